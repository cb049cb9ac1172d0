//! From a plan to its sheet: which exercises stand on it, with which words, and which boxes each day has.
//!
//! A sheet is for one phase: what comes after it depends on criteria that nobody knows yet. Equal arguments give an
//! equal handout; the day of making is one of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, Days as DayCount, NaiveDate, Weekday};

use super::{
    Calls, Exercise, Handout, Made, Measure, NextMorning, OneOrMore, PhaseLines, Picture, Practice, Safety, Sentence,
    TickDays, Words,
};
use crate::content::{self, Frequency, Kind, Library, Source, Span, Step, Urgency, Work};
use crate::i18n::{Lang, translator};
use crate::plan::{
    AffectedSide, Due, Effective, Lineage, PhaseKey, Plan, PlannedPhase, PlannedPrescription, Schedule, offered_on,
    schedule,
};
use crate::wording::{self, dates};

/// How many weeks of boxes stand on a sheet.
pub const SHEET_WEEKS: u8 = 4;

/// What a sheet needs to know beside the plan.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Which phase.
    pub phase: PhaseKey,
    /// The first day with boxes; the start of the phase when it lies before that.
    pub from: NaiveDate,
    /// How many weeks of boxes.
    pub weeks: u8,
    /// Language of the sheet.
    pub lang: Lang,
    /// The practice, as far as it is known.
    pub practice: Practice,
    /// The patient's name, or nothing.
    pub patient: Option<String>,
    /// The day of making.
    pub made_on: NaiveDate,
    /// Goes up with each change that is handed out.
    pub version: u32,
    /// The next visit, in words.
    pub next_appointment: Option<String>,
}

impl Sheet {
    /// The sheet of the phase that `today` is in (the first phase before the plan begins, the last after it).
    #[must_use]
    pub fn of_today(plan: &Plan, today: NaiveDate) -> Option<Self> {
        let phase = plan
            .phase_on(today)
            .or_else(|| if today < plan.start { plan.phases.first() } else { plan.phases.last() })?;
        Some(Self::of_phase(plan, phase, today))
    }

    /// The sheet of a phase, from today on when it is running.
    #[must_use]
    pub fn of_phase(plan: &Plan, phase: &PlannedPhase, today: NaiveDate) -> Self {
        let from = if phase.contains(today) { today } else { phase.start };
        let days_left = (phase.end() - from).num_days() + 1;
        let weeks = u8::try_from((days_left + 6) / 7).unwrap_or(SHEET_WEEKS).clamp(1, SHEET_WEEKS);
        Self {
            phase: phase.key,
            from,
            weeks,
            lang: plan.lang,
            practice: Practice::default(),
            patient: None,
            made_on: today,
            version: 1,
            next_appointment: None,
        }
    }
}

/// Why a plan has no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSheet {
    /// The plan does not have the phase.
    #[error("the plan does not have this phase")]
    NoPhase,
    /// Nothing is done in the phase.
    #[error("there is no exercise in this phase")]
    NoExercise,
}

impl Handout {
    /// What `plan` says to the patient in one phase.
    ///
    /// # Errors
    /// The phase is not in the plan or has no exercises.
    pub fn of_plan(plan: &Plan, library: &Library, sheet: &Sheet) -> Result<Self, NoSheet> {
        let phase = plan.planned_phase(sheet.phase).ok_or(NoSheet::NoPhase)?;
        let block = plan.block(phase);
        let lang = sheet.lang;
        let from = sheet.from.max(phase.start);
        let ticks = TickDays { from, weeks: sheet.weeks.max(1) };
        let until = phase.end().min(from + DayCount::new(u64::from(ticks.weeks) * 7 - 1));
        let due = schedule(plan, from, until);
        let writer = Writer { plan, library, phase, due: &due, from, until, lang };
        let printed = writer.printed();
        let exercises: Vec<Exercise> = printed.iter().filter_map(|(p, due)| writer.exercise(p, *due)).collect();
        Ok(Self {
            lang,
            title: title(plan, lang),
            practice: sheet.practice.clone(),
            patient: sheet.patient.clone(),
            phase: PhaseLines {
                name: block.name.in_lang(lang).to_owned(),
                dates: translator(lang).hp_dates(
                    dates::date_without_weekday(lang, phase.start),
                    dates::date_without_weekday(lang, phase.end()),
                ),
                aim: sentences(block.goals.iter().map(|goal| goal.in_lang(lang))),
            },
            exercises: OneOrMore::from_list(exercises).ok_or(NoSheet::NoExercise)?,
            ticks,
            safety: safety(plan, lang),
            measures: writer.measures(),
            next_appointment: sheet.next_appointment.clone(),
            sources: sources(plan, library, phase, printed.iter().map(|(p, _)| *p), lang),
            made: Made {
                by: sheet
                    .practice
                    .therapist
                    .as_deref()
                    .and_then(|name| Words::new(name).ok())
                    .unwrap_or_else(|| Words::fixed(translator(lang).hp_therapist().to_string())),
                on: sheet.made_on,
                version: sheet.version,
            },
        })
    }
}

