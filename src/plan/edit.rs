//! Edits of prescriptions, each for a scope of days.
//!
//! An edit "from this day on" ends the old dose yesterday and begins a new one today, of the same lineage; what was done
//! before keeps the dose it had. An edit that changes nothing leaves no trace.

use chrono::{Days as DayCount, NaiveDate};

use super::{DayChange, PhaseKey, Plan, PlannedPrescription, PrescriptionId, Rejected, Scope};
use crate::content::{Dosage, ExerciseId};

impl Plan {
    pub(super) fn dose_on_day(
        &mut self,
        id: PrescriptionId,
        dosage: &Dosage,
        date: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        self.open_day(date, today)?;
        let row = self.prescription(id).ok_or(Rejected::NotInPlan)?;
        if !self.planned_phase(row.phase).is_some_and(|phase| phase.contains(date)) {
            return Err(Rejected::OutsidePhase(date));
        }
        let lineage = row.lineage;
        let changed = DayChange::Dosed { lineage, date, dosage: dosage.clone() };
        if !self.day_changes.contains(&changed) {
            self.day_changes.retain(
                |change| !matches!(change, DayChange::Dosed { lineage: l, date: d, .. } if *l == lineage && *d == date),
            );
            self.day_changes.push(changed);
        }
        Ok(())
    }

    /// A dose from some day on replaces the doses of single days after it.
    pub(super) fn forget_day_doses(&mut self, id: PrescriptionId, scope: Scope, today: NaiveDate) {
        let from = match scope {
            Scope::ThisDay(_) => return,
            Scope::FromDay(date) => date.max(today),
            Scope::WholePhase => today,
        };
        let Some(lineage) = self.prescription(id).map(|row| row.lineage) else { return };
        self.day_changes.retain(
            |entry| !matches!(entry, DayChange::Dosed { lineage: l, date, .. } if *l == lineage && *date >= from),
        );
    }

    /// Changes a prescription from the first day of the scope that is not past; what was before stays as it was.
    pub(super) fn edit(
        &mut self,
        id: PrescriptionId,
        scope: Scope,
        today: NaiveDate,
        change: impl Fn(&mut PlannedPrescription),
    ) -> Result<(), Rejected> {
        let row = self.prescription(id).ok_or(Rejected::NotInPlan)?;
        let (lineage, key) = (row.lineage, row.phase);
        let phase = self.planned_phase(key).ok_or(Rejected::NotInPlan)?;
        let (start, end) = (phase.start, phase.end());
        let (from, until) = match scope {
            Scope::ThisDay(date) => (date, Some(date)),
            Scope::FromDay(date) => (date, None),
            Scope::WholePhase => (today.max(start), None),
        };
        if end < today {
            return Err(Rejected::PhaseIsOver);
        }
        if from < today {
            return Err(Rejected::InThePast(from));
        }
        if end < from || until.is_some_and(|until| until < start) {
            return Err(Rejected::OutsidePhase(from));
        }
        let from = from.max(start);
        // Later doses of the same lineage follow along: "from this day on" means all that comes.
        let changed: Vec<PrescriptionId> = self
            .prescriptions
            .iter()
            .filter(|row| row.lineage == lineage && row.phase == key)
            .filter(|row| {
                row.valid_until.is_none_or(|last| last >= from)
                    && until.is_none_or(|until| row.valid_from.is_none_or(|first| first <= until))
            })
            .map(|row| row.id)
            .collect();
        for id in changed {
            self.split(id, start, from, until, &change);
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
        let Some(mut at) = self.prescriptions.iter().position(|row| row.id == id) else { return };
        let old = self.prescriptions[at].clone();
        let mut changed = old.clone();
        change(&mut changed);
        if changed == old {
            return;
        }
        if old.valid_from.unwrap_or(phase_start) < from {
            self.prescriptions[at].valid_until = Some(from - DayCount::new(1));
            changed.id = self.next_prescription_id();
            changed.valid_from = Some(from);
            at += 1;
            self.prescriptions.insert(at, changed);
        } else {
            self.prescriptions[at] = changed;
        }
        if let Some(until) = until
            && old.valid_until.is_none_or(|last| until < last)
        {
            let id = self.next_prescription_id();
            self.prescriptions[at].valid_until = Some(until);
            let after = PlannedPrescription { id, valid_from: Some(until + DayCount::new(1)), ..old };
            self.prescriptions.insert(at + 1, after);
        }
    }

    /// Ends a prescription yesterday, or takes it out when it has not begun; what was done stays.
    pub(super) fn end_before(&mut self, id: PrescriptionId, today: NaiveDate) {
        let yesterday = today - DayCount::new(1);
        let Some(at) = self.prescriptions.iter().position(|row| row.id == id) else { return };
        let row = &self.prescriptions[at];
        let Some(start) = self.planned_phase(row.phase).map(|phase| phase.start) else { return };
        if row.valid_from.unwrap_or(start).max(start) < today {
            let row = &mut self.prescriptions[at];
            row.valid_until = Some(row.valid_until.map_or(yesterday, |last| last.min(yesterday)));
        } else {
            self.prescriptions.remove(at);
        }
    }

    pub(super) fn swap(
        &mut self,
        id: PrescriptionId,
        exercise: &ExerciseId,
        scope: Scope,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        self.check_exercise(exercise)?;
        self.edit(id, scope, today, |row| row.exercise = exercise.clone())?;
        self.forget_day_doses(id, scope, today);
        Ok(())
    }

    /// Whether an exercise is in the snapshot and may be in this plan.
    fn check_exercise(&self, exercise: &ExerciseId) -> Result<(), Rejected> {
        if !self.content.exercises.contains_key(exercise) {
            return Err(Rejected::UnknownExercise(exercise.clone()));
        }
        self.blocked_by(exercise).map_or(Ok(()), |why| Err(Rejected::Blocked(why.clone())))
    }

    pub(super) fn switch(
        &mut self,
        id: PrescriptionId,
        is_on: bool,
        scope: Scope,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        if is_on {
            let row = self.prescription(id).ok_or(Rejected::NotInPlan)?;
            self.check_exercise(&row.exercise)?;
            // Of a group at most one is on.
            for other in self.others_of_group(id, today) {
                self.edit(other, scope, today, |row| row.is_on = false)?;
            }
        }
        self.edit(id, scope, today, |row| row.is_on = is_on)
    }

    fn others_of_group(&self, id: PrescriptionId, today: NaiveDate) -> Vec<PrescriptionId> {
        let group_of = |row: &PlannedPrescription| {
            let phase = self.planned_phase(row.phase)?;
            self.block(phase).prescriptions.get(row.row?)?.choose_one.as_deref()
        };
        let Some((own, group)) = self.prescription(id).and_then(|own| Some((own, group_of(own)?))) else {
            return Vec::new();
        };
        self.prescriptions
            .iter()
            .filter(|row| row.phase == own.phase && row.lineage != own.lineage && row.is_on)
            .filter(|row| row.valid_until.is_none_or(|last| last >= today) && group_of(row) == Some(group))
            .map(|row| row.id)
            .collect()
    }

    pub(super) fn add_exercise(
        &mut self,
        key: PhaseKey,
        exercise: &ExerciseId,
        from: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        self.check_exercise(exercise)?;
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
        let mut row = self.fresh_prescription(key, exercise);
        row.valid_from = starts_later.then_some(from);
        self.prescriptions.push(row);
        Ok(())
    }
}
