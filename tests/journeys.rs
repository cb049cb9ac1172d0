//! What people do, step by step, found by the names that a screen reader tells.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "journeys/example_practice.rs"]
mod example_practice;
#[path = "journeys/memory_store.rs"]
mod memory_store;

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use example_practice::{practice, today};
use memory_store::MemoryStore;
use opbouw::content::{Exercise, Library, Region, read};
use opbouw::dossier::Settings;
use opbouw::i18n::Lang;
use opbouw::plan::{AffectedSide, DecisionKind};
use opbouw::store::{SqliteStore, Store as _};
use opbouw::ui::app::App;
use opbouw::ui::{Options, Screen};
use opbouw::workspace::{Folders, StoreError, Workspace};

fn library() -> Library {
    read::read_library(None).0
}

fn options(lang: Lang) -> Options {
    Options { lang: Some(lang), is_motion_reduced: true, today: Some(today()), ..Options::default() }
}

fn window_on(
    size: (f32, f32),
    options: Options,
    open: impl Fn() -> Result<Workspace, StoreError> + 'static,
) -> Harness<'static, App> {
    let folders = Folders::new(Some("data".into()), None);
    Harness::builder()
        .with_size(Vec2::new(size.0, size.1))
        .with_max_steps(20)
        .build_eframe(move |cc| App::new(cc, &options, &folders, open))
}

/// A window on a store in memory.
fn window(store: &MemoryStore, lang: Lang) -> Harness<'static, App> {
    let store = store.clone();
    let open = move || Workspace::with_store(Box::new(store.clone()), library(), Vec::new(), None);
    window_on((1440.0, 900.0), options(lang), open)
}

/// A window on a real database, without the content of whoever runs the test.
fn window_on_disk(folder: &Path) -> Harness<'static, App> {
    let folder = folder.to_owned();
    let open = move || {
        let store = SqliteStore::open(&folder)?;
        Workspace::with_store(Box::new(store), library(), Vec::new(), None)
    };
    window_on((1440.0, 900.0), options(Lang::Nl), open)
}

/// Presses the control called `name`; words that only say so do not count.
fn press(harness: &mut Harness<'_, App>, name: &str) {
    harness.get(by().label(name).predicate(|node| node.role() != Role::Label)).click();
    harness.run();
}

fn type_into(harness: &mut Harness<'_, App>, field: &str, text: &str) {
    let field = || by().role(Role::TextInput).label(field);
    harness.get(field()).focus();
    harness.run();
    harness.get(field()).type_text(text);
    harness.run();
}

fn open_screen(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

#[test]
fn a_plan_is_made_from_a_few_letters_and_is_there_after_closing() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window_on_disk(folder.path());
    press(&mut harness, "Nieuw plan");
    type_into(&mut harness, "Aandoening, ook in eigen woorden", "achil");
    harness.key_press(Key::Enter);
    harness.run();
    press(&mut harness, "Lichte vorm");
    assert!(harness.get_by_label("Plan maken").accesskit_node().is_disabled(), "not before the red flags are read");
    press(&mut harness, "Alles nee, gelezen");
    press(&mut harness, "Rechts");
    press(&mut harness, "Plan maken");
    assert_eq!(harness.state().screen(), Screen::Plan);
    let plan = harness.state().workspace().unwrap().open_plan().unwrap().plan().clone();
    assert_eq!((plan.content.programme.id.as_str(), plan.variant.as_str()), ("achilles-tendinopathy", "light"));
    assert_eq!((plan.side, plan.start), (AffectedSide::Right, today()));
    let is_cleared = |kind: &DecisionKind| matches!(kind, DecisionKind::RedFlagsClear(flags) if flags.len() == 7);
    assert!(plan.decisions.iter().any(|decision| is_cleared(&decision.what)), "that they were read is written down");
    drop(harness);

    let mut store = SqliteStore::open(folder.path()).unwrap();
    assert_eq!(store.plan(plan.id).unwrap().plan, plan);
    drop(store);
    let mut harness = window_on_disk(folder.path());
    harness.run();
    harness.get_all_by_label("Zonder naam").last().unwrap().click();
    harness.run();
    assert_eq!(harness.state().workspace().unwrap().open_plan().unwrap().plan().id, plan.id);
}

