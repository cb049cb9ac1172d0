//! On a full disk nothing is lost: the entry stays in memory and is kept as soon as there is room.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use opbouw::dossier::Settings;
use opbouw::plan::{Plan, PlanId, SessionLog, Snapshot, SnapshotId};
use opbouw::store::{Access, Change, Overview, SaveWorker, SqliteStore, Store, StoreError, StoredPlan, WorkerEvent};

use crate::sample;

/// A store on a disk that is full until there is room.
struct SmallDisk {
    store: SqliteStore,
    has_room: Arc<AtomicBool>,
}

impl Store for SmallDisk {
    fn access(&self) -> Access {
        self.store.access()
    }
    fn overview(&mut self) -> Result<Overview, StoreError> {
        self.store.overview()
    }
    fn plan(&mut self, id: PlanId) -> Result<StoredPlan, StoreError> {
        self.store.plan(id)
    }
    fn snapshot(&mut self, id: &SnapshotId) -> Result<Arc<Snapshot>, StoreError> {
        self.store.snapshot(id)
    }
    fn logs(&mut self, plan: PlanId) -> Result<Vec<SessionLog>, StoreError> {
        self.store.logs(plan)
    }
    fn settings(&mut self) -> Result<Settings, StoreError> {
        self.store.settings()
    }
    fn save(&mut self, changes: &[Change]) -> Result<(), StoreError> {
        self.store.limit_room(if self.has_room.load(Ordering::SeqCst) { None } else { Some(0) })?;
        self.store.save(changes)
    }
}

/// A worker on a full disk, on which a plan was kept while there was room.
fn on_a_full_disk(folder: &Path) -> (SaveWorker, Arc<AtomicBool>, Plan) {
    let mut store = SqliteStore::open(folder).unwrap();
    let plan = sample::plan(1, "ankle-sprain");
    store.save(&[sample::plan_change(&plan, None)]).unwrap();
    let has_room = Arc::new(AtomicBool::new(false));
    let worker = SaveWorker::start(Box::new(SmallDisk { store, has_room: Arc::clone(&has_room) }));
    (worker, has_room, plan)
}

fn with_long_notes(plan: &Plan, word: &str) -> Plan {
    Plan { notes: word.repeat(50_000), ..plan.clone() }
}

fn kept_notes(folder: &Path) -> String {
    SqliteStore::open(folder).unwrap().plan(sample::plan_id(1)).unwrap().plan.notes
}

#[test]
fn a_step_that_does_not_fit_is_kept_with_the_next_one_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let (mut worker, has_room, plan) = on_a_full_disk(folder.path());
    let changed = with_long_notes(&plan, "nieuw ");
    let log = sample::log(1, &plan);
    worker.submit(vec![sample::plan_change(&changed, None)]);
    worker.submit(vec![sample::log_change(&log)]);
    worker.flush();
    let events = worker.poll();
    assert!(events.contains(&WorkerEvent::Failed(StoreError::DiskFull)), "{events:?}");
    assert!(!events.contains(&WorkerEvent::Saved), "{events:?}");
    assert_eq!(kept_notes(folder.path()), "", "nothing is half kept");
    let (loaded, logs) = worker.load_plan(plan.id).unwrap();
    assert_eq!((loaded.plan, logs), (changed.clone(), vec![log.clone()]), "in the window everything is there");

    has_room.store(true, Ordering::SeqCst);
    worker.submit(vec![Change::Settings(sample::settings())]);
    worker.flush();
    assert_eq!(worker.poll(), [WorkerEvent::Saved]);
    drop(worker);
    let mut store = SqliteStore::open(folder.path()).unwrap();
    assert_eq!(store.plan(plan.id).unwrap().plan, changed);
    assert_eq!(store.logs(plan.id).unwrap(), [log]);
    assert_eq!(store.settings().unwrap(), sample::settings());
}

#[test]
fn a_step_that_does_not_fit_is_tried_again_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let (mut worker, has_room, plan) = on_a_full_disk(folder.path());
    worker.submit(vec![sample::plan_change(&with_long_notes(&plan, "later "), None)]);
    worker.flush();
    assert!(worker.poll().contains(&WorkerEvent::Failed(StoreError::DiskFull)));
    has_room.store(true, Ordering::SeqCst);
    let limit = Instant::now() + Duration::from_secs(20);
    while worker.poll() != [WorkerEvent::Saved] {
        assert!(Instant::now() < limit, "it was not tried again");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(kept_notes(folder.path()).starts_with("later "));
}

#[test]
fn closing_tries_once_more() {
    let folder = tempfile::tempdir().unwrap();
    let (mut worker, has_room, plan) = on_a_full_disk(folder.path());
    worker.submit(vec![sample::plan_change(&with_long_notes(&plan, "net op tijd "), None)]);
    worker.flush();
    has_room.store(true, Ordering::SeqCst);
    drop(worker);
    assert!(kept_notes(folder.path()).starts_with("net op tijd "));
}

#[test]
fn what_waits_counts_when_a_plan_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (mut worker, _has_room, plan) = on_a_full_disk(folder.path());
    let fresh = with_long_notes(&sample::plan(2, "ankle-sprain"), "vers ");
    worker.submit(vec![sample::plan_change(&fresh, None)]);
    assert_eq!(worker.load_plan(fresh.id).unwrap().0.plan, fresh);
    worker.submit(vec![Change::ForgetPlan(plan.id)]);
    assert_eq!(worker.load_plan(plan.id), Err(StoreError::NotThere));
}
