//! Where data and own content are, and what is wrong with them.

use std::path::Path;

use egui::{Align, Layout, Ui};

use crate::content::Problem;
use crate::ui::theme::{Icon, Tokens, body, caption, caption_strong, section, strong};
use crate::ui::view::View;
use crate::ui::widgets::{IconButton, Tag, Tone, rule};
use crate::workspace::Folders;

/// More problems than this say nothing more.
const MOST: usize = 40;

pub(super) fn storage_ui(ui: &mut Ui, view: &View<'_>, folders: &Folders) {
    let words = view.words;
    let look = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 8.0;
    let problems = view.workspace.problems();
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        ui.label(section(words.settings_storage()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let count = u32::try_from(problems.len()).unwrap_or(u32::MAX);
            if count > 0 {
                ui.add(Tag::new(&words.settings_problems(count), Tone::Warning).icon(Icon::TriangleAlert));
            }
        });
    });
    place(ui, view, &words.settings_data(), Some(&folders.data));
    place(ui, view, &words.settings_content(), view.workspace.content_folder());
    ui.add(egui::Label::new(caption(words.settings_content_text(), look.muted)).wrap());
    for trouble in view.workspace.data_problems() {
        rule(ui);
        ui.horizontal_top(|ui| {
            ui.add(Tag::new(&words.settings_data_problem(), Tone::Danger).icon(Icon::CircleAlert));
            ui.add(egui::Label::new(body(trouble.to_string())).wrap().selectable(true));
        });
    }
    for problem in problems.iter().take(MOST) {
        rule(ui);
        problem_ui(ui, view, problem);
    }
    if let Some(more) = problems.len().checked_sub(MOST).filter(|more| *more > 0) {
        ui.label(caption(words.settings_more_problems(u32::try_from(more).unwrap_or(u32::MAX)), look.muted));
    }
}

fn place(ui: &mut Ui, view: &View<'_>, what: &str, path: Option<&Path>) {
    let path = path.map(|path| path.display().to_string());
    ui.horizontal(|ui| {
        ui.label(body(what));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let Some(path) = path else {
                ui.label(body(view.words.settings_no_folder()).color(Tokens::of(ui).muted));
                return;
            };
            if ui.add(IconButton::new(Icon::Copy, &view.words.settings_copy_path(what)).small()).clicked() {
                ui.ctx().copy_text(path.clone());
            }
            ui.add(egui::Label::new(body(path).color(Tokens::of(ui).muted)).truncate().selectable(true));
        });
    });
}

/// Which file, which line, what is wrong, how to mend it.
fn problem_ui(ui: &mut Ui, view: &View<'_>, problem: &Problem) {
    let look = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        let place = match problem.line {
            0 => problem.file.clone(),
            line => view.words.settings_problem_place(
                &problem.file,
                u32::try_from(line).unwrap_or(u32::MAX),
                u32::try_from(problem.column).unwrap_or(u32::MAX),
            ),
        };
        ui.add(egui::Label::new(strong(place)).truncate().selectable(true));
        if problem.left_out {
            ui.add(Tag::new(&view.words.settings_left_out(), Tone::Danger));
        }
    });
    ui.add(egui::Label::new(body(&problem.what)).wrap().selectable(true));
    if !problem.excerpt.is_empty() {
        let line: String = problem.excerpt.trim().chars().take(120).collect();
        ui.add(egui::Label::new(caption(line, look.muted)).truncate().selectable(true));
    }
    if !problem.hint.is_empty() {
        ui.add(egui::Label::new(caption_strong(&problem.hint, look.info)).wrap());
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}
