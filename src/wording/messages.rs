//! Refusals and labels of steps in words: what happened and what to do.

use chrono::NaiveDate;

use super::dates;
use crate::i18n::{Lang, translator};
use crate::plan::{Command, Lineage, Plan, Rejected, Unmet};

fn day(date: NaiveDate, lang: Lang) -> String {
    dates::weekday_and_date(lang, date)
}

/// The short name of an exercise by its lineage.
#[must_use]
pub fn exercise_name(plan: &Plan, lineage: Lineage, lang: Lang) -> String {
    plan.prescriptions
        .iter()
        .rev()
        .find(|prescription| prescription.lineage == lineage)
        .and_then(|prescription| plan.content.exercises.get(&prescription.exercise))
        .map(|exercise| exercise.short_name.in_lang(lang).to_owned())
        .unwrap_or_default()
}

/// What availability left no room for.
#[must_use]
pub fn unmet(plan: &Plan, unmet: &Unmet, lang: Lang) -> String {
    let name = plan.prescription(unmet.prescription).map(|p| exercise_name(plan, p.lineage, lang)).unwrap_or_default();
    translator(lang).unmet_days(name, unmet.found, unmet.wanted)
}

/// Why a command changed nothing, and what to do.
#[must_use]
pub fn rejected(rejected: &Rejected, lang: Lang) -> String {
    let t = translator(lang);
    match rejected {
        Rejected::UnknownCondition(_)
        | Rejected::UnknownVariant(_)
        | Rejected::UnknownModifier(_)
        | Rejected::UnknownTrack(_)
        | Rejected::UnknownPhase(_)
        | Rejected::UnknownExercise(_)
        | Rejected::EmptyTrack => t.rejected_unknown().to_string(),
        Rejected::NotInPlan => t.rejected_not_in_plan().to_string(),
        Rejected::InjuryAfterStart => t.rejected_injury().to_string(),
        Rejected::InThePast(date) => super::capitalized(&t.rejected_past(day(*date, lang))),
        Rejected::NotYet(date) => super::capitalized(&t.rejected_not_yet(day(*date, lang))),
        Rejected::OutsidePlan(date) => super::capitalized(&t.rejected_outside_plan(day(*date, lang))),
        Rejected::OutsidePhase(date) => super::capitalized(&t.rejected_outside_phase(day(*date, lang))),
        Rejected::DayIsCancelled(date) => super::capitalized(&t.rejected_day_cancelled(day(*date, lang))),
        Rejected::NothingThere => t.rejected_nothing().to_string(),
        Rejected::TooShort(days) => t.rejected_too_short(*days),
        Rejected::PhaseIsOver => t.rejected_phase_over().to_string(),
        Rejected::Blocked(why) => t.rejected_blocked(why.in_lang(lang)),
        Rejected::ReasonNeeded => t.rejected_reason().to_string(),
        Rejected::NoFrequencyOnOneDay => t.rejected_one_day().to_string(),
        Rejected::EndsBeforeItBegins => t.rejected_ends_first().to_string(),
        Rejected::TrackNotOffered => t.rejected_track().to_string(),
    }
}

/// The label of a step, for undo and history: "Dosering gewijzigd".
#[must_use]
pub fn command_label(command: &Command, lang: Lang) -> String {
    let t = translator(lang);
    match command {
        Command::ChangeDosage { .. } => t.label_dosage().to_string(),
        Command::ChangeFrequency { .. } => t.label_frequency().to_string(),
        Command::ChangeSide { .. } => t.label_side().to_string(),
        Command::ChangePart { .. } => t.label_part().to_string(),
        Command::SwapExercise { .. } => t.label_swap().to_string(),
        Command::SwitchPrescription { is_on: true, .. } => t.label_switch_on().to_string(),
        Command::SwitchPrescription { is_on: false, .. } => t.label_switch_off().to_string(),
        Command::AddExercise { .. } => t.label_add().to_string(),
        Command::Reorder { .. } => t.label_reorder().to_string(),
        Command::Move { to, .. } => t.label_move(day(to.date, lang)),
        Command::Copy { to, .. } => t.label_copy(day(to.date, lang)),
        Command::LeaveOut { from, .. } => t.label_leave_out(day(from.date, lang)),
        Command::CancelDays { from, until, .. } if from == until => t.label_cancel_day(day(*from, lang)),
        Command::CancelDays { from, until, .. } => t.label_cancel_days(day(*from, lang), day(*until, lang)),
        Command::RestoreDay { date } => super::capitalized(&t.label_restore(day(*date, lang))),
        Command::SetAvailability { .. } => t.label_availability().to_string(),
        Command::SetPhaseDays { .. } => t.label_phase_days().to_string(),
        Command::Shift { .. } => t.label_shift().to_string(),
        Command::ChooseTrack { .. } => t.label_track().to_string(),
        Command::SetModifier { .. } => t.label_modifier().to_string(),
        Command::SetAffectedSide { .. } => t.label_affected().to_string(),
        Command::SetGoals { .. } => t.label_goals().to_string(),
        Command::EditNotes { .. } => t.label_notes().to_string(),
        Command::ClearRedFlags { .. } => t.label_red_flags().to_string(),
        Command::OverrideRule { rule, .. } => t.label_override(rule.as_str()),
        Command::AcceptWarning { rule, .. } => t.label_accept(rule.as_str()),
        Command::Record { .. } => t.label_record().to_string(),
    }
}
