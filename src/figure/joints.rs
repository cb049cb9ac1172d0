//! The angles that a pose sets: `joints: (hip: -2, knee_l: 90, hip_r: (flex: 10, abd: 5))`.

use std::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::anatomy::{BodySide, split_side};
use super::angles::{Angles, Dof, JOINTS, Joint};

/// One value of one degree of freedom, on one side or on both.
#[derive(Clone, Copy, Debug)]
pub struct JointValue {
    /// The joint.
    pub joint: &'static Joint,
    /// On which side; `None` for both, and for joints in the middle of the body.
    pub side: Option<BodySide>,
    /// The degree of freedom.
    pub dof: &'static Dof,
    /// Degrees, or cm where the degree of freedom says so.
    pub value: f64,
}

impl PartialEq for JointValue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.joint, other.joint)
            && std::ptr::eq(self.dof, other.dof)
            && self.side == other.side
            && self.value == other.value
    }
}

/// The angles that a pose sets; what stands without a side holds for both unless a side says otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joints(Vec<JointValue>);

impl Joints {
    /// Whether nothing is set.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything that is set, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &JointValue> {
        self.0.iter()
    }

    /// Whether a joint is set, by a name with or without a side.
    #[must_use]
    pub fn sets(&self, name: &str) -> bool {
        let (stem, side) = split_side(name);
        self.0.iter().any(|value| value.joint.name == stem && value.side == side)
    }

    /// Sets one value, replacing an earlier one of the same name.
    pub fn set(&mut self, joint: &'static Joint, side: Option<BodySide>, dof: &'static Dof, value: f64) {
        let new = JointValue { joint, side, dof, value };
        match self
            .0
            .iter_mut()
            .find(|old| std::ptr::eq(old.joint, joint) && std::ptr::eq(old.dof, dof) && old.side == side)
        {
            Some(old) => *old = new,
            None => self.0.push(new),
        }
    }

    /// Takes the values of a joint back, so that the base's count again.
    pub fn clear(&mut self, joint: &'static Joint, side: Option<BodySide>) {
        self.0.retain(|old| !(std::ptr::eq(old.joint, joint) && old.side == side));
    }

    /// Writes the values into `angles`: first those of both sides, then those of one.
    pub(super) fn apply(&self, angles: &mut Angles) {
        for both in [true, false] {
            for set in self.0.iter().filter(|set| (set.joint.paired && set.side.is_none()) == both) {
                for side in BodySide::BOTH.into_iter().filter(|side| set.side.is_none_or(|own| own == *side)) {
                    *set.dof.get_mut(angles, side) = set.value;
                }
            }
        }
    }

    /// The mirrored angles.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let flips = |set: &JointValue| !set.joint.paired && matches!(set.dof.name, "side" | "rot");
        Joints(
            self.0
                .iter()
                .map(|set| JointValue {
                    side: set.side.map(BodySide::other),
                    value: if flips(set) { -set.value } else { set.value },
                    ..*set
                })
                .collect(),
        )
    }

    /// The names with their values grouped as they are written.
    fn groups(&self) -> Vec<(&'static str, Vec<&JointValue>)> {
        let mut groups: Vec<(&'static str, Vec<&JointValue>)> = Vec::new();
        for set in &self.0 {
            let name = set.side.map_or(set.joint.name, |side| set.joint.sided[side.index()]);
            match groups.iter_mut().find(|(other, _)| *other == name) {
                Some((_, values)) => values.push(set),
                None => groups.push((name, vec![set])),
            }
        }
        groups
    }
}

impl Serialize for Joints {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let groups = self.groups();
        let mut out = serializer.serialize_struct("Joints", groups.len())?;
        for (name, values) in &groups {
            out.serialize_field(name, &Group(values))?;
        }
        out.end()
    }
}

struct Group<'a>(&'a [&'a JointValue]);

impl Serialize for Group<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [only] = self.0
            && only.joint.dofs.first().is_some_and(|first| std::ptr::eq(first, only.dof))
        {
            return Number(only.value).serialize(serializer);
        }
        let mut out = serializer.serialize_struct("Angles", self.0.len())?;
        for value in self.0 {
            out.serialize_field(value.dof.name, &Number(value.value))?;
        }
        out.end()
    }
}

