//! The poses at the left: which one is edited, their order, and what stands under the picture.

use egui::{ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::row::switch_row;
use super::{Editing, naming};
use crate::figure::edit::{MOST_POSES, Part, duplicate_pose, move_pose, remove_pose};
use crate::ui::theme::{Icon, Tokens, Weight, focus_ring, font, section, size};
use crate::ui::view::View;
use crate::ui::widgets::{Button, IconButton, TextField, rule};

fn button(icon: Icon, name: &str) -> IconButton<'_> {
    IconButton::new(icon, name).framed()
}

/// Draws the list and the caption of the chosen pose.
pub(super) fn poses_panel_ui(ui: &mut Ui, view: &View<'_>, editing: &mut Editing) {
    let words = view.words;
    ui.label(section(words.pose_poses()));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut figure = editing.edits.figure().clone();
        let mut part = Part::Poses;
        for (index, pose) in figure.poses.iter().enumerate() {
            let name = naming::pose(index, pose, view.lang, words);
            if pose_row(ui, index, &name, index == editing.pose) {
                editing.pose = index;
                editing.playing_since = None;
            }
        }
        ui.add_space(4.0);
        let chosen = editing.pose;
        let count = figure.poses.len();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let is_full = count >= MOST_POSES;
            let copy = ui.add_enabled(!is_full, button(Icon::Copy, &words.pose_duplicate()));
            if copy.clicked() {
                editing.pose = duplicate_pose(&mut figure, chosen).unwrap_or(chosen);
            }
            if ui.add_enabled(chosen > 0, button(Icon::ArrowUp, &words.pose_earlier())).clicked()
                && move_pose(&mut figure, chosen, chosen - 1)
            {
                editing.pose = chosen - 1;
            }
            if ui.add_enabled(chosen + 1 < count, button(Icon::ArrowDown, &words.pose_later())).clicked()
                && move_pose(&mut figure, chosen, chosen + 1)
            {
                editing.pose = chosen + 1;
            }
            if ui.add_enabled(count > 1, button(Icon::Trash2, &words.pose_remove())).clicked()
                && remove_pose(&mut figure, chosen)
            {
                editing.pose = chosen.min(figure.poses.len() - 1);
            }
        });
        let add = words.pose_add();
        let add = ui.add_enabled(count < MOST_POSES, Button::quiet(&add).icon(Icon::Plus));
        if add.on_disabled_hover_text(words.pose_full()).clicked() {
            let last = figure.poses.len() - 1;
            editing.pose = duplicate_pose(&mut figure, last).unwrap_or(last);
        }
        if figure == *editing.edits.figure()
            && let Some(pose) = figure.poses.get_mut(editing.pose)
        {
            part = Part::Caption;
            ui.add_space(8.0);
            rule(ui);
            ui.add_space(4.0);
            ui.push_id(editing.pose, |ui| {
                TextField::new(&words.pose_caption_nl(), &mut pose.caption.nl).show(ui);
                TextField::new(&words.pose_caption_en(), &mut pose.caption.en).show(ui);
                switch_row(ui, &words.pose_hold(), &mut pose.hold);
            });
        }
        editing.edits.change(part, figure);
    });
}

fn pose_row(ui: &mut Ui, index: usize, name: &str, is_chosen: bool) -> bool {
    let look = Tokens::of(ui);
    let width = ui.available_width();
    let text = name.split_once(": ").map_or(name, |(_, caption)| caption);
    let galley = ui.painter().layout(
        text.to_owned(),
        font(size::CAPTION, if is_chosen { Weight::Semibold } else { Weight::Regular }),
        if is_chosen { look.accent } else { look.text },
        width - 52.0,
    );
    let desired = Vec2::new(width, (galley.size().y + 16.0).max(size::ROW));
    let (rect, response) = ui.allocate_exact_size(desired, Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, is_chosen, name));
    let fill = match (is_chosen, response.hovered()) {
        (true, _) => look.accent_soft,
        (false, true) => look.subtle,
        (false, false) => look.card,
    };
    let edge = if is_chosen { look.accent } else { look.border };
    ui.painter().rect(rect, size::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    let center = egui::pos2(rect.left() + 24.0, rect.center().y);
    ui.painter().circle_filled(center, 12.0, if is_chosen { look.accent } else { look.subtle });
    let ink = if is_chosen { look.on_accent } else { look.muted_2 };
    let number = font(size::CAPTION, Weight::Semibold);
    ui.painter().text(center, egui::Align2::CENTER_CENTER, index + 1, number, ink);
    let at = egui::pos2(rect.left() + 44.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.text);
    focus_ring(ui, &response, rect, size::RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
