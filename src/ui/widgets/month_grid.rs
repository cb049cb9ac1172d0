//! One month to pick a day from: weeks from Monday, the arrows move by a day or a week, Page up and down by a month.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use egui::{Align2, CursorIcon, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::IconButton;
use crate::ui::language::{lang, words};
use crate::ui::theme::{Icon, Tokens, Weight, font, paint_ring, section, size};
use crate::wording::dates::{date_in_full, month_and_year, weekday_short};

const CELL: f32 = 36.0;

/// What a person did in the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// Nothing yet.
    Nothing,
    /// Looks at another day.
    Moved(NaiveDate),
    /// Chose a day.
    Day(NaiveDate),
}

/// Draws the month around `cursor`; `chosen` is filled, `today` has a ring.
pub(super) fn month_grid(ui: &mut Ui, cursor: NaiveDate, chosen: Option<NaiveDate>, today: NaiveDate) -> Picked {
    let mut picked = keys(ui, cursor);
    ui.set_width(7.0 * CELL);
    ui.spacing_mut().item_spacing = Vec2::new(0.0, 8.0);
    ui.horizontal(|ui| {
        ui.label(section(month_and_year(lang(ui.ctx()), cursor)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.add(IconButton::new(Icon::ChevronRight, &words(ui).date_next_month()).small()).clicked() {
                picked = moved(cursor.checked_add_months(Months::new(1)));
            }
            if ui.add(IconButton::new(Icon::ChevronLeft, &words(ui).date_previous_month()).small()).clicked() {
                picked = moved(cursor.checked_sub_months(Months::new(1)));
            }
        });
    });
    weekday_names(ui);
    let first = cursor.with_day(1).unwrap_or(cursor);
    let start = first.week(Weekday::Mon).checked_first_day().unwrap_or(first);
    let (area, _) = ui.allocate_exact_size(Vec2::new(7.0 * CELL, 6.0 * CELL), Sense::hover());
    for (index, day) in start.iter_days().take(42).enumerate() {
        let corner = area.min + Vec2::new((index % 7) as f32 * CELL, (index / 7) as f32 * CELL);
        let rect = Rect::from_min_size(corner, Vec2::splat(CELL));
        let look = DayLook {
            is_chosen: chosen == Some(day),
            is_cursor: day == cursor,
            is_today: day == today,
            in_month: day.month() == cursor.month(),
        };
        if day_cell(ui, rect, day, look).clicked() {
            picked = Picked::Day(day);
        }
    }
    picked
}

#[derive(Clone, Copy)]
struct DayLook {
    is_chosen: bool,
    is_cursor: bool,
    is_today: bool,
    in_month: bool,
}

fn day_cell(ui: &Ui, rect: Rect, day: NaiveDate, state: DayLook) -> Response {
    let look = Tokens::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(day), Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    let name = date_in_full(lang(ui.ctx()), day);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, state.is_chosen, &name));
    let disc = rect.shrink(2.0);
    let (fill, ink) = match (state.is_chosen, state.in_month) {
        (true, _) => (Some(look.accent), look.on_accent),
        (false, true) => (response.hovered().then_some(look.subtle), look.text),
        (false, false) => (response.hovered().then_some(look.subtle), look.hint),
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(disc, size::RADIUS, fill);
    }
    if state.is_today && !state.is_chosen {
        ui.painter().rect_stroke(disc, size::RADIUS, Stroke::new(1.5, look.accent), StrokeKind::Inside);
    }
    let weight = if state.is_today || state.is_chosen { Weight::Semibold } else { Weight::Regular };
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, day.day(), font(size::BODY, weight), ink);
    if state.is_cursor {
        paint_ring(ui, disc.shrink(1.0), size::RADIUS);
    }
    response
}

fn weekday_names(ui: &mut Ui) {
    let look = Tokens::of(ui);
    let (row, _) = ui.allocate_exact_size(Vec2::new(7.0 * CELL, 18.0), Sense::hover());
    for (index, day) in
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun]
            .into_iter()
            .enumerate()
    {
        let center = egui::pos2(row.left() + (index as f32 + 0.5) * CELL, row.center().y);
        let text = weekday_short(lang(ui.ctx()), day);
        ui.painter().text(center, Align2::CENTER_CENTER, text, font(size::CAPTION, Weight::Regular), look.muted);
    }
}

fn keys(ui: &Ui, cursor: NaiveDate) -> Picked {
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(egui::Modifiers::NONE, key);
        if pressed(Key::ArrowLeft) {
            moved(cursor.checked_sub_days(Days::new(1)))
        } else if pressed(Key::ArrowRight) {
            moved(cursor.checked_add_days(Days::new(1)))
        } else if pressed(Key::ArrowUp) {
            moved(cursor.checked_sub_days(Days::new(7)))
        } else if pressed(Key::ArrowDown) {
            moved(cursor.checked_add_days(Days::new(7)))
        } else if pressed(Key::PageUp) {
            moved(cursor.checked_sub_months(Months::new(1)))
        } else if pressed(Key::PageDown) {
            moved(cursor.checked_add_months(Months::new(1)))
        } else if pressed(Key::Home) {
            moved(cursor.week(Weekday::Mon).checked_first_day())
        } else if pressed(Key::End) {
            moved(cursor.week(Weekday::Mon).checked_last_day())
        } else if pressed(Key::Enter) {
            Picked::Day(cursor)
        } else {
            Picked::Nothing
        }
    })
}

fn moved(date: Option<NaiveDate>) -> Picked {
    date.map_or(Picked::Nothing, Picked::Moved)
}
