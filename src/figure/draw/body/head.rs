//! The head: skull, jaw, nose and lips, hair in four styles, and the face where it is seen.

use glam::{DMat3, DVec2, DVec3};

use super::Model;
use crate::figure::anatomy::{Landmark, Segment};
use crate::figure::draw::camera::Camera;
use crate::figure::draw::flat::{self, Area};
use crate::figure::draw::part::{Mark, Part, PartName};
use crate::figure::draw::solid::{Outline, Round, interpolate};
use crate::figure::palette::Tone;
use crate::figure::pose::Hair;
use crate::figure::skeleton::v;
use geo::Polygon;

/// A head a little larger than life reads better at the size of a picture.
const SCALE: f64 = 1.06;

/// The frame of the head on the picture.
struct Skull<'a> {
    camera: &'a Camera,
    centre: DVec3,
    frame: DMat3,
}

impl Skull<'_> {
    fn at(&self, x: f64, y: f64, z: f64) -> DVec3 {
        self.centre + self.frame * v(x, y, z) * SCALE
    }

    fn seen(&self, x: f64, y: f64, z: f64) -> DVec2 {
        self.camera.project(self.at(x, y, z))
    }

    /// How far a direction of the head points towards the viewer.
    fn facing(&self, x: f64, y: f64, z: f64) -> f64 {
        self.camera.facing(self.frame * v(x, y, z).normalize_or_zero())
    }

    fn ball(&self, x: f64, y: f64, z: f64, radius: f64) -> Round {
        Round::ball(self.at(x, y, z), radius * SCALE)
    }

    /// The outline of an ellipsoid along the axes of the head: the image of the unit sphere under a 2 × 3 map.
    fn ellipsoid(&self, centre: DVec3, radii: DVec3) -> Vec<DVec2> {
        let axes = [self.frame.x_axis * radii.x, self.frame.y_axis * radii.y, self.frame.z_axis * radii.z]
            .map(|axis| self.camera.project(axis) * SCALE);
        let sum = |f: fn(DVec2) -> f64| axes.into_iter().map(f).sum::<f64>();
        let (xx, xy, yy) = (sum(|a| a.x * a.x), sum(|a| a.x * a.y), sum(|a| a.y * a.y));
        let middle = self.seen(centre.x, centre.y, centre.z);
        // Support points of an ellipse with this second moment matrix, in every direction.
        (0..40)
            .map(|i| {
                let d = DVec2::from_angle(f64::from(i) * std::f64::consts::TAU / 40.0);
                let image = DVec2::new(xx * d.x + xy * d.y, xy * d.x + yy * d.y);
                middle + image / image.dot(d).max(1e-12).sqrt()
            })
            .collect()
    }

    fn lump(&self, mut points: Vec<DVec2>, balls: &[(f64, f64, f64, f64)]) -> Option<Polygon<f64>> {
        for (x, y, z, radius) in balls {
            let middle = self.seen(*x, *y, *z);
            points.extend(
                (0..20).map(|i| {
                    middle + DVec2::from_angle(f64::from(i) * std::f64::consts::TAU / 20.0) * (radius * SCALE)
                }),
            );
        }
        flat::hull(points)
    }
}

/// The head.
pub fn head(model: &Model<'_>) -> Part {
    let camera = &model.camera;
    let mut part = Part::new(PartName::Head, 5.0);
    let frame = model.frame(Segment::Head);
    let skull = Skull { camera, centre: model.point(Landmark::HeadCentre) + frame * v(0.0, 0.003, 0.0), frame };
    part.fill(face(&skull), Tone::Skin, true);
    hair(&skull, model.hair, &mut part);
    features(&skull, model.eyes_closed, &mut part);
    part.sample(
        camera,
        &[
            Round::ball(skull.at(0.0, 0.005, 0.0), 0.05),
            Round::ball(skull.at(0.02, -0.03, 0.0), 0.025),
            Round::ball(skull.at(-0.03, 0.02, 0.0), 0.03),
            Round::ball(skull.at(0.035, 0.0, 0.0), 0.02),
        ],
    );
    part.solids
        .push(vec![Round::ball(skull.at(-0.006, 0.012, 0.0), 0.05), Round::ball(skull.at(0.012, -0.02, 0.0), 0.036)]);
    part
}