/// Whole numbers are written without a fraction, as an author would.
struct Number(f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() < 1e6 {
            #[expect(clippy::cast_possible_truncation, reason = "whole and small")]
            return serializer.serialize_i64(self.0 as i64);
        }
        serializer.serialize_f64(self.0)
    }
}

impl<'de> Deserialize<'de> for Joints {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Joints", FIELDS, JointsVisitor)
    }
}

const FIELDS: &[&str] = &[
    "hip",
    "hip_r",
    "hip_l",
    "knee",
    "knee_r",
    "knee_l",
    "ankle",
    "ankle_r",
    "ankle_l",
    "toes",
    "toes_r",
    "toes_l",
    "trunk",
    "neck",
    "girdle",
    "girdle_r",
    "girdle_l",
    "shoulder",
    "shoulder_r",
    "shoulder_l",
    "elbow",
    "elbow_r",
    "elbow_l",
    "forearm",
    "forearm_r",
    "forearm_l",
    "wrist",
    "wrist_r",
    "wrist_l",
    "fingers",
    "fingers_r",
    "fingers_l",
];

struct JointsVisitor;

impl<'de> Visitor<'de> for JointsVisitor {
    type Value = Joints;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("joint angles such as (knee: 90, hip_r: (flex: 45, abd: 10))")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Joints, A::Error> {
        let mut joints = Joints::default();
        let mut seen: Vec<String> = Vec::new();
        while let Some(Name(name)) = map.next_key()? {
            let (stem, side) = split_side(&name);
            let joint = JOINTS
                .iter()
                .find(|joint| joint.name == stem && (joint.paired || side.is_none()))
                .ok_or_else(|| de::Error::unknown_field(&name, FIELDS))?;
            if seen.contains(&name) {
                return Err(de::Error::custom(format_args!("`{name}` stands here twice")));
            }
            for (dof, value) in map.next_value_seed(Values(joint))? {
                joints.set(joint, side, dof, value);
            }
            seen.push(name);
        }
        Ok(joints)
    }
}

struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl Visitor<'_> for NameVisitor {
            type Value = Name;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }
            fn visit_str<E: de::Error>(self, name: &str) -> Result<Name, E> {
                Ok(Name(name.to_owned()))
            }
        }
        deserializer.deserialize_identifier(NameVisitor)
    }
}

/// The values of one joint: a bare number for its first degree of freedom, or named ones.
struct Values(&'static Joint);

impl<'de> DeserializeSeed<'de> for Values {
    type Value = Vec<(&'static Dof, f64)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Values {
    fn first<E: de::Error>(&self, value: f64) -> Result<Vec<(&'static Dof, f64)>, E> {
        self.0.dofs.first().map(|dof| vec![(dof, value)]).ok_or_else(|| E::custom("a joint that cannot move"))
    }
}

impl<'de> Visitor<'de> for Values {
    type Value = Vec<(&'static Dof, f64)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a number, or the angles of the {} such as ({}: 10)", self.0.name, self.0.dofs[0].name)
    }

    #[expect(clippy::cast_precision_loss, reason = "angles are small")]
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
        self.first(value as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "angles are small")]
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Self::Value, E> {
        self.first(value as f64)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Self::Value, E> {
        self.first(value)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values: Vec<(&'static Dof, f64)> = Vec::new();
        while let Some(Name(name)) = map.next_key()? {
            let dof = self.0.dofs.iter().find(|dof| dof.name == name).ok_or_else(|| {
                de::Error::custom(format_args!(
                    "the {} has no `{name}`, expected one of {}",
                    self.0.name,
                    self.0.dofs.iter().map(|dof| format!("`{}`", dof.name)).collect::<Vec<_>>().join(", ")
                ))
            })?;
            if values.iter().any(|(other, _)| std::ptr::eq(*other, dof)) {
                return Err(de::Error::custom(format_args!("`{name}` stands here twice")));
            }
            values.push((dof, map.next_value()?));
        }
        Ok(values)
    }
}
