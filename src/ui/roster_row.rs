//! One line of the roster as a row: name, condition, phase and day, and why it asks attention.

use egui::{Align, Layout, Rect, Sense, Ui, Vec2};

use super::roster::RosterLine;
use super::theme::{Icon, Tokens, Weight, body, caption, font, icon_text, size, strong};
use super::view::View;
use super::widgets::{IconButton, ListRow, Tag, Tone, cell, list_head};
use crate::dossier::{Patient, PlanSummary, Turn, TurnKind};
use crate::plan::AffectedSide;
use crate::wording::dates::{day_and_month, weekday_and_date};

/// What was asked of a row.
pub(super) enum RowAsk {
    Nothing,
    Open,
    Edit(Box<Patient>),
}

/// How wide the columns are.
pub(super) struct Columns {
    name: f32,
    condition: f32,
    phase: f32,
    /// Whether a row has a button to change the record.
    is_editable: bool,
    /// Whether the tag tells the next end even of a plan that asks no attention yet.
    tells_every_turn: bool,
}

impl Columns {
    /// The columns of a list so wide; what is left is for the tags.
    pub(super) fn of(width: f32, is_editable: bool, tells_every_turn: bool) -> Self {
        let room = (width - 2.0 * size::CARD - 230.0).max(400.0);
        Self { name: room * 0.33, condition: room * 0.32, phase: room * 0.35, is_editable, tells_every_turn }
    }
}

/// The heads of the columns.
pub(super) fn heads(ui: &mut Ui, view: &View<'_>, columns: &Columns) {
    let ink = Tokens::of(ui).muted;
    list_head(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let heads = [
            (columns.name, view.words.patients_head_name()),
            (columns.condition, view.words.patients_head_condition()),
            (columns.phase, view.words.patients_head_phase()),
        ];
        for (width, text) in heads {
            cell(ui, width, |ui| ui.label(caption(text, ink)));
        }
    });
}

/// Draws the row; answers what was asked of it.
pub(super) fn roster_row(
    ui: &mut Ui,
    view: &View<'_>,
    line: RosterLine,
    columns: &Columns,
    is_chosen: bool,
    is_last: bool,
) -> RowAsk {
    let look = Tokens::of(ui);
    let patient = line.patient(view.workspace);
    let plan = line.plan(view.workspace);
    let nameless;
    let name = if let Some(patient) = patient {
        patient.name.as_str()
    } else {
        nameless = view.words.patients_nameless();
        &nameless
    };
    let faint = if is_chosen { look.muted_2 } else { look.muted };
    let mut is_edited = false;
    let row = ListRow::new(name).chosen(is_chosen).last(is_last).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        cell(ui, columns.name, |ui| {
            ui.set_max_width(columns.name - 16.0);
            let text = if patient.is_some() { strong(name) } else { body(name).color(faint) };
            ui.add(egui::Label::new(text).truncate());
        });
        cell(ui, columns.condition, |ui| {
            ui.set_max_width(columns.condition - 16.0);
            if let Some(plan) = plan {
                condition_ui(ui, view, plan, faint);
            }
        });
        cell(ui, columns.phase, |ui| {
            ui.set_max_width(columns.phase - 8.0);
            phase(ui, view, plan, line.asks_attention, faint);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if let Some(patient) = patient.filter(|_| columns.is_editable) {
                let edit = view.words.patients_edit(&patient.name);
                is_edited = ui.add(IconButton::new(Icon::Pencil, &edit).small().ink(look.ring)).clicked();
            }
            if let Some(turn) = line.turn.filter(|_| line.asks_attention || columns.tells_every_turn) {
                attention(ui, view, turn);
            }
            if let Some(patient) = patient.filter(|patient| !patient.flags.is_empty()) {
                let names = flags(view, patient);
                ui.label(icon_text(Icon::TriangleAlert, size::ICON_SMALL).color(look.warning)).on_hover_text(names);
            }
        });
    });
    match patient {
        Some(patient) if is_edited => RowAsk::Edit(Box::new(patient.clone())),
        _ if row.response.clicked() => RowAsk::Open,
        _ => RowAsk::Nothing,
    }
}

