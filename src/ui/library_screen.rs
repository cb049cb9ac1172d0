//! The library: conditions and exercises to look up.
//!
//! Conditions are a list with search at the left, what is known of one at the right. Exercises are cards over the whole
//! width; the one that is opened takes their place until a person goes back.

mod condition_page;
mod copy_dialog;
mod exercise_cards;
mod exercise_page;
mod filters;
mod reading;

use std::sync::Arc;

use egui::{Frame, Key, Margin, Modifiers, Panel, PointerButton, Popup, ScrollArea, Ui};

use self::condition_page::condition_page_ui;
use self::copy_dialog::CopyDialog;
use self::exercise_cards::{CardsState, cards_ui, filter_bar};
use self::exercise_page::{PageAsked, Uses, exercise_page_ui};
use super::action::Action;
use super::figure_view::FigureViewState;
use super::screen::Screen;
use super::theme::{Icon, Tokens, body, caption, size, strong, title};
use super::view::{Asked, View};
use super::widgets::{Button, EmptyState, ListRow, SearchField, Segments, Tag, Tone};
use crate::content::{ConditionId, Exercise, ExerciseId};
use crate::i18n::Lang;

/// Width of the list.
const LIST: f32 = 380.0;
/// Width of the two tabs, the same on both.
const TABS: f32 = LIST - size::PAGE - 12.0;
/// The search above the cards is no wider.
const SEARCH: f32 = 440.0;
/// The page of an exercise is no wider, so that lines stay easy to read on a very wide window.
const PAGE: f32 = 1680.0;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Conditions,
    Exercises,
}

/// The screen between two frames.
#[derive(Default)]
pub struct LibraryScreenState {
    tab: Tab,
    query: String,
    conditions: Vec<ConditionId>,
    exercises: Vec<ExerciseId>,
    found_for: Option<(u64, String, Lang)>,
    condition: Option<ConditionId>,
    cards: CardsState,
    /// The exercise whose page is open.
    exercise: Option<ExerciseId>,
    is_new_page: bool,
    uses: Uses,
    copying: Option<CopyDialog>,
    figure: FigureViewState,
}

impl LibraryScreenState {
    /// Opens an exercise that was just made; its card is in sight when a person goes back.
    pub fn choose_exercise(&mut self, exercise: ExerciseId) {
        self.tab = Tab::Exercises;
        self.query.clear();
        self.cards.reveal(exercise.clone());
        self.copying = None;
        self.open(exercise);
    }

    /// The exercise whose page is open.
    #[must_use]
    pub fn exercise(&self) -> Option<&ExerciseId> {
        self.exercise.as_ref().filter(|_| self.tab == Tab::Exercises)
    }

    /// Back to the cards, as they were left.
    pub fn close_exercise(&mut self) {
        if self.copying.is_none() && self.exercise.take().is_some() {
            self.cards.take_focus();
        }
    }

    fn open(&mut self, exercise: ExerciseId) {
        self.exercise = Some(exercise);
        self.is_new_page = true;
    }

    /// Brings the lists in line with the content and with what was typed.
    fn refresh(&mut self, view: &View<'_>) {
        let library = view.workspace.library();
        let asked = Some((view.workspace.revision(), self.query.clone(), view.lang));
        if self.found_for != asked {
            self.found_for = asked;
            self.conditions = view.workspace.find_conditions(&self.query);
            self.exercises = view.workspace.find_exercises(&self.query);
            if self.query.trim().is_empty() {
                let name = |id: &ConditionId| library.programmes.get(id).map(|known| known.name.in_lang(view.lang));
                self.conditions.sort_by_key(|id| name(id).map(str::to_lowercase));
                let name = |id: &ExerciseId| library.exercises.get(id).map(|known| known.short_name.in_lang(view.lang));
                self.exercises.sort_by_key(|id| name(id).map(str::to_lowercase));
            }
        }
        self.cards.refresh(view, &self.query, &self.exercises);
    }
}

/// Draws the screen.
pub fn library_screen_ui(ui: &mut Ui, view: &View<'_>, state: &mut LibraryScreenState, asked: &mut Vec<Asked>) {
    state.refresh(view);
    let library = view.workspace.library();
    let opened = state.exercise().and_then(|id| library.exercises.get(id)).map(Arc::clone);
    match (state.tab, opened) {
        (Tab::Conditions, _) => conditions_ui(ui, view, state, asked),
        (Tab::Exercises, Some(exercise)) => opened_ui(ui, view, state, &exercise, asked),
        (Tab::Exercises, None) => {
            state.exercise = None;
            exercises_ui(ui, view, state, asked);
        }
    }
    if let Some(dialog) = &mut state.copying
        && dialog.show(ui, view, asked)
    {
        state.copying = None;
    }
}

fn conditions_ui(ui: &mut Ui, view: &View<'_>, state: &mut LibraryScreenState, asked: &mut Vec<Asked>) {
    let margin = Margin { left: size::PAGE as i8, right: 12, top: 18, bottom: 0 };
    let frame = Frame::new().fill(Tokens::of(ui).bg).inner_margin(margin);
    Panel::left("library list").resizable(false).exact_size(LIST).show_separator_line(false).frame(frame).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            head(ui, view, asked);
            tabs(ui, view, state);
            SearchField::new(&view.words.library_search(), &mut state.query).show(ui);
            state.refresh(view);
            list(ui, view, state);
        },
    );
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: 12, right: size::PAGE as i8, top: 18, bottom: 24 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            let id = state.condition.as_ref().or(state.conditions.first());
            let programme = id.and_then(|id| view.workspace.library().programmes.get(id));
            if let Some(programme) = programme.map(Arc::clone) {
                ui.push_id(programme.id.as_str(), |ui| condition_page_ui(ui, view, &programme));
            }
        });
    });
}

