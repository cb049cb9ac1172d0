//! How often, which side and which part of the day: a line in words that opens to be changed.

use chrono::Weekday;
use egui::Ui;

use super::edit::Wanted;
use crate::content::{Frequency, Side, Span};
use crate::plan::{AffectedSide, PartOfDay};
use crate::ui::View;
use crate::ui::theme::{Tokens, caption};
use crate::ui::widgets::{Select, Stepper, WeekdayPicker};
use crate::wording;

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The kinds of frequency that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rhythm {
    Daily,
    EveryDays,
    DaysAWeek,
    OnWeekdays,
    /// As needed, with something else, once: stays as it is.
    Other,
}

impl Rhythm {
    const fn of(frequency: &Frequency) -> Self {
        match frequency {
            Frequency::Daily { .. } => Rhythm::Daily,
            Frequency::EveryDays { .. } => Rhythm::EveryDays,
            Frequency::DaysAWeek { .. } => Rhythm::DaysAWeek,
            Frequency::OnWeekdays { .. } => Rhythm::OnWeekdays,
            _ => Rhythm::Other,
        }
    }

    /// A frequency of this kind to begin with, the same number of times a day.
    fn begin(self, before: &Frequency) -> Frequency {
        let times = times_of(before);
        match self {
            Rhythm::Daily => Frequency::Daily { times },
            Rhythm::EveryDays => Frequency::EveryDays { every: 2, times },
            Rhythm::DaysAWeek => Frequency::DaysAWeek { days: Span::exactly(3), min_gap_days: 2, times, toward: None },
            Rhythm::OnWeekdays => Frequency::OnWeekdays { days: vec![Weekday::Mon, Weekday::Wed, Weekday::Fri], times },
            Rhythm::Other => before.clone(),
        }
    }
}

fn times_of(frequency: &Frequency) -> Span {
    match frequency {
        Frequency::Daily { times }
        | Frequency::EveryDays { times, .. }
        | Frequency::DaysAWeek { times, .. }
        | Frequency::OnWeekdays { times, .. } => *times,
        _ => Span::exactly(1),
    }
}

/// "2× per dag, elke dag" and the side or part of day, for the line that opens the editor.
pub(super) fn rhythm_words(view: &View<'_>, wanted: &Wanted, affected: AffectedSide) -> (String, String) {
    let mut rest: Vec<String> = wording::side(wanted.side, affected, view.lang).into_iter().collect();
    rest.extend(wanted.part.map(|part| wording::part_of_day(part, view.lang)));
    (wording::frequency(&wanted.frequency, None, view.lang), rest.join(", "))
}

/// Draws the editor.
pub(super) fn rhythm_editor(ui: &mut Ui, view: &View<'_>, was: &Wanted, now: &mut Wanted, affected: AffectedSide) {
    let words = view.words;
    let gap = 12.0;
    let half = (ui.available_width() - gap) / 2.0;
    let begun = Rhythm::of(&was.frequency);
    let mut options = vec![
        (Rhythm::Daily, words.plan_rhythm_daily()),
        (Rhythm::EveryDays, words.plan_rhythm_every()),
        (Rhythm::DaysAWeek, words.plan_rhythm_week()),
        (Rhythm::OnWeekdays, words.plan_rhythm_weekdays()),
    ];
    if begun == Rhythm::Other {
        options.push((Rhythm::Other, wording::frequency(&was.frequency, None, view.lang)));
    }
    let options: Vec<(Rhythm, &str)> = options.iter().map(|(rhythm, text)| (*rhythm, text.as_str())).collect();
    let mut rhythm = Rhythm::of(&now.frequency);
    label(ui, &words.plan_rhythm());
    let width = ui.available_width();
    if Select::new(&words.plan_rhythm(), &options).width(width).show(ui, &mut rhythm).changed() {
        now.frequency = if rhythm == begun { was.frequency.clone() } else { rhythm.begin(&now.frequency) };
    }
    ui.add_space(8.0);
    numbers(ui, view, &was.frequency, &mut now.frequency, half, gap);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        side_select(ui, view, was, now, affected, half);
        part_select(ui, view, now, half);
    });
}

fn label(ui: &mut Ui, text: &str) {
    ui.label(caption(text, Tokens::of(ui).muted_2));
    ui.add_space(2.0);
}

