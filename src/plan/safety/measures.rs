//! ME-02, ME-03, ME-06, ME-07, ME-11 to ME-13: cooling within its minutes, and measures that a phase forbids.

use super::fact::{Row, applies_in};
use super::{Warning, WarningCause};
use crate::content::{Frequency, Level, Phase, Work};
use crate::plan::{Finding, Lineage, Plan};

/// Minutes of cooling, at most (ME-02).
const COOLING_MINUTES: u16 = 20;
/// Times of cooling in a day, at most, where the condition names no number (ME-03).
const COOLING_TIMES: u16 = 4;
/// Kilometers on running shoes: look out, plan, replace (ME-13).
const SHOE_KILOMETERS: [u16; 3] = [600, 700, 800];

pub(super) fn check(plan: &Plan, rows: &[Row<'_>], found: &mut Vec<Warning>) {
    let mut told: Vec<Lineage> = Vec::new();
    for row in rows {
        if row.exercise.id.as_str() == "cooling" {
            cooling(plan, row, found);
        }
        let lineage = row.prescription.lineage;
        if told.contains(&lineage) {
            continue;
        }
        if let Some(rule) = forbidden_here(plan, row) {
            told.push(lineage);
            found.push(Warning::new(rule, Level::Block, row.from, WarningCause::ForbiddenHere(lineage)));
        } else if plan.blocked_by(&row.prescription.exercise).is_some() {
            // ME-12 and its like: what the form of the complaint forbids stays out of the plan.
            told.push(lineage);
            found.push(Warning::new("ME-12", Level::Block, row.from, WarningCause::ForbiddenExercise(lineage)));
        }
    }
    shoes(plan, found);
}

/// ME-02 and ME-03: minutes and times of cooling; 20 minutes are never exceeded, the condition may name fewer.
fn cooling(plan: &Plan, row: &Row<'_>, found: &mut Vec<Warning>) {
    let lineage = row.prescription.lineage;
    let named = plan
        .content
        .programme
        .acute_measures
        .iter()
        .filter(|measure| measure.exercise.as_ref().is_some_and(|exercise| exercise.as_str() == "cooling"));
    let minutes = match row.prescription.dosage.work {
        Work::Minutes(minutes) => minutes.max,
        Work::Seconds(seconds) => seconds.max.div_ceil(60),
        _ => 0,
    };
    let limit = named.clone().filter_map(|measure| measure.minutes).map(|minutes| minutes.max).max();
    let limit = limit.unwrap_or(COOLING_MINUTES).min(COOLING_MINUTES);
    if minutes > limit {
        let level = if minutes > COOLING_MINUTES { Level::Block } else { Level::Warn };
        found.push(Warning::new("ME-02", level, row.from, WarningCause::CoolsLong { lineage, minutes, limit }));
    }
    let times = match &row.prescription.frequency {
        Frequency::Daily { times }
        | Frequency::EveryDays { times, .. }
        | Frequency::DaysAWeek { times, .. }
        | Frequency::OnWeekdays { times, .. } => times.max,
        Frequency::AsNeeded { max_a_day, .. } => max_a_day.unwrap_or(1),
        Frequency::With { .. } | Frequency::Lasting | Frequency::Once => 1,
    };
    let limit = named.filter_map(|measure| measure.max_a_day).max().unwrap_or(COOLING_TIMES);
    if times > limit {
        found.push(Warning::new("ME-03", Level::Warn, row.from, WarningCause::CoolsOften { lineage, times, limit }));
    }
}

/// Whether the phase was written with this exercise: its rule then says how, and not that it is out.
fn is_of_phase(phase: &Phase, exercise: &str) -> bool {
    phase.prescriptions.iter().any(|row| row.exercise.as_str() == exercise)
}

/// ME-06, ME-07 and ME-11: what a phase or an open red flag forbids.
fn forbidden_here(plan: &Plan, row: &Row<'_>) -> Option<&'static str> {
    let exercise = row.exercise.id.as_str();
    let is_out = |rule: &str, flags: &[&str]| {
        (applies_in(row.phase, rule) && !is_of_phase(row.phase, exercise)) || has_open_flag(plan, flags)
    };
    match exercise {
        // Suspected compartment syndrome or thrombosis.
        "compression" => is_out("ME-06", &["RF-03", "RF-04", "RF-10"]).then_some("ME-06"),
        "self-massage-shin" => is_out("ME-07", &["RF-03", "RF-04", "RF-09", "RF-10"]).then_some("ME-07"),
        "itb-stretch" | "figure-four-stretch" | "side-lying-adduction" => is_out("ME-11", &[]).then_some("ME-11"),
        _ => None,
    }
}

fn has_open_flag(plan: &Plan, flags: &[&str]) -> bool {
    super::red_flags::open(plan).any(|(_, flag)| flags.contains(&flag.as_str()))
}

/// ME-13: running shoes by their kilometers, as last recorded.
fn shoes(plan: &Plan, found: &mut Vec<Warning>) {
    let last = plan.findings().filter_map(|(date, finding)| match finding {
        Finding::ShoeKilometers(kilometers) => Some((date, *kilometers)),
        _ => None,
    });
    if let Some((date, kilometers)) = last.last()
        && kilometers >= SHOE_KILOMETERS[0]
    {
        let level = if kilometers >= SHOE_KILOMETERS[1] { Level::Warn } else { Level::Info };
        found.push(Warning::new("ME-13", level, date, WarningCause::ShoesWorn(kilometers)));
    }
}
