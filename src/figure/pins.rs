//! The hands and feet that a pose holds somewhere, in the order they are solved: `pins: {"foot_l": Floor(x: 36)}`.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::anatomy::LimbEnd;
use super::pose::Pin;

/// Pins in the order they are solved: a hand that holds a foot comes after that foot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pins(pub Vec<(LimbEnd, Pin)>);

impl Pins {
    /// Whether nothing is held.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this hand or foot is held.
    #[must_use]
    pub fn has(&self, end: LimbEnd) -> bool {
        self.0.iter().any(|(held, _)| *held == end)
    }

    /// The pins.
    pub fn iter(&self) -> impl Iterator<Item = &(LimbEnd, Pin)> {
        self.0.iter()
    }
}

impl Serialize for Pins {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (end, pin) in &self.0 {
            map.serialize_entry(end, pin)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Pins {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PinsVisitor;
        impl<'de> Visitor<'de> for PinsVisitor {
            type Value = Pins;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("held hands and feet such as {\"hand_r\": Floor()}")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pins, A::Error> {
                let mut pins = Pins::default();
                while let Some(end) = map.next_key::<LimbEnd>()? {
                    if pins.has(end) {
                        return Err(de::Error::custom(format_args!("`{end}` stands here twice")));
                    }
                    pins.0.push((end, map.next_value()?));
                }
                Ok(pins)
            }
        }
        deserializer.deserialize_map(PinsVisitor)
    }
}
