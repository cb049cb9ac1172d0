//! What really happened: append-only logs, and the state of a day that follows from them.
//!
//! A correction is a new log that replaces the earlier one in every view; nothing is ever overwritten. A skip with a
//! reason and a rest day are not misses, and a pain score of 0 is a value.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{Lineage, PlanId, Schedule, Slot};

/// Names a log on every computer it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LogId(pub uuid::Uuid);

/// Pain from 0 (none) to 10 (worst).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Nrs(u8);

impl Nrs {
    /// The score as a number.
    #[must_use]
    pub const fn score(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Nrs {
    type Error = String;

    fn try_from(score: u8) -> Result<Self, String> {
        if score <= 10 { Ok(Self(score)) } else { Err(format!("a pain score of {score} is not between 0 and 10")) }
    }
}

impl From<Nrs> for u8 {
    fn from(nrs: Nrs) -> Self {
        nrs.0
    }
}

/// How an exercise went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// As prescribed.
    Done,
    /// A part of it: percent of the sets.
    Partly(u8),
    /// Left out for a reason.
    Skipped(SkipReason),
}

/// Why an exercise was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SkipReason {
    /// It hurt.
    Pain,
    /// No time.
    NoTime,
    /// Ill.
    Ill,
    /// Tired.
    Tired,
    /// Equipment was missing.
    Equipment,
    /// In other words.
    Other(String),
}

/// One record of one exercise in one slot. Never changed, only replaced by a newer one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionLog {
    /// Names it.
    pub id: LogId,
    /// Of which plan.
    pub plan: PlanId,
    /// Of which exercise.
    pub lineage: Lineage,
    /// When it was due.
    pub slot: Slot,
    /// How it went.
    pub outcome: Outcome,
    /// Pain before.
    pub pain_before: Option<Nrs>,
    /// Pain during.
    pub pain_during: Option<Nrs>,
    /// Pain the next morning.
    pub pain_next_morning: Option<Nrs>,
    /// Effort from 0 to 10.
    pub effort: Option<u8>,
    /// In the patient's words.
    pub note: String,
    /// Who wrote it down.
    pub entered_by: String,
    /// When it was written down.
    pub entered_at: NaiveDateTime,
    /// The log it corrects.
    pub replaces: Option<LogId>,
}

/// The logs that count: without those that a later one replaces, newest of each slot last.
#[must_use]
pub fn current_logs(logs: &[SessionLog]) -> Vec<&SessionLog> {
    let replaced: HashSet<LogId> = logs.iter().filter_map(|log| log.replaces).collect();
    logs.iter().filter(|log| !replaced.contains(&log.id)).collect()
}

/// The state of a day or session, never mixed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum DayState {
    /// Still to come.
    Planned,
    /// All of it done.
    Done,
    /// Some of it done.
    Partly,
    /// Left out, with a reason.
    Skipped,
    /// Past, and nothing was written down.
    Missed,
    /// Nothing was due.
    Rest,
}

/// The state of one exercise in one slot.
#[must_use]
pub fn exercise_state(logs: &[&SessionLog], lineage: Lineage, slot: Slot, today: NaiveDate) -> DayState {
    let log = logs.iter().rev().find(|log| log.lineage == lineage && log.slot == slot);
    match log.map(|log| &log.outcome) {
        Some(Outcome::Done) => DayState::Done,
        Some(Outcome::Partly(_)) => DayState::Partly,
        Some(Outcome::Skipped(_)) => DayState::Skipped,
        None if slot.date >= today => DayState::Planned,
        None => DayState::Missed,
    }
}

/// The state of a day (`part` none) or of one session.
#[must_use]
pub fn day_state(
    schedule: &Schedule,
    logs: &[&SessionLog],
    date: NaiveDate,
    part: Option<super::PartOfDay>,
    today: NaiveDate,
) -> DayState {
    let mut due = 0u32;
    let (mut done, mut partly, mut skipped) = (0u32, 0u32, 0u32);
    for session in schedule.on(date).iter().filter(|session| part.is_none_or(|part| session.slot.part == part)) {
        for item in schedule.items(session) {
            due += 1;
            let log = logs.iter().rev().find(|log| log.lineage == item.lineage && log.slot == session.slot);
            match log.map(|log| &log.outcome) {
                Some(Outcome::Done) => done += 1,
                Some(Outcome::Partly(_)) => partly += 1,
                Some(Outcome::Skipped(_)) => skipped += 1,
                None => {}
            }
        }
    }
    match () {
        () if due == 0 => DayState::Rest,
        () if done == due => DayState::Done,
        () if done + partly > 0 => DayState::Partly,
        () if skipped > 0 && done + partly == 0 && skipped == due => DayState::Skipped,
        () if date >= today => DayState::Planned,
        () if skipped > 0 => DayState::Skipped,
        () => DayState::Missed,
    }
}
