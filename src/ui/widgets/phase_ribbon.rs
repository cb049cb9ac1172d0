//! The phases of a plan, true to scale in time, with a flag at today and boundaries that can be drawn.
//!
//! While a boundary is drawn the ribbon keeps its scale and reports each new date; the caller shows the plan as it would
//! become and applies it on release. By keyboard: focus a boundary, left and right move it by a day, with Shift by a week.

use chrono::{Datelike, Days, NaiveDate};
use egui::text::LayoutJob;
use egui::{
    Align2, CursorIcon, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, TextFormat, Ui, Vec2, WidgetInfo,
};

use super::arrow_keys::keep_arrows;
use crate::content::PhaseKind;
use crate::ui::language::{lang, words};
use crate::ui::theme::{Tokens, Weight, focus_ring, font, size};
use crate::wording::dates::{day_and_month, month_short, weekday_and_date};

const BAND: f32 = 34.0;
const ABOVE: f32 = 4.0;
const BELOW: f32 = 24.0;
/// Space between a phase's edge and its name.
const INSET: f32 = 10.0;

/// One phase in the ribbon.
#[derive(Clone, Debug, PartialEq)]
pub struct RibbonPhase<'a> {
    /// "Opbouw · Alfredson".
    pub name: &'a str,
    /// After the name where there is room: "12 wk".
    pub detail: &'a str,
    /// Instead of the name where there is no room: "1".
    pub short: &'a str,
    /// Whose color it has.
    pub kind: PhaseKind,
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// May its end be drawn?
    pub is_end_movable: bool,
}

/// A boundary that a person draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundaryMove {
    /// Which phase ends there.
    pub phase: usize,
    /// Its new last day.
    pub last: NaiveDate,
    /// Released: meant, not only looked at.
    pub is_released: bool,
}

/// What a person did with the ribbon.
pub struct RibbonResponse {
    /// The whole ribbon.
    pub response: Response,
    /// The phase that was clicked.
    pub clicked: Option<usize>,
    /// The boundary that is being drawn or was moved by a key.
    pub moved: Option<BoundaryMove>,
}

/// The phases of a plan over time.
#[must_use = "show it in a Ui"]
pub struct PhaseRibbon<'a> {
    name: &'a str,
    phases: &'a [RibbonPhase<'a>],
    today: NaiveDate,
    flag: Option<&'a str>,
}

