//! `opbouw figure`: the picture of an exercise as an SVG file, the pictures of all exercises as pages to look through, and
//! what is wrong in them.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::{CliError, SideArg, unknown};
use crate::content::search::SearchIndex;
use crate::content::{Exercise, ExerciseId, Library, Region};
use crate::figure::draw::{Drawing, Scene, Style};
use crate::figure::motion::{Tempo, Timeline};
use crate::figure::palette::Palette;
use crate::figure::{self, Figure, Solved};
use crate::i18n::Lang;
use crate::workspace::write_whole;

mod atlas;
pub(super) mod faults;

/// The longest side of a picture, in points.
const SIZE: f32 = 320.0;
/// A moving picture holds many frames, so it is smaller.
const MOVING_SIZE: f32 = 160.0;

/// Which picture, and how.
#[derive(Debug, Args)]
pub struct FigureArgs {
    /// Exercise, such as bridge
    #[arg(required_unless_present = "all")]
    exercise: Option<String>,
    /// Draw every exercise into this folder, with pages to look through
    #[arg(long, value_name = "DIR", conflicts_with_all = ["exercise", "pose", "animate", "check", "output"])]
    all: Option<PathBuf>,
    /// With --all: only the exercises of this region, such as knee
    #[arg(long, requires = "all")]
    region: Option<String>,
    /// Only this pose, from 1; all poses beside each other when left out
    #[arg(long, value_name = "N", conflicts_with_all = ["animate", "check"])]
    pose: Option<usize>,
    /// The side that is worked
    #[arg(long, value_enum, default_value_t = SideArg::Right)]
    side: SideArg,
    /// Colours
    #[arg(long, value_enum, default_value_t = StyleArg::Color)]
    style: StyleArg,
    /// A moving picture (SMIL, no script) at the pace of the exercise
    #[arg(long)]
    animate: bool,
    /// Say what is wrong in the picture instead of drawing it; ends with 1 when something is
    #[arg(long, conflicts_with_all = ["animate", "output"])]
    check: bool,
    /// The file to write; standard output when left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum StyleArg {
    /// Full colours on white
    Color,
    /// Greys only
    Grey,
    /// Lines on white
    Line,
    /// Full colours on a dark background
    Dark,
}

impl StyleArg {
    const fn palette(self) -> Palette {
        match self {
            StyleArg::Color => Palette::Light,
            StyleArg::Grey => Palette::Grey,
            StyleArg::Line => Palette::Line,
            StyleArg::Dark => Palette::Dark,
        }
    }

    fn style(self) -> Style {
        // A picture on a dark page cannot be seen on a light one, so it brings its background along.
        Style { palette: self.palette(), background: self == StyleArg::Dark, ..Style::default() }
    }
}

/// Carries out the command; answers what is printed and the exit code.
pub(super) fn figure(library: &Library, args: &FigureArgs, lang: Lang) -> Result<(String, ExitCode), CliError> {
    let mirrored = matches!(args.side, SideArg::Left);
    if let Some(folder) = &args.all {
        let region = args.region.as_deref().map(known_region).transpose()?;
        let text = atlas::write(library, folder, region, args.style, mirrored, lang)?;
        return Ok((text, ExitCode::SUCCESS));
    }
    let exercise = known_exercise(library, args.exercise.as_deref().unwrap_or_default())?;
    let figure =
        exercise.figure.as_ref().ok_or_else(|| CliError::NoFigure { exercise: exercise.id.as_str().to_owned() })?;
    if args.check {
        let found = faults::of_exercise(exercise, lang);
        let code = ExitCode::from(u8::from(!found.is_empty()));
        let lines: String = found.iter().map(|fault| format!("{fault}\n")).collect();
        return Ok((format!("{lines}poses: {}, faults: {}\n", figure.poses.len(), found.len()), code));
    }
    let solved = figure::solve(figure);
    let (svg, what) = if args.animate {
        let (svg, seconds, frames) = moving(exercise, figure, &solved, args.style.style(), mirrored, lang);
        (svg, format!("{seconds:.1} seconds in {frames} frame(s)"))
    } else {
        let (svg, count) = still(exercise, figure, &solved, args, mirrored, lang)?;
        (svg, format!("{count} picture(s)"))
    };
    let text = match &args.output {
        None => format!("{svg}\n"),
        Some(path) => {
            write_whole(path, svg.as_bytes()).map_err(|why| CliError::Write { path: path.clone(), why })?;
            format!("{}: {what}\n", path.display())
        }
    };
    Ok((text, ExitCode::SUCCESS))
}

fn known_region(given: &str) -> Result<Region, CliError> {
    let known = Region::ALL.into_iter().find(|region| region.code() == given);
    known.ok_or_else(|| unknown("region", given, Region::ALL.map(Region::code)))
}

fn known_exercise<'l>(library: &'l Library, given: &str) -> Result<&'l Exercise, CliError> {
    library.exercises.get(given).map(AsRef::as_ref).ok_or_else(|| {
        let found = SearchIndex::of_exercises(library).find(&given.replace('-', " "));
        let names: Vec<&str> = library.exercises.keys().map(ExerciseId::as_str).collect();
        let near = crate::content::read::nearest(given, &names)
            .map(str::to_owned)
            .or_else(|| found.first().map(ToString::to_string));
        match near {
            Some(near) => CliError::Unknown {
                what: "exercise",
                given: given.to_owned(),
                hint: format!("; did you mean `{near}`?"),
            },
            None => unknown("exercise", given, names),
        }
    })
}

fn scene<'a>(figure: &'a Figure, solved: &'a Solved, style: Style, size: f32, mirrored: bool) -> Scene<'a> {
    Scene::new(figure, &solved.bodies, &solved.paths, style, (size, size), mirrored).trimmed()
}

/// One pose, or all beside each other.
fn still(
    exercise: &Exercise,
    figure: &Figure,
    solved: &Solved,
    args: &FigureArgs,
    mirrored: bool,
    lang: Lang,
) -> Result<(String, usize), CliError> {
    let count = figure.poses.len();
    let poses = match args.pose {
        None => 0..count,
        Some(pose) if (1..=count).contains(&pose) => pose - 1..pose,
        Some(pose) => return Err(CliError::NoPose { exercise: exercise.id.as_str().to_owned(), pose, count }),
    };
    let scene = scene(figure, solved, args.style.style(), SIZE, mirrored);
    let drawings: Vec<Drawing> = poses.clone().map(|pose| scene.picture(pose)).collect();
    let captions: Vec<&str> = figure.poses[poses].iter().map(|pose| pose.caption.in_lang(lang)).collect();
    let svg =
        Drawing::beside(drawings, SIZE / 16.0).to_svg_with_words(exercise.name.in_lang(lang), &captions.join(" – "));
    Ok((svg, captions.len()))
}

fn moving(
    exercise: &Exercise,
    figure: &Figure,
    solved: &Solved,
    style: Style,
    mirrored: bool,
    lang: Lang,
) -> (String, f64, usize) {
    let tempo = exercise.dosage.tempo.map_or_else(Tempo::default, crate::content::Tempo::of_movement);
    let timeline = Timeline::new(figure, solved, tempo);
    let scene = scene(figure, solved, style, MOVING_SIZE, mirrored);
    let captions: Vec<&str> = figure.poses.iter().map(|pose| pose.caption.in_lang(lang)).collect();
    let name = exercise.name.in_lang(lang);
    let done = figure::animation(figure, solved, &scene, &timeline, name, &captions.join(" – "));
    (done.svg, done.seconds, done.frames)
}
