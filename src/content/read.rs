//! From files to a [`Library`]: reads RON, lays the user's folder over the embedded content, collects every
//! [`Problem`] with its place and how to mend it.
//!
//! Reading never fails as a whole. A file that cannot be used is left out; when it is the user's, the embedded file with
//! the same id stays. What is in the library always resolves: a programme's phases and their exercises are all there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::{self, DeserializeOwned, Deserializer};

use super::{Exercise, Ladder, Library, Phase, PopulationFlag, Programme, RedFlag, Reference, Rule, Term, check};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/exercises");

/// The version of the content format that this program reads.
pub const FORMAT: u16 = 1;

/// The number after `format:` in every content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Format(u16);

impl Default for Format {
    fn default() -> Self {
        Self(FORMAT)
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let format = u16::deserialize(deserializer)?;
        if format == FORMAT {
            Ok(Self(format))
        } else {
            Err(de::Error::custom(format!(
                "format {format} is not known; this version of Opbouw reads format {FORMAT}"
            )))
        }
    }
}

/// Something wrong in a content file: where, what, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Problem {
    /// The file, relative to its content folder.
    pub file: String,
    /// Line, from 1; 0 when the file as a whole is meant.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub hint: String,
    /// The line itself.
    pub excerpt: String,
    /// Whether the file could not be used because of it.
    pub left_out: bool,
    /// Whether the file is in the user's folder.
    pub is_users: bool,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.what)?;
        if !self.excerpt.is_empty() {
            let gutter = self.line.to_string();
            let indent: String = self
                .excerpt
                .chars()
                .take(self.column.saturating_sub(1))
                .map(|c| if c == '\t' { '\t' } else { ' ' })
                .collect();
            write!(f, "\n  {gutter} | {}\n  {:pad$} | {indent}^", self.excerpt, "", pad = gutter.len())?;
        }
        if !self.hint.is_empty() {
            write!(f, "\n  = {}", self.hint)?;
        }
        Ok(())
    }
}

/// One content file before it is understood.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Relative path with forward slashes: `phases/at-1.ron`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Whether it is in the user's folder.
    pub is_users: bool,
}

impl SourceFile {
    /// A problem at the first place where `needle` stands in the file (at its start when it does not).
    pub(super) fn problem(&self, needle: &str, what: impl Into<String>, hint: impl Into<String>) -> Problem {
        let offset = if needle.is_empty() { None } else { self.text.find(needle) };
        let before = &self.text[..offset.unwrap_or(0)];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        self.problem_at(line, column, what.into(), hint.into())
    }

    fn problem_at(&self, line: usize, column: usize, what: String, hint: String) -> Problem {
        Problem {
            file: self.path.clone(),
            line,
            column,
            what,
            hint,
            excerpt: self.text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim_end().to_owned(),
            left_out: false,
            is_users: self.is_users,
        }
    }
}

/// The content that is inside the program.
#[must_use]
pub fn embedded_files() -> Vec<SourceFile> {
    fn collect(dir: &Dir<'_>, files: &mut Vec<SourceFile>) {
        for file in dir.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            if let Some(text) = file.contents_utf8()
                && path.ends_with(".ron")
            {
                files.push(SourceFile { path, text: text.to_owned(), is_users: false });
            }
        }
        for sub in dir.dirs() {
            collect(sub, files);
        }
    }
    let mut files = Vec::new();
    collect(&EMBEDDED, &mut files);
    files
}

/// The files of the user's content folder, and what could not be read. A folder that is not there holds no files.
#[must_use]
pub fn files_in(folder: &Path) -> (Vec<SourceFile>, Vec<Problem>) {
    fn visit(root: &Path, dir: &Path, files: &mut Vec<SourceFile>, problems: &mut Vec<Problem>) {
        let mut entries: Vec<PathBuf> = match std::fs::read_dir(dir) {
            Ok(entries) => entries.filter_map(Result::ok).map(|entry| entry.path()).collect(),
            Err(_) if dir == root => return,
            Err(error) => {
                problems.push(unreadable(root, dir, &error.to_string()));
                return;
            }
        };
        entries.sort();
        for path in entries {
            if path.is_dir() {
                visit(root, &path, files, problems);
            } else if path.extension().is_some_and(|ext| ext == "ron") {
                match std::fs::read(&path) {
                    Ok(bytes) => match String::from_utf8(bytes) {
                        Ok(text) => files.push(SourceFile { path: relative(root, &path), text, is_users: true }),
                        Err(_) => problems.push(unreadable(root, &path, "it is not UTF-8 text")),
                    },
                    Err(error) => problems.push(unreadable(root, &path, &error.to_string())),
                }
            }
        }
    }
    fn relative(root: &Path, path: &Path) -> String {
        path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
    }
    fn unreadable(root: &Path, path: &Path, why: &str) -> Problem {
        Problem {
            file: relative(root, path),
            line: 0,
            column: 0,
            what: format!("cannot be read: {why}"),
            hint: "check that the file is there, may be read by you, and is saved as UTF-8".to_owned(),
            excerpt: String::new(),
            left_out: true,
            is_users: true,
        }
    }
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    visit(folder, folder, &mut files, &mut problems);
    (files, problems)
}

