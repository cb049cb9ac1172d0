//! What stands in a plan, as far as rules need to know: each due exercise, and each prescription with its days.

use std::collections::HashMap;

use chrono::{Days as DayCount, NaiveDate};

use super::Known;
use crate::content::{Exercise, Frequency, Kind, Phase, PhaseKind, Position, Region, RuleApplies, Rung, RungId, Work};
use crate::plan::{Due, Effective, Lineage, Outcome, Plan, PlannedPhase, PlannedPrescription, Schedule, Slot};

/// A due exercise.
pub(super) struct Fact<'p> {
    pub date: NaiveDate,
    pub slot: Slot,
    pub due: &'p Due,
    pub prescription: &'p PlannedPrescription,
    pub exercise: &'p Exercise,
    pub kind: Kind,
    pub regions: &'p [Region],
    pub phase: &'p Phase,
    pub week: u16,
    /// Whether it is a run on a rung below L9, up to where the rules of the ladder hold.
    pub is_before_l9: bool,
}

/// Every due exercise, in order of time.
pub(super) fn facts<'p>(plan: &'p Plan, schedule: &'p Schedule) -> Vec<Fact<'p>> {
    let mut facts = Vec::with_capacity(schedule.due.len());
    for session in &schedule.sessions {
        let Some(planned) = plan.planned_phase(session.phase) else { continue };
        let phase = plan.block(planned);
        let date = session.slot.date;
        for due in schedule.items(session) {
            let Some(prescription) = plan.prescription(due.prescription) else { continue };
            let Some(exercise) = plan.content.exercises.get(&prescription.exercise) else { continue };
            facts.push(Fact {
                date,
                slot: session.slot,
                due,
                prescription,
                exercise,
                kind: exercise.kind,
                regions: &exercise.regions,
                phase,
                week: plan.week_of_phase(planned, date),
                is_before_l9: exercise.kind == Kind::Running && is_before_l9(plan, due, date, phase),
            });
        }
    }
    facts
}

fn is_before_l9(plan: &Plan, due: &Due, date: NaiveDate, phase: &Phase) -> bool {
    let rung_of = |work: &Work, rung: &RungId| {
        let Work::Rungs { ladder, .. } = work else { return None };
        let rungs = &plan.content.ladders.get(ladder)?.rungs;
        let place = |id: &str| rungs.iter().position(|rung| rung.id.as_str() == id);
        Some(place(rung.as_str())? < place("L9")?)
    };
    let dose = plan.effective(due, date);
    let on_this_day = dose.and_then(|dose| rung_of(dose.work, &dose.rung?.id));
    // Minutes for this day only do not say how far the runner is; the ladder of the prescription does.
    let otherwise = || {
        let work = &dose?.prescription.dosage.work;
        let Work::Rungs { from, .. } = work else { return None };
        rung_of(work, from)
    };
    on_this_day.or_else(otherwise).unwrap_or(phase.kind != PhaseKind::Maintenance)
}

impl<'p> Fact<'p> {
    pub fn lineage(&self) -> Lineage {
        self.prescription.lineage
    }

    pub fn is_exempt(&self, rule: &str) -> bool {
        self.phase.rules.iter().any(|note| {
            note.rule.as_str() == rule
                && match note.applies {
                    RuleApplies::Exempt => true,
                    RuleApplies::ExemptUntilWeek(week) => self.week <= week,
                    RuleApplies::Applies | RuleApplies::Hours(_) => false,
                }
        })
    }

    /// Whether it is meant to be done on days in a row, by its own frequency.
    pub fn is_daily(&self) -> bool {
        matches!(self.prescription.frequency, Frequency::Daily { .. })
    }

    /// Lengthening or slow under a heavy weight: what needs rest most.
    pub fn is_heavy(&self) -> bool {
        matches!(self.kind, Kind::HeavySlow | Kind::Eccentric)
    }

    /// Running in any form, drills for cadence included.
    pub fn is_run(&self) -> bool {
        self.kind == Kind::Running || self.exercise.position == Position::Running
    }

