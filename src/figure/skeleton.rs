//! The skeleton: where every joint is for a set of angles, and two-bone inverse kinematics.
//!
//! Lengths are fractions of the body height; segment lengths and masses after Drillis & Contini 1966 as tabulated in Winter,
//! *Biomechanics and Motor Control of Human Movement*, 4th ed. 2009. World axes: x where a standing person looks, y up,
//! z the person's right.

use glam::{DMat3, DVec3};

use super::anatomy::{BodySide, Contact, Landmark, Segment, Spot};
use super::angles::{Angles, BallAngles, SideAngles};

/// Height of the person in the units of the pose files: poses are written in cm for 170 cm.
pub const HEIGHT_CM: f64 = 170.0;

/// Length of the thigh.
pub const THIGH: f64 = 0.245;
/// Length of the lower leg.
pub const SHANK: f64 = 0.246;
/// Height of the ankle over the sole.
pub const ANKLE_HEIGHT: f64 = 0.039;
/// Length of the upper arm.
pub const UPPER_ARM: f64 = 0.186;
/// Length of the forearm.
pub const FOREARM: f64 = 0.146;
/// Half the distance between the hip joints.
pub const HIP_Z: f64 = 0.052;
/// Half the distance between the shoulder joints.
pub const SHOULDER_Z: f64 = 0.104;

/// Clearance of the ball of the foot over the floor.
pub(super) const BALL_CLEARANCE: f64 = 0.0145;
/// From the ankle to the ball of the foot, in the frame of the foot.
pub(super) const BALL_OFFSET: DVec3 = DVec3::new(0.072, -0.025, 0.0);

/// A vector.
pub(super) const fn v(x: f64, y: f64, z: f64) -> DVec3 {
    DVec3::new(x, y, z)
}

/// Rotation about x by degrees.
pub(super) fn rx(degrees: f64) -> DMat3 {
    DMat3::from_rotation_x(degrees.to_radians())
}

/// Rotation about y by degrees.
pub(super) fn ry(degrees: f64) -> DMat3 {
    DMat3::from_rotation_y(degrees.to_radians())
}

/// Rotation about z by degrees.
pub(super) fn rz(degrees: f64) -> DMat3 {
    DMat3::from_rotation_z(degrees.to_radians())
}

fn spine(flexion: f64, side: f64, rotation: f64, share: f64) -> DMat3 {
    rz(-flexion * share) * rx(side * share) * ry(-rotation * share)
}

fn ball(angles: BallAngles, side: BodySide) -> DMat3 {
    let s = side.sign();
    rz(angles.flexion) * rx(-s * angles.abduction) * ry(-s * angles.external_rotation)
}

/// The ankle: up and down, then toes in or out, then tilted onto an edge.
fn ankle(angles: &SideAngles, side: BodySide) -> DMat3 {
    let s = side.sign();
    rz(angles.dorsiflexion) * ry(s * angles.toe_in) * rx(s * angles.inversion)
}

/// The hand from the forearm: twisted, bent, then towards little finger or thumb.
fn hand_turn(angles: &SideAngles, side: BodySide) -> DMat3 {
    let s = side.sign();
    ry(s * (90.0 + angles.pronation)) * rz(angles.wrist) * rx(s * angles.wrist_deviation)
}

/// The inverse of [`ball`].
fn ball_angles(m: DMat3, side: BodySide) -> BallAngles {
    let s = side.sign();
    BallAngles {
        abduction: -s * m.y_axis.z.clamp(-1.0, 1.0).asin().to_degrees(),
        flexion: (-m.y_axis.x).atan2(m.y_axis.y).to_degrees(),
        external_rotation: -s * (-m.x_axis.z).atan2(m.z_axis.z).to_degrees(),
    }
}

/// The frame of a hand whose palm looks along `palm` and whose fingers point along `fingers`.
pub(super) fn hand_frame(palm: DVec3, fingers: DVec3) -> DMat3 {
    let x = palm.normalize_or_zero();
    let y = -(fingers - x * fingers.dot(x)).normalize_or_zero();
    DMat3::from_cols(x, y, x.cross(y))
}

