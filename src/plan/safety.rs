//! Warnings on a plan as it is scheduled and lived: which rule, on which day, what causes it.
//!
//! Each family of rules is a file of pure functions of the plan, its schedule and what is [`Known`] of the patient.
//! Nothing here changes a plan: INFO is shown, WARN is accepted with one click ([`super::Command::AcceptWarning`]), BLOCK
//! and STOP ask for a written reason ([`super::Command::OverrideRule`]), and the therapist decides. Rules about what a
//! person does out of sight are told as a [`Reminder`]; [`handling`] says of every rule which of the two it is.

use std::ops::RangeInclusive;

use chrono::{Days as DayCount, NaiveDate};
use serde::Serialize;

use super::{Command, Context, DecisionKind, Plan, Rejected, Schedule, Slot, What, schedule};
use crate::content::{Level, RuleId};

mod cause;
mod fact;
mod flags;
mod handling;
mod known;
mod measures;
mod pain;
mod phases;
mod red_flags;
mod rhythm;
mod running;
mod scheduling;
mod steps;
mod time_locks;

pub use cause::WarningCause;
pub use handling::{Handling, Reminder, handling, reminders};
pub use known::Known;

use fact::{Shares, facts, rows};

/// One rule that a plan comes against.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Warning {
    /// Which rule; the flag or red flag itself where the rule is about one.
    pub rule: RuleId,
    /// How hard it is here.
    pub level: Level,
    /// The day it is about.
    pub date: NaiveDate,
    /// What causes it.
    pub cause: WarningCause,
}

impl Warning {
    fn new(rule: &str, level: Level, date: NaiveDate, cause: WarningCause) -> Self {
        Self { rule: RuleId::from(rule), level, date, cause }
    }

    /// Whether it still asks for an answer: what is planned does until its day is over, a day with pain for a week, what
    /// lasts (a red flag, an open condition) until it is lifted or set aside.
    #[must_use]
    pub fn is_open_on(&self, today: NaiveDate) -> bool {
        let days = (today - self.date).num_days();
        self.cause.days_open().is_none_or(|open| days <= open)
    }
}

/// Every rule that the plan itself comes against, worst first, then by date.
#[must_use]
pub fn warnings(plan: &Plan, schedule: &Schedule) -> Vec<Warning> {
    warnings_known(plan, schedule, &Known::default())
}

/// Every rule that the plan comes against with what is known of the patient, worst first, then by date.
#[must_use]
pub fn warnings_known(plan: &Plan, schedule: &Schedule, known: &Known<'_>) -> Vec<Warning> {
    let mut found = all(plan, schedule, known);
    found.retain(|warning| warning.level > Level::Info);
    found
}

/// What is worth knowing and asks for nothing: the warnings of level INFO.
#[must_use]
pub fn advice(plan: &Plan, schedule: &Schedule, known: &Known<'_>) -> Vec<Warning> {
    let mut found = all(plan, schedule, known);
    found.retain(|warning| warning.level == Level::Info);
    found
}

fn all(plan: &Plan, schedule: &Schedule, known: &Known<'_>) -> Vec<Warning> {
    let mut found = Vec::new();
    let (facts, rows, shares) = (facts(plan, schedule), rows(plan), Shares::of(known));
    scheduling::check(plan, schedule, &facts, known, &mut found);
    rhythm::check(plan, &facts, &mut found);
    running::check(plan, &facts, &shares, &mut found);
    time_locks::check(plan, &facts, &rows, known, &mut found);
    pain::check(plan, &facts, known, &mut found);
    measures::check(plan, &rows, &mut found);
    flags::check(plan, &rows, known, &mut found);
    phases::check(plan, known, &mut found);
    red_flags::check(plan, &facts, known, &mut found);
    found.retain(|warning| !is_set_aside(plan, warning));
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
    // Running is compared with the four weeks before; forward, a week is as far as any rule looks.
    let start = super::monday_of(*days.start()) - DayCount::new(5 * 7);
    let end = *days.end() + DayCount::new(8);
    let before = warnings(plan, &schedule(plan, start, end));
    let mut after = warnings(&changed, &schedule(&changed, start, end));
    after.retain(|warning| !before.contains(warning));
    Ok(after)
}

/// Whether the therapist has set a rule aside on that day, or accepted it where a click is enough.
fn is_set_aside(plan: &Plan, warning: &Warning) -> bool {
    plan.decisions.iter().any(|decision| match &decision.what {
        DecisionKind::RuleOverridden { rule, date } => *rule == warning.rule && *date == warning.date,
        DecisionKind::WarningAccepted { rule, date } => {
            warning.level <= Level::Warn && *rule == warning.rule && *date == warning.date
        }
        DecisionKind::RedFlagsClear(_) | DecisionKind::Found { .. } => false,
    })
}
