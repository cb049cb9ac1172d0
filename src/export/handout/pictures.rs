//! [`Picture`]: what stands beside the words of an exercise, and what it says to who cannot see it.
//!
//! A picture of an exercise is not drawn here, only chosen: which poses, for which side, with which words. It is drawn when
//! the handout is exported, in the colours that were asked for, so that making a handout costs nothing.

use std::sync::Arc;

use serde::Serialize;

use crate::content::{self, Side, Step};
use crate::figure::{self, Figure, Landmark, Solved};
use crate::i18n::{Lang, translator};
use crate::plan::AffectedSide;

/// The most pictures that stand beside an exercise.
pub const MOST_PICTURES: usize = 3;

/// One drawing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Picture {
    /// What is drawn.
    #[serde(skip)]
    pub art: Art,
    /// The drawing in words, for who cannot see it.
    pub alt: String,
    /// "Heupen omhoog".
    pub caption: Option<String>,
}

/// What a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Art {
    /// A pose of the figure of an exercise.
    Pose {
        /// The exercise; it has a figure.
        exercise: Arc<content::Exercise>,
        /// Number of the pose, from 0.
        pose: usize,
        /// Whether the left side is worked.
        mirrored: bool,
    },
    /// A finished drawing.
    Svg(String),
}

impl Picture {
    /// The pictures of an exercise in the order of the movement, at most [`MOST_PICTURES`]; none where none is authored.
    ///
    /// They show the right side, unless only the left one is worked or comes first.
    #[must_use]
    pub fn of_exercise(exercise: &Arc<content::Exercise>, side: Side, affected: AffectedSide, lang: Lang) -> Vec<Self> {
        let Some(figure) = &exercise.figure else { return Vec::new() };
        let mirrored = is_mirrored(side, affected);
        let poses = telling_poses(figure);
        let of = poses.len();
        let instructions = shared_out(&exercise.instructions, of, lang);
        let picture = |(index, (pose, instructions)): (usize, (usize, Vec<&str>))| {
            let caption = figure.poses[pose].caption.in_lang(lang).trim().to_owned();
            let t = translator(lang);
            let name = exercise.short_name.in_lang(lang);
            let mut alt = if of == 1 {
                t.hp_picture(name, caption.as_str())
            } else {
                t.hp_picture_of(name, index as u32 + 1, of as u32, caption.as_str())
            };
            if has_sides(side) {
                let shown = if mirrored { t.hp_picture_left() } else { t.hp_picture_right() };
                alt = format!("{alt} {shown}");
            }
            for text in instructions {
                alt = format!("{alt} {text}");
            }
            let art = Art::Pose { exercise: Arc::clone(exercise), pose, mirrored };
            Picture { art, alt, caption: (!caption.is_empty()).then_some(caption) }
        };
        poses.into_iter().zip(instructions).enumerate().map(picture).collect()
    }
}

/// Whether the picture shows the left side: only where nothing but the left is worked, or the left first.
const fn is_mirrored(side: Side, affected: AffectedSide) -> bool {
    matches!(side, Side::Affected | Side::WeakerFirst { .. }) && matches!(affected, AffectedSide::Left)
}

/// Whether it matters which side is shown.
const fn has_sides(side: Side) -> bool {
    !matches!(side, Side::Both | Side::NotApplicable)
}

/// The poses that tell most: all of them, or the first, the last and the one in between that differs most from both.
fn telling_poses(figure: &Figure) -> Vec<usize> {
    let count = figure.poses.len();
    if count <= MOST_PICTURES {
        return (0..count).collect();
    }
    let solved = figure::solve(figure);
    let last = count - 1;
    let difference = |pose: &usize| distance(&solved, *pose, 0).min(distance(&solved, *pose, last));
    let between = (1..last).max_by(|a, b| difference(a).total_cmp(&difference(b)).then(b.cmp(a)));
    [Some(0), between, Some(last)].into_iter().flatten().collect()
}

/// How far all points of the body together are from where they are in another pose.
fn distance(solved: &Solved, a: usize, b: usize) -> f64 {
    Landmark::all().map(|point| solved.bodies[a].point(point).distance(solved.bodies[b].point(point))).sum()
}

/// The instructions for each of `count` pictures: how to start with the first, the movements over the others.
fn shared_out(steps: &[Step], count: usize, lang: Lang) -> Vec<Vec<&str>> {
    let mut texts: Vec<Vec<&str>> = vec![Vec::new(); count];
    let movements = steps.iter().filter(|step| matches!(step, Step::Movement(_))).count();
    let mut moved = 0;
    for step in steps {
        let picture = match step {
            Step::Start(_) => 0,
            Step::Movement(_) => {
                moved += 1;
                // One movement goes with the last picture, several from the second on.
                if count < 2 { 0 } else { count - 1 - (movements - moved) * (count - 1) / movements }
            }
            Step::Cue(_) | Step::Breathing(_) | Step::Safety(_) => continue,
        };
        if let Some(texts) = texts.get_mut(picture) {
            texts.push(step.text().in_lang(lang).trim());
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::read;
    use crate::i18n::Text;

    #[test]
    fn movements_follow_the_pictures_and_the_last_one_goes_with_the_last() {
        let step = |text: &str| Step::Movement(Text::new(text, text));
        let start = Step::Start(Text::new("0", "0"));
        let cue = Step::Cue(Text::new("x", "x"));
        let steps = [start, step("1"), step("2"), cue, step("3")];
        assert_eq!(shared_out(&steps, 1, Lang::Nl), [vec!["0", "1", "2", "3"]]);
        assert_eq!(shared_out(&steps, 2, Lang::Nl), [vec!["0"], vec!["1", "2", "3"]]);
        assert_eq!(shared_out(&steps, 3, Lang::Nl), [vec!["0"], vec!["1"], vec!["2", "3"]]);
        assert_eq!(shared_out(&steps[..2], 3, Lang::Nl), [vec!["0"], vec![], vec!["1"]]);
    }

    #[test]
    fn the_left_is_shown_only_where_the_left_is_worked() {
        assert!(is_mirrored(Side::Affected, AffectedSide::Left));
        assert!(is_mirrored(Side::WeakerFirst { stronger_sets: 2 }, AffectedSide::Left));
        assert!(!is_mirrored(Side::Affected, AffectedSide::Right));
        assert!(!is_mirrored(Side::Affected, AffectedSide::Both));
        assert!(!is_mirrored(Side::Each, AffectedSide::Left));
    }

    #[test]
    fn of_four_poses_the_first_the_last_and_one_between_are_shown() {
        let library = read::read_library(None).0;
        let with_four = library.exercises.values().filter_map(|exercise| exercise.figure.as_ref());
        let mut found = 0;
        for figure in with_four.filter(|figure| figure.poses.len() > MOST_PICTURES) {
            let poses = telling_poses(figure);
            assert_eq!(poses.len(), MOST_PICTURES);
            assert_eq!((poses[0], poses[2]), (0, figure.poses.len() - 1));
            assert!(poses[1] > 0 && poses[1] < poses[2]);
            found += 1;
        }
        assert!(found > 0);
    }
}
