//! The parts of the body: what the solved skeleton looks like from the camera.

pub mod arm;
pub mod foot;
mod hand;
mod head;
pub mod leg;
pub mod muscle;
mod trunk;

use glam::{DMat3, DVec2, DVec3};

use super::camera::Camera;
use super::flat::{self, Area, Probe};
use super::part::{Mark, Part, PartName};
use super::solid::{self, Outline, Round};
use crate::figure::anatomy::{BodySide, Highlight, Landmark, Segment};
use crate::figure::palette::Tone;
use crate::figure::pose::Hair;
use crate::figure::skeleton::{Body, HIP_Z, SHOULDER_Z};

/// What is drawn and how it is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// The solved body.
    pub body: &'a Body,
    /// The camera.
    pub camera: Camera,
    /// Factor on the thickness.
    pub build: f64,
    /// Without shoes and socks.
    pub barefoot: bool,
    /// Hair style.
    pub hair: Hair,
    /// With closed eyes.
    pub eyes_closed: bool,
    /// The parts that a close-up is about: they are drawn smoother, and hands with single fingers. Empty for a whole figure.
    pub focus: &'a [Segment],
}

impl Model<'_> {
    /// Where a landmark is.
    pub fn point(&self, landmark: Landmark) -> DVec3 {
        self.body.point(landmark)
    }

    /// Where a landmark is on the picture.
    pub fn seen(&self, landmark: Landmark) -> DVec2 {
        self.camera.project(self.point(landmark))
    }

    /// The frame of a segment.
    pub fn frame(&self, segment: Segment) -> DMat3 {
        self.body.frame(segment)
    }

    /// Whether this is a close-up.
    pub const fn close_up(&self) -> bool {
        !self.focus.is_empty()
    }

    /// Whether a close-up is about this part.
    pub fn focuses(&self, part: PartName) -> bool {
        self.focus.iter().any(|segment| PartName::of(*segment) == part)
    }

    /// How many discs a row of so many needs at this size.
    fn discs(&self, usual: usize) -> usize {
        if self.close_up() { usual * 2 - 1 } else { usual }
    }

    /// How much the limbs of a side fade because they are the far ones: 0 in front view, 1 in full profile.
    ///
    /// Never by absolute depth: the feet of a plank would fade.
    fn tint(&self, joint: fn(BodySide) -> Landmark, half_distance: f64, side: BodySide) -> f64 {
        let depth = |side| self.camera.facing(self.point(joint(side)));
        let behind = (depth(side.other()) - depth(side)) / (2.0 * half_distance);
        (1.25 * (behind - 0.25)).clamp(0.0, 1.0)
    }

    /// Every part of the body, not yet in order.
    pub fn parts(&self, highlights: &[Highlight]) -> Vec<Part> {
        let mut parts = vec![trunk::trunk(self), trunk::neck(self), head::head(self)];
        for side in BodySide::BOTH {
            let leg_tint = self.tint(Landmark::Hip, HIP_Z, side);
            for mut part in [leg::thigh(self, side), leg::shank(self, side), foot::foot(self, side)] {
                part.tint = leg_tint;
                parts.push(part);
            }
            let arm_tint = self.tint(Landmark::Shoulder, SHOULDER_Z, side);
            for mut part in [arm::upper_arm(self, side), arm::forearm(self, side), hand::hand(self, side)] {
                part.tint = arm_tint;
                parts.push(part);
            }
        }
        for part in &mut parts {
            if self.focuses(part.name) {
                // At normal size nobody sees the corners, and smoothing is the dearest step.
                for fill in part.fills.iter_mut().filter(|fill| fill.shaded && fill.paint.tone == Tone::Skin) {
                    fill.area = flat::smooth(&fill.area, 0.004, 0.002);
                }
            }
            part.finish();
        }
        for side in BodySide::BOTH {
            let hip = self.seen(Landmark::Hip(side));
            self.fillet(&mut parts, PartName::Thigh(side), Tone::Shorts, hip, 0.075, 0.020);
            let shoulder = self.seen(Landmark::Shoulder(side));
            self.fillet(&mut parts, PartName::UpperArm(side), Tone::Shirt, shoulder, 0.060, 0.012);
        }
        muscle::mark(self, &mut parts, highlights);
        parts
    }

    /// Rounds the inner corner where a limb meets the trunk.
    fn fillet(&self, parts: &mut [Part], limb: PartName, tone: Tone, joint: DVec2, reach: f64, radius: f64) {
        let (Some(a), Some(b)) =
            (parts.iter().position(|p| p.name == limb), parts.iter().position(|p| p.name == PartName::Trunk))
        else {
            return;
        };
        let whole = flat::unite([&parts[a].outline, &parts[b].outline]);
        let (_, corner) = flat::fillet(&whole, radius, |p| p.distance(joint) < reach);
        if flat::size(&corner) < 1e-6 {
            return;
        }
        for index in [a, b] {
            let part = &mut parts[index];
            if let Some(fill) = part.fills.iter_mut().find(|fill| fill.paint == tone.into()) {
                fill.area = flat::unite([&fill.area, &corner]);
            }
            part.outline = flat::unite([&part.outline, &corner]);
            part.bounds = flat::bounds(&part.outline);
        }
    }
}

/// A limb with a tube of cloth on its first part.
struct Clothed<'a> {
    /// The bare limb.
    bone: &'a [Round],
    /// The tube.
    sleeve: &'a [Round],
    /// Where the tube ends, as a share of the bone.
    end: f64,
    /// The joint at the far end.
    far_joint: Round,
    /// The joint at the near end, under the cloth.
    near_joint: Round,
    /// The cloth.
    tone: Tone,
}

impl Clothed<'_> {
    /// Paints it: whichever end is nearer to the viewer comes last, so that a limb pointing at the viewer comes out of the
    /// dark mouth of its sleeve.
    fn paint(self, camera: &Camera, part: &mut Part) {
        let (Some(first), Some(last)) = (self.sleeve.first(), self.sleeve.last()) else { return };
        let tube =
            Outline::default().row(camera, self.sleeve).lump(camera, std::slice::from_ref(&self.near_joint)).union();
        let towards = camera.facing((last.centre - first.centre).normalize_or_zero()) > 0.12;
        if towards {
            let start = ((self.end * (self.bone.len() - 1) as f64 + 0.5) as usize).min(self.bone.len() - 2);
            let skin = Outline::default().row(camera, &self.bone[start..]).lump(camera, &[self.far_joint]).union();
            let mouth = Area::new(solid::hull(camera, std::slice::from_ref(last)).into_iter().collect());
            let (in_tube, in_mouth) = (Probe::new(&tube), Probe::new(&mouth));
            let edge = flat::all_pieces(&flat::edge(&skin), |p| {
                in_tube.contains_deep(p, 0.0008) || in_mouth.contains_deep(p, 0.0008)
            });
            part.fill(tube, self.tone, true);
            part.fill(mouth, self.tone.darker(0.22), false);
            if let Some(fill) = part.fills.last_mut() {
                fill.rim = solid::whole_rim(camera, last);
            }
            part.fill(skin, Tone::Skin, true);
            part.marks.push(Mark::Edge(edge));
        } else {
            let skin = Outline::default().row(camera, self.bone).lump(camera, &[self.far_joint]).union();
            part.fill(skin, Tone::Skin, true);
            part.fill(tube, self.tone, true);
            part.marks.extend(solid::visible_rim(camera, last).map(|hem| Mark::Hem(vec![hem])));
        }
    }
}
