//! What pictures do not show as they should: data for tests and for authors.

use super::flat;
use super::part::{Layer, Mark};
use super::scene::{Scene, View};
use super::{Drawing, Shape};

/// What a highlighted muscle must show on a picture, in squared heights.
const VISIBLE_HIGHLIGHT: f64 = 0.0012;

/// Something that a picture does not show as it should.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Parts lie in front of each other in a circle.
    OrderCycle {
        /// Number of the pose, from 0.
        pose: usize,
        /// The part where the circle was broken, and the one that belongs behind it.
        part: String,
        /// How far the circle is in depth, in heights of the person.
        weight: f64,
    },
    /// Less of the highlighted muscles is to be seen than a reader can make out.
    HiddenHighlight {
        /// Number of the pose, from 0.
        pose: usize,
        /// Visible area in squared heights of the person.
        area: f64,
    },
    /// The followed point moves mostly towards or away from the viewer.
    HiddenMovement {
        /// Number of the pose it moves to, from 0.
        pose: usize,
        /// The share of the movement that is seen.
        share: f64,
    },
    /// A shape lies outside of the picture.
    OutsideFrame {
        /// Number of the pose, from 0.
        pose: usize,
        /// How far, in points.
        by: f64,
    },
}

impl Scene<'_> {
    /// What the pictures do not show as they should.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut out = Vec::new();
        for (pose, view) in self.views.iter().enumerate() {
            for cycle in view.cycles.iter().filter(|cycle| cycle.weight > 0.05) {
                out.push(Finding::OrderCycle {
                    pose,
                    part: format!("{:?} before {:?}", cycle.part, cycle.behind),
                    weight: cycle.weight,
                });
            }
            if self.style.highlight && !self.figure.muscles.is_empty() {
                let area = visible_highlight(view);
                if area < VISIBLE_HIGHLIGHT * self.detail.powi(2) {
                    out.push(Finding::HiddenHighlight { pose, area });
                }
            }
            if let Some(path) = self.paths.get(pose).filter(|path| pose > 0 && path.len() > 1) {
                let moved = path[0].distance(path[path.len() - 1]);
                let seen = self.camera.project(path[0]).distance(self.camera.project(path[path.len() - 1]));
                if moved > 0.03 && seen < 0.5 * moved {
                    out.push(Finding::HiddenMovement { pose, share: seen / moved });
                }
            }
            let by = outside(&self.picture(pose));
            if by > self.pen {
                out.push(Finding::OutsideFrame { pose, by });
            }
        }
        out
    }
}

/// How much of the highlights no later part covers.
fn visible_highlight(view: &View) -> f64 {
    let mut seen = flat::nothing();
    for part in view.parts.iter().filter(|part| part.layer == Layer::Depth) {
        seen = flat::subtract(&seen, &part.outline);
        for piece in part.pieces() {
            for mark in &piece.marks {
                if let Mark::Highlight(area) = mark {
                    seen = flat::unite([&seen, &flat::intersect(area, &piece.outline)]);
                }
            }
        }
    }
    flat::size(&seen)
}

/// How far the shapes of a drawing reach over its edge, in points.
fn outside(drawing: &Drawing) -> f64 {
    let mut by = 0.0_f32;
    let mut check = |point: &[f32; 2]| {
        by = by.max(-point[0]).max(-point[1]).max(point[0] - drawing.width).max(point[1] - drawing.height);
    };
    for shape in &drawing.shapes {
        match shape {
            Shape::Fill { outline, .. } => outline.iter().flatten().for_each(&mut check),
            Shape::Stroke { lines, .. } => lines.iter().flat_map(|line| &line.points).for_each(&mut check),
        }
    }
    f64::from(by)
}
