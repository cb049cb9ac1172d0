//! Copies: whole, one a day, seven of them, and one can be put back.

use std::fs;
use std::path::Path;

use opbouw::store::{Access, Change, SaveWorker, SqliteStore, Store, StoreError, WorkerEvent};

use crate::sample;

fn with_a_patient(folder: &Path) -> SqliteStore {
    let mut store = SqliteStore::open(folder).unwrap();
    store.save(&[Change::Patient(sample::patient(1))]).unwrap();
    store
}

/// The names in the folder of copies, in order.
fn copies(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder.join("backups")) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_copy_is_one_file_with_everything_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_a_patient(folder.path());
    let plan = sample::plan(1, "itb-syndrome");
    store.save(&[sample::plan_change(&plan, Some(sample::patient_id(1)))]).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    store.backup_to(&elsewhere.path().join("opbouw.sqlite")).unwrap();
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);
    let mut copy = SqliteStore::open(elsewhere.path()).unwrap();
    assert_eq!(copy.overview().unwrap(), store.overview().unwrap());
    assert_eq!(copy.plan(plan.id).unwrap(), store.plan(plan.id).unwrap());
}

#[test]
fn a_copy_that_cannot_be_written_leaves_the_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let store = with_a_patient(folder.path());
    let target = folder.path().join("a-folder.sqlite");
    fs::create_dir(&target).unwrap();
    fs::write(target.join("inside"), "x").unwrap();
    assert!(store.backup_to(&target).is_err());
    assert!(target.join("inside").exists());
    assert!(!folder.path().join("a-folder.sqlite.part").exists());
    assert!(store.backup_to(&folder.path().join("opbouw.sqlite")).is_err(), "never onto itself");
}

#[test]
fn the_worker_makes_one_copy_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let store = with_a_patient(folder.path());
    assert_eq!(copies(folder.path()), [""; 0]);
    drop(SaveWorker::start(Box::new(store)));
    let made = copies(folder.path());
    assert_eq!(made.len(), 1, "{made:?}");
    let store = SqliteStore::open(folder.path()).unwrap();
    assert!(store.upkeep().is_none(), "the copy of today is there");
}

#[test]
fn an_empty_store_makes_no_copies() {
    let folder = tempfile::tempdir().unwrap();
    assert!(SqliteStore::open(folder.path()).unwrap().upkeep().is_none());
}

#[test]
fn seven_copies_are_kept_and_nothing_else_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    let store = with_a_patient(folder.path());
    let backups = folder.path().join("backups");
    fs::create_dir(&backups).unwrap();
    for day in 1..=9 {
        fs::write(backups.join(format!("opbouw-2020-01-0{day}.sqlite")), "earlier").unwrap();
    }
    fs::write(backups.join("opbouw-my-own.sqlite"), "mine").unwrap();
    store.upkeep().unwrap()().unwrap();
    let names = copies(folder.path());
    assert_eq!(names.len(), 8, "{names:?}");
    assert_eq!(names[..6], (4..=9).map(|day| format!("opbouw-2020-01-0{day}.sqlite")).collect::<Vec<_>>());
    assert_eq!(names[7], "opbouw-my-own.sqlite");
}

#[test]
fn a_damaged_database_is_told_of_and_never_pushes_out_a_sound_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_a_patient(folder.path());
    store.save(&[sample::plan_change(&sample::plan(1, "ankle-sprain"), None)]).unwrap();
    drop(store);
    let path = folder.path().join("opbouw.sqlite");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle - middle % 4096..][..4096].fill(0xa5);
    fs::write(&path, bytes).unwrap();
    let Ok(store) = SqliteStore::open(folder.path()) else { panic!("the damage is deep inside") };
    let mut worker = SaveWorker::start(Box::new(store));
    let limit = std::time::Instant::now() + std::time::Duration::from_secs(20);
    loop {
        let events = worker.poll();
        if events.iter().any(|event| matches!(event, WorkerEvent::UpkeepFailed(StoreError::Damaged { .. }))) {
            break;
        }
        assert!(std::time::Instant::now() < limit, "nothing was said");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    drop(worker);
    assert_eq!(copies(folder.path()), [""; 0]);
}

#[test]
fn a_copy_is_put_back_and_what_stood_there_goes_aside() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_a_patient(folder.path());
    let copy = folder.path().join("copy.sqlite");
    store.backup_to(&copy).unwrap();
    let open = SqliteStore::restore(folder.path(), &copy);
    assert_eq!(open, Err(StoreError::ReadOnly(Access::OpenElsewhere)), "not under a window that is open");
    store.save(&[Change::Patient(sample::patient(2))]).unwrap();
    // As a killed process leaves it: the second patient is in the log of writes only.
    let wal = fs::read(folder.path().join("opbouw.sqlite-wal")).unwrap();
    drop(store);
    fs::write(folder.path().join("opbouw.sqlite"), "broken").unwrap();
    fs::write(folder.path().join("opbouw.sqlite-wal"), wal).unwrap();

    let broken = folder.path().join("broken.sqlite");
    fs::write(&broken, "broken").unwrap();
    assert!(matches!(SqliteStore::restore(folder.path(), &broken), Err(StoreError::Damaged { .. })));
    assert_eq!(fs::read(folder.path().join("opbouw.sqlite")).unwrap(), b"broken", "nothing has changed");

    let aside = SqliteStore::restore(folder.path(), &copy).unwrap();
    assert_eq!(fs::read(aside.join("opbouw.sqlite")).unwrap(), b"broken");
    assert!(aside.join("opbouw.sqlite-wal").exists());
    let mut store = SqliteStore::open(folder.path()).unwrap();
    assert_eq!(store.overview().unwrap().patients, [sample::patient(1)]);
}
