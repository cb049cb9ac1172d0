//! The command line: the main job without a window, for scripts and machines without a display.
//!
//! What a command prints goes to standard output, errors go to standard error in one sentence with exit code 2.
//! `opbouw check` ends with 1 when it found problems. The `--json` output is stable; README documents it.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{Local, NaiveDate, NaiveDateTime, Weekday};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::content::search::SearchIndex;
use crate::content::{ConditionId, Library, Programme, read};
use crate::i18n::Lang;
use crate::plan::{AffectedSide, Availability, Plan, PlanId, Start};
use crate::workspace::Folders;

mod check;
mod conditions;
mod export;
mod figure;
mod plan;

/// Plans rehabilitation exercises: phased programmes, a calendar, a printed home plan. Without a command it opens its
/// window.
#[derive(Debug, Parser)]
#[command(name = "opbouw", version, about, max_term_width = 100)]
pub struct Cli {
    /// Folder for patients and plans, instead of the usual place
    #[arg(long, global = true, env = "OPBOUW_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Folder with own exercises and programmes, laid over the built-in ones
    #[arg(long, global = true, env = "OPBOUW_CONTENT", value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// Language: nl or en; that of the system when left out
    #[arg(long, global = true, value_parser = read_lang, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Draw the window with this renderer only (glow, or wgpu where built in)
    #[arg(long, value_name = "NAME")]
    pub renderer: Option<String>,
    /// What to do; nothing opens the window
    #[command(subcommand)]
    pub command: Option<CliCommand>,
}

