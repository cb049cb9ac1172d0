//! The inspector beside the calendar: the chosen exercise on its day, its dose, how often, easier and harder.
//!
//! What a person changes is kept until it is applied or taken back, also when another exercise is looked at meanwhile. A
//! day that is past can be read only.

use egui::{Align, Frame, Layout, Panel, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::PlanScreenState;
use super::place::exercises_on;
use crate::content::{Exercise, PainLimit, Side, Source, Step};
use crate::plan::{AffectedSide, Effective, Plan, Slot};
use crate::ui::exercise_picture::paint_exercise;
use crate::ui::figure_view::{FigureView, FigureViewState};
use crate::ui::theme::{Icon, Tokens, Weight, body, caption, focus_ring, font, icon_text, paint_icon, section, size};
use crate::ui::widgets::{Button, EmptyState, IconButton, Tag, Tone, menu_row};
use crate::ui::{Asked, View};
use crate::wording::{self, dates};
use crate::workspace::OpenPlan;

mod dose_editor;
mod dose_field;
mod edit;
mod foot;
mod others;
mod rhythm_editor;

pub(super) use edit::Edit;
pub(super) use others::Others;

/// Margin at the sides.
const MARGIN: f32 = 20.0;

/// What is folded open.
#[derive(Debug, Default)]
pub(super) struct Folds {
    rhythm: bool,
    steps: bool,
    sources: bool,
    others: bool,
}

/// Draws the inspector at the right edge.
pub(super) fn inspector_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    asked: &mut Vec<Asked>,
) {
    let look = Tokens::of(ui);
    let is_wide = ui.ctx().content_rect().width() >= size::NARROW_BELOW;
    let width = if is_wide { size::INSPECTOR } else { size::INSPECTOR_NARROW };
    Panel::right("inspector")
        .resizable(false)
        .show_separator_line(false)
        .exact_size(width)
        .frame(Frame::new().fill(look.card))
        .show(ui, |ui| {
            let whole = ui.max_rect();
            ui.painter().vline(whole.left(), whole.y_range(), Stroke::new(1.0, look.border));
            ui.spacing_mut().item_spacing.y = 0.0;
            let found = state.place(view).due(open).map(|(slot, due)| (slot, *due));
            header(ui, view, open, state, found.map(|(slot, _)| slot));
            let is_open = state.place(view).date >= view.today && !view.workspace.is_read_only();
            match found {
                Some((slot, due)) => {
                    let Some(effective) = open.plan().effective(&due, slot.date) else { return };
                    state.keep_edit(open, slot, &effective);
                    if is_open && let Some(edit) = state.edit.as_mut().filter(|edit| edit.is_changed()) {
                        foot::foot_ui(ui, view, open, edit, asked);
                    }
                    scrolled(ui, |ui| exercise_ui(ui, view, open, state, (slot, &effective), is_open, asked));
                }
                None => scrolled(ui, |ui| nothing_ui(ui, view, open, state, is_open, asked)),
            }
        });
}

