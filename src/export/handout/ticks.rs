//! The days of the tick list: [`TickDays`] says which, [`TickDays::months`] cuts them into sheets of four weeks with
//! their dates in words.
//!
//! A week here is seven days from the first day, which is the day the list is handed out or the Monday before it: the
//! caller chooses.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use crate::i18n::{Lang, translator};

/// Weeks that fit side by side on a sheet.
const WEEKS_A_SHEET: usize = 4;

/// The days that are printed with boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TickDays {
    /// The first day.
    pub from: NaiveDate,
    /// How many weeks.
    pub weeks: u8,
}

/// The days of one sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Month {
    /// Index of its first day in the list of boxes.
    pub first: usize,
    /// Its weeks, at most four.
    pub weeks: Vec<Week>,
}

/// Seven days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// "Week 1".
    pub name: String,
    /// "30 nov–6 dec".
    pub dates: String,
    /// The days.
    pub days: Vec<Day>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// "m".
    pub letter: String,
    /// "23".
    pub number: u32,
}

impl TickDays {
    /// The days in sheets of at most four weeks, worded in `lang`; at least one week.
    #[must_use]
    pub fn months(self, lang: Lang) -> Vec<Month> {
        let weeks: Vec<Week> = (0..self.weeks.max(1)).map(|index| self.week(index, lang)).collect();
        weeks
            .chunks(WEEKS_A_SHEET)
            .enumerate()
            .map(|(index, weeks)| Month { first: index * WEEKS_A_SHEET * 7, weeks: weeks.to_vec() })
            .collect()
    }

    fn week(self, index: u8, lang: Lang) -> Week {
        let t = translator(lang);
        let day = |n: u64| self.from.checked_add_days(Days::new(u64::from(index) * 7 + n)).unwrap_or(self.from);
        let (first, last) = (day(0), day(6));
        let month = |date: NaiveDate| t.handout_month_short(date.month());
        let dates = if first.month() == last.month() {
            format!("{}–{} {}", first.day(), last.day(), month(last))
        } else {
            format!("{} {}–{} {}", first.day(), month(first), last.day(), month(last))
        };
        let days = (0..7)
            .map(day)
            .map(|date| Day {
                letter: t.handout_weekday_letter(date.weekday().number_from_monday()),
                number: date.day(),
            })
            .collect();
        Week { name: t.handout_ticks_week(u32::from(index) + 1), dates, days }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_over_the_end_of_a_month_names_both_months() {
        let from = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
        let months = TickDays { from, weeks: 6 }.months(Lang::Nl);
        assert_eq!(months[0].weeks[0].dates, "23–29 nov");
        assert_eq!(months[0].weeks[1].dates, "30 nov–6 dec");
        assert_eq!((months.len(), months[1].first, months[1].weeks.len()), (2, 28, 2));
        assert_eq!(months[0].weeks[0].days[0], Day { letter: "m".to_owned(), number: 23 });
    }
}
