//! SC-07, SC-09, SC-10, SC-11: the order within a day and the rhythm of a single exercise.

use std::collections::HashMap;

use chrono::{Days as DayCount, NaiveDate};

use super::fact::{Fact, applies_in};
use super::running::speed;
use super::{Warning, WarningCause};
use crate::content::{Frequency, Kind, Level, Side, Work};
use crate::plan::{Effective, Lineage, PartOfDay, Plan, Slot};

/// Jumps a session may grow by in a week (SC-09).
const JUMPS_MORE_A_WEEK: u16 = 20;

pub(super) fn check(plan: &Plan, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    order_of_a_day(plan, facts, found);
    spacing(facts, found);
    askling_frequency(facts, found);
    more_jumps(plan, facts, found);
}

/// Roughly when a part of the day has its session.
fn hour(slot: Slot) -> i64 {
    let part = match slot.part {
        PartOfDay::Morning => 8,
        PartOfDay::Midday => 13,
        PartOfDay::Evening => 19,
    };
    i64::from(slot.date.to_epoch_days()) * 24 + part
}

/// SC-07: on one day the run comes before leg strength; no heavy leg strength in the 24 hours before fast running.
fn order_of_a_day(plan: &Plan, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    for (index, run) in facts.iter().enumerate().filter(|(_, fact)| fact.kind == Kind::Running) {
        let earlier = facts[..index].iter().rev().take_while(|fact| fact.date + DayCount::new(1) >= run.date);
        let mut heavy = None;
        let mut before = None;
        for fact in earlier.filter(|fact| fact.is_leg_strength()) {
            // Askling's exercises carry no weight; they are for length.
            let is_heavy = fact.is_heavy() && askling_days(fact).is_none();
            if is_heavy && hour(run.slot) - hour(fact.slot) < 24 {
                heavy = Some(fact.lineage());
            }
            if fact.date == run.date && fact.slot != run.slot {
                before = Some(fact.lineage());
            }
        }
        let cause = match (heavy, before) {
            (Some(lineage), _) if speed(plan, run) > 0 => {
                WarningCause::HeavyBeforeSpeed { lineage, run: run.lineage() }
            }
            (_, Some(lineage)) => WarningCause::StrengthBeforeRun { lineage },
            _ => continue,
        };
        found.push(Warning::new("SC-07", Level::Warn, run.date, cause));
    }
}

/// The rhythm of an Askling exercise in days: every second day the diver, every third the glider.
fn askling_days(fact: &Fact<'_>) -> Option<u16> {
    match fact.prescription.exercise.as_str() {
        "askling-diver" => Some(2),
        "askling-glider" => Some(3),
        _ => None,
    }
}

/// SC-10 and SC-11: training of every second or third day not sooner, heavy slow strength with 48 hours between; low load
/// and mobility move freely. What SC-01 already says of the same exercise on the same day is not told twice.
fn spacing(facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    let mut last: HashMap<Lineage, Slot> = HashMap::new();
    for fact in facts {
        let askling = askling_days(fact).filter(|_| applies_in(fact.phase, "SC-11"));
        let own = match fact.prescription.frequency {
            Frequency::EveryDays { every, .. } if fact.is_training() && !fact.is_exempt("SC-01") => Some(every),
            _ => None,
        };
        let heavy = (fact.kind == Kind::HeavySlow && !fact.is_daily()).then_some(2);
        let Some(wanted) = askling.or(own).max(heavy) else { continue };
        let Some(before) = last.insert(fact.lineage(), fact.slot) else { continue };
        let days = u16::try_from((fact.date - before.date).num_days()).unwrap_or(u16::MAX);
        if days >= wanted || (days == 0 && fact.due.times == 0) {
            continue;
        }
        let is_told = found
            .iter()
            .any(|w| w.rule.as_str() == "SC-01" && w.date == fact.date && w.cause.lineage() == Some(fact.lineage()));
        if is_told && askling.is_none() {
            continue;
        }
        let rule = if askling.is_some() { "SC-11" } else { "SC-10" };
        let level = if heavy.is_some_and(|heavy| days < heavy) { Level::Block } else { Level::Warn };
        let cause = WarningCause::TooSoonAgain { lineage: fact.lineage(), days, wanted };
        found.push(Warning::new(rule, level, fact.date, cause));
    }
}

/// SC-11: the extender is done twice a day, diver and glider in their own rhythm; told once for each exercise.
fn askling_frequency(facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    let mut told: Vec<Lineage> = Vec::new();
    for fact in facts.iter().filter(|fact| applies_in(fact.phase, "SC-11")) {
        let is_own = match (fact.prescription.exercise.as_str(), &fact.prescription.frequency) {
            ("askling-extender", Frequency::Daily { times }) => times.max >= 2,
            ("askling-diver", Frequency::EveryDays { every, .. }) => *every == 2,
            ("askling-glider", Frequency::EveryDays { every, .. }) => *every == 3,
            ("askling-extender" | "askling-diver" | "askling-glider", _) => false,
            _ => true,
        };
        if !is_own && !told.contains(&fact.lineage()) {
            told.push(fact.lineage());
            let cause = WarningCause::OtherRhythm(fact.lineage());
            found.push(Warning::new("SC-11", Level::Warn, fact.date, cause));
        }
    }
}

/// Jumps of one session: sets × repetitions, each leg counted.
fn jumps(dose: &Effective<'_>) -> u16 {
    let Work::Reps(reps) = dose.work else { return 0 };
    let legs = if dose.prescription.side == Side::Each { 2 } else { 1 };
    dose.sets.max.saturating_mul(reps.max).saturating_mul(legs)
}

/// SC-09: the jumps of an exercise grow by at most twenty a week.
fn more_jumps(plan: &Plan, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    let mut last: HashMap<Lineage, (NaiveDate, u16)> = HashMap::new();
    for fact in facts.iter().filter(|fact| fact.kind == Kind::Plyometric) {
        let Some(dose) = fact.dose(plan) else { continue };
        let jumps = jumps(&dose);
        let Some((_, before)) = last.insert(fact.lineage(), (fact.date, jumps)) else { continue };
        if jumps > before + JUMPS_MORE_A_WEEK {
            let cause = WarningCause::MoreJumps { lineage: fact.lineage(), jumps, before };
            found.push(Warning::new("SC-09", Level::Warn, fact.date, cause));
        }
    }
}
