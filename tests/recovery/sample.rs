//! Made-up records for tests and measurements of the store; nobody in them exists.
#![allow(dead_code, reason = "each test and bench uses a part")]

use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use opbouw::content::{ConditionId, Library, read};
use opbouw::dossier::{DrawnPerson, Patient, PatientId, Settings};
use opbouw::i18n::Lang;
use opbouw::plan::{LogId, Nrs, Outcome, PartOfDay, Plan, PlanId, SessionLog, SkipReason, Slot, Start};
use opbouw::store::Change;
use uuid::Uuid;

/// The content in the binary, read once.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| read::read_library(None).0)
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn moment(day: &str, hour: u32) -> NaiveDateTime {
    date(day).and_time(NaiveTime::from_hms_micro_opt(hour, 0, 0, 250).expect("an hour"))
}

fn id(kind: u64, number: u64) -> Uuid {
    Uuid::from_u64_pair(kind, number)
}

pub fn patient_id(number: u64) -> PatientId {
    PatientId(id(1, number))
}

pub fn plan_id(number: u64) -> PlanId {
    PlanId(id(2, number))
}

pub fn patient(number: u64) -> Patient {
    Patient {
        id: patient_id(number),
        name: format!("Voorbeeld {number} \u{1f9b6} الاسم d'Été"),
        birth_year: Some(1950 + i32::try_from(number % 50).expect("small")),
        contact: "030 - 555 01 23".into(),
        flags: library().flags.keys().take(2).cloned().collect(),
        lang: Lang::Nl,
        notes: "\"aanhalingstekens\", 'apostrof'; DROP TABLE patients;\nregel twee\0".into(),
        created: moment("2026-11-02", 9),
    }
}

/// How a plan of this condition begins, in its first variant.
pub fn start(number: u64, condition: &str) -> Start {
    let condition = ConditionId::from(condition);
    let variant = library().programmes[&condition].variants[0].id.clone();
    Start::new(plan_id(number), condition, variant, date("2026-11-09"))
}

pub fn plan(number: u64, condition: &str) -> Plan {
    Plan::begin(library(), start(number, condition)).expect("the variant is there")
}

/// A plan of one phase with little content, for a small file.
pub fn small_plan(number: u64) -> Plan {
    let mut plan = plan(number, "small-joints-chain");
    plan.phases.truncate(1);
    plan.prescriptions.retain(|prescription| prescription.phase == plan.phases[0].key);
    plan.prescriptions.truncate(2);
    let mut content = (*plan.content).clone();
    content.phases.retain(|id, _| *id == plan.phases[0].phase);
    content.exercises.retain(|id, _| plan.prescriptions.iter().any(|prescription| prescription.exercise == *id));
    plan.snapshot = content.id();
    plan.content = content.into();
    plan
}

pub fn log(number: u64, plan: &Plan) -> SessionLog {
    SessionLog {
        id: LogId(id(3, number)),
        plan: plan.id,
        lineage: plan.prescriptions[0].lineage,
        slot: Slot { date: date("2026-11-10"), part: PartOfDay::Morning },
        outcome: if number.is_multiple_of(2) {
            Outcome::Partly(50)
        } else {
            Outcome::Skipped(SkipReason::Other("ziek".into()))
        },
        pain_before: Some(Nrs::try_from(0).expect("a score")),
        pain_during: Nrs::try_from(3).ok(),
        pain_next_morning: None,
        effort: Some(6),
        note: "ging beter dan gisteren".into(),
        entered_by: "Sanne Bakker".into(),
        entered_at: moment("2026-11-10", 8) + chrono::TimeDelta::seconds(i64::try_from(number).expect("small")),
        replaces: (number > 1).then(|| LogId(id(3, number - 1))),
    }
}

pub fn settings() -> Settings {
    Settings {
        practice: "Fysiotherapie Het Plein".into(),
        address: "Pleinweg 12".into(),
        phone: "030 - 555 01 23".into(),
        therapist: "Sanne Bakker".into(),
        lang: Some(Lang::En),
        is_dark: Some(true),
        zoom_percent: 125,
        is_motion_reduced: true,
        person: DrawnPerson::default(),
    }
}

pub fn plan_change(plan: &Plan, patient: Option<PatientId>) -> Change {
    Change::Plan { plan: Box::new(plan.clone()), patient }
}

pub fn log_change(log: &SessionLog) -> Change {
    Change::Log(Box::new(log.clone()))
}