#[test]
fn a_dot_answers_the_condition_and_the_side() {
    let mut harness = window(&MemoryStore::default(), Lang::Nl);
    press(&mut harness, "Nieuw plan");
    press(&mut harness, "linker achillespees, achterkant");
    press(&mut harness, "Lichte vorm");
    press(&mut harness, "Alles nee, gelezen");
    press(&mut harness, "Plan maken");
    let plan = harness.state().workspace().unwrap().open_plan().unwrap().plan();
    assert_eq!(plan.side, AffectedSide::Left);
}

#[test]
fn a_red_flag_stops_the_plan_until_it_is_taken_back() {
    let mut harness = window(&MemoryStore::default(), Lang::En);
    open_screen(&mut harness, Modifiers::COMMAND, Key::N);
    press(&mut harness, "right Achilles tendon, back");
    press(&mut harness, "Mild form");
    let library = library();
    let flag = &library.red_flags[&library.programmes["achilles-tendinopathy"].red_flags[0]];
    press(&mut harness, flag.short.in_lang(Lang::En));
    let answer = |harness: &mut Harness<'_, App>, answer: &str| {
        // The last one belongs to the red flag; those before it to the questions about the condition.
        harness.get_all_by_label(answer).last().unwrap().click();
        harness.run();
    };
    answer(&mut harness, "Yes");
    harness.get_by_label("Stopped by a red flag: refer first");
    harness.get_by_label(flag.action.in_lang(Lang::En));
    assert!(harness.query_by_label("All no, read").is_none());
    assert!(harness.get_by_label("Make plan").accesskit_node().is_disabled());
    answer(&mut harness, "No");
    press(&mut harness, "All no, read");
    assert!(!harness.get_by_label("Make plan").accesskit_node().is_disabled());
}

#[test]
fn a_question_about_the_complaint_changes_the_programme_at_once() {
    let mut harness = window(&MemoryStore::default(), Lang::Nl);
    press(&mut harness, "Nieuw plan");
    press(&mut harness, "rechter achillespees, achterkant");
    press(&mut harness, "Lichte vorm");
    harness.get_by_label("Alfredson");
    press(&mut harness, "Ja");
    assert!(harness.query_by_label("Alfredson").is_none(), "with pain at the insertion there is one way");
}

#[test]
fn an_exercise_is_removed_before_the_plan_is_made() {
    let mut harness = window(&MemoryStore::default(), Lang::Nl);
    press(&mut harness, "Nieuw plan");
    press(&mut harness, "rechter achillespees, achterkant");
    press(&mut harness, "Lichte vorm");
    press(&mut harness, "Eenbenig bruggetje: ruilen of weghalen");
    press(&mut harness, "Weghalen");
    assert!(harness.query_by_label("Eenbenig bruggetje: ruilen of weghalen").is_none());
    press(&mut harness, "Alles nee, gelezen");
    press(&mut harness, "Plan maken");
    let plan = harness.state().workspace().unwrap().open_plan().unwrap().plan();
    let row = plan
        .prescriptions
        .iter()
        .filter(|row| plan.content.exercises[&row.exercise].short_name.nl == "Eenbenig bruggetje")
        .find(|row| plan.planned_phase(row.phase).unwrap().phase.as_str() == "at-2a");
    assert!(!row.unwrap().is_on);
}

#[test]
fn a_new_patient_is_kept_and_leads_to_a_plan() {
    let store = MemoryStore::default();
    let mut harness = window(&store, Lang::Nl);
    press(&mut harness, "Nieuwe patiënt");
    type_into(&mut harness, "Naam of pseudoniem", "Marieke Vos");
    type_into(&mut harness, "Geboortejaar", "1890");
    press(&mut harness, "Bewaren en plan maken");
    harness.get_by_label("Geboortejaar 1890 kan niet kloppen.");
    harness.get_by_role_and_label(Role::TextInput, "Geboortejaar").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    type_into(&mut harness, "Geboortejaar", "1981");
    press(&mut harness, "Bewaren en plan maken");
    assert_eq!(harness.state().screen(), Screen::NewPlan);
    let kept = store.0.lock().unwrap().overview.patients.clone();
    assert_eq!((kept[0].name.as_str(), kept[0].birth_year), ("Marieke Vos", Some(1981)));
}

#[test]
fn a_patient_is_found_by_a_few_letters_and_opened_by_the_keyboard() {
    let store = practice(&library(), 40);
    let mut harness = window(&store, Lang::Nl);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Zoek op naam of aandoening").type_text("ozturk");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().screen(), Screen::Plan);
    let open = harness.state().workspace().unwrap().open_plan().unwrap();
    let patient = harness.state().workspace().unwrap().patient(open.patient.unwrap()).unwrap();
    assert_eq!(patient.name, "Çağla Öztürk");
}

