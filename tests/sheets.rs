//! What a plan says on its sheet, on the real content: sentences, days, how a dose grows, measures.

use chrono::NaiveDate;
use opbouw::content::{Library, read};
use opbouw::export::handout::{Exercise, Handout, Sheet};
use opbouw::i18n::Lang;
use opbouw::plan::{Plan, PlanId, Start};

fn library() -> &'static Library {
    static LIBRARY: std::sync::OnceLock<Library> = std::sync::OnceLock::new();
    LIBRARY.get_or_init(|| read::read_library(None).0)
}

/// The sheet of one phase, from its first day.
fn sheet(condition: &str, variant: &str, phase: &str, lang: Lang) -> Handout {
    let start = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a date");
    let start = Start::new(PlanId(uuid::Uuid::from_u128(1)), condition.into(), variant.into(), start);
    let plan = Plan::begin(library(), start).expect("a plan");
    let phase = plan.phases.iter().find(|planned| planned.phase.as_str() == phase).expect("the phase");
    let sheet = Sheet { lang, ..Sheet::of_phase(&plan, phase, phase.start) };
    Handout::of_plan(&plan, library(), &sheet).expect("a sheet")
}

fn exercise<'h>(handout: &'h Handout, name: &str) -> &'h Exercise {
    handout.exercises.iter().find(|exercise| exercise.name == name).expect("the exercise")
}

fn steps(exercise: &Exercise) -> String {
    serde_json::to_string(&exercise.steps).expect("texts")
}

#[test]
fn a_run_shows_how_it_grows_within_the_weeks_of_the_sheet() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-3", Lang::Nl);
    let run = exercise(&handout, "Wandelen en joggen afwisselen");
    assert_eq!(run.dose, "24 min");
    assert!(run.load.as_ref().is_some_and(|load| load.contains("8 × (1 minuut joggen, 2 minuten wandelen)")));
    assert!(steps(run).contains("Daarna:"));
    assert!(steps(run).contains("vanaf wo 3 feb 10 × (1 minuut joggen, 1 minuut wandelen)"));
}

#[test]
fn a_walk_shows_its_minutes_from_the_first_day_to_the_last() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-2", Lang::Nl);
    let walk = exercise(&handout, "Wandelen");
    assert_eq!(walk.dose, "20–33 min");
    assert_eq!(walk.load.as_deref(), Some("elke week iets langer"));
}

#[test]
fn days_are_named_only_where_every_week_has_the_same() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-2", Lang::Nl);
    assert_eq!(exercise(&handout, "Staan op een balansbord").days, None);
    let rhythm = exercise(&handout, "Hielheffen op twee benen");
    assert_eq!((rhythm.days.as_deref(), rhythm.frequency.as_str()), (None, "om de dag, vanaf ma 21 dec"));
    // Three days are the whole phase: "every day" says it, the names of the days would say less.
    let handout = sheet("ankle-sprain", "inversion-severe", "an-a", Lang::Nl);
    assert_eq!(exercise(&handout, "Voetpompen").days, None);
    let handout = sheet("achilles-tendinopathy", "light", "at-2a", Lang::Nl);
    assert_eq!(exercise(&handout, "Eenbenig bruggetje").days.as_deref(), Some("ma, wo, vr"));
}

#[test]
fn a_dose_in_large_type_is_short_in_every_sheet() {
    for programme in library().programmes.values() {
        for variant in &programme.variants {
            let start = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a date");
            let start = Start::new(PlanId(uuid::Uuid::from_u128(1)), programme.id.clone(), variant.id.clone(), start);
            let plan = Plan::begin(library(), start).expect("a plan");
            for phase in &plan.phases {
                for lang in Lang::ALL {
                    let sheet = Sheet { lang, ..Sheet::of_phase(&plan, phase, phase.start) };
                    let Ok(handout) = Handout::of_plan(&plan, library(), &sheet) else { continue };
                    for exercise in handout.exercises.iter() {
                        let length = exercise.dose.chars().count();
                        assert!(length <= 16, "{} {}: {}", phase.phase, exercise.name, exercise.dose);
                    }
                }
            }
        }
    }
}

#[test]
fn aims_are_sentences_and_a_bracket_gets_no_second_pair() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-2", Lang::En);
    assert_eq!(handout.title, "Home plan: severe sprain (torn ligaments), right");
    assert!(!handout.phase.aim.contains(".;") && handout.phase.aim.ends_with('.'));
    let handout = sheet("runners-knee", "mild", "rk-2", Lang::En);
    assert!(handout.title.ends_with("(right)"));
}

#[test]
fn a_measure_says_what_keeps_it_safe() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-a", Lang::Nl);
    let bandage = handout.measures.iter().find(|measure| measure.name.as_str() == "Drukverband").expect("the bandage");
    assert!(bandage.rule.as_str().starts_with("Overdag dragen"));
    assert!(bandage.rule.as_str().contains("Haal het meteen los."));
    let raised = handout.measures.iter().find(|measure| measure.name.as_str() == "Hoog leggen").expect("the leg");
    assert!(raised.rule.as_str().starts_with("20 min, 4× per dag, elke dag."));
}
