//! SC-01, SC-02, SC-05, SC-06, SC-09, SC-15, SC-18, SC-20: how sessions may follow each other, and how much is much.

use std::collections::BTreeSet;

use chrono::{Days as DayCount, NaiveDate};

use super::fact::{Fact, applies_in};
use super::{Known, Warning, WarningCause};
use crate::content::{Frequency, Kind, Level, Load, Region, Work};
use crate::plan::load::{MANY_EXERCISES, MANY_MINUTES};
use crate::plan::{Finding, Lineage, Outcome, PhaseKey, Plan, Schedule, SkipReason, load_of_day};

/// Heavy exercises for one muscle group in a session, at most (SC-18).
const MANY_HEAVY: u16 = 3;

pub(super) fn check(plan: &Plan, schedule: &Schedule, facts: &[Fact<'_>], known: &Known<'_>, found: &mut Vec<Warning>) {
    consecutive_days(facts, found);
    rest_days(plan, schedule, facts, found);
    much_in_a_day(plan, schedule, found);
    many_heavy(plan, facts, found);
    after_illness(plan, facts, known, found);
}

/// SC-01, SC-05 and SC-09: strength for one region, runs and jumps not on days in a row. Of what comes against one rule
/// on one day, the worst is told once for each exercise.
///
/// Daily tendon work, isometrics and low load are exempt; heavy slow resistance and heavy eccentric work are BLOCK.
fn consecutive_days(facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    let mut yesterday: &[Fact<'_>] = &[];
    for today in facts.chunk_by(|a, b| a.date == b.date) {
        let date = today[0].date;
        if yesterday.first().is_some_and(|fact| fact.date + DayCount::new(1) == date) {
            let told = found.len();
            for fact in today {
                for before in yesterday {
                    let Some(warning) = consecutive(fact, before) else { continue };
                    let lineage = warning.cause.lineage();
                    let same =
                        found[told..].iter().position(|w| w.rule == warning.rule && w.cause.lineage() == lineage);
                    match same {
                        Some(same) if found[told + same].level < warning.level => found[told + same] = warning,
                        Some(_) => {}
                        None => found.push(warning),
                    }
                }
            }
        }
        yesterday = today;
    }
}

fn consecutive(fact: &Fact<'_>, before: &Fact<'_>) -> Option<Warning> {
    let (lineage, before_lineage) = (fact.lineage(), before.lineage());
    let warning = |id: &str, level, cause| Some(Warning::new(id, level, fact.date, cause));
    match (fact.kind, before.kind) {
        (Kind::Running, Kind::Running) => {
            // Bone stress and calf tear: throughout, and harder.
            let is_strict = applies_in(fact.phase, "SC-05");
            if !(is_strict || fact.is_before_l9 || before.is_before_l9) {
                return None;
            }
            let level = if is_strict { Level::Block } else { Level::Warn };
            warning("SC-05", level, WarningCause::ConsecutiveRuns { lineage, before: before_lineage })
        }
        (Kind::Plyometric, Kind::Plyometric) => {
            let counts = |fact: &Fact<'_>| !(fact.is_daily() || fact.is_exempt("SC-09"));
            if !counts(fact) || !counts(before) {
                return None;
            }
            warning("SC-09", Level::Warn, WarningCause::ConsecutiveJumps { lineage, before: before_lineage })
        }
        (a, b) if a.is_strength() && b.is_strength() => {
            if !rests_between(fact) || !rests_between(before) || interleave(fact, before) {
                return None;
            }
            let region = *fact.regions.iter().find(|region| before.regions.contains(region))?;
            let level = if fact.is_heavy() && before.is_heavy() { Level::Block } else { Level::Warn };
            warning("SC-01", level, WarningCause::ConsecutiveStrength { lineage, before: before_lineage, region })
        }
        _ => None,
    }
}

/// Whether two exercises cannot share their days, because one comes every third day (Askling's glider) and the other does
/// not: their own spacing is then the rule (SC-11).
fn interleave(fact: &Fact<'_>, before: &Fact<'_>) -> bool {
    let long_rhythm = |fact: &Fact<'_>| match fact.prescription.frequency {
        Frequency::EveryDays { every, .. } if every > 2 => Some(every),
        _ => None,
    };
    long_rhythm(fact) != long_rhythm(before)
}

/// Whether strength like this asks for a day between: not low load, not meant for every day, not exempt by its phase.
fn rests_between(fact: &Fact<'_>) -> bool {
    !(fact.prescription.low_load || fact.is_daily() || fact.is_exempt("SC-01"))
}

/// SC-02 and SC-06: at least one day a week free of running and strength; at most three runs a week until L9, two where the
/// phase says so.
fn rest_days(plan: &Plan, schedule: &Schedule, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    let (Some(first), Some(last)) = (schedule.sessions.first(), schedule.sessions.last()) else { return };
    let mut week = crate::plan::monday_of(first.slot.date.max(plan.start));
    while week <= last.slot.date {
        let days = week..week + DayCount::new(7);
        let start = facts.partition_point(|fact| fact.date < days.start);
        let in_week = || facts[start..].iter().take_while(|fact| fact.date < days.end);
        let is_training = |fact: &Fact<'_>| {
            fact.kind == Kind::Running
                || (fact.kind.is_strength()
                    && !fact.prescription.low_load
                    && !fact.is_daily()
                    && !fact.is_exempt("SC-02"))
        };
        let mut trained = [false; 7];
        for fact in in_week().filter(|fact| is_training(fact)) {
            if let Ok(day) = usize::try_from((fact.date - week).num_days()) {
                trained[day] = true;
            }
        }
        match trained.iter().filter(|trained| **trained).count() {
            7 => found.push(Warning::new("SC-02", Level::Warn, week, WarningCause::NoRestDay)),
            6 => found.push(Warning::new("SC-02", Level::Info, week, WarningCause::OneRestDay)),
            _ => {}
        }
        let is_strict = in_week().any(|fact| applies_in(fact.phase, "SC-06"));
        let limit = if is_strict { 2 } else { 3 };
        let counts = |fact: &&Fact<'_>| if is_strict { fact.is_run() } else { fact.is_before_l9 };
        let runs: BTreeSet<NaiveDate> = in_week().filter(counts).map(|fact| fact.date).collect();
        let runs = u16::try_from(runs.len()).unwrap_or(7);
        if runs > limit {
            found.push(Warning::new("SC-06", Level::Warn, week, WarningCause::ManyRuns { runs, limit }));
        }
        week = week + DayCount::new(7);
    }
}

