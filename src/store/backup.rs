//! Copies: one a day of the whole database, the newest [`DAYS`] kept in `backups/` beside it.
//!
//! A copy is written beside its place and then put there, so that there is never half of one. Before the daily copy the
//! database is checked as a whole: a damaged one is reported and never pushes out a sound copy. To restore one,
//! use [`super::SqliteStore::restore`]: a file put in place by hand would be joined with what SQLite keeps beside it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::{StoreError, fault};

/// How many daily copies are kept.
const DAYS: usize = 7;

/// The folder of the copies, beside the database.
const FOLDER: &str = "backups";

const STEM: &str = "opbouw-";
const ENDING: &str = ".sqlite";

/// Where the copy of a day (`YYYY-MM-DD`) belongs.
pub fn daily_path(folder: &Path, day: &str) -> PathBuf {
    folder.join(FOLDER).join(format!("{STEM}{day}{ENDING}"))
}

/// Where the copy belongs that is made before tables change to a newer version.
pub fn path_before_migration(folder: &Path, version: i64) -> PathBuf {
    folder.join(FOLDER).join(format!("before-upgrade-of-version-{version}{ENDING}"))
}

/// The newest daily copy of the database in `folder`.
pub fn newest(folder: &Path) -> Option<PathBuf> {
    daily(folder).pop()
}

/// The daily copies, oldest first.
fn daily(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder.join(FOLDER)) else { return Vec::new() };
    let mut copies: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| is_daily(path)).collect();
    copies.sort();
    copies
}

/// Whether the name is that of a daily copy: nothing else in that folder is ever removed.
fn is_daily(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.strip_prefix(STEM)?.strip_suffix(ENDING)).is_some_and(|day| {
        day.len() == 10
            && day.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            })
    })
}

/// Copies everything that was committed to `connection` into a new file at `target`, whole or not at all.
pub fn copy_to(connection: &Connection, source: &Path, target: &Path) -> Result<(), StoreError> {
    let is_itself = match (source.canonicalize(), target.canonicalize()) {
        (Ok(source), Ok(target)) => source == target,
        _ => false,
    };
    if is_itself {
        return Err(StoreError::Other("a copy cannot take the place of what is copied".into()));
    }
    let system = |error: &std::io::Error| fault::of_system(target, error);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(|error| system(&error))?;
    }
    let mut part = target.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    // What an earlier attempt left behind when the program was killed.
    let _ = fs::remove_file(&part);
    let copied = copy_into(connection, &part).and_then(|()| fs::rename(&part, target).map_err(|error| system(&error)));
    if copied.is_err() {
        let _ = fs::remove_file(&part);
    }
    copied
}

fn copy_into(connection: &Connection, part: &Path) -> Result<(), StoreError> {
    let sqlite = |error: rusqlite::Error| fault::of_sqlite(part, &error);
    let mut copy = Connection::open(part).map_err(sqlite)?;
    copy_pages(connection, &mut copy).map_err(sqlite)?;
    // One file that can be read anywhere, also where nothing may be written beside it.
    copy.pragma_update(None, "journal_mode", "DELETE").map_err(sqlite)?;
    copy.close().map_err(|(_, error)| sqlite(error))
}

/// Copies every page from one connection to another in one go, so that they belong together.
pub fn copy_pages(from: &Connection, to: &mut Connection) -> rusqlite::Result<()> {
    let backup = Backup::new(from, to)?;
    loop {
        match backup.step(-1)? {
            StepResult::Done => return Ok(()),
            _ => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// Checks every page of the database that was read from `path`.
pub fn check_whole(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let verdict: String = connection
        .pragma_query_value(None, "quick_check", |row| row.get(0))
        .map_err(|error| fault::of_sqlite(path, &error))?;
    if verdict == "ok" { Ok(()) } else { Err(fault::damaged(path, verdict)) }
}

/// Checks the database at `path` as a whole, makes the copy of `day` and removes those that are too old.
pub fn make_daily(path: &Path, day: &str) -> Result<(), StoreError> {
    let sqlite = |error: rusqlite::Error| fault::of_sqlite(path, &error);
    let connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .map_err(sqlite)?;
    connection.busy_timeout(super::opening::PATIENCE).map_err(sqlite)?;
    check_whole(&connection, path)?;
    let Some(folder) = path.parent() else { return Ok(()) };
    copy_to(&connection, path, &daily_path(folder, day))?;
    let copies = daily(folder);
    for old in &copies[..copies.len().saturating_sub(DAYS)] {
        fs::remove_file(old).map_err(|error| fault::of_system(old, &error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_date_are_daily_copies() {
        assert!(is_daily(&daily_path(Path::new("/x"), "2026-07-14")));
        for other in [
            "opbouw.sqlite",
            "opbouw-2026-07-14.sqlite.part",
            "opbouw-my-own-one.sqlite",
            "before-upgrade-of-version-1.sqlite",
        ] {
            assert!(!is_daily(Path::new(other)), "{other}");
        }
    }
}