fn face(skull: &Skull<'_>) -> Area {
    let mut pieces = vec![
        flat::hull(skull.ellipsoid(v(-0.006, 0.014, 0.0), v(0.0545, 0.0525, 0.0445))),
        flat::hull(skull.ellipsoid(v(0.010, 0.006, 0.0), v(0.0415, 0.0440, 0.0425))),
        skull.lump(
            skull.ellipsoid(v(0.010, -0.004, 0.0), v(0.0405, 0.0380, 0.0420)),
            &[
                (0.0, -0.034, 0.024, 0.0120),
                (0.0, -0.034, -0.024, 0.0120),
                (0.0315, -0.0475, 0.007, 0.0120),
                (0.0315, -0.0475, -0.007, 0.0120),
                (0.0420, -0.024, 0.0, 0.0075),
            ],
        ),
        skull.lump(
            Vec::new(),
            &[(0.0475, 0.008, 0.0, 0.0045), (0.0575, -0.0125, 0.0, 0.0058), (0.046, -0.0165, 0.0, 0.0058)],
        ),
        skull.lump(Vec::new(), &[(0.0445, -0.0270, 0.0, 0.0052), (0.040, -0.036, 0.0, 0.0060)]),
    ];
    if skull.facing(1.0, 0.0, 0.0).abs() > 0.35 {
        for side in [1.0, -1.0] {
            pieces.push(flat::hull(skull.ellipsoid(v(-0.0085, -0.008, side * 0.0440), v(0.0065, 0.0135, 0.0070))));
        }
    }
    let pieces: Vec<_> = pieces.into_iter().flatten().collect();
    flat::fillet(&flat::union_all(&pieces), 0.004, |_| true).0
}

/// How far the hair comes down from the crown, in degrees, by the direction on the head (0 = forehead, 180 = back).
fn hair_line(style: Hair, direction: f64) -> f64 {
    let (at, down): (&[f64], &[f64]) = match style {
        Hair::Short => (
            &[0.0, 25.0, 48.0, 62.0, 76.0, 90.0, 98.0, 106.0, 118.0, 140.0, 160.0, 180.0],
            &[84.0, 87.0, 94.0, 97.0, 99.0, 108.0, 114.0, 109.0, 98.0, 98.0, 102.0, 104.0],
        ),
        Hair::Bob => (
            &[0.0, 25.0, 52.0, 75.0, 95.0, 120.0, 150.0, 180.0],
            &[76.0, 84.0, 98.0, 108.0, 122.0, 126.0, 126.0, 124.0],
        ),
        Hair::Ponytail | Hair::Bun => (
            &[0.0, 25.0, 50.0, 75.0, 95.0, 105.0, 125.0, 150.0, 180.0],
            &[82.0, 86.0, 94.0, 99.0, 108.0, 101.0, 94.0, 94.0, 96.0],
        ),
    };
    interpolate(at, down, direction)
}

/// The part of the cap of hair that the viewer sees: a slightly larger skull from the crown down to the hair line.
fn cap(skull: &Skull<'_>, style: Hair) -> Vec<Polygon<f64>> {
    const AROUND: usize = 48;
    const DOWN: usize = 5;
    let larger = if style == Hair::Bob { 1.06 } else { 1.0 };
    let radii = v(0.0605, 0.0590, 0.0500) * larger;
    let centre = v(-0.0065, 0.0140, 0.0);
    // The crown lies back: the cap's axis leans away from the face.
    let (axis, front, side) = (v(-0.62, 0.78, 0.0).normalize(), v(0.78, 0.62, 0.0).normalize(), DVec3::Z);
    let meridian = |step: usize| -> Vec<DVec3> {
        let around = step as f64 * std::f64::consts::TAU / AROUND as f64;
        let direction = (around.to_degrees() + 180.0).rem_euclid(360.0) - 180.0;
        let down = hair_line(style, direction.abs().min(179.9)).to_radians();
        (0..=DOWN)
            .map(|q| {
                let polar = down * q as f64 / DOWN as f64;
                axis * polar.cos() + (front * around.cos() + side * around.sin()) * polar.sin()
            })
            .collect()
    };
    let meridians: Vec<_> = (0..=AROUND).map(meridian).collect();
    let place = |d: DVec3| {
        let p = centre + d * radii;
        skull.seen(p.x, p.y, p.z)
    };
    let mut out = Vec::new();
    for pair in meridians.windows(2) {
        for q in 0..DOWN {
            let corners = [pair[0][q], pair[1][q], pair[1][q + 1], pair[0][q + 1]];
            let normal: DVec3 = corners.iter().map(|d| *d / radii).sum();
            if skull.facing(normal.x, normal.y, normal.z) > -0.02 {
                out.extend(flat::hull(corners.map(place).to_vec()));
            }
        }
    }
    out
}