/// SC-15: more than eight exercises or 45 minutes of exercise in a day; once for each phase, on its first such day.
fn much_in_a_day(plan: &Plan, schedule: &Schedule, found: &mut Vec<Warning>) {
    let mut told: Option<PhaseKey> = None;
    let mut last_date = None;
    for session in &schedule.sessions {
        if told == Some(session.phase) || last_date == Some(session.slot.date) {
            continue;
        }
        last_date = Some(session.slot.date);
        let load = load_of_day(plan, schedule, session.slot.date);
        if load.exercises > MANY_EXERCISES || load.minutes > MANY_MINUTES {
            told = Some(session.phase);
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a day has at most 1440 minutes"
            )]
            let minutes = load.minutes.round() as u16;
            let cause = WarningCause::MuchInADay { exercises: load.exercises, minutes };
            found.push(Warning::new("SC-15", Level::Warn, session.slot.date, cause));
        }
    }
}

/// SC-18: more than three different heavy exercises for one muscle group in a session; once for each phase and group.
fn many_heavy(plan: &Plan, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    let mut told = Vec::new();
    let mut heavy: Vec<(Region, Lineage)> = Vec::new();
    for session in facts.chunk_by(|a, b| a.slot == b.slot) {
        heavy.clear();
        for fact in session.iter().filter(|fact| fact.is_heavy() || (fact.kind.is_strength() && has_weight(plan, fact)))
        {
            let (Some(group), lineage) = (fact.regions.first().copied(), fact.lineage()) else { continue };
            if heavy.contains(&(group, lineage)) {
                continue;
            }
            heavy.push((group, lineage));
            let exercises =
                u16::try_from(heavy.iter().filter(|(other, _)| *other == group).count()).unwrap_or(u16::MAX);
            let once = (fact.prescription.phase, group);
            if exercises > MANY_HEAVY && !told.contains(&once) {
                told.push(once);
                found.push(Warning::new(
                    "SC-18",
                    Level::Warn,
                    fact.date,
                    WarningCause::ManyHeavy { lineage, exercises },
                ));
            }
        }
    }
}

/// Whether so much weight is on it that the last repetition is just possible.
fn has_weight(plan: &Plan, fact: &Fact<'_>) -> bool {
    let dosage = plan.dosage_on(fact.prescription, fact.date);
    matches!(dosage.work, Work::RepetitionMaximum(_))
        || matches!(dosage.load, Some(Load::Weight | Load::Backpack | Load::PercentOfMaximum(_) | Load::Kilograms(_)))
}

/// SC-20: training on the day of an illness, or the day after, that was not left out.
fn after_illness(plan: &Plan, facts: &[Fact<'_>], known: &Known<'_>, found: &mut Vec<Warning>) {
    let is_ill = |outcome: &Outcome| matches!(outcome, Outcome::Skipped(SkipReason::Ill));
    let logged = known.current().filter(|log| is_ill(&log.outcome)).map(|log| log.slot.date);
    let recorded = plan.findings().filter(|(_, finding)| **finding == Finding::Ill).map(|(date, _)| date);
    let ill: BTreeSet<NaiveDate> = logged.chain(recorded).collect();
    let is_left_out = |fact: &Fact<'_>| {
        known.current().any(|log| {
            log.lineage == fact.lineage() && log.slot == fact.slot && matches!(log.outcome, Outcome::Skipped(_))
        })
    };
    for day in ill {
        let last = day + DayCount::new(1);
        let start = facts.partition_point(|fact| fact.date < day);
        let training = facts[start..]
            .iter()
            .take_while(|fact| fact.date <= last)
            .find(|fact| fact.is_training() && !is_left_out(fact));
        if let Some(fact) = training {
            let cause = WarningCause::TrainingWhenIll(fact.lineage());
            found.push(Warning::new("SC-20", Level::Warn, fact.date, cause));
        }
    }
}
