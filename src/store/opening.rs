//! Opening the database: who may write, whether it is ours and sound, and bringing older tables up to date.
//!
//! One window writes: it holds a lock on `opbouw.lock` beside the database, which the system takes back when the process
//! ends, however it ends. Everybody else reads. A file that is damaged, foreign or newer is left exactly as it is.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::{Access, StoreError, backup, fault};

/// The database in the data folder.
pub const FILE: &str = "opbouw.sqlite";

/// The file whose lock says who writes.
const LOCK: &str = "opbouw.lock";

/// How long another connection may hold the database before we give up.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// Marks a SQLite file as ours: "Opbw".
const APPLICATION_ID: i64 = 0x4f70_6277;

/// Every change of the tables since the first release; the data version is how many were carried out.
const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_records.sql")];

/// An open database.
pub struct Opened {
    /// The connection.
    pub connection: Connection,
    /// What it may do.
    pub access: Access,
    /// Held as long as we are the one who writes.
    pub lock: Option<WriterLock>,
}

/// The right to write, given back when it is dropped.
#[derive(Debug)]
pub struct WriterLock(File);

impl Drop for WriterLock {
    fn drop(&mut self) {
        // Closing the file is not enough: a child process that is being started right now has it open too for a moment.
        let _ = self.0.unlock();
    }
}

/// Opens the database in `folder`, which is made when it is not there.
pub fn open(folder: &Path) -> Result<Opened, StoreError> {
    open_with(folder, MIGRATIONS)
}

fn open_with(folder: &Path, migrations: &[&str]) -> Result<Opened, StoreError> {
    let path = folder.join(FILE);
    let (access, lock) = take_lock(folder)?;
    if access != Access::ReadWrite {
        return Ok(Opened { connection: open_to_read(&path, migrations)?, access, lock: None });
    }
    match open_to_write(folder, &path, migrations)? {
        Some(connection) => Ok(Opened { connection, access, lock }),
        None => {
            let connection = open_to_read(&path, migrations)?;
            Ok(Opened { connection, access: Access::NotWritable, lock: None })
        }
    }
}

/// Puts a copy in the place of the database in `folder`. What stood there goes aside, into a folder of its own, with all
/// that SQLite keeps beside it: the old log of writes must never be read into the copy. Answers where it went.
pub fn put_in_place(folder: &Path, copy: &Path) -> Result<PathBuf, StoreError> {
    let (access, _lock) = take_lock(folder)?;
    if access != Access::ReadWrite {
        return Err(StoreError::ReadOnly(access));
    }
    let sound = read_elsewhere(copy)?;
    check(&sound, copy, MIGRATIONS)?;
    backup::check_whole(&sound, copy)?;
    let path = folder.join(FILE);
    let ready = with_ending(&path, ".restored");
    backup::copy_to(&sound, copy, &ready)?;
    let aside = (1u32..)
        .map(|number| folder.join(format!("set-aside-{number}")))
        .find(|aside| !aside.exists())
        .expect("there is always a number that is free");
    create_private_folder(&aside).map_err(|error| fault::of_system(&aside, &error))?;
    for ending in ["-shm", "-wal", ""] {
        let old = with_ending(&path, ending);
        match fs::rename(&old, with_ending(&aside.join(FILE), ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(fault::of_system(&old, &error)),
            _ => {}
        }
    }
    fs::rename(&ready, &path).map_err(|error| fault::of_system(&path, &error))?;
    Ok(aside)
}

/// Makes a folder that only this user can look into; one that is there already stays as it is.
fn create_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn take_lock(folder: &Path) -> Result<(Access, Option<WriterLock>), StoreError> {
    create_private_folder(folder).map_err(|error| fault::of_system(folder, &error))?;
    let path = folder.join(LOCK);
    let lock = match OpenOptions::new().create(true).truncate(false).write(true).open(&path) {
        Ok(lock) => lock,
        Err(error) if matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) => {
            return Ok((Access::NotWritable, None));
        }
        Err(error) => return Err(fault::of_system(&path, &error)),
    };
    match lock.try_lock() {
        Ok(()) => Ok((Access::ReadWrite, Some(WriterLock(lock)))),
        Err(TryLockError::WouldBlock) => Ok((Access::OpenElsewhere, None)),
        // Some network folders know no locks. SQLite still keeps two writers apart, one transaction at a time.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok((Access::ReadWrite, None)),
        Err(TryLockError::Error(error)) => Err(fault::of_system(&path, &error)),
    }
}

