//! Running text of the library: paragraphs, bullets, the mark of what is still to be confirmed, sources.

use egui::{Align, Layout, Sense, Ui, Vec2};

use crate::content::{Source, Statement};
use crate::ui::theme::{Icon, Tokens, body, caption, icon_text, section, size};
use crate::ui::view::View;
use crate::ui::widgets::rule;
use crate::wording;

/// A heading with a thin line above it.
pub(super) fn part(ui: &mut Ui, text: &str) {
    ui.add_space(6.0);
    rule(ui);
    ui.add_space(2.0);
    ui.label(section(text));
}

/// A paragraph.
pub(super) fn paragraph(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(body(text)).wrap().selectable(true));
}

/// One line of a list, with a mark when nobody has confirmed it yet.
pub(super) fn bullet(ui: &mut Ui, view: &View<'_>, text: &str, sources: &[Source]) {
    let look = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        ui.spacing_mut().item_spacing.x = 10.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(6.0, 20.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), 2.5, look.ring);
        let room = ui.available_width() - 30.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(egui::Label::new(body(text)).wrap().selectable(true));
        });
        unconfirmed(ui, view, sources);
    });
}

/// The mark "still to be confirmed"; what exactly is its tooltip.
pub(super) fn unconfirmed(ui: &mut Ui, view: &View<'_>, sources: &[Source]) {
    let Some(source) = sources.iter().find(|source| source.is_unconfirmed()) else { return };
    let what = wording::capitalized(&wording::source(source, view.workspace.library(), view.lang));
    let mark = icon_text(Icon::CircleQuestionMark, size::ICON_SMALL).color(Tokens::of(ui).warning);
    ui.label(mark).on_hover_text(what);
}

/// A heading with its statements, when there are any.
pub(super) fn statements(ui: &mut Ui, view: &View<'_>, heading: &str, statements: &[Statement]) {
    if statements.is_empty() {
        return;
    }
    part(ui, heading);
    for statement in statements {
        bullet(ui, view, statement.text.in_lang(view.lang), &statement.sources);
    }
}

/// Where something comes from, each source once; what is unconfirmed carries its mark.
pub(super) fn sources<'s>(ui: &mut Ui, view: &View<'_>, sources: impl Iterator<Item = &'s Source>) {
    let look = Tokens::of(ui);
    part(ui, &view.words.library_sources());
    let mut told: Vec<&Source> = Vec::new();
    for source in sources {
        if told.contains(&source) {
            continue;
        }
        told.push(source);
        let text = wording::capitalized(&wording::source(source, view.workspace.library(), view.lang));
        let ink = if source.is_unconfirmed() { look.warning_text } else { look.muted };
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            ui.spacing_mut().item_spacing.x = 8.0;
            let (icon, color) = if source.is_unconfirmed() {
                (Icon::CircleQuestionMark, look.warning)
            } else {
                (Icon::BookOpen, look.ring)
            };
            ui.label(icon_text(icon, size::ICON_SMALL).color(color));
            ui.add(egui::Label::new(caption(text, ink)).wrap().selectable(true));
        });
    }
}
