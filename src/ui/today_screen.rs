//! stub
use super::view::{Asked, View};
use egui::Ui;
/// State.
#[derive(Default)]
pub struct TodayScreenState;
/// Draws.
pub fn today_screen_ui(_ui: &mut Ui, _view: &View<'_>, _state: &mut TodayScreenState, _asked: &mut Vec<Asked>) {}
impl TodayScreenState {
    /// Count.
    pub fn count(&mut self, _view: &View<'_>) -> usize {
        0
    }
}
