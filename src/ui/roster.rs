//! The roster: every patient with the plan that counts now, worked out once after a change and never on a frame.
//!
//! A patient stands in it once, with the running plan or else the latest. A plan without a patient (walk-in) stands in it
//! by itself. Who asks attention comes first, the most urgent on top; the rest follows by name.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::view::Asked;
use crate::dossier::{Patient, PatientId, PlanSummary, Turn};
use crate::workspace::Workspace;

/// One line: a patient, a plan, or both, as places in the lists of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RosterLine {
    patient: Option<usize>,
    plan: Option<usize>,
    /// The next end in the plan.
    pub(super) turn: Option<Turn>,
    /// Whether the plan runs on this day.
    pub(super) is_running: bool,
    /// Whether a therapist should look now.
    pub(super) asks_attention: bool,
}

impl RosterLine {
    /// Whose line it is; nobody for a walk-in plan.
    pub(super) fn patient(self, workspace: &Workspace) -> Option<&Patient> {
        workspace.patients().get(self.patient?)
    }

    /// The plan that counts now.
    pub(super) fn plan(self, workspace: &Workspace) -> Option<&PlanSummary> {
        workspace.plans().get(self.plan?)
    }

    /// What opening the line asks: its plan, or a new one for a patient who has none.
    pub(super) fn opened(self, workspace: &Workspace) -> Option<Asked> {
        match (self.plan(workspace), self.patient(workspace)) {
            (Some(plan), _) => Some(Asked::OpenPlan(plan.plan)),
            (None, Some(patient)) => Some(Asked::NewPlanFor(Some(patient.id))),
            (None, None) => None,
        }
    }
}

/// Every patient with the plan that counts now.
#[derive(Clone, Debug, Default)]
pub(super) struct Roster {
    lines: Vec<RosterLine>,
    of: Option<(u64, NaiveDate)>,
}

impl Roster {
    /// Works it out anew when the dossier or the day has changed; answers whether it did.
    pub(super) fn refresh(&mut self, workspace: &Workspace, today: NaiveDate) -> bool {
        let of = Some((workspace.revision(), today));
        if self.of == of {
            return false;
        }
        self.of = of;
        self.lines = lines(workspace, today);
        true
    }

    /// The lines in order.
    pub(super) fn lines(&self) -> &[RosterLine] {
        &self.lines
    }

    /// The lines whose patient or condition has every typed word, by their place in [`Roster::lines`].
    pub(super) fn find(&self, workspace: &Workspace, query: &str) -> Vec<usize> {
        if query.trim().is_empty() {
            return (0..self.lines.len()).collect();
        }
        let mut is_named = vec![false; workspace.patients().len()];
        for patient in workspace.find_patients(query) {
            is_named[patient] = true;
        }
        // Many plans share few conditions: each is compared once.
        let mut conditions = HashMap::new();
        let mut has_condition = |plan: &PlanSummary| {
            *conditions.entry(plan.condition.clone()).or_insert_with(|| {
                let names = [plan.condition_name.nl.as_str(), plan.condition_name.en.as_str()];
                let words = crate::content::search::normalize(&names.join(" "));
                crate::content::search::normalize(query).split(' ').all(|asked| words.contains(asked))
            })
        };
        let fits = |line: &RosterLine| {
            line.patient.is_some_and(|patient| is_named[patient])
                || line.plan(workspace).is_some_and(&mut has_condition)
        };
        let places = self.lines.iter().map(fits).enumerate();
        places.filter_map(|(place, fits)| fits.then_some(place)).collect()
    }
}

fn lines(workspace: &Workspace, today: NaiveDate) -> Vec<RosterLine> {
    let mut of_patient: HashMap<PatientId, usize> = HashMap::new();
    let mut walk_ins = Vec::new();
    // The running plan counts before others, the latest before the earlier ones.
    let weight = |plan: &PlanSummary| (plan.phase_on(today).is_some(), plan.start());
    for (place, plan) in workspace.plans().iter().enumerate() {
        let Some(patient) = plan.patient else {
            walk_ins.push(place);
            continue;
        };
        let kept = of_patient.entry(patient).or_insert(place);
        if workspace.plans().get(*kept).is_some_and(|kept| weight(kept) < weight(plan)) {
            *kept = place;
        }
    }
    let line = |patient: Option<usize>, plan: Option<usize>| {
        let summary = plan.and_then(|plan| workspace.plans().get(plan));
        let turn = summary.and_then(|plan| plan.turn(today));
        RosterLine {
            patient,
            plan,
            turn,
            is_running: summary.is_some_and(|plan| plan.phase_on(today).is_some()),
            asks_attention: turn.is_some_and(|turn| turn.asks_attention(today)),
        }
    };
    let mut lines: Vec<RosterLine> = workspace
        .patients()
        .iter()
        .enumerate()
        .map(|(place, patient)| line(Some(place), of_patient.get(&patient.id).copied()))
        .chain(walk_ins.into_iter().rev().map(|place| line(None, Some(place))))
        .collect();
    // A stable sort: the order by name stays within each group.
    lines.sort_by_key(|line| (!line.asks_attention, line.turn.filter(|_| line.asks_attention)));
    lines
}
