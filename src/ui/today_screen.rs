//! Today for a therapist: whose phase or plan ends, and whose has just ended; what is due today first.

use chrono::NaiveDate;
use egui::Ui;

use super::roster::{Roster, RosterLine};
use super::roster_list::{ListAsk, RosterList};
use super::screen::Screen;
use super::shell::page;
use super::theme::{Icon, Tokens, body, title};
use super::view::{Asked, View};
use super::widgets::EmptyState;
use crate::wording;

/// The screen between two frames.
#[derive(Default)]
pub struct TodayScreenState {
    roster: Roster,
    today: Vec<usize>,
    this_week: Vec<usize>,
}

impl TodayScreenState {
    /// How many plans ask for a look today; the badge in the rail.
    pub fn count(&mut self, view: &View<'_>) -> usize {
        self.refresh(view);
        self.today.len()
    }

    fn refresh(&mut self, view: &View<'_>) {
        if !self.roster.refresh(view.workspace, view.today) {
            return;
        }
        let places = |is_due: fn(&RosterLine, NaiveDate) -> bool| {
            let lines = self.roster.lines().iter().enumerate();
            let mut places: Vec<usize> =
                lines.filter(|(_, line)| is_due(line, view.today)).map(|(place, _)| place).collect();
            places.sort_by_key(|place| self.roster.lines()[*place].turn);
            places
        };
        self.today = places(|line, today| days_left(line, today).is_some_and(|days| days <= 0));
        self.this_week = places(|line, today| days_left(line, today).is_some_and(|days| (1..=7).contains(&days)));
    }
}

/// Days until the next end in a plan; negative for one that ended of late.
fn days_left(line: &RosterLine, today: NaiveDate) -> Option<i64> {
    let days = (line.turn?.date - today).num_days();
    (days >= 0 || line.asks_attention).then_some(days)
}

/// Draws the screen.
pub fn today_screen_ui(ui: &mut Ui, view: &View<'_>, state: &mut TodayScreenState, asked: &mut Vec<Asked>) {
    state.refresh(view);
    page(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.label(title(Screen::Today.title(view.words)));
            let date = wording::dates::date_in_full(view.lang, view.today);
            ui.label(body(date).color(Tokens::of(ui).muted_2));
        });
        if state.today.is_empty() && state.this_week.is_empty() {
            let (title, text) = (view.words.today_nobody(), view.words.today_nobody_text());
            let button = view.words.action_new_plan();
            let empty = EmptyState::new(Icon::Coffee, &title, &text).button(&button, Icon::Plus);
            if empty.show(ui).is_some_and(|button| button.clicked()) {
                asked.push(Asked::NewPlanFor(None));
            }
            return;
        }
        let list = RosterList {
            groups: &[
                (view.words.today_due(), state.today.as_slice()),
                (view.words.today_this_week(), state.this_week.as_slice()),
            ],
            row: None,
            is_row_moved: false,
            is_editable: false,
            tells_every_turn: true,
        };
        if let ListAsk::Open(row) = list.show(ui, view, &state.roster) {
            let place = state.today.iter().chain(&state.this_week).nth(row);
            let line = place.and_then(|place| state.roster.lines().get(*place));
            asked.extend(line.and_then(|line| line.opened(view.workspace)));
        }
    });
}
