//! One patient's plan: the phases over time, what is wrong, the calendar, and the chosen exercise beside it.
//!
//! [`plan_screen_ui`] fills the page to its edges (it has its own margin, because the inspector reaches the edge). It reads
//! the open plan and asks for [`crate::plan::Command`]s; it changes nothing. What it shows of days and sessions is worked
//! out once for each [`crate::workspace::OpenPlan::revision`], so that a frame does not depend on the length of the plan.

use chrono::{Days, Months, NaiveDate};
use egui::{CentralPanel, Frame, Id, Margin, Rect, Response, Ui};

use self::facts::Facts;
use self::inspector::{Edit, Folds, Others};
use self::keys::{Span, Wish, wish_by_keys};
use self::moves::{Fit, Verdict, carry_out, judge};
use self::place::Place;
use self::reason::Asking;
use super::action::Action;
use super::figure_view::FigureViewState;
use super::theme::{Icon, Tokens, Weight, font, size};
use super::view::{Asked, View};
use super::widgets::{Button, EmptyState, IconButton, Segments, menu_row};
use crate::i18n::Lang;
use crate::plan::{Command, DayChange, Lineage, PartOfDay, PlanId, Slot, monday_of};
use crate::wording::dates;
use crate::workspace::OpenPlan;

mod alarm;
mod day;
mod drag;
mod facts;
mod head;
mod inspector;
mod keys;
mod month;
mod moves;
mod phase_tab;
mod place;
mod reason;
mod rule_card;
mod week;

/// Which part of the plan is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Tab {
    /// The calendar with the inspector.
    #[default]
    Calendar,
    /// The phase: aims, criteria, length, days that suit.
    Phase,
}

/// What the plan screen keeps between two frames.
#[derive(Debug, Default)]
pub struct PlanScreenState {
    plan: Option<PlanId>,
    tab: Tab,
    span: Span,
    /// A day of the month or week that is shown; today's when none was chosen.
    shown: Option<NaiveDate>,
    place: Option<Place>,
    is_inspector_closed: bool,
    /// First day of the plan, where its first month begins.
    course_start: NaiveDate,
    facts: Facts,
    about: About,
    drawn: Option<head::Drawn>,
    /// A move by keys that comes against a rule and waits to be confirmed.
    waiting: Option<Verdict>,
    asking: Option<Asking>,
    /// The id of the selected day or card, by which it takes the focus.
    own_id: Option<Id>,
    drag: Option<drag::Drag>,
    /// What is being changed in the inspector.
    edit: Option<Edit>,
    /// Changes that wait while another exercise is looked at.
    kept_edits: Vec<Edit>,
    alarm: alarm::Alarm,
    folds: Folds,
    figure: FigureViewState,
    others: Others,
    /// Another length of a phase that is not applied yet.
    length: Option<phase_tab::Length>,
    whole: phase_tab::WholePlan,
}

/// The line under the name, kept until the plan or the language changes.
#[derive(Debug, Default)]
struct About {
    key: Option<(u64, Lang)>,
    text: String,
}

impl About {
    fn get(&mut self, view: &View<'_>, open: &OpenPlan) -> &str {
        let key = Some((open.revision(), view.lang));
        if self.key != key {
            *self = Self { key, text: head::about(view, open.plan()) };
        }
        &self.text
    }
}

impl PlanScreenState {
    /// Performs what belongs to the calendar: earlier, later, today. Answers whether it was that.
    pub fn perform(&mut self, action: Action, today: NaiveDate) -> bool {
        match action {
            Action::Previous => self.page(-1, today),
            Action::Next => self.page(1, today),
            Action::GoToToday => self.go_to(today),
            _ => return false,
        }
        true
    }

    fn begin_with(&mut self, view: &View<'_>, open: &OpenPlan) {
        self.course_start = open.plan().start;
        if self.plan == Some(open.plan().id) {
            return;
        }
        let (span, course_start) = (self.span, self.course_start);
        *self = Self { plan: Some(open.plan().id), span, course_start, ..Self::default() };
        self.go_to(view.today.clamp(open.plan().start, open.plan().end().max(open.plan().start)));
    }

    fn place(&self, view: &View<'_>) -> Place {
        self.place.unwrap_or(Place::day(view.today))
    }

    fn shown(&self, view: &View<'_>) -> NaiveDate {
        self.shown.unwrap_or(view.today)
    }

    fn go_to(&mut self, date: NaiveDate) {
        self.select(Place::day(date));
        self.shown = Some(date);
    }

