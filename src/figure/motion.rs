//! Movement between solved poses: nothing slides, nothing sinks, and the pace is that of the dose.

use glam::{DMat3, DQuat, DVec3};

use super::anatomy::{BodySide, Landmark, Segment};
use super::angles::{Angles, JOINTS};
use super::pose::{ArrowPath, Figure, Playback};
use super::prop::Prop;
use super::skeleton::{BALL_OFFSET, Body, HEIGHT_CM, Held, v};
use super::solve::Solved;

/// Minimum-jerk easing of 0…1: how a body really starts and stops.
#[must_use]
pub fn ease(t: f64) -> f64 {
    t * t * t * (10.0 - 15.0 * t + 6.0 * t * t)
}

fn turn_between(a: DMat3, b: DMat3, t: f64) -> DMat3 {
    DMat3::from_quat(DQuat::from_mat3(&a).slerp(DQuat::from_mat3(&b), t))
}

fn angles_between(a: &Angles, b: &Angles, t: f64) -> Angles {
    let mut between = *a;
    for joint in &JOINTS {
        for dof in joint.dofs {
            for side in BodySide::BOTH {
                let (from, to) = (dof.get(a, side), dof.get(b, side));
                *dof.get_mut(&mut between, side) = from + (to - from) * t;
            }
        }
    }
    between
}

/// The body at the fraction `t` of the way from `a` to `b`.
///
/// Joint angles are interpolated; a hand or foot that is held in both keeps to the straight way between its two places, or to
/// the circle about `pivot` (the axle of a pedal); what kneels turns about the knee; a free foot is lifted over the floor.
#[must_use]
pub fn tween(a: &Body, b: &Body, t: f64, pivot: Option<DVec3>) -> Body {
    let frame = turn_between(a.frame(Segment::Pelvis), b.frame(Segment::Pelvis), t);
    let place = a.point(Landmark::Pelvis).lerp(b.point(Landmark::Pelvis), t);
    let mut body = Body::new(angles_between(a.angles(), b.angles(), t), frame, place);
    let both = |held: Held| a.hold(held).is_some() && b.hold(held).is_some();
    body.held = b.held.iter().copied().filter(|(held, _)| both(*held)).collect();

    let kneeling: Vec<BodySide> = BodySide::BOTH.into_iter().filter(|side| both(Held::Knee(*side))).collect();
    if !kneeling.is_empty() {
        let off = |side: &BodySide| {
            let knee = Landmark::Knee(*side);
            a.point(knee).lerp(b.point(knee), t) - body.point(knee)
        };
        body.shift(kneeling.iter().map(off).sum::<DVec3>() / kneeling.len() as f64);
        for side in &kneeling {
            let foot = Segment::Foot(*side);
            body.set_foot(*side, turn_between(a.frame(foot), b.frame(foot), t));
        }
    }
    // A straight way of the pelvis can be longer than a leg: then the body follows, and the foot stays.
    for _ in 0..3 {
        let mut pull = DVec3::ZERO;
        for side in BodySide::BOTH.into_iter().filter(|side| carried(a, b, *side)) {
            let short = keep_foot(&mut body, a, b, side, t, pivot);
            let leg = body.point(Landmark::Ankle(side)) - body.point(Landmark::Hip(side));
            pull += leg.normalize_or_zero() * short;
        }
        if pull.length() < 1e-5 {
            break;
        }
        body.shift(pull);
    }
    for side in BodySide::BOTH {
        if carried(a, b, side) {
            keep_foot(&mut body, a, b, side, t, pivot);
        } else if !kneeling.contains(&side) {
            lift_over_floor(&mut body, a, b, side);
        }
        if both(Held::Hand(side)) {
            keep_hand(&mut body, a, b, side, t);
        }
    }
    body
}

/// Whether a foot stands, or stands on its ball, in both.
fn carried(a: &Body, b: &Body, side: BodySide) -> bool {
    let stands = |body: &Body| body.hold(Held::Foot(side)).or(body.hold(Held::Ball(side))).is_some();
    stands(a) && stands(b)
}

