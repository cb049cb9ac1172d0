//! Which prescriptions fall on which day and part of day: pure, fast, deterministic.
//!
//! The rhythm of a prescription is counted from the first day of its phase, so that "every second day" survives week and
//! month ends and a changed dose keeps the rhythm it had. Strength, jumping and running share their training days, so
//! that rest days stay rest days. What the patient's availability makes impossible is reported as [`Unmet`], never
//! dropped silently. Dates are civil dates: daylight saving and leap days change nothing.

use std::ops::Range;

use chrono::{Datelike, Days as DayCount, NaiveDate};
use serde::{Deserialize, Serialize};

use super::day_difference::apply_day_changes;
use super::layout::{Before, Layout, is_scheduled, lay_out};
use super::{Lineage, PartOfDay, PhaseKey, Plan, PlannedPhase, PlannedPrescription, PrescriptionId};
use crate::content::Frequency;

/// A part of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slot {
    /// Which day.
    pub date: NaiveDate,
    /// Which part of it.
    pub part: PartOfDay,
}

/// One exercise that is due in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// Which prescription.
    pub prescription: PrescriptionId,
    /// Its lineage, by which day changes find it.
    pub lineage: Lineage,
    /// How many times in this session.
    pub times: u8,
    /// How many training days of this prescription in its phase came before, by which a ladder knows its rung.
    pub occurrence: u16,
    /// Where it falls by its frequency, when it was moved.
    pub moved_from: Option<Slot>,
    /// Whether it is an extra time, beside those that fall due by its frequency.
    pub is_extra: bool,
}

/// What is due in one part of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    /// When.
    pub slot: Slot,
    /// In which phase.
    pub phase: PhaseKey,
    /// Its exercises, in the order in which they are done, as a range of [`Schedule::due`].
    pub items: Range<usize>,
}

/// Something that availability did not leave room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unmet {
    /// Which prescription.
    pub prescription: PrescriptionId,
    /// The first week (its first day) in which it does not fit.
    pub week: NaiveDate,
    /// Days asked for in a week, or in the phase for a rhythm in days.
    pub wanted: u16,
    /// Days found.
    pub found: u16,
}

/// What a plan asks of the patient between two dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Schedule {
    /// Sessions in order of time.
    pub sessions: Vec<Session>,
    /// What is due, session by session.
    pub due: Vec<Due>,
    /// What availability did not leave room for.
    pub unmet: Vec<Unmet>,
}

impl Schedule {
    /// What is due in a session, in order.
    #[must_use]
    pub fn items(&self, session: &Session) -> &[Due] {
        &self.due[session.items.clone()]
    }

    /// The sessions of one day.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> &[Session] {
        let from = self.sessions.partition_point(|session| session.slot.date < date);
        let until = self.sessions.partition_point(|session| session.slot.date <= date);
        &self.sessions[from..until]
    }

    /// The session in a slot.
    #[must_use]
    pub fn at(&self, slot: Slot) -> Option<&Session> {
        self.sessions.binary_search_by(|session| session.slot.cmp(&slot)).ok().map(|index| &self.sessions[index])
    }
}

/// Sessions due in `plan` from `from` to `until`, both included.
#[must_use]
pub fn schedule(plan: &Plan, from: NaiveDate, until: NaiveDate) -> Schedule {
    let mut result = by_frequency(plan, from, until);
    if !plan.day_changes.is_empty() {
        apply_day_changes(plan, from, until, &mut result);
    }
    result
}

/// What falls due by frequency alone, before the differences of single days.
pub(super) fn by_frequency(plan: &Plan, from: NaiveDate, until: NaiveDate) -> Schedule {
    let mut result = Schedule::default();
    let mut before = Before::default();
    // Earlier phases are laid too: the first session of a phase keeps its distance from the last of the one before.
    for phase in plan.phases.iter().take_while(|phase| phase.start <= until) {
        let mut layout = lay_out(plan, phase, before);
        before = layout.before_next;
        if from <= phase.end() {
            result.unmet.append(&mut layout.unmet);
            emit(phase, &layout, from.max(phase.start), until.min(phase.end()), &mut result);
        }
    }
    result
}

/// What a phase offers beside its schedule, in session order: as needed, with an event, lasting advice. Of a prescription
/// whose dose was changed, the latest.
#[must_use]
pub fn offered(plan: &Plan, phase: PhaseKey) -> Vec<PrescriptionId> {
    plan.planned_phase(phase).map_or_else(Vec::new, |phase| offered_on(plan, phase.end()))
}

