//! The best days of one week: as many as asked, on preferred days, far apart, early.
//!
//! A week is seven bits, bit 0 = its first day. Days that are already settled (because they lie before an edit) stay as
//! they are; the others are chosen around them.

/// What a week offers and what is asked of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Week {
    /// Days that may be chosen.
    pub open: u8,
    /// Days that are already settled.
    pub settled: u8,
    /// Days that are better than others.
    pub preferred: u8,
    /// How many days are asked, the settled ones included.
    pub wanted: u16,
    /// 2 = at least one day between.
    pub gap: u16,
    /// Days from the last one before this week to its first day.
    pub since_last: u8,
}

impl Week {
    /// The best days, the settled ones included.
    pub(super) fn choose(self) -> u8 {
        let open = self.open & !self.settled;
        let room = u32::from(self.wanted).saturating_sub(self.settled.count_ones());
        let mut best = (0, self.settled);
        let mut extra = open;
        // Every part of `open`, the empty one included.
        loop {
            if extra.count_ones() <= room
                && let Some(smallest_gap) = self.smallest_gap(extra)
            {
                let days = extra | self.settled;
                let on_preferred = (days & self.preferred).count_ones();
                // Each criterion outweighs all that follow: number, preferred days, spacing, early in the week.
                let score =
                    (((days.count_ones() * 8 + on_preferred) * 8 + smallest_gap) << 8) | u32::from(days.reverse_bits());
                if score > best.0 {
                    best = (score, days);
                }
            }
            if extra == 0 {
                return best.1;
            }
            extra = (extra - 1) & open;
        }
    }

    /// The smallest number of days from one to the next, around the week's end too; none when a new day comes sooner
    /// than the gap allows.
    fn smallest_gap(self, extra: u8) -> Option<u32> {
        let gap = u32::from(self.gap);
        let days = extra | self.settled;
        if days == 0 {
            return Some(0);
        }
        let is_too_soon = |day: u32, apart: u32| apart < gap && extra & (1 << day) != 0;
        let first = days.trailing_zeros();
        if is_too_soon(first, u32::from(self.since_last) + first) {
            return None;
        }
        let (mut smallest, mut previous) = (7, first);
        let mut rest = days & (days - 1);
        while rest != 0 {
            let day = rest.trailing_zeros();
            if is_too_soon(day, day - previous) {
                return None;
            }
            smallest = smallest.min(day - previous);
            previous = day;
            rest &= rest - 1;
        }
        Some(if previous == first { 7 } else { smallest.min(first + 7 - previous) })
    }
}

#[cfg(test)]
mod tests {
    use super::Week;

    const ANY: Week = Week { open: 0x7F, settled: 0, preferred: 0, wanted: 3, gap: 2, since_last: 7 };

    #[test]
    fn three_days_a_week_have_a_day_between_them() {
        assert_eq!(ANY.choose(), 0b001_0101);
    }

    #[test]
    fn a_week_keeps_its_distance_from_the_last_day_of_the_week_before() {
        assert_eq!(Week { since_last: 1, ..ANY }.choose(), 0b010_1010);
    }

    #[test]
    fn settled_days_stay_and_the_others_are_chosen_around_them() {
        assert_eq!(Week { settled: 0b000_0010, open: 0b111_1100, ..ANY }.choose(), 0b010_1010);
    }

    #[test]
    fn settled_days_closer_than_the_gap_do_not_stop_the_rest_of_the_week() {
        assert_eq!(Week { settled: 0b000_0011, open: 0b111_1100, ..ANY }.choose(), 0b000_1011);
    }

    #[test]
    fn what_does_not_fit_is_left_out_and_not_squeezed_in() {
        assert_eq!(Week { open: 0b000_0011, ..ANY }.choose(), 0b000_0001);
    }

    #[test]
    fn preferred_days_win_over_wider_spacing() {
        assert_eq!(Week { wanted: 2, preferred: 0b000_0101, ..ANY }.choose(), 0b000_0101);
    }
}
