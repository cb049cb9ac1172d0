//! The window when the data cannot be opened: what happened, what was kept, where the file is, what to do.

use std::path::Path;

use egui::{Align, Layout, Ui, Vec2};

use crate::ui::language::words;
use crate::ui::theme::{Icon, Tokens, body, caption, paint_icon, size, strong, title};
use crate::ui::widgets::{Button, Card};
use crate::workspace::StoreError;

/// Draws it; answers whether a person asked to try again.
pub(super) fn trouble_ui(ui: &mut Ui, error: &StoreError, folder: &Path) -> bool {
    let look = Tokens::of(ui);
    let words = words(ui);
    let place = folder.display().to_string();
    let (heading, happened, to_do) = match error {
        StoreError::Damaged { copy: Some(copy), .. } => {
            let to_do = words.trouble_damaged_copy(copy.display().to_string());
            (words.trouble_damaged(), words.trouble_damaged_what(), to_do)
        }
        StoreError::Damaged { .. } | StoreError::Unreadable { .. } => {
            (words.trouble_damaged(), words.trouble_damaged_what(), words.trouble_damaged_do())
        }
        StoreError::Newer { .. } => (words.trouble_newer(), words.trouble_newer_what(), words.trouble_newer_do()),
        StoreError::DiskFull => (words.trouble_full(), words.trouble_full_what(), words.trouble_full_do()),
        _ => (words.trouble_other(), words.trouble_other_what(), words.trouble_other_do()),
    };
    let file = match error {
        StoreError::Damaged { path, .. } | StoreError::Newer { path, .. } => path.display().to_string(),
        _ => place,
    };
    let mut is_again = false;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.16).max(24.0));
        ui.set_max_width(620.0);
        Card::default().padding(32).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(48.0), egui::Sense::hover());
            ui.painter().circle_filled(rect.center(), 24.0, look.danger_soft);
            paint_icon(ui.painter(), rect.center(), Icon::DatabaseZap, 22.0, look.danger);
            ui.add_space(6.0);
            ui.label(title(heading));
            ui.add(egui::Label::new(body(happened)).wrap());
            ui.add_space(8.0);
            ui.label(strong(words.trouble_kept_title()));
            ui.add(egui::Label::new(body(words.trouble_kept())).wrap());
            ui.add_space(8.0);
            ui.label(strong(words.trouble_where_title()));
            ui.add(egui::Label::new(body(&file)).wrap().selectable(true));
            ui.add_space(8.0);
            ui.label(strong(words.trouble_do_title()));
            ui.add(egui::Label::new(body(to_do)).wrap());
            ui.add_space(12.0);
            ui.add(egui::Label::new(caption(error.to_string(), look.muted)).wrap().selectable(true));
            ui.add_space(8.0);
            let foot = Vec2::new(ui.available_width(), size::CONTROL);
            ui.allocate_ui_with_layout(foot, Layout::right_to_left(Align::Center), |ui| {
                is_again = ui.add(Button::primary(&words.trouble_again()).icon(Icon::RefreshCw)).clicked();
                if ui.add(Button::secondary(&words.trouble_copy()).icon(Icon::Copy)).clicked() {
                    ui.ctx().copy_text(format!("{error}\n{file}"));
                }
            });
        });
    });
    is_again
}

/// Why something is not kept, in a few words after "Not saved".
pub(super) fn why(error: &StoreError, words: &crate::i18n::Translator) -> String {
    match error {
        StoreError::DiskFull => words.save_why_full(),
        StoreError::Busy => words.save_why_busy(),
        StoreError::ReadOnly(_) => words.save_why_read_only(),
        StoreError::Unreachable { .. } => words.save_why_unreachable(),
        StoreError::Damaged { .. } | StoreError::Unreadable { .. } => words.save_why_damaged(),
        StoreError::Newer { .. } => words.save_why_newer(),
        StoreError::NotThere => words.save_why_gone(),
        StoreError::Other(detail) => return words.save_why_other(detail),
    }
    .to_string()
}
