//! The figures of all exercises: no human could not do them, nothing floats or sinks, and the pictures show what they
//! should. Each check is also shown a pose that is wrong on purpose.

use std::sync::LazyLock;

use opbouw::content::read::read_library;
use opbouw::content::{ExerciseId, Library};
use opbouw::figure::check::{Fault, check};
use opbouw::figure::draw::{Drawing, Finding, Scene, Shape, Style};
use opbouw::figure::motion::{self, Moment, Tempo, Timeline};
use opbouw::figure::{Body, BodySide, Figure, Landmark, Segment, Solved, solve};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| read_library(None).0);

/// Every figure with its solution, solved once.
static FIGURES: LazyLock<Vec<(ExerciseId, Figure, Solved)>> = LazyLock::new(|| {
    let figures =
        LIBRARY.exercises.values().filter_map(|exercise| Some((exercise.id.clone(), exercise.figure.clone()?)));
    figures.map(|(id, figure)| (id, figure.clone(), solve(&figure))).collect()
});

fn read(text: &str) -> Figure {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The faults of a figure written in a test.
fn faults(text: &str) -> Vec<Fault> {
    let figure = read(text);
    check(&figure, &solve(&figure)).into_iter().map(|(_, fault)| fault).collect()
}

/// A figure of one standing pose with these further fields.
fn standing(fields: &str) -> String {
    format!("(poses: [(caption: (nl: \"a\", en: \"a\"), base: Standing, {fields})])")
}

fn pictures(figure: &Figure, solved: &Solved, mirrored: bool) -> Vec<Drawing> {
    let scene = Scene::new(figure, &solved.bodies, &solved.paths, Style::default(), (300.0, 260.0), mirrored);
    (0..scene.len()).map(|pose| scene.picture(pose)).collect()
}

#[test]
fn every_exercise_has_a_figure() {
    let without: Vec<String> = LIBRARY
        .exercises
        .values()
        .filter(|exercise| exercise.figure.is_none())
        .map(|exercise| exercise.id.to_string())
        .collect();
    assert!(without.is_empty(), "{without:?}");
    assert_eq!(FIGURES.len(), LIBRARY.exercises.len());
}

#[test]
fn no_figure_does_what_no_body_can_do() {
    let mut found = Vec::new();
    for (id, figure, solved) in FIGURES.iter() {
        for (at, fault) in check(figure, solved) {
            found.push(format!("{id}, pose {} + {}: {fault}", at.pose + 1, at.t));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_easy_stance_has_no_fault() {
    assert_eq!(faults(&standing("")), []);
}

#[test]
fn a_knee_that_bends_too_far_is_found() {
    let found = faults(&standing("joints: (knee_r: 170), rest: Flat(foot: Left)"));
    assert!(
        found.iter().any(|fault| matches!(fault, Fault::OutOfRange { joint: "knee_r", dof: "flex", .. })),
        "{found:?}"
    );
}

#[test]
fn a_foot_under_the_floor_is_found() {
    let found = faults(&standing(
        "rest: Flat(foot: Right), joints: (hip_r: 60, knee_r: 80, ankle_r: 25), pins: {\"foot_l\": Floor(x: 20, h: -9)}",
    ));
    assert!(found.iter().any(|fault| matches!(fault, Fault::UnderFloor { .. })), "{found:?}");
}

#[test]
fn a_body_in_a_wall_is_found() {
    let found = faults(&standing("props: [Wall(x: 3)]"));
    assert!(found.iter().any(|fault| matches!(fault, Fault::InWall { .. })), "{found:?}");
}

#[test]
fn an_arm_through_the_trunk_is_found() {
    let found = faults(&standing("joints: (shoulder_r: (flex: 0, abd: -40), elbow_r: 0)"));
    assert!(found.iter().any(|fault| matches!(fault, Fault::Collision { .. })), "{found:?}");
}

#[test]
fn a_body_that_would_fall_over_is_found() {
    let found = faults(&standing("joints: (ankle: 25)"));
    assert!(found.iter().any(|fault| matches!(fault, Fault::Unbalanced { .. })), "{found:?}");
}

#[test]
fn a_hand_that_cannot_reach_is_found() {
    let found = faults(&standing("pins: {\"hand_r\": At(x: 150, h: 100)}"));
    assert!(found.iter().any(|fault| matches!(fault, Fault::Unsolved(_))), "{found:?}");
}

#[test]
fn a_prop_that_is_not_there_is_found() {
    let found = faults(&standing("pins: {\"hand_r\": Prop(on: \"table\")}"));
    assert!(found.iter().any(|fault| fault.to_string().contains("table")), "{found:?}");
}

#[test]
fn feet_that_slide_between_two_poses_are_found() {
    let found = |second: &str| {
        let first = "(caption: (nl: \"a\", en: \"a\"), rest: Flat(foot: Both))";
        faults(&format!("(poses: [{first}, (caption: (nl: \"b\", en: \"b\"), rest: Flat(foot: Both), {second})])"))
    };
    let slid = found("joints: (hip: (abd: 25))");
    assert!(slid.iter().any(|fault| matches!(fault, Fault::Slides { .. })), "{slid:?}");
    let meant = found("joints: (hip: (abd: 25)), moves: [\"foot_r\", \"foot_l\"]");
    assert!(!meant.iter().any(|fault| matches!(fault, Fault::Slides { .. })), "{meant:?}");
}

#[test]
fn two_equal_poses_need_a_push_or_a_hold() {
    let two = |second: &str| {
        let pose = |fields: &str| format!("(caption: (nl: \"a\", en: \"a\"), {fields})");
        faults(&format!("(poses: [{}, {}])", pose(""), pose(second)))
    };
    assert_eq!(two(""), [Fault::NothingMoves]);
    assert_eq!(two("effort: [(at: \"knee_r\", to: (1, 0, 0))]"), []);
    assert_eq!(two("joints: (elbow: 90)"), []);
}

#[test]
fn a_figure_without_a_pose_is_found() {
    assert_eq!(faults("(poses: [])"), [Fault::PoseCount]);
}

#[test]
fn an_unknown_joint_prop_or_field_is_refused_by_name() {
    let refuse = |fields: &str| ron::from_str::<Figure>(&standing(fields)).expect_err(fields).to_string();
    assert!(refuse("joints: (kneee: 3)").contains("kneee"));
    assert!(refuse("joints: (knee: (bend: 3))").contains("bend"));
    assert!(refuse("props: Some([Sofa()])").contains("Sofa"));
    assert!(refuse("colour: 3").contains("colour"));
    assert!(refuse("pins: {\"hand_x\": Floor()}").contains("hand_x"));
    assert!(refuse("joints: (knee: 3, knee: 4)").contains("twice"));
}

#[test]
fn the_mirrored_body_is_that_of_the_mirrored_angles() {
    for (id, _, solved) in FIGURES.iter() {
        for body in &solved.bodies {
            let twin = body.mirrored();
            assert_eq!(twin.mirrored(), *body, "{id}");
            let rebuilt = Body::new(*twin.angles(), twin.frame(Segment::Pelvis), twin.point(Landmark::Pelvis));
            for point in Landmark::all() {
                let there = body.point(point);
                let here = twin.point(point.mirrored());
                assert_eq!((here.x, here.y, here.z), (there.x, there.y, -there.z), "{id}: {point}");
            }
            // Rebuilt from its angles alone, so the solver's angles say the same as its points.
            for point in Landmark::all() {
                let off = rebuilt.point(point).distance(twin.point(point));
                assert!(off < 1e-6, "{id}: by its angles {point} is {off} away");
            }
        }
    }
}

#[test]
fn the_picture_of_the_left_side_is_the_exact_mirror_image() {
    let lines = |drawing: &Drawing| -> Vec<[f32; 4]> {
        let boxed = |points: &[[f32; 2]]| {
            points.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |b, p| {
                [b[0].min(p[0]), b[1].min(p[1]), b[2].max(p[0]), b[3].max(p[1])]
            })
        };
        let strokes = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Stroke { lines, .. } => Some(lines),
            Shape::Fill { .. } => None,
        });
        let mut boxes: Vec<[f32; 4]> = strokes.flatten().map(|line| boxed(&line.points)).collect();
        boxes.sort_by(|a, b| a.partial_cmp(b).expect("finite"));
        boxes
    };
    // Without a hold: its ring stays in the corner of the page.
    for name in ["calf-raise-double", "clamshell", "single-leg-squat", "lunge"] {
        let (_, figure, solved) = FIGURES.iter().find(|(id, ..)| id.as_str() == name).expect("the exercise");
        for (right, left) in pictures(figure, solved, false).iter().zip(&pictures(figure, solved, true)) {
            let width = right.width;
            let mut flipped: Vec<[f32; 4]> =
                lines(right).iter().map(|b| [width - b[2], b[1], width - b[0], b[3]]).collect();
            flipped.sort_by(|a, b| a.partial_cmp(b).expect("finite"));
            let left = lines(left);
            assert_eq!(flipped.len(), left.len(), "{name}");
            let area = |boxes: &[[f32; 4]]| boxes.iter().map(|b| (b[2] - b[0]) + (b[3] - b[1])).sum::<f32>();
            let (a, b) = (area(&flipped), area(&left));
            assert!((a - b).abs() < 0.01 * b, "{name}: {a} against {b}");
            let outer =
                |boxes: &[[f32; 4]]| (boxes.first().map(|b| b[0]), boxes.iter().map(|b| b[2]).fold(0.0, f32::max));
            let ((a, b), (c, d)) = (outer(&flipped), outer(&left));
            assert!(
                (a.unwrap_or(0.0) - c.unwrap_or(9.0)).abs() < 0.5 && (b - d).abs() < 0.5,
                "{name}: {a:?} {b} against {c:?} {d}"
            );
        }
    }
}

#[test]
fn every_picture_shows_what_it_should_inside_its_frame() {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let found = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some((id, figure, solved)) = FIGURES.get(index) else { break };
                    let scene =
                        Scene::new(figure, &solved.bodies, &solved.paths, Style::default(), (300.0, 260.0), false);
                    let mut lines: Vec<String> = scene.findings().iter().map(|f| format!("{id}: {f:?}")).collect();
                    for pose in 0..scene.len() {
                        let picture = scene.picture(pose);
                        let size = picture.to_svg().len();
                        if picture.shapes.len() < 10 || !is_finite(&picture) || size > 60_000 {
                            lines.push(format!(
                                "{id}, pose {}: {} shapes, {size} bytes",
                                pose + 1,
                                picture.shapes.len()
                            ));
                        }
                    }
                    found.lock().expect("no panic").extend(lines);
                }
            });
        }
    });
    let found = found.into_inner().expect("no panic");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What the drawing of a figure written in a test does not show as it should.
