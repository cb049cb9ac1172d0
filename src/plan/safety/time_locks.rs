//! TL-01 to TL-04, TL-07 to TL-14: nothing before its time, counted from the injury, and checks that must be there.
//!
//! Locks in hours need the time of the injury and stay silent without it. Checks are asked for when their phase has
//! begun, so that a plan of the future is no alarm.

use chrono::{Days as DayCount, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::fact::{Fact, Row, applies_in, note_of, phases_with};
use super::{Known, Warning, WarningCause};
use crate::content::{Kind, Level, Position, RuleApplies};
use crate::plan::{Finding, Lineage, PartOfDay, Plan, Slot};

/// Hours after an ankle sprain in which massage and warmth are advised against (TL-02); refused in fewer.
const SPRAIN_WARN_HOURS: i64 = 72;
/// The day after the injury (1 = the day itself) before which Askling's exercises do not start (TL-10).
const ASKLING_DAY: u64 = 5;
/// Days after the injury by which the muscle has its full length (TL-09).
const FULL_LENGTH_DAYS: u64 = 14;
/// Days after a corticosteroid injection without heavy tendon load (TL-13).
const INJECTION_DAYS: u64 = 14;
/// Days of tape before it is looked at again (TL-14).
const TAPE_DAYS: i64 = 28;
/// Days after which cooling is worth a question (TL-12).
const COOLING_DAYS: u64 = 14;

pub(super) fn check(plan: &Plan, facts: &[Fact<'_>], rows: &[Row<'_>], known: &Known<'_>, found: &mut Vec<Warning>) {
    if let Some(injury) = plan.injury {
        hour_locks(plan, injury, facts, rows, found);
        askling(plan, injury, facts, found);
    }
    checks(plan, facts, known, found);
    full_length(plan, known, found);
    days_in_bed(plan, found);
    injections(plan, facts, found);
    tape(plan, rows, found);
    cooling(plan, rows, found);
}

/// When a part of the day begins.
fn begin(slot: Slot) -> NaiveDateTime {
    let hour = match slot.part {
        PartOfDay::Morning => 6,
        PartOfDay::Midday => 12,
        PartOfDay::Evening => 18,
    };
    slot.date.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN))
}

fn is_massage_or_warmth(exercise: &str) -> bool {
    matches!(exercise, "warmth" | "self-massage-shin" | "plantar-ball-roll")
}

/// The longest lock in hours that a phase of the plan sets for a rule.
fn hours(plan: &Plan, rule: &str) -> Option<i64> {
    let hours = plan.phases.iter().filter_map(|phase| match note_of(plan.block(phase), rule) {
        Some(RuleApplies::Hours(hours)) => Some(i64::from(hours)),
        _ => None,
    });
    hours.max()
}

/// TL-01, TL-02 and TL-03: massage, warmth, stretching and running in the first hours after the injury. An exercise is
/// told once for each rule, on the first day.
fn hour_locks(plan: &Plan, injury: NaiveDateTime, facts: &[Fact<'_>], rows: &[Row<'_>], found: &mut Vec<Warning>) {
    let warmth: fn(Kind, Position, &str) -> bool = |_, _, exercise| is_massage_or_warmth(exercise);
    let stretch: fn(Kind, Position, &str) -> bool =
        |kind, position, _| matches!(kind, Kind::Stretch | Kind::Running) || position == Position::Running;
    for (rule, concerns, warn_hours) in
        [("TL-01", warmth, None), ("TL-02", warmth, Some(SPRAIN_WARN_HOURS)), ("TL-03", stretch, None)]
    {
        let Some(hours) = hours(plan, rule) else { continue };
        let blocked = injury + TimeDelta::hours(hours);
        let warned = injury + TimeDelta::hours(warn_hours.unwrap_or(hours));
        let mut told: Vec<Lineage> = Vec::new();
        let mut tell = |lineage: Lineage, at: NaiveDateTime| {
            if at >= warned.max(blocked) || told.contains(&lineage) {
                return;
            }
            told.push(lineage);
            let (level, until) = if at < blocked { (Level::Block, blocked) } else { (Level::Warn, warned) };
            found.push(Warning::new(rule, level, at.date(), WarningCause::SoonAfterInjury { lineage, until }));
        };
        let near = |date: NaiveDate| date <= warned.date().max(blocked.date());
        for fact in facts.iter().take_while(|fact| near(fact.date)) {
            if concerns(fact.kind, fact.exercise.position, fact.exercise.id.as_str()) {
                tell(fact.lineage(), begin(fact.slot));
            }
        }
        for row in rows.iter().filter(|row| near(row.from)) {
            let is_offered = !crate::plan::layout::is_scheduled(row.prescription);
            if is_offered && concerns(row.exercise.kind, row.exercise.position, row.exercise.id.as_str()) {
                tell(row.prescription.lineage, row.from.and_time(NaiveTime::MIN).max(injury));
            }
        }
    }
}

/// TL-10: Askling's exercises not before about the fifth day.
fn askling(plan: &Plan, injury: NaiveDateTime, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    if phases_with(plan, "TL-10").next().is_none() {
        return;
    }
    let first = injury.date() + DayCount::new(ASKLING_DAY - 1);
    let mut told: Vec<Lineage> = Vec::new();
    for fact in facts.iter().take_while(|fact| fact.date < first) {
        if fact.exercise.id.as_str().starts_with("askling-") && !told.contains(&fact.lineage()) {
            told.push(fact.lineage());
            let until = first.and_time(NaiveTime::MIN);
            let cause = WarningCause::SoonAfterInjury { lineage: fact.lineage(), until };
            found.push(Warning::new("TL-10", Level::Warn, fact.date, cause));
        }
    }
}

