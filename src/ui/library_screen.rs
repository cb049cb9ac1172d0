//! The library: conditions and exercises to look up. A list with search at the left, what is known of one at the right.

mod condition_page;
mod copy_dialog;
mod exercise_page;
mod reading;

use std::sync::Arc;

use egui::{Frame, Margin, Panel, Rect, ScrollArea, Sense, Ui, Vec2};

use self::condition_page::condition_page_ui;
use self::copy_dialog::CopyDialog;
use self::exercise_page::{PageAsked, Uses, exercise_page_ui};
use super::action::Action;
use super::figure_view::{FigureViewState, Thumbnail};
use super::screen::Screen;
use super::theme::{Icon, Tokens, body, caption, size, strong, title};
use super::view::{Asked, View};
use super::widgets::{EmptyState, ListRow, SearchField, Segments, Tag, Tone};
use crate::content::{ConditionId, ExerciseId};
use crate::wording;

/// Width of the list.
const LIST: f32 = 380.0;
/// A row with a picture.
const PICTURE_ROW: f32 = 60.0;

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
    found_for: Option<(u64, String)>,
    condition: Option<ConditionId>,
    exercise: Option<ExerciseId>,
    uses: Uses,
    copying: Option<CopyDialog>,
    figure: FigureViewState,
}

impl LibraryScreenState {
    /// Shows an exercise, in a list that is searched for its name.
    pub fn choose_exercise(&mut self, exercise: ExerciseId, name: &str) {
        self.tab = Tab::Exercises;
        name.clone_into(&mut self.query);
        self.exercise = Some(exercise);
        self.copying = None;
    }

    /// Brings the lists in line with the content and with what was typed.
    fn refresh(&mut self, view: &View<'_>) {
        let asked = Some((view.workspace.revision(), self.query.clone()));
        if self.found_for == asked {
            return;
        }
        self.found_for = asked;
        self.conditions = view.workspace.find_conditions(&self.query);
        self.exercises = view.workspace.find_exercises(&self.query);
        let library = view.workspace.library();
        if self.query.trim().is_empty() {
            let name = |id: &ConditionId| library.programmes.get(id).map(|known| known.name.in_lang(view.lang));
            self.conditions.sort_by_key(|id| name(id).map(str::to_lowercase));
            let name = |id: &ExerciseId| library.exercises.get(id).map(|known| known.short_name.in_lang(view.lang));
            self.exercises.sort_by_key(|id| name(id).map(str::to_lowercase));
        }
    }
}

