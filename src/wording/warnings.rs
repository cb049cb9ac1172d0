//! Safety rules in words: what happened, and what to do.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::{dates, exercise_name};
use crate::content::{CareProvider, FlagId, Library};
use crate::i18n::{Lang, Translator, translator};
use crate::plan::{PhaseKey, Plan, Reminder, Warning, WarningCause};

fn day(date: NaiveDate, lang: Lang) -> String {
    dates::weekday_and_date(lang, date)
}

/// "zo 8 mrt 18:00"; the day alone when it is midnight.
fn moment(at: NaiveDateTime, lang: Lang) -> String {
    let date = day(at.date(), lang);
    if at.time() == NaiveTime::MIN { date } else { format!("{date} {:02}:{:02}", at.hour(), at.minute()) }
}

fn phase_name(plan: &Plan, key: PhaseKey, lang: Lang) -> String {
    plan.planned_phase(key).map(|phase| plan.block(phase).short_name.in_lang(lang).to_owned()).unwrap_or_default()
}

/// A warning in one or two sentences.
#[must_use]
pub fn warning(plan: &Plan, warning: &Warning, lang: Lang) -> String {
    super::capitalized(&sentences(plan, warning, lang))
}

fn sentences(plan: &Plan, warning: &Warning, lang: Lang) -> String {
    let t = translator(lang);
    let date = day(warning.date, lang);
    let name = |lineage| exercise_name(plan, lineage, lang);
    let phase = |key| phase_name(plan, key, lang);
    match &warning.cause {
        WarningCause::ConsecutiveStrength { lineage, before, .. } => {
            t.warn_consecutive_strength(name(*lineage), date, name(*before))
        }
        WarningCause::ConsecutiveRuns { .. } => t.warn_consecutive_runs(date),
        WarningCause::ConsecutiveJumps { .. } => t.warn_consecutive_jumps(date),
        WarningCause::NoRestDay => t.warn_no_rest_day(date),
        WarningCause::OneRestDay => t.warn_one_rest_day(date),
        WarningCause::MuchInADay { exercises, minutes } => {
            t.warn_much(u16::try_from(*exercises).unwrap_or(u16::MAX), *minutes, date)
        }
        WarningCause::ManyRuns { runs, limit: 3 } => t.warn_many_runs(*runs, date),
        WarningCause::ManyRuns { runs, limit } => t.warn_many_runs_here(*runs, date, *limit),
        WarningCause::MoreRunning { minutes, before } => t.warn_more_running(*minutes, date, *before),
        WarningCause::LongRun { minutes, before, .. } => t.warn_long_run(*minutes, date, *before),
        WarningCause::StrengthBeforeRun { lineage } => t.warn_strength_before_run(name(*lineage), date),
        WarningCause::HeavyBeforeSpeed { lineage, .. } => t.warn_heavy_before_speed(name(*lineage), date),
        WarningCause::FartherAndFaster => t.warn_farther_faster(date),
        WarningCause::MoreJumps { lineage, jumps, before } => t.warn_more_jumps(name(*lineage), date, *jumps, *before),
        WarningCause::TooSoonAgain { lineage, days: 0, wanted } => t.warn_twice_a_day(name(*lineage), date, *wanted),
        WarningCause::TooSoonAgain { lineage, days, wanted } => t.warn_too_soon(name(*lineage), date, *days, *wanted),
        WarningCause::OtherRhythm(lineage) => t.warn_other_rhythm(name(*lineage)),
        WarningCause::ManyHeavy { exercises, .. } => t.warn_many_heavy(*exercises, date),
        WarningCause::TrainingWhenIll(_) => t.warn_training_ill(date),
        WarningCause::PhaseOverCap { phase: key, days, cap } => t.warn_over_cap(phase(*key), *days, *cap),
        WarningCause::PhasesOverCap { days, cap } => t.warn_together_over_cap(*days, *cap),
        WarningCause::PhaseUnderMinimum { phase: key, days, min } => t.warn_under_minimum(phase(*key), *days, *min),
        WarningCause::CriteriaOpen { phase: key, met, of } => t.warn_criteria_open(phase(*key), *met, *of),
        WarningCause::OldMeasurement { phase: key, days } => t.warn_old_measurement(phase(*key), *days),
        WarningCause::PhaseSkipped(id) => {
            let skipped = plan.content.phases.get(id).map_or("", |phase| phase.short_name.in_lang(lang));
            t.warn_phase_skipped(skipped)
        }
        WarningCause::ForbiddenExercise(lineage) => t.warn_forbidden(name(*lineage)),
        WarningCause::ForbiddenHere(lineage) => t.warn_forbidden_here(name(*lineage)),
        WarningCause::SoonAfterInjury { lineage, until } => {
            t.warn_soon_after_injury(name(*lineage), date, moment(*until, lang))
        }
        WarningCause::CheckOpen(key) => t.warn_check_open(phase(*key)),
        WarningCause::LengthOrWalkingOpen(key) => t.warn_length_open(phase(*key)),
        WarningCause::WalkingHurts(key) => t.warn_walking_hurts(phase(*key), date),
        WarningCause::LengthNotFull => t.warn_length_not_full(date),
        WarningCause::DaysInBed(days) => t.warn_days_in_bed(*days),
        WarningCause::CoolingForLong(_) => t.warn_cooling_long(date),
        WarningCause::LoadAfterInjection { lineage, until } => {
            t.warn_after_injection(name(*lineage), date, day(*until, lang))
        }
        WarningCause::TapeForLong { days, .. } => t.warn_tape_long(*days),
        WarningCause::PainAboveLimit { lineage, pain, times, .. } if *times >= 3 => {
            t.warn_pain_often(*pain, name(*lineage), date, *times)
        }
        WarningCause::PainAboveLimit { lineage, pain, limit, .. } => {
            t.warn_pain_above(*pain, name(*lineage), date, *limit)
        }
        WarningCause::PainNextMorning { lineage, before, after } => {
            t.warn_pain_morning(*after, name(*lineage), date, *before)
        }
        WarningCause::PainWhereNoneIsAllowed { lineage, pain } if warning.rule.as_str() == "PN-05" => {
            t.warn_pain_bone(*pain, name(*lineage), date)
        }
        WarningCause::PainWhereNoneIsAllowed { lineage, pain } => t.warn_pain_none(*pain, name(*lineage), date),
        WarningCause::PainSpreads => t.warn_pain_spreads(date),
        WarningCause::PainIsAllowed { lineage, pain } => t.warn_pain_allowed(*pain, name(*lineage), date),
        WarningCause::HarderAfterRedDay { lineage, red_day } => {
            t.warn_harder_red(name(*lineage), date, day(*red_day, lang))
        }
        WarningCause::HarderTooFast { lineage, steps } => t.warn_harder_fast(name(*lineage), *steps, date),
        WarningCause::CoolsLong { minutes, limit, .. } => t.warn_cools_long(*minutes, *limit),
        WarningCause::CoolsOften { times, limit, .. } => t.warn_cools_often(*times, *limit),
        WarningCause::ShoesWorn(kilometers) => t.warn_shoes(*kilometers),
        WarningCause::FlagForbids { lineage, flag } => t.warn_flag_forbids(name(*lineage), with_flag(t, flag)),
        WarningCause::FlagLimitsDose { lineage, flag } => t.warn_flag_dose(name(*lineage), with_flag(t, flag)),
        WarningCause::FlagAsks(flag) => t.warn_flag_asks(with_flag(t, flag)),
        WarningCause::RedFlag(id) => match plan.content.red_flags.get(id) {
            Some(flag) => t.warn_red_flag(date, flag.short.in_lang(lang), flag.action.in_lang(lang)),
            None => t.warn_red_flag_other(id.as_str(), date),
        },
        WarningCause::PausedByRedFlag(_) => t.warn_paused(date),
        WarningCause::NoProgress { days, to } => t.warn_no_progress(*days, provider(t, *to)),
    }
}

