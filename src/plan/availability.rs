//! Which days and parts of day suit the patient.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartOfDay {
    /// Morning.
    Morning,
    /// Midday and afternoon.
    Midday,
    /// Evening.
    Evening,
}

impl PartOfDay {
    /// All of them, in order.
    pub const ALL: [PartOfDay; 3] = [PartOfDay::Morning, PartOfDay::Midday, PartOfDay::Evening];

    /// The name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PartOfDay::Morning => "morning",
            PartOfDay::Midday => "midday",
            PartOfDay::Evening => "evening",
        }
    }
}

/// Days and parts of day that suit; every day and every part unless said otherwise. Never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Availability {
    /// Bit 0 = Monday … bit 6 = Sunday.
    days: u8,
    /// Bit 0 = morning … bit 2 = evening.
    parts: u8,
}

impl Default for Availability {
    fn default() -> Self {
        Self { days: 0x7F, parts: 0b111 }
    }
}

impl Availability {
    /// These days, at any part of the day; none when the list is empty.
    #[must_use]
    pub fn on(days: &[Weekday]) -> Option<Self> {
        let days = days.iter().fold(0, |bits, day| bits | 1 << day.num_days_from_monday());
        (days != 0).then_some(Self { days, ..Self::default() })
    }

    /// The same days, at these parts of the day only; none when the list is empty.
    #[must_use]
    pub fn at(self, parts: &[PartOfDay]) -> Option<Self> {
        let parts = parts.iter().fold(0, |bits, part| bits | 1 << *part as u8);
        (parts != 0).then_some(Self { parts, ..self })
    }

    /// Whether this weekday suits.
    #[must_use]
    pub fn has_weekday(self, day: Weekday) -> bool {
        self.days & (1 << day.num_days_from_monday()) != 0
    }

    /// Whether this part of the day suits.
    #[must_use]
    pub fn has_part(self, part: PartOfDay) -> bool {
        self.parts & (1 << part as u8) != 0
    }

    /// Whether every day suits.
    #[must_use]
    pub fn is_every_day(self) -> bool {
        self.days == 0x7F
    }

    /// The weekdays that suit, Monday first.
    pub fn weekdays(self) -> impl Iterator<Item = Weekday> {
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun]
            .into_iter()
            .filter(move |day| self.has_weekday(*day))
    }

    /// The parts of day that suit.
    pub fn parts(self) -> impl Iterator<Item = PartOfDay> {
        PartOfDay::ALL.into_iter().filter(move |part| self.has_part(*part))
    }

    /// The seven days from `first` on as bits, bit 0 = `first`.
    pub(super) fn week_from(self, first: NaiveDate) -> u8 {
        let shift = first.weekday().num_days_from_monday();
        ((self.days >> shift) | (self.days << (7 - shift))) & 0x7F
    }
}
