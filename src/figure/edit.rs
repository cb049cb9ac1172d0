//! Changing a figure step by step, as an editor does: every change is one step that can be taken back and done again.
//!
//! [`Edits`] keeps the figure and its history; the functions beside it are what an editor asks for: a joint set on one side
//! or on both, a pose added or moved, a prop or a hold made. They know no window.

mod fields;

pub use fields::{
    Field, PIN_KINDS, PROP_KINDS, REST_KINDS, Unit, Value, new_pin, new_prop, new_rest, pin_fields, pin_kind,
    prop_fields, rest_fields, rest_kind,
};

use super::anatomy::BodySide;
use super::angles::{Angles, Dof, Joint};
use super::pose::{Figure, Pose};
use super::solve;

/// Most poses of a figure.
pub const MOST_POSES: usize = 4;

/// What a step changed, for its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Poses,
    Caption,
    Posture,
    Joints,
    Contact,
    Props,
    Camera,
    Picture,
}

/// A figure that is being changed, with what it was before and what was taken back.
#[derive(Clone, Debug)]
pub struct Edits {
    now: Figure,
    saved: Figure,
    undo: Vec<(Part, Figure)>,
    redo: Vec<(Part, Figure)>,
    is_open: bool,
    revision: u64,
}

impl Edits {
    /// Begins with a figure as it is kept.
    #[must_use]
    pub fn new(figure: Figure) -> Self {
        Self { saved: figure.clone(), now: figure, undo: Vec::new(), redo: Vec::new(), is_open: false, revision: 0 }
    }

    /// The figure as it is now.
    #[must_use]
    pub const fn figure(&self) -> &Figure {
        &self.now
    }

    /// Names this state: another number after every change.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Takes over a changed figure. Changes until [`Edits::end_step`] are one step; a change of nothing is none.
    pub fn change(&mut self, part: Part, figure: Figure) {
        if figure == self.now {
            return;
        }
        let before = std::mem::replace(&mut self.now, figure);
        if !(self.is_open && self.undo.last().is_some_and(|(last, _)| *last == part)) {
            self.undo.push((part, before));
        }
        self.is_open = true;
        self.redo.clear();
        self.revision += 1;
    }

    /// The drag or the typing is over: what comes next is another step.
    pub fn end_step(&mut self) {
        if self.is_open && self.undo.last().is_some_and(|(_, before)| *before == self.now) {
            self.undo.pop();
        }
        self.is_open = false;
    }

    /// Takes back the last step.
    pub fn undo(&mut self) -> bool {
        self.end_step();
        let Some((part, before)) = self.undo.pop() else { return false };
        self.redo.push((part, std::mem::replace(&mut self.now, before)));
        self.revision += 1;
        true
    }

    /// Does a step again that was taken back.
    pub fn redo(&mut self) -> bool {
        self.end_step();
        let Some((part, after)) = self.redo.pop() else { return false };
        self.undo.push((part, std::mem::replace(&mut self.now, after)));
        self.revision += 1;
        true
    }

    /// What [`Edits::undo`] would take back.
    #[must_use]
    pub fn undo_part(&self) -> Option<Part> {
        self.undo.last().map(|(part, _)| *part)
    }

    /// What [`Edits::redo`] would do again.
    #[must_use]
    pub fn redo_part(&self) -> Option<Part> {
        self.redo.last().map(|(part, _)| *part)
    }

    /// Whether it differs from what is kept.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.now != self.saved
    }

    /// The figure as it is now has been kept.
    pub fn mark_saved(&mut self) {
        self.end_step();
        self.saved = self.now.clone();
    }
}

/// The angle that a pose is written with: that of its base, its arms or its own. Holds and the lean may still change it.
#[must_use]
pub fn written_angle(pose: &Pose, dof: &Dof, side: BodySide) -> f64 {
    dof.get(&written_angles(pose), side)
}

/// All angles that a pose is written with.
#[must_use]
pub fn written_angles(pose: &Pose) -> Angles {
    solve::written_angles(pose)
}

