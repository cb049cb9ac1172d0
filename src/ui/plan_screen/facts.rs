//! What the calendar shows of each week and day, worked out once for each change of the plan, never on a frame.
//!
//! The facts are kept by week and thrown away when the plan, its logs, the day or the language changes. Cards are asked
//! for by the week and day views only.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Datelike as _, Days, NaiveDate};

use crate::content::{Exercise, Kind, Level, PhaseKind};
use crate::i18n::{Lang, translator};
use crate::plan::{
    self, AffectedSide, DayChange, DayState, Due, Lineage, PartOfDay, Plan, SessionLog, Slot, load_of_day, load_of_week,
};
use crate::ui::theme::Icon;
use crate::ui::{View, widgets};
use crate::wording::{self, dates};
use crate::workspace::OpenPlan;

/// One session in a cell of the month.
#[derive(Debug)]
pub(super) struct SessionLine {
    pub part: PartOfDay,
    pub state: widgets::DayState,
    pub text: String,
    /// What is not done every day: strength, running.
    pub mark: Option<Icon>,
    pub is_moved: bool,
}

/// One day.
#[derive(Debug)]
pub(super) struct DayFacts {
    pub date: NaiveDate,
    /// "1 dec" on the first of a month, else the bare number.
    pub number: String,
    pub is_past: bool,
    /// The phase it is in.
    pub phase: Option<PhaseKind>,
    /// The phase's name, on its first day.
    pub phase_name: Option<String>,
    /// Why nothing is done, when the day was cancelled.
    pub cancelled: Option<String>,
    pub lines: Vec<SessionLine>,
    /// The worst rule that it comes against.
    pub warning: Option<Level>,
    /// "44 min".
    pub minutes: String,
    /// Part of the limit of a day.
    pub share: f32,
    /// For screen readers.
    pub name: String,
}

/// One week, from Monday.
#[derive(Debug)]
pub(super) struct WeekFacts {
    pub days: Vec<DayFacts>,
    /// "wk 4", counted from the start of the plan; empty outside it.
    pub number: String,
    /// Part of the limit of a week.
    pub share: f32,
    /// "104 %".
    pub percent: String,
    /// For screen readers.
    pub load_name: String,
}

/// One exercise of one session, as a card.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CardFacts {
    pub slot: Slot,
    pub lineage: Lineage,
    pub name: String,
    pub dose: String,
    pub state: widgets::DayState,
    pub exercise: Arc<Exercise>,
    /// Whether its picture shows the left side.
    pub is_left: bool,
    pub is_moved: bool,
    /// For screen readers.
    pub label: String,
}

/// Everything the calendar shows, as far as it was asked for.
#[derive(Debug, Default)]
pub(super) struct Facts {
    key: Option<(u64, NaiveDate, Lang)>,
    weeks: HashMap<NaiveDate, WeekFacts>,
    cards: HashMap<NaiveDate, Vec<CardFacts>>,
    /// Indices of the logs that count, by the day they are about.
    logs: HashMap<NaiveDate, Vec<usize>>,
}

impl Facts {
    /// Forgets what no longer holds and works out the weeks from `monday` on that are not known yet.
    pub(super) fn prepare(&mut self, view: &View<'_>, open: &OpenPlan, monday: NaiveDate, weeks: usize) {
        let key = Some((open.revision(), view.today, view.lang));
        if self.key != key {
            *self = Self { key, ..Self::default() };
            let replaced: std::collections::HashSet<_> = open.logs.iter().filter_map(|log| log.replaces).collect();
            for (index, log) in open.logs.iter().enumerate().filter(|(_, log)| !replaced.contains(&log.id)) {
                self.logs.entry(log.slot.date).or_default().push(index);
            }
        }
        for week in 0..weeks {
            let monday = monday + Days::new(7 * week as u64);
            if !self.weeks.contains_key(&monday) {
                let facts = self.week_facts(view, open, monday);
                self.weeks.insert(monday, facts);
            }
        }
    }

    /// The week from `monday` on, once prepared.
    pub(super) fn week(&self, monday: NaiveDate) -> Option<&WeekFacts> {
        self.weeks.get(&monday)
    }

