//! The folder for PDFs that the system viewer shows. What lies there is health data: only the user may read it, and what
//! is older than a day is removed when the program starts.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::file_writing::write_new;

/// How long a printed sheet is kept.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// The folder for PDFs on their way to the viewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintFolder(PathBuf);

impl PrintFolder {
    /// The folder within the program's cache.
    #[must_use]
    pub fn in_cache(cache: &Path) -> Self {
        Self(cache.join("print"))
    }

    /// Writes a sheet and answers where it is. A sheet of the same name that says something else stays, because a viewer
    /// may have it open; the new one gets a number then.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        create_private(&self.0)?;
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "pdf"));
        let names = std::iter::once(name.to_owned()).chain((2..1000).map(|n| format!("{stem} ({n}).{ending}")));
        for name in names {
            let path = self.0.join(name);
            match write_new(&path, bytes) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    if std::fs::read(&path).is_ok_and(|old| old == bytes) {
                        return Ok(path);
                    }
                }
                other => return other.map(|()| path),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Removes the sheets that are older than a day at `now`. What cannot be removed is tried again the next time.
    pub fn remove_old(&self, now: SystemTime) {
        let entries = std::fs::read_dir(&self.0).into_iter().flatten().flatten();
        for entry in entries {
            let written = entry.metadata().ok().filter(std::fs::Metadata::is_file).and_then(|m| m.modified().ok());
            // A date in the future (a clock set back) is no reason to keep a sheet for ever.
            let is_old = written.is_some_and(|written| now.duration_since(written).map_or(true, |age| age > KEPT));
            if is_old {
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens a file with the program that the system has for it. It waits a moment to hear whether that failed: call it on a
/// thread.
///
/// # Errors
/// There is no such program, or it failed at once.
pub fn open_in_system(path: &Path) -> io::Result<()> {
    open::that_detached(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_older_than_a_day_are_removed_and_younger_ones_stay() {
        let cache = tempfile::tempdir().expect("a folder");
        let folder = PrintFolder::in_cache(cache.path());
        folder.remove_old(SystemTime::now());
        let old = folder.keep("old.pdf", b"%PDF old").expect("written");
        let young = folder.keep("young.pdf", b"%PDF young").expect("written");
        let now = SystemTime::now();
        let file = std::fs::File::options().write(true).open(&old).expect("opened");
        file.set_modified(now - KEPT - Duration::from_secs(60)).expect("made older");
        drop(file);
        folder.remove_old(now);
        assert!(!old.exists());
        assert!(young.exists());
    }

    #[test]
    fn printing_twice_gives_the_same_file_and_a_changed_plan_a_new_one() {
        let cache = tempfile::tempdir().expect("a folder");
        let folder = PrintFolder::in_cache(cache.path());
        let first = folder.keep("2026-11-23 Thuisplan MV.pdf", b"one").expect("written");
        assert_eq!(folder.keep("2026-11-23 Thuisplan MV.pdf", b"one").expect("written"), first);
        let second = folder.keep("2026-11-23 Thuisplan MV.pdf", b"two").expect("written");
        assert_eq!(second.file_name().and_then(|n| n.to_str()), Some("2026-11-23 Thuisplan MV (2).pdf"));
        assert_eq!(std::fs::read(&first).expect("read"), b"one");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_user_may_look_into_the_folder() {
        use std::os::unix::fs::PermissionsExt as _;
        let cache = tempfile::tempdir().expect("a folder");
        PrintFolder::in_cache(cache.path()).keep("a.pdf", b"a").expect("written");
        let mode = std::fs::metadata(cache.path().join("print")).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}
