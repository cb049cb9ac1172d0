//! Dossier: a patient with their plans, and what a list of them shows.
//!
//! A plan can stand without a patient (walk-in). A [`PlanSummary`] is what the list of patients needs of a plan, so that
//! ten thousand of them can be listed without reading a plan.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::content::{ConditionId, FlagId, PhaseKind, VariantId};
use crate::i18n::{Lang, Text};
use crate::plan::{AffectedSide, Plan, PlanId};

mod turn;

pub use turn::{Turn, TurnKind};

/// Longest name that is kept, in characters.
pub const NAME_MAX: usize = 300;

/// Names a patient on every computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PatientId(pub uuid::Uuid);

/// A patient, by name or pseudonym.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Patient {
    /// Names the patient everywhere.
    pub id: PatientId,
    /// Name or pseudonym.
    pub name: String,
    /// Year of birth, when given.
    pub birth_year: Option<i32>,
    /// How to reach them.
    pub contact: String,
    /// What changes what is safe for them.
    pub flags: BTreeSet<FlagId>,
    /// Language of their handout.
    pub lang: Lang,
    /// The therapist's notes.
    pub notes: String,
    /// When the record was made.
    pub created: NaiveDateTime,
}

/// Why a patient's record is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatientError {
    /// There is no name.
    #[error("a name or pseudonym is needed")]
    NoName,
    /// The name is longer than [`NAME_MAX`].
    #[error("a name has at most {NAME_MAX} characters")]
    NameTooLong,
    /// The year of birth cannot be.
    #[error("the year of birth cannot be {0}")]
    ImpossibleBirthYear(i32),
}

impl Patient {
    /// Checks what a person typed.
    ///
    /// # Errors
    /// The name is empty or too long, or the year of birth lies in the future or more than 130 years back.
    pub fn check(&self, today: NaiveDate) -> Result<(), PatientError> {
        let name = self.name.trim();
        if name.is_empty() {
            return Err(PatientError::NoName);
        }
        if name.chars().count() > NAME_MAX {
            return Err(PatientError::NameTooLong);
        }
        match self.birth_year {
            Some(year) if !(today.year() - 130..=today.year()).contains(&year) => {
                Err(PatientError::ImpossibleBirthYear(year))
            }
            _ => Ok(()),
        }
    }
}

/// A phase as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseSummary {
    /// What it is for.
    pub kind: PhaseKind,
    /// Its short name.
    pub name: Text,
    /// First day.
    pub start: NaiveDate,
    /// How many days.
    pub days: u16,
}

impl PhaseSummary {
    /// Last day.
    #[must_use]
    pub fn end(&self) -> NaiveDate {
        self.start + chrono::Days::new(u64::from(self.days.saturating_sub(1)))
    }
}

/// What a list needs of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanSummary {
    /// Which plan.
    pub plan: PlanId,
    /// Whose; none for a walk-in plan.
    pub patient: Option<PatientId>,
    /// Which condition.
    pub condition: ConditionId,
    /// Its name when the plan was made.
    pub condition_name: Text,
    /// Which variant.
    pub variant: VariantId,
    /// The side that hurts.
    pub side: AffectedSide,
    /// The phases.
    pub phases: Vec<PhaseSummary>,
}

impl PlanSummary {
    /// The summary of a plan.
    #[must_use]
    pub fn of(plan: &Plan, patient: Option<PatientId>) -> Self {
        Self {
            plan: plan.id,
            patient,
            condition: plan.content.programme.id.clone(),
            condition_name: plan.content.programme.name.clone(),
            variant: plan.variant.clone(),
            side: plan.side,
            phases: plan
                .phases
                .iter()
                .map(|phase| {
                    let block = plan.block(phase);
                    PhaseSummary {
                        kind: block.kind,
                        name: block.short_name.clone(),
                        start: phase.start,
                        days: phase.days,
                    }
                })
                .collect(),
        }
    }

    /// First day.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDate> {
        self.phases.first().map(|phase| phase.start)
    }

    /// Last day.
    #[must_use]
    pub fn end(&self) -> Option<NaiveDate> {
        self.phases.last().map(PhaseSummary::end)
    }

    /// The phase on `date` and the day of it, from 1.
    #[must_use]
    pub fn phase_on(&self, date: NaiveDate) -> Option<(&PhaseSummary, u16)> {
        self.phases.iter().find_map(|phase| {
            let day = (date - phase.start).num_days();
            (0..i64::from(phase.days)).contains(&day).then(|| (phase, u16::try_from(day + 1).unwrap_or(u16::MAX)))
        })
    }
}

/// The practice and the preferences of this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Name of the practice.
    pub practice: String,
    /// Its address.
    pub address: String,
    /// Its telephone number.
    pub phone: String,
    /// The therapist at this computer.
    pub therapist: String,
    /// Language of the window; that of the system when none is chosen.
    pub lang: Option<Lang>,
    /// Light or dark; that of the system when none is chosen.
    pub is_dark: Option<bool>,
    /// Zoom in percent; 100 when 0.
    pub zoom_percent: u16,
    /// No movement in the window.
    pub is_motion_reduced: bool,
    /// How the person in the pictures looks.
    pub person: DrawnPerson,
}

/// How the person in the pictures looks: numbers of the choices that the pictures offer, 0 for the usual one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DrawnPerson {
    /// Skin, from light to dark.
    pub skin: u8,
    /// Hair style.
    pub hair: u8,
    /// Hair colour.
    pub hair_color: u8,
    /// Shirt.
    pub shirt: u8,
    /// Build.
    pub build: u8,
}
