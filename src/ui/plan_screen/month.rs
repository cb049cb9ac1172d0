//! The month: six weeks at most, each day with its sessions, the phase as a soft strip, the week's load at the end.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::facts::{DayFacts, WeekFacts};
use super::keys::Wish;
use super::place::Place;
use super::{PlanScreenState, place_id};
use crate::content::Level;
use crate::plan::{PartOfDay, Slot, monday_of};
use crate::ui::View;
use crate::ui::theme::{Icon, Tokens, Weight, font, paint_icon, paint_ring, size};
use crate::ui::widgets::{DayState, LoadMeter, keep_arrows, paint_day_state};
use crate::wording::dates::weekday_short;
use crate::workspace::OpenPlan;

/// The phase strip of a day.
const STRIP: f32 = 24.0;
/// Distance of the lines in a day.
const LINE: f32 = 22.0;
/// The tallest week.
const TALLEST: f32 = 140.0;
/// Heads above the days.
const HEAD: f32 = 20.0;
/// The legend below.
const LEGEND: f32 = 30.0;
/// The weeks' load.
const LOAD: f32 = 98.0;

/// The Mondays that a month shows: the first, and how many. The month in which a plan starts begins with its first week,
/// so that nobody looks at empty weeks.
pub(super) fn weeks_of_month(shown: NaiveDate, plan_start: NaiveDate) -> (NaiveDate, usize) {
    let first = shown.with_day(1).unwrap_or(shown);
    if plan_start > first && plan_start.with_day(1) == Some(first) {
        return (monday_of(plan_start), 6);
    }
    let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(first);
    let monday = monday_of(first);
    (monday, usize::try_from((monday_of(last) - monday).num_days() / 7 + 1).unwrap_or(6))
}

/// Draws the month; gives back where each day stands (the part of the day means nothing here).
pub(super) fn month_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    wishes: &mut Vec<Wish>,
) -> Vec<(Slot, Rect)> {
    let shown = state.shown(view);
    let (monday, rows) = weeks_of_month(shown, state.course_start);
    state.facts.prepare(view, open, monday, rows);
    let look = Tokens::of(ui);
    let has_legend = ui.ctx().content_rect().height() >= 800.0;
    let room = ui.available_height() - HEAD - if has_legend { LEGEND } else { 0.0 };
    let row_height = (room / rows as f32).min(TALLEST);
    let height = HEAD + rows as f32 * row_height;
    let (area, group) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    group.widget_info(|| WidgetInfo::labeled(Role::Grid, true, view.words.plan_calendar()));
    let day_width = (area.width() - LOAD) / 7.0;
    heads(ui, view, area, day_width);

    let grid = Rect::from_min_size(
        egui::pos2(area.left(), area.top() + HEAD),
        Vec2::new(area.width(), row_height * rows as f32),
    );
    ui.painter().rect_filled(grid, size::RADIUS_CARD, look.card);
    let mut days = Vec::with_capacity(7 * rows);
    let mut picked = None;
    for row in 0..rows {
        let monday = monday + Days::new(7 * row as u64);
        let Some(week) = state.facts.week(monday) else { continue };
        let ends = (row == 0, row + 1 == rows);
        let band = Rect::from_min_size(
            egui::pos2(grid.left(), grid.top() + row as f32 * row_height),
            Vec2::new(grid.width(), row_height),
        );
        for (column, day) in week.days.iter().enumerate() {
            let rect = Rect::from_min_size(
                egui::pos2(band.left() + column as f32 * day_width, band.top()),
                Vec2::new(day_width, row_height),
            );
            days.push((Slot { date: day.date, part: PartOfDay::Morning }, rect));
            let cell = Cell { rect, is_first_row: ends.0, is_first_column: column == 0, shown };
            let response = cell.show(ui, view, day, state.place(view));
            if response.clicked() || response.secondary_clicked() {
                picked = Some(cell.place_at(day, response.interact_pointer_pos()));
            }
            if response.double_clicked() {
                wishes.push(Wish::Open);
            }
            super::context_menu(&response, view, open, Place::day(day.date), wishes);
        }
        load_cell(ui, week, band.with_min_x(grid.right() - LOAD), ends);
    }
    lines(ui, grid, day_width, row_height, rows);
    let place = state.place(view);
    if let Some((_, rect)) = days.iter().find(|(slot, _)| slot.date == place.date) {
        let stroke = Stroke::new(2.0, look.accent);
        ui.painter().rect_stroke(*rect, size::RADIUS_DAY, stroke, StrokeKind::Inside);
        if ui.memory(|memory| memory.has_focus(place_id(place.date, None))) {
            paint_ring(ui, *rect, size::RADIUS_DAY);
        }
    }
    if let Some(place) = picked {
        state.select(place);
        ui.memory_mut(|memory| memory.request_focus(place_id(place.date, None)));
    }
    if has_legend {
        legend(ui, view);
    }
    days
}

