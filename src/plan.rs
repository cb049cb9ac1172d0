//! Plan: one programme begun for one patient on one date.
//!
//! A [`Plan`] is a value. Applying a [`Command`] gives a new plan or a [`Rejected`] reason, never half of it, and never
//! touches a day before today. What falls on which day is computed by [`schedule`], never stored.
//!
//! ```text
//! Library + Start ──begin──▶ Plan ──apply(Command)──▶ Plan
//!                              └──schedule──▶ sessions, what did not fit, load, warnings
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Days as DayCount, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::content::{
    DayType, Days, Dosage, ExerciseId, Frequency, Kind, ModifierId, Phase, PhaseId, RedFlagId, RuleId, Side, TrackId,
    TrackOptionId, VariantId,
};
use crate::i18n::{Lang, Text};

mod availability;
mod begin;
mod command;
mod course;
mod day_difference;
mod day_set;
mod edit;
mod effective;
mod finding;
mod history;
mod layout;
mod load;
mod move_session;
mod rejected;
mod safety;
mod schedule;
mod session_log;
mod snapshot;
mod week_choice;

pub use availability::{Availability, PartOfDay};
pub use begin::Start;
pub use command::{Command, Context, Scope, What};
pub use effective::Effective;
pub use finding::Finding;
pub use history::{History, Step};
pub use load::{Load, LoadLevel, exercise_minutes, load_of_day, load_of_week};
pub use rejected::Rejected;
pub use safety::{
    Handling, Known, Reminder, Warning, WarningCause, advice, command_warnings, handling, move_warnings, reminders,
    warnings, warnings_known,
};
pub use schedule::{Due, Schedule, Session, Slot, Unmet, monday_of, offered, offered_on, schedule};
pub use session_log::{DayState, LogId, Nrs, Outcome, SessionLog, SkipReason, current_logs, day_state, exercise_state};
pub use snapshot::{Snapshot, SnapshotId};

/// Names a plan on every computer it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlanId(pub uuid::Uuid);

/// Names a prescription within a plan; a changed dose is a new prescription of the same lineage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PrescriptionId(pub u32);

/// What stays the same when the dose of a prescription changes: the id of the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lineage(pub u32);

/// Names a phase within a plan; the same block may stand in it twice after a step back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PhaseKey(pub u16);

/// The side that hurts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AffectedSide {
    /// Left.
    Left,
    /// Right.
    #[default]
    Right,
    /// Both sides.
    Both,
    /// The complaint has no side.
    None,
}

impl AffectedSide {
    /// The name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            AffectedSide::Left => "left",
            AffectedSide::Right => "right",
            AffectedSide::Both => "both",
            AffectedSide::None => "none",
        }
    }
}

/// A phase with the days it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPhase {
    /// Its name within the plan.
    pub key: PhaseKey,
    /// Which block of the snapshot.
    pub phase: PhaseId,
    /// First day.
    pub start: NaiveDate,
    /// How many days it lasts, as planned now.
    pub days: u16,
    /// What the variant says about its length.
    pub limits: Days,
    /// The week of the block with which this variant enters, from 1.
    #[serde(default = "first_week")]
    pub entry_week: u16,
}

const fn first_week() -> u16 {
    1
}

impl PlannedPhase {
    /// Last day.
    #[must_use]
    pub fn end(&self) -> NaiveDate {
        self.start + DayCount::new(u64::from(self.days.saturating_sub(1)))
    }

    /// Whether `date` is in it.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.start <= date && date <= self.end()
    }
}

/// One exercise of a phase as this patient does it, from one day until another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlannedPrescription {
    /// Its name within the plan.
    pub id: PrescriptionId,
    /// What it was before its dose was changed, and before that.
    pub lineage: Lineage,
    /// The phase it belongs to.
    pub phase: PhaseKey,
    /// The row of the phase block it came from; none when the therapist added it.
    pub row: Option<usize>,
    /// Which exercise.
    pub exercise: ExerciseId,
    /// How much.
    pub dosage: Dosage,
    /// How often.
    pub frequency: Frequency,
    /// Which side.
    pub side: Side,
    /// Whether it is done; optional rows wait until the therapist switches them on.
    pub is_on: bool,
    /// First day of the phase (from 1) on which it is done.
    pub from_day: u16,
    /// Last day of the phase on which it is done.
    pub until_day: Option<u16>,
    /// Only the last so many days of the phase.
    pub last_days: Option<u16>,
    /// First date on which the injury allows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<NaiveDate>,
    /// Sessions of the phase to leave out before it starts.
    pub sessions_to_wait: u16,
    /// On A-days or B-days only.
    pub day_type: Option<DayType>,
    /// Exempt from the rest-day rule.
    pub low_load: bool,
    /// Done before its usual place in the session (smaller) or after it.
    pub order: i16,
    /// The part of the day the therapist chose.
    pub part: Option<PartOfDay>,
    /// First date on which this dose holds.
    pub valid_from: Option<NaiveDate>,
    /// Last date on which this dose holds.
    pub valid_until: Option<NaiveDate>,
}

