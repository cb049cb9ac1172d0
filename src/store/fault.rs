//! What SQLite and the system say, as a [`StoreError`].

use std::io;
use std::path::Path;

use rusqlite::{Error, ErrorCode, ffi};

use super::{Access, StoreError, backup};

/// What SQLite says of the database at `path`.
pub fn of_sqlite(path: &Path, error: &Error) -> StoreError {
    let Error::SqliteFailure(failure, detail) = error else { return StoreError::Other(error.to_string()) };
    let detail = || detail.clone().unwrap_or_else(|| failure.to_string());
    match failure.code {
        // The shared memory beside the database is laid out before it is used; on a full disk that is what fails.
        ErrorCode::DiskFull => StoreError::DiskFull,
        _ if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE => StoreError::DiskFull,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::ReadOnly => StoreError::ReadOnly(Access::NotWritable),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => damaged(path, detail()),
        ErrorCode::CannotOpen | ErrorCode::SystemIoFailure | ErrorCode::PermissionDenied => {
            StoreError::Unreachable { path: path.to_owned(), detail: detail() }
        }
        _ => StoreError::Other(error.to_string()),
    }
}

/// What the system says of the file or folder at `path`.
pub fn of_system(path: &Path, error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
        _ => StoreError::Unreachable { path: path.to_owned(), detail: error.to_string() },
    }
}

/// The database at `path` is damaged; with the copy that can take its place.
pub fn damaged(path: &Path, detail: impl Into<String>) -> StoreError {
    let copy = path.parent().and_then(backup::newest);
    StoreError::Damaged { path: path.to_owned(), detail: detail.into(), copy }
}
