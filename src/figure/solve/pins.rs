//! Bringing hands and feet where a pose holds them.

use glam::{DMat3, DVec3};

use super::super::anatomy::{BodySide, Landmark, LimbEnd, Segment};
use super::super::angles::{Angles, JOINTS};
use super::super::pose::{HandOn, Pin, Sole, Vec3};
use super::super::prop::{Prop, body_point};
use super::super::skeleton::{
    ANKLE_HEIGHT, BALL_CLEARANCE, BALL_OFFSET, Body, HEIGHT_CM, Held, Hold, hand_frame, rx, ry, rz, v,
};
use super::Complaint;

/// A place on a level surface, in the units of the skeleton, and how hand or foot lies there.
struct Surface<'a> {
    at: DVec3,
    pin: &'a Shared,
}

/// The fields that pins on level surfaces share.
#[derive(Default)]
struct Shared {
    sole: Sole,
    heel: Option<f64>,
    df: Option<f64>,
    out: f64,
    knee_out: Option<f64>,
    hand: HandOn,
    curl: Option<f64>,
    pole: Option<Vec3>,
    hold: Hold,
}

/// Brings one hand or foot to its place. Gives how far short it stays.
pub(super) fn hold(body: &mut Body, end: LimbEnd, pin: &Pin, props: &[Prop]) -> Result<f64, Complaint> {
    match pin {
        Pin::Body { at, t, off, fingers, palm, curl, df, inv, pole } => {
            let target = body_point(body, *at, *t, *off);
            Ok(match end {
                LimbEnd::Foot(side) => foot_on_body(body, side, target, *df, inv.unwrap_or(0.0), *pole),
                LimbEnd::Hand(side) => hand_on_body(body, side, target, *fingers, *palm, *curl, *pole),
            })
        }
        Pin::Wall { on, h, z, curl, pole } => {
            let name = on.as_deref().unwrap_or("wall");
            let wall = Prop::find(props, name).ok_or_else(|| Complaint::NoSuchProp(name.to_owned()))?;
            let side = match end {
                LimbEnd::Hand(side) | LimbEnd::Foot(side) => side,
            };
            let across = body.point(Landmark::Pelvis).z + side.sign() * z.unwrap_or(16.0) / HEIGHT_CM;
            let target = v(wall.place().x / HEIGHT_CM - 0.020, h.unwrap_or(135.0) / HEIGHT_CM - 0.03, across);
            let palm = DMat3::from_cols(DVec3::X, DVec3::NEG_Y, DVec3::NEG_Z);
            let towards = arm_pole(body, side, *pole);
            let short = reach_freely(body, LimbEnd::Hand(side), target, towards, &mut |body| body.set_hand(side, palm));
            body.angles.side_mut(side).finger_curl = curl.unwrap_or(2.0);
            body.keep(Held::Hand(side), Hold::Wall);
            Ok(short)
        }
        Pin::Floor { .. } | Pin::At { .. } | Pin::Prop { .. } => {
            let at = place(current(body, end), pin, props)?;
            Ok(on_surface(body, end, &Surface { at, pin: &Shared::of(pin) }))
        }
    }
}

/// The place on a level surface that a pin names; what it leaves out stays as it is `now`.
fn place(now: DVec3, pin: &Pin, props: &[Prop]) -> Result<DVec3, Complaint> {
    let (x, y, z) = match pin {
        Pin::Floor { x, z, h, .. } | Pin::At { x, z, h, .. } => (*x, *h, *z),
        Pin::Prop { on, dx, dh, z, .. } => {
            let prop = Prop::find(props, on).ok_or_else(|| Complaint::NoSuchProp(on.clone()))?;
            (Some(prop.place().x + dx), prop.top() + dh, *z)
        }
        Pin::Wall { .. } | Pin::Body { .. } => return Ok(now),
    };
    Ok(v(x.map_or(now.x, |x| x / HEIGHT_CM), y / HEIGHT_CM, z.map_or(now.z, |z| z / HEIGHT_CM)))
}

