//! The shapes that props are made of: boxes, tubes, turned solids and chains.

use glam::{DMat3, DVec3};

use super::super::body::Model;
use super::super::camera::Camera;
use super::super::flat::{self, Area};
use super::super::part::{Facets, Paint, Part, PartName, Seam};
use super::super::scene::Setting;
use super::super::solid::{self, Outline, Round};
use crate::figure::palette::Tone;
use crate::figure::skeleton::Body;

/// Builds the parts of one prop.
pub struct Builder<'a> {
    /// The body of this picture.
    pub body: &'a Body,
    /// What stays the same in all pictures.
    pub setting: &'a Setting<'a>,
    /// How the body is drawn.
    pub model: &'a Model<'a>,
    /// The parts so far.
    pub parts: Vec<Part>,
    number: usize,
    rank: Option<f64>,
}

/// A straight piece of tube.
pub struct Tube {
    /// One end.
    pub from: DVec3,
    /// The other end.
    pub to: DVec3,
    /// Its radius.
    pub radius: f64,
    /// What it is made of.
    pub tone: Tone,
}

/// A tube between two points.
pub const fn tube(from: DVec3, to: DVec3, radius: f64, tone: Tone) -> Tube {
    Tube { from, to, radius, tone }
}

/// A frame whose discs stand across the z axis of another one (wheels, weights).
pub fn wheel_frame(frame: &DMat3) -> DMat3 {
    DMat3::from_cols(frame.x_axis, frame.z_axis, -frame.y_axis)
}

impl<'a> Builder<'a> {
    /// A builder for the prop with this number.
    pub const fn new(number: usize, body: &'a Body, setting: &'a Setting<'a>, model: &'a Model<'a>) -> Self {
        Builder { body, setting, model, parts: Vec::new(), number, rank: None }
    }

    /// With a rank that the author wrote.
    pub const fn ranked(&mut self, rank: Option<f64>) -> &mut Self {
        self.rank = rank;
        self
    }

