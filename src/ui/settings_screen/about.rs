//! About the program: version, how much content, how much of it is confirmed, licences, sources.

use egui::{Align, Layout, Ui};

use super::SettingsScreenState;
use crate::content::coverage;
use crate::ui::theme::{Icon, Tokens, body, caption, section, strong};
use crate::ui::view::View;
use crate::ui::widgets::{Button, rule};

/// What is in the program besides our own work, with its licence.
const PARTS: [(&str, &str); 5] = [
    ("Inter", "SIL Open Font License 1.1"),
    ("DejaVu Sans", "Bitstream Vera License"),
    ("Lucide", "ISC License"),
    ("egui, eframe, typst", "MIT / Apache License 2.0"),
    ("SQLite", "Public domain"),
];

pub(super) fn about_ui(ui: &mut Ui, view: &View<'_>, state: &mut SettingsScreenState) {
    let words = view.words;
    let look = Tokens::of(ui);
    let library = view.workspace.library();
    let revision = view.workspace.revision();
    let known = state.coverage.as_ref().is_some_and(|(of, _)| *of == revision);
    if !known {
        state.coverage = Some((revision, coverage(library)));
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        ui.label(section(words.settings_about()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(caption(words.settings_version(env!("CARGO_PKG_VERSION")), look.muted));
        });
    });
    if let Some((_, coverage)) = &state.coverage {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let text = words.settings_content_count(number(coverage.conditions), number(coverage.exercises));
        ui.add(egui::Label::new(body(text)).wrap());
        let text = words.settings_unconfirmed(number(coverage.unconfirmed), number(coverage.sourced));
        ui.add(egui::Label::new(body(text).color(look.warning_text)).wrap());
    }
    if let Some(reviewed) = library.programmes.values().map(|programme| programme.reviewed).min() {
        let date = crate::wording::dates::date_in_full(view.lang, reviewed);
        ui.add(egui::Label::new(caption(words.settings_reviewed(date), look.muted)).wrap());
    }
    rule(ui);
    if fold(ui, &words.settings_licences(), &mut state.are_licences_open) {
        ui.add(egui::Label::new(body(words.settings_licence_own())).wrap());
        for (name, licence) in PARTS {
            ui.horizontal(|ui| {
                ui.spacing_mut().interact_size.y = 20.0;
                ui.label(strong(name));
                ui.label(body(licence).color(look.muted));
            });
        }
    }
    let count = u32::try_from(library.references.len()).unwrap_or(u32::MAX);
    if fold(ui, &words.settings_sources(count), &mut state.are_sources_open) {
        for reference in library.references.values() {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(egui::Label::new(strong(reference.short.in_lang(view.lang))).wrap());
                ui.add(egui::Label::new(body(&reference.citation)).wrap().selectable(true));
                ui.add(egui::Label::new(caption(reference.confirms.in_lang(view.lang), look.muted)).wrap());
            });
        }
    }
}

/// A heading that opens and closes; answers whether it is open.
fn fold(ui: &mut Ui, text: &str, is_open: &mut bool) -> bool {
    let icon = if *is_open { Icon::ChevronUp } else { Icon::ChevronDown };
    if ui.add(Button::quiet(text).trailing_icon(icon)).clicked() {
        *is_open = !*is_open;
    }
    *is_open
}
