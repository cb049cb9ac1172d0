//! D7: what a property of the patient forbids or limits. The contraindications of the catalogue say most of it; what holds
//! for every exercise of a kind stands here. Each exercise is told once for each property.

use super::fact::Row;
use super::{Known, Warning, WarningCause};
use crate::content::{FlagId, Kind, Level, Load, Position, Region, Work};
use crate::plan::Plan;

/// Percent of one's strength in a hold, at most, with heart disease.
const HEART_EFFORT: u16 = 30;
/// Repetitions of a maximum, at least, while growing.
const ADOLESCENT_REPS: u16 = 8;

pub(super) fn check(plan: &Plan, rows: &[Row<'_>], known: &Known<'_>, found: &mut Vec<Warning>) {
    let Some(flags) = known.flags else { return };
    for flag in flags {
        let mut told = Vec::new();
        for row in rows {
            let lineage = row.prescription.lineage;
            if told.contains(&lineage) {
                continue;
            }
            let (rule, level, cause) = if let Some(level) = forbids(flag, row) {
                // Ice is a rule of its own.
                let is_ice = row.exercise.id.as_str() == "cooling";
                let rule = if is_ice { "ME-04" } else { flag.as_str() };
                (rule, level, WarningCause::FlagForbids { lineage, flag: flag.clone() })
            } else if limits_dose(flag, row) {
                (flag.as_str(), Level::Warn, WarningCause::FlagLimitsDose { lineage, flag: flag.clone() })
            } else {
                continue;
            };
            told.push(lineage);
            found.push(Warning::new(rule, level, row.from, cause));
        }
        // The agreement of surgeon or doctor comes before any exercise.
        if matches!(flag.as_str(), "joint-replacement" | "heart-disease") {
            let cause = WarningCause::FlagAsks(flag.clone());
            found.push(Warning::new(flag.as_str(), Level::Warn, plan.start, cause));
        }
    }
}

/// How hard a property forbids an exercise; none when it does not.
fn forbids(flag: &FlagId, row: &Row<'_>) -> Option<Level> {
    let exercise = row.exercise;
    let id = exercise.id.as_str();
    let is_named = exercise.contraindications.iter().any(|contra| contra.flags.contains(flag));
    let is_impact = matches!(exercise.kind, Kind::Running | Kind::Plyometric);
    let (is_forbidden, is_refused) = match flag.as_str() {
        "pregnant" => (is_named || is_impact || exercise.position == Position::Prone, true),
        "over-65" => (is_named, id == "single-leg-eyes-closed"),
        "adolescent" => (is_named || exercise.kind == Kind::Eccentric, is_named),
        "osteoporosis" => (is_named, true),
        "diabetes" => (is_named || matches!(id, "cooling" | "warmth"), true),
        "blood-thinners" => (is_named || id == "self-massage-shin", true),
        _ => (is_named, false),
    };
    is_forbidden.then_some(if is_refused { Level::Block } else { Level::Warn })
}

/// Whether a dose is too heavy for a property.
fn limits_dose(flag: &FlagId, row: &Row<'_>) -> bool {
    let dosage = &row.prescription.dosage;
    let kind = row.exercise.kind;
    match flag.as_str() {
        "adolescent" => {
            let is_heavy = |work: &Work| matches!(work, Work::RepetitionMaximum(n) if n.min < ADOLESCENT_REPS);
            is_heavy(&dosage.work) || dosage.weeks.iter().any(|week| is_heavy(&week.work))
        }
        "heart-disease" => matches!(dosage.load, Some(Load::PercentEffort(percent)) if percent.max > HEART_EFFORT),
        "quinolone-or-cortisone" => {
            let loads_achilles = row.exercise.regions.contains(&Region::LowerLeg) && kind.is_strength();
            loads_achilles || matches!(kind, Kind::Plyometric | Kind::Running)
        }
        _ => false,
    }
}
