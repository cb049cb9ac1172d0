//! On which days of a phase each prescription falls.
//!
//! A phase is cut where something changes: a dose begins or ends, the availability of the patient changes. Each piece is
//! laid with what was known in it, over whole weeks, and only its own days are kept; so nothing that is edited later can
//! reach the days before the edit. Strength, jumping and running share their training days, so that rest days stay rest
//! days. What availability makes impossible is reported, never dropped.

use std::ops::Range;

use chrono::{Days as DayCount, NaiveDate};

use super::week_choice::Week;
use super::{Availability, Lineage, Plan, PlannedPhase, PlannedPrescription, PrescriptionId, Unmet};
use crate::content::{DayType, Frequency, Kind};

/// Longest phase that is laid out, in days.
const LONGEST: usize = 768;

/// Days of a phase as bits, bit 0 = its first day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct DaySet([u64; LONGEST / 64]);

impl DaySet {
    const EMPTY: Self = Self([0; LONGEST / 64]);

    pub(super) fn has(&self, day: usize) -> bool {
        day < LONGEST && self.0[day / 64] & (1 << (day % 64)) != 0
    }

    fn add(&mut self, day: usize) {
        if day < LONGEST {
            self.0[day / 64] |= 1 << (day % 64);
        }
    }

    fn add_all(&mut self, other: &Self) {
        for (all, one) in self.0.iter_mut().zip(other.0) {
            *all |= one;
        }
    }

    /// Only the days of a range.
    fn within(&self, range: &Range<usize>) -> Self {
        let mut kept = *self;
        for (index, word) in kept.0.iter_mut().enumerate() {
            let first = index * 64;
            let below = |day: usize| match day.saturating_sub(first) {
                64.. => u64::MAX,
                days => (1 << days) - 1,
            };
            *word &= below(range.end) & !below(range.start);
        }
        kept
    }

    /// How many days come before `day`.
    pub(super) fn count_before(&self, day: usize) -> u16 {
        let count: u32 = self.within(&(0..day)).0.iter().map(|word| word.count_ones()).sum();
        u16::try_from(count).unwrap_or(u16::MAX)
    }

    fn last(&self) -> Option<usize> {
        self.0.iter().rposition(|word| *word != 0).map(|index| index * 64 + 63 - self.0[index].leading_zeros() as usize)
    }

    fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().filter(|(_, word)| **word != 0).flat_map(|(index, word)| {
            (0..64).filter(move |bit| word & (1 << bit) != 0).map(move |bit| index * 64 + bit)
        })
    }

    /// Seven days from `first` as bits.
    fn week(&self, first: usize) -> u8 {
        (0..7).fold(0, |bits, day| bits | (u8::from(self.has(first + day)) << day))
    }

    fn add_week(&mut self, first: usize, bits: u8) {
        for day in (0..7).filter(|day| bits & (1 << day) != 0) {
            self.add(first + day);
        }
    }
}

/// A prescription with the days it falls on.
pub(super) struct Row<'p> {
    pub prescription: &'p PlannedPrescription,
    kind: Kind,
    /// Days of the phase on which this dose holds.
    valid: Range<usize>,
    pub days: DaySet,
    has_unmet: bool,
}

/// A piece of a phase in which nothing changes.
pub(super) struct Piece {
    pub days: Range<usize>,
    pub availability: Availability,
    /// Rows that hold in it, in session order.
    pub rows: Vec<usize>,
}

/// The last days of training before a phase, counted back from its first day: 1 = the day before.
#[derive(Clone, Copy, Default)]
pub(super) struct Before {
    strength: Option<usize>,
    running: Option<usize>,
    jumping: Option<usize>,
}

/// A phase with the days of all its rows.
pub(super) struct Layout<'p> {
    pub rows: Vec<Row<'p>>,
    pub pieces: Vec<Piece>,
    pub unmet: Vec<Unmet>,
    pub before_next: Before,
}

