//! Of every rule: whether the plan and its logs are checked against it, or it is told as text where it applies.
//!
//! A rule about what a person does out of sight (ice on bare skin, painkillers) cannot be checked; it is still a rule, and
//! [`reminders`] says from when on it applies to a plan. The words are those of the rule in `exercises/safety/rules.ron`.

use chrono::NaiveDate;
use serde::Serialize;

use super::fact::{Row, phases_with, rows};
use crate::content::{Criterion, Frequency, Judge, PhaseKind, RuleId, Side};
use crate::plan::{Plan, PlannedPhase};

/// Whether a rule is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Handling {
    /// Plans and logs are checked against it.
    Evaluated,
    /// It is told where it applies; why it cannot be checked.
    TextOnly(&'static str),
}

/// A rule that is told, not checked, and from when on it applies to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reminder {
    /// Which rule.
    pub rule: RuleId,
    /// First day on which it applies.
    pub from: NaiveDate,
}

/// When a rule that is only told applies to a plan: its first day.
type Applies = fn(&Plan, &[Row<'_>]) -> Option<NaiveDate>;

struct TextOnly {
    rule: &'static str,
    why: &'static str,
    applies: Applies,
}

/// The rules that the engine checks.
const EVALUATED: [&str; 50] = [
    "TL-01", "TL-02", "TL-03", "TL-04", "TL-06", "TL-07", "TL-08", "TL-09", "TL-10", "TL-11", "TL-12", "TL-13",
    "TL-14", "SC-01", "SC-02", "SC-03", "SC-04", "SC-05", "SC-06", "SC-07", "SC-08", "SC-09", "SC-10", "SC-11",
    "SC-15", "SC-18", "SC-20", "PN-01", "PN-02", "PN-03", "PN-04", "PN-05", "PN-06", "PN-07", "PN-08", "PN-09",
    "PN-10", "ME-02", "ME-03", "ME-04", "ME-06", "ME-07", "ME-11", "ME-12", "ME-13", "PT-01", "PT-02", "PT-03",
    "PT-05", "PT-06",
];

/// The rules that are only told.
const TEXT_ONLY: [TextOnly; 17] = [
    TextOnly {
        rule: "TL-05",
        why: "Opbouw keeps no record of medicines, so it cannot count days of painkillers.",
        applies: |plan, _| first(phases_with(plan, "TL-05")),
    },
    TextOnly {
        rule: "TL-15",
        why: "When walking is reasonably normal is for the therapist to see; crutches are lasting advice without a day.",
        applies: |_, rows| from_row(rows, "crutch-walking"),
    },
    TextOnly {
        rule: "SC-12",
        why: "The plan has three parts of the day and no hours, so hours between sessions cannot be counted.",
        applies: |_, rows| rows.iter().filter(|row| times(row) >= 2).map(|row| row.from).min(),
    },
    TextOnly {
        rule: "SC-13",
        why: "The first step of the morning is nothing a plan can see.",
        applies: |plan, _| first(phases_with(plan, "SC-13")),
    },
    TextOnly {
        rule: "SC-14",
        why: "When a patient rises is not known, so neither are the two hours after it.",
        applies: |plan, _| first(phases_with(plan, "SC-14")),
    },
    TextOnly {
        rule: "SC-16",
        why: "How hard a day is felt to be depends on work and sport outside the plan; SC-01 and SC-02 check what is in it.",
        applies: |plan, _| {
            first(plan.phases.iter().filter(|phase| {
                matches!(plan.block(phase).kind, PhaseKind::BuildUp | PhaseKind::ReturnToSport | PhaseKind::Maintenance)
            }))
        },
    },
    TextOnly {
        rule: "SC-17",
        why: "Which side goes first is done at home; the plan prescribes it and each dose says it.",
        applies: |_, rows| {
            let is_weaker_first = |row: &&Row<'_>| matches!(row.prescription.side, Side::WeakerFirst { .. });
            rows.iter().filter(is_weaker_first).map(|row| row.from).min()
        },
    },
    TextOnly {
        rule: "SC-19",
        why: "A lighter fourth week is a habit of training and no limit; week tables that have one already hold it.",
        applies: |plan, _| first(plan.phases.iter().filter(|phase| phase.days >= 42)),
    },
    TextOnly {
        rule: "PN-11",
        why: "Whether pain is sharp is a quality that a score does not tell; the score itself is checked by PN-01.",
        applies: |plan, _| first(phases_with(plan, "PN-11")),
    },
    TextOnly {
        rule: "ME-01",
        why: "Whether a cloth lies between is done out of sight.",
        applies: |_, rows| from_row(rows, "cooling"),
    },
    TextOnly {
        rule: "ME-05",
        why: "It is what is known of ice, and forbids nothing.",
        applies: |_, rows| from_row(rows, "cooling"),
    },
    TextOnly {
        rule: "ME-08",
        why: "How high a heel lift is, is not kept.",
        applies: |_, rows| from_row(rows, "heel-lift"),
    },
    TextOnly {
        rule: "ME-09",
        why: "How a brace sits is done out of sight.",
        applies: |_, rows| from_row(rows, "tape-brace"),
    },
    TextOnly {
        rule: "ME-10",
        why: "Opbouw names no medicine and no dose; it only says whom to ask.",
        applies: |plan, _| Some(plan.start),
    },
    TextOnly {
        rule: "PT-04",
        why: "It is a promise: stepping back is always offered, and the history of a plan never changes.",
        applies: |plan, _| Some(plan.start),
    },
    TextOnly {
        rule: "PT-07",
        why: "It is a property of the content: criteria say who may judge them, and the content is checked for it.",
        applies: |plan, _| first(phases_judged(plan, Judge::Therapist)),
    },
    TextOnly {
        rule: "PT-08",
        why: "It is how a ticked criterion is shown; who judged it is kept with it.",
        applies: |plan, _| first(phases_judged(plan, Judge::Home)),
    },
];

/// Whether a rule is checked or told; none for a rule that the engine does not know.
#[must_use]
pub fn handling(rule: &RuleId) -> Option<Handling> {
    if EVALUATED.contains(&rule.as_str()) {
        return Some(Handling::Evaluated);
    }
    TEXT_ONLY.iter().find(|text| text.rule == rule.as_str()).map(|text| Handling::TextOnly(text.why))
}

/// The rules that are told and apply to this plan, by day.
#[must_use]
pub fn reminders(plan: &Plan) -> Vec<Reminder> {
    let rows = rows(plan);
    let mut found: Vec<Reminder> = TEXT_ONLY
        .iter()
        .filter_map(|text| Some(Reminder { rule: RuleId::from(text.rule), from: (text.applies)(plan, &rows)? }))
        .collect();
    found.sort_by(|a, b| a.from.cmp(&b.from).then(a.rule.cmp(&b.rule)));
    found
}

fn first<'p>(phases: impl Iterator<Item = &'p PlannedPhase>) -> Option<NaiveDate> {
    phases.map(|phase| phase.start).min()
}

fn from_row(rows: &[Row<'_>], exercise: &str) -> Option<NaiveDate> {
    rows.iter().filter(|row| row.exercise.id.as_str() == exercise).map(|row| row.from).min()
}

fn times(row: &Row<'_>) -> u16 {
    match &row.prescription.frequency {
        Frequency::Daily { times }
        | Frequency::EveryDays { times, .. }
        | Frequency::DaysAWeek { times, .. }
        | Frequency::OnWeekdays { times, .. } => times.max,
        _ => 1,
    }
}

/// Phases with a criterion that is judged at home, or by the therapist only.
fn phases_judged(plan: &Plan, judge: Judge) -> impl Iterator<Item = &PlannedPhase> {
    let is_judged = move |criterion: &Criterion| criterion.judge == judge;
    plan.phases.iter().filter(move |phase| plan.block(phase).advance.iter().any(is_judged))
}