    /// Works out the cards of days that are not known yet.
    pub(super) fn prepare_cards(
        &mut self,
        view: &View<'_>,
        open: &OpenPlan,
        days: impl IntoIterator<Item = NaiveDate>,
    ) {
        for date in days {
            if !self.cards.contains_key(&date) {
                let cards = self.card_facts(view, open, date);
                self.cards.insert(date, cards);
            }
        }
    }

    /// The cards of a day in order of time, once prepared.
    pub(super) fn cards(&self, date: NaiveDate) -> &[CardFacts] {
        self.cards.get(&date).map_or(&[], Vec::as_slice)
    }

    fn logs_of<'o>(&self, open: &'o OpenPlan, date: NaiveDate) -> Vec<&'o SessionLog> {
        self.logs.get(&date).into_iter().flatten().filter_map(|index| open.logs.get(*index)).collect()
    }

    fn week_facts(&self, view: &View<'_>, open: &OpenPlan, monday: NaiveDate) -> WeekFacts {
        let plan = open.plan();
        let last = monday + Days::new(6);
        let is_inside = last >= plan.start && monday <= plan.end();
        let days = monday.iter_days().take(7).map(|date| self.day_facts(view, open, date)).collect();
        if !is_inside {
            let nothing = String::new;
            return WeekFacts { days, number: nothing(), share: 0.0, percent: nothing(), load_name: nothing() };
        }
        let count = (monday - plan::monday_of(plan.start)).num_days() / 7 + 1;
        let share = load_of_week(plan, open.schedule(), monday).share_of_week_limit();
        let percent = percent(share);
        WeekFacts {
            days,
            number: view.words.plan_week_short(count),
            share,
            load_name: view.words.plan_week_load(count, percent),
            percent: view.words.plan_percent(percent),
        }
    }

    fn day_facts(&self, view: &View<'_>, open: &OpenPlan, date: NaiveDate) -> DayFacts {
        let plan = open.plan();
        let phase = plan.phase_on(date);
        let logs = self.logs_of(open, date);
        let lines: Vec<SessionLine> = open
            .schedule()
            .on(date)
            .iter()
            .map(|session| {
                let part = session.slot.part;
                let state = plan::day_state(open.schedule(), &logs, date, Some(part), view.today);
                let items = open.schedule().items(session);
                SessionLine {
                    part,
                    state: glyph(state),
                    text: line_text(view, part, state),
                    mark: items.iter().find_map(|due| mark(plan, due)),
                    is_moved: items.iter().any(|due| due.moved_from.is_some_and(|from| from != session.slot)),
                }
            })
            .collect();
        let cancelled = plan.day_changes.iter().find_map(|change| match change {
            DayChange::Cancelled { date: day, reason } if *day == date => Some(reason.clone()),
            _ => None,
        });
        let load = load_of_day(plan, open.schedule(), date);
        let state = plan::day_state(open.schedule(), &logs, date, None, view.today);
        let minutes = whole(load.minutes + load.endurance_minutes);
        let mut name = dates::date_in_full(view.lang, date);
        if phase.is_some() {
            let count = distinct(open, date);
            let exercises = if count == 0 { String::new() } else { format!(", {}", view.words.plan_exercises(count)) };
            let state = match &cancelled {
                Some(reason) => view.words.plan_day_cancelled(reason),
                None => glyph(state).word(view.words),
            };
            name = format!("{name}{exercises}, {state}");
        }
        DayFacts {
            date,
            number: if date.day() == 1 { dates::day_and_month(view.lang, date) } else { date.day().to_string() },
            is_past: date < view.today,
            phase: phase.map(|phase| plan.block(phase).kind),
            phase_name: phase
                .filter(|phase| phase.start == date)
                .map(|phase| plan.block(phase).short_name.in_lang(view.lang).to_owned()),
            cancelled,
            lines,
            warning: open.warnings().iter().filter(|warning| warning.date == date).map(|warning| warning.level).max(),
            minutes: view.words.plan_minutes(minutes),
            share: load.share_of_limit(),
            name,
        }
    }

    fn card_facts(&self, view: &View<'_>, open: &OpenPlan, date: NaiveDate) -> Vec<CardFacts> {
        let plan = open.plan();
        let logs = self.logs_of(open, date);
        let mut cards = Vec::new();
        for session in open.schedule().on(date) {
            for due in open.schedule().items(session) {
                let Some(effective) = plan.effective(due, date) else { continue };
                let Some(exercise) = plan.content.exercises.get(&effective.prescription.exercise) else { continue };
                let name = exercise.short_name.in_lang(view.lang).to_owned();
                let state = glyph(plan::exercise_state(&logs, due.lineage, session.slot, view.today));
                let dose = dose_in_short(&effective, due, view.lang);
                let part = wording::part_of_day(session.slot.part, view.lang);
                let day = dates::weekday_and_date(view.lang, date);
                let label = format!("{name}, {dose}, {day}, {part}, {}", state.word(view.words));
                cards.push(CardFacts {
                    slot: session.slot,
                    lineage: due.lineage,
                    dose,
                    state,
                    exercise: Arc::clone(exercise),
                    is_left: plan.side == AffectedSide::Left,
                    is_moved: due.moved_from.is_some_and(|from| from != session.slot),
                    name,
                    label,
                });
            }
        }
        cards
    }
}

