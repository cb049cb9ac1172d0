//! Every change of a plan that can be undone, each with its scope.
//!
//! [`Plan::apply`] gives a new plan or says why not. It never changes a day before today: an edit "from this day on"
//! ends the old dose yesterday and begins a new one today, of the same lineage.

use chrono::{Days as DayCount, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{
    AffectedSide, Availability, AvailabilityFrom, DayChange, Decision, DecisionKind, Goal, Lineage, PartOfDay,
    PhaseKey, Plan, PlannedPrescription, PrescriptionId, Slot, schedule,
};
use crate::content::{
    ConditionId, Dosage, ExerciseId, Frequency, ModifierId, PhaseId, RedFlagId, RuleId, Side, TrackId, TrackOptionId,
    VariantId,
};
use crate::i18n::Text;

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

/// Why a command changed nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// The library does not have the condition.
    #[error("there is no condition `{0}`")]
    UnknownCondition(ConditionId),
    /// The condition does not have the variant.
    #[error("there is no variant `{0}`")]
    UnknownVariant(VariantId),
    /// The condition does not have the modifier.
    #[error("there is no modifier `{0}`")]
    UnknownModifier(ModifierId),
    /// The condition does not have the track or the option.
    #[error("there is no track `{0}`")]
    UnknownTrack(TrackOptionId),
    /// The snapshot does not have the phase.
    #[error("there is no phase `{0}`")]
    UnknownPhase(PhaseId),
    /// The snapshot does not have the exercise.
    #[error("there is no exercise `{0}`")]
    UnknownExercise(ExerciseId),
    /// A track without options.
    #[error("a track has no options")]
    EmptyTrack,
    /// The plan does not have what the command is about.
    #[error("it is not in this plan any more")]
    NotInPlan,
    /// The injury lies after the start of the plan.
    #[error("the injury cannot be later than the start of the plan")]
    InjuryAfterStart,
    /// The day is before today.
    #[error("{0} is past; what happened is not changed")]
    InThePast(NaiveDate),
    /// The day is outside the plan.
    #[error("{0} is outside the plan")]
    OutsidePlan(NaiveDate),
    /// The day is in another phase than the exercise.
    #[error("{0} is in another phase")]
    OutsidePhase(NaiveDate),
    /// Nothing stands in the slot.
    #[error("nothing is planned there")]
    NothingThere,
    /// A phase lasts at least one day, and the running one at least until today.
    #[error("a phase lasts at least {0} days")]
    TooShort(u16),
    /// A phase that is over.
    #[error("this phase is over")]
    PhaseIsOver,
    /// A modifier forbids the exercise.
    #[error("not with this complaint: {}", .0.en)]
    Blocked(Text),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// The frequency of a single day cannot be changed.
    #[error("a single day has no frequency")]
    NoFrequencyOnOneDay,
    /// The last day comes before the first.
    #[error("the last day comes before the first")]
    EndsBeforeItBegins,
    /// The option asks for a modifier that is off.
    #[error("this way is only offered with another form of the complaint")]
    TrackNotOffered,
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
                self.edit(*prescription, *scope, today, |p| p.dosage = dosage.clone())
            }
            Command::ChangeFrequency { scope: Scope::ThisDay(_), .. } => Err(Rejected::NoFrequencyOnOneDay),
            Command::ChangeFrequency { prescription, frequency, scope } => {
                self.edit(*prescription, *scope, today, |p| p.frequency = frequency.clone())
            }
            Command::ChangeSide { prescription, side, scope } => {
                self.edit(*prescription, *scope, today, |p| p.side = *side)
            }
            Command::ChangePart { prescription, part, scope } => {
                self.edit(*prescription, *scope, today, |p| p.part = *part)
            }
            Command::SwapExercise { prescription, exercise, scope } => {
                self.swap(*prescription, exercise, *scope, today)
            }
            Command::SwitchPrescription { prescription, is_on, scope } => {
                self.switch(*prescription, *is_on, *scope, today)
            }
            Command::AddExercise { phase, exercise, from } => self.add_exercise(*phase, exercise, *from, today),
            Command::Reorder { prescription, order } => {
                let found = self.prescriptions.iter_mut().find(|p| p.id == *prescription);
                found.ok_or(Rejected::NotInPlan)?.order = *order;
                Ok(())
            }
            Command::Move { what, from, to } => self.move_slot(*what, *from, *to, today),
            Command::Copy { what, from, to } => {
                self.open_day(to.date, today)?;
                for (lineage, _) in self.in_slot(*what, *from)? {
                    self.day_changes.push(DayChange::Copied { lineage, to: *to });
                }
                Ok(())
            }
            Command::LeaveOut { what, from } => {
                self.open_day(from.date, today)?;
                for (lineage, origin) in self.in_slot(*what, *from)? {
                    self.day_changes.push(DayChange::LeftOut { lineage, from: origin });
                }
                Ok(())
            }
            Command::CancelDays { from, until, reason } => self.cancel_days(*from, *until, reason, today),
            Command::RestoreDay { date } => {
                self.open_day(*date, today)?;
                self.day_changes.retain(|change| !change.touches(*date));
                Ok(())
            }
            Command::SetAvailability { from, availability } => {
                let from = (*from).max(today).max(self.start);
                self.availability.retain(|entry| entry.from < from);
                self.availability.push(AvailabilityFrom { from, availability: *availability });
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
        }
    }

    fn decide(&mut self, context: &Context, what: DecisionKind, reason: &str) {
        let decision = Decision { at: context.now, by: context.by.clone(), what, reason: reason.trim().to_owned() };
        self.decisions.push(decision);
    }

    /// Whether a day may still be changed: in the plan and not before today.
    fn open_day(&self, date: NaiveDate, today: NaiveDate) -> Result<(), Rejected> {
        if date < today {
            Err(Rejected::InThePast(date))
        } else if self.phase_on(date).is_none() {
            Err(Rejected::OutsidePlan(date))
        } else {
            Ok(())
        }
    }

    fn dose_on_day(
        &mut self,
        id: PrescriptionId,
        dosage: &Dosage,
        date: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        self.open_day(date, today)?;
        let lineage = self.prescription(id).ok_or(Rejected::NotInPlan)?.lineage;
        self.day_changes.retain(
            |change| !matches!(change, DayChange::Dosed { lineage: l, date: d, .. } if *l == lineage && *d == date),
        );
        self.day_changes.push(DayChange::Dosed { lineage, date, dosage: dosage.clone() });
        Ok(())
    }

    /// Changes a prescription from the first day of the scope that is not past; what was before stays as it was.
    fn edit(
        &mut self,
        id: PrescriptionId,
        scope: Scope,
        today: NaiveDate,
        change: impl Fn(&mut PlannedPrescription),
    ) -> Result<(), Rejected> {
        let index = self.prescriptions.iter().position(|p| p.id == id).ok_or(Rejected::NotInPlan)?;
        let phase = self.planned_phase(self.prescriptions[index].phase).ok_or(Rejected::NotInPlan)?;
        let (start, end) = (phase.start, phase.end());
        let (from, until) = match scope {
            Scope::ThisDay(date) => (date, Some(date)),
            Scope::FromDay(date) => (date, None),
            Scope::WholePhase => (today.max(start), None),
        };
        if from < today {
            return Err(Rejected::InThePast(from));
        }
        if end < from {
            return Err(if end < today { Rejected::PhaseIsOver } else { Rejected::OutsidePhase(from) });
        }
        let from = from.max(start);
        let old = self.prescriptions[index].clone();
        let lineage = old.lineage;
        // Later doses of the same lineage follow along: "from this day on" means all that comes.
        let later_start = |p: &PlannedPrescription| p.valid_from.unwrap_or(start);
        let mut changed = Vec::new();
        for existing in self.prescriptions.iter().filter(|p| p.lineage == lineage && p.phase == old.phase) {
            let begins = later_start(existing);
            let ends = existing.valid_until.unwrap_or(end);
            let overlaps = ends >= from && until.is_none_or(|until| begins <= until);
            if overlaps {
                changed.push(existing.id);
            }
        }
        for existing_id in changed {
            self.split(existing_id, start, from, until, &change);
        }
        if until.is_none() {
            self.day_changes.retain(
                |entry| !matches!(entry, DayChange::Dosed { lineage: l, date, .. } if *l == lineage && *date >= from),
            );
        }
        Ok(())
    }

    /// Cuts a prescription at `from` and after `until`, and changes the middle piece.
    fn split(
        &mut self,
        id: PrescriptionId,
        phase_start: NaiveDate,
        from: NaiveDate,
        until: Option<NaiveDate>,
        change: &impl Fn(&mut PlannedPrescription),
    ) {
        let Some(index) = self.prescriptions.iter().position(|p| p.id == id) else { return };
        let old = self.prescriptions[index].clone();
        let begins = old.valid_from.unwrap_or(phase_start);
        let mut middle = old.clone();
        if begins < from {
            self.prescriptions[index].valid_until = Some(from - DayCount::new(1));
            middle.id = self.next_prescription_id();
            middle.valid_from = Some(from);
            self.prescriptions.insert(index + 1, middle.clone());
        }
        let at = self.prescriptions.iter().position(|p| p.id == middle.id).unwrap_or(index);
        if let Some(until) = until
            && old.valid_until.is_none_or(|end| until < end)
        {
            let mut after = middle.clone();
            after.id = self.next_prescription_id();
            after.valid_from = Some(until + DayCount::new(1));
            self.prescriptions[at].valid_until = Some(until);
            self.prescriptions.insert(at + 1, after);
        }
        change(&mut self.prescriptions[at]);
    }

    fn swap(
        &mut self,
        id: PrescriptionId,
        exercise: &ExerciseId,
        scope: Scope,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        self.allowed(exercise)?;
        self.edit(id, scope, today, |p| p.exercise = exercise.clone())
    }

    fn allowed(&self, exercise: &ExerciseId) -> Result<(), Rejected> {
        if !self.content.exercises.contains_key(exercise) {
            return Err(Rejected::UnknownExercise(exercise.clone()));
        }
        self.blocked_by(exercise).map_or(Ok(()), |why| Err(Rejected::Blocked(why.clone())))
    }

    fn switch(&mut self, id: PrescriptionId, is_on: bool, scope: Scope, today: NaiveDate) -> Result<(), Rejected> {
        let prescription = self.prescription(id).ok_or(Rejected::NotInPlan)?;
        if is_on {
            self.allowed(&prescription.exercise.clone())?;
            // Of a group at most one is on.
            let others = self.others_of_group(id);
            for other in others {
                self.edit(other, scope, today, |p| p.is_on = false)?;
            }
        }
        self.edit(id, scope, today, |p| p.is_on = is_on)
    }

    fn others_of_group(&self, id: PrescriptionId) -> Vec<PrescriptionId> {
        let group_of = |p: &PlannedPrescription| {
            let phase = self.planned_phase(p.phase)?;
            self.block(phase).prescriptions.get(p.row?)?.choose_one.clone()
        };
        let Some(own) = self.prescription(id) else { return Vec::new() };
        let Some(group) = group_of(own) else { return Vec::new() };
        self.prescriptions
            .iter()
            .filter(|p| {
                p.phase == own.phase && p.lineage != own.lineage && p.is_on && group_of(p).as_ref() == Some(&group)
            })
            .map(|p| p.id)
            .collect()
    }

    fn add_exercise(
        &mut self,
        key: PhaseKey,
        exercise: &ExerciseId,
        from: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        self.allowed(exercise)?;
        let phase = self.planned_phase(key).ok_or(Rejected::NotInPlan)?;
        if phase.end() < today {
            return Err(Rejected::PhaseIsOver);
        }
        let from = from.max(today);
        if from > phase.end() {
            return Err(Rejected::OutsidePhase(from));
        }
        let starts_later = from > phase.start;
        let exercise = self.content.exercises.get(exercise).ok_or(Rejected::NotInPlan)?;
        let mut prescription = self.fresh_prescription(key, exercise);
        prescription.valid_from = starts_later.then_some(from);
        self.prescriptions.push(prescription);
        Ok(())
    }

    /// What stands in a slot: each exercise and where it falls by its frequency.
    fn in_slot(&self, what: What, slot: Slot) -> Result<Vec<(Lineage, Slot)>, Rejected> {
        let day = schedule(self, slot.date, slot.date);
        let session = day.at(slot).ok_or(Rejected::NothingThere)?;
        let found: Vec<(Lineage, Slot)> = day
            .items(session)
            .iter()
            .filter(|due| match what {
                What::WholeSession => true,
                What::One(lineage) => due.lineage == lineage,
            })
            .map(|due| (due.lineage, due.moved_from.unwrap_or(slot)))
            .collect();
        if found.is_empty() { Err(Rejected::NothingThere) } else { Ok(found) }
    }

    fn move_slot(&mut self, what: What, from: Slot, to: Slot, today: NaiveDate) -> Result<(), Rejected> {
        self.open_day(from.date, today)?;
        self.open_day(to.date, today)?;
        let found = self.in_slot(what, from)?;
        let target = self.phase_on(to.date).map(|phase| phase.key);
        for (lineage, origin) in found {
            let own = self.prescriptions.iter().find(|p| p.lineage == lineage).map(|p| p.phase);
            if own != target {
                return Err(Rejected::OutsidePhase(to.date));
            }
            self.day_changes.retain(|change| {
                !matches!(change, DayChange::Moved { lineage: l, from: o, .. } if *l == lineage && *o == origin)
                    && !matches!(change, DayChange::Copied { lineage: l, to } if *l == lineage && *to == from && origin == from)
            });
            if origin != to {
                self.day_changes.push(DayChange::Moved { lineage, from: origin, to });
            }
        }
        Ok(())
    }

    fn cancel_days(
        &mut self,
        from: NaiveDate,
        until: NaiveDate,
        reason: &str,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        if until < from {
            return Err(Rejected::EndsBeforeItBegins);
        }
        self.open_day(from, today)?;
        let last = until.min(self.end());
        for date in from.iter_days().take_while(|date| *date <= last) {
            self.day_changes.retain(|change| !matches!(change, DayChange::Cancelled { date: d, .. } if *d == date));
            self.day_changes.push(DayChange::Cancelled { date, reason: reason.trim().to_owned() });
        }
        Ok(())
    }

    fn set_phase_days(&mut self, key: PhaseKey, days: u16, today: NaiveDate) -> Result<(), Rejected> {
        let phase = self.phases.iter_mut().find(|phase| phase.key == key).ok_or(Rejected::NotInPlan)?;
        if phase.end() < today {
            return Err(Rejected::PhaseIsOver);
        }
        let lived = u16::try_from((today - phase.start).num_days().max(0)).unwrap_or(u16::MAX);
        let shortest = lived.max(1);
        if days < shortest {
            return Err(Rejected::TooShort(shortest));
        }
        phase.days = days.min(730);
        self.relay_phases();
        Ok(())
    }

    fn shift(&mut self, days: i32, today: NaiveDate) -> Result<(), Rejected> {
        if self.start >= today {
            let start = self
                .start
                .checked_add_signed(chrono::Duration::days(i64::from(days)))
                .ok_or(Rejected::OutsidePlan(self.start))?;
            if start < today {
                return Err(Rejected::InThePast(start));
            }
            self.start = start;
            if let Some(first) = self.availability.first_mut() {
                first.from = first.from.min(start);
            }
            self.relay_phases();
            return Ok(());
        }
        let running = self.phase_on(today).ok_or(Rejected::OutsidePlan(today))?;
        let (key, length) = (running.key, i32::from(running.days) + days);
        let length = u16::try_from(length.max(0)).unwrap_or(u16::MAX);
        self.set_phase_days(key, length, today)
    }

    fn choose_track(&mut self, track: &TrackId, option: &TrackOptionId, today: NaiveDate) -> Result<(), Rejected> {
        let programme = std::sync::Arc::clone(&self.content.programme);
        let known = programme.track(track).ok_or_else(|| Rejected::UnknownTrack(option.clone()))?;
        let chosen = known
            .options
            .iter()
            .find(|candidate| candidate.id == *option)
            .ok_or_else(|| Rejected::UnknownTrack(option.clone()))?;
        if chosen.only_with.as_ref().is_some_and(|modifier| !self.modifiers.contains(modifier)) {
            return Err(Rejected::TrackNotOffered);
        }
        self.tracks.insert(track.clone(), option.clone());
        let options: Vec<&PhaseId> = known.options.iter().map(|option| &option.phase).collect();
        let keys: Vec<PhaseKey> = self
            .phases
            .iter()
            .filter(|phase| phase.end() >= today && options.contains(&&phase.phase))
            .map(|phase| phase.key)
            .collect();
        for key in keys {
            self.replace_block(key, &chosen.phase, today)?;
        }
        Ok(())
    }

    /// Puts another block in the place of a phase, from today on when it is running.
    fn replace_block(&mut self, key: PhaseKey, block: &PhaseId, today: NaiveDate) -> Result<(), Rejected> {
        let content = std::sync::Arc::clone(&self.content);
        let variant = content.programme.variant(&self.variant).ok_or(Rejected::NotInPlan)?;
        let phase = content.phases.get(block).ok_or_else(|| Rejected::UnknownPhase(block.clone()))?;
        let planned = self.phases.iter_mut().find(|phase| phase.key == key).ok_or(Rejected::NotInPlan)?;
        if planned.phase == *block {
            return Ok(());
        }
        let is_running = planned.start < today;
        planned.phase = block.clone();
        if is_running {
            let yesterday = today - DayCount::new(1);
            self.prescriptions.retain(|p| p.phase != key || p.valid_from.is_none_or(|from| from <= yesterday));
            for prescription in self.prescriptions.iter_mut().filter(|p| p.phase == key) {
                prescription.valid_until = Some(prescription.valid_until.map_or(yesterday, |end| end.min(yesterday)));
                // The rows of the old block are not rows of the new one.
                prescription.row = None;
            }
        } else {
            self.prescriptions.retain(|p| p.phase != key);
        }
        let known: Vec<PrescriptionId> = self.prescriptions.iter().map(|p| p.id).collect();
        self.prescribe(variant, key, phase);
        if is_running {
            for prescription in self.prescriptions.iter_mut().filter(|p| !known.contains(&p.id)) {
                prescription.valid_from = Some(today);
            }
        }
        Ok(())
    }

    fn set_modifier(&mut self, modifier: &ModifierId, is_on: bool, today: NaiveDate) -> Result<(), Rejected> {
        let programme = std::sync::Arc::clone(&self.content.programme);
        if !programme.modifiers.iter().any(|known| known.id == *modifier) {
            return Err(Rejected::UnknownModifier(modifier.clone()));
        }
        let changed = if is_on { self.modifiers.insert(modifier.clone()) } else { self.modifiers.remove(modifier) };
        if !changed {
            return Ok(());
        }
        self.settle_tracks()?;
        for track in &programme.tracks {
            if let Some(option) = self.tracks.get(&track.id).cloned() {
                self.choose_track(&track.id, &option, today)?;
            }
        }
        // What the modifier now forbids ends today; the past stays.
        let forbidden: Vec<PrescriptionId> = self
            .prescriptions
            .iter()
            .filter(|p| p.is_on && self.blocked_by(&p.exercise).is_some())
            .filter(|p| self.planned_phase(p.phase).is_some_and(|phase| phase.end() >= today))
            .filter(|p| p.valid_until.is_none_or(|end| end >= today))
            .map(|p| p.id)
            .collect();
        for id in forbidden {
            self.edit(id, Scope::WholePhase, today, |p| p.is_on = false)?;
        }
        Ok(())
    }
}

impl DayChange {
    /// Whether this difference takes from or adds to a day.
    #[must_use]
    pub fn touches(&self, day: NaiveDate) -> bool {
        match self {
            DayChange::Moved { from, to, .. } => from.date == day || to.date == day,
            DayChange::LeftOut { from, .. } => from.date == day,
            DayChange::Copied { to, .. } => to.date == day,
            DayChange::Cancelled { date, .. } | DayChange::Dosed { date, .. } => *date == day,
        }
    }
}
