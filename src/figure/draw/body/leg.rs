//! Thigh with the leg of the shorts, and lower leg with the sock.

use glam::DVec3;

use super::{Clothed, Model};
use crate::figure::anatomy::{BodySide, Landmark, Segment};
use crate::figure::draw::part::{Mark, Part, PartName, Seam};
use crate::figure::draw::solid::{self, Bone, Outline, Round};
use crate::figure::palette::Tone;
use crate::figure::skeleton;

/// Where the shorts end, as a share of the thigh.
pub const SHORTS: f64 = 0.58;

/// The bone of the thigh.
pub fn thigh_bone<'a>(model: &Model<'_>, side: BodySide) -> Bone<'a> {
    Bone {
        start: model.point(Landmark::Hip(side)),
        frame: model.frame(Segment::Thigh(side)),
        length: skeleton::THIGH,
        profile: &solid::THIGH,
        build: model.build,
    }
}

/// The bone of the lower leg.
pub fn shank_bone<'a>(model: &Model<'_>, side: BodySide) -> Bone<'a> {
    Bone {
        start: model.point(Landmark::Knee(side)),
        frame: model.frame(Segment::Shank(side)),
        length: skeleton::SHANK,
        profile: &solid::SHANK,
        build: model.build,
    }
}

/// The thigh.
pub fn thigh(model: &Model<'_>, side: BodySide) -> Part {
    let camera = &model.camera;
    let mut part = Part::new(PartName::Thigh(side), 2.0);
    let bone = thigh_bone(model, side);
    let discs = bone.discs(0.0, 1.0, model.discs(13), 0.0);
    let sleeve: Vec<_> = bone
        .discs(0.0, SHORTS, 8, 0.0)
        .into_iter()
        .enumerate()
        .map(|(i, disc)| disc.widened(1.05 + 0.07 * (i as f64 / 7.0).powi(2)))
        .collect();
    let knee = bone.at(1.0) + bone.frame * DVec3::new(0.0035, 0.0, 0.0);
    Clothed {
        bone: &discs,
        sleeve: &sleeve,
        end: SHORTS,
        far_joint: Round::ball(knee, 0.0345 * model.build),
        near_joint: Round::ball(bone.start, 0.0545 * model.build),
        tone: Tone::Shorts,
    }
    .paint(camera, &mut part);
    part.sample(camera, &discs[1..discs.len() - 1]);
    part.seams = vec![
        Seam { neighbor: PartName::Trunk, centre: camera.project(bone.start), radius: 0.080, tone: Some(Tone::Shorts) },
        Seam {
            neighbor: PartName::Shank(side),
            centre: model.seen(Landmark::Knee(side)),
            radius: 0.058,
            tone: Some(Tone::Skin),
        },
    ];
    part.solids.push(discs);
    part
}

/// The lower leg.
pub fn shank(model: &Model<'_>, side: BodySide) -> Part {
    let camera = &model.camera;
    let mut part = Part::new(PartName::Shank(side), 1.0);
    let bone = shank_bone(model, side);
    let discs = bone.discs(0.0, 1.0, model.discs(15), 0.0);
    let knee = Round::ball(bone.start, 0.0335 * model.build);
    part.fill(Outline::default().row(camera, &discs).lump(camera, &[knee]).union(), Tone::Skin, true);
    if !model.barefoot {
        let sock = bone.discs(0.84, 1.0, 4, 0.0018);
        part.fill(Outline::default().row(camera, &sock).union(), Tone::Sock, true);
        part.marks.extend(solid::visible_rim(camera, &sock[0]).map(|hem| Mark::Hem(vec![hem])));
    }
    part.sample(camera, &discs[1..discs.len() - 1]);
    part.seams.push(Seam {
        neighbor: PartName::Thigh(side),
        centre: camera.project(bone.start),
        radius: 0.058,
        tone: Some(Tone::Skin),
    });
    if model.barefoot {
        part.seams.push(Seam {
            neighbor: PartName::Foot(side),
            centre: model.seen(Landmark::Ankle(side)),
            radius: 0.034,
            tone: Some(Tone::Skin),
        });
    }
    part.solids.push(discs);
    part
}
