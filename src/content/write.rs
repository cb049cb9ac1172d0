//! Changing the text of an exercise's file where an author would: only the field that changes is written anew, so that the
//! layout, the order and the comments of the rest stay.
//!
//! A figure is laid out as in the catalogue: one line where it fits, else one line for each field; whole numbers without a
//! fraction. What is written is read again before it is handed out, so a text that would not come back is never kept.

use serde::Serialize;

use super::read::{self, ron_options};
use crate::figure::Figure;
use crate::i18n::Text;

/// Longest line of a file.
const WIDTH: usize = 120;

/// Why a text could not be changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The text of the file is no exercise.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// What would be written does not say the same when it is read.
    #[error("what was written would not come back the same")]
    NotTheSame,
}

/// The text of an exercise with another figure.
///
/// # Errors
/// The text cannot be read, or would not come back the same.
pub fn with_figure(source: &str, figure: &Figure) -> Result<String, WriteError> {
    let mut wanted = exercise(source)?;
    let text = with_field(source, "figure", &laid_out(figure, 4, 3)?).ok_or(WriteError::NotTheSame)?;
    wanted.figure = Some(figure.clone());
    if exercise(&text)? == wanted { Ok(text) } else { Err(WriteError::NotTheSame) }
}

/// The text of an exercise under another name.
///
/// # Errors
/// The text cannot be read, or would not come back the same.
pub fn with_name(source: &str, name: &Text) -> Result<String, WriteError> {
    let mut wanted = exercise(source)?;
    let written = laid_out(name, 4, 0)?;
    let text = with_field(source, "name", &written).and_then(|text| with_field(&text, "short_name", &written));
    let text = text.ok_or(WriteError::NotTheSame)?;
    (wanted.name, wanted.short_name) = (name.clone(), name.clone());
    if exercise(&text)? == wanted { Ok(text) } else { Err(WriteError::NotTheSame) }
}

/// An id made from a name: small letters, digits and hyphens.
#[must_use]
pub fn id_from(name: &str) -> String {
    let plain = super::search::normalize(name);
    let letters: String =
        plain.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect::<String>().to_lowercase();
    letters.split_whitespace().collect::<Vec<_>>().join("-")
}

fn exercise(text: &str) -> Result<super::Exercise, WriteError> {
    read::exercise(text).map_err(|error| WriteError::Unreadable(error.to_string()))
}

/// A value as an author lays it out, its first line being already indented by `indent`; the outermost `broken` levels stand
/// on lines of their own even where they would fit on one.
fn laid_out<T: Serialize>(value: &T, indent: usize, broken: usize) -> Result<String, WriteError> {
    let compact = ron_options().to_string(value).map_err(|error| WriteError::Unreadable(error.to_string()))?;
    let mut rest = compact.as_str();
    let node = Node::read(&mut rest);
    let mut out = String::new();
    node.write(&mut out, indent, 0, broken);
    Ok(out)
}

/// A piece of RON: words, and perhaps a bracket with pieces in it.
struct Node {
    head: String,
    group: Option<(char, Vec<Node>, char)>,
}

impl Node {
    /// Reads up to the comma or closing bracket behind it.
    fn read(rest: &mut &str) -> Self {
        let mut head = String::new();
        let mut is_text = false;
        while let Some(c) = rest.chars().next() {
            match c {
                '"' => is_text = !is_text,
                '\\' if is_text => {
                    let escaped = rest.chars().nth(1).unwrap_or_default();
                    *rest = &rest[1 + escaped.len_utf8()..];
                    // An apostrophe needs no escape between double quotes.
                    head.push_str(&if escaped == '\'' { "'".to_owned() } else { format!("\\{escaped}") });
                    continue;
                }
                '(' | '[' | '{' if !is_text => {
                    *rest = &rest[1..];
                    let mut items = Vec::new();
                    loop {
                        match rest.chars().next() {
                            Some(')' | ']' | '}') | None => break,
                            Some(',') => *rest = &rest[1..],
                            Some(_) => items.push(Node::read(rest)),
                        }
                    }
                    let close = rest.chars().next().unwrap_or(')');
                    *rest = rest.get(1..).unwrap_or_default();
                    return Node { head: spaced(&head), group: Some((c, items, close)) };
                }
                ',' | ')' | ']' | '}' if !is_text => break,
                _ => {}
            }
            head.push(c);
            *rest = &rest[c.len_utf8()..];
        }
        Node { head: spaced(&head), group: None }
    }

