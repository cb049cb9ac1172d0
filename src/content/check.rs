//! Rules across content files: ids resolve, nothing goes in circles, doses are sane, both languages are there, every
//! figure says where it comes from, nothing lies unused.
//!
//! [`check`] only finds; [`super::read`] decides what is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Origin, Problem, SourceFile};
use super::{
    Block, Criterion, Days, Dosage, Exercise, ExerciseId, Frequency, Library, Phase, PhaseId, Prescription, Programme,
    Source, Span, TextCount, Work,
};
use crate::i18n::{Lang, Text};

/// Longest name for the patient, so that it fits on screen, phone and paper.
pub const SHORT_NAME_MAX: usize = 34;
/// Longest name of a phase on the ribbon.
pub const PHASE_SHORT_NAME_MAX: usize = 18;

/// Every problem across files, with the index of the file it is in, and the number of texts.
pub(super) fn check(library: &Library, origin: &Origin, files: &[SourceFile]) -> (Vec<(usize, Problem)>, TextCount) {
    let texts = TextCount { total: 0, missing: Lang::ALL.into_iter().map(|lang| (lang.code(), 0)).collect() };
    let mut checker = Checker { library, files, found: Vec::new(), publications: BTreeSet::new(), texts };
    for (id, exercise) in &library.exercises {
        checker.exercise(exercise, origin.exercises[id]);
    }
    checker.circles(origin);
    for (id, phase) in &library.phases {
        checker.phase(phase, origin.phases[id]);
    }
    for (id, programme) in &library.programmes {
        checker.programme(programme, origin.programmes[id]);
    }
    checker.lists(origin);
    checker.unused(origin);
    (checker.found, checker.texts)
}

struct Checker<'a> {
    library: &'a Library,
    files: &'a [SourceFile],
    found: Vec<(usize, Problem)>,
    publications: BTreeSet<&'a str>,
    texts: TextCount,
}

impl<'a> Checker<'a> {
    fn report(&mut self, file: usize, needle: &str, what: impl Into<String>, hint: impl Into<String>) {
        self.found.push((file, self.files[file].problem(needle, what, hint)));
    }

    /// A problem without which the file cannot be used.
    fn leave_out(&mut self, file: usize, needle: &str, what: impl Into<String>, hint: impl Into<String>) {
        let mut problem = self.files[file].problem(needle, what, hint);
        problem.left_out = true;
        self.found.push((file, problem));
    }

    fn text(&mut self, file: usize, text: &Text) {
        let missing: Vec<&'static str> = text.missing().map(Lang::code).collect();
        self.texts.total += 1;
        for code in &missing {
            *self.texts.missing.entry(code).or_default() += 1;
        }
        if !missing.is_empty() {
            let given = if text.nl.trim().is_empty() { &text.en } else { &text.nl };
            self.report(
                file,
                given,
                format!("a text lacks {}", missing.join(" and ")),
                "write it in both languages: (nl: \"…\", en: \"…\")",
            );
        }
    }