fn numbers(ui: &mut Ui, view: &View<'_>, was: &Frequency, now: &mut Frequency, half: f32, gap: f32) {
    let words = view.words;
    if let Frequency::OnWeekdays { days, .. } = now {
        let mut on = WEEK.map(|day| days.contains(&day));
        let width = ui.available_width();
        if WeekdayPicker::new().width(width).show(ui, &mut on).changed() && on.contains(&true) {
            *days = WEEK.into_iter().zip(on).filter(|(_, on)| *on).map(|(day, _)| day).collect();
        }
        ui.add_space(8.0);
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        match (&mut *now, was) {
            (Frequency::EveryDays { every, .. }, was) => {
                let was = if let Frequency::EveryDays { every, .. } = was { Some(*every) } else { None };
                whole(ui, &words.plan_every_n_days(), &words.plan_unit_days(), (2, 14), was, half, every);
            }
            (Frequency::DaysAWeek { days, .. }, was) => {
                let was = if let Frequency::DaysAWeek { days, .. } = was { Some(days.min) } else { None };
                let mut fewest = days.min;
                if whole(ui, &words.plan_days_a_week(), &words.plan_unit_days(), (1, 7), was, half, &mut fewest) {
                    *days = if days.is_single() {
                        Span::exactly(fewest)
                    } else {
                        Span::between(fewest, days.max.max(fewest))
                    };
                }
            }
            _ => {}
        }
        let before = times_of(was).min;
        if let Frequency::Daily { times }
        | Frequency::EveryDays { times, .. }
        | Frequency::DaysAWeek { times, .. }
        | Frequency::OnWeekdays { times, .. } = now
        {
            let mut fewest = times.min;
            if whole(ui, &words.plan_times_a_day(), "×", (1, 10), Some(before), half, &mut fewest) {
                *times = if times.is_single() {
                    Span::exactly(fewest)
                } else {
                    Span::between(fewest, times.max.max(fewest))
                };
            }
        }
    });
    if let Frequency::DaysAWeek { min_gap_days, .. } = now {
        ui.add_space(8.0);
        let was = if let Frequency::DaysAWeek { min_gap_days, .. } = was { Some(*min_gap_days) } else { None };
        whole(ui, &words.plan_gap(), &words.plan_unit_days(), (1, 4), was, half, min_gap_days);
    }
    ui.add_space(8.0);
}

fn whole(
    ui: &mut Ui,
    name: &str,
    unit: &str,
    (lowest, highest): (u16, u16),
    was: Option<u16>,
    width: f32,
    value: &mut u16,
) -> bool {
    let mut number = f64::from(*value);
    let mut stepper = Stepper::new(name).unit(unit).limits(f64::from(lowest), f64::from(highest)).width(width);
    if let Some(was) = was {
        stepper = stepper.was(f64::from(was));
    }
    let has_changed = stepper.show(ui, &mut number).changed();
    if has_changed {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the stepper keeps its limits")]
        let whole = number.round() as u16;
        *value = whole;
    }
    has_changed
}

fn side_select(ui: &mut Ui, view: &View<'_>, was: &Wanted, now: &mut Wanted, affected: AffectedSide, width: f32) {
    let mut sides = vec![Side::Affected, Side::Each, Side::Both, Side::Alternating, Side::NotApplicable];
    if !sides.contains(&was.side) {
        sides.push(was.side);
    }
    let named = |side| match side {
        Side::NotApplicable => view.words.plan_side_none(),
        side => wording::side(side, affected, view.lang).unwrap_or_default(),
    };
    let texts: Vec<(Side, String)> = sides.into_iter().map(|side| (side, named(side))).collect();
    let options: Vec<(Side, &str)> = texts.iter().map(|(side, text)| (*side, text.as_str())).collect();
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        label(ui, &view.words.plan_side());
        Select::new(&view.words.plan_side(), &options).width(width).show(ui, &mut now.side);
    });
}

fn part_select(ui: &mut Ui, view: &View<'_>, now: &mut Wanted, width: f32) {
    let texts: Vec<(Option<PartOfDay>, String)> = [(None, view.words.plan_part_usual())]
        .into_iter()
        .chain(PartOfDay::ALL.map(|part| (Some(part), wording::part_of_day(part, view.lang))))
        .collect();
    let options: Vec<(Option<PartOfDay>, &str)> = texts.iter().map(|(part, text)| (*part, text.as_str())).collect();
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        label(ui, &view.words.plan_part());
        Select::new(&view.words.plan_part(), &options).width(width).show(ui, &mut now.part);
    });
}