/// Whether left and right of a joint are written apart.
#[must_use]
pub fn is_split(pose: &Pose, joint: &'static Joint) -> bool {
    let angles = written_angles(pose);
    joint.paired
        && (joint.sided.iter().any(|name| pose.joints.sets(name))
            || joint.dofs.iter().any(|dof| dof.get(&angles, BodySide::Right) != dof.get(&angles, BodySide::Left)))
}

/// Whether a joint is written at all, on either side.
#[must_use]
pub fn is_set(pose: &Pose, joint: &'static Joint) -> bool {
    pose.joints.iter().any(|value| std::ptr::eq(value.joint, joint))
}

/// Writes an angle on one side, or on both without a side.
pub fn set_angle(pose: &mut Pose, joint: &'static Joint, side: Option<BodySide>, dof: &'static Dof, value: f64) {
    pose.joints.set(joint, side.filter(|_| joint.paired), dof, value);
}

/// Writes left and right apart, each as it is now.
pub fn split(pose: &mut Pose, joint: &'static Joint) {
    let angles = written_angles(pose);
    reset(pose, joint);
    for side in BodySide::BOTH {
        for dof in joint.dofs {
            pose.joints.set(joint, Some(side), dof, dof.get(&angles, side));
        }
    }
}

/// Writes left and right together, both as the right one is now.
pub fn link(pose: &mut Pose, joint: &'static Joint) {
    let angles = written_angles(pose);
    reset(pose, joint);
    for dof in joint.dofs {
        pose.joints.set(joint, None, dof, dof.get(&angles, BodySide::Right));
    }
}

/// Takes back what is written of a joint, so that the base counts again.
pub fn reset(pose: &mut Pose, joint: &'static Joint) {
    for side in [None, Some(BodySide::Right), Some(BodySide::Left)] {
        pose.joints.clear(joint, side);
    }
}

/// Adds a pose behind this one, the same as it; answers where, or nothing when there are enough.
pub fn duplicate_pose(figure: &mut Figure, index: usize) -> Option<usize> {
    if figure.poses.len() >= MOST_POSES {
        return None;
    }
    let pose = figure.poses.get(index)?.clone();
    figure.poses.insert(index + 1, pose);
    Some(index + 1)
}

/// Removes a pose; the last one stays.
pub fn remove_pose(figure: &mut Figure, index: usize) -> bool {
    let can = figure.poses.len() > 1 && index < figure.poses.len();
    if can {
        figure.poses.remove(index);
    }
    can
}

/// Moves a pose to another place in the order.
pub fn move_pose(figure: &mut Figure, from: usize, to: usize) -> bool {
    let can = from != to && from.max(to) < figure.poses.len();
    if can {
        let pose = figure.poses.remove(from);
        figure.poses.insert(to, pose);
    }
    can
}

#[cfg(test)]
mod tests {
    use super::super::JOINTS;
    use super::super::pose::{Base, View};
    use super::*;
    use crate::i18n::Text;

    fn figure() -> Figure {
        let pose = |name: &str, base| {
            let pose = serde_json::json!({ "caption": { "nl": name, "en": name }, "base": base });
            serde_json::from_value::<Pose>(pose).expect("a pose")
        };
        Figure {
            view: View::default(),
            muscles: Vec::new(),
            arrow: Default::default(),
            props: Vec::new(),
            look: Default::default(),
            playback: Default::default(),
            poses: vec![pose("Begin", "Standing"), pose("Eind", "Sitting")],
        }
    }

