//! Messages at the bottom right. News goes by itself after some seconds; an error stays until it is dismissed.

use std::time::Duration;

use egui::{Align2, Area, Frame, Id, Layout, Margin, Order, Stroke, Ui, Vec2};

use super::{Button, IconButton};
use crate::ui::language::words;
use crate::ui::theme::{Icon, Tokens, body, floating_shadow, icon_text, size};

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something was done.
    Done,
    /// News.
    Info,
    /// Something went wrong: stays until dismissed.
    Error,
}

#[derive(Clone, Debug)]
struct Toast<A> {
    kind: ToastKind,
    text: String,
    button: Option<(String, A)>,
    shown_at: Option<f64>,
}

/// The messages that are showing. `A` is what a message's button asks.
#[derive(Clone, Debug)]
pub struct Toasts<A> {
    toasts: Vec<Toast<A>>,
}

impl<A> Default for Toasts<A> {
    fn default() -> Self {
        Self { toasts: Vec::new() }
    }
}

impl<A: Clone> Toasts<A> {
    /// Seconds that news stays.
    const SECS: f64 = 6.0;

    /// Shows a message.
    pub fn add(&mut self, kind: ToastKind, text: impl Into<String>) {
        self.toasts.push(Toast { kind, text: text.into(), button: None, shown_at: None });
    }

    /// Shows a message with a button: "Ongedaan maken".
    pub fn add_with_button(&mut self, kind: ToastKind, text: impl Into<String>, button: impl Into<String>, asks: A) {
        self.toasts.push(Toast { kind, text: text.into(), button: Some((button.into(), asks)), shown_at: None });
    }

    /// Draws them above the page, the newest lowest.
    pub fn show(&mut self, ui: &Ui, asked: &mut Vec<A>) {
        let now = ui.input(|input| input.time);
        self.toasts.retain(|toast| {
            toast.kind == ToastKind::Error || toast.shown_at.is_none_or(|shown| now - shown < Self::SECS)
        });
        if self.toasts.is_empty() {
            return;
        }
        let mut dismissed = None;
        Area::new(Id::unique("toasts"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, Vec2::splat(-size::PAGE))
            .show(ui.ctx(), |ui| {
                ui.set_width(420.0);
                for (index, toast) in self.toasts.iter_mut().enumerate() {
                    let shown_at = *toast.shown_at.get_or_insert(now);
                    if toast.kind != ToastKind::Error {
                        let left = (Self::SECS - (now - shown_at)).max(0.0);
                        ui.ctx().request_repaint_after(Duration::from_secs_f64(left + 0.02));
                    }
                    match toast_ui(ui, toast) {
                        Clicked::Nothing => {}
                        Clicked::Dismiss => dismissed = Some(index),
                        Clicked::Button => {
                            asked.extend(toast.button.as_ref().map(|(_, asks)| asks.clone()));
                            dismissed = Some(index);
                        }
                    }
                }
            });
        if let Some(index) = dismissed {
            self.toasts.remove(index);
            ui.ctx().request_repaint();
        }
    }
}

enum Clicked {
    Nothing,
    Button,
    Dismiss,
}

fn toast_ui<A>(ui: &mut Ui, toast: &Toast<A>) -> Clicked {
    let look = Tokens::of(ui);
    let (icon, ink) = match toast.kind {
        ToastKind::Done => (Icon::CircleCheck, look.accent),
        ToastKind::Info => (Icon::Info, look.info),
        ToastKind::Error => (Icon::CircleAlert, look.danger),
    };
    let edge = if toast.kind == ToastKind::Error { look.danger } else { look.border };
    let mut clicked = Clicked::Nothing;
    Frame::new()
        .fill(look.card)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(size::RADIUS_CARD)
        .inner_margin(Margin { left: 14, right: 8, top: 8, bottom: 8 })
        .shadow(floating_shadow(look))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_width(ui.available_width());
                ui.label(icon_text(icon, size::ICON).color(ink));
                ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                    if ui.add(IconButton::new(Icon::X, &words(ui).toast_dismiss(&toast.text)).small()).clicked() {
                        clicked = Clicked::Dismiss;
                    }
                    if let Some((text, _)) = &toast.button
                        && ui.add(Button::quiet(text)).clicked()
                    {
                        clicked = Clicked::Button;
                    }
                    ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                        ui.add(egui::Label::new(body(&toast.text)).wrap());
                    });
                });
            });
        });
    clicked
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn news_goes_by_itself_and_an_error_stays_until_dismissed() {
        let mut toasts = Toasts::<()>::default();
        toasts.add(ToastKind::Done, "Plan opgeslagen");
        toasts.add(ToastKind::Error, "Opslaan mislukt");
        let mut harness = window(toasts, |ui, toasts| toasts.show(ui, &mut Vec::new()));
        harness.get_by_label("Plan opgeslagen");
        harness.input_mut().time = Some(60.0);
        harness.run();
        assert!(harness.query_by_label("Plan opgeslagen").is_none());
        harness.run_steps(3);
        harness.get_by_label("Melding sluiten: Opslaan mislukt").click();
        harness.run();
        assert!(harness.query_by_label("Opslaan mislukt").is_none());
    }
}
