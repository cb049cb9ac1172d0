//! Treadmill, home trainer and elliptical trainer. Places are in heights of the person.

use glam::{DMat3, DVec3};

use super::super::solid::Round;
use super::build::{Builder, tube, wheel_frame};
use crate::figure::anatomy::{BodySide, Landmark, Segment};
use crate::figure::motion::AXLE_HEIGHT;
use crate::figure::palette::Tone;
use crate::figure::skeleton::v;

/// Length of a crank of the home trainer.
const CRANK: f64 = 0.098;

impl Builder<'_> {
    /// A treadmill whose middle is at `at`.
    pub fn treadmill(&mut self, at: DVec3, length: f64, width: f64) {
        let (half, front) = (v(length / 2.0, 0.0, width / 2.0), at + v(length / 2.0, 0.0, 0.0));
        let deck = self.slab(at - half, at + half + v(0.0, 0.085, 0.0), Tone::Gear, -6.0);
        // The belt is the top of the deck.
        if let Some(top) = deck.fills.iter_mut().find(|fill| fill.paint.darker == 0.0) {
            top.paint = Tone::DarkGear.into();
        }
        for (z, rank) in [(-half.z + 0.022, -4.0), (half.z - 0.020, 5.0)] {
            let place = |x: f64, y: f64| front + v(x, y, z);
            self.tubes(
                &[
                    tube(place(-0.06, 0.09), place(-0.02, 0.68), 0.011, Tone::Metal),
                    tube(place(-0.02, 0.66), place(-0.26, 0.60), 0.010, Tone::DarkGear),
                ],
                rank,
            );
        }
        let low = front + v(-0.045, 0.66, -half.z);
        self.slab(low, low + v(0.040, 0.09, width), Tone::DarkGear, -3.0);
    }

    /// A home trainer whose crank turns about `at`; `crank` in degrees from the top, forward.
    pub fn bike(&mut self, at: DVec3, crank: f64) {
        let place = |x: f64, y: f64, z: f64| at + v(x, y, z);
        let (gear, dark) = (Tone::Gear, Tone::DarkGear);
        self.tubes(
            &[
                tube(place(-0.30, 0.018, -0.14), place(-0.30, 0.018, 0.14), 0.014, dark),
                tube(place(0.34, 0.018, -0.14), place(0.34, 0.018, 0.14), 0.014, dark),
                tube(place(-0.30, 0.03, 0.0), place(0.34, 0.03, 0.0), 0.020, gear),
                tube(place(-0.02, 0.03, 0.0), place(-0.145, 0.47, 0.0), 0.020, gear),
                tube(place(0.22, 0.04, 0.0), place(0.31, 0.62, 0.0), 0.020, gear),
                tube(place(-0.02, 0.16, 0.0), place(0.25, 0.20, 0.0), 0.024, gear),
            ],
            -3.0,
        );
        self.wheel(place(0.24, 0.175, 0.0), 0.125, 0.03);
        self.tubes(&[tube(place(-0.20, 0.475, 0.0), place(-0.06, 0.485, 0.0), 0.026, Tone::Shoe)], -2.0);
        self.tubes(
            &[
                tube(place(0.31, 0.60, 0.0), place(0.30, 0.66, 0.0), 0.018, gear),
                tube(place(0.30, 0.66, -0.11), place(0.30, 0.66, 0.11), 0.012, dark),
                tube(place(0.30, 0.66, 0.11), place(0.37, 0.69, 0.11), 0.012, dark),
                tube(place(0.30, 0.66, -0.11), place(0.37, 0.69, -0.11), 0.012, dark),
            ],
            -2.0,
        );
        for (side, turned) in [(1.0, 0.0), (-1.0, 180.0)] {
            let (sin, cos) = (crank + turned).to_radians().sin_cos();
            let z = side * 0.055;
            let end = place(CRANK * sin, AXLE_HEIGHT + CRANK * cos, 0.0);
            self.tubes(
                &[
                    tube(place(0.0, AXLE_HEIGHT, z * 0.6), end + v(0.0, 0.0, z * 0.6), 0.010, dark),
                    tube(end + v(-0.028, 0.0, z * 1.05), end + v(0.028, 0.0, z * 1.05), 0.009, Tone::Shoe),
                ],
                1.0,
            );
        }
    }

    /// A wheel standing along x.
    fn wheel(&mut self, centre: DVec3, radius: f64, half_width: f64) {
        let camera = self.camera();
        let frame = wheel_frame(&DMat3::IDENTITY);
        let side = if camera.facing(DVec3::Z) > 0.0 { half_width } else { -half_width };
        let rim = [-half_width, half_width].map(|z| Round::coin(centre + v(0.0, 0.0, z), &frame, radius));
        let hub = [Round::coin(centre + v(0.0, 0.0, side), &frame, radius * 0.68)];
        let part = self.turned(&[(&rim, Tone::Accent.into(), true), (&hub, Tone::Accent.darker(-0.25), false)], -3.0);
        part.samples.clear();
        for x in [-0.07, 0.0, 0.07] {
            part.sample_point(camera, centre + v(x, 0.0, 0.0), 0.05);
        }
    }

    /// An elliptical trainer: its pedals lie under the feet of this pose and its levers end in the hands.
    pub fn elliptical(&mut self, at: DVec3) {
        let place = |x: f64, y: f64, z: f64| at + v(x, y, z);
        let (gear, dark) = (Tone::Gear, Tone::DarkGear);
        self.tubes(
            &[
                tube(place(-0.42, 0.018, -0.15), place(-0.42, 0.018, 0.15), 0.014, dark),
                tube(place(0.44, 0.018, -0.15), place(0.44, 0.018, 0.15), 0.014, dark),
                tube(place(-0.42, 0.03, 0.0), place(0.44, 0.03, 0.0), 0.020, gear),
                tube(place(0.40, 0.04, 0.0), place(0.36, 0.78, 0.0), 0.021, gear),
            ],
            -3.0,
        );
        self.wheel(place(-0.40, 0.155, 0.0), 0.125, 0.028);
        let low = place(0.335, 0.77, -0.055);
        self.slab(low, low + v(0.025, 0.075, 0.11), dark, -2.0);
        for side in BodySide::BOTH {
            let z = side.sign() * 0.062;
            let foot = self.body.frame(Segment::Foot(side));
            let sole = self.body.point(Landmark::Sole(side)) - foot.y_axis * 0.012;
            let (heel, tip) = (sole - foot.x_axis * 0.085, sole + foot.x_axis * 0.095);
            let hinge = place(0.33, 0.165, 0.0) + v(0.0, 0.0, z);
            let hand = self.body.point(Landmark::Hand(side));
            let pivot = place(0.375, 0.40, 0.0) + v(0.0, 0.0, z);
            let lever = v(hand.x, hand.y, (hand.z + z) / 2.0);
            self.tubes(
                &[
                    tube(place(-0.40, 0.155, z), heel.lerp(tip, 0.5), 0.011, gear),
                    tube(heel.lerp(tip, 0.5), hinge, 0.011, gear),
                    tube(hinge, pivot, 0.011, gear),
                ],
                -1.0,
            );
            self.tubes(&[tube(heel, tip, 0.010, dark)], -0.5);
            let above = hand + (hand - pivot).normalize_or(DVec3::Y) * 0.035;
            self.tubes(
                &[tube(pivot, lever, 0.011, dark), tube(lever, hand, 0.011, dark), tube(hand, above, 0.012, dark)],
                5.8,
            );
        }
    }
}
