//! The plan on its way out: [`export`] turns a [`Handout`] into bytes of one [`Format`].
//!
//! A handout is the meaning, once, worded in one language; a format is a way of showing it. Nothing here touches a file,
//! a clock or a plan: equal arguments give equal bytes.
//!
//! To add a format: one variant of [`Format`], one file under `export/`, one arm in [`export`]; menus follow
//! [`Format::ALL`]. To add a print layout: one variant of [`Layout`] and one file under `assets/handout/`.

pub mod drawings;
pub mod handout;
pub mod pdf;

pub use handout::Handout;

use serde::{Deserialize, Serialize};

use crate::figure::palette::Person;

/// A kind of file that a handout can become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// For paper, and for reading on any device.
    #[default]
    Pdf,
}

impl Format {
    /// Every format, in the order of the menu.
    pub const ALL: [Format; 1] = [Format::Pdf];

    /// The ending of a file name, as on the command line.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
        }
    }
}

/// How much stands on a sheet, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Layout {
    /// Pictures, steps, a mistake to avoid and the dose, one exercise to a row; A4 upright.
    #[default]
    Full,
    /// Six to eight exercises on a page: picture, the movement in short and the dose; A4 upright.
    Compact,
    /// Days × exercises with boxes to tick and cells for the pain score; A4 on its side.
    Grid,
}

impl Layout {
    /// Every layout, in the order of the menu.
    pub const ALL: [Layout; 3] = [Layout::Full, Layout::Compact, Layout::Grid];

    /// The name in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Layout::Full => "full",
            Layout::Compact => "compact",
            Layout::Grid => "grid",
        }
    }
}

/// In which colours the exercises are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Pictures {
    /// Pale colours with dark lines, which a photocopier keeps as well.
    #[default]
    Color,
    /// Greys only, for a printer without colours.
    Grey,
    /// Lines on white, which costs the least ink.
    Line,
    /// No pictures; the words take their place.
    Without,
}

impl Pictures {
    /// Every way, in the order of the menu.
    pub const ALL: [Pictures; 4] = [Pictures::Color, Pictures::Grey, Pictures::Line, Pictures::Without];

    /// The name in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Pictures::Color => "color",
            Pictures::Grey => "grey",
            Pictures::Line => "line",
            Pictures::Without => "none",
        }
    }
}

/// What a person chooses before exporting. The language is not among them: a [`Handout`] is made in one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Which kind of file.
    pub format: Format,
    /// Which print layout.
    pub layout: Layout,
    /// How the exercises are drawn.
    pub pictures: Pictures,
    /// Who is drawn.
    #[serde(skip)]
    pub person: Person,
    /// Whether the stop signs and the telephone block stand in full. Switched off, the line for 112 and the practice
    /// remains, and the export says so in a [`Warning`].
    pub stop_rules: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            format: Format::default(),
            layout: Layout::default(),
            pictures: Pictures::default(),
            person: Person::default(),
            stop_rules: true,
        }
    }
}

/// A finished export.
#[derive(Clone, Debug, PartialEq)]
pub struct Exported {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Sheets of paper sides.
    pub pages: usize,
    /// What turned out differently than asked.
    pub warnings: Vec<Warning>,
}

/// Something that a person should know about an export that did succeed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No font has these characters; they print as an empty frame and the file does not conform to PDF/A and PDF/UA.
    UnknownCharacters(Vec<char>),
    /// The file does not conform to PDF/A and PDF/UA for another reason, told by the PDF writer.
    NoStandard(String),
    /// A picture of this exercise (counted from 1) cannot be read and was left out.
    PictureLeftOut(usize),
    /// The stop rules are left out on request.
    StopRulesLeftOut,
}

/// Why there is no export.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The page could not be laid out.
    #[error("the sheet cannot be laid out: {0}")]
    Layout(String),
    /// The laid-out pages could not be written.
    #[error("the PDF cannot be written: {0}")]
    Write(String),
}

/// `handout` as a file of `options.format`.
///
/// # Errors
/// When the sheet cannot be laid out or written; the reason is for a log, not for a patient.
pub fn export(handout: &Handout, options: &Options) -> Result<Exported, ExportError> {
    match options.format {
        Format::Pdf => pdf::pdf(handout, options),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_and_layout_is_in_its_menu_once() {
        let endings: std::collections::BTreeSet<_> = Format::ALL.map(Format::extension).into();
        assert_eq!(endings.len(), Format::ALL.len());
        let codes: std::collections::BTreeSet<_> = Layout::ALL.map(Layout::code).into();
        assert_eq!(codes.len(), Layout::ALL.len());
        let codes: std::collections::BTreeSet<_> = Pictures::ALL.map(Pictures::code).into();
        assert_eq!(codes.len(), Pictures::ALL.len());
    }

    #[test]
    fn stop_rules_and_pictures_are_on_unless_switched_off() {
        let options = Options::default();
        assert!(options.stop_rules && options.pictures == Pictures::Color);
    }
}