impl<'a> PhaseRibbon<'a> {
    /// `phases` in order of time; `name` for screen readers.
    pub fn new(name: &'a str, phases: &'a [RibbonPhase<'a>], today: NaiveDate) -> Self {
        Self { name, phases, today, flag: None }
    }

    /// What the flag at today says; else the date.
    pub fn flag(mut self, flag: &'a str) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Draws it as wide as there is room.
    pub fn show(self, ui: &mut Ui) -> RibbonResponse {
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), ABOVE + BAND + BELOW), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, self.name));
        let mut out = RibbonResponse { response, clicked: None, moved: None };
        let (Some(first), Some(last)) = (self.phases.first(), self.phases.last()) else { return out };
        let band = Rect::from_min_size(rect.min + Vec2::new(0.0, ABOVE), Vec2::new(rect.width(), BAND));
        let scale =
            Scale::kept(ui, out.response.id, Scale { band, from: first.first, days: days(first.first, last.last) + 1 });
        let today_x = scale.holds(self.today).then(|| scale.x(self.today) + scale.day_width() / 2.0);

        for (index, phase) in self.phases.iter().enumerate() {
            if self.segment(ui, &scale, index, phase, today_x, out.response.id).clicked() {
                out.clicked = Some(index);
            }
        }
        let flag = today_x.map(|x| self.paint_today(ui, &scale, x));
        self.paint_months(ui, &scale, flag);
        for (index, phase) in self.phases.iter().enumerate() {
            if phase.is_end_movable
                && let Some(moved) = boundary(ui, &scale, index, phase, out.response.id)
            {
                out.moved = Some(moved);
            }
        }
        out
    }

    fn segment(
        &self,
        ui: &Ui,
        scale: &Scale,
        index: usize,
        phase: &RibbonPhase<'_>,
        today_x: Option<f32>,
        id: Id,
    ) -> Response {
        let look = Tokens::of(ui);
        let colors = look.phase(phase.kind);
        let left = scale.x(phase.first) + if index == 0 { 0.0 } else { 1.0 };
        let right = scale.end_x(phase.last) - if index + 1 == self.phases.len() { 0.0 } else { 1.0 };
        let rect = Rect::from_x_y_ranges(left..=right.max(left + 2.0), scale.band.y_range());
        let response = ui.interact(rect, id.with(("phase", index)), Sense::CLICK);
        let lang = lang(ui.ctx());
        let dates = format!("{} – {}", day_and_month(lang, phase.first), day_and_month(lang, phase.last));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{}, {dates}", phase.name)));

        let r = size::RADIUS;
        let corners = egui::CornerRadius {
            nw: if index == 0 { r } else { 2 },
            sw: if index == 0 { r } else { 2 },
            ne: if index + 1 == self.phases.len() { r } else { 2 },
            se: if index + 1 == self.phases.len() { r } else { 2 },
        };
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, corners, colors.soft);
        let here = today_x.filter(|x| rect.x_range().contains(*x));
        if let Some(x) = here {
            painter.rect_filled(
                Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 3.0), egui::pos2(x, rect.bottom())),
                0,
                colors.strong,
            );
        }
        let job = |name: &str, detail: &str| {
            let mut job = LayoutJob::default();
            job.append(name, 0.0, TextFormat::simple(font(size::CAPTION, Weight::Semibold), colors.text));
            if !detail.is_empty() {
                job.append(detail, 7.0, TextFormat::simple(font(size::CAPTION, Weight::Regular), colors.text));
            }
            painter.layout_job(job)
        };
        // Right of today's line while that leaves room, else left of it; without detail, then short.
        let spaces = match here {
            Some(x) => vec![(x + INSET, rect.right() - 4.0), (rect.left() + INSET, x - 4.0)],
            None => vec![(rect.left() + INSET, rect.right() - 4.0)],
        };
        'fits: for (name, detail) in [(phase.name, phase.detail), (phase.name, ""), (phase.short, "")] {
            let galley = job(name, detail);
            for (from, to) in &spaces {
                if galley.size().x <= to - from {
                    let at = egui::pos2(*from, rect.center().y);
                    painter.galley(Align2::LEFT_CENTER.anchor_size(at, galley.size()).min, galley, colors.text);
                    break 'fits;
                }
            }
            let bare = rect.width() - 4.0;
            if name == phase.short && here.is_none() && galley.size().x <= bare {
                let min = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
                painter.galley(min, galley, colors.text);
            }
        }
        response.on_hover_text(format!("{} · {} · {dates}", phase.name, phase.detail))
    }

    /// The line and flag at today; gives back where the flag is.
    fn paint_today(&self, ui: &Ui, scale: &Scale, x: f32) -> Rect {
        let look = Tokens::of(ui);
        let text = self.flag.map_or_else(|| weekday_and_date(lang(ui.ctx()), self.today), str::to_owned);
        let galley = ui.painter().layout_no_wrap(text, font(size::CAPTION, Weight::Semibold), look.card);
        let half = galley.size().x / 2.0 + 8.0;
        let (left, right) = (scale.band.left() + half, scale.band.right() - half);
        let center = egui::pos2(x.clamp(left.min(right), right.max(left)), scale.band.bottom() + 13.0);
        let flag = Rect::from_center_size(center, Vec2::new(2.0 * half, 19.0));
        ui.painter().vline(x, (scale.band.top() - ABOVE)..=flag.center().y, Stroke::new(2.0, look.text));
        ui.painter().rect_filled(flag, size::RADIUS_TAG, look.text);
        ui.painter().galley(Align2::CENTER_CENTER.anchor_size(center, galley.size()).min, galley, look.card);
        flag
    }

    fn paint_months(&self, ui: &Ui, scale: &Scale, flag: Option<Rect>) {
        let look = Tokens::of(ui);
        let lang = lang(ui.ctx());
        let y = scale.band.bottom() + 13.0;
        let start = (scale.from, day_and_month(lang, scale.from), Align2::LEFT_CENTER);
        let months = scale
            .from
            .iter_days()
            .take(usize::try_from(scale.days).unwrap_or_default())
            .filter(|day| day.day() == 1)
            .map(|day| (day, month_short(lang, day).to_owned(), Align2::CENTER_CENTER));
        let mut free_from = f32::NEG_INFINITY;
        for (day, text, align) in std::iter::once(start).chain(months) {
            let galley = ui.painter().layout_no_wrap(text, font(size::CAPTION, Weight::Regular), look.muted_2);
            let rect = align.anchor_size(egui::pos2(scale.x(day), y), galley.size());
            let clear_of_flag = flag.is_none_or(|flag| !flag.expand(8.0).intersects(rect));
            if clear_of_flag && rect.left() >= free_from && rect.right() <= scale.band.right() {
                free_from = rect.right() + 12.0;
                ui.painter().galley(rect.min, galley, look.muted_2);
            }
        }
    }
}

/// Days to points.
#[derive(Clone, Copy)]
struct Scale {
    band: Rect,
    from: NaiveDate,
    days: i64,
}

impl Scale {
    /// The scale of now, or that of the beginning while a boundary is being drawn.
    fn kept(ui: &Ui, id: Id, now: Self) -> Self {
        let key = id.with("scale");
        let is_drawing =
            ui.ctx().dragged_id().is_some() && ui.data(|data| data.get_temp::<Id>(id)) == ui.ctx().dragged_id();
        if is_drawing && let Some((from, days)) = ui.data(|data| data.get_temp::<(NaiveDate, i64)>(key)) {
            return Self { from, days, ..now };
        }
        ui.data_mut(|data| data.insert_temp(key, (now.from, now.days)));
        now
    }

    fn day_width(&self) -> f32 {
        self.band.width() / self.days.max(1) as f32
    }

