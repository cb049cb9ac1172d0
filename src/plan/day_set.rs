//! A set of days of one phase, as bits: small, copied freely, and joined week by week.

use std::ops::Range;

/// Longest phase that is laid out, in days.
pub(super) const LONGEST: usize = 768;

/// Days of a phase as bits, bit 0 = its first day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct DaySet([u64; LONGEST / 64]);

impl DaySet {
    pub(super) const EMPTY: Self = Self([0; LONGEST / 64]);

    pub(super) fn has(&self, day: usize) -> bool {
        day < LONGEST && self.0[day / 64] & (1 << (day % 64)) != 0
    }

    pub(super) fn add(&mut self, day: usize) {
        if day < LONGEST {
            self.0[day / 64] |= 1 << (day % 64);
        }
    }

    pub(super) fn add_all(&mut self, other: &Self) {
        for (all, one) in self.0.iter_mut().zip(other.0) {
            *all |= one;
        }
    }

    /// Only the days of a range.
    pub(super) fn within(&self, range: &Range<usize>) -> Self {
        let mut kept = *self;
        for (index, word) in kept.0.iter_mut().enumerate() {
            let first = index * 64;
            let below = |day: usize| match day.saturating_sub(first) {
                64.. => u64::MAX,
                days => (1 << days) - 1,
            };
            *word &= below(range.end) & !below(range.start);
        }
        kept
    }

    /// How many days come before `day`.
    pub(super) fn count_before(&self, day: usize) -> u16 {
        let count: u32 = self.within(&(0..day)).0.iter().map(|word| word.count_ones()).sum();
        u16::try_from(count).unwrap_or(u16::MAX)
    }

    pub(super) fn last(&self) -> Option<usize> {
        self.0.iter().rposition(|word| *word != 0).map(|index| index * 64 + 63 - self.0[index].leading_zeros() as usize)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().filter(|(_, word)| **word != 0).flat_map(|(index, word)| {
            (0..64).filter(move |bit| word & (1 << bit) != 0).map(move |bit| index * 64 + bit)
        })
    }

    /// Seven days from `first` as bits.
    pub(super) fn week(&self, first: usize) -> u8 {
        (0..7).fold(0, |bits, day| bits | (u8::from(self.has(first + day)) << day))
    }

    pub(super) fn add_week(&mut self, first: usize, bits: u8) {
        for day in (0..7).filter(|day| bits & (1 << day) != 0) {
            self.add(first + day);
        }
    }
}