fn scrolled(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink([false; 2]).show(ui, |ui| {
        Frame::new().inner_margin(egui::Margin { left: 20, right: 20, top: 0, bottom: 16 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
    });
}

/// Day and session, which exercise of the day, the next one, and the cross.
fn header(ui: &mut Ui, view: &View<'_>, open: &OpenPlan, state: &mut PlanScreenState, slot: Option<Slot>) {
    let look = Tokens::of(ui);
    let place = state.place(view);
    let mut text = dates::weekday_and_date(view.lang, place.date);
    let all = exercises_on(open, place.date);
    let here = place.due(open).and_then(|(slot, due)| all.iter().position(|found| *found == (slot, due.lineage)));
    if let Some(slot) = slot {
        text = format!("{text}, {}", wording::part_of_day(slot.part, view.lang));
    }
    if let Some(here) = here {
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        text = format!("{text} · {}", view.words.plan_nth(number(here + 1), number(all.len())));
    }
    let size = Vec2::new(ui.available_width(), 48.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(12.0);
        if ui.add(IconButton::new(Icon::X, &view.words.close()).small()).clicked() {
            state.is_inspector_closed = true;
        }
        ui.add_space(8.0);
        for (icon, name, steps) in [
            (Icon::ChevronRight, view.words.plan_next_exercise(), 1),
            (Icon::ChevronLeft, view.words.plan_previous_exercise(), -1),
        ] {
            let next = place.stepped(open, steps);
            if ui.add_enabled(next.is_some(), IconButton::new(icon, &name).small()).clicked()
                && let Some(next) = next
            {
                state.select(next);
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(MARGIN);
            ui.add(egui::Label::new(caption(text, look.muted)).truncate());
        });
    });
}

fn exercise_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    (slot, effective): (Slot, &Effective<'_>),
    is_open: bool,
    asked: &mut Vec<Asked>,
) {
    let plan = open.plan();
    let Some(edit) = state.edit.as_mut() else { return };
    let Some(exercise) = plan.content.exercises.get(&edit.now.exercise) else { return };
    let limit = plan.planned_phase(effective.prescription.phase).map(|phase| plan.block(phase).pain_limit);
    let limit = limit.unwrap_or(PainLimit::Nrs(0));
    figure_ui(ui, exercise, plan, edit, &mut state.figure);
    ui.add_space(14.0);
    name_ui(ui, view, exercise, plan, edit);
    ui.add_space(10.0);
    if is_open {
        let of = dose_editor::DoseOf {
            was: &edit.was.dosage,
            side: edit.now.side,
            is_lowering: exercise.kind == crate::content::Kind::Eccentric,
            week: effective.week,
            limit,
        };
        dose_editor::dose_editor(ui, view, &of, &mut edit.now.dosage);
    } else {
        read_dose(ui, view, effective, limit);
    }
    if let Some(rung) = effective.rung {
        ui.label(caption(rung.session.in_lang(view.lang), Tokens::of(ui).muted_2));
        ui.add_space(8.0);
    }
    let (often, rest) = rhythm_editor::rhythm_words(view, &edit.now, plan.side);
    let is_rhythm_changed =
        edit.now.frequency != edit.was.frequency || edit.now.side != edit.was.side || edit.now.part != edit.was.part;
    if rhythm_row(ui, &often, &rest, is_rhythm_changed, state.folds.rhythm, is_open) && is_open {
        state.folds.rhythm = !state.folds.rhythm;
    }
    if state.folds.rhythm && is_open {
        ui.add_space(8.0);
        let was = edit.was.clone();
        rhythm_editor::rhythm_editor(ui, view, &was, &mut edit.now, plan.side);
    }
    ui.add_space(12.0);
    if is_open {
        easier_harder(ui, view, plan, edit);
        ui.add_space(12.0);
    }
    fold(ui, &mut state.folds.steps, &view.words.plan_steps(), |ui| steps_ui(ui, view, exercise));
    let sources = sources_of(plan, effective, exercise);
    fold(ui, &mut state.folds.sources, &view.words.plan_sources(), |ui| sources_ui(ui, view, &sources));
    if sources.iter().any(|source| source.is_unconfirmed()) && !state.folds.sources {
        ui.add(Tag::new(&view.words.w_unconfirmed(), Tone::Warning).icon(Icon::TriangleAlert));
        ui.add_space(4.0);
    }
    if is_open {
        let is_removed = !edit.now.is_on;
        fold(ui, &mut state.folds.others, &view.words.plan_others(), |ui| {
            others::others_ui(ui, view, open, &mut state.others, slot.date, asked);
        });
        ui.add_space(4.0);
        let text = if is_removed { view.words.plan_keep() } else { view.words.plan_remove() };
        let button = if is_removed { Button::secondary(&text) } else { Button::danger(&text).icon(Icon::Trash2) };
        if ui.add(button).clicked() {
            edit.now.is_on = is_removed;
        }
    } else {
        ui.add_space(8.0);
        ui.label(caption(view.words.plan_past_day(), Tokens::of(ui).muted));
    }
}

/// A day without exercises.
fn nothing_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    is_open: bool,
    asked: &mut Vec<Asked>,
) {
    let date = state.place(view).date;
    let is_inside = open.plan().phase_on(date).is_some();
    let (title, text) = if is_inside {
        (view.words.plan_rest_day(), view.words.plan_nothing_due())
    } else {
        (view.words.plan_outside_title(), view.words.plan_outside())
    };
    ui.allocate_ui(Vec2::new(ui.available_width(), 220.0), |ui| {
        EmptyState::new(Icon::Moon, &title, &text).show(ui);
    });
    if is_inside && is_open {
        ui.add_space(16.0);
        fold(ui, &mut state.folds.others, &view.words.plan_others(), |ui| {
            others::others_ui(ui, view, open, &mut state.others, date, asked);
        });
    }
}