/// Lays a phase out.
pub(super) fn lay_out<'p>(plan: &'p Plan, phase: &PlannedPhase, before: Before) -> Layout<'p> {
    let length = usize::from(phase.days).min(LONGEST);
    let day_of = |date: NaiveDate| usize::try_from((date - phase.start).num_days()).unwrap_or(0).min(length);
    let mut rows: Vec<Row<'p>> = plan
        .prescriptions
        .iter()
        .filter(|row| row.phase == phase.key && row.is_on && is_scheduled(row))
        .map(|prescription| {
            let from = prescription.valid_from.map_or(0, day_of);
            let until = prescription.valid_until.map_or(length, |last| day_of(last + DayCount::new(1)));
            let valid = from..until.max(from);
            Row { prescription, kind: plan.kind_of(prescription), valid, days: DaySet::EMPTY, has_unmet: false }
        })
        .collect();
    rows.sort_by_key(|row| (row.kind.session_rank(), row.prescription.order, row.prescription.lineage));
    let mut cuts = vec![0, length];
    cuts.extend(rows.iter().flat_map(|row| [row.valid.start, row.valid.end]));
    cuts.extend(plan.availability.iter().skip(1).map(|entry| day_of(entry.from)));
    cuts.sort_unstable();
    cuts.dedup();
    let mut laying = Laying { plan, phase, length, before, threads: threads(&rows), unmet: Vec::new() };
    let mut pieces = Vec::with_capacity(1);
    for cut in cuts.windows(2) {
        let days = cut[0]..cut[1];
        let availability = plan.availability_on(phase.start + DayCount::new(days.start as u64));
        let active = (0..rows.len())
            .filter(|&row| rows[row].valid.start <= days.start && days.end <= rows[row].valid.end)
            .collect();
        let piece = Piece { days, availability, rows: active };
        laying.lay(&piece, &mut rows);
        pieces.push(piece);
    }
    wait_for_sessions(&mut rows);
    let last_of = |group: RestGroup, before: Option<usize>| {
        let days = rows.iter().filter(|row| rest_group(row) == Some(group)).filter_map(|row| row.days.last());
        days.max().map(|day| length - day).or(before.map(|before| before + length))
    };
    let before_next = Before {
        strength: last_of(RestGroup::Strength, before.strength),
        running: last_of(RestGroup::Running, before.running),
        jumping: last_of(RestGroup::Jumping, before.jumping),
    };
    Layout { unmet: laying.unmet, rows, pieces, before_next }
}

/// Whether a prescription falls on days at all; measures as needed and lasting advice are only offered.
pub(super) fn is_scheduled(prescription: &PlannedPrescription) -> bool {
    !matches!(prescription.frequency, Frequency::AsNeeded { .. } | Frequency::With { .. } | Frequency::Lasting)
}

/// Whether rows of this kind share the training days of the phase.
const fn shares_training_days(kind: Kind) -> bool {
    kind.is_strength() || matches!(kind, Kind::Plyometric | Kind::Running | Kind::Isometric | Kind::Balance)
}

/// Rows of one group keep their distance over the end of a phase too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RestGroup {
    Strength,
    Running,
    Jumping,
}

fn rest_group(row: &Row<'_>) -> Option<RestGroup> {
    let has_rest_days = matches!(row.prescription.frequency, Frequency::EveryDays { .. } | Frequency::DaysAWeek { .. });
    match row.kind {
        Kind::Running if has_rest_days => Some(RestGroup::Running),
        Kind::Plyometric if has_rest_days => Some(RestGroup::Jumping),
        kind if kind.is_strength() && has_rest_days && !row.prescription.low_load => Some(RestGroup::Strength),
        _ => None,
    }
}

/// What is known of all doses of one exercise while a phase is laid from its first day on.
struct Thread {
    lineage: Lineage,
    days: DaySet,
    /// Up to where a dose was in force.
    active_until: usize,
}

fn threads(rows: &[Row<'_>]) -> Vec<Thread> {
    let mut threads: Vec<Thread> = Vec::with_capacity(rows.len());
    for row in rows {
        let lineage = row.prescription.lineage;
        if !threads.iter().any(|thread| thread.lineage == lineage) {
            threads.push(Thread { lineage, days: DaySet::EMPTY, active_until: 0 });
        }
    }
    threads
}

/// A phase while it is laid out, piece by piece.
struct Laying<'a> {
    plan: &'a Plan,
    phase: &'a PlannedPhase,
    length: usize,
    before: Before,
    threads: Vec<Thread>,
    unmet: Vec<Unmet>,
}

