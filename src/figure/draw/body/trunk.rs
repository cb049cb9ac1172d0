//! Trunk with shirt and the upper half of the shorts, and the neck.

use glam::{DMat3, DVec3};

use super::Model;
use crate::figure::anatomy::{BodySide, Landmark, Segment};
use crate::figure::draw::flat;
use crate::figure::draw::part::{Mark, Part, PartName, Seam};
use crate::figure::draw::solid::{self, Outline, Round, SIDES};
use crate::figure::palette::Tone;
use crate::figure::skeleton::{HEIGHT_CM, rz, v};

/// A disc of the trunk: segment, height and forward offset in its frame, half-width, depth in front and behind.
type Level = (Segment, f64, f64, f64, f64, f64);

const LEVELS: [Level; 15] = [
    (Segment::Pelvis, -0.062, -0.004, 0.050, 0.040, 0.046),
    (Segment::Pelvis, -0.045, -0.006, 0.078, 0.056, 0.064),
    (Segment::Pelvis, -0.015, -0.006, 0.0935, 0.064, 0.073),
    (Segment::Pelvis, 0.015, -0.005, 0.0945, 0.065, 0.071),
    (Segment::Pelvis, 0.042, -0.002, 0.088, 0.062, 0.060),
    (Segment::Lumbar, 0.005, 0.0, 0.081, 0.059, 0.053),
    (Segment::Lumbar, 0.045, 0.002, 0.0775, 0.059, 0.050),
    (Segment::Lumbar, 0.080, 0.003, 0.080, 0.061, 0.052),
    (Segment::Thorax, 0.025, 0.003, 0.087, 0.066, 0.058),
    (Segment::Thorax, 0.060, 0.003, 0.096, 0.069, 0.063),
    (Segment::Thorax, 0.090, 0.0, 0.101, 0.066, 0.064),
    (Segment::Thorax, 0.113, -0.004, 0.098, 0.056, 0.058),
    (Segment::Thorax, 0.130, -0.006, 0.080, 0.044, 0.050),
    (Segment::Thorax, 0.143, -0.007, 0.052, 0.034, 0.042),
    (Segment::Thorax, 0.151, -0.007, 0.036, 0.030, 0.034),
];
/// The level where the shirt begins.
const SHIRT: usize = 4;
/// The last level of the pelvis that is dressed in shorts.
const SHORTS: usize = 6;

const fn origin(segment: Segment) -> Landmark {
    match segment {
        Segment::Lumbar => Landmark::Lumbar,
        Segment::Thorax => Landmark::Thorax,
        _ => Landmark::Pelvis,
    }
}

/// A level in the world.
struct Placed {
    centre: DVec3,
    frame: DMat3,
    size: DVec3,
}

fn placed(model: &Model<'_>, level: &Level) -> Placed {
    let (segment, y, x, half_width, front, back) = *level;
    let frame = model.frame(segment);
    let belly = match segment {
        Segment::Lumbar => true,
        Segment::Pelvis => y > 0.03,
        _ => false,
    };
    let breath = if belly { model.body.angles().trunk.belly / HEIGHT_CM } else { 0.0 };
    // A heavier build shows less in the ribs and the hips than in the limbs.
    let build = 1.0 + (model.build - 1.0) * 0.8;
    Placed {
        centre: model.point(origin(segment)) + frame * v(x, y, 0.0),
        frame,
        size: v(half_width, front, back) * build + v(0.0, breath, 0.0),
    }
}

/// The nearest rotation between two frames.
fn blend(a: &DMat3, b: &DMat3, share: f64) -> DMat3 {
    let y = a.y_axis.lerp(b.y_axis, share).normalize_or(a.y_axis);
    let z = a.z_axis.lerp(b.z_axis, share);
    let x = y.cross(z).normalize_or(a.x_axis);
    DMat3::from_cols(x, y, x.cross(y))
}

/// Discs of the trunk from one level to another, two per stretch, with a smooth curve through their centres.
pub fn spine(model: &Model<'_>, from: usize, to: usize, grown: f64) -> Vec<Round> {
    let levels: Vec<_> = LEVELS.iter().map(|level| placed(model, level)).collect();
    let last = levels.len() - 1;
    let disc =
        |centre, frame: &DMat3, size: DVec3| Round::disc(centre, frame, size.x + grown, size.y + grown, size.z + grown);
    let mut out = Vec::with_capacity(2 * (to - from) + 1);
    for i in from..to {
        let (p0, p1) = (&levels[i.saturating_sub(1)], &levels[i]);
        let (p2, p3) = (&levels[(i + 1).min(last)], &levels[(i + 2).min(last)]);
        out.push(disc(p1.centre, &p1.frame, p1.size));
        // Catmull–Rom at one half.
        let middle = (p1.centre + p2.centre) * 0.5625 - (p0.centre + p3.centre) * 0.0625;
        out.push(disc(middle, &blend(&p1.frame, &p2.frame, 0.5), (p1.size + p2.size) / 2.0));
    }
    out.push(disc(levels[to].centre, &levels[to].frame, levels[to].size));
    out
}

/// Number of the last level.
pub const TOP: usize = LEVELS.len() - 1;

