//! A dialog over the window. The focus stays in it; Escape, the cross or a click outside close it.

use egui::{Frame, Id, Layout, Modal, Stroke, Ui};

use super::IconButton;
use crate::ui::language::words;
use crate::ui::theme::{Icon, Tokens, floating_shadow, section, size};

/// A dialog with a title.
#[must_use = "show it in a Ui"]
pub struct Dialog<'a> {
    title: &'a str,
    width: f32,
}

/// What became of a dialog in this frame.
pub struct DialogResponse<R> {
    /// What its contents gave back.
    pub inner: R,
    /// A person asked to close it.
    pub is_dismissed: bool,
}

impl<'a> Dialog<'a> {
    /// A dialog called `title`.
    pub fn new(title: &'a str) -> Self {
        Self { title, width: 440.0 }
    }

    /// Exactly so wide.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Draws it over everything. Buttons belong at the end of `contents`, the primary one at the right.
    pub fn show<R>(self, ui: &Ui, contents: impl FnOnce(&mut Ui) -> R) -> DialogResponse<R> {
        let look = Tokens::of(ui);
        let frame = Frame::new()
            .fill(look.card)
            .stroke(Stroke::new(1.0, look.border))
            .corner_radius(size::RADIUS_CARD)
            .inner_margin(24)
            .shadow(floating_shadow(look));
        let mut is_crossed = false;
        let modal = Modal::new(Id::unique(("dialog", self.title))).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(self.width);
            ui.horizontal(|ui| {
                ui.label(section(self.title));
                ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                    is_crossed = ui.add(IconButton::new(Icon::X, &words(ui).close())).clicked();
                });
            });
            ui.add_space(8.0);
            contents(ui)
        });
        let is_dismissed = is_crossed || modal.should_close();
        DialogResponse { inner: modal.inner, is_dismissed }
    }
}

/// The foot of a dialog: buttons from the right, the primary one first in code.
pub fn dialog_foot<R>(ui: &mut Ui, buttons: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(12.0);
    ui.with_layout(Layout::right_to_left(egui::Align::Center), buttons).inner
}

#[cfg(test)]
mod tests {
    use super::super::Button;
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn escape_and_the_cross_close_and_what_lies_below_stays_shut() {
        let mut harness = window((true, 0), |ui, (is_open, below)| {
            if ui.add(Button::secondary("Eronder")).clicked() {
                *below += 1;
            }
            if *is_open && Dialog::new("Opvlamming").show(ui, |ui| ui.label("Wat nu?")).is_dismissed {
                *is_open = false;
            }
        });
        harness.run();
        harness.get_by_label("Eronder").focus();
        harness.run();
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert_eq!(harness.state().1, 0);
        harness.key_press(egui::Key::Escape);
        harness.run();
        assert!(!harness.state().0);
        harness.state_mut().0 = true;
        harness.run();
        harness.get_by_label("Sluiten").click();
        harness.run();
        assert!(!harness.state().0);
    }
}
