//! Placing the body on what carries it.

use glam::{DMat3, DVec3};

use super::super::anatomy::{BodySide, Contact, Landmark, LimbEnd, Segment, Spot};
use super::super::angles::{Angles, BallAngles};
use super::super::pose::{Arms, Base, Feet, Pose, Rest};
use super::super::prop::Prop;
use super::super::skeleton::{
    ANKLE_HEIGHT, BALL_CLEARANCE, Body, FOREARM, HEIGHT_CM, Held, Hold, UPPER_ARM, hand_frame, rx, ry, rz, v,
};
use super::{Complaint, bisect, hold_sides, level, rest_of};

/// Without the depth: what is slid onto a place keeps its z.
const IN_PLANE: DVec3 = v(1.0, 1.0, 0.0);

/// The angles of a pose: its base, its arms, then its own.
pub(super) fn angles_of(pose: &Pose) -> Angles {
    let mut angles = base_angles(pose.base);
    let both = |angles: &mut Angles, f: fn(&mut super::super::angles::SideAngles)| {
        BodySide::BOTH.into_iter().for_each(|side| f(angles.side_mut(side)));
    };
    match pose.arms {
        Some(Arms::Forward) => both(&mut angles, |a| {
            a.shoulder = BallAngles { flexion: 88.0, abduction: 0.0, ..a.shoulder };
            (a.elbow, a.pronation, a.finger_curl) = (4.0, 30.0, 8.0);
        }),
        Some(Arms::Out) => both(&mut angles, |a| {
            a.shoulder = BallAngles { flexion: 10.0, abduction: 55.0, ..a.shoulder };
            (a.elbow, a.pronation, a.finger_curl) = (12.0, 80.0, 8.0);
        }),
        Some(Arms::Overhead) => both(&mut angles, |a| {
            a.shoulder = BallAngles { flexion: 172.0, abduction: 6.0, ..a.shoulder };
            (a.elbow, a.pronation, a.finger_curl) = (6.0, 0.0, 6.0);
        }),
        Some(Arms::AtSides | Arms::HandsOnHips | Arms::Crossed | Arms::Clasped) | None => {}
    }
    pose.joints.apply(&mut angles);
    if let Base::SideLying(side) = pose.base
        && !pose.joints.sets("neck")
    {
        angles.neck.side = 14.0 * side.sign();
    }
    angles
}

fn base_angles(base: Base) -> Angles {
    let mut angles = Angles::neutral();
    for side in BodySide::BOTH {
        let a = angles.side_mut(side);
        match base {
            Base::Standing => {}
            Base::Supine => {
                a.shoulder = BallAngles { flexion: -4.0, abduction: 14.0, ..a.shoulder };
                (a.elbow, a.pronation, a.dorsiflexion) = (6.0, 60.0, -25.0);
                a.hip = BallAngles { flexion: 0.0, abduction: 3.0, external_rotation: 8.0 };
            }
            Base::HookLying => {
                a.shoulder = BallAngles { flexion: -4.0, abduction: 16.0, ..a.shoulder };
                (a.elbow, a.pronation, a.hip.flexion, a.knee) = (6.0, 70.0, 50.0, 95.0);
            }
            Base::Prone => {
                a.shoulder = BallAngles { flexion: 0.0, abduction: 20.0, ..a.shoulder };
                (a.elbow, a.dorsiflexion) = (10.0, -45.0);
            }
            Base::SideLying(_) => a.dorsiflexion = -8.0,
            Base::Sitting => {
                (a.hip.flexion, a.knee, a.elbow, a.pronation) = (88.0, 90.0, 42.0, 60.0);
                a.shoulder = BallAngles { flexion: 18.0, abduction: 6.0, ..a.shoulder };
            }
            Base::LongSitting => (a.hip.flexion, a.knee) = (85.0, 2.0),
            Base::Quadruped => {
                (a.hip.flexion, a.knee, a.elbow, a.dorsiflexion, a.pronation) = (84.0, 91.0, 4.0, -42.0, 80.0);
                a.shoulder = BallAngles { flexion: 84.0, abduction: 0.0, ..a.shoulder };
            }
            Base::Kneeling => (a.hip.flexion, a.knee, a.dorsiflexion) = (0.0, 90.0, -42.0),
            Base::HalfKneeling(front) if front == side => (a.hip.flexion, a.knee) = (90.0, 90.0),
            Base::HalfKneeling(_) => (a.hip.flexion, a.knee, a.dorsiflexion) = (0.0, 90.0, -42.0),
            Base::Plank => {
                a.shoulder = BallAngles { flexion: 84.0, abduction: 4.0, ..a.shoulder };
                (a.elbow, a.pronation, a.toes, a.dorsiflexion, a.hip.flexion) = (90.0, 80.0, 58.0, 4.0, 4.0);
            }
            Base::HighPlank => {
                a.shoulder = BallAngles { flexion: 70.0, abduction: 4.0, ..a.shoulder };
                (a.elbow, a.pronation, a.wrist, a.toes, a.dorsiflexion) = (3.0, 80.0, -70.0, 55.0, 0.0);
            }
        }
    }
    angles.neck.flexion = match base {
        Base::Supine | Base::HookLying => 8.0,
        Base::Prone => -6.0,
        Base::Quadruped => -16.0,
        Base::Plank | Base::HighPlank => -14.0,
        _ => 0.0,
    };
    angles
}

