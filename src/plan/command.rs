//! Every change of a plan that can be undone, each with its scope.
//!
//! [`Plan::apply`] gives a new plan or says why not. It never changes a day before today: an edit "from this day on"
//! ends the old dose yesterday and begins a new one today, of the same lineage.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{
    AffectedSide, Availability, AvailabilityFrom, Decision, DecisionKind, Finding, Goal, Lineage, PartOfDay, PhaseKey,
    Plan, PrescriptionId, Rejected, Slot,
};
use crate::content::{Dosage, ExerciseId, Frequency, ModifierId, RedFlagId, RuleId, Side, TrackId, TrackOptionId};

/// Which days an edit holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// This day only.
    ThisDay(NaiveDate),
    /// From this day until the end of the phase.
    FromDay(NaiveDate),
    /// The whole phase, as far as it is not past.
    WholePhase,
}

/// Which exercises of a slot are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// All of them.
    WholeSession,
    /// One.
    One(Lineage),
}

/// A change of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Another dose.
    ChangeDosage {
        /// Of which prescription.
        prescription: PrescriptionId,
        /// How much.
        dosage: Dosage,
        /// For which days.
        scope: Scope,
    },
    /// Another frequency.
    ChangeFrequency {
        /// Of which prescription.
        prescription: PrescriptionId,
        /// How often.
        frequency: Frequency,
        /// For which days; a single day has no frequency.
        scope: Scope,
    },
    /// Another side.
    ChangeSide {
        /// Of which prescription.
        prescription: PrescriptionId,
        /// Which side.
        side: Side,
        /// For which days.
        scope: Scope,
    },
    /// Another part of the day.
    ChangePart {
        /// Of which prescription.
        prescription: PrescriptionId,
        /// Which part; none for the usual one.
        part: Option<PartOfDay>,
        /// For which days.
        scope: Scope,
    },
    /// An easier or harder exercise in its place.
    SwapExercise {
        /// Which prescription.
        prescription: PrescriptionId,
        /// What comes in its place.
        exercise: ExerciseId,
        /// For which days.
        scope: Scope,
    },
    /// Switches an optional prescription on or off.
    SwitchPrescription {
        /// Which prescription.
        prescription: PrescriptionId,
        /// On or off.
        is_on: bool,
        /// For which days.
        scope: Scope,
    },
    /// Adds an exercise of the snapshot to a phase.
    AddExercise {
        /// To which phase.
        phase: PhaseKey,
        /// Which exercise.
        exercise: ExerciseId,
        /// From which day on.
        from: NaiveDate,
    },
    /// Places a prescription earlier or later in the session.
    Reorder {
        /// Which prescription.
        prescription: PrescriptionId,
        /// Smaller comes first among exercises of the same kind.
        order: i16,
    },
    /// Moves a session or an exercise to another slot.
    Move {
        /// What.
        what: What,
        /// From where.
        from: Slot,
        /// To where.
        to: Slot,
    },
    /// Does a session or an exercise once more in another slot.
    Copy {
        /// What.
        what: What,
        /// From where.
        from: Slot,
        /// To where.
        to: Slot,
    },
    /// Leaves a session or an exercise out once.
    LeaveOut {
        /// What.
        what: What,
        /// Where.
        from: Slot,
    },
    /// Leaves everything out on some days.
    CancelDays {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
        /// Why.
        reason: String,
    },
    /// Takes back everything that was changed on a day.
    RestoreDay {
        /// Which day.
        date: NaiveDate,
    },
    /// What suits the patient from a day on.
    SetAvailability {
        /// From which day.
        from: NaiveDate,
        /// What suits.
        availability: Availability,
    },
    /// Gives a phase another length; the phases after it move along.
    SetPhaseDays {
        /// Which phase.
        phase: PhaseKey,
        /// How many days.
        days: u16,
    },
    /// Moves the start of a plan that has not begun, or all that follows today by making the running phase longer.
    Shift {
        /// Days later; negative for earlier.
        days: i32,
    },
    /// Chooses an option of a track for phases that have not begun, or from today on in the running one.
    ChooseTrack {
        /// Which track.
        track: TrackId,
        /// Which option.
        option: TrackOptionId,
    },
    /// Switches a modifier on or off.
    SetModifier {
        /// Which.
        modifier: ModifierId,
        /// On or off.
        is_on: bool,
    },
    /// The side that hurts.
    SetAffectedSide {
        /// Which.
        side: AffectedSide,
    },
    /// The patient's own goals.
    SetGoals {
        /// All of them.
        goals: Vec<Goal>,
    },
    /// The therapist's notes.
    EditNotes {
        /// The whole text.
        notes: String,
    },
    /// Records that the red-flag questions were answered "no".
    ClearRedFlags {
        /// Which questions.
        flags: Vec<RedFlagId>,
    },
    /// Overrides a safety rule on a day.
    OverrideRule {
        /// Which rule.
        rule: RuleId,
        /// On which day.
        date: NaiveDate,
        /// Why; needed.
        reason: String,
    },
    /// Accepts a warning on a day; it is not told again. A rule that is refused or stops needs an override.
    AcceptWarning {
        /// Which rule.
        rule: RuleId,
        /// On which day.
        date: NaiveDate,
    },
    /// Records what was found about the patient, on which safety rules depend.
    Record {
        /// What.
        finding: Finding,
        /// On which day; not after today.
        date: NaiveDate,
        /// More about it: who gave clearance, what was measured.
        note: String,
    },
}