fn heads(ui: &Ui, view: &View<'_>, area: Rect, day_width: f32) {
    let look = Tokens::of(ui);
    let font = font(size::CAPTION, Weight::Medium);
    let y = area.top() + HEAD / 2.0 - 2.0;
    let monday = monday_of(view.today);
    for (column, date) in monday.iter_days().take(7).enumerate() {
        let at = egui::pos2(area.left() + column as f32 * day_width + 10.0, y);
        let name = weekday_short(view.lang, date.weekday());
        ui.painter().text(at, Align2::LEFT_CENTER, name, font.clone(), look.muted_2);
    }
    let at = egui::pos2(area.right() - LOAD + 13.0, y);
    ui.painter().text(at, Align2::LEFT_CENTER, view.words.plan_load_head(), font, look.muted_2);
}

fn load_cell(ui: &mut Ui, week: &WeekFacts, rect: Rect, (is_first, is_last): (bool, bool)) {
    let look = Tokens::of(ui);
    let round = |is_end: bool| if is_end { size::RADIUS_CARD } else { 0 };
    let corners = CornerRadius { ne: round(is_first), se: round(is_last), ..CornerRadius::ZERO };
    ui.painter().rect_filled(rect, corners, look.bg);
    if week.number.is_empty() {
        return;
    }
    let inside = rect.shrink2(Vec2::new(12.0, 0.0));
    let y = rect.center().y - 8.0;
    let ink = if week.share > 1.0 { look.warning_text } else { look.text };
    let caption = font(size::CAPTION, Weight::Regular);
    ui.painter().text(egui::pos2(inside.left(), y), Align2::LEFT_CENTER, &week.number, caption, look.muted_2);
    let strong = font(size::CAPTION, Weight::Semibold);
    ui.painter().text(egui::pos2(inside.right(), y), Align2::RIGHT_CENTER, &week.percent, strong, ink);
    let meter = Rect::from_min_size(egui::pos2(inside.left(), y + 10.0), Vec2::new(inside.width(), 12.0));
    ui.place(meter, LoadMeter::new(&week.load_name, week.share).width(meter.width()));
}

fn lines(ui: &Ui, grid: Rect, day_width: f32, row_height: f32, rows: usize) {
    let look = Tokens::of(ui);
    let line = Stroke::new(1.0, look.border);
    for column in 1..=7 {
        ui.painter().vline((grid.left() + column as f32 * day_width).round(), grid.y_range(), line);
    }
    for row in 1..rows {
        ui.painter().hline(grid.x_range(), (grid.top() + row as f32 * row_height).round(), line);
    }
    ui.painter().rect_stroke(grid, size::RADIUS_CARD, line, StrokeKind::Inside);
}

/// Where a day is drawn.
struct Cell {
    rect: Rect,
    is_first_row: bool,
    is_first_column: bool,
    shown: NaiveDate,
}

