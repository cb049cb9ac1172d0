//! TL-06, PT-01, PT-02, PT-03, PT-06: from one phase to the next.

use chrono::{Days as DayCount, NaiveDate};

use super::fact::note_of;
use super::{Known, Warning, WarningCause};
use crate::content::{Block, Level, PhaseId, PhaseKind, RuleApplies};
use crate::plan::{Finding, Plan, PlannedPhase};

/// Days for which a judged condition counts (PT-06).
const MEASUREMENT_DAYS: i64 = 14;

pub(super) fn check(plan: &Plan, known: &Known<'_>, found: &mut Vec<Warning>) {
    lengths(plan, found);
    combined_lengths(plan, found);
    skipped(plan, found);
    criteria(plan, known, found);
}

/// TL-06, PT-01 and PT-02: phases within the days that their source allows. Where the cap of relative rest does not hold
/// (bone injury, compartment syndrome), a longer phase asks for a look all the same.
fn lengths(plan: &Plan, found: &mut Vec<Warning>) {
    for phase in &plan.phases {
        let block = plan.block(phase);
        if phase.days > phase.limits.max {
            let is_rest = matches!(block.kind, PhaseKind::RelativeRest | PhaseKind::Acute)
                && note_of(block, "TL-06") != Some(RuleApplies::Exempt);
            let date = phase.start + DayCount::new(u64::from(phase.limits.max));
            let cause = WarningCause::PhaseOverCap { phase: phase.key, days: phase.days, cap: phase.limits.max };
            found.push(Warning::new(if is_rest { "TL-06" } else { "PT-02" }, Level::Warn, date, cause));
        }
        if phase.days < phase.limits.min {
            let cause = WarningCause::PhaseUnderMinimum { phase: phase.key, days: phase.days, min: phase.limits.min };
            found.push(Warning::new("PT-01", Level::Block, phase.end(), cause));
        }
    }
}

/// TL-06: phases that count together, as acute phase and relative rest of an ankle.
fn combined_lengths(plan: &Plan, found: &mut Vec<Warning>) {
    for cap in &plan.content.programme.combined_caps {
        if !(cap.variants.is_empty() || cap.variants.contains(&plan.variant)) {
            continue;
        }
        let counted: Vec<_> = plan.phases.iter().filter(|phase| cap.phases.contains(&phase.phase)).collect();
        let days: u16 = counted.iter().map(|phase| phase.days).sum();
        if let Some(last) = counted.last()
            && days > cap.max_days
        {
            let date = last.end() - DayCount::new(u64::from(days - cap.max_days - 1));
            let cause = WarningCause::PhasesOverCap { days, cap: cap.max_days };
            found.push(Warning::new("TL-06", Level::Warn, date, cause));
        }
    }
}

/// PT-03: every stage of the variant has its phase in the plan.
fn skipped(plan: &Plan, found: &mut Vec<Warning>) {
    let Some(variant) = plan.content.programme.variant(&plan.variant) else { return };
    let has = |id: &PhaseId| plan.phases.iter().any(|phase| phase.phase == *id);
    for stage in &variant.stages {
        let (is_there, id) = match &stage.block {
            Block::Phase(id) => (has(id), Some(id)),
            Block::Track(track) => {
                let options = plan.content.programme.track(track).map_or(&[][..], |track| &track.options[..]);
                (options.iter().any(|option| has(&option.phase)), options.first().map(|option| &option.phase))
            }
        };
        if let Some(id) = id.filter(|_| !is_there) {
            found.push(Warning::new("PT-03", Level::Block, plan.start, WarningCause::PhaseSkipped(id.clone())));
        }
    }
}

/// PT-01 and PT-06: a phase that has begun while conditions of the one before are open, or were judged too long ago.
fn criteria(plan: &Plan, known: &Known<'_>, found: &mut Vec<Warning>) {
    let Some(today) = known.today else { return };
    for (index, phase) in plan.phases.iter().enumerate().filter(|(_, phase)| phase.start <= today) {
        let next = plan.phases.get(index + 1).filter(|next| next.start <= today);
        let counted_on = next.map_or(today, |next| next.start);
        let judged: Vec<Option<NaiveDate>> = judged(plan, phase, counted_on);
        let age = |date: NaiveDate| (counted_on - date).num_days();
        let oldest = judged.iter().flatten().map(|date| age(*date)).filter(|days| *days > MEASUREMENT_DAYS).max();
        if let Some(days) = oldest {
            let cause =
                WarningCause::OldMeasurement { phase: phase.key, days: u16::try_from(days).unwrap_or(u16::MAX) };
            found.push(Warning::new("PT-06", Level::Warn, counted_on, cause));
        }
        let met = judged.iter().flatten().filter(|date| age(**date) <= MEASUREMENT_DAYS).count();
        if let Some(next) = next
            && met < judged.len()
        {
            let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
            let cause = WarningCause::CriteriaOpen { phase: next.key, met: number(met), of: number(judged.len()) };
            found.push(Warning::new("PT-01", Level::Block, next.start, cause));
        }
    }
}

/// When each condition of a phase was last judged as met, until a day.
fn judged(plan: &Plan, planned: &PlannedPhase, until: NaiveDate) -> Vec<Option<NaiveDate>> {
    let mut judged = vec![None; plan.block(planned).advance.len()];
    for (date, finding) in plan.findings().filter(|(date, _)| *date <= until) {
        if let Finding::CriterionMet { phase, criterion, .. } = finding
            && *phase == planned.key
            && let Some(last) = judged.get_mut(usize::from(*criterion))
        {
            *last = (*last).max(Some(date));
        }
    }
    judged
}