/// Draws the screen.
pub fn library_screen_ui(ui: &mut Ui, view: &View<'_>, state: &mut LibraryScreenState, asked: &mut Vec<Asked>) {
    state.refresh(view);
    let look = Tokens::of(ui);
    let margin = Margin { left: size::PAGE as i8, right: 12, top: 18, bottom: 0 };
    let frame = Frame::new().fill(look.bg).inner_margin(margin);
    Panel::left("library list").resizable(false).exact_size(LIST).show_separator_line(false).frame(frame).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            head(ui, view, asked);
            let words = view.words;
            let (conditions, exercises) = (words.library_conditions(), words.library_exercises());
            let options = [(Tab::Conditions, conditions.as_str()), (Tab::Exercises, exercises.as_str())];
            let width = ui.available_width();
            Segments::new(&Screen::Library.title(words), &options).width(width).show(ui, &mut state.tab);
            SearchField::new(&words.library_search(), &mut state.query).show(ui);
            state.refresh(view);
            list(ui, view, state);
        },
    );
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: 12, right: size::PAGE as i8, top: 18, bottom: 24 };
        Frame::new().inner_margin(margin).show(ui, |ui| detail(ui, view, state, asked));
    });
    if let Some(dialog) = &mut state.copying
        && dialog.show(ui, view, asked)
    {
        state.copying = None;
    }
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
    let count = match state.tab {
        Tab::Conditions => state.conditions.len(),
        Tab::Exercises => state.exercises.len(),
    };
    if count == 0 {
        EmptyState::new(Icon::SearchX, &view.words.library_nothing(), &view.words.library_nothing_text()).show(ui);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).id_salt(state.tab == Tab::Exercises).show_rows(
        ui,
        if state.tab == Tab::Exercises { PICTURE_ROW } else { size::ROW },
        count,
        |ui, rows| {
            for index in rows {
                let (name, detail, is_chosen, exercise) = match state.tab {
                    Tab::Conditions => {
                        let Some(known) = library.programmes.get(&state.conditions[index]) else { continue };
                        let count = u32::try_from(known.variants.len()).unwrap_or(0);
                        let is_chosen = state.condition.as_ref().or(state.conditions.first()) == Some(&known.id);
                        (known.name.in_lang(view.lang), view.words.begin_variants(count), is_chosen, None)
                    }
                    Tab::Exercises => {
                        let Some(known) = library.exercises.get(&state.exercises[index]) else { continue };
                        let is_chosen = state.exercise.as_ref().or(state.exercises.first()) == Some(&known.id);
                        let region = known.regions.first().map(|region| wording::region(*region, view.lang));
                        let mut detail = region.unwrap_or_default();
                        if view.workspace.is_own_exercise(&known.id) {
                            detail = format!("{} · {detail}", view.words.pose_own());
                        }
                        (known.short_name.in_lang(view.lang), detail, is_chosen, Some(known))
                    }
                };
                let row = ListRow::new(name).chosen(is_chosen).first(true).last(true).padding(12.0);
                let row = row.height(if exercise.is_some() { PICTURE_ROW } else { size::ROW });
                let row = row.show(ui, |ui| list_row(ui, name, &detail, is_chosen, exercise.is_some()));
                if let (Some(exercise), Some(place)) = (exercise, row.inner) {
                    ui.painter().rect_filled(place, size::RADIUS, Tokens::of(ui).card);
                    let is_lit = row.response.hovered() || row.response.has_focus();
                    Thumbnail::new(exercise).paint_moving(ui, place, row.response.id.with("figure"), is_lit);
                }
                if row.response.clicked() {
                    match state.tab {
                        Tab::Conditions => state.condition = Some(state.conditions[index].clone()),
                        Tab::Exercises => state.exercise = Some(state.exercises[index].clone()),
                    }
                }
            }
        },
    );
}

/// A row of the list; answers where its picture comes, when it has one.
fn list_row(ui: &mut Ui, name: &str, detail: &str, is_chosen: bool, has_picture: bool) -> Option<Rect> {
    let look = Tokens::of(ui);
    let place = has_picture.then(|| ui.allocate_exact_size(Vec2::new(60.0, 54.0), Sense::hover()).0);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let faint = if is_chosen { look.muted_2 } else { look.muted };
        ui.label(caption(detail, faint));
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
            let text = if is_chosen { strong(name).color(look.accent) } else { body(name) };
            ui.add(egui::Label::new(text).truncate());
        });
    });
    place
}

fn detail(ui: &mut Ui, view: &View<'_>, state: &mut LibraryScreenState, asked: &mut Vec<Asked>) {
    let library = view.workspace.library();
    let first_condition = state.conditions.first();
    let first_exercise = state.exercises.first();
    match state.tab {
        Tab::Conditions => {
            let id = state.condition.as_ref().or(first_condition);
            if let Some(programme) = id.and_then(|id| library.programmes.get(id)).map(Arc::clone) {
                ui.push_id(programme.id.as_str(), |ui| condition_page_ui(ui, view, &programme));
            }
        }
        Tab::Exercises => {
            let id = state.exercise.as_ref().or(first_exercise);
            let Some(exercise) = id.and_then(|id| library.exercises.get(id)).map(Arc::clone) else { return };
            let uses = state.uses.of(view, &exercise.id);
            let page = ui
                .push_id(exercise.id.as_str(), |ui| exercise_page_ui(ui, view, &exercise, uses, &mut state.figure))
                .inner;
            match page {
                Some(PageAsked::Open(other)) => state.exercise = Some(other),
                Some(PageAsked::EditFigure) => asked.push(Asked::EditFigure(exercise.id.clone())),
                Some(PageAsked::Copy) => state.copying = Some(CopyDialog::of(&exercise, view.words)),
                None => {}
            }
        }
    }
}