/// Opens the database to write, and makes it when it is not there; none when it may not be written.
fn open_to_write(folder: &Path, path: &Path, migrations: &[&str]) -> Result<Option<Connection>, StoreError> {
    let sqlite = |error: rusqlite::Error| fault::of_sqlite(path, &error);
    let length = fs::metadata(path).map(|metadata| metadata.len()).ok();
    // We make the file and its tables in one go, so an empty file is a new one, unless there have been days before it.
    // (SQLite holds a file of one byte for empty as well: it writes that byte itself on some systems.)
    if length.is_some_and(|length| length <= 1) && backup::newest(folder).is_some() {
        return Err(fault::damaged(path, "the file is empty"));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = match Connection::open_with_flags(path, flags) {
        Ok(connection) => connection,
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::CannotOpen) => return Ok(None),
        Err(error) => return Err(sqlite(error)),
    };
    connection.busy_timeout(PATIENCE).map_err(sqlite)?;
    if connection.is_readonly("main").map_err(sqlite)? {
        return Ok(None);
    }
    // Until it is known to be ours and sound, closing must leave the file as it is.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(sqlite)?;
    let version = check(&connection, path, migrations)?;
    check_length(&connection, path)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(sqlite)?;
    if 0 < version && version < migrations.len() as i64 {
        backup::copy_to(&connection, path, &backup::path_before_migration(folder, version))?;
    }
    migrate(&mut connection, version, migrations).map_err(sqlite)?;
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA trusted_schema = OFF;",
        )
        .map_err(sqlite)?;
    Ok(Some(connection))
}

/// Opens the database to read, beside the window that writes or where nothing may be written.
fn open_to_read(path: &Path, migrations: &[&str]) -> Result<Connection, StoreError> {
    let sqlite = |error: rusqlite::Error| fault::of_sqlite(path, &error);
    let known = migrations.len() as i64;
    let mut connection = match read_in_place(path, migrations) {
        Ok(Some((connection, version))) if version == known => return Ok(connection),
        Ok(Some((connection, _))) => into_memory(&connection).map_err(sqlite)?,
        Ok(None) => Connection::open_in_memory().map_err(sqlite)?,
        // WAL wants a file of its own beside the database; where that cannot be made, a copy is read.
        Err(StoreError::Unreachable { .. } | StoreError::ReadOnly(_)) => read_elsewhere(path)?,
        Err(error) => return Err(error),
    };
    let version = check(&connection, path, migrations)?;
    migrate(&mut connection, version, migrations).map_err(sqlite)?;
    Ok(connection)
}

