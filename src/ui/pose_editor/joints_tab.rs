//! The joints: a slider for every movement within what a person can reach, left and right together or apart.

use std::collections::BTreeSet;

use egui::{Align, CursorIcon, Layout, Sense, Ui, Vec2, WidgetInfo};

use super::naming;
use super::row::{slider_row, switch_row_named};
use crate::figure::edit::{Unit, is_set, is_split, link, reset, set_angle, split, written_angle};
use crate::figure::pose::{Figure, Pose};
use crate::figure::{Angles, BodySide, JOINTS, Joint};
use crate::ui::theme::{Icon, Tokens, Weight, caption, focus_ring, font, paint_icon, size};
use crate::ui::view::View;
use crate::ui::widgets::{IconButton, rule};

/// How far the solved angle may be from the written one before it is told.
const NOTABLE: f64 = 2.0;

/// Draws the tab for one pose.
pub(super) fn joints_tab_ui(
    ui: &mut Ui,
    view: &View<'_>,
    figure: &mut Figure,
    index: usize,
    solved: Option<&Angles>,
    open: &mut BTreeSet<&'static str>,
) {
    let Some(pose) = figure.poses.get_mut(index) else { return };
    for joint in &JOINTS {
        let mut is_open = open.contains(joint.name);
        if head(ui, view, pose, joint, is_open) {
            is_open = !is_open;
            if is_open {
                open.insert(joint.name);
            } else {
                open.remove(joint.name);
            }
        }
        if is_open {
            ui.push_id(joint.name, |ui| joint_ui(ui, view, pose, joint, solved));
        }
        rule(ui);
    }
}

/// The name of a joint, its angle when it is shut, and a way back; true when it is to open or shut.
fn head(ui: &mut Ui, view: &View<'_>, pose: &mut Pose, joint: &'static Joint, is_open: bool) -> bool {
    let words = view.words;
    let look = Tokens::of(ui);
    let name = words.pose_joint(joint.name);
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), size::CONTROL),
        Layout::right_to_left(Align::Center),
        |ui| {
            let is_changed = is_set(pose, joint);
            let back = words.pose_reset(&name);
            if is_changed && ui.add(IconButton::new(Icon::RotateCcw, &back).small()).clicked() {
                reset(pose, joint);
            }
            let angles: Vec<String> = BodySide::BOTH
                .into_iter()
                .take(if is_split(pose, joint) { 2 } else { 1 })
                .filter_map(|side| Some(written_angle(pose, joint.dofs.first()?, side)))
                .map(|angle| format!("{angle:.0}{}", if joint.dofs[0].centimetres { " cm" } else { "°" }))
                .collect();
            if !is_open {
                let ink = if is_changed { look.accent } else { look.muted };
                ui.label(caption(angles.join(" / "), ink));
            }
            let (rect, response) =
                ui.allocate_exact_size(Vec2::new(ui.available_width(), size::CONTROL), Sense::click());
            response.widget_info(|| WidgetInfo::selected(egui::Role::DisclosureTriangle, true, is_open, &name));
            let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
            let ink = if response.hovered() { look.accent } else { look.text };
            paint_icon(ui.painter(), egui::pos2(rect.left() + 8.0, rect.center().y), icon, size::ICON_SMALL, ink);
            let at = egui::pos2(rect.left() + 22.0, rect.center().y);
            let weight = if is_changed { Weight::Semibold } else { Weight::Medium };
            ui.painter().text(at, egui::Align2::LEFT_CENTER, &name, font(size::BODY, weight), ink);
            focus_ring(ui, &response, rect, size::RADIUS_TAG);
            response.on_hover_cursor(CursorIcon::PointingHand).clicked()
        },
    )
    .inner
}

fn joint_ui(ui: &mut Ui, view: &View<'_>, pose: &mut Pose, joint: &'static Joint, solved: Option<&Angles>) {
    let words = view.words;
    let is_apart = is_split(pose, joint);
    if joint.paired {
        let mut together = !is_apart;
        let shown = words.pose_both_sides();
        let name = words.pose_joint_dof(words.pose_joint(joint.name), shown.to_lowercase());
        if switch_row_named(ui, &shown, &name, &mut together) {
            if together {
                link(pose, joint);
            } else {
                split(pose, joint);
            }
        }
    }
    let sides: &[Option<BodySide>] = if is_apart { &[Some(BodySide::Right), Some(BodySide::Left)] } else { &[None] };
    for side in sides {
        if let Some(side) = side {
            let text = naming::side(*side, words);
            ui.label(crate::ui::theme::caption_strong(text, Tokens::of(ui).muted_2));
        }
        for dof in joint.dofs {
            let shown = crate::wording::capitalized(&words.pose_dof(format!("{}-{}", joint.name, dof.name)));
            let name = naming::movement(joint.name, *side, dof.name, words);
            let of = side.unwrap_or(BodySide::Right);
            let mut value = written_angle(pose, dof, of);
            let unit = if dof.centimetres { Unit::Cm } else { Unit::Degrees };
            if slider_row(ui, &shown, &name, &mut value, (dof.min, dof.max), unit) {
                set_angle(pose, joint, *side, dof, value);
            }
            // What carries or holds the body may decide the angle in the end.
            let now = solved.map(|angles| dof.get(angles, of)).filter(|now| (now - value).abs() > NOTABLE);
            if let Some(now) = now {
                let unit = if dof.centimetres { " cm" } else { "°" };
                let text = words.pose_now(format!("{now:.0}{unit}"));
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    ui.label(caption(text, Tokens::of(ui).muted)).on_hover_text(words.pose_held_by_pin());
                });
            }
        }
    }
}
