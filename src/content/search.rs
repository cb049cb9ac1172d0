//! Finding by what people type: names in both languages, lay words, typing errors, without accents.
//!
//! ```
//! # use opbouw::content::{read, search};
//! let (library, _) = read::read_library(None);
//! let index = search::SearchIndex::of_conditions(&library);
//! assert_eq!(index.find("achil")[0].as_str(), "achilles-tendinopathy");
//! ```

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{ConditionId, ExerciseId, Library};

/// Small letters without accents; everything but letters and digits is a blank.
#[must_use]
pub fn normalize(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            normal.extend(c.to_lowercase());
        } else if !normal.is_empty() && !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    normal.truncate(normal.trim_end().len());
    normal
}

/// Words to be found, and what they lead to.
#[derive(Clone, Debug)]
pub struct SearchIndex<Id> {
    entries: Vec<Entry<Id>>,
}

#[derive(Clone, Debug)]
struct Entry<Id> {
    id: Id,
    /// Normalized words with their weight: a name counts more than a synonym, a synonym more than a variant.
    words: Vec<(String, u32)>,
}

const NAME: u32 = 24;
const SYNONYM: u32 = 12;
const ASIDE: u32 = 0;

impl SearchIndex<ConditionId> {
    /// Conditions by name, synonym and variant.
    #[must_use]
    pub fn of_conditions(library: &Library) -> Self {
        let entries = library.programmes.values().map(|programme| {
            let mut words = Vec::new();
            add(&mut words, [programme.name.nl.as_str(), &programme.name.en], NAME);
            add(&mut words, programme.synonyms.iter(), SYNONYM);
            for variant in &programme.variants {
                add(&mut words, [variant.name.nl.as_str(), &variant.name.en], ASIDE);
            }
            add(&mut words, [programme.id.as_str()], ASIDE);
            Entry { id: programme.id.clone(), words }
        });
        Self { entries: entries.collect() }
    }
}

impl SearchIndex<ExerciseId> {
    /// Exercises by name, short name and synonym.
    #[must_use]
    pub fn of_exercises(library: &Library) -> Self {
        let entries = library.exercises.values().map(|exercise| {
            let mut words = Vec::new();
            add(&mut words, [exercise.name.nl.as_str(), &exercise.name.en], NAME);
            add(&mut words, [exercise.short_name.nl.as_str(), &exercise.short_name.en], NAME);
            add(&mut words, exercise.synonyms.iter(), SYNONYM);
            Entry { id: exercise.id.clone(), words }
        });
        Self { entries: entries.collect() }
    }
}

fn add<'t>(words: &mut Vec<(String, u32)>, texts: impl IntoIterator<Item = &'t str>, weight: u32) {
    for text in texts {
        for word in normalize(text).split(' ').filter(|word| !word.is_empty()) {
            if !words.iter().any(|(known, _)| known == word) {
                words.push((word.to_owned(), weight));
            }
        }
    }
}

impl<Id: Clone + Ord> SearchIndex<Id> {
    /// What matches every word of `query`, best first; everything in its own order when the query is empty.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Id> {
        let query = normalize(query);
        let asked: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
        let mut found: Vec<(u32, &Id)> =
            self.entries.iter().filter_map(|entry| Some((score(entry, &asked)?, &entry.id))).collect();
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        found.into_iter().map(|(_, id)| id.clone()).collect()
    }
}

/// The sum of the best match of each asked word; none when one of them matches nothing.
fn score<Id>(entry: &Entry<Id>, asked: &[&str]) -> Option<u32> {
    asked
        .iter()
        .map(|word| {
            entry.words.iter().filter_map(|(known, weight)| closeness(word, known).map(|c| c * 8 + weight)).max()
        })
        .sum()
}

/// How well a typed word fits a known one; none when it does not.
fn closeness(typed: &str, known: &str) -> Option<u32> {
    if typed == known {
        return Some(9);
    }
    if known.starts_with(typed) {
        return Some(8);
    }
    let length = typed.chars().count();
    if length >= 3 && known.contains(typed) {
        return Some(6);
    }
    let allowed = match length {
        0..=3 => return None,
        4..=6 => 1,
        _ => 2,
    };
    // A word is often still being typed, so its beginning counts too.
    let beginning: String = known.chars().take(length).collect();
    let distance = strsim::osa_distance(typed, known).min(strsim::osa_distance(typed, &beginning));
    (distance <= allowed).then(|| 5 - u32::try_from(distance).unwrap_or(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_capitals_and_hyphens_do_not_matter() {
        assert_eq!(normalize("  Coëfficiënt-Test!"), "coefficient test");
    }

    #[test]
    fn a_typing_error_is_forgiven_in_a_longer_word_only() {
        assert!(closeness("achiles", "achilles").is_some());
        assert!(closeness("enkl", "enkel").is_some());
        assert!(closeness("hip", "hap").is_none());
    }
}
