//! The words that are the same on every sheet, and the few that follow from the whole handout: [`Labels`].

use chrono::Datelike;
use serde::Serialize;

use super::{Handout, Posture};
use crate::content::PainLimit;
use crate::i18n::{Lang, Translator, translator};

/// Fixed words around a handout, in its language. Fields are named after what they stand beside.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(missing_docs, reason = "each is the text of the message of the same name in handout.ftl")]
pub struct Labels {
    pub pain_title: String,
    pub pain_ends: String,
    pub pain_grey: Option<String>,
    pub pain_each: String,
    /// The limit of each exercise, in order: "pijn t/m 5 mag".
    pub pain_limits: Vec<String>,
    /// The limits for the tick list: "Oefening 1 en 2: pijn t/m 5 mag."
    pub pain_groups: Vec<String>,
    /// How each exercise begins.
    pub postures: Vec<String>,
    pub aim: String,
    pub exercise: String,
    pub mistake: String,
    pub stop_title: String,
    pub call_title: String,
    pub call_emergency: String,
    pub call_urgent: String,
    pub call_doctor: String,
    pub call_practice: String,
    pub call_therapist: String,
    pub stop_short: String,
    pub next_appointment: String,
    pub bring: String,
    pub sources: Option<String>,
    pub made: String,
    pub disclaimer: String,
    pub page: String,
    pub page_of: String,
    pub ticks_title: String,
    pub ticks_intro: String,
    pub ticks_legend: String,
    pub ticks_pain: String,
    /// The three rows of pain cells: name and note.
    pub ticks_rows: [(String, String); 3],
}

impl Labels {
    /// The fixed words of `handout`.
    #[must_use]
    pub fn of(handout: &Handout) -> Self {
        let t = translator(handout.lang);
        Self {
            pain_title: t.handout_pain_title(),
            pain_ends: t.handout_pain_ends(),
            pain_grey: handout.highest_pain().filter(|n| *n < 10).map(|n| t.handout_pain_grey(n + 1)),
            pain_each: t.handout_pain_each(),
            pain_limits: handout.exercises.iter().map(|e| limit_in_words(e.pain_limit, t)).collect(),
            pain_groups: pain_groups(handout, t),
            postures: handout.exercises.iter().map(|e| Posture::in_words(e.posture, handout.lang)).collect(),
            aim: t.handout_aim(),
            exercise: t.handout_exercise(),
            mistake: t.handout_mistake(),
            stop_title: t.handout_stop_title(),
            call_title: t.handout_call_title(),
            call_emergency: t.handout_call_emergency(),
            call_urgent: t.handout_call_urgent(),
            call_doctor: t.handout_call_doctor(),
            call_practice: t.handout_call_practice(),
            call_therapist: t.handout_call_therapist(),
            stop_short: t.handout_stop_short(),
            next_appointment: t.handout_next_appointment(),
            bring: t.handout_bring(),
            sources: (!handout.sources.is_empty()).then(|| t.handout_sources(handout.sources.join("; "))),
            made: t.handout_made(
                handout.made.by.as_str(),
                date_in_words(handout.made.on, handout.lang),
                handout.made.version,
            ),
            disclaimer: t.handout_disclaimer(),
            page: t.handout_page(),
            page_of: t.handout_page_of(),
            ticks_title: t.handout_ticks_title(handout.ticks.weeks.max(1)),
            ticks_intro: t.handout_ticks_intro(),
            ticks_legend: t.handout_ticks_legend(),
            ticks_pain: t.handout_ticks_pain(),
            ticks_rows: [
                (t.handout_ticks_before(), t.handout_ticks_before_note()),
                (t.handout_ticks_during(), t.handout_ticks_during_note()),
                (t.handout_ticks_morning(), t.handout_ticks_morning_note()),
            ],
        }
    }
}

/// "23 november 2026".
fn date_in_words(date: chrono::NaiveDate, lang: Lang) -> String {
    translator(lang).handout_date(date.day(), date.month(), date.year().to_string())
}

fn limit_in_words(limit: PainLimit, t: &Translator) -> String {
    match limit {
        PainLimit::Nrs(n) => t.handout_pain_up_to(n.min(10)),
        PainLimit::AboveStart(n) => t.handout_pain_above_start(n),
    }
}

/// The limits by exercise, exercises with the same limit together.
fn pain_groups(handout: &Handout, t: &Translator) -> Vec<String> {
    let mut groups: Vec<(PainLimit, Vec<usize>)> = Vec::new();
    for (index, exercise) in handout.exercises.iter().enumerate() {
        match groups.iter_mut().find(|(limit, _)| *limit == exercise.pain_limit) {
            Some((_, numbers)) => numbers.push(index + 1),
            None => groups.push((exercise.pain_limit, vec![index + 1])),
        }
    }
    if let [(limit, _)] = groups[..] {
        return vec![t.handout_pain_all(limit_in_words(limit, t))];
    }
    groups
        .into_iter()
        .map(|(limit, numbers)| t.handout_pain_group(list_in_words(&numbers, t), limit_in_words(limit, t)))
        .collect()
}

/// "1–4, 7 en 9": runs of three or more are joined.
fn list_in_words(numbers: &[usize], t: &Translator) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = numbers;
    while let [first, ..] = rest {
        let run = rest.iter().enumerate().take_while(|(offset, n)| **n == first + offset).count();
        if run >= 3 {
            parts.push(format!("{first}–{}", first + run - 1));
            rest = &rest[run..];
        } else {
            parts.push(first.to_string());
            rest = &rest[1..];
        }
    }
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} {} {last}", before.join(", "), t.handout_and()),
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_numbers_reads_as_a_person_says_it() {
        let t = translator(Lang::Nl);
        assert_eq!(list_in_words(&[1, 2], t), "1 en 2");
        assert_eq!(list_in_words(&[1, 2, 3, 4, 7, 9], t), "1–4, 7 en 9");
        assert_eq!(list_in_words(&[5], t), "5");
    }

    #[test]
    fn a_date_has_no_thousands_separator() {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
        assert_eq!(date_in_words(date, Lang::Nl), "23 november 2026");
    }
}
