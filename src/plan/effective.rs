//! What a prescription comes to on one day: the dose of that day, its row of the week table, its rung, its minutes.
//!
//! Everything that words, exports or counts a dose asks [`Plan::effective`], so that a screen, a sheet and a load meter
//! never disagree. Precedence: a dose for this day only, else the dose of the prescription; then the week table of that
//! dose. The sets and work of the table hold in its weeks, those of the dose outside them.

use chrono::NaiveDate;

use super::{Due, Plan, PlannedPhase, PlannedPrescription};
use crate::content::{Dosage, Rung, Span, Work};

/// What a prescription comes to on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effective<'p> {
    /// The prescription.
    pub prescription: &'p PlannedPrescription,
    /// The dose that holds: that of the day, or of the prescription. Rest, load, tempo and pain limit stand here.
    pub dosage: &'p Dosage,
    /// Sets in this week.
    pub sets: Span,
    /// Work in this week.
    pub work: &'p Work,
    /// Minutes, where the work is in minutes: those of the choice, of the build-up on this day, or of the rung.
    pub minutes: Option<Span>,
    /// The rung of the ladder, when the work is a ladder that the snapshot has.
    pub rung: Option<&'p Rung>,
    /// Week of the phase, from 1.
    pub week: u16,
    /// Whether the dose holds on this day only.
    pub is_for_this_day: bool,
}

impl Plan {
    /// What a due exercise comes to on its day; none when it is not of this plan.
    #[must_use]
    pub fn effective(&self, due: &Due, date: NaiveDate) -> Option<Effective<'_>> {
        self.effective_on(self.prescription(due.prescription)?, date, due.occurrence)
    }

    /// What a prescription comes to on a day, after `occurrence` earlier training days in its phase; none when its phase
    /// is not in this plan.
    #[must_use]
    pub fn effective_on<'p>(
        &'p self,
        prescription: &'p PlannedPrescription,
        date: NaiveDate,
        occurrence: u16,
    ) -> Option<Effective<'p>> {
        let phase = self.planned_phase(prescription.phase)?;
        let own = self.dose_of_day(prescription, date);
        let dosage = own.unwrap_or(&prescription.dosage);
        let week = self.week_of_phase(phase, date);
        let (sets, work) = dosage.in_week(week);
        let rung = self.rung_of(work, occurrence);
        let minutes = match work {
            Work::Minutes(minutes) => Some(*minutes),
            Work::MinutesBuildUp { from, to } => Some(Span::exactly(built_up(*from, *to, phase, date))),
            _ => rung.map(|rung| rung.total_minutes),
        };
        Some(Effective { prescription, dosage, sets, work, minutes, rung, week, is_for_this_day: own.is_some() })
    }

    fn rung_of(&self, work: &Work, occurrence: u16) -> Option<&Rung> {
        let Work::Rungs { ladder, from, to, sessions } = work else { return None };
        let rungs = &self.content.ladders.get(ladder)?.rungs;
        let first = rungs.iter().position(|rung| rung.id == *from)?;
        let last = rungs.iter().position(|rung| rung.id == *to)?;
        rungs.get((first + usize::from(occurrence / sessions.min.max(1))).min(last))
    }
}

/// Minutes of a build-up on a day: a straight line from the first day of the phase to the last of its usual length,
/// rounded to whole minutes. A phase that was made longer keeps the last minutes; its past stays as it was.
fn built_up(from: u16, to: u16, phase: &PlannedPhase, date: NaiveDate) -> u16 {
    let last = i64::from(phase.limits.default.saturating_sub(1)).max(1);
    let day = (date - phase.start).num_days().clamp(0, last);
    let (from, to) = (i64::from(from), i64::from(to));
    u16::try_from((from * (last - day) + to * day + last / 2) / last).unwrap_or(u16::MAX)
}