/// What a command is told of the world.
#[derive(Clone, Debug)]
pub struct Context {
    /// Now, by the clock of the person at the desk.
    pub now: NaiveDateTime,
    /// Who is at the desk; empty when unknown.
    pub by: String,
}

impl Context {
    /// Midnight of a day, by nobody in particular: enough for tests and the command line.
    #[must_use]
    pub fn on(today: NaiveDate) -> Self {
        Self { now: today.and_time(chrono::NaiveTime::MIN), by: String::new() }
    }

    /// The day of today.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }
}

impl Plan {
    /// The plan after `command`.
    ///
    /// # Errors
    /// [`Rejected`] says why nothing changed.
    pub fn apply(&self, command: &Command, context: &Context) -> Result<Self, Rejected> {
        let mut plan = self.clone();
        plan.change(command, context)?;
        Ok(plan)
    }

    fn change(&mut self, command: &Command, context: &Context) -> Result<(), Rejected> {
        let today = context.today();
        match command {
            Command::ChangeDosage { prescription, dosage, scope: Scope::ThisDay(date) } => {
                self.dose_on_day(*prescription, dosage, *date, today)
            }
            Command::ChangeDosage { prescription, dosage, scope } => {
                self.edit(*prescription, *scope, today, |row| row.dosage = dosage.clone())?;
                self.forget_day_doses(*prescription, *scope, today);
                Ok(())
            }
            Command::ChangeFrequency { scope: Scope::ThisDay(_), .. } => Err(Rejected::NoFrequencyOnOneDay),
            Command::ChangeFrequency { prescription, frequency, scope } => {
                self.edit(*prescription, *scope, today, |row| row.frequency = frequency.clone())
            }
            Command::ChangeSide { prescription, side, scope } => {
                self.edit(*prescription, *scope, today, |row| row.side = *side)
            }
            Command::ChangePart { prescription, part, scope } => {
                self.edit(*prescription, *scope, today, |row| row.part = *part)
            }
            Command::SwapExercise { prescription, exercise, scope } => {
                self.swap(*prescription, exercise, *scope, today)
            }
            Command::SwitchPrescription { prescription, is_on, scope } => {
                self.switch(*prescription, *is_on, *scope, today)
            }
            Command::AddExercise { phase, exercise, from } => self.add_exercise(*phase, exercise, *from, today),
            Command::Reorder { prescription, order } => {
                self.edit(*prescription, Scope::WholePhase, today, |row| row.order = *order)
            }
            Command::Move { what, from, to } => self.move_slot(*what, *from, *to, today),
            Command::Copy { what, from, to } => self.copy_slot(*what, *from, *to, today),
            Command::LeaveOut { what, from } => self.leave_out(*what, *from, today),
            Command::CancelDays { from, until, reason } => self.cancel_days(*from, *until, reason, today),
            Command::RestoreDay { date } => self.restore_day(*date, today),
            Command::SetAvailability { from, availability } => {
                self.set_availability((*from).max(today).max(self.start), *availability);
                Ok(())
            }
            Command::SetPhaseDays { phase, days } => self.set_phase_days(*phase, *days, today),
            Command::Shift { days } => self.shift(*days, today),
            Command::ChooseTrack { track, option } => self.choose_track(track, option, today),
            Command::SetModifier { modifier, is_on } => self.set_modifier(modifier, *is_on, today),
            Command::SetAffectedSide { side } => {
                self.side = *side;
                Ok(())
            }
            Command::SetGoals { goals } => {
                self.goals.clone_from(goals);
                Ok(())
            }
            Command::EditNotes { notes } => {
                self.notes.clone_from(notes);
                Ok(())
            }
            Command::ClearRedFlags { flags } => {
                self.decide(context, DecisionKind::RedFlagsClear(flags.clone()), "");
                Ok(())
            }
            Command::OverrideRule { rule, date, reason } => {
                if reason.trim().is_empty() {
                    return Err(Rejected::ReasonNeeded);
                }
                self.decide(context, DecisionKind::RuleOverridden { rule: rule.clone(), date: *date }, reason);
                Ok(())
            }
            Command::AcceptWarning { rule, date } => {
                self.decide(context, DecisionKind::WarningAccepted { rule: rule.clone(), date: *date }, "");
                Ok(())
            }
            Command::Record { finding, date, note } => {
                if *date > today {
                    return Err(Rejected::NotYet(*date));
                }
                self.decide(context, DecisionKind::Found { finding: finding.clone(), date: *date }, note);
                Ok(())
            }
        }
    }

    fn set_availability(&mut self, from: NaiveDate, availability: Availability) {
        let is_last = self.availability.iter().all(|entry| entry.from <= from);
        if is_last && self.availability_on(from) == availability {
            return;
        }
        self.availability.retain(|entry| entry.from < from);
        self.availability.push(AvailabilityFrom { from, availability });
    }

    fn decide(&mut self, context: &Context, what: DecisionKind, reason: &str) {
        let decision = Decision { at: context.now, by: context.by.clone(), what, reason: reason.trim().to_owned() };
        self.decisions.push(decision);
    }
}