    fn on_one_line(&self, out: &mut String) {
        out.push_str(&self.head);
        if let Some((open, items, close)) = &self.group {
            out.push(*open);
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                item.on_one_line(out);
            }
            out.push(*close);
        }
    }

    fn write(&self, out: &mut String, indent: usize, depth: usize, broken: usize) {
        let mut line = String::new();
        self.on_one_line(&mut line);
        // Only poses are long enough to be always laid out; what stands beside them is not.
        let is_broken = depth < broken && (depth != 1 || self.head == "poses: ");
        match &self.group {
            Some((open, items, close)) if is_broken || indent + line.chars().count() + 1 > WIDTH => {
                out.push_str(&self.head);
                out.push(*open);
                out.push('\n');
                for item in items {
                    out.push_str(&" ".repeat(indent + 4));
                    let deeper = if is_broken { broken } else { 0 };
                    item.write(out, indent + 4, depth + 1, deeper);
                    out.push_str(",\n");
                }
                out.push_str(&" ".repeat(indent));
                out.push(*close);
            }
            _ => out.push_str(&line),
        }
    }
}

/// A head with a space after the colon, and a whole number without its fraction.
fn spaced(head: &str) -> String {
    let colon = head.find(':').filter(|_| !head.starts_with('"') || is_key(head));
    let (name, value) = colon.map_or(("", head), |at| (&head[..=at], &head[at + 1..]));
    let is_number = value.strip_suffix(".0").is_some_and(|whole| whole.parse::<i64>().is_ok());
    let value = if is_number { value.trim_end_matches(".0") } else { value };
    if name.is_empty() { value.to_owned() } else { format!("{name} {value}") }
}

/// Whether a head that begins with a text is the key of a map, and no text that happens to have a colon.
fn is_key(head: &str) -> bool {
    head.matches('"').count() == 2 && !head.ends_with('"')
}

/// The text with another value for a field of its outermost bracket; the field is added at the end when it is not there.
fn with_field(text: &str, field: &str, value: &str) -> Option<String> {
    let fields = fields(text)?;
    let found = fields.iter().find(|known| known.name == field);
    Some(match (found, fields.last()) {
        (Some(known), _) => format!("{}{value}{}", &text[..known.start], &text[known.end..]),
        (None, Some(last)) => format!("{},\n    {field}: {value}{}", &text[..last.end], &text[last.end..]),
        (None, None) => return None,
    })
}

/// A field of the outermost bracket and where its value stands.
struct FieldPlace<'a> {
    name: &'a str,
    start: usize,
    end: usize,
}

/// The fields of the outermost bracket, in order; none when the text cannot be followed.
fn fields(text: &str) -> Option<Vec<FieldPlace<'_>>> {
    let mut fields: Vec<FieldPlace<'_>> = Vec::new();
    let mut depth = 0_usize;
    // A name, once it is seen, waits for its value.
    let mut name: Option<&str> = None;
    let mut value: Option<(&str, usize)> = None;
    let mut end = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let width = token_width(rest)?;
        let is_space = c.is_whitespace() || rest.starts_with("//") || rest.starts_with("/*");
        let closes = matches!(c, ')' | ']' | '}');
        if depth == 1 && (c == ',' || closes) {
            if let Some((name, start)) = value.take() {
                fields.push(FieldPlace { name, start, end });
            }
            name = None;
        } else if depth == 1 && !is_space {
            match (name, value) {
                (_, Some(_)) => {}
                (Some(known), None) if c != ':' => value = Some((known, at)),
                (Some(_), None) => {}
                (None, None) => name = Some(&rest[..width]),
            }
        }
        if matches!(c, '(' | '[' | '{') {
            depth += 1;
        } else if closes {
            depth = depth.checked_sub(1)?;
        }
        at += width;
        if !is_space {
            end = at;
        }
    }
    (depth == 0).then_some(fields)
}

