//! Warnings on a plan as it is scheduled: which rule, on which day, what causes it.
//!
//! Each rule is a pure function of the plan and its schedule. Nothing here changes a plan: WARN is shown, BLOCK asks for
//! a written reason ([`super::Command::OverrideRule`]), and the therapist decides.

use std::ops::RangeInclusive;

use chrono::{Days as DayCount, NaiveDate};
use serde::Serialize;

use super::load::{MANY_EXERCISES, MANY_MINUTES};
use super::{
    Command, Context, DecisionKind, Due, Lineage, PhaseKey, Plan, PlannedPrescription, Rejected, Schedule, Slot, What,
    load_of_day, schedule,
};
use crate::content::{Kind, Level, Phase, PhaseKind, Region, RuleApplies, RuleId, Work};

/// One rule that a plan comes against.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Warning {
    /// Which rule.
    pub rule: RuleId,
    /// How hard it is here.
    pub level: Level,
    /// The day it is about.
    pub date: NaiveDate,
    /// What causes it.
    pub cause: WarningCause,
}

/// What causes a warning.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum WarningCause {
    /// Strength for the same region on the day before too.
    ConsecutiveStrength {
        /// What is done on the day of the warning.
        lineage: Lineage,
        /// What was done the day before.
        before: Lineage,
        /// Where.
        region: Region,
    },
    /// Running on the day before too.
    ConsecutiveRuns {
        /// The run on the day of the warning.
        lineage: Lineage,
        /// The run the day before.
        before: Lineage,
    },
    /// Jumping on the day before too.
    ConsecutiveJumps {
        /// What is done on the day of the warning.
        lineage: Lineage,
        /// What was done the day before.
        before: Lineage,
    },
    /// A week without a day free of running and strength.
    NoRestDay,
    /// More exercises or minutes than people keep up.
    MuchInADay {
        /// Different exercises.
        exercises: usize,
        /// Minutes of exercise.
        minutes: u16,
    },
    /// More than three runs in a week.
    ManyRuns(u16),
    /// A phase longer than its cap.
    PhaseOverCap {
        /// Which phase.
        phase: PhaseKey,
        /// Days planned.
        days: u16,
        /// Days at most.
        cap: u16,
    },
    /// Phases that together are longer than their cap.
    PhasesOverCap {
        /// Days planned.
        days: u16,
        /// Days at most.
        cap: u16,
    },
    /// A phase shorter than its minimum.
    PhaseUnderMinimum {
        /// Which phase.
        phase: PhaseKey,
        /// Days planned.
        days: u16,
        /// Days at least.
        min: u16,
    },
    /// An exercise that the form of the complaint forbids.
    ForbiddenExercise(Lineage),
}

impl WarningCause {
    /// The exercise on the day of the warning; none when it is about the day or the phase as a whole.
    #[must_use]
    pub const fn lineage(&self) -> Option<Lineage> {
        match self {
            WarningCause::ConsecutiveStrength { lineage, .. }
            | WarningCause::ConsecutiveRuns { lineage, .. }
            | WarningCause::ConsecutiveJumps { lineage, .. }
            | WarningCause::ForbiddenExercise(lineage) => Some(*lineage),
            WarningCause::NoRestDay
            | WarningCause::MuchInADay { .. }
            | WarningCause::ManyRuns(_)
            | WarningCause::PhaseOverCap { .. }
            | WarningCause::PhasesOverCap { .. }
            | WarningCause::PhaseUnderMinimum { .. } => None,
        }
    }
}

fn rule(id: &str) -> RuleId {
    RuleId::from(id)
}

/// What a due exercise is, as far as rules need to know.
struct Fact<'p> {
    date: NaiveDate,
    prescription: &'p PlannedPrescription,
    kind: Kind,
    regions: &'p [Region],
    phase: &'p Phase,
    week: u16,
    /// Whether it is a run on a rung below L9, up to where the rules of the ladder hold.
    is_before_l9: bool,
}

/// Every rule that the plan comes against between two dates, worst first, then by date.
#[must_use]
pub fn warnings(plan: &Plan, schedule: &Schedule) -> Vec<Warning> {
    let mut found = Vec::new();
    let facts = facts(plan, schedule);
    consecutive_days(&facts, &mut found);
    rest_days(plan, schedule, &facts, &mut found);
    much_in_a_day(plan, schedule, &mut found);
    phase_lengths(plan, &mut found);
    forbidden(plan, &facts, &mut found);
    found.retain(|warning| !is_overridden(plan, warning));
    found.sort_by(|a, b| b.level.cmp(&a.level).then(a.date.cmp(&b.date)).then(a.rule.cmp(&b.rule)));
    found
}

