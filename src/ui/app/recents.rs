//! The plans opened of late, newest first, as the rail shows them.

use chrono::NaiveDate;

use crate::content::PhaseKind;
use crate::i18n::Translator;
use crate::plan::PlanId;
use crate::ui::shell::Recent;
use crate::workspace::Workspace;

/// How many are remembered.
const MOST: usize = 8;

/// The plans opened of late.
#[derive(Clone, Debug, Default)]
pub(super) struct Recents {
    plans: Vec<PlanId>,
    shown: Vec<Recent>,
    /// For which state of the dossier `shown` was worked out.
    revision: Option<u64>,
}

impl Recents {
    /// At the start: the plans that began last.
    pub(super) fn of(workspace: &Workspace) -> Self {
        let mut plans: Vec<_> = workspace.plans().iter().map(|plan| (plan.start(), plan.plan)).collect();
        plans.sort_by(|a, b| b.cmp(a));
        plans.truncate(MOST);
        Self { plans: plans.into_iter().map(|(_, plan)| plan).collect(), ..Self::default() }
    }

    /// Puts a plan in front.
    pub(super) fn add(&mut self, plan: PlanId) {
        self.plans.retain(|known| *known != plan);
        self.plans.insert(0, plan);
        self.plans.truncate(MOST);
        self.revision = None;
    }

    /// Works the names out anew, after another language was chosen.
    pub(super) fn forget_names(&mut self) {
        self.revision = None;
    }

    pub(super) fn plan(&self, index: usize) -> Option<PlanId> {
        self.plans.get(index).copied()
    }

    /// What the rail shows; worked out once after a change.
    pub(super) fn shown(&mut self, workspace: &Workspace, today: NaiveDate, words: &Translator) -> &[Recent] {
        if self.revision != Some(workspace.revision()) {
            self.revision = Some(workspace.revision());
            let summary = |id: &PlanId| workspace.plans().iter().find(|plan| plan.plan == *id);
            self.plans.retain(|id| summary(id).is_some());
            self.shown = self
                .plans
                .iter()
                .filter_map(|id| {
                    let plan = summary(id)?;
                    let patient = plan.patient.and_then(|id| workspace.patient(id));
                    let name = patient.map_or_else(|| words.patients_nameless(), |patient| patient.name.clone());
                    let phase = plan.phase_on(today).map(|(phase, _)| phase.kind);
                    Some(Recent { name, phase: phase.unwrap_or(PhaseKind::Maintenance) })
                })
                .collect();
        }
        &self.shown
    }
}
