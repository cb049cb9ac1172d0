//! Which prescriptions fall on which day and part of day: pure, fast, deterministic.
//!
//! The rhythm of a prescription is counted from the first day of its phase, so that "every second day" survives week and
//! month ends and a changed dose keeps the rhythm it had. Strength, jumping and running share their training days, so
//! that rest days stay rest days. What the patient's availability makes impossible is reported as [`Unmet`], never
//! dropped silently. Dates are civil dates: daylight saving and leap days change nothing.

use std::ops::Range;

use chrono::{Datelike, Days as DayCount, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{DayChange, Lineage, PartOfDay, PhaseKey, Plan, PlannedPhase, PlannedPrescription, PrescriptionId};
use crate::content::{DayType, Frequency, Kind};

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

/// Longest phase that is laid out, in days.
const LONGEST: usize = 768;

/// Days of a phase as bits, bit 0 = its first day.
#[derive(Clone, Copy)]
struct DaySet([u64; LONGEST / 64]);

impl DaySet {
    const EMPTY: Self = Self([0; LONGEST / 64]);

    fn has(&self, day: usize) -> bool {
        day < LONGEST && self.0[day / 64] & (1 << (day % 64)) != 0
    }

    fn add(&mut self, day: usize) {
        if day < LONGEST {
            self.0[day / 64] |= 1 << (day % 64);
        }
    }

    /// Seven days from `first` as bits.
    fn week(&self, first: usize) -> u8 {
        (0..7).fold(0, |bits, day| bits | (u8::from(self.has(first + day)) << day))
    }

    fn add_week(&mut self, first: usize, bits: u8) {
        for day in 0..7 {
            if bits & (1 << day) != 0 {
                self.add(first + day);
            }
        }
    }
}

/// Sessions due in `plan` from `from` to `until`, both included.
#[must_use]
pub fn schedule(plan: &Plan, from: NaiveDate, until: NaiveDate) -> Schedule {
    let mut result = Schedule::default();
    for phase in &plan.phases {
        if phase.end() < from || phase.start > until {
            continue;
        }
        lay_phase(plan, phase, from.max(phase.start), until.min(phase.end()), &mut result);
    }
    if !plan.day_changes.is_empty() {
        apply_day_changes(plan, from, until, &mut result);
    }
    result
}

/// A prescription with the days it falls on.
struct Row<'p> {
    prescription: &'p PlannedPrescription,
    kind: Kind,
    days: DaySet,
}