    fn joint(name: &str) -> &'static Joint {
        JOINTS.iter().find(|joint| joint.name == name).expect("a joint")
    }

    #[test]
    fn a_joint_is_set_on_both_sides_and_then_on_one() {
        let mut pose = figure().poses.remove(0);
        let knee = joint("knee");
        let flex = &knee.dofs[0];
        set_angle(&mut pose, knee, None, flex, 40.0);
        assert!(!is_split(&pose, knee));
        set_angle(&mut pose, knee, Some(BodySide::Left), flex, 70.0);
        assert!(is_split(&pose, knee));
        assert_eq!(BodySide::BOTH.map(|side| written_angle(&pose, flex, side)), [40.0, 70.0]);
        reset(&mut pose, knee);
        assert_eq!(written_angle(&pose, flex, BodySide::Left), 0.0, "as the base says");
        assert!(!is_set(&pose, knee));
    }

    #[test]
    fn splitting_changes_no_angle_and_linking_follows_the_right() {
        let mut pose = figure().poses.remove(1);
        let hip = joint("hip");
        let before = written_angles(&pose);
        split(&mut pose, hip);
        assert!(is_split(&pose, hip));
        assert_eq!(written_angles(&pose), before);
        set_angle(&mut pose, hip, Some(BodySide::Right), &hip.dofs[0], 20.0);
        link(&mut pose, hip);
        assert!(!is_split(&pose, hip));
        assert_eq!(written_angle(&pose, &hip.dofs[0], BodySide::Left), 20.0);
    }

    #[test]
    fn a_base_with_two_sides_counts_as_apart() {
        let mut pose = figure().poses.remove(0);
        pose.base = Base::HalfKneeling(BodySide::Right);
        assert!(is_split(&pose, joint("hip")));
        assert!(!is_split(&pose, joint("trunk")));
    }

    #[test]
    fn poses_are_added_moved_and_removed_between_one_and_four() {
        let mut figure = figure();
        assert_eq!(duplicate_pose(&mut figure, 0), Some(1));
        figure.poses[1].caption = Text::new("Midden", "Middle");
        assert!(move_pose(&mut figure, 1, 2));
        let names: Vec<&str> = figure.poses.iter().map(|pose| pose.caption.nl.as_str()).collect();
        assert_eq!(names, ["Begin", "Eind", "Midden"]);
        assert_eq!(duplicate_pose(&mut figure, 2), Some(3));
        assert_eq!(duplicate_pose(&mut figure, 0), None, "four is enough");
        for _ in 0..3 {
            assert!(remove_pose(&mut figure, 0));
        }
        assert!(!remove_pose(&mut figure, 0), "one stays");
        assert!(!move_pose(&mut figure, 0, 1));
    }

    #[test]
    fn taking_back_and_doing_again_gives_the_very_same_figures() {
        let mut edits = Edits::new(figure());
        let mut states = vec![edits.figure().clone()];
        for angle in [10.0, 20.0, 30.0] {
            let mut next = edits.figure().clone();
            set_angle(&mut next.poses[0], joint("knee"), None, &joint("knee").dofs[0], angle);
            edits.change(Part::Joints, next);
            edits.end_step();
            states.push(edits.figure().clone());
        }
        for state in states.iter().rev().skip(1) {
            assert!(edits.undo());
            assert_eq!(edits.figure(), state);
        }
        assert!(!edits.undo() && !edits.is_unsaved());
        for state in &states[1..] {
            assert!(edits.redo());
            assert_eq!(edits.figure(), state);
        }
        assert!(!edits.redo());
        edits.undo();
        let mut other = edits.figure().clone();
        other.view.az = 90.0;
        edits.change(Part::Camera, other);
        assert_eq!(edits.redo_part(), None, "a new step ends what could be done again");
    }

    #[test]
    fn a_drag_is_one_step_and_a_drag_back_is_none() {
        let mut edits = Edits::new(figure());
        let turned = |az: f64| {
            let mut turned = figure();
            turned.view.az = az;
            turned
        };
        for az in [25.0, 40.0, 60.0] {
            edits.change(Part::Camera, turned(az));
        }
        edits.end_step();
        assert_eq!(edits.undo_part(), Some(Part::Camera));
        edits.undo();
        assert_eq!(edits.figure(), &figure());
        assert_eq!(edits.undo_part(), None);
        edits.change(Part::Camera, turned(50.0));
        edits.change(Part::Camera, figure());
        edits.end_step();
        assert_eq!(edits.undo_part(), None);
    }

    #[test]
    fn what_was_kept_is_no_longer_unsaved() {
        let mut edits = Edits::new(figure());
        let mut next = figure();
        next.poses.pop();
        edits.change(Part::Poses, next);
        assert!(edits.is_unsaved());
        edits.mark_saved();
        assert!(!edits.is_unsaved());
        edits.undo();
        assert!(edits.is_unsaved());
    }
}
