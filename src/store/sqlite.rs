//! stub
use super::*;
use std::path::Path;
/// stub
pub struct SqliteStore;
impl SqliteStore {
    /// s
    pub fn open(_folder: &Path) -> Result<Self, StoreError> {
        Err(StoreError::NotThere)
    }
}
impl Store for SqliteStore {
    fn access(&self) -> Access {
        Access::ReadWrite
    }
    fn overview(&mut self) -> Result<Overview, StoreError> {
        Err(StoreError::NotThere)
    }
    fn plan(&mut self, _id: PlanId) -> Result<StoredPlan, StoreError> {
        Err(StoreError::NotThere)
    }
    fn snapshot(&mut self, _id: &SnapshotId) -> Result<Snapshot, StoreError> {
        Err(StoreError::NotThere)
    }
    fn logs(&mut self, _plan: PlanId) -> Result<Vec<SessionLog>, StoreError> {
        Err(StoreError::NotThere)
    }
    fn settings(&mut self) -> Result<Settings, StoreError> {
        Err(StoreError::NotThere)
    }
    fn save(&mut self, _changes: &[Change]) -> Result<(), StoreError> {
        Err(StoreError::NotThere)
    }
}
