//! What no human body and no floor allows: found in every pose and on the way between them.

use glam::{DVec2, DVec3};

use super::anatomy::{BodySide, Landmark, LimbEnd, Segment};
use super::angles::{JOINTS, Joint};
use super::motion::{self, Moment};
use super::pose::{Figure, Pose, Rest};
use super::prop::{Prop, Snap};
use super::skeleton::{Body, FOREARM, HEIGHT_CM, Held, Hold, SHANK, THIGH, UPPER_ARM, v};
use super::solve::{Complaint, Solved, rest_of, segment_distance};

/// Where in a figure something is wrong: in a pose, or on the way to the next one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct At {
    /// Index of the pose it comes from.
    pub pose: usize,
    /// Fraction of the way to the next pose; 0 in the pose itself.
    pub t: f64,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    /// The solver could not do what the pose says.
    #[error("{0}")]
    Unsolved(#[from] Complaint),
    /// A number is not finite.
    #[error("a number is not finite")]
    NotFinite,
    /// A joint goes further than any human's.
    #[error("{joint} {dof} {value:.0} is outside {min:.0} to {max:.0}")]
    OutOfRange {
        /// The joint with its side.
        joint: &'static str,
        /// The degree of freedom.
        dof: &'static str,
        /// The angle.
        value: f64,
        /// The smallest.
        min: f64,
        /// The largest.
        max: f64,
    },
    /// A bone is not as long as it should be.
    #[error("the bone from {from} to {to} has another length")]
    BoneLength {
        /// Its start.
        from: Landmark,
        /// Its end.
        to: Landmark,
    },
    /// A part is under the floor.
    #[error("{part} is {depth_cm:.1} cm under the floor")]
    UnderFloor {
        /// The part.
        part: Landmark,
        /// How deep.
        depth_cm: f64,
    },
    /// A part is in a wall.
    #[error("{part} is {depth_cm:.1} cm inside the wall")]
    InWall {
        /// The part.
        part: Landmark,
        /// How deep.
        depth_cm: f64,
    },
    /// Two parts go through one another.
    #[error("{a} and {b} go {depth_cm:.0} cm through one another")]
    Collision {
        /// One.
        a: Segment,
        /// The other.
        b: Segment,
        /// How deep.
        depth_cm: f64,
    },
    /// The centre of mass is not over the feet.
    #[error("the centre of mass is {off_cm:.1} cm outside the feet")]
    Unbalanced {
        /// How far outside.
        off_cm: f64,
    },
    /// A held hand or foot leaves its place on the way.
    #[error("{part} slides {by_cm:.1} cm on the way")]
    Slides {
        /// The point.
        part: Landmark,
        /// How far.
        by_cm: f64,
    },
    /// Two poses are the same although nothing is pushed or held.
    #[error("nothing moves, and nothing is pushed")]
    NothingMoves,
    /// There is no pose, or there are too many to print.
    #[error("a figure has one to four poses")]
    PoseCount,
}

/// Degrees that a joint may go beyond its limit.
const SLACK: f64 = 3.0;
/// How deep skin may sink into floor and wall.
const SINK: f64 = 0.012;
/// How deep two parts may press into one another: flesh gives way.
const PRESS: f64 = 0.030;
/// How far a standing foot may be from its place in the pose before.
const SHIFT: f64 = 0.006;
/// How far a held point may slide.
const SLIDE: f64 = 0.005;

/// Everything that is wrong in a figure: every pose, and a quarter, half and three quarters of the way between them.
#[must_use]
pub fn check(figure: &Figure, solved: &Solved) -> Vec<(At, Fault)> {
    let mut faults = Vec::new();
    if figure.poses.is_empty() || figure.poses.len() > 4 {
        faults.push((At { pose: 0, t: 0.0 }, Fault::PoseCount));
    }
    for (pose, complaint) in &solved.complaints {
        faults.push((At { pose: *pose, t: 0.0 }, complaint.clone().into()));
    }
    for (index, (pose, body)) in figure.poses.iter().zip(&solved.bodies).enumerate() {
        let at = At { pose: index, t: 0.0 };
        let props = pose.props.as_ref().unwrap_or(&figure.props);
        let mut found = anatomy_faults(body);
        found.extend(surroundings_faults(body, props));
        found.extend(balance_fault(pose, body, props));
        faults.extend(found.into_iter().map(|fault| (at, fault)));
    }
    for pose in 0..solved.bodies.len().saturating_sub(1) {
        for t in [0.25, 0.5, 0.75] {
            let moment = Moment { from: pose, to: pose + 1, t };
            if motion::is_cut(figure, moment) {
                continue;
            }
            let Some(body) = motion::body_at(figure, solved, moment) else { continue };
            let mut found = anatomy_faults(&body);
            found.extend(surroundings_faults(&body, &motion::props_at(figure, moment)));
            found.extend(slide_faults(figure, &solved.bodies[pose], &solved.bodies[pose + 1], &body, t));
            faults.extend(found.into_iter().map(|fault| (At { pose, t }, fault)));
        }
        let next = &figure.poses[pose + 1];
        faults.extend(
            shifted_feet(next, &solved.bodies[pose], &solved.bodies[pose + 1])
                .map(|fault| (At { pose: pose + 1, t: 0.0 }, fault)),
        );
        let still = Landmark::all()
            .all(|point| solved.bodies[pose].point(point).distance(solved.bodies[pose + 1].point(point)) < 0.002)
            && same_toes_and_fingers(&solved.bodies[pose], &solved.bodies[pose + 1]);
        if still && next.effort.is_empty() && next.props == figure.poses[pose].props {
            faults.push((At { pose, t: 0.0 }, Fault::NothingMoves));
        }
    }
    faults
}