fn findings(text: &str) -> Vec<Finding> {
    let figure = read(text);
    let solved = solve(&figure);
    Scene::new(&figure, &solved.bodies, &solved.paths, Style::default(), (300.0, 260.0), false).findings()
}

#[test]
fn a_highlight_on_the_far_side_is_found() {
    let seen_from = |az: i32| {
        let pose = "(caption: (nl: \"a\", en: \"a\"))";
        findings(&format!("(view: (az: {az}), muscles: [\"lowback\"], poses: [{pose}])"))
    };
    let front = seen_from(90);
    assert!(front.iter().any(|finding| matches!(finding, Finding::HiddenHighlight { .. })), "{front:?}");
    assert_eq!(seen_from(-90), []);
}

#[test]
fn a_movement_towards_the_viewer_is_found() {
    let seen_from = |az: i32| {
        let pose = |x: i32| format!("(caption: (nl: \"a\", en: \"a\"), rest: Flat(foot: Both, x: {x}))");
        let poses = format!("{}, {}", pose(0), pose(40));
        findings(&format!("(view: (az: {az}), arrow: Follow(\"pelvis\"), poses: [{poses}])"))
    };
    let front = seen_from(90);
    assert!(front.iter().any(|finding| matches!(finding, Finding::HiddenMovement { .. })), "{front:?}");
    assert_eq!(seen_from(10), []);
}