/// Keeps a standing foot on its way. Gives how far short it stays.
fn keep_foot(body: &mut Body, a: &Body, b: &Body, side: BodySide, t: f64, pivot: Option<DVec3>) -> f64 {
    let foot = Segment::Foot(side);
    let frame = turn_between(a.frame(foot), b.frame(foot), t);
    let (ball, ankle) = (Landmark::Mtp(side), Landmark::Ankle(side));
    let target = match pivot {
        Some(axle) => round(axle, a.point(ball), b.point(ball), t) - frame * BALL_OFFSET,
        // The ball of the foot stays and the ankle circles about it.
        None if a.hold(Held::Ball(side)).is_some() => a.point(ball).lerp(b.point(ball), t) - frame * BALL_OFFSET,
        None => a.point(ankle).lerp(b.point(ankle), t),
    };
    let thigh = Segment::Thigh(side);
    let pole = a.frame(thigh).x_axis.lerp(b.frame(thigh).x_axis, t);
    let short = body.reach_with_leg(side, target, Some(pole));
    body.set_foot(side, frame);
    short
}

fn keep_hand(body: &mut Body, a: &Body, b: &Body, side: BodySide, t: f64) {
    let wrist = Landmark::Wrist(side);
    let bend = |body: &Body| {
        body.point(Landmark::Elbow(side)) - 0.5 * (body.point(Landmark::Shoulder(side)) + body.point(wrist))
    };
    body.reach_with_arm(side, a.point(wrist).lerp(b.point(wrist), t), Some(bend(a).lerp(bend(b), t)));
    let hand = Segment::Hand(side);
    body.set_hand(side, turn_between(a.frame(hand), b.frame(hand), t));
}

/// A point on the way round an axle along z, the shorter way.
fn round(axle: DVec3, from: DVec3, to: DVec3, t: f64) -> DVec3 {
    let polar = |p: DVec3| ((p.x - axle.x).hypot(p.y - axle.y), (p.y - axle.y).atan2(p.x - axle.x));
    let ((r0, a0), (r1, a1)) = (polar(from), polar(to));
    // Half a turn is ambiguous; a pedal goes forward over the top, which is clockwise seen from the right.
    let mut turn = (a1 - a0).rem_euclid(std::f64::consts::TAU);
    if turn > 0.1 {
        turn -= std::f64::consts::TAU;
    }
    let (radius, angle) = (r0 + (r1 - r0) * t, a0 + turn * t);
    v(axle.x + radius * angle.cos(), axle.y + radius * angle.sin(), from.z + (to.z - from.z) * t)
}

fn lift_over_floor(body: &mut Body, a: &Body, b: &Body, side: BodySide) {
    let lowest = |body: &Body| {
        (body.point(Landmark::Toe(side)).y - 0.012)
            .min(body.point(Landmark::Heel(side)).y - 0.018)
            .min(body.point(Landmark::Mtp(side)).y - 0.014)
            .min(body.point(Landmark::Knee(side)).y - 0.035)
    };
    let allowed = lowest(a).min(lowest(b)).min(0.0);
    let low = lowest(body);
    if low < allowed - 0.001 {
        let foot = body.frame(Segment::Foot(side));
        let pole = body.frame(Segment::Thigh(side)).x_axis;
        let ankle = body.point(Landmark::Ankle(side)) + v(0.0, allowed - low, 0.0);
        body.reach_with_leg(side, ankle, Some(pole));
        body.set_foot(side, foot);
    }
}

/// The pace of a movement in seconds: to the second position, there, back, and before the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tempo {
    /// To the end position.
    pub there: f64,
    /// In the end position.
    pub hold: f64,
    /// Back.
    pub back: f64,
    /// Before the next repetition.
    pub pause: f64,
}

impl Default for Tempo {
    fn default() -> Self {
        Tempo { there: 2.0, hold: 0.6, back: 2.0, pause: 0.6 }
    }
}

impl Tempo {
    /// Movements on a screen are never shorter than this, in seconds: faster ones cannot be followed.
    const SHORTEST: f64 = 0.8;
    /// Holds on a screen are never longer than this: a stretch of 30 s need not be waited for.
    const LONGEST_HOLD: f64 = 3.0;