    fn x(&self, day: NaiveDate) -> f32 {
        self.band.left() + days(self.from, day) as f32 * self.day_width()
    }

    /// Where `day` ends.
    fn end_x(&self, day: NaiveDate) -> f32 {
        self.x(day) + self.day_width()
    }

    fn holds(&self, day: NaiveDate) -> bool {
        (0..self.days).contains(&days(self.from, day))
    }

    /// The last day of a phase whose end is drawn to `x`.
    fn last_day_at(&self, x: f32) -> NaiveDate {
        let count = ((x - self.band.left()) / self.day_width()).round() as i64 - 1;
        self.from.checked_add_days(Days::new(count.clamp(0, self.days * 2).unsigned_abs())).unwrap_or(self.from)
    }
}

/// The handle at the end of a phase.
fn boundary(ui: &Ui, scale: &Scale, index: usize, phase: &RibbonPhase<'_>, id: Id) -> Option<BoundaryMove> {
    let look = Tokens::of(ui);
    let center = egui::pos2(scale.end_x(phase.last), scale.band.center().y);
    let handle = Rect::from_center_size(center, Vec2::new(4.0, 16.0));
    let response = ui
        .interact(Rect::from_center_size(center, Vec2::new(12.0, BAND)), id.with(("end", index)), Sense::drag())
        .on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    let name = words(ui).ribbon_boundary(phase.name, day_and_month(lang(ui.ctx()), phase.last));
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, ui.is_enabled(), &name));
    let is_lit = response.hovered() || response.dragged() || response.has_focus();
    let edge = if is_lit { look.accent } else { look.border_strong };
    ui.painter().rect(handle, 2, look.card, Stroke::new(1.0, edge), StrokeKind::Outside);
    if is_lit {
        ui.painter().vline(center.x, scale.band.y_range(), Stroke::new(1.0, look.accent));
        ui.painter().rect(handle, 2, look.card, Stroke::new(1.0, edge), StrokeKind::Outside);
    }
    focus_ring(ui, &response, handle, 2);
    if response.drag_started() {
        ui.data_mut(|data| data.insert_temp(id, response.id));
    }
    if let Some(pointer) = response.interact_pointer_pos()
        && (response.dragged() || response.drag_stopped())
    {
        let last = scale.last_day_at(pointer.x).max(phase.first);
        return Some(BoundaryMove { phase: index, last, is_released: response.drag_stopped() });
    }
    if response.has_focus() {
        return by_keys(ui, &response, index, phase);
    }
    None
}

fn by_keys(ui: &Ui, response: &Response, index: usize, phase: &RibbonPhase<'_>) -> Option<BoundaryMove> {
    keep_arrows(ui, response, true, false);
    let last = ui.input(|input| {
        let step = Days::new(if input.modifiers.shift { 7 } else { 1 });
        if input.key_pressed(Key::ArrowRight) {
            phase.last.checked_add_days(step)
        } else if input.key_pressed(Key::ArrowLeft) {
            phase.last.checked_sub_days(step)
        } else {
            None
        }
    })?;
    Some(BoundaryMove { phase: index, last: last.max(phase.first), is_released: true })
}

fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day of 2026")
    }

    fn ribbon() -> egui_kittest::Harness<'static, Vec<BoundaryMove>> {
        window(Vec::new(), |ui, moves: &mut Vec<BoundaryMove>| {
            let phase = |name, kind, first, last| RibbonPhase {
                name,
                detail: "",
                short: "1",
                kind,
                first,
                last,
                is_end_movable: true,
            };
            let phases = [
                phase("Ontlasten", PhaseKind::RelativeRest, day(6, 1), day(6, 14)),
                phase("Opbouw", PhaseKind::BuildUp, day(6, 15), day(8, 2)),
            ];
            moves.extend(PhaseRibbon::new("Fasen", &phases, day(6, 20)).show(ui).moved);
        })
    }

    #[test]
    fn a_drawn_boundary_reports_its_date_and_its_release() {
        let mut harness = ribbon();
        let from = harness.get_by_label("Einde van Ontlasten, 14 jun").rect().center();
        let a_week = (from.x - harness.get_by_label("Fasen").rect().left()) / 2.0;
        harness.drag_at(from);
        harness.run_steps(2);
        harness.hover_at(from + Vec2::new(a_week, 0.0));
        harness.run_steps(2);
        harness.drop_at(from + Vec2::new(a_week, 0.0));
        harness.run();
        let last = harness.state().last().expect("a move");
        assert_eq!(*last, BoundaryMove { phase: 0, last: day(6, 21), is_released: true });
        assert!(harness.state().iter().any(|moved| !moved.is_released));
    }

    #[test]
    fn a_boundary_moves_by_a_day_with_the_arrows() {
        let mut harness = ribbon();
        harness.get_by_label("Einde van Ontlasten, 14 jun").focus();
        harness.run();
        harness.key_press(Key::ArrowRight);
        harness.run();
        assert_eq!(harness.state().first().map(|moved| moved.last), Some(day(6, 15)));
    }
}
