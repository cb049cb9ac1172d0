//! Texts that cannot be empty: [`Words`], [`OneOrMore`], and a [`Sentence`] with a stressed part.
//!
//! ```
//! use opbouw::export::handout::{OneOrMore, Words};
//! let signs = OneOrMore::of(Words::new("plotse felle pijn").expect("there are words in it"));
//! assert_eq!(signs.len(), 1);
//! assert!(Words::new("  ").is_err());
//! ```

use serde::Serialize;

/// A text with at least one visible character, without white space around it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Words(String);

/// There was nothing but white space where a sheet needs words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sheet for home needs words here")]
pub struct NoWords;

impl Words {
    /// The text, unless it is blank.
    ///
    /// # Errors
    /// When there is nothing but white space.
    pub fn new(text: impl AsRef<str>) -> Result<Self, NoWords> {
        let text = text.as_ref().trim();
        if text.is_empty() { Err(NoWords) } else { Ok(Self(text.to_owned())) }
    }

    /// A sentence from the locale files, which are never blank.
    pub(super) fn fixed(text: String) -> Self {
        Self(text)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Words {
    type Error = NoWords;

    fn try_from(text: String) -> Result<Self, NoWords> {
        Self::new(text)
    }
}

impl TryFrom<&str> for Words {
    type Error = NoWords;

    fn try_from(text: &str) -> Result<Self, NoWords> {
        Self::new(text)
    }
}

/// A list that is never empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OneOrMore<T>(Vec<T>);

impl<T> OneOrMore<T> {
    /// A list of one.
    #[must_use]
    pub fn of(first: T) -> Self {
        Self(vec![first])
    }

    /// The list, unless it is empty.
    #[must_use]
    pub fn from_list(list: Vec<T>) -> Option<Self> {
        if list.is_empty() { None } else { Some(Self(list)) }
    }

    /// The same list with one more at its end.
    #[must_use]
    pub fn and(mut self, next: T) -> Self {
        self.0.push(next);
        self
    }

    /// How many; at least 1.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Each in turn.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// Each in turn, to change it.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }
}

/// A sentence of which a part may be stressed: "Kom omhoog op uw **linkerbeen**."
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Sentence(Vec<Run>);

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Run {
    text: String,
    strong: bool,
}

impl Sentence {
    /// A sentence without stress.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().then(text)
    }

    /// Goes on without stress.
    #[must_use]
    pub fn then(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run { text: text.into(), strong: false });
        self
    }

    /// Goes on with stress.
    #[must_use]
    pub fn stress(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run { text: text.into(), strong: true });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_text_is_no_words() {
        assert_eq!(Words::new(" \n"), Err(NoWords));
        assert_eq!(Words::new(" pijn ").map(|words| words.as_str().to_owned()), Ok("pijn".to_owned()));
    }

    #[test]
    fn an_empty_list_is_not_one_or_more() {
        assert_eq!(OneOrMore::<u8>::from_list(Vec::new()), None);
    }
}