/// Feet that stand elsewhere than in the pose before although nothing says that they move.
fn shifted_feet<'a>(pose: &'a Pose, before: &'a Body, now: &'a Body) -> impl Iterator<Item = Fault> + 'a {
    let placed = matches!(pose.rest, Some(Rest::Flat { x: Some(_), .. } | Rest::Ball { x: Some(_), .. }));
    let stands = |body: &Body, side| matches!(body.hold(Held::Foot(side)), Some(Hold::Flat));
    BodySide::BOTH.into_iter().filter_map(move |side| {
        let end = LimbEnd::Foot(side);
        let free = placed || !pose.anchored || pose.pins.has(end) || pose.moves.contains(&end);
        let part = Landmark::Ankle(side);
        let by = before.point(part).distance(now.point(part));
        let shifted = !free && stands(before, side) && stands(now, side) && by > SHIFT;
        shifted.then_some(Fault::Slides { part, by_cm: by * HEIGHT_CM })
    })
}

fn same_toes_and_fingers(a: &Body, b: &Body) -> bool {
    a.angles().trunk.belly == b.angles().trunk.belly
        && BodySide::BOTH.into_iter().all(|side| {
            let (a, b) = (a.angles().side(side), b.angles().side(side));
            (a.toes, a.big_toe, a.finger_curl, a.finger_hook, a.pronation)
                == (b.toes, b.big_toe, b.finger_curl, b.finger_hook, b.pronation)
        })
}

fn anatomy_faults(body: &Body) -> Vec<Fault> {
    if !body.is_finite() {
        return vec![Fault::NotFinite];
    }
    let mut faults = Vec::new();
    for joint in &JOINTS {
        for side in BodySide::BOTH.into_iter().take(if joint.paired { 2 } else { 1 }) {
            faults.extend(joint_faults(body, joint, side));
        }
    }
    for side in BodySide::BOTH {
        for (from, to, length) in [
            (Landmark::Hip(side), Landmark::Knee(side), THIGH),
            (Landmark::Knee(side), Landmark::Ankle(side), SHANK),
            (Landmark::Shoulder(side), Landmark::Elbow(side), UPPER_ARM),
            (Landmark::Elbow(side), Landmark::Wrist(side), FOREARM),
        ] {
            if (body.point(from).distance(body.point(to)) - length).abs() > 1e-6 {
                faults.push(Fault::BoneLength { from, to });
            }
        }
    }
    faults.extend(collisions(body));
    faults
}

fn joint_faults(body: &Body, joint: &'static Joint, side: BodySide) -> Vec<Fault> {
    let angles = body.angles();
    let mut faults = Vec::new();
    for dof in joint.dofs {
        let mut value = dof.get(angles, side);
        let (mut min, mut max) = (dof.min, dof.max);
        match (joint.name, dof.name) {
            // How far an arm can turn depends on how high it is raised.
            ("shoulder", "er") => continue,
            // Near the pole of the ball joint flexion has no meaning of its own.
            ("shoulder", "flex") if angles.side(side).shoulder.abduction.abs() > 60.0 => continue,
            // The same arm, named from the other side.
            ("shoulder", "flex") if value < -90.0 => value += 360.0,
            // An instep on the floor: midfoot and toes add to the ankle.
            ("ankle", "df") if body.hold(Held::Instep(side)).is_some() => min = -88.0,
            ("wrist", _) if matches!(body.hold(Held::Hand(side)), Some(Hold::Floor | Hold::Wall | Hold::Fixed)) => {
                (min, max) = (-92.0, 92.0);
            }
            _ => {}
        }
        if value < min - SLACK || value > max + SLACK {
            faults.push(Fault::OutOfRange { joint: joint.sided[side.index()], dof: dof.name, value, min, max });
        }
    }
    faults
}

