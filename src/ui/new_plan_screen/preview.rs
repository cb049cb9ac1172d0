//! What the panel shows of the plan in the making, worked out once for each change of the answers.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::content::{Exercise, PhaseKind};
use crate::i18n::{Lang, Text};
use crate::plan::{Load, Plan, PrescriptionId, Schedule, load_of_day, schedule};
use crate::ui::view::View;
use crate::ui::widgets::LoadBar;
use crate::wording;

/// One exercise of a phase.
pub(super) struct PreviewRow {
    pub(super) prescription: PrescriptionId,
    /// The row of the phase block; none for an exercise that was added.
    pub(super) row: Option<usize>,
    pub(super) name: String,
    /// Sets, repetitions, how often.
    pub(super) dose: String,
    pub(super) exercise: Arc<Exercise>,
    pub(super) is_on: bool,
    /// What must be true before it is switched on.
    pub(super) gate: Option<Text>,
}

/// One phase as the panel shows it.
pub(super) struct PreviewPhase {
    pub(super) kind: PhaseKind,
    pub(super) name: String,
    /// "12 wk".
    pub(super) length: String,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) days: u16,
    /// In the order of a session, those that are off last.
    pub(super) rows: Vec<PreviewRow>,
    /// Its busiest day.
    pub(super) busiest: Load,
    /// Minutes on a day with exercises, endurance included.
    pub(super) minutes_a_day: u16,
}

/// The plan in the making and what is shown of it.
pub(super) struct Preview {
    pub(super) plan: Plan,
    pub(super) lang: Lang,
    pub(super) phases: Vec<PreviewPhase>,
    /// One bar a week, without the maintenance at the end.
    pub(super) bars: Vec<LoadBar>,
    /// "17 wk + onderhoud".
    pub(super) length: String,
    /// What availability left no room for.
    pub(super) unmet: Vec<String>,
}

impl Preview {
    pub(super) fn of(plan: Plan, view: &View<'_>) -> Self {
        let schedule = schedule(&plan, plan.start, plan.end());
        let phases: Vec<PreviewPhase> =
            plan.phases.iter().map(|phase| preview_phase(&plan, &schedule, phase, view.lang)).collect();
        let mut unmet: Vec<String> =
            schedule.unmet.iter().map(|unmet| wording::unmet(&plan, unmet, view.lang)).collect();
        unmet.dedup();
        let bars = bars(&plan, &schedule, view);
        let length = length(&phases, view);
        Self { plan, lang: view.lang, phases, bars, length, unmet }
    }

    /// The phase that shows when nobody chose one: the first that builds up.
    pub(super) fn usual_phase(&self) -> usize {
        let is_build_up = |phase: &PreviewPhase| matches!(phase.kind, PhaseKind::BuildUp | PhaseKind::Activation);
        self.phases.iter().position(is_build_up).unwrap_or(0)
    }
}

fn preview_phase(plan: &Plan, schedule: &Schedule, phase: &crate::plan::PlannedPhase, lang: Lang) -> PreviewPhase {
    let block = plan.block(phase);
    let mut rows: Vec<PreviewRow> = plan
        .prescriptions
        .iter()
        .filter(|prescription| prescription.phase == phase.key)
        .filter_map(|prescription| {
            let exercise = plan.content.exercises.get(&prescription.exercise)?;
            let dose = wording::short_dosage(&prescription.dosage, phase.entry_week, lang);
            let often = wording::frequency(&prescription.frequency, prescription.day_type, lang);
            Some(PreviewRow {
                prescription: prescription.id,
                row: prescription.row,
                name: exercise.short_name.in_lang(lang).to_owned(),
                dose: format!("{dose} · {often}"),
                exercise: Arc::clone(exercise),
                is_on: prescription.is_on,
                gate: prescription.row.and_then(|row| block.prescriptions.get(row)?.gate.clone()),
            })
        })
        .collect();
    rows.sort_by_key(|row| (!row.is_on, row.exercise.kind.session_rank()));
    let loads = phase.start.iter_days().take(usize::from(phase.days)).map(|day| load_of_day(plan, schedule, day));
    let (mut busiest, mut minutes, mut days) = (Load::default(), 0.0, 0_u16);
    for load in loads.filter(|load| load.exercises > 0 || load.endurance_minutes > 0.0) {
        minutes += load.minutes + load.endurance_minutes;
        days += 1;
        if (load.exercises, load.minutes) > (busiest.exercises, busiest.minutes) {
            busiest = load;
        }
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a day has at most 1440 minutes")]
    let minutes_a_day = if days == 0 { 0 } else { (minutes / f32::from(days)).round() as u16 };
    PreviewPhase {
        kind: block.kind,
        name: block.short_name.in_lang(lang).to_owned(),
        length: wording::days_in_short(phase.days, lang),
        first: phase.start,
        last: phase.end(),
        days: phase.days,
        rows,
        busiest,
        minutes_a_day,
    }
}

/// The busiest day of each week of the plan against the limit of a day.
fn bars(plan: &Plan, schedule: &Schedule, view: &View<'_>) -> Vec<LoadBar> {
    let trained = |phase: &&crate::plan::PlannedPhase| plan.block(phase).kind != PhaseKind::Maintenance;
    let last = plan.phases.iter().filter(trained).map(crate::plan::PlannedPhase::end).max().unwrap_or(plan.end());
    let mut bars = Vec::new();
    let mut monday = plan.start;
    while monday <= last && bars.len() < 104 {
        let share = |day| load_of_day(plan, schedule, day).share_of_limit();
        let part = monday.iter_days().take(7).map(share).fold(0.0, f32::max);
        let week = u16::try_from(bars.len() + 1).unwrap_or(u16::MAX);
        let kind = plan.phase_on(monday).map_or(PhaseKind::BuildUp, |phase| plan.block(phase).kind);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is small and positive")]
        let percent = (part * 100.0).round() as u16;
        bars.push(LoadBar {
            label: view.words.begin_week(week),
            name: view.words.begin_week_load(week, percent),
            part,
            phase: kind,
        });
        monday = monday + Days::new(7);
    }
    bars
}

fn length(phases: &[PreviewPhase], view: &View<'_>) -> String {
    let days = |wanted: bool| -> u16 {
        phases.iter().filter(|phase| (phase.kind == PhaseKind::Maintenance) == wanted).map(|phase| phase.days).sum()
    };
    let trained = wording::days_in_short(days(false), view.lang);
    if days(true) > 0 { view.words.begin_and_maintenance(trained) } else { trained }
}
