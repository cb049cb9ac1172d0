//! A card that is being dragged: what it would come to where the pointer is, told before it is dropped.
//!
//! With Shift the whole session goes along, with Ctrl a copy is made, Escape takes it back. The rules are asked only when
//! the slot under the pointer changes.

use chrono::{Days, NaiveDate};
use egui::{LayerId, Order, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};

use super::facts::CardFacts;
use super::moves::{Fit, Verdict, carry_out, judge};
use super::place::exercises_on;
use super::week::paint_card;
use super::{PlanScreenState, follow, rule_card};
use crate::plan::{Lineage, Slot, What, monday_of};
use crate::ui::theme::{Tokens, Weight, body, caption, dragged_shadow, font, size, strong};
use crate::ui::{Asked, View};
use crate::wording::dates;
use crate::workspace::OpenPlan;

/// A card that is being dragged.
#[derive(Clone, Debug)]
pub(super) struct Drag {
    pub card: CardFacts,
    /// Where in the card it was taken.
    grip: Vec2,
    size: Vec2,
    pub is_whole_session: bool,
    is_copy: bool,
    /// What it would come to; none over its own place and over days that are past.
    pub verdict: Option<Verdict>,
    /// Where else in the week it fits.
    pub better: Option<Slot>,
}

impl Drag {
    /// Takes a card.
    pub(super) fn begin(card: CardFacts, rect: Rect, pointer: Pos2) -> Self {
        Self {
            card,
            grip: pointer - rect.min,
            size: rect.size(),
            is_whole_session: false,
            is_copy: false,
            verdict: None,
            better: None,
        }
    }

    /// Where it comes from.
    pub(super) const fn from(&self) -> Slot {
        self.card.slot
    }

    /// Whether a card goes along.
    pub(super) fn takes(&self, slot: Slot, lineage: Lineage) -> bool {
        slot == self.from() && !self.is_copy && (self.is_whole_session || lineage == self.card.lineage)
    }

    fn what(&self) -> What {
        if self.is_whole_session { What::WholeSession } else { What::One(self.card.lineage) }
    }

    /// Asks the rules again when the slot or the way changed.
    fn look(&mut self, view: &View<'_>, open: &OpenPlan, target: Option<Slot>) {
        let target = target.filter(|slot| *slot != self.from() && slot.date >= view.today);
        let is_known = self.verdict.as_ref().map(|verdict| (verdict.to, verdict.what, is_copying(verdict)))
            == target.map(|slot| (slot, self.what(), self.is_copy));
        if is_known {
            return;
        }
        let (what, from, is_copy) = (self.what(), self.from(), self.is_copy);
        let judged = |slot| judge(view, open, what, from, slot, is_copy);
        self.verdict = target.map(judged);
        let lineage = self.card.lineage;
        let is_there = |date| exercises_on(open, date).iter().any(|(_, found)| *found == lineage);
        self.better = match &self.verdict {
            Some(verdict) if verdict.fit != Fit::Fits => nearest(verdict.to, view.today, from)
                .into_iter()
                .find(|slot| !is_there(slot.date) && judged(*slot).fit == Fit::Fits),
            _ => None,
        };
    }
}

const fn is_copying(verdict: &Verdict) -> bool {
    matches!(verdict.command, crate::plan::Command::Copy { .. })
}

/// The same part of the other days of the week, nearest first.
fn nearest(to: Slot, today: NaiveDate, from: Slot) -> Vec<Slot> {
    let monday = monday_of(to.date);
    let mut days: Vec<NaiveDate> = (0..7)
        .map(|day| monday + Days::new(day))
        .filter(|date| *date != to.date && *date >= today && *date != from.date)
        .collect();
    days.sort_by_key(|date| (*date - to.date).num_days().abs());
    days.into_iter().map(|date| Slot { date, ..to }).collect()
}