    fn on_screen(self) -> Self {
        Tempo {
            there: self.there.max(Self::SHORTEST),
            hold: self.hold.clamp(0.0, Self::LONGEST_HOLD),
            back: self.back.max(Self::SHORTEST),
            pause: self.pause.clamp(0.0, Self::LONGEST_HOLD),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Leg {
    from: usize,
    to: usize,
    seconds: f64,
}

/// Where a movement is at a moment: between two poses, the fraction eased.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Pose it comes from.
    pub from: usize,
    /// Pose it goes to.
    pub to: usize,
    /// Eased fraction of the way, 0…1.
    pub t: f64,
}

/// One round of a movement: the legs between poses with their seconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    legs: Vec<Leg>,
}

impl Timeline {
    /// The timeline of a figure at this tempo. A single pose has none.
    #[must_use]
    pub fn new(figure: &Figure, solved: &Solved, tempo: Tempo) -> Self {
        let last = solved.bodies.len().saturating_sub(1);
        if last == 0 {
            return Timeline { legs: Vec::new() };
        }
        let tempo = tempo.on_screen();
        let pause = |at: usize, seconds: f64| (seconds > 0.0).then_some(Leg { from: at, to: at, seconds });
        let mut legs: Vec<Leg> = Vec::new();
        match figure.playback {
            Playback::BackAndForth => {
                legs.extend(share(solved, (0..last).map(|i| (i, i + 1)).collect(), tempo.there));
                legs.extend(pause(last, tempo.hold));
                legs.extend(share(solved, (0..last).rev().map(|i| (i + 1, i)).collect(), tempo.back));
                legs.extend(pause(0, tempo.pause));
            }
            Playback::Cycle => {
                let steps: Vec<(usize, usize)> = (0..=last).map(|i| (i, (i + 1) % (last + 1))).collect();
                legs.extend(share(solved, steps, tempo.there + tempo.back));
            }
        }
        Timeline { legs }
    }

    /// Seconds of one round; 0 when nothing moves.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.legs.iter().map(|leg| leg.seconds).sum()
    }

    /// The legs of one round in order: from which pose, to which, in how many seconds. A pause stays at its pose.
    pub fn legs(&self) -> impl Iterator<Item = (usize, usize, f64)> + '_ {
        self.legs.iter().map(|leg| (leg.from, leg.to, leg.seconds))
    }

    /// Where the movement is after so many seconds; rounds repeat.
    #[must_use]
    pub fn at(&self, seconds: f64) -> Moment {
        let whole = self.seconds();
        if whole <= 0.0 {
            return Moment { from: 0, to: 0, t: 0.0 };
        }
        let mut rest = seconds.rem_euclid(whole);
        for leg in &self.legs {
            if rest <= leg.seconds {
                return Moment { from: leg.from, to: leg.to, t: ease(rest / leg.seconds) };
            }
            rest -= leg.seconds;
        }
        let end = self.legs[self.legs.len() - 1];
        Moment { from: end.from, to: end.to, t: 1.0 }
    }
}

/// Shares the seconds among the legs by their largest change of an angle.
fn share(solved: &Solved, steps: Vec<(usize, usize)>, seconds: f64) -> Vec<Leg> {
    let change = |(from, to): (usize, usize)| {
        let (a, b) = (solved.bodies[from].angles(), solved.bodies[to].angles());
        let angles = JOINTS.iter().flat_map(|joint| joint.dofs).flat_map(|dof| BodySide::BOTH.map(|side| (dof, side)));
        angles.map(|(dof, side)| (dof.get(a, side) - dof.get(b, side)).abs()).fold(10.0, f64::max)
    };
    let sum: f64 = steps.iter().map(|step| change(*step)).sum();
    let leg = |(from, to)| Leg { from, to, seconds: (seconds * change((from, to)) / sum).max(0.4) };
    steps.into_iter().map(leg).collect()
}

