//! What is kept comes back equal.

use std::sync::Arc;

use opbouw::dossier::{PlanSummary, Settings};
use opbouw::plan::{Command, Context};
use opbouw::store::{Change, SqliteStore, Store, StoreError, StoredPlan};

use crate::sample;

#[test]
fn every_condition_comes_back_equal_with_its_content() {
    let folder = tempfile::tempdir().unwrap();
    let conditions: Vec<&str> = sample::library().programmes.keys().map(|id| id.as_str()).collect();
    let plans: Vec<_> = (1..).zip(&conditions).map(|(number, condition)| sample::plan(number, condition)).collect();
    let changes: Vec<_> = plans.iter().map(|plan| sample::plan_change(plan, None)).collect();
    SqliteStore::open(folder.path()).unwrap().save(&changes).unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    for plan in plans {
        assert_eq!(store.plan(plan.id).unwrap(), StoredPlan { plan, patient: None });
    }
}

#[test]
fn patients_plans_logs_and_settings_come_back_equal_and_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let patients = [sample::patient(2), sample::patient(1)];
    let plan = sample::plan(1, "ankle-sprain");
    let context = Context::on(sample::date("2026-11-09"));
    let notes = Command::EditNotes { notes: "mag weer fietsen".into() };
    let plan = plan.apply(&notes, &context).unwrap();
    let logs: Vec<_> = (1..=11).map(|number| sample::log(number, &plan)).collect();
    let mut changes: Vec<_> = patients.iter().cloned().map(Change::Patient).collect();
    changes.push(sample::plan_change(&plan, Some(sample::patient_id(2))));
    changes.extend(logs.iter().map(sample::log_change));
    changes.push(Change::Settings(sample::settings()));
    SqliteStore::open(folder.path()).unwrap().save(&changes).unwrap();

    let mut store = SqliteStore::open(folder.path()).unwrap();
    let overview = store.overview().unwrap();
    assert_eq!(overview.patients, patients);
    assert_eq!(overview.plans, [PlanSummary::of(&plan, Some(sample::patient_id(2)))]);
    assert_eq!(overview.unreadable, []);
    assert_eq!(store.logs(plan.id).unwrap(), logs);
    assert_eq!(store.plan(plan.id).unwrap(), StoredPlan { plan, patient: Some(sample::patient_id(2)) });
    assert_eq!(store.settings().unwrap(), sample::settings());
}

#[test]
fn an_empty_store_has_nobody_and_the_usual_settings() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(&folder.path().join("not").join("yet")).unwrap();
    assert_eq!(store.overview().unwrap(), opbouw::store::Overview::default());
    assert_eq!(store.settings().unwrap(), Settings::default());
    assert_eq!(store.plan(sample::plan_id(1)), Err(StoreError::NotThere));
    assert_eq!(store.logs(sample::plan_id(1)), Ok(Vec::new()));
}

#[test]
fn a_change_replaces_what_was_kept_and_adds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    let mut plan = sample::plan(1, "shin-splints");
    let mut patient = sample::patient(1);
    store.save(&[Change::Patient(patient.clone()), sample::plan_change(&plan, None)]).unwrap();
    patient.name = "Anders".into();
    plan.notes = "anders".into();
    let changes = [
        Change::Patient(patient.clone()),
        sample::plan_change(&plan, Some(patient.id)),
        sample::log_change(&sample::log(1, &plan)),
        sample::log_change(&sample::log(1, &plan)),
    ];
    store.save(&changes).unwrap();
    let overview = store.overview().unwrap();
    assert_eq!(overview.patients, [patient.clone()]);
    assert_eq!(overview.plans.len(), 1);
    assert_eq!(store.logs(plan.id).unwrap().len(), 1);
    assert_eq!(store.plan(plan.id).unwrap(), StoredPlan { plan, patient: Some(patient.id) });
}