fn lay_phase(plan: &Plan, phase: &PlannedPhase, from: NaiveDate, until: NaiveDate, result: &mut Schedule) {
    let length = usize::from(phase.days).min(LONGEST);
    let mut rows: Vec<Row<'_>> = plan
        .prescriptions
        .iter()
        .filter(|prescription| prescription.phase == phase.key && prescription.is_on && is_scheduled(prescription))
        .map(|prescription| {
            let kind =
                plan.content.exercises.get(&prescription.exercise).map_or(Kind::Advice, |exercise| exercise.kind);
            Row { prescription, kind, days: DaySet::EMPTY }
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let mut available = DaySet::EMPTY;
    for day in (0..length).step_by(7) {
        let monday = phase.start + DayCount::new(day as u64);
        // Availability may change within a week, so each day is asked by itself unless it never changes.
        if plan.availability.len() <= 1 {
            available.add_week(day, plan.availability_on(monday).week_from(monday));
        } else {
            for offset in 0..7 {
                let date = monday + DayCount::new(offset as u64);
                if plan.availability_on(date).has_weekday(date.weekday()) {
                    available.add(day + offset);
                }
            }
        }
    }
    fill_days(phase, length, &available, &mut rows, &mut result.unmet);
    rows.sort_by_key(|row| (row.kind, row.prescription.order, row.prescription.lineage));
    let is_split = rows.iter().any(|row| times_a_day(&row.prescription.frequency) > 1);
    emit(plan, phase, from, until, &rows, is_split, result);
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
    found.sort_by_key(|prescription| (plan.kind_of(prescription), prescription.order, prescription.lineage));
    found.into_iter().map(|prescription| prescription.id).collect()
}

/// Whether a prescription falls on days at all; measures as needed and lasting advice are only offered.
fn is_scheduled(prescription: &PlannedPrescription) -> bool {
    !matches!(prescription.frequency, Frequency::AsNeeded { .. } | Frequency::With { .. } | Frequency::Lasting)
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

/// Whether rows of this kind share the training days of the phase.
const fn shares_training_days(kind: Kind) -> bool {
    kind.is_strength() || matches!(kind, Kind::Plyometric | Kind::Running | Kind::Isometric | Kind::Balance)
}

fn fill_days(phase: &PlannedPhase, length: usize, available: &DaySet, rows: &mut [Row<'_>], unmet: &mut Vec<Unmet>) {
    // Rhythms in days first: the rows in days a week then share their days.
    let mut training = DaySet::EMPTY;
    let mut has_rhythm = false;
    for row in rows.iter_mut() {
        let span = window(row.prescription, length);
        match &row.prescription.frequency {
            Frequency::Daily { .. } => {
                each_day(span, available, &mut row.days, 1);
                note_missing_days(phase, row, available, length, unmet);
            }
            Frequency::EveryDays { every, .. } => {
                each_day(span.clone(), available, &mut row.days, usize::from(*every));
                note_stretched_rhythm(phase, row, span, usize::from(*every), unmet);
                if shares_training_days(row.kind) {
                    has_rhythm = true;
                    for (all, one) in training.0.iter_mut().zip(row.days.0) {
                        *all |= one;
                    }
                }
            }
            Frequency::OnWeekdays { days, .. } => {
                for day in span {
                    let date = phase.start + DayCount::new(day as u64);
                    if days.contains(&date.weekday()) && available.has(day) {
                        row.days.add(day);
                    }
                }
                note_missing_days(phase, row, available, length, unmet);
            }
            Frequency::Once => {
                if let Some(day) = span.clone().find(|day| available.has(*day)) {
                    row.days.add(day);
                }
            }
            _ => {}
        }
    }
    // The busiest row decides the training days of the others, so the rest days coincide.
    let mut order: Vec<usize> = (0..rows.len())
        .filter(|&index| matches!(rows[index].prescription.frequency, Frequency::DaysAWeek { .. }))
        .collect();
    order.sort_by_key(|&index| {
        let row = &rows[index];
        let days = days_a_week(row.prescription, 1, length).0;
        (!shares_training_days(row.kind), std::cmp::Reverse(days), index)
    });
    for index in order {
        let shares = shares_training_days(rows[index].kind);
        let days = week_days(phase, length, available, &training, has_rhythm, &rows[index], unmet);
        rows[index].days = days;
        if shares && rows[index].prescription.valid_until.is_none() {
            for (all, one) in training.0.iter_mut().zip(days.0) {
                *all |= one;
            }
        }
    }
}

/// The days of the phase (from 0) in which a prescription may fall, by its own limits.
fn window(prescription: &PlannedPrescription, length: usize) -> Range<usize> {
    let from = usize::from(prescription.from_day.max(1) - 1);
    let from = prescription.last_days.map_or(from, |last| from.max(length.saturating_sub(usize::from(last))));
    let until = prescription.until_day.map_or(length, |until| length.min(usize::from(until)));
    from.min(until)..until
}

/// Every `every` days, on the next day that suits when one does not.
fn each_day(window: Range<usize>, available: &DaySet, days: &mut DaySet, every: usize) {
    let mut day = window.start;
    while day < window.end {
        if available.has(day) {
            days.add(day);
            day += every;
        } else {
            day += 1;
        }
    }
}

/// Days a week in a week of the phase (from 1), and the gap between them.
fn days_a_week(prescription: &PlannedPrescription, week: u16, length: usize) -> (u16, u16) {
    let Frequency::DaysAWeek { days, min_gap_days, toward, .. } = &prescription.frequency else { return (0, 1) };
    let table = prescription
        .dosage
        .weeks
        .iter()
        .find(|row| (row.weeks.min..=row.weeks.max).contains(&week))
        .and_then(|row| row.days_a_week);
    let wanted = match (table, toward) {
        (Some(table), _) => table.min,
        (None, Some(toward)) => {
            let weeks = u16::try_from(length.div_ceil(7)).unwrap_or(1).max(1);
            days.min + (toward.saturating_sub(days.min)) * (week - 1).min(weeks - 1) / weeks.saturating_sub(1).max(1)
        }
        (None, None) => days.min,
    };
    (wanted, *min_gap_days)
}

#[allow(clippy::too_many_arguments, reason = "the laying of one row needs all that the phase knows")]
fn week_days(
    phase: &PlannedPhase,
    length: usize,
    available: &DaySet,
    training: &DaySet,
    has_rhythm: bool,
    row: &Row<'_>,
    unmet: &mut Vec<Unmet>,
) -> DaySet {
    let window = window(row.prescription, length);
    let shares = shares_training_days(row.kind);
    let mut result = DaySet::EMPTY;
    let mut last: Option<usize> = None;
    let mut memo: Option<(Week, u8)> = None;
    let mut is_noted = false;
    for first in (0..length).step_by(7) {
        let week = u16::try_from(first / 7 + 1).unwrap_or(u16::MAX);
        let (wanted, gap) = days_a_week(row.prescription, week, length);
        let in_window = (0..7).fold(0u8, |bits, day| bits | (u8::from(window.contains(&(first + day))) << day));
        let open = available.week(first) & in_window & by_day_type(row.prescription.day_type);
        let trained = training.week(first);
        let asked = Week {
            open,
            preferred: if shares { trained } else { !trained },
            is_bound: shares && (has_rhythm || trained != 0),
            wanted,
            gap,
            since_last: last.map_or(7, |last| u8::try_from((first - last).min(7)).unwrap_or(7)),
        };
        let bits = match memo {
            Some((known, bits)) if known == asked => bits,
            _ => asked.choose(),
        };
        memo = Some((asked, bits));
        result.add_week(first, bits);
        if bits != 0 {
            last = Some(first + (7 - bits.leading_zeros() as usize));
        }
        let is_whole_week = first + 7 <= window.end && window.start <= first;
        let found = u16::try_from(bits.count_ones()).unwrap_or(0);
        if is_whole_week && found < wanted && !is_noted {
            is_noted = true;
            unmet.push(Unmet {
                prescription: row.prescription.id,
                week: phase.start + DayCount::new(first as u64),
                wanted,
                found,
            });
        }
    }
    let mut waiting = row.prescription.sessions_to_wait;
    if waiting > 0 {
        for day in 0..length {
            if waiting > 0 && result.has(day) {
                result.0[day / 64] &= !(1 << (day % 64));
                waiting -= 1;
            }
        }
    }
    result
}

const fn by_day_type(day_type: Option<DayType>) -> u8 {
    match day_type {
        None => 0x7F,
        Some(DayType::A) => 0b0001_0101,
        Some(DayType::B) => 0b0010_1010,
    }
}

/// What a week offers and what is asked of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Week {
    /// Days that suit.
    open: u8,
    /// Days that are better than others.
    preferred: u8,
    /// Whether the preference is about sharing training days (else about keeping off them).
    is_bound: bool,
    wanted: u16,
    gap: u16,
    /// Days from the last one of the week before to the first of this week.
    since_last: u8,
}

impl Week {
    /// The best days: as many as asked, on preferred days, far apart, early.
    fn choose(self) -> u8 {
        let mut best = (0, 0);
        for bits in 0u8..128 {
            if bits & !self.open != 0 || bits.count_ones() > u32::from(self.wanted) {
                continue;
            }
            let Some(smallest_gap) = self.smallest_gap(bits) else { continue };
            let on_preferred = (bits & self.preferred).count_ones();
            let count = bits.count_ones();
            // Each criterion outweighs all that follow: count, preferred days, spacing, early in the week.
            let earliness = u32::from(bits.reverse_bits());
            let preference = if self.is_bound || !self.preferred != 0x7F { on_preferred } else { 0 };
            let score = (((count * 8 + preference) * 8 + smallest_gap) << 8) | earliness;
            if score > best.0 {
                best = (score, bits);
            }
        }
        best.1
    }

    /// The smallest number of days from one to the next, around the week's end too; none when it is under the gap.
    fn smallest_gap(self, bits: u8) -> Option<u32> {
        if bits == 0 {
            return Some(0);
        }
        let first = bits.trailing_zeros();
        if u32::from(self.since_last) + first < u32::from(self.gap) {
            return None;
        }
        let (mut smallest, mut previous) = (7, None);
        let mut rest = bits;
        while rest != 0 {
            let day = rest.trailing_zeros();
            if let Some(previous) = previous {
                smallest = smallest.min(day - previous);
            }
            previous = Some(day);
            rest &= rest - 1;
        }
        if bits.count_ones() > 1 {
            smallest = smallest.min(first + 7 - previous.unwrap_or(first));
        }
        (smallest >= u32::from(self.gap)).then_some(smallest)
    }
}

fn note_missing_days(phase: &PlannedPhase, row: &Row<'_>, available: &DaySet, length: usize, unmet: &mut Vec<Unmet>) {
    let wanted_of = |day: usize| match &row.prescription.frequency {
        Frequency::OnWeekdays { days, .. } => days.contains(&(phase.start + DayCount::new(day as u64)).weekday()),
        _ => true,
    };
    for first in (0..length).step_by(7) {
        if first + 7 > length && first > 0 {
            break;
        }
        let days = first..(first + 7).min(length);
        let wanted = days.clone().filter(|day| wanted_of(*day)).count();
        let found = days.filter(|day| wanted_of(*day) && available.has(*day)).count();
        if found < wanted {
            unmet.push(Unmet {
                prescription: row.prescription.id,
                week: phase.start + DayCount::new(first as u64),
                wanted: u16::try_from(wanted).unwrap_or(7),
                found: u16::try_from(found).unwrap_or(0),
            });
            return;
        }
    }
}

fn note_stretched_rhythm(
    phase: &PlannedPhase,
    row: &Row<'_>,
    window: Range<usize>,
    every: usize,
    unmet: &mut Vec<Unmet>,
) {
    let wanted = window.len().div_ceil(every);
    let found = window.clone().filter(|day| row.days.has(*day)).count();
    if found < wanted {
        unmet.push(Unmet {
            prescription: row.prescription.id,
            week: phase.start + DayCount::new(window.start as u64),
            wanted: u16::try_from(wanted).unwrap_or(u16::MAX),
            found: u16::try_from(found).unwrap_or(0),
        });
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
    let open: Vec<PartOfDay> = order.iter().copied().filter(|part| parts.contains(part)).collect();
    for turn in 0..times {
        turns[open[usize::from(turn) % open.len()] as usize] += 1;
    }
    turns
}

fn emit(
    plan: &Plan,
    phase: &PlannedPhase,
    from: NaiveDate,
    until: NaiveDate,
    rows: &[Row<'_>],
    is_split: bool,
    result: &mut Schedule,
) {
    let first = usize::try_from((from - phase.start).num_days()).unwrap_or(0);
    let last = usize::try_from((until - phase.start).num_days()).unwrap_or(0);
    let mut seen: Vec<u16> = rows
        .iter()
        .map(|row| u16::try_from((0..first).filter(|day| row.days.has(*day)).count()).unwrap_or(u16::MAX))
        .collect();
    let mut known = None;
    let mut turns: Vec<[u8; 3]> = Vec::new();
    for day in first..=last {
        let date = phase.start + DayCount::new(day as u64);
        let availability = plan.availability_on(date);
        if known != Some(availability) {
            known = Some(availability);
            let parts: Vec<PartOfDay> = availability.parts().collect();
            turns = rows
                .iter()
                .map(|row| spread(times_a_day(&row.prescription.frequency), &parts, row.prescription.part, is_split))
                .collect();
        }
        for part in PartOfDay::ALL {
            let start = result.due.len();
            for (index, row) in rows.iter().enumerate() {
                let times = turns[index][part as usize];
                let prescription = row.prescription;
                let is_valid = prescription.valid_from.is_none_or(|valid| valid <= date)
                    && prescription.valid_until.is_none_or(|valid| date <= valid);
                if times > 0 && is_valid && row.days.has(day) {
                    result.due.push(Due {
                        prescription: prescription.id,
                        lineage: prescription.lineage,
                        times,
                        occurrence: seen[index],
                        moved_from: None,
                    });
                }
            }
            if result.due.len() > start {
                let items = start..result.due.len();
                result.sessions.push(Session { slot: Slot { date, part }, phase: phase.key, items });
            }
        }
        for (count, row) in seen.iter_mut().zip(rows) {
            *count += u16::from(row.days.has(day));
        }
    }
}

/// Takes out, moves and adds what single days change.
fn apply_day_changes(plan: &Plan, from: NaiveDate, until: NaiveDate, result: &mut Schedule) {
    let mut items: Vec<(Slot, PhaseKey, Due)> = Vec::with_capacity(result.due.len());
    for session in &result.sessions {
        items.extend(result.items(session).iter().map(|due| (session.slot, session.phase, *due)));
    }
    let is_in = |date: NaiveDate| from <= date && date <= until;
    for change in &plan.day_changes {
        match change {
            DayChange::Moved { lineage, from: origin, to } => {
                if is_in(origin.date) {
                    for (slot, _, due) in &mut items {
                        if due.lineage == *lineage && due.moved_from.is_none() && *slot == *origin {
                            *slot = *to;
                            due.moved_from = Some(*origin);
                        }
                    }
                } else if is_in(to.date)
                    && let Some((phase, mut due)) = due_at(plan, *lineage, *origin)
                {
                    due.moved_from = Some(*origin);
                    items.push((*to, phase, due));
                }
            }
            DayChange::LeftOut { lineage, from: origin } => {
                items.retain(|(slot, _, due)| !(due.lineage == *lineage && due.moved_from.unwrap_or(*slot) == *origin));
            }
            DayChange::Copied { lineage, to } if is_in(to.date) => {
                let found = plan.prescriptions.iter().rev().find(|candidate| {
                    candidate.lineage == *lineage
                        && candidate.valid_from.is_none_or(|valid| valid <= to.date)
                        && candidate.valid_until.is_none_or(|valid| to.date <= valid)
                });
                if let (Some(prescription), Some(phase)) = (found, plan.phase_on(to.date)) {
                    let due = Due {
                        prescription: prescription.id,
                        lineage: *lineage,
                        times: 1,
                        occurrence: 0,
                        moved_from: None,
                    };
                    items.push((*to, phase.key, due));
                }
            }
            DayChange::Copied { .. } | DayChange::Dosed { .. } | DayChange::Cancelled { .. } => {}
        }
    }
    for change in &plan.day_changes {
        if let DayChange::Cancelled { date, .. } = change {
            items.retain(|(slot, _, _)| slot.date != *date);
        }
    }
    items.retain(|(slot, _, _)| is_in(slot.date));
    let rank = |due: &Due| {
        plan.prescription(due.prescription).map(|prescription| {
            let kind = plan.content.exercises.get(&prescription.exercise).map_or(Kind::Advice, |e| e.kind);
            (kind, prescription.order, prescription.lineage)
        })
    };
    items.sort_by_cached_key(|(slot, _, due)| (*slot, rank(due)));
    result.sessions.clear();
    result.due.clear();
    for (slot, phase, due) in items {
        let index = result.due.len();
        result.due.push(due);
        match result.sessions.last_mut() {
            Some(session) if session.slot == slot => session.items.end = index + 1,
            _ => result.sessions.push(Session { slot, phase, items: index..index + 1 }),
        }
    }
}

/// What falls in a slot outside the dates asked for.
fn due_at(plan: &Plan, lineage: Lineage, slot: Slot) -> Option<(PhaseKey, Due)> {
    let phase = plan.phase_on(slot.date)?;
    let mut there = Schedule::default();
    lay_phase(plan, phase, slot.date, slot.date, &mut there);
    let session = there.at(slot)?;
    there.items(session).iter().find(|due| due.lineage == lineage).map(|due| (session.phase, *due))
}

/// The Monday of the week that `date` is in.
#[must_use]
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    date - DayCount::new(u64::from(date.weekday().num_days_from_monday()))
}