/// The body of a figure at a moment of its movement.
#[must_use]
pub fn body_at(figure: &Figure, solved: &Solved, moment: Moment) -> Option<Body> {
    let (a, b) = (solved.bodies.get(moment.from)?, solved.bodies.get(moment.to)?);
    if moment.from == moment.to || moment.t <= 0.0 {
        return Some(a.clone());
    }
    if moment.t >= 1.0 {
        return Some(b.clone());
    }
    if is_cut(figure, moment) {
        return Some(if moment.t < 0.5 { a.clone() } else { b.clone() });
    }
    Some(tween(a, b, moment.t, axle(&figure.props)))
}

/// Whether two poses are two places and positions, such as lying and then walking elsewhere: nobody glides between them.
pub(super) fn is_cut(figure: &Figure, moment: Moment) -> bool {
    let (Some(from), Some(to)) = (figure.poses.get(moment.from), figure.poses.get(moment.to)) else { return false };
    from.base != to.base && !(from.anchored && to.anchored)
}

/// The props of a figure at a moment of its movement.
#[must_use]
pub fn props_at(figure: &Figure, moment: Moment) -> Vec<Prop> {
    let of = |index: usize| figure.poses.get(index).and_then(|pose| pose.props.as_ref()).unwrap_or(&figure.props);
    let (from, to) = (of(moment.from), of(moment.to));
    if std::ptr::eq(from, to) || from.len() != to.len() {
        return if moment.t < 0.5 { from.clone() } else { to.clone() };
    }
    from.iter().zip(to).map(|(a, b)| a.between(b, moment.t)).collect()
}

/// The axle that pedalling feet go round.
fn axle(props: &[Prop]) -> Option<DVec3> {
    props.iter().find_map(|prop| match prop {
        Prop::Bike { x, z, .. } => Some(v(x / HEIGHT_CM, AXLE_HEIGHT, z / HEIGHT_CM)),
        _ => None,
    })
}

/// Height of the axle of the home trainer's crank.
pub(super) const AXLE_HEIGHT: f64 = 0.20;

/// The points whose way an automatic arrow may follow.
fn tracked() -> impl Iterator<Item = Landmark> {
    let sided: [fn(BodySide) -> Landmark; 5] =
        [Landmark::Wrist, Landmark::Toe, Landmark::Heel, Landmark::Knee, Landmark::Elbow];
    sided.into_iter().flat_map(|point| BodySide::BOTH.map(point)).chain([Landmark::HeadCentre, Landmark::Pelvis])
}

/// The way that the arrow towards this pose shows; empty where none belongs.
pub(super) fn arrow_path(figure: &Figure, bodies: &[Body], pose: usize) -> Vec<DVec3> {
    let Some((a, b)) = pose.checked_sub(1).and_then(|before| Some((bodies.get(before)?, bodies.get(pose)?))) else {
        return Vec::new();
    };
    let camera = super::draw::Camera::new(figure.view.az, figure.view.el);
    let seen = |path: &[DVec3]| -> f64 {
        path.windows(2).map(|step| camera.project(step[0]).distance(camera.project(step[1]))).sum()
    };
    let (path, least) = match figure.arrow {
        ArrowPath::Hidden => return Vec::new(),
        // An author who names the point wants the arrow, also for a small movement.
        ArrowPath::Follow(landmark) => (path(figure, a, b, landmark, 12), 0.008),
        ArrowPath::Automatic => {
            // The worked side is the right one, so it wins when both move alike.
            let weight = |landmark: Landmark| if landmark.is_on(BodySide::Right) { 1.15 } else { 1.0 };
            let ways = tracked().map(|landmark| (landmark, path(figure, a, b, landmark, 12)));
            let longest = ways.map(|(landmark, way)| (seen(&way) * weight(landmark), way));
            match longest.max_by(|x, y| x.0.total_cmp(&y.0)) {
                Some((_, way)) => (way, 0.05),
                None => return Vec::new(),
            }
        }
    };
    if seen(&path) < least { Vec::new() } else { path }
}

/// The way of a landmark between two bodies, in `steps` equal parts.
#[must_use]
pub fn path(figure: &Figure, a: &Body, b: &Body, landmark: Landmark, steps: usize) -> Vec<DVec3> {
    let pivot = axle(&figure.props);
    (0..=steps).map(|i| tween(a, b, i as f64 / steps.max(1) as f64, pivot).point(landmark)).collect()
}