fn title(plan: &Plan, lang: Lang) -> String {
    let t = translator(lang);
    let programme = &plan.content.programme;
    let variant = programme.variant(&plan.variant);
    let name = variant.and_then(|variant| variant.patient_name.as_ref()).unwrap_or(&programme.name).in_lang(lang);
    let name = lower_first(name);
    let side = match plan.side {
        AffectedSide::Left => t.w_side_left(),
        AffectedSide::Right => t.w_side_right(),
        AffectedSide::Both => t.hp_both(),
        AffectedSide::None => return t.hp_title(name),
    };
    // A name that ends with a bracket gets no second pair.
    if name.ends_with(')') { t.hp_title_comma_side(name, side) } else { t.hp_title_side(name, side) }
}

/// Texts one after another, each closed like a sentence.
fn sentences<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let closed = texts
        .into_iter()
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(|text| if text.ends_with(['.', '?', '!', '…']) { text.to_owned() } else { format!("{text}.") });
    closed.collect::<Vec<_>>().join(" ")
}

/// A name in the middle of a line begins small, unless its second letter is a capital too.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

struct Writer<'p> {
    plan: &'p Plan,
    library: &'p Library,
    phase: &'p PlannedPhase,
    due: &'p Schedule,
    from: NaiveDate,
    until: NaiveDate,
    lang: Lang,
}

impl<'p> Writer<'p> {
    /// The exercises that fall due in these weeks, in session order, each with its first time.
    fn printed(&self) -> Vec<(&'p PlannedPrescription, Option<(Due, NaiveDate)>)> {
        let mut seen = BTreeSet::new();
        let mut found: Vec<(&PlannedPrescription, Option<(Due, NaiveDate)>)> = Vec::new();
        for session in &self.due.sessions {
            for due in self.due.items(session) {
                if seen.insert(due.lineage)
                    && let Some(prescription) = self.plan.prescription(due.prescription)
                {
                    found.push((prescription, Some((*due, session.slot.date))));
                }
            }
        }
        // What hangs on something else (drills within a run) has no day of its own but is an exercise all the same.
        for id in offered_on(self.plan, self.from) {
            if let Some(prescription) = self.plan.prescription(id)
                && seen.insert(prescription.lineage)
            {
                found.push((prescription, None));
            }
        }
        found.retain(|(prescription, _)| self.kind(prescription).is_exercise());
        found.sort_by_key(|(p, _)| (self.kind(p).session_rank(), p.order, p.lineage));
        found
    }

    fn kind(&self, prescription: &PlannedPrescription) -> Kind {
        self.plan.content.exercises.get(&prescription.exercise).map_or(Kind::Advice, |exercise| exercise.kind)
    }

