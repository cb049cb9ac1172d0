//! Lines of the roster in groups, each a card with its title: only the rows in sight are drawn.

use egui::{Align, Layout, Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, Vec2};

use super::roster::Roster;
use super::roster_row::{Columns, RowAsk, heads, roster_row};
use super::theme::{Tokens, caption, section, size};
use super::view::View;
use crate::dossier::Patient;

const TITLE: f32 = 38.0;
const HEAD: f32 = 32.0;
const GAP: f32 = 18.0;

/// Lines of the roster in groups.
pub(super) struct RosterList<'a> {
    /// Titles, and the lines below each by their place in the roster.
    pub(super) groups: &'a [(String, &'a [usize])],
    /// The row that the arrows are on, counted through all groups.
    pub(super) row: Option<usize>,
    /// The arrows moved it in this frame: it comes into sight.
    pub(super) is_row_moved: bool,
    /// Whether a row has a button to change the record.
    pub(super) is_editable: bool,
    /// Whether the tag tells the next end even of a plan that asks no attention yet.
    pub(super) tells_every_turn: bool,
}

/// What was asked of the list.
pub(super) enum ListAsk {
    Nothing,
    /// Open this row, counted through all groups.
    Open(usize),
    /// Change a patient's record.
    Edit(Box<Patient>),
}

/// A group with its place on the page.
struct Placed<'a> {
    title: &'a str,
    lines: &'a [usize],
    /// Rows in the groups before it.
    before: usize,
    top: f32,
}

impl Placed<'_> {
    fn rows_top(&self) -> f32 {
        self.top + TITLE + HEAD
    }

    fn bottom(&self) -> f32 {
        self.rows_top() + self.lines.len() as f32 * size::ROW
    }
}

impl RosterList<'_> {
    fn placed(&self) -> Vec<Placed<'_>> {
        let (mut top, mut before) = (0.0, 0);
        let mut placed = Vec::with_capacity(self.groups.len());
        for (title, lines) in self.groups.iter().filter(|(_, lines)| !lines.is_empty()) {
            let group = Placed { title, lines, before, top };
            top = group.bottom() + GAP;
            before += lines.len();
            placed.push(group);
        }
        placed
    }

    /// Draws it in the room that is left.
    pub(super) fn show(&self, ui: &mut Ui, view: &View<'_>, roster: &Roster) -> ListAsk {
        let look = Tokens::of(ui);
        let groups = self.placed();
        let height = groups.last().map_or(0.0, Placed::bottom);
        let columns = Columns::of(ui.available_width(), self.is_editable, self.tells_every_turn);
        let mut asked = ListAsk::Nothing;
        ScrollArea::vertical().auto_shrink(false).show_viewport(ui, |ui, sight| {
            ui.set_height(height + GAP);
            let origin = ui.max_rect().min;
            let width = ui.available_width();
            let at = |top: f32, height: f32| {
                Rect::from_min_size(egui::pos2(origin.x, origin.y + top), Vec2::new(width, height))
            };
            for group in &groups {
                if group.bottom() < sight.top() || sight.bottom() < group.top {
                    continue;
                }
                let card = at(group.top + TITLE, group.bottom() - group.top - TITLE);
                let edge = Stroke::new(1.0, look.border);
                ui.painter().rect(card, size::RADIUS_CARD, look.card, edge, StrokeKind::Inside);
                let title = UiBuilder::new().max_rect(at(group.top, TITLE));
                ui.scope_builder(title.layout(Layout::left_to_right(Align::Center)), |ui| {
                    ui.label(section(group.title));
                    ui.label(caption(group.lines.len().to_string(), look.muted_2));
                });
                let head = UiBuilder::new().max_rect(at(group.top + TITLE, HEAD));
                ui.scope_builder(head, |ui| heads(ui, view, &columns));
                let first = ((sight.top() - group.rows_top()) / size::ROW).floor().max(0.0) as usize;
                let last = ((sight.bottom() - group.rows_top()) / size::ROW).ceil().max(0.0) as usize;
                for index in first..last.min(group.lines.len()) {
                    let Some(line) = roster.lines().get(group.lines[index]) else { continue };
                    let row = group.before + index;
                    let rect = at(group.rows_top() + index as f32 * size::ROW, size::ROW);
                    let builder = UiBuilder::new().id_salt(group.lines[index]).max_rect(rect);
                    let is_last = index + 1 == group.lines.len();
                    let is_chosen = self.row == Some(row);
                    let draw = |ui: &mut Ui| roster_row(ui, view, *line, &columns, is_chosen, is_last);
                    match ui.scope_builder(builder, draw).inner {
                        RowAsk::Nothing => {}
                        RowAsk::Open => asked = ListAsk::Open(row),
                        RowAsk::Edit(patient) => asked = ListAsk::Edit(patient),
                    }
                }
                let moved_to = self.row.filter(|_| self.is_row_moved).and_then(|row| row.checked_sub(group.before));
                if let Some(index) = moved_to.filter(|index| *index < group.lines.len()) {
                    // The title of the first row comes into sight with it.
                    let above = if index == 0 { TITLE + HEAD } else { 0.0 };
                    let top = group.rows_top() + index as f32 * size::ROW - above;
                    ui.scroll_to_rect(at(top, size::ROW + above), None);
                }
            }
        });
        asked
    }
}