/// Points of the skin with their distance from the bone.
fn skin() -> impl Iterator<Item = (Landmark, f64)> {
    type Sided = fn(BodySide) -> Landmark;
    let sided: [(Sided, f64); 10] = [
        (Landmark::Knee, 0.034),
        (Landmark::Ankle, 0.019),
        (Landmark::Elbow, 0.022),
        (Landmark::Wrist, 0.014),
        (Landmark::Hand, 0.010),
        (Landmark::Heel, 0.018),
        (Landmark::Mtp, 0.0135),
        (Landmark::Toe, 0.0115),
        (Landmark::Hip, 0.05),
        (Landmark::Shoulder, 0.033),
    ];
    sided.into_iter().flat_map(|(point, radius)| BodySide::BOTH.map(|side| (point(side), radius))).chain([
        (Landmark::HeadCentre, 0.052),
        (Landmark::Thorax, 0.055),
        (Landmark::Pelvis, 0.055),
    ])
}

fn surroundings_faults(body: &Body, props: &[Prop]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (part, radius) in skin() {
        let at = body.point(part);
        let low = at.y - radius;
        if low < -SINK {
            faults.push(Fault::UnderFloor { part, depth_cm: -low * HEIGHT_CM });
        }
        for prop in props {
            let Prop::Wall { x: Some(x), dir, snap: None, .. } = prop else { continue };
            let deep = (at.x - x / HEIGHT_CM) * dir + radius - SINK;
            if deep > SINK {
                faults.push(Fault::InWall { part, depth_cm: (deep + SINK) * HEIGHT_CM });
            }
        }
    }
    faults
}

struct Capsule {
    part: Segment,
    from: DVec3,
    to: DVec3,
    radius: f64,
}

fn collisions(body: &Body) -> Vec<Fault> {
    let p = |landmark| body.point(landmark);
    let mut capsules = vec![
        Capsule {
            part: Segment::Thorax,
            from: p(Landmark::Pelvis),
            to: p(Landmark::Thorax) + body.frame(Segment::Thorax) * v(0.0, 0.08, 0.0),
            radius: 0.070,
        },
        Capsule {
            part: Segment::Head,
            from: p(Landmark::HeadCentre),
            to: p(Landmark::HeadCentre) + body.frame(Segment::Head) * v(0.0, 0.01, 0.0),
            radius: 0.055,
        },
    ];
    for s in BodySide::BOTH {
        let limb = |part, from, to, radius| Capsule { part, from: p(from), to: p(to), radius };
        capsules.extend([
            limb(Segment::UpperArm(s), Landmark::Shoulder(s), Landmark::Elbow(s), 0.026),
            limb(Segment::Forearm(s), Landmark::Elbow(s), Landmark::Wrist(s), 0.018),
            limb(Segment::Hand(s), Landmark::Wrist(s), Landmark::Hand(s), 0.012),
            limb(Segment::Thigh(s), Landmark::Hip(s), Landmark::Knee(s), 0.043),
            limb(Segment::Shank(s), Landmark::Knee(s), Landmark::Ankle(s), 0.027),
            limb(Segment::Foot(s), Landmark::Ankle(s), Landmark::Mtp(s), 0.020),
        ]);
    }
    let mut faults = Vec::new();
    for (i, a) in capsules.iter().enumerate() {
        for b in &capsules[i + 1..] {
            if neighbours(a.part, b.part) {
                continue;
            }
            let depth = a.radius + b.radius - segment_distance(a.from, a.to, b.from, b.to);
            if depth > PRESS {
                faults.push(Fault::Collision { a: a.part, b: b.part, depth_cm: depth * HEIGHT_CM });
            }
        }
    }
    faults
}

/// Parts that touch by nature.
fn neighbours(a: Segment, b: Segment) -> bool {
    use Segment::{Foot, Forearm, Hand, Head, Shank, Thigh, Thorax, UpperArm};
    let one_way = |a, b| match (a, b) {
        (UpperArm(x), Forearm(y) | Hand(y)) | (Forearm(x), Hand(y)) | (Thigh(x), Shank(y)) | (Shank(x), Foot(y)) => {
            x == y
        }
        (Thorax, UpperArm(_) | Thigh(_) | Head) | (Thigh(_), Thigh(_)) | (UpperArm(_), Head) => true,
        _ => false,
    };
    one_way(a, b) || one_way(b, a)
}