    fn exercise(&self, prescription: &PlannedPrescription, first: Option<(Due, NaiveDate)>) -> Option<Exercise> {
        let exercise = self.plan.content.exercises.get(&prescription.exercise)?;
        let (occurrence, date) = first.map_or((0, self.from), |(due, date)| (due.occurrence, date));
        let effective = self.plan.effective_on(prescription, date, occurrence)?;
        let lang = self.lang;
        let dosage = effective.dosage;
        let (dose, mut load) = self.dose(&effective);
        load.extend(
            dosage
                .load
                .as_ref()
                .filter(|load| **load != content::Load::BodyWeight)
                .map(|load| wording::load(load, lang)),
        );
        let mut steps: Vec<Sentence> =
            exercise.instructions.iter().map(|step| Sentence::plain(step.text().in_lang(lang))).collect();
        // How this phase wants it done is a step like the others; the column of the dose is too narrow for sentences.
        steps.extend(dosage.load_note.as_ref().map(|note| Sentence::plain(note.in_lang(lang))));
        steps.extend(self.course_of_dose(prescription.lineage));
        let mut frequency = wording::frequency(&prescription.frequency, prescription.day_type, lang);
        let mut days = self.days(prescription);
        // "Every other day" only says something together with the day it starts on.
        if matches!(prescription.frequency, Frequency::EveryDays { .. })
            && let Some(start) = days.take()
        {
            frequency = format!("{frequency}, {start}");
        }
        Some(Exercise {
            name: exercise.short_name.in_lang(lang).to_owned(),
            dose,
            side: wording::side(prescription.side, self.plan.side, lang),
            rest: dosage.rest_secs.filter(|rest| rest.max > 0).map(|rest| wording::rest(rest, lang)),
            load: (!load.is_empty()).then(|| load.join(", ")),
            tempo: dosage.tempo.map(|tempo| wording::tempo(tempo, lang)),
            frequency,
            days,
            pain_limit: dosage.pain_limit.unwrap_or(self.plan.block(self.phase).pain_limit),
            steps,
            mistakes: exercise.mistakes.iter().map(|mistake| mistake.in_lang(lang).to_owned()).collect(),
            pictures: self.pictures(prescription, exercise),
            posture: exercise.position.into(),
            boxes: self.boxes(prescription),
        })
    }

    /// The pictures of the exercise as the plan knows it. A plan of before there were pictures shows those of the library.
    fn pictures(&self, prescription: &PlannedPrescription, exercise: &Arc<content::Exercise>) -> Vec<Picture> {
        let drawn = if exercise.figure.is_some() {
            exercise
        } else {
            self.library.exercises.get(&prescription.exercise).unwrap_or(exercise)
        };
        Picture::of_exercise(drawn, prescription.side, self.plan.side, self.lang)
    }

    /// The dose as it stands in large type, short enough for it, and what belongs to it in words.
    fn dose(&self, effective: &Effective<'_>) -> (String, Vec<String>) {
        let t = translator(self.lang);
        if let Some(rung) = effective.rung {
            return (t.w_minutes(wording::span(rung.total_minutes)), Vec::new());
        }
        match effective.work {
            Work::Reps(reps) => (t.w_sets_of(wording::span(effective.sets), wording::span(*reps)), Vec::new()),
            Work::RepetitionMaximum(reps) => {
                let reps = wording::span(*reps);
                (t.w_sets_of(wording::span(effective.sets), reps.clone()), vec![t.hp_heavy(reps)])
            }
            Work::MinutesBuildUp { .. } => {
                let minutes = |date| self.plan.effective_on(effective.prescription, date, 0).and_then(|on| on.minutes);
                let (Some(first), Some(last)) = (minutes(self.from), minutes(self.until)) else {
                    return (wording::sets_and_work(effective.sets, effective.work, self.lang), Vec::new());
                };
                let grows = last.max > first.min;
                let span = if grows { Span::between(first.min, last.max) } else { first };
                (t.w_minutes(wording::span(span)), if grows { vec![t.hp_grows()] } else { Vec::new() })
            }
            Work::AsTolerated => (t.hp_as_tolerated(), Vec::new()),
            work => (wording::sets_and_work(effective.sets, work, self.lang), Vec::new()),
        }
    }

    /// "Daarna: vanaf ma 14 dec 2 × 15.": how the dose changes within these weeks, by the week table, the rungs of a
    /// ladder or the therapist. A rung is too long for the large type of the dose, so the first one stands here too.
    fn course_of_dose(&self, lineage: Lineage) -> Option<Sentence> {
        let t = translator(self.lang);
        let mut first_rung: Option<String> = None;
        let mut last: Option<String> = None;
        let mut changes: Vec<String> = Vec::new();
        for session in &self.due.sessions {
            for due in self.due.items(session).iter().filter(|due| due.lineage == lineage) {
                let date = session.slot.date;
                let Some(effective) = self.plan.effective(due, date) else { continue };
                if matches!(effective.work, Work::MinutesBuildUp { .. }) {
                    continue;
                }
                let dose = effective.rung.map_or_else(
                    || self.dose(&effective).0,
                    |rung| rung.session.in_lang(self.lang).trim_end_matches('.').to_owned(),
                );
                if last.is_none() && effective.rung.is_some() {
                    first_rung = Some(dose.clone());
                }
                if last.as_ref().is_some_and(|last| *last != dose) {
                    changes.push(t.hp_from_day(dates::weekday_and_date(self.lang, date), dose.as_str()));
                }
                last = Some(dose);
            }
        }
        let mut sentence = Sentence::default();
        if let Some(rung) = &first_rung {
            sentence = sentence.stress(t.hp_now()).then(format!(" {rung}. "));
        }
        if !changes.is_empty() {
            sentence = sentence.stress(t.hp_then()).then(format!(" {}.", changes.join("; ")));
        }
        (first_rung.is_some() || !changes.is_empty()).then_some(sentence)
    }