#[test]
fn plans_of_the_same_content_share_one_snapshot_in_the_file_and_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    let (first, second) = (sample::plan(1, "runners-knee"), sample::plan(2, "runners-knee"));
    assert_eq!(first.snapshot, second.snapshot);
    store.save(&[sample::plan_change(&first, None), sample::plan_change(&second, None)]).unwrap();
    drop((first, second));
    let (first, second) = (store.plan(sample::plan_id(1)).unwrap(), store.plan(sample::plan_id(2)).unwrap());
    assert!(Arc::ptr_eq(&first.plan.content, &second.plan.content));
    assert!(Arc::ptr_eq(&first.plan.content, &store.snapshot(&first.plan.snapshot).unwrap()));
    drop(store);
    assert_eq!(count(folder.path(), "snapshots"), 1);
}

#[test]
fn forgetting_removes_all_that_belongs_to_it_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    let plans = [sample::plan(1, "runners-knee"), sample::plan(2, "ankle-sprain"), sample::plan(3, "runners-knee")];
    let (one, two) = (Some(sample::patient_id(1)), Some(sample::patient_id(2)));
    let changes = [
        Change::Patient(sample::patient(1)),
        Change::Patient(sample::patient(2)),
        sample::plan_change(&plans[0], one),
        sample::plan_change(&plans[1], one),
        sample::plan_change(&plans[2], two),
        sample::log_change(&sample::log(1, &plans[0])),
        sample::log_change(&sample::log(2, &plans[2])),
    ];
    store.save(&changes).unwrap();

    store.save(&[Change::ForgetPatient(sample::patient_id(1))]).unwrap();
    let overview = store.overview().unwrap();
    assert_eq!(overview.patients, [sample::patient(2)]);
    assert_eq!(overview.plans.iter().map(|plan| plan.plan).collect::<Vec<_>>(), [plans[2].id]);
    assert_eq!(store.logs(plans[0].id), Ok(Vec::new()));
    assert_eq!(store.logs(plans[2].id).unwrap().len(), 1);
    assert_eq!(store.plan(plans[1].id), Err(StoreError::NotThere));
    assert_eq!(store.snapshot(&plans[2].snapshot).map(|_| ()), Ok(()));
    assert_eq!(count(folder.path(), "snapshots"), 1, "content that nobody uses goes with its plans");

    store.save(&[Change::ForgetPlan(plans[2].id)]).unwrap();
    drop(store);
    for table in ["plans", "logs", "snapshots"] {
        assert_eq!(count(folder.path(), table), 0, "{table}");
    }
    assert_eq!(count(folder.path(), "patients"), 1);
}

#[test]
fn what_was_forgotten_cannot_be_found_in_the_bytes_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    let mut patient = sample::patient(1);
    patient.contact = "geheim-telefoonnummer".into();
    store.save(&[Change::Patient(patient.clone())]).unwrap();
    let is_in_bytes = || {
        std::fs::read_dir(folder.path()).unwrap().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            bytes.windows(21).any(|window| window == b"geheim-telefoonnummer")
        })
    };
    assert!(is_in_bytes());
    store.save(&[Change::ForgetPatient(patient.id)]).unwrap();
    assert!(!is_in_bytes());
}

#[test]
fn ten_thousand_patients_are_all_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = sample::small_plan(0);
    let mut changes = Vec::new();
    for number in 0..10_000 {
        changes.push(Change::Patient(sample::patient(number)));
        plan.id = sample::plan_id(number);
        changes.push(sample::plan_change(&plan, Some(sample::patient_id(number))));
    }
    SqliteStore::open(folder.path()).unwrap().save(&changes).unwrap();
    let overview = SqliteStore::open(folder.path()).unwrap().overview().unwrap();
    assert_eq!(overview.unreadable, []);
    assert_eq!((overview.patients.len(), overview.plans.len()), (10_000, 10_000));
    for (number, (patient, plan)) in (0..).zip(overview.patients.iter().zip(&overview.plans)) {
        assert_eq!(*patient, sample::patient(number));
        assert_eq!((plan.plan, plan.patient), (sample::plan_id(number), Some(sample::patient_id(number))));
    }
}

fn count(folder: &std::path::Path, table: &str) -> i64 {
    let database = rusqlite::Connection::open(folder.join("opbouw.sqlite")).unwrap();
    database.query_row(&format!("SELECT count(*) FROM {table}"), (), |row| row.get(0)).unwrap()
}
