//! A segmented control: two to five choices of which one holds. Left and right move the choice.

use egui::{Color32, CursorIcon, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::arrow_keys::keep_arrows;
use crate::ui::theme::{Tokens, Weight, focus_ring, font, size};

/// Space between the track and the chosen segment.
const TRACK: f32 = 3.0;

/// Two to five choices of which one holds.
#[must_use = "show it in a Ui"]
pub struct Segments<'a, T> {
    name: &'a str,
    options: &'a [(T, &'a str)],
    width: Option<f32>,
}

impl<'a, T: Copy + PartialEq> Segments<'a, T> {
    /// A choice called `name` (for screen readers) between `options`.
    pub fn new(name: &'a str, options: &'a [(T, &'a str)]) -> Self {
        Self { name, options, width: None }
    }

    /// Exactly so wide, the segments in equal parts.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Draws it; `changed()` when another choice was made.
    pub fn show(self, ui: &mut Ui, chosen: &mut T) -> Response {
        let look = Tokens::of(ui);
        let measure = |text: &str| {
            ui.painter()
                .layout_no_wrap(text.to_owned(), font(size::BODY, Weight::Semibold), Color32::PLACEHOLDER)
                .size()
                .x
        };
        let natural: Vec<f32> = self.options.iter().map(|(_, text)| measure(text) + 24.0).collect();
        let total: f32 = natural.iter().sum::<f32>() + 2.0 * TRACK;
        let width = self.width.unwrap_or(total);
        // Room that is left or lacking is shared equally.
        let share = (width - total) / self.options.len().max(1) as f32;
        let type_size = if share < -8.0 {
            size::CAPTION
        } else if share < -1.0 {
            14.0
        } else {
            size::BODY
        };

        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(width, size::CONTROL), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), self.name));
        ui.painter().rect_filled(rect, size::RADIUS, look.subtle);

        let mut left = rect.left() + TRACK;
        let mut picked = None;
        for (index, (value, text)) in self.options.iter().enumerate() {
            let is_chosen = *value == *chosen;
            let segment = Rect::from_min_size(
                egui::pos2(left, rect.top() + TRACK),
                Vec2::new(natural[index] + share, size::CONTROL - 2.0 * TRACK),
            );
            left = segment.right();
            // Only the chosen one takes part in Tab; the arrows do the rest.
            let nothing_chosen = index == 0 && !self.options.iter().any(|(value, _)| value == chosen);
            let sense = if is_chosen || nothing_chosen { Sense::click() } else { Sense::CLICK };
            let part = ui.interact(segment, response.id.with(index), sense).on_hover_cursor(CursorIcon::PointingHand);
            part.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, text));
            if part.clicked() {
                picked = Some(index);
            }
            if part.has_focus() {
                picked = picked.or(moved_by_arrows(ui, &part, index, self.options.len()));
            }
            let painter = ui.painter();
            let (ink, weight) = match (is_chosen, ui.is_enabled()) {
                (_, false) => (look.hint, Weight::Medium),
                (true, true) => (look.text, Weight::Semibold),
                (false, true) if part.hovered() => (look.text, Weight::Medium),
                (false, true) => (look.muted_2, Weight::Medium),
            };
            if is_chosen {
                let shade = egui::epaint::Shadow {
                    offset: [0, 1],
                    blur: 2,
                    spread: 0,
                    color: look.shadow.gamma_multiply(0.14),
                };
                painter.add(shade.as_shape(segment, size::RADIUS - 2));
                painter.rect(segment, size::RADIUS - 2, look.segment_on, Stroke::NONE, StrokeKind::Inside);
            }
            painter.text(segment.center(), egui::Align2::CENTER_CENTER, text, font(type_size, weight), ink);
            focus_ring(ui, &part, segment, size::RADIUS - 2);
        }
        if let Some(index) = picked
            && let Some((value, _)) = self.options.get(index)
            && *value != *chosen
        {
            *chosen = *value;
            response.mark_changed();
            if ui.memory(|memory| memory.focused().is_some()) {
                ui.memory_mut(|memory| memory.request_focus(response.id.with(index)));
            }
        }
        response
    }
}

pub(super) fn moved_by_arrows(ui: &Ui, part: &Response, index: usize, count: usize) -> Option<usize> {
    keep_arrows(ui, part, true, false);
    ui.input(|input| {
        if input.key_pressed(Key::ArrowRight) {
            Some((index + 1).min(count - 1))
        } else if input.key_pressed(Key::ArrowLeft) {
            Some(index.saturating_sub(1))
        } else if input.key_pressed(Key::Home) {
            Some(0)
        } else if input.key_pressed(Key::End) {
            Some(count - 1)
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

    const VIEWS: [(u8, &str); 3] = [(0, "Maand"), (1, "Week"), (2, "Dag")];

    #[test]
    fn a_segment_is_chosen_by_click_and_by_arrow() {
        let mut harness = window(0u8, |ui, view| {
            Segments::new("Weergave", &VIEWS).show(ui, view);
        });
        harness.get_by_label("Week").click();
        harness.run();
        assert_eq!(*harness.state(), 1);
        harness.get_by_label("Week").focus();
        harness.run();
        harness.key_press(Key::ArrowRight);
        harness.run();
        assert_eq!(*harness.state(), 2);
        harness.key_press(Key::Home);
        harness.run();
        assert_eq!(*harness.state(), 0);
    }
}
