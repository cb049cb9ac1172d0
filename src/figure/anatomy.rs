//! The words of the skeleton: sides, landmarks, segments, muscles, and how they are spelled in a pose.

use std::fmt;

use serde::{Deserialize, Serialize};

mod contact;
mod muscle;

pub use contact::{Contact, Spot};
pub use muscle::{Highlight, Muscle};

/// A side of the person, not of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BodySide {
    /// The person's right.
    Right,
    /// The person's left.
    Left,
}

impl BodySide {
    /// Right, then left.
    pub const BOTH: [BodySide; 2] = [BodySide::Right, BodySide::Left];

    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            BodySide::Right => BodySide::Left,
            BodySide::Left => BodySide::Right,
        }
    }

    /// +1 on the right, −1 on the left: the direction of the side along z.
    #[must_use]
    pub const fn sign(self) -> f64 {
        match self {
            BodySide::Right => 1.0,
            BodySide::Left => -1.0,
        }
    }

    /// 0 for the right, 1 for the left.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            BodySide::Right => 0,
            BodySide::Left => 1,
        }
    }

    /// The ending of a name: `_r` or `_l`.
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            BodySide::Right => "_r",
            BodySide::Left => "_l",
        }
    }
}

/// A name that a pose used and the skeleton does not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {kind} `{name}`, expected one of {expected}")]
pub struct UnknownName {
    kind: &'static str,
    name: String,
    expected: String,
}

/// Splits `knee_r` into `knee` and the right side.
pub(super) fn split_side(name: &str) -> (&str, Option<BodySide>) {
    if let Some(stem) = name.strip_suffix("_r") {
        (stem, Some(BodySide::Right))
    } else if let Some(stem) = name.strip_suffix("_l") {
        (stem, Some(BodySide::Left))
    } else {
        (name, None)
    }
}

/// Makes an enum of names with an optional or fixed side readable from and written as a string.
macro_rules! spelled {
    ($type:ident, $kind:literal, [$($text:literal => $value:expr),+ $(,)?]) => {
        impl $type {
            /// Every value with its spelling.
            pub const NAMES: &'static [(&'static str, $type)] = &[$(($text, $value)),+];

            /// Its spelling in a pose.
            #[must_use]
            pub fn name(self) -> &'static str {
                Self::NAMES.iter().find(|(_, value)| *value == self).map_or("", |(name, _)| name)
            }
        }

        impl TryFrom<String> for $type {
            type Error = UnknownName;
            fn try_from(text: String) -> Result<Self, UnknownName> {
                Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, value)| *value).ok_or_else(|| UnknownName {
                    kind: $kind,
                    name: text,
                    expected: Self::NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "),
                })
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> String {
                value.name().to_owned()
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

use BodySide::{Left as L, Right as R};

/// A point of the skeleton.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Landmark {
    /// Midpoint between the hip joints.
    Pelvis,
    /// Lumbar joint.
    Lumbar,
    /// Thoracic joint.
    Thorax,
    /// Base of the neck.
    Neck,
    /// Base of the skull.
    Head,
    /// Middle of the head.
    HeadCentre,
    /// Hip joint.
    Hip(BodySide),
    /// Knee joint.
    Knee(BodySide),
    /// Ankle joint.
    Ankle(BodySide),
    /// Back of the heel.
    Heel(BodySide),
    /// Ball of the foot: the metatarsophalangeal joints.
    Mtp(BodySide),
    /// Tip of the toes.
    Toe(BodySide),
    /// Middle of the sole.
    Sole(BodySide),
    /// Shoulder joint.
    Shoulder(BodySide),
    /// Elbow joint.
    Elbow(BodySide),
    /// Wrist joint.
    Wrist(BodySide),
    /// Middle of the palm.
    Hand(BodySide),
}