/// How a part of the body is held in place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hold {
    /// Flat on a level surface.
    #[default]
    Flat,
    /// On the floor, in another way than flat.
    Floor,
    /// Against a wall.
    Wall,
    /// On or around something that does not move.
    Fixed,
}

/// What holds which part: the feet by sole or ball, knees, insteps, hands, elbows, toes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Held {
    /// The whole sole.
    Foot(BodySide),
    /// The ball of the foot.
    Ball(BodySide),
    /// The tips of the toes.
    Toes(BodySide),
    /// The knee.
    Knee(BodySide),
    /// The instep, toes pointing back.
    Instep(BodySide),
    /// The palm.
    Hand(BodySide),
    /// The elbow and forearm.
    Elbow(BodySide),
}

impl Held {
    /// The same part on the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Held::Foot(s) => Held::Foot(s.other()),
            Held::Ball(s) => Held::Ball(s.other()),
            Held::Toes(s) => Held::Toes(s.other()),
            Held::Knee(s) => Held::Knee(s.other()),
            Held::Instep(s) => Held::Instep(s.other()),
            Held::Hand(s) => Held::Hand(s.other()),
            Held::Elbow(s) => Held::Elbow(s.other()),
        }
    }

    /// The side.
    #[must_use]
    pub const fn side(self) -> BodySide {
        match self {
            Held::Foot(s)
            | Held::Ball(s)
            | Held::Toes(s)
            | Held::Knee(s)
            | Held::Instep(s)
            | Held::Hand(s)
            | Held::Elbow(s) => s,
        }
    }

    /// The point that stays in place.
    #[must_use]
    pub const fn landmark(self) -> Landmark {
        match self {
            Held::Foot(s) => Landmark::Ankle(s),
            Held::Ball(s) => Landmark::Mtp(s),
            Held::Toes(s) | Held::Instep(s) => Landmark::Toe(s),
            Held::Knee(s) => Landmark::Knee(s),
            Held::Hand(s) => Landmark::Wrist(s),
            Held::Elbow(s) => Landmark::Elbow(s),
        }
    }
}

/// A solved body: joint angles, the place of every landmark, the frame of every segment, and what holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    pub(super) angles: Angles,
    points: [DVec3; Landmark::COUNT],
    frames: [DMat3; Segment::COUNT],
    pub(super) held: Vec<(Held, Hold)>,
}

impl Body {
    /// The body with these angles, its pelvis at `place` turned by `frame`.
    #[must_use]
    pub fn new(angles: Angles, frame: DMat3, place: DVec3) -> Self {
        let mut body = Body {
            angles,
            points: [DVec3::ZERO; Landmark::COUNT],
            frames: [DMat3::IDENTITY; Segment::COUNT],
            held: Vec::new(),
        };
        body.place_all(frame, place);
        body
    }

    /// Where a landmark is.
    #[must_use]
    pub const fn point(&self, landmark: Landmark) -> DVec3 {
        self.points[landmark.index()]
    }

    /// The frame of a segment: columns x forward, y up the bone, z to the right.
    #[must_use]
    pub const fn frame(&self, segment: Segment) -> DMat3 {
        self.frames[segment.index()]
    }

    /// The joint angles.
    #[must_use]
    pub const fn angles(&self) -> &Angles {
        &self.angles
    }

    /// How a part is held, if it is.
    #[must_use]
    pub fn hold(&self, part: Held) -> Option<Hold> {
        self.held.iter().find(|(held, _)| *held == part).map(|(_, hold)| *hold)
    }

    /// Everything that is held.
    pub fn holds(&self) -> impl Iterator<Item = (Held, Hold)> {
        self.held.iter().copied()
    }

    pub(super) fn keep(&mut self, part: Held, hold: Hold) {
        match self.held.iter_mut().find(|(held, _)| *held == part) {
            Some((_, old)) => *old = hold,
            None => self.held.push((part, hold)),
        }
    }

    fn put(&mut self, landmark: Landmark, at: DVec3) {
        self.points[landmark.index()] = at;
    }

    /// Tears a point off its bone, for the test of the check that no bone changes its length.
    #[cfg(test)]
    pub(super) fn move_point(&mut self, landmark: Landmark, by: DVec3) {
        self.points[landmark.index()] += by;
    }

