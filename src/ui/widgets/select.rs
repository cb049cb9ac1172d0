//! A menu of choices of which one holds; for more than five, or where a segmented control is too wide.

use egui::{Align2, CursorIcon, Key, Popup, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::arrow_keys::keep_arrows;
use crate::ui::theme::{Icon, Tokens, Weight, focus_ring, font, icon_font, size};

/// A menu of choices of which one holds.
#[must_use = "show it in a Ui"]
pub struct Select<'a, T> {
    name: &'a str,
    options: &'a [(T, &'a str)],
    width: Option<f32>,
}

impl<'a, T: Clone + PartialEq> Select<'a, T> {
    /// A choice called `name` (for screen readers) between `options`.
    pub fn new(name: &'a str, options: &'a [(T, &'a str)]) -> Self {
        Self { name, options, width: None }
    }

    /// Exactly so wide; else as wide as the longest choice.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Draws it; `changed()` when another choice was made. Up and down step without opening.
    pub fn show(self, ui: &mut Ui, chosen: &mut T) -> Response {
        let look = Tokens::of(ui);
        let measure = |text: &str| {
            ui.painter().layout_no_wrap(text.to_owned(), font(size::BODY, Weight::Regular), look.text).size().x
        };
        let longest = self.options.iter().map(|(_, text)| measure(text)).fold(0.0, f32::max);
        let width = self.width.unwrap_or(longest + 12.0 + 8.0 + size::ICON + 10.0);
        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(width, size::CONTROL), Sense::click());
        let index = self.options.iter().position(|(value, _)| value == chosen);
        let text = index.and_then(|index| self.options.get(index)).map_or("", |(_, text)| text);
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(text.to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name)
        });
        let popup = Popup::default_response_id(&response);
        let is_open = Popup::is_id_open(ui.ctx(), popup);
        let fill = if response.hovered() { look.subtle } else { look.card };
        let edge = if is_open { look.accent } else { look.border_strong };
        let painter = ui.painter();
        painter.rect(rect, size::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let clip = ui.painter_at(rect.with_max_x(rect.right() - size::ICON - 12.0));
        let at = rect.left_center() + Vec2::new(12.0, 0.0);
        clip.text(at, Align2::LEFT_CENTER, text, font(size::BODY, Weight::Regular), look.text);
        let at = rect.right_center() - Vec2::new(10.0, 0.0);
        painter.text(at, Align2::RIGHT_CENTER, Icon::ChevronDown.unicode(), icon_font(size::ICON), look.muted);
        focus_ring(ui, &response, rect, size::RADIUS);

        let mut picked =
            if response.has_focus() && !is_open { stepped(ui, &response, index, self.options.len()) } else { None };
        Popup::menu(&response).gap(4.0).width(width).show(|ui| {
            ui.set_min_width(width - 12.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            for (index_here, (_, text)) in self.options.iter().enumerate() {
                if menu_row(ui, text, Some(index_here) == index).clicked() {
                    picked = Some(index_here);
                }
            }
        });
        if let Some((value, _)) = picked.and_then(|index| self.options.get(index))
            && *value != *chosen
        {
            *chosen = value.clone();
            response.mark_changed();
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// One line of a menu, with a tick when it holds.
pub(crate) fn menu_row(ui: &mut Ui, text: &str, chosen: bool) -> Response {
    let look = Tokens::of(ui);
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font(size::BODY, Weight::Regular), look.text);
    let width = (galley.size().x + 20.0 + 28.0).max(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, size::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, chosen, text));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, size::RADIUS_TAG, look.subtle);
    }
    let at = rect.left_center() + Vec2::new(10.0, 0.0);
    ui.painter().galley(Align2::LEFT_CENTER.anchor_size(at, galley.size()).min, galley, look.text);
    if chosen {
        let at = rect.right_center() - Vec2::new(8.0, 0.0);
        ui.painter().text(at, Align2::RIGHT_CENTER, Icon::Check.unicode(), icon_font(size::ICON_SMALL), look.accent);
    }
    response
}

fn stepped(ui: &Ui, response: &Response, index: Option<usize>, count: usize) -> Option<usize> {
    keep_arrows(ui, response, false, true);
    let index = index?;
    ui.input(|input| {
        if input.key_pressed(Key::ArrowDown) {
            Some((index + 1).min(count.saturating_sub(1)))
        } else if input.key_pressed(Key::ArrowUp) {
            Some(index.saturating_sub(1))
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_choice_is_made_from_the_menu_or_by_the_arrows() {
        let mut harness = window(2u8, |ui, weeks| {
            Select::new("Periode", &[(1u8, "1 week"), (2, "2 weken"), (4, "4 weken")]).show(ui, weeks);
        });
        harness.get_by_label("Periode").click();
        harness.run();
        harness.get_by_label("4 weken").click();
        harness.run();
        assert_eq!(*harness.state(), 4);
        harness.get_by_label("Periode").focus();
        harness.run();
        harness.key_press(Key::ArrowUp);
        harness.run();
        assert_eq!(*harness.state(), 2);
    }
}
