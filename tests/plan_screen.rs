//! The plan screen as a person uses it: by keyboard, by pointer, in both languages and at both ends of window sizes.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveTime};
use egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use opbouw::content::{ConditionId, Level, Library, Span, VariantId, read};
use opbouw::dossier::{Patient, PatientId};
use opbouw::i18n::{Lang, translator};
use opbouw::plan::{
    AffectedSide, Command, Context, DayChange, DecisionKind, Lineage, PartOfDay, PlanId, Slot, Start, What,
    move_warnings,
};
use opbouw::ui::plan_screen::{PlanScreenState, plan_screen_ui};
use opbouw::ui::{Asked, View, language, theme};
use opbouw::workspace::Workspace;

#[path = "journeys/memory_store.rs"]
mod memory_store;

/// Thursday 19 November 2026.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 19).unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn library() -> Library {
    read::read_library(None).0
}

/// A workspace with one plan open, and what the screen asked of it.
struct Desk {
    workspace: Workspace,
    state: PlanScreenState,
    lang: Lang,
    refused: usize,
}

impl Desk {
    fn with_plan(condition: &str, variant: &str, lang: Lang) -> Self {
        Self::with_plan_for(AffectedSide::Right, condition, variant, lang)
    }

    fn with_plan_for(side: AffectedSide, condition: &str, variant: &str, lang: Lang) -> Self {
        let store = Box::new(memory_store::MemoryStore::default());
        let mut workspace = Workspace::with_store(store, library(), Vec::new(), None).unwrap();
        let patient = Patient {
            id: PatientId(uuid::Uuid::from_u128(1)),
            name: "Marieke Vos".to_owned(),
            birth_year: None,
            contact: String::new(),
            flags: BTreeSet::new(),
            lang,
            notes: String::new(),
            created: today().and_time(NaiveTime::MIN),
        };
        workspace.put_patient(patient.clone(), today()).unwrap();
        let begin = NaiveDate::from_ymd_opt(2026, 10, 26).unwrap();
        let id = PlanId(uuid::Uuid::from_u128(2));
        let start = Start::new(id, ConditionId::from(condition), VariantId::from(variant), begin);
        let start = Start { side, ..start };
        workspace.begin_plan(start, Some(patient.id)).unwrap();
        Self { workspace, state: PlanScreenState::default(), lang, refused: 0 }
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        let mut asked = Vec::new();
        let view = View { workspace: &self.workspace, today: today(), lang: self.lang, words: translator(self.lang) };
        plan_screen_ui(ui, &view, &mut self.state, &mut asked);
        for wish in asked {
            if let Asked::Change(command) = wish
                && self.workspace.apply(command, &Context::on(today())).is_err()
            {
                self.refused += 1;
            }
        }
    }

    /// Where an exercise is due from today on.
    fn slots_of(&self, lineage: Lineage) -> Vec<Slot> {
        let schedule = self.workspace.open_plan().unwrap().schedule();
        let sessions = schedule.sessions.iter().filter(|session| session.slot.date >= today());
        sessions
            .filter(|session| schedule.items(session).iter().any(|due| due.lineage == lineage))
            .map(|session| session.slot)
            .collect()
    }

    fn lineage_of(&self, exercise: &str) -> Lineage {
        let plan = self.workspace.open_plan().unwrap().plan();
        let phase = plan.phase_on(today()).unwrap().key;
        let found = plan.prescriptions.iter().find(|row| row.phase == phase && row.exercise.as_str() == exercise);
        found.unwrap().lineage
    }
}

fn window(desk: Desk, size: Vec2) -> Harness<'static, Desk> {
    let lang = desk.lang;
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(egui::Theme::Light)
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            theme::set_reduced_motion(ctx, true);
            language::set_lang(ctx, lang);
        })
        .build_ui_state(|ui, desk: &mut Desk| desk.draw(ui), desk);
    harness.run();
    harness
}

