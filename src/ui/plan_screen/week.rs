//! The week: seven columns of cards in three parts of the day, with minutes and load above each day.
//!
//! A card is dragged to another day or part; past days are grey and no target. The arrow keys do the same.

use chrono::{Datelike as _, Days, NaiveDate};
use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Painter, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo,
};

use super::drag::{Drag, drag_ui};
use super::facts::{CardFacts, DayFacts};
use super::keys::Wish;
use super::month::one_line;
use super::moves::Fit;
use super::place::Place;
use super::{PlanScreenState, context_menu, dashed_rect, place_id};
use crate::plan::{PartOfDay, Slot, monday_of};
use crate::ui::exercise_picture::paint_exercise;
use crate::ui::theme::{Icon, Tokens, Weight, font, paint_icon, paint_ring, size};
use crate::ui::widgets::{DayState, LoadMeter, keep_arrows, paint_day_state};
use crate::ui::{Asked, View};
use crate::wording::{self, dates};
use crate::workspace::OpenPlan;

/// The names of the parts of the day.
const PARTS: f32 = 88.0;
/// The heads of the days.
const HEAD: f32 = 48.0;
/// A line of the name on a card.
const NAME: f32 = 16.0;
/// The lowest card: the picture with its margin.
const CARD: f32 = 52.0;
/// The picture on a card.
const PICTURE: f32 = 40.0;
/// A card narrower than this has no picture.
const PICTURE_FROM: f32 = 124.0;
/// Between cards.
const GAP: f32 = 6.0;
/// Around the cards of a slot.
const PAD: f32 = 8.0;
/// A slot without cards.
const EMPTY: f32 = 66.0;