/// The warnings that moving something would add, before it is moved.
///
/// # Errors
/// The move itself is not possible.
pub fn move_warnings(
    plan: &Plan,
    what: What,
    from: Slot,
    to: Slot,
    today: NaiveDate,
) -> Result<Vec<Warning>, Rejected> {
    let days = from.date.min(to.date)..=from.date.max(to.date);
    command_warnings(plan, &Command::Move { what, from, to }, days, today)
}

/// The warnings that a command would add, when it changes nothing outside `days`.
///
/// # Errors
/// The command itself is not possible.
pub fn command_warnings(
    plan: &Plan,
    command: &Command,
    days: RangeInclusive<NaiveDate>,
    today: NaiveDate,
) -> Result<Vec<Warning>, Rejected> {
    let changed = plan.apply(command, &Context::on(today))?;
    // A week on each side is as far as any rule looks.
    let start = *days.start() - DayCount::new(8);
    let end = *days.end() + DayCount::new(8);
    let before = warnings(plan, &schedule(plan, start, end));
    let mut after = warnings(&changed, &schedule(&changed, start, end));
    after.retain(|warning| !before.contains(warning));
    Ok(after)
}

fn is_overridden(plan: &Plan, warning: &Warning) -> bool {
    plan.decisions.iter().any(|decision| {
        matches!(&decision.what, DecisionKind::RuleOverridden { rule, date }
            if *rule == warning.rule && *date == warning.date)
    })
}

fn facts<'p>(plan: &'p Plan, schedule: &Schedule) -> Vec<Fact<'p>> {
    let mut facts = Vec::with_capacity(schedule.due.len());
    for session in &schedule.sessions {
        let Some(planned) = plan.planned_phase(session.phase) else { continue };
        let phase = plan.block(planned);
        let date = session.slot.date;
        for due in schedule.items(session) {
            let Some(prescription) = plan.prescription(due.prescription) else { continue };
            let Some(exercise) = plan.content.exercises.get(&prescription.exercise) else { continue };
            facts.push(Fact {
                date,
                prescription,
                kind: exercise.kind,
                regions: &exercise.regions,
                phase,
                week: plan.week_of_phase(planned, date),
                is_before_l9: exercise.kind == Kind::Running && is_before_l9(plan, due, date, phase),
            });
        }
    }
    facts
}

fn is_before_l9(plan: &Plan, due: &Due, date: NaiveDate, phase: &Phase) -> bool {
    let dose = plan.effective(due, date);
    let place = dose.and_then(|dose| {
        let Work::Rungs { ladder, .. } = dose.work else { return None };
        let rungs = &plan.content.ladders.get(ladder)?.rungs;
        let here = rungs.iter().position(|rung| Some(&rung.id) == dose.rung.map(|rung| &rung.id))?;
        Some(here < rungs.iter().position(|rung| rung.id.as_str() == "L9")?)
    });
    place.unwrap_or(phase.kind != PhaseKind::Maintenance)
}

fn is_exempt(fact: &Fact<'_>, rule: &str) -> bool {
    fact.phase.rules.iter().any(|note| {
        note.rule.as_str() == rule
            && match note.applies {
                RuleApplies::Exempt => true,
                RuleApplies::ExemptUntilWeek(week) => fact.week <= week,
                RuleApplies::Applies | RuleApplies::Hours(_) => false,
            }
    })
}

fn applies_fully(fact: &Fact<'_>, rule: &str) -> bool {
    fact.phase.rules.iter().any(|note| note.rule.as_str() == rule && note.applies == RuleApplies::Applies)
}

/// Whether a prescription is meant to be done on days in a row, by its own frequency.
fn is_daily(prescription: &PlannedPrescription) -> bool {
    matches!(prescription.frequency, crate::content::Frequency::Daily { .. })
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
    let (lineage, before_lineage) = (fact.prescription.lineage, before.prescription.lineage);
    let warning = |id: &str, level, cause| Some(Warning { rule: rule(id), level, date: fact.date, cause });
    match (fact.kind, before.kind) {
        (Kind::Running, Kind::Running) => {
            // Bone stress and calf tear: throughout, and harder.
            let is_strict = applies_fully(fact, "SC-05");
            if !(is_strict || fact.is_before_l9 || before.is_before_l9) {
                return None;
            }
            let level = if is_strict { Level::Block } else { Level::Warn };
            warning("SC-05", level, WarningCause::ConsecutiveRuns { lineage, before: before_lineage })
        }
        (Kind::Plyometric, Kind::Plyometric) => {
            let counts = |fact: &Fact<'_>| !(is_daily(fact.prescription) || is_exempt(fact, "SC-09"));
            if !counts(fact) || !counts(before) {
                return None;
            }
            warning("SC-09", Level::Warn, WarningCause::ConsecutiveJumps { lineage, before: before_lineage })
        }
        (a, b) if a.is_strength() && b.is_strength() => {
            if !rests_between(fact) || !rests_between(before) {
                return None;
            }
            let region = *fact.regions.iter().find(|region| before.regions.contains(region))?;
            let is_heavy = |kind| matches!(kind, Kind::HeavySlow | Kind::Eccentric);
            let level = if is_heavy(a) && is_heavy(b) { Level::Block } else { Level::Warn };
            warning("SC-01", level, WarningCause::ConsecutiveStrength { lineage, before: before_lineage, region })
        }
        _ => None,
    }
}