/// What is offered on one day beside what is due.
#[must_use]
pub fn offered_on(plan: &Plan, date: NaiveDate) -> Vec<PrescriptionId> {
    let Some(phase) = plan.phase_on(date) else { return Vec::new() };
    let mut found: Vec<&PlannedPrescription> = plan
        .prescriptions
        .iter()
        .filter(|prescription| {
            prescription.phase == phase.key
                && prescription.is_on
                && !is_scheduled(prescription)
                && prescription.is_valid_on(date)
        })
        .collect();
    found.sort_by_key(|prescription| {
        (plan.kind_of(prescription).session_rank(), prescription.order, prescription.lineage)
    });
    found.into_iter().map(|prescription| prescription.id).collect()
}

fn times_a_day(frequency: &Frequency) -> u16 {
    match frequency {
        Frequency::Daily { times }
        | Frequency::EveryDays { times, .. }
        | Frequency::DaysAWeek { times, .. }
        | Frequency::OnWeekdays { times, .. } => times.min,
        _ => 1,
    }
}

/// How often each part of the day has its turn when something is done `times` a day.
fn spread(times: u16, parts: &[PartOfDay], chosen: Option<PartOfDay>, is_split: bool) -> [u8; 3] {
    let mut turns = [0u8; 3];
    let order: &[PartOfDay] = match (times, chosen) {
        (1, Some(part)) => {
            turns[part as usize] = 1;
            return turns;
        }
        // Once a day joins the evening session when others are done several times a day, else the morning's.
        (1, None) if is_split => &[PartOfDay::Evening, PartOfDay::Midday, PartOfDay::Morning],
        (1, None) => &[PartOfDay::Morning, PartOfDay::Midday, PartOfDay::Evening],
        (2, _) => &[PartOfDay::Morning, PartOfDay::Evening, PartOfDay::Midday],
        _ => &[PartOfDay::Midday, PartOfDay::Morning, PartOfDay::Evening],
    };
    let open = || order.iter().copied().filter(|part| parts.contains(part));
    for part in open().cycle().take(usize::from(times)) {
        turns[part as usize] += 1;
    }
    turns
}

/// How often each part of the day has its turn, for every row of a piece.
fn turns_of(layout: &Layout<'_>, piece: usize) -> Vec<[u8; 3]> {
    let piece = &layout.pieces[piece];
    let rows = || piece.rows.iter().map(|&row| layout.rows[row].prescription);
    let is_split = rows().any(|row| times_a_day(&row.frequency) > 1);
    let parts: Vec<PartOfDay> = piece.availability.parts().collect();
    rows().map(|row| spread(times_a_day(&row.frequency), &parts, row.part, is_split)).collect()
}

fn emit(phase: &PlannedPhase, layout: &Layout<'_>, from: NaiveDate, until: NaiveDate, result: &mut Schedule) {
    let day_of = |date: NaiveDate| usize::try_from((date - phase.start).num_days()).unwrap_or(0);
    let (first, last) = (day_of(from), day_of(until));
    for (index, piece) in layout.pieces.iter().enumerate() {
        let days = piece.days.start.max(first)..piece.days.end.min(last + 1);
        if days.is_empty() {
            continue;
        }
        let turns = turns_of(layout, index);
        // Doses of one exercise count on together.
        let mut seen: Vec<u16> = piece
            .rows
            .iter()
            .map(|&row| layout.rows[row].prescription.lineage)
            .map(|lineage| {
                let same = layout.rows.iter().filter(|row| row.prescription.lineage == lineage);
                same.map(|row| row.days.count_before(days.start)).sum()
            })
            .collect();
        for day in days {
            let date = phase.start + DayCount::new(day as u64);
            for part in PartOfDay::ALL {
                let start = result.due.len();
                for (place, &row) in piece.rows.iter().enumerate() {
                    let (row, times) = (&layout.rows[row], turns[place][part as usize]);
                    if times > 0 && row.days.has(day) {
                        result.due.push(Due {
                            prescription: row.prescription.id,
                            lineage: row.prescription.lineage,
                            times,
                            occurrence: seen[place],
                            moved_from: None,
                            is_extra: false,
                        });
                    }
                }
                if result.due.len() > start {
                    let items = start..result.due.len();
                    result.sessions.push(Session { slot: Slot { date, part }, phase: phase.key, items });
                }
            }
            for (count, &row) in seen.iter_mut().zip(&piece.rows) {
                *count += u16::from(layout.rows[row].days.has(day));
            }
        }
    }
}

/// The Monday of the week that `date` is in.
#[must_use]
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    date - DayCount::new(u64::from(date.weekday().num_days_from_monday()))
}
