//! Where the PDF is kept: a path to type or to choose in the system's own dialog, which may not exist everywhere.

use std::path::{Path, PathBuf};

use egui::{Id, Key, Label, Ui};

use crate::i18n::Translator;
use crate::ui::theme::{Icon, Tokens, body, caption, icon_text, size};
use crate::ui::widgets::{Button, Dialog, TextField, dialog_foot};
use crate::workspace::named_file;

/// The dialog while it is open.
#[derive(Debug)]
pub(super) struct SaveDialog {
    path: String,
    folder: PathBuf,
    /// A file is there already: the path for which a person must say that it may be replaced.
    existing: Option<PathBuf>,
    /// Why it was not kept.
    trouble: Option<String>,
    /// Since when the system's own dialog is open.
    choosing_since: Option<f64>,
    /// The system's own dialog gave up at once.
    is_chooser_missing: bool,
    has_focus_to_take: bool,
}

/// What a person asked of the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SaveAsked {
    /// Nothing yet.
    Nothing,
    /// To close it.
    Close,
    /// To show the system's own dialog.
    Choose(PathBuf),
    /// To keep the file here.
    Keep {
        /// Where.
        path: PathBuf,
        /// Whether a file that is there may be replaced.
        may_replace: bool,
    },
}

impl SaveDialog {
    /// A dialog that proposes `name` in `folder`.
    pub(super) fn new(folder: PathBuf, name: &str) -> Self {
        Self {
            path: folder.join(name).display().to_string(),
            folder,
            existing: None,
            trouble: None,
            choosing_since: None,
            is_chooser_missing: false,
            has_focus_to_take: true,
        }
    }

    /// There is a file at `path` already.
    pub(super) fn found_existing(&mut self, path: PathBuf) {
        self.existing = Some(path);
    }

    /// It was not kept.
    pub(super) fn failed(&mut self, why: String) {
        self.trouble = Some(why);
    }

    /// The system's own dialog was answered.
    pub(super) fn chosen(&mut self, path: Option<&Path>, now: f64) {
        let since = self.choosing_since.take();
        match path {
            Some(path) => {
                self.path = path.display().to_string();
                self.existing = None;
                self.trouble = None;
                self.is_chooser_missing = false;
            }
            // Nobody closes a dialog this fast: it never came.
            None => self.is_chooser_missing = since.is_some_and(|since| now - since < 0.4),
        }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &Ui, words: &Translator, is_busy: bool) -> SaveAsked {
        let look = Tokens::of(ui);
        let id = Id::unique("path of the PDF");
        let answer = Dialog::new(&words.print_save_title()).width(560.0).show(ui, |ui| {
            let mut asked = SaveAsked::Nothing;
            let field = TextField::new(&words.print_save_path(), &mut self.path).id(id).show(ui);
            if std::mem::take(&mut self.has_focus_to_take) {
                field.request_focus();
            }
            if field.changed() {
                self.existing = None;
                self.trouble = None;
            }
            let path = named_file(&self.path, &self.folder, "pdf");
            let is_ready = !self.path.trim().is_empty() && !is_busy;
            let may_replace = self.existing.as_ref() == Some(&path);
            ui.add_space(4.0);
            ui.horizontal(|ui| {
                let choose = words.print_save_choose();
                let choose = Button::secondary(&choose).icon(Icon::FolderOpen);
                if ui.add_enabled(self.choosing_since.is_none(), choose).clicked() {
                    self.choosing_since = Some(ui.input(|input| input.time));
                    asked = SaveAsked::Choose(path.clone());
                }
                if self.is_chooser_missing {
                    ui.add(Label::new(caption(words.print_save_no_chooser(), look.muted_2)).wrap());
                } else if self.choosing_since.is_some() {
                    ui.add(Label::new(caption(words.print_save_choosing(), look.muted_2)).wrap());
                }
            });
            let note = match (&self.trouble, may_replace) {
                (Some(trouble), _) => Some((Icon::CircleAlert, look.danger, trouble.clone())),
                (None, true) => {
                    Some((Icon::TriangleAlert, look.warning_text, words.print_save_exists(file_name(&path))))
                }
                (None, false) => None,
            };
            if let Some((icon, ink, text)) = note {
                ui.add_space(8.0);
                ui.horizontal_top(|ui| {
                    ui.label(icon_text(icon, size::ICON).color(ink));
                    ui.add(Label::new(body(text).color(ink)).wrap());
                });
            }
            let by_enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            dialog_foot(ui, |ui| {
                let text = if may_replace { words.print_save_replace() } else { words.print_save_keep() };
                let keeps = ui.add_enabled(is_ready, Button::primary(&text).icon(Icon::FileDown)).clicked();
                // Enter keeps a new file, but never replaces one.
                if keeps || (by_enter && is_ready && !may_replace) {
                    asked = SaveAsked::Keep { path, may_replace };
                }
                if ui.add(Button::secondary(&words.print_cancel())).clicked() {
                    asked = SaveAsked::Close;
                }
            });
            asked
        });
        if answer.is_dismissed { SaveAsked::Close } else { answer.inner }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
