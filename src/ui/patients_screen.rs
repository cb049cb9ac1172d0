//! stub
use super::view::{Asked, View};
use crate::dossier::Patient;
use egui::Ui;
/// State.
#[derive(Default)]
pub struct PatientsScreenState;
impl PatientsScreenState {
    /// f
    pub fn take_focus(&mut self) {}
}
/// Draws.
pub fn patients_screen_ui(_ui: &mut Ui, _view: &View<'_>, _state: &mut PatientsScreenState, _asked: &mut Vec<Asked>) {}
/// n
pub(super) fn new_patient(name: &str, view: &View<'_>) -> Patient {
    Patient {
        id: crate::dossier::PatientId(uuid::Uuid::new_v4()),
        name: name.to_owned(),
        birth_year: None,
        contact: String::new(),
        flags: std::collections::BTreeSet::new(),
        lang: view.lang,
        notes: String::new(),
        created: view.today.and_time(chrono::NaiveTime::MIN),
    }
}
