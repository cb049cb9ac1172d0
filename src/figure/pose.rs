//! How the picture of an exercise is written: a camera, what is around the person, and one to four poses in the words of a
//! chart (base, joint angles, what carries the body, where hands and feet are held).
//!
//! Lengths are centimetres for a person of 170 cm, angles are degrees. The worked side is always the right one; the left is
//! the mirrored figure.

use serde::{Deserialize, Serialize};

use super::anatomy::{BodySide, Contact, Highlight, Landmark, LimbEnd, Segment};
pub use super::joints::{JointValue, Joints};
pub use super::pins::Pins;
use super::prop::Prop;
use crate::i18n::Text;

/// A vector in a pose file.
pub type Vec3 = (f64, f64, f64);

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// The picture of one exercise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// From where it is looked at.
    #[serde(default)]
    pub view: View,
    /// Muscles that are highlighted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub muscles: Vec<Highlight>,
    /// Which movement the arrow shows.
    #[serde(default, skip_serializing_if = "is_default")]
    pub arrow: ArrowPath,
    /// What is around the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub props: Vec<Prop>,
    /// What the person wears here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub look: Look,
    /// In which order the poses are played.
    #[serde(default, skip_serializing_if = "is_default")]
    pub playback: Playback,
    /// The poses, at least one.
    pub poses: Vec<Pose>,
}

/// The camera: azimuth 0 sees the person's right side, 90 the front; elevation in degrees above the horizon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// Azimuth in degrees.
    #[serde(default = "View::usual_azimuth")]
    pub az: f64,
    /// Elevation in degrees.
    #[serde(default = "View::usual_elevation")]
    pub el: f64,
    /// The parts that a close-up shows; everything without.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub focus: Vec<Segment>,
}

impl View {
    const fn usual_azimuth() -> f64 {
        20.0
    }

    const fn usual_elevation() -> f64 {
        8.0
    }
}

impl Default for View {
    fn default() -> Self {
        View { az: Self::usual_azimuth(), el: Self::usual_elevation(), focus: Vec::new() }
    }
}

/// The movement that the arrow shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArrowPath {
    /// Of the point that moves most on the picture.
    #[default]
    Automatic,
    /// Of this point.
    Follow(Landmark),
    /// No arrow.
    Hidden,
}

/// What the person of this exercise wears; everything else comes from the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Look {
    /// No shoes and socks.
    #[serde(skip_serializing_if = "is_default")]
    pub barefoot: bool,
    /// A hair style.
    #[serde(skip_serializing_if = "is_default")]
    pub hair: Option<Hair>,
    /// With closed eyes.
    #[serde(skip_serializing_if = "is_default")]
    pub eyes_closed: bool,
}

/// A hair style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Hair {
    Short,
    Ponytail,
    Bun,
    Bob,
}

/// The order in which the poses are played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Playback {
    /// 1 2 3 2 1: there and back.
    #[default]
    BackAndForth,
    /// 1 2 3 1: a gait, a circle.
    Cycle,
}

/// One position of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pose {
    /// What is done here, in a few words.
    pub caption: Text,
    /// Where the angles start from.
    #[serde(default)]
    pub base: Base,
    /// What carries the body; the base's own without.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rest: Option<Rest>,
    /// The lean of the trunk forward in degrees; the hips follow.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lean: Option<f64>,
    /// Tilt of the whole body to its right, degrees.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roll: f64,
    /// Turn of the whole body to its right as seen from above, degrees.
    #[serde(default, skip_serializing_if = "is_default")]
    pub turn: f64,
    /// `true` finds the ankle angle that balances front to back; `false` also leaves out the sideways balance on one leg.
    #[serde(default, skip_serializing_if = "is_default")]
    pub balance: Option<bool>,
    /// A usual position of both arms.
    #[serde(default, skip_serializing_if = "is_default")]
    pub arms: Option<Arms>,
    /// Angles that differ from the base.
    #[serde(default, skip_serializing_if = "Joints::is_empty")]
    pub joints: Joints,
    /// Hands and feet that are held somewhere, in the order they are solved.
    #[serde(default, skip_serializing_if = "Pins::is_empty")]
    pub pins: Pins,
    /// Feet that hang free although the base would put them down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub free: Vec<LimbEnd>,
    /// Feet or hands that may leave the place of the first pose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<LimbEnd>,
    /// Props of this pose instead of the figure's.
    #[serde(default, skip_serializing_if = "is_default")]
    pub props: Option<Vec<Prop>>,
    /// Whether the body is slid so that it stays on the place of the first pose.
    #[serde(default = "anchored", skip_serializing_if = "is_anchored")]
    pub anchored: bool,
    /// Pushes without movement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effort: Vec<Effort>,
    /// Whether the position is held.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hold: bool,
}

const fn anchored() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
const fn is_anchored(value: &bool) -> bool {
    *value
}

/// A push without movement: a short arrow from a point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// Where.
    pub at: Landmark,
    /// In which direction, world axes.
    pub to: Vec3,
}

/// The position that the angles start from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Base {
    /// Standing.
    #[default]
    Standing,
    /// Sitting on a chair.
    Sitting,
    /// Sitting with straight legs.
    LongSitting,
    /// On the back.
    Supine,
    /// On the back with bent knees, feet flat.
    HookLying,
    /// On the belly.
    Prone,
    /// On this side, head to the right of the picture.
    SideLying(BodySide),
    /// On hands and knees.
    Quadruped,
    /// On both knees, upright.
    Kneeling,
    /// On one knee; the side of the foot in front.
    HalfKneeling(BodySide),
    /// On forearms and toes.
    Plank,
    /// On hands and toes.
    HighPlank,
}