fn slide_faults(figure: &Figure, a: &Body, b: &Body, now: &Body, t: f64) -> Vec<Fault> {
    let pedals = figure.props.iter().any(|prop| matches!(prop, Prop::Bike { .. }));
    let mut faults = Vec::new();
    for (held, _) in now.holds() {
        let part = held.landmark();
        // What circles about the ball of the foot or an axle is not on the straight way.
        let round = pedals || matches!(held, Held::Foot(side) if a.hold(Held::Ball(side)).is_some());
        let hands_and_feet = matches!(held, Held::Foot(_) | Held::Ball(_) | Held::Hand(_) | Held::Knee(_));
        if round || !hands_and_feet {
            continue;
        }
        let by = now.point(part).distance(a.point(part).lerp(b.point(part), t));
        if by > SLIDE {
            faults.push(Fault::Slides { part, by_cm: by * HEIGHT_CM });
        }
    }
    faults
}

/// Whether the centre of mass is over the feet, where only feet carry the body.
fn balance_fault(pose: &Pose, body: &Body, props: &[Prop]) -> Option<Fault> {
    let stands = matches!(rest_of(pose), Rest::Flat { .. } | Rest::Ball { .. });
    let hands = BodySide::BOTH
        .into_iter()
        .any(|side| body.hold(Held::Hand(side)).is_some() || pose.pins.has(LimbEnd::Hand(side)));
    let leans = props.iter().any(|prop| matches!(prop, Prop::Wall { snap: Some(Snap::Back), .. }));
    if !stands || hands || leans {
        return None;
    }
    let mut feet: Vec<DVec2> = Vec::new();
    for side in BodySide::BOTH {
        let on_sole = body.hold(Held::Foot(side)).is_some();
        if !on_sole && body.hold(Held::Ball(side)).is_none() {
            continue;
        }
        let frame = body.frame(Segment::Foot(side));
        let mut add = |at: DVec3| feet.push(DVec2::new(at.x, at.z));
        for z in [-0.025, 0.025] {
            for x in [0.0, 0.04] {
                add(body.point(Landmark::Mtp(side)) + frame * v(x, 0.0, z));
            }
            if on_sole {
                add(body.point(Landmark::Heel(side)) + frame * v(-0.015, 0.0, z * 0.8));
            }
        }
    }
    let centre = body.centre_of_mass();
    let off = outside_hull(&feet, DVec2::new(centre.x, centre.z))?;
    (off > SINK).then_some(Fault::Unbalanced { off_cm: off * HEIGHT_CM })
}

/// How far a point is outside the convex hull of others; `None` without a hull.
fn outside_hull(points: &[DVec2], at: DVec2) -> Option<f64> {
    if points.len() < 3 {
        return None;
    }
    let mut outside: f64 = 0.0;
    // A line through two points that has all others on one side is an edge of the hull.
    for (i, a) in points.iter().enumerate() {
        for (j, b) in points.iter().enumerate() {
            let along = *b - *a;
            if i == j || along.length() < 1e-9 {
                continue;
            }
            let normal = along.perp() / along.length();
            if points.iter().all(|c| normal.dot(*c - *a) <= 1e-9) {
                let distance = normal.dot(at - *a);
                if distance > 0.0 {
                    let t = ((at - *a).dot(along) / along.length_squared()).clamp(0.0, 1.0);
                    outside = outside.max(at.distance(*a + along * t));
                }
            }
        }
    }
    Some(outside)
}

#[cfg(test)]
mod tests {
    use glam::DMat3;

    use super::super::angles::Angles;
    use super::*;

    fn standing() -> Body {
        Body::new(Angles::neutral(), DMat3::IDENTITY, v(0.0, 0.53, 0.0))
    }

    #[test]
    fn an_easy_stance_has_no_fault_of_anatomy() {
        assert_eq!(anatomy_faults(&standing()), []);
    }

    #[test]
    fn a_number_that_is_not_finite_is_found() {
        let mut angles = Angles::neutral();
        angles.side_mut(BodySide::Right).knee = f64::NAN;
        assert_eq!(anatomy_faults(&Body::new(angles, DMat3::IDENTITY, DVec3::ZERO)), [Fault::NotFinite]);
    }

    #[test]
    fn a_bone_of_another_length_is_found() {
        let mut body = standing();
        body.move_point(Landmark::Knee(BodySide::Left), v(0.0, 0.02, 0.0));
        let found = anatomy_faults(&body);
        assert!(found.iter().any(|fault| matches!(fault, Fault::BoneLength { .. })), "{found:?}");
    }
}
