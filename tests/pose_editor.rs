//! Own exercises and the editor of their pictures, step by step, found by the names that a screen reader tells.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "journeys/memory_store.rs"]
mod memory_store;

use std::path::Path;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use memory_store::MemoryStore;
use opbouw::content::{Exercise, ExerciseId, read};
use opbouw::figure::edit::written_angle;
use opbouw::figure::pose::Pin;
use opbouw::figure::{BodySide, JOINTS, LimbEnd};
use opbouw::i18n::{Lang, Text};
use opbouw::ui::app::App;
use opbouw::ui::{Options, Screen};
use opbouw::workspace::{Folders, OwnContentError, Workspace};

const BRIDGE: &str = "bridge";
const BRIDGE_NAME_NL: &str = "Bruggetje";
const BRIDGE_NAME_EN: &str = "Glute bridge";

fn workspace(content: &Path) -> Workspace {
    let (library, problems) = read::read_library(Some(content));
    Workspace::with_store(Box::new(MemoryStore::default()), library, problems, Some(content.to_owned())).unwrap()
}

/// A window whose own content is in this folder.
fn window(content: &Path, lang: Lang) -> Harness<'static, App> {
    let folders = Folders::new(Some("data".into()), Some(content.to_owned()));
    let content = content.to_owned();
    let options = Options { lang: Some(lang), is_motion_reduced: true, ..Options::default() };
    Harness::builder().with_size(Vec2::new(1440.0, 900.0)).with_max_steps(60).build_eframe(move |cc| {
        let content = content.clone();
        App::new(cc, &options, &folders, move || Ok(workspace(&content)))
    })
}

/// Frames until the workshop has had its say; it works on a thread of its own.
fn run_until(harness: &mut Harness<'_, App>, what: &str, mut is_so: impl FnMut(&Harness<'_, App>) -> bool) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(60) {
        harness.step();
        if is_so(harness) {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("{what} did not come");
}

/// A few frames; the workshop may ask for more at any moment.
fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..4 {
        harness.step();
    }
}

/// Presses the control called `name`; words that only say so do not count.
fn press(harness: &mut Harness<'_, App>, name: &str) {
    harness.get(by().label(name).predicate(|node| node.role() != Role::Label)).click();
    settle(harness);
}

/// Types a number where there is one.
fn type_number(harness: &mut Harness<'_, App>, name: &str, number: &str) {
    let field = || by().label(name).predicate(|node| node.role() != Role::Slider && node.role() != Role::Label);
    harness.get(field()).focus();
    settle(harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(harness);
    harness.get(field()).type_text(number);
    settle(harness);
    harness.key_press(Key::Enter);
    settle(harness);
}

fn says(harness: &Harness<'_, App>, part: &str) -> bool {
    harness.query(by().label_contains(part)).is_some()
}

fn file(content: &Path, id: &str) -> Exercise {
    let (library, problems) = read::read_library(Some(content));
    assert!(problems.iter().all(|problem| !problem.is_users), "{problems:?}");
    assert!(library.own_exercises.contains_key(id), "{id} is an own exercise");
    library.exercises[id].as_ref().clone()
}

fn knee(exercise: &Exercise, pose: usize, side: BodySide) -> f64 {
    let knee = JOINTS.iter().find(|joint| joint.name == "knee").unwrap();
    written_angle(&exercise.figure.as_ref().unwrap().poses[pose], &knee.dofs[0], side)
}

/// The library, at the first exercise that is found.
fn look_up(harness: &mut Harness<'_, App>, tab: &str, search: &str, words: &str) {
    // The second time it goes back from the exercise that was open.
    for _ in 0..2 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
        settle(harness);
    }
    press(harness, tab);
    if harness.query(by().role(Role::Button).label_contains("leegmaken")).is_some() {
        press(harness, "Zoekveld leegmaken");
    }
    harness.get(by().role(Role::TextInput).label(search)).focus();
    settle(harness);
    harness.get(by().role(Role::TextInput).label(search)).type_text(words);
    settle(harness);
    harness.key_press(Key::Enter);
    settle(harness);
}

