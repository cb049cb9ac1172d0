//! The exercises as cards with their pictures, as many beside each other as the window has room for.
//!
//! Only the rows in sight are drawn, so that only their pictures are asked for. The card that the arrows reached is the one
//! that takes part in Tab; it stays there when it is scrolled out of sight.

use std::ops::Range;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, CursorIcon, FontId, Galley, Id, Key, Painter, Pos2, Rect, Response, Role, ScrollArea};
use egui::{Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::filters::{Choices, Filters};
use crate::content::{Exercise, ExerciseId};
use crate::i18n::Lang;
use crate::ui::exercise_picture::kind_icon;
use crate::ui::figure_view::Thumbnail;
use crate::ui::theme::{Icon, Tokens, Weight, body, font, icon_font, paint_icon, paint_ring, size};
use crate::ui::view::View;
use crate::ui::widgets::{Button, EmptyState, Tone, keep_arrows};
use crate::wording;

/// A card is no narrower, as long as the window allows.
const LEAST_WIDTH: f32 = 260.0;
/// Between cards.
const GAP: f32 = 16.0;
/// Above the first row and below the last.
const ENDS: f32 = 4.0;
/// Height of a picture for its width.
const PICTURE: f32 = 0.70;
/// Height of the words below it.
const WORDS: f32 = 76.0;

/// The cards between two frames.
#[derive(Default)]
pub(super) struct CardsState {
    filters: Filters,
    choices: Choices,
    shown: Vec<ExerciseId>,
    count: usize,
    made_for: Option<(u64, String, Lang, Filters)>,
    /// The card that takes part in Tab.
    cursor: Option<ExerciseId>,
    takes_focus: bool,
    is_revealed: bool,
    scrolls_to_top: bool,
}

impl CardsState {
    /// The card that has the focus when the cards are shown again.
    pub(super) fn take_focus(&mut self) {
        self.takes_focus = true;
    }

    /// The first card has the focus from now on.
    pub(super) fn take_focus_at_first(&mut self) {
        self.cursor = self.shown.first().cloned();
        self.takes_focus = true;
        self.scrolls_to_top = true;
    }

    /// The first exercise that is shown.
    pub(super) fn first(&self) -> Option<&ExerciseId> {
        self.shown.first()
    }

    /// Scrolls to the card of this exercise when the cards are shown again.
    pub(super) fn reveal(&mut self, exercise: ExerciseId) {
        self.cursor = Some(exercise);
        self.is_revealed = true;
    }

    /// Brings cards and menus in line with what the search found and with the filters.
    pub(super) fn refresh(&mut self, view: &View<'_>, query: &str, found: &[ExerciseId]) {
        let made_for = Some((view.workspace.revision(), query.to_owned(), view.lang, self.filters.clone()));
        if self.made_for == made_for {
            return;
        }
        let is_asked_otherwise = |old: &(u64, String, Lang, Filters)| old.1 != query || old.3 != self.filters;
        self.scrolls_to_top |= self.made_for.as_ref().is_some_and(is_asked_otherwise);
        self.made_for = made_for;
        let library = view.workspace.library();
        let found: Vec<_> = found.iter().filter_map(|id| library.exercises.get(id)).collect();
        self.choices = Choices::of(&found, &self.filters, library, view.lang);
        let fitting = found.iter().filter(|exercise| self.filters.fits(exercise));
        self.shown = fitting.map(|exercise| exercise.id.clone()).collect();
        self.count = library.exercises.len();
    }
}

/// The menus of the filters, and how many exercises are left.
pub(super) fn filter_bar(ui: &mut Ui, view: &View<'_>, state: &mut CardsState) {
    let words = view.words;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(8.0);
        state.choices.show(ui, view, &mut state.filters);
        ui.add_space(8.0);
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let (shown, all) = (number(state.shown.len()), number(state.count));
        let text = if shown == all { words.library_count(all) } else { words.library_count_of(shown, all) };
        ui.label(body(text).color(Tokens::of(ui).muted_2));
        if state.filters.is_any_set() && ui.add(Button::quiet(&words.library_clear_filters()).icon(Icon::X)).clicked() {
            state.filters = Filters::default();
        }
    });
}

