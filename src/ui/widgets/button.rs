//! Buttons: one filled one a screen (primary), edged ones beside it, quiet ones in rows, red words for care.
//!
//! ```no_run
//! # fn ui(ui: &mut egui::Ui) {
//! use opbouw::ui::{theme::Icon, widgets::Button};
//! if ui.add(Button::primary("Nieuw plan").icon(Icon::Plus)).clicked() { /* ask for it */ }
//! # }
//! ```

use egui::{
    Align2, Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo,
};

use crate::ui::theme::{Icon, Tokens, Weight, focus_ring, font, icon_font, size};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Next,
    Quiet,
    Danger,
}

/// A button with words and perhaps an icon.
#[must_use = "add it to a Ui"]
pub struct Button<'a> {
    text: &'a str,
    kind: Kind,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    height: f32,
    width: Option<f32>,
}

impl<'a> Button<'a> {
    /// The one filled button of a screen.
    pub fn primary(text: &'a str) -> Self {
        Self::new(text, Kind::Primary)
    }

    /// An edged button.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(text, Kind::Secondary)
    }

    /// An edged button in the accent: the next click, where the filled one is not allowed yet.
    pub fn next(text: &'a str) -> Self {
        Self::new(text, Kind::Next)
    }

    /// Words in the accent without an edge.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(text, Kind::Quiet)
    }

    /// An edged button with red words: a flare, a removal.
    pub fn danger(text: &'a str) -> Self {
        Self::new(text, Kind::Danger)
    }

    fn new(text: &'a str, kind: Kind) -> Self {
        Self { text, kind, icon: None, trailing: None, height: size::CONTROL, width: None }
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the words.
    pub fn trailing_icon(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// Taller: the button that ends a task.
    pub fn tall(mut self) -> Self {
        self.height = size::CONTROL_TALL;
        self
    }

    /// Exactly so wide.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    fn colors(&self, look: &Tokens, enabled: bool, lit: bool, pressed: bool) -> (Color32, Color32, Color32) {
        if !enabled {
            let edge = if self.kind == Kind::Quiet { Color32::TRANSPARENT } else { look.border };
            let fill = if self.kind == Kind::Quiet { Color32::TRANSPARENT } else { look.subtle };
            return (fill, edge, look.muted);
        }
        match self.kind {
            Kind::Primary => {
                let fill = if lit { look.accent_hover } else { look.accent };
                (fill, fill, look.on_accent)
            }
            Kind::Secondary | Kind::Danger | Kind::Next => {
                let fill = match (lit, pressed) {
                    (_, true) => look.border,
                    (true, _) => look.subtle,
                    _ => look.card,
                };
                match self.kind {
                    Kind::Danger => (fill, look.border, look.danger),
                    Kind::Next => (if lit { look.accent_soft } else { fill }, look.accent, look.accent),
                    _ => (fill, look.border, look.text),
                }
            }
            Kind::Quiet => {
                (if lit { look.accent_soft } else { Color32::TRANSPARENT }, Color32::TRANSPARENT, look.accent)
            }
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let weight = if matches!(self.kind, Kind::Primary | Kind::Next) { Weight::Semibold } else { Weight::Medium };
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), font(size::BODY, weight), Color32::PLACEHOLDER);
        let icon_width = |icon: Option<Icon>| if icon.is_some() { size::ICON + 8.0 } else { 0.0 };
        let content = galley.size().x + icon_width(self.icon) + icon_width(self.trailing);
        let padding = if self.kind == Kind::Quiet { 8.0 } else { 14.0 };
        let width = self.width.unwrap_or(content + 2.0 * padding);
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, self.height), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.text));
        if ui.is_rect_visible(rect) {
            let pressed = response.is_pointer_button_down_on();
            let (fill, edge, ink) =
                self.colors(look, ui.is_enabled(), response.hovered() || response.has_focus(), pressed);
            let painter = ui.painter();
            painter.rect(rect, size::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
            let mut x = rect.center().x - content / 2.0;
            let y = rect.center().y;
            if let Some(icon) = self.icon {
                painter.text(egui::pos2(x, y), Align2::LEFT_CENTER, icon.unicode(), icon_font(size::ICON), ink);
                x += icon_width(self.icon);
            }
            let text_rect = Align2::LEFT_CENTER.anchor_size(egui::pos2(x, y), galley.size());
            x += galley.size().x + 8.0;
            painter.galley(text_rect.min, galley, ink);
            if let Some(icon) = self.trailing {
                painter.text(egui::pos2(x, y), Align2::LEFT_CENTER, icon.unicode(), icon_font(size::ICON), ink);
            }
            focus_ring(ui, &response, rect, size::RADIUS);
        }
        if ui.is_enabled() { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}

/// A square button with an icon only; its name is the tooltip.
#[must_use = "add it to a Ui"]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    framed: bool,
    side: f32,
    icon_size: f32,
    ink: Option<Color32>,
}

