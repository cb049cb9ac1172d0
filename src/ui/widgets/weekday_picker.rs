//! The days of the week as seven toggles, from Monday.

use chrono::Weekday;
use egui::{Align2, CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::ui::language::{lang, words};
use crate::ui::theme::{Tokens, Weight, focus_ring, font, size};
use crate::wording::dates::{weekday_long, weekday_short};

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Seven toggles, one for each day of the week.
#[must_use = "show it in a Ui"]
#[derive(Default)]
pub struct WeekdayPicker {
    width: Option<f32>,
}

impl WeekdayPicker {
    /// A picker as wide as its days need.
    pub fn new() -> Self {
        Self::default()
    }

    /// Exactly so wide.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Draws it; `days` holds Monday to Sunday. `changed()` when a day was switched.
    pub fn show(self, ui: &mut Ui, days: &mut [bool; 7]) -> Response {
        let look = Tokens::of(ui);
        let gap = 4.0;
        let each = self.width.map_or(40.0, |width| (width - 6.0 * gap) / 7.0);
        let (row, mut response) =
            ui.allocate_exact_size(Vec2::new(7.0 * each + 6.0 * gap, size::CONTROL), Sense::hover());
        let name = words(ui).days_of_week();
        response.widget_info(|| WidgetInfo::labeled(Role::Group, ui.is_enabled(), &name));
        let lang = lang(ui.ctx());
        for (index, (day, on)) in WEEK.into_iter().zip(days.iter_mut()).enumerate() {
            let corner = row.min + Vec2::new(index as f32 * (each + gap), 0.0);
            let rect = egui::Rect::from_min_size(corner, Vec2::new(each, size::CONTROL));
            let part = ui.interact(rect, response.id.with(index), Sense::click());
            if part.clicked() {
                *on = !*on;
                response.mark_changed();
            }
            part.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *on, weekday_long(lang, day)));
            let (fill, edge, ink, weight) = match (*on, part.hovered()) {
                (true, _) => (look.accent_soft, look.accent, look.accent, Weight::Semibold),
                (false, true) => (look.subtle, look.border_strong, look.text, Weight::Regular),
                (false, false) => (look.card, look.border_strong, look.muted_2, Weight::Regular),
            };
            ui.painter().rect(rect, size::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
            let text = weekday_short(lang, day);
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, font(14.0, weight), ink);
            focus_ring(ui, &part, rect, size::RADIUS);
            part.on_hover_cursor(CursorIcon::PointingHand);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_day_is_switched_by_its_full_name() {
        let mut harness = window([false; 7], |ui, days| {
            WeekdayPicker::new().show(ui, days);
        });
        harness.get_by_label("woensdag").click();
        harness.run();
        assert_eq!(*harness.state(), [false, false, true, false, false, false, false]);
    }
}