/// How many bytes the next space, comment, text, word or sign takes.
fn token_width(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map(|end| end + 2);
    }
    if first == '"' {
        let mut is_escaped = false;
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                '"' => return Some(at + 1),
                _ => {}
            }
        }
        return None;
    }
    // A raw text: r"…" or r#"…"#.
    if let Some(after) = rest.strip_prefix('r') {
        let marks = after.len() - after.trim_start_matches('#').len();
        if after[marks..].starts_with('"') {
            let closing = format!("\"{}", "#".repeat(marks));
            return after[marks + 1..].find(&closing).map(|end| 1 + marks + 1 + end + closing.len());
        }
    }
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '+');
    if is_word(first) {
        return Some(rest.find(|c| !is_word(c)).unwrap_or(rest.len()));
    }
    Some(first.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::read::embedded_files;

    fn catalogue() -> impl Iterator<Item = read::SourceFile> {
        embedded_files().into_iter().filter(|file| file.path.starts_with("catalogue/"))
    }

    #[test]
    fn every_figure_of_the_catalogue_is_written_and_reads_back_equal() {
        for file in catalogue() {
            let figure = exercise(&file.text).expect("an exercise").figure.expect("a figure");
            let written = with_figure(&file.text, &figure).unwrap_or_else(|error| panic!("{}: {error}", file.path));
            assert_eq!(exercise(&written).expect("read").figure, Some(figure), "{}", file.path);
            // Only a line of one pin with all its numbers may be longer than a page is wide.
            assert!(written.lines().all(|line| line.chars().count() <= 200), "{}: readable lines", file.path);
            assert!(!written.contains("\\'"), "{}: no needless escapes", file.path);
        }
    }

    #[test]
    fn what_is_not_the_figure_stays_as_its_author_wrote_it() {
        let source = catalogue().find(|file| file.path.ends_with("/bulgarian-split-squat.ron")).expect("a file").text;
        let source =
            source.replace("    dosage: (", "    // as in the protocol, \"phase 2\": (see there\n    dosage: (");
        let mut figure = exercise(&source).expect("an exercise").figure.expect("a figure");
        figure.view.az = 33.5;
        let written = with_figure(&source, &figure).expect("written");
        assert!(written.contains("view: (az: 33.5, el: 8),"));
        assert!(written.contains("// as in the protocol, \"phase 2\": (see there\n"));
    }

    #[test]
    fn a_figure_is_added_where_there_was_none() {
        let source = catalogue().next().expect("a file").text;
        let figure = exercise(&source).expect("an exercise").figure.expect("a figure");
        let place = fields(&source).expect("fields").into_iter().find(|field| field.name == "figure").expect("there");
        let bare = format!("{}{}", &source[..place.start - "figure: ".len()], &source[place.end + 1..]);
        assert_eq!(exercise(&bare).expect("an exercise").figure, None);
        assert_eq!(exercise(&with_figure(&bare, &figure).expect("written")).expect("read").figure, Some(figure));
    }

    #[test]
    fn a_copy_has_the_new_name_and_nothing_else_changes() {
        let source = catalogue().next().expect("a file").text;
        let name = Text::new("Kuit \"zwaar\", 't been", "Calf: heavy");
        let copy = exercise(&with_name(&source, &name).expect("written")).expect("read");
        let old = exercise(&source).expect("read");
        assert_eq!((&copy.name, &copy.short_name), (&name, &name));
        assert_eq!(super::super::Exercise { name: old.name.clone(), short_name: old.short_name.clone(), ..copy }, old);
    }

    #[test]
    fn a_broken_file_is_refused_and_an_id_has_small_letters_digits_and_hyphens() {
        let figure = exercise(&catalogue().next().expect("a file").text).expect("read").figure.expect("a figure");
        assert!(matches!(with_figure("(format: 1, name: ", &figure), Err(WriteError::Unreadable(_))));
        assert_eq!(id_from("Kniebuiging, één been (2)"), "kniebuiging-een-been-2");
        assert_eq!(id_from("…"), "");
    }
}