/// Draws the cards; answers which one is opened.
pub(super) fn cards_ui(ui: &mut Ui, view: &View<'_>, state: &mut CardsState, query: &mut String) -> Option<ExerciseId> {
    if state.shown.is_empty() {
        let words = view.words;
        let (title, text) = (words.library_none_fits(), words.library_none_fits_text());
        let all = words.library_show_all();
        let button = EmptyState::new(Icon::SearchX, &title, &text).button(&all, Icon::RotateCcw).show(ui);
        if button.is_some_and(|button| button.clicked()) {
            query.clear();
            state.filters = Filters::default();
        }
        return None;
    }
    let mut area = ScrollArea::vertical().id_salt("exercise cards").auto_shrink(false);
    if std::mem::take(&mut state.scrolls_to_top) {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show_viewport(ui, |ui, viewport| {
        let grid = Grid::of(ui.max_rect(), state.shown.len());
        ui.set_height(grid.height());
        let cursor = state.cursor.as_ref().and_then(|cursor| state.shown.iter().position(|id| id == cursor));
        let cursor = cursor.unwrap_or_default();
        let in_sight = grid.in_sight(viewport);
        let mut opened = None;
        let beyond = (!in_sight.contains(&cursor)).then_some(cursor);
        for index in in_sight.chain(beyond) {
            let id = &state.shown[index];
            let Some(exercise) = view.workspace.library().exercises.get(id) else { continue };
            let rect = grid.card(index);
            let response = card_ui(ui, view, exercise, rect, index == cursor);
            if response.clicked() {
                opened = Some(id.clone());
            }
        }
        let here = card_id(ui, &state.shown[cursor]);
        // The key that brought the focus here is not one that moves it on.
        let had_focus = ui.memory(|memory| memory.has_focus(here));
        if std::mem::take(&mut state.takes_focus) {
            ui.memory_mut(|memory| memory.request_focus(here));
        }
        if std::mem::take(&mut state.is_revealed) {
            ui.scroll_to_rect(grid.card(cursor).expand(ENDS), None);
        }
        if had_focus && let Some(index) = moved(ui, cursor, grid.columns, state.shown.len()) {
            state.cursor = Some(state.shown[index].clone());
            let there = card_id(ui, &state.shown[index]);
            ui.memory_mut(|memory| memory.request_focus(there));
            ui.scroll_to_rect(grid.card(index).expand(ENDS), None);
        }
        if let Some(id) = &opened {
            state.cursor = Some(id.clone());
        }
        opened
    })
    .inner
}

/// Where the cards lie.
struct Grid {
    area: Rect,
    count: usize,
    columns: usize,
    card: Vec2,
}

impl Grid {
    fn of(area: Rect, count: usize) -> Self {
        let area = area.shrink2(Vec2::new(size::PAGE, 0.0));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
        let columns = (((area.width() + GAP) / (LEAST_WIDTH + GAP)).floor() as usize).max(1);
        let width = ((area.width() - (columns - 1) as f32 * GAP) / columns as f32).floor();
        Self { area, count, columns, card: Vec2::new(width, (PICTURE * width).round() + WORDS) }
    }

    fn height(&self) -> f32 {
        2.0 * ENDS + self.count.div_ceil(self.columns) as f32 * (self.card.y + GAP)
    }

    fn card(&self, index: usize) -> Rect {
        let (row, column) = ((index / self.columns) as f32, (index % self.columns) as f32);
        let at = Vec2::new(column * (self.card.x + GAP), ENDS + row * (self.card.y + GAP));
        Rect::from_min_size(self.area.min + at, self.card)
    }

    /// The cards of the rows in sight.
    fn in_sight(&self, viewport: Rect) -> Range<usize> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as many rows as there are cards")]
        let row = |y: f32| ((y - ENDS).max(0.0) / (self.card.y + GAP)) as usize;
        let end = ((row(viewport.max.y) + 1) * self.columns).min(self.count);
        (row(viewport.min.y) * self.columns).min(end)..end
    }
}

fn card_id(ui: &Ui, exercise: &ExerciseId) -> Id {
    ui.scope_id().with(exercise.as_str())
}

/// Where the arrows lead.
fn moved(ui: &Ui, from: usize, columns: usize, count: usize) -> Option<usize> {
    let last = count.saturating_sub(1);
    let to = ui.input(|input| {
        if input.modifiers.any() {
            None
        } else if input.key_pressed(Key::ArrowLeft) {
            from.checked_sub(1)
        } else if input.key_pressed(Key::ArrowRight) {
            Some(from + 1)
        } else if input.key_pressed(Key::ArrowUp) {
            from.checked_sub(columns)
        } else if input.key_pressed(Key::ArrowDown) {
            // The last row may be shorter than the one above it.
            let has_row_below = from / columns < last / columns;
            has_row_below.then(|| (from + columns).min(last))
        } else if input.key_pressed(Key::Home) {
            Some(0)
        } else if input.key_pressed(Key::End) {
            Some(last)
        } else {
            None
        }
    });
    to.filter(|to| *to <= last && *to != from)
}