/// What hangs or sticks out beyond the cap.
fn tail(skull: &Skull<'_>, style: Hair) -> Vec<Vec<Round>> {
    match style {
        Hair::Short => Vec::new(),
        Hair::Bun => vec![vec![skull.ball(-0.060, 0.042, 0.0, 0.0225)]],
        Hair::Ponytail => vec![
            [
                (-0.054, 0.030, 0.015),
                (-0.076, 0.020, 0.0185),
                (-0.086, -0.008, 0.0175),
                (-0.084, -0.038, 0.013),
                (-0.076, -0.060, 0.005),
            ]
            .map(|(x, y, radius)| skull.ball(x, y, 0.0, radius))
            .to_vec(),
        ],
        Hair::Bob => [-0.024, 0.0, 0.024]
            .map(|z| vec![skull.ball(-0.040, 0.0, z, 0.026), skull.ball(-0.034, -0.040, z * 1.1, 0.018)])
            .to_vec(),
    }
}

fn hair(skull: &Skull<'_>, style: Hair, part: &mut Part) {
    let towards = skull.facing(1.0, 0.0, 0.0);
    let behind_face = towards > 0.12 || (style == Hair::Bob && towards > -0.2);
    let mut pieces = cap(skull, style);
    for row in tail(skull, style) {
        let area = Outline::default().row(skull.camera, &row).lump(skull.camera, &row[..1]).union();
        if behind_face {
            part.fill(area, Tone::Hair, false);
            part.fills.rotate_right(1);
        } else {
            pieces.extend(area);
        }
    }
    part.fill(flat::union_all(&pieces), Tone::Hair, true);
}

fn features(skull: &Skull<'_>, closed: bool, part: &mut Part) {
    for side in [1.0, -1.0] {
        if skull.facing(-0.1, 0.0, side) > 0.22 {
            part.marks.push(Mark::Ear(flat::area(
                &skull.ellipsoid(v(-0.0075, -0.008, side * 0.0445), v(0.0090, 0.0140, 0.0035)),
            )));
            let inside = [(-0.0035, -0.002), (-0.0085, -0.0005), (-0.0100, -0.006), (-0.0060, -0.0105)];
            part.marks.push(Mark::EarInside(inside.map(|(x, y)| skull.seen(x, y, side * 0.047)).to_vec()));
        }
        if skull.facing(0.9, 0.05, side * 0.42) > 0.10 {
            if closed {
                let lid = [(0.0480, 0.0020, 0.0120), (0.0462, -0.0008, 0.0172), (0.0425, 0.0018, 0.0222)];
                part.marks.push(Mark::Mouth(lid.map(|(x, y, z)| skull.seen(x, y, side * z)).to_vec()));
            } else {
                let eye = skull.ellipsoid(v(0.0450, 0.003, side * 0.0175), v(0.0028, 0.0050, 0.0032));
                part.marks.push(Mark::Eye(flat::area(&eye)));
            }
            let brow = [(0.0490, 0.0155, 0.0105), (0.0468, 0.0185, 0.0180), (0.0415, 0.0165, 0.0250)];
            part.marks.push(Mark::Brow(brow.map(|(x, y, z)| skull.seen(x, y, side * z)).to_vec()));
        }
    }
    let mouth: Vec<_> = (0..9)
        .map(|i| -0.012 + 0.003 * f64::from(i))
        .filter(|z| skull.facing(1.0, -0.05, z * 38.0) > 0.10)
        .map(|z| {
            let share = (z / 0.012_f64).abs();
            skull.seen(0.0470 - 0.0075 * share.powf(1.6), -0.0315 + 0.0030 * share.powi(2), z)
        })
        .collect();
    if mouth.len() > 1 {
        part.marks.push(Mark::Mouth(mouth));
    }
}
