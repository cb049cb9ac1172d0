//! The figure of an exercise as a person meets it: named, played, stopped, turned to the other side, still where motion is
//! reduced, and quiet when nothing moves.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use std::time::{Duration, Instant};

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use opbouw::content::{Exercise, ExerciseId, Library, Tempo, read};
use opbouw::figure::Figure;
use opbouw::figure::pose::Playback;
use opbouw::i18n::Lang;
use opbouw::ui::figure_view::{FigureView, FigureViewState, Figures, paint_thumbnail};
use opbouw::ui::{language, theme};

fn library() -> Library {
    read::read_library(None).0
}

/// A light exercise with two poses and little around it, so that a slow build draws it in time.
fn two_poses() -> Exercise {
    let simple = |figure: &Figure| {
        figure.poses.len() == 2 && figure.props.is_empty() && figure.playback == Playback::BackAndForth
    };
    let library = library();
    let found = library.exercises.values().find(|known| known.figure.as_ref().is_some_and(simple));
    (**found.unwrap()).clone()
}

struct Desk {
    exercise: Exercise,
    state: FigureViewState,
    is_left: bool,
    is_scrolled_away: bool,
}

fn window(is_motion_reduced: bool) -> Harness<'static, Desk> {
    let mut exercise = two_poses();
    exercise.dosage.tempo = Some(Tempo::Counted(1, 2, 1));
    let desk = Desk { exercise, state: FigureViewState::default(), is_left: false, is_scrolled_away: false };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(340.0, 220.0))
        .with_theme(egui::Theme::Light)
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            theme::set_reduced_motion(ctx, is_motion_reduced);
            language::set_lang(ctx, Lang::Nl);
        })
        .build_ui_state(
            |ui, desk: &mut Desk| {
                if desk.is_scrolled_away {
                    ui.add_space(1000.0);
                }
                let tempo = desk.exercise.dosage.tempo;
                FigureView::new(&desk.exercise).tempo(tempo).left_side(desk.is_left).show(ui, &mut desk.state);
            },
            desk,
        );
    harness.run();
    harness
}

/// Lets the thread draw what was asked for.
fn wait(harness: &mut Harness<'_, Desk>) {
    let until = Instant::now() + Duration::from_secs(60);
    harness.step();
    while !Figures::of(&harness.ctx).is_idle() {
        assert!(Instant::now() < until, "nothing was drawn");
        std::thread::sleep(Duration::from_millis(20));
        harness.step();
    }
    harness.step();
}

fn click(harness: &mut Harness<'_, Desk>, name: &str) {
    harness.get_by_label(name).click();
    harness.step();
    harness.step();
}

/// In how long the window wants to be drawn again by itself.
fn next_frame(harness: &mut Harness<'_, Desk>) -> Duration {
    // Hover and press fade out first.
    for _ in 0..6 {
        harness.step();
    }
    wants_again_in(harness)
}

fn wants_again_in(harness: &Harness<'_, Desk>) -> Duration {
    harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
}

fn caption(desk: &Desk, pose: usize) -> String {
    let name = desk.exercise.short_name.in_lang(Lang::Nl);
    let caption = desk.exercise.figure.as_ref().unwrap().poses[pose].caption.in_lang(Lang::Nl);
    format!("{name}: {caption}")
}

fn has(harness: &Harness<'_, Desk>, name: &str) -> bool {
    harness.query_by_label(name).is_some()
}

#[test]
fn the_picture_is_named_after_the_exercise_and_its_pose() {
    let harness = window(false);
    harness.get_by_label(&caption(harness.state(), 1));
}