/// All exercises as cards, with search and filters above them.
fn exercises_ui(ui: &mut Ui, view: &View<'_>, state: &mut LibraryScreenState, asked: &mut Vec<Asked>) {
    let margin = Margin { left: size::PAGE as i8, right: size::PAGE as i8, top: 18, bottom: 8 };
    let mut is_entered = false;
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        head(ui, view, asked);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(12.0);
            tabs(ui, view, state);
            let width = ui.available_width().min(SEARCH);
            let field = SearchField::new(&view.words.library_search(), &mut state.query).width(width).show(ui);
            is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if field.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
                state.cards.take_focus_at_first();
            }
        });
        state.refresh(view);
        filter_bar(ui, view, &mut state.cards);
        state.refresh(view);
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    let opened = cards_ui(ui, view, &mut state.cards, &mut state.query);
    let found = state.cards.first().filter(|_| is_entered && !state.query.trim().is_empty()).cloned();
    if let Some(exercise) = opened.or(found) {
        state.open(exercise);
    }
}

/// The page of one exercise, and the way back.
fn opened_ui(
    ui: &mut Ui,
    view: &View<'_>,
    state: &mut LibraryScreenState,
    exercise: &Exercise,
    asked: &mut Vec<Asked>,
) {
    // A menu or a dialog takes its Escape before the page does.
    let is_ours = ui.memory(|memory| memory.allows_interaction(ui.layer_id())) && !Popup::is_any_open(ui.ctx());
    let is_left = is_ours
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Escape) || input.pointer.button_pressed(PointerButton::Extra1)
        });
    let margin = Margin { left: size::PAGE as i8 - 8, right: size::PAGE as i8, top: 10, bottom: 6 };
    let back = Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| ui.add(Button::quiet(&view.words.library_back()).icon(Icon::ArrowLeft)).clicked());
    let mut area = ScrollArea::vertical().id_salt("exercise page").auto_shrink(false);
    if std::mem::take(&mut state.is_new_page) {
        area = area.vertical_scroll_offset(0.0);
    }
    let page = area.show(ui, |ui| {
        let margin = Margin { left: size::PAGE as i8, right: size::PAGE as i8, top: 2, bottom: 24 };
        let page = Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(PAGE));
            let uses = state.uses.of(view, &exercise.id);
            ui.push_id(exercise.id.as_str(), |ui| exercise_page_ui(ui, view, exercise, uses, &mut state.figure)).inner
        });
        page.inner
    });
    match page.inner {
        Some(PageAsked::Open(other)) => state.open(other),
        Some(PageAsked::EditFigure) => asked.push(Asked::EditFigure(exercise.id.clone())),
        Some(PageAsked::Copy) => state.copying = Some(CopyDialog::of(exercise, view.words)),
        None => {}
    }
    if is_left || back.inner {
        state.close_exercise();
    }
}

fn tabs(ui: &mut Ui, view: &View<'_>, state: &mut LibraryScreenState) {
    let words = view.words;
    let (conditions, exercises) = (words.library_conditions(), words.library_exercises());
    let options = [(Tab::Conditions, conditions.as_str()), (Tab::Exercises, exercises.as_str())];
    Segments::new(&Screen::Library.title(words), &options).width(TABS).show(ui, &mut state.tab);
}

/// The title, and how many problems own content has.
fn head(ui: &mut Ui, view: &View<'_>, asked: &mut Vec<Asked>) {
    ui.horizontal(|ui| {
        ui.label(title(Screen::Library.title(view.words)));
        let problems = u32::try_from(view.workspace.problems().len()).unwrap_or(u32::MAX);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if problems == 0 {
                return;
            }
            let text = view.words.settings_problems(problems);
            let tag = ui.add(Tag::new(&text, Tone::Warning).icon(Icon::TriangleAlert));
            let tag = tag.on_hover_text(view.words.content_show_problems()).interact(egui::Sense::click());
            if tag.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                asked.push(Asked::Action(Action::Open(Screen::Settings)));
            }
        });
    });
}

fn list(ui: &mut Ui, view: &View<'_>, state: &mut LibraryScreenState) {
    let library = view.workspace.library();
    if state.conditions.is_empty() {
        EmptyState::new(Icon::SearchX, &view.words.library_nothing(), &view.words.library_nothing_text()).show(ui);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().auto_shrink(false).id_salt("conditions");
    area.show_rows(ui, size::ROW, state.conditions.len(), |ui, rows| {
        for index in rows {
            let Some(known) = library.programmes.get(&state.conditions[index]) else { continue };
            let name = known.name.in_lang(view.lang);
            let detail = view.words.begin_variants(u32::try_from(known.variants.len()).unwrap_or(0));
            let is_chosen = state.condition.as_ref().or(state.conditions.first()) == Some(&known.id);
            let row = ListRow::new(name).chosen(is_chosen).first(true).last(true).padding(12.0);
            if row.show(ui, |ui| list_row(ui, name, &detail, is_chosen)).response.clicked() {
                state.condition = Some(known.id.clone());
            }
        }
    });
}

fn list_row(ui: &mut Ui, name: &str, detail: &str, is_chosen: bool) {
    let look = Tokens::of(ui);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let faint = if is_chosen { look.muted_2 } else { look.muted };
        ui.label(caption(detail, faint));
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
            let text = if is_chosen { strong(name).color(look.accent) } else { body(name) };
            ui.add(egui::Label::new(text).truncate());
        });
    });
}