/// A command that needs no window.
#[derive(Debug, Subcommand)]
pub enum CliCommand {
    /// Check content files and count what they hold
    Check {
        /// Folder to lay over the built-in content; the own content folder when left out
        dir: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List conditions with their variants and phases
    Conditions {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Make a plan and print its phases and sessions
    Plan {
        /// Which plan
        #[command(flatten)]
        start: StartArgs,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Make a plan and write its home plan to a file
    Export {
        /// Which plan
        #[command(flatten)]
        start: StartArgs,
        /// What is written and how
        #[command(flatten)]
        export: export::ExportArgs,
    },
    /// Draw the picture of an exercise, or of all
    Figure(figure::FigureArgs),
}

/// Which plan.
#[derive(Debug, Args)]
pub struct StartArgs {
    /// Condition, such as achilles-tendinopathy
    condition: String,
    /// Variant, such as light
    #[arg(long)]
    variant: String,
    /// First day
    #[arg(long, value_name = "YYYY-MM-DD")]
    start: NaiveDate,
    /// The side that hurts
    #[arg(long, value_enum, default_value_t = SideArg::Right)]
    side: SideArg,
    /// Days that suit: mo,tu,we,th,fr,sa,su
    #[arg(long, value_delimiter = ',', value_parser = read_weekday, value_name = "DAYS")]
    days: Vec<Weekday>,
    /// Only the first so many weeks
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=520))]
    weeks: Option<u16>,
    /// Way of building up, such as alfredson
    #[arg(long)]
    track: Option<String>,
    /// Form of the complaint, such as insertional; may be given more than once
    #[arg(long)]
    modifier: Vec<String>,
    /// When the injury happened
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM", value_parser = read_moment)]
    injury: Option<NaiveDateTime>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SideArg {
    Left,
    Right,
    Both,
}

fn read_lang(text: &str) -> Result<Lang, String> {
    Lang::from_code(text).ok_or_else(|| "the languages are nl and en".to_owned())
}

fn read_weekday(text: &str) -> Result<Weekday, String> {
    let wanted = text.trim().to_lowercase();
    let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let names = [
        ["mo", "mon", "ma"],
        ["tu", "tue", "di"],
        ["we", "wed", "wo"],
        ["th", "thu", "do"],
        ["fr", "fri", "vr"],
        ["sa", "sat", "za"],
        ["su", "sun", "zo"],
    ];
    days.into_iter()
        .zip(names)
        .find(|(_, names)| names.contains(&wanted.as_str()))
        .map(|(day, _)| day)
        .ok_or_else(|| "the days are mo, tu, we, th, fr, sa and su".to_owned())
}

fn read_moment(text: &str) -> Result<NaiveDateTime, String> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
        .map_err(|_| "a moment is written like 2026-11-20T18:00".to_owned())
}

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// There is no such condition, variant, track …
    #[error("there is no {what} `{given}`{hint}")]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// What was given.
        given: String,
        /// What comes nearest, or all there are.
        hint: String,
    },
    /// The plan refuses.
    #[error("{0}")]
    Rejected(#[from] crate::plan::Rejected),
    /// There is nothing to print.
    #[error("{0}")]
    NoSheet(#[from] crate::export::handout::NoSheet),
    /// The sheet could not be made.
    #[error("{0}")]
    Export(#[from] crate::export::ExportError),
    /// Nothing is drawn for the exercise.
    #[error("there is no picture of `{exercise}` yet")]
    NoFigure {
        /// Which exercise.
        exercise: String,
    },
    /// The figure has no such pose.
    #[error("there is no pose {pose} of `{exercise}`; it has 1 to {count}")]
    NoPose {
        /// Which exercise.
        exercise: String,
        /// Which pose was asked for.
        pose: usize,
        /// How many there are.
        count: usize,
    },
    /// A folder could not be written in; files written before stay.
    #[error("{path} cannot be written: {why}")]
    WriteFolder {
        /// Which file or folder.
        path: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
    /// A file could not be written.
    #[error("{path} cannot be written: {why}; nothing was changed")]
    Write {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
}

fn unknown<'a>(what: &'static str, given: &str, all: impl IntoIterator<Item = &'a str>) -> CliError {
    let all: Vec<&str> = all.into_iter().collect();
    let hint = read::nearest(given, &all)
        .or_else(|| all.iter().copied().find(|known| known.contains(given) || given.contains(known)))
        .map_or_else(|| format!("; there are: {}", all.join(", ")), |near| format!("; did you mean `{near}`?"));
    CliError::Unknown { what, given: given.to_owned(), hint }
}

/// Carries out a command; the exit code is that of the process.
///
/// # Errors
/// One sentence for standard error.
pub fn run(command: &CliCommand, folders: &Folders, lang: Lang) -> Result<ExitCode, CliError> {
    if let CliCommand::Check { dir, json } = command {
        let (report, has_problems) = check::check(dir.as_deref(), folders.content.as_deref(), *json, lang);
        print(&report)?;
        return Ok(ExitCode::from(u8::from(has_problems)));
    }
    let (library, _) = read::read_library(folders.content.as_deref());
    let text = match command {
        CliCommand::Check { .. } => String::new(),
        CliCommand::Figure(args) => {
            let (text, code) = figure::figure(&library, args, lang)?;
            print(&text)?;
            return Ok(code);
        }
        CliCommand::Conditions { json } => conditions::conditions(&library, *json, lang),
        CliCommand::Plan { start, json } => plan::plan(&start.begin(&library, lang)?, start.weeks, *json, lang),
        CliCommand::Export { start, export } => {
            export::export(&start.begin(&library, lang)?, &library, start.weeks, export, lang)?
        }
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints what a command has to say. A reader that stops early (`| head`) is no error.
fn print(text: &str) -> Result<(), CliError> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(why) if why.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(CliError::Write { path: PathBuf::from("standard output"), why })
        }
        _ => Ok(()),
    }
}

/// The day it is.
fn today() -> NaiveDate {
    Local::now().date_naive()
}

impl StartArgs {
    /// The plan that was asked for.
    fn begin(&self, library: &Library, lang: Lang) -> Result<Plan, CliError> {
        let programme = self.programme(library)?;
        let variant = programme
            .variants
            .iter()
            .find(|variant| variant.id.as_str() == self.variant)
            .ok_or_else(|| unknown("variant", &self.variant, programme.variants.iter().map(|v| v.id.as_str())))?;
        let mut start = Start::new(PlanId(uuid::Uuid::nil()), programme.id.clone(), variant.id.clone(), self.start);
        start.side = match self.side {
            SideArg::Left => AffectedSide::Left,
            SideArg::Right => AffectedSide::Right,
            SideArg::Both => AffectedSide::Both,
        };
        start.lang = lang;
        start.injury = self.injury;
        if let Some(availability) = Availability::on(&self.days) {
            start.availability = availability;
        }
        for modifier in &self.modifier {
            let known = programme
                .modifiers
                .iter()
                .find(|known| known.id.as_str() == modifier)
                .ok_or_else(|| unknown("modifier", modifier, programme.modifiers.iter().map(|m| m.id.as_str())))?;
            start.modifiers.insert(known.id.clone());
        }
        if let Some(track) = &self.track {
            let options = || programme.tracks.iter().flat_map(|track| &track.options);
            let (id, option) = programme
                .tracks
                .iter()
                .find_map(|known| {
                    let option = known.options.iter().find(|option| option.id.as_str() == track)?;
                    Some((known.id.clone(), option.id.clone()))
                })
                .ok_or_else(|| unknown("track", track, options().map(|option| option.id.as_str())))?;
            start.tracks.insert(id, option);
        }
        Ok(Plan::begin(library, start)?)
    }

    fn programme<'l>(&self, library: &'l Library) -> Result<&'l Programme, CliError> {
        library.programmes.get(self.condition.as_str()).map(AsRef::as_ref).ok_or_else(|| {
            // People type names and lay words too; the search knows them.
            let found = SearchIndex::of_conditions(library).find(&self.condition.replace('-', " "));
            let all = library.programmes.keys().map(ConditionId::as_str);
            match found.first() {
                Some(near) => CliError::Unknown {
                    what: "condition",
                    given: self.condition.clone(),
                    hint: format!("; did you mean `{near}`?"),
                },
                None => unknown("condition", &self.condition, all),
            }
        })
    }
}