/// TL-03, TL-07, TL-08 and TL-11: phases that wait for a check, told once they have begun without it.
fn checks(plan: &Plan, facts: &[Fact<'_>], known: &Known<'_>, found: &mut Vec<Warning>) {
    for phase in plan.phases.iter().filter(|phase| known.has_come(phase.start)) {
        let block = plan.block(phase);
        let today = known.today.unwrap_or(phase.start).min(phase.end());
        let has = |finding: Finding| plan.has_found(&finding, today);
        if applies_in(block, "TL-07") && !(has(Finding::FullLength) && has(Finding::NormalWalking)) {
            let cause = WarningCause::LengthOrWalkingOpen(phase.key);
            found.push(Warning::new("TL-07", Level::Block, phase.start, cause));
        }
        let first_run = || facts.iter().find(|fact| fact.prescription.phase == phase.key && fact.is_run());
        if applies_in(block, "TL-08")
            && !has(Finding::PainFreeWalking)
            && let Some(run) = first_run()
        {
            found.push(Warning::new("TL-08", Level::Block, run.date, WarningCause::WalkingHurts(phase.key)));
        }
        let is_open = !has(Finding::GatePassed(phase.key));
        if applies_in(block, "TL-11") && is_open {
            found.push(Warning::new("TL-11", Level::Block, phase.start, WarningCause::CheckOpen(phase.key)));
        }
        if block.gate.is_some()
            && note_of(block, "TL-03").is_some()
            && is_open
            && let Some(run) = first_run()
        {
            found.push(Warning::new("TL-03", Level::Block, run.date, WarningCause::CheckOpen(phase.key)));
        }
    }
}

/// TL-09: full length of the muscle on day 14.
fn full_length(plan: &Plan, known: &Known<'_>, found: &mut Vec<Warning>) {
    let Some(phase) = phases_with(plan, "TL-09").next() else { return };
    let injury = plan.injury.map_or(plan.start, |injury| injury.date());
    let day = (injury + DayCount::new(FULL_LENGTH_DAYS)).max(phase.start);
    if known.has_come(day) && !plan.has_found(&Finding::FullLength, known.today.unwrap_or(day)) {
        found.push(Warning::new("TL-09", Level::Warn, day, WarningCause::LengthNotFull));
    }
}

/// TL-04: at most two days in bed with low back pain; the second warns, the third stops for a review.
fn days_in_bed(plan: &Plan, found: &mut Vec<Warning>) {
    if phases_with(plan, "TL-04").next().is_none() {
        return;
    }
    let mut days: Vec<NaiveDate> =
        plan.findings().filter(|(_, finding)| **finding == Finding::DayInBed).map(|(date, _)| date).collect();
    days.sort_unstable();
    days.dedup();
    let mut row = 0;
    let mut before: Option<NaiveDate> = None;
    for date in days {
        row = if before.and_then(|before| before.succ_opt()) == Some(date) { row + 1 } else { 1 };
        before = Some(date);
        let level = match row {
            0 | 1 => continue,
            2 => Level::Warn,
            _ => Level::Stop,
        };
        found.push(Warning::new("TL-04", level, date, WarningCause::DaysInBed(row)));
    }
}

/// TL-13: no heavy load on a tendon in the two weeks after an injection; each exercise once.
fn injections(plan: &Plan, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    for (date, _) in plan.findings().filter(|(_, finding)| **finding == Finding::CortisoneInjection) {
        let until = date + DayCount::new(INJECTION_DAYS);
        let mut told: Vec<Lineage> = Vec::new();
        let start = facts.partition_point(|fact| fact.date < date);
        for fact in facts[start..].iter().take_while(|fact| fact.date < until) {
            if (fact.is_heavy() || fact.kind == Kind::Plyometric) && !told.contains(&fact.lineage()) {
                told.push(fact.lineage());
                let cause = WarningCause::LoadAfterInjection { lineage: fact.lineage(), until };
                found.push(Warning::new("TL-13", Level::Warn, fact.date, cause));
            }
        }
    }
}

/// TL-14: tape for at most four weeks without a look at it.
fn tape(plan: &Plan, rows: &[Row<'_>], found: &mut Vec<Warning>) {
    if phases_with(plan, "TL-14").next().is_none() {
        return;
    }
    let tape = || rows.iter().filter(|row| row.exercise.id.as_str() == "tape-brace");
    let (Some(from), Some(last)) = (tape().map(|row| row.from).min(), tape().max_by_key(|row| row.until)) else {
        return;
    };
    let reviewed = plan.findings().filter(|(_, finding)| **finding == Finding::TapeReviewed).map(|(date, _)| date);
    let from = reviewed.max().map_or(from, |date| date.max(from));
    let days = (last.until - from).num_days() + 1;
    if days > TAPE_DAYS {
        let days = u16::try_from(days).unwrap_or(u16::MAX);
        let cause = WarningCause::TapeForLong { lineage: last.prescription.lineage, days };
        found.push(Warning::new("TL-14", Level::Warn, from + DayCount::new(28), cause));
    }
}

/// TL-12: cooling that goes on after the first two weeks is worth a question.
fn cooling(plan: &Plan, rows: &[Row<'_>], found: &mut Vec<Warning>) {
    let begun = plan.injury.map_or(plan.start, |injury| injury.date());
    let day = begun + DayCount::new(COOLING_DAYS);
    let row = rows.iter().find(|row| row.exercise.id.as_str() == "cooling" && row.until >= day);
    if let Some(row) = row {
        let cause = WarningCause::CoolingForLong(row.prescription.lineage);
        found.push(Warning::new("TL-12", Level::Info, row.from.max(day), cause));
    }
}
