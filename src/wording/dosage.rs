//! Doses and frequencies in words: "3 × 15", "2× per dag, elke dag", "rust 60 s".

use crate::content::{BandStrength, DayType, Dosage, Event, Frequency, Load, PainLimit, Side, Span, Tempo, Work};
use crate::i18n::{Lang, translator};
use crate::plan::AffectedSide;

/// "15", "10–15".
#[must_use]
pub fn span(span: Span) -> String {
    if span.is_single() { span.min.to_string() } else { format!("{}–{}", span.min, span.max) }
}

/// Sets and work in short, as they are in week `week` of the phase: "3 × 15", "5 × 45 s", "20 tot 40 min".
#[must_use]
pub fn short_dosage(dosage: &Dosage, week: u16, lang: Lang) -> String {
    let (sets, work) = dosage.in_week(week);
    sets_and_work(sets, work, lang)
}

/// Sets and work in short.
#[must_use]
pub fn sets_and_work(sets: Span, work: &Work, lang: Lang) -> String {
    let t = translator(lang);
    let one_set = sets == Span::exactly(1);
    let with_sets = |work: String| if one_set { work } else { t.w_sets_of(span(sets), work) };
    match work {
        Work::Reps(reps) if one_set && reps.is_single() => t.w_reps_word(reps.min),
        Work::Reps(reps) => t.w_sets_of(span(sets), span(*reps)),
        Work::Holds { reps, hold_secs } => {
            let held = t.w_sets_of(span(*reps), t.w_seconds(span(*hold_secs)));
            with_sets(held)
        }
        Work::Seconds(secs) => with_sets(t.w_seconds(span(*secs))),
        Work::Minutes(minutes) => with_sets(t.w_minutes(span(*minutes))),
        Work::MinutesBuildUp { from, to } => t.w_minutes_build_up(*from, *to),
        Work::Metres(metres) => with_sets(t.w_metres(span(*metres))),
        Work::RepetitionMaximum(rm) => t.w_sets_of(span(sets), t.w_rm(span(*rm))),
        Work::Pyramid { reps, hold_secs } => {
            let reps: Vec<String> = reps.iter().map(u16::to_string).collect();
            t.w_sets_of(reps.join("-"), t.w_seconds(span(*hold_secs)))
        }
        Work::Rungs { from, to, .. } => t.w_rungs(from.as_str(), to.as_str()),
        Work::AsTolerated => t.w_as_tolerated().to_string(),
        Work::Advice => t.w_advice().to_string(),
    }
}

/// "rust 60 s", "rust 2 min".
#[must_use]
pub fn rest(rest_secs: Span, lang: Lang) -> String {
    let t = translator(lang);
    if rest_secs.min >= 120 && rest_secs.min % 60 == 0 && rest_secs.max % 60 == 0 {
        t.w_rest_minutes(span(Span::between(rest_secs.min / 60, rest_secs.max / 60)))
    } else {
        t.w_rest(span(rest_secs))
    }
}

/// "licht elastiek", "5 kg".
#[must_use]
pub fn load(load: &Load, lang: Lang) -> String {
    let t = translator(lang);
    match load {
        Load::BodyWeight => t.w_body_weight().to_string(),
        Load::Kilograms(kg) => {
            let kg = if kg.fract() == 0.0 { format!("{kg:.0}") } else { format!("{kg:.1}") };
            t.w_kilograms(if lang == Lang::Nl { kg.replace('.', ",") } else { kg })
        }
        Load::Band(BandStrength::Light) => t.w_band_light().to_string(),
        Load::Band(BandStrength::Medium) => t.w_band_medium().to_string(),
        Load::Band(BandStrength::Heavy) => t.w_band_heavy().to_string(),
        Load::Weight => t.w_weight().to_string(),
        Load::Backpack => t.w_backpack().to_string(),
        Load::PercentOfMaximum(percent) => t.w_percent_maximum(span(*percent)),
        Load::PercentEffort(percent) => t.w_percent_effort(span(*percent)),
    }
}

/// "2 tellen heen, 1 vasthouden, 3 terug", "langzaam".
#[must_use]
pub fn tempo(tempo: Tempo, lang: Lang) -> String {
    let t = translator(lang);
    match tempo {
        Tempo::Counted(0, 0, back) => t.w_tempo_back(back),
        Tempo::Counted(out, 0, back) => t.w_tempo_no_hold(out, back),
        Tempo::Counted(out, hold, back) => t.w_tempo(out, hold, back),
        Tempo::Slow => t.w_tempo_slow().to_string(),
        Tempo::Hold => t.w_tempo_hold().to_string(),
        Tempo::Quick => t.w_tempo_quick().to_string(),
        Tempo::Elastic => t.w_tempo_elastic().to_string(),
        Tempo::Stick => t.w_tempo_stick().to_string(),
        Tempo::Controlled => t.w_tempo_controlled().to_string(),
        Tempo::TalkingPace => t.w_tempo_talking().to_string(),
    }
}

/// "pijn t/m 5".
#[must_use]
pub fn pain_limit(limit: PainLimit, lang: Lang) -> String {
    let t = translator(lang);
    match limit {
        PainLimit::Nrs(n) => t.w_pain_nrs(n),
        PainLimit::AboveStart(n) => t.w_pain_above(n),
    }
}

