//! Every patient: who asks attention first, then the rest by name. Search has the focus; ↑↓ and Enter open.
//!
//! The order is worked out once after a change ([`Roster`]); a frame draws the rows in sight and nothing of the others.

mod patient_dialog;

use std::collections::BTreeSet;

use chrono::NaiveTime;
use egui::{Align, Id, Key, Layout, Modifiers, Ui};

use self::patient_dialog::{DialogAsk, PatientDialog};
use super::action::Action;
use super::roster::{Roster, RosterLine};
use super::roster_list::{ListAsk, RosterList};
use super::screen::Screen;
use super::shell::page;
use super::theme::{Icon, title};
use super::view::{Asked, View};
use super::widgets::{Button, EmptyState, FilterChip, SearchField};
use crate::dossier::{Patient, PatientId};
use crate::i18n::Lang;

/// Which lines of the roster show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Filter {
    #[default]
    All,
    Attention,
    Running,
    NoPlan,
}

impl Filter {
    const ALL: [Filter; 4] = [Filter::All, Filter::Attention, Filter::Running, Filter::NoPlan];

    const fn holds(self, line: RosterLine) -> bool {
        match self {
            Filter::All => true,
            Filter::Attention => line.asks_attention,
            Filter::Running => line.is_running,
            Filter::NoPlan => !line.is_running && line.turn.is_none(),
        }
    }
}

/// The screen between two frames.
pub struct PatientsScreenState {
    query: String,
    filter: Filter,
    roster: Roster,
    /// The lines that show, by their place in the roster; those that ask attention first.
    shown: Vec<usize>,
    /// How many of them ask attention.
    attention: usize,
    counts: [usize; Filter::ALL.len()],
    shown_for: Option<(String, Filter, Lang)>,
    /// The row that the arrows are on.
    row: Option<usize>,
    is_row_moved: bool,
    wants_focus: bool,
    dialog: Option<PatientDialog>,
}

impl Default for PatientsScreenState {
    fn default() -> Self {
        Self {
            query: String::new(),
            filter: Filter::All,
            roster: Roster::default(),
            shown: Vec::new(),
            attention: 0,
            counts: [0; Filter::ALL.len()],
            shown_for: None,
            row: None,
            is_row_moved: false,
            wants_focus: true,
            dialog: None,
        }
    }
}

impl PatientsScreenState {
    /// The search gets the focus, as when the screen opens.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Brings the list in line with the dossier and with what was typed.
    fn refresh(&mut self, view: &View<'_>) {
        let is_new = self.roster.refresh(view.workspace, view.today);
        let asked = Some((self.query.clone(), self.filter, view.lang));
        if !is_new && self.shown_for == asked {
            return;
        }
        let is_same_question = self.shown_for == asked;
        self.shown_for = asked;
        let lines = self.roster.lines();
        self.shown = self.roster.find(view.workspace, &self.query);
        self.counts = Filter::ALL.map(|filter| self.shown.iter().filter(|place| filter.holds(lines[**place])).count());
        self.shown.retain(|place| self.filter.holds(lines[*place]));
        self.attention = self.shown.iter().take_while(|place| lines[**place].asks_attention).count();
        if !is_same_question {
            self.row = (!self.query.trim().is_empty() && !self.shown.is_empty()).then_some(0);
        }
        self.row = self.row.filter(|row| *row < self.shown.len());
    }

    fn open(&self, row: usize, view: &View<'_>, asked: &mut Vec<Asked>) {
        let line = self.shown.get(row).and_then(|place| self.roster.lines().get(*place));
        asked.extend(line.and_then(|line| line.opened(view.workspace)));
    }
}

/// A patient with a name and nothing else.
pub(super) fn new_patient(name: &str, view: &View<'_>) -> Patient {
    Patient {
        id: PatientId(uuid::Uuid::new_v4()),
        name: name.to_owned(),
        birth_year: None,
        contact: String::new(),
        flags: BTreeSet::new(),
        lang: view.lang,
        notes: String::new(),
        created: view.today.and_time(NaiveTime::MIN),
    }
}

/// Draws the screen.
pub fn patients_screen_ui(ui: &mut Ui, view: &View<'_>, state: &mut PatientsScreenState, asked: &mut Vec<Asked>) {
    state.refresh(view);
    page(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        let is_empty = state.roster.lines().is_empty();
        head(ui, view, state, is_empty, asked);
        if is_empty {
            let (title, text) = (view.words.patients_empty(), view.words.patients_empty_text());
            let button = view.words.action_new_plan();
            let empty = EmptyState::new(Icon::Users, &title, &text).button(&button, Icon::Plus);
            if empty.show(ui).is_some_and(|button| button.clicked()) {
                asked.push(Asked::NewPlanFor(None));
            }
            return;
        }
        search(ui, view, state, asked);
        if state.shown.is_empty() {
            nothing_found(ui, view, state);
        } else {
            list(ui, view, state, asked);
        }
    });
    if let Some(dialog) = &mut state.dialog {
        match dialog.show(ui, view) {
            DialogAsk::Nothing => {}
            DialogAsk::Close => state.dialog = None,
            DialogAsk::Ask(asks) => {
                asked.extend(asks);
                state.dialog = None;
            }
        }
    }
}

