//! Plans to test with, and short questions to them.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use chrono::{Days, NaiveDate};
use opbouw::content::read::{SourceFile, embedded_files, read_files, read_library};
use opbouw::content::{ConditionId, Library, ModifierId, TrackId, TrackOptionId, VariantId};
use opbouw::plan::{
    Command, Context, Due, Lineage, PartOfDay, PhaseKey, Plan, PlanId, PlannedPrescription, PrescriptionId, Rejected,
    Slot, Start, schedule,
};

/// Monday.
pub const MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date that exists");

pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| read_library(None).0)
}

pub fn start(condition: &str, variant: &str) -> Start {
    Start::new(PlanId(uuid::Uuid::nil()), ConditionId::from(condition), VariantId::from(variant), MONDAY)
}

pub fn begin(condition: &str, variant: &str) -> Plan {
    Plan::begin(library(), start(condition, variant)).expect("the condition is in the content")
}

pub fn begin_with_track(condition: &str, variant: &str, track: &str, option: &str) -> Plan {
    let mut start = start(condition, variant);
    start.tracks.insert(TrackId::from(track), TrackOptionId::from(option));
    Plan::begin(library(), start).expect("the track is in the content")
}

pub fn begin_insertional() -> Plan {
    let start = Start {
        modifiers: BTreeSet::from([ModifierId::from("insertional")]),
        ..start("achilles-tendinopathy", "light")
    };
    Plan::begin(library(), start).expect("the modifier is in the content")
}

/// A plan of phases written as RON rows, each with its days; the exercises are those of the catalogue.
pub fn synthetic(phases: &[(&str, u16)]) -> Plan {
    synthetic_with(phases, |_| {})
}

pub fn synthetic_with(phases: &[(&str, u16)], change: impl FnOnce(&mut Start)) -> Plan {
    synthetic_under("", phases, change)
}

