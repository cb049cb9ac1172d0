//! The contact: where each hand and foot is held, or that it is free.

use egui::Ui;

use super::field::field_ui;
use super::row::{choose, row, switch_row_named};
use super::{naming, props_of};
use crate::figure::edit::{PIN_KINDS, new_pin, pin_fields, pin_kind};
use crate::figure::pose::Figure;
use crate::figure::{BodySide, LimbEnd};
use crate::ui::theme::section;
use crate::ui::view::View;
use crate::ui::widgets::rule;

/// Draws the tab for one pose.
pub(super) fn contact_tab_ui(ui: &mut Ui, view: &View<'_>, figure: &mut Figure, index: usize) {
    let words = view.words;
    let props = props_of(figure, index);
    let Some(pose) = figure.poses.get_mut(index) else { return };
    let ends = [
        LimbEnd::Hand(BodySide::Right),
        LimbEnd::Hand(BodySide::Left),
        LimbEnd::Foot(BodySide::Right),
        LimbEnd::Foot(BodySide::Left),
    ];
    for end in ends {
        let name = naming::limb_end(end, words);
        ui.push_id(end.name(), |ui| {
            ui.label(section(&name));
            let place = pose.pins.0.iter().position(|(held, _)| *held == end);
            let free = std::iter::once((None, words.pose_free().to_string()));
            let kinds = PIN_KINDS.iter().filter(|kind| **kind != "Prop" || !props.is_empty());
            let options: Vec<_> = free.chain(kinds.map(|kind| (Some(*kind), words.pose_pin(*kind)))).collect();
            let mut kind = place.and_then(|place| pose.pins.0.get(place)).map(|(_, pin)| pin_kind(pin));
            if row(ui, &words.pose_held(), |ui| choose(ui, &name, &options, &mut kind)) {
                let new = kind.and_then(|kind| new_pin(kind, end, &props));
                match (place, new) {
                    (Some(place), Some(pin)) => pose.pins.0[place].1 = pin,
                    (Some(place), None) => {
                        pose.pins.0.remove(place);
                    }
                    // Hands come after feet: one that holds a foot must find it in its place.
                    (None, Some(pin)) if matches!(end, LimbEnd::Foot(_)) => pose.pins.0.insert(0, (end, pin)),
                    (None, Some(pin)) => pose.pins.0.push((end, pin)),
                    (None, None) => {}
                }
            }
            if let Some((_, pin)) = pose.pins.0.iter_mut().find(|(held, _)| *held == end) {
                for field in pin_fields(end, pin) {
                    field_ui(ui, field, &props, words);
                }
            } else if matches!(end, LimbEnd::Foot(_)) {
                listed(ui, &name, &words.pose_frees(), &mut pose.free, end);
            }
            if index > 0 {
                listed(ui, &name, &words.pose_moves(), &mut pose.moves, end);
            }
        });
        ui.add_space(4.0);
        rule(ui);
    }
}

/// A switch that says whether a hand or foot is in a list.
fn listed(ui: &mut Ui, whose: &str, shown: &str, list: &mut Vec<LimbEnd>, end: LimbEnd) {
    let mut is_in = list.contains(&end);
    let name = format!("{whose}: {}", shown.to_lowercase());
    if switch_row_named(ui, shown, &name, &mut is_in) {
        if is_in {
            list.push(end);
        } else {
            list.retain(|known| *known != end);
        }
    }
}
