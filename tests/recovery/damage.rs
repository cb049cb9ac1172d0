//! A file that is not sound or not ours is left exactly as it is.

use std::fs;
use std::path::{Path, PathBuf};

use opbouw::store::{Access, Change, SqliteStore, Store, StoreError};
use rusqlite::Connection;

use crate::sample;

/// A folder with a sound, closed database with enough in it to have many pages.
fn sound() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    store.save(&[sample::plan_change(&sample::plan(1, "ankle-sprain"), None)]).unwrap();
    drop(store);
    let path = folder.path().join("opbouw.sqlite");
    (folder, path)
}

/// Opens the folder and checks that the database was left as it was.
fn open_and_leave(folder: &Path) -> StoreError {
    let path = folder.join("opbouw.sqlite");
    let before = fs::read(&path).unwrap();
    let error = SqliteStore::open(folder).map(|_| ()).expect_err(&format!("{} bytes are not sound", before.len()));
    assert_eq!(fs::read(&path).unwrap(), before, "the file is left as it is");
    assert_eq!(fs::metadata(folder.join("opbouw.sqlite-wal")).map_or(0, |wal| wal.len()), 0);
    error
}

fn assert_damaged(error: &StoreError, at: &Path) {
    assert!(matches!(error, StoreError::Damaged { path, .. } if path == at), "{error:?}");
    assert!(error.to_string().contains(&at.display().to_string()), "the message says where it is: {error}");
    assert!(error.to_string().contains("nothing in it was changed"), "{error}");
}

#[test]
fn a_truncated_file_is_left_as_it_is() {
    let (folder, path) = sound();
    let whole = fs::read(&path).unwrap();
    for length in [2, 50, 100, 700, 4096, 5000, whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        assert_damaged(&open_and_leave(folder.path()), &path);
    }
    fs::write(&path, &whole).unwrap();
    assert!(SqliteStore::open(folder.path()).is_ok());
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("opbouw.sqlite");
    for garbage in ["x".repeat(10), "geen database ".repeat(1000), "SQLite format 3\0".repeat(600)] {
        fs::write(&path, garbage).unwrap();
        assert_damaged(&open_and_leave(folder.path()), &path);
    }
}

#[test]
fn a_database_of_another_program_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("opbouw.sqlite");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE bookmarks (url)").unwrap();
    assert_damaged(&open_and_leave(folder.path()), &path);
}

#[test]
fn an_empty_file_is_a_new_one_unless_there_are_copies_of_earlier_days() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("opbouw.sqlite");
    fs::write(&path, "").unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    store.save(&[Change::Patient(sample::patient(1))]).unwrap();
    store.upkeep().unwrap()().unwrap();
    drop(store);
    for emptied in ["", "x"] {
        fs::write(&path, emptied).unwrap();
        let error = open_and_leave(folder.path());
        assert_damaged(&error, &path);
        assert!(matches!(&error, StoreError::Damaged { copy: Some(copy), .. } if copy.exists()));
        assert!(error.to_string().contains("the newest copy is"), "{error}");
    }
}

#[test]
fn a_newer_version_is_left_as_it_is() {
    let (folder, path) = sound();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(open_and_leave(folder.path()), StoreError::Newer { path, found: 99, known: 1 });
}

#[test]
fn one_record_that_cannot_be_read_does_not_hold_up_the_others() {
    let (folder, path) = sound();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    store.save(&[Change::Patient(sample::patient(1)), Change::Patient(sample::patient(2))]).unwrap();
    drop(store);
    let broken = "UPDATE patients SET body = '{\"version\":1' WHERE rowid = 1; UPDATE plans SET body = 'x'";
    Connection::open(&path).unwrap().execute_batch(broken).unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    let overview = store.overview().unwrap();
    assert_eq!(overview.patients, [sample::patient(2)]);
    assert_eq!(overview.plans.len(), 1);
    assert_eq!(overview.unreadable.len(), 1);
    let name = format!("patient {}", sample::patient_id(1).0);
    assert!(matches!(&overview.unreadable[0], StoreError::Unreadable { record, .. } if *record == name));
    assert!(matches!(store.plan(sample::plan_id(1)), Err(StoreError::Unreadable { .. })));
}

#[test]
fn a_plan_without_its_content_is_unreadable_and_no_panic() {
    let (folder, path) = sound();
    let broken = "UPDATE snapshots SET body = replace(CAST(body AS TEXT), '\"phases\":{', '\"phases\":{},\"was\":{')";
    let database = Connection::open(&path).unwrap();
    database.execute_batch(broken).unwrap();
    drop(database);
    let mut store = SqliteStore::open(folder.path()).unwrap();
    assert!(matches!(store.plan(sample::plan_id(1)), Err(StoreError::Unreadable { .. })));
}

#[test]
fn a_file_that_was_taken_away_is_not_written_into_nothing() {
    let (folder, path) = sound();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    fs::rename(&path, folder.path().join("elsewhere")).unwrap();
    let error = store.save(&[Change::Patient(sample::patient(1))]).unwrap_err();
    assert!(matches!(error, StoreError::Unreachable { .. }));
    fs::rename(folder.path().join("elsewhere"), &path).unwrap();
    assert_eq!(store.save(&[Change::Patient(sample::patient(1))]), Ok(()));
}

#[test]
fn a_plan_of_nobody_known_is_refused_as_a_whole() {
    let (folder, _) = sound();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    let unknown = sample::plan_change(&sample::plan(2, "ankle-sprain"), Some(sample::patient_id(7)));
    assert!(store.save(&[Change::Patient(sample::patient(1)), unknown]).is_err());
    assert_eq!(store.overview().unwrap().patients, []);
}

/// The first release's database. `UPDATE_GOLDEN=1` writes it anew: only for as long as there is no release.
#[test]
fn a_database_of_version_1_opens() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/store-v1.sqlite");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = SqliteStore::open(folder.path()).unwrap();
        let plan = sample::small_plan(1);
        let changes = [
            Change::Patient(sample::patient(1)),
            sample::plan_change(&plan, Some(sample::patient_id(1))),
            sample::log_change(&sample::log(1, &plan)),
            sample::log_change(&sample::log(2, &plan)),
            Change::Settings(sample::settings()),
        ];
        store.save(&changes).unwrap();
        store.backup_to(&golden).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    fs::copy(&golden, folder.path().join("opbouw.sqlite")).unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    assert_eq!(store.access(), Access::ReadWrite);
    let overview = store.overview().unwrap();
    assert_eq!(overview.unreadable, []);
    assert_eq!(overview.patients, [sample::patient(1)]);
    let summary = &overview.plans[0];
    assert_eq!(summary.start(), Some(sample::date("2026-11-09")));
    assert_eq!(store.settings().unwrap(), sample::settings());
    let kept = store.plan(sample::plan_id(1)).unwrap();
    assert_eq!(kept.patient, Some(sample::patient_id(1)));
    assert_eq!(kept.plan.prescriptions.len(), 2);
    assert_eq!(store.logs(kept.plan.id).unwrap(), [sample::log(1, &kept.plan), sample::log(2, &kept.plan)]);
    let schedule = opbouw::plan::schedule(&kept.plan, kept.plan.start, kept.plan.end());
    assert!((0..7).any(|day| !schedule.on(kept.plan.start + chrono::Days::new(day)).is_empty()), "it can be lived");
    store.save(&[sample::plan_change(&kept.plan, kept.patient)]).unwrap();
}
