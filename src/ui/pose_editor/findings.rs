//! What no body can do, in words, with the pose it belongs to. It warns; it never stands in the way of saving.

use egui::{CursorIcon, Label, ScrollArea, Sense, Ui};

use super::workshop::Found;
use super::{Editing, naming};
use crate::i18n::Translator;
use crate::ui::theme::{Icon, Tokens, body, caption, icon_text, size};
use crate::ui::view::View;
use crate::ui::widgets::{Tag, Tone, heading};

/// Draws the findings; a click goes to the pose.
pub(super) fn findings_ui(ui: &mut Ui, view: &View<'_>, editing: &mut Editing) {
    let words = view.words;
    let look = Tokens::of(ui);
    let is_known = editing.workshop.found.as_ref().is_some_and(|(known, _)| *known == editing.edits.revision());
    let is_behind = !is_known || editing.workshop.is_behind(editing.edits.revision());
    let found = editing.workshop.found.as_ref().map(|(_, found)| found.as_slice()).unwrap_or_default();
    heading(ui, &words.pose_findings(), |ui| {
        if is_behind {
            ui.label(caption(words.pose_findings_busy(), look.muted));
        } else if !found.is_empty() {
            ui.add(Tag::new(&found.len().to_string(), Tone::Warning));
        }
    });
    let mut chosen = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if found.is_empty() && !is_behind {
            ui.horizontal(|ui| {
                ui.label(icon_text(Icon::CircleCheck, size::ICON_SMALL).color(look.accent));
                ui.label(body(words.pose_findings_none()).color(look.muted));
            });
        }
        for finding in found {
            let (place, text, pose) = told(finding, words);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().interact_size.y = 24.0;
                ui.add(Tag::new(&place, Tone::Warning));
                let sentence = Label::new(body(text)).wrap().sense(Sense::click());
                if ui.add(sentence).on_hover_cursor(CursorIcon::PointingHand).clicked() {
                    chosen = Some(pose);
                }
            });
        }
    });
    if let Some(pose) = chosen {
        editing.pose = pose;
        editing.playing_since = None;
    }
}

/// Where it is, what it is, and which pose shows it.
fn told(found: &Found, words: &Translator) -> (String, String, usize) {
    match found {
        Found::Fault(at, fault) => (naming::place(*at, words), naming::fault(fault, words), at.pose),
        Found::HiddenMuscle(pose) => {
            (words.pose_number(naming::number(*pose)), words.pose_fault_hidden_muscle().to_string(), *pose)
        }
        Found::HiddenMovement(pose) => {
            (words.pose_number(naming::number(*pose)), words.pose_fault_hidden_move().to_string(), *pose)
        }
    }
}
