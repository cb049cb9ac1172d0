//! What no body can do and no picture shows, in every figure of a library.

use std::fmt;

use serde::Serialize;

use crate::content::{Exercise, Library};
use crate::figure::{self, check};
use crate::i18n::Lang;

/// Something that is wrong in the figure of an exercise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::cli) struct FigureFault {
    /// The file, relative to its content folder.
    file: String,
    /// The exercise.
    exercise: String,
    /// The pose, from 1.
    pose: usize,
    /// Percent of the way to the next pose; 0 in the pose itself.
    percent: u8,
    /// The caption of the pose.
    caption: String,
    /// What is wrong.
    what: String,
}

impl fmt::Display for FigureFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let FigureFault { file, pose, percent, caption, what, .. } = self;
        match percent {
            0 => write!(f, "{file}: pose {pose} ({caption}): {what}"),
            _ => write!(f, "{file}: {percent} % after pose {pose} ({caption}): {what}"),
        }
    }
}

/// The faults of one exercise; none without a figure.
pub(in crate::cli) fn of_exercise(exercise: &Exercise, lang: Lang) -> Vec<FigureFault> {
    let Some(figure) = &exercise.figure else { return Vec::new() };
    let folder = exercise.regions.first().map_or("", |region| region.code());
    let solved = figure::solve(figure);
    let fault = |(at, fault): (check::At, check::Fault)| FigureFault {
        file: format!("catalogue/{folder}/{}.ron", exercise.id),
        exercise: exercise.id.as_str().to_owned(),
        pose: at.pose + 1,
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a fraction in percent")]
        percent: (at.t * 100.0).round() as u8,
        caption: figure.poses.get(at.pose).map_or("", |pose| pose.caption.in_lang(lang)).to_owned(),
        what: fault.to_string(),
    };
    check::check(figure, &solved).into_iter().map(fault).collect()
}

/// The figures of a library and what is wrong in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::cli) struct FigureReport {
    /// How many exercises have a figure.
    pub figures: usize,
    /// How many poses these have together.
    pub poses: usize,
    /// What is wrong, in the order of the exercises.
    pub faults: Vec<FigureFault>,
}

/// Looks at every figure.
pub(in crate::cli) fn of_library(library: &Library, lang: Lang) -> FigureReport {
    let exercises: Vec<&Exercise> = library.exercises.values().map(AsRef::as_ref).collect();
    let figures = exercises.iter().filter_map(|exercise| exercise.figure.as_ref());
    FigureReport {
        figures: figures.clone().count(),
        poses: figures.map(|figure| figure.poses.len()).sum(),
        faults: on_all_cores(&exercises, |exercise| of_exercise(exercise, lang)).into_iter().flatten().collect(),
    }
}

/// `work` on each of `list`, on as many threads as there are cores; the answers are in the order of the list.
pub(in crate::cli) fn on_all_cores<T: Sync, R: Send>(list: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let size = list.len().div_ceil(cores * 4).max(1);
    let next = std::sync::atomic::AtomicUsize::new(0);
    let chunks: Vec<&[T]> = list.chunks(size).collect();
    let mut done: Vec<(usize, Vec<R>)> = std::thread::scope(|scope| {
        let worker = || {
            let mut mine = Vec::new();
            loop {
                let index = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                let Some(chunk) = chunks.get(index) else { return mine };
                mine.push((index, chunk.iter().map(&work).collect()));
            }
        };
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("drawing does not panic")).collect()
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().flat_map(|(_, answers)| answers).collect()
}
