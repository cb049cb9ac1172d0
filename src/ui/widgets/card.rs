//! Cards: an edge, round corners, no shadow. Inside a card only lines and space, never another box.

use egui::{Frame, InnerResponse, Margin, Response, Stroke, Ui, Vec2};

use crate::ui::theme::{Tokens, section, size};

/// A card with choices; [`card`] is the usual one.
#[must_use = "show it in a Ui"]
pub struct Card {
    padding: Margin,
    chosen: bool,
    floating: bool,
}

impl Default for Card {
    fn default() -> Self {
        Self { padding: Margin::same(size::CARD as i8), chosen: false, floating: false }
    }
}

impl Card {
    /// Without padding: for lists whose rows reach the edge.
    pub fn flush() -> Self {
        Self { padding: Margin::ZERO, ..Self::default() }
    }

    /// Other padding.
    pub fn padding(mut self, padding: impl Into<Margin>) -> Self {
        self.padding = padding.into();
        self
    }

    /// With the thick accent edge of a choice that is made.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// With a shadow, because it floats above the page.
    pub fn floating(mut self) -> Self {
        self.floating = true;
        self
    }

    /// Draws the card as wide as there is room.
    pub fn show<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let look = Tokens::of(ui);
        let stroke = if self.chosen { Stroke::new(2.0, look.accent) } else { Stroke::new(1.0, look.border) };
        // The thick edge takes its extra point from the padding, so that choosing moves nothing.
        let padding = if self.chosen { self.padding - Margin::same(1) } else { self.padding };
        let mut frame =
            Frame::new().fill(look.card).stroke(stroke).corner_radius(size::RADIUS_CARD).inner_margin(padding);
        if self.floating {
            frame = frame.shadow(crate::ui::theme::floating_shadow(look));
        }
        frame.show(ui, |ui| {
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                contents(ui)
            })
            .inner
        })
    }
}

/// A card with the usual padding.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    Card::default().show(ui, contents)
}

/// The title of a card or section with something at its right end.
pub fn heading<R>(ui: &mut Ui, text: &str, at_right: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        ui.label(section(text));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), at_right).inner
    })
    .inner
}

/// A thin line over the whole width.
pub fn rule(ui: &mut Ui) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, Tokens::of(ui).border));
    response
}
