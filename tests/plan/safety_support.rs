//! Questions to the safety rules; whatever they answer must have words in both languages.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use opbouw::content::{ExerciseId, FlagId, Level, RuleId};
use opbouw::i18n::Lang;
use opbouw::plan::{
    Command, Finding, Known, Lineage, LogId, Nrs, Outcome, Plan, PlannedPrescription, PrescriptionId, SessionLog, Slot,
    Warning, advice, schedule, warnings_known,
};
use opbouw::wording;

use crate::support::*;

/// Three times a week.
pub const STRENGTH: &str = "DaysAWeek(days: 3, min_gap_days: 2)";

fn told(plan: &Plan, found: Vec<Warning>, rule: &str) -> Vec<Warning> {
    for warning in &found {
        for lang in Lang::ALL {
            let words = wording::warning(plan, warning, lang);
            assert!(words.len() > 20 && !words.contains(['{', '}']), "{warning:?}: {words:?}");
        }
    }
    found.into_iter().filter(|warning| warning.rule.as_str() == rule).collect()
}

/// The warnings of one rule with what is known.
pub fn with(plan: &Plan, known: &Known<'_>, rule: &str) -> Vec<Warning> {
    told(plan, warnings_known(plan, &schedule(plan, plan.start, plan.end()), known), rule)
}

/// The warnings of one rule from the plan alone.
pub fn of(plan: &Plan, rule: &str) -> Vec<Warning> {
    with(plan, &Known::default(), rule)
}

/// The warnings of one rule when today is the day with this number.
pub fn on_day(plan: &Plan, today: NaiveDate, rule: &str) -> Vec<Warning> {
    with(plan, &Known { today: Some(today), ..Known::default() }, rule)
}

/// The warnings of one rule with these logs.
pub fn logged(plan: &Plan, logs: &[SessionLog], rule: &str) -> Vec<Warning> {
    with(plan, &Known { logs, ..Known::default() }, rule)
}

/// The warnings of one rule for a patient with this property.
pub fn flagged(plan: &Plan, flag: &str, rule: &str) -> Vec<Warning> {
    let flags = BTreeSet::from([FlagId::from(flag)]);
    with(plan, &Known { flags: Some(&flags), ..Known::default() }, rule)
}

/// What is worth knowing by one rule.
pub fn advised(plan: &Plan, logs: &[SessionLog], rule: &str) -> Vec<Warning> {
    let known = Known { logs, ..Known::default() };
    told(plan, advice(plan, &schedule(plan, plan.start, plan.end()), &known), rule)
}

/// How hard, and when.
pub fn when(found: &[Warning]) -> Vec<(Level, NaiveDate)> {
    found.iter().map(|warning| (warning.level, warning.date)).collect()
}

/// The plan after something was found on a day.
pub fn found(plan: &Plan, date: NaiveDate, finding: Finding) -> Plan {
    let command = Command::Record { finding, date, note: "seen".to_owned() };
    plan.apply(&command, &opbouw::plan::Context::on(date)).expect("it can be recorded")
}

pub fn set_aside(plan: &Plan, rule: &str, date: NaiveDate) -> Plan {
    done(plan, 0, Command::OverrideRule { rule: RuleId::from(rule), date, reason: "agreed".to_owned() })
}

pub fn accepted(plan: &Plan, rule: &str, date: NaiveDate) -> Plan {
    done(plan, 0, Command::AcceptWarning { rule: RuleId::from(rule), date })
}

/// A log of an exercise with pain before, during and the next morning; below 0 is "not asked".
pub fn log(plan: &Plan, lineage: Lineage, slot: Slot, pain: (i8, i8, i8)) -> SessionLog {
    let nrs = |pain: i8| u8::try_from(pain).ok().map(|pain| Nrs::try_from(pain).expect("a score"));
    SessionLog {
        id: LogId(uuid::Uuid::from_u64_pair(u64::from(lineage.0) + 1, slot.date.to_epoch_days() as u64)),
        plan: plan.id,
        lineage,
        slot,
        outcome: Outcome::Done,
        pain_before: nrs(pain.0),
        pain_during: nrs(pain.1),
        pain_next_morning: nrs(pain.2),
        effort: None,
        note: String::new(),
        entered_by: String::new(),
        entered_at: slot.date.and_time(chrono::NaiveTime::MIN),
        replaces: None,
    }
}

/// A plan to which an exercise was added that neither phase nor snapshot has: only a plan from elsewhere can.
pub fn smuggled(mut plan: Plan, phase: usize, exercise: &str) -> Plan {
    let known = &library().exercises[exercise];
    Arc::make_mut(&mut plan.content).exercises.insert(ExerciseId::from(exercise), Arc::clone(known));
    let id = PrescriptionId(900);
    let added = PlannedPrescription {
        id,
        lineage: Lineage(900),
        phase: key(&plan, phase),
        row: None,
        exercise: ExerciseId::from(exercise),
        dosage: known.dosage.clone(),
        frequency: known.frequency.clone(),
        from_day: 1,
        until_day: None,
        last_days: None,
        not_before: None,
        is_on: true,
        ..plan.prescriptions[0].clone()
    };
    plan.prescriptions.push(added);
    plan
}

/// The plan with an optional exercise switched on.
pub fn switched_on(plan: &Plan, phase: usize, exercise: &str) -> Plan {
    let prescription = id(plan, phase, exercise);
    let scope = opbouw::plan::Scope::WholePhase;
    done(plan, 0, Command::SwitchPrescription { prescription, is_on: true, scope })
}
