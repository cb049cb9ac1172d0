//! Who may write: one window; everybody else reads and is told so.

use std::fs;
use std::path::Path;

use opbouw::store::{Access, Change, SqliteStore, Store, StoreError};
use opbouw::workspace::{Folders, SaveState, Workspace};

use crate::other_self::{OtherSelf, folder, tell};
use crate::sample;

#[test]
fn a_second_window_reads_and_is_told_that_it_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = SqliteStore::open(folder.path()).unwrap();
    first.save(&[Change::Patient(sample::patient(1))]).unwrap();
    let mut second = SqliteStore::open(folder.path()).unwrap();
    assert_eq!((first.access(), second.access()), (Access::ReadWrite, Access::OpenElsewhere));
    assert_eq!(second.overview().unwrap().patients, [sample::patient(1)]);
    let refused = second.save(&[Change::ForgetPatient(sample::patient_id(1))]);
    assert_eq!(refused, Err(StoreError::ReadOnly(Access::OpenElsewhere)));
    first.save(&[Change::Patient(sample::patient(2))]).unwrap();
    assert_eq!(second.overview().unwrap().patients.len(), 2, "it sees what the first window keeps");
    drop((first, second));
    assert_eq!(SqliteStore::open(folder.path()).unwrap().access(), Access::ReadWrite);
}

#[test]
#[ignore = "run as another process"]
fn hold_the_data_open() {
    let mut store = SqliteStore::open(&folder()).unwrap();
    store.save(&[Change::Patient(sample::patient(1))]).unwrap();
    tell("open");
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

#[test]
fn a_window_of_another_process_keeps_this_one_from_writing_until_it_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders::new(Some(folder.path().into()), Some(folder.path().join("content")));
    let mut other = OtherSelf::start("access::hold_the_data_open", folder.path());
    assert_eq!(other.next_line().as_deref(), Some("open"));
    let mut workspace = Workspace::open(&folders).unwrap();
    assert_eq!(*workspace.save_state(), SaveState::ReadOnly(Access::OpenElsewhere));
    assert_eq!(workspace.patients(), [sample::patient(1)]);
    workspace.finish_saving();
    assert!(workspace.is_read_only());
    drop(workspace);
    other.kill();
    assert_eq!(*Workspace::open(&folders).unwrap().save_state(), SaveState::Saved);
}

/// What a window must do in folders where nothing may be written; each holds the same patient.
fn everything_is_readable_and_nothing_is_written(root: &Path) {
    for case in CASES {
        let mut store = SqliteStore::open(&root.join(case)).unwrap_or_else(|error| panic!("{case}: {error}"));
        assert_eq!(store.access(), Access::NotWritable, "{case}");
        let patients = store.overview().unwrap().patients;
        let expected = if case == "nothing-there" { vec![] } else { vec![sample::patient(1)] };
        assert_eq!(patients, expected, "{case}");
        let refused = store.save(&[Change::Patient(sample::patient(2))]);
        assert_eq!(refused, Err(StoreError::ReadOnly(Access::NotWritable)), "{case}");
        assert!(store.upkeep().is_none());
    }
    let unreachable = SqliteStore::open(&root.join("closed").join("new"));
    assert!(matches!(unreachable, Err(StoreError::Unreachable { .. })), "a folder that cannot be made");
}

#[test]
#[ignore = "run as another user by the test that takes the rights away"]
fn read_as_somebody_without_rights() {
    everything_is_readable_and_nothing_is_written(&folder());
}

/// A closed database, the same as a killed process left it (with and without the shared memory of the log of writes),
/// a file that is read-only in an open folder, and a folder without anything.
const CASES: [&str; 5] = ["closed", "killed", "killed-without-shm", "read-only-file", "nothing-there"];

#[cfg(unix)]
#[test]
fn a_folder_or_file_that_may_not_be_written_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let set_mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();

    let root = tempfile::tempdir().unwrap();
    let made = root.path().join("made");
    let mut store = SqliteStore::open(&made).unwrap();
    store.save(&[Change::Patient(sample::patient(1))]).unwrap();
    let copy = |case: &str, endings: &[&str]| {
        let to = root.path().join(case);
        fs::create_dir(&to).unwrap();
        for ending in endings {
            let name = format!("opbouw.{ending}");
            fs::copy(made.join(&name), to.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    };
    // Its writes are still in the log of writes while it is open.
    copy("killed", &["sqlite", "sqlite-wal", "sqlite-shm", "lock"]);
    copy("killed-without-shm", &["sqlite", "sqlite-wal"]);
    drop(store);
    copy("closed", &["sqlite", "lock"]);
    copy("read-only-file", &["sqlite"]);
    copy("nothing-there", &[]);

    set_mode(root.path(), 0o755);
    for case in CASES {
        let folder = root.path().join(case);
        for file in fs::read_dir(&folder).unwrap() {
            set_mode(&file.unwrap().path(), 0o444);
        }
        set_mode(&folder, if case == "read-only-file" { 0o777 } else { 0o555 });
    }
    let is_root = fs::write(root.path().join("closed").join("probe"), "").is_ok();
    if is_root {
        let _ = fs::remove_file(root.path().join("closed").join("probe"));
        match OtherSelf::start_as_nobody("access::read_as_somebody_without_rights", root.path()) {
            Ok(mut other) => assert!(other.has_succeeded(), "see the output of the other process above"),
            Err(why) => println!("skipped: root may write anywhere, and the test cannot become somebody else: {why}"),
        }
    } else {
        everything_is_readable_and_nothing_is_written(root.path());
    }
    for case in CASES {
        set_mode(&root.path().join(case), 0o755);
    }
}
