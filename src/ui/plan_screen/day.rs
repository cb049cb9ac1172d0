//! One day as a plain list: each session with its exercises, dose and state.

use egui::{Rect, ScrollArea, Ui};

use super::facts::CardFacts;
use super::keys::Wish;
use super::place::Place;
use super::{PlanScreenState, context_menu, place_id};
use crate::plan::{PartOfDay, Slot, monday_of};
use crate::ui::View;
use crate::ui::exercise_picture::paint_exercise;
use crate::ui::theme::{Icon, Tokens, body, caption, strong};
use crate::ui::widgets::{Card, EmptyState, ListRow, day_state, keep_arrows};
use crate::wording;
use crate::workspace::OpenPlan;

/// Draws the day; gives back where it stands.
pub(super) fn day_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    wishes: &mut Vec<Wish>,
) -> Vec<(Slot, Rect)> {
    let date = state.shown(view);
    state.facts.prepare(view, open, monday_of(date), 1);
    state.facts.prepare_cards(view, open, [date]);
    let chosen = state.place(view).due(open).map(|(slot, due)| (slot, due.lineage));
    let area = ui.available_rect_before_wrap();
    if state.facts.cards(date).is_empty() {
        EmptyState::new(Icon::Moon, &view.words.plan_rest_day(), &view.words.plan_nothing_due()).show(ui);
        return vec![(Slot { date, part: PartOfDay::Morning }, area)];
    }
    let mut pick = None;
    let mut own_id = None;
    ScrollArea::vertical().auto_shrink([false; 2]).show(ui, |ui| {
        for part in PartOfDay::ALL {
            let cards: Vec<&CardFacts> = state.facts.cards(date).iter().filter(|card| card.slot.part == part).collect();
            if cards.is_empty() {
                continue;
            }
            ui.add_space(4.0);
            let name = wording::capitalized(&wording::part_of_day(part, view.lang));
            ui.label(caption(name, Tokens::of(ui).muted_2));
            ui.add_space(4.0);
            Card::flush().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (index, card) in cards.iter().enumerate() {
                    let is_chosen = chosen == Some((card.slot, card.lineage));
                    let id = place_id(date, Some((part, card.lineage)));
                    let ends = (index == 0, index + 1 == cards.len());
                    let response = ui.push_id(id, |ui| row(ui, card, is_chosen, ends)).inner;
                    if response.clicked() || response.secondary_clicked() {
                        pick = Some(Place::exercise(card.slot, card.lineage));
                    }
                    if response.double_clicked() {
                        wishes.push(Wish::Open);
                    }
                    if is_chosen {
                        own_id = Some(response.id);
                    }
                    if response.has_focus() {
                        keep_arrows(ui, &response, true, true);
                    }
                    context_menu(&response, view, open, Place::exercise(card.slot, card.lineage), wishes);
                }
            });
            ui.add_space(8.0);
        }
    });
    // A row has an id of its own; the keys are the calendar's while it has the focus.
    state.own_id = own_id;
    if let Some(place) = pick {
        state.select(place);
    }
    vec![(Slot { date, part: PartOfDay::Morning }, area.with_max_y(area.top() + 60.0))]
}

fn row(ui: &mut Ui, card: &CardFacts, is_chosen: bool, (is_first, is_last): (bool, bool)) -> egui::Response {
    ListRow::new(&card.label)
        .chosen(is_chosen)
        .height(60.0)
        .padding(12.0)
        .first(is_first)
        .last(is_last)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(44.0), egui::Sense::hover());
            paint_exercise(ui.painter(), rect, &card.exercise, card.is_left, Tokens::of(ui).subtle);
            ui.label(strong(&card.name));
            ui.label(body(&card.dose).color(Tokens::of(ui).muted));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| day_state(ui, card.state));
        })
        .response
}
