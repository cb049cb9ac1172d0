//! The store on this computer: one SQLite file in the data folder.
//!
//! How it is opened stands in [`super::opening`], copies in [`super::backup`], what a record looks like in
//! [`super::document`]. Plans that are in memory share one [`Snapshot`] per id.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

use super::{
    Access, Change, Overview, Store, StoreError, StoredPlan, Upkeep, backup, document, fault,
    opening::{self, Opened},
};
use crate::dossier::{Patient, PatientId, PlanSummary, Settings};
use crate::plan::{Plan, PlanId, SessionLog, Snapshot, SnapshotId};

/// The moment of a change, as the database sees it.
const NOW: &str = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

/// How moments of a person are written, so that their order is that of their letters.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S%.6f";

/// The key of the one document with the settings.
const SETTINGS: &str = "settings";

/// The store on this computer.
#[derive(Debug)]
pub struct SqliteStore {
    folder: PathBuf,
    connection: Connection,
    access: Access,
    /// Given back after the connection is closed.
    _lock: Option<opening::WriterLock>,
    snapshots: HashMap<SnapshotId, Weak<Snapshot>>,
}

impl SqliteStore {
    /// Opens the data in `folder`, which is made when it is not there. What this window may do with it says
    /// [`Store::access`].
    ///
    /// # Errors
    /// The folder cannot be made, or the file is damaged, foreign or newer; it is left as it is then.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let Opened { connection, access, lock } = opening::open(folder)?;
        Ok(Self { folder: folder.to_owned(), connection, access, _lock: lock, snapshots: HashMap::new() })
    }

    /// Writes a copy of all data to `path`, whole or not at all.
    ///
    /// # Errors
    /// The copy cannot be written; what was at `path` is still there then.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        backup::copy_to(&self.connection, &self.path(), path)
    }

    /// Puts a copy in the place of the data in `folder`, which must not be open. What stood there is moved aside and
    /// never removed; answers where it is.
    ///
    /// # Errors
    /// The copy is damaged, foreign or newer, or another window has the data open; nothing has changed then.
    pub fn restore(folder: &Path, copy: &Path) -> Result<PathBuf, StoreError> {
        opening::put_in_place(folder, copy)
    }

    /// Pretends that the disk has room for so many more pages and no more; none takes the limit away. For tests.
    ///
    /// # Errors
    /// The database cannot be read.
    #[doc(hidden)]
    pub fn limit_room(&self, pages: Option<u32>) -> Result<(), StoreError> {
        let used: u32 =
            self.connection.pragma_query_value(None, "page_count", |row| row.get(0)).map_err(self.fault())?;
        let most = pages.map_or(u32::MAX - 1, |pages| used + pages);
        self.connection.query_row(&format!("PRAGMA max_page_count = {most}"), (), |_| Ok(())).map_err(self.fault())
    }

    fn path(&self) -> PathBuf {
        self.folder.join(opening::FILE)
    }

    fn fault(&self) -> impl Fn(rusqlite::Error) -> StoreError + use<> {
        let path = self.path();
        move |error| fault::of_sqlite(&path, &error)
    }

    /// The documents that a query yields in its first column, each named by its second.
    fn documents<T: serde::de::DeserializeOwned>(
        &self,
        kind: &str,
        sql: &str,
        of: impl rusqlite::Params,
    ) -> Result<Vec<Result<T, StoreError>>, StoreError> {
        let read = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            let rows = statement.query_map(of, |row| Ok((bytes(row, 0)?, row.get::<_, String>(1)?)))?;
            rows.map(|row| row.map(|(body, id)| document::read(|| format!("{kind} {id}"), &body)))
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(self.fault())
    }

    /// The snapshot as others hold it already; none when nobody does.
    fn shared(&self, id: &SnapshotId) -> Option<Arc<Snapshot>> {
        self.snapshots.get(id)?.upgrade()
    }
}

