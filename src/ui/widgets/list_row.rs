//! A row of a list, 44 points high: pressed as a whole, lit under the pointer, chosen in soft accent, a line below.
//!
//! For long lists call it inside `ScrollArea::show_rows`, so that only what is in sight is drawn. [`cell`] keeps columns in
//! line.

use egui::{
    CornerRadius, CursorIcon, InnerResponse, Layout, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo,
};

use crate::ui::theme::{Tokens, focus_ring, size};

/// A row of a list.
#[must_use = "show it in a Ui"]
pub struct ListRow<'a> {
    name: &'a str,
    is_chosen: bool,
    height: f32,
    is_first: bool,
    is_last: bool,
    padding: f32,
}

impl<'a> ListRow<'a> {
    /// A row called `name` (for screen readers).
    pub fn new(name: &'a str) -> Self {
        Self { name, is_chosen: false, height: size::ROW, is_first: false, is_last: false, padding: size::CARD }
    }

    /// In soft accent.
    pub fn chosen(mut self, is_chosen: bool) -> Self {
        self.is_chosen = is_chosen;
        self
    }

    /// Higher, where it holds a figure or an input.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Round at its top: the first row of a card without heads.
    pub fn first(mut self, is_first: bool) -> Self {
        self.is_first = is_first;
        self
    }

    /// Without the line below and round at its foot: the last row of a card.
    pub fn last(mut self, is_last: bool) -> Self {
        self.is_last = is_last;
        self
    }

    /// Other space at its ends.
    pub fn padding(mut self, padding: f32) -> Self {
        self.padding = padding;
        self
    }

    /// Draws it; the response is that of the whole row.
    pub fn show<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let look = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), self.height), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, ui.is_enabled(), self.is_chosen, self.name));
        let round = |is_end: bool| if is_end { size::RADIUS_CARD - 1 } else { 0 };
        let corners = CornerRadius {
            nw: round(self.is_first),
            ne: round(self.is_first),
            sw: round(self.is_last),
            se: round(self.is_last),
        };
        if self.is_chosen {
            ui.painter().rect_filled(rect, corners, look.accent_soft);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, corners, look.subtle.gamma_multiply(0.6));
        }
        if !self.is_last {
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, look.border));
        }
        let inside = rect.shrink2(Vec2::new(self.padding, 0.0));
        let builder = UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(egui::Align::Center));
        let inner = ui.scope_builder(builder, contents).inner;
        focus_ring(ui, &response, rect.shrink(3.0), size::RADIUS_TAG);
        InnerResponse::new(inner, response.on_hover_cursor(CursorIcon::PointingHand))
    }
}

/// One cell of a row: exactly `width` wide, what is longer is cut.
pub fn cell<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let height = ui.available_height();
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(egui::Align::Center));
    let mut child = ui.new_child(builder);
    child.shrink_clip_rect(rect);
    contents(&mut child)
}

/// The heads of a list's columns, 32 points high.
pub fn list_head(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) -> Response {
    let look = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 32.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, look.border));
    let inside = rect.shrink2(Vec2::new(size::CARD, 0.0));
    let builder = UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(egui::Align::Center));
    ui.scope_builder(builder, contents);
    response
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_row_is_opened_by_pointer_and_by_enter() {
        let mut harness = window(0, |ui, opened| {
            let row = ListRow::new("Marieke Vos").show(ui, |ui| cell(ui, 200.0, |ui| ui.label("Achillespees")));
            if row.response.clicked() {
                *opened += 1;
            }
        });
        harness.get_by_label("Marieke Vos").click();
        harness.run();
        harness.get_by_label("Marieke Vos").focus();
        harness.run();
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert_eq!(*harness.state(), 2);
    }
}
