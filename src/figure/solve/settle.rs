//! What no pose writes because it goes without saying: idle legs and insteps lie on the floor, the head on the mat, the arms
//! of someone lying on the side under the head, and arms that hold the own body.

use glam::DVec3;

use super::super::anatomy::{BodySide, Contact, Landmark, LimbEnd, Segment, Spot};
use super::super::pose::{Arms, Base, Pose, Rest};
use super::super::skeleton::{ANKLE_HEIGHT, Body, Held, Hold, hand_frame, rz, v};
use super::{bisect, level, rest_of};

/// Height of the middle of a head that lies on the mat.
const HEAD_ON_MAT: f64 = 0.063;

fn sided(joint: &str, side: BodySide) -> String {
    format!("{joint}{}", side.suffix())
}

/// In long sitting, a leg that nobody places lies on the floor.
pub(super) fn lay_idle_legs(body: &mut Body, pose: &Pose) {
    if pose.base != Base::LongSitting {
        return;
    }
    for side in BodySide::BOTH {
        if pose.pins.has(LimbEnd::Foot(side)) || pose.joints.sets(&sided("hip", side)) || pose.joints.sets("hip") {
            continue;
        }
        bisect(40.0, 130.0, 30, |flexion| {
            body.angles.side_mut(side).hip.flexion = flexion;
            body.place_leg_by_angles(side);
            body.point(Landmark::Heel(side)).y >= 0.020
        });
    }
}

/// Lays down the arms of someone on the side or on the belly, and the head of someone on the back.
pub(super) fn rest_arms_and_head(body: &mut Body, pose: &Pose) {
    match pose.base {
        Base::SideLying(down) if pose.arms.is_none() => rest_side_lying_arms(body, pose, down),
        Base::Prone if pose.arms.is_none() && !pose.joints.sets("shoulder") => rest_prone_arms(body),
        _ => {}
    }
    let on_back = matches!(pose.base, Base::Supine | Base::HookLying)
        || matches!(rest_of(pose), Rest::On(contacts) if contacts.contains(&Contact { spot: Spot::Back, side: None }));
    if on_back && !pose.joints.sets("neck") {
        bisect(-40.0, 50.0, 30, |flexion| {
            body.angles.neck.flexion = flexion;
            body.place_neck();
            body.point(Landmark::HeadCentre).y >= HEAD_ON_MAT
        });
    }
}

fn rest_side_lying_arms(body: &mut Body, pose: &Pose, down: BodySide) {
    let up = down.other();
    let thorax = body.frame(Segment::Thorax);
    if !pose.joints.sets(&sided("shoulder", down)) {
        let target = body.point(Landmark::Shoulder(down)) + thorax * v(0.02, 0.315, 0.012 * down.sign());
        body.reach_with_arm(down, target, Some(thorax * v(1.0, 0.2, 0.0)));
        body.set_hand(down, hand_frame(DVec3::Y, thorax * v(0.1, 1.0, 0.0)));
        body.relax_wrist(down);
        body.angles.side_mut(down).finger_curl = 6.0;
    }
    if !pose.joints.sets(&sided("shoulder", up)) && !pose.pins.has(LimbEnd::Hand(up)) {
        let mut target = body.point(Landmark::Thorax) + thorax * v(0.185, 0.02, 0.0);
        target.y = 0.02;
        body.reach_with_arm(up, target, Some(DVec3::Y + thorax * v(0.1, -0.8, 0.0)));
        body.set_hand(up, hand_frame(DVec3::NEG_Y, thorax * v(0.45, 0.9, 0.0)));
        body.relax_wrist(up);
        body.angles.side_mut(up).finger_curl = 4.0;
    }
}