    fn turn_segment(&mut self, segment: Segment, frame: DMat3) {
        self.frames[segment.index()] = frame;
    }

    fn place_all(&mut self, frame: DMat3, place: DVec3) {
        let trunk = self.angles.trunk;
        self.put(Landmark::Pelvis, place);
        self.turn_segment(Segment::Pelvis, frame);
        let lumbar = frame * spine(trunk.flexion, trunk.side, trunk.rotation, 0.55) * rz(-trunk.lower);
        self.turn_segment(Segment::Lumbar, lumbar);
        self.put(Landmark::Lumbar, place + frame * v(0.0, 0.065, 0.0));
        let thorax = lumbar * spine(trunk.flexion, trunk.side, trunk.rotation, 0.45) * rz(-trunk.upper);
        self.turn_segment(Segment::Thorax, thorax);
        self.put(Landmark::Thorax, self.point(Landmark::Lumbar) + lumbar * v(0.0, 0.090, 0.0));
        self.place_neck();
        for side in BodySide::BOTH {
            self.place_arm(side, None);
            self.place_leg(side, None);
        }
    }

    /// Places neck and head after the angles of the neck changed.
    pub(super) fn place_neck(&mut self) {
        let neck = self.angles.neck;
        let thorax = self.frame(Segment::Thorax);
        let base = self.point(Landmark::Thorax) + thorax * v(-0.008, 0.142, 0.0);
        let half = spine(neck.flexion, neck.side, neck.rotation, 0.5);
        let frame = thorax * half;
        let head = frame * half;
        let skull = base + frame * v(0.014, 0.052, 0.0);
        self.put(Landmark::Neck, base);
        self.turn_segment(Segment::Neck, frame);
        self.put(Landmark::Head, skull);
        self.turn_segment(Segment::Head, head);
        self.put(Landmark::HeadCentre, skull + head * v(0.010, 0.056, 0.0));
    }

    /// Places an arm by its angles, or by the given frames of upper arm and forearm.
    ///
    /// The shoulder follows the arm: it rises and moves in when the arm is raised and slides forward when it reaches out;
    /// without that, arms overhead look dislocated.
    fn place_arm(&mut self, side: BodySide, frames: Option<(DMat3, DMat3)>) {
        let s = side.sign();
        let angles = *self.angles.side(side);
        let thorax = self.frame(Segment::Thorax);
        let local = frames.map_or_else(|| ball(angles.shoulder, side), |(upper, _)| thorax.transpose() * upper);
        let direction = local * DVec3::NEG_Y;
        let elevation = (-direction.y).clamp(-1.0, 1.0).acos().to_degrees();
        let raised = ((elevation - 50.0) / 130.0).max(0.0);
        let forward = angles.girdle_forward / HEIGHT_CM;
        let shoulder = self.point(Landmark::Thorax)
            + thorax
                * v(
                    -0.004 + 0.018 * direction.x.max(0.0) + forward,
                    0.109 + 0.034 * raised + angles.girdle_up / HEIGHT_CM,
                    s * (SHOULDER_Z - 0.020 * raised - 0.5 * forward.abs()),
                );
        let upper = thorax * local;
        let elbow = shoulder + upper * v(0.0, -UPPER_ARM, 0.0);
        let fore = frames.map_or_else(|| upper * rz(angles.elbow), |(_, fore)| fore);
        let wrist = elbow + fore * v(0.0, -FOREARM, 0.0);
        let hand = fore * hand_turn(&angles, side);
        self.put(Landmark::Shoulder(side), shoulder);
        self.turn_segment(Segment::UpperArm(side), upper);
        self.put(Landmark::Elbow(side), elbow);
        self.turn_segment(Segment::Forearm(side), fore);
        self.put(Landmark::Wrist(side), wrist);
        self.turn_segment(Segment::Hand(side), hand);
        self.put(Landmark::Hand(side), wrist + hand * v(0.0, -0.055, 0.0));
    }

    /// Places a leg after its angles changed.
    pub(super) fn place_leg_by_angles(&mut self, side: BodySide) {
        self.place_leg(side, None);
    }

