//! Dates in words and figures, Dutch and English, and dates as people type them.
//!
//! Weeks begin on Monday. English dates are written day first, as in Europe.
//!
//! ```
//! use chrono::NaiveDate;
//! use opbouw::wording::dates::read_date;
//! assert_eq!(read_date("25-11-2026"), NaiveDate::from_ymd_opt(2026, 11, 25));
//! assert_eq!(read_date("2026-11-25"), NaiveDate::from_ymd_opt(2026, 11, 25));
//! ```

use chrono::{Datelike, NaiveDate, Weekday};

use crate::i18n::Lang;

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_NL: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const SHORT_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS_NL: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const DAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const LONG_NL: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const LONG_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// "ma", "Mon".
#[must_use]
pub fn weekday_short(lang: Lang, day: Weekday) -> &'static str {
    let days = match lang {
        Lang::Nl => DAYS_NL,
        Lang::En => DAYS_EN,
    };
    days[day.num_days_from_monday() as usize]
}

/// "maandag", "Monday".
#[must_use]
pub fn weekday_long(lang: Lang, day: Weekday) -> &'static str {
    let days = match lang {
        Lang::Nl => LONG_NL,
        Lang::En => LONG_EN,
    };
    days[day.num_days_from_monday() as usize]
}

/// "jan", "Jan".
#[must_use]
pub fn month_short(lang: Lang, date: NaiveDate) -> &'static str {
    let months = match lang {
        Lang::Nl => SHORT_NL,
        Lang::En => SHORT_EN,
    };
    months[date.month0() as usize]
}

/// "November 2026", as the title of a calendar.
#[must_use]
pub fn month_and_year(lang: Lang, date: NaiveDate) -> String {
    let name = match lang {
        Lang::Nl => MONTHS_NL,
        Lang::En => MONTHS_EN,
    }[date.month0() as usize];
    let mut letters = name.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{} {}", letters.as_str(), date.year())
}

/// "19 nov", "19 Nov".
#[must_use]
pub fn day_and_month(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", date.day(), month_short(lang, date))
}

/// "do 19 nov", "Thu 19 Nov".
#[must_use]
pub fn weekday_and_date(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", weekday_short(lang, date.weekday()), day_and_month(lang, date))
}

/// "donderdag 19 november 2026", for screen readers and tooltips.
#[must_use]
pub fn date_in_full(lang: Lang, date: NaiveDate) -> String {
    let month = match lang {
        Lang::Nl => MONTHS_NL,
        Lang::En => MONTHS_EN,
    }[date.month0() as usize];
    format!("{} {} {month} {}", weekday_long(lang, date.weekday()), date.day(), date.year())
}

/// "25 november 2026", "25 November 2026".
#[must_use]
pub fn date_without_weekday(lang: Lang, date: NaiveDate) -> String {
    let months = match lang {
        Lang::Nl => MONTHS_NL,
        Lang::En => MONTHS_EN,
    };
    format!("{} {} {}", date.day(), months[date.month0() as usize], date.year())
}

/// "25-11-2026", as in a field to type in.
#[must_use]
pub fn typed_date(date: NaiveDate) -> String {
    date.format("%d-%m-%Y").to_string()
}

/// The date that a person typed: day first ("25-11-2026", "25/11/26", "25.11.2026") or year first ("2026-11-25").
#[must_use]
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, middle, last] = parts.as_slice() else { return None };
    let (year, month, day) = if first.len() == 4 { (first, middle, last) } else { (last, middle, first) };
    let year = match year.len() {
        2 => 2000 + year.parse::<i32>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_day_first_or_year_first_and_never_guessed() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 5);
        for text in ["5-11-2026", "05/11/26", "5.11.2026", "2026-11-05", " 5 11 2026 "] {
            assert_eq!(read_date(text), date, "{text}");
        }
        for text in ["", "5-11", "31-2-2026", "tomorrow", "5-11-026"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_is_written_with_a_capital_only_in_a_title() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 19).expect("a date");
        assert_eq!(month_and_year(Lang::Nl, date), "November 2026");
        assert_eq!(weekday_and_date(Lang::Nl, date), "do 19 nov");
        assert_eq!(date_in_full(Lang::En, date), "Thursday 19 November 2026");
    }
}