/// Draws the week; gives back where each slot is.
pub(super) fn week_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    wishes: &mut Vec<Wish>,
    asked: &mut Vec<Asked>,
) -> Vec<(Slot, Rect)> {
    let look = Tokens::of(ui);
    let monday = monday_of(state.shown(view));
    state.facts.prepare(view, open, monday, 1);
    state.facts.prepare_cards(view, open, monday.iter_days().take(7));
    let area = ui.available_rect_before_wrap();
    let day_width = (area.width() - PARTS) / 7.0;
    ui.painter().rect_filled(area, size::RADIUS_CARD, look.card);
    let head = area.with_max_y(area.top() + HEAD);
    let mut pick = None;
    if let Some(week) = state.facts.week(monday) {
        for (column, day) in week.days.iter().enumerate() {
            let rect = Rect::from_min_size(
                egui::pos2(head.left() + PARTS + column as f32 * day_width, head.top()),
                Vec2::new(day_width, HEAD),
            );
            let is_here = state.place(view).date == day.date && state.facts.cards(day.date).is_empty();
            let response = day_head(ui, view, day, rect, column == 6, is_here);
            if response.clicked() || response.secondary_clicked() {
                pick = Some(Place::day(day.date));
            }
            context_menu(&response, view, open, Place::day(day.date), wishes);
        }
    }
    let below = area.with_min_y(head.bottom());
    let heights = part_heights(ui, state, monday, (day_width - 12.0, below.height()));
    let mut places = Vec::with_capacity(21);
    let mut ui_below = ui.new_child(egui::UiBuilder::new().max_rect(below));
    ScrollArea::vertical().id_salt("week").auto_shrink([false; 2]).show(&mut ui_below, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let total: f32 = heights.iter().sum();
        let (rect, _) = ui.allocate_exact_size(Vec2::new(below.width(), total), Sense::hover());
        let mut top = rect.top();
        for (part, height) in PartOfDay::ALL.into_iter().zip(heights) {
            let band = Rect::from_min_size(egui::pos2(rect.left(), top), Vec2::new(rect.width(), height));
            top += height;
            part_name(ui, view, part, band);
            for column in 0..7 {
                let date = monday + Days::new(column);
                let rect = Rect::from_min_size(
                    egui::pos2(band.left() + PARTS + column as f32 * day_width, band.top()),
                    Vec2::new(day_width, height),
                );
                let slot = Slot { date, part };
                places.push((slot, rect.intersect(below)));
                if let Some(picked) = slot_ui(ui, view, open, state, (slot, rect), wishes) {
                    pick = Some(picked);
                }
            }
            if part != PartOfDay::Evening {
                ui.painter().hline(band.x_range(), band.bottom().round(), Stroke::new(1.0, look.border));
            }
        }
    });
    for column in 0..7 {
        let x = (area.left() + PARTS + column as f32 * day_width).round();
        ui.painter().vline(x, area.y_range(), Stroke::new(1.0, look.border));
    }
    ui.painter().hline(area.x_range(), head.bottom(), Stroke::new(1.0, look.border));
    ui.painter().rect_stroke(area, size::RADIUS_CARD, Stroke::new(1.0, look.border), StrokeKind::Inside);
    if let Some(place) = pick {
        // A second click on what is selected opens it.
        if state.place(view) == place && place.lineage.is_some() {
            wishes.push(Wish::Open);
        }
        state.select(place);
        if let Some((slot, due)) = place.due(open) {
            let id = place_id(slot.date, Some((slot.part, due.lineage)));
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
    drag_ui(ui, view, open, state, &places, asked);
    places
}

/// How high each part of the day is: as its fullest day needs; what is left goes to the last.
fn part_heights(ui: &Ui, state: &PlanScreenState, monday: NaiveDate, (width, room): (f32, f32)) -> [f32; 3] {
    let mut heights = PartOfDay::ALL.map(|part| {
        let of_day = |date| {
            let cards = state.facts.cards(date).iter().filter(|card| card.slot.part == part);
            cards.map(|card| card_height(ui.painter(), card, width) + GAP).sum::<f32>()
        };
        let fullest = monday.iter_days().take(7).map(of_day).fold(0.0, f32::max);
        (fullest + 2.0 * PAD - GAP).max(EMPTY)
    });
    // Room for one more below the others, so that a card can be dropped there.
    heights[2] = (room - heights[0] - heights[1]).max(heights[2] + CARD + GAP);
    heights
}

/// The name of a card in at most three lines.
fn name_galley(painter: &Painter, card: &CardFacts, width: f32, ink: Color32) -> std::sync::Arc<egui::Galley> {
    let format = egui::TextFormat {
        line_height: Some(NAME),
        ..egui::TextFormat::simple(font(size::CAPTION, Weight::Medium), ink)
    };
    let mut job = egui::text::LayoutJob::single_section(card.name.clone(), format);
    job.wrap = egui::text::TextWrapping { max_width: text_width(width), max_rows: 3, ..Default::default() };
    painter.layout_job(job)
}

fn text_width(card_width: f32) -> f32 {
    let picture = if card_width >= PICTURE_FROM { 6.0 + PICTURE + 8.0 } else { 10.0 };
    card_width - picture - 6.0
}

/// As high as its name and dose need.
fn card_height(painter: &Painter, card: &CardFacts, width: f32) -> f32 {
    let name = name_galley(painter, card, width, Color32::PLACEHOLDER).size().y;
    (name + 18.0 + 14.0).max(CARD)
}

fn day_head(ui: &mut Ui, view: &View<'_>, day: &DayFacts, rect: Rect, is_last: bool, is_here: bool) -> Response {
    let look = Tokens::of(ui);
    let sense = if is_here { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, place_id(day.date, None), sense);
    response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, is_here, &day.name));
    if response.has_focus() {
        keep_arrows(ui, &response, true, true);
    }
    let painter = ui.painter_at(rect);
    if let Some(kind) = day.phase {
        let ne = if is_last { size::RADIUS_CARD } else { 0 };
        painter.rect_filled(rect, CornerRadius { ne, ..CornerRadius::ZERO }, look.phase(kind).soft);
    }
    let middle = rect.center().y;
    let is_today = day.date == view.today;
    let ink = if day.is_past { look.muted_2 } else { look.text };
    let name = dates::weekday_short(view.lang, day.date.weekday());
    let left = egui::pos2(rect.left() + 8.0, middle);
    let name = painter.text(left, Align2::LEFT_CENTER, name, font(size::CAPTION, Weight::Regular), ink);
    let number = if is_today { look.on_accent } else { ink };
    let galley = painter.layout_no_wrap(day.date.day().to_string(), font(size::SECTION, Weight::Semibold), number);
    let offset = if is_today { 14.0 } else { 8.0 };
    let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(name.right() + offset, middle), galley.size());
    if is_today {
        painter.rect_filled(at.expand2(Vec2::new(8.0, 2.0)), 12, look.accent);
    }
    let number_right = at.right();
    painter.galley(at.min, galley, number);
    let galley = painter.layout_no_wrap(day.minutes.clone(), font(size::CAPTION, Weight::Regular), look.muted_2);
    if day.phase.is_some() && number_right + 14.0 + galley.size().x <= rect.right() - 8.0 {
        let at = Align2::RIGHT_CENTER.anchor_size(egui::pos2(rect.right() - 8.0, middle - 8.0), galley.size());
        painter.galley(at.min, galley, look.muted_2);
        let meter = Rect::from_min_size(egui::pos2(rect.right() - 48.0, middle + 3.0), Vec2::new(40.0, 12.0));
        let name = view.words.plan_day_load(super::facts::percent(day.share));
        ui.place(meter, LoadMeter::new(&name, day.share).width(40.0));
    }
    if is_here {
        ui.painter().rect_stroke(rect, size::RADIUS_DAY, Stroke::new(2.0, look.accent), StrokeKind::Inside);
    }
    response
}