    /// Boxes to tick from the first day on: as many as times on that day.
    fn boxes(&self, prescription: &PlannedPrescription) -> Vec<u8> {
        let days = (self.until - self.from).num_days() + 1;
        let mut boxes = vec![0u8; usize::try_from(days).unwrap_or(0)];
        for session in &self.due.sessions {
            let Ok(day) = usize::try_from((session.slot.date - self.from).num_days()) else { continue };
            for due in self.due.items(session).iter().filter(|due| due.lineage == prescription.lineage) {
                if let Some(count) = boxes.get_mut(day) {
                    *count = count.saturating_add(due.times);
                }
            }
        }
        boxes
    }

    /// "ma, wo, vr" when every week has the same days; "vanaf ma 14 dec" for a rhythm and for what begins later; nothing
    /// where it is done every day or the days differ from week to week.
    fn days(&self, prescription: &PlannedPrescription) -> Option<String> {
        let is_due: Vec<bool> = self.boxes(prescription).iter().map(|count| *count > 0).collect();
        let first = is_due.iter().position(|is_due| *is_due)?;
        let date_of = |day: usize| self.from + DayCount::new(day as u64);
        let starting = || translator(self.lang).hp_starting(dates::weekday_and_date(self.lang, date_of(first)));
        if matches!(prescription.frequency, Frequency::EveryDays { .. }) {
            return Some(starting());
        }
        if is_due.iter().skip(first).all(|is_due| *is_due) {
            return (first > 0).then(starting);
        }
        let from_first_week = is_due.get(first / 7 * 7..)?;
        let weekdays = |week: &[bool]| -> BTreeSet<usize> { (0..week.len()).filter(|day| week[*day]).collect() };
        let mut weeks = from_first_week.chunks(7);
        let model = weekdays(weeks.next()?);
        let is_same = weeks.all(|week| weekdays(week) == model.range(..week.len()).copied().collect());
        if !is_same {
            return (first >= 7).then(starting);
        }
        let mut days: Vec<Weekday> = model.iter().map(|day| date_of(*day).weekday()).collect();
        days.sort_by_key(Weekday::num_days_from_monday);
        let names: Vec<&str> = days.iter().map(|day| dates::weekday_short(self.lang, *day)).collect();
        let names = names.join(", ");
        Some(if first >= 7 { format!("{names}, {}", starting()) } else { names })
    }

    /// Cooling with its limits always, then the measures and advice of the phase.
    fn measures(&self) -> OneOrMore<Measure> {
        let t = translator(self.lang);
        let phase = self.plan.block(self.phase);
        let cooling = phase.prescriptions.iter().find(|row| row.exercise.as_str() == "cooling");
        let by_programme = self
            .plan
            .content
            .programme
            .acute_measures
            .iter()
            .find(|measure| measure.exercise.as_ref().is_some_and(|exercise| exercise.as_str() == "cooling"));
        let minutes = match cooling.map(|row| &row.dosage.work) {
            Some(Work::Minutes(minutes)) => Some(*minutes),
            _ => by_programme.and_then(|measure| measure.minutes),
        };
        let at_most = match cooling.map(|row| &row.frequency) {
            Some(Frequency::AsNeeded { max_a_day: Some(max), .. }) => Some(*max),
            _ => by_programme.and_then(|measure| measure.max_a_day),
        };
        // ME-02 and ME-03: never longer than 20 minutes, three times a day where no source says otherwise.
        let minutes = minutes.unwrap_or(Span::between(10, 15));
        let minutes = Span::between(minutes.min.min(20), minutes.max.min(20));
        let rule = t.hp_cooling_rule(wording::span(minutes), at_most.unwrap_or(3));
        let mut measures =
            OneOrMore::of(Measure { name: Words::fixed(t.hp_cooling().to_string()), rule: Words::fixed(rule) });
        let mut ids = offered_on(self.plan, self.from);
        ids.extend(self.due.due.iter().map(|due| due.prescription));
        let mut seen = BTreeSet::new();
        for id in ids {
            let Some(prescription) = self.plan.prescription(id) else { continue };
            let Some(exercise) = self.plan.content.exercises.get(&prescription.exercise) else { continue };
            if exercise.kind.is_exercise() || exercise.id.as_str() == "cooling" || !seen.insert(prescription.lineage) {
                continue;
            }
            if let (Ok(name), Ok(rule)) = (
                Words::new(exercise.short_name.in_lang(self.lang)),
                Words::new(self.measure_rule(prescription, exercise)),
            ) {
                measures = measures.and(Measure { name, rule });
            }
        }
        measures
    }