/// How the pelvis lies in a base before the rest tilts it.
fn base_frame(base: Base) -> DMat3 {
    match base {
        Base::Supine | Base::HookLying => rz(90.0),
        Base::Prone | Base::Quadruped => rz(-90.0),
        Base::Plank => rz(-80.0),
        Base::HighPlank => rz(-65.0),
        // The face looks at the viewer: on the left side the head is to the right of the picture.
        Base::SideLying(BodySide::Left) => DMat3::from_cols(DVec3::Z, DVec3::X, DVec3::Y),
        Base::SideLying(BodySide::Right) => DMat3::from_cols(DVec3::Z, DVec3::NEG_X, DVec3::NEG_Y),
        _ => DMat3::IDENTITY,
    }
}

struct Placing<'a> {
    pose: &'a Pose,
    angles: Angles,
}

/// The body of a pose, placed and tilted by its rest.
pub(super) fn place(pose: &Pose, props: &[Prop], complaints: &mut Vec<Complaint>) -> Body {
    let mut placing = Placing { pose, angles: angles_of(pose) };
    match rest_of(pose) {
        Rest::Flat { foot, h, x } => placing.on_soles(foot, h / HEIGHT_CM, x.unwrap_or(0.0) / HEIGHT_CM),
        Rest::Ball { foot, h, x, edge } => placing.on_balls(foot, h / HEIGHT_CM, x.unwrap_or(0.0) / HEIGHT_CM, edge),
        Rest::On(contacts) => placing.on_contacts(&contacts, complaints),
        Rest::Kneel => placing.on_shanks(),
        Rest::Seat { on, h, dx } => placing.on_seat(on.as_deref(), h, dx, props, complaints),
        Rest::Lie { feet } => placing.lying(feet),
        Rest::Drop => placing.lying(None),
    }
}

