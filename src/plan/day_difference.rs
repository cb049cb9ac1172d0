//! The differences of single days, laid over what falls due by frequency: moved, copied, left out, cancelled.
//!
//! A move or an omission names the exercise and the slot in which it falls by its frequency; when nothing falls there any
//! more, because the frequency was changed since, it does nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::schedule::by_frequency;
use super::{DayChange, Due, Lineage, PhaseKey, Plan, Schedule, Session, Slot};

/// What is due, with where it stands and where it falls by its frequency.
struct Placed {
    slot: Slot,
    phase: PhaseKey,
    due: Due,
}

/// Takes out, moves and adds what single days change.
pub(super) fn apply_day_changes(plan: &Plan, from: NaiveDate, until: NaiveDate, result: &mut Schedule) {
    let is_in = |date: NaiveDate| from <= date && date <= until;
    let mut placed: Vec<Option<Placed>> = Vec::with_capacity(result.due.len());
    for session in &result.sessions {
        let items = result.items(session).iter();
        placed.extend(items.map(|due| Some(Placed { slot: session.slot, phase: session.phase, due: *due })));
    }
    for change in &plan.day_changes {
        match change {
            DayChange::Moved { lineage, from: origin, to } => {
                if is_in(origin.date) {
                    if let Some(there) = index_of(result, *lineage, *origin).and_then(|index| placed[index].as_mut()) {
                        there.slot = *to;
                        there.due.moved_from = Some(*origin);
                    }
                } else if is_in(to.date)
                    && let Some((phase, mut due)) = due_at(plan, *lineage, *origin)
                {
                    due.moved_from = Some(*origin);
                    placed.push(Some(Placed { slot: *to, phase, due }));
                }
            }
            DayChange::LeftOut { lineage, from: origin } => {
                if let Some(index) = index_of(result, *lineage, *origin) {
                    placed[index] = None;
                }
            }
            DayChange::Copied { lineage, to } if is_in(to.date) => placed.push(extra(plan, *lineage, *to)),
            DayChange::Copied { .. } | DayChange::Dosed { .. } | DayChange::Cancelled { .. } => {}
        }
    }
    let cancelled: BTreeSet<NaiveDate> = plan
        .day_changes
        .iter()
        .filter_map(|change| match change {
            DayChange::Cancelled { date, .. } => Some(*date),
            _ => None,
        })
        .collect();
    let mut kept: Vec<Placed> = placed
        .into_iter()
        .flatten()
        .filter(|item| is_in(item.slot.date) && !cancelled.contains(&item.slot.date))
        .collect();
    kept.sort_by_cached_key(|item| {
        let place = plan
            .prescription(item.due.prescription)
            .map(|row| (plan.kind_of(row).session_rank(), row.order, row.lineage));
        (item.slot, place, item.due.moved_from, item.due.is_extra)
    });
    result.sessions.clear();
    result.due.clear();
    for Placed { slot, phase, due } in kept {
        let index = result.due.len();
        result.due.push(due);
        match result.sessions.last_mut() {
            Some(session) if session.slot == slot => session.items.end = index + 1,
            _ => result.sessions.push(Session { slot, phase, items: index..index + 1 }),
        }
    }
}

/// Where in the schedule by frequency an exercise is due in a slot.
fn index_of(schedule: &Schedule, lineage: Lineage, slot: Slot) -> Option<usize> {
    let items = schedule.at(slot)?.items.clone();
    items.into_iter().find(|index| schedule.due[*index].lineage == lineage)
}

/// What falls in a slot outside the dates asked for.
fn due_at(plan: &Plan, lineage: Lineage, slot: Slot) -> Option<(PhaseKey, Due)> {
    let there = by_frequency(plan, slot.date, slot.date);
    let session = there.at(slot)?;
    there.items(session).iter().find(|due| due.lineage == lineage).map(|due| (session.phase, *due))
}

/// An extra time of an exercise, with the dose of that day.
fn extra(plan: &Plan, lineage: Lineage, slot: Slot) -> Option<Placed> {
    let phase = plan.phase_on(slot.date)?;
    let row = plan
        .prescriptions
        .iter()
        .find(|row| row.lineage == lineage && row.phase == phase.key && row.is_on && row.is_valid_on(slot.date))?;
    let earlier = by_frequency(plan, phase.start, slot.date);
    let days = |session: &&Session| session.slot.date < slot.date;
    let mut before: Vec<NaiveDate> = earlier
        .sessions
        .iter()
        .filter(days)
        .filter(|session| earlier.items(session).iter().any(|due| due.lineage == lineage))
        .map(|session| session.slot.date)
        .collect();
    before.dedup();
    let due = Due {
        prescription: row.id,
        lineage,
        times: 1,
        occurrence: u16::try_from(before.len()).unwrap_or(u16::MAX),
        moved_from: None,
        is_extra: true,
    };
    Some(Placed { slot, phase: phase.key, due })
}
