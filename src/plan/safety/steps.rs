//! Steps that make an exercise harder, as the therapist arranged them: more, heavier, faster, or a harder exercise.
//!
//! Only changes of the plan count; what a week table or a ladder brings was written with its own pace.

use chrono::NaiveDate;

use crate::content::{Dosage, Load, Tempo, Work};
use crate::plan::{Lineage, Plan, PlannedPrescription};

/// A day from which an exercise is harder.
pub(super) struct Step {
    pub lineage: Lineage,
    pub date: NaiveDate,
    /// In how many respects: amount, weight, speed, form.
    pub respects: u16,
}

/// Every step of a plan, by day.
pub(super) fn steps(plan: &Plan) -> Vec<Step> {
    let mut steps: Vec<Step> = plan
        .prescriptions
        .iter()
        .filter(|row| row.is_on)
        .filter_map(|row| {
            let date = row.valid_from?;
            let before = plan.prescriptions.iter().find(|old| {
                old.is_on && old.lineage == row.lineage && old.valid_until.and_then(|day| day.succ_opt()) == Some(date)
            })?;
            let respects = respects(plan, before, row);
            (respects > 0).then_some(Step { lineage: row.lineage, date, respects })
        })
        .collect();
    steps.sort_by_key(|step| (step.date, step.lineage));
    steps
}

fn respects(plan: &Plan, old: &PlannedPrescription, new: &PlannedPrescription) -> u16 {
    let is_harder_form = old.exercise != new.exercise
        && plan.content.exercises.get(&old.exercise).is_some_and(|exercise| exercise.harder.contains(&new.exercise));
    let (old, new) = (&old.dosage, &new.dosage);
    let is_more = amount(new) > amount(old);
    let is_heavier = weight(new) > weight(old);
    let is_faster = speed(new.tempo) > speed(old.tempo);
    [is_harder_form, is_more, is_heavier, is_faster].into_iter().map(u16::from).sum()
}

/// Repetitions, seconds, minutes or meters in all sets together. A repetition maximum counts by its sets: fewer
/// repetitions of it are a heavier weight.
fn amount(dosage: &Dosage) -> u32 {
    let one_set = match &dosage.work {
        Work::Reps(n) | Work::Seconds(n) | Work::Minutes(n) | Work::Metres(n) => u32::from(n.max),
        Work::Holds { reps, hold_secs } => u32::from(reps.max) * u32::from(hold_secs.max),
        Work::MinutesBuildUp { to, .. } => u32::from(*to),
        Work::Pyramid { reps, hold_secs } => {
            reps.iter().map(|reps| u32::from(*reps)).sum::<u32>() * u32::from(hold_secs.max)
        }
        Work::RepetitionMaximum(_) => 1,
        Work::Rungs { .. } | Work::AsTolerated | Work::Advice => 0,
    };
    one_set * u32::from(dosage.sets.max)
}

fn weight(dosage: &Dosage) -> f32 {
    if let Work::RepetitionMaximum(reps) = &dosage.work {
        return 1000.0 - f32::from(reps.max);
    }
    match &dosage.load {
        None | Some(Load::BodyWeight) => 0.0,
        Some(Load::Kilograms(kilograms)) => *kilograms,
        Some(Load::Band(strength)) => f32::from(*strength as u8) + 1.0,
        Some(Load::Weight | Load::Backpack) => 1.0,
        Some(Load::PercentOfMaximum(percent) | Load::PercentEffort(percent)) => f32::from(percent.max),
    }
}

fn speed(tempo: Option<Tempo>) -> u8 {
    match tempo {
        Some(Tempo::Quick | Tempo::Elastic) => 1,
        _ => 0,
    }
}