#[test]
fn ten_thousand_patients_draw_only_the_rows_in_sight() {
    let store = practice(&library(), 10_000);
    let mut harness = window(&store, Lang::Nl);
    harness.run();
    let rows = harness.get_all_by_role(Role::ListItem).count();
    assert!((10..40).contains(&rows), "{rows} rows");
    let clock = std::time::Instant::now();
    harness.run_steps(10);
    let each = clock.elapsed() / 10;
    assert!(each.as_millis() < 100, "a frame takes {each:?}, without optimisation");
}

#[test]
fn removing_a_patient_asks_first() {
    let store = practice(&library(), 10);
    let mut harness = window(&store, Lang::Nl);
    harness.run();
    press(&mut harness, "Tom Jansen wijzigen");
    press(&mut harness, "Verwijderen…");
    assert!(harness.state().workspace().unwrap().patients().iter().any(|patient| patient.name == "Tom Jansen"));
    press(&mut harness, "Verwijderen");
    assert!(!harness.state().workspace().unwrap().patients().iter().any(|patient| patient.name == "Tom Jansen"));
}

#[test]
fn the_palette_opens_by_keys_and_leads_to_a_screen() {
    let mut harness = window(&MemoryStore::default(), Lang::Nl);
    open_screen(&mut harness, Modifiers::COMMAND, Key::K);
    harness.get_by_role_and_label(Role::TextInput, "Wat wilt u doen?").type_text("biblio");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().screen(), Screen::Library);
}

#[test]
fn language_and_look_change_at_once_and_are_kept() {
    let store = MemoryStore::default();
    let mut harness = window(&store, Lang::Nl);
    open_screen(&mut harness, Modifiers::COMMAND, Key::Comma);
    press(&mut harness, "English");
    press(&mut harness, "Dark");
    harness.get_by_label("Practice");
    drop(harness);
    let kept = store.0.lock().unwrap().settings.clone();
    assert_eq!(kept, Settings { lang: Some(Lang::En), is_dark: Some(true), ..Settings::default() });
}

#[test]
fn the_first_run_asks_the_language_once() {
    let store = MemoryStore::default();
    let shared = store.clone();
    let open = move || Workspace::with_store(Box::new(shared.clone()), library(), Vec::new(), None);
    let mut harness = window_on((1280.0, 720.0), Options { lang: None, ..options(Lang::Nl) }, open);
    press(&mut harness, "English");
    harness.get_by_label("No patients yet");
    drop(harness);
    assert_eq!(store.0.lock().unwrap().settings.lang, Some(Lang::En));
}

#[test]
fn data_that_do_not_open_say_where_they_are_and_open_on_the_second_try() {
    let tries = std::cell::Cell::new(0);
    let open = move || {
        tries.set(tries.get() + 1);
        if tries.get() == 1 {
            let path = "/practice/opbouw.sqlite".into();
            return Err(StoreError::Damaged { path, detail: "no database".into(), copy: None });
        }
        Workspace::with_store(Box::new(MemoryStore::default()), library(), Vec::new(), None)
    };
    let mut harness = window_on((1280.0, 720.0), options(Lang::Nl), open);
    harness.get_by_label("/practice/opbouw.sqlite");
    harness.get_by_label("Wat is behouden");
    press(&mut harness, "Opnieuw proberen");
    harness.get_by_label("Nog geen patiënten");
}

/// The cards of the exercises; pictures that come in between ask for more frames, so only a few are run.
fn at_exercises(size: (f32, f32), lang: Lang) -> Harness<'static, App> {
    let open = || Workspace::with_store(Box::new(MemoryStore::default()), library(), Vec::new(), None);
    let mut harness = window_on(size, options(lang), open);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    harness.run_steps(4);
    let tab = if lang == Lang::Nl { "Oefeningen" } else { "Exercises" };
    tap(&mut harness, Role::RadioButton, tab);
    harness
}

fn tap(harness: &mut Harness<'_, App>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run_steps(4);
}

fn hit(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(4);
}

fn choose(harness: &mut Harness<'_, App>, menu: &str, choice: &str) {
    tap(harness, Role::ComboBox, menu);
    tap(harness, Role::MenuItem, choice);
}

