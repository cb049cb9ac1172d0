//! D1, D2 and PT-05: red flags stop the plan until someone clears them; no progress ends self-care.

use chrono::{Days as DayCount, NaiveDate};

use super::fact::Fact;
use super::{Known, Warning, WarningCause};
use crate::content::{CareProvider, Level, RedFlagId};
use crate::plan::{DecisionKind, Finding, Plan, SessionLog};

/// Points by which pain is clearly lower; from so much on a patient notices it.
const CLEARLY_LOWER: u8 = 2;
/// Pain that needs no further progress.
const HARDLY_ANY: u8 = 2;

pub(super) fn check(plan: &Plan, facts: &[Fact<'_>], known: &Known<'_>, found: &mut Vec<Warning>) {
    for (date, flag) in open(plan) {
        found.push(Warning::new(flag.as_str(), Level::Stop, date, WarningCause::RedFlag(flag.clone())));
    }
    if let Some((date, flag)) = open(plan).min_by_key(|(date, _)| *date) {
        // PT-05: the plan pauses; the first training after it is told.
        let start = facts.partition_point(|fact| fact.date < date.max(known.today.unwrap_or(date)));
        if let Some(fact) = facts[start..].iter().find(|fact| fact.kind.is_exercise()) {
            let cause = WarningCause::PausedByRedFlag(flag.clone());
            found.push(Warning::new("PT-05", Level::Stop, fact.date, cause));
        }
    }
    if let Some(today) = known.today {
        no_progress(plan, known, today, found);
    }
}

/// Red flags that were answered "yes" and that nobody has cleared with a reason.
pub(super) fn open(plan: &Plan) -> impl Iterator<Item = (NaiveDate, &RedFlagId)> {
    plan.findings()
        .filter_map(|(date, finding)| match finding {
            Finding::RedFlags(flags) => Some(flags.iter().map(move |flag| (date, flag))),
            _ => None,
        })
        .flatten()
        .filter(|(date, flag)| {
            !plan.decisions.iter().any(|decision| {
                matches!(&decision.what, DecisionKind::RuleOverridden { rule, date: day }
                    if rule.as_str() == flag.as_str() && day == date)
            })
        })
}

/// D2: days without progress after which the condition, or the phase, sends the patient on. Only with logs: without them
/// nothing is known of progress. Progress is pain during exercise of at most 2, or 2 points lower than in the first week.
fn no_progress(plan: &Plan, known: &Known<'_>, today: NaiveDate, found: &mut Vec<Warning>) {
    let begun = plan.injury.map_or(plan.start, |injury| injury.date());
    let is_here = |variants: &[crate::content::VariantId]| variants.is_empty() || variants.contains(&plan.variant);
    let of_condition = plan
        .content
        .programme
        .self_care
        .iter()
        .filter(|limit| is_here(&limit.variants))
        .filter_map(|limit| Some((begun, limit.after_days.filter(|days| *days > 0)?, limit.to)));
    let of_phase = plan.phases.iter().filter_map(|phase| {
        Some((phase.start, plan.block(phase).referral_prompt_day?, CareProvider::GeneralPractitioner))
    });
    let reached = of_condition
        .chain(of_phase)
        .map(|(from, days, to)| (from + DayCount::new(u64::from(days)), days, to))
        .filter(|(day, ..)| *day <= today)
        .max_by_key(|(day, ..)| *day);
    let Some((day, days, to)) = reached else { return };
    if !has_progress(plan, known, today).unwrap_or(true) {
        found.push(Warning::new("D2", Level::Warn, day, WarningCause::NoProgress { days, to }));
    }
}

/// Whether the worst pain of the last seven days is clearly lower than that of the first; none without logs of both.
fn has_progress(plan: &Plan, known: &Known<'_>, today: NaiveDate) -> Option<bool> {
    let logs = || known.current().filter(|log| log.plan == plan.id && log.pain_during.is_some());
    let first_day = logs().map(|log| log.slot.date).min()?;
    let worst = |from: NaiveDate, until: NaiveDate| {
        let pain = |log: &SessionLog| log.pain_during.map(crate::plan::Nrs::score);
        logs().filter(|log| (from..=until).contains(&log.slot.date)).filter_map(pain).max()
    };
    let first = worst(first_day, first_day + DayCount::new(6))?;
    let last = worst((today - DayCount::new(6)).max(first_day + DayCount::new(7)), today)?;
    Some(last <= HARDLY_ANY || last + CLEARLY_LOWER <= first)
}