/// The problem of a content folder that was named and is not there.
pub(crate) fn missing_folder(folder: &Path) -> Option<Problem> {
    (!folder.is_dir()).then(|| Problem {
        file: folder.display().to_string(),
        line: 0,
        column: 0,
        what: "there is no such folder".to_owned(),
        hint: "name a folder that is there, or leave it out".to_owned(),
        excerpt: String::new(),
        left_out: true,
        is_users: true,
    })
}

/// Reads the embedded content with the user's folder over it.
#[must_use]
pub fn read_library(user_folder: Option<&Path>) -> (Library, Vec<Problem>) {
    let (users, mut problems) = user_folder.map(files_in).unwrap_or_default();
    let mut files = embedded_files();
    files.extend(users);
    let (library, found) = read_files(&files);
    problems.extend(found);
    (library, problems)
}

/// Reads these files; later ones win over earlier ones with the same id.
#[must_use]
pub fn read_files(files: &[SourceFile]) -> (Library, Vec<Problem>) {
    let parsed: Vec<Result<Parsed, Problem>> = files.iter().map(parse).collect();
    let mut left_out = BTreeSet::new();
    let mut problems = Vec::new();
    for (index, result) in parsed.iter().enumerate() {
        if let Err(problem) = result {
            left_out.insert(index);
            problems.push(problem.clone());
        }
    }
    // Leaving a file out can leave another without what it refers to, so look again until nothing changes.
    loop {
        let (mut library, origin) = assemble(&parsed, files, &left_out);
        let (found, texts) = check::check(&library, &origin, files);
        let before = left_out.len();
        for (index, problem) in &found {
            if problem.left_out {
                left_out.insert(*index);
                problems.push(problem.clone());
            }
        }
        if left_out.len() == before {
            problems.extend(found.into_iter().map(|(_, problem)| problem));
            problems.sort();
            problems.dedup();
            library.texts = texts;
            return (library, problems);
        }
    }
}

/// The file each entry of a library came from, as an index into the list of files.
#[derive(Debug, Default)]
pub(super) struct Origin {
    pub exercises: BTreeMap<super::ExerciseId, usize>,
    pub phases: BTreeMap<super::PhaseId, usize>,
    pub programmes: BTreeMap<super::ConditionId, usize>,
    pub lists: Vec<usize>,
}

enum Parsed {
    Exercise(Arc<Exercise>),
    Phase(Arc<Phase>),
    Programme(Arc<Programme>),
    List(Box<ListFile>),
}

/// A file that holds lists of small records.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ListFile {
    #[allow(dead_code, reason = "read for its check only")]
    format: Format,
    red_flags: Vec<RedFlag>,
    rules: Vec<Rule>,
    flags: Vec<PopulationFlag>,
    ladders: Vec<Ladder>,
    terms: Vec<Term>,
    references: Vec<Reference>,
}

fn parse(file: &SourceFile) -> Result<Parsed, Problem> {
    let parts: Vec<&str> = file.path.split('/').collect();
    let stem = parts.last().and_then(|name| name.strip_suffix(".ron")).unwrap_or_default();
    let is_kebab = !stem.is_empty() && stem.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !is_kebab {
        let mut problem = file.problem(
            "",
            format!("`{stem}` cannot be an id"),
            "name the file with small letters, digits and hyphens, such as calf-raise-single.ron",
        );
        problem.left_out = true;
        return Err(problem);
    }
    match parts.as_slice() {
        ["catalogue", _, _] => from_ron::<Exercise>(file).map(|mut exercise| {
            exercise.id = stem.into();
            Parsed::Exercise(Arc::new(exercise))
        }),
        ["phases", _] => from_ron::<Phase>(file).map(|mut phase| {
            phase.id = stem.into();
            Parsed::Phase(Arc::new(phase))
        }),
        ["programmes", _] => from_ron::<Programme>(file).map(|mut programme| {
            programme.id = stem.into();
            Parsed::Programme(Arc::new(programme))
        }),
        ["safety", _] | [_] => from_ron::<ListFile>(file).map(|list| Parsed::List(Box::new(list))),
        _ => {
            let mut problem = file.problem(
                "",
                "this place in the content folder is not used",
                "put it in catalogue/<region>/, phases/, programmes/ or safety/",
            );
            problem.left_out = true;
            Err(problem)
        }
    }
}

/// One exercise out of the text of its file; the id is not in it.
pub(super) fn exercise(text: &str) -> Result<Exercise, ron::error::SpannedError> {
    ron_options().from_str(text)
}