/// Reads the database where it stands; none when there is no such file yet.
fn read_in_place(path: &Path, migrations: &[&str]) -> Result<Option<(Connection, i64)>, StoreError> {
    let sqlite = |error: rusqlite::Error| fault::of_sqlite(path, &error);
    if !path.exists() {
        return Ok(None);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(sqlite)?;
    connection.busy_timeout(PATIENCE).map_err(sqlite)?;
    let version = check(&connection, path, migrations)?;
    Ok(Some((connection, version)))
}

/// Reads a copy of the database and of what is not yet in it, for a folder in which nothing may be written.
fn read_elsewhere(path: &Path) -> Result<Connection, StoreError> {
    let place = std::env::temp_dir().join(format!("opbouw-{}", uuid::Uuid::new_v4().simple()));
    create_private_folder(&place).map_err(|error| fault::of_system(&place, &error))?;
    let read = || {
        let copy = place.join(FILE);
        for ending in ["", "-wal"] {
            match copy_bytes(&with_ending(path, ending), &with_ending(&copy, ending)) {
                Err(error) if ending.is_empty() || error.kind() != io::ErrorKind::NotFound => {
                    return Err(fault::of_system(path, &error));
                }
                _ => {}
            }
        }
        let sqlite = |error: rusqlite::Error| fault::of_sqlite(path, &error);
        into_memory(&Connection::open(&copy).map_err(sqlite)?).map_err(sqlite)
    };
    let connection = read();
    let _ = fs::remove_dir_all(&place);
    connection
}

/// Copies the bytes of a file and not its permissions.
fn copy_bytes(from: &Path, to: &Path) -> io::Result<()> {
    io::copy(&mut File::open(from)?, &mut File::create(to)?).map(drop)
}

fn into_memory(connection: &Connection) -> rusqlite::Result<Connection> {
    let mut memory = Connection::open_in_memory()?;
    backup::copy_pages(connection, &mut memory)?;
    Ok(memory)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The data version: 0 when nothing is in it yet.
fn check(connection: &Connection, path: &Path, migrations: &[&str]) -> Result<i64, StoreError> {
    let sqlite = |error: rusqlite::Error| fault::of_sqlite(path, &error);
    let number = |sql: &str| connection.query_row(sql, (), |row| row.get::<_, i64>(0)).map_err(sqlite);
    let tables = number("SELECT count(*) FROM sqlite_schema")?;
    let application = number("PRAGMA application_id")?;
    let found = number("PRAGMA user_version")?;
    let known = migrations.len() as i64;
    match (application, found) {
        (0, 0) if tables == 0 => Ok(0),
        (APPLICATION_ID, 1..) if found <= known => Ok(found),
        (APPLICATION_ID, 1..) => Err(StoreError::Newer { path: path.to_owned(), found, known }),
        (APPLICATION_ID, _) => Err(fault::damaged(path, "it has no data version")),
        _ => Err(fault::damaged(path, "another program wrote it")),
    }
}

/// SQLite itself notices missing pages; the end of the last one it does not.
fn check_length(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let sqlite = |error: rusqlite::Error| fault::of_sqlite(path, &error);
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, u32>(0).map(u64::from));
    let is_settled = fs::metadata(with_ending(path, "-wal")).map_or(true, |wal| wal.len() == 0);
    let expected = number("page_count").map_err(sqlite)? * number("page_size").map_err(sqlite)?;
    match fs::metadata(path) {
        Ok(file) if is_settled && file.len() < expected => Err(fault::damaged(path, "the end of it is missing")),
        _ => Ok(()),
    }
}

/// Carries out the changes of the tables that came after `version`, each whole or not at all.
fn migrate(connection: &mut Connection, version: i64, migrations: &[&str]) -> rusqlite::Result<()> {
    for (number, sql) in (1i64..).zip(migrations).skip_while(|(number, _)| *number <= version) {
        let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step.execute_batch(sql)?;
        step.pragma_update(None, "application_id", APPLICATION_ID)?;
        step.pragma_update(None, "user_version", number)?;
        step.commit()?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    const SECOND: &str = "ALTER TABLE patients ADD COLUMN extra TEXT";

    #[test]
    fn older_tables_are_brought_up_to_date_after_a_copy_was_made() {
        let folder = tempfile::tempdir().unwrap();
        let old = open(folder.path()).unwrap();
        old.connection.execute("INSERT INTO settings (key, body) VALUES ('k', 'v')", ()).unwrap();
        drop(old);
        let new = open_with(folder.path(), &[MIGRATIONS[0], SECOND]).unwrap();
        let count = |sql: &str| new.connection.query_row(sql, (), |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(count("PRAGMA user_version"), 2);
        assert_eq!(count("SELECT count(extra) FROM patients"), 0);
        assert_eq!(count("SELECT count(*) FROM settings"), 1);
        drop(new);
        let copy = Connection::open(backup::path_before_migration(folder.path(), 1)).unwrap();
        assert_eq!(check(&copy, folder.path(), MIGRATIONS), Ok(1));
    }

    #[test]
    fn a_change_of_the_tables_that_fails_leaves_them_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        drop(open(folder.path()).unwrap());
        let broken = format!("{SECOND}; SELECT no_such_function()");
        assert!(open_with(folder.path(), &[MIGRATIONS[0], &broken]).is_err());
        let again = open(folder.path()).unwrap();
        assert!(again.connection.prepare("SELECT extra FROM patients").is_err());
    }

    #[test]
    fn a_reader_brings_older_tables_up_to_date_in_memory_only() {
        let folder = tempfile::tempdir().unwrap();
        let _writer = open(folder.path()).unwrap();
        let reader = open_with(folder.path(), &[MIGRATIONS[0], SECOND]).unwrap();
        assert_eq!(reader.access, Access::OpenElsewhere);
        assert!(reader.connection.prepare("SELECT extra FROM patients").is_ok());
        assert!(_writer.connection.prepare("SELECT extra FROM patients").is_err());
    }

    #[test]
    fn a_database_that_cannot_be_read_in_place_is_read_with_what_is_not_yet_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let writer = open(folder.path()).unwrap();
        writer.connection.execute("INSERT INTO settings (key, body) VALUES ('k', 'v')", ()).unwrap();
        let path = folder.path().join(FILE);
        assert!(fs::metadata(with_ending(&path, "-wal")).unwrap().len() > 0);
        let copy = read_elsewhere(&path).unwrap();
        let body: String = copy.query_row("SELECT body FROM settings", (), |row| row.get(0)).unwrap();
        assert_eq!(body, "v");
    }

    #[test]
    fn the_database_is_safe_against_a_loss_of_power_and_holds_its_references() {
        let folder = tempfile::tempdir().unwrap();
        let opened = open(folder.path()).unwrap();
        let ask = |pragma: &str| -> String {
            opened
                .connection
                .pragma_query_value(None, pragma, |row| row.get::<_, rusqlite::types::Value>(0))
                .map(|value| format!("{value:?}"))
                .unwrap()
        };
        assert_eq!(ask("journal_mode"), "Text(\"wal\")");
        assert_eq!(ask("synchronous"), "Integer(2)");
        assert_eq!(ask("foreign_keys"), "Integer(1)");
        assert_eq!(ask("secure_delete"), "Integer(1)");
        assert_eq!(ask("application_id"), format!("Integer({APPLICATION_ID})"));
    }

    #[cfg(unix)]
    #[test]
    fn a_new_data_folder_can_be_looked_into_by_its_user_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("new").join("data");
        open(&data).unwrap();
        assert_eq!(fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o700);
    }
}
