//! A person who just stands, arms and legs a little apart: for a map of the body and to show how the drawn person looks.

use super::angles::joint;
use super::draw::{Scene, Style};
use super::pose::{ArrowPath, Base, Figure, Joints, Look, Pins, Playback, Pose, View};
use super::{Landmark, solve};
use crate::i18n::Text;

impl Figure {
    /// A person who stands barefoot or in shoes, seen from an azimuth: 90 is the front, −90 the back.
    #[must_use]
    pub fn standing(azimuth: f64, barefoot: bool) -> Self {
        let mut joints = Joints::default();
        for (name, dof, degrees) in [("shoulder", "abd", 14.0), ("elbow", "flex", 4.0), ("hip", "abd", 3.0)] {
            let joint = joint(name);
            let dof = joint.and_then(|joint| joint.dofs.iter().find(|known| known.name == dof));
            if let (Some(joint), Some(dof)) = (joint, dof) {
                joints.set(joint, None, dof, degrees);
            }
        }
        Figure {
            view: View { az: azimuth, el: 2.0, focus: Vec::new() },
            muscles: Vec::new(),
            arrow: ArrowPath::Hidden,
            props: Vec::new(),
            look: Look { barefoot, ..Look::default() },
            playback: Playback::default(),
            poses: vec![Pose {
                caption: Text::default(),
                base: Base::Standing,
                rest: None,
                lean: None,
                roll: 0.0,
                turn: 0.0,
                balance: None,
                arms: None,
                joints,
                pins: Pins::default(),
                free: Vec::new(),
                moves: Vec::new(),
                props: None,
                anchored: true,
                effort: Vec::new(),
                hold: false,
            }],
        }
    }

    /// Where a landmark of the first pose comes on a picture of this size without a floor, in points; `None` without a pose.
    #[must_use]
    pub fn landmark_on_page(&self, landmark: Landmark, size: (f32, f32)) -> Option<[f32; 2]> {
        let solved = solve(self);
        let body = solved.bodies.first()?;
        let style = Style { floor: false, ..Style::default() };
        Some(Scene::new(self, &solved.bodies, &solved.paths, style, size, false).on_page(body, landmark))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::BodySide;

    #[test]
    fn the_right_hand_is_left_on_the_front_view_and_right_from_behind() {
        let at = |azimuth: f64, landmark: Landmark| {
            Figure::standing(azimuth, true).landmark_on_page(landmark, (208.0, 506.0)).unwrap()
        };
        let (right, left) = (Landmark::Hand(BodySide::Right), Landmark::Hand(BodySide::Left));
        assert!(at(90.0, right)[0] < at(90.0, left)[0]);
        assert!(at(-90.0, right)[0] > at(-90.0, left)[0]);
        assert!(at(90.0, Landmark::HeadCentre)[1] < at(90.0, right)[1]);
    }

    #[test]
    fn a_standing_person_can_stand_so() {
        let solved = solve(&Figure::standing(90.0, false));
        assert!(solved.complaints.is_empty(), "{:?}", solved.complaints);
    }
}
