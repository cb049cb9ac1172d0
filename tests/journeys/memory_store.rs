//! A store that keeps everything in memory and can be looked into afterwards.

use std::sync::{Arc, Mutex};

use opbouw::dossier::{PlanSummary, Settings};
use opbouw::plan::{PlanId, SessionLog, Snapshot, SnapshotId};
use opbouw::store::{Access, Change, Overview, Store, StoreError, StoredPlan};

/// What was kept.
#[derive(Default)]
pub struct Kept {
    pub overview: Overview,
    pub plans: Vec<StoredPlan>,
    pub settings: Settings,
}

/// A store in memory; clones share what they keep.
#[derive(Clone, Default)]
pub struct MemoryStore(pub Arc<Mutex<Kept>>);

impl Store for MemoryStore {
    fn access(&self) -> Access {
        Access::ReadWrite
    }

    fn overview(&mut self) -> Result<Overview, StoreError> {
        Ok(self.0.lock().unwrap().overview.clone())
    }

    fn plan(&mut self, id: PlanId) -> Result<StoredPlan, StoreError> {
        let kept = self.0.lock().unwrap();
        kept.plans.iter().find(|stored| stored.plan.id == id).cloned().ok_or(StoreError::NotThere)
    }

    fn snapshot(&mut self, _id: &SnapshotId) -> Result<Arc<Snapshot>, StoreError> {
        Err(StoreError::NotThere)
    }

    fn logs(&mut self, _plan: PlanId) -> Result<Vec<SessionLog>, StoreError> {
        Ok(Vec::new())
    }

    fn settings(&mut self) -> Result<Settings, StoreError> {
        Ok(self.0.lock().unwrap().settings.clone())
    }

    fn save(&mut self, changes: &[Change]) -> Result<(), StoreError> {
        let mut kept = self.0.lock().unwrap();
        for change in changes {
            match change {
                Change::Patient(patient) => {
                    kept.overview.patients.retain(|known| known.id != patient.id);
                    kept.overview.patients.push(patient.clone());
                }
                Change::Plan { plan, patient } => {
                    let summary = PlanSummary::of(plan, *patient);
                    kept.overview.plans.retain(|known| known.plan != plan.id);
                    kept.overview.plans.push(summary);
                    kept.plans.retain(|stored| stored.plan.id != plan.id);
                    kept.plans.push(StoredPlan { plan: plan.as_ref().clone(), patient: *patient });
                }
                Change::Settings(settings) => kept.settings = settings.clone(),
                Change::ForgetPatient(id) => {
                    kept.overview.patients.retain(|known| known.id != *id);
                    kept.overview.plans.retain(|known| known.patient != Some(*id));
                    kept.plans.retain(|stored| stored.patient != Some(*id));
                }
                Change::ForgetPlan(id) => kept.overview.plans.retain(|known| known.plan != *id),
                Change::Log(_) => {}
            }
        }
        Ok(())
    }
}