impl Shared {
    /// How hand or foot lies on a level surface; as it comes for pins elsewhere.
    fn of(pin: &Pin) -> Self {
        match pin {
            Pin::Floor { sole, heel, df, out, knee_out, hand, curl, pole, .. }
            | Pin::At { sole, heel, df, out, knee_out, hand, curl, pole, .. }
            | Pin::Prop { sole, heel, df, out, knee_out, hand, curl, pole, .. } => Shared {
                sole: *sole,
                heel: *heel,
                df: *df,
                out: *out,
                knee_out: *knee_out,
                hand: *hand,
                curl: *curl,
                pole: *pole,
                hold: if matches!(pin, Pin::Floor { .. }) { Hold::Floor } else { Hold::Fixed },
            },
            Pin::Wall { .. } | Pin::Body { .. } => Shared::default(),
        }
    }
}

fn current(body: &Body, end: LimbEnd) -> DVec3 {
    match end {
        LimbEnd::Hand(side) => body.point(Landmark::Wrist(side)),
        LimbEnd::Foot(side) => body.point(Landmark::Ankle(side)),
    }
}

fn on_surface(body: &mut Body, end: LimbEnd, surface: &Surface<'_>) -> f64 {
    match end {
        LimbEnd::Hand(side) => hand_on_surface(body, side, surface),
        LimbEnd::Foot(side) => foot_on_surface(body, side, surface),
    }
}

/// A pole as written: z counts outwards.
fn pole_of(pole: Option<Vec3>, side: BodySide) -> Option<DVec3> {
    pole.map(|(x, y, z)| v(x, y, z * side.sign()))
}

fn arm_pole(body: &Body, side: BodySide, pole: Option<Vec3>) -> DVec3 {
    pole_of(pole, side).unwrap_or_else(|| body.frame(Segment::Thorax) * v(-0.5, -0.9, side.sign() * 0.45))
}

fn hand_on_surface(body: &mut Body, side: BodySide, surface: &Surface<'_>) -> f64 {
    let s = side.sign();
    let frame = match surface.pin.hand {
        HandOn::Down => hand_frame(DVec3::NEG_Y, DVec3::X),
        HandOn::In => hand_frame(v(0.0, 0.0, -s), DVec3::X),
        HandOn::InDown => hand_frame(v(0.0, 0.0, -s), v(0.15, -1.0, 0.0)),
        HandOn::Grip => hand_frame(v(0.0, -0.3, -s), v(1.0, -0.15, 0.0)),
        HandOn::DownBack => hand_frame(DVec3::NEG_Y, DVec3::NEG_X),
        HandOn::DownOut => hand_frame(DVec3::NEG_Y, v(0.0, 0.0, s)),
    };
    let target = surface.at + v(0.0, 0.018, 0.0);
    let towards = arm_pole(body, side, surface.pin.pole);
    let short = reach_freely(body, LimbEnd::Hand(side), target, towards, &mut |body| body.set_hand(side, frame));
    body.relax_wrist(side);
    if let Some(curl) = surface.pin.curl {
        body.angles.side_mut(side).finger_curl = curl;
    }
    body.keep(Held::Hand(side), surface.pin.hold);
    short
}

fn foot_on_surface(body: &mut Body, side: BodySide, surface: &Surface<'_>) -> f64 {
    let pin = surface.pin;
    let s = side.sign();
    let at = surface.at;
    let knee = |body: &Body, out: f64| {
        pole_of(pin.pole, side).unwrap_or_else(|| body.frame(Segment::Pelvis) * v(1.0, 0.25, s * out))
    };
    // On a raised heel the toes bend as far as the heel is up; the ball of the foot stays on the surface.
    let on_ball = |body: &mut Body, heel: f64| {
        body.angles.side_mut(side).toes = heel;
        let frame = rz(-heel);
        (frame, at + v(0.0, BALL_CLEARANCE, 0.0) - frame * BALL_OFFSET)
    };
    let (frame, ankle) = match pin.sole {
        Sole::Flat => (ry(-s * pin.out), at + v(0.0, ANKLE_HEIGHT, 0.0)),
        Sole::Heel => on_ball(body, pin.heel.unwrap_or(30.0)),
        Sole::Toes => on_ball(body, pin.heel.unwrap_or(65.0)),
        Sole::Wall => (rz(90.0), at - v(ANKLE_HEIGHT, 0.0, 0.0)),
        Sole::Top => {
            let mut ankle = at + v(0.0, 0.030, 0.0);
            for _ in 0..6 {
                let towards = knee(body, 0.02);
                body.reach_with_leg(side, ankle, Some(towards));
                body.set_foot(side, body.frame(Segment::Shank(side)) * rz(pin.df.unwrap_or(-50.0)));
                let low = (body.point(Landmark::Toe(side)).y - 0.013)
                    .min(body.point(Landmark::Mtp(side)).y - 0.016)
                    .min(body.point(Landmark::Ankle(side)).y - 0.022);
                ankle.y += at.y - low;
            }
            (body.frame(Segment::Foot(side)), ankle)
        }
        Sole::Follow => {
            let ball = at + v(0.0, 0.016, 0.0);
            let mut ankle = at + v(0.0, 0.03, 0.0);
            for _ in 0..6 {
                let towards = knee(body, 0.02);
                body.reach_with_leg(side, ankle, Some(towards));
                body.set_foot(side, body.frame(Segment::Shank(side)) * rz(pin.df.unwrap_or(0.0)));
                // Measured from where the ankle really is: a leg that is too short must not drive the target away.
                let offset = body.point(Landmark::Mtp(side)) - body.point(Landmark::Ankle(side));
                ankle = ball - offset;
            }
            (body.frame(Segment::Foot(side)), ankle)
        }
    };
    let towards = knee(body, pin.knee_out.unwrap_or(0.02));
    let short = body.reach_with_leg(side, ankle, Some(towards));
    body.set_foot(side, frame);
    let hold = if pin.sole == Sole::Flat { Hold::Flat } else { pin.hold };
    body.keep(Held::Foot(side), hold);
    short
}

