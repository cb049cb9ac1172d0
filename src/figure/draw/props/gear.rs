//! Training gear: rollers, boards, weights, bands, bars and crutches.

use glam::{DMat3, DVec3};

use super::super::flat::Area;
use super::super::part::Paint;
use super::super::solid::{self, Round};
use super::build::{Builder, tube, wheel_frame};
use crate::figure::anatomy::{BodySide, Landmark, Segment};
use crate::figure::palette::Tone;
use crate::figure::prop::LoopAt;
use crate::figure::skeleton::{rz, v};

impl Builder<'_> {
    /// The middle of what a hand holds, and the frame of the hand.
    fn grip(&self, hand: BodySide) -> (DVec3, DMat3) {
        let frame = self.body.frame(Segment::Hand(hand));
        (self.body.point(Landmark::Wrist(hand)) + frame * v(0.018, -0.058, 0.0), frame)
    }

    /// A foam roller lying along z.
    pub fn roller(&mut self, centre: DVec3, radius: f64, length: f64) {
        let frame = wheel_frame(&DMat3::IDENTITY);
        let ends = [-length / 2.0, length / 2.0].map(|z| Round::coin(centre + v(0.0, 0.0, z), &frame, radius));
        let near = if self.camera().facing(DVec3::Z) > 0.0 { ends[1].clone() } else { ends[0].clone() };
        let samples: Vec<_> =
            (0..5).map(|i| Round::ball(ends[0].centre.lerp(ends[1].centre, f64::from(i) / 4.0), radius)).collect();
        let camera = self.camera();
        let part =
            self.turned(&[(&ends, Tone::Accent.into(), true), (&[near], Tone::Accent.darker(-0.25), false)], 0.0);
        part.samples.clear();
        part.sample(camera, &samples);
    }

    /// Half a ball on its flat side.
    pub fn bosu(&mut self, at: DVec3, radius: f64) {
        let coin = |height: f64, radius: f64| Round::coin(at + v(0.0, height, 0.0), &DMat3::IDENTITY, radius);
        let dome: Vec<_> = (0..9)
            .map(|i| {
                let (sin, cos) = (f64::from(i) / 8.0 * 1.54).sin_cos();
                coin(0.03 + 0.115 * sin, radius * 0.96 * cos)
            })
            .collect();
        let camera = self.camera();
        let part = self.turned(
            &[
                (&[coin(0.0, radius), coin(0.03, radius)], Tone::DarkGear.into(), false),
                (&dome, Tone::Accent.into(), true),
            ],
            -2.0,
        );
        part.samples.clear();
        for x in [-0.5, 0.0, 0.5] {
            for z in [-0.5, 0.0, 0.5] {
                part.sample_point(camera, at + v(x * radius, 0.05, z * radius), 0.05);
            }
        }
    }

    /// A wobble board: a round board on a half ball, its front tilted down by degrees. Its top is 8 cm high.
    pub fn balance_board(&mut self, at: DVec3, radius: f64, tilt: f64) {
        const TOP: f64 = 8.0 * super::CM;
        let frame = rz(-tilt);
        let place = |height: f64| at + v(0.0, 0.012, 0.0) + frame * v(0.0, height - 0.012, 0.0);
        let coin = |height: f64, radius: f64| Round::coin(place(height), &frame, radius);
        let dome: Vec<_> = (0..7)
            .map(|i| {
                let (sin, cos) = (f64::from(i) / 6.0 * 1.5).sin_cos();
                coin(TOP - 0.014 - 0.033 * sin, radius * 0.42 * cos)
            })
            .collect();
        let camera = self.camera();
        let board = [coin(TOP - 0.014, radius), coin(TOP, radius)];
        let part = self.turned(
            &[
                (&dome, Tone::DarkGear.into(), false),
                (&board, Tone::Wood.darker(0.10), false),
                (&board[1..], Tone::Wood.into(), false),
            ],
            -2.0,
        );
        part.samples.clear();
        for x in [-0.6, 0.0, 0.6] {
            for z in [-0.6, 0.0, 0.6] {
                part.sample_point(camera, place(0.02) + frame * v(x * radius, 0.0, z * radius), 0.03);
            }
        }
    }

    /// A dumbbell across the palm.
    pub fn dumbbell(&mut self, hand: BodySide, size: f64) {
        let (centre, palm) = self.grip(hand);
        let frame = wheel_frame(&palm);
        let axis = palm.z_axis;
        let coin = |along: f64, radius: f64| Round::coin(centre + axis * along, &frame, radius);
        let towards = self.camera().facing(axis) > 0.0;
        let weight = |sign: f64| [coin(sign * 0.042, 0.030 * size), coin(sign * 0.074, 0.030 * size)];
        let cap = |sign: f64| {
            let outer = (sign > 0.0) == towards;
            [coin(sign * if outer { 0.074 } else { 0.042 }, 0.019 * size)]
        };
        let (far, near) = if towards { (-1.0, 1.0) } else { (1.0, -1.0) };
        let handle = [coin(-0.062, 0.009), coin(0.062, 0.009)];
        self.turned(
            &[
                (&handle, Tone::DarkGear.into(), false),
                (&weight(far), Tone::Metal.into(), false),
                (&cap(far), Tone::DarkGear.into(), false),
                (&weight(near), Tone::Metal.into(), false),
                (&cap(near), Tone::DarkGear.into(), false),
            ],
            7.0,
        );
    }

    /// A kettlebell hanging from a hand.
    pub fn kettlebell(&mut self, hand: BodySide) {
        const RADIUS: f64 = 0.052;
        let (grip, palm) = self.grip(hand);
        let across = v(palm.z_axis.x, 0.0, palm.z_axis.z).normalize_or(DVec3::Z);
        let bell = grip - v(0.0, 0.098, 0.0);
        let arc: Vec<_> = (0..=8)
            .map(|i| {
                let (sin, cos) = (f64::from(i) / 8.0 * std::f64::consts::PI).sin_cos();
                Round::ball(bell + v(0.0, 0.040 + 0.058 * sin, 0.0) + across * (0.036 * cos), 0.0085)
            })
            .collect();
        self.turned(
            &[(&arc, Tone::DarkGear.into(), false), (&[Round::ball(bell, RADIUS)], Tone::DarkGear.into(), true)],
            5.5,
        );
    }

    /// An elastic band.
    pub fn band(&mut self, from: DVec3, to: DVec3) {
        self.chain(&[from, to], 0.0065, Tone::Band, 3.0);
    }

    /// A strap or cord.
    pub fn strap(&mut self, points: &[DVec3], radius: f64) {
        self.chain(points, radius, Tone::Band, 7.0);
    }

    /// A towel.
    pub fn towel(&mut self, points: &[DVec3], radius: f64) {
        self.chain(points, radius, Tone::Gear, 7.0);
    }

    /// A loop of band round both legs.
    pub fn mini_band(&mut self, at: LoopAt, share: f64) {
        let camera = self.camera();
        let radius = if at == LoopAt::Knee { 0.046 } else { 0.030 };
        let mut discs = Vec::new();
        let mut middles = Vec::new();
        for side in BodySide::BOTH {
            let (from, to, segment) = match at {
                LoopAt::Knee => (Landmark::Hip(side), Landmark::Knee(side), Segment::Thigh(side)),
                LoopAt::Ankle => (Landmark::Knee(side), Landmark::Ankle(side), Segment::Shank(side)),
            };
            let (place, frame) = (self.body.point(from).lerp(self.body.point(to), share), self.body.frame(segment));
            middles.push(place);
            discs.push(Round::coin(place, &frame, radius));
            discs.push(Round::coin(place + frame.y_axis * 0.022, &frame, radius));
        }
        let mut part = self.part(3.0);
        part.fill(Area::new(solid::hull(camera, &discs).into_iter().collect()), Tone::Band, true);
        for place in [middles[0], middles[1], (middles[0] + middles[1]) / 2.0] {
            part.sample_point(camera, place, 0.05);
        }
        part.in_front = true;
        self.push(part);
    }

    /// A rail, stick or pole.
    pub fn bar(&mut self, from: DVec3, to: DVec3, radius: f64, wood: bool) {
        self.tubes(&[tube(from, to, radius, if wood { Tone::Wood } else { Tone::Metal })], 0.0);
    }

    /// An elbow crutch: foot on the floor, handle in the hand, cuff round the forearm.
    pub fn crutch(&mut self, hand: BodySide, foot: DVec3) {
        let (grip, palm) = self.grip(hand);
        let (wrist, elbow) = (self.body.point(Landmark::Wrist(hand)), self.body.point(Landmark::Elbow(hand)));
        let forearm = self.body.frame(Segment::Forearm(hand));
        let outside = v(0.0, 0.0, hand.sign());
        // The shaft passes on the outside of the hand and goes on to the cuff below the elbow.
        let along = (grip - foot).normalize_or(DVec3::Y);
        let bend = grip - along * 0.004 + outside * 0.012 - palm.x_axis * 0.004;
        let cuff = wrist.lerp(elbow, 0.80);
        let end = cuff + outside * 0.020 - forearm.x_axis * 0.012;
        self.tubes(
            &[
                tube(bend, end, 0.0075, Tone::Metal),
                tube(foot + v(0.0, 0.012, 0.0), bend, 0.0085, Tone::Metal),
                tube(foot + v(0.0, 0.011, 0.0), foot.lerp(bend, 0.045), 0.0125, Tone::DarkGear),
            ],
            4.5,
        );
        let half = palm.z_axis * 0.040;
        self.tubes(&[tube(grip - half, grip + half, 0.0105, Tone::DarkGear)], 5.8);
        let ring = |up: f64| Round::coin(cuff + forearm.y_axis * up, &forearm, 0.0275);
        let paint: Paint = Tone::DarkGear.into();
        self.turned(&[(&[ring(-0.011), ring(0.011)], paint, true)], 8.0);
    }
}