/// A column as bytes, whether it was written as text or not.
fn bytes(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<u8>> {
    row.get_ref(column)?.as_bytes().map(<[u8]>::to_vec).map_err(Into::into)
}

impl Store for SqliteStore {
    fn access(&self) -> Access {
        self.access
    }

    fn overview(&mut self) -> Result<Overview, StoreError> {
        let mut overview = Overview::default();
        for patient in self.documents::<Patient>("patient", "SELECT body, id FROM patients ORDER BY rowid", ())? {
            match patient {
                Ok(patient) => overview.patients.push(patient),
                Err(error) => overview.unreadable.push(error),
            }
        }
        for plan in self.documents::<PlanSummary>("plan", "SELECT summary, id FROM plans ORDER BY rowid", ())? {
            match plan {
                Ok(plan) => overview.plans.push(plan),
                Err(error) => overview.unreadable.push(error),
            }
        }
        Ok(overview)
    }

    fn plan(&mut self, id: PlanId) -> Result<StoredPlan, StoreError> {
        let (body, patient) = self
            .connection
            .prepare_cached("SELECT body, patient_id FROM plans WHERE id = ?1")
            .and_then(|mut statement| {
                statement
                    .query_row([id.0.to_string()], |row| Ok((bytes(row, 0)?, row.get::<_, Option<String>>(1)?)))
                    .optional()
            })
            .map_err(self.fault())?
            .ok_or(StoreError::NotThere)?;
        let record = || format!("plan {}", id.0);
        let unreadable = |detail: String| StoreError::Unreadable { record: record(), detail };
        let mut plan: Plan = document::read(record, &body)?;
        let patient = patient
            .map(|patient| uuid::Uuid::parse_str(&patient).map(PatientId))
            .transpose()
            .map_err(|error| unreadable(error.to_string()))?;
        plan.content = match self.snapshot(&plan.snapshot) {
            Err(StoreError::NotThere) => Err(unreadable(format!("its content {} is missing", plan.snapshot.0))),
            other => other,
        }?;
        if let Some(missing) = plan.phases.iter().find(|phase| !plan.content.phases.contains_key(&phase.phase)) {
            return Err(unreadable(format!("its content has no phase {}", missing.phase)));
        }
        Ok(StoredPlan { plan, patient })
    }

    fn snapshot(&mut self, id: &SnapshotId) -> Result<Arc<Snapshot>, StoreError> {
        if let Some(snapshot) = self.shared(id) {
            return Ok(snapshot);
        }
        let body = self
            .connection
            .prepare_cached("SELECT body FROM snapshots WHERE id = ?1")
            .and_then(|mut statement| statement.query_row([&id.0], |row| bytes(row, 0)).optional())
            .map_err(self.fault())?
            .ok_or(StoreError::NotThere)?;
        let snapshot: Arc<Snapshot> = Arc::new(document::read(|| format!("content {}", id.0), &body)?);
        self.snapshots.insert(id.clone(), Arc::downgrade(&snapshot));
        Ok(snapshot)
    }

    fn logs(&mut self, plan: PlanId) -> Result<Vec<SessionLog>, StoreError> {
        let sql = "SELECT body, id FROM logs WHERE plan_id = ?1 ORDER BY entered_at, rowid";
        self.documents("log", sql, [plan.0.to_string()])?.into_iter().collect()
    }

    fn settings(&mut self) -> Result<Settings, StoreError> {
        let found = self.documents("the record of", "SELECT body, key FROM settings WHERE key = ?1", [SETTINGS])?;
        found.into_iter().next().unwrap_or_else(|| Ok(Settings::default()))
    }

    fn save(&mut self, changes: &[Change]) -> Result<(), StoreError> {
        if self.access != Access::ReadWrite {
            return Err(StoreError::ReadOnly(self.access));
        }
        // SQLite would go on writing into a file that was removed or moved away, and all of it would be gone.
        let path = self.path();
        if !path.exists() {
            return Err(StoreError::Unreachable { path, detail: "the file is no longer there".into() });
        }
        let fault = self.fault();
        let step = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
        for change in changes {
            Write { connection: &step, fault: &fault }.change(change)?;
        }
        step.commit().map_err(&fault)?;
        for change in changes {
            if let Change::Plan { plan, .. } = change
                && self.shared(&plan.snapshot).is_none()
            {
                self.snapshots.insert(plan.snapshot.clone(), Arc::downgrade(&plan.content));
            }
        }
        if changes.iter().any(|change| matches!(change, Change::ForgetPatient(_) | Change::ForgetPlan(_))) {
            // What was forgotten must not linger in the log of writes; it is committed, so nobody waits for this.
            let _ = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()));
        }
        Ok(())
    }

    fn upkeep(&self) -> Option<Upkeep> {
        if self.access != Access::ReadWrite {
            return None;
        }
        let ask =
            "SELECT date('now', 'localtime') WHERE EXISTS (SELECT 1 FROM patients) OR EXISTS (SELECT 1 FROM plans)";
        let day: String = self.connection.query_row(ask, (), |row| row.get(0)).ok()?;
        if backup::daily_path(&self.folder, &day).exists() {
            return None;
        }
        let path = self.path();
        Some(Box::new(move || backup::make_daily(&path, &day)))
    }
}

