//! stub
use super::view::{Asked, View};
use crate::workspace::Folders;
use egui::Ui;
/// State.
#[derive(Default)]
pub struct SettingsScreenState;
/// Draws.
pub fn settings_screen_ui(
    _ui: &mut Ui,
    _view: &View<'_>,
    _folders: &Folders,
    _state: &mut SettingsScreenState,
    _asked: &mut Vec<Asked>,
) {
}
