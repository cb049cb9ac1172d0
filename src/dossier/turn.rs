//! Turns: the days on which a plan asks for its therapist, because a phase or the whole plan comes to its end.
//!
//! ```text
//! phase ends   in 2 days or less     → look whether the next phase may begin
//! plan ends    in 7 days or less     → review
//! plan ended   up to 14 days ago     → review was due
//! ```

use chrono::NaiveDate;

use super::PlanSummary;

/// What comes to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TurnKind {
    /// The whole plan has ended.
    PlanEnded,
    /// The whole plan ends.
    PlanEnds,
    /// A phase ends and another follows.
    PhaseEnds,
}

/// The next end in a plan, or its last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Turn {
    /// The last day of what ends.
    pub date: NaiveDate,
    /// What ends.
    pub kind: TurnKind,
}

impl Turn {
    /// Whether a therapist should look now.
    #[must_use]
    pub fn asks_attention(self, today: NaiveDate) -> bool {
        let days_left = (self.date - today).num_days();
        match self.kind {
            TurnKind::PlanEnded => days_left >= -14,
            TurnKind::PlanEnds => days_left <= 7,
            TurnKind::PhaseEnds => days_left <= 2,
        }
    }
}

impl PlanSummary {
    /// The next end in the plan as seen from `today`; none before it has begun.
    #[must_use]
    pub fn turn(&self, today: NaiveDate) -> Option<Turn> {
        let (start, end) = (self.start()?, self.end()?);
        if today < start {
            return None;
        }
        if end < today {
            return Some(Turn { date: end, kind: TurnKind::PlanEnded });
        }
        let (phase, _) = self.phase_on(today)?;
        let date = phase.end();
        let kind = if date == end { TurnKind::PlanEnds } else { TurnKind::PhaseEnds };
        Some(Turn { date, kind })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::content::PhaseKind;
    use crate::dossier::PhaseSummary;
    use crate::i18n::Text;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    /// 1–7 November rest, 8–14 November build-up.
    fn plan() -> PlanSummary {
        let phase =
            |start: u32| PhaseSummary { kind: PhaseKind::BuildUp, name: Text::default(), start: day(start), days: 7 };
        PlanSummary {
            plan: crate::plan::PlanId(uuid::Uuid::nil()),
            patient: None,
            condition: "c".into(),
            condition_name: Text::default(),
            variant: "v".into(),
            side: crate::plan::AffectedSide::Left,
            phases: vec![phase(1), phase(8)],
        }
    }

    #[test]
    fn a_phase_that_ends_in_two_days_asks_attention_and_one_that_ends_in_three_does_not() {
        let turn = plan().turn(day(4)).unwrap();
        assert_eq!(turn, Turn { date: day(7), kind: TurnKind::PhaseEnds });
        assert!(!turn.asks_attention(day(4)));
        assert!(turn.asks_attention(day(5)));
    }

    #[test]
    fn the_last_phase_is_the_end_of_the_plan() {
        let turn = plan().turn(day(8)).unwrap();
        assert_eq!(turn, Turn { date: day(14), kind: TurnKind::PlanEnds });
        assert!(turn.asks_attention(day(8)));
    }

    #[test]
    fn a_plan_that_ended_asks_attention_for_two_weeks() {
        let turn = plan().turn(day(28)).unwrap();
        assert_eq!(turn.kind, TurnKind::PlanEnded);
        assert!(turn.asks_attention(day(28)));
        assert!(!turn.asks_attention(day(29)));
    }

    #[test]
    fn a_plan_that_has_not_begun_has_no_turn() {
        assert_eq!(plan().turn(NaiveDate::from_ymd_opt(2026, 10, 31).unwrap()), None);
    }
}
