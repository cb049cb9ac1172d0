//! The embedded content is whole, the rules across files hold, and a user's broken file says where and how to mend it.

use std::path::Path;

use opbouw::content::read::{self, SourceFile};
use opbouw::content::search::SearchIndex;
use opbouw::content::{Block, Importance, Library, Problem, coverage};

fn embedded() -> Library {
    read::read_library(None).0
}

/// The embedded content with one file of a user laid over it.
fn with_users_file(path: &str, text: &str) -> (Library, Vec<Problem>) {
    let mut files = read::embedded_files();
    files.push(SourceFile { path: path.to_owned(), text: text.to_owned(), is_users: true });
    read::read_files(&files)
}

fn embedded_text(path: &str) -> String {
    read::embedded_files().into_iter().find(|file| file.path == path).expect("an embedded file").text
}

fn only(problems: &[Problem]) -> &Problem {
    assert_eq!(problems.len(), 1, "{problems:#?}");
    &problems[0]
}

const BRIDGE: &str = "catalogue/hip/bridge.ron";

#[test]
fn the_embedded_content_has_no_problems() {
    let (_, problems) = read::read_library(None);
    let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{}", list.join("\n"));
}

#[test]
fn every_text_is_there_in_dutch_and_english() {
    let texts = embedded().texts;
    assert!(texts.total > 4000, "only {} texts were looked at", texts.total);
    assert!(texts.missing.values().all(|missing| *missing == 0), "{texts:?}");
}

#[test]
fn the_four_first_conditions_have_the_variants_of_the_specification() {
    let library = embedded();
    let variants = |id: &str| -> Vec<String> {
        library.programmes[id].variants.iter().map(|variant| variant.id.to_string()).collect()
    };
    assert_eq!(variants("achilles-tendinopathy"), ["light", "severe"]);
    assert_eq!(variants("ankle-sprain"), ["inversion-light", "inversion-moderate", "inversion-severe", "eversion"]);
    assert_eq!(variants("runners-knee"), ["mild", "moderate", "severe"]);
    assert_eq!(variants("muscle-imbalance"), ["lower-cross", "upper-cross", "unilateral"]);
}

#[test]
fn every_variant_begins_with_something_to_do_and_says_what_to_ask_first() {
    let library = embedded();
    for programme in library.programmes.values() {
        assert!(!programme.red_flags.is_empty(), "{} asks no red flags", programme.id);
        assert!(!programme.self_care.is_empty(), "{} does not say when self-care ends", programme.id);
        for variant in &programme.variants {
            let first = match &variant.stages[0].block {
                Block::Phase(id) => &library.phases[id],
                Block::Track(_) => panic!("{} begins with a choice", programme.id),
            };
            assert!(
                first.prescriptions.iter().any(|row| row.importance == Importance::Core),
                "{}/{} begins with nothing",
                programme.id,
                variant.id
            );
        }
    }
}

#[test]
fn no_figure_is_given_as_established_without_a_source() {
    let library = embedded();
    for phase in library.phases.values() {
        for row in &phase.prescriptions {
            assert!(!row.sources.is_empty(), "{} in {} has no source", row.exercise, phase.id);
        }
    }
    let counts = coverage(&library);
    assert!(counts.unconfirmed > 0 && counts.unconfirmed < counts.sourced, "{counts:?}");
}

#[test]
fn a_users_file_wins_by_id() {
    let changed = embedded_text(BRIDGE).replacen("nl: \"", "nl: \"Mijn eigen ", 1);
    let (library, problems) = with_users_file(BRIDGE, &changed);
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(library.exercises["bridge"].name.nl.starts_with("Mijn eigen "));
}

#[test]
fn a_syntax_error_names_its_line_and_leaves_the_embedded_file_in_place() {
    let text = embedded_text(BRIDGE);
    let broken = text.replacen("kind: Strength,", "kind: Strength", 1);
    let line = broken.lines().position(|line| line.contains("kind: Strength")).expect("a line") + 1;
    let (library, problems) = with_users_file(BRIDGE, &broken);
    let problem = only(&problems);
    assert!(problem.line == line || problem.line == line + 1, "{problem:#?}");
    assert!(problem.left_out && problem.is_users && !problem.hint.is_empty(), "{problem:#?}");
    assert!(library.exercises.contains_key("bridge"));
}

#[test]
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    let broken = embedded_text(BRIDGE).replacen("position:", "positon:", 1);
    let (_, problems) = with_users_file(BRIDGE, &broken);
    let problem = only(&problems);
    assert!(problem.what.contains("positon"), "{problem:#?}");
    assert_eq!(problem.hint, "did you mean `position`?");
    assert!(problem.excerpt.contains("positon") && problem.column > 1, "{problem:#?}");
}

#[test]
fn an_unknown_kind_lists_what_can_be_chosen() {
    let broken = embedded_text(BRIDGE).replacen("kind: Strength", "kind: Stregnth", 1);
    let (_, problems) = with_users_file(BRIDGE, &broken);
    assert!(only(&problems).hint.starts_with("did you mean `Strength`?"), "{problems:#?}");
}

#[test]
fn a_missing_field_says_of_what_it_is_a_field() {
    let broken = embedded_text(BRIDGE).replacen("    kind: Strength,\n", "", 1);
    let (_, problems) = with_users_file(BRIDGE, &broken);
    assert!(only(&problems).what.contains("`kind` is missing of Exercise"), "{problems:#?}");
}

