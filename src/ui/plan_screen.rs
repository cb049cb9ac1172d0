//! One patient's plan. (Its calendar comes from another hand; until then it says so.)

use egui::Ui;

use super::shell::page;
use super::view::{Asked, View};
use super::widgets::EmptyState;

/// Between two frames.
#[derive(Default)]
pub struct PlanScreenState;

/// Draws the plan that is open.
pub fn plan_screen_ui(ui: &mut Ui, view: &View<'_>, _state: &mut PlanScreenState, _asked: &mut Vec<Asked>) {
    page(ui, |ui| {
        let (title, text) = (view.words.coming_title(), view.words.coming_text());
        EmptyState::new(super::Screen::Plan.icon(), &title, &text).show(ui);
    });
}
