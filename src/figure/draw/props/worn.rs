//! What lies on the body: packs, bandages, tape and a backpack.

use glam::{DMat3, DVec2, DVec3};

use super::super::body::muscle::sector;
use super::super::body::{arm, leg};
use super::super::part::Mark;
use super::super::solid::{self, Round};
use super::build::Builder;
use crate::figure::anatomy::{BodySide, Landmark, Segment};
use crate::figure::palette::Tone;
use crate::figure::prop::PackKind;
use crate::figure::skeleton::{Body, rz, v};

/// The segment of the bone that ends at a landmark.
const fn bone_segment(at: Landmark) -> Segment {
    match at {
        Landmark::Knee(side) => Segment::Thigh(side),
        Landmark::Ankle(side) => Segment::Shank(side),
        Landmark::Elbow(side) => Segment::UpperArm(side),
        Landmark::Wrist(side) => Segment::Forearm(side),
        other => other.segment(),
    }
}

/// Discs across the foot at shares from ankle (0) to the ball of the foot (1), a little larger than the foot.
fn foot_disc(body: &Body, side: BodySide, share: f64, grown: f64) -> Round {
    let frame = body.frame(Segment::Foot(side));
    let mix = |from: f64, to: f64| from + (to - from) * share;
    let centre = body.point(Landmark::Ankle(side)) + frame * v(mix(0.004, 0.072), mix(-0.014, -0.024), 0.0);
    // The disc stands across the foot's length, its "front" the instep; at the ankle it leans back over the heel.
    let leaning = frame * rz(38.0 * (1.0 - share).clamp(0.0, 1.0));
    let across = DMat3::from_cols(leaning.y_axis, -leaning.x_axis, leaning.z_axis);
    Round::disc(centre, &across, mix(0.020, 0.0285) + grown, mix(0.026, 0.014) + grown, mix(0.024, 0.0155) + grown)
}

