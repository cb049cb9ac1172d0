//! What is around the person: added from a menu, filled in by numbers, taken away.

use egui::Ui;

use super::field::field_ui;
use super::naming;
use super::row::{add_menu, switch_row};
use crate::figure::Prop;
use crate::figure::edit::{PROP_KINDS, new_prop, prop_fields};
use crate::figure::pose::Figure;
use crate::i18n::Translator;
use crate::ui::theme::{Icon, Tokens, caption};
use crate::ui::view::View;
use crate::ui::widgets::{IconButton, heading, rule};

/// Draws the tab for one pose.
pub(super) fn props_tab_ui(ui: &mut Ui, view: &View<'_>, figure: &mut Figure, index: usize) {
    let words = view.words;
    let Figure { props, poses, .. } = figure;
    let Some(pose) = poses.get_mut(index) else { return };
    let mut has_own = pose.props.is_some();
    if switch_row(ui, &words.pose_prop_own(), &mut has_own) {
        pose.props = has_own.then(|| props.clone());
    }
    rule(ui);
    list(ui, pose.props.as_mut().unwrap_or(props), words);
}

fn list(ui: &mut Ui, props: &mut Vec<Prop>, words: &Translator) {
    if props.is_empty() {
        ui.label(caption(words.pose_no_props(), Tokens::of(ui).muted));
    }
    let mut removed = None;
    let others = props.clone();
    for (index, prop) in props.iter_mut().enumerate() {
        let name = naming::prop(prop, words);
        ui.push_id(index, |ui| {
            let remove = words.pose_prop_remove(&name);
            if heading(ui, &name, |ui| ui.add(IconButton::new(Icon::Trash2, &remove).small())).clicked() {
                removed = Some(index);
            }
            for field in prop_fields(prop) {
                field_ui(ui, field, &others, words);
            }
        });
        rule(ui);
    }
    if let Some(index) = removed {
        props.remove(index);
    }
    ui.add_space(4.0);
    let kinds: Vec<_> = PROP_KINDS.iter().map(|kind| (*kind, words.pose_prop(*kind))).collect();
    if let Some(prop) = add_menu(ui, &words.pose_prop_add(), &kinds).and_then(|kind| new_prop(kind, props)) {
        props.push(prop);
    }
}