fn foot_on_body(body: &mut Body, side: BodySide, target: DVec3, df: Option<f64>, inv: f64, pole: Option<Vec3>) -> f64 {
    let mut turn = |body: &mut Body| {
        body.place_toes(side);
        if let Some(df) = df {
            body.set_foot(side, body.frame(Segment::Shank(side)) * rz(df) * rx(side.sign() * inv));
        }
    };
    if let Some(pole) = pole_of(pole, side) {
        let short = body.reach_with_leg(side, target, Some(pole));
        turn(body);
        return short;
    }
    let towards = body.frame(Segment::Pelvis) * v(0.9, 0.2, side.sign() * 0.8);
    reach_freely(body, LimbEnd::Foot(side), target, towards, &mut turn)
}

fn hand_on_body(
    body: &mut Body,
    side: BodySide,
    target: DVec3,
    fingers: Option<Vec3>,
    palm: Option<Vec3>,
    curl: Option<f64>,
    pole: Option<Vec3>,
) -> f64 {
    let frame = fingers.map(|(x, y, z)| {
        let palm = palm.map_or(DVec3::NEG_Y, |(x, y, z)| v(x, y, z));
        hand_frame(palm, v(x, y, z))
    });
    let mut turn = |body: &mut Body| {
        if let Some(frame) = frame {
            body.set_hand(side, frame);
        }
    };
    let short = match pole_of(pole, side) {
        Some(pole) => {
            let short = body.reach_with_arm(side, target, Some(pole));
            turn(body);
            short
        }
        None => {
            let towards = arm_pole(body, side, None);
            reach_freely(body, LimbEnd::Hand(side), target, towards, &mut turn)
        }
    };
    body.relax_wrist(side);
    if let Some(curl) = curl {
        body.angles.side_mut(side).finger_curl = curl;
    }
    short
}

/// Reaches with the elbow or knee turned, in steps of ten degrees away from `towards`, to where the joint angles stay human
/// and the arm stays out of the body.
fn reach_freely(body: &mut Body, end: LimbEnd, target: DVec3, towards: DVec3, then: &mut dyn FnMut(&mut Body)) -> f64 {
    let (start, side) = match end {
        LimbEnd::Foot(side) => (body.point(Landmark::Hip(side)), side),
        LimbEnd::Hand(side) => (body.point(Landmark::Shoulder(side)), side),
    };
    let along = (target - start).normalize_or_zero();
    let out = (towards - along * towards.dot(along)).normalize_or_zero();
    let across = along.cross(out);
    let mut reach = |body: &mut Body, pole: DVec3| {
        let short = match end {
            LimbEnd::Foot(_) => body.reach_with_leg(side, target, Some(pole)),
            LimbEnd::Hand(_) => body.reach_with_arm(side, target, Some(pole)),
        };
        then(body);
        short
    };
    let mut best: Option<(f64, DVec3)> = None;
    for step in (0..=10).flat_map(|i| if i == 0 { vec![0.0] } else { vec![-10.0 * f64::from(i), 10.0 * f64::from(i)] })
    {
        let angle = f64::to_radians(step);
        let pole = out * angle.cos() + across * angle.sin();
        reach(body, pole);
        let strain = strain(body.angles(), end);
        let hits = match end {
            LimbEnd::Hand(_) => arm_in_body(body, side) + elbow_in_floor(body, side),
            LimbEnd::Foot(_) => 0.0,
        };
        let cost = strain + 0.012 * step * step + 2e5 * hits;
        if best.is_none_or(|(least, _)| cost < least - 1e-9) {
            best = Some((cost, pole));
        }
        if step == 0.0 && cost < 1e-6 {
            break;
        }
    }
    reach(body, best.map_or(out, |(_, pole)| pole))
}