    fn place_leg(&mut self, side: BodySide, frames: Option<(DMat3, DMat3)>) {
        let s = side.sign();
        let angles = *self.angles.side(side);
        let pelvis = self.frame(Segment::Pelvis);
        let hip = self.point(Landmark::Pelvis) + pelvis * v(0.0, 0.0, s * HIP_Z);
        let thigh = frames.map_or_else(|| pelvis * ball(angles.hip, side), |(thigh, _)| thigh);
        let knee = hip + thigh * v(0.0, -THIGH, 0.0);
        let shank = frames.map_or_else(|| thigh * rz(-angles.knee), |(_, shank)| shank);
        self.put(Landmark::Hip(side), hip);
        self.turn_segment(Segment::Thigh(side), thigh);
        self.put(Landmark::Knee(side), knee);
        self.turn_segment(Segment::Shank(side), shank);
        self.put(Landmark::Ankle(side), knee + shank * v(0.0, -SHANK, 0.0));
        self.turn_segment(Segment::Foot(side), shank * ankle(&angles, side));
        self.place_toes(side);
    }

    /// Places the foot's own points after the foot or the toes turned.
    pub(super) fn place_toes(&mut self, side: BodySide) {
        let angles = *self.angles.side(side);
        let foot = self.frame(Segment::Foot(side));
        let ankle = self.point(Landmark::Ankle(side));
        let mtp = ankle + foot * BALL_OFFSET;
        let toes = foot * rz(angles.toes);
        self.put(Landmark::Mtp(side), mtp);
        self.turn_segment(Segment::Toes(side), toes);
        self.turn_segment(Segment::BigToe(side), foot * rz(angles.toes + angles.big_toe));
        self.put(Landmark::Toe(side), mtp + toes * v(0.036, -0.001, 0.0));
        self.put(Landmark::Heel(side), ankle + foot * v(-0.030, -0.020, 0.0));
        self.put(Landmark::Sole(side), ankle + foot * v(0.030, -ANKLE_HEIGHT, 0.0));
    }

    /// Turns a foot to this frame; the ankle's angles follow.
    pub(super) fn set_foot(&mut self, side: BodySide, frame: DMat3) {
        self.turn_segment(Segment::Foot(side), frame);
        let m = self.frame(Segment::Shank(side)).transpose() * frame;
        let angles = self.angles.side_mut(side);
        angles.dorsiflexion = m.x_axis.y.atan2(m.x_axis.x).to_degrees();
        angles.inversion = side.sign() * m.y_axis.z.atan2(m.z_axis.z).to_degrees();
        angles.toe_in = side.sign() * (-m.x_axis.z).clamp(-1.0, 1.0).asin().to_degrees();
        self.place_toes(side);
    }

    /// Turns a hand to this frame; the angles of wrist and forearm follow.
    pub(super) fn set_hand(&mut self, side: BodySide, frame: DMat3) {
        self.turn_segment(Segment::Hand(side), frame);
        self.put(Landmark::Hand(side), self.point(Landmark::Wrist(side)) + frame * v(0.0, -0.055, 0.0));
        let m = self.frame(Segment::Forearm(side)).transpose() * frame;
        let wrist = m.x_axis.y.clamp(-1.0, 1.0).asin();
        let twist =
            if wrist.cos().abs() > 0.05 { (-m.x_axis.z).atan2(m.x_axis.x).to_degrees() } else { side.sign() * 90.0 };
        let rest = (ry(twist) * rz(wrist.to_degrees())).transpose() * m;
        let angles = self.angles.side_mut(side);
        angles.wrist = wrist.to_degrees();
        angles.wrist_deviation = side.sign() * rest.y_axis.z.atan2(rest.y_axis.y).to_degrees();
        angles.pronation = (side.sign() * twist - 90.0 + 180.0).rem_euclid(360.0) - 180.0;
    }