/// "2× per dag, elke dag", "3 dagen per week, minimaal 48 uur ertussen".
#[must_use]
pub fn frequency(frequency: &Frequency, day_type: Option<DayType>, lang: Lang) -> String {
    let t = translator(lang);
    let and_times = |days: String, times: &Span| {
        if *times == Span::exactly(1) { days } else { t.w_and_times(days, t.w_times_a_day(span(*times))) }
    };
    let words = match frequency {
        Frequency::Daily { times } if *times == Span::exactly(1) => t.w_every_day().to_string(),
        Frequency::Daily { times } => t.w_times_every_day(t.w_times_a_day(span(*times))),
        Frequency::EveryDays { every, times } => {
            let days = match every {
                2 => t.w_every_second_day().to_string(),
                3 => t.w_every_third_day().to_string(),
                n => t.w_every_n_days(*n),
            };
            and_times(days, times)
        }
        Frequency::DaysAWeek { days, min_gap_days, times, toward } => {
            let mut words =
                if *days == Span::exactly(1) { t.w_one_day_a_week().to_string() } else { t.w_days_a_week(span(*days)) };
            if let Some(toward) = toward {
                words = t.w_growing(words, *toward);
            } else if *min_gap_days >= 2 && days.max > 1 {
                words = t.w_with_gap(words, min_gap_days * 24);
            }
            and_times(words, times)
        }
        Frequency::OnWeekdays { days, times } => {
            let names: Vec<&str> = days.iter().map(|day| super::dates::weekday_short(lang, *day)).collect();
            and_times(names.join(", "), times)
        }
        Frequency::AsNeeded { every_minutes: Some(minutes), .. } => t.w_every_minutes(*minutes),
        Frequency::AsNeeded { max_a_day, after, .. } => {
            let words = max_a_day.map_or_else(|| t.w_as_needed().to_string(), |max| t.w_as_needed_max(max));
            after.map_or(words.clone(), |event| t.w_and_times(words, self::event(event, lang)))
        }
        Frequency::With { event: Event::Run } => t.w_with_run().to_string(),
        Frequency::With { event } => self::event(*event, lang),
        Frequency::Lasting => t.w_lasting().to_string(),
        Frequency::Once => t.w_once().to_string(),
    };
    match day_type {
        None => words,
        Some(DayType::A) => t.w_and_times(words, t.w_day_a()),
        Some(DayType::B) => t.w_and_times(words, t.w_day_b()),
    }
}

/// "na inspanning".
#[must_use]
pub fn event(event: Event, lang: Lang) -> String {
    let t = translator(lang);
    match event {
        Event::FirstStep => t.w_before_first_step(),
        Event::Activity => t.w_after_activity(),
        Event::Run => t.w_after_run(),
        Event::Cooling => t.w_with_cooling(),
        Event::NotAfterRising => t.w_not_after_rising(),
    }
    .to_string()
}

/// The side of an exercise for a patient whose `affected` side hurts; none where there is no side to it.
#[must_use]
pub fn side(side: Side, affected: AffectedSide, lang: Lang) -> Option<String> {
    let t = translator(lang);
    let words = match (side, affected) {
        (Side::NotApplicable, _) => return None,
        (Side::Affected, AffectedSide::Left) => t.w_side_left(),
        (Side::Affected, AffectedSide::Right) => t.w_side_right(),
        (Side::Affected, AffectedSide::None) => t.w_side_affected(),
        (Side::Affected, AffectedSide::Both) | (Side::Each, _) => t.w_side_each(),
        (Side::Both, _) => t.w_side_both(),
        (Side::BothThenEach, _) => t.w_side_both_then_each(),
        (Side::Alternating, _) => t.w_side_alternating(),
        (Side::WeakerFirst { stronger_sets }, _) => return Some(t.w_side_weaker(stronger_sets)),
    };
    Some(words.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dosage(sets: u16, work: Work) -> Dosage {
        Dosage {
            sets: Span::exactly(sets),
            work,
            rest_secs: None,
            load: None,
            load_note: None,
            tempo: None,
            pain_limit: None,
            weeks: Vec::new(),
            next: Vec::new(),
        }
    }

    #[test]
    fn a_dose_reads_as_on_the_sheet() {
        let in_dutch = |sets, work| short_dosage(&dosage(sets, work), 1, Lang::Nl);
        assert_eq!(in_dutch(3, Work::Reps(Span::between(10, 15))), "3 × 10–15");
        assert_eq!(in_dutch(5, Work::Seconds(Span::exactly(45))), "5 × 45 s");
        assert_eq!(in_dutch(1, Work::MinutesBuildUp { from: 20, to: 40 }), "20 tot 40 min");
        let pyramid = Work::Pyramid { reps: vec![6, 4, 2], hold_secs: Span::exactly(8) };
        assert_eq!(in_dutch(1, pyramid), "6-4-2 × 8 s");
    }

    #[test]
    fn a_frequency_says_how_much_time_lies_between() {
        let strength =
            Frequency::DaysAWeek { days: Span::exactly(3), min_gap_days: 2, times: Span::exactly(1), toward: None };
        assert_eq!(frequency(&strength, None, Lang::Nl), "3 dagen per week, minimaal 48 uur ertussen");
        let twice = Frequency::Daily { times: Span::exactly(2) };
        assert_eq!(frequency(&twice, None, Lang::En), "2× a day, every day");
    }
}