impl Cell {
    fn show(&self, ui: &Ui, view: &View<'_>, day: &DayFacts, place: Place) -> Response {
        let look = Tokens::of(ui);
        let is_selected = day.date == place.date;
        // Only the selected day takes part in Tab; the arrows do the rest.
        let sense = if is_selected { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(self.rect, place_id(day.date, None), sense);
        response.widget_info(|| WidgetInfo::selected(Role::Cell, ui.is_enabled(), is_selected, &day.name));
        if response.has_focus() {
            keep_arrows(ui, &response, true, true);
        }
        let painter = ui.painter_at(self.rect);
        let strip = self.rect.with_max_y(self.rect.top() + STRIP);
        let corner = if self.is_first_row && self.is_first_column { size::RADIUS_CARD } else { 0 };
        let strip_ink = match day.phase {
            Some(kind) => {
                let colors = look.phase(kind);
                painter.rect_filled(strip, CornerRadius { nw: corner, ..CornerRadius::ZERO }, colors.soft);
                colors.text
            }
            None => look.muted,
        };
        if response.hovered() && !is_selected {
            painter.rect_filled(self.rect.with_min_y(strip.bottom()), 0, look.subtle.gamma_multiply(0.5));
        }
        let left = self.number(&painter, view, day, strip, look);
        if let Some(name) = &day.phase_name {
            let room = strip.with_min_x(left + 6.0);
            one_line(&painter, room, name, font(size::CAPTION, Weight::Regular), strip_ink);
        }
        if let Some(level) = day.warning {
            let ink = if level >= Level::Block { look.danger } else { look.warning };
            let at = egui::pos2(strip.right() - 14.0, strip.center().y);
            paint_icon(&painter, at, Icon::TriangleAlert, 14.0, ink);
        }
        self.sessions(&painter, view, day, look);
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    /// Paints the number of the day; gives back where it ends.
    fn number(&self, painter: &Painter, view: &View<'_>, day: &DayFacts, strip: Rect, look: &Tokens) -> f32 {
        let is_today = day.date == view.today;
        let is_in_month = day.date.month() == self.shown.month();
        let ink = match (is_today, is_in_month) {
            (true, _) => look.on_accent,
            (false, true) => look.text,
            (false, false) => look.muted_2,
        };
        let number = if is_in_month { day.date.day().to_string() } else { day.number.clone() };
        let galley = painter.layout_no_wrap(number, font(size::CAPTION, Weight::Semibold), ink);
        let at = egui::pos2(strip.left() + 10.0, strip.center().y);
        let rect = Align2::LEFT_CENTER.anchor_size(at, galley.size());
        if is_today {
            painter.rect_filled(rect.expand2(Vec2::new(7.0, 2.0)).translate(Vec2::new(1.0, 0.0)), 10, look.accent);
            painter.galley(rect.min + Vec2::new(1.0, 0.0), galley, ink);
            return rect.right() + 6.0;
        }
        painter.galley(rect.min, galley, ink);
        rect.right()
    }

    fn sessions(&self, painter: &Painter, view: &View<'_>, day: &DayFacts, look: &Tokens) {
        let ink = if day.is_past { look.muted } else { look.text };
        if let Some(reason) = &day.cancelled {
            let text = if reason.is_empty() { view.words.plan_day_off().to_string() } else { reason.clone() };
            self.one_line(painter, 0, 1, Glyph::Icon(Icon::CalendarOff), &text, look.muted, look);
        } else if day.lines.is_empty() && day.phase.is_some() {
            let text = view.words.plan_rest_day();
            self.one_line(painter, 0, 1, Glyph::State(DayState::Rest), &text, look.muted, look);
        }
        let room = self.rows_that_fit();
        let shown = day.lines.len().min(room);
        for (index, line) in day.lines.iter().take(shown).enumerate() {
            let ink = if line.state == DayState::Missed { look.danger } else { ink };
            let is_more = index + 1 == shown && day.lines.len() > shown;
            let room =
                Self { rect: self.rect.with_max_x(self.rect.right() - if is_more { 24.0 } else { 0.0 }), ..*self };
            let mut right =
                room.one_line(painter, index, shown, Glyph::State(line.state), &line.text, ink, look) + 14.0;
            let y = self.line_y(index, shown);
            for icon in line.mark.into_iter().chain(line.is_moved.then_some(Icon::ArrowLeftRight)) {
                if right + 7.0 <= room.rect.right() {
                    paint_icon(painter, egui::pos2(right, y), icon, 14.0, look.ring);
                    right += 17.0;
                }
            }
            if is_more {
                let more = format!("+{}", day.lines.len() - shown);
                let at = egui::pos2(self.rect.right() - 8.0, y);
                painter.text(at, Align2::RIGHT_CENTER, more, font(size::CAPTION, Weight::Medium), look.muted);
            }
        }
    }

    fn rows_that_fit(&self) -> usize {
        if self.rect.height() >= STRIP + 3.0 * LINE + 2.0 { 3 } else { 2 }
    }

    /// The middle of line `index` when `count` lines are shown.
    fn line_y(&self, index: usize, count: usize) -> f32 {
        let top = self.rect.top() + STRIP;
        let free = self.rect.bottom() - top;
        let used = count.max(2) as f32 * LINE;
        top + ((free - used) / 2.0).clamp(0.0, 6.0) + (index as f32 + 0.5) * LINE
    }

    #[allow(clippy::too_many_arguments, reason = "a line is its place, glyph, words and colors")]
    fn one_line(
        &self,
        painter: &Painter,
        index: usize,
        count: usize,
        glyph: Glyph,
        text: &str,
        ink: Color32,
        look: &Tokens,
    ) -> f32 {
        let center = egui::pos2(self.rect.left() + 16.0, self.line_y(index, count));
        match glyph {
            Glyph::State(state) => paint_day_state(painter, center, 14.0, state, look),
            Glyph::Icon(icon) => paint_icon(painter, center, icon, 15.0, look.ring),
        }
        let at = egui::pos2(self.rect.left() + 30.0, center.y);
        let room =
            Rect::from_min_max(at - Vec2::new(0.0, LINE / 2.0), egui::pos2(self.rect.right() - 4.0, at.y + LINE / 2.0));
        one_line(painter, room, text, font(size::CAPTION, Weight::Regular), ink)
    }

    /// What a click there selects.
    fn place_at(&self, day: &DayFacts, pointer: Option<egui::Pos2>) -> Place {
        let shown = day.lines.len().min(self.rows_that_fit());
        let part = pointer.and_then(|pointer| {
            let index = (0..shown).find(|index| (pointer.y - self.line_y(*index, shown)).abs() <= LINE / 2.0)?;
            day.lines.get(index).map(|line| line.part)
        });
        Place { part, ..Place::day(day.date) }
    }
}

/// One line of text in `room`, cut with "…"; gives back where it ends.
pub(super) fn one_line(painter: &Painter, room: Rect, text: &str, font: egui::FontId, ink: Color32) -> f32 {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.width().max(0.0));
    let galley = painter.layout_job(job);
    let rect = Align2::LEFT_CENTER.anchor_size(room.left_center(), galley.size());
    painter.galley(rect.min, galley, ink);
    rect.right()
}

enum Glyph {
    State(DayState),
    Icon(Icon),
}

fn legend(ui: &mut Ui, view: &View<'_>) {
    let look = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), LEGEND), Sense::hover());
    let y = rect.bottom() - 10.0;
    let painter = ui.painter_at(rect);
    let caption = font(size::CAPTION, Weight::Regular);
    let mut x = rect.left() + 7.0;
    for state in DayState::ALL {
        paint_day_state(&painter, egui::pos2(x, y), 13.0, state, look);
        let text = state.word(view.words);
        let at = egui::pos2(x + 12.0, y);
        x = painter.text(at, Align2::LEFT_CENTER, text, caption.clone(), look.muted_2).right() + 21.0;
    }
    let marks = [
        (Icon::Dumbbell, view.words.plan_mark_strength()),
        (Icon::Footprints, view.words.plan_mark_running()),
        (Icon::ArrowLeftRight, view.words.plan_mark_moved()),
    ];
    for (icon, text) in marks {
        let galley = painter.layout_no_wrap(text.to_string(), caption.clone(), look.muted_2);
        if x + 12.0 + galley.size().x > rect.right() {
            break;
        }
        paint_icon(&painter, egui::pos2(x, y), icon, 14.0, look.ring);
        let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(x + 12.0, y), galley.size());
        x = at.right() + 21.0;
        painter.galley(at.min, galley, look.muted_2);
    }
}
