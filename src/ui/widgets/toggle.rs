//! A switch that is on or off at once.

use egui::{CursorIcon, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo};

use crate::ui::theme::{Tokens, body, focus_ring, size};

/// A switch called `name`.
#[must_use = "add it to a Ui"]
pub struct Toggle<'a> {
    name: &'a str,
    on: &'a mut bool,
}

impl<'a> Toggle<'a> {
    /// A switch for `on`; `name` is for screen readers, the words stand beside it.
    pub fn new(name: &'a str, on: &'a mut bool) -> Self {
        Self { name, on }
    }
}

impl Widget for Toggle<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(36.0, 22.0), Sense::click());
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), *self.on, self.name));
        if ui.is_rect_visible(rect) {
            let part = ui.ctx().animate_bool_responsive(response.id, *self.on);
            let track = if *self.on { look.accent } else { look.ring };
            let track = if ui.is_enabled() { track } else { look.border_strong };
            let painter = ui.painter();
            painter.rect_filled(rect, 11, track);
            let x = egui::lerp((rect.left() + 11.0)..=(rect.right() - 11.0), part);
            painter.circle_filled(egui::pos2(x, rect.center().y), 8.5, look.card);
            focus_ring(ui, &response, rect, 11);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// A row of 44 points with words at the left and a switch at the right; the words switch it too.
pub fn toggle_row(ui: &mut Ui, text: &str, on: &mut bool) -> Response {
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), size::ROW),
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| {
            let words = ui.add(egui::Label::new(body(text)).sense(Sense::CLICK).selectable(false));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let mut response = ui.add(Toggle::new(text, on));
                if words.clicked() {
                    *on = !*on;
                    response.mark_changed();
                }
                response
            })
            .inner
        },
    )
    .inner
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_switch_switches_by_its_words_and_by_space() {
        let mut harness = window(true, |ui, on| {
            toggle_row(ui, "Afvinklijst met data", on);
        });
        let switch = || egui_kittest::kittest::by().role(Role::Switch);
        harness.get(switch()).click();
        harness.run();
        assert!(!*harness.state());
        harness.get(switch()).focus();
        harness.run();
        harness.key_press(egui::Key::Space);
        harness.run();
        assert!(*harness.state());
    }
}