impl Laying<'_> {
    fn lay(&mut self, piece: &Piece, rows: &mut [Row<'_>]) {
        // Whole weeks: where a piece or the phase ends must not change which days of its last week were chosen.
        let weeks = piece.days.start / 7 * 7..piece.days.end.div_ceil(7) * 7;
        let mut available = DaySet::EMPTY;
        for first in weeks.clone().step_by(7) {
            let monday = self.phase.start + DayCount::new(first as u64);
            available.add_week(first, piece.availability.week_from(monday));
        }
        let mut training = DaySet::EMPTY;
        // Rhythms in days first: the rows in days a week then share their days.
        let is_weekly = |index: usize| matches!(rows[index].prescription.frequency, Frequency::DaysAWeek { .. });
        let (mut weekly, mut others): (Vec<usize>, Vec<usize>) =
            piece.rows.iter().partition(|&&index| is_weekly(index));
        // What begins later in the phase joins what has begun.
        others.sort_by_key(|&index| self.window(rows[index].prescription).start);
        for index in others {
            let laid = match &rows[index].prescription.frequency {
                Frequency::EveryDays { every, .. } => {
                    let every = usize::from((*every).max(1));
                    self.every_days(&mut rows[index], every, piece, &weeks, &available, &training)
                }
                _ => self.fixed_days(&mut rows[index], piece, &weeks, &available),
            };
            if shares_training_days(rows[index].kind) && has_rhythm(rows[index].prescription) {
                training.add_all(&laid);
            }
            self.keep(&mut rows[index], piece, &laid);
        }
        // The busiest row decides the training days of the others, so the rest days coincide.
        weekly.sort_by_key(|&index| {
            let row = &rows[index];
            (!shares_training_days(row.kind), std::cmp::Reverse(self.days_a_week(row.prescription, 0).0), index)
        });
        for index in weekly {
            let laid = self.weekly_days(&mut rows[index], piece, &weeks, &available, &training);
            if shares_training_days(rows[index].kind) {
                training.add_all(&laid);
            }
            self.keep(&mut rows[index], piece, &laid);
        }
    }

    fn thread(&self, row: &Row<'_>) -> &Thread {
        let found = self.threads.iter().find(|thread| thread.lineage == row.prescription.lineage);
        found.expect("every row has the thread of its lineage")
    }

    fn keep(&mut self, row: &mut Row<'_>, piece: &Piece, laid: &DaySet) {
        let kept = laid.within(&piece.days);
        row.days.add_all(&kept);
        if let Some(thread) = self.threads.iter_mut().find(|thread| thread.lineage == row.prescription.lineage) {
            thread.days.add_all(&kept);
            thread.active_until = piece.days.end;
        }
    }

    /// The days of the phase (from 0) in which a prescription may fall, by its own limits; the end of the phase is not
    /// one of them, so that a longer or shorter phase leaves the days before as they are.
    fn window(&self, prescription: &PlannedPrescription) -> Range<usize> {
        let mut from = usize::from(prescription.from_day.max(1) - 1);
        if let Some(last) = prescription.last_days {
            from = from.max(self.length.saturating_sub(usize::from(last)));
        }
        if let Some(date) = prescription.not_before {
            from = from.max(usize::try_from((date - self.phase.start).num_days()).unwrap_or(0));
        }
        let until = prescription.until_day.map_or(LONGEST, usize::from);
        from.min(until)..until
    }

    fn fixed_days(&mut self, row: &mut Row<'_>, piece: &Piece, weeks: &Range<usize>, available: &DaySet) -> DaySet {
        let window = self.window(row.prescription);
        let span = weeks.start.max(window.start)..weeks.end.min(window.end);
        let mut laid = DaySet::EMPTY;
        match &row.prescription.frequency {
            Frequency::Once => {
                let is_done = self.thread(row).days != DaySet::EMPTY;
                let open = span.start.max(piece.days.start)..span.end.min(piece.days.end);
                let found = (!is_done).then(|| open.into_iter().find(|day| available.has(*day))).flatten();
                if let Some(day) = found {
                    laid.add(day);
                } else if !is_done && piece.days.end == self.length && window.start < self.length {
                    self.note(row, window.start, 1, 0);
                }
            }
            Frequency::OnWeekdays { days, .. } => {
                let bits = Availability::on(days).map_or(0, |days| days.week_from(self.phase.start));
                self.days_of(row, &span, piece, available, bits, &mut laid);
            }
            _ => self.days_of(row, &span, piece, available, 0x7F, &mut laid),
        }
        laid
    }

    /// Those days of every week that `asked` names (bit 0 = the weekday on which the phase begins) and that suit.
    fn days_of(
        &mut self,
        row: &mut Row<'_>,
        span: &Range<usize>,
        piece: &Piece,
        available: &DaySet,
        asked: u8,
        laid: &mut DaySet,
    ) {
        let mut partly: Option<(usize, u32, u32)> = None;
        for first in (span.start / 7 * 7..span.end).step_by(7) {
            let asked = asked & bits_within(first, span);
            let found = asked & available.week(first);
            laid.add_week(first, found);
            let own = bits_within(first, &(piece.days.start..piece.days.end.min(self.length)));
            let (wanted, found) = ((asked & own).count_ones(), (found & own).count_ones());
            if found < wanted {
                if own == 0x7F {
                    self.note(row, first, wanted, found);
                } else if partly.is_none() {
                    partly = Some((first, wanted, found));
                }
            }
        }
        // A whole week says more than the part of one.
        if let Some((first, wanted, found)) = partly {
            self.note(row, first, wanted, found);
        }
    }

    /// Every `every` days, on the next day that suits when one does not.
    fn every_days(
        &mut self,
        row: &mut Row<'_>,
        every: usize,
        piece: &Piece,
        weeks: &Range<usize>,
        available: &DaySet,
        training: &DaySet,
    ) -> DaySet {
        let window = self.window(row.prescription);
        let start = piece.days.start;
        let thread = self.thread(row);
        let (last, was_active) = (thread.days.last(), start > 0 && thread.active_until == start);
        let first_of_phase = self.before_of(row).map_or(0, |before| every.min(2).saturating_sub(before));
        let begin = window.start.max(first_of_phase);
        let next = match last {
            Some(last) if was_active => (last + every).max(start),
            None if was_active && begin < start => start,
            // Begun or switched on later: on the training days of the others, else in the rhythm of the phase.
            _ => {
                let first = begin + start.saturating_sub(begin).div_ceil(every) * every;
                let near = begin.max(start)..begin.max(start) + every;
                let shares = shares_training_days(row.kind);
                let shared = near.into_iter().find(|day| shares && training.has(*day) && available.has(*day));
                shared.unwrap_or(first).max(last.map_or(0, |last| last + every))
            }
        };
        let mut laid = DaySet::EMPTY;
        let mut day = next;
        while day < weeks.end.min(window.end) {
            if available.has(day) {
                laid.add(day);
                day += every;
            } else {
                day += 1;
            }
        }
        let end = piece.days.end.min(window.end);
        let wanted = end.saturating_sub(next).div_ceil(every);
        let found = usize::from(laid.count_before(end));
        if found < wanted {
            self.note(row, next, wanted, found);
        }
        laid
    }

    /// How many days before the phase the last training of this row's group was.
    fn before_of(&self, row: &Row<'_>) -> Option<usize> {
        match rest_group(row)? {
            RestGroup::Strength => self.before.strength,
            RestGroup::Running => self.before.running,
            RestGroup::Jumping => self.before.jumping,
        }
    }

    /// Days a week in the week of the phase that begins on day `first`, and the gap between them.
    fn days_a_week(&self, prescription: &PlannedPrescription, first: usize) -> (u16, u16) {
        let Frequency::DaysAWeek { days, min_gap_days, toward, .. } = &prescription.frequency else { return (0, 1) };
        let date = self.phase.start + DayCount::new(first as u64);
        let block_week = self.plan.week_of_phase(self.phase, date);
        let table = prescription.dosage.weeks.iter().find(|row| (row.weeks.min..=row.weeks.max).contains(&block_week));
        let wanted = match (table.and_then(|row| row.days_a_week), toward) {
            (Some(table), _) => table.min,
            (None, Some(toward)) => {
                // Growth follows the usual length of the phase: a longer or shorter one leaves the past as it was.
                let steps = (self.phase.limits.default.div_ceil(7)).saturating_sub(1).max(1);
                let week = u16::try_from(first / 7).unwrap_or(u16::MAX).min(steps);
                days.min + toward.saturating_sub(days.min) * week / steps
            }
            (None, None) => days.min,
        };
        (wanted, *min_gap_days)
    }

    fn weekly_days(
        &mut self,
        row: &mut Row<'_>,
        piece: &Piece,
        weeks: &Range<usize>,
        available: &DaySet,
        training: &DaySet,
    ) -> DaySet {
        let window = self.window(row.prescription);
        let shares = shares_training_days(row.kind);
        let own = piece.days.start..weeks.end;
        let done = self.thread(row).days.within(&(0..piece.days.start));
        let before = self.before_of(row);
        let mut last = done.within(&(0..weeks.start)).last();
        let mut laid = DaySet::EMPTY;
        let mut memo: Option<(Week, u8)> = None;
        let mut partly: Option<(usize, u32, u32)> = None;
        for first in weeks.clone().step_by(7) {
            let (wanted, gap) = self.days_a_week(row.prescription, first);
            let suits = available.week(first);
            let in_window = bits_within(first, &window) & bits_within(first, &own);
            let since_last =
                last.map_or_else(|| before.map_or(usize::MAX, |before| before + first), |last| first - last);
            let week = Week {
                open: suits & in_window & of_day_type(row.prescription.day_type, suits),
                settled: done.week(first),
                // Training rows come together, the others keep off their days.
                preferred: if shares { training.week(first) } else { !training.week(first) },
                wanted,
                gap,
                since_last: u8::try_from(since_last).unwrap_or(u8::MAX).min(14),
            };
            let bits = match memo {
                Some((known, bits)) if known == week => bits,
                _ => week.choose(),
            };
            memo = Some((week, bits));
            laid.add_week(first, bits & !week.settled);
            if bits != 0 {
                last = Some(first + (7 - bits.leading_zeros() as usize));
            }
            if row.has_unmet || piece.days.end < (first + 7).min(self.length) {
                continue;
            }
            let counted = bits_within(first, &(0..self.length)) & bits_within(first, &window);
            if counted == 0x7F {
                if bits.count_ones() < u32::from(wanted) {
                    self.note(row, first, wanted, bits.count_ones());
                }
            } else if suits != 0x7F && partly.is_none() {
                let ideal = Week { open: in_window & of_day_type(row.prescription.day_type, 0x7F), ..week }.choose();
                let (wanted, found) = ((ideal & counted).count_ones(), (bits & counted).count_ones());
                partly = (found < wanted).then_some((first, wanted, found));
            }
        }
        if let Some((first, wanted, found)) = partly {
            self.note(row, first, wanted, found);
        }
        laid
    }

    /// Notes once for each prescription what does not fit.
    fn note(&mut self, row: &mut Row<'_>, day: usize, wanted: impl TryInto<u16>, found: impl TryInto<u16>) {
        if std::mem::replace(&mut row.has_unmet, true) {
            return;
        }
        let prescription: PrescriptionId = row.prescription.id;
        let week = self.phase.start + DayCount::new(day as u64);
        let count = |number: Option<u16>| number.unwrap_or(u16::MAX);
        let (wanted, found) = (count(wanted.try_into().ok()), count(found.try_into().ok()));
        self.unmet.push(Unmet { prescription, week, wanted, found });
    }
}