fn part_name(ui: &Ui, view: &View<'_>, part: PartOfDay, band: Rect) {
    let look = Tokens::of(ui);
    let icon = match part {
        PartOfDay::Morning => Icon::Sunrise,
        PartOfDay::Midday => Icon::Sun,
        PartOfDay::Evening => Icon::Moon,
    };
    let y = band.top() + PAD + 14.0;
    paint_icon(ui.painter(), egui::pos2(band.left() + 17.0, y), icon, size::ICON_SMALL, look.muted);
    let room = Rect::from_min_max(egui::pos2(band.left() + 30.0, y - 10.0), egui::pos2(band.left() + PARTS, y + 10.0));
    let name = wording::capitalized(&wording::part_of_day(part, view.lang));
    one_line(ui.painter(), room, &name, font(size::CAPTION, Weight::Medium), look.muted_2);
}

/// The cards of a slot, its target while something is dragged; gives back what was clicked.
fn slot_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    (slot, rect): (Slot, Rect),
    wishes: &mut Vec<Wish>,
) -> Option<Place> {
    let look = Tokens::of(ui);
    if slot.date < view.today {
        ui.painter().rect_filled(rect, 0, look.bg);
    }
    let place = state.place(view);
    let chosen = place.due(open).map(|(slot, due)| (slot, due.lineage));
    let inside = rect.shrink2(Vec2::new(6.0, PAD));
    let mut top = inside.top();
    let mut pick = None;
    let mut begun = None;
    let cards = state.facts.cards(slot.date);
    if cards.is_empty() && slot.part == PartOfDay::Morning {
        free_day(ui, view, state, slot.date, inside);
    }
    for card in cards.iter().filter(|card| card.slot == slot) {
        let height = card_height(ui.painter(), card, inside.width());
        let rect = Rect::from_min_size(egui::pos2(inside.left(), top), Vec2::new(inside.width(), height));
        top += height + GAP;
        if !ui.is_rect_visible(rect) {
            continue;
        }
        if state.drag.as_ref().is_some_and(|drag| drag.takes(card.slot, card.lineage)) {
            origin(ui, card, rect);
            // It is still the one that is dragged.
            let id = place_id(slot.date, Some((slot.part, card.lineage)));
            ui.interact(rect, id, Sense::click_and_drag());
            continue;
        }
        let is_chosen = chosen == Some((card.slot, card.lineage));
        let is_cause = state.drag.as_ref().is_some_and(|drag| {
            drag.verdict.as_ref().and_then(|verdict| verdict.cause) == Some((card.lineage, slot.date))
        }) || state.waiting.as_ref().and_then(|verdict| verdict.cause)
            == Some((card.lineage, slot.date));
        let response = card_ui(ui, view, card, rect, (is_chosen, is_cause));
        if response.clicked() || response.secondary_clicked() {
            pick = Some(Place::exercise(card.slot, card.lineage));
        }
        if response.double_clicked() {
            wishes.push(Wish::Open);
        }
        let is_open = slot.date >= view.today && !view.workspace.is_read_only();
        if response.drag_started()
            && is_open
            && let Some(pointer) = response.interact_pointer_pos()
        {
            begun = Some(Drag::begin(card.clone(), rect, pointer));
        }
        context_menu(&response, view, open, Place::exercise(slot, card.lineage), wishes);
    }
    if let Some(drag) = &state.drag {
        target(
            ui,
            view,
            drag,
            slot,
            Rect::from_min_size(egui::pos2(inside.left(), top), Vec2::new(inside.width(), CARD)),
        );
    }
    if let Some(drag) = begun {
        state.place = Some(Place::exercise(drag.card.slot, drag.card.lineage));
        state.waiting = None;
        state.drag = Some(drag);
    }
    pick
}

/// A rest day or a day off.
fn free_day(ui: &Ui, view: &View<'_>, state: &PlanScreenState, date: NaiveDate, inside: Rect) {
    let look = Tokens::of(ui);
    let week = state.facts.week(monday_of(date));
    let Some(day) = week.and_then(|week| week.days.iter().find(|day| day.date == date)) else { return };
    if day.phase.is_none() {
        return;
    }
    let center = egui::pos2(inside.left() + 12.0, inside.top() + 14.0);
    let text = match &day.cancelled {
        Some(reason) => {
            paint_icon(ui.painter(), center, Icon::CalendarOff, 15.0, look.ring);
            if reason.is_empty() { view.words.plan_day_off() } else { reason.clone() }
        }
        None => {
            paint_day_state(ui.painter(), center, 15.0, DayState::Rest, look);
            view.words.plan_rest_day()
        }
    };
    let room = Rect::from_min_max(
        egui::pos2(inside.left() + 26.0, center.y - 10.0),
        egui::pos2(inside.right(), center.y + 10.0),
    );
    one_line(ui.painter(), room, &text, font(size::CAPTION, Weight::Regular), look.muted);
}