    /// Strength of the legs that is no daily homework and no low load.
    pub fn is_leg_strength(&self) -> bool {
        self.kind.is_strength()
            && !self.prescription.low_load
            && !self.is_daily()
            && self.regions.iter().any(|region| is_leg(*region))
    }

    /// Running, jumping or strength that counts as training.
    pub fn is_training(&self) -> bool {
        matches!(self.kind, Kind::Running | Kind::Plyometric)
            || (self.kind.is_strength() && !self.prescription.low_load)
    }

    pub fn dose(&self, plan: &'p Plan) -> Option<Effective<'p>> {
        plan.effective(self.due, self.date)
    }

    pub fn rung(&self, plan: &'p Plan) -> Option<&'p Rung> {
        self.dose(plan)?.rung
    }
}

/// Whether a region belongs to the leg.
pub(super) const fn is_leg(region: Region) -> bool {
    matches!(
        region,
        Region::FootAnkle
            | Region::LowerLeg
            | Region::Knee
            | Region::Thigh
            | Region::Hip
            | Region::Groin
            | Region::LowerLimb
    )
}

/// How a phase says that a rule applies; none when it says nothing.
pub(super) fn note_of(phase: &Phase, rule: &str) -> Option<RuleApplies> {
    phase.rules.iter().find(|note| note.rule.as_str() == rule).map(|note| note.applies)
}

/// Whether a phase says that a rule applies in it.
pub(super) fn applies_in(phase: &Phase, rule: &str) -> bool {
    note_of(phase, rule) == Some(RuleApplies::Applies)
}

/// The phases of a plan in which a rule applies.
pub(super) fn phases_with<'p>(plan: &'p Plan, rule: &'p str) -> impl Iterator<Item = &'p PlannedPhase> {
    plan.phases.iter().filter(move |phase| applies_in(plan.block(phase), rule))
}

/// A prescription that is on, with the days on which it holds.
pub(super) struct Row<'p> {
    pub prescription: &'p PlannedPrescription,
    pub exercise: &'p Exercise,
    pub phase: &'p Phase,
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// Every prescription that is on, scheduled or offered, with its days.
pub(super) fn rows(plan: &Plan) -> Vec<Row<'_>> {
    let rows = plan.prescriptions.iter().filter(|prescription| prescription.is_on).filter_map(|prescription| {
        let planned = plan.planned_phase(prescription.phase)?;
        let exercise = plan.content.exercises.get(&prescription.exercise)?;
        let mut from = planned.start + DayCount::new(u64::from(prescription.from_day.saturating_sub(1)));
        if let Some(last) = prescription.last_days {
            from = from.max(planned.start + DayCount::new(u64::from(planned.days.saturating_sub(last))));
        }
        from = from.max(prescription.valid_from.unwrap_or(from)).max(prescription.not_before.unwrap_or(from));
        let mut until = planned.end();
        if let Some(day) = prescription.until_day {
            until = until.min(planned.start + DayCount::new(u64::from(day.saturating_sub(1))));
        }
        until = until.min(prescription.valid_until.unwrap_or(until));
        (from <= until).then(|| Row { prescription, exercise, phase: plan.block(planned), from, until })
    });
    rows.collect()
}

/// How much of each logged exercise was done, from 0 to 1.
pub(super) struct Shares(HashMap<(Lineage, Slot), f32>);

impl Shares {
    pub fn of(known: &Known<'_>) -> Self {
        let share = |outcome: &Outcome| match outcome {
            Outcome::Done => 1.0,
            Outcome::Partly(percent) => f32::from(*percent) / 100.0,
            Outcome::Skipped(_) => 0.0,
        };
        Self(known.current().map(|log| ((log.lineage, log.slot), share(&log.outcome))).collect())
    }

    /// All of what is planned, until it is written down otherwise.
    pub fn get(&self, fact: &Fact<'_>) -> f32 {
        if self.0.is_empty() {
            return 1.0;
        }
        self.0.get(&(fact.lineage(), fact.slot)).copied().unwrap_or(1.0)
    }
}
