//! A slider: a value on a track between two ends.
//!
//! Dragging and clicking keep to the ends; a value that was typed beyond them stays, and the thumb then waits at the end in
//! the color of a warning. Arrows take a step, Home and End go to the ends.

use egui::{CursorIcon, Key, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::arrow_keys::keep_arrows;
use crate::ui::theme::{Tokens, focus_ring};

/// Radius of the thumb.
const THUMB: f32 = 8.0;

/// A value on a track.
#[must_use = "show it in a Ui"]
pub struct Slider<'a> {
    name: &'a str,
    ends: (f64, f64),
    step: f64,
    width: Option<f32>,
}

impl<'a> Slider<'a> {
    /// A slider called `name` between two ends, in whole steps.
    pub fn new(name: &'a str, lowest: f64, highest: f64) -> Self {
        Self { name, ends: (lowest, highest), step: 1.0, width: None }
    }

    /// Other steps.
    pub fn step(mut self, step: f64) -> Self {
        self.step = step;
        self
    }

    /// Exactly so wide; else as wide as there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Draws it; `changed()` when the value is another one.
    pub fn show(self, ui: &mut Ui, value: &mut f64) -> Response {
        let look = Tokens::of(ui);
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(width, 30.0), Sense::click_and_drag());
        let before = *value;
        let (lowest, highest) = self.ends;
        let track = rect.x_range().shrink(THUMB + 1.0);
        let in_steps = |value: f64| ((value / self.step).round() * self.step).clamp(lowest, highest);
        if (response.dragged() || response.clicked())
            && let Some(at) = response.interact_pointer_pos()
        {
            response.request_focus();
            let share = f64::from((at.x - track.min) / track.span().max(1.0)).clamp(0.0, 1.0);
            *value = in_steps(lowest + share * (highest - lowest));
        }
        if response.has_focus() {
            keep_arrows(ui, &response, true, true);
            ui.input(|input| {
                let pressed = |key| input.key_pressed(key);
                if pressed(Key::ArrowRight) || pressed(Key::ArrowUp) {
                    *value = in_steps(*value + self.step);
                } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowDown) {
                    *value = in_steps(*value - self.step);
                } else if pressed(Key::Home) {
                    *value = lowest;
                } else if pressed(Key::End) {
                    *value = highest;
                }
            });
        }
        if (*value - before).abs() > f64::EPSILON {
            response.mark_changed();
        }
        response.widget_info(|| WidgetInfo {
            role: Role::Slider,
            value: Some(*value),
            ..WidgetInfo::labeled(Role::Slider, ui.is_enabled(), self.name)
        });
        if ui.is_rect_visible(rect) {
            let place = |value: f64| {
                let share = ((value - lowest) / (highest - lowest)).clamp(0.0, 1.0);
                track.min + share as f32 * track.span()
            };
            let y = rect.center().y;
            let painter = ui.painter();
            let line = |from: f32, to: f32| [egui::pos2(from, y), egui::pos2(to, y)];
            painter.line_segment(line(track.min, track.max), Stroke::new(4.0, look.border));
            let is_beyond = *value < lowest || *value > highest;
            let ink = if is_beyond { look.warning } else { look.accent };
            // What counts is how far it is from nothing, so the track is filled from there.
            let zero = place(0.0_f64.clamp(lowest, highest));
            let now = place(*value);
            painter.line_segment(line(zero, now), Stroke::new(4.0, ink));
            if lowest < 0.0 && highest > 0.0 {
                let tick = [egui::pos2(zero, y - 5.0), egui::pos2(zero, y + 5.0)];
                painter.line_segment(tick, Stroke::new(1.5, look.ring));
            }
            let thumb = egui::pos2(now, y);
            let fill = if response.hovered() || response.dragged() { look.accent_soft } else { look.card };
            painter.circle(thumb, THUMB, fill, Stroke::new(2.0, ink));
            focus_ring(ui, &response, egui::Rect::from_center_size(thumb, Vec2::splat(2.0 * THUMB)), THUMB as u8);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    fn knee(value: f64) -> egui_kittest::Harness<'static, f64> {
        window(value, |ui, value| {
            Slider::new("Knie: buigen", -5.0, 150.0).width(200.0).show(ui, value);
        })
    }

    #[test]
    fn arrows_and_the_pointer_move_it_and_keep_to_the_ends() {
        let mut harness = knee(149.0);
        harness.get_by_label("Knie: buigen").focus();
        harness.run();
        for expected in [150.0, 150.0] {
            harness.key_press(Key::ArrowRight);
            harness.run();
            assert_eq!(*harness.state(), expected);
        }
        harness.key_press(Key::Home);
        harness.run();
        assert_eq!(*harness.state(), -5.0);
        harness.get_by_label("Knie: buigen").click();
        harness.run();
        assert!((*harness.state() - 72.5).abs() < 1.0, "the middle: {}", harness.state());
    }

    #[test]
    fn a_value_beyond_the_ends_stays_until_it_is_moved() {
        let mut harness = knee(170.0);
        harness.run();
        assert_eq!(*harness.state(), 170.0);
        harness.get_by_label("Knie: buigen").focus();
        harness.run();
        harness.key_press(Key::ArrowLeft);
        harness.run();
        assert_eq!(*harness.state(), 150.0);
    }
}
