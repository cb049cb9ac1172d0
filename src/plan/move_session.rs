//! Changes of single days: move, copy, leave out, cancel, restore.
//!
//! A session that is moved back to where it falls by its frequency leaves no trace. What stands on a day before today is
//! never touched, not even by restoring the day it was moved to.

use chrono::NaiveDate;

use super::{DayChange, Due, Lineage, Plan, Rejected, Slot, What, schedule};

impl Plan {
    /// Whether nothing is done on this day.
    #[must_use]
    pub fn is_cancelled(&self, day: NaiveDate) -> bool {
        self.day_changes.iter().any(|change| matches!(change, DayChange::Cancelled { date, .. } if *date == day))
    }

    /// Whether a day may still be changed: in the plan and not before today.
    pub(super) fn open_day(&self, date: NaiveDate, today: NaiveDate) -> Result<(), Rejected> {
        if date < today {
            Err(Rejected::InThePast(date))
        } else if self.phase_on(date).is_none() {
            Err(Rejected::OutsidePlan(date))
        } else {
            Ok(())
        }
    }

    /// What stands in a slot.
    fn in_slot(&self, what: What, slot: Slot) -> Result<Vec<Due>, Rejected> {
        let day = schedule(self, slot.date, slot.date);
        let session = day.at(slot).ok_or(Rejected::NothingThere)?;
        let is_meant = |due: &&Due| match what {
            What::WholeSession => true,
            What::One(lineage) => due.lineage == lineage,
        };
        let found: Vec<Due> = day.items(session).iter().filter(is_meant).copied().collect();
        if found.is_empty() { Err(Rejected::NothingThere) } else { Ok(found) }
    }

    /// Whether what is due may also be done in another slot: on an open day of its own phase.
    fn check_target(&self, due: &Due, to: Slot, today: NaiveDate) -> Result<(), Rejected> {
        self.open_day(to.date, today)?;
        let own = self.prescription(due.prescription).map(|row| row.phase);
        if own != self.phase_on(to.date).map(|phase| phase.key) {
            Err(Rejected::OutsidePhase(to.date))
        } else if self.is_cancelled(to.date) {
            Err(Rejected::DayIsCancelled(to.date))
        } else {
            Ok(())
        }
    }

    pub(super) fn move_slot(&mut self, what: What, from: Slot, to: Slot, today: NaiveDate) -> Result<(), Rejected> {
        self.open_day(from.date, today)?;
        self.open_day(to.date, today)?;
        for due in self.in_slot(what, from)? {
            self.check_target(&due, to, today)?;
            if due.is_extra {
                if let Some(extra) = self.extra_in(&due, from) {
                    self.day_changes[extra] = DayChange::Copied { lineage: due.lineage, to };
                }
                continue;
            }
            let origin = due.moved_from.unwrap_or(from);
            if from == to {
                continue;
            }
            self.forget_move(&due, origin);
            if origin != to {
                self.day_changes.push(DayChange::Moved { lineage: due.lineage, from: origin, to });
            }
        }
        Ok(())
    }

    pub(super) fn copy_slot(&mut self, what: What, from: Slot, to: Slot, today: NaiveDate) -> Result<(), Rejected> {
        self.open_day(to.date, today)?;
        for due in self.in_slot(what, from)? {
            self.check_target(&due, to, today)?;
            self.day_changes.push(DayChange::Copied { lineage: due.lineage, to });
        }
        Ok(())
    }

    pub(super) fn leave_out(&mut self, what: What, from: Slot, today: NaiveDate) -> Result<(), Rejected> {
        self.open_day(from.date, today)?;
        for due in self.in_slot(what, from)? {
            if due.is_extra {
                if let Some(extra) = self.extra_in(&due, from) {
                    self.day_changes.remove(extra);
                }
            } else {
                let origin = due.moved_from.unwrap_or(from);
                self.forget_move(&due, origin);
                self.day_changes.push(DayChange::LeftOut { lineage: due.lineage, from: origin });
            }
        }
        Ok(())
    }

    fn extra_in(&self, due: &Due, slot: Slot) -> Option<usize> {
        self.day_changes.iter().position(
            |change| matches!(change, DayChange::Copied { lineage, to } if *lineage == due.lineage && *to == slot),
        )
    }

    fn forget_move(&mut self, due: &Due, origin: Slot) {
        self.day_changes.retain(|change| {
            !matches!(change, DayChange::Moved { lineage, from, .. } if *lineage == due.lineage && *from == origin)
        });
    }

    pub(super) fn cancel_days(
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
        for day in from.iter_days().take_while(|day| *day <= last) {
            let cancelled = DayChange::Cancelled { date: day, reason: reason.trim().to_owned() };
            if !self.day_changes.contains(&cancelled) {
                self.day_changes.retain(|change| !matches!(change, DayChange::Cancelled { date, .. } if *date == day));
                self.day_changes.push(cancelled);
            }
        }
        Ok(())
    }

    /// Takes back what was changed on a day; what would reach a day before today stays.
    pub(super) fn restore_day(&mut self, date: NaiveDate, today: NaiveDate) -> Result<(), Rejected> {
        self.open_day(date, today)?;
        self.day_changes.retain(|change| !change.touches(date) || change.earliest() < today);
        Ok(())
    }
}

impl DayChange {
    /// Which exercise it is about; none for a whole day.
    pub(super) const fn lineage(&self) -> Option<Lineage> {
        match self {
            DayChange::Moved { lineage, .. }
            | DayChange::LeftOut { lineage, .. }
            | DayChange::Copied { lineage, .. }
            | DayChange::Dosed { lineage, .. } => Some(*lineage),
            DayChange::Cancelled { .. } => None,
        }
    }

    /// The first day that this difference takes from or adds to.
    pub(super) fn earliest(&self) -> NaiveDate {
        match self {
            DayChange::Moved { from, to, .. } => from.date.min(to.date),
            DayChange::LeftOut { from: slot, .. } | DayChange::Copied { to: slot, .. } => slot.date,
            DayChange::Cancelled { date, .. } | DayChange::Dosed { date, .. } => *date,
        }
    }

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
