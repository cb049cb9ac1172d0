//! Highlighted muscles: sectors of the discs of a bone or of the trunk, as far as the viewer sees them.

use glam::DVec3;

use super::{Model, arm, leg, trunk};
use crate::figure::anatomy::{BodySide, Highlight, Landmark, Muscle, Segment};
use crate::figure::draw::camera::Camera;
use crate::figure::draw::flat::{self, Area};
use crate::figure::draw::part::{Mark, Part, PartName};
use crate::figure::draw::solid::{self, Bone, Round};
use crate::figure::skeleton::v;
use geo::Polygon;

/// Patches smaller than this are not worth drawing, in squared heights.
const SMALLEST: f64 = 1e-5;

/// A muscle along a bone: direction of its middle (0 front, 90 outer side, 180 back, 270 inner side), half its width in
/// degrees, and where it starts and ends as shares of the bone.
struct AlongBone {
    part: fn(BodySide) -> PartName,
    middle: f64,
    half_width: f64,
    from: f64,
    to: f64,
}

/// A muscle of the trunk: numbers of the first and last disc, direction of its middle, half its width.
struct OnTrunk {
    from: usize,
    to: usize,
    middle: f64,
    half_width: f64,
}

enum Place {
    Bone(AlongBone),
    Trunk(OnTrunk),
    Sole,
    Throat,
}

const fn bone(part: fn(BodySide) -> PartName, middle: f64, half_width: f64, from: f64, to: f64) -> Place {
    Place::Bone(AlongBone { part, middle, half_width, from, to })
}

const fn on_trunk(from: usize, to: usize, middle: f64, half_width: f64) -> Place {
    Place::Trunk(OnTrunk { from, to, middle, half_width })
}

const fn place(muscle: Muscle) -> Place {
    match muscle {
        Muscle::Quads => bone(PartName::Thigh, 0.0, 75.0, 0.10, 0.93),
        Muscle::Hamstrings => bone(PartName::Thigh, 180.0, 65.0, 0.14, 0.95),
        Muscle::Adductors => bone(PartName::Thigh, 270.0, 55.0, 0.02, 0.62),
        Muscle::Itb => bone(PartName::Thigh, 90.0, 30.0, 0.1, 0.95),
        Muscle::Calf => bone(PartName::Shank, 180.0, 75.0, 0.05, 0.62),
        Muscle::Soleus => bone(PartName::Shank, 180.0, 75.0, 0.35, 0.75),
        Muscle::Achilles => bone(PartName::Shank, 180.0, 50.0, 0.62, 0.99),
        Muscle::Tibialis => bone(PartName::Shank, 35.0, 45.0, 0.10, 0.75),
        Muscle::Peroneals => bone(PartName::Shank, 90.0, 40.0, 0.12, 0.8),
        Muscle::Deltoid => bone(PartName::UpperArm, 90.0, 90.0, 0.0, 0.42),
        Muscle::Biceps => bone(PartName::UpperArm, 0.0, 70.0, 0.25, 0.92),
        Muscle::Triceps => bone(PartName::UpperArm, 180.0, 70.0, 0.2, 0.92),
        Muscle::Forearm => bone(PartName::Forearm, 90.0, 80.0, 0.05, 0.7),
        Muscle::Abs => on_trunk(8, 17, 0.0, 52.0),
        Muscle::Obliques => on_trunk(8, 16, 75.0, 35.0),
        Muscle::LowBack => on_trunk(6, 16, 180.0, 50.0),
        Muscle::UpperBack => on_trunk(16, 24, 180.0, 60.0),
        Muscle::Glutes => on_trunk(1, 8, 180.0, 75.0),
        Muscle::GluteMed => on_trunk(3, 10, 95.0, 52.0),
        Muscle::Chest => on_trunk(16, 23, 0.0, 60.0),
        Muscle::HipFlexor => on_trunk(3, 9, 30.0, 35.0),
        Muscle::Trapezius => on_trunk(18, 28, 180.0, 75.0),
        Muscle::NeckFlexors => Place::Throat,
        Muscle::Plantar => Place::Sole,
    }
}

/// Adds the highlights to the parts.
pub fn mark(model: &Model<'_>, parts: &mut [Part], highlights: &[Highlight]) {
    for highlight in highlights {
        match place(highlight.muscle) {
            Place::Bone(muscle) => highlight.sides().for_each(|side| along_bone(model, parts, &muscle, side)),
            Place::Throat => {
                let discs = trunk::throat(model);
                add(parts, PartName::Neck, patch(model, &discs, 0.0, 70.0, 1.0));
            }
            Place::Sole => highlight.sides().for_each(|side| on_sole(model, parts, side)),
            Place::Trunk(muscle) => {
                if muscle.middle % 180.0 == 0.0 {
                    let (mut middle, mut half_width) = (muscle.middle, muscle.half_width);
                    if let Some(side) = highlight.side {
                        // Only the half of the sector on that side.
                        half_width /= 2.0;
                        middle += side.sign() * if middle > 90.0 { -half_width } else { half_width };
                    }
                    let muscle = OnTrunk { middle, half_width, ..muscle };
                    trunk_patch(model, parts, &muscle, highlight.muscle, middle, highlight.side);
                } else {
                    for side in highlight.sides() {
                        let middle = muscle.middle * side.sign();
                        trunk_patch(model, parts, &muscle, highlight.muscle, middle, Some(side));
                    }
                }
            }
        }
    }
}

fn add(parts: &mut [Part], name: PartName, patch: Area) {
    if flat::size(&patch) > SMALLEST
        && let Some(part) = parts.iter_mut().find(|part| part.name == name)
    {
        part.marks.push(Mark::Highlight(patch));
    }
}