#[test]
fn play_moves_the_figure_and_pause_stops_it() {
    let mut harness = window(false);
    click(&mut harness, "Beweging afspelen");
    wait(&mut harness);
    assert!(harness.state().state.is_playing());
    // A round takes some seconds, and a frame of the test a quarter of one: it goes there and back.
    let mut seen = [false; 2];
    let mut shortest = Duration::MAX;
    for _ in 0..30 {
        harness.step();
        shortest = shortest.min(wants_again_in(&harness));
        for (pose, seen) in seen.iter_mut().enumerate() {
            *seen |= has(&harness, &caption(harness.state(), pose));
        }
    }
    assert_eq!(seen, [true, true], "both poses are named while it moves");
    assert!((Duration::from_millis(30)..=Duration::from_millis(150)).contains(&shortest), "{shortest:?}");
    click(&mut harness, "Pauze");
    assert!(!harness.state().state.is_playing());
    assert!(has(&harness, "Beweging afspelen"));
}

#[test]
fn nothing_is_drawn_again_while_the_figure_stands_still() {
    let mut harness = window(false);
    wait(&mut harness);
    assert_eq!(next_frame(&mut harness), Duration::MAX);
    click(&mut harness, "Beweging afspelen");
    wait(&mut harness);
    click(&mut harness, "Pauze");
    harness.hover_at(egui::pos2(1.0, 1.0));
    assert_eq!(next_frame(&mut harness), Duration::MAX, "paused");
}

#[test]
fn a_playing_figure_out_of_sight_asks_for_nothing() {
    let mut harness = window(false);
    click(&mut harness, "Beweging afspelen");
    wait(&mut harness);
    harness.state_mut().is_scrolled_away = true;
    assert_eq!(next_frame(&mut harness), Duration::MAX);
}

#[test]
fn the_figure_shows_the_side_of_the_prescription_until_a_person_turns_it() {
    let mut harness = window(false);
    assert!(!harness.state().state.shows_left_side());
    harness.state_mut().is_left = true;
    harness.run();
    assert!(harness.state().state.shows_left_side());
    click(&mut harness, "Toon de rechterkant");
    assert!(!harness.state().state.shows_left_side());
    assert!(has(&harness, "Toon de linkerkant"));
}

#[test]
fn the_speed_goes_from_whole_to_double_to_half() {
    let mut harness = window(false);
    for speed in ["1×", "2×", "½×"] {
        click(&mut harness, &format!("Snelheid {speed}"));
    }
    assert!(has(&harness, "Snelheid 1×"));
}

#[test]
fn reduced_motion_gives_stills_from_pose_to_pose() {
    let mut harness = window(true);
    assert!(!has(&harness, "Beweging afspelen"));
    assert!(has(&harness, &caption(harness.state(), 1)));
    click(&mut harness, "Volgende houding");
    assert!(has(&harness, &caption(harness.state(), 0)));
    click(&mut harness, "Vorige houding");
    assert!(has(&harness, &caption(harness.state(), 1)));
    wait(&mut harness);
    assert_eq!(next_frame(&mut harness), Duration::MAX);
}

#[test]
fn the_keyboard_plays_and_pauses() {
    let mut harness = window(false);
    harness.get_by_label("Beweging afspelen").focus();
    harness.step();
    harness.key_press(Key::Space);
    harness.step();
    assert!(harness.state().state.is_playing());
    harness.key_press(Key::Enter);
    harness.step();
    assert!(!harness.state().state.is_playing());
    assert!(harness.get_by_label("Beweging afspelen").is_focused());
}

#[test]
fn another_exercise_begins_anew_and_keeps_the_speed() {
    let mut harness = window(false);
    click(&mut harness, "Snelheid 1×");
    click(&mut harness, "Toon de linkerkant");
    click(&mut harness, "Beweging afspelen");
    harness.state_mut().exercise.id = ExerciseId::from("another");
    harness.step();
    harness.step();
    assert!(!harness.state().state.is_playing() && !harness.state().state.shows_left_side());
    assert!(has(&harness, "Snelheid 2×"));
}

#[test]
fn an_exercise_without_a_figure_says_so_to_its_place() {
    let mut exercise = two_poses();
    exercise.figure = None;
    let mut harness = Harness::new_ui(move |ui| {
        theme::install(ui.ctx());
        let rect = ui.max_rect();
        assert!(!paint_thumbnail(ui.painter(), rect, &exercise, false));
        assert!(!FigureView::new(&exercise).show(ui, &mut FigureViewState::default()));
    });
    harness.run();
}
