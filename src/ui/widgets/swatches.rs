//! A row of colors of which one is chosen. Left and right move the choice; each color has a name.

use egui::{Color32, CursorIcon, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::segment::moved_by_arrows;
use crate::ui::theme::{Tokens, focus_ring};

/// Diameter of a color.
const SIDE: f32 = 28.0;

/// Colors of which one holds.
#[must_use = "show it in a Ui"]
pub struct Swatches<'a> {
    name: &'a str,
    options: &'a [(Color32, String)],
}

impl<'a> Swatches<'a> {
    /// A choice called `name` (for screen readers) between colors with their names.
    pub const fn new(name: &'a str, options: &'a [(Color32, String)]) -> Self {
        Self { name, options }
    }

    /// Draws it; `changed()` when another color was chosen.
    pub fn show(self, ui: &mut Ui, chosen: &mut usize) -> Response {
        let look = Tokens::of(ui);
        let count = self.options.len();
        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(count as f32 * (SIDE + 8.0), 36.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), self.name));
        let mut picked = None;
        for (index, (color, name)) in self.options.iter().enumerate() {
            let center = egui::pos2(rect.left() + (index as f32 + 0.5) * (SIDE + 8.0), rect.center().y);
            let place = egui::Rect::from_center_size(center, Vec2::splat(SIDE));
            let is_chosen = index == *chosen;
            // Only the chosen one takes part in Tab; the arrows do the rest.
            let sense = if is_chosen { Sense::click() } else { Sense::CLICK };
            let part = ui.interact(place, response.id.with(index), sense).on_hover_cursor(CursorIcon::PointingHand);
            part.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, name));
            if part.clicked() {
                picked = Some(index);
            }
            if part.has_focus() {
                picked = picked.or(moved_by_arrows(ui, &part, index, count));
            }
            let painter = ui.painter();
            let edge = if part.hovered() { look.border_strong } else { look.border };
            painter.circle(center, SIDE / 2.0 - 4.0, *color, Stroke::new(1.0, edge));
            if is_chosen {
                painter.circle_stroke(center, SIDE / 2.0 - 1.0, Stroke::new(2.0, look.accent));
            }
            focus_ring(ui, &part, place, 14);
            part.on_hover_text(name);
        }
        if let Some(index) = picked.filter(|index| index != chosen) {
            *chosen = index;
            response.mark_changed();
            if ui.memory(|memory| memory.focused().is_some()) {
                ui.memory_mut(|memory| memory.request_focus(response.id.with(index)));
            }
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
    fn a_color_is_chosen_by_pointer_and_by_arrow() {
        let colors = ["rood", "groen", "blauw"].map(|name| (Color32::RED, name.to_owned()));
        let mut harness = window(0, move |ui, chosen| {
            Swatches::new("kleur", &colors).show(ui, chosen);
        });
        harness.get_by_label("groen").click();
        harness.run();
        assert_eq!(*harness.state(), 1);
        harness.get_by_label("groen").focus();
        harness.run();
        harness.key_press(egui::Key::ArrowRight);
        harness.run();
        assert_eq!(*harness.state(), 2);
    }
}
