//! The choices at the left, with the buttons that print and keep at their foot.

use egui::{Align, CentralPanel, Frame, Label, Layout, Margin, Panel, ScrollArea, Ui, Vec2};

use super::PrintScreenState;
use super::layout_picker::layout_picker;
use crate::export::Pictures;
use crate::i18n::{Lang, Translator};
use crate::plan::{AffectedSide, PhaseKey};
use crate::ui::theme::{Icon, Tokens, body, caption, icon_text, size, title};
use crate::ui::view::View;
use crate::ui::widgets::{Button, Segments, Select, TextField, rule, toggle_row};
use crate::wording::dates::day_and_month;
use crate::workspace::{OpenPlan, SheetChoice, SheetWarning, weeks_of_sheet};

/// Width of a choice beside its name.
const SELECT: f32 = 150.0;

/// What a person pressed at the foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Print.
    Print,
    /// Keep as a file.
    Keep,
}

/// Draws the panel over the whole height; answers what was pressed.
pub(super) fn options_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PrintScreenState,
    choice: &mut SheetChoice,
) -> Option<Pressed> {
    let look = Tokens::of(ui);
    let side = Margin::symmetric(size::PAGE as i8, 0);
    let card = Frame::new().fill(look.card).inner_margin(side);
    let foot = card.inner_margin(Margin { top: 12, bottom: 14, ..side });
    let pressed =
        Panel::bottom("print foot").resizable(false).frame(foot).show(ui, |ui| foot_ui(ui, view, state)).inner;
    CentralPanel::default().frame(card).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.add_space(18.0);
            ui.label(title(view.words.print_title()));
            ui.add(Label::new(caption(about(view, open), look.muted)).truncate());
            ui.add_space(8.0);
            layout_picker(ui, view.words, &mut choice.layout);
            ui.add_space(8.0);
            rule(ui);
            ui.add_space(4.0);
            phase_ui(ui, view, open, state, choice);
            pictures_ui(ui, view.words, choice);
            language_ui(ui, view.words, choice);
            ui.add_space(4.0);
            rule(ui);
            ui.spacing_mut().item_spacing.y = 0.0;
            if open.patient.is_some() {
                toggle_row(ui, &view.words.print_named(), &mut choice.is_named);
            }
            let mut has_stop_rules = choice.has_stop_rules;
            if toggle_row(ui, &view.words.print_stop_rules(), &mut has_stop_rules).changed() {
                if has_stop_rules || state.has_agreed_to_leave_out {
                    choice.has_stop_rules = has_stop_rules;
                } else {
                    state.is_asking_about_stop_rules = true;
                }
            }
            ui.add_space(6.0);
            let hint = view.words.print_next_visit_hint();
            TextField::new(&view.words.print_next_visit(), &mut choice.next_visit).hint(&hint).show(ui);
            ui.add_space(12.0);
            for warning in state.preview.warnings() {
                warning_ui(ui, &in_words(warning, view.words));
            }
            ui.add_space(12.0);
        });
    });
    pressed
}

fn about(view: &View<'_>, open: &OpenPlan) -> String {
    let patient = open.patient.and_then(|id| view.workspace.patient(id));
    let patient = patient.map_or_else(|| view.words.print_walk_in(), |patient| patient.name.clone());
    let plan = open.plan();
    let complaint = plan.content.programme.name.in_lang(view.lang);
    match plan.side {
        AffectedSide::Left => view.words.print_about_side(patient, complaint, view.words.w_side_left()),
        AffectedSide::Right => view.words.print_about_side(patient, complaint, view.words.w_side_right()),
        AffectedSide::Both | AffectedSide::None => view.words.print_about(patient, complaint),
    }
}

/// A choice with its name at the left.
fn row<R>(ui: &mut Ui, name: &str, control: impl FnOnce(&mut Ui) -> R) -> R {
    let space = Vec2::new(ui.available_width(), size::ROW);
    ui.allocate_ui_with_layout(space, Layout::left_to_right(Align::Center), |ui| {
        ui.label(body(name));
        ui.with_layout(Layout::right_to_left(Align::Center), control).inner
    })
    .inner
}