/// Sets and work of a due exercise: "3 × 15", "trede L3".
pub(super) fn dose_in_short(effective: &plan::Effective<'_>, due: &Due, lang: Lang) -> String {
    let once = match (effective.rung, effective.minutes) {
        (Some(rung), _) => translator(lang).plan_rung(rung.id.as_str()),
        (None, Some(minutes)) => wording::sets_and_work(effective.sets, &crate::content::Work::Minutes(minutes), lang),
        (None, None) => wording::sets_and_work(effective.sets, effective.work, lang),
    };
    if due.times > 1 { format!("{once} · {}×", due.times) } else { once }
}

/// The glyph of a state of the plan.
pub(super) const fn glyph(state: DayState) -> widgets::DayState {
    match state {
        DayState::Planned => widgets::DayState::Planned,
        DayState::Done => widgets::DayState::Done,
        DayState::Partly => widgets::DayState::Partly,
        DayState::Skipped => widgets::DayState::Skipped,
        DayState::Missed => widgets::DayState::Missed,
        DayState::Rest => widgets::DayState::Rest,
    }
}

/// A share of a limit in whole percent.
#[allow(clippy::cast_possible_truncation, reason = "a share of a limit is far below the largest number")]
pub(super) fn percent(share: f32) -> i64 {
    (share * 100.0).round() as i64
}

#[allow(clippy::cast_possible_truncation, reason = "a day has at most 1440 minutes")]
pub(super) fn whole(minutes: f32) -> i64 {
    minutes.round() as i64
}

fn line_text(view: &View<'_>, part: PartOfDay, state: DayState) -> String {
    match state {
        DayState::Missed => view.words.state_missed().to_string(),
        DayState::Skipped => view.words.plan_skipped_short().to_string(),
        _ => wording::capitalized(&wording::part_of_day(part, view.lang)),
    }
}

/// The mark of an exercise that is not done every day.
fn mark(plan: &Plan, due: &Due) -> Option<Icon> {
    let prescription = plan.prescription(due.prescription)?;
    let kind = plan.content.exercises.get(&prescription.exercise)?.kind;
    let is_daily = matches!(prescription.frequency, crate::content::Frequency::Daily { .. });
    match kind {
        Kind::Running => Some(Icon::Footprints),
        _ if kind.is_strength() && !is_daily => Some(Icon::Dumbbell),
        _ => None,
    }
}

fn distinct(open: &OpenPlan, date: NaiveDate) -> i64 {
    let mut seen: Vec<Lineage> = Vec::new();
    for session in open.schedule().on(date) {
        for due in open.schedule().items(session) {
            if !seen.contains(&due.lineage) {
                seen.push(due.lineage);
            }
        }
    }
    i64::try_from(seen.len()).unwrap_or(i64::MAX)
}
