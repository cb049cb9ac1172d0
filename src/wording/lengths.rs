//! Lengths of time in words: "17 weken", "3 tot 6 maanden".

use crate::content::Span;
use crate::i18n::{Lang, translator};

/// From this many days on, a length is told in months.
const MONTHS_FROM: u16 = 60;

/// A number of days as whole weeks, or as days when they are no whole weeks and few: "12 weken", "10 dagen".
#[must_use]
pub fn days_in_words(days: u16, lang: Lang) -> String {
    let t = translator(lang);
    if days.is_multiple_of(7) || days > 21 { t.w_length_weeks(days.div_ceil(7)) } else { t.w_length_days(days) }
}

/// The same, short enough for a bar: "12 wk", "10 d".
#[must_use]
pub fn days_in_short(days: u16, lang: Lang) -> String {
    let t = translator(lang);
    if days.is_multiple_of(7) || days > 21 {
        t.w_length_weeks_short(days.div_ceil(7))
    } else {
        t.w_length_days_short(days)
    }
}

/// How long something takes: "3 tot 6 maanden", "2 weken".
#[must_use]
pub fn length(days: Span, lang: Lang) -> String {
    let t = translator(lang);
    let months = |days: u16| (days + 15) / 30;
    let weeks = |days: u16| (days + 3) / 7;
    if days.max < 14 {
        if days.is_single() { t.w_length_days(days.min) } else { t.w_length_days_range(days.min, days.max) }
    } else if days.min < MONTHS_FROM {
        let (from, to) = (weeks(days.min), weeks(days.max));
        if from == to { t.w_length_weeks(from) } else { t.w_length_weeks_range(from, to) }
    } else {
        let (from, to) = (months(days.min), months(days.max));
        if from == to { t.w_length_months(from) } else { t.w_length_months_range(from, to) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_from_two_months_on_weeks_below_that_and_days_below_two_weeks() {
        assert_eq!(length(Span::between(90, 180), Lang::Nl), "3 tot 6 maanden");
        assert_eq!(length(Span::between(14, 42), Lang::Nl), "2 tot 6 weken");
        assert_eq!(length(Span::exactly(10), Lang::En), "10 days");
    }

    #[test]
    fn whole_weeks_are_told_in_weeks() {
        assert_eq!(days_in_words(84, Lang::Nl), "12 weken");
        assert_eq!(days_in_words(10, Lang::Nl), "10 dagen");
        assert_eq!(days_in_words(7, Lang::En), "1 week");
    }
}