fn along_bone(model: &Model<'_>, parts: &mut [Part], muscle: &AlongBone, side: BodySide) {
    const DISCS: usize = 16;
    let name = (muscle.part)(side);
    let bone: Bone<'_> = match name {
        PartName::Thigh(_) => leg::thigh_bone(model, side),
        PartName::Shank(_) => leg::shank_bone(model, side),
        PartName::UpperArm(_) => arm::upper_bone(model, side),
        _ => arm::fore_bone(model, side),
    };
    let discs: Vec<_> = (0..DISCS)
        .map(|i| {
            let share = muscle.from + (muscle.to - muscle.from) * i as f64 / (DISCS - 1) as f64;
            let disc = bone.disc(share, 0.0);
            // Over the shorts the highlight lies on the cloth.
            if matches!(name, PartName::Thigh(_)) && share < leg::SHORTS { disc.widened(1.06) } else { disc }
        })
        .collect();
    add(parts, name, patch(model, &discs, muscle.middle * side.sign(), muscle.half_width, 1.0));
}

fn trunk_patch(
    model: &Model<'_>,
    parts: &mut [Part],
    muscle: &OnTrunk,
    which: Muscle,
    middle: f64,
    side: Option<BodySide>,
) {
    let body = trunk::spine(model, 0, trunk::TOP, 0.0);
    let area = patch(model, &body[muscle.from..=muscle.to.min(body.len() - 1)], middle, muscle.half_width, 1.02);
    if matches!(which, Muscle::Glutes | Muscle::GluteMed | Muscle::HipFlexor) {
        // The hip part of the thigh lies over the pelvis: the highlight goes on there.
        for hip in BodySide::BOTH.into_iter().filter(|hip| side.is_none_or(|own| own == *hip)) {
            // A thigh that points at the viewer covers the hip.
            let along = -model.frame(Segment::Thigh(hip)).y_axis;
            if model.camera.facing(along) > 0.85 {
                continue;
            }
            let around = Area::new(vec![flat::disc(model.seen(Landmark::Hip(hip)), 0.075)]);
            add(parts, PartName::Thigh(hip), flat::intersect(&area, &around));
        }
    }
    add(parts, PartName::Trunk, area);
}

fn on_sole(model: &Model<'_>, parts: &mut [Part], side: BodySide) {
    let (ankle, frame) = (model.point(Landmark::Ankle(side)), model.frame(Segment::Foot(side)));
    // From above the foot hides its sole; from the side a strip of it shows.
    if model.camera.facing(frame * v(0.0, -1.0, 0.0)) < -0.30 {
        return;
    }
    let corners: Vec<_> = [-0.022, 0.066]
        .into_iter()
        .flat_map(|x| [-0.010, 0.010].map(|z| Round::ball(ankle + frame * v(x, -0.030, z), 0.0075)))
        .collect();
    add(parts, PartName::Foot(side), Area::new(solid::hull(&model.camera, &corners).into_iter().collect()));
}

/// The visible part of a lens-shaped sector on a row of discs: its middle and half-width in degrees (0 front, 90 right).
fn patch(model: &Model<'_>, discs: &[Round], middle: f64, half_width: f64, lifted: f64) -> Area {
    sector(&model.camera, discs, (middle, half_width), lifted, true)
}

/// The visible part of a sector on a row of discs: its middle and half-width in degrees (0 front, 90 right), how far from the
/// middle as a factor, and whether it tapers like a lens towards both ends.
pub fn sector(camera: &Camera, discs: &[Round], span: (f64, f64), lifted: f64, lens: bool) -> Area {
    const ACROSS: usize = 12;
    let (middle, half_width) = span;
    let Some(last) = discs.len().checked_sub(1).filter(|last| *last > 0) else { return flat::nothing() };
    let point = |row: usize, across: usize| -> DVec3 {
        let along = 2.0 * row as f64 / last as f64 - 1.0;
        let width = if lens { (1.0 - along * along).max(0.0).sqrt().max(0.02) } else { 1.0 };
        let angle = middle + 2.0 * half_width * (across as f64 / ACROSS as f64 - 0.5) * width;
        discs[row].centre + (discs[row].rim_at(angle) - discs[row].centre) * lifted
    };
    let mut strips: Vec<Polygon<f64>> = Vec::new();
    for row in 0..last {
        let spine = (discs[row].centre + discs[row + 1].centre) / 2.0;
        let seen: Vec<bool> = (0..ACROSS)
            .map(|q| {
                let corners = [point(row, q), point(row, q + 1), point(row + 1, q + 1), point(row + 1, q)];
                let normal = (corners[1] - corners[0]).cross(corners[3] - corners[0]);
                let out = corners.iter().sum::<DVec3>() / 4.0 - spine;
                let normal = if normal.dot(out) < 0.0 { -normal } else { normal };
                camera.facing(normal.normalize_or_zero()) > 0.04
            })
            .collect();
        // Neighbouring visible squares make one strip: a union of 200 squares would be slow.
        let mut start = 0;
        while start < ACROSS {
            if !seen[start] {
                start += 1;
                continue;
            }
            let mut end = start;
            while end < ACROSS && seen[end] {
                end += 1;
            }
            let strip: Vec<_> = (start..=end)
                .map(|q| point(row, q))
                .chain((start..=end).rev().map(|q| point(row + 1, q)))
                .map(|p| camera.project(p))
                .collect();
            strips.extend(flat::polygon(&strip));
            start = end;
        }
    }
    flat::union_all(&strips)
}
