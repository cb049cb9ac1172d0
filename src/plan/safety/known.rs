//! What rules look at beside the plan and its schedule: the patient, what was logged, and today.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use crate::content::FlagId;
use crate::plan::{LogId, SessionLog};

/// What rules look at beside the plan and its schedule. Nothing is known by default; rules that need it then stay silent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'k> {
    /// What changes what is safe for the patient; none for a walk-in.
    pub flags: Option<&'k BTreeSet<FlagId>>,
    /// What happened, corrections included.
    pub logs: &'k [SessionLog],
    /// Today, for rules about what should be there by now.
    pub today: Option<NaiveDate>,
}

impl<'k> Known<'k> {
    /// The logs that count, as they were written down.
    pub(super) fn current(&self) -> impl Iterator<Item = &'k SessionLog> + use<'k> {
        let replaced: HashSet<LogId> = self.logs.iter().filter_map(|log| log.replaces).collect();
        self.logs.iter().filter(move |log| !replaced.contains(&log.id))
    }

    /// Whether a day has come.
    pub(super) fn has_come(&self, date: NaiveDate) -> bool {
        self.today.is_some_and(|today| date <= today)
    }
}