fn press(harness: &mut Harness<'_, Desk>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn click(harness: &mut Harness<'_, Desk>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

const USUAL: Vec2 = Vec2::new(1240.0, 840.0);

#[test]
fn a_day_says_its_date_its_exercises_and_its_state() {
    let harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    harness.get_by_label("woensdag 25 november 2026, 3 oefeningen, gepland");
}

#[test]
fn arrows_move_the_selection_and_page_keys_the_month() {
    let mut harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    harness.get_by_label_contains("vr 20 nov, ochtend");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    harness.get_by_label_contains("vr 27 nov, ochtend");
    press(&mut harness, Modifiers::NONE, Key::PageDown);
    harness.get_by_label("December 2026");
    press(&mut harness, Modifiers::NONE, Key::Home);
    harness.get_by_label("November 2026");
    harness.get_by_label_contains("do 19 nov, ochtend");
}

#[test]
fn an_exercise_moves_by_keyboard_and_undo_brings_it_back() {
    let mut harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    let before = harness.state().workspace.open_plan().unwrap().plan().clone();
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    let plan = harness.state().workspace.open_plan().unwrap().plan().clone();
    let moved: Vec<_> = plan
        .day_changes
        .iter()
        .filter_map(|change| match change {
            DayChange::Moved { from, to, .. } => Some((from.date, to.date)),
            _ => None,
        })
        .collect();
    assert!(!moved.is_empty(), "nothing moved");
    assert!(moved.iter().all(|dates| *dates == (day(20), day(21))), "{moved:?}");
    harness.get_by_label_contains("za 21 nov, ochtend");
    harness.state_mut().workspace.undo();
    harness.run();
    assert_eq!(*harness.state().workspace.open_plan().unwrap().plan(), before);
}

/// The first exercise from today on that cannot go to the next day without a reason.
fn blocked_next_day(desk: &Desk) -> (Lineage, Slot) {
    let open = desk.workspace.open_plan().unwrap();
    let sessions = open.schedule().sessions.iter().filter(|session| session.slot.date >= today());
    let mut all =
        sessions.flat_map(|session| open.schedule().items(session).iter().map(move |due| (due.lineage, session.slot)));
    all.find(|(lineage, from)| {
        let to = Slot { date: from.date + Days::new(1), ..*from };
        move_warnings(open.plan(), What::One(*lineage), *from, to, today())
            .is_ok_and(|found| found.iter().any(|warning| warning.level == Level::Block))
    })
    .unwrap()
}

#[test]
fn a_move_against_a_rule_waits_until_the_same_key_confirms_it_and_asks_for_a_reason() {
    let mut harness = window(Desk::with_plan("hamstring-injury", "tear", Lang::Nl), USUAL);
    let (lineage, slot) = blocked_next_day(harness.state());
    click(&mut harness, "Week");
    for _ in 0..(slot.date - today()).num_days() {
        press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    }
    let schedule = harness.state().workspace.open_plan().unwrap().schedule();
    let before_it = schedule
        .on(slot.date)
        .iter()
        .flat_map(|session| schedule.items(session).iter().map(move |due| (session.slot, due.lineage)));
    for _ in 0..before_it.take_while(|found| *found != (slot, lineage)).count() {
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    let before = harness.state().slots_of(lineage);
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(harness.state().slots_of(lineage), before, "the first press only shows the rule");
    harness.get_by_label("plaatsen met een reden");
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    harness.get_by_role_and_label(Role::TextInput, "Reden").type_text("Wedstrijd op zaterdag");
    harness.run();
    click(&mut harness, "Verplaatsen");
    let plan = harness.state().workspace.open_plan().unwrap().plan();
    assert!(plan.decisions.iter().any(|decision| {
        matches!(decision.what, DecisionKind::RuleOverridden { .. }) && decision.reason == "Wedstrijd op zaterdag"
    }));
    assert!(!harness.state().slots_of(lineage).contains(&slot), "it moved");
}

#[test]
fn a_dose_changes_from_today_on_after_the_preview_told_how_many_sessions() {
    let mut harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    click(&mut harness, "Series, minder");
    harness.get_by_label("was 3");
    harness.get_by_label("1 wijziging");
    harness.get_by_label_contains("134 sessies, do 19 nov t/m zo 24 jan. Weekbelasting");
    click(&mut harness, "Alleen deze dag");
    harness.get_by_label_contains("2 sessies, do 19 nov.");
    click(&mut harness, "Vanaf vandaag");
    click(&mut harness, "Toepassen");
    let plan = harness.state().workspace.open_plan().unwrap().plan();
    let changed: Vec<_> = plan.prescriptions.iter().filter(|row| row.valid_from == Some(today())).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].dosage.sets, Span::exactly(2));
    assert!(harness.query_by_label("Toepassen").is_none(), "nothing is left to apply");
}