    /// Selects something that is in sight.
    fn select(&mut self, place: Place) {
        self.place = Some(place);
        self.waiting = None;
    }

    /// Selects a day and brings it in sight.
    fn select_day(&mut self, date: NaiveDate, today: NaiveDate) {
        let shown = self.shown.unwrap_or(today);
        let is_in_sight = match self.span {
            Span::Month => {
                let (monday, weeks) = month::weeks_of_month(shown, self.course_start);
                monday <= date && date < monday + Days::new(7 * weeks as u64)
            }
            Span::Week => monday_of(shown) == monday_of(date),
            Span::Day => shown == date,
        };
        if !is_in_sight {
            self.shown = Some(date);
        }
        self.select(Place::day(date));
    }

    fn page(&mut self, pages: i32, today: NaiveDate) {
        let shown = self.shown.unwrap_or(today);
        let moved = match self.span {
            Span::Month if pages < 0 => shown.checked_sub_months(Months::new(pages.unsigned_abs())),
            Span::Month => shown.checked_add_months(Months::new(pages.unsigned_abs())),
            Span::Week => shown.checked_add_signed(chrono::Duration::days(7 * i64::from(pages))),
            Span::Day => shown.checked_add_signed(chrono::Duration::days(i64::from(pages))),
        };
        if let Some(moved) = moved {
            self.go_to(moved);
        }
    }

    /// When the selection moves, the focus moves with it.
    fn follow_focus(&mut self, ui: &Ui, view: &View<'_>, open: &OpenPlan) {
        if self.span == Span::Day {
            return;
        }
        let place = self.place(view);
        let due = place.due(open).filter(|_| self.span != Span::Month);
        let own = match due {
            Some((slot, due)) => place_id(slot.date, Some((slot.part, due.lineage))),
            None => place_id(place.date, None),
        };
        if self.own_id != Some(own) {
            if self.own_id.is_some() && ui.memory(|memory| memory.focused()) == self.own_id {
                ui.memory_mut(|memory| memory.request_focus(own));
            }
            self.own_id = Some(own);
        }
    }

    fn has_edit(&self) -> bool {
        self.edit.as_ref().is_some_and(Edit::is_changed)
    }
}

/// The id of a day, or of the card of an exercise in it.
fn place_id(date: NaiveDate, card: Option<(PartOfDay, Lineage)>) -> Id {
    Id::unique(("plan calendar", date, card))
}

/// Draws the open plan, or says that there is none.
pub fn plan_screen_ui(ui: &mut Ui, view: &View<'_>, state: &mut PlanScreenState, asked: &mut Vec<Asked>) {
    let Some(open) = view.workspace.open_plan() else {
        EmptyState::new(Icon::CalendarDays, &view.words.plan_none_title(), &view.words.plan_none_text()).show(ui);
        return;
    };
    state.begin_with(view, open);
    let look = Tokens::of(ui);
    if state.tab == Tab::Calendar && !state.is_inspector_closed && state.drag.is_none() {
        inspector::inspector_ui(ui, view, open, state, asked);
    }
    let margin = Margin { left: size::PAGE as i8, right: size::PAGE as i8, top: 14, bottom: 10 };
    CentralPanel::default().frame(Frame::new().fill(look.bg).inner_margin(margin)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head::head_ui(ui, view, open, state, asked);
        ui.add_space(6.0);
        head::ribbon_ui(ui, view, open, state, asked);
        ui.add_space(6.0);
        match state.tab {
            Tab::Calendar => calendar_ui(ui, view, open, state, asked),
            Tab::Phase => phase_tab::phase_tab_ui(ui, view, open, state, asked),
        }
    });
    reason::reason_dialog(ui, view, &mut state.asking, asked);
}

fn calendar_ui(ui: &mut Ui, view: &View<'_>, open: &OpenPlan, state: &mut PlanScreenState, asked: &mut Vec<Asked>) {
    if head::drawn_strip(ui, state) || alarm::alarm_ui(ui, view, open, state) {
        ui.add_space(8.0);
    }
    toolbar(ui, view, state);
    ui.add_space(4.0);
    state.follow_focus(ui, view, open);
    let mut wishes = Vec::new();
    if keys_are_for_the_calendar(ui, state) {
        wishes.extend(wish_by_keys(ui, state.span, state.waiting.is_some()));
    }
    let places = match state.span {
        Span::Month => month::month_ui(ui, view, open, state, &mut wishes),
        Span::Week => week::week_ui(ui, view, open, state, &mut wishes, asked),
        Span::Day => day::day_ui(ui, view, open, state, &mut wishes),
    };
    for wish in wishes {
        grant(view, open, state, wish, asked);
    }
    if let Some(verdict) = &state.waiting {
        let is_target = |(slot, _): &&(Slot, Rect)| {
            slot.date == verdict.to.date && (state.span != Span::Week || slot.part == verdict.to.part)
        };
        let below = ui.max_rect().with_max_y(ui.max_rect().top());
        let rect = places.iter().find(is_target).map_or(below, |(_, rect)| *rect);
        show_waiting(ui, view, verdict, rect);
    }
}