impl Builder<'_> {
    /// A disc around the body at a share of the bone that ends at a landmark, grown by a distance.
    fn wrap(&self, at: Landmark, share: f64, grown: f64) -> Round {
        match at {
            Landmark::Knee(side) => leg::thigh_bone(self.model, side).disc_beyond(share, grown),
            Landmark::Ankle(side) => leg::shank_bone(self.model, side).disc_beyond(share, grown),
            Landmark::Elbow(side) => arm::upper_bone(self.model, side).disc_beyond(share, grown),
            Landmark::Wrist(side) => arm::fore_bone(self.model, side).disc_beyond(share, grown),
            Landmark::Mtp(side) | Landmark::Toe(side) | Landmark::Heel(side) | Landmark::Sole(side) => {
                foot_disc(self.body, side, share, grown)
            }
            Landmark::Hand(side) => {
                let frame = self.body.frame(Segment::Hand(side));
                let centre = self.body.point(Landmark::Wrist(side)) - frame.y_axis * (0.06 * share);
                Round::disc(centre, &frame, 0.022 + grown, 0.013 + grown, 0.013 + grown)
            }
            other => {
                let frame = self.body.frame(other.segment());
                Round::coin(self.body.point(other) + frame.y_axis * (0.04 * (share - 1.0)), &frame, 0.085 + grown)
            }
        }
    }

    fn wraps(&self, at: Landmark, from: f64, to: f64, count: usize, grown: f64) -> Vec<Round> {
        (0..count).map(|i| self.wrap(at, from + (to - from) * i as f64 / (count - 1) as f64, grown)).collect()
    }

    /// A cold or warm pack round a limb.
    pub fn pack(&mut self, at: Landmark, share: f64, radius: f64, kind: PackKind) {
        let camera = self.camera();
        let frame = self.body.frame(bone_segment(at));
        let to = self.body.point(at);
        let centre = at.bone_start().map_or(to, |from| self.body.point(from).lerp(to, share));
        let half = radius * 0.95;
        let discs = [(-half, 0.86), (-half * 0.78, 1.0), (half * 0.78, 1.0), (half, 0.86)]
            .map(|(along, width)| Round::coin(centre + frame.y_axis * along, &frame, radius * width));
        let middle = camera.project(centre + camera.towards * (0.6 * radius));
        let marks: Vec<_> = match kind {
            PackKind::Cold => [0.0, 60.0, 120.0]
                .map(|degrees: f64| {
                    let arm = DVec2::from_angle(degrees.to_radians()) * 0.016;
                    vec![middle - arm, middle + arm]
                })
                .to_vec(),
            PackKind::Warm => [-0.011, 0.0, 0.011]
                .map(|x| {
                    (0..=8)
                        .map(|i| {
                            let y = f64::from(i) / 8.0 - 0.5;
                            middle + DVec2::new(x + 0.003 * (y * 9.0).sin(), y * 0.032)
                        })
                        .collect()
                })
                .to_vec(),
        };
        let tone = if kind == PackKind::Cold { Tone::Ice } else { Tone::Warmth };
        let part = self.turned(&[(&discs, tone.into(), true)], 8.0);
        part.marks.push(Mark::Fine(marks));
    }

    /// An elastic bandage with its turns.
    pub fn bandage(&mut self, at: Landmark, from: f64, to: f64) {
        let camera = self.camera();
        let discs = self.wraps(at, from, to, 7, 0.0035);
        // Turns run aslant: each line joins the near side of one disc with the far side of the next.
        let turns: Vec<_> = discs
            .windows(2)
            .filter_map(|pair| {
                let mut slanted = pair[0].clone();
                let count = slanted.rim.len();
                for (i, point) in slanted.rim.iter_mut().enumerate() {
                    let share = 0.5 - 0.5 * (i as f64 / count as f64 * std::f64::consts::TAU).cos();
                    *point = point.lerp(pair[1].rim[i], share);
                }
                solid::visible_rim(camera, &slanted)
            })
            .collect();
        let part = self.turned(&[(&discs, Tone::Bandage.into(), true)], 8.0);
        part.marks.push(Mark::Fine(turns));
    }

    /// A strip of tape along a limb, at an angle round it in degrees (0 front, 90 outer side).
    pub fn tape(&mut self, at: Landmark, from: f64, to: f64, angle: f64) {
        let camera = self.camera();
        let discs = self.wraps(at, from, to, 8, 0.001);
        let outwards = match at.segment() {
            Segment::Thigh(side) | Segment::Shank(side) | Segment::Foot(side) => side.sign(),
            Segment::UpperArm(side) | Segment::Forearm(side) | Segment::Hand(side) => side.sign(),
            _ => 1.0,
        };
        let area = sector(camera, &discs, (angle * outwards, 24.0), 1.0, false);
        let mut part = self.part(9.0);
        part.fill(area, Tone::Tape, false);
        for disc in &discs {
            part.sample_point(camera, disc.rim_at(angle * outwards), 0.012);
        }
        self.push(part);
    }

    /// A backpack with its straps.
    pub fn backpack(&mut self) {
        let (chest, ribs) = (self.body.point(Landmark::Thorax), self.body.frame(Segment::Thorax));
        let (loins, lumbar) = (self.body.point(Landmark::Lumbar), self.body.frame(Segment::Lumbar));
        let high = |x: f64, y: f64, z: f64, radius: f64| Round::ball(chest + ribs * v(x, y, z), radius);
        let low = |x: f64, z: f64, radius: f64| Round::ball(loins + lumbar * v(x, 0.045, z), radius);
        let mut body: Vec<Round> = Vec::new();
        for z in [-0.058, 0.058] {
            body.extend([high(-0.092, 0.112, z * 0.8, 0.026), high(-0.115, 0.04, z, 0.030), low(-0.100, z, 0.030)]);
        }
        let camera = self.camera();
        let mut sack = self.part(3.5);
        let hull = |solids: &[Round]| super::super::flat::Area::new(solid::hull(camera, solids).into_iter().collect());
        sack.fill(hull(&body), Tone::Accent, true);
        let pocket: Vec<_> =
            [-0.040, 0.040].into_iter().flat_map(|z| [high(-0.140, 0.005, z, 0.012), low(-0.128, z, 0.014)]).collect();
        if camera.facing(ribs.x_axis) < 0.75 {
            sack.fill(hull(&pocket), Tone::Accent.darker(0.10), false);
        }
        sack.sample(camera, &body);
        sack.sample_point(camera, chest + ribs * v(-0.105, 0.04, 0.0), 0.06);
        self.push(sack);
        for side in BodySide::BOTH {
            let s = side.sign();
            let strap: Vec<DVec3> = [
                (-0.062, 0.128, 0.052),
                (-0.030, 0.153, 0.064),
                (0.012, 0.150, 0.068),
                (0.052, 0.112, 0.068),
                (0.070, 0.060, 0.070),
                (0.052, 0.018, 0.084),
                (-0.020, -0.005, 0.094),
                (-0.075, 0.000, 0.070),
            ]
            .map(|(x, y, z)| chest + ribs * v(x, y, z * s))
            .to_vec();
            self.chain(&strap, 0.0085, Tone::Accent, 3.8);
        }
    }
}