/// Where the dragged card came from.
fn origin(ui: &Ui, card: &CardFacts, rect: Rect) {
    let look = Tokens::of(ui);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(egui::Shape::dashed_line(&corners, Stroke::new(1.0, look.border_strong), 3.0, 3.0));
    let room = rect.shrink2(Vec2::new(12.0, 0.0));
    one_line(ui.painter(), room, &card.name, font(size::CAPTION, Weight::Regular), look.hint);
}

/// The place where the dragged card would come, or a better one.
fn target(ui: &Ui, view: &View<'_>, drag: &Drag, slot: Slot, rect: Rect) {
    let look = Tokens::of(ui);
    if let Some(verdict) = drag.verdict.as_ref().filter(|verdict| verdict.to == slot) {
        let (soft, edge) = match verdict.fit {
            Fit::Fits => (look.accent_soft, look.accent),
            Fit::Warns => (look.warning_soft, look.warning),
            Fit::Blocks | Fit::Refused => (look.danger_soft, look.danger),
        };
        ui.painter().rect_filled(rect, size::RADIUS, soft);
        dashed_rect(ui.painter(), rect.shrink(1.0), edge);
        if verdict.fit >= Fit::Blocks {
            paint_icon(ui.painter(), rect.left_center() + Vec2::new(18.0, 0.0), Icon::Lock, size::ICON_SMALL, edge);
        }
    } else if drag.better == Some(slot) {
        ui.painter().rect_filled(rect, size::RADIUS, look.accent_soft);
        dashed_rect(ui.painter(), rect.shrink(1.0), look.accent);
        let at = rect.left_center() + Vec2::new(18.0, 0.0);
        paint_icon(ui.painter(), at, Icon::Check, size::ICON_SMALL, look.accent);
        let room = rect.with_min_x(rect.left() + 34.0);
        let text = view.words.plan_fits_here();
        one_line(ui.painter(), room, &text, font(size::CAPTION, Weight::Semibold), look.accent);
    }
}

fn card_ui(ui: &Ui, view: &View<'_>, card: &CardFacts, rect: Rect, (is_chosen, is_cause): (bool, bool)) -> Response {
    let look = Tokens::of(ui);
    // Only the selected card takes part in Tab; the arrows do the rest.
    let sense = if is_chosen { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
    let response = ui.interact(rect, place_id(card.slot.date, Some((card.slot.part, card.lineage))), sense);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, ui.is_enabled(), is_chosen, &card.label));
    if response.has_focus() {
        keep_arrows(ui, &response, true, true);
    }
    let stroke = match (is_cause, is_chosen, response.hovered()) {
        (true, ..) => Stroke::new(2.0, look.warning),
        (_, true, _) => Stroke::new(2.0, look.accent),
        (_, _, true) => Stroke::new(1.0, look.border_strong),
        _ => Stroke::new(1.0, look.border),
    };
    ui.painter().rect(rect, size::RADIUS, look.card, stroke, StrokeKind::Inside);
    paint_card(ui.painter(), rect, card, card.slot.date < view.today, look);
    if response.has_focus() {
        paint_ring(ui, rect, size::RADIUS);
    }
    response.on_hover_text(&card.label).on_hover_cursor(CursorIcon::Grab)
}

/// Picture, short name, short dose and state of an exercise.
pub(super) fn paint_card(painter: &Painter, rect: Rect, card: &CardFacts, is_past: bool, look: &Tokens) {
    let (ink, faint): (Color32, Color32) = if is_past { (look.muted, look.muted) } else { (look.text, look.muted) };
    let mut left = rect.left() + 10.0;
    if rect.width() >= PICTURE_FROM {
        let square = Rect::from_min_size(rect.min + Vec2::splat(6.0), Vec2::splat(PICTURE));
        paint_exercise(painter, square, &card.exercise, card.is_left, look.subtle);
        left = square.right() + 8.0;
    }
    let name = name_galley(painter, card, rect.width(), ink);
    let top = rect.center().y - (name.size().y + 18.0) / 2.0;
    let below = top + name.size().y;
    painter.galley(egui::pos2(left, top), name, ink);
    let right = rect.right() - if card.is_moved { 42.0 } else { 26.0 };
    let line = Rect::from_min_max(egui::pos2(left, below), egui::pos2(right, below + 18.0));
    one_line(painter, line, &card.dose, font(size::CAPTION, Weight::Regular), faint);
    let state = rect.right_bottom() - Vec2::new(16.0, 16.0);
    paint_day_state(painter, state, 14.0, card.state, look);
    if card.is_moved {
        paint_icon(painter, state - Vec2::new(18.0, 0.0), Icon::ArrowLeftRight, 13.0, look.ring);
    }
}