/// The figure of the exercise at the pace of its dose, for the side that does it; an icon where there is none.
fn figure_ui(ui: &mut Ui, exercise: &Exercise, plan: &Plan, edit: &Edit, state: &mut FigureViewState) {
    let height = if ui.ctx().content_rect().height() < 800.0 { 156.0 } else { 196.0 };
    let is_left = plan.side == AffectedSide::Left && edit.now.side != Side::NotApplicable;
    let view = FigureView::new(exercise).tempo(edit.now.dosage.tempo).left_side(is_left).height(height);
    if !view.show(ui, state) {
        let look = Tokens::of(ui);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 112.0), Sense::hover());
        paint_exercise(ui.painter(), rect, exercise, is_left, look.subtle);
    }
}

fn name_ui(ui: &mut Ui, view: &View<'_>, exercise: &Exercise, plan: &Plan, edit: &Edit) {
    let look = Tokens::of(ui);
    ui.add(egui::Label::new(section(exercise.short_name.in_lang(view.lang))).wrap());
    let full = exercise.name.in_lang(view.lang);
    if full != exercise.short_name.in_lang(view.lang) {
        ui.add(egui::Label::new(body(full).color(look.muted)).wrap());
    }
    if edit.now.exercise != edit.was.exercise
        && let Some(was) = plan.content.exercises.get(&edit.was.exercise)
    {
        let text = view.words.stepper_was(was.short_name.in_lang(view.lang));
        ui.label(crate::ui::theme::caption_strong(text, look.accent));
    }
    if !edit.now.is_on {
        ui.label(crate::ui::theme::caption_strong(view.words.plan_removed(), look.danger));
    }
}

/// The dose of a past day, to read.
fn read_dose(ui: &mut Ui, view: &View<'_>, effective: &Effective<'_>, limit: PainLimit) {
    let dosage = effective.dosage;
    let mut words = vec![wording::sets_and_work(effective.sets, effective.work, view.lang)];
    words.extend(dosage.rest_secs.map(|rest| wording::rest(rest, view.lang)));
    words.extend(dosage.load.as_ref().map(|load| wording::load(load, view.lang)));
    words.extend(dosage.tempo.map(|tempo| wording::tempo(tempo, view.lang)));
    words.push(wording::pain_limit(dosage.pain_limit.unwrap_or(limit), view.lang));
    for word in words {
        ui.label(body(word));
        ui.add_space(4.0);
    }
    ui.add_space(8.0);
}

