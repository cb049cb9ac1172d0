//! What typst may see: our template files, our fonts and the data of one sheet. No file system, no clock, no network.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The template, file by file, with the path that the files call each other by.
const FILES: [(&str, &str); 8] = [
    ("/handout.typ", include_str!("../../../assets/handout.typ")),
    ("/handout/parts.typ", include_str!("../../../assets/handout/parts.typ")),
    ("/handout/drawings.typ", include_str!("../../../assets/handout/drawings.typ")),
    ("/handout/figures.typ", include_str!("../../../assets/handout/figures.typ")),
    ("/handout/full.typ", include_str!("../../../assets/handout/full.typ")),
    ("/handout/compact.typ", include_str!("../../../assets/handout/compact.typ")),
    ("/handout/grid.typ", include_str!("../../../assets/handout/grid.typ")),
    ("/handout/pictures.typ", include_str!("../../../assets/handout/pictures.typ")),
];

/// Where the template finds the data.
const DATA: &str = "/data.json";

/// Inter for everything; DejaVu Sans for ☐ and for scripts that Inter does not have.
const FONTS: [&[u8]; 4] = [
    include_bytes!("../../../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../../../assets/fonts/Inter-Medium.otf"),
    include_bytes!("../../../assets/fonts/Inter-SemiBold.otf"),
    include_bytes!("../../../assets/fonts/DejaVuSans.ttf"),
];

/// Which file typst begins with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Main {
    /// The sheet.
    Handout,
    /// Only the pictures of one exercise, to see whether they can be read.
    Pictures,
}

impl Main {
    const fn path(self) -> &'static str {
        match self {
            Main::Handout => "/handout.typ",
            Main::Pictures => "/handout/pictures.typ",
        }
    }
}

/// What stays the same from sheet to sheet.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    data: FileId,
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
        Shelf {
            library: LazyHash::new(
                Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build(),
            ),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources: FILES.iter().map(|(path, text)| Source::new(file_id(path), (*text).to_owned())).collect(),
            data: file_id(DATA),
        }
    })
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("our own paths are well formed");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// One sheet, for typst.
pub(super) struct Sheet {
    main: FileId,
    data: Bytes,
}

impl Sheet {
    /// A sheet that begins with `main` and reads `data`.
    pub(super) fn new(main: Main, data: &Value) -> Self {
        Self { main: file_id(main.path()), data: Bytes::from_string(data.to_string()) }
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &shelf().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shelf().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = shelf().sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == shelf().data {
            Ok(self.data.clone())
        } else {
            Err(FileError::NotFound(id.vpath().get_with_slash().into()))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        shelf().fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The characters of all texts in `data` that none of our fonts has, each once.
pub(super) fn characters_without_font(data: &Value) -> Vec<char> {
    let mut unknown = BTreeSet::new();
    collect_unknown(data, &mut unknown);
    unknown.into_iter().collect()
}

fn collect_unknown(data: &Value, unknown: &mut BTreeSet<char>) {
    match data {
        Value::String(text) => unknown.extend(text.chars().filter(|c| !is_invisible(*c) && !has_font(*c))),
        Value::Array(list) => list.iter().for_each(|value| collect_unknown(value, unknown)),
        Value::Object(fields) => {
            fields.iter().filter(|(key, _)| *key != "svg").for_each(|(_, value)| collect_unknown(value, unknown));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn has_font(c: char) -> bool {
    shelf().fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
}

/// White space, joiners, direction marks and variation selectors, which need no glyph.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}
