//! The worker: never in the way, in order, and honest about what is kept.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use opbouw::dossier::Settings;
use opbouw::plan::{PlanId, SessionLog, Snapshot, SnapshotId};
use opbouw::store::{
    Access, Change, Overview, SaveWorker, SqliteStore, Store, StoreError, StoredPlan, Upkeep, WorkerEvent,
};

use crate::sample;

/// What a store was given to save, one after the other.
type Saved = Arc<Mutex<Vec<Vec<Change>>>>;

/// A store that waits for leave before each save and writes down what it was given.
struct SlowDisk {
    leave: Receiver<()>,
    saved: Saved,
}

impl Store for SlowDisk {
    fn access(&self) -> Access {
        Access::ReadWrite
    }
    fn overview(&mut self) -> Result<Overview, StoreError> {
        Ok(Overview::default())
    }
    fn plan(&mut self, _: PlanId) -> Result<StoredPlan, StoreError> {
        Err(StoreError::NotThere)
    }
    fn snapshot(&mut self, _: &SnapshotId) -> Result<Arc<Snapshot>, StoreError> {
        Err(StoreError::NotThere)
    }
    fn logs(&mut self, _: PlanId) -> Result<Vec<SessionLog>, StoreError> {
        Ok(Vec::new())
    }
    fn settings(&mut self) -> Result<Settings, StoreError> {
        Ok(Settings::default())
    }
    fn save(&mut self, changes: &[Change]) -> Result<(), StoreError> {
        self.leave.recv().map_err(|_| StoreError::Busy)?;
        self.saved.lock().unwrap().push(changes.to_vec());
        Ok(())
    }
    fn upkeep(&self) -> Option<Upkeep> {
        Some(Box::new(|| Err(StoreError::DiskFull)))
    }
}

fn slow() -> (SaveWorker, Sender<()>, Saved) {
    let (give_leave, leave) = channel();
    let saved = Saved::default();
    let worker = SaveWorker::start(Box::new(SlowDisk { leave, saved: Arc::clone(&saved) }));
    (worker, give_leave, saved)
}

fn settings(practice: &str) -> Change {
    Change::Settings(Settings { practice: practice.into(), ..Settings::default() })
}

fn wait_for(worker: &mut SaveWorker, wanted: &WorkerEvent) {
    let limit = Instant::now() + Duration::from_secs(20);
    while !worker.poll().contains(wanted) {
        assert!(Instant::now() < limit, "{wanted:?} did not come");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn submitting_does_not_wait_for_the_disk() {
    let (mut worker, give_leave, saved) = slow();
    for number in 0..100 {
        worker.submit(vec![Change::Patient(sample::patient(number))]);
    }
    // Nobody has given leave yet, and here we are.
    assert_eq!(saved.lock().unwrap().len(), 0);
    for _ in 0..100 {
        give_leave.send(()).unwrap();
    }
    worker.flush();
    let order: Vec<_> = saved
        .lock()
        .unwrap()
        .iter()
        .map(|changes| match &changes[..] {
            [Change::Patient(patient)] => patient.id,
            other => panic!("{other:?} was never handed in"),
        })
        .collect();
    assert_eq!(order, (0..100).map(sample::patient_id).collect::<Vec<_>>(), "in the order in which they came");
}

#[test]
fn saved_is_said_only_when_nothing_waits_any_more() {
    let (mut worker, give_leave, _) = slow();
    worker.submit(vec![settings("een")]);
    give_leave.send(()).unwrap();
    wait_for(&mut worker, &WorkerEvent::Saved);
    worker.submit(vec![settings("twee")]);
    give_leave.send(()).unwrap();
    std::thread::sleep(Duration::from_millis(100));
    // The second is kept by now, but a third is handed in before anybody looks.
    worker.submit(vec![settings("drie")]);
    assert!(!worker.poll().contains(&WorkerEvent::Saved));
    give_leave.send(()).unwrap();
    wait_for(&mut worker, &WorkerEvent::Saved);
}

#[test]
fn a_record_changed_again_before_it_is_kept_is_written_once_as_it_is_now() {
    let (mut worker, give_leave, saved) = slow();
    worker.submit(vec![Change::Patient(sample::patient(1))]);
    // The first is being written; these wait.
    std::thread::sleep(Duration::from_millis(100));
    for word in ["h", "he", "hel", "hele"] {
        worker.submit(vec![settings(word)]);
    }
    worker.submit(vec![Change::Patient(sample::patient(2))]);
    worker.submit(vec![settings("hele zin")]);
    for _ in 0..4 {
        give_leave.send(()).unwrap();
    }
    worker.flush();
    let words: Vec<_> = saved
        .lock()
        .unwrap()
        .iter()
        .map(|changes| match &changes[..] {
            [Change::Settings(settings)] => settings.practice.clone(),
            _ => "patient".into(),
        })
        .collect();
    assert_eq!(words, ["patient", "hele", "patient", "hele zin"]);
}

#[test]
fn a_sleeping_window_is_woken_by_news() {
    let (mut worker, give_leave, _) = slow();
    let (wake, woken) = channel();
    let wake = Mutex::new(wake);
    worker.on_news(move || wake.lock().unwrap().send(()).unwrap());
    woken.recv_timeout(Duration::from_secs(20)).expect("once, for what came before anybody asked");
    let _ = worker.poll();
    while woken.recv_timeout(Duration::from_millis(200)).is_ok() {}
    worker.submit(vec![settings("een")]);
    give_leave.send(()).unwrap();
    woken.recv_timeout(Duration::from_secs(20)).expect("when it is kept");
    wait_for(&mut worker, &WorkerEvent::Saved);
}

#[test]
fn a_daily_copy_that_fails_is_told_of_and_holds_up_nothing() {
    let (mut worker, give_leave, _) = slow();
    wait_for(&mut worker, &WorkerEvent::UpkeepFailed(StoreError::DiskFull));
    worker.submit(vec![settings("een")]);
    give_leave.send(()).unwrap();
    wait_for(&mut worker, &WorkerEvent::Saved);
}

#[test]
fn a_plan_that_is_asked_for_has_everything_in_it_that_was_submitted_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut worker = SaveWorker::start(Box::new(SqliteStore::open(folder.path()).unwrap()));
    let mut plan = sample::plan(1, "hip-complaints");
    worker.submit(vec![sample::plan_change(&plan, None)]);
    for number in 1..=20 {
        plan.notes = format!("stap {number}");
        worker.submit(vec![sample::plan_change(&plan, None)]);
        let log = sample::log(number, &plan);
        worker.submit(vec![sample::log_change(&log)]);
        let (loaded, logs) = worker.load_plan(plan.id).unwrap();
        assert_eq!(loaded.plan, plan);
        assert_eq!(logs.last(), Some(&log));
    }
}

#[test]
fn dropping_the_worker_keeps_what_was_submitted() {
    let folder = tempfile::tempdir().unwrap();
    let mut worker = SaveWorker::start(Box::new(SqliteStore::open(folder.path()).unwrap()));
    for number in 0..50 {
        worker.submit(vec![Change::Patient(sample::patient(number))]);
    }
    drop(worker);
    assert_eq!(SqliteStore::open(folder.path()).unwrap().overview().unwrap().patients.len(), 50);
}
