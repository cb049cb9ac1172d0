//! Writing a file so that an old one stays whole when anything fails: a new file beside it, onto the disk, then renamed.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

/// Writes `bytes` to `path`; what was there before is replaced.
///
/// # Errors
/// It cannot be written; the old file is still there then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let beside = path.with_file_name(format!(".{}.{}.part", name.to_string_lossy(), std::process::id()));
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| std::fs::rename(&beside, path)).inspect_err(|_| {
        let _ = std::fs::remove_file(&beside);
    })
}

/// Writes `bytes` to `path`, where nothing may be yet.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when there is something, or it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    write_whole(path, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.pdf");
        write_new(&path, b"old").expect("written");
        assert_eq!(write_new(&path, b"new").map_err(|e| e.kind()), Err(io::ErrorKind::AlreadyExists));
        assert_eq!(std::fs::read(&path).expect("read"), b"old");
        write_whole(&path, b"new").expect("replaced");
        assert_eq!(std::fs::read(&path).expect("read"), b"new");
        assert_eq!(std::fs::read_dir(folder.path()).expect("list").count(), 1);
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_file_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.pdf");
        write_new(&path, b"old").expect("written");
        // A folder stands where the file beside the old one would be written.
        std::fs::create_dir(folder.path().join(format!(".plan.pdf.{}.part", std::process::id()))).expect("made");
        assert!(write_whole(&path, b"new").is_err());
        assert_eq!(std::fs::read(&path).expect("read"), b"old");
        assert!(write_whole(&folder.path().join("no").join("plan.pdf"), b"new").is_err());
    }
}
