//! The hand: a mitten with finger lines at the usual size, single fingers in a close-up.

use glam::{DMat3, DVec3};

use super::Model;
use crate::figure::anatomy::{BodySide, Landmark, Segment};
use crate::figure::draw::flat::{self, Area, Probe};
use crate::figure::draw::part::{Mark, Part, PartName, Seam};
use crate::figure::draw::solid::{Outline, Round};
use crate::figure::palette::Tone;
use crate::figure::skeleton::{rz, v};

/// The hand.
pub fn hand(model: &Model<'_>, side: BodySide) -> Part {
    let mut part = Part::new(PartName::Hand(side), 6.0);
    let palm = Palm::new(model, side);
    if model.close_up() {
        palm.fingers(model, &mut part)
    } else {
        palm.mitten(model, &mut part)
    }
    part.seams.push(Seam {
        neighbor: PartName::Forearm(side),
        centre: model.seen(Landmark::Wrist(side)),
        radius: 0.030,
        tone: Some(Tone::Skin),
    });
    part
}

/// The palm: x out of the palm, y towards the wrist, z towards the thumb on the right hand and away from it on the left.
struct Palm {
    wrist: DVec3,
    frame: DMat3,
    thumb_side: f64,
    curl: f64,
    hook: f64,
}

impl Palm {
    fn new(model: &Model<'_>, side: BodySide) -> Self {
        let angles = model.body.angles().side(side);
        Palm {
            wrist: model.point(Landmark::Wrist(side)),
            frame: model.frame(Segment::Hand(side)),
            thumb_side: side.sign(),
            curl: angles.finger_curl,
            hook: angles.finger_hook,
        }
    }

    fn at(&self, x: f64, y: f64, z: f64) -> DVec3 {
        self.wrist + self.frame * v(x, y, z)
    }

    fn palm(&self) -> Vec<Round> {
        [(0.0, 0.0150, 0.0130), (-0.018, 0.0190, 0.0125), (-0.040, 0.0215, 0.0115), (-0.050, 0.0215, 0.0110)]
            .map(|(y, half_width, depth)| Round::disc(self.at(0.0, y, 0.0), &self.frame, half_width, depth, depth))
            .to_vec()
    }

    /// The thumb, lying across the fingers when they make a fist.
    fn thumb(&self) -> Vec<Round> {
        let (open, fist) = if self.curl < 60.0 { (0.55, 0.0) } else { (0.2, 0.012) };
        let s = self.thumb_side;
        vec![
            Round::ball(self.at(0.004, -0.016, s * 0.012), 0.0100),
            Round::ball(self.at(0.010, -0.036, s * (0.020 + 0.006 * open)), 0.0085),
            Round::ball(self.at(0.012 + fist, -0.056, s * (0.018 + 0.014 * open)), 0.0070),
        ]
    }

    fn mitten(&self, model: &Model<'_>, part: &mut Part) {
        let camera = &model.camera;
        let knuckles = self.at(0.0, -0.050, 0.0);
        let first = self.frame * rz(self.curl * 0.85);
        let middle = knuckles - first.y_axis * 0.027;
        let second = first * rz(self.curl * 0.9 + self.hook);
        let disc = |at: DVec3, frame: &DMat3, half_width, depth| Round::disc(at, frame, half_width, depth, depth);
        let palm = self.palm();
        let near_row = [
            disc(knuckles, &self.frame, 0.0215, 0.0110),
            disc(knuckles - first.y_axis * 0.012, &first, 0.0205, 0.0095),
            disc(middle, &first, 0.0195, 0.0085),
        ];
        let far_row = [
            disc(middle, &first, 0.0195, 0.0085),
            disc(middle - second.y_axis * 0.016, &second, 0.0175, 0.0075),
            disc(middle - second.y_axis * 0.024, &second, 0.0125, 0.0060),
        ];
        let ball =
            |at: DVec3, frame: &DMat3, radius| [-0.010, 0.010].map(|z| Round::ball(at + frame.z_axis * z, radius));
        let thumb = self.thumb();
        let fingers = Outline::default().row(camera, &palm).row(camera, &near_row).row(camera, &far_row).union();
        let joints = Outline::default()
            .lump(camera, &ball(knuckles, &self.frame, 0.0105))
            .lump(camera, &ball(middle, &first, 0.0083))
            .row(camera, &thumb)
            .union();
        let whole = flat::unite([&fingers, &joints]);
        part.fill(flat::fillet(&whole, 0.006, |_| true).0, Tone::Skin, true);

        let root = camera.project(self.wrist);
        if camera.facing((thumb[1].centre - self.at(0.0, -0.036, 0.0)).normalize_or_zero()) > 0.05 {
            let rest = Probe::new(&fingers);
            let edge = flat::edge(&Outline::default().row(camera, &thumb).union());
            let line = flat::all_pieces(&edge, |p| rest.contains_deep(p, 0.003) && p.distance(root) > 0.022);
            part.marks.push(Mark::Fine(flat::without_scraps(line, 0.008)));
        }
        if camera.facing(first.x_axis).abs() > 0.45 {
            let line = |z: f64| {
                [
                    knuckles + first * v(0.0, -0.004, z),
                    middle + first.z_axis * (z * 0.93),
                    middle + second * v(0.0, -0.018, z * 0.85),
                ]
                .map(|p| camera.project(p))
                .to_vec()
            };
            part.marks.push(Mark::Fine([-0.0095, 0.0, 0.0095].map(line).to_vec()));
        }
        let solids: Vec<_> = palm.into_iter().skip(1).chain(near_row).chain(far_row).collect();
        part.sample(camera, &solids);
        part.solids.push(solids);
    }

