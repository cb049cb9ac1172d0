//! Chips: a filter that is on or off with its count, or a choice in words that can be taken away.

use egui::{Align2, Color32, CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo};

use crate::ui::language::words;
use crate::ui::theme::{Icon, Tokens, Weight, focus_ring, font, icon_font, size};

/// A pill that filters a list: "Vraagt aandacht 4".
#[must_use = "add it to a Ui"]
pub struct FilterChip<'a> {
    text: &'a str,
    count: Option<usize>,
    chosen: bool,
}

impl<'a> FilterChip<'a> {
    /// A filter named `text`, on when `chosen`.
    pub fn new(text: &'a str, chosen: bool) -> Self {
        Self { text, count: None, chosen }
    }

    /// How many rows it leaves.
    pub fn count(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }
}

impl Widget for FilterChip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let (fill, edge, ink, faint) = if self.chosen {
            (look.text, look.text, look.card, look.card.gamma_multiply(0.75))
        } else {
            (look.card, look.border, look.text, look.muted)
        };
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), font(size::CAPTION, Weight::Medium), ink);
        let count = self
            .count
            .map(|count| ui.painter().layout_no_wrap(count.to_string(), font(size::CAPTION, Weight::Regular), faint));
        let count_width = count.as_ref().map_or(0.0, |galley| galley.size().x + 6.0);
        let desired = Vec2::new(galley.size().x + count_width + 24.0, 32.0);
        let (rect, response) = ui.allocate_exact_size(desired, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), self.chosen, self.text));
        if ui.is_rect_visible(rect) {
            let fill = if response.hovered() && !self.chosen { look.subtle } else { fill };
            let painter = ui.painter();
            painter.rect(rect, 16, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
            let at = rect.left_center() + Vec2::new(12.0, 0.0);
            let text_rect = Align2::LEFT_CENTER.anchor_size(at, galley.size());
            painter.galley(text_rect.min, galley, ink);
            if let Some(count) = count {
                let at = text_rect.right_center() + Vec2::new(6.0, 0.0);
                painter.galley(Align2::LEFT_CENTER.anchor_size(at, count.size()).min, count, faint);
            }
            focus_ring(ui, &response, rect, 16);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// A choice in words with a cross; clicked means: take it away.
#[must_use = "add it to a Ui"]
pub struct RemovableChip<'a> {
    text: &'a str,
}

impl<'a> RemovableChip<'a> {
    /// A chip that says `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text }
    }
}

impl Widget for RemovableChip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let galley = ui.painter().layout_no_wrap(
            self.text.to_owned(),
            font(size::CAPTION, Weight::Medium),
            Color32::PLACEHOLDER,
        );
        let desired = Vec2::new(galley.size().x + 8.0 + 8.0 + size::ICON_SMALL + 6.0, 24.0);
        let (rect, response) = ui.allocate_exact_size(desired, Sense::click());
        let name = words(ui).chip_remove(self.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        if ui.is_rect_visible(rect) {
            let ink = if response.hovered() { look.accent_hover } else { look.accent };
            let painter = ui.painter();
            painter.rect_filled(rect, size::RADIUS_TAG, look.accent_soft);
            let at = rect.left_center() + Vec2::new(8.0, 0.0);
            painter.galley(Align2::LEFT_CENTER.anchor_size(at, galley.size()).min, galley, ink);
            let at = rect.right_center() - Vec2::new(6.0 + size::ICON_SMALL / 2.0, 0.0);
            painter.text(at, Align2::CENTER_CENTER, Icon::X.unicode(), icon_font(size::ICON_SMALL), ink);
            focus_ring(ui, &response, rect, size::RADIUS_TAG);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn the_cross_of_a_chip_says_what_it_takes_away() {
        let mut harness = window(false, |ui, removed| {
            *removed |= ui.add(RemovableChip::new("rechter achillespees")).clicked();
        });
        harness.get_by_label("rechter achillespees weghalen").click();
        harness.run();
        assert!(*harness.state());
    }
}