#[test]
fn a_change_that_is_not_applied_is_still_there_when_one_comes_back_to_it() {
    let mut harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    click(&mut harness, "Series, minder");
    click(&mut harness, "Volgende oefening");
    assert!(harness.query_by_label("was 3").is_none());
    click(&mut harness, "Vorige oefening");
    harness.get_by_label("was 3");
}

#[test]
fn a_past_day_can_be_read_only() {
    let mut harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    harness.get_by_label_contains("wo 18 nov");
    harness.get_by_label("Deze dag is voorbij. Wat gebeurd is, verandert niet.");
    assert!(harness.query_by_label("Series, minder").is_none());
}

/// Where a card of the week stands.
fn card(harness: &Harness<'_, Desk>, name: &str, date: &str) -> egui::Rect {
    let is_it = |label: &str| label.starts_with(name) && label.contains(date);
    let mut found = harness
        .query_all_by_role(Role::ListItem)
        .filter(|node| node.accesskit_node().label().is_some_and(|label| is_it(&label)));
    found.next().unwrap().rect()
}

#[test]
fn a_card_is_dragged_to_another_day() {
    let mut harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    click(&mut harness, "Week");
    let bridge = harness.state().lineage_of("bridge-single");
    let from = card(&harness, "Eenbenig bruggetje", "vr 20 nov").center();
    let to = egui::pos2(card(&harness, "Hiel laten zakken, knie gestrekt", "za 21 nov").center().x, from.y);
    drag(&mut harness, from, to);
    let slots = harness.state().slots_of(bridge);
    let dates: Vec<NaiveDate> = slots.iter().map(|slot| slot.date).take(2).collect();
    assert_eq!(dates, [day(21), day(23)]);
    assert_eq!(slots[0].part, PartOfDay::Evening);
}

#[test]
fn escape_takes_a_dragged_card_back() {
    let mut harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    click(&mut harness, "Week");
    let before = harness.state().workspace.open_plan().unwrap().plan().clone();
    let from = card(&harness, "Eenbenig bruggetje", "vr 20 nov").center();
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(from + Vec2::new(160.0, 0.0));
    harness.run_steps(2);
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    harness.drop_at(from + Vec2::new(160.0, 0.0));
    harness.run();
    assert_eq!(*harness.state().workspace.open_plan().unwrap().plan(), before);
}

#[test]
fn a_card_is_not_dropped_on_a_past_day() {
    let mut harness = window(Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl), USUAL);
    click(&mut harness, "Week");
    let before = harness.state().workspace.open_plan().unwrap().plan().clone();
    let from = card(&harness, "Eenbenig bruggetje", "vr 20 nov").center();
    let to = card(&harness, "Hiel laten zakken, knie gestrekt", "di 17 nov").center();
    drag(&mut harness, from, to);
    assert_eq!(*harness.state().workspace.open_plan().unwrap().plan(), before);
    assert_eq!(harness.state().refused, 0);
}