/// Writes changes within one transaction.
struct Write<'a, F> {
    connection: &'a Connection,
    fault: F,
}

impl<F: Fn(rusqlite::Error) -> StoreError> Write<'_, F> {
    fn change(&self, change: &Change) -> Result<(), StoreError> {
        match change {
            Change::Patient(patient) => self.patient(patient),
            Change::Plan { plan, patient } => self.plan(plan, *patient),
            Change::Log(log) => self.log(log),
            Change::Settings(settings) => self.run(
                "INSERT INTO settings (key, body) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET body = excluded.body",
                params![SETTINGS, document::write(settings)?],
            ),
            Change::ForgetPatient(id) => {
                self.run("DELETE FROM plans WHERE patient_id = ?1", [id.0.to_string()])?;
                self.run("DELETE FROM patients WHERE id = ?1", [id.0.to_string()])?;
                self.forget_unused_content()
            }
            Change::ForgetPlan(id) => {
                self.run("DELETE FROM plans WHERE id = ?1", [id.0.to_string()])?;
                self.forget_unused_content()
            }
        }
    }

    fn run(&self, sql: &str, of: impl rusqlite::Params) -> Result<(), StoreError> {
        let run = || self.connection.prepare_cached(sql)?.execute(of);
        run().map(drop).map_err(&self.fault)
    }

    fn patient(&self, patient: &Patient) -> Result<(), StoreError> {
        self.run(
            &format!(
                "INSERT INTO patients (id, revision, updated_at, body) VALUES (?1, 1, {NOW}, ?2)
                 ON CONFLICT (id) DO UPDATE
                 SET revision = revision + 1, updated_at = excluded.updated_at, body = excluded.body"
            ),
            params![patient.id.0.to_string(), document::write(patient)?],
        )
    }

    fn plan(&self, plan: &Plan, patient: Option<PatientId>) -> Result<(), StoreError> {
        let is_content_kept = self
            .connection
            .prepare_cached("SELECT 1 FROM snapshots WHERE id = ?1")
            .and_then(|mut statement| statement.exists([&plan.snapshot.0]))
            .map_err(&self.fault)?;
        if !is_content_kept {
            self.run(
                "INSERT OR IGNORE INTO snapshots (id, body) VALUES (?1, ?2)",
                params![plan.snapshot.0, document::write(plan.content.as_ref())?],
            )?;
        }
        self.run(
            &format!(
                "INSERT INTO plans (id, patient_id, snapshot_id, starts_on, ends_on, revision, updated_at, summary, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, 1, {NOW}, ?6, ?7)
                 ON CONFLICT (id) DO UPDATE
                 SET patient_id = excluded.patient_id, snapshot_id = excluded.snapshot_id,
                     starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                     revision = revision + 1, updated_at = excluded.updated_at,
                     summary = excluded.summary, body = excluded.body"
            ),
            params![
                plan.id.0.to_string(),
                patient.map(|patient| patient.0.to_string()),
                plan.snapshot.0,
                plan.start.to_string(),
                plan.end().to_string(),
                document::write(&PlanSummary::of(plan, patient))?,
                document::write(plan)?,
            ],
        )
    }

    /// A log that is there already is the same one, of a save whose answer did not arrive.
    fn log(&self, log: &SessionLog) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO logs (id, plan_id, date, entered_at, body) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO NOTHING",
            params![
                log.id.0.to_string(),
                log.plan.0.to_string(),
                log.slot.date.to_string(),
                log.entered_at.format(MOMENT).to_string(),
                document::write(log)?,
            ],
        )
    }

    fn forget_unused_content(&self) -> Result<(), StoreError> {
        self.run("DELETE FROM snapshots WHERE NOT EXISTS (SELECT 1 FROM plans WHERE snapshot_id = snapshots.id)", ())
    }
}
