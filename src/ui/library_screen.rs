//! stub
use super::view::{Asked, View};
use egui::Ui;
/// State.
#[derive(Default)]
pub struct LibraryScreenState;
/// Draws.
pub fn library_screen_ui(_ui: &mut Ui, _view: &View<'_>, _state: &mut LibraryScreenState, _asked: &mut Vec<Asked>) {}