/// Feet that stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Feet {
    /// The right.
    Right,
    /// The left.
    Left,
    /// Both.
    #[default]
    Both,
}

impl Feet {
    /// The sides, the leading one first.
    #[must_use]
    pub const fn sides(self) -> &'static [BodySide] {
        match self {
            Feet::Right => &[BodySide::Right],
            Feet::Left => &[BodySide::Left],
            Feet::Both => &BodySide::BOTH,
        }
    }

    /// The other feet.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Feet::Right => Feet::Left,
            Feet::Left => Feet::Right,
            Feet::Both => Feet::Both,
        }
    }
}

/// What carries the body. It places and tilts the body, so that no pose says where the body is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Rest {
    /// Flat soles: hip, knee and ankle decide the lean of the trunk.
    Flat {
        /// Which feet.
        #[serde(default)]
        foot: Feet,
        /// Height of the surface.
        #[serde(default)]
        h: f64,
        /// Place of the ankle.
        #[serde(default, skip_serializing_if = "is_default")]
        x: Option<f64>,
    },
    /// The balls of the feet.
    Ball {
        /// Which feet.
        #[serde(default)]
        foot: Feet,
        /// Height of the surface.
        #[serde(default)]
        h: f64,
        /// Place of the ball of the foot.
        #[serde(default, skip_serializing_if = "is_default")]
        x: Option<f64>,
        /// On the edge of a step: the heel may go below it.
        #[serde(default)]
        edge: bool,
    },
    /// Two contacts on the floor: they decide the pitch.
    On(Vec<Contact>),
    /// The lower legs on the floor.
    Kneel,
    /// A seat.
    Seat {
        /// The prop that is sat on; the chair without.
        #[serde(default, skip_serializing_if = "is_default")]
        on: Option<String>,
        /// Its height when it is no prop.
        #[serde(default, skip_serializing_if = "is_default")]
        h: Option<f64>,
        /// Further forward than its middle.
        #[serde(default)]
        dx: f64,
    },
    /// The floor under the whole body.
    Lie {
        /// Feet that stand flat.
        #[serde(default, skip_serializing_if = "is_default")]
        feet: Option<Feet>,
    },
    /// The lowest point of the trunk on the floor.
    Drop,
}

/// A usual position of both arms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Arms {
    AtSides,
    HandsOnHips,
    Forward,
    Out,
    Overhead,
    Crossed,
    Clasped,
}

/// How a foot stands on what it is pinned to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sole {
    /// The whole sole.
    #[default]
    Flat,
    /// Heel up, on the ball of the foot.
    Heel,
    /// On the instep, toes pointing back.
    Top,
    /// On tucked toes, heel up behind.
    Toes,
    /// As the ankle says, on the ball of the foot: a pedal.
    Follow,
    /// Flat against a wall.
    Wall,
}

/// How a hand lies on what it is pinned to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum HandOn {
    /// Palm down, fingers forward.
    #[default]
    Down,
    /// Palm inwards, fingers forward.
    In,
    /// Palm inwards, fingers down.
    InDown,
    /// Around a rail or a grip.
    Grip,
    /// Palm down, fingers back.
    DownBack,
    /// Palm down, fingers outwards.
    DownOut,
}

/// Where a hand or foot is held. Places are the ankle's or the wrist's; what is left out stays as it is.
///
/// `h` height of the surface, `sole` and `hand` how it lies there, `heel` how far the heel is up (degrees), `df` the ankle's
/// own angle, `out` toes outwards, `curl` of the fingers, `pole` where knee or elbow points (z counts outwards).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are described above")]
pub enum Pin {
    /// On the floor, or on a level surface at height `h`.
    Floor {
        #[serde(default, skip_serializing_if = "is_default")]
        x: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        z: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        sole: Sole,
        #[serde(default, skip_serializing_if = "is_default")]
        heel: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        df: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        out: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        knee_out: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        hand: HandOn,
        #[serde(default, skip_serializing_if = "is_default")]
        curl: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        pole: Option<Vec3>,
    },
    /// At a place in space; the same fields as the floor.
    At {
        #[serde(default, skip_serializing_if = "is_default")]
        x: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        z: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        sole: Sole,
        #[serde(default, skip_serializing_if = "is_default")]
        heel: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        df: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        out: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        knee_out: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        hand: HandOn,
        #[serde(default, skip_serializing_if = "is_default")]
        curl: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        pole: Option<Vec3>,
    },
    /// On top of the prop `on`, `dx` before its middle, `dh` above it.
    Prop {
        on: String,
        #[serde(default, skip_serializing_if = "is_default")]
        dx: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        dh: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        sole: Sole,
        #[serde(default, skip_serializing_if = "is_default")]
        heel: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        df: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        out: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        knee_out: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        hand: HandOn,
        #[serde(default, skip_serializing_if = "is_default")]
        curl: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        pole: Option<Vec3>,
    },
    /// Palm against the wall `on`, at height `h`, `z` beside the middle of the body.
    Wall {
        #[serde(default, skip_serializing_if = "is_default")]
        on: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        h: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        z: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        curl: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        pole: Option<Vec3>,
    },
    /// On the body: at the landmark `at` (or the fraction `t` along the bone that ends there) plus `off` in the frame of that
    /// part; `fingers` and `palm` are world directions.
    Body {
        at: Landmark,
        #[serde(default, skip_serializing_if = "is_default")]
        t: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        off: Vec3,
        #[serde(default, skip_serializing_if = "is_default")]
        fingers: Option<Vec3>,
        #[serde(default, skip_serializing_if = "is_default")]
        palm: Option<Vec3>,
        #[serde(default, skip_serializing_if = "is_default")]
        curl: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        df: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        inv: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        pole: Option<Vec3>,
    },
}