    /// Turns a hand back to where wrist and forearm can follow: a pin may ask for more than they can.
    pub(super) fn relax_wrist(&mut self, side: BodySide) {
        let limit = |joint: &str, dof: &str| {
            let dof = super::angles::joint(joint).and_then(|joint| joint.dofs.iter().find(|d| d.name == dof));
            dof.map_or((-180.0, 180.0), |dof| (dof.min, dof.max))
        };
        let within = |value: f64, (min, max): (f64, f64)| value.clamp(min, max);
        let mut angles = *self.angles.side(side);
        angles.pronation = within(angles.pronation, limit("forearm", "pron"));
        angles.wrist = within(angles.wrist, (-90.0, 90.0));
        angles.wrist_deviation = within(angles.wrist_deviation, limit("wrist", "dev"));
        *self.angles.side_mut(side) = angles;
        let hand = self.frame(Segment::Forearm(side)) * hand_turn(&angles, side);
        self.turn_segment(Segment::Hand(side), hand);
        self.put(Landmark::Hand(side), self.point(Landmark::Wrist(side)) + hand * v(0.0, -0.055, 0.0));
    }

    /// Moves the whole body.
    pub(super) fn shift(&mut self, by: DVec3) {
        for point in &mut self.points {
            *point += by;
        }
    }

    /// The centre of mass.
    #[must_use]
    pub fn centre_of_mass(&self) -> DVec3 {
        let mut mass = 0.0;
        let mut sum = DVec3::ZERO;
        let mut add = |weight: f64, at: DVec3| {
            mass += weight;
            sum += weight * at;
        };
        let p = |landmark| self.point(landmark);
        let along = |from, to, share: f64| p(from).lerp(p(to), share);
        add(0.081, p(Landmark::HeadCentre));
        add(0.497, along(Landmark::Pelvis, Landmark::Neck, 0.52));
        for side in BodySide::BOTH {
            add(0.028, along(Landmark::Shoulder(side), Landmark::Elbow(side), 0.436));
            add(0.016, along(Landmark::Elbow(side), Landmark::Wrist(side), 0.430));
            add(0.100, along(Landmark::Hip(side), Landmark::Knee(side), 0.433));
            add(0.0465, along(Landmark::Knee(side), Landmark::Ankle(side), 0.433));
            add(0.006, p(Landmark::Hand(side)));
            add(0.0145, p(Landmark::Ankle(side)) + self.frame(Segment::Foot(side)) * v(0.03, -0.02, 0.0));
        }
        sum / mass
    }