/// A move by keys that waits: its target dashed, the rule below it.
fn show_waiting(ui: &Ui, view: &View<'_>, verdict: &Verdict, rect: Rect) {
    let look = Tokens::of(ui);
    let edge = match verdict.fit {
        Fit::Fits => look.accent,
        Fit::Warns => look.warning,
        Fit::Blocks | Fit::Refused => look.danger,
    };
    dashed_rect(ui.painter(), rect.shrink(1.0), edge);
    let place = match verdict.fit {
        Fit::Blocks => Some(view.words.plan_hint_place_reason()),
        Fit::Refused => None,
        Fit::Fits | Fit::Warns => Some(view.words.plan_hint_place_anyway()),
    };
    let hints: Vec<rule_card::Hint<'_>> = place
        .map(|place| ("Enter", place.to_string()))
        .into_iter()
        .chain([("Esc", view.words.plan_hint_back().to_string())])
        .collect();
    rule_card::rule_card(ui, rect, verdict, &view.words.plan_fits(), &hints);
}

/// A dashed edge, 2 points.
fn dashed_rect(painter: &egui::Painter, rect: Rect, color: egui::Color32) {
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    painter.extend(egui::Shape::dashed_line(&corners, egui::Stroke::new(2.0, color), 5.0, 4.0));
}

/// Whether the keys are meant for the calendar: it has the focus, or nothing has.
fn keys_are_for_the_calendar(ui: &Ui, state: &PlanScreenState) -> bool {
    if state.asking.is_some() || state.drag.is_some() || egui::Popup::is_any_open(ui.ctx()) {
        return false;
    }
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    let focused = ui.memory(|memory| memory.focused());
    !is_covered && (focused.is_none() || focused == state.own_id)
}

fn toolbar(ui: &mut Ui, view: &View<'_>, state: &mut PlanScreenState) {
    let words = view.words;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if ui.add(IconButton::new(Icon::ChevronLeft, &words.plan_earlier()).framed()).clicked() {
            state.page(-1, view.today);
        }
        if ui.add(IconButton::new(Icon::ChevronRight, &words.plan_later()).framed()).clicked() {
            state.page(1, view.today);
        }
        ui.add_space(8.0);
        let title = egui::RichText::new(shown_title(view, state)).font(font(size::SECTION, Weight::Semibold));
        ui.label(title);
        ui.add_space(8.0);
        if ui.add(Button::secondary(&words.date_today())).clicked() {
            state.go_to(view.today);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (month, week, day) = (words.plan_view_month(), words.plan_view_week(), words.plan_view_day());
            let spans = [(Span::Month, &*month), (Span::Week, &*week), (Span::Day, &*day)];
            if Segments::new(&words.plan_views(), &spans).show(ui, &mut state.span).changed() {
                state.shown = Some(state.place(view).date);
                // Seven columns of cards need the width.
                state.is_inspector_closed = state.span == Span::Week;
            }
            if let Some(drag) = &state.drag {
                ui.add_space(4.0);
                drag::drag_hints(ui, view, drag);
            }
        });
    });
}

/// "November 2026", "16 nov t/m 22 nov", "do 19 nov".
fn shown_title(view: &View<'_>, state: &PlanScreenState) -> String {
    let shown = state.shown(view);
    match state.span {
        Span::Month => dates::month_and_year(view.lang, shown),
        Span::Week => {
            let monday = monday_of(shown);
            let sunday = monday + Days::new(6);
            let (from, until) = (dates::day_and_month(view.lang, monday), dates::day_and_month(view.lang, sunday));
            view.words.plan_from_until(from, until)
        }
        Span::Day => dates::weekday_and_date(view.lang, shown),
    }
}

