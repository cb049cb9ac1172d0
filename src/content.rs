//! Content: every checked exercise, phase, programme and safety record, by id.
//!
//! [`read`] turns files into a [`Library`] and a list of [`Problem`]s; it never fails as a whole. [`check`] looks at
//! rules across files. A library never changes after loading. [`write`] changes the text of a file where an author would.
//!
//! ```text
//! exercises/catalogue/<region>/<exercise-id>.ron   one exercise
//! exercises/phases/<phase-id>.ron                  one phase
//! exercises/programmes/<condition-id>.ron          one condition
//! exercises/safety/*.ron                           red flags, rules, flags
//! exercises/ladders.ron, terms.ron, sources.ron    ladders, words, references
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub mod check;
mod coverage;
mod dosage;
mod exercise;
mod phase;
mod programme;
mod provenance;
pub mod read;
mod safety;
pub mod search;
pub mod write;

pub use coverage::{Coverage, coverage};
pub use dosage::*;
pub use exercise::*;
pub use phase::*;
pub use programme::*;
pub use provenance::*;
pub use read::{Format, Problem};
pub use safety::*;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(|id| Self(id.into()))
            }
        }

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(Arc::from(id))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// Names an exercise: its file's name.
    ExerciseId;
    /// Names a phase: its file's name.
    PhaseId;
    /// Names a condition and its programme: the file's name.
    ConditionId;
    /// Names a variant within a condition.
    VariantId;
    /// Names a modifier within a condition.
    ModifierId;
    /// Names a track within a condition.
    TrackId;
    /// Names an option of a track.
    TrackOptionId;
    /// Names a red flag: "RF-05".
    RedFlagId;
    /// Names a safety rule: "SC-01".
    RuleId;
    /// Names a population flag: "over-65".
    FlagId;
    /// Names a ladder: "run".
    LadderId;
    /// Names a rung: "L1".
    RungId;
    /// Names a muscle or a piece of equipment.
    TermId;
    /// Names a variant of a condition: "achilles-tendinopathy/severe".
    VariantRef;
}

/// Every checked exercise, phase, programme and safety record. Immutable once loaded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// Exercises and measures.
    pub exercises: BTreeMap<ExerciseId, Arc<Exercise>>,
    /// The user's own exercises with the file each came from, relative to the user's content folder.
    pub own_exercises: BTreeMap<ExerciseId, String>,
    /// Phases.
    pub phases: BTreeMap<PhaseId, Arc<Phase>>,
    /// Conditions.
    pub programmes: BTreeMap<ConditionId, Arc<Programme>>,
    /// Red flags.
    pub red_flags: BTreeMap<RedFlagId, Arc<RedFlag>>,
    /// Rules of the planner.
    pub rules: BTreeMap<RuleId, Arc<Rule>>,
    /// Population flags.
    pub flags: BTreeMap<FlagId, Arc<PopulationFlag>>,
    /// Ladders.
    pub ladders: BTreeMap<LadderId, Arc<Ladder>>,
    /// Muscles and equipment.
    pub terms: BTreeMap<TermId, Term>,
    /// Publications and source documents.
    pub references: BTreeMap<String, Reference>,
    /// How many texts there are, and how many lack a language.
    pub texts: TextCount,
}

/// Texts of a library, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextCount {
    /// All of them.
    pub total: usize,
    /// How many lack a language, by its code.
    pub missing: BTreeMap<&'static str, usize>,
}
