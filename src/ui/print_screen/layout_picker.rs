//! The layouts as small drawings, of which one is chosen. Left and right move the choice.

use egui::{Align2, Color32, CursorIcon, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::export::Layout;
use crate::i18n::Translator;
use crate::ui::theme::{Tokens, Weight, focus_ring, font, size};
use crate::ui::widgets::keep_arrows;

/// A drawing of a layout, and the card around it.
const DRAWING: Vec2 = Vec2::new(52.0, 62.0);

/// Between two layouts.
const GAP: f32 = 8.0;

/// The name of a layout.
fn layout_name(layout: Layout, words: &Translator) -> String {
    match layout {
        Layout::Full => words.print_layout_full(),
        Layout::Compact => words.print_layout_compact(),
        Layout::Grid => words.print_layout_grid(),
    }
}

/// Draws the layouts side by side; `changed()` when another one was chosen.
pub(super) fn layout_picker(ui: &mut Ui, words: &Translator, chosen: &mut Layout) -> Response {
    let look = Tokens::of(ui);
    let width = (ui.available_width() - GAP * (Layout::ALL.len() - 1) as f32) / Layout::ALL.len() as f32;
    let height = DRAWING.y + 30.0;
    let (whole, mut response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let name = words.print_layout();
    response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), &name));
    let mut picked = None;
    for (index, layout) in Layout::ALL.into_iter().enumerate() {
        let left = whole.left() + index as f32 * (width + GAP);
        let rect = Rect::from_min_size(egui::pos2(left, whole.top()), Vec2::new(width, height));
        let is_chosen = layout == *chosen;
        let sense = if is_chosen { Sense::click() } else { Sense::CLICK };
        let part = ui.interact(rect, response.id.with(index), sense).on_hover_cursor(CursorIcon::PointingHand);
        let name = layout_name(layout, words);
        part.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, &name));
        if part.clicked() {
            picked = Some(index);
        }
        if part.has_focus() {
            picked = picked.or(moved_by_arrows(ui, &part, index));
        }
        let size = if layout == Layout::Grid { Vec2::new(DRAWING.y, DRAWING.x) } else { DRAWING };
        let middle = egui::pos2(rect.center().x, whole.top() + DRAWING.y / 2.0);
        let card = Rect::from_center_size(middle, size);
        let (fill, edge, ink, words_ink, weight) = match (is_chosen, part.hovered()) {
            (true, _) => (look.accent_soft, Stroke::new(2.0, look.accent), look.accent, look.accent, Weight::Semibold),
            (false, true) => (look.subtle, Stroke::new(1.0, look.border_strong), look.ring, look.text, Weight::Regular),
            _ => (look.card, Stroke::new(1.0, look.border), look.ring, look.muted, Weight::Regular),
        };
        ui.painter().rect(card, size::RADIUS_TAG, fill, edge, StrokeKind::Inside);
        draw(ui, card.shrink2(Vec2::splat(9.0)), layout, ink, if is_chosen { look.accent } else { look.border_strong });
        let at = egui::pos2(rect.center().x, rect.bottom() - 2.0);
        ui.painter().text(at, Align2::CENTER_BOTTOM, name, font(size::CAPTION, weight), words_ink);
        focus_ring(ui, &part, card, size::RADIUS_TAG);
    }
    if let Some(layout) = picked.and_then(|index| Layout::ALL.get(index))
        && layout != chosen
    {
        *chosen = *layout;
        response.mark_changed();
        let index = Layout::ALL.iter().position(|known| known == layout).unwrap_or(0);
        if ui.memory(|memory| memory.focused().is_some()) {
            ui.memory_mut(|memory| memory.request_focus(response.id.with(index)));
        }
    }
    response
}

fn moved_by_arrows(ui: &Ui, part: &Response, index: usize) -> Option<usize> {
    keep_arrows(ui, part, true, false);
    ui.input(|input| {
        if input.key_pressed(Key::ArrowRight) {
            Some((index + 1).min(Layout::ALL.len() - 1))
        } else if input.key_pressed(Key::ArrowLeft) {
            Some(index.saturating_sub(1))
        } else {
            None
        }
    })
}

/// Pictures and lines as they stand on the sheet.
fn draw(ui: &Ui, rect: Rect, layout: Layout, ink: Color32, soft: Color32) {
    let painter = ui.painter();
    let bar = |left: f32, top: f32, width: f32, height: f32, color: Color32| {
        let min = rect.min + Vec2::new(left, top);
        painter.rect_filled(Rect::from_min_size(min, Vec2::new(width, height)), 1, color);
    };
    bar(0.0, 0.0, rect.width() * 0.6, 3.0, ink);
    match layout {
        Layout::Full => {
            for row in 0..3 {
                let top = 8.0 + 13.0 * row as f32;
                bar(0.0, top, 9.0, 9.0, soft);
                bar(12.0, top, rect.width() - 12.0, 2.0, ink);
                bar(12.0, top + 3.5, rect.width() - 14.0, 2.0, soft);
                bar(12.0, top + 7.0, rect.width() - 18.0, 2.0, soft);
            }
        }
        Layout::Compact => {
            for row in 0..5 {
                let top = 8.0 + 7.6 * row as f32;
                bar(0.0, top, 5.5, 5.5, soft);
                bar(8.0, top + 0.5, rect.width() - 8.0, 2.0, ink);
                bar(8.0, top + 3.5, rect.width() - 13.0, 1.5, soft);
            }
        }
        Layout::Grid => {
            for row in 0..4 {
                let top = 8.0 + 6.6 * row as f32;
                bar(0.0, top + 1.0, 9.0, 2.0, ink);
                for column in 0..5 {
                    let min = rect.min + Vec2::new(13.0 + 6.4 * column as f32, top);
                    let cell = Rect::from_min_size(min, Vec2::splat(4.4));
                    painter.rect_stroke(cell, 1, Stroke::new(1.0, ink), StrokeKind::Inside);
                }
            }
        }
    }
}