fn head(ui: &mut Ui, view: &View<'_>, state: &mut PatientsScreenState, is_empty: bool, asked: &mut Vec<Asked>) {
    ui.horizontal(|ui| {
        ui.label(title(Screen::Patients.title(view.words)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            if !is_empty && ui.add(Button::primary(&view.words.action_new_plan()).icon(Icon::Plus)).clicked() {
                asked.push(Asked::Action(Action::Open(Screen::NewPlan)));
            }
            let can_write = !view.workspace.is_read_only();
            let button = view.words.patients_new();
            let button = Button::secondary(&button).icon(Icon::UserRoundPlus);
            if ui.add_enabled(can_write, button).clicked() {
                state.dialog = Some(PatientDialog::of_new(new_patient("", view)));
            }
        });
    });
}

fn search(ui: &mut Ui, view: &View<'_>, state: &mut PatientsScreenState, asked: &mut Vec<Asked>) {
    let field = Id::unique("patient search");
    if state.wants_focus && state.dialog.is_none() {
        state.wants_focus = false;
        ui.memory_mut(|memory| memory.request_focus(field));
    }
    if ui.memory(|memory| memory.has_focus(field)) {
        keys(ui, view, state, asked);
    }
    ui.horizontal(|ui| {
        let width = (ui.available_width() * 0.34).clamp(260.0, 420.0);
        SearchField::new(&view.words.patients_search(), &mut state.query).id(field).width(width).show(ui);
        ui.add_space(4.0);
        for (filter, count) in Filter::ALL.into_iter().zip(state.counts) {
            let text = match filter {
                Filter::All => view.words.patients_all(),
                Filter::Attention => view.words.patients_attention(),
                Filter::Running => view.words.patients_running(),
                Filter::NoPlan => view.words.patients_without_plan(),
            };
            if ui.add(FilterChip::new(&text, state.filter == filter).count(count)).clicked() {
                state.filter = filter;
            }
        }
    });
    state.refresh(view);
}

fn keys(ui: &Ui, view: &View<'_>, state: &mut PatientsScreenState, asked: &mut Vec<Asked>) {
    let (up, down, enter) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    let last = state.shown.len().saturating_sub(1);
    if down {
        state.row = Some(state.row.map_or(0, |row| (row + 1).min(last)));
    } else if up {
        state.row = Some(state.row.map_or(0, |row| row.saturating_sub(1)));
    }
    state.is_row_moved |= up || down;
    if enter && let Some(row) = state.row {
        state.open(row, view, asked);
    }
}

fn nothing_found(ui: &mut Ui, view: &View<'_>, state: &mut PatientsScreenState) {
    let typed = state.query.trim().to_owned();
    let title = view.words.patients_nobody();
    if typed.is_empty() {
        EmptyState::new(Icon::Users, &title, &view.words.patients_nobody_in_filter()).show(ui);
        return;
    }
    let (text, button) = (view.words.patients_nobody_text(), view.words.patients_new());
    let empty = EmptyState::new(Icon::SearchX, &title, &text).button(&button, Icon::UserRoundPlus);
    if empty.show(ui).is_some_and(|button| button.clicked()) {
        state.dialog = Some(PatientDialog::of_new(new_patient(&typed, view)));
    }
}

fn list(ui: &mut Ui, view: &View<'_>, state: &mut PatientsScreenState, asked: &mut Vec<Asked>) {
    let rest = if state.attention == 0 { view.words.patients_everyone() } else { view.words.patients_rest() };
    let (attention, others) = state.shown.split_at(state.attention);
    let list = RosterList {
        groups: &[(view.words.patients_attention(), attention), (rest, others)],
        row: state.row,
        is_row_moved: std::mem::take(&mut state.is_row_moved),
        is_editable: !view.workspace.is_read_only(),
        tells_every_turn: false,
    };
    match list.show(ui, view, &state.roster) {
        ListAsk::Nothing => {}
        ListAsk::Open(row) => {
            state.row = Some(row);
            state.open(row, view, asked);
        }
        ListAsk::Edit(patient) => state.dialog = Some(PatientDialog::of(*patient)),
    }
}