/// How far the angles of a limb are outside what a body can do, squared.
fn strain(angles: &Angles, end: LimbEnd) -> f64 {
    let (names, side): (&[&str], BodySide) = match end {
        LimbEnd::Foot(side) => (&["hip", "knee", "ankle"], side),
        LimbEnd::Hand(side) => (&["shoulder", "elbow", "forearm", "wrist"], side),
    };
    let mut sum = 0.0;
    for joint in JOINTS.iter().filter(|joint| names.contains(&joint.name)) {
        for dof in joint.dofs {
            let (min, max) = match (joint.name, dof.name) {
                // How far an arm can turn depends on how high it is raised.
                ("shoulder", "er") => (-110.0, 110.0),
                // A hand that carries weight bends further.
                ("wrist", _) => (-88.0, dof.max),
                _ => (dof.min, dof.max),
            };
            let value = dof.get(angles, side);
            sum += (min - value).max(0.0).powi(2) + (value - max).max(0.0).powi(2);
        }
    }
    sum
}

/// How deep an elbow is in the floor, squared.
fn elbow_in_floor(body: &Body, side: BodySide) -> f64 {
    (0.022 - body.point(Landmark::Elbow(side)).y).max(0.0).powi(2)
}

/// How deep an arm is inside trunk and legs, squared.
fn arm_in_body(body: &Body, side: BodySide) -> f64 {
    let p = |landmark| body.point(landmark);
    let (shoulder, elbow, wrist) = (p(Landmark::Shoulder(side)), p(Landmark::Elbow(side)), p(Landmark::Wrist(side)));
    let arm = [(shoulder.lerp(elbow, 0.4), elbow, 0.026), (elbow, elbow.lerp(wrist, 0.85), 0.020)];
    let chest = p(Landmark::Thorax) + body.frame(Segment::Thorax) * v(0.0, 0.06, 0.0);
    let mut rest = vec![(p(Landmark::Pelvis), chest, 0.066)];
    for leg in BodySide::BOTH {
        rest.push((p(Landmark::Hip(leg)), p(Landmark::Knee(leg)), 0.044));
        rest.push((p(Landmark::Knee(leg)), p(Landmark::Ankle(leg)), 0.028));
    }
    let mut sum = 0.0;
    for (a, b, r) in arm {
        for (c, d, q) in &rest {
            let depth = segment_distance(a, b, *c, *d) - r - q;
            if depth < -0.008 {
                sum += (depth + 0.008).powi(2);
            }
        }
    }
    sum
}

/// The least distance between two line segments.
pub(in crate::figure) fn segment_distance(p1: DVec3, q1: DVec3, p2: DVec3, q2: DVec3) -> f64 {
    let (d1, d2, r) = (q1 - p1, q2 - p2, p1 - p2);
    let (a, e, f) = (d1.dot(d1).max(1e-12), d2.dot(d2).max(1e-12), d2.dot(r));
    let (c, b) = (d1.dot(r), d1.dot(d2));
    let denominator = a * e - b * b;
    let mut s = if denominator > 1e-12 { ((b * f - c * e) / denominator).clamp(0.0, 1.0) } else { 0.0 };
    let mut t = (b * s + f) / e;
    if t < 0.0 {
        t = 0.0;
        s = (-c / a).clamp(0.0, 1.0);
    } else if t > 1.0 {
        t = 1.0;
        s = ((b - c) / a).clamp(0.0, 1.0);
    }
    (p1 + d1 * s - p2 - d2 * t).length()
}
