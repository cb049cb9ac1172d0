//! The dialog that copies an exercise as the user's own: it asks for the name.

use egui::{Key, Label, Ui};

use crate::content::check::SHORT_NAME_MAX;
use crate::content::{Exercise, ExerciseId};
use crate::i18n::{Text, Translator};
use crate::ui::theme::{Icon, Tokens, body};
use crate::ui::view::{Asked, View};
use crate::ui::widgets::{Button, Dialog, TextField, dialog_foot};

/// The dialog between two frames.
pub(super) struct CopyDialog {
    exercise: ExerciseId,
    name: Text,
    has_focus_to_take: bool,
}

impl CopyDialog {
    /// For a copy of this exercise, with a name that says so.
    pub(super) fn of(exercise: &Exercise, words: &Translator) -> Self {
        let name = &exercise.short_name;
        let name = Text::new(words.pose_copy_suggested_nl(&name.nl), words.pose_copy_suggested_en(&name.en));
        Self { exercise: exercise.id.clone(), name, has_focus_to_take: true }
    }

    /// Draws it; true when it is done with.
    pub(super) fn show(&mut self, ui: &Ui, view: &View<'_>, asked: &mut Vec<Asked>) -> bool {
        let words = view.words;
        let answer = Dialog::new(&words.pose_copy()).show(ui, |ui| {
            ui.add(Label::new(body(words.pose_copy_text()).color(Tokens::of(ui).muted)).wrap());
            ui.add_space(8.0);
            let mut enters = false;
            for (label, name) in
                [(words.pose_copy_name_nl(), &mut self.name.nl), (words.pose_copy_name_en(), &mut self.name.en)]
            {
                let field = TextField::new(&label, name).show(ui);
                // The patient reads it on paper, where no more fits.
                *name = name.chars().take(SHORT_NAME_MAX).collect();
                if std::mem::take(&mut self.has_focus_to_take) {
                    field.request_focus();
                }
                enters |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            }
            let has_name = self.name.missing().count() < 2;
            dialog_foot(ui, |ui| {
                let make = words.pose_copy_make();
                let makes = ui.add_enabled(has_name, Button::primary(&make).icon(Icon::CopyPlus)).clicked();
                let cancels = ui.add(Button::secondary(&words.pose_cancel())).clicked();
                (makes || (enters && has_name), cancels)
            })
        });
        let (makes, cancels) = answer.inner;
        if makes {
            asked.push(Asked::CopyExercise { exercise: self.exercise.clone(), name: Box::new(self.name.clone()) });
        }
        makes || cancels || answer.is_dismissed
    }
}
