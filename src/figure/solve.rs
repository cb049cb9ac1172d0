//! From written poses to bodies: what carries the body places it, then hands and feet are brought where they are held.

use glam::{DMat3, DVec3};

use super::anatomy::{BodySide, Contact, LimbEnd};
use super::pose::{Figure, Pose, Rest};
use super::prop::Prop;
use super::skeleton::{Body, Held, Hold};

mod pins;
mod rest;
mod settle;

pub(super) use pins::segment_distance;

/// Something in a pose that the solver could not do.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Complaint {
    /// A held hand or foot does not reach its place.
    #[error("{end} stays {short_cm:.0} cm short of its place")]
    OutOfReach {
        /// Which.
        end: LimbEnd,
        /// By how much.
        short_cm: f64,
    },
    /// A hand or foot cannot stay where the first pose put it.
    #[error("{end} cannot stay where the first pose put it ({short_cm:.0} cm)")]
    CannotStay {
        /// Which.
        end: LimbEnd,
        /// By how much.
        short_cm: f64,
    },
    /// The contacts of the rest cannot both be on the floor.
    #[error("the contacts {0} cannot both reach the floor")]
    NoPitch(String),
    /// A pin or a seat names a prop that is not there.
    #[error("there is no prop named `{0}`")]
    NoSuchProp(String),
}

/// A figure whose poses are solved.
#[derive(Clone, Debug, PartialEq)]
pub struct Solved {
    /// One body per pose.
    pub bodies: Vec<Body>,
    /// The way of the followed point from the pose before to each pose; empty where no arrow belongs.
    pub paths: Vec<Vec<DVec3>>,
    /// What could not be done, with the index of the pose.
    pub complaints: Vec<(usize, Complaint)>,
}

impl Solved {
    /// The mirrored bodies.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let flip = |path: &Vec<DVec3>| path.iter().map(|at| at.with_z(-at.z)).collect();
        Solved {
            bodies: self.bodies.iter().map(Body::mirrored).collect(),
            paths: self.paths.iter().map(flip).collect(),
            complaints: self.complaints.clone(),
        }
    }
}

/// Solves every pose of a figure.
///
/// Contacts persist: a later pose is slid so that what carries it stays where the first pose had it, and other feet and
/// hands that stand in both keep their place.
#[must_use]
pub fn solve(figure: &Figure) -> Solved {
    let mut solved = Solved { bodies: Vec::new(), paths: Vec::new(), complaints: Vec::new() };
    let mut first_roots: Vec<Held> = Vec::new();
    for (index, pose) in figure.poses.iter().enumerate() {
        let props = pose.props.as_deref().unwrap_or(&figure.props);
        let mut result = solve_pose(pose, props, None);
        match solved.bodies.first() {
            None => first_roots.clone_from(&result.roots),
            Some(first) if pose.anchored && !has_place(pose) => {
                result = anchor_to(first, &first_roots, pose, props, result);
            }
            Some(_) => {}
        }
        solved.complaints.extend(result.complaints.into_iter().map(|complaint| (index, complaint)));
        solved.bodies.push(result.body);
    }
    solved.paths =
        (0..solved.bodies.len()).map(|pose| super::motion::arrow_path(figure, &solved.bodies, pose)).collect();
    solved
}

/// The angles that a pose is written with, before what carries and holds it changes some.
pub(super) fn written_angles(pose: &Pose) -> super::angles::Angles {
    rest::angles_of(pose)
}

fn has_place(pose: &Pose) -> bool {
    matches!(pose.rest, Some(Rest::Flat { x: Some(_), .. } | Rest::Ball { x: Some(_), .. }))
}

/// Slides a pose onto the place of the first and keeps its other standing feet and hands.
fn anchor_to(first: &Body, first_roots: &[Held], pose: &Pose, props: &[Prop], solved: PoseSolution) -> PoseSolution {
    let kneels = matches!(rest_of(pose), Rest::Kneel);
    let rank = |held: &Held| -> usize {
        let kneeling = usize::from(kneels);
        match held {
            Held::Knee(_) if kneels => 0,
            Held::Ball(_) => kneeling,
            Held::Foot(_) => 1 + kneeling,
            Held::Elbow(_) => 3,
            Held::Hand(_) => 4,
            Held::Knee(_) | Held::Instep(_) => 5,
            Held::Toes(_) => 6,
        }
    };
    let shared: Vec<Held> = first_roots.iter().copied().filter(|held| solved.roots.contains(held)).collect();
    // The feet of someone who sits carry nothing, and stay all the same.
    let seated = BodySide::BOTH.map(Held::Foot).into_iter().filter(|foot| {
        let flat = |body: &Body| body.hold(*foot) == Some(Hold::Flat);
        !shared.contains(foot) && flat(first) && flat(&solved.body)
    });
    let kept: Vec<Held> = shared.iter().copied().chain(seated).collect();
    let best = shared.iter().map(rank).min();
    let roots: Vec<Held> = shared.iter().copied().filter(|held| Some(rank(held)) == best).collect();
    let mut slide =
        roots.iter().map(|held| first.point(held.landmark()) - solved.body.point(held.landmark())).sum::<DVec3>()
            / roots.len().max(1) as f64;
    slide.y = 0.0;
    let mut result = if slide.length() > 1e-4 { solve_pose(pose, props, Some(slide)) } else { solved };
    for held in kept {
        // Two standing feet are slid together; what is then still off by a little goes back to its place as well.
        let off = first.point(held.landmark()).distance(result.body.point(held.landmark()));
        if roots.contains(&held) && !(1e-4..SAME_PLACE).contains(&off) {
            continue;
        }
        let end = match held {
            Held::Foot(side) => LimbEnd::Foot(side),
            Held::Hand(side) => LimbEnd::Hand(side),
            _ => continue,
        };
        if pose.pins.has(end) || pose.moves.contains(&end) {
            continue;
        }
        let short = keep_in_place(&mut result.body, first, end);
        if short > REACH_TOLERANCE {
            result.complaints.push(Complaint::CannotStay { end, short_cm: short * super::skeleton::HEIGHT_CM });
        }
    }
    result
}

