//! The design tokens: every color of the window, by what it is for.
//!
//! The values are data (`assets/theme/light.ron`, `dark.ron`); nothing else in `ui` names a color. Sizes are the same in
//! both looks and stand in [`super::size`].
//!
//! ```
//! use opbouw::ui::theme::Tokens;
//! assert_ne!(Tokens::light().bg, Tokens::dark().bg);
//! ```

use std::sync::OnceLock;

use egui::Color32;
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::content::PhaseKind;

/// The colors of one look.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// Primary button, selection, done.
    #[serde(deserialize_with = "color")]
    pub accent: Color32,
    /// The primary button under the pointer.
    #[serde(deserialize_with = "color")]
    pub accent_hover: Color32,
    /// Selected row, changed field.
    #[serde(deserialize_with = "color")]
    pub accent_soft: Color32,
    /// Text and icons on the accent.
    #[serde(deserialize_with = "color")]
    pub on_accent: Color32,
    /// The window behind everything.
    #[serde(deserialize_with = "color")]
    pub bg: Color32,
    /// Cards, rail, top bar, inspector.
    #[serde(deserialize_with = "color")]
    pub card: Color32,
    /// Segment track, tags, empty bars.
    #[serde(deserialize_with = "color")]
    pub subtle: Color32,
    /// The chosen segment.
    #[serde(deserialize_with = "color")]
    pub segment_on: Color32,
    /// Card edges and row lines.
    #[serde(deserialize_with = "color")]
    pub border: Color32,
    /// Edges of inputs, dashed limit lines.
    #[serde(deserialize_with = "color")]
    pub border_strong: Color32,
    /// Text.
    #[serde(deserialize_with = "color")]
    pub text: Color32,
    /// Secondary text on a card.
    #[serde(deserialize_with = "color")]
    pub muted: Color32,
    /// Secondary text on the background or on a soft color.
    #[serde(deserialize_with = "color")]
    pub muted_2: Color32,
    /// Placeholders and chevrons; never text that must be read.
    #[serde(deserialize_with = "color")]
    pub hint: Color32,
    /// The planned circle, the moon, small marks.
    #[serde(deserialize_with = "color")]
    pub ring: Color32,
    /// Missed, refused, red flag.
    #[serde(deserialize_with = "color")]
    pub danger: Color32,
    /// Behind text in danger.
    #[serde(deserialize_with = "color")]
    pub danger_soft: Color32,
    /// Warning icons, edges and bars.
    #[serde(deserialize_with = "color")]
    pub warning: Color32,
    /// Behind a warning.
    #[serde(deserialize_with = "color")]
    pub warning_soft: Color32,
    /// Text of a warning.
    #[serde(deserialize_with = "color")]
    pub warning_text: Color32,
    /// Neutral news.
    #[serde(deserialize_with = "color")]
    pub info: Color32,
    /// Behind neutral news.
    #[serde(deserialize_with = "color")]
    pub info_soft: Color32,
    /// The silhouette of the body map.
    #[serde(deserialize_with = "color")]
    pub body_fill: Color32,
    /// Lines on the silhouette.
    #[serde(deserialize_with = "color")]
    pub body_line: Color32,
    /// What floating things cast.
    #[serde(deserialize_with = "color")]
    pub shadow: Color32,
    /// The colors of the phases.
    pub phases: PhaseColors,
}

/// A phase's color in three strengths. A phase is never shown by color alone: its name stands with it.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseColor {
    /// The band in a calendar or ribbon.
    #[serde(deserialize_with = "color")]
    pub soft: Color32,
    /// Swatches and bars.
    #[serde(deserialize_with = "color")]
    pub strong: Color32,
    /// Text on the soft band.
    #[serde(deserialize_with = "color")]
    pub text: Color32,
}

/// The six phase colors; related kinds share one.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseColors {
    acute: PhaseColor,
    relative_rest: PhaseColor,
    build_up: PhaseColor,
    return_to_sport: PhaseColor,
    maintenance: PhaseColor,
    awareness: PhaseColor,
}

impl Tokens {
    /// The light look.
    pub fn light() -> &'static Self {
        static LIGHT: OnceLock<Tokens> = OnceLock::new();
        LIGHT.get_or_init(|| read(include_str!("../../../assets/theme/light.ron")))
    }

    /// The dark look.
    pub fn dark() -> &'static Self {
        static DARK: OnceLock<Tokens> = OnceLock::new();
        DARK.get_or_init(|| read(include_str!("../../../assets/theme/dark.ron")))
    }

    /// The look in which `ui` draws now.
    pub fn of(ui: &egui::Ui) -> &'static Self {
        if ui.visuals().dark_mode { Self::dark() } else { Self::light() }
    }

    /// The look of the whole window, where there is no `Ui` yet.
    pub fn of_context(ctx: &egui::Context) -> &'static Self {
        match ctx.theme() {
            egui::Theme::Light => Self::light(),
            egui::Theme::Dark => Self::dark(),
        }
    }

    /// The color of a phase.
    #[must_use]
    pub fn phase(&self, kind: PhaseKind) -> PhaseColor {
        match kind {
            PhaseKind::Acute => self.phases.acute,
            PhaseKind::RelativeRest => self.phases.relative_rest,
            PhaseKind::BuildUp | PhaseKind::Activation => self.phases.build_up,
            PhaseKind::ReturnToSport | PhaseKind::Integration => self.phases.return_to_sport,
            PhaseKind::Maintenance => self.phases.maintenance,
            PhaseKind::Awareness => self.phases.awareness,
        }
    }
}

fn read(text: &str) -> Tokens {
    ron::from_str(text).expect("the built-in looks are read by a test")
}

fn color<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&format!("#{text}")).map_err(|_| D::Error::custom(format!("`{text}` is not a color RRGGBB")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance after WCAG 2.
    fn luminance(color: Color32) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_that_must_be_read_has_contrast_in_both_looks() {
        for look in [Tokens::light(), Tokens::dark()] {
            for (what, text, behind) in [
                ("text on card", look.text, look.card),
                ("muted on card", look.muted, look.card),
                ("muted_2 on subtle", look.muted_2, look.subtle),
                ("on accent", look.on_accent, look.accent),
                ("accent on soft", look.accent, look.accent_soft),
                ("danger on soft", look.danger, look.danger_soft),
                ("warning on soft", look.warning_text, look.warning_soft),
                ("info on soft", look.info, look.info_soft),
            ] {
                assert!(contrast(text, behind) >= 4.4, "{what}: {:.1}", contrast(text, behind));
            }
        }
    }
}