    fn texts<'t>(&mut self, file: usize, texts: impl IntoIterator<Item = &'t Text>) {
        for text in texts {
            self.text(file, text);
        }
    }

    fn sources(&mut self, file: usize, needle: &str, sources: &'a [Source]) {
        if sources.is_empty() {
            self.report(
                file,
                needle,
                "a figure here does not say where it comes from",
                "add sources: [Seed(\"…\")], [Publication(\"…\")] or [Unconfirmed(\"…\")]",
            );
        }
        for source in sources {
            if let Source::Publication(id) = source {
                if self.library.references.contains_key(id) {
                    self.publications.insert(id);
                } else {
                    self.report(
                        file,
                        id,
                        format!("the publication `{id}` is not in sources.ron"),
                        "add it there or correct the name",
                    );
                }
            }
        }
    }

    fn known_exercise(&mut self, file: usize, id: &ExerciseId, is_needed: bool) {
        if self.library.exercises.contains_key(id) {
            return;
        }
        let names: Vec<&str> = self.library.exercises.keys().map(ExerciseId::as_str).collect();
        let hint = super::read::nearest(id.as_str(), &names).map_or_else(
            || "add a file with this name to catalogue/".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        let needle = format!("\"{id}\"");
        let what = format!("there is no exercise `{id}`");
        if is_needed {
            self.leave_out(file, &needle, what, hint);
        } else {
            self.report(file, &needle, what, hint);
        }
    }

    fn exercise(&mut self, exercise: &'a Exercise, file: usize) {
        self.texts(file, [&exercise.name, &exercise.short_name]);
        self.texts(file, exercise.instructions.iter().map(super::Step::text));
        self.texts(file, exercise.mistakes.iter().chain(&exercise.trained_limb));
        self.texts(file, exercise.contraindications.iter().map(|c| &c.text));
        for lang in Lang::ALL {
            let name = exercise.short_name.in_lang(lang);
            if name.chars().count() > SHORT_NAME_MAX {
                self.report(
                    file,
                    name,
                    format!("the short name has {} characters, at most {SHORT_NAME_MAX} fit", name.chars().count()),
                    "find a shorter name for the patient",
                );
            }
        }
        let steps = exercise.instructions.len();
        if !(2..=6).contains(&steps) {
            self.report(file, "instructions", format!("{steps} steps of instruction"), "three to five steps read best");
        }
        let folder = self.files[file].path.split('/').nth(1).unwrap_or_default().to_owned();
        if exercise.regions.first().is_none_or(|region| region.code() != folder) {
            self.report(
                file,
                "regions",
                format!("the first region does not belong to the folder `{folder}`"),
                "move the file or change the region",
            );
        }
        for id in
            exercise.easier.iter().chain(&exercise.harder).chain(exercise.harder_gates.iter().map(|g| &g.exercise))
        {
            self.known_exercise(file, id, false);
        }
        for gate in &exercise.harder_gates {
            self.text(file, &gate.when);
            self.sources(file, "harder_gates", &gate.sources);
        }
        for term in exercise.muscles.iter().chain(&exercise.equipment) {
            if !self.library.terms.contains_key(term) {
                self.report(
                    file,
                    &format!("\"{term}\""),
                    format!("`{term}` is not in terms.ron"),
                    "add it there or correct the name",
                );
            }
        }
        for contraindication in &exercise.contraindications {
            for flag in &contraindication.flags {
                if !self.library.flags.contains_key(flag) {
                    self.report(
                        file,
                        &format!("\"{flag}\""),
                        format!("there is no population flag `{flag}`"),
                        "see safety/flags.ron",
                    );
                }
            }
        }
        self.dosage(file, "dosage", &exercise.dosage);
        self.frequency(file, "frequency", &exercise.frequency);
        self.sources(file, "sources", &exercise.sources);
    }

    /// Going to a harder exercise again and again must come to an end.
    fn circles(&mut self, origin: &Origin) {
        let mut harder: BTreeMap<&ExerciseId, BTreeSet<&ExerciseId>> = BTreeMap::new();
        for (id, exercise) in &self.library.exercises {
            harder.entry(id).or_default().extend(&exercise.harder);
            for easier in &exercise.easier {
                harder.entry(easier).or_default().insert(id);
            }
        }
        // 1 = on the path being walked, 2 = done.
        fn walk<'e>(
            id: &'e ExerciseId,
            harder: &BTreeMap<&'e ExerciseId, BTreeSet<&'e ExerciseId>>,
            state: &mut BTreeMap<&'e ExerciseId, u8>,
            circles: &mut Vec<(&'e ExerciseId, &'e ExerciseId)>,
        ) {
            state.insert(id, 1);
            for next in harder.get(id).into_iter().flatten() {
                match state.get(next) {
                    None => walk(next, harder, state, circles),
                    Some(1) => circles.push((id, next)),
                    Some(_) => {}
                }
            }
            state.insert(id, 2);
        }
        let (mut state, mut circles) = (BTreeMap::new(), Vec::new());
        for id in harder.keys() {
            if !state.contains_key(id) {
                walk(id, &harder, &mut state, &mut circles);
            }
        }
        for (id, next) in circles {
            if let Some(&file) = origin.exercises.get(id) {
                self.report(
                    file,
                    &format!("\"{next}\""),
                    format!("easier and harder go in a circle: `{id}` leads to `{next}` and back"),
                    "an exercise cannot be both easier and harder than another",
                );
            }
        }
    }

    fn span(&mut self, file: usize, needle: &str, span: Span, limits: std::ops::RangeInclusive<u16>, name: &str) {
        if span.min > span.max {
            self.report(file, needle, format!("{name}: {} to {} runs backwards", span.min, span.max), "(from, to)");
        } else if !limits.contains(&span.min) || !limits.contains(&span.max) {
            self.report(
                file,
                needle,
                format!("{name}: {} is outside what makes sense", span.max),
                format!("between {} and {}", limits.start(), limits.end()),
            );
        }
    }

    fn dosage(&mut self, file: usize, needle: &str, dosage: &Dosage) {
        self.span(file, needle, dosage.sets, 1..=10, "sets");
        self.work(file, needle, &dosage.work);
        if let Some(rest) = dosage.rest_secs {
            self.span(file, needle, rest, 0..=600, "rest_secs");
        }
        if let Some(super::PainLimit::Nrs(limit) | super::PainLimit::AboveStart(limit)) = dosage.pain_limit
            && limit > 10
        {
            self.report(file, needle, format!("a pain limit of {limit}"), "pain goes from 0 to 10");
        }
        let mut last = 0;
        for row in &dosage.weeks {
            self.span(file, needle, row.weeks, 1..=52, "weeks");
            self.span(file, needle, row.sets, 1..=10, "sets");
            self.work(file, needle, &row.work);
            if row.weeks.min <= last {
                self.report(file, needle, "the week table overlaps itself", "each week stands in one row, in order");
            }
            last = row.weeks.max;
        }
        for next in &dosage.next {
            self.known_exercise(file, &next.exercise, false);
        }
        self.texts(file, &dosage.load_note);
    }

    fn work(&mut self, file: usize, needle: &str, work: &Work) {
        match work {
            Work::Reps(reps) => self.span(file, needle, *reps, 1..=100, "repetitions"),
            Work::Holds { reps, hold_secs } => {
                self.span(file, needle, *reps, 1..=100, "repetitions");
                self.span(file, needle, *hold_secs, 1..=300, "hold_secs");
            }
            Work::Seconds(secs) => self.span(file, needle, *secs, 1..=600, "seconds"),
            Work::Minutes(minutes) => self.span(file, needle, *minutes, 1..=180, "minutes"),
            Work::MinutesBuildUp { from, to } => {
                self.span(file, needle, Span::between(*from, *to), 1..=180, "minutes");
            }
            Work::Metres(metres) => self.span(file, needle, *metres, 1..=5000, "metres"),
            Work::RepetitionMaximum(rm) => self.span(file, needle, *rm, 1..=30, "repetition maximum"),
            Work::Pyramid { reps, hold_secs } => {
                if reps.is_empty() {
                    self.report(file, needle, "a pyramid without repetitions", "reps: [6, 4, 2]");
                }
                self.span(file, needle, *hold_secs, 1..=300, "hold_secs");
            }
            Work::Rungs { ladder, from, to, .. } => {
                let known = self.library.ladders.get(ladder).map(|ladder| {
                    let at = |id: &super::RungId| ladder.rungs.iter().position(|rung| rung.id == *id);
                    (at(from), at(to))
                });
                match known {
                    Some((Some(first), Some(last))) if first <= last => {}
                    Some(_) => self.leave_out(
                        file,
                        &format!("\"{from}\""),
                        format!("the rungs {from} to {to} are not on the ladder `{ladder}` in this order"),
                        "see ladders.ron",
                    ),
                    None => self.leave_out(
                        file,
                        &format!("\"{ladder}\""),
                        format!("there is no ladder `{ladder}`"),
                        "see ladders.ron",
                    ),
                }
            }
            Work::AsTolerated | Work::Advice => {}
        }
    }

    fn frequency(&mut self, file: usize, needle: &str, frequency: &Frequency) {
        match frequency {
            Frequency::Daily { times } => self.span(file, needle, *times, 1..=12, "times a day"),
            Frequency::EveryDays { every, times } => {
                self.span(file, needle, Span::exactly(*every), 2..=14, "every so many days");
                self.span(file, needle, *times, 1..=12, "times a day");
            }
            Frequency::DaysAWeek { days, min_gap_days, times, toward } => {
                self.span(file, needle, *days, 1..=7, "days a week");
                self.span(file, needle, *times, 1..=12, "times a day");
                self.span(file, needle, Span::exactly(toward.unwrap_or(days.max)), 1..=7, "days a week");
                if days.min * min_gap_days > 7 {
                    self.report(
                        file,
                        needle,
                        format!("{} days a week do not fit with {min_gap_days} days between", days.min),
                        "fewer days or a smaller gap",
                    );
                }
            }
            Frequency::OnWeekdays { days, .. } if days.is_empty() => {
                self.report(file, needle, "no weekday is named", "days: [Mon, Thu]");
            }
            Frequency::OnWeekdays { .. }
            | Frequency::AsNeeded { .. }
            | Frequency::With { .. }
            | Frequency::Lasting
            | Frequency::Once => {}
        }
    }

    fn prescription(&mut self, file: usize, row: &'a Prescription) {
        let needle = format!("\"{}\"", row.exercise);
        self.known_exercise(file, &row.exercise, true);
        self.dosage(file, &needle, &row.dosage);
        self.frequency(file, &needle, &row.frequency);
        self.texts(file, row.gate.iter().chain(&row.note));
        self.sources(file, &needle, &row.sources);
        if let (Some(from), Some(until)) = (row.from_day, row.until_day)
            && from > until
        {
            self.report(file, &needle, format!("from day {from} until day {until} is no day at all"), "swap the two");
        }
        for variant in &row.in_variants {
            let known = variant.variant.as_str().split_once('/').is_some_and(|(condition, variant)| {
                self.library
                    .programmes
                    .get(condition)
                    .is_none_or(|p| p.variants.iter().any(|v| v.id.as_str() == variant))
            });
            if !known {
                self.report(
                    file,
                    &format!("\"{}\"", variant.variant),
                    format!("there is no variant `{}`", variant.variant),
                    "write condition/variant",
                );
            }
        }
    }

    fn criterion(&mut self, file: usize, criterion: &'a Criterion) {
        self.text(file, &criterion.text);
        self.sources(file, &criterion.text.nl, &criterion.sources);
    }

    fn phase(&mut self, phase: &'a Phase, file: usize) {
        self.texts(file, [&phase.name, &phase.short_name]);
        for lang in Lang::ALL {
            let name = phase.short_name.in_lang(lang);
            if name.chars().count() > PHASE_SHORT_NAME_MAX {
                self.report(
                    file,
                    name,
                    format!(
                        "the short name has {} characters, at most {PHASE_SHORT_NAME_MAX} fit",
                        name.chars().count()
                    ),
                    "find a shorter name for the ribbon",
                );
            }
        }
        self.texts(file, phase.goals.iter().chain(&phase.allowed).chain(&phase.avoid).chain(&phase.notes));
        self.texts(file, phase.progression_note.iter().chain(&phase.stop_question));
        if phase.prescriptions.is_empty() {
            self.leave_out(file, "prescriptions", "a phase without exercises", "add at least one prescription");
        }
        for row in &phase.prescriptions {
            self.prescription(file, row);
        }
        for criterion in phase.advance.iter().chain(&phase.gate) {
            self.criterion(file, criterion);
        }
        for step in &phase.step_back {
            self.text(file, &step.text);
            self.sources(file, &step.text.nl, &step.sources);
        }
        for note in &phase.rules {
            if !self.library.rules.contains_key(&note.rule) {
                self.report(
                    file,
                    &format!("\"{}\"", note.rule),
                    format!("there is no rule `{}`", note.rule),
                    "see safety/rules.ron",
                );
            }
            self.texts(file, &note.text);
        }
        for replacement in &phase.replacements {
            self.text(file, &replacement.text);
            self.sources(file, "replacements", &replacement.sources);
            for exercise in &replacement.exercises {
                self.known_exercise(file, exercise, false);
            }
        }
        self.sources(file, "sources", &phase.sources);
    }

    fn known_phase(&mut self, file: usize, id: &PhaseId) {
        if !self.library.phases.contains_key(id) {
            let names: Vec<&str> = self.library.phases.keys().map(PhaseId::as_str).collect();
            let hint = super::read::nearest(id.as_str(), &names).map_or_else(
                || format!("add the file phases/{id}.ron, or mend it when it is there"),
                |near| format!("did you mean `{near}`?"),
            );
            self.leave_out(file, &format!("\"{id}\""), format!("there is no phase `{id}`"), hint);
        }
    }

    fn days(&mut self, file: usize, needle: &str, days: Days) {
        if !(days.min <= days.default && days.default <= days.max && days.default >= 1 && days.max <= 730) {
            self.leave_out(
                file,
                needle,
                format!("{} days by default is not between {} and {}", days.default, days.min, days.max),
                "min ≤ default ≤ max, at least one day",
            );
        }
    }

    fn programme(&mut self, programme: &'a Programme, file: usize) {
        self.texts(file, [&programme.name, &programme.explanation, &programme.evidence]);
        let statements = [
            &programme.where_it_hurts,
            &programme.symptoms,
            &programme.causes,
            &programme.own_role,
            &programme.treatment,
            &programme.prevention,
        ];
        for statement in statements.into_iter().flatten() {
            self.text(file, &statement.text);
            self.sources(file, &statement.text.nl, &statement.sources);
        }
        for measure in &programme.acute_measures {
            self.text(file, &measure.text);
            self.sources(file, &measure.text.nl, &measure.sources);
            if let Some(exercise) = &measure.exercise {
                self.known_exercise(file, exercise, false);
            }
        }
        for limit in &programme.self_care {
            self.text(file, &limit.text);
            self.sources(file, &limit.text.nl, &limit.sources);
        }
        for flag in &programme.red_flags {
            if !self.library.red_flags.contains_key(flag) {
                self.report(
                    file,
                    &format!("\"{flag}\""),
                    format!("there is no red flag `{flag}`"),
                    "see safety/red-flags.ron",
                );
            }
        }
        for modifier in &programme.modifiers {
            self.texts(file, [&modifier.name, &modifier.question, &modifier.effect]);
            self.sources(file, "modifiers", &modifier.sources);
            for exercise in modifier.blocks.iter().chain(&modifier.at_floor_level) {
                self.known_exercise(file, exercise, false);
            }
        }
        for track in &programme.tracks {
            self.text(file, &track.name);
            if track.options.is_empty() {
                self.leave_out(file, "tracks", format!("the track `{}` has no options", track.id), "add at least one");
            }
            for option in &track.options {
                self.texts(file, [&option.name, &option.summary]);
                self.known_phase(file, &option.phase);
            }
        }
        for cap in &programme.combined_caps {
            self.text(file, &cap.text);
            self.sources(file, "combined_caps", &cap.sources);
            for phase in &cap.phases {
                self.known_phase(file, phase);
            }
        }
        if programme.variants.is_empty() {
            self.leave_out(file, "variants", "a programme without variants", "add at least one variant");
        }
        for variant in &programme.variants {
            let needle = format!("\"{}\"", variant.id);
            self.texts(file, [&variant.name, &variant.recognise, &variant.prognosis.text]);
            self.texts(file, variant.patient_name.iter().chain(&variant.notes));
            self.sources(file, &needle, &variant.prognosis.sources);
            if variant.stages.is_empty() {
                self.leave_out(file, &needle, format!("the variant `{}` has no phases", variant.id), "add its stages");
            }
            for stage in &variant.stages {
                self.days(file, &needle, stage.days);
                for (_, days) in &stage.days_with {
                    self.days(file, &needle, *days);
                }
                self.sources(file, &needle, &stage.sources);
                match &stage.block {
                    Block::Phase(id) => self.known_phase(file, id),
                    Block::Track(id) if programme.track(id).is_none() => {
                        self.leave_out(file, &format!("\"{id}\""), format!("there is no track `{id}`"), "see `tracks`");
                    }
                    Block::Track(_) => {}
                }
            }
        }
        self.sources(file, "sources", &programme.sources);
    }

    fn lists(&mut self, origin: &Origin) {
        let library = self.library;
        // Lists are few and small; the file is found again by the text of the id.
        let file_of = |files: &[SourceFile], id: &str| {
            let needle = format!("\"{id}\"");
            origin.lists.iter().copied().rev().find(|&index| files[index].text.contains(&needle))
        };
        for flag in library.red_flags.values() {
            let Some(file) = file_of(self.files, flag.id.as_str()) else { continue };
            self.texts(file, [&flag.short, &flag.question, &flag.action]);
            self.sources(file, flag.id.as_str(), &flag.sources);
        }
        for rule in library.rules.values() {
            let Some(file) = file_of(self.files, rule.id.as_str()) else { continue };
            self.texts(file, [&rule.text, &rule.advice]);
            self.sources(file, rule.id.as_str(), &rule.sources);
        }
        for flag in library.flags.values() {
            let Some(file) = file_of(self.files, flag.id.as_str()) else { continue };
            self.texts(file, [&flag.name, &flag.effect]);
            self.sources(file, flag.id.as_str(), &flag.sources);
        }
        for ladder in library.ladders.values() {
            let Some(file) = file_of(self.files, ladder.id.as_str()) else { continue };
            self.text(file, &ladder.name);
            self.texts(file, ladder.rungs.iter().map(|rung| &rung.session).chain(&ladder.rules));
            self.sources(file, ladder.id.as_str(), &ladder.sources);
        }
        for term in library.terms.values() {
            let Some(file) = file_of(self.files, term.id.as_str()) else { continue };
            self.texts(file, std::iter::once(&term.name).chain(&term.instead));
        }
        for reference in library.references.values() {
            let Some(file) = file_of(self.files, &reference.id) else { continue };
            self.texts(file, [&reference.short, &reference.confirms]);
        }
    }

    /// Embedded content that nothing refers to; a user's own exercise may wait in the library.
    fn unused(&mut self, origin: &Origin) {
        let library = self.library;
        let phases: BTreeSet<&PhaseId> = library.programmes.values().flat_map(|p| p.phase_ids()).collect();
        let mut exercises: BTreeSet<&ExerciseId> = BTreeSet::new();
        for phase in library.phases.values() {
            exercises.extend(phase.replacements.iter().flat_map(|replacement| &replacement.exercises));
            for row in &phase.prescriptions {
                exercises.insert(&row.exercise);
                exercises.extend(row.dosage.next.iter().map(|next| &next.exercise));
            }
        }
        for (id, &file) in &origin.phases {
            if !phases.contains(id) && !self.files[file].is_users {
                self.report(
                    file,
                    "",
                    format!("no programme uses the phase `{id}`"),
                    "add it to a variant or remove it",
                );
            }
        }
        for (id, &file) in &origin.exercises {
            if !exercises.contains(id) && !self.files[file].is_users {
                self.report(file, "", format!("no phase uses the exercise `{id}`"), "add it to a phase or remove it");
            }
        }
        let used_terms: BTreeSet<_> =
            library.exercises.values().flat_map(|e| e.muscles.iter().chain(&e.equipment)).collect();
        for &file in &origin.lists {
            if self.files[file].is_users {
                continue;
            }
            for id in library.terms.keys().filter(|id| !used_terms.contains(id)) {
                if self.files[file].text.contains(&format!("id: \"{id}\"")) {
                    self.report(file, &format!("\"{id}\""), format!("no exercise uses the word `{id}`"), "remove it");
                }
            }
            for id in
                library.references.keys().filter(|id| !self.publications.contains(id.as_str())).collect::<Vec<_>>()
            {
                if self.files[file].text.contains(&format!("id: \"{id}\"")) && !id.chars().all(|c| c.is_ascii_digit()) {
                    self.report(file, &format!("\"{id}\""), format!("nothing refers to `{id}`"), "remove it");
                }
            }
        }
    }
}
