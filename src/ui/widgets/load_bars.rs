//! Load as bars: one a week in the color of its phase under a dashed limit, or one thin meter with a tick at the limit.

use egui::{Align2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, Widget, WidgetInfo};

use crate::content::PhaseKind;
use crate::ui::theme::{Tokens, Weight, font, size};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadBar {
    /// Under the first, the middle and the last bar: "wk 8".
    pub label: String,
    /// For the tooltip and screen readers: "week 8: 96 %".
    pub name: String,
    /// Part of the limit: 1.0 reaches it.
    pub part: f32,
    /// Whose color it has.
    pub phase: PhaseKind,
}

/// Bars side by side under a dashed limit.
#[must_use = "add it to a Ui"]
pub struct LoadBars<'a> {
    name: &'a str,
    bars: &'a [LoadBar],
    height: f32,
}

impl<'a> LoadBars<'a> {
    /// `bars` from left to right; `name` is for screen readers.
    pub fn new(name: &'a str, bars: &'a [LoadBar]) -> Self {
        Self { name, bars, height: 84.0 }
    }

    /// Height of the bars, without their labels.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }
}

impl Widget for LoadBars<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), self.height + 22.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, self.name));
        let area = Rect::from_min_size(rect.min, Vec2::new(rect.width(), self.height));
        // Bars over the limit must fit too.
        let highest = self.bars.iter().map(|bar| bar.part).fold(1.0, f32::max);
        let full = self.height / highest;
        let limit_y = area.bottom() - full;
        let line = [egui::pos2(area.left(), limit_y), egui::pos2(area.right(), limit_y)];
        ui.painter().extend(Shape::dashed_line(&line, Stroke::new(1.0, look.border_strong), 3.0, 3.0));
        let pitch = area.width() / self.bars.len().max(1) as f32;
        let gap = (pitch * 0.22).min(4.0);
        let last = self.bars.len().saturating_sub(1);
        for (index, bar) in self.bars.iter().enumerate() {
            let left = area.left() + index as f32 * pitch + if index == 0 { 0.0 } else { gap / 2.0 };
            let right = area.left() + (index + 1) as f32 * pitch - if index == last { 0.0 } else { gap / 2.0 };
            let column = Rect::from_min_max(
                egui::pos2(left, area.bottom() - bar.part.max(0.0) * full),
                egui::pos2(right, area.bottom()),
            );
            ui.painter().rect_filled(column, 2, look.phase(bar.phase).strong);
            if bar.part > 1.0 {
                // Over the limit shows in shape as well: a cap.
                ui.painter().hline(column.x_range(), limit_y, Stroke::new(2.0, look.card));
            }
            let hover = ui.interact(column.with_min_y(area.top()), response.id.with(index), Sense::hover());
            hover.widget_info(|| WidgetInfo::labeled(Role::Image, true, &bar.name));
            hover.on_hover_text(&bar.name);
            let align = match index {
                0 => Some((Align2::LEFT_TOP, column.left())),
                _ if index == last => Some((Align2::RIGHT_TOP, column.right())),
                _ if index == last / 2 && last >= 4 => Some((Align2::CENTER_TOP, column.center().x)),
                _ => None,
            };
            if let Some((align, x)) = align {
                let at = egui::pos2(x, area.bottom() + 5.0);
                ui.painter().text(at, align, &bar.label, font(size::CAPTION, Weight::Regular), look.muted);
            }
        }
        response
    }
}

/// A thin meter with a tick at the limit, at the end of a week row.
#[must_use = "add it to a Ui"]
pub struct LoadMeter<'a> {
    name: &'a str,
    part: f32,
    width: f32,
}

impl<'a> LoadMeter<'a> {
    /// `part` of the limit (1.0 reaches the tick); `name` for screen readers: "week 4: 104 %".
    pub fn new(name: &'a str, part: f32) -> Self {
        Self { name, part, width: 74.0 }
    }

    /// Exactly so wide.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }
}

impl Widget for LoadMeter<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(Vec2::new(self.width, 12.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, self.name));
        let track = Rect::from_center_size(rect.center(), Vec2::new(rect.width(), 6.0));
        // The tick stands at four fifths, so that a quarter over the limit still shows.
        let limit_x = track.left() + track.width() * 0.8;
        let end = (track.left() + track.width() * 0.8 * self.part.max(0.0)).min(track.right());
        let fill = if self.part > 1.0 { look.warning } else { look.accent };
        ui.painter().rect_filled(track, 3, look.subtle);
        ui.painter().rect_filled(track.with_max_x(end), 3, fill);
        ui.painter().vline(limit_x, rect.y_range(), Stroke::new(2.0, look.muted_2));
        response
    }
}
