//! A new plan on one screen: where it hurts, which variant, safe to start, for whom; the growing programme at the right.
//!
//! Shortest way: a dot on the body, a variant, "all no", *Plan maken*. The preview is the plan itself, so what shows is
//! what will be made. On a low window the first two steps fold to one line once they are answered.

mod complaint;
mod draft;
mod for_whom;
mod preview;
mod programme_panel;
mod safety;

use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Sense, Ui, Vec2};

pub use draft::NewPlanScreenState;

use super::theme::{Icon, Tokens, Weight, caption, font, paint_icon, section, size, title};
use super::view::{Asked, View};
use super::widgets::Button;

/// Below this height of the page the first steps fold when done.
const LOW_BELOW: f32 = 920.0;

/// Draws the screen.
pub fn new_plan_screen_ui(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, asked: &mut Vec<Asked>) {
    state.start.get_or_insert(view.today);
    state.refresh(view);
    let is_narrow = ui.ctx().content_rect().width() < size::NARROW_BELOW;
    let width = if is_narrow { size::INSPECTOR_NARROW } else { size::INSPECTOR };
    let card = Frame::new().fill(Tokens::of(ui).card);
    Panel::right("programme").resizable(false).exact_size(width).frame(card).show(ui, |ui| {
        programme_panel::programme_panel_ui(ui, view, state, asked);
    });
    let is_low = ui.available_height() < LOW_BELOW;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: size::PAGE as i8, right: size::PAGE as i8, top: 18, bottom: 24 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            head(ui, view, state);
            complaint::complaint_ui(ui, view, state, is_low);
            safety::safety_ui(ui, view, state, asked);
            for_whom::for_whom_ui(ui, view, state);
        });
    });
}

fn head(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState) {
    ui.horizontal(|ui| {
        ui.label(title(view.words.screen_new_plan()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if state.is_begun() && ui.add(Button::quiet(&view.words.begin_again())).clicked() {
                *state = NewPlanScreenState::default();
            }
            if state.patient.is_none() && state.name.trim().is_empty() {
                ui.label(caption(view.words.begin_without_patient(), Tokens::of(ui).muted_2));
            }
        });
    });
}

/// The head of a step: its number, or a check once it is done; something at the right end.
fn step_head<R>(ui: &mut Ui, number: u8, is_done: bool, text: &str, at_right: impl FnOnce(&mut Ui) -> R) -> R {
    let look = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::hover());
        let center = rect.center();
        if is_done {
            ui.painter().circle_filled(center, 12.0, look.accent);
            paint_icon(ui.painter(), center, Icon::Check, size::ICON_SMALL, look.on_accent);
        } else {
            ui.painter().circle_filled(center, 12.0, look.subtle);
            let number_font = font(size::CAPTION, Weight::Semibold);
            ui.painter().text(center, egui::Align2::CENTER_CENTER, number, number_font, look.muted_2);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let answer = at_right(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(section(text)).truncate());
            });
            answer
        })
        .inner
    })
    .inner
}
