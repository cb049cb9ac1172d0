//! A killed process loses nothing older than the last closed step.

use opbouw::plan::{Command, Context};
use opbouw::store::{Access, SqliteStore, Store};
use opbouw::workspace::{Folders, SaveState, Workspace};

use crate::other_self::{OtherSelf, folder, tell};
use crate::sample;

/// How many steps are acknowledged before each kill.
const STEPS: [u64; 3] = [1, 7, 40];

#[test]
#[ignore = "run as another process by the test that kills it"]
fn steps_until_killed() {
    let folders = Folders::new(Some(folder()), Some(folder().join("content")));
    let mut workspace = Workspace::open(&folders).unwrap();
    let today = sample::date("2026-11-10");
    if workspace.patients().is_empty() {
        workspace.put_patient(sample::patient(1), today).unwrap();
        let start = sample::start(1, "achilles-tendinopathy");
        workspace.begin_plan(start, Some(sample::patient_id(1))).unwrap();
    } else {
        workspace.open_stored_plan(sample::plan_id(1)).unwrap();
    }
    let begun = workspace.open_plan().unwrap().logs.len() as u64;
    for step in begun + 1.. {
        let notes = format!("stap {step} {}", "x".repeat(usize::try_from(step * 97 % 5000).unwrap()));
        workspace.apply(Command::EditNotes { notes }, &Context::on(today)).unwrap();
        let log = sample::log(step, workspace.open_plan().unwrap().plan());
        workspace.add_log(log);
        workspace.finish_saving();
        assert_eq!(*workspace.save_state(), SaveState::Saved);
        tell(step);
    }
}

#[test]
fn a_killed_process_loses_nothing_older_than_the_last_closed_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = 0;
    for steps in STEPS {
        let mut other = OtherSelf::start("killed::steps_until_killed", folder.path());
        for _ in 0..steps {
            acknowledged = other.next_line().expect("it goes on until it is killed").parse().unwrap();
        }
        other.kill();
        // What it still said before it died counts as well.
        while let Some(line) = other.next_line() {
            acknowledged = line.parse().unwrap();
        }
        let mut store = SqliteStore::open(folder.path()).unwrap();
        assert_eq!(store.access(), Access::ReadWrite, "the lock died with the process");
        assert_eq!(store.overview().unwrap().patients, [sample::patient(1)]);
        let kept = store.plan(sample::plan_id(1)).unwrap();
        let (_, number) = kept.plan.notes.split_once(' ').unwrap();
        let number: u64 = number.split_once(' ').unwrap().0.parse().unwrap();
        let logs = store.logs(sample::plan_id(1)).unwrap();
        // The step that was under way may be there, or its first half; nothing older may be missing.
        assert!((acknowledged..=acknowledged + 1).contains(&number), "{acknowledged} was kept, {number} was found");
        assert!((acknowledged..=acknowledged + 1).contains(&(logs.len() as u64)));
        let expected: Vec<_> = (1..=logs.len() as u64).map(|step| sample::log(step, &kept.plan)).collect();
        assert_eq!(logs, expected);
    }
}