    /// The mirrored body: left and right change places.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let flip = DMat3::from_diagonal(v(1.0, 1.0, -1.0));
        let mut twin = Body {
            angles: self.angles.mirrored(),
            points: self.points,
            frames: self.frames,
            held: self.held.iter().map(|(held, hold)| (held.mirrored(), *hold)).collect(),
        };
        for landmark in Landmark::all() {
            twin.put(landmark.mirrored(), flip * self.point(landmark));
        }
        for (_, segment) in Segment::NAMES {
            twin.turn_segment(segment.mirrored(), flip * self.frame(*segment) * flip);
        }
        twin
    }

    /// Brings the ankle to `target`, the knee towards `pole`; by default forward. Gives how far short it stays.
    pub(super) fn reach_with_leg(&mut self, side: BodySide, target: DVec3, pole: Option<DVec3>) -> f64 {
        let pole = pole.unwrap_or_else(|| self.frame(Segment::Pelvis) * v(1.0, 0.25, side.sign() * 0.02));
        let hip = self.point(Landmark::Hip(side));
        let bend = two_bones(hip, target, THIGH, SHANK, pole);
        let z = bend.along.cross(bend.out);
        let thigh = bone_frame(hip - bend.middle, z);
        let shank = bone_frame(bend.middle - bend.end, z);
        let hip_angles = ball_angles(self.frame(Segment::Pelvis).transpose() * thigh, side);
        let m = thigh.transpose() * shank;
        let angles = self.angles.side_mut(side);
        angles.hip = hip_angles;
        angles.knee = -m.x_axis.y.atan2(m.x_axis.x).to_degrees();
        self.place_leg(side, Some((thigh, shank)));
        bend.short
    }

    /// Brings the wrist to `target`, the elbow towards `pole`; by default back and down. Gives how far short it stays.
    pub(super) fn reach_with_arm(&mut self, side: BodySide, target: DVec3, pole: Option<DVec3>) -> f64 {
        let pole = pole.unwrap_or_else(|| self.frame(Segment::Thorax) * v(-0.6, -0.8, side.sign() * 0.35));
        let mut short = 0.0;
        // The shoulder moves with the arm, so the reach is repeated until it settles.
        for _ in 0..3 {
            let shoulder = self.point(Landmark::Shoulder(side));
            let bend = two_bones(shoulder, target, UPPER_ARM, FOREARM, pole);
            let z = bend.out.cross(bend.along);
            let upper = bone_frame(shoulder - bend.middle, z);
            let fore = bone_frame(bend.middle - bend.end, z);
            let shoulder_angles = ball_angles(self.frame(Segment::Thorax).transpose() * upper, side);
            let m = upper.transpose() * fore;
            let angles = self.angles.side_mut(side);
            angles.shoulder = shoulder_angles;
            angles.elbow = m.x_axis.y.atan2(m.x_axis.x).to_degrees();
            self.place_arm(side, Some((upper, fore)));
            short = bend.short;
        }
        short
    }

    /// Where a contact is and how far it is from the surface of the skin, averaged over the sides it covers.
    pub(super) fn contact(&self, contact: Contact) -> (DVec3, f64) {
        let on = |landmark: Landmark, segment: Segment, offset: DVec3| {
            (self.point(landmark) + self.frame(segment) * offset, 0.0)
        };
        let paired: fn(BodySide) -> Landmark = match contact.spot {
            Spot::Back => return on(Landmark::Thorax, Segment::Thorax, v(-0.064, 0.070, 0.0)),
            Spot::Sacrum => return on(Landmark::Pelvis, Segment::Pelvis, v(-0.080, 0.01, 0.0)),
            Spot::Chest => return on(Landmark::Thorax, Segment::Thorax, v(0.066, 0.06, 0.0)),
            Spot::Belly => return on(Landmark::Pelvis, Segment::Pelvis, v(0.066, 0.02, 0.0)),
            Spot::Seat => return on(Landmark::Pelvis, Segment::Pelvis, v(-0.012, -0.058, 0.0)),
            Spot::Foot => Landmark::Ankle,
            Spot::Ball => Landmark::Mtp,
            Spot::Toes => Landmark::Toe,
            Spot::Knee => Landmark::Knee,
            Spot::Heel => Landmark::Heel,
            Spot::Hand => Landmark::Wrist,
            Spot::Elbow => Landmark::Elbow,
        };
        let clearance = match contact.spot {
            Spot::Foot => ANKLE_HEIGHT,
            Spot::Ball => BALL_CLEARANCE,
            Spot::Toes => 0.0125,
            Spot::Knee => 0.037,
            Spot::Heel => 0.021,
            Spot::Hand => 0.017,
            Spot::Elbow => 0.026,
            _ => 0.0,
        };
        let points: Vec<DVec3> = contact.sides().map(|side| self.point(paired(side))).collect();
        (points.iter().sum::<DVec3>() / points.len().max(1) as f64, clearance)
    }

    /// Whether every coordinate and angle is a finite number.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        self.points.iter().all(|p| p.is_finite()) && self.frames.iter().all(|f| f.is_finite())
    }
}

struct Bend {
    middle: DVec3,
    end: DVec3,
    along: DVec3,
    out: DVec3,
    short: f64,
}

fn two_bones(start: DVec3, target: DVec3, first: f64, second: f64, pole: DVec3) -> Bend {
    let way = target - start;
    let reach = (first + second) * 0.9995;
    let short = (way.length() - reach).max(0.0);
    let distance = way.length().clamp((first - second).abs() + 1e-4, reach);
    let along = way.try_normalize().unwrap_or(DVec3::NEG_Y);
    let bend = ((first * first + distance * distance - second * second) / (2.0 * first * distance)).clamp(-1.0, 1.0);
    let angle = bend.acos();
    let out = (pole - along * pole.dot(along)).try_normalize().unwrap_or_else(|| along.any_orthonormal_vector());
    Bend {
        middle: start + along * (angle.cos() * first) + out * (angle.sin() * first),
        end: start + along * distance,
        along,
        out,
        short,
    }
}

fn bone_frame(up: DVec3, z: DVec3) -> DMat3 {
    let y = up.normalize_or_zero();
    DMat3::from_cols(y.cross(z), y, z)
}