#[test]
fn a_missing_language_is_shown_at_its_text_and_the_file_is_used_all_the_same() {
    let text = embedded_text(BRIDGE);
    let english = text.split("en: \"").nth(1).and_then(|rest| rest.split('"').next()).expect("a text");
    let changed = text.replacen(&format!(", en: \"{english}\""), "", 1);
    assert_ne!(changed, text);
    let (library, problems) = with_users_file(BRIDGE, &changed);
    let problem = only(&problems);
    assert_eq!(problem.what, "a text lacks en");
    assert!(!problem.left_out && problem.line > 1);
    assert!(library.exercises["bridge"].name.en.is_empty());
}

#[test]
fn an_unknown_exercise_in_a_phase_leaves_the_embedded_phase_in_place() {
    let path = "phases/at-1.ron";
    let broken = embedded_text(path).replacen("exercise: \"seated-calf-raise\"", "exercise: \"seated-calf-rase\"", 1);
    let (library, problems) = with_users_file(path, &broken);
    let problem = only(&problems);
    assert_eq!(problem.hint, "did you mean `seated-calf-raise`?");
    assert!(problem.left_out);
    assert!(library.phases["at-1"].prescriptions.iter().any(|row| row.exercise.as_str() == "seated-calf-raise"));
}

#[test]
fn a_programme_that_needs_a_phase_that_is_nowhere_is_left_out_alone() {
    let text = embedded_text("programmes/runners-knee.ron").replace("\"rk-1\"", "\"rk-9\"");
    let (library, problems) = with_users_file("programmes/my-knee.ron", &text);
    assert!(problems.iter().all(|problem| problem.file == "programmes/my-knee.ron"), "{problems:#?}");
    assert!(!library.programmes.contains_key("my-knee"));
    assert_eq!(library.programmes.len(), embedded().programmes.len());
}

#[test]
fn going_harder_in_a_circle_is_found() {
    let text = embedded_text("catalogue/lower-leg/calf-raise-single.ron");
    let circle = text.replacen("harder: [", "harder: [\"calf-raise-double\", ", 1);
    let (_, problems) = with_users_file("catalogue/lower-leg/calf-raise-single.ron", &circle);
    assert!(problems.iter().any(|problem| problem.what.contains("circle")), "{problems:#?}");
}

#[test]
fn days_by_default_lie_between_least_and_most() {
    let path = "programmes/runners-knee.ron";
    let text = embedded_text(path);
    let days = text.split("days: (min:").nth(1).and_then(|rest| rest.split(')').next()).expect("days");
    let broken = text.replacen(&format!("days: (min:{days})"), "days: (min: 9, default: 5, max: 7)", 1);
    assert_ne!(broken, text);
    let (_, problems) = with_users_file(path, &broken);
    assert!(problems.iter().any(|problem| problem.what.contains("not between 9 and 7")), "{problems:#?}");
}

#[test]
fn an_impossible_dose_is_reported() {
    let broken = embedded_text(BRIDGE).replacen("sets: 3", "sets: 300", 1);
    let (_, problems) = with_users_file(BRIDGE, &broken);
    assert!(problems.iter().any(|problem| problem.what.contains("300")), "{problems:#?}");
}

#[test]
fn a_newer_format_is_refused_in_words() {
    let broken = embedded_text(BRIDGE).replacen("format: 1", "format: 2", 1);
    let (library, problems) = with_users_file(BRIDGE, &broken);
    assert!(only(&problems).what.contains("format 2 is not known"), "{problems:#?}");
    assert!(library.exercises.contains_key("bridge"));
}

#[test]
fn a_file_at_a_place_that_is_not_used_says_where_it_belongs() {
    let (_, problems) = with_users_file("exercises/hip/bridge.ron", "()");
    assert!(only(&problems).hint.contains("catalogue/<region>/"), "{problems:#?}");
}

#[test]
fn a_content_folder_that_is_not_there_is_no_problem_and_an_unreadable_file_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, problems) = read::read_library(Some(&folder.path().join("nothing")));
    assert!(problems.is_empty(), "{problems:#?}");
    let file = folder.path().join("phases");
    std::fs::create_dir(&file).expect("a folder");
    std::fs::write(file.join("mine.ron"), [0xFF, 0xFE, 0x00]).expect("a file");
    let (_, problems) = read::read_library(Some(Path::new(folder.path())));
    assert!(only(&problems).what.contains("not UTF-8"), "{problems:#?}");
}

#[test]
fn people_find_conditions_by_what_they_type() {
    let index = SearchIndex::of_conditions(&embedded());
    let first = |query: &str| index.find(query).first().map(ToString::to_string).unwrap_or_default();
    for (query, expected) in [
        ("achil", "achilles-tendinopathy"),
        ("achiles", "achilles-tendinopathy"),
        ("achillespees", "achilles-tendinopathy"),
        ("ontsteking achillespees", "achilles-tendinopathy"),
        ("peesontsteking hiel", "achilles-tendinopathy"),
        ("achilles tendon", "achilles-tendinopathy"),
        ("enkel", "ankle-sprain"),
        ("verzwikt", "ankle-sprain"),
        ("verstuikte enkel", "ankle-sprain"),
        ("sprained ankle", "ankle-sprain"),
        ("enkel omgezwikt", "ankle-sprain"),
        ("hardlopersknie", "runners-knee"),
        ("runner's knee", "runners-knee"),
        ("runners knee", "runners-knee"),
        ("spierdisbalans", "muscle-imbalance"),
        ("houding", "muscle-imbalance"),
        ("muscle imbalance", "muscle-imbalance"),
        ("hielspoor", "plantar-fasciopathy"),
        ("shin splints", "shin-splints"),
        ("lage rug", "low-back-pain"),
    ] {
        assert_eq!(first(query), expected, "typed: {query}");
    }
    assert!(index.find("ontsteking").iter().any(|id| id.as_str() == "achilles-tendinopathy"));
    assert!(index.find("xyzzyx").is_empty());
}