/// The frequency in words, as a quiet row that opens.
fn rhythm_row(ui: &mut Ui, often: &str, rest: &str, is_changed: bool, is_folded_open: bool, is_open: bool) -> bool {
    let look = Tokens::of(ui);
    let mut job = egui::text::LayoutJob::default();
    job.append(often, 0.0, egui::TextFormat::simple(font(size::BODY, Weight::Regular), look.text));
    if !rest.is_empty() {
        job.append(" · ", 0.0, egui::TextFormat::simple(font(size::BODY, Weight::Regular), look.muted));
        job.append(rest, 0.0, egui::TextFormat::simple(font(size::BODY, Weight::Semibold), look.text));
    }
    job.wrap.max_width = ui.available_width() - 76.0;
    let galley = ui.painter().layout_job(job);
    let height = (galley.size().y + 22.0).max(size::ROW);
    let sense = if is_open { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), sense);
    let name = if rest.is_empty() { often.to_owned() } else { format!("{often} · {rest}") };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, is_open, &name));
    let (fill, edge) = if is_changed {
        (look.accent_soft, look.accent)
    } else {
        (look.bg, if response.hovered() { look.border_strong } else { look.bg })
    };
    ui.painter().rect(rect, size::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    paint_icon(ui.painter(), rect.left_center() + Vec2::new(22.0, 0.0), Icon::Repeat, size::ICON_SMALL, look.muted);
    let at = egui::pos2(rect.left() + 38.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.text);
    if is_open {
        let icon = if is_folded_open { Icon::ChevronDown } else { Icon::ChevronRight };
        paint_icon(ui.painter(), rect.right_center() - Vec2::new(18.0, 0.0), icon, size::ICON_SMALL, look.hint);
    }
    focus_ring(ui, &response, rect, size::RADIUS);
    response.clicked()
}

/// Two buttons that offer what is easier or harder; what is not allowed yet says why.
fn easier_harder(ui: &mut Ui, view: &View<'_>, plan: &Plan, edit: &mut Edit) {
    let Some(exercise) = plan.content.exercises.get(&edit.was.exercise) else { return };
    let half = (ui.available_width() - 8.0) / 2.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (easier, harder) = (view.words.plan_easier(), view.words.plan_harder());
        let buttons = [
            (&easier, Icon::TrendingDown, &exercise.easier, &[][..]),
            (&harder, Icon::TrendingUp, &exercise.harder, exercise.harder_gates.as_slice()),
        ];
        for (text, icon, choices, gates) in buttons {
            let known: Vec<_> = choices.iter().filter_map(|id| plan.content.exercises.get(id)).collect();
            let is_possible = !known.is_empty() || !gates.is_empty();
            let button = ui.add_enabled(is_possible, Button::secondary(text).icon(icon).width(half));
            egui::Popup::menu(&button).gap(4.0).width(320.0).show(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if edit.now.exercise != edit.was.exercise
                    && menu_row(ui, exercise.short_name.in_lang(view.lang), false).clicked()
                {
                    edit.now.exercise.clone_from(&edit.was.exercise);
                }
                for choice in known {
                    let name = choice.short_name.in_lang(view.lang);
                    match plan.blocked_by(&choice.id) {
                        Some(why) => refused_row(ui, name, why.in_lang(view.lang)),
                        None => {
                            if menu_row(ui, name, edit.now.exercise == choice.id).clicked() {
                                edit.now.exercise = choice.id.clone();
                            }
                        }
                    }
                }
                for gate in gates {
                    let name = plan.content.exercises.get(&gate.exercise).map_or_else(
                        || gate.exercise.to_string(),
                        |exercise| exercise.short_name.in_lang(view.lang).to_owned(),
                    );
                    refused_row(ui, &name, gate.when.in_lang(view.lang));
                }
            });
        }
    });
}

/// A choice that is not allowed, with the reason.
fn refused_row(ui: &mut Ui, name: &str, why: &str) {
    let look = Tokens::of(ui);
    Frame::new().inner_margin(egui::Margin::symmetric(10, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width().min(320.0));
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            ui.label(icon_text(Icon::Lock, size::ICON_SMALL).color(look.muted));
            ui.add(egui::Label::new(body(name).color(look.muted)).truncate());
        });
        ui.add(egui::Label::new(caption(why, look.muted)).wrap());
    });
}

