//! The page: turns areas and lines in heights of the person into shapes in points, simplified and clipped.

use geo::Simplify;
use geo::algorithm::line_measures::{Euclidean, Length};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use glam::DVec2;

use super::flat::{self, Area, Bounds, Path};
use super::{Polyline, Shape};
use crate::figure::palette::Rgba;

/// What may be lost of a line, in points.
const TOLERANCE: f64 = 0.09;

/// Where the plane of the picture lies on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// Points per height of the person.
    pub scale: f64,
    /// Where the origin is, in points.
    pub origin: DVec2,
    /// Whether left and right are exchanged.
    pub mirrored: bool,
}

impl Placement {
    /// A point on the page.
    pub fn place(&self, point: DVec2) -> DVec2 {
        let x = if self.mirrored { -point.x } else { point.x };
        self.origin + DVec2::new(x, -point.y) * self.scale
    }
}

/// Collects shapes.
pub struct Canvas {
    placement: Placement,
    clip: Option<Area>,
    clip_bounds: Bounds,
    /// The shapes so far.
    pub shapes: Vec<Shape>,
}

impl Canvas {
    /// An empty page; with a clip (in heights of the person) nothing is drawn outside of it.
    pub fn new(placement: Placement, clip: Option<Bounds>) -> Self {
        let area =
            clip.map(|b| flat::area(&[b.min, DVec2::new(b.max.x, b.min.y), b.max, DVec2::new(b.min.x, b.max.y)]));
        Canvas { placement, clip: area, clip_bounds: clip.unwrap_or(Bounds::EMPTY), shapes: Vec::new() }
    }

    /// One point in heights of the person.
    pub fn unit(&self) -> f64 {
        1.0 / self.placement.scale
    }

    fn tolerance(&self) -> f64 {
        TOLERANCE / self.placement.scale
    }

    fn page(&self, points: &[Coord<f64>]) -> Vec<[f32; 2]> {
        let mut out: Vec<[f32; 2]> = Vec::with_capacity(points.len());
        for point in points {
            let place = self.placement.place(flat::vector(point));
            #[expect(clippy::cast_possible_truncation, reason = "points on a page")]
            let place = [place.x as f32, place.y as f32];
            if out.last() != Some(&place) {
                out.push(place);
            }
        }
        out
    }

    /// A filled area.
    pub fn fill(&mut self, area: &Area, color: Rgba) {
        if area.0.is_empty() || color.alpha == 0 {
            return;
        }
        let clipped;
        let area = match &self.clip {
            Some(clip) if !self.clip_bounds.covers(&flat::bounds(area)) => {
                clipped = flat::intersect(area, clip);
                &clipped
            }
            _ => area,
        };
        let simple: MultiPolygon<f64> = area.simplify(self.tolerance());
        let ring = |line: &LineString<f64>| -> Option<Vec<[f32; 2]>> {
            let mut points = self.page(&line.0);
            if points.len() > 1 && points.first() == points.last() {
                points.pop();
            }
            (points.len() > 2).then_some(points)
        };
        let outline: Vec<_> = simple
            .0
            .iter()
            .flat_map(|p: &Polygon<f64>| std::iter::once(p.exterior()).chain(p.interiors()))
            .filter_map(ring)
            .collect();
        if !outline.is_empty() {
            self.shapes.push(Shape::Fill { outline, color });
        }
    }

    /// Lines of a width in points.
    pub fn stroke(&mut self, lines: &[Path], width: f64, color: Rgba, dash: Option<(f64, f64)>) {
        let inside;
        let lines = match &self.clip {
            Some(_) => {
                // Round ends must not reach over the edge.
                let bounds = self.clip_bounds.grown(-width / 2.0 / self.placement.scale);
                inside = flat::all_pieces(lines, |p| bounds.contains(p));
                &inside
            }
            None => lines,
        };
        let lines: Vec<_> = lines
            .iter()
            .filter_map(|line| {
                let closed = line.len() > 3 && line.first() == line.last();
                let line = LineString(line.iter().map(|p| flat::coord(*p)).collect());
                if Euclidean.length(&line) * self.placement.scale < 0.15 {
                    return None;
                }
                let mut points = self.page(&line.simplify(self.tolerance()).0);
                if closed && points.len() > 3 {
                    points.pop();
                    return Some(Polyline { points, closed: true });
                }
                (points.len() > 1).then_some(Polyline { points, closed: false })
            })
            .collect();
        if !lines.is_empty() {
            #[expect(clippy::cast_possible_truncation, reason = "points on a page")]
            let (width, dash) = (width as f32, dash.map(|(on, off)| (on as f32, off as f32)));
            self.shapes.push(Shape::Stroke { lines, width, color, dash });
        }
    }

    /// The edge of an area.
    pub fn outline(&mut self, area: &Area, width: f64, color: Rgba, dash: Option<(f64, f64)>) {
        self.stroke(&flat::edge(area), width, color, dash);
    }
}