/// The same, in phases for which these safety rules apply in a special way: `(rule: "TL-01", applies: Hours(48))`.
pub fn synthetic_under(rules: &str, phases: &[(&str, u16)], change: impl FnOnce(&mut Start)) -> Plan {
    let text = |text: &str| format!("(nl: \"{text}\", en: \"{text}\")");
    let mut files: Vec<SourceFile> = embedded_files()
        .into_iter()
        .filter(|file| !file.path.starts_with("phases/") && !file.path.starts_with("programmes/"))
        .collect();
    let mut stages = String::new();
    for (index, (rows, days)) in phases.iter().enumerate() {
        let phase = format!(
            "(format: 1, kind: BuildUp, name: {name}, short_name: {name}, goals: [{name}], pain_limit: Nrs(3),
              prescriptions: [{rows}], advance: [], rules: [{rules}], sources: [Seed(\"test\")])",
            name = text("Test")
        );
        files.push(SourceFile { path: format!("phases/t-{index}.ron"), text: phase, is_users: true });
        stages += &format!(
            "(block: Phase(\"t-{index}\"), days: (min: 1, default: {days}, max: {days}), sources: [Seed(\"test\")]),"
        );
    }
    let programme = format!(
        "(format: 1, name: {name}, synonyms: (), regions: [Thigh], body_spots: [ThighBack], explanation: {name},
          where_it_hurts: [], symptoms: [], causes: [], own_role: [], self_care: [], red_flags: [], prevention: [],
          variants: [(id: \"v\", name: {name}, recognise: {name}, prognosis: (text: {name}, sources: [Seed(\"test\")]),
            stages: [{stages}])],
          evidence: {name}, sources: [Seed(\"test\")], version: 1, reviewed: \"2026-01-01\")",
        name = text("Test")
    );
    files.push(SourceFile { path: "programmes/test.ron".to_owned(), text: programme, is_users: true });
    let (library, problems) = read_files(&files);
    let mut start = start("test", "v");
    change(&mut start);
    let lost: Vec<_> = problems.iter().filter(|problem| problem.left_out).map(ToString::to_string).collect();
    Plan::begin(&library, start).unwrap_or_else(|why| panic!("{why}: {lost:#?}"))
}

/// A row of a phase in RON.
pub fn row(exercise: &str, frequency: &str) -> String {
    row_with(exercise, frequency, "work: Reps(10)", "")
}

pub fn row_with(exercise: &str, frequency: &str, dosage: &str, more: &str) -> String {
    format!("(exercise: \"{exercise}\", dosage: ({dosage}), frequency: {frequency}, {more} sources: [Seed(\"test\")]),")
}

pub fn day(number: u64) -> NaiveDate {
    MONDAY + Days::new(number)
}

pub fn morning(number: u64) -> Slot {
    Slot { date: day(number), part: PartOfDay::Morning }
}

pub fn evening(number: u64) -> Slot {
    Slot { date: day(number), part: PartOfDay::Evening }
}

/// The prescription of an exercise in the phase with this number.
pub fn prescription<'p>(plan: &'p Plan, phase: usize, exercise: &str) -> &'p PlannedPrescription {
    plan.prescriptions
        .iter()
        .rfind(|row| row.phase == plan.phases[phase].key && row.exercise.as_str() == exercise)
        .unwrap_or_else(|| panic!("{exercise} is not in phase {phase}"))
}

pub fn id(plan: &Plan, phase: usize, exercise: &str) -> PrescriptionId {
    prescription(plan, phase, exercise).id
}

pub fn lineage(plan: &Plan, phase: usize, exercise: &str) -> Lineage {
    prescription(plan, phase, exercise).lineage
}

pub fn key(plan: &Plan, phase: usize) -> PhaseKey {
    plan.phases[phase].key
}

/// Exercises of a slot, in the order in which they are done.
pub fn exercises_at(plan: &Plan, slot: Slot) -> Vec<String> {
    let day = schedule(plan, slot.date, slot.date);
    let session = day.at(slot);
    session.map_or_else(Vec::new, |session| {
        let name = |due: &Due| plan.prescription(due.prescription).map(|row| row.exercise.to_string());
        day.items(session).iter().filter_map(name).collect()
    })
}

/// Exercises of a day, each once.
pub fn exercises_on(plan: &Plan, date: NaiveDate) -> BTreeSet<String> {
    PartOfDay::ALL.into_iter().flat_map(|part| exercises_at(plan, Slot { date, part })).collect()
}

/// How often an exercise is due on each of so many days from the first on, a week a word: "X.X.X.. X.X.X..".
pub fn pattern(plan: &Plan, exercise: &str, first: u64, days: u64) -> String {
    let until = day(first + days - 1);
    let due = schedule(plan, day(first), until);
    let times = |date: NaiveDate| -> u8 {
        due.on(date)
            .iter()
            .flat_map(|session| due.items(session))
            .filter(|due| plan.prescription(due.prescription).is_some_and(|row| row.exercise.as_str() == exercise))
            .map(|due| due.times)
            .sum()
    };
    let mut words = String::new();
    for offset in 0..days {
        if offset > 0 && offset % 7 == 0 {
            words.push(' ');
        }
        match times(day(first + offset)) {
            0 => words.push('.'),
            1 => words.push('X'),
            times => words.push_str(&times.to_string()),
        }
    }
    words
}

/// Carries out a command with today = the day with this number.
pub fn apply(plan: &Plan, today: u64, command: Command) -> Result<Plan, Rejected> {
    plan.apply(&command, &Context::on(day(today)))
}

pub fn done(plan: &Plan, today: u64, command: Command) -> Plan {
    apply(plan, today, command).expect("the command is possible")
}

/// All that is due before a day, resolved to what the patient reads.
pub fn past(plan: &Plan, today: NaiveDate) -> Vec<String> {
    if today <= plan.start {
        return Vec::new();
    }
    let due = schedule(plan, plan.start, today - Days::new(1));
    let mut lines = Vec::new();
    for session in &due.sessions {
        for item in due.items(session) {
            let dose = plan.effective(item, session.slot.date).expect("what is due is in the plan");
            lines.push(format!(
                "{:?} {:?} {} {:?} {:?} {:?} {:?} {:?} {:?} {}",
                session.slot,
                session.phase,
                dose.prescription.exercise,
                dose.prescription.side,
                dose.dosage,
                dose.sets,
                dose.work,
                dose.minutes,
                dose.rung.map(|rung| &rung.id),
                item.times,
            ));
        }
    }
    lines
}

/// The same plan with its snapshot shared.
pub fn joined(mut plan: Plan, with: &Plan) -> Plan {
    plan.content = Arc::clone(&with.content);
    plan
}