/// A heading that folds what is below it.
pub(super) fn fold(ui: &mut Ui, is_unfolded: &mut bool, title: &str, contents: impl FnOnce(&mut Ui)) {
    let look = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 40.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::DisclosureTriangle, true, *is_unfolded, title));
    if response.clicked() {
        *is_unfolded = !*is_unfolded;
    }
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, look.border));
    let ink = if response.hovered() { look.accent } else { look.text };
    let at = rect.left_center();
    ui.painter().text(at, egui::Align2::LEFT_CENTER, title, font(size::BODY, Weight::Medium), ink);
    let icon = if *is_unfolded { Icon::ChevronDown } else { Icon::ChevronRight };
    paint_icon(ui.painter(), rect.right_center() - Vec2::new(10.0, 0.0), icon, size::ICON_SMALL, look.hint);
    focus_ring(ui, &response, Rect::from_min_max(rect.min, rect.max).shrink2(Vec2::new(0.0, 2.0)), size::RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if *is_unfolded {
        contents(ui);
        ui.add_space(12.0);
    }
}

fn steps_ui(ui: &mut Ui, view: &View<'_>, exercise: &Exercise) {
    let look = Tokens::of(ui);
    for (index, step) in exercise.instructions.iter().enumerate() {
        let ink = if matches!(step, Step::Safety(_)) { look.warning_text } else { look.text };
        let text = format!("{}. {}", index + 1, step.text().in_lang(view.lang));
        ui.add(egui::Label::new(body(text).color(ink)).wrap());
        ui.add_space(4.0);
    }
    if !exercise.mistakes.is_empty() {
        ui.add_space(4.0);
        ui.label(caption(view.words.plan_mistakes(), look.muted_2));
        for mistake in &exercise.mistakes {
            ui.add(egui::Label::new(body(format!("– {}", mistake.in_lang(view.lang)))).wrap());
            ui.add_space(2.0);
        }
    }
}

/// Where the dose comes from: the row of the phase, or the exercise when the therapist added it.
fn sources_of<'p>(plan: &'p Plan, effective: &Effective<'p>, exercise: &'p Exercise) -> Vec<&'p Source> {
    let row = effective.prescription.row.and_then(|row| {
        let phase = plan.planned_phase(effective.prescription.phase)?;
        plan.block(phase).prescriptions.get(row)
    });
    row.map_or_else(|| exercise.sources.iter().collect(), |row| row.sources.iter().collect())
}

fn sources_ui(ui: &mut Ui, view: &View<'_>, sources: &[&Source]) {
    let look = Tokens::of(ui);
    for source in sources {
        let text = wording::source(source, view.workspace.library(), view.lang);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            let (icon, ink) = if source.is_unconfirmed() {
                (Icon::TriangleAlert, look.warning)
            } else {
                (Icon::BookOpen, look.muted)
            };
            ui.label(icon_text(icon, size::ICON_SMALL).color(ink));
            ui.add(egui::Label::new(caption(text, look.muted_2)).wrap());
        });
        ui.add_space(4.0);
    }
}

impl PlanScreenState {
    /// Keeps what is being changed in step with what is selected and with the plan.
    fn keep_edit(&mut self, open: &OpenPlan, slot: Slot, effective: &Effective<'_>) {
        let prescription = effective.prescription;
        let is_here = self.edit.as_ref().is_some_and(|edit| edit.is_about(prescription.lineage, slot.date));
        if !is_here {
            if let Some(edit) = self.edit.take().filter(Edit::is_changed) {
                self.kept_edits.push(edit);
            }
            self.edit = self
                .kept_edits
                .iter()
                .position(|edit| edit.is_about(prescription.lineage, slot.date))
                .map(|index| self.kept_edits.swap_remove(index));
        }
        match &mut self.edit {
            Some(edit) => edit.keep_up(open.revision(), slot, prescription, effective.dosage),
            None => self.edit = Some(Edit::new(open.revision(), slot, prescription, effective.dosage)),
        }
    }
}
