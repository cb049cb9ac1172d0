//! Muscles that a picture can highlight.

use serde::{Deserialize, Serialize};

use super::{BodySide, UnknownName, split_side};

/// A muscle or tendon that can be highlighted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the anatomical names say it")]
pub enum Muscle {
    Quads,
    Hamstrings,
    Adductors,
    Itb,
    Calf,
    Soleus,
    Achilles,
    Tibialis,
    Peroneals,
    Deltoid,
    Biceps,
    Triceps,
    Forearm,
    Abs,
    Obliques,
    LowBack,
    UpperBack,
    Glutes,
    GluteMed,
    Chest,
    HipFlexor,
    Plantar,
    Trapezius,
    NeckFlexors,
}

/// A highlighted muscle: on one side or, without a side, on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Highlight {
    /// Which muscle.
    pub muscle: Muscle,
    /// On which side; both without.
    pub side: Option<BodySide>,
}

impl Highlight {
    /// Every muscle with its spelling.
    pub const MUSCLES: &'static [(&'static str, Muscle)] = &[
        ("quads", Muscle::Quads),
        ("hamstrings", Muscle::Hamstrings),
        ("adductors", Muscle::Adductors),
        ("itb", Muscle::Itb),
        ("calf", Muscle::Calf),
        ("soleus", Muscle::Soleus),
        ("achilles", Muscle::Achilles),
        ("tibialis", Muscle::Tibialis),
        ("peroneals", Muscle::Peroneals),
        ("deltoid", Muscle::Deltoid),
        ("biceps", Muscle::Biceps),
        ("triceps", Muscle::Triceps),
        ("forearm", Muscle::Forearm),
        ("abs", Muscle::Abs),
        ("obliques", Muscle::Obliques),
        ("lowback", Muscle::LowBack),
        ("upperback", Muscle::UpperBack),
        ("glutes", Muscle::Glutes),
        ("glute_med", Muscle::GluteMed),
        ("chest", Muscle::Chest),
        ("hipflexor", Muscle::HipFlexor),
        ("plantar", Muscle::Plantar),
        ("trapezius", Muscle::Trapezius),
        ("neck_flexors", Muscle::NeckFlexors),
    ];

    /// The sides it is drawn on.
    pub fn sides(self) -> impl Iterator<Item = BodySide> {
        BodySide::BOTH.into_iter().filter(move |side| self.side.is_none_or(|own| own == *side))
    }

    /// The same muscle on the other side.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Highlight { side: self.side.map(BodySide::other), ..self }
    }
}

impl TryFrom<String> for Highlight {
    type Error = UnknownName;
    fn try_from(text: String) -> Result<Self, UnknownName> {
        let (stem, side) = split_side(&text);
        match Self::MUSCLES.iter().find(|(name, _)| *name == stem) {
            Some((_, muscle)) => Ok(Highlight { muscle: *muscle, side }),
            None => Err(UnknownName {
                kind: "muscle",
                expected: Self::MUSCLES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "),
                name: text,
            }),
        }
    }
}

impl From<Highlight> for String {
    fn from(value: Highlight) -> String {
        let name = Highlight::MUSCLES.iter().find(|(_, m)| *m == value.muscle).map_or("", |(name, _)| name);
        format!("{name}{}", value.side.map_or("", BodySide::suffix))
    }
}