spelled!(Landmark, "point of the body", [
    "pelvis" => Landmark::Pelvis, "lumbar" => Landmark::Lumbar, "thorax" => Landmark::Thorax,
    "neck" => Landmark::Neck, "head" => Landmark::Head, "headc" => Landmark::HeadCentre,
    "hip_r" => Landmark::Hip(R), "hip_l" => Landmark::Hip(L),
    "knee_r" => Landmark::Knee(R), "knee_l" => Landmark::Knee(L),
    "ankle_r" => Landmark::Ankle(R), "ankle_l" => Landmark::Ankle(L),
    "heel_r" => Landmark::Heel(R), "heel_l" => Landmark::Heel(L),
    "mtp_r" => Landmark::Mtp(R), "mtp_l" => Landmark::Mtp(L),
    "toe_r" => Landmark::Toe(R), "toe_l" => Landmark::Toe(L),
    "sole_r" => Landmark::Sole(R), "sole_l" => Landmark::Sole(L),
    "shoulder_r" => Landmark::Shoulder(R), "shoulder_l" => Landmark::Shoulder(L),
    "elbow_r" => Landmark::Elbow(R), "elbow_l" => Landmark::Elbow(L),
    "wrist_r" => Landmark::Wrist(R), "wrist_l" => Landmark::Wrist(L),
    "hand_r" => Landmark::Hand(R), "hand_l" => Landmark::Hand(L),
]);

impl Landmark {
    /// How many landmarks there are.
    pub const COUNT: usize = 28;

    /// Every landmark.
    pub fn all() -> impl Iterator<Item = Landmark> {
        Self::NAMES.iter().map(|(_, point)| *point)
    }

    /// Its place in a table of [`Landmark::COUNT`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Landmark::Pelvis => 0,
            Landmark::Lumbar => 1,
            Landmark::Thorax => 2,
            Landmark::Neck => 3,
            Landmark::Head => 4,
            Landmark::HeadCentre => 5,
            Landmark::Hip(s) => 6 + s.index(),
            Landmark::Knee(s) => 8 + s.index(),
            Landmark::Ankle(s) => 10 + s.index(),
            Landmark::Heel(s) => 12 + s.index(),
            Landmark::Mtp(s) => 14 + s.index(),
            Landmark::Toe(s) => 16 + s.index(),
            Landmark::Sole(s) => 18 + s.index(),
            Landmark::Shoulder(s) => 20 + s.index(),
            Landmark::Elbow(s) => 22 + s.index(),
            Landmark::Wrist(s) => 24 + s.index(),
            Landmark::Hand(s) => 26 + s.index(),
        }
    }

    /// The same point on the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Landmark::Hip(s) => Landmark::Hip(s.other()),
            Landmark::Knee(s) => Landmark::Knee(s.other()),
            Landmark::Ankle(s) => Landmark::Ankle(s.other()),
            Landmark::Heel(s) => Landmark::Heel(s.other()),
            Landmark::Mtp(s) => Landmark::Mtp(s.other()),
            Landmark::Toe(s) => Landmark::Toe(s.other()),
            Landmark::Sole(s) => Landmark::Sole(s.other()),
            Landmark::Shoulder(s) => Landmark::Shoulder(s.other()),
            Landmark::Elbow(s) => Landmark::Elbow(s.other()),
            Landmark::Wrist(s) => Landmark::Wrist(s.other()),
            Landmark::Hand(s) => Landmark::Hand(s.other()),
            middle => middle,
        }
    }

    /// Whether it is on this side.
    #[must_use]
    pub fn is_on(self, side: BodySide) -> bool {
        self.name().ends_with(side.suffix())
    }

    /// The segment whose frame an offset from this point is measured in.
    #[must_use]
    pub const fn segment(self) -> Segment {
        match self {
            Landmark::Pelvis | Landmark::Hip(_) => Segment::Pelvis,
            Landmark::Lumbar => Segment::Lumbar,
            Landmark::Thorax | Landmark::Shoulder(_) => Segment::Thorax,
            Landmark::Neck => Segment::Neck,
            Landmark::Head | Landmark::HeadCentre => Segment::Head,
            Landmark::Knee(s) => Segment::Thigh(s),
            Landmark::Ankle(s) => Segment::Shank(s),
            Landmark::Heel(s) | Landmark::Mtp(s) | Landmark::Toe(s) | Landmark::Sole(s) => Segment::Foot(s),
            Landmark::Elbow(s) => Segment::UpperArm(s),
            Landmark::Wrist(s) | Landmark::Hand(s) => Segment::Hand(s),
        }
    }

    /// The point at the other end of the bone that ends here, for fractions along a bone.
    #[must_use]
    pub const fn bone_start(self) -> Option<Self> {
        match self {
            Landmark::Knee(s) => Some(Landmark::Hip(s)),
            Landmark::Ankle(s) => Some(Landmark::Knee(s)),
            Landmark::Elbow(s) => Some(Landmark::Shoulder(s)),
            Landmark::Wrist(s) => Some(Landmark::Elbow(s)),
            _ => None,
        }
    }
}

