//! The posture: where the angles start, what carries the body, the arms, lean and turn.

use egui::Ui;

use super::field::{field_ui, wide_choice};
use super::row::{slider_row, switch_row};
use super::{naming, props_of};
use crate::figure::edit::{REST_KINDS, Unit, new_rest, rest_fields, rest_kind};
use crate::figure::pose::{Arms, Figure};
use crate::ui::view::View;
use crate::ui::widgets::rule;

const ARMS: [(&str, Arms); 7] = [
    ("AtSides", Arms::AtSides),
    ("HandsOnHips", Arms::HandsOnHips),
    ("Forward", Arms::Forward),
    ("Out", Arms::Out),
    ("Overhead", Arms::Overhead),
    ("Crossed", Arms::Crossed),
    ("Clasped", Arms::Clasped),
];

/// Draws the tab for one pose.
pub(super) fn posture_tab_ui(ui: &mut Ui, view: &View<'_>, figure: &mut Figure, index: usize) {
    let words = view.words;
    let props = props_of(figure, index);
    let Some(pose) = figure.poses.get_mut(index) else { return };
    let bases = naming::BASES.map(|(key, base)| (base, words.pose_base_name(key)));
    wide_choice(ui, &words.pose_base(), &bases, &mut pose.base);

    ui.add_space(6.0);
    let usual = std::iter::once((None, words.pose_rest_usual().to_string()));
    let rests: Vec<_> = usual.chain(REST_KINDS.map(|kind| (Some(kind), words.pose_rest_name(kind)))).collect();
    let mut kind = pose.rest.as_ref().map(rest_kind);
    if wide_choice(ui, &words.pose_rest(), &rests, &mut kind) {
        pose.rest = kind.and_then(new_rest);
    }
    if let Some(rest) = &mut pose.rest {
        for field in rest_fields(rest) {
            field_ui(ui, field, &props, words);
        }
    }

    ui.add_space(6.0);
    let usual = std::iter::once((None, words.pose_arms_usual().to_string()));
    let arms: Vec<_> = usual.chain(ARMS.map(|(key, arms)| (Some(arms), words.pose_arms_name(key)))).collect();
    wide_choice(ui, &words.pose_arms(), &arms, &mut pose.arms);

    ui.add_space(8.0);
    rule(ui);
    let mut is_free = pose.lean.is_none();
    if switch_row(ui, &words.pose_lean_free(), &mut is_free) {
        pose.lean = (!is_free).then_some(0.0);
    }
    if let Some(lean) = &mut pose.lean {
        let name = words.pose_lean();
        slider_row(ui, &name, &name, lean, (-30.0, 120.0), Unit::Degrees);
    }
    let name = words.pose_turn();
    slider_row(ui, &name, &name, &mut pose.turn, (-180.0, 180.0), Unit::Degrees);
    let name = words.pose_roll();
    slider_row(ui, &name, &name, &mut pose.roll, (-90.0, 90.0), Unit::Degrees);
    let mut balances = pose.balance == Some(true);
    if switch_row(ui, &words.pose_balance(), &mut balances) {
        pose.balance = balances.then_some(true);
    }
    if index > 0 {
        switch_row(ui, &words.pose_anchored(), &mut pose.anchored);
    }
}