fn keep_in_place(body: &mut Body, first: &Body, end: LimbEnd) -> f64 {
    use super::anatomy::{Landmark, Segment};
    match end {
        LimbEnd::Foot(side) => {
            let short = body.reach_with_leg(side, first.point(Landmark::Ankle(side)), None);
            body.set_foot(side, first.frame(Segment::Foot(side)));
            short
        }
        LimbEnd::Hand(side) => {
            let short = body.reach_with_arm(side, first.point(Landmark::Wrist(side)), None);
            body.set_hand(side, first.frame(Segment::Hand(side)));
            short
        }
    }
}

/// A foot that is this near to its first place is meant to be there: a wider stance is written as a pin or a move.
const SAME_PLACE: f64 = 0.12;
/// How far short a reach may stay before it is a complaint, fraction of the height.
const REACH_TOLERANCE: f64 = 0.004;

struct PoseSolution {
    body: Body,
    /// What the rest holds, before the pins.
    roots: Vec<Held>,
    complaints: Vec<Complaint>,
}

fn solve_pose(pose: &Pose, props: &[Prop], slide: Option<DVec3>) -> PoseSolution {
    let mut complaints = Vec::new();
    let mut body = rest::place(pose, props, &mut complaints);
    settle::lay_idle_legs(&mut body, pose);
    if let Some(slide) = slide {
        body.shift(slide);
    }
    let roots = body.held.iter().map(|(held, _)| *held).collect();
    settle::rest_arms_and_head(&mut body, pose);
    settle::arms_on_the_body(&mut body, pose);
    for (end, pin) in pose.pins.iter() {
        match pins::hold(&mut body, *end, pin, props) {
            Ok(short) if short > REACH_TOLERANCE => {
                complaints.push(Complaint::OutOfReach { end: *end, short_cm: short * super::skeleton::HEIGHT_CM })
            }
            Ok(_) => {}
            Err(complaint) => complaints.push(complaint),
        }
    }
    settle::put_feet_down(&mut body, pose);
    settle::lay_insteps(&mut body, pose);
    PoseSolution { body, roots, complaints }
}

/// What carries a pose: its own rest, or that of its base.
pub(super) fn rest_of(pose: &Pose) -> Rest {
    use super::anatomy::Spot;
    use super::pose::{Base, Feet};
    if let Some(rest) = &pose.rest {
        return rest.clone();
    }
    let on = |a: Spot, b: Spot| Rest::On(vec![Contact { spot: a, side: None }, Contact { spot: b, side: None }]);
    match pose.base {
        Base::Standing => Rest::Flat { foot: Feet::Both, h: 0.0, x: None },
        Base::Sitting => Rest::Seat { on: None, h: None, dx: 0.0 },
        Base::LongSitting => Rest::Drop,
        Base::Supine | Base::Prone | Base::SideLying(_) => Rest::Lie { feet: None },
        Base::HookLying => Rest::Lie { feet: Some(Feet::Both) },
        Base::Quadruped => on(Spot::Hand, Spot::Knee),
        Base::Kneeling | Base::HalfKneeling(_) => Rest::Kneel,
        Base::Plank => on(Spot::Elbow, Spot::Toes),
        Base::HighPlank => on(Spot::Hand, Spot::Toes),
    }
}

/// Bisects `f`, which grows with its argument, for its root between `low` and `high`.
fn bisect(low: f64, high: f64, rounds: usize, mut above: impl FnMut(f64) -> bool) -> f64 {
    let (mut low, mut high) = (low, high);
    let mut middle = f64::midpoint(low, high);
    for _ in 0..rounds {
        middle = f64::midpoint(low, high);
        if above(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    middle
}

/// The frame of a foot or body that looks level in the direction of `forward`.
fn level(forward: DVec3) -> DMat3 {
    super::skeleton::ry(-forward.z.atan2(forward.x).to_degrees())
}

fn hold_sides(body: &mut Body, contact: Contact, held: fn(BodySide) -> Held, hold: Hold) {
    for side in contact.sides() {
        body.keep(held(side), hold);
    }
}