/// One card, a button as a whole.
fn card_ui(ui: &Ui, view: &View<'_>, exercise: &Exercise, rect: Rect, is_cursor: bool) -> Response {
    let look = Tokens::of(ui);
    let name = exercise.short_name.in_lang(view.lang);
    // Only one card takes part in Tab; the arrows do the rest.
    let sense = if is_cursor { Sense::click() } else { Sense::CLICK };
    let id = card_id(ui, &exercise.id);
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let is_visible = ui.is_rect_visible(rect);
    if response.has_focus() {
        keep_arrows(ui, &response, true, true);
        if response.gained_focus() && !is_visible {
            ui.scroll_to_rect(rect.expand(ENDS), None);
        }
    }
    if !is_visible {
        return response;
    }
    let is_lit = response.hovered() || response.has_focus();
    let edge = if is_lit { look.border_strong } else { look.border };
    let painter = ui.painter();
    painter.rect(rect, size::RADIUS_CARD, look.card, Stroke::new(1.0, edge), StrokeKind::Inside);
    let picture = rect.with_max_y(rect.bottom() - WORDS).shrink(8.0);
    if !Thumbnail::new(exercise).paint_moving(ui, picture, id.with("figure"), is_lit) {
        paint_icon(painter, picture.center(), kind_icon(exercise.kind), 48.0, look.hint);
    }
    if view.workspace.is_own_exercise(&exercise.id) {
        tag(painter, rect.left_top() + Vec2::splat(10.0), &view.words.pose_own(), Tone::Info, Some(Icon::UserRoundPen));
    }
    let below = rect.with_min_y(rect.bottom() - WORDS).shrink2(Vec2::new(14.0, 0.0));
    let at = below.left_top() + Vec2::new(0.0, 8.0);
    let galley = one_line(painter, name, font(size::BODY, Weight::Semibold), look.text, below.width());
    let is_elided = galley.elided;
    painter.galley(at, galley, look.text);
    let at = at + Vec2::new(0.0, 27.0);
    let right = tag(painter, at, &wording::kind(exercise.kind, view.lang), Tone::Accent, None);
    let regions: Vec<String> = exercise.regions.iter().map(|region| wording::region(*region, view.lang)).collect();
    let room = below.right() - right - 10.0;
    let galley = one_line(painter, &regions.join(", "), font(size::CAPTION, Weight::Regular), look.muted, room);
    let at = Align2::LEFT_CENTER.anchor_size(Pos2::new(right + 10.0, at.y + 12.0), galley.size()).min;
    painter.galley(at, galley, look.muted);
    if response.has_focus() {
        paint_ring(ui, rect, size::RADIUS_CARD);
    }
    let response = if is_elided { response.on_hover_text(name) } else { response };
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn one_line(painter: &Painter, text: &str, font: FontId, ink: Color32, room: f32) -> std::sync::Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, ink);
    job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
    painter.layout_job(job)
}

/// Paints a tag, which on a card is no widget of its own; answers where it ends.
fn tag(painter: &Painter, at: Pos2, text: &str, tone: Tone, icon: Option<Icon>) -> f32 {
    let (fill, ink) = tone.colors(Tokens::of_context(painter.ctx()));
    let galley = painter.layout_no_wrap(text.to_owned(), font(size::CAPTION, Weight::Medium), ink);
    let icon_width = if icon.is_some() { size::ICON_SMALL + 6.0 } else { 0.0 };
    let rect = Rect::from_min_size(at, Vec2::new(galley.size().x + icon_width + 16.0, 24.0));
    painter.rect_filled(rect, size::RADIUS_TAG, fill);
    let mut left = rect.left_center() + Vec2::new(8.0, 0.0);
    if let Some(icon) = icon {
        painter.text(left, Align2::LEFT_CENTER, icon.unicode(), icon_font(size::ICON_SMALL), ink);
        left.x += icon_width;
    }
    painter.galley(Align2::LEFT_CENTER.anchor_size(left, galley.size()).min, galley, ink);
    rect.right()
}