/// Whether strength like this asks for a day between: not low load, not meant for every day, not exempt by its phase.
fn rests_between(fact: &Fact<'_>) -> bool {
    !(fact.prescription.low_load || is_daily(fact.prescription) || is_exempt(fact, "SC-01"))
}

/// SC-02 and SC-06: at least one day a week free of running and strength; at most three runs a week until L9.
fn rest_days(plan: &Plan, schedule: &Schedule, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    let (Some(first), Some(last)) = (schedule.sessions.first(), schedule.sessions.last()) else { return };
    let mut week = super::schedule::monday_of(first.slot.date.max(plan.start));
    while week <= last.slot.date {
        let days = week..week + DayCount::new(7);
        let start = facts.partition_point(|fact| fact.date < days.start);
        let in_week = || facts[start..].iter().take_while(|fact| fact.date < days.end);
        let is_training = |fact: &Fact<'_>| {
            fact.kind == Kind::Running
                || (fact.kind.is_strength()
                    && !fact.prescription.low_load
                    && !is_daily(fact.prescription)
                    && !is_exempt(fact, "SC-02"))
        };
        let mut trained = [false; 7];
        for fact in in_week().filter(|fact| is_training(fact)) {
            if let Ok(day) = usize::try_from((fact.date - week).num_days()) {
                trained[day] = true;
            }
        }
        if trained.iter().all(|trained| *trained) {
            found.push(Warning { rule: rule("SC-02"), level: Level::Warn, date: week, cause: WarningCause::NoRestDay });
        }
        let runs: std::collections::BTreeSet<NaiveDate> =
            in_week().filter(|fact| fact.is_before_l9).map(|fact| fact.date).collect();
        if runs.len() > 3 {
            let runs = u16::try_from(runs.len()).unwrap_or(7);
            found.push(Warning {
                rule: rule("SC-06"),
                level: Level::Warn,
                date: week,
                cause: WarningCause::ManyRuns(runs),
            });
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
            found.push(Warning {
                rule: rule("SC-15"),
                level: Level::Warn,
                date: session.slot.date,
                cause: WarningCause::MuchInADay { exercises: load.exercises, minutes },
            });
        }
    }
}

/// TL-06, PT-01 and PT-02: phases within the days that their source allows.
fn phase_lengths(plan: &Plan, found: &mut Vec<Warning>) {
    for phase in &plan.phases {
        let block = plan.block(phase);
        if phase.days > phase.limits.max {
            let is_rest = matches!(block.kind, PhaseKind::RelativeRest | PhaseKind::Acute);
            found.push(Warning {
                rule: rule(if is_rest { "TL-06" } else { "PT-02" }),
                level: Level::Warn,
                date: phase.start + DayCount::new(u64::from(phase.limits.max)),
                cause: WarningCause::PhaseOverCap { phase: phase.key, days: phase.days, cap: phase.limits.max },
            });
        }
        if phase.days < phase.limits.min {
            found.push(Warning {
                rule: rule("PT-01"),
                level: Level::Block,
                date: phase.end(),
                cause: WarningCause::PhaseUnderMinimum { phase: phase.key, days: phase.days, min: phase.limits.min },
            });
        }
    }
    for cap in &plan.content.programme.combined_caps {
        if !(cap.variants.is_empty() || cap.variants.contains(&plan.variant)) {
            continue;
        }
        let counted: Vec<_> = plan.phases.iter().filter(|phase| cap.phases.contains(&phase.phase)).collect();
        let days: u16 = counted.iter().map(|phase| phase.days).sum();
        if let Some(last) = counted.last()
            && days > cap.max_days
        {
            found.push(Warning {
                rule: rule("TL-06"),
                level: Level::Warn,
                date: last.end() - DayCount::new(u64::from(days - cap.max_days - 1)),
                cause: WarningCause::PhasesOverCap { days, cap: cap.max_days },
            });
        }
    }
}

/// ME-12 and its like: what the form of the complaint forbids stays out of the plan.
fn forbidden(plan: &Plan, facts: &[Fact<'_>], found: &mut Vec<Warning>) {
    let mut told: Vec<Lineage> = Vec::new();
    for fact in facts {
        let lineage = fact.prescription.lineage;
        if told.contains(&lineage) {
            continue;
        }
        told.push(lineage);
        if plan.blocked_by(&fact.prescription.exercise).is_some() {
            found.push(Warning {
                rule: rule("ME-12"),
                level: Level::Block,
                date: fact.date,
                cause: WarningCause::ForbiddenExercise(lineage),
            });
        }
    }
}
