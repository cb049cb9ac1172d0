//! `opbouw export`: the home plan of a phase as a file.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::{CliError, today, unknown};
use crate::content::Library;
use crate::export::handout::{Handout, Sheet};
use crate::export::{Format, Layout, Options, Pictures};
use crate::i18n::Lang;
use crate::plan::Plan;
use crate::workspace::write_whole;

/// What is written and how.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Kind of file
    #[arg(long, value_enum, default_value_t = FormatArg::Pdf)]
    format: FormatArg,
    /// How much stands on a page
    #[arg(long, value_enum, default_value_t = LayoutArg::Full)]
    layout: LayoutArg,
    /// How the exercises are drawn
    #[arg(long, value_enum, default_value_t = PicturesArg::Color)]
    pictures: PicturesArg,
    /// Phase to print, such as at-2a; the first when left out
    #[arg(long)]
    phase: Option<String>,
    /// Name of the patient on the sheet
    #[arg(long)]
    name: Option<String>,
    /// Day of making on the sheet; today when left out
    #[arg(long, value_name = "YYYY-MM-DD")]
    made: Option<NaiveDate>,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatArg {
    Pdf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LayoutArg {
    Full,
    Compact,
    Grid,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum PicturesArg {
    /// Pale colours with dark lines
    Color,
    /// Greys only
    Grey,
    /// Lines on white
    Line,
    /// No pictures
    None,
}

/// Writes the file; answers what was written.
pub(super) fn export(
    plan: &Plan,
    library: &Library,
    weeks: Option<u16>,
    args: &ExportArgs,
    lang: Lang,
) -> Result<String, CliError> {
    let phase = match &args.phase {
        None => plan.phases.first(),
        Some(id) => plan.phases.iter().find(|phase| phase.phase.as_str() == id),
    };
    let phase = phase.ok_or_else(|| {
        unknown("phase", args.phase.as_deref().unwrap_or_default(), plan.phases.iter().map(|p| p.phase.as_str()))
    })?;
    let mut sheet = Sheet::of_phase(plan, phase, phase.start);
    sheet.lang = lang;
    sheet.made_on = args.made.unwrap_or_else(today);
    sheet.patient.clone_from(&args.name);
    if let Some(weeks) = weeks {
        sheet.weeks = sheet.weeks.min(u8::try_from(weeks).unwrap_or(u8::MAX));
    }
    let handout = Handout::of_plan(plan, library, &sheet)?;
    let options = Options {
        format: match args.format {
            FormatArg::Pdf => Format::Pdf,
        },
        layout: match args.layout {
            LayoutArg::Full => Layout::Full,
            LayoutArg::Compact => Layout::Compact,
            LayoutArg::Grid => Layout::Grid,
        },
        pictures: match args.pictures {
            PicturesArg::Color => Pictures::Color,
            PicturesArg::Grey => Pictures::Grey,
            PicturesArg::Line => Pictures::Line,
            PicturesArg::None => Pictures::Without,
        },
        ..Options::default()
    };
    let exported = crate::export::export(&handout, &options)?;
    write_whole(&args.output, &exported.bytes).map_err(|why| CliError::Write { path: args.output.clone(), why })?;
    Ok(format!("{}: {} page(s)\n", args.output.display(), exported.pages))
}
