//! The rule in words at the place of a move, before it is made, with the keys that go on or back.

use egui::{Align, Area, Frame, Id, Layout, Order, Pos2, Rect, Sense, Stroke, Ui, Vec2};

use super::moves::{Fit, Verdict};
use crate::ui::theme::Weight;
use crate::ui::theme::{Icon, Tokens, body, caption, floating_shadow, font, icon_text, size, strong};
use crate::ui::widgets::{Tag, Tone, key_cap};

/// Width of the card.
const WIDTH: f32 = 384.0;

/// As high as it usually gets; where there is less room below, it hangs above.
const HIGHEST: f32 = 210.0;

/// A key and what it does here.
pub(super) type Hint<'a> = (&'a str, String);

/// Shows the verdict under `place`, never over it.
pub(super) fn rule_card(ui: &Ui, place: Rect, verdict: &Verdict, fits: &str, hints: &[Hint<'_>]) {
    let look = Tokens::of(ui);
    let (icon, ink, edge, tone) = match verdict.fit {
        Fit::Fits => (Icon::Check, look.accent, look.accent, Tone::Accent),
        Fit::Warns => (Icon::TriangleAlert, look.warning, look.warning, Tone::Warning),
        Fit::Blocks | Fit::Refused => (Icon::Lock, look.danger, look.danger, Tone::Danger),
    };
    let frame = Frame::new()
        .fill(look.card)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(size::RADIUS_CARD)
        .inner_margin(16)
        .shadow(floating_shadow(look));
    let window = ui.ctx().content_rect();
    let left = (place.center().x - WIDTH / 2.0).clamp(window.left() + 8.0, (window.right() - WIDTH - 8.0).max(8.0));
    let is_low = place.bottom() + HIGHEST > window.bottom();
    let (pivot, at) = if is_low {
        (egui::Align2::LEFT_BOTTOM, Pos2::new(left, place.top() - 12.0))
    } else {
        (egui::Align2::LEFT_TOP, Pos2::new(left, place.bottom() + 12.0))
    };
    Area::new(Id::unique("rule card"))
        .order(Order::Tooltip)
        .interactable(false)
        .pivot(pivot)
        .fixed_pos(at)
        .constrain(true)
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_width(WIDTH - 32.0);
                ui.spacing_mut().item_spacing = Vec2::new(8.0, 8.0);
                let (title, text, rule) = verdict
                    .words
                    .as_ref()
                    .map_or((fits, "", ""), |words| (&words.happened, &words.to_do, words.rule.as_str()));
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().interact_size.y = 20.0;
                    ui.label(icon_text(icon, size::ICON).color(ink));
                    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                        if !rule.is_empty() {
                            ui.add(Tag::new(rule, tone));
                        }
                        ui.with_layout(Layout::top_down(Align::Min), |ui| {
                            ui.add(egui::Label::new(strong(title)).wrap());
                        });
                    });
                });
                if !text.is_empty() {
                    ui.add(egui::Label::new(body(text)).wrap());
                }
                ui.horizontal(|ui| {
                    ui.spacing_mut().interact_size.y = 20.0;
                    for (keys, does) in hints {
                        key_hint(ui, keys, does);
                        ui.add_space(6.0);
                    }
                });
            });
        });
}

/// A key cap with what it does.
pub(super) fn key_hint(ui: &mut Ui, keys: &str, does: &str) {
    let look = Tokens::of(ui);
    let width = ui.painter().layout_no_wrap(keys.to_owned(), font(12.0, Weight::Medium), look.muted_2).size().x + 12.0;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 20.0), Sense::hover());
    key_cap(ui, rect.right_center(), keys);
    ui.label(caption(does, look.muted_2));
}
