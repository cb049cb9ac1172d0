//! The store: what may be kept and asked for.
//!
//! Bodies are kept as one versioned document each, beside a few plain columns (ids, dates, revision), so that sealing
//! each record can follow. One [`Store::save`] is one transaction. Nothing above this layer sees SQL.

use std::path::PathBuf;

use crate::dossier::{Patient, PatientId, PlanSummary, Settings};
use crate::plan::{Plan, PlanId, SessionLog, Snapshot, SnapshotId};

mod sqlite;
mod worker;

pub use sqlite::SqliteStore;
pub use worker::{SaveWorker, WorkerEvent};

/// Something to keep.
#[derive(Clone, Debug)]
pub enum Change {
    /// A patient, new or changed.
    Patient(Patient),
    /// A plan, new or changed, with its snapshot, and whose it is.
    Plan {
        /// The plan.
        plan: Box<Plan>,
        /// Whose; none for a walk-in.
        patient: Option<PatientId>,
    },
    /// A log; logs are only ever added.
    Log(Box<SessionLog>),
    /// The settings.
    Settings(Settings),
    /// Removes a patient with all that belongs to them, for good.
    ForgetPatient(PatientId),
    /// Removes a plan with its logs, for good.
    ForgetPlan(PlanId),
}

/// Everything that is in memory while the program runs.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// Every patient.
    pub patients: Vec<Patient>,
    /// What the list shows of every plan.
    pub plans: Vec<PlanSummary>,
}

/// A plan as it was kept, with whose it is.
#[derive(Clone, Debug)]
pub struct StoredPlan {
    /// The plan, joined with its snapshot.
    pub plan: Plan,
    /// Whose; none for a walk-in.
    pub patient: Option<PatientId>,
}

/// Whether changes can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read and write.
    ReadWrite,
    /// Another window writes to the same data.
    OpenElsewhere,
    /// The file or folder may not be written.
    NotWritable,
}

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is no database of ours or is damaged.
    #[error("{path} is damaged or is not a database of Opbouw: {detail}")]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What the database says.
        detail: String,
    },
    /// The file was written by a newer version.
    #[error("{path} was written by a newer version of Opbouw (data version {found}, this one knows {known})")]
    Newer {
        /// Which file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// There is no room left.
    #[error("the disk is full; nothing was lost, but the last changes are not kept yet")]
    DiskFull,
    /// Only reading is possible.
    #[error("this window can only read: {0:?}")]
    ReadOnly(Access),
    /// The record is not there.
    #[error("it is no longer there")]
    NotThere,
    /// A record could not be understood.
    #[error("a record cannot be read: {0}")]
    Unreadable(String),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

/// What may be kept and asked for.
pub trait Store: Send {
    /// Whether changes can be kept.
    fn access(&self) -> Access;

    /// Every patient and a summary of every plan.
    ///
    /// # Errors
    /// The data cannot be read.
    fn overview(&mut self) -> Result<Overview, StoreError>;

    /// One plan, joined with its snapshot.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    fn plan(&mut self, id: PlanId) -> Result<StoredPlan, StoreError>;

    /// One snapshot.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    fn snapshot(&mut self, id: &SnapshotId) -> Result<Snapshot, StoreError>;

    /// The logs of a plan, oldest first.
    ///
    /// # Errors
    /// The data cannot be read.
    fn logs(&mut self, plan: PlanId) -> Result<Vec<SessionLog>, StoreError>;

    /// The settings; the defaults when none were kept.
    ///
    /// # Errors
    /// The data cannot be read.
    fn settings(&mut self) -> Result<Settings, StoreError>;

    /// Keeps all of these or none of them.
    ///
    /// # Errors
    /// Nothing was kept then.
    fn save(&mut self, changes: &[Change]) -> Result<(), StoreError>;
}
