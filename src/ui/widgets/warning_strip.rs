//! One warning over the width of the page: icon, what happened, what to do, the rule, and one button.

use egui::{Frame, Layout, Margin, Ui};

use super::{Button, IconButton, Tone};
use crate::ui::language::words;
use crate::ui::theme::{Icon, Tokens, Weight, body, caption, caption_strong, font, icon_text, size, strong};

/// What a person did with the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripClick {
    /// The button with the proposal.
    Button,
    /// The dots: the other warnings.
    More,
}

/// One warning, the worst first; the others wait behind the dots.
#[must_use = "show it in a Ui"]
pub struct WarningStrip<'a> {
    tone: Tone,
    happened: &'a str,
    to_do: &'a str,
    rule: &'a str,
    button: Option<&'a str>,
    others: usize,
}

impl<'a> WarningStrip<'a> {
    /// `happened` stands out, `to_do` follows; `rule` names where it comes from ("regel PN-02").
    pub fn new(tone: Tone, happened: &'a str, to_do: &'a str, rule: &'a str) -> Self {
        Self { tone, happened, to_do, rule, button: None, others: 0 }
    }

    /// Opens the proposal.
    pub fn button(mut self, text: &'a str) -> Self {
        self.button = Some(text);
        self
    }

    /// How many other warnings wait.
    pub fn others(mut self, count: usize) -> Self {
        self.others = count;
        self
    }

    /// Both sentences on one line; where they do not fit, small and below each other.
    fn sentences(&self, ui: &mut Ui, ink: egui::Color32) {
        let width =
            |text: &str, weight| ui.painter().layout_no_wrap(text.to_owned(), font(size::BODY, weight), ink).size().x;
        let whole = width(self.happened, Weight::Semibold) + width(self.to_do, Weight::Regular) + 5.0;
        let is_fitting = whole <= ui.available_width() - 8.0;
        let (happened, to_do) = if is_fitting {
            (strong(self.happened).color(ink), body(self.to_do).color(ink))
        } else {
            (caption_strong(self.happened, ink), caption(self.to_do, ink))
        };
        let both = |ui: &mut Ui| {
            let hover = format!("{} {}", self.happened, self.to_do);
            ui.add(egui::Label::new(happened).truncate()).on_hover_text(hover);
            if !self.to_do.is_empty() {
                ui.add(egui::Label::new(to_do).truncate());
            }
        };
        if is_fitting {
            ui.spacing_mut().item_spacing.x = 5.0;
            both(ui);
        } else {
            let room = egui::vec2(ui.available_width() - 8.0, size::CONTROL);
            ui.allocate_ui_with_layout(room, Layout::top_down(egui::Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                both(ui);
            });
        }
    }

    /// Draws it as wide as there is room.
    pub fn show(self, ui: &mut Ui) -> Option<StripClick> {
        let look = Tokens::of(ui);
        let (fill, ink) = self.tone.colors(look);
        let icon = match self.tone {
            Tone::Danger => Icon::CircleAlert,
            Tone::Warning => Icon::TriangleAlert,
            _ => Icon::Info,
        };
        let icon_ink = if self.tone == Tone::Warning { look.warning } else { ink };
        let mut click = None;
        Frame::new()
            .fill(fill)
            .corner_radius(size::RADIUS)
            .inner_margin(Margin { left: 14, right: 8, top: 4, bottom: 4 })
            .show(ui, |ui| {
                let right_to_left = Layout::right_to_left(egui::Align::Center);
                ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), size::CONTROL), right_to_left, |ui| {
                    let more = words(ui).more_choices();
                    if self.others > 0 && ui.add(IconButton::new(Icon::Ellipsis, &more).ink(ink)).clicked() {
                        click = Some(StripClick::More);
                    }
                    if let Some(text) = self.button
                        && ui.add(Button::secondary(text)).clicked()
                    {
                        click = Some(StripClick::Button);
                    }
                    ui.label(caption(self.rule, ink));
                    ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                        ui.label(icon_text(icon, size::ICON).color(icon_ink));
                        ui.add_space(2.0);
                        self.sentences(ui, ink);
                    });
                });
            });
        click
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn the_button_of_a_warning_opens_its_proposal() {
        let mut harness = window(None, |ui, clicked| {
            let strip =
                WarningStrip::new(Tone::Warning, "Ochtendpijn 5 (was 3).", "Halveer de belasting.", "regel PN-02");
            *clicked = clicked.or(strip.button("Belasting aanpassen").show(ui));
        });
        harness.get_by_label("Belasting aanpassen").click();
        harness.run();
        assert_eq!(*harness.state(), Some(StripClick::Button));
    }
}
