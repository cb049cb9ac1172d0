//! The look: tokens, sizes, type, and the egui style made from them.
//!
//! [`install`] once when the window opens; afterwards [`Tokens::of`] gives a widget its colors at no cost. Light and dark
//! follow the system unless a person chose; [`set_reduced_motion`] stops every animation.

pub mod size;
mod tokens;
mod type_scale;

use egui::epaint::Shadow;
use egui::style::{ScrollStyle, TextCursorStyle, WidgetVisuals};
use egui::{Color32, Context, CornerRadius, Margin, Stroke, Style, TextStyle, Theme, Vec2};

pub use lucide_icons::Icon;
pub use tokens::{PhaseColor, PhaseColors, Tokens};
pub use type_scale::{Weight, body, caption, caption_strong, font, icon_font, icon_text, section, strong, title};

/// Seconds of an animation, unless motion is reduced.
const ANIMATION_SECS: f32 = 0.12;

/// Gives `ctx` our fonts and both looks.
pub fn install(ctx: &Context) {
    ctx.set_fonts(type_scale::faces());
    ctx.style_mut_of(Theme::Light, |style| apply(style, Tokens::light(), false));
    ctx.style_mut_of(Theme::Dark, |style| apply(style, Tokens::dark(), true));
    ctx.options_mut(|options| {
        options.fallback_theme = Theme::Light;
        // Zooming is in the action table, so that its keys show in the menu and never act twice.
        options.zoom_with_keyboard = false;
    });
}

/// Stops animations and the blinking caret, or allows them again.
pub fn set_reduced_motion(ctx: &Context, reduced: bool) {
    ctx.data_mut(|data| data.insert_temp(reduced_motion_key(), reduced));
    ctx.all_styles_mut(|style| {
        style.animation_time = if reduced { 0.0 } else { ANIMATION_SECS };
        style.scroll_animation =
            if reduced { egui::style::ScrollAnimation::none() } else { egui::style::ScrollAnimation::default() };
    });
}

/// Whether nothing may move.
#[must_use]
pub fn is_motion_reduced(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(reduced_motion_key())).unwrap_or(false)
}

fn reduced_motion_key() -> egui::Id {
    egui::Id::unique("opbouw reduced motion")
}

/// The shadow under a menu, popup or toast.
#[must_use]
pub fn floating_shadow(tokens: &Tokens) -> Shadow {
    Shadow { offset: [0, 10], blur: 28, spread: 0, color: tokens.shadow.gamma_multiply(0.16) }
}

/// The shadow under a card that is being dragged.
#[must_use]
pub fn dragged_shadow(tokens: &Tokens) -> Shadow {
    Shadow { offset: [0, 10], blur: 24, spread: 0, color: tokens.shadow.gamma_multiply(0.20) }
}

/// The shadow under a sheet of paper.
#[must_use]
pub fn paper_shadow(tokens: &Tokens) -> Shadow {
    Shadow { offset: [0, 12], blur: 32, spread: 0, color: tokens.shadow.gamma_multiply(0.12) }
}

/// Draws the focus outline around `rect`: 2 px accent with a gap of 1 px. Also brings the focused control into view.
pub fn focus_ring(ui: &egui::Ui, response: &egui::Response, rect: egui::Rect, radius: u8) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        paint_ring(ui, rect, radius);
    }
}

/// The focus outline itself, for widgets that know their focus by another way.
pub fn paint_ring(ui: &egui::Ui, rect: egui::Rect, radius: u8) {
    ui.painter().rect_stroke(
        rect.expand(1.0),
        radius.saturating_add(1),
        Stroke::new(2.0, Tokens::of(ui).accent),
        egui::StrokeKind::Outside,
    );
}

/// Draws an icon with its middle at `center`.
pub fn paint_icon(painter: &egui::Painter, center: egui::Pos2, icon: Icon, size: f32, color: Color32) {
    painter.text(center, egui::Align2::CENTER_CENTER, icon.unicode(), icon_font(size), color);
}

fn apply(style: &mut Style, tokens: &Tokens, dark: bool) {
    style.text_styles = [
        (TextStyle::Heading, font(size::TITLE, Weight::Semibold)),
        (TextStyle::Body, font(size::BODY, Weight::Regular)),
        (TextStyle::Button, font(size::BODY, Weight::Medium)),
        (TextStyle::Small, font(size::CAPTION, Weight::Regular)),
        (TextStyle::Monospace, font(size::CAPTION, Weight::Regular)),
    ]
    .into();
    style.animation_time = ANIMATION_SECS;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.url_in_tooltip = true;

    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::splat(8.0);
    spacing.button_padding = Vec2::new(14.0, 8.0);
    spacing.interact_size = Vec2::new(36.0, size::CONTROL);
    spacing.window_margin = Margin::same(24);
    spacing.menu_margin = Margin::same(6);
    spacing.tooltip_width = 320.0;
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 12.0;
    spacing.scroll = ScrollStyle { bar_width: 8.0, floating_width: 4.0, ..ScrollStyle::floating() };

    let visuals = &mut style.visuals;
    visuals.dark_mode = dark;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.muted);
    visuals.panel_fill = tokens.bg;
    visuals.window_fill = tokens.card;
    visuals.window_stroke = Stroke::new(1.0, tokens.border);
    visuals.window_corner_radius = CornerRadius::same(size::RADIUS_CARD);
    visuals.menu_corner_radius = CornerRadius::same(10);
    visuals.extreme_bg_color = tokens.card;
    visuals.text_edit_bg_color = Some(tokens.card);
    visuals.faint_bg_color = tokens.subtle;
    visuals.code_bg_color = tokens.subtle;
    visuals.warn_fg_color = tokens.warning_text;
    visuals.error_fg_color = tokens.danger;
    visuals.hyperlink_color = tokens.accent;
    visuals.selection.bg_fill = tokens.accent_soft;
    visuals.selection.stroke = Stroke::new(2.0, tokens.accent);
    visuals.popup_shadow = floating_shadow(tokens);
    visuals.window_shadow = floating_shadow(tokens);
    // A steady caret: a blinking one repaints an idle window for ever.
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(2.0, tokens.accent),
        preview: false,
        blink: false,
        ..TextCursorStyle::default()
    };
    visuals.interact_cursor = None;
    // Our own widgets have colors for what is disabled; this is for labels among them.
    visuals.disabled_alpha = 0.8;

    let widgets = &mut visuals.widgets;
    for (state, fill, edge, text) in [
        (&mut widgets.noninteractive, tokens.card, tokens.border, tokens.text),
        (&mut widgets.inactive, tokens.card, tokens.border_strong, tokens.text),
        (&mut widgets.hovered, tokens.subtle, tokens.border_strong, tokens.text),
        (&mut widgets.active, tokens.subtle, tokens.accent, tokens.text),
        (&mut widgets.open, tokens.card, tokens.accent, tokens.text),
    ] {
        *state = WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: Stroke::new(1.0, edge),
            corner_radius: CornerRadius::same(size::RADIUS),
            fg_stroke: Stroke::new(1.0, text),
            expansion: 0.0,
        };
    }
}