impl PlannedPrescription {
    /// Whether this dose holds on `date`.
    #[must_use]
    pub fn is_valid_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_until.is_none_or(|until| date <= until)
    }
}

/// A difference on one day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DayChange {
    /// An exercise is done in another slot than the one it falls in.
    Moved {
        /// Which exercise.
        lineage: Lineage,
        /// Where it falls by its frequency.
        from: Slot,
        /// Where it is done.
        to: Slot,
    },
    /// Nothing is done on this day.
    Cancelled {
        /// Which day.
        date: NaiveDate,
        /// Why, in the therapist's words.
        reason: String,
    },
    /// One exercise is left out in this slot.
    LeftOut {
        /// Which exercise.
        lineage: Lineage,
        /// Where it falls by its frequency.
        from: Slot,
    },
    /// Another dose on this day.
    Dosed {
        /// Which exercise.
        lineage: Lineage,
        /// Which day.
        date: NaiveDate,
        /// How much on that day.
        dosage: Dosage,
    },
    /// An extra time of an exercise, beside those that fall due.
    Copied {
        /// Which exercise.
        lineage: Lineage,
        /// Where it is done.
        to: Slot,
    },
}

/// A dated decision of the therapist, with the reason where one is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// When it was taken.
    pub at: NaiveDateTime,
    /// Who took it; empty when the program does not know.
    pub by: String,
    /// What was decided.
    pub what: DecisionKind,
    /// Why.
    pub reason: String,
}

/// What can be decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecisionKind {
    /// The red-flag questions were read and all answered "no".
    RedFlagsClear(Vec<RedFlagId>),
    /// A safety rule was overridden on a date.
    RuleOverridden {
        /// Which rule.
        rule: RuleId,
        /// On which day.
        date: NaiveDate,
    },
    /// A warning was read and accepted; a rule that asks for a reason is not set aside by it.
    WarningAccepted {
        /// Which rule.
        rule: RuleId,
        /// On which day.
        date: NaiveDate,
    },
    /// Something was found about the patient; the reason says more.
    Found {
        /// What.
        finding: Finding,
        /// On which day.
        date: NaiveDate,
    },
}

/// Something the patient wants to be able to do again, scored 0 to 10 (PSFS).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// In the patient's words.
    pub activity: String,
    /// How well it goes at the start: 0 = not at all, 10 = as before.
    pub score: Option<u8>,
}

/// Days and parts of day that suit, from a date on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AvailabilityFrom {
    /// First date.
    pub from: NaiveDate,
    /// What suits.
    pub availability: Availability,
}

/// One programme begun for one patient on one date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Names it everywhere.
    pub id: PlanId,
    /// The content it was made from; travels beside the plan, not inside it.
    #[serde(skip)]
    pub content: Arc<Snapshot>,
    /// Names that content.
    pub snapshot: SnapshotId,
    /// Which variant.
    pub variant: VariantId,
    /// Modifiers that are on.
    pub modifiers: BTreeSet<ModifierId>,
    /// Chosen options of tracks.
    pub tracks: BTreeMap<TrackId, TrackOptionId>,
    /// The side that hurts.
    pub side: AffectedSide,
    /// First day.
    pub start: NaiveDate,
    /// When the injury happened, to the minute where it matters for time locks.
    pub injury: Option<NaiveDateTime>,
    /// What suits the patient, oldest first; never empty.
    pub availability: Vec<AvailabilityFrom>,
    /// The patient's own goals.
    pub goals: Vec<Goal>,
    /// Language of the handout.
    pub lang: Lang,
    /// The phases in order, each beginning the day after the one before.
    pub phases: Vec<PlannedPhase>,
    /// What is done, in every phase.
    pub prescriptions: Vec<PlannedPrescription>,
    /// Differences on single days.
    pub day_changes: Vec<DayChange>,
    /// Decisions, oldest first.
    pub decisions: Vec<Decision>,
    /// The therapist's notes.
    pub notes: String,
}

