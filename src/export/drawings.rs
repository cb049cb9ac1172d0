//! The pictures of a handout as SVG: drawn once for each exercise, side, colours and size, and kept for the next export.
//!
//! All pictures of an exercise are drawn together, because they share one frame; what is kept is bounded, and a figure that
//! was changed in the meantime is drawn anew.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use super::handout::Art;
use super::{Layout, Pictures};
use crate::content;
use crate::figure;
use crate::figure::draw::{Scene, Style};
use crate::figure::palette::{Palette, Person};

/// How many exercises are kept; about 60 kB each.
const KEPT: usize = 96;

impl Pictures {
    /// The colours of the figure; none when no pictures are shown.
    #[must_use]
    pub const fn palette(self) -> Option<Palette> {
        match self {
            Pictures::Color => Some(Palette::Print),
            Pictures::Grey => Some(Palette::Grey),
            Pictures::Line => Some(Palette::Line),
            Pictures::Without => None,
        }
    }
}

impl Layout {
    /// The longest side of a picture in points, about as large as it is printed: lines keep their width that way.
    const fn picture_size(self) -> f32 {
        match self {
            Layout::Full => 140.0,
            Layout::Compact => 84.0,
            Layout::Grid => 54.0,
        }
    }
}

/// What decides how a figure looks.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Look {
    palette: Palette,
    person: Person,
    mirrored: bool,
    size: f32,
}

struct Kept {
    exercise: Arc<content::Exercise>,
    look: Look,
    svgs: Arc<[String]>,
}

static KEPT_DRAWINGS: Mutex<VecDeque<Kept>> = Mutex::new(VecDeque::new());

/// A picture as SVG; none when no pictures are asked for or nothing is authored.
#[must_use]
pub fn svg(art: &Art, pictures: Pictures, layout: Layout, person: &Person) -> Option<String> {
    let palette = pictures.palette()?;
    match art {
        Art::Svg(svg) => Some(svg.clone()),
        Art::Pose { exercise, pose, mirrored } => {
            let look = Look { palette, person: *person, mirrored: *mirrored, size: layout.picture_size() };
            kept(exercise, look).get(*pose).cloned()
        }
    }
}

/// The drawings of an exercise, kept or new. Two exports at once may both draw; neither waits for the other.
fn kept(exercise: &Arc<content::Exercise>, look: Look) -> Arc<[String]> {
    let is_it = |kept: &Kept| {
        kept.look == look
            && kept.exercise.id == exercise.id
            && (Arc::ptr_eq(&kept.exercise, exercise) || kept.exercise.figure == exercise.figure)
    };
    {
        let mut all = KEPT_DRAWINGS.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = all.iter().position(is_it)
            && let Some(found) = all.remove(place)
        {
            let svgs = Arc::clone(&found.svgs);
            all.push_back(found);
            return svgs;
        }
    }
    let svgs: Arc<[String]> = draw(exercise, look).into();
    let mut all = KEPT_DRAWINGS.lock().unwrap_or_else(PoisonError::into_inner);
    keep(&mut all, Kept { exercise: Arc::clone(exercise), look, svgs: Arc::clone(&svgs) });
    svgs
}

/// Keeps one more and lets go of what was not asked for the longest.
fn keep(all: &mut VecDeque<Kept>, kept: Kept) {
    while all.len() >= KEPT {
        all.pop_front();
    }
    all.push_back(kept);
}

fn draw(exercise: &content::Exercise, look: Look) -> Vec<String> {
    let Some(figure) = &exercise.figure else { return Vec::new() };
    let solved = figure::solve(figure);
    let style = Style { palette: look.palette, person: look.person, ..Style::default() };
    let size = (look.size, look.size);
    let scene = Scene::new(figure, &solved.bodies, &solved.paths, style, size, look.mirrored).trimmed();
    (0..scene.len()).map(|pose| scene.picture(pose).to_svg()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::read;

    #[test]
    fn a_changed_figure_is_drawn_anew_and_what_is_kept_stays_bounded() {
        let library = read::read_library(None).0;
        let exercise = &library.exercises["clamshell"];
        let look = Look { palette: Palette::Line, person: Person::default(), mirrored: false, size: 40.0 };
        let first = kept(exercise, look);
        assert!(Arc::ptr_eq(&first, &kept(exercise, look)), "the second time it is there");
        let mut other = content::Exercise::clone(exercise);
        other.figure.as_mut().expect("a figure").view.az += 30.0;
        assert!(first != kept(&Arc::new(other), look));
        let mut all = VecDeque::new();
        for size in 0..KEPT as u16 + 4 {
            let look = Look { size: f32::from(size), ..look };
            keep(&mut all, Kept { exercise: Arc::clone(exercise), look, svgs: Arc::clone(&first) });
        }
        assert_eq!((all.len(), all[0].look.size), (KEPT, 4.0));
    }
}