fn rest_prone_arms(body: &mut Body) {
    let thorax = body.frame(Segment::Thorax);
    for side in BodySide::BOTH {
        let s = side.sign();
        let mut target = body.point(Landmark::HeadCentre) + thorax * v(0.0, 0.0, s * 0.035);
        target.y = 0.018;
        target.x += 0.02;
        body.reach_with_arm(side, target, Some(thorax * v(0.0, -0.2, s) + v(0.0, 0.62, 0.0)));
        body.set_hand(side, hand_frame(DVec3::NEG_Y, v(0.35, 0.0, -s)));
        body.relax_wrist(side);
        body.angles.side_mut(side).finger_curl = 4.0;
    }
}

/// Arms whose hands are on the own body.
pub(super) fn arms_on_the_body(body: &mut Body, pose: &Pose) {
    let Some(arms) = pose.arms else { return };
    for side in BodySide::BOTH {
        let s = side.sign();
        let (part, from) = match arms {
            Arms::HandsOnHips => (Segment::Pelvis, Landmark::Pelvis),
            Arms::Crossed | Arms::Clasped => (Segment::Thorax, Landmark::Thorax),
            Arms::AtSides | Arms::Forward | Arms::Out | Arms::Overhead => return,
        };
        let frame = body.frame(part);
        let from = body.point(from);
        let (target, pole, palm, fingers, curl) = match arms {
            Arms::HandsOnHips => {
                (v(0.004, 0.058, s * 0.112), v(-0.45, -0.15, s), v(0.1, -0.25, -s), v(0.75, -0.55, -s * 0.25), 25.0)
            }
            // One forearm lies over the other, so the sides differ by a little.
            Arms::Crossed => (
                v(0.105, 0.075 - 0.02 * s, -s * 0.035),
                v(0.1, -1.0, s * 0.9),
                v(-0.8, 0.0, -s * 0.6),
                v(0.25, 0.45, -s),
                12.0,
            ),
            _ => (v(0.115, 0.055, s * 0.022), v(-0.1, -1.0, s * 0.7), v(-0.2, 0.0, -s), v(0.5, 0.8, -s * 0.2), 45.0),
        };
        body.reach_with_arm(side, from + frame * target, Some(frame * pole));
        body.set_hand(side, hand_frame(frame * palm, frame * fingers));
        body.relax_wrist(side);
        body.angles.side_mut(side).finger_curl = curl;
    }
}

/// The feet of someone who sits stand on the floor, unless they are pinned or hang free.
pub(super) fn put_feet_down(body: &mut Body, pose: &Pose) {
    if !matches!(rest_of(pose), Rest::Seat { .. }) {
        return;
    }
    for side in BodySide::BOTH {
        if pose.pins.has(LimbEnd::Foot(side)) || pose.free.contains(&LimbEnd::Foot(side)) {
            continue;
        }
        let ankle = body.point(Landmark::Ankle(side));
        body.reach_with_leg(side, v(ankle.x, ANKLE_HEIGHT, ankle.z), None);
        body.set_foot(side, level(body.frame(Segment::Shank(side)).x_axis));
        body.keep(Held::Foot(side), Hold::Flat);
    }
}

/// The instep of a kneeling leg lies on the floor.
pub(super) fn lay_insteps(body: &mut Body, pose: &Pose) {
    for side in BodySide::BOTH {
        let written = pose.joints.sets("ankle") || pose.joints.sets(&sided("ankle", side));
        let kneels = body.hold(Held::Knee(side)).is_some();
        let lies = body.frame(Segment::Shank(side)).y_axis.y.abs() < 0.5;
        if !kneels || !lies || written || pose.pins.has(LimbEnd::Foot(side)) {
            continue;
        }
        bisect(-88.0, 10.0, 30, |ankle| {
            body.set_foot(side, body.frame(Segment::Shank(side)) * rz(ankle));
            body.angles.side_mut(side).toes = 0.0;
            body.place_toes(side);
            let low = (body.point(Landmark::Toe(side)).y - 0.013)
                .min(body.point(Landmark::Mtp(side)).y - 0.016)
                .min(body.point(Landmark::Heel(side)).y - 0.02);
            low < 0.0
        });
        body.keep(Held::Instep(side), Hold::Floor);
    }
}
