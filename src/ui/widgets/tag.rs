//! Tags: a short word on a soft color, with an icon where it is a warning. Not pressable.

use egui::{Align2, Color32, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo};

use crate::content::PhaseKind;
use crate::ui::theme::{Icon, Tokens, Weight, font, icon_font, size};

/// What a tag tells, besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Chosen or done.
    Accent,
    /// News.
    Info,
    /// Needs a look.
    Warning,
    /// Needs action now.
    Danger,
    /// A phase.
    Phase(PhaseKind),
}

impl Tone {
    /// The soft color behind and the color of the words.
    #[must_use]
    pub fn colors(self, look: &Tokens) -> (Color32, Color32) {
        match self {
            Tone::Neutral => (look.subtle, look.muted_2),
            Tone::Accent => (look.accent_soft, look.accent),
            Tone::Info => (look.info_soft, look.info),
            Tone::Warning => (look.warning_soft, look.warning_text),
            Tone::Danger => (look.danger_soft, look.danger),
            Tone::Phase(kind) => (look.phase(kind).soft, look.phase(kind).text),
        }
    }
}

/// A short word on a soft color.
#[must_use = "add it to a Ui"]
pub struct Tag<'a> {
    text: &'a str,
    tone: Tone,
    icon: Option<Icon>,
}

impl<'a> Tag<'a> {
    /// A tag with `text`.
    pub fn new(text: &'a str, tone: Tone) -> Self {
        Self { text, tone, icon: None }
    }

    /// With an icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
}

impl Widget for Tag<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (fill, ink) = self.tone.colors(Tokens::of(ui));
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), font(size::CAPTION, Weight::Medium), ink);
        let icon_width = if self.icon.is_some() { size::ICON_SMALL + 6.0 } else { 0.0 };
        let desired = Vec2::new(galley.size().x + icon_width + 16.0, 24.0);
        let (rect, response) = ui.allocate_exact_size(desired, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            painter.rect_filled(rect, size::RADIUS_TAG, fill);
            let mut left = rect.left_center() + Vec2::new(8.0, 0.0);
            if let Some(icon) = self.icon {
                painter.text(left, Align2::LEFT_CENTER, icon.unicode(), icon_font(size::ICON_SMALL), ink);
                left.x += icon_width;
            }
            painter.galley(Align2::LEFT_CENTER.anchor_size(left, galley.size()).min, galley, ink);
        }
        response
    }
}