/// A property of a patient as it stands in a sentence: "past niet bij botontkalking".
fn with_flag(t: &Translator, flag: &FlagId) -> String {
    match flag.as_str() {
        "pregnant" => t.w_with_pregnant(),
        "over-65" => t.w_with_over_65(),
        "adolescent" => t.w_with_adolescent(),
        "osteoporosis" => t.w_with_osteoporosis(),
        "diabetes" => t.w_with_diabetes(),
        "blood-thinners" => t.w_with_blood_thinners(),
        "heart-disease" => t.w_with_heart_disease(),
        "hypermobility" => t.w_with_hypermobility(),
        "quinolone-or-cortisone" => t.w_with_quinolone_or_cortisone(),
        "joint-replacement" => t.w_with_joint_replacement(),
        own => own.to_owned(),
    }
}

fn provider(t: &Translator, to: CareProvider) -> String {
    match to {
        CareProvider::Physiotherapist => t.library_to_physiotherapist(),
        CareProvider::GeneralPractitioner => t.library_to_doctor(),
        CareProvider::EmergencyDepartment => t.library_to_emergency(),
        CareProvider::SportsPhysician => t.library_to_sports_physician(),
    }
    .to_string()
}

/// A rule that is only told: the rule and what to do; none when the library does not have it.
#[must_use]
pub fn reminder(library: &Library, reminder: &Reminder, lang: Lang) -> Option<String> {
    let rule = library.rules.get(&reminder.rule)?;
    Some(format!("{} {}", rule.text.in_lang(lang), rule.advice.in_lang(lang)))
}