fn is_finite(drawing: &Drawing) -> bool {
    drawing.shapes.iter().all(|shape| match shape {
        Shape::Fill { outline, .. } => outline.iter().flatten().flatten().all(|v| v.is_finite()),
        Shape::Stroke { lines, .. } => lines.iter().flat_map(|line| &line.points).flatten().all(|v| v.is_finite()),
    })
}

#[test]
fn captions_are_short_and_in_both_languages() {
    for (id, figure, _) in FIGURES.iter() {
        for pose in &figure.poses {
            for caption in [&pose.caption.nl, &pose.caption.en] {
                let length = caption.chars().count();
                assert!((2..=32).contains(&length), "{id}: `{caption}` has {length} characters");
                assert!(!caption.ends_with('.'), "{id}: `{caption}`");
            }
        }
    }
}

#[test]
fn a_written_figure_reads_back_equal() {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    for (id, figure, _) in FIGURES.iter() {
        let text = options.to_string(figure).expect("RON");
        assert_eq!(options.from_str::<Figure>(&text).as_ref(), Ok(figure), "{id}: {text}");
        let json = serde_json::to_string(figure).expect("JSON");
        assert_eq!(&serde_json::from_str::<Figure>(&json).expect("JSON reads back"), figure, "{id}");
    }
}