#[test]
fn the_inspector_shows_the_figure_of_the_chosen_exercise_for_the_side_that_hurts() {
    for (side, other) in [(AffectedSide::Right, "Toon de linkerkant"), (AffectedSide::Left, "Toon de rechterkant")] {
        let desk = Desk::with_plan_for(side, "achilles-tendinopathy", "light", Lang::Nl);
        let mut harness = window(desk, USUAL);
        let open = harness.state().workspace.open_plan().unwrap();
        let session = &open.schedule().on(today())[0];
        let due = open.schedule().items(session)[0];
        let effective = open.plan().effective(&due, today()).unwrap();
        let exercise = &open.plan().content.exercises[&effective.prescription.exercise];
        let figure = exercise.figure.as_ref().unwrap();
        let caption = figure.poses.last().unwrap().caption.in_lang(Lang::Nl);
        let name = format!("{}: {caption}", exercise.short_name.in_lang(Lang::Nl));
        let has_poses = figure.poses.len() > 1;
        harness.get_by_role_and_label(Role::Image, &name);
        harness.get_by_label(other);
        // The window of this test has motion reduced.
        assert_eq!(harness.query_by_label("Volgende houding").is_some(), has_poses);
        assert!(harness.query_by_label("Beweging afspelen").is_none());
        click(&mut harness, other);
        assert!(harness.query_by_label(other).is_none());
    }
}

fn drag(harness: &mut Harness<'_, Desk>, from: egui::Pos2, to: egui::Pos2) {
    harness.drag_at(from);
    harness.run_steps(2);
    for part in [0.2, 0.6, 1.0] {
        harness.hover_at(from.lerp(to, part));
        harness.run_steps(2);
    }
    harness.drop_at(to);
    harness.run();
}

#[test]
fn a_rest_day_moved_by_the_therapist_shows_as_moved_in_every_view() {
    let mut desk = Desk::with_plan("achilles-tendinopathy", "light", Lang::Nl);
    let bridge = desk.lineage_of("bridge-single");
    let from = desk.slots_of(bridge)[0];
    let to = Slot { date: from.date + Days::new(1), ..from };
    let what = What::One(bridge);
    desk.workspace.apply(Command::Move { what, from, to }, &Context::on(today())).unwrap();
    let mut harness = window(desk, USUAL);
    harness.get_by_label("zaterdag 21 november 2026, 3 oefeningen, gepland");
    click(&mut harness, "Week");
    card(&harness, "Eenbenig bruggetje", "za 21 nov");
    click(&mut harness, "Dag");
    press(&mut harness, Modifiers::NONE, Key::PageDown);
    press(&mut harness, Modifiers::NONE, Key::PageDown);
    card(&harness, "Eenbenig bruggetje", "za 21 nov");
}

#[test]
fn everything_stands_within_the_window_at_both_sizes_in_both_languages() {
    // What is left of 1280 × 720 and 1920 × 1080 beside rail and top bar.
    for size in [Vec2::new(1216.0, 668.0), Vec2::new(1712.0, 1028.0)] {
        for lang in Lang::ALL {
            for (condition, variant) in [("achilles-tendinopathy", "light"), ("hamstring-injury", "tear")] {
                let mut harness = window(Desk::with_plan(condition, variant, lang), size);
                within(&harness, size);
                for view in match lang {
                    Lang::Nl => ["Week", "Dag", "Fase"],
                    Lang::En => ["Week", "Day", "Phase"],
                } {
                    click(&mut harness, view);
                    within(&harness, size);
                }
            }
        }
    }
}

/// Every control that does not scroll stands in the window with its whole width.
fn within(harness: &Harness<'_, Desk>, size: Vec2) {
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size).expand(1.0);
    for node in harness.root().children_recursive() {
        let role = node.accesskit_node().role();
        if matches!(role, Role::Button | Role::Cell | Role::RadioButton | Role::SpinButton | Role::ComboBox) {
            let rect = node.rect();
            let is_inside = rect.left() >= window.left() && rect.right() <= window.right();
            assert!(is_inside, "{:?} at {rect:?} in {size:?}", node.accesskit_node().label());
            if role == Role::Cell {
                assert!(rect.bottom() <= window.bottom(), "a week is cut off at {rect:?} in {size:?}");
            }
        }
    }
}
