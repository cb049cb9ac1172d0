//! Where the dots of the body map are, on a page of 240 × 530 points with the body in its middle.

use crate::content::BodySpot;

/// From which way the body is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum BodyView {
    /// Face towards us.
    Front,
    /// Back towards us.
    Back,
}

impl BodyView {
    pub(super) const ALL: [Self; 2] = [Self::Front, Self::Back];

    /// From where the figure is looked at, in degrees.
    pub(super) const fn azimuth(self) -> f64 {
        match self {
            Self::Front => 90.0,
            Self::Back => -90.0,
        }
    }

    /// The dots: what is not in the middle is here at the left of the picture and mirrored at the right.
    pub(super) const fn spots(self) -> &'static [Spot] {
        match self {
            Self::Front => &FRONT,
            Self::Back => &BACK,
        }
    }
}

/// The middle of the body.
pub(super) const MIDDLE: f32 = 120.0;
/// The place of the figure on the page: left, top, width and height.
pub(super) const FIGURE: [f32; 4] = [16.0, 4.0, 208.0, 512.0];

/// A dot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) spot: BodySpot,
    pub(super) at: (f32, f32),
}

const fn spot(spot: BodySpot, x: f32, y: f32) -> Spot {
    Spot { spot, at: (x, y) }
}

const FRONT: [Spot; 10] = [
    spot(BodySpot::Shoulder, 72.0, 128.0),
    spot(BodySpot::WristHand, 34.0, 282.0),
    spot(BodySpot::HipOuter, 75.0, 250.0),
    spot(BodySpot::Groin, 106.0, 256.0),
    spot(BodySpot::ThighFront, 93.0, 308.0),
    spot(BodySpot::KneeOuter, 76.0, 350.0),
    spot(BodySpot::KneeFront, 91.0, 364.0),
    spot(BodySpot::Shin, 87.0, 418.0),
    spot(BodySpot::Ankle, 85.0, 467.0),
    spot(BodySpot::Foot, 81.0, 494.0),
];

const BACK: [Spot; 8] = [
    spot(BodySpot::Neck, 120.0, 104.0),
    spot(BodySpot::UpperBack, 120.0, 152.0),
    spot(BodySpot::LowBack, 120.0, 214.0),
    spot(BodySpot::Buttock, 101.0, 262.0),
    spot(BodySpot::ThighBack, 93.0, 318.0),
    spot(BodySpot::Calf, 88.0, 402.0),
    spot(BodySpot::Achilles, 85.0, 456.0),
    spot(BodySpot::Heel, 84.0, 486.0),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{BodySide, Figure, Landmark};

    /// Where a landmark of the drawn body is on the page.
    fn landmark(view: BodyView, landmark: Landmark) -> (f32, f32) {
        let [left, top, width, height] = FIGURE;
        let figure = Figure::standing(view.azimuth(), true);
        let [x, y] = figure.landmark_on_page(landmark, (width, height)).unwrap();
        (left + x, top + y)
    }

    /// The side of the body at the left of the picture.
    fn left_of_picture(view: BodyView) -> BodySide {
        match view {
            BodyView::Front => BodySide::Right,
            BodyView::Back => BodySide::Left,
        }
    }

    #[test]
    fn dots_lie_on_the_joints_they_are_named_after() {
        for view in BodyView::ALL {
            let side = left_of_picture(view);
            for dot in view.spots() {
                let joint = match dot.spot {
                    BodySpot::Shoulder => Landmark::Shoulder(side),
                    BodySpot::WristHand => Landmark::Wrist(side),
                    BodySpot::KneeFront => Landmark::Knee(side),
                    BodySpot::Ankle => Landmark::Ankle(side),
                    BodySpot::Foot => Landmark::Mtp(side),
                    BodySpot::Heel => Landmark::Heel(side),
                    BodySpot::Neck => Landmark::Neck,
                    BodySpot::LowBack => Landmark::Lumbar,
                    _ => continue,
                };
                let at = landmark(view, joint);
                let off = (at.0 - dot.at.0).hypot(at.1 - dot.at.1);
                assert!(off < 14.0, "{:?} at {:?} is {off:.0} from {joint} at {at:?}", dot.spot, dot.at);
            }
        }
    }

    #[test]
    fn dots_between_joints_lie_between_them() {
        let between = [
            (
                BodyView::Front,
                BodySpot::ThighFront,
                Landmark::Hip as fn(BodySide) -> Landmark,
                Landmark::Knee as fn(BodySide) -> Landmark,
            ),
            (BodyView::Front, BodySpot::Shin, Landmark::Knee, Landmark::Ankle),
            (BodyView::Back, BodySpot::ThighBack, Landmark::Hip, Landmark::Knee),
            (BodyView::Back, BodySpot::Calf, Landmark::Knee, Landmark::Ankle),
            (BodyView::Back, BodySpot::Achilles, Landmark::Knee, Landmark::Heel),
        ];
        for (view, spot, above, below) in between {
            let side = left_of_picture(view);
            let (above, below) = (landmark(view, above(side)), landmark(view, below(side)));
            let dot = view.spots().iter().find(|dot| dot.spot == spot).unwrap();
            assert!(above.1 < dot.at.1 && dot.at.1 < below.1, "{spot:?} at {:?}: {above:?} {below:?}", dot.at);
            let middle = (above.0 + below.0) / 2.0;
            assert!((dot.at.0 - middle).abs() < 14.0, "{spot:?} at {:?}: {above:?} {below:?}", dot.at);
        }
    }
}