impl<'a> IconButton<'a> {
    /// A button without an edge, named `name`.
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon, name, framed: false, side: size::CONTROL, icon_size: size::ICON, ink: None }
    }

    /// With an edge, as beside other edged buttons.
    pub fn framed(mut self) -> Self {
        self.framed = true;
        self
    }

    /// Smaller: 28 points, beside captions.
    pub fn small(mut self) -> Self {
        self.side = 28.0;
        self.icon_size = size::ICON_SMALL;
        self
    }

    /// In this color instead of the muted one.
    pub fn ink(mut self, ink: Color32) -> Self {
        self.ink = Some(ink);
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.side), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        if ui.is_rect_visible(rect) {
            let lit = ui.is_enabled() && (response.hovered() || response.has_focus());
            let (fill, edge) = match (self.framed, lit) {
                (true, true) => (look.subtle, look.border),
                (true, false) => (look.card, look.border),
                (false, true) => (look.subtle, Color32::TRANSPARENT),
                (false, false) => (Color32::TRANSPARENT, Color32::TRANSPARENT),
            };
            let ink = match self.ink {
                _ if !ui.is_enabled() => look.hint,
                Some(ink) => ink,
                None if self.framed => look.text,
                None => look.muted_2,
            };
            ui.painter().rect(rect, size::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
            paint_icon_in(ui, rect, self.icon, self.icon_size, ink);
            focus_ring(ui, &response, rect, size::RADIUS);
        }
        let response = response.on_hover_text(self.name);
        if ui.is_enabled() { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}

fn paint_icon_in(ui: &Ui, rect: Rect, icon: Icon, size: f32, ink: Color32) {
    crate::ui::theme::paint_icon(ui.painter(), rect.center(), icon, size, ink);
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_button_works_by_pointer_and_by_keyboard() {
        let mut harness = window(0, |ui, clicks| {
            if ui.add(Button::primary("Nieuw plan").icon(Icon::Plus)).clicked() {
                *clicks += 1;
            }
        });
        harness.get_by_label("Nieuw plan").click();
        harness.run();
        harness.get_by_label("Nieuw plan").focus();
        harness.run();
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert_eq!(*harness.state(), 2);
    }

    #[test]
    fn a_disabled_button_does_nothing() {
        let mut harness = window(false, |ui, clicked| {
            *clicked |= ui.add_enabled(false, Button::secondary("Toepassen")).clicked();
        });
        harness.get_by_label("Toepassen").click();
        harness.run();
        assert!(!*harness.state());
    }

    #[test]
    fn an_icon_button_is_found_by_its_name() {
        let mut harness = window(false, |ui, clicked| {
            *clicked |= ui.add(IconButton::new(Icon::X, "Sluiten")).clicked();
        });
        harness.get_by_label("Sluiten").click();
        harness.run();
        assert!(*harness.state());
    }
}