/// Follows the pointer: judges, draws the card under it and the rule below, drops or takes back.
pub(super) fn drag_ui(
    ui: &Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    places: &[(Slot, Rect)],
    asked: &mut Vec<Asked>,
) {
    let Some(drag) = &mut state.drag else { return };
    let is_taken_back = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        || ui.input(|input| input.pointer.secondary_pressed());
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let Some(pointer) = pointer.filter(|_| !is_taken_back) else {
        ui.ctx().stop_dragging();
        state.drag = None;
        return;
    };
    let modifiers = ui.input(|input| input.modifiers);
    drag.is_whole_session = modifiers.shift;
    drag.is_copy = modifiers.command;
    let target = places.iter().find(|(_, rect)| rect.contains(pointer)).map(|(slot, _)| *slot);
    drag.look(view, open, target);
    let is_released = ui.input(|input| input.pointer.any_released() || !input.pointer.any_down());
    if is_released {
        let drag = state.drag.take();
        if let Some(verdict) = drag.and_then(|drag| drag.verdict)
            && verdict.fit != Fit::Refused
        {
            state.asking = carry_out(&verdict, asked);
            if state.asking.is_none() {
                follow(state, &verdict, view.today);
            }
        }
        return;
    }
    paint(ui, view, drag, pointer);
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
}

/// The card under the pointer, and the rule below it.
fn paint(ui: &Ui, view: &View<'_>, drag: &Drag, pointer: Pos2) {
    let look = Tokens::of(ui);
    let rect = Rect::from_min_size(pointer - drag.grip + Vec2::new(6.0, 6.0), drag.size);
    let edge = match drag.verdict.as_ref().map(|verdict| verdict.fit) {
        None => look.border_strong,
        Some(Fit::Fits) => look.accent,
        Some(Fit::Warns) => look.warning,
        Some(Fit::Blocks | Fit::Refused) => look.danger,
    };
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, egui::Id::unique("dragged card")));
    painter.add(dragged_shadow(look).as_shape(rect, size::RADIUS));
    painter.rect(rect, size::RADIUS, look.card, Stroke::new(2.0, edge), StrokeKind::Inside);
    paint_card(&painter, rect, &drag.card, false, look);
    if let Some(verdict) = &drag.verdict
        && verdict.fit != Fit::Fits
    {
        let does = match verdict.fit {
            Fit::Blocks => Some(view.words.plan_hint_place_reason()),
            Fit::Refused => None,
            Fit::Fits | Fit::Warns => Some(view.words.plan_hint_place_anyway()),
        };
        let release = view.words.plan_hint_release();
        let hints: Vec<rule_card::Hint<'_>> =
            does.map(|does| (&*release, does)).into_iter().chain([("Esc", view.words.plan_hint_back())]).collect();
        rule_card::rule_card(ui, rect, verdict, &view.words.plan_fits(), &hints);
    }
}

/// In the toolbar: what goes where, and the keys that change it. Right to left.
pub(super) fn drag_hints(ui: &mut Ui, view: &View<'_>, drag: &Drag) {
    let look = Tokens::of(ui);
    ui.spacing_mut().item_spacing.x = 6.0;
    for (keys, does, is_on) in [
        ("Ctrl", view.words.plan_hint_copy(), drag.is_copy),
        ("Shift", view.words.plan_hint_session(), drag.is_whole_session),
    ] {
        let ink = if is_on { look.accent } else { look.muted_2 };
        ui.label(caption(does, ink));
        let width = ui.painter().layout_no_wrap(keys.to_owned(), font(12.0, Weight::Medium), ink).size().x + 12.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 20.0), egui::Sense::hover());
        crate::ui::widgets::key_cap(ui, rect.right_center(), keys);
        ui.add_space(6.0);
    }
    let from = dates::weekday_and_date(view.lang, drag.from().date);
    let text = match &drag.verdict {
        Some(verdict) => view.words.plan_drag_to(from, dates::weekday_and_date(view.lang, verdict.to.date)),
        None => view.words.plan_drag_from(from),
    };
    ui.label(body(text));
    ui.add(egui::Label::new(strong(&drag.card.name)).truncate());
}
