//! A checkbox with its words; the whole row can be pressed.

use egui::{CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, Widget, WidgetInfo};

use crate::ui::theme::{Icon, Tokens, body, focus_ring, paint_icon, size};

/// A checkbox with its words.
#[must_use = "add it to a Ui"]
pub struct Checkbox<'a> {
    text: &'a str,
    on: &'a mut bool,
    attention: bool,
}

impl<'a> Checkbox<'a> {
    /// A checkbox for `on` with `text` beside it.
    pub fn new(text: &'a str, on: &'a mut bool) -> Self {
        Self { text, on, attention: false }
    }

    /// With an amber edge while it is off: something is still open.
    pub fn attention(mut self) -> Self {
        self.attention = true;
        self
    }
}

impl Widget for Checkbox<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let wrap = (ui.available_width() - 34.0).max(40.0);
        let galley = egui::WidgetText::from(body(self.text)).into_galley(
            ui,
            Some(TextWrapMode::Wrap),
            wrap,
            egui::TextStyle::Body,
        );
        let desired = Vec2::new(34.0 + galley.size().x, galley.size().y.max(size::CONTROL));
        let (rect, mut response) = ui.allocate_exact_size(desired, Sense::click());
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *self.on, self.text));
        if ui.is_rect_visible(rect) {
            let square = Rect::from_center_size(egui::pos2(rect.left() + 12.0, rect.center().y), Vec2::splat(24.0));
            paint_box(ui, square, *self.on, self.attention, response.hovered());
            let top = rect.center().y - galley.size().y / 2.0;
            let ink = if ui.is_enabled() { look.text } else { look.muted };
            ui.painter().galley(egui::pos2(square.right() + 10.0, top), galley, ink);
            focus_ring(ui, &response, square, size::RADIUS_TAG);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

fn paint_box(ui: &Ui, square: Rect, on: bool, attention: bool, lit: bool) {
    let look = Tokens::of(ui);
    let (fill, edge) = match (on, attention) {
        (true, _) => (look.accent, look.accent),
        (false, true) => (look.card, look.warning),
        (false, false) => (if lit { look.subtle } else { look.card }, look.ring),
    };
    let thickness = if attention { 2.0 } else { 1.5 };
    ui.painter().rect(square, size::RADIUS_TAG, fill, Stroke::new(thickness, edge), StrokeKind::Inside);
    if on {
        paint_icon(ui.painter(), square.center(), Icon::Check, size::ICON_SMALL, look.on_accent);
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_checkbox_is_ticked_by_its_words() {
        let mut harness = window(false, |ui, on| {
            ui.add(Checkbox::new("Nachtpijn", on));
        });
        harness.get_by_label("Nachtpijn").click();
        harness.run();
        assert!(*harness.state());
    }
}