fn phase_ui(ui: &mut Ui, view: &View<'_>, open: &OpenPlan, state: &mut PrintScreenState, choice: &mut SheetChoice) {
    let words = view.words;
    let plan = open.plan();
    let named: Vec<(PhaseKey, String)> = plan
        .phases
        .iter()
        .map(|phase| {
            let (from, until) = (day_and_month(view.lang, phase.start), day_and_month(view.lang, phase.end()));
            let name = plan.block(phase).short_name.in_lang(view.lang);
            (phase.key, words.print_phase_dates(name, from, until))
        })
        .collect();
    let options: Vec<(PhaseKey, &str)> = named.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let name = words.print_phase();
    let muted = Tokens::of(ui).muted_2;
    let line = Vec2::new(ui.available_width(), 18.0);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.label(caption(&name, muted));
        if plan.planned_phase(choice.phase).is_some_and(|phase| phase.contains(view.today)) {
            let now = caption(words.print_phase_now(), muted);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(now));
        }
    });
    let is_other = Select::new(&name, &options).width(ui.available_width()).show(ui, &mut choice.phase).changed();
    let Some(phase) = plan.planned_phase(choice.phase) else { return };
    let most = weeks_of_sheet(plan, phase, view.today);
    if is_other {
        choice.weeks = state.weeks.map_or(most, |weeks| weeks.min(most));
    }
    choice.weeks = choice.weeks.clamp(1, most);
    let name = words.print_weeks();
    row(ui, &name, |ui| {
        let weeks = [(1u8, "1"), (2, "2"), (3, "3"), (4, "4")];
        let weeks = weeks.get(..usize::from(most)).unwrap_or(&weeks);
        if Segments::new(&name, weeks).width(weeks.len() as f32 * 44.0 + 6.0).show(ui, &mut choice.weeks).changed() {
            state.weeks = Some(choice.weeks);
        }
    });
}

/// The pictures, in words: a row of four does not fit beside its name in every language.
fn pictures_ui(ui: &mut Ui, words: &Translator, choice: &mut SheetChoice) {
    let name = words.print_pictures();
    let named = Pictures::ALL.map(|pictures| {
        let text = match pictures {
            Pictures::Color => words.print_pictures_color(),
            Pictures::Grey => words.print_pictures_grey(),
            Pictures::Line => words.print_pictures_line(),
            Pictures::Without => words.print_pictures_none(),
        };
        (pictures, text)
    });
    let options: Vec<(Pictures, &str)> = named.iter().map(|(pictures, text)| (*pictures, text.as_str())).collect();
    row(ui, &name, |ui| Select::new(&name, &options).width(SELECT).show(ui, &mut choice.pictures));
}

fn language_ui(ui: &mut Ui, words: &Translator, choice: &mut SheetChoice) {
    let name = words.print_language();
    row(ui, &name, |ui| {
        let langs = Lang::ALL.map(|lang| (lang, lang.own_name()));
        Segments::new(&name, &langs).show(ui, &mut choice.lang);
    });
}

fn foot_ui(ui: &mut Ui, view: &View<'_>, state: &PrintScreenState) -> Option<Pressed> {
    let look = Tokens::of(ui);
    let words = view.words;
    let mut pressed = None;
    let is_possible = matches!(state.job, Some(Ok(_))) && !state.errands.is_busy();
    ui.spacing_mut().item_spacing = Vec2::new(8.0, 6.0);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 8.0) / 2.0;
        let keep = words.print_keep();
        let keep = Button::secondary(&keep).icon(Icon::FileDown).tall().width(width);
        if ui.add_enabled(is_possible, keep).clicked() {
            pressed = Some(Pressed::Keep);
        }
        let print = words.print_print();
        let print = Button::primary(&print).icon(Icon::Printer).tall().width(width);
        if ui.add_enabled(is_possible, print).clicked() {
            pressed = Some(Pressed::Print);
        }
    });
    let pages = state.preview.pages().len() as u32;
    let text = if pages == 0 { words.print_pages_unknown() } else { words.print_pages(pages) };
    ui.vertical_centered(|ui| ui.label(caption(text, look.muted)));
    pressed
}

/// A warning in full: it may be long, and all of it must be read.
fn warning_ui(ui: &mut Ui, text: &str) {
    let look = Tokens::of(ui);
    let frame =
        Frame::new().fill(look.warning_soft).corner_radius(size::RADIUS).inner_margin(Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.label(icon_text(Icon::TriangleAlert, size::ICON_SMALL).color(look.warning));
            ui.add(Label::new(caption(text, look.warning_text)).wrap());
        });
    });
    ui.add_space(8.0);
}

fn in_words(warning: &SheetWarning, words: &Translator) -> String {
    match warning {
        SheetWarning::UnknownCharacters(unknown) => {
            let named = unknown.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c)));
            words.print_unknown_characters(named.collect::<Vec<_>>().join(", "))
        }
        SheetWarning::NoStandard(_) => words.print_no_standard(),
        SheetWarning::PictureLeftOut(exercise) => words.print_picture_left_out(*exercise as u32),
        SheetWarning::StopRulesLeftOut => words.print_stop_rules_left_out(),
    }
}