/// RON as Opbouw reads it: options without `Some`, one-field variants without a second pair of brackets.
pub(super) fn ron_options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
}

fn from_ron<T: DeserializeOwned>(file: &SourceFile) -> Result<T, Problem> {
    ron_options().from_str(&file.text).map_err(|error| {
        let (what, hint) = explain(&error.code);
        let mut problem = file.problem_at(error.span.start.line, error.span.start.col, what, hint);
        problem.left_out = true;
        problem
    })
}

fn explain(error: &ron::Error) -> (String, String) {
    use ron::Error as E;
    match error {
        E::NoSuchStructField { expected, found, outer } => (
            format!("`{found}` is not a field{}", of(outer.as_deref())),
            nearest(found, expected).map_or_else(
                || format!("the fields here are: {}", expected.join(", ")),
                |near| format!("did you mean `{near}`?"),
            ),
        ),
        E::MissingStructField { field, outer } => (
            format!("the field `{field}` is missing{}", of(outer.as_deref())),
            format!("add `{field}: …` before the closing bracket at this place"),
        ),
        E::DuplicateStructField { field, outer } => {
            (format!("the field `{field}` stands here twice{}", of(outer.as_deref())), "remove one of them".to_owned())
        }
        E::NoSuchEnumVariant { expected, found, outer } => (
            format!("`{found}` is not known{}", of(outer.as_deref())),
            nearest(found, expected).map_or_else(
                || format!("choose one of: {}", expected.join(", ")),
                |near| format!("did you mean `{near}`? All of them: {}", expected.join(", ")),
            ),
        ),
        E::ExpectedString => ("a text between double quotes is expected here".into(), "write \"…\"".into()),
        E::ExpectedStringEnd => {
            ("a text is not closed".into(), "add the closing quote; a quote inside a text is written \\\"".into())
        }
        E::ExpectedComma => ("a comma is expected here".into(), "separate fields and list entries by commas".into()),
        E::ExpectedArrayEnd => ("a list is not closed".into(), "add `]`, or a comma between two entries".into()),
        E::ExpectedStructLikeEnd => ("a bracket is not closed".into(), "add `)`, or a comma between two fields".into()),
        E::ExpectedMapColon => ("a colon is expected here".into(), "a field reads `name: value`".into()),
        E::TrailingCharacters => {
            ("there is more text after the end".into(), "a file is one value between one pair of brackets ( )".into())
        }
        E::Eof => ("the file ends in the middle".into(), "close every bracket and quote that was opened".into()),
        E::Message(message) => (message.clone(), String::new()),
        E::InvalidValueForType { expected, found } => {
            (format!("{found} stands where {expected} is expected"), String::new())
        }
        other => (other.to_string(), String::new()),
    }
}

fn of(outer: Option<&str>) -> String {
    outer.map(|name| format!(" of {name}")).unwrap_or_default()
}

/// The candidate that differs least from `word`, when it is near enough to be a typing error.
pub(crate) fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    candidates
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(&word.to_lowercase(), &candidate.to_lowercase()), *candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 4)
        .min()
        .map(|(_, candidate)| candidate)
}

fn assemble(parsed: &[Result<Parsed, Problem>], files: &[SourceFile], left_out: &BTreeSet<usize>) -> (Library, Origin) {
    let mut library = Library::default();
    let mut origin = Origin::default();
    for (index, parsed) in parsed.iter().enumerate() {
        let Ok(parsed) = parsed else { continue };
        if left_out.contains(&index) {
            continue;
        }
        match parsed {
            Parsed::Exercise(exercise) => {
                origin.exercises.insert(exercise.id.clone(), index);
                library.exercises.insert(exercise.id.clone(), Arc::clone(exercise));
                if files[index].is_users {
                    library.own_exercises.insert(exercise.id.clone(), files[index].path.clone());
                }
            }
            Parsed::Phase(phase) => {
                origin.phases.insert(phase.id.clone(), index);
                library.phases.insert(phase.id.clone(), Arc::clone(phase));
            }
            Parsed::Programme(programme) => {
                origin.programmes.insert(programme.id.clone(), index);
                library.programmes.insert(programme.id.clone(), Arc::clone(programme));
            }
            Parsed::List(list) => {
                origin.lists.push(index);
                library.red_flags.extend(list.red_flags.iter().map(|r| (r.id.clone(), Arc::new(r.clone()))));
                library.rules.extend(list.rules.iter().map(|r| (r.id.clone(), Arc::new(r.clone()))));
                library.flags.extend(list.flags.iter().map(|f| (f.id.clone(), Arc::new(f.clone()))));
                library.ladders.extend(list.ladders.iter().map(|l| (l.id.clone(), Arc::new(l.clone()))));
                library.terms.extend(list.terms.iter().map(|t| (t.id.clone(), t.clone())));
                library.references.extend(list.references.iter().map(|r| (r.id.clone(), r.clone())));
            }
        }
    }
    (library, origin)
}
