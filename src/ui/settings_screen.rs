//! Settings: the practice, the window, where data and own content are with their problems, and about the program.
//!
//! Every change holds at once; there is nothing to confirm.

mod about;
mod person;
mod storage;

use egui::{Align, Layout, ScrollArea, Ui, Vec2};

use super::app::{ZOOM, zoom_of};
use super::screen::Screen;
use super::shell::page;
use super::theme::{Tokens, body, caption, section, size, title};
use super::view::{Asked, View};
use super::widgets::{Segments, Select, TextField, card, toggle_row};
use crate::content::Coverage;
use crate::dossier::Settings;
use crate::i18n::Lang;
use crate::workspace::Folders;

/// Wider is hard to read.
const WIDEST: f32 = 860.0;

/// The screen between two frames.
#[derive(Default)]
pub struct SettingsScreenState {
    /// How much content there is, counted once for each state of it.
    coverage: Option<(u64, Coverage)>,
    are_sources_open: bool,
    are_licences_open: bool,
}

/// Draws the screen.
pub fn settings_screen_ui(
    ui: &mut Ui,
    view: &View<'_>,
    folders: &Folders,
    state: &mut SettingsScreenState,
    asked: &mut Vec<Asked>,
) {
    let mut settings = view.workspace.settings().clone();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        page(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            ui.set_max_width(WIDEST);
            ui.label(title(Screen::Settings.title(view.words)));
            card(ui, |ui| practice(ui, view, &mut settings));
            card(ui, |ui| window(ui, view, &mut settings));
            card(ui, |ui| person::person_ui(ui, view, &mut settings));
            card(ui, |ui| storage::storage_ui(ui, view, folders));
            card(ui, |ui| about::about_ui(ui, view, state));
        });
    });
    if settings != *view.workspace.settings() {
        asked.push(Asked::SetSettings(Box::new(settings)));
    }
}

fn practice(ui: &mut Ui, view: &View<'_>, settings: &mut Settings) {
    let words = view.words;
    ui.spacing_mut().item_spacing = Vec2::new(16.0, 12.0);
    ui.label(section(words.settings_practice()));
    ui.add(egui::Label::new(caption(words.settings_practice_text(), Tokens::of(ui).muted)).wrap());
    let half = (ui.available_width() - 16.0) / 2.0;
    ui.horizontal_top(|ui| {
        TextField::new(&words.settings_practice_name(), &mut settings.practice).width(half).show(ui);
        TextField::new(&words.settings_therapist(), &mut settings.therapist).width(half).show(ui);
    });
    ui.horizontal_top(|ui| {
        TextField::new(&words.settings_address(), &mut settings.address).width(half).show(ui);
        TextField::new(&words.settings_phone(), &mut settings.phone).width(half).show(ui);
    });
}

fn window(ui: &mut Ui, view: &View<'_>, settings: &mut Settings) {
    let words = view.words;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.label(section(words.settings_window()));
    ui.add_space(4.0);
    row(ui, &words.settings_language(), |ui| {
        let mut lang = view.lang;
        let options = Lang::ALL.map(|lang| (lang, lang.own_name()));
        if Segments::new(&words.settings_language(), &options).show(ui, &mut lang).changed() {
            settings.lang = Some(lang);
        }
    });
    row(ui, &words.settings_look(), |ui| {
        let (system, light, dark) =
            (words.settings_look_system(), words.settings_look_light(), words.settings_look_dark());
        let options = [(None, system.as_str()), (Some(false), light.as_str()), (Some(true), dark.as_str())];
        Segments::new(&words.settings_look(), &options).show(ui, &mut settings.is_dark);
    });
    row(ui, &words.settings_zoom(), |ui| {
        let mut zoom = zoom_of(settings);
        let names = ZOOM.map(|zoom| format!("{zoom} %"));
        let options: Vec<(u16, &str)> = ZOOM.into_iter().zip(names.iter().map(String::as_str)).collect();
        if Select::new(&words.settings_zoom(), &options).width(110.0).show(ui, &mut zoom).changed() {
            settings.zoom_percent = zoom;
        }
    });
    toggle_row(ui, &words.settings_motion(), &mut settings.is_motion_reduced);
}

/// A row with words at the left and a control at the right.
fn row(ui: &mut Ui, text: &str, control: impl FnOnce(&mut Ui)) {
    let desired = Vec2::new(ui.available_width(), size::ROW);
    ui.allocate_ui_with_layout(desired, Layout::left_to_right(Align::Center), |ui| {
        ui.label(body(text));
        ui.with_layout(Layout::right_to_left(Align::Center), control);
    });
}