/// The condition without what stands between brackets, and ", rechts" after it.
fn condition_and_side<'p>(view: &View<'_>, plan: &'p PlanSummary) -> (&'p str, String) {
    let name = plan.condition_name.in_lang(view.lang);
    let name = name.split(" (").next().unwrap_or(name);
    let side = match plan.side {
        AffectedSide::Left => view.words.side_left(),
        AffectedSide::Right => view.words.side_right(),
        AffectedSide::Both => view.words.patients_side_both(),
        AffectedSide::None => return (name, String::new()),
    };
    (name, format!(", {side}"))
}

/// "Achillespeesklacht, rechts".
pub(super) fn condition(view: &View<'_>, plan: &PlanSummary) -> String {
    let (name, side) = condition_and_side(view, plan);
    format!("{name}{side}")
}

/// Condition and side in one line; a long name is cut, never the side.
fn condition_ui(ui: &mut Ui, view: &View<'_>, plan: &PlanSummary, ink: egui::Color32) {
    let (name, side) = condition_and_side(view, plan);
    let side_width =
        ui.painter().layout_no_wrap(side.clone(), font(size::BODY, Weight::Regular), ink).size().x.ceil() + 1.0;
    let room = ui.available_width() - side_width;
    ui.spacing_mut().item_spacing.x = 0.0;
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(egui::Label::new(body(name).color(ink)).truncate());
    });
    ui.label(body(side).color(ink));
}

/// A swatch, the phase and the day; or when the plan begins or ended.
/// (the tag at the right tells when, if there is one).
fn phase(ui: &mut Ui, view: &View<'_>, plan: Option<&PlanSummary>, has_tag: bool, faint: egui::Color32) {
    let look = Tokens::of(ui);
    let words = view.words;
    let Some(plan) = plan else {
        ui.label(body(words.patients_no_plan()).color(faint));
        return;
    };
    if let Some((phase, day)) = plan.phase_on(view.today) {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(18.0, size::ROW), Sense::hover());
        let swatch = Rect::from_center_size(egui::pos2(rect.left() + 5.0, rect.center().y), Vec2::splat(10.0));
        ui.painter().rect_filled(swatch, 3, look.phase(phase.kind).strong);
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add(egui::Label::new(body(phase.name.in_lang(view.lang))).truncate());
        if ui.available_width() > 70.0 {
            ui.add(egui::Label::new(caption(words.patients_day_of(day, phase.days), faint)).truncate());
        }
        return;
    }
    let text = match (plan.start(), plan.end()) {
        (Some(start), _) if view.today < start => words.patients_begins(day_and_month(view.lang, start)),
        (_, Some(_)) if has_tag => words.patients_over(),
        (_, Some(end)) => words.patients_ended(day_and_month(view.lang, end)),
        _ => String::new(),
    };
    ui.label(body(text).color(faint));
}

/// Why the plan asks attention, in a tag.
fn attention(ui: &mut Ui, view: &View<'_>, turn: Turn) {
    let words = view.words;
    let days = (turn.date - view.today).num_days();
    let when = match days {
        0 => words.patients_when_today(),
        1 => words.patients_when_tomorrow(),
        _ => weekday_and_date(view.lang, turn.date),
    };
    let (text, tone, icon) = match turn.kind {
        TurnKind::PhaseEnds => (words.patients_phase_ends(when), Tone::Info, Icon::ListChecks),
        TurnKind::PlanEnds => (words.patients_plan_ends(when), Tone::Neutral, Icon::Clock),
        TurnKind::PlanEnded => (words.patients_plan_ended(when), Tone::Warning, Icon::CalendarX2),
    };
    ui.add(Tag::new(&text, tone).icon(icon));
}

fn flags(view: &View<'_>, patient: &Patient) -> String {
    let library = view.workspace.library();
    let names = patient.flags.iter().filter_map(|id| library.flags.get(id)).map(|flag| flag.name.in_lang(view.lang));
    names.collect::<Vec<_>>().join("\n")
}