/// The exercises whose cards are there, with where.
fn cards(harness: &Harness<'_, App>, lang: Lang) -> Vec<(String, egui::Rect)> {
    let names: HashSet<String> =
        library().exercises.values().map(|known| known.short_name.in_lang(lang).to_owned()).collect();
    let buttons = harness.get_all_by_role(Role::Button);
    let named = buttons.filter_map(|node| Some((node.accesskit_node().label()?, node.rect())));
    named.filter(|(name, _)| names.contains(name)).collect()
}

#[test]
fn exercises_filtered_by_region_and_equipment_are_the_only_cards_and_are_counted() {
    let mut harness = at_exercises((1440.0, 900.0), Lang::Nl);
    let library = library();
    let all = library.exercises.len();
    harness.get_by_label(&format!("{all} oefeningen"));
    choose(&mut harness, "Gebied", "knie");
    choose(&mut harness, "Hulpmiddel", "stevige stoel");
    let fits = |known: &Exercise| {
        known.regions.contains(&Region::Knee) && known.equipment.iter().any(|term| term.as_str() == "chair")
    };
    let fitting = library.exercises.values().filter(|known| fits(known));
    let expected: BTreeSet<String> = fitting.map(|known| known.short_name.nl.clone()).collect();
    assert!((1..9).contains(&expected.len()), "few enough to be seen at once: {expected:?}");
    let shown: BTreeSet<String> = cards(&harness, Lang::Nl).into_iter().map(|(name, _)| name).collect();
    assert_eq!(shown, expected);
    harness.get_by_label(&format!("{} van {all} oefeningen", expected.len()));
    tap(&mut harness, Role::Button, "Wis filters");
    harness.get_by_label(&format!("{all} oefeningen"));
}

#[test]
fn only_the_cards_in_sight_are_drawn() {
    let harness = at_exercises((1920.0, 1080.0), Lang::Nl);
    let shown = cards(&harness, Lang::Nl).len();
    assert!((10..40).contains(&shown), "{shown} cards");
}

#[test]
fn going_back_from_an_exercise_keeps_the_filter_and_the_place() {
    let mut harness = at_exercises((1280.0, 720.0), Lang::Nl);
    choose(&mut harness, "Houding", "staand");
    harness.hover_at(egui::pos2(640.0, 500.0));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -700.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(8);
    let before = cards(&harness, Lang::Nl);
    let whole = before.iter().find(|(_, rect)| rect.top() > 260.0 && rect.bottom() < 720.0 && rect.left() < 400.0);
    let name = whole.expect("a card that is wholly in sight").0.clone();
    for way in 0..3 {
        tap(&mut harness, Role::Button, &name);
        harness.get_by_label("Uitvoering");
        match way {
            0 => tap(&mut harness, Role::Button, "Terug naar de oefeningen"),
            1 => hit(&mut harness, Modifiers::NONE, Key::Escape),
            _ => hit(&mut harness, Modifiers::ALT, Key::ArrowLeft),
        }
        let mut after = cards(&harness, Lang::Nl);
        // The card that takes part in Tab is there even out of sight.
        after.retain(|card| before.contains(card));
        let in_sight = |(_, rect): &&(String, egui::Rect)| rect.bottom() > 260.0 && rect.top() < 720.0;
        let was_seen: Vec<_> = before.iter().filter(in_sight).collect();
        assert!(was_seen.iter().all(|card| after.contains(card)), "way {way}: {before:?} became {after:?}");
        assert!(harness.query_by_label("Wis filters").is_some());
    }
}

