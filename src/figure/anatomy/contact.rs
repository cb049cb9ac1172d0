//! Places of the body that touch the floor.

use serde::{Deserialize, Serialize};

use super::{BodySide, UnknownName, split_side};

/// A place of the body that can touch the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spot {
    /// Upper back.
    Back,
    /// Sacrum.
    Sacrum,
    /// Chest.
    Chest,
    /// Belly.
    Belly,
    /// Seat.
    Seat,
    /// Sole of the foot.
    Foot,
    /// Ball of the foot.
    Ball,
    /// Tips of the toes.
    Toes,
    /// Knee.
    Knee,
    /// Back of the heel.
    Heel,
    /// Palm.
    Hand,
    /// Elbow and forearm.
    Elbow,
}

/// A contact that carries the body: a spot, on one side or on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Contact {
    /// Where.
    pub spot: Spot,
    /// On which side; `None` for the middle of the body or for both sides.
    pub side: Option<BodySide>,
}

impl Contact {
    const MIDDLE: [(&'static str, Spot); 5] = [
        ("back", Spot::Back),
        ("sacrum", Spot::Sacrum),
        ("chest", Spot::Chest),
        ("belly", Spot::Belly),
        ("seat", Spot::Seat),
    ];
    const PAIRED: [(&'static str, &'static str, Spot); 7] = [
        ("foot", "feet", Spot::Foot),
        ("ball", "balls", Spot::Ball),
        ("toes", "toes", Spot::Toes),
        ("knee", "knees", Spot::Knee),
        ("heel", "heels", Spot::Heel),
        ("hand", "hands", Spot::Hand),
        ("elbow", "elbows", Spot::Elbow),
    ];

    /// The sides it covers, for a paired spot.
    pub fn sides(self) -> impl Iterator<Item = BodySide> {
        BodySide::BOTH.into_iter().filter(move |side| self.side.is_none_or(|own| own == *side))
    }
}

impl TryFrom<String> for Contact {
    type Error = UnknownName;
    fn try_from(text: String) -> Result<Self, UnknownName> {
        let (stem, side) = split_side(&text);
        let middle = Self::MIDDLE.iter().find(|(name, _)| *name == text).map(|(_, spot)| *spot);
        let both = Self::PAIRED.iter().find(|(_, plural, _)| *plural == text).map(|(_, _, spot)| *spot);
        let one = Self::PAIRED.iter().find(|(name, _, _)| *name == stem && side.is_some()).map(|(_, _, spot)| *spot);
        match (middle.or(both), one) {
            (Some(spot), _) => Ok(Contact { spot, side: None }),
            (None, Some(spot)) => Ok(Contact { spot, side }),
            (None, None) => Err(UnknownName {
                kind: "contact",
                name: text,
                expected:
                    "back, sacrum, chest, belly, seat, feet, balls, toes, knees, heels, hands, elbows, or one of \
                           them with a side such as foot_r"
                        .to_owned(),
            }),
        }
    }
}

impl From<Contact> for String {
    fn from(value: Contact) -> String {
        if let Some((name, _)) = Contact::MIDDLE.iter().find(|(_, spot)| *spot == value.spot) {
            return (*name).to_owned();
        }
        let (one, both) = Contact::PAIRED
            .iter()
            .find(|(_, _, spot)| *spot == value.spot)
            .map_or(("", ""), |(one, both, _)| (one, both));
        match value.side {
            Some(side) => format!("{one}{}", side.suffix()),
            None => both.to_owned(),
        }
    }
}