    /// The joints of a finger from knuckle to tip; `place` 0 = index … 3 = little finger.
    fn finger(&self, place: usize) -> Vec<Round> {
        const ACROSS: [f64; 4] = [0.0158, 0.0053, -0.0053, -0.0152];
        const KNUCKLE: [f64; 4] = [-0.0490, -0.0505, -0.0490, -0.0455];
        const LENGTH: [f64; 4] = [0.94, 1.04, 0.97, 0.78];
        const THICK: [f64; 4] = [1.0, 1.02, 0.98, 0.86];
        // A fist bends the three joints about alike; a hook bends only the two far ones.
        let bend = [
            self.curl * 0.85,
            (self.curl * 1.0 + self.hook * 1.02).min(105.0),
            (self.curl * 0.62 + self.hook * 0.70).min(75.0),
        ];
        let mut at = self.at(0.0, KNUCKLE[place], ACROSS[place] * self.thumb_side);
        // Flat fingers fan out a little.
        let fan = (1.0 - self.curl / 60.0).clamp(0.0, 1.0) * [3.5, 0.8, -2.2, -6.0][place] * self.thumb_side;
        let mut frame = self.frame * crate::figure::skeleton::rx(-fan);
        let mut joints = vec![Round::ball(at, 0.0076 * THICK[place])];
        for (angle, (length, radius)) in bend.into_iter().zip([(0.0255, 0.0068), (0.0165, 0.0062), (0.0125, 0.0052)]) {
            frame *= rz(angle);
            at -= frame.y_axis * (length * LENGTH[place]);
            joints.push(Round::ball(at, radius * THICK[place]));
        }
        joints
    }

    fn fingers(&self, model: &Model<'_>, part: &mut Part) {
        let camera = &model.camera;
        let palm = self.palm();
        let thumb = if self.curl > 60.0 {
            // Across the bent fingers.
            let s = self.thumb_side;
            vec![
                Round::ball(self.at(0.005, -0.014, s * 0.013), 0.0105),
                Round::ball(self.at(0.018, -0.034, s * 0.0215), 0.0088),
                Round::ball(self.at(0.032, -0.046, s * 0.012), 0.0074),
                Round::ball(self.at(0.0365, -0.048, s * -0.002), 0.0062),
            ]
        } else {
            let s = self.thumb_side;
            vec![
                Round::ball(self.at(0.004, -0.014, s * 0.012), 0.0105),
                Round::ball(self.at(0.008, -0.031, s * 0.0235), 0.0086),
                Round::ball(self.at(0.009, -0.048, s * 0.0300), 0.0072),
                Round::ball(self.at(0.010, -0.060, s * 0.0325), 0.0060),
            ]
        };
        let palm_area = {
            let ends = [0, 3].map(|place| Round::ball(self.finger(place)[0].centre, 0.0082));
            let pads = [palm[2].clone(), ends[0].clone(), ends[1].clone()];
            Outline::default().row(camera, &palm).lump(camera, &pads).union()
        };
        // Far to near; the palm itself counts by its middle.
        let mut pieces: Vec<(f64, Area, DVec3)> = vec![(camera.facing(palm[2].centre), palm_area, self.wrist)];
        for place in 0..4 {
            let joints = self.finger(place);
            let depth = joints[1..].iter().map(|joint| camera.facing(joint.centre)).sum::<f64>() / 3.0;
            pieces.push((depth, Outline::default().row(camera, &joints).union(), joints[0].centre));
            part.sample(camera, &joints[1..]);
            part.solids.push(joints);
        }
        let depth = thumb[1..].iter().map(|joint| camera.facing(joint.centre)).sum::<f64>() / 3.0;
        pieces.push((depth, Outline::default().row(camera, &thumb).union(), thumb[0].centre));
        pieces.sort_by(|a, b| a.0.total_cmp(&b.0));

        let whole = flat::unite(pieces.iter().map(|(_, area, _)| area));
        let whole = flat::close(&whole, 0.0016);
        let inside = Probe::new(&whole);
        let probes: Vec<_> = pieces.iter().map(|(_, area, _)| Probe::new(area)).collect();
        let mut edges = Vec::new();
        for (index, (_, area, root)) in pieces.iter().enumerate() {
            let root = camera.project(*root);
            let hidden = |p| probes[index + 1..].iter().any(|nearer| nearer.contains(p));
            let over = |p| probes[..index].iter().any(|farther| farther.contains(p));
            edges.extend(flat::all_pieces(&flat::edge(area), |p| {
                p.distance(root) > 0.0125 && inside.contains_deep(p, 0.0008) && over(p) && !hidden(p)
            }));
        }
        part.fill(whole, Tone::Skin, true);
        part.marks.push(Mark::Finger(flat::without_scraps(edges, 0.005)));
        part.sample(camera, &palm[1..]);
        part.solids.push(palm);
    }
}
