//! PN-01 to PN-10: pain during and after exercise as it was logged, and getting harder too soon after it.

use std::collections::{BTreeSet, HashMap};

use chrono::{Days as DayCount, NaiveDate};

use super::fact::{Fact, applies_in, phases_with};
use super::steps::{Step, steps};
use super::{Known, Warning, WarningCause};
use crate::content::{Kind, Level, PainLimit, Phase};
use crate::plan::{Finding, Lineage, Plan, PlannedPrescription, SessionLog};

/// Pain that Copenhagen exercise allows, whatever the phase (PN-09).
const COPENHAGEN_LIMIT: u8 = 3;
/// Pain above which osteoarthritis is loaded too much (PN-10).
const ARTHRITIS_LIMIT: u8 = 5;
/// Pain up to which tendons of heel and groin may be loaded (PN-04).
const TENDON_LIMIT: u8 = 5;
/// Points by which pain may be higher the next morning, at most one (PN-02).
const NEXT_MORNING: u8 = 2;
/// Days for which a red day keeps the load as it is (PN-07).
const RED_DAYS: u64 = 7;

pub(super) fn check(plan: &Plan, facts: &[Fact<'_>], known: &Known<'_>, found: &mut Vec<Warning>) {
    let steps = steps(plan);
    too_fast(&steps, found);
    spreading(plan, found);
    let red_days = logs(plan, known, found);
    if !red_days.is_empty() {
        after_red_day(plan, facts, &steps, &red_days, found);
    }
}

fn prescription_of(plan: &Plan, lineage: Lineage, date: NaiveDate) -> Option<&PlannedPrescription> {
    plan.prescriptions.iter().find(|row| row.lineage == lineage && row.is_valid_on(date))
}

/// The pain that is allowed: that of the exercise, else that of the phase.
fn limit(plan: &Plan, row: &PlannedPrescription, phase: &Phase, log: &SessionLog) -> Option<u8> {
    match plan.dosage_on(row, log.slot.date).pain_limit.unwrap_or(phase.pain_limit) {
        PainLimit::Nrs(limit) => Some(limit),
        PainLimit::AboveStart(points) => log.pain_before.map(|before| before.score().saturating_add(points)),
    }
}

/// PN-01 to PN-05, PN-09, PN-10: each log against its limits. Answers the days with too much pain.
fn logs(plan: &Plan, known: &Known<'_>, found: &mut Vec<Warning>) -> BTreeSet<NaiveDate> {
    let mut red_days = BTreeSet::new();
    let mut above: HashMap<Lineage, BTreeSet<NaiveDate>> = HashMap::new();
    let mut logs: Vec<&SessionLog> = known.current().filter(|log| log.plan == plan.id).collect();
    logs.sort_by_key(|log| log.slot);
    for log in logs {
        let (lineage, date) = (log.lineage, log.slot.date);
        let Some(row) = prescription_of(plan, lineage, date) else { continue };
        let Some(phase) = plan.planned_phase(row.phase).map(|phase| plan.block(phase)) else { continue };
        let (during, before, after) = (score(log.pain_during), score(log.pain_before), score(log.pain_next_morning));
        let mut tell = |rule, level, cause| found.push(Warning::new(rule, level, date, cause));

        // PN-05: at a bone no pain at all, and none the day after.
        if applies_in(phase, "PN-05") {
            let pain = during.max(after).unwrap_or(0);
            if pain > 0 {
                red_days.insert(date);
                tell("PN-05", Level::Block, WarningCause::PainWhereNoneIsAllowed { lineage, pain });
            }
            continue;
        }
        if let Some((before, after)) = before.zip(after)
            && after >= before + NEXT_MORNING
        {
            red_days.insert(date);
            tell("PN-02", Level::Warn, WarningCause::PainNextMorning { lineage, before, after });
        }
        let Some(pain) = during else { continue };
        let is_copenhagen = row.exercise.as_str().starts_with("copenhagen-");
        if is_copenhagen && pain > COPENHAGEN_LIMIT {
            let cause = WarningCause::PainAboveLimit { lineage, pain, limit: COPENHAGEN_LIMIT, times: 1 };
            tell("PN-09", Level::Warn, cause);
        }
        if applies_in(phase, "PN-10") && pain > ARTHRITIS_LIMIT {
            let cause = WarningCause::PainAboveLimit { lineage, pain, limit: ARTHRITIS_LIMIT, times: 1 };
            tell("PN-10", Level::Warn, cause);
        }
        let limit = limit(plan, row, phase, log);
        let is_above = limit.is_some_and(|limit| pain > limit);
        if let Some(limit) = limit.filter(|_| is_above) {
            red_days.insert(date);
            let days = above.entry(lineage).or_default();
            days.insert(date);
            let times = days.range(date - DayCount::new(13)..=date).count();
            let level = if times >= 3 { Level::Block } else { Level::Warn };
            let times = u16::try_from(times).unwrap_or(u16::MAX);
            tell("PN-01", level, WarningCause::PainAboveLimit { lineage, pain, limit, times });
        } else if applies_in(phase, "PN-03") && pain > 0 && !plan.has_found(&Finding::PainLimitSet, date) {
            tell("PN-03", Level::Warn, WarningCause::PainWhereNoneIsAllowed { lineage, pain });
        } else if applies_in(phase, "PN-04") && (1..=TENDON_LIMIT).contains(&pain) {
            tell("PN-04", Level::Info, WarningCause::PainIsAllowed { lineage, pain });
        }
    }
    red_days
}

fn score(pain: Option<crate::plan::Nrs>) -> Option<u8> {
    pain.map(crate::plan::Nrs::score)
}

/// PN-06: pain in the leg that reaches further down.
fn spreading(plan: &Plan, found: &mut Vec<Warning>) {
    if phases_with(plan, "PN-06").next().is_none() {
        return;
    }
    for (date, _) in plan.findings().filter(|(_, finding)| **finding == Finding::LegPainSpreads) {
        found.push(Warning::new("PN-06", Level::Warn, date, WarningCause::PainSpreads));
    }
}

/// PN-07: no harder dose, exercise or rung in the week after a red day; each exercise once for each red day.
fn after_red_day(
    plan: &Plan,
    facts: &[Fact<'_>],
    steps: &[Step],
    red_days: &BTreeSet<NaiveDate>,
    found: &mut Vec<Warning>,
) {
    let red_day_before = |date: NaiveDate| red_days.range(date - DayCount::new(RED_DAYS)..date).next_back().copied();
    let mut told: Vec<(Lineage, NaiveDate)> = Vec::new();
    let mut tell = |lineage: Lineage, date: NaiveDate| {
        let Some(red_day) = red_day_before(date) else { return };
        if !told.contains(&(lineage, red_day)) {
            told.push((lineage, red_day));
            let cause = WarningCause::HarderAfterRedDay { lineage, red_day };
            found.push(Warning::new("PN-07", Level::Block, date, cause));
        }
    };
    for step in steps {
        tell(step.lineage, step.date);
    }
    let mut minutes: HashMap<Lineage, u16> = HashMap::new();
    for run in facts.iter().filter(|fact| fact.kind == Kind::Running) {
        let Some(rung) = run.rung(plan) else { continue };
        let before = minutes.insert(run.lineage(), rung.run_minutes);
        if before.is_some_and(|before| rung.run_minutes > before) {
            tell(run.lineage(), run.date);
        }
    }
}

/// PN-08: one step harder a week, in one respect.
fn too_fast(steps: &[Step], found: &mut Vec<Warning>) {
    for (index, step) in steps.iter().enumerate() {
        let same_week = steps[..index]
            .iter()
            .filter(|other| other.lineage == step.lineage && (step.date - other.date).num_days() < 7);
        let count = step.respects + same_week.map(|other| other.respects).sum::<u16>();
        if count > 1 {
            let cause = WarningCause::HarderTooFast { lineage: step.lineage, steps: count };
            found.push(Warning::new("PN-08", Level::Warn, step.date, cause));
        }
    }
}
