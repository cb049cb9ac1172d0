//! What the app does with own exercises: copy one, open its figure, keep it.

use egui::Context;

use super::{App, Door, watch};
use crate::content::ExerciseId;
use crate::figure::Figure;
use crate::i18n::{Text, Translator, translator};
use crate::ui::language;
use crate::ui::screen::Screen;
use crate::ui::view::Asked;
use crate::ui::widgets::ToastKind;
use crate::workspace::OwnContentError;

impl App {
    pub(super) fn copy_exercise(&mut self, ctx: &Context, exercise: &ExerciseId, name: &Text) {
        let words = translator(language::lang(ctx));
        let Door::Open(workspace) = &mut self.door else { return };
        match workspace.copy_exercise(exercise, name) {
            Ok(copy) => {
                self.screens.library.choose_exercise(copy);
                self.toasts.add(ToastKind::Done, words.pose_copied());
                self.watch_new_folder(ctx);
            }
            Err(why) => self.toasts.add(ToastKind::Error, not_kept(&why, words)),
        }
    }

    pub(super) fn edit_figure(&mut self, exercise: &ExerciseId) {
        let Door::Open(workspace) = &self.door else { return };
        let Some(exercise) = workspace.library().exercises.get(exercise) else { return };
        self.screen = Screen::PoseEditor;
        let editor = &mut self.screens.pose_editor;
        if editor.is_unsaved() && editor.exercise() != Some(&exercise.id) {
            editor.ask_before(Asked::EditFigure(exercise.id.clone()));
        } else {
            editor.begin(exercise);
        }
    }

    pub(super) fn save_figure(
        &mut self,
        ctx: &Context,
        exercise: &ExerciseId,
        figure: &Figure,
        then: Option<Box<Asked>>,
    ) {
        let words = translator(language::lang(ctx));
        let Door::Open(workspace) = &mut self.door else { return };
        match workspace.save_figure(exercise, figure) {
            Ok(_) => {
                self.screens.pose_editor.mark_saved();
                self.toasts.add(ToastKind::Done, words.pose_saved());
                self.watch_new_folder(ctx);
                if let Some(then) = then {
                    self.perform(ctx, *then);
                }
            }
            Err(why) => self.toasts.add(ToastKind::Error, not_kept(&why, words)),
        }
    }

    /// The folder may not have been there when the window opened.
    fn watch_new_folder(&mut self, ctx: &Context) {
        if self.watch.is_none()
            && let Door::Open(workspace) = &self.door
        {
            self.watch = watch(workspace, ctx);
        }
    }
}

fn not_kept(why: &OwnContentError, words: &Translator) -> String {
    match why {
        OwnContentError::NoFolder => words.pose_no_folder().to_string(),
        OwnContentError::NoName => words.pose_no_name().to_string(),
        OwnContentError::InTheWay(path) => words.pose_in_the_way(path.display().to_string()),
        other => words.pose_not_kept(other.to_string()),
    }
}
