//! The store: what may be kept and asked for.
//!
//! Bodies are kept as one versioned document each, beside a few plain columns (ids, dates, revision), so that sealing
//! each record can follow. One [`Store::save`] is one transaction. Nothing above this layer sees SQL.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::dossier::{Patient, PatientId, PlanSummary, Settings};
use crate::plan::{Plan, PlanId, SessionLog, Snapshot, SnapshotId};

mod backup;
mod document;
mod fault;
mod opening;
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Every patient, in the order in which they were added.
    pub patients: Vec<Patient>,
    /// What the list shows of every plan, in the order in which they were added.
    pub plans: Vec<PlanSummary>,
    /// Records that could not be understood; they are left as they are, and the others are there.
    pub unreadable: Vec<StoreError>,
}

/// A plan as it was kept, with whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredPlan {
    /// The plan, joined with its snapshot.
    pub plan: Plan,
    /// Whose; none for a walk-in.
    pub patient: Option<PatientId>,
}

/// Whether changes can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read and write.
    ReadWrite,
    /// Another window writes to the same data.
    OpenElsewhere,
    /// The file or folder may not be written.
    NotWritable,
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Access::ReadWrite => "it may be written",
            Access::OpenElsewhere => "another window writes to the same data",
            Access::NotWritable => "the file or folder may not be written",
        })
    }
}

/// Why the store could not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The file is no database of ours or is damaged. It is left as it is.
    #[error(
        "{} is damaged or is not a database of Opbouw ({detail}); nothing in it was changed{}",
        path.display(),
        copy.as_ref().map_or_else(String::new, |copy| format!("; the newest copy is {}", copy.display()))
    )]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What the database says.
        detail: String,
        /// The newest copy that can be put in its place.
        copy: Option<PathBuf>,
    },
    /// The file was written by a newer version. It is left as it is.
    #[error(
        "{} was written by a newer version of Opbouw (data version {found}, this one knows {known})",
        path.display()
    )]
    Newer {
        /// Which file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The place of the data cannot be reached, or what was there has gone.
    #[error("{} cannot be reached: {detail}", path.display())]
    Unreachable {
        /// Which file or folder.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// There is no room left.
    #[error("the disk is full; nothing was lost, but the last changes are not kept yet")]
    DiskFull,
    /// Another program holds the file at the moment.
    #[error("another program holds the data at the moment")]
    Busy,
    /// Only reading is possible.
    #[error("this window can only read: {0}")]
    ReadOnly(Access),
    /// The record is not there.
    #[error("it is no longer there")]
    NotThere,
    /// A record could not be understood.
    #[error("{record} cannot be read: {detail}")]
    Unreadable {
        /// Which record, as `plan 01ab…`.
        record: String,
        /// What is wrong with it.
        detail: String,
    },
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

/// Work on the data that may take long and that nobody waits for, such as the daily copy.
pub type Upkeep = Box<dyn FnOnce() -> Result<(), StoreError> + Send>;

/// What may be kept and asked for.
pub trait Store: Send {
    /// Whether changes can be kept.
    fn access(&self) -> Access;

    /// Every patient and a summary of every plan. A record that cannot be understood does not hold up the others.
    ///
    /// # Errors
    /// The data cannot be read.
    fn overview(&mut self) -> Result<Overview, StoreError>;

    /// One plan, joined with its snapshot.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    fn plan(&mut self, id: PlanId) -> Result<StoredPlan, StoreError>;

    /// One snapshot; whoever holds it shares it.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    fn snapshot(&mut self, id: &SnapshotId) -> Result<Arc<Snapshot>, StoreError>;

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

    /// Work that is due on the data now and may be done on a thread of its own; none when there is none.
    fn upkeep(&self) -> Option<Upkeep> {
        None
    }
}
