//! Keeps changes on a thread, so that no frame waits for a disk.
//!
//! A save that fails keeps its changes, says so and is tried again with the next ones or after a moment.

use super::{Change, Store, StoreError, StoredPlan};
use crate::plan::{PlanId, SessionLog};

/// What the worker has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerEvent {
    /// Everything that was submitted is kept.
    Saved,
    /// The last changes are in memory only; why.
    Failed(String),
}

/// Stub until the real one lands.
pub struct SaveWorker {
    store: Box<dyn Store>,
    events: Vec<WorkerEvent>,
}
impl SaveWorker {
    /// s
    pub fn start(store: Box<dyn Store>) -> Self {
        Self { store, events: vec![] }
    }
    /// s
    pub fn submit(&mut self, changes: Vec<Change>) {
        let e = match self.store.save(&changes) {
            Ok(()) => WorkerEvent::Saved,
            Err(e) => WorkerEvent::Failed(e.to_string()),
        };
        self.events.push(e);
    }
    /// s
    pub fn load_plan(&mut self, id: PlanId) -> Result<(StoredPlan, Vec<SessionLog>), StoreError> {
        let p = self.store.plan(id)?;
        let l = self.store.logs(id)?;
        Ok((p, l))
    }
    /// s
    pub fn poll(&mut self) -> Vec<WorkerEvent> {
        std::mem::take(&mut self.events)
    }
    /// s
    pub fn flush(&mut self) {}
    /// s
    pub fn on_news(&mut self, _wake: impl Fn() + Send + Sync + 'static) {}
}