fn has_rhythm(prescription: &PlannedPrescription) -> bool {
    matches!(prescription.frequency, Frequency::EveryDays { .. } | Frequency::OnWeekdays { .. })
}

/// The seven days from `first` that are in a range, as bits.
fn bits_within(first: usize, range: &Range<usize>) -> u8 {
    (0..7).fold(0, |bits, day| bits | (u8::from(range.contains(&(first + day))) << day))
}

/// A-days are the first, third and fifth day of the week that suit, B-days those between; the seventh is free.
fn of_day_type(day_type: Option<DayType>, suits: u8) -> u8 {
    let Some(day_type) = day_type else { return 0x7F };
    let turn = usize::from(day_type == DayType::B);
    let days = (0..7).filter(|day| suits & (1 << day) != 0).take(6).enumerate();
    days.filter(|(rank, _)| rank % 2 == turn).fold(0, |bits, (_, day)| bits | 1 << day)
}

/// Leaves out what comes before the session of the phase with which a row starts.
fn wait_for_sessions(rows: &mut [Row<'_>]) {
    if rows.iter().all(|row| row.prescription.sessions_to_wait == 0) {
        return;
    }
    let mut training = DaySet::EMPTY;
    for row in rows.iter().filter(|row| shares_training_days(row.kind) && rest_group(row).is_some()) {
        training.add_all(&row.days);
    }
    for row in rows.iter_mut().filter(|row| row.prescription.sessions_to_wait > 0) {
        let start = training.iter().nth(usize::from(row.prescription.sessions_to_wait)).unwrap_or(LONGEST);
        row.days = row.days.within(&(start..LONGEST));
    }
}