    /// How much and how often, what the phase says about it, and what keeps it safe (or else how it begins).
    fn measure_rule(&self, prescription: &PlannedPrescription, exercise: &content::Exercise) -> String {
        let mut amount: Vec<String> = Vec::new();
        if !matches!(prescription.dosage.work, Work::Advice | Work::AsTolerated) {
            amount.push(wording::short_dosage(&prescription.dosage, 1, self.lang));
        }
        // "Lasting" is what every measure of a phase is.
        if prescription.frequency != Frequency::Lasting {
            amount.push(wording::frequency(&prescription.frequency, prescription.day_type, self.lang));
        }
        let amount = amount.join(", ");
        let note = prescription.dosage.load_note.as_ref().map(|note| note.in_lang(self.lang));
        let safe: Vec<&Step> = exercise.instructions.iter().filter(|step| matches!(step, Step::Safety(_))).collect();
        let steps = if safe.is_empty() { exercise.instructions.iter().take(1).collect() } else { safe };
        let steps = steps.iter().map(|step| step.text().in_lang(self.lang));
        sentences([amount.as_str()].into_iter().chain(note).chain(steps))
    }
}

fn safety(plan: &Plan, lang: Lang) -> Safety {
    let t = translator(lang);
    let fixed = |text: &str| Words::fixed(text.to_owned());
    let of = |wanted: &[Urgency]| -> Vec<Words> {
        plan.content
            .programme
            .red_flags
            .iter()
            .filter_map(|id| plan.content.red_flags.get(id))
            .filter(|flag| wanted.contains(&flag.urgency))
            .filter_map(|flag| Words::new(flag.short.in_lang(lang)).ok())
            .collect()
    };
    let stop_signs = OneOrMore::of(fixed(&t.hp_stop_sharp()))
        .and(fixed(&t.hp_stop_swelling()))
        .and(fixed(&t.hp_stop_numb()))
        .and(fixed(&t.hp_stop_dizzy()))
        .and(fixed(&t.hp_stop_chest()));
    let chest = fixed(&t.hp_call_chest());
    let mut emergency = OneOrMore::of(chest.clone());
    for sign in of(&[Urgency::Call112]).into_iter().filter(|sign| *sign != chest) {
        emergency = emergency.and(sign);
    }
    let mut doctor = of(&[Urgency::Today, Urgency::WithinTwoDays, Urgency::ThisWeek]);
    if doctor.is_empty() {
        doctor.push(fixed(&t.hp_call_fever()));
    }
    Safety {
        stop_signs,
        next_morning: NextMorning::one_set_less(2, lang),
        calls: Calls {
            emergency,
            urgent: of(&[Urgency::Emergency]),
            doctor: OneOrMore::from_list(doctor).expect("there is at least the fixed sign"),
        },
    }
}

/// The publications behind what is printed; what nobody has confirmed yet is not printed as a source.
fn sources<'p>(
    plan: &Plan,
    library: &Library,
    phase: &PlannedPhase,
    printed: impl Iterator<Item = &'p PlannedPrescription>,
    lang: Lang,
) -> Vec<String> {
    let block = plan.block(phase);
    let mut names: Vec<String> = Vec::new();
    for prescription in printed {
        let Some(row) = prescription.row.and_then(|row| block.prescriptions.get(row)) else { continue };
        for source in row.sources.iter().filter(|source| matches!(source, Source::Publication(_))) {
            let name = wording::source(source, library, lang);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}
