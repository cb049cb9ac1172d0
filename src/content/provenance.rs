//! Where a figure comes from: one of the practice's own source documents, a publication, or nobody yet.
//!
//! Every dose, duration and rule carries a [`Source`]. What no source confirms stays [`Source::Unconfirmed`]: it is
//! shown to the therapist with a mark, counted by `opbouw check`, and never printed to a patient as a fact.

use serde::{Deserialize, Serialize};

use crate::i18n::Text;

/// Where one figure or statement comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Source {
    /// A source document of the practice and its lines: `Seed("001:510-535")`.
    Seed(String),
    /// A publication by its id in `exercises/sources.ron`: `Publication("alfredson-1998")`.
    Publication(String),
    /// From a clinician's knowledge, to be confirmed: `Unconfirmed("usual practice")` says what has to be confirmed.
    Unconfirmed(String),
}

impl Source {
    /// Whether a responsible clinician still has to confirm this figure.
    #[must_use]
    pub const fn is_unconfirmed(&self) -> bool {
        matches!(self, Source::Unconfirmed(_))
    }
}

/// A publication or source document that figures refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The id that [`Source::Publication`] or the document number that [`Source::Seed`] names.
    pub id: String,
    /// Authors, title, journal and year, as printed in a list of sources.
    pub citation: String,
    /// Authors and year, as printed on the home plan: "Alfredson 1998".
    pub short: Text,
    /// What was taken from it.
    pub confirms: Text,
}
