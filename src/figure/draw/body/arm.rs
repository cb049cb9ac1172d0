//! Upper arm with the sleeve, and forearm.

use super::{Clothed, Model};
use crate::figure::anatomy::{BodySide, Landmark, Segment};
use crate::figure::draw::part::{Part, PartName, Seam};
use crate::figure::draw::solid::{self, Bone, Outline, Round};
use crate::figure::palette::Tone;
use crate::figure::skeleton;

/// Where the sleeve ends, as a share of the upper arm.
const SLEEVE: f64 = 0.56;

/// The bone of the upper arm.
pub fn upper_bone<'a>(model: &Model<'_>, side: BodySide) -> Bone<'a> {
    Bone {
        start: model.point(Landmark::Shoulder(side)),
        frame: model.frame(Segment::UpperArm(side)),
        length: skeleton::UPPER_ARM,
        profile: &solid::UPPER_ARM,
        build: model.build,
    }
}

/// The bones of the forearm.
pub fn fore_bone<'a>(model: &Model<'_>, side: BodySide) -> Bone<'a> {
    Bone {
        start: model.point(Landmark::Elbow(side)),
        frame: model.frame(Segment::Forearm(side)),
        length: skeleton::FOREARM,
        profile: &solid::FOREARM,
        build: model.build,
    }
}

/// The upper arm.
pub fn upper_arm(model: &Model<'_>, side: BodySide) -> Part {
    let camera = &model.camera;
    let mut part = Part::new(PartName::UpperArm(side), 4.0);
    let bone = upper_bone(model, side);
    let discs = bone.discs(0.0, 1.0, model.discs(10), 0.0);
    let sleeve: Vec<_> = bone
        .discs(0.0, SLEEVE, 7, 0.0)
        .into_iter()
        .enumerate()
        .map(|(i, disc)| disc.widened(1.06 + 0.13 * i as f64 / 6.0))
        .collect();
    Clothed {
        bone: &discs,
        sleeve: &sleeve,
        end: SLEEVE,
        far_joint: Round::ball(bone.at(1.0), 0.0228 * model.build),
        near_joint: Round::ball(bone.start, 0.0350 * model.build),
        tone: Tone::Shirt,
    }
    .paint(camera, &mut part);
    part.sample(camera, &discs[1..discs.len() - 1]);
    part.seams = vec![
        Seam { neighbor: PartName::Trunk, centre: camera.project(bone.start), radius: 0.056, tone: Some(Tone::Shirt) },
        Seam {
            neighbor: PartName::Forearm(side),
            centre: model.seen(Landmark::Elbow(side)),
            radius: 0.040,
            tone: Some(Tone::Skin),
        },
    ];
    part.solids.push(discs);
    part
}

/// The forearm.
pub fn forearm(model: &Model<'_>, side: BodySide) -> Part {
    let camera = &model.camera;
    let mut part = Part::new(PartName::Forearm(side), 5.0);
    let bone = fore_bone(model, side);
    let discs = bone.discs(0.0, 1.0, model.discs(10), 0.0);
    let elbow = Round::ball(bone.start, 0.0226 * model.build);
    let wrist = Round::ball(bone.at(1.0), 0.0145 * model.build);
    let outline = Outline::default().row(camera, &discs).lump(camera, &[elbow]).lump(camera, &[wrist]);
    part.fill(outline.union(), Tone::Skin, true);
    part.sample(camera, &discs[1..]);
    part.seams = vec![
        Seam {
            neighbor: PartName::UpperArm(side),
            centre: camera.project(bone.start),
            radius: 0.040,
            tone: Some(Tone::Skin),
        },
        Seam {
            neighbor: PartName::Hand(side),
            centre: model.seen(Landmark::Wrist(side)),
            radius: 0.030,
            tone: Some(Tone::Skin),
        },
    ];
    part.solids.push(discs);
    part
}
