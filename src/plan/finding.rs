//! What was found about the patient on a day, as far as safety rules depend on it.
//!
//! A finding is recorded by [`super::Command::Record`] and kept with the decisions of the plan, dated and signed. It never
//! changes the schedule; rules ask for it. "Walking does not hurt" lifts TL-08, a red flag answered "yes" stops the plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DecisionKind, PhaseKey, Plan};
use crate::content::{Judge, RedFlagId};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// These red-flag questions were answered "yes" (D1, PT-05).
    RedFlags(Vec<RedFlagId>),
    /// The check that a phase asks for is done: a doctor's clearance (TL-11), the muscle after 48–72 hours (TL-03). Who did
    /// it stands in the note.
    GatePassed(PhaseKey),
    /// A condition for leaving a phase is met (PT-01).
    CriterionMet {
        /// Of which phase.
        phase: PhaseKey,
        /// Its place in the list of the phase, from 0.
        criterion: u16,
        /// Who judged it; "home" is shown as reported by the patient (PT-08).
        by: Judge,
    },
    /// The muscle has its full length again (TL-07, TL-09).
    FullLength,
    /// Walking is normal (TL-07, TL-15).
    NormalWalking,
    /// Walking does not hurt (TL-08).
    PainFreeWalking,
    /// The therapist has set a limit at which some pain is allowed (PN-03).
    PainLimitSet,
    /// The tape was looked at again (TL-14).
    TapeReviewed,
    /// A corticosteroid was injected (TL-13).
    CortisoneInjection,
    /// The patient spent the day in bed (TL-04).
    DayInBed,
    /// The pain in the leg reaches further down (PN-06).
    LegPainSpreads,
    /// Ill, feverish or exhausted (SC-20).
    Ill,
    /// Kilometers on the running shoes (ME-13).
    ShoeKilometers(u16),
}

impl Plan {
    /// What was found, each with its day, in the order in which it was recorded.
    pub fn findings(&self) -> impl Iterator<Item = (NaiveDate, &Finding)> {
        self.decisions.iter().filter_map(|decision| match &decision.what {
            DecisionKind::Found { finding, date } => Some((*date, finding)),
            _ => None,
        })
    }

    /// Whether this was found, on `until` at the latest.
    #[must_use]
    pub fn has_found(&self, finding: &Finding, until: NaiveDate) -> bool {
        self.findings().any(|(date, found)| date <= until && found == finding)
    }
}
