//! SC-03, SC-04, SC-08: how running grows from rung L9 on, by week and by run.
//!
//! Minutes are those of running, without the walking between; what was logged as left out does not count. A week is
//! compared with the highest of the four weeks before it (F 1.3), so that a lighter week does not make the next one an
//! alarm.

use std::collections::VecDeque;

use chrono::{Days as DayCount, NaiveDate};

use super::fact::{Fact, Shares, applies_in};
use super::{Warning, WarningCause};
use crate::content::{Kind, Level};
use crate::plan::{Plan, monday_of};

/// Minutes with which a fourth run of the week begins (F 1.3, L10); so much more is never an alarm.
const FOURTH_RUN_MINUTES: f32 = 10.0;

#[derive(Clone, Copy, Default)]
struct Week {
    minutes: f32,
    /// Whether every run in it is of L9 or above.
    is_from_l9: bool,
    /// Whether its phase holds SC-08 before L9 too.
    is_strict: bool,
    /// The fastest run: 0 easy, 1 strides and tempo, 2 and 3 sprints.
    speed: u8,
}

pub(super) fn check(plan: &Plan, facts: &[Fact<'_>], shares: &Shares, found: &mut Vec<Warning>) {
    weeks(plan, facts, shares, found);
    long_runs(plan, facts, shares, found);
}

/// How fast a run is: 0 easy, 1 strides and tempo, 2 and 3 sprints.
pub(super) fn speed(plan: &Plan, run: &Fact<'_>) -> u8 {
    match run.rung(plan).map(|rung| rung.id.as_str()) {
        Some("L11" | "L12" | "H7" | "H8") => 1,
        Some("S1" | "S2") => 2,
        Some("S3" | "S4") => 3,
        Some(_) => 0,
        None => u8::from(run.prescription.exercise.as_str() == "strides-sprint"),
    }
}

/// Whether a run is on L9 or above; a sprint says nothing of how long a patient runs.
fn is_from_l9_run(plan: &Plan, run: &Fact<'_>) -> bool {
    !run.is_before_l9 && speed(plan, run) < 2
}

/// Whether all runs are, sprints apart.
fn is_from_l9(plan: &Plan, runs: &[&Fact<'_>]) -> bool {
    let mut longer = runs.iter().filter(|run| speed(plan, run) < 2).peekable();
    longer.peek().is_some() && longer.all(|run| !run.is_before_l9)
}

fn minutes_of(plan: &Plan, run: &Fact<'_>) -> f32 {
    let Some(dose) = run.dose(plan) else { return 0.0 };
    match (dose.rung, dose.minutes) {
        (Some(rung), _) => f32::from(rung.run_minutes),
        (None, Some(minutes)) => f32::from(minutes.max),
        (None, None) => 0.0,
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a week has at most 10080 minutes")]
fn whole(minutes: f32) -> u16 {
    minutes.round() as u16
}

/// SC-03 and SC-08: once L9 is run for a week, at most 10 % more than in the highest of the last four; never farther and
/// faster at once.
fn weeks(plan: &Plan, facts: &[Fact<'_>], shares: &Shares, found: &mut Vec<Warning>) {
    let mut before: VecDeque<(NaiveDate, Week)> = VecDeque::with_capacity(5);
    let runs: Vec<&Fact<'_>> = facts.iter().filter(|fact| fact.kind == Kind::Running).collect();
    for days in runs.chunk_by(|a, b| monday_of(a.date) == monday_of(b.date)) {
        let monday = monday_of(days[0].date);
        let mut week = Week {
            is_from_l9: is_from_l9(plan, days),
            is_strict: days.iter().any(|run| applies_in(run.phase, "SC-08")),
            ..Week::default()
        };
        for run in days {
            let share = shares.get(run);
            week.minutes += minutes_of(plan, run) * share;
            if share > 0.0 {
                week.speed = week.speed.max(speed(plan, run));
            }
        }
        before.retain(|(date, _)| *date + DayCount::new(28) >= monday);
        // A week that the plan does not see whole says little of what the patient ran in it.
        let is_seen = before.iter().any(|(date, _)| *date >= plan.start && *date >= facts[0].date);
        // Up to the first whole week of L9 the rungs themselves set the pace.
        let is_from_l9 = week.is_from_l9 && before.iter().any(|(_, week)| week.is_from_l9);
        let highest = before.iter().map(|(_, week)| week.minutes).fold(0.0, f32::max);
        let fastest = before.iter().map(|(_, week)| week.speed).max().unwrap_or(0);
        if is_seen && week.minutes > highest * 1.1 + 0.5 {
            if is_from_l9 && week.minutes > highest + FOURTH_RUN_MINUTES {
                let level = if week.minutes > highest * 1.3 { Level::Block } else { Level::Warn };
                let cause = WarningCause::MoreRunning { minutes: whole(week.minutes), before: whole(highest) };
                found.push(Warning::new("SC-03", level, monday, cause));
            }
            if (is_from_l9 || week.is_strict) && week.speed > fastest {
                found.push(Warning::new("SC-08", Level::Warn, monday, WarningCause::FartherAndFaster));
            }
        }
        before.push_back((monday, week));
    }
}

/// SC-04: once L9 is run, one run is at most 10 % longer than the longest of the last 30 days.
fn long_runs(plan: &Plan, facts: &[Fact<'_>], shares: &Shares, found: &mut Vec<Warning>) {
    let mut before: VecDeque<(NaiveDate, f32, bool)> = VecDeque::new();
    for run in facts.iter().filter(|fact| fact.kind == Kind::Running) {
        let minutes = minutes_of(plan, run) * shares.get(run);
        while before.front().is_some_and(|(date, ..)| *date + DayCount::new(30) < run.date) {
            before.pop_front();
        }
        let longest = before.iter().map(|(_, minutes, _)| *minutes).fold(0.0, f32::max);
        let is_from_l9 = !run.is_before_l9 && before.iter().any(|(.., is_from_l9)| *is_from_l9);
        if is_from_l9 && minutes > longest * 1.1 + 0.5 {
            let cause =
                WarningCause::LongRun { lineage: run.lineage(), minutes: whole(minutes), before: whole(longest) };
            found.push(Warning::new("SC-04", Level::Warn, run.date, cause));
        }
        before.push_back((run.date, minutes, is_from_l9_run(plan, run)));
    }
}