#[test]
fn a_round_of_movement_lasts_as_long_as_its_tempo() {
    let (_, figure, solved) = FIGURES.iter().find(|(id, ..)| id.as_str() == "bridge").expect("the bridge");
    let tempo = Tempo { there: 3.0, hold: 1.0, back: 2.0, pause: 0.5 };
    let timeline = Timeline::new(figure, solved, tempo);
    assert!((timeline.seconds() - 6.5).abs() < 1e-9);
    assert_eq!(timeline.at(0.0), Moment { from: 0, to: 1, t: 0.0 });
    assert_eq!((timeline.at(3.5).from, timeline.at(3.5).to), (1, 1), "held at the top");
    assert!((timeline.at(1.5).t - 0.5).abs() < 1e-9, "halfway at half the time");
    assert_eq!(timeline.at(6.5 + 1.5), timeline.at(1.5), "rounds repeat");
}

#[test]
fn nobody_glides_from_lying_to_walking_elsewhere() {
    let (_, figure, solved) =
        FIGURES.iter().find(|(id, ..)| id.as_str() == "alternate-lie-walk").expect("the exercise");
    let at = |t| motion::body_at(figure, solved, Moment { from: 0, to: 1, t });
    assert_eq!(at(0.4).as_ref(), solved.bodies.first());
    assert_eq!(at(0.6).as_ref(), solved.bodies.get(1));
}

#[test]
fn a_single_pose_has_no_movement() {
    let figure = read(&standing(""));
    assert_eq!(Timeline::new(&figure, &solve(&figure), Tempo::default()).seconds(), 0.0);
}

#[test]
fn standing_feet_stay_where_they_are_in_a_squat() {
    let (_, figure, solved) = FIGURES.iter().find(|(id, ..)| id.as_str() == "squat").expect("the squat");
    for step in 0..=20 {
        let moment = Moment { from: 0, to: 1, t: f64::from(step) / 20.0 };
        let body = motion::body_at(figure, solved, moment).expect("a body");
        for side in BodySide::BOTH {
            let off = body.point(Landmark::Ankle(side)).distance(solved.bodies[0].point(Landmark::Ankle(side)));
            assert!(off < 1e-4, "the {side:?} foot slides by {off} at {step}");
        }
    }
}