    /// The camera.
    pub const fn camera(&self) -> &'a Camera {
        &self.model.camera
    }

    /// An empty part; the author's rank goes before the usual one.
    pub fn part(&self, rank: f64) -> Part {
        Part::new(PartName::Prop(self.number, self.parts.len()), self.rank.unwrap_or(rank))
    }

    /// Keeps a part that is complete.
    pub fn push(&mut self, mut part: Part) {
        part.finish();
        if !part.fills.is_empty() {
            self.parts.push(part);
        }
    }

    /// A box between two corners.
    pub fn slab(&mut self, low: DVec3, high: DVec3, tone: Tone, rank: f64) -> &mut Part {
        self.slab_turned(low, high, tone, rank, DMat3::IDENTITY, DVec3::ZERO)
    }

    /// A box between two corners, turned about a point.
    pub fn slab_turned(
        &mut self,
        low: DVec3,
        high: DVec3,
        tone: Tone,
        rank: f64,
        frame: DMat3,
        about: DVec3,
    ) -> &mut Part {
        let part = self.slab_part(low.min(high), low.max(high), tone, rank, frame, about);
        self.parts.push(part);
        let last = self.parts.len() - 1;
        &mut self.parts[last]
    }

    fn slab_part(&self, low: DVec3, high: DVec3, tone: Tone, rank: f64, frame: DMat3, about: DVec3) -> Part {
        let camera = self.camera();
        let mut part = self.part(rank);
        let corner = |index: usize| {
            let pick = |bit: usize, low: f64, high: f64| if index & bit == 0 { low } else { high };
            let at = DVec3::new(pick(4, low.x, high.x), pick(2, low.y, high.y), pick(1, low.z, high.z));
            about + frame * (at - about)
        };
        let corners: [DVec3; 8] = std::array::from_fn(corner);
        let normals =
            [DVec3::NEG_X, DVec3::X, DVec3::NEG_Y, DVec3::Y, DVec3::NEG_Z, DVec3::Z].map(|normal| frame * normal);
        let faces = [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]];
        for (normal, face) in normals.iter().zip(faces) {
            if camera.facing(*normal) > 1e-3 {
                let darker = if normal.y > 0.5 {
                    0.0
                } else if normal.x.abs() > 0.5 {
                    0.10
                } else {
                    0.055
                };
                let points = face.map(|index| camera.project(corners[index]));
                part.fill(flat::area(&points), tone.darker(darker), false);
            }
        }
        for point in corners {
            part.sample_point(camera, point, 0.0);
        }
        let reach = normals.map(|n| corners.iter().map(|c| c.dot(n)).fold(f64::NEG_INFINITY, f64::max));
        part.facets = Some(Facets { normals, reach });
        part.finish();
        part
    }

    /// Straight tubes painted as one part, the last on top.
    pub fn tubes(&mut self, tubes: &[Tube], rank: f64) {
        let camera = self.camera();
        let mut part = self.part(rank);
        for Tube { from, to, radius, tone } in tubes {
            let hull = solid::hull(camera, &[Round::ball(*from, *radius), Round::ball(*to, *radius)]);
            part.fill(Area::new(hull.into_iter().collect()), *tone, true);
            for step in 0..9 {
                part.sample_point(camera, from.lerp(*to, f64::from(step) / 8.0), *radius);
            }
        }
        self.push(part);
    }

    /// Stacks of discs and balls painted as one part, the last on top.
    pub fn turned(&mut self, stacks: &[(&[Round], Paint, bool)], rank: f64) -> &mut Part {
        let camera = self.camera();
        let mut part = self.part(rank);
        for (stack, paint, shaded) in stacks {
            let outline = match stack {
                [only] => Outline::default().lump(camera, std::slice::from_ref(only)),
                _ => Outline::default().row(camera, stack),
            };
            part.fill(outline.union(), *paint, *shaded);
            part.sample(camera, stack);
        }
        part.finish();
        self.parts.push(part);
        let last = self.parts.len() - 1;
        &mut self.parts[last]
    }

    /// A bent tube through points. Every stretch is a part of its own, so that it can pass behind one limb and in front of
    /// another; their joints are seams.
    pub fn chain(&mut self, points: &[DVec3], radius: f64, tone: Tone, rank: f64) {
        const STRETCH: f64 = 0.22;
        let camera = self.camera();
        let mut knots: Vec<DVec3> = Vec::new();
        for pair in points.windows(2) {
            let pieces = (pair[0].distance(pair[1]) / STRETCH).ceil().clamp(1.0, 12.0) as usize;
            knots.extend((0..pieces).map(|i| pair[0].lerp(pair[1], i as f64 / pieces as f64)));
        }
        knots.extend(points.last());
        let first = self.parts.len();
        let count = knots.len().saturating_sub(1);
        for (index, pair) in knots.windows(2).enumerate() {
            let mut part = self.part(rank);
            let hull = solid::hull(camera, &[Round::ball(pair[0], radius), Round::ball(pair[1], radius)]);
            part.fill(Area::new(hull.into_iter().collect()), tone, false);
            for step in 0..7 {
                part.sample_point(camera, pair[0].lerp(pair[1], f64::from(step) / 6.0), radius);
            }
            for (neighbor, knot) in [(index.checked_sub(1), pair[0]), (Some(index + 1), pair[1])] {
                if let Some(neighbor) = neighbor.filter(|neighbor| *neighbor < count) {
                    part.seams.push(Seam {
                        neighbor: PartName::Prop(self.number, first + neighbor),
                        centre: camera.project(knot),
                        radius: radius * 2.2,
                        tone: Some(tone),
                    });
                }
            }
            part.finish();
            // Even an invisible stretch keeps its number, for its neighbours.
            self.parts.push(part);
        }
    }

    /// A soft box: rounded edges, but flat faces when depths are compared.
    pub fn cushion(&mut self, low: DVec3, high: DVec3, rounding: f64, tone: Tone, rank: f64) {
        let camera = self.camera();
        let mut part = self.slab_part(low, high, tone, rank, DMat3::IDENTITY, DVec3::ZERO);
        let half = (high - low) / 2.0;
        let radius = rounding.min(half.min_element());
        let inner = half - DVec3::splat(radius);
        let centre = (low + high) / 2.0;
        let balls: Vec<_> = (0..8)
            .map(|index| {
                let sign = |bit: i32| if index & bit == 0 { -1.0 } else { 1.0 };
                Round::ball(centre + inner * DVec3::new(sign(4), sign(2), sign(1)), radius)
            })
            .collect();
        part.fills.clear();
        part.fill(Area::new(solid::hull(camera, &balls).into_iter().collect()), tone, true);
        self.push(part);
    }
}
