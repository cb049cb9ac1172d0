//! Languages: which one a person reads ([`Lang`]), a sentence in every language ([`Text`]) and the interface texts
//! ([`Translator`]).
//!
//! A [`Text`] stands in content files as `(nl: "…", en: "…")`; interface texts are Fluent files under `assets/locales`,
//! compiled into typed functions, so that a key missing in one language does not compile.
//!
//! ```
//! use opbouw::i18n::{Lang, Text};
//! let text = Text::new("kuit", "calf");
//! assert_eq!(text.in_lang(Lang::En), "calf");
//! ```

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

#[allow(
    missing_docs,
    dead_code,
    clippy::all,
    clippy::unwrap_used,
    clippy::allow_attributes_without_reason,
    reason = "written by the build script from the locale files"
)]
mod l10n {
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}

/// A language that Opbouw speaks completely.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Lang {
    /// Dutch, the first language of the program.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of the language menu.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// The two-letter code, as in content files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// The language with this code; a region after it (`nl-BE`, `en_GB`) is ignored.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let base = code.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(base))
    }

    /// The language's own name, for a language menu.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::Nl => "Nederlands",
            Lang::En => "English",
        }
    }
}

/// The interface texts of one language: one typed method per message in `assets/locales`.
pub type Translator = l10n::L10nLanguage;

/// The interface texts of `lang`, loaded once.
pub fn translator(lang: Lang) -> &'static Translator {
    static NL: OnceLock<Translator> = OnceLock::new();
    static EN: OnceLock<Translator> = OnceLock::new();
    match lang {
        Lang::Nl => NL.get_or_init(|| l10n::L10n::Nl.load()),
        Lang::En => EN.get_or_init(|| l10n::L10n::En.load()),
    }
}

/// One sentence or name in every language. Both Dutch and English belong in it; a language that is missing is empty and
/// reported by `opbouw check`, and the other one is shown in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text {
    /// Dutch, level B1, to the patient in *u*.
    pub nl: String,
    /// English.
    pub en: String,
    /// Further languages by code, as far as an author gave them.
    pub further: BTreeMap<String, String>,
}

impl Text {
    /// A text in both languages.
    #[must_use]
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { nl: nl.into(), en: en.into(), further: BTreeMap::new() }
    }

    /// The text in `lang`, or in the other language when this one is missing.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &str {
        let (own, other) = match lang {
            Lang::Nl => (&self.nl, &self.en),
            Lang::En => (&self.en, &self.nl),
        };
        if own.trim().is_empty() { other } else { own }
    }

    /// The languages that this text lacks.
    pub fn missing(&self) -> impl Iterator<Item = Lang> + '_ {
        Lang::ALL.into_iter().filter(|lang| match lang {
            Lang::Nl => self.nl.trim().is_empty(),
            Lang::En => self.en.trim().is_empty(),
        })
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Further languages are dynamic field names, which serde structs do not know: they travel as a map beside.
        if self.further.is_empty() {
            let mut s = serializer.serialize_struct("Text", 2)?;
            s.serialize_field("nl", &self.nl)?;
            s.serialize_field("en", &self.en)?;
            s.end()
        } else {
            let mut s = serializer.serialize_struct("Text", 3)?;
            s.serialize_field("nl", &self.nl)?;
            s.serialize_field("en", &self.en)?;
            s.serialize_field("further", &self.further)?;
            s.end()
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in every language: (nl: \"…\", en: \"…\")")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut text = Text::default();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "nl" => text.nl = map.next_value()?,
                        "en" => text.en = map.next_value()?,
                        "further" => text.further = map.next_value()?,
                        code if code.len() == 2 => {
                            text.further.insert(key, map.next_value()?);
                        }
                        other => {
                            return Err(de::Error::custom(format!(
                                "`{other}` is not a language code; a text reads (nl: \"…\", en: \"…\")"
                            )));
                        }
                    }
                }
                Ok(text)
            }
        }
        deserializer.deserialize_struct("Text", &["nl", "en"], TextVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_shows_the_other_one_and_is_reported() {
        let text = Text::new("kuit", " ");
        assert_eq!(text.in_lang(Lang::En), "kuit");
        assert_eq!(text.missing().collect::<Vec<_>>(), [Lang::En]);
    }

    #[test]
    fn a_region_after_the_language_code_is_ignored() {
        assert_eq!(Lang::from_code("nl_BE.UTF-8"), Some(Lang::Nl));
        assert_eq!(Lang::from_code("de"), None);
    }
}
