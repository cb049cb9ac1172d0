//! How much a plan asks: exercises and minutes per day and week.
//!
//! Minutes = sets × (repetitions × tempo, or hold, + rest) × sides + 20 seconds to get ready, 3 seconds for a repetition
//! without a tempo, the middle of a range (F 2). Endurance counts apart from exercise minutes (SC-15). People keep up two
//! to four exercises well, more than five badly.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Effective, Plan, Schedule, Session};
use crate::content::{Side, Span, Tempo, Work};

/// Seconds to get ready for an exercise.
const SET_UP_SECS: f32 = 20.0;
/// Seconds of a repetition that has no tempo.
const REP_SECS: f32 = 3.0;
/// Exercise minutes a day above which SC-15 warns.
pub(super) const MANY_MINUTES: f32 = 45.0;
/// Exercises a day above which SC-15 warns.
pub(super) const MANY_EXERCISES: usize = 8;

/// How well the number of exercises is usually kept up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum LoadLevel {
    /// Up to four exercises.
    Green,
    /// Five.
    Amber,
    /// Six or more.
    Red,
}

/// Exercises and minutes of a day, or the busiest day of a week with the minutes of the whole week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Load {
    /// Different exercises, measures and endurance apart.
    pub exercises: usize,
    /// Minutes of exercise.
    pub minutes: f32,
    /// Minutes of endurance.
    pub endurance_minutes: f32,
}

impl Load {
    /// How well this is usually kept up.
    #[must_use]
    pub const fn level(self) -> LoadLevel {
        match self.exercises {
            0..=4 => LoadLevel::Green,
            5 => LoadLevel::Amber,
            _ => LoadLevel::Red,
        }
    }

    /// Share of what SC-15 allows in a day, by exercises or minutes, whichever is more: 1.0 is the limit.
    #[must_use]
    pub fn share_of_limit(self) -> f32 {
        #[allow(clippy::cast_precision_loss, reason = "a day has few exercises")]
        let by_number = self.exercises as f32 / MANY_EXERCISES as f32;
        by_number.max(self.minutes / MANY_MINUTES)
    }

    /// The same for the load of a week: its busiest day by exercises, its minutes by seven such days.
    #[must_use]
    pub fn share_of_week_limit(self) -> f32 {
        Self { minutes: self.minutes / 7.0, ..self }.share_of_limit()
    }
}

fn middle(span: Span) -> f32 {
    f32::from(span.min).midpoint(f32::from(span.max))
}

/// Minutes of one time of a dose.
#[must_use]
pub fn exercise_minutes(dose: &Effective<'_>) -> f32 {
    let dosage = dose.dosage;
    let rep_secs = match dosage.tempo {
        Some(Tempo::Counted(out, hold, back)) => f32::from(out) + f32::from(hold) + f32::from(back),
        Some(Tempo::Quick | Tempo::Elastic) => 1.0,
        _ => REP_SECS,
    };
    let set_secs = match dose.work {
        Work::Reps(reps) | Work::RepetitionMaximum(reps) => middle(*reps) * rep_secs,
        Work::Holds { reps, hold_secs } => middle(*reps) * (middle(*hold_secs) + 1.0),
        Work::Seconds(secs) => middle(*secs),
        Work::Metres(metres) => middle(*metres),
        Work::Pyramid { reps, hold_secs } => {
            reps.iter().map(|reps| f32::from(*reps)).sum::<f32>() * (middle(*hold_secs) + 1.0)
        }
        Work::Minutes(_) | Work::MinutesBuildUp { .. } | Work::Rungs { .. } => match dose.minutes {
            Some(minutes) => middle(minutes) * 60.0,
            None => return 0.0,
        },
        Work::AsTolerated | Work::Advice => return 0.0,
    };
    let sets = middle(dose.sets);
    let rest = dosage.rest_secs.map_or(0.0, middle) * (sets - 1.0).max(0.0);
    let one_side = sets * set_secs + rest;
    let all_sides = match dose.prescription.side {
        Side::Each => one_side * 2.0,
        Side::WeakerFirst { stronger_sets } => {
            let stronger = f32::from(stronger_sets);
            let rest = dosage.rest_secs.map_or(0.0, middle);
            one_side + stronger * set_secs + rest * (stronger - 1.0).max(0.0)
        }
        _ => one_side,
    };
    (all_sides + SET_UP_SECS) / 60.0
}

fn add_session(plan: &Plan, schedule: &Schedule, session: &Session, load: &mut Load, seen: &mut Vec<super::Lineage>) {
    for due in schedule.items(session) {
        let Some(dose) = plan.effective(due, session.slot.date) else { continue };
        let kind = plan.kind_of(dose.prescription);
        if !kind.is_exercise() {
            continue;
        }
        let minutes = exercise_minutes(&dose) * f32::from(due.times);
        if kind.is_endurance() {
            load.endurance_minutes += minutes;
        } else {
            load.minutes += minutes;
            if !seen.contains(&due.lineage) {
                seen.push(due.lineage);
                load.exercises += 1;
            }
        }
    }
}

/// What one day asks.
#[must_use]
pub fn load_of_day(plan: &Plan, schedule: &Schedule, date: NaiveDate) -> Load {
    let (mut load, mut seen) = (Load::default(), Vec::new());
    for session in schedule.on(date) {
        add_session(plan, schedule, session, &mut load, &mut seen);
    }
    load
}

/// What the week from `monday` on asks: the exercises of its busiest day, the minutes of all its days.
#[must_use]
pub fn load_of_week(plan: &Plan, schedule: &Schedule, monday: NaiveDate) -> Load {
    let mut week = Load::default();
    for day in monday.iter_days().take(7) {
        let load = load_of_day(plan, schedule, day);
        week.exercises = week.exercises.max(load.exercises);
        week.minutes += load.minutes;
        week.endurance_minutes += load.endurance_minutes;
    }
    week
}
