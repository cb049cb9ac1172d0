//! Draws solved bodies and their props as flat vector art.
//!
//! The skeleton is looked at by a parallel camera; every part of the body becomes the union of convex hulls of projected
//! discs and balls, the parts are ordered by depth and painted with ink outlines. The result is a neutral [`Drawing`] that
//! SVG, PDF and the window show alike. A [`Scene`] holds one exercise: all its pictures share one frame.

mod arrow;
mod body;
mod camera;
mod canvas;
mod findings;
mod flat;
mod order;
mod paint;
mod part;
mod props;
mod scene;
mod shadow;
mod solid;
#[cfg(test)]
mod tests;

pub use camera::Camera;
pub use findings::Finding;
pub use scene::{Scene, Setting};

use super::palette::{Palette, Person, Rgba};

/// A closed ring of points; the last is joined to the first.
pub type Ring = Vec<[f32; 2]>;

/// A finished picture: shapes in painting order. Coordinates are points from the upper left corner, y down.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Colour behind the shapes; `None` lets the page show.
    pub background: Option<Rgba>,
    /// What to paint, the first at the back. Nothing lies outside of width and height in a close-up; elsewhere by less than
    /// half a line.
    pub shapes: Vec<Shape>,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled area.
    Fill {
        /// Closed rings; a point is inside by the even-odd rule.
        outline: Vec<Ring>,
        /// Colour.
        color: Rgba,
    },
    /// Lines with round joins and round ends.
    Stroke {
        /// The lines.
        lines: Vec<Polyline>,
        /// Width in points.
        width: f32,
        /// Colour.
        color: Rgba,
        /// Length of dashes and gaps in points, when it is dashed.
        dash: Option<(f32, f32)>,
    },
}

/// A line through points.
#[derive(Clone, Debug, PartialEq)]
pub struct Polyline {
    /// The points.
    pub points: Vec<[f32; 2]>,
    /// Whether the last is joined to the first.
    pub closed: bool,
}

/// How a picture looks, apart from the exercise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Colours.
    pub palette: Palette,
    /// The person.
    pub person: Person,
    /// Whether muscles are highlighted.
    pub highlight: bool,
    /// Whether the previous pose is shown pale behind.
    pub ghost: bool,
    /// Whether arrows for movement and effort and the ring of a hold are shown.
    pub arrow: bool,
    /// Whether the floor is shown: what one stands on and the shadows.
    pub floor: bool,
    /// Factor on the width of lines.
    pub pen: f64,
    /// Whether the drawing carries the palette's background.
    pub background: bool,
}

impl Default for Style {
    fn default() -> Self {
        Style {
            palette: Palette::Light,
            person: Person::default(),
            highlight: true,
            ghost: true,
            arrow: true,
            floor: true,
            pen: 1.0,
            background: false,
        }
    }
}