/// What can be done with a day: the same as by keys.
fn context_menu(response: &Response, view: &View<'_>, open: &OpenPlan, place: Place, wishes: &mut Vec<Wish>) {
    // A day means its session, an exercise only itself.
    let whole = place.lineage.is_none();
    response.context_menu(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let is_open = place.date >= view.today && !view.workspace.is_read_only();
        let has_session = place.session(open).is_some();
        let is_changed = open.plan().day_changes.iter().any(|change: &DayChange| change.touches(place.date));
        let shift = |days| Wish::Shift { days, parts: 0, is_whole_session: whole };
        let rows = [
            (true, view.words.plan_open_inspector(), Wish::Open),
            (is_open && has_session, view.words.plan_day_earlier(), shift(-1)),
            (is_open && has_session, view.words.plan_day_later(), shift(1)),
            (is_open && has_session, view.words.plan_leave_out(), Wish::LeaveOut { is_whole_session: whole }),
            (is_open, view.words.plan_cancel_day(), Wish::DayOff),
            (is_open && is_changed, view.words.plan_restore_day(), Wish::Restore),
        ];
        for (is_possible, text, wish) in rows {
            if is_possible && menu_row(ui, &text, false).clicked() {
                wishes.push(wish);
                ui.close();
            }
        }
    });
}

/// Does what a person wished.
fn grant(view: &View<'_>, open: &OpenPlan, state: &mut PlanScreenState, wish: Wish, asked: &mut Vec<Asked>) {
    let place = state.place(view);
    let is_read_only = view.workspace.is_read_only();
    match wish {
        Wish::Go(days) => {
            if let Some(date) = place.date.checked_add_signed(chrono::Duration::days(days)) {
                state.select_day(date, view.today);
            }
        }
        Wish::Step(steps) => {
            if let Some(place) = place.stepped(open, steps) {
                state.select(place);
            }
        }
        Wish::Page(pages) => state.page(pages, view.today),
        Wish::Today => state.go_to(view.today),
        Wish::Open => state.is_inspector_closed = false,
        Wish::Cancel => state.waiting = None,
        _ if is_read_only => {}
        Wish::LeaveOut { is_whole_session } => {
            if let Some((what, from)) = place.what(open, is_whole_session) {
                asked.push(Asked::Change(Command::LeaveOut { what, from }));
            }
        }
        Wish::DayOff => state.asking = Some(Asking::days_off(place.date, place.date)),
        Wish::Restore => asked.push(Asked::Change(Command::RestoreDay { date: place.date })),
        Wish::Shift { days, parts, is_whole_session } => {
            shift(view, open, state, (days, parts), is_whole_session, asked);
        }
        Wish::Confirm => confirm(view.today, state, asked),
    }
}

/// Moves by keys: at once when it fits, else the rule is shown first and the same key or Enter confirms.
fn shift(
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    (days, parts): (i64, i8),
    is_whole_session: bool,
    asked: &mut Vec<Asked>,
) {
    let Some((what, from)) = state.place(view).what(open, is_whole_session) else { return };
    let Some(date) = from.date.checked_add_signed(chrono::Duration::days(days)) else { return };
    let here = PartOfDay::ALL.iter().position(|part| *part == from.part).unwrap_or(0);
    let Some(part) = here.checked_add_signed(isize::from(parts)).and_then(|index| PartOfDay::ALL.get(index)) else {
        return;
    };
    let to = Slot { date, part: *part };
    if state.waiting.as_ref().is_some_and(|waiting| waiting.what == what && waiting.from == from && waiting.to == to) {
        confirm(view.today, state, asked);
        return;
    }
    let verdict = judge(view, open, what, from, to, false);
    if verdict.fit == Fit::Fits {
        follow(state, &verdict, view.today);
        carry_out(&verdict, asked);
    } else {
        state.waiting = Some(verdict);
    }
}

/// Goes on with the move that waits.
fn confirm(today: NaiveDate, state: &mut PlanScreenState, asked: &mut Vec<Asked>) {
    let Some(verdict) = state.waiting.take() else { return };
    if verdict.fit == Fit::Refused {
        return;
    }
    state.asking = carry_out(&verdict, asked);
    if state.asking.is_none() {
        follow(state, &verdict, today);
    }
}

/// Selects what was moved at its new place.
fn follow(state: &mut PlanScreenState, verdict: &Verdict, today: NaiveDate) {
    let lineage = match verdict.what {
        crate::plan::What::One(lineage) => Some(lineage),
        crate::plan::What::WholeSession => None,
    };
    state.select_day(verdict.to.date, today);
    state.place = Some(Place { date: verdict.to.date, part: Some(verdict.to.part), lineage });
}