/// A rigid part of the skeleton with its own frame: x forward, y along the bone towards its start, z to the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Segment {
    /// Pelvis.
    Pelvis,
    /// Lumbar spine.
    Lumbar,
    /// Rib cage.
    Thorax,
    /// Neck.
    Neck,
    /// Head.
    Head,
    /// Thigh.
    Thigh(BodySide),
    /// Lower leg.
    Shank(BodySide),
    /// Foot without the toes.
    Foot(BodySide),
    /// Toes together.
    Toes(BodySide),
    /// Big toe.
    BigToe(BodySide),
    /// Upper arm.
    UpperArm(BodySide),
    /// Forearm, before it is twisted.
    Forearm(BodySide),
    /// Hand.
    Hand(BodySide),
}

spelled!(Segment, "part of the body", [
    "pelvis" => Segment::Pelvis, "lumbar" => Segment::Lumbar, "trunk" => Segment::Thorax,
    "neck" => Segment::Neck, "head" => Segment::Head,
    "thigh_r" => Segment::Thigh(R), "thigh_l" => Segment::Thigh(L),
    "shank_r" => Segment::Shank(R), "shank_l" => Segment::Shank(L),
    "foot_r" => Segment::Foot(R), "foot_l" => Segment::Foot(L),
    "toes_r" => Segment::Toes(R), "toes_l" => Segment::Toes(L),
    "bigtoe_r" => Segment::BigToe(R), "bigtoe_l" => Segment::BigToe(L),
    "uparm_r" => Segment::UpperArm(R), "uparm_l" => Segment::UpperArm(L),
    "farm_r" => Segment::Forearm(R), "farm_l" => Segment::Forearm(L),
    "hand_r" => Segment::Hand(R), "hand_l" => Segment::Hand(L),
]);

impl Segment {
    /// How many segments there are.
    pub const COUNT: usize = 21;

    /// Its place in a table of [`Segment::COUNT`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Segment::Pelvis => 0,
            Segment::Lumbar => 1,
            Segment::Thorax => 2,
            Segment::Neck => 3,
            Segment::Head => 4,
            Segment::Thigh(s) => 5 + s.index(),
            Segment::Shank(s) => 7 + s.index(),
            Segment::Foot(s) => 9 + s.index(),
            Segment::Toes(s) => 11 + s.index(),
            Segment::BigToe(s) => 13 + s.index(),
            Segment::UpperArm(s) => 15 + s.index(),
            Segment::Forearm(s) => 17 + s.index(),
            Segment::Hand(s) => 19 + s.index(),
        }
    }

    /// The same segment on the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Segment::Thigh(s) => Segment::Thigh(s.other()),
            Segment::Shank(s) => Segment::Shank(s.other()),
            Segment::Foot(s) => Segment::Foot(s.other()),
            Segment::Toes(s) => Segment::Toes(s.other()),
            Segment::BigToe(s) => Segment::BigToe(s.other()),
            Segment::UpperArm(s) => Segment::UpperArm(s.other()),
            Segment::Forearm(s) => Segment::Forearm(s.other()),
            Segment::Hand(s) => Segment::Hand(s.other()),
            middle => middle,
        }
    }
}

/// A hand or a foot, which a pin can hold somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum LimbEnd {
    /// A hand.
    Hand(BodySide),
    /// A foot.
    Foot(BodySide),
}

spelled!(LimbEnd, "hand or foot", [
    "hand_r" => LimbEnd::Hand(R), "hand_l" => LimbEnd::Hand(L),
    "foot_r" => LimbEnd::Foot(R), "foot_l" => LimbEnd::Foot(L),
]);

impl LimbEnd {
    /// The same hand or foot on the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            LimbEnd::Hand(s) => LimbEnd::Hand(s.other()),
            LimbEnd::Foot(s) => LimbEnd::Foot(s.other()),
        }
    }
}