impl Plan {
    /// Last day of the last phase.
    #[must_use]
    pub fn end(&self) -> NaiveDate {
        self.phases.last().map_or(self.start, PlannedPhase::end)
    }

    /// The phase that `date` is in.
    #[must_use]
    pub fn phase_on(&self, date: NaiveDate) -> Option<&PlannedPhase> {
        self.phases.iter().find(|phase| phase.contains(date))
    }

    /// The phase with this key.
    #[must_use]
    pub fn planned_phase(&self, key: PhaseKey) -> Option<&PlannedPhase> {
        self.phases.iter().find(|phase| phase.key == key)
    }

    /// The prescription with this id.
    #[must_use]
    pub fn prescription(&self, id: PrescriptionId) -> Option<&PlannedPrescription> {
        self.prescriptions.iter().find(|prescription| prescription.id == id)
    }

    /// What an exercise of this plan trains; advice when the snapshot does not have it.
    fn kind_of(&self, prescription: &PlannedPrescription) -> Kind {
        self.content.exercises.get(&prescription.exercise).map_or(Kind::Advice, |exercise| exercise.kind)
    }

    /// The block that a planned phase was made from.
    #[must_use]
    pub fn block(&self, phase: &PlannedPhase) -> &Phase {
        self.content.phases.get(&phase.phase).expect("a plan's phases are in its snapshot")
    }

    /// What suits the patient on `date`.
    #[must_use]
    pub fn availability_on(&self, date: NaiveDate) -> Availability {
        self.availability
            .iter()
            .rev()
            .find(|entry| entry.from <= date)
            .or(self.availability.first())
            .map(|entry| entry.availability)
            .unwrap_or_default()
    }

    /// Week of the block in which `date` falls, counted from 1; a variant may enter a block in a later week.
    #[must_use]
    pub fn week_of_phase(&self, phase: &PlannedPhase, date: NaiveDate) -> u16 {
        let lived = (date - phase.start).num_days().max(0) / 7;
        u16::try_from(lived + i64::from(phase.entry_week)).unwrap_or(u16::MAX)
    }

    /// The dose that holds on this day only, when there is one.
    fn dose_of_day(&self, prescription: &PlannedPrescription, date: NaiveDate) -> Option<&Dosage> {
        self.day_changes.iter().rev().find_map(|change| match change {
            DayChange::Dosed { lineage, date: day, dosage } if *lineage == prescription.lineage && *day == date => {
                Some(dosage)
            }
            _ => None,
        })
    }

    /// The dose of a prescription on one day, before the week table; see [`Plan::effective`].
    #[must_use]
    pub fn dosage_on<'p>(&'p self, prescription: &'p PlannedPrescription, date: NaiveDate) -> &'p Dosage {
        self.dose_of_day(prescription, date).unwrap_or(&prescription.dosage)
    }

    /// Why an exercise may not be in this plan, when a modifier forbids it.
    #[must_use]
    pub fn blocked_by(&self, exercise: &ExerciseId) -> Option<&Text> {
        let goes_below = self.content.exercises.get(exercise).is_some_and(|exercise| exercise.heel_below_step);
        self.content.programme.modifiers.iter().filter(|modifier| self.modifiers.contains(&modifier.id)).find_map(
            |modifier| {
                let is_blocked = modifier.blocks.contains(exercise)
                    || (modifier.blocks_heel_below_step && goes_below && !modifier.at_floor_level.contains(exercise));
                is_blocked.then_some(&modifier.effect)
            },
        )
    }

    /// Lays the phases end to end again after one of them changed its length.
    fn relay_phases(&mut self) {
        let mut start = self.start;
        for phase in &mut self.phases {
            phase.start = start;
            start = phase.end() + DayCount::new(1);
        }
    }

    fn next_prescription_id(&self) -> PrescriptionId {
        PrescriptionId(self.prescriptions.iter().map(|prescription| prescription.id.0 + 1).max().unwrap_or(0))
    }
}