/// The trunk.
pub fn trunk(model: &Model<'_>) -> Part {
    let camera = &model.camera;
    let mut part = Part::new(PartName::Trunk, 3.0);
    let (pelvis, hips) = (model.point(Landmark::Pelvis), model.frame(Segment::Pelvis));
    let (chest, ribs) = (model.point(Landmark::Thorax), model.frame(Segment::Thorax));
    let shirt_discs = spine(model, SHIRT, TOP, 0.0035);
    let mut shorts = Outline::default().row(camera, &spine(model, 0, SHORTS, 0.001));
    let mut shirt = Outline::default().row(camera, &shirt_discs);
    for side in BodySide::BOTH {
        let s = side.sign();
        shorts =
            shorts.lump(camera, &[Round::ball(pelvis + hips * v(-0.024, -0.020, s * 0.044), 0.0500 * model.build)]);
        let shoulder = model.point(Landmark::Shoulder(side));
        let cap = [
            Round::ball(shoulder + ribs * v(0.0, -0.004, -s * 0.008), 0.0345 * model.build),
            Round::ball(chest + ribs * v(-0.004, 0.106, s * 0.055), 0.044),
        ];
        let trapezius = [
            Round::ball(shoulder + ribs * v(-0.006, 0.010, -s * 0.018), 0.0200),
            Round::ball(chest + ribs * v(-0.012, 0.140, s * 0.030), 0.0200),
        ];
        shirt = shirt.lump(camera, &cap).lump(camera, &trapezius);
    }
    part.fill(flat::close(&shorts.union(), 0.02), Tone::Shorts, true);
    part.fill(flat::close(&shirt.union(), 0.016), Tone::Shirt, true);
    part.marks.extend(solid::visible_rim(camera, &shirt_discs[0]).map(|hem| Mark::Hem(vec![hem])));

    let body = spine(model, 0, TOP, 0.0);
    let inner = &body[2..body.len() - 3];
    part.sample(camera, inner);
    for disc in inner.iter().step_by(2) {
        for flank in [SIDES / 4, 3 * SIDES / 4] {
            part.sample_point(camera, disc.centre.lerp(disc.rim[flank], 0.55), disc.radius * 0.7);
        }
    }
    part.solids.push(body);
    for side in BodySide::BOTH {
        part.seams.push(Seam {
            neighbor: PartName::Thigh(side),
            centre: model.seen(Landmark::Hip(side)),
            radius: 0.080,
            tone: Some(Tone::Shorts),
        });
        part.seams.push(Seam {
            neighbor: PartName::UpperArm(side),
            centre: model.seen(Landmark::Shoulder(side)),
            radius: 0.056,
            tone: Some(Tone::Shirt),
        });
    }
    part
}

/// The collar, tilted forward, and the discs of the neck above it.
fn neck_discs(model: &Model<'_>) -> (Round, Vec<Round>) {
    let (chest, ribs) = (model.point(Landmark::Thorax), model.frame(Segment::Thorax));
    let (base, neck) = (model.point(Landmark::Neck), model.frame(Segment::Neck));
    let (skull, head) = (model.point(Landmark::Head), model.frame(Segment::Head));
    let tilted = ribs * rz(-24.0);
    let collar = Round::disc(chest + ribs * v(0.0, 0.138, 0.0), &tilted, 0.043, 0.040, 0.038);
    let discs = vec![
        Round::disc(chest + ribs * v(-0.001, 0.149, 0.0), &tilted, 0.0345, 0.033, 0.033),
        Round::disc(base + neck * v(0.003, 0.016, 0.0), &neck, 0.0300, 0.0300, 0.0295),
        Round::disc(base + neck * v(0.010, 0.036, 0.0), &neck, 0.0290, 0.0295, 0.0285),
        Round::disc(skull + head * v(0.004, 0.014, 0.0), &head, 0.0285, 0.029, 0.027),
        Round::disc(skull + head * v(0.006, 0.035, 0.0), &head, 0.026, 0.026, 0.026),
    ];
    (collar, discs)
}

/// The discs of the neck that are skin.
pub fn throat(model: &Model<'_>) -> Vec<Round> {
    neck_discs(model).1
}

/// The neck with the collar.
pub fn neck(model: &Model<'_>) -> Part {
    let camera = &model.camera;
    let mut part = Part::new(PartName::Neck, 4.0);
    let (chest, ribs) = (model.point(Landmark::Thorax), model.frame(Segment::Thorax));
    let (collar, rest) = neck_discs(model);
    let out_of_shirt = (ribs * rz(-24.0)).y_axis;
    part.sunk = camera.facing(out_of_shirt) < -0.15;
    // Behind the collar the shirt hides the neck: that half of the disc collapses onto its diameter.
    let mut front_half = collar.clone();
    let diameter = out_of_shirt.cross(camera.towards).normalize_or_zero();
    for point in &mut front_half.rim {
        let out = *point - collar.centre;
        if !part.sunk && camera.facing(out) < -1e-4 {
            *point = collar.centre + diameter * out.dot(diameter);
        }
    }
    let discs: Vec<_> = std::iter::once(front_half).chain(rest).collect();
    part.fill(Outline::default().row(camera, &discs).union(), Tone::Skin, true);
    part.sample(camera, &discs[1..3]);
    if part.sunk {
        return part;
    }
    part.marks.extend(solid::visible_rim(camera, &collar).map(|line| Mark::Collar(vec![line])));
    part.seams.push(Seam {
        neighbor: PartName::Trunk,
        centre: camera.project(chest + ribs * v(0.0, 0.132, 0.0)),
        radius: 0.055,
        tone: None,
    });
    part
}