impl Placing<'_> {
    /// The lean, roll and turn of the pose as a rotation.
    fn tilt(&self, pitch: f64) -> DMat3 {
        ry(-self.pose.turn) * rz(-pitch) * rx(self.pose.roll)
    }

    /// The body with the lean of the pose and `pitch` more.
    fn build(&self, pitch: f64) -> Body {
        let lean = self.tilt(self.pose.lean.unwrap_or(0.0));
        Body::new(self.angles, lean * rz(-pitch) * base_frame(self.pose.base), DVec3::ZERO)
    }

    fn pinned(&self, ends: &[LimbEnd]) -> bool {
        ends.iter().any(|end| self.pose.pins.has(*end))
    }

    fn hands_pinned(&self) -> bool {
        self.pinned(&BodySide::BOTH.map(LimbEnd::Hand))
    }

    /// Levels the stance sole, and puts its ankle over `x` at height `y`.
    fn stand(&mut self, feet: Feet, y: f64, x: f64) -> Body {
        let stance = feet.sides()[0];
        let slope = |body: &Body| {
            let forward = body.frame(Segment::Foot(stance)).x_axis;
            forward.y.atan2(forward.x.hypot(forward.z)).to_degrees()
        };
        let pitch = match self.pose.lean {
            // The lean is given: the standing hips follow until the sole is level.
            Some(lean) => {
                for _ in 0..6 {
                    let error = slope(&Body::new(self.angles, self.tilt(lean), DVec3::ZERO));
                    for side in feet.sides() {
                        self.angles.side_mut(*side).hip.flexion -= error;
                    }
                    if error.abs() < 0.02 {
                        break;
                    }
                }
                lean
            }
            None => slope(&Body::new(self.angles, DMat3::IDENTITY, DVec3::ZERO)),
        };
        let mut body = Body::new(self.angles, self.tilt(pitch), DVec3::ZERO);
        body.set_foot(stance, level(body.frame(Segment::Foot(stance)).x_axis));
        body.shift(v(x, y + ANKLE_HEIGHT, 0.0) - body.point(Landmark::Ankle(stance)) * IN_PLANE);
        self.angles = body.angles;
        body
    }

    fn on_soles(&mut self, feet: Feet, y: f64, x: f64) -> Body {
        let stance = feet.sides()[0];
        if self.pose.balance == Some(true) {
            let hips = BodySide::BOTH.map(|side| self.angles.side(side).hip.flexion);
            bisect(-15.0, 42.0, 40, |ankle| {
                for side in feet.sides() {
                    let a = self.angles.side_mut(*side);
                    a.dorsiflexion = ankle;
                    a.hip.flexion = hips[side.index()];
                }
                let body = self.stand(feet, y, x);
                body.centre_of_mass().x > body.point(Landmark::Ankle(stance)).x + 0.030
            });
        }
        let mut body = self.stand(feet, y, x);
        let alone = feet != Feet::Both;
        if alone
            && self.pose.balance != Some(false)
            && !self.pinned(&[LimbEnd::Foot(stance.other())])
            && !self.hands_pinned()
        {
            // On one leg the body leans over the foot; a little more than a real body needs.
            let BallAngles { flexion, abduction, .. } = self.angles.side(stance).hip;
            bisect(abduction - 14.0, abduction + 8.0, 30, |abduction| {
                let hip = &mut self.angles.side_mut(stance).hip;
                (hip.abduction, hip.flexion) = (abduction, flexion);
                body = self.stand(feet, y, x);
                stance.sign() * (body.point(Landmark::Sole(stance)).z - body.centre_of_mass().z) > 0.0
            });
        }
        if feet == Feet::Both {
            let forward = body.frame(Segment::Foot(BodySide::Left)).x_axis;
            body.set_foot(BodySide::Left, level(forward));
        }
        for side in feet.sides() {
            body.keep(Held::Foot(*side), Hold::Flat);
        }
        body
    }

    fn on_balls(&mut self, feet: Feet, y: f64, x: f64, edge: bool) -> Body {
        let first = feet.sides()[0];
        let shank = Body::new(self.angles, DMat3::IDENTITY, DVec3::ZERO).frame(Segment::Shank(first)).y_axis;
        let upright = shank.x.atan2(shank.y).to_degrees();
        let held = self.hands_pinned();
        let least_toes = if edge { -10.0 } else { 0.0 };
        let mut pitch = self.pose.lean.unwrap_or(upright);
        let stand = |angles: &mut Angles, tilt: DMat3| {
            let mut body = Body::new(*angles, tilt, DVec3::ZERO);
            for side in feet.sides() {
                let forward = body.frame(Segment::Foot(*side)).x_axis;
                let heel_up = (-forward.y).atan2(forward.x.hypot(forward.z)).to_degrees();
                body.angles.side_mut(*side).toes = heel_up.max(least_toes);
                body.place_toes(*side);
            }
            body.shift(v(x, y + BALL_CLEARANCE, 0.0) - body.point(Landmark::Mtp(first)) * IN_PLANE);
            *angles = body.angles;
            body
        };
        for _ in 0..if held { 1 } else { 4 } {
            if self.pose.lean.is_none() && !held {
                pitch = bisect(upright - 18.0, upright + 18.0, 30, |pitch| {
                    let tilt = self.tilt(pitch);
                    let body = stand(&mut self.angles, tilt);
                    body.centre_of_mass().x > body.point(Landmark::Mtp(first)).x + 0.004
                });
            }
            if feet != Feet::Both && !held {
                let tilt = self.tilt(pitch);
                let abduction = self.angles.side(first).hip.abduction;
                bisect(abduction - 14.0, abduction + 10.0, 30, |abduction| {
                    self.angles.side_mut(first).hip.abduction = abduction;
                    let body = stand(&mut self.angles, tilt);
                    first.sign() * (body.point(Landmark::Mtp(first)).z - body.centre_of_mass().z) > 0.0
                });
            }
        }
        let tilt = self.tilt(pitch);
        let mut body = stand(&mut self.angles, tilt);
        for side in feet.sides() {
            body.keep(Held::Ball(*side), Hold::Flat);
        }
        body
    }

    /// The pitch between −60° and 60° for which `height` is zero, nearest to upright.
    fn find_pitch(&mut self, reach: i32, height: &mut dyn FnMut(&mut Self, f64) -> f64) -> Option<f64> {
        let steps: Vec<f64> = (0..=(reach * 2 / 4)).map(|i| f64::from(i * 4 - reach)).collect();
        let heights: Vec<f64> = steps.iter().map(|pitch| height(self, *pitch)).collect();
        let root = (0..steps.len().saturating_sub(1))
            .filter(|i| heights[*i] * heights[*i + 1] <= 0.0)
            .min_by(|a, b| steps[*a].abs().total_cmp(&steps[*b].abs()))?;
        let sign = heights[root].signum();
        Some(bisect(steps[root], steps[root + 1], 40, |pitch| height(self, pitch) * sign <= 0.0))
    }

    /// How much higher the shoulders are above straight arms than `other` is above the floor.
    fn arms_against(body: &Body, hands: Contact, other: Contact) -> f64 {
        let shoulders: Vec<f64> = hands.sides().map(|side| body.point(Landmark::Shoulder(side)).y).collect();
        let shoulder = shoulders.iter().sum::<f64>() / shoulders.len().max(1) as f64;
        let (point, clearance) = body.contact(other);
        (shoulder - (UPPER_ARM + FOREARM) * 0.985 - 0.017) - (point.y - clearance)
    }

    /// Straight arms under the shoulders.
    fn plant_arms(body: &mut Body, hands: Contact, other: Contact) {
        let (point, clearance) = body.contact(other);
        body.shift(v(0.0, clearance - point.y, 0.0));
        for side in hands.sides() {
            let shoulder = body.point(Landmark::Shoulder(side));
            body.reach_with_arm(side, v(shoulder.x, 0.017, shoulder.z), Some(DVec3::NEG_X));
        }
    }

    fn on_contacts(&mut self, contacts: &[Contact], complaints: &mut Vec<Complaint>) -> Body {
        let [first, second, ..] = contacts else {
            complaints.push(Complaint::NoPitch("of the rest".to_owned()));
            return self.lying(None);
        };
        let (first, second) = (*first, *second);
        let body = self.all_fours(first, second).or_else(|| self.on_two(first, second)).or_else(|| {
            // Spine or hip angles turned the arms away: keep them straight under the shoulders instead.
            let hands = [first, second].into_iter().find(|contact| contact.spot == Spot::Hand)?;
            let other = if hands == first { second } else { first };
            let pitch =
                self.find_pitch(60, &mut |placing, pitch| Self::arms_against(&placing.build(pitch), hands, other))?;
            let mut body = self.build(pitch);
            Self::plant_arms(&mut body, hands, other);
            Some(body)
        });
        let mut body = body.unwrap_or_else(|| {
            let names = contacts.iter().map(|contact| String::from(*contact)).collect::<Vec<_>>().join(" and ");
            complaints.push(Complaint::NoPitch(names));
            self.build(0.0)
        });
        let (point, clearance) = body.contact(first);
        body.shift(v(-body.point(Landmark::Pelvis).x, clearance - point.y, 0.0));
        for contact in contacts {
            Self::hold_contact(&mut body, *contact);
        }
        body
    }

    fn hold_contact(body: &mut Body, contact: Contact) {
        let palm_down = |fingers| hand_frame(DVec3::NEG_Y, fingers);
        match contact.spot {
            Spot::Foot => {
                for side in contact.sides() {
                    body.set_foot(side, level(body.frame(Segment::Foot(side)).x_axis));
                }
                hold_sides(body, contact, Held::Foot, Hold::Flat);
            }
            Spot::Hand => {
                contact.sides().for_each(|side| body.set_hand(side, palm_down(DVec3::X)));
                hold_sides(body, contact, Held::Hand, Hold::Floor);
            }
            Spot::Elbow => {
                for side in contact.sides() {
                    let along = body.point(Landmark::Wrist(side)) - body.point(Landmark::Elbow(side));
                    body.set_hand(side, palm_down(along.with_y(0.0).try_normalize().unwrap_or(DVec3::X)));
                }
                hold_sides(body, contact, Held::Elbow, Hold::Floor);
            }
            Spot::Toes => hold_sides(body, contact, Held::Toes, Hold::Floor),
            Spot::Knee => hold_sides(body, contact, Held::Knee, Hold::Floor),
            _ => {}
        }
    }

    /// On all fours, arms and thighs stand vertical and the spine decides the pelvis, so that a rounded back works.
    fn all_fours(&mut self, hands: Contact, knees: Contact) -> Option<Body> {
        let usual = self.pose.base == Base::Quadruped && hands.spot == Spot::Hand && knees.spot == Spot::Knee;
        if !usual || self.pose.joints.sets("shoulder") || self.pose.joints.sets("hip") {
            return None;
        }
        let build = |placing: &mut Self, pitch: f64| {
            let pelvis = placing.build(pitch).frame(Segment::Pelvis);
            let flexion = -pelvis.x_axis.y.atan2(pelvis.x_axis.x).to_degrees();
            knees.sides().for_each(|side| placing.angles.side_mut(side).hip.flexion = flexion);
            placing.build(pitch)
        };
        let pitch =
            self.find_pitch(50, &mut |placing, pitch| Self::arms_against(&build(placing, pitch), hands, knees))?;
        let mut body = build(self, pitch);
        Self::plant_arms(&mut body, hands, knees);
        Some(body)
    }

    fn on_two(&mut self, first: Contact, second: Contact) -> Option<Body> {
        let pitch = self.find_pitch(60, &mut |placing, pitch| {
            let body = placing.build(pitch);
            let ((a, a_clear), (b, b_clear)) = (body.contact(first), body.contact(second));
            (a.y - a_clear) - (b.y - b_clear)
        })?;
        Some(self.build(pitch))
    }

    fn on_shanks(&mut self) -> Body {
        let front = match self.pose.base {
            Base::HalfKneeling(front) => Some(front),
            _ => None,
        };
        let knees: Vec<BodySide> = BodySide::BOTH.into_iter().filter(|side| Some(*side) != front).collect();
        let shank = Body::new(self.angles, DMat3::IDENTITY, DVec3::ZERO).frame(Segment::Shank(knees[0])).y_axis;
        // The knee is thicker than the ankle, so a lying shank slopes a little.
        let pitch = 90.0 - 2.2 - shank.x.atan2(shank.y).to_degrees();
        let mut body = Body::new(self.angles, self.tilt(pitch), DVec3::ZERO);
        let low = knees.iter().map(|side| body.point(Landmark::Knee(*side)).y - 0.036).fold(f64::INFINITY, f64::min);
        body.shift(v(-body.point(Landmark::Knee(knees[0])).x, -low, 0.0));
        for side in knees {
            body.keep(Held::Knee(side), Hold::Floor);
        }
        if let Some(front) = front
            && !self.pinned(&[LimbEnd::Foot(front)])
        {
            let ankle = body.point(Landmark::Ankle(front));
            body.reach_with_leg(front, v(ankle.x, ANKLE_HEIGHT, ankle.z), None);
            body.set_foot(front, DMat3::IDENTITY);
            body.keep(Held::Foot(front), Hold::Flat);
        }
        body
    }

    fn on_seat(
        &mut self,
        on: Option<&str>,
        height: Option<f64>,
        dx: f64,
        props: &[Prop],
        complaints: &mut Vec<Complaint>,
    ) -> Body {
        let mut body = self.build(0.0);
        let name = on.unwrap_or("chair");
        let (x, seat) = match Prop::find(props, name) {
            Some(prop) => (prop.place().x, prop.top()),
            None => {
                if on.is_some() || height.is_none() {
                    complaints.push(Complaint::NoSuchProp(name.to_owned()));
                }
                (0.0, height.unwrap_or(45.0))
            }
        };
        let (point, _) = body.contact(Contact { spot: Spot::Seat, side: None });
        body.shift(v((x + dx) / HEIGHT_CM, seat / HEIGHT_CM, 0.0) - point * IN_PLANE);
        body
    }

    fn lying(&mut self, feet: Option<Feet>) -> Body {
        let mut body = self.build(0.0);
        let low = match self.pose.base {
            Base::SideLying(side) => {
                (body.point(Landmark::Hip(side)).y - 0.062).min(body.point(Landmark::Shoulder(side)).y - 0.040)
            }
            _ => [Spot::Back, Spot::Sacrum, Spot::Chest, Spot::Belly, Spot::Seat]
                .into_iter()
                .map(|spot| {
                    let (point, clearance) = body.contact(Contact { spot, side: None });
                    point.y - clearance
                })
                .fold(f64::INFINITY, f64::min),
        };
        body.shift(v(-body.point(Landmark::Pelvis).x, -low, 0.0));
        for side in feet.map_or(&[][..], Feet::sides) {
            let ankle = body.point(Landmark::Ankle(*side));
            body.reach_with_leg(*side, v(ankle.x, ANKLE_HEIGHT, ankle.z), Some(v(0.2, 1.0, 0.0)));
            body.set_foot(*side, DMat3::IDENTITY);
            body.keep(Held::Foot(*side), Hold::Flat);
        }
        body
    }
}
