//! What else the phase has: optional exercises to switch on, and any exercise of the plan's content to add.

use chrono::NaiveDate;
use egui::{ScrollArea, Ui};

use crate::content::{Exercise, ExerciseId};
use crate::plan::{Command, PlannedPhase, PlannedPrescription, Scope};
use crate::ui::theme::{Icon, Tokens, caption};
use crate::ui::widgets::{Button, Dialog, ListRow, SearchField, toggle_row};
use crate::ui::{Asked, View};
use crate::wording;
use crate::workspace::OpenPlan;

/// The dialog for adding an exercise.
#[derive(Debug, Default)]
pub(in crate::ui::plan_screen) struct Others {
    is_adding: bool,
    query: String,
}

/// Draws the switches of the phase of `date`, and the button that adds.
pub(super) fn others_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    others: &mut Others,
    date: NaiveDate,
    asked: &mut Vec<Asked>,
) {
    let plan = open.plan();
    let Some(phase) = plan.phase_on(date) else { return };
    let mut is_any = false;
    for prescription in plan.prescriptions.iter().filter(|row| is_offered(row, phase, date)) {
        let Some(exercise) = plan.content.exercises.get(&prescription.exercise) else { continue };
        is_any = true;
        let name = exercise.short_name.in_lang(view.lang);
        let mut is_on = prescription.is_on;
        let row = prescription.row.and_then(|row| plan.block(phase).prescriptions.get(row));
        if let Some(why) = plan.blocked_by(&prescription.exercise) {
            ui.add_enabled_ui(false, |ui| toggle_row(ui, name, &mut is_on))
                .response
                .on_hover_text(why.in_lang(view.lang));
            continue;
        }
        if toggle_row(ui, name, &mut is_on).changed() {
            let scope = Scope::FromDay(date.max(view.today));
            asked.push(Asked::Change(Command::SwitchPrescription { prescription: prescription.id, is_on, scope }));
        }
        let gate = row.and_then(|row| row.gate.as_ref().or(row.note.as_ref()));
        if let Some(gate) = gate {
            ui.add(egui::Label::new(caption(gate.in_lang(view.lang), Tokens::of(ui).muted)).wrap());
        }
    }
    if !is_any {
        ui.label(caption(view.words.plan_others_none(), Tokens::of(ui).muted));
    }
    ui.add_space(8.0);
    if ui.add(Button::secondary(&view.words.plan_add()).icon(Icon::Plus)).clicked() {
        others.is_adding = true;
        others.query.clear();
    }
    if others.is_adding {
        add_dialog(ui, view, open, others, (phase, date), asked);
    }
}

/// Whether a switch belongs to this row: it is optional or off, and holds on that day.
fn is_offered(row: &PlannedPrescription, phase: &PlannedPhase, date: NaiveDate) -> bool {
    row.phase == phase.key && row.is_valid_on(date) && !row.is_on
}

fn add_dialog(
    ui: &Ui,
    view: &View<'_>,
    open: &OpenPlan,
    others: &mut Others,
    (phase, date): (&PlannedPhase, NaiveDate),
    asked: &mut Vec<Asked>,
) {
    let plan = open.plan();
    let mut chosen: Option<ExerciseId> = None;
    let title = view.words.plan_add_title();
    let response = Dialog::new(&title).width(480.0).show(ui, |ui| {
        SearchField::new(&view.words.plan_add_search(), &mut others.query).show(ui);
        ui.add_space(8.0);
        let query = others.query.to_lowercase();
        let found: Vec<&Exercise> = plan
            .content
            .exercises
            .values()
            .map(|exercise| &**exercise)
            .filter(|exercise| exercise.kind.is_exercise() && plan.blocked_by(&exercise.id).is_none())
            .filter(|exercise| {
                query.is_empty()
                    || exercise.name.in_lang(view.lang).to_lowercase().contains(&query)
                    || exercise.short_name.in_lang(view.lang).to_lowercase().contains(&query)
            })
            .collect();
        ScrollArea::vertical().max_height(320.0).auto_shrink([false, true]).show_rows(
            ui,
            crate::ui::theme::size::ROW,
            found.len(),
            |ui, rows| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for exercise in &found[rows] {
                    let name = exercise.short_name.in_lang(view.lang);
                    let row = ListRow::new(name).padding(8.0).show(ui, |ui| {
                        ui.label(name);
                        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                            let dose = wording::short_dosage(&exercise.dosage, 1, view.lang);
                            ui.label(caption(dose, Tokens::of(ui).muted));
                        });
                    });
                    if row.response.clicked() {
                        chosen = Some(exercise.id.clone());
                    }
                }
            },
        );
    });
    if let Some(exercise) = chosen {
        let from = date.max(view.today);
        asked.push(Asked::Change(Command::AddExercise { phase: phase.key, exercise, from }));
        others.is_adding = false;
    } else if response.is_dismissed {
        others.is_adding = false;
    }
}
