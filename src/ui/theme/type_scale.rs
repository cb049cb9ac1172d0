//! Type: four sizes, three weights, one family for icons.
//!
//! egui knows no bold: each weight is a family of its own, with DejaVu Sans behind it for signs that Inter lacks. Icons
//! stay apart, because Inter's private-use glyphs would shadow them.

use std::sync::{Arc, OnceLock};

use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId, FontTweak, RichText};
use lucide_icons::Icon;

use super::size;

/// The weight of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    #[default]
    Regular,
    /// Controls.
    Medium,
    /// Names, titles, figures.
    Semibold,
}

/// The font of `size` points in `weight`.
#[must_use]
pub fn font(size: f32, weight: Weight) -> FontId {
    FontId::new(size, family(weight))
}

/// The font that draws icons, `size` points high.
#[must_use]
pub fn icon_font(size: f32) -> FontId {
    static LUCIDE: OnceLock<FontFamily> = OnceLock::new();
    FontId::new(size, LUCIDE.get_or_init(|| FontFamily::Name("lucide".into())).clone())
}

/// An icon as text, where a widget takes text.
#[must_use]
pub fn icon_text(icon: Icon, size: f32) -> RichText {
    RichText::new(icon.unicode()).font(icon_font(size))
}

/// The title of a screen.
#[must_use]
pub fn title(text: impl Into<String>) -> RichText {
    sized(text, size::TITLE, Weight::Semibold, 32.0)
}

/// The title of a card or section.
#[must_use]
pub fn section(text: impl Into<String>) -> RichText {
    sized(text, size::SECTION, Weight::Semibold, 24.0)
}

/// Running text.
#[must_use]
pub fn body(text: impl Into<String>) -> RichText {
    sized(text, size::BODY, Weight::Regular, 20.0)
}

/// Running text with weight: a name, a figure.
#[must_use]
pub fn strong(text: impl Into<String>) -> RichText {
    sized(text, size::BODY, Weight::Semibold, 20.0)
}

/// Small text, in `color` (usually [`super::Tokens::muted`]).
#[must_use]
pub fn caption(text: impl Into<String>, color: Color32) -> RichText {
    sized(text, size::CAPTION, Weight::Regular, 18.0).color(color)
}

/// Small text with weight.
#[must_use]
pub fn caption_strong(text: impl Into<String>, color: Color32) -> RichText {
    sized(text, size::CAPTION, Weight::Semibold, 18.0).color(color)
}

fn sized(text: impl Into<String>, size: f32, weight: Weight, line: f32) -> RichText {
    RichText::new(text).font(font(size, weight)).line_height(Some(line))
}

fn family(weight: Weight) -> FontFamily {
    static MEDIUM: OnceLock<FontFamily> = OnceLock::new();
    static SEMIBOLD: OnceLock<FontFamily> = OnceLock::new();
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => MEDIUM.get_or_init(|| FontFamily::Name("medium".into())).clone(),
        Weight::Semibold => SEMIBOLD.get_or_init(|| FontFamily::Name("semibold".into())).clone(),
    }
}

/// Every face of the window.
#[must_use]
pub(super) fn faces() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut face = |name: &str, data: FontData| {
        fonts.font_data.insert(name.into(), Arc::new(data));
    };
    face("inter", FontData::from_static(include_bytes!("../../../assets/fonts/Inter-Regular.otf")));
    face("inter-medium", FontData::from_static(include_bytes!("../../../assets/fonts/Inter-Medium.otf")));
    face("inter-semibold", FontData::from_static(include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")));
    face("dejavu", FontData::from_static(include_bytes!("../../../assets/fonts/DejaVuSans.ttf")));
    face(
        "lucide",
        FontData::from_static(lucide_icons::LUCIDE_FONT_BYTES)
            .tweak(FontTweak { y_offset_factor: 0.05, ..FontTweak::default() }),
    );
    let families = [
        (FontFamily::Proportional, "inter"),
        (FontFamily::Monospace, "inter"),
        (family(Weight::Medium), "inter-medium"),
        (family(Weight::Semibold), "inter-semibold"),
    ];
    for (family, face) in families {
        fonts.families.insert(family, vec![face.into(), "dejavu".into()]);
    }
    fonts.families.insert(icon_font(size::ICON).family, vec!["lucide".into()]);
    fonts
}