#[test]
fn an_exercise_becomes_ones_own_and_its_figure_is_bent_undone_and_kept() {
    let content = tempfile::tempdir().unwrap();
    let mut harness = window(content.path(), Lang::Nl);
    look_up(&mut harness, "Oefeningen", "Zoek op naam of in eigen woorden", BRIDGE_NAME_NL);
    press(&mut harness, "Kopieer als eigen oefening");
    let name = || by().role(Role::TextInput).label("Naam in het Nederlands");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(&mut harness);
    harness.get(name()).type_text("Mijn brug");
    settle(&mut harness);
    press(&mut harness, "Kopie maken");
    let copy = file(content.path(), "mijn-brug");
    assert_eq!(copy.short_name.nl, "Mijn brug");
    harness.get_by_label("Eigen");

    press(&mut harness, "Figuur bewerken");
    assert_eq!(harness.state().screen(), Screen::PoseEditor);
    run_until(&mut harness, "a figure without findings", |harness| says(harness, "Geen bevindingen"));
    press(&mut harness, "Gewrichten");
    let before = knee(&copy, 0, BodySide::Right);
    type_number(&mut harness, "Knie: buigen", "170");
    run_until(&mut harness, "the finding", |harness| says(harness, "Knie: buigen staat op 167°"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    run_until(&mut harness, "a figure as before", |harness| says(harness, "Geen bevindingen"));
    assert!(harness.get_by_label("Bewaren").accesskit_node().is_disabled(), "nothing is left to keep");

    type_number(&mut harness, "Knie: buigen", "101,5");
    press(&mut harness, "Bewaren");
    let kept = file(content.path(), "mijn-brug");
    assert_eq!(knee(&kept, 0, BodySide::Right), 101.5);
    assert_ne!(knee(&kept, 0, BodySide::Right), before);
    assert_eq!(Exercise { figure: copy.figure.clone(), ..kept }, copy, "nothing but the figure changed");
    assert!(harness.get_by_label("Bewaren").accesskit_node().is_disabled());
}

#[test]
fn an_arrow_on_a_slider_bends_one_side_after_they_are_taken_apart() {
    let content = tempfile::tempdir().unwrap();
    let mut harness = window(content.path(), Lang::En);
    look_up(&mut harness, "Exercises", "Search by name or in your own words", BRIDGE_NAME_EN);
    press(&mut harness, "Edit figure");
    press(&mut harness, "Joints");
    let before = file_of_the_program();
    let before = knee(&before, 0, BodySide::Left);
    press(&mut harness, "Knee: left and right together");
    harness.get(by().role(Role::Slider).label("Knee, left: bend")).focus();
    settle(&mut harness);
    harness.key_press(Key::ArrowLeft);
    settle(&mut harness);
    press(&mut harness, "Save");
    let kept = file(content.path(), BRIDGE);
    assert_eq!((knee(&kept, 0, BodySide::Right), knee(&kept, 0, BodySide::Left)), (before, before - 1.0));
    assert_eq!(file_of_the_program().name, kept.name, "an own version under the same name");
}

#[test]
fn what_is_not_kept_is_asked_about_before_it_is_left() {
    let content = tempfile::tempdir().unwrap();
    let mut harness = window(content.path(), Lang::Nl);
    look_up(&mut harness, "Oefeningen", "Zoek op naam of in eigen woorden", BRIDGE_NAME_NL);
    press(&mut harness, "Figuur bewerken");
    press(&mut harness, "Voor");
    press(&mut harness, "Annuleren");
    assert_eq!(harness.state().screen(), Screen::PoseEditor, "a question comes first");
    press(&mut harness, "Verder bewerken");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    settle(&mut harness);
    press(&mut harness, "Niet bewaren");
    assert_eq!(harness.state().screen(), Screen::Patients, "and then where it was to go");
    assert_eq!(std::fs::read_dir(content.path()).unwrap().count(), 0, "nothing was written");

    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut harness);
    press(&mut harness, "Figuur bewerken");
    press(&mut harness, "Voor");
    press(&mut harness, "Annuleren");
    harness.get_all_by_label("Bewaren").last().unwrap().click();
    settle(&mut harness);
    assert_eq!(harness.state().screen(), Screen::Library);
    assert_eq!(file(content.path(), BRIDGE).figure.unwrap().view.az, 90.0);
}

#[test]
fn poses_are_doubled_captioned_and_taken_back_in_the_window() {
    let content = tempfile::tempdir().unwrap();
    let mut harness = window(content.path(), Lang::Nl);
    look_up(&mut harness, "Oefeningen", "Zoek op naam of in eigen woorden", BRIDGE_NAME_NL);
    press(&mut harness, "Figuur bewerken");
    let poses = file_of_the_program().figure.unwrap().poses.len();
    press(&mut harness, "Verdubbelen");
    run_until(&mut harness, "that nothing moves", |harness| says(harness, "Er beweegt niets"));
    let caption = || by().role(Role::TextInput).label("Onderschrift, Nederlands");
    harness.get(caption()).focus();
    settle(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(&mut harness);
    harness.get(caption()).type_text("Halverwege");
    settle(&mut harness);
    harness.get_by_label("Houding 2: Halverwege");
    press(&mut harness, "Bewaren");
    assert_eq!(file(content.path(), BRIDGE).figure.unwrap().poses.len(), poses + 1);
    press(&mut harness, "Ongedaan maken: Onderschrift");
    press(&mut harness, "Ongedaan maken: Houdingen");
    press(&mut harness, "Bewaren");
    assert_eq!(file(content.path(), BRIDGE).figure, file_of_the_program().figure);
}

#[test]
fn a_prop_and_a_hold_are_added_without_a_file_being_seen() {
    let content = tempfile::tempdir().unwrap();
    let mut harness = window(content.path(), Lang::Nl);
    look_up(&mut harness, "Oefeningen", "Zoek op naam of in eigen woorden", BRIDGE_NAME_NL);
    press(&mut harness, "Figuur bewerken");
    press(&mut harness, "Attributen");
    press(&mut harness, "Attribuut toevoegen");
    press(&mut harness, "Stoel");
    type_number(&mut harness, "Hoogte", "38");
    press(&mut harness, "Bewaren");
    let figure = file(content.path(), BRIDGE).figure.unwrap();
    let chair = figure.props.iter().find(|prop| prop.kind() == "Chair").unwrap();
    assert_eq!(chair.top(), 38.0);

    assert!(!figure.poses[0].pins.has(LimbEnd::Hand(BodySide::Right)));
    press(&mut harness, "Contact");
    press(&mut harness, "Hand rechts");
    press(&mut harness, "Op een attribuut");
    press(&mut harness, "Bewaren");
    let figure = file(content.path(), BRIDGE).figure.unwrap();
    let on = figure.poses[0].pins.iter().find_map(|(end, pin)| match pin {
        Pin::Prop { on, .. } if *end == LimbEnd::Hand(BodySide::Right) => Some(on.as_str()),
        _ => None,
    });
    assert_eq!(on, Some(figure.props[0].name().as_str()), "the first one there is");
}

#[test]
fn looking_at_every_tab_changes_no_figure() {
    let content = tempfile::tempdir().unwrap();
    let mut harness = window(content.path(), Lang::Nl);
    let ids: Vec<ExerciseId> = harness.state().workspace().unwrap().library().exercises.keys().cloned().collect();
    // One of each dozen; all of them would take minutes without optimisation.
    for id in ids.iter().step_by(12) {
        let name = harness.state().workspace().unwrap().library().exercises[id].short_name.nl.clone();
        look_up(&mut harness, "Oefeningen", "Zoek op naam of in eigen woorden", &name);
        press(&mut harness, "Figuur bewerken");
        for tab in ["Houding", "Gewrichten", "Contact", "Attributen", "Beeld"] {
            press(&mut harness, tab);
        }
        assert!(harness.get_by_label("Bewaren").accesskit_node().is_disabled(), "{id}: looking changes nothing");
    }
}

#[test]
fn copying_needs_a_folder_and_a_name_and_never_overwrites() {
    let content = tempfile::tempdir().unwrap();
    let mut workspace = workspace(content.path());
    let id = ExerciseId::from(BRIDGE);
    let name = Text::new("Brug van mij", "");
    let first = workspace.copy_exercise(&id, &name).unwrap();
    let second = workspace.copy_exercise(&first, &name).unwrap();
    assert_eq!((first.as_str(), second.as_str()), ("brug-van-mij", "brug-van-mij-2"));
    assert_eq!(file(content.path(), "brug-van-mij").name.en, "Brug van mij", "a missing language gets the other one");
    let nameless = workspace.copy_exercise(&id, &Text::new("!", "!"));
    assert!(matches!(nameless, Err(OwnContentError::NoName)));
    let unknown = workspace.copy_exercise(&"no-such".into(), &name);
    assert!(matches!(unknown, Err(OwnContentError::NotThere(_))));
}

#[test]
fn an_own_file_with_a_mistake_is_not_overwritten_by_the_editor() {
    let content = tempfile::tempdir().unwrap();
    let figure = file_of_the_program().figure.unwrap();
    let path = workspace(content.path()).save_figure(&BRIDGE.into(), &figure).unwrap();
    let broken = std::fs::read_to_string(&path).unwrap().replace("format: 1", "format: 1, fromat: 1");
    std::fs::write(&path, &broken).unwrap();
    let mut workspace = workspace(content.path());
    assert!(!workspace.is_own_exercise(&BRIDGE.into()), "the program's own one stands in");
    assert!(matches!(workspace.save_figure(&BRIDGE.into(), &figure), Err(OwnContentError::InTheWay(_))));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), broken);
}

fn file_of_the_program() -> Exercise {
    read::read_library(None).0.exercises[BRIDGE].as_ref().clone()
}
