//! What stands where nothing is yet: why it is empty and the one thing to do next.

use egui::{Response, Sense, Ui, Vec2};

use super::Button;
use crate::ui::theme::{Icon, Tokens, body, paint_icon, section};

/// An empty place with the one thing to do next.
#[must_use = "show it in a Ui"]
pub struct EmptyState<'a> {
    icon: Icon,
    title: &'a str,
    text: &'a str,
    button: Option<(&'a str, Icon)>,
}

impl<'a> EmptyState<'a> {
    /// `title` says what is not there, `text` why or what to do.
    pub fn new(icon: Icon, title: &'a str, text: &'a str) -> Self {
        Self { icon, title, text, button: None }
    }

    /// The one thing to do next.
    pub fn button(mut self, text: &'a str, icon: Icon) -> Self {
        self.button = Some((text, icon));
        self
    }

    /// Draws it in the middle of what is left; gives back the button.
    pub fn show(self, ui: &mut Ui) -> Option<Response> {
        let look = Tokens::of(ui);
        let height = if self.button.is_some() { 200.0 } else { 140.0 };
        ui.vertical_centered(|ui| {
            ui.add_space(((ui.available_height() - height) * 0.4).max(16.0));
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(56.0), Sense::hover());
            ui.painter().circle_filled(rect.center(), 28.0, look.subtle);
            paint_icon(ui.painter(), rect.center(), self.icon, 24.0, look.muted_2);
            ui.add_space(8.0);
            ui.label(section(self.title));
            ui.label(body(self.text).color(look.muted_2));
            self.button.map(|(text, icon)| {
                ui.add_space(12.0);
                ui.add(Button::primary(text).icon(icon))
            })
        })
        .inner
    }
}
