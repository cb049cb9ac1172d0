//! `opbouw plan`: the phases and sessions of a plan.

use std::fmt::Write as _;

use chrono::{Days as DayCount, NaiveDate};
use serde_json::{Value, json};

use crate::content::{BandStrength, Load, PainLimit, Side, Span, Work};
use crate::i18n::Lang;
use crate::plan::{AffectedSide, Due, Effective, Plan, Schedule, schedule};
use crate::wording;

/// A plan in words or as JSON, whole or its first weeks.
pub(super) fn plan(plan: &Plan, weeks: Option<u16>, json: bool, lang: Lang) -> String {
    let until = weeks.map_or(plan.end(), |weeks| plan.end().min(plan.start + DayCount::new(u64::from(weeks) * 7 - 1)));
    let due = schedule(plan, plan.start, until);
    if json { format!("{:#}\n", as_json(plan, &due, lang)) } else { in_words(plan, &due, lang) }
}

fn in_words(plan: &Plan, due: &Schedule, lang: Lang) -> String {
    let mut text = String::new();
    for phase in &plan.phases {
        let _ = writeln!(text, "{} – {}  {}", phase.start, phase.end(), plan.block(phase).name.in_lang(lang));
    }
    for session in &due.sessions {
        let _ = writeln!(text, "\n{} {}", session.slot.date, wording::part_of_day(session.slot.part, lang));
        for item in due.items(session) {
            let Some(effective) = plan.effective(item, session.slot.date) else { continue };
            let _ = writeln!(text, "    {}", sentence(plan, item, &effective, lang));
        }
    }
    for unmet in &due.unmet {
        let _ = writeln!(text, "\n! {}", wording::unmet(plan, unmet, lang));
    }
    text
}

fn as_json(plan: &Plan, due: &Schedule, lang: Lang) -> Value {
    let phases: Vec<Value> = plan
        .phases
        .iter()
        .map(|phase| {
            json!({
                "id": phase.phase,
                "kind": plan.block(phase).kind.code(),
                "start": phase.start,
                "end": phase.end(),
            })
        })
        .collect();
    let sessions: Vec<Value> = due
        .sessions
        .iter()
        .map(|session| {
            let date = session.slot.date;
            let prescriptions: Vec<Value> =
                due.items(session).iter().filter_map(|item| prescription(plan, item, date, lang)).collect();
            json!({
                "date": date,
                "part_of_day": session.slot.part.code(),
                "phase": plan.planned_phase(session.phase).map(|phase| &phase.phase),
                "prescriptions": prescriptions,
            })
        })
        .collect();
    let unmet: Vec<Value> = due
        .unmet
        .iter()
        .map(|unmet| {
            json!({
                "exercise": plan.prescription(unmet.prescription).map(|prescription| &prescription.exercise),
                "week": unmet.week,
                "wanted_days": unmet.wanted,
                "found_days": unmet.found,
            })
        })
        .collect();
    json!({
        "condition": plan.content.programme.id,
        "variant": plan.variant,
        "phases": phases,
        "sessions": sessions,
        "unmet": unmet,
    })
}

/// A number, or a pair for a range.
fn span(span: Span) -> Value {
    if span.is_single() { json!(span.min) } else { json!([span.min, span.max]) }
}

fn prescription(plan: &Plan, item: &Due, date: NaiveDate, lang: Lang) -> Option<Value> {
    let effective = plan.effective(item, date)?;
    let work = effective.work;
    let reps = match work {
        Work::Reps(reps) | Work::RepetitionMaximum(reps) | Work::Holds { reps, .. } => Some(span(*reps)),
        Work::Pyramid { reps, .. } => Some(json!(reps)),
        _ => None,
    };
    let hold_secs = match work {
        Work::Seconds(secs) | Work::Holds { hold_secs: secs, .. } | Work::Pyramid { hold_secs: secs, .. } => {
            Some(span(*secs))
        }
        _ => None,
    };
    let sets = match work {
        Work::Pyramid { reps, .. } => Some(json!(reps.len())),
        Work::Minutes(_) | Work::MinutesBuildUp { .. } | Work::Rungs { .. } | Work::AsTolerated | Work::Advice => None,
        _ => Some(span(effective.sets)),
    };
    let pain_limit = effective
        .dosage
        .pain_limit
        .or_else(|| plan.planned_phase(effective.prescription.phase).map(|phase| plan.block(phase).pain_limit));
    Some(json!({
        "exercise": effective.prescription.exercise,
        "side": side(effective.prescription.side, plan.side),
        "sets": sets,
        "reps": reps,
        "hold_secs": hold_secs,
        "minutes": effective.minutes.map(span),
        "rest_secs": effective.dosage.rest_secs.map(span),
        "load": load(&effective),
        "pain_limit": pain_limit.map(|limit| match limit {
            PainLimit::Nrs(n) => json!(n),
            PainLimit::AboveStart(n) => json!(format!("start+{n}")),
        }),
        "times": item.times,
        "text": sentence(plan, item, &effective, lang),
    }))
}

fn side(side: Side, affected: AffectedSide) -> Option<&'static str> {
    match side {
        Side::Affected if affected == AffectedSide::Both => Some("each"),
        Side::Affected => Some(affected.code()),
        Side::Each => Some("each"),
        Side::Both => Some("both"),
        Side::BothThenEach => Some("both-then-each"),
        Side::Alternating => Some("alternating"),
        Side::WeakerFirst { .. } => Some("weaker-first"),
        Side::NotApplicable => None,
    }
}

fn load(effective: &Effective<'_>) -> Option<String> {
    if let Work::RepetitionMaximum(rm) = effective.work {
        return Some(format!("{}RM", wording::span(*rm)));
    }
    effective.dosage.load.as_ref().map(|load| match load {
        Load::BodyWeight => "body-weight".to_owned(),
        Load::Kilograms(kg) => format!("{kg} kg"),
        Load::Band(BandStrength::Light) => "light-band".to_owned(),
        Load::Band(BandStrength::Medium) => "medium-band".to_owned(),
        Load::Band(BandStrength::Heavy) => "heavy-band".to_owned(),
        Load::Weight => "weight".to_owned(),
        Load::Backpack => "backpack".to_owned(),
        Load::PercentOfMaximum(percent) => format!("{} % 1RM", wording::span(*percent)),
        Load::PercentEffort(percent) => format!("{} % effort", wording::span(*percent)),
    })
}

/// The exercise in one line: name, dose, side, how often.
fn sentence(plan: &Plan, item: &Due, effective: &Effective<'_>, lang: Lang) -> String {
    let dose = effective.rung.map_or_else(
        || wording::sets_and_work(effective.sets, effective.work, lang),
        |rung| rung.session.in_lang(lang).to_owned(),
    );
    let prescription = effective.prescription;
    let mut parts = vec![format!("{}: {dose}", wording::exercise_name(plan, item.lineage, lang))];
    parts.extend(wording::side(prescription.side, plan.side, lang));
    parts.push(wording::frequency(&prescription.frequency, prescription.day_type, lang));
    parts.join(", ")
}
