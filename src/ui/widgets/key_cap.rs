//! A key as it stands on the keyboard, in small: Ctrl+K.

use egui::{Align2, Pos2, Rect, Stroke, StrokeKind, Ui};

use crate::ui::theme::{Tokens, Weight, font};

/// Paints `keys` with the middle of its right edge at `right`; gives back where it stands.
pub fn key_cap(ui: &Ui, right: Pos2, keys: &str) -> Rect {
    let look = Tokens::of(ui);
    let galley = ui.painter().layout_no_wrap(keys.to_owned(), font(12.0, Weight::Medium), look.muted_2);
    let rect = Align2::RIGHT_CENTER.anchor_size(right, egui::vec2(galley.size().x + 12.0, 20.0));
    ui.painter().rect(rect, 4, look.card, Stroke::new(1.0, look.border), StrokeKind::Inside);
    ui.painter().galley(Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min, galley, look.muted_2);
    rect
}
