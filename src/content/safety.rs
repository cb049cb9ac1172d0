//! Safety as data: red flags, rules and population flags, each with its level and source.
//!
//! The records stand in `exercises/safety/*.ron`; the engine that applies them is in [`crate::plan`]. A rule that the
//! engine does not know is still shown, never applied.

use serde::{Deserialize, Serialize};

use super::{FlagId, LadderId, RedFlagId, Region, RuleId, RungId, Source, TermId};
use crate::i18n::Text;

/// How hard a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// Text on screen and sheet.
    Info,
    /// Visible warning, one click to accept.
    Warn,
    /// Refused unless the therapist overrides with a written reason.
    Block,
    /// The programme stops and the referral text is shown.
    Stop,
}

/// How soon someone must be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Urgency {
    /// General practitioner or sports physician this week.
    ThisWeek,
    /// Doctor within two days.
    WithinTwoDays,
    /// General practitioner today.
    Today,
    /// Emergency department now.
    Emergency,
    /// 112.
    Call112,
}

/// A sign that stops a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// Its id: "RF-05".
    pub id: RedFlagId,
    /// A few words for a list: "plotse knap of deuk in de pees".
    pub short: Text,
    /// The question to the patient, answered yes or no.
    pub question: Text,
    /// What to do on yes.
    pub action: Text,
    /// How soon.
    pub urgency: Urgency,
    /// Regions in which it is asked; in all when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Region>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// What a rule is about; also the order in which rules are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleKind {
    /// TL: nothing before a certain time.
    TimeLock,
    /// SC: how sessions may follow each other.
    Scheduling,
    /// PN: pain and load.
    Pain,
    /// ME: cooling, warmth, aids.
    Measure,
    /// PT: from one phase to the next.
    PhaseTransition,
}

/// A rule of the planner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id: "SC-01".
    pub id: RuleId,
    /// What it is about.
    pub kind: RuleKind,
    /// How hard it is.
    pub level: Level,
    /// The rule in one sentence.
    pub text: Text,
    /// What to do.
    pub advice: Text,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A property of a patient that changes what is safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationFlag {
    /// Its id: "over-65".
    pub id: FlagId,
    /// Its name.
    pub name: Text,
    /// What changes.
    pub effect: Text,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A row of sessions of growing load, from walking to sprinting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// Its id: "run".
    pub id: LadderId,
    /// Its name.
    pub name: Text,
    /// The rungs, lightest first.
    pub rungs: Vec<Rung>,
    /// Its rules in words.
    #[serde(default)]
    pub rules: Vec<Text>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// One rung of a [`Ladder`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// Its id: "L1".
    pub id: RungId,
    /// What the session is: "8 × (1 minuut joggen, 2 minuten wandelen)".
    pub session: Text,
    /// Minutes of running in it.
    pub run_minutes: u16,
    /// Minutes in all.
    pub total_minutes: Span16,
}

/// Minutes, a number or a range.
pub type Span16 = super::Span<u16>;

/// A word of the catalogue: a muscle or a piece of equipment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// Its name.
    pub name: Text,
    /// What a household has instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Text>,
}