#[test]
fn the_keyboard_walks_from_card_to_card_and_opens_one() {
    let mut harness = at_exercises((1440.0, 900.0), Lang::Nl);
    let search = "Zoek op naam of in eigen woorden";
    harness.get_by_role_and_label(Role::TextInput, search).focus();
    harness.run_steps(4);
    hit(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let mut order = cards(&harness, Lang::Nl);
    order.sort_by_key(|(_, rect)| (rect.top() as i32, rect.left() as i32));
    assert!(harness.get_by_role_and_label(Role::Button, &order[0].0).is_focused());
    hit(&mut harness, Modifiers::NONE, Key::ArrowRight);
    hit(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let (second, below) = (&order[1], order.iter().filter(|card| card.1.left() == order[1].1.left()).nth(1).unwrap());
    assert!(below.1.top() > second.1.bottom());
    assert!(harness.get_by_role_and_label(Role::Button, &below.0).is_focused());
    hit(&mut harness, Modifiers::NONE, Key::End);
    hit(&mut harness, Modifiers::NONE, Key::Home);
    assert!(harness.get_by_role_and_label(Role::Button, &order[0].0).is_focused());
    hit(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Terug naar de oefeningen");
    harness.get_by_label("Uitvoering");
    hit(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.get_by_role_and_label(Role::Button, &order[0].0).is_focused(), "the focus comes back");
}

#[test]
fn enter_in_the_search_opens_the_first_exercise_that_is_found() {
    let mut harness = at_exercises((1440.0, 900.0), Lang::Nl);
    let search = "Zoek op naam of in eigen woorden";
    harness.get_by_role_and_label(Role::TextInput, search).focus();
    harness.run_steps(4);
    harness.get_by_role_and_label(Role::TextInput, search).type_text("bruggetje");
    harness.run_steps(4);
    hit(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Terug naar de oefeningen");
}

#[test]
fn cards_menus_and_pages_of_exercises_stay_within_the_window_in_either_language() {
    for size in [(1280.0, 720.0), (1920.0, 1080.0)] {
        for lang in Lang::ALL {
            let mut harness = at_exercises(size, lang);
            assert_eq!(sticking_out(&harness, size.0), [""; 0], "the cards in {lang:?}");
            let shown = cards(&harness, lang);
            let first = shown.iter().map(|(_, rect)| rect.top()).fold(f32::INFINITY, f32::min);
            let columns = shown.iter().filter(|(_, rect)| rect.top() == first).count();
            assert!(if size.0 < 1900.0 { 3..=4 } else { 5..=6 }.contains(&columns), "{columns} at {size:?}");
            tap(&mut harness, Role::ComboBox, if lang == Lang::Nl { "Hulpmiddel" } else { "Equipment" });
            assert_eq!(sticking_out(&harness, size.0), [""; 0], "the menu in {lang:?}");
            hit(&mut harness, Modifiers::NONE, Key::Escape);
            tap(&mut harness, Role::Button, &shown[0].0);
            assert_eq!(sticking_out(&harness, size.0), [""; 0], "the page in {lang:?}");
        }
    }
}

/// Named widgets that stick out of the window at a side; lists may go on below its edge.
fn sticking_out(harness: &Harness<'_, App>, width: f32) -> Vec<String> {
    harness
        .get_all(by().recursive(true))
        .filter(|node| node.accesskit_node().label().is_some() && node.accesskit_node().raw_bounds().is_some())
        .filter(|node| node.rect().left() < -0.5 || node.rect().right() > width + 0.5)
        .map(|node| format!("{:?} {:?}", node.accesskit_node().label(), node.rect()))
        .collect()
}

#[test]
fn no_screen_sticks_out_of_the_window_in_either_language() {
    let store = practice(&library(), 60);
    let screens = [
        (Modifiers::COMMAND, Key::Num1),
        (Modifiers::COMMAND, Key::Num2),
        (Modifiers::COMMAND, Key::Num3),
        (Modifiers::COMMAND, Key::N),
        (Modifiers::COMMAND, Key::Comma),
    ];
    for size in [(1280.0, 720.0), (1920.0, 1080.0)] {
        for lang in Lang::ALL {
            let shared = store.clone();
            let open = move || Workspace::with_store(Box::new(shared.clone()), library(), Vec::new(), None);
            let mut harness = window_on(size, options(lang), open);
            for (modifiers, key) in screens {
                open_screen(&mut harness, modifiers, key);
                assert_eq!(sticking_out(&harness, size.0), [""; 0], "{:?} in {lang:?}", harness.state().screen());
            }
            open_screen(&mut harness, Modifiers::COMMAND, Key::N);
            let (dot, make) = match lang {
                Lang::Nl => ("rechter achillespees, achterkant", "Plan maken"),
                Lang::En => ("right Achilles tendon, back", "Make plan"),
            };
            press(&mut harness, dot);
            let variant = library().programmes["achilles-tendinopathy"].variants[0].name.in_lang(lang).to_owned();
            press(&mut harness, &variant);
            assert_eq!(sticking_out(&harness, size.0), [""; 0], "the programme in {lang:?}");
            assert!(harness.get_by_label(make).rect().bottom() <= size.1, "{make} is always in sight");
        }
    }
}
