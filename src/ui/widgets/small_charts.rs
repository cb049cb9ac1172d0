//! Charts that fit in a row: seven days as bars, pain as a line with its limit, done of all as a ring.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::{Align2, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, Widget, WidgetInfo};

use super::DayState;
use crate::ui::theme::{Tokens, Weight, font, size};

/// The last days as bars: full when done, half when partly, low and red when missed, low and grey when skipped or at rest.
#[must_use = "add it to a Ui"]
pub struct DayBars<'a> {
    name: &'a str,
    days: &'a [DayState],
}

impl<'a> DayBars<'a> {
    /// `days` from the oldest; `name` for screen readers: "79 % in 7 dagen".
    pub fn new(name: &'a str, days: &'a [DayState]) -> Self {
        Self { name, days }
    }
}

impl Widget for DayBars<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let desired = Vec2::new(self.days.len() as f32 * 10.0 - 3.0, 18.0);
        let (rect, response) = ui.allocate_exact_size(desired, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        for (index, day) in self.days.iter().enumerate() {
            let (height, color) = match day {
                DayState::Done => (18.0, look.accent),
                DayState::Partly => (10.0, look.accent),
                DayState::Missed => (4.0, look.danger),
                DayState::Skipped => (4.0, look.ring),
                DayState::Rest | DayState::Planned => (4.0, look.border),
            };
            let corner = egui::pos2(rect.left() + index as f32 * 10.0, rect.bottom() - height);
            ui.painter().rect_filled(Rect::from_min_size(corner, Vec2::new(7.0, height)), 2, color);
        }
        response.on_hover_text(self.name)
    }
}

/// A line over time with a dotted limit and a dot at its last value.
#[must_use = "add it to a Ui"]
pub struct Sparkline<'a> {
    name: &'a str,
    values: &'a [f32],
    range: (f32, f32),
    limit: Option<f32>,
    alarming: bool,
    size: Vec2,
}

impl<'a> Sparkline<'a> {
    /// `values` from the oldest, drawn between `lowest` and `highest`; `name` for screen readers.
    pub fn new(name: &'a str, values: &'a [f32], lowest: f32, highest: f32) -> Self {
        Self { name, values, range: (lowest, highest), limit: None, alarming: false, size: Vec2::new(78.0, 20.0) }
    }

    /// The limit or target, dotted.
    pub fn limit(mut self, limit: f32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// In red, because the last value is over the limit; the figure beside it says so too.
    pub fn alarming(mut self, alarming: bool) -> Self {
        self.alarming = alarming;
        self
    }

    /// Another size.
    pub fn size(mut self, size: Vec2) -> Self {
        self.size = size;
        self
    }
}

impl Widget for Sparkline<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(self.size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        let area = rect.shrink(3.0);
        let y = |value: f32| egui::remap_clamp(value, self.range.0..=self.range.1, area.bottom()..=area.top());
        if let Some(limit) = self.limit {
            let line = [egui::pos2(rect.left(), y(limit)), egui::pos2(rect.right(), y(limit))];
            ui.painter().extend(Shape::dashed_line(&line, Stroke::new(1.0, look.border_strong), 2.0, 3.0));
        }
        let last = self.values.len().saturating_sub(1).max(1) as f32;
        let points: Vec<Pos2> = self
            .values
            .iter()
            .enumerate()
            .map(|(index, value)| egui::pos2(area.left() + area.width() * index as f32 / last, y(*value)))
            .collect();
        let color = if self.alarming { look.danger } else { look.muted };
        if let Some(end) = points.last() {
            ui.painter().circle_filled(*end, 3.0, color);
        }
        if points.len() > 1 {
            ui.painter().line(points, Stroke::new(1.5, color));
        }
        response.on_hover_text(self.name)
    }
}

/// A ring that fills, with "3/4" in it.
#[must_use = "add it to a Ui"]
pub struct CountRing<'a> {
    name: &'a str,
    done: usize,
    all: usize,
}

impl<'a> CountRing<'a> {
    /// `done` of `all`; `name` for screen readers.
    pub fn new(name: &'a str, done: usize, all: usize) -> Self {
        Self { name, done, all }
    }
}

impl Widget for CountRing<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(64.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        let (center, radius) = (rect.center(), 28.0);
        ui.painter().circle_stroke(center, radius, Stroke::new(7.0, look.subtle));
        let part = self.done as f32 / self.all.max(1) as f32;
        let steps = (96.0 * part).ceil().max(1.0);
        let arc: Vec<Pos2> = (0..=steps as usize)
            .map(|step| center + radius * Vec2::angled(TAU * part * step as f32 / steps - FRAC_PI_2))
            .collect();
        if part > 0.0 {
            ui.painter().line(arc, Stroke::new(7.0, look.accent));
        }
        let mut job = egui::text::LayoutJob::default();
        let format = |size, weight, color| egui::TextFormat::simple(font(size, weight), color);
        job.append(&self.done.to_string(), 0.0, format(size::SECTION, Weight::Semibold, look.text));
        job.append(&format!("/{}", self.all), 0.0, format(size::CAPTION, Weight::Regular, look.muted));
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(Align2::CENTER_CENTER.anchor_size(center, galley.size()).min, galley, look.text);
        response
    }
}
