//! The user's own exercises: copied from one that is there, and their pictures kept in the user's content folder.
//!
//! Only the user's folder is written to, one whole file at a time; what the program brought stays as it is, and the user's
//! file of the same name wins over it. What was written is read at once, whether the folder is watched or not.

use std::io;
use std::path::{Path, PathBuf};

use super::{Workspace, write_new, write_whole};
use crate::content::write::{WriteError, id_from, with_figure, with_name};
use crate::content::{ExerciseId, read};
use crate::figure::Figure;
use crate::i18n::{Lang, Text};

/// Why own content could not be written.
#[derive(Debug, thiserror::Error)]
pub enum OwnContentError {
    /// There is no folder for own content.
    #[error("there is no folder for own content")]
    NoFolder,
    /// There is no such exercise.
    #[error("there is no exercise `{0}`")]
    NotThere(ExerciseId),
    /// A name without a letter or digit.
    #[error("the exercise needs a name")]
    NoName,
    /// A file of the user's own that cannot be used stands where this one would go.
    #[error("{} stands in the way and has a mistake; mend or move it first", .0.display())]
    InTheWay(PathBuf),
    /// The text of the file cannot be changed.
    #[error(transparent)]
    Text(#[from] WriteError),
    /// The file cannot be read or written.
    #[error(transparent)]
    File(#[from] io::Error),
}

impl Workspace {
    /// Whether this exercise comes from the user's folder.
    #[must_use]
    pub fn is_own_exercise(&self, id: &ExerciseId) -> bool {
        self.library.own_exercises.contains_key(id)
    }

    /// Copies an exercise into the user's folder under a new name, and answers its id. A language that the name lacks gets
    /// the other one.
    ///
    /// # Errors
    /// There is no folder, no such exercise, no name, or the file cannot be written.
    pub fn copy_exercise(&mut self, id: &ExerciseId, name: &Text) -> Result<ExerciseId, OwnContentError> {
        let folder = self.content_folder.clone().ok_or(OwnContentError::NoFolder)?;
        let in_lang = |lang| name.in_lang(lang).trim().to_owned();
        let name = Text::new(in_lang(Lang::Nl), in_lang(Lang::En));
        let stem = id_from(&name.nl);
        if stem.is_empty() {
            return Err(OwnContentError::NoName);
        }
        let (place, text) = self.source_of(&folder, id)?;
        let text = with_name(&text, &name)?;
        let parent = place.parent().unwrap_or(Path::new("catalogue")).to_owned();
        let stems = std::iter::once(stem.clone()).chain((2..1000).map(|number| format!("{stem}-{number}")));
        for stem in stems {
            let new = ExerciseId::from(stem.as_str());
            if self.library.exercises.contains_key(&new) {
                continue;
            }
            let path = folder.join(&parent).join(format!("{stem}.ron"));
            std::fs::create_dir_all(folder.join(&parent))?;
            match write_new(&path, text.as_bytes()) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
                Ok(()) => {
                    self.read_content_again();
                    return Ok(new);
                }
            }
        }
        Err(io::Error::from(io::ErrorKind::AlreadyExists).into())
    }

    /// Keeps another picture of an exercise in the user's folder and answers in which file. An exercise of the program gets a
    /// file of the user's own with the same name.
    ///
    /// # Errors
    /// There is no folder, no such exercise, or the file cannot be written; what was there before is still there then.
    pub fn save_figure(&mut self, id: &ExerciseId, figure: &Figure) -> Result<PathBuf, OwnContentError> {
        let folder = self.content_folder.clone().ok_or(OwnContentError::NoFolder)?;
        let (place, text) = self.source_of(&folder, id)?;
        let path = folder.join(place);
        if !self.is_own_exercise(id) && path.symlink_metadata().is_ok() {
            return Err(OwnContentError::InTheWay(path));
        }
        let text = with_figure(&text, figure)?;
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        write_whole(&path, text.as_bytes())?;
        self.read_content_again();
        Ok(path)
    }

    /// Where the file of an exercise stands within a content folder, and its text as it is now.
    fn source_of(&self, folder: &Path, id: &ExerciseId) -> Result<(PathBuf, String), OwnContentError> {
        if let Some(path) = self.library.own_exercises.get(id) {
            return Ok((path.into(), std::fs::read_to_string(folder.join(path))?));
        }
        let ending = format!("/{id}.ron");
        read::embedded_files()
            .into_iter()
            .find(|file| file.path.starts_with("catalogue/") && file.path.ends_with(&ending))
            .map(|file| (file.path.into(), file.text))
            .ok_or_else(|| OwnContentError::NotThere(id.clone()))
    }

    fn read_content_again(&mut self) {
        let (library, problems) = read::read_library(self.content_folder.as_deref());
        self.take_content(library, problems);
    }
}
