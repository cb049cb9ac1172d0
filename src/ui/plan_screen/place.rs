//! What is selected in the calendar: a day, perhaps a session of it, perhaps an exercise of that.

use chrono::NaiveDate;

use crate::plan::{Due, Lineage, PartOfDay, Session, Slot, What};
use crate::workspace::OpenPlan;

/// What is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub date: NaiveDate,
    /// Which session; the first when none is named or the named one is not there.
    pub part: Option<PartOfDay>,
    /// Which exercise; the first when none is named or the named one is not there.
    pub lineage: Option<Lineage>,
}

impl Place {
    /// A day.
    pub(super) const fn day(date: NaiveDate) -> Self {
        Self { date, part: None, lineage: None }
    }

    /// An exercise in a slot.
    pub(super) const fn exercise(slot: Slot, lineage: Lineage) -> Self {
        Self { date: slot.date, part: Some(slot.part), lineage: Some(lineage) }
    }

    /// The session that is meant.
    pub(super) fn session<'o>(&self, open: &'o OpenPlan) -> Option<&'o Session> {
        let sessions = open.schedule().on(self.date);
        sessions.iter().find(|session| Some(session.slot.part) == self.part).or(sessions.first())
    }

    /// The exercise that is meant, with its slot.
    pub(super) fn due<'o>(&self, open: &'o OpenPlan) -> Option<(Slot, &'o Due)> {
        let session = self.session(open)?;
        let items = open.schedule().items(session);
        let due = items.iter().find(|due| Some(due.lineage) == self.lineage).or(items.first())?;
        Some((session.slot, due))
    }

    /// What a key moves: the exercise, or the whole session.
    pub(super) fn what(&self, open: &OpenPlan, is_whole_session: bool) -> Option<(What, Slot)> {
        let (slot, due) = self.due(open)?;
        Some((if is_whole_session { What::WholeSession } else { What::One(due.lineage) }, slot))
    }

    /// The exercise `steps` further on the same day; stays at the ends.
    pub(super) fn stepped(&self, open: &OpenPlan, steps: isize) -> Option<Self> {
        let all: Vec<(Slot, Lineage)> = exercises_on(open, self.date);
        let (slot, due) = self.due(open)?;
        let here = all.iter().position(|found| *found == (slot, due.lineage))?;
        let (slot, lineage) = *all.get(here.checked_add_signed(steps)?)?;
        Some(Self::exercise(slot, lineage))
    }
}

/// Every exercise of a day in order of time.
pub(super) fn exercises_on(open: &OpenPlan, date: NaiveDate) -> Vec<(Slot, Lineage)> {
    let schedule = open.schedule();
    let of_session = |session| schedule.items(session).iter().map(|due| due.lineage);
    schedule.on(date).iter().flat_map(|session| of_session(session).map(|lineage| (session.slot, lineage))).collect()
}
