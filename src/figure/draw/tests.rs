use super::*;
use crate::figure::palette::Palette;
use crate::figure::{Figure, Solved, solve};

const SQUAT: &str = r#"(
    view: (az: 25, el: 8), muscles: ["quads_r"], arrow: Follow("pelvis"), props: [Chair(x: -45)],
    poses: [
        (caption: (nl: "Begin", en: "Start"), base: Standing),
        (caption: (nl: "Zakken", en: "Lower"), base: Standing, lean: 30, balance: true, joints: (knee: 80), hold: true),
    ],
)"#;

fn solved(text: &str) -> (Figure, Solved) {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let figure: Figure = options.from_str(text).expect("the figure of the test is well written");
    let solved = solve(&figure);
    (figure, solved)
}

fn points(drawing: &Drawing) -> Vec<[f32; 2]> {
    let of = |shape: &Shape| -> Vec<[f32; 2]> {
        match shape {
            Shape::Fill { outline, .. } => outline.concat(),
            Shape::Stroke { lines, .. } => lines.iter().flat_map(|line| line.points.clone()).collect(),
        }
    };
    drawing.shapes.iter().flat_map(of).collect()
}

#[test]
fn the_same_figure_gives_the_same_picture() {
    let (figure, solved) = solved(SQUAT);
    let draw = || {
        Scene::new(&figure, &solved.bodies, &solved.paths, Style::default(), (300.0, 250.0), false).picture(1).to_svg()
    };
    assert_eq!(draw(), draw());
}

#[test]
fn the_mirrored_picture_is_the_mirror_image_apart_from_the_light() {
    let (figure, solved) = solved(SQUAT);
    let style = Style { palette: Palette::Line, ghost: false, highlight: false, ..Style::default() };
    let picture =
        |mirrored| Scene::new(&figure, &solved.bodies, &solved.paths, style, (300.0, 250.0), mirrored).picture(0);
    let (right, left) = (points(&picture(false)), points(&picture(true)));
    assert_eq!(right.len(), left.len());
    for (a, b) in right.iter().zip(&left) {
        assert!((a[0] + b[0] - 300.0).abs() < 0.01 && (a[1] - b[1]).abs() < 0.01, "{a:?} {b:?}");
    }
}

#[test]
fn every_shape_of_every_palette_is_on_the_page_and_finite() {
    let (figure, solved) = solved(SQUAT);
    for palette in [Palette::Light, Palette::Dark, Palette::Print, Palette::Grey, Palette::Line] {
        let style = Style { palette, ..Style::default() };
        let scene = Scene::new(&figure, &solved.bodies, &solved.paths, style, (200.0, 300.0), false);
        assert_eq!(scene.findings(), []);
        for pose in 0..scene.len() {
            assert!(points(&scene.picture(pose)).iter().flatten().all(|value| value.is_finite()));
        }
    }
}

#[test]
fn nothing_of_a_close_up_reaches_over_its_edge() {
    let (mut figure, solved) = solved(SQUAT);
    figure.view.focus = vec![crate::figure::Segment::Foot(crate::figure::BodySide::Right)];
    let scene = Scene::new(&figure, &solved.bodies, &solved.paths, Style::default(), (300.0, 250.0), false);
    for point in points(&scene.picture(1)) {
        assert!((0.0..=300.0).contains(&point[0]) && (0.0..=250.0).contains(&point[1]), "{point:?}");
    }
}

#[test]
fn a_pose_that_is_not_there_gives_an_empty_picture() {
    let (figure, solved) = solved(SQUAT);
    let scene = Scene::new(&figure, &solved.bodies, &solved.paths, Style::default(), (300.0, 250.0), false);
    assert!(scene.picture(2).shapes.is_empty());
    let nobody = Scene::new(&figure, &[], &[], Style::default(), (300.0, 250.0), false);
    assert!(nobody.is_empty() && nobody.picture(0).shapes.is_empty() && nobody.findings().is_empty());
}

#[test]
fn a_folded_strip_does_not_make_a_union_vanish() {
    use glam::DVec2;
    let square = |x: f64| [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map(|(a, b)| DVec2::new(a + x, b));
    // A figure of eight whose larger half has the other winding than its lowest corner.
    let folded = [(0.0, 0.0), (0.1, -0.1), (0.0, -0.1), (3.0, 1.0), (3.0, 0.0)].map(|(x, y)| DVec2::new(x, y));
    let pieces: Vec<_> = [flat::polygon(&folded), flat::polygon(&square(5.0)), flat::polygon(&square(5.5))]
        .into_iter()
        .flatten()
        .collect();
    assert!(flat::size(&flat::union_all(&pieces)) >= 1.5 - 1e-9);
}

#[test]
fn an_inner_corner_is_rounded_and_an_outer_one_is_left() {
    use glam::DVec2;
    let bent = [(0.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0), (1.0, 2.0), (0.0, 2.0)].map(|(x, y)| DVec2::new(x, y));
    let (rounded, filling) = flat::fillet(&flat::area(&bent), 0.2, |_| true);
    assert!(flat::size(&filling) > 0.0);
    assert!(flat::size(&rounded) > 3.0 && flat::size(&rounded) < 3.05);
    assert!(flat::Probe::new(&rounded).contains(DVec2::new(1.02, 1.02)));
    assert!(!flat::Probe::new(&rounded).contains(DVec2::new(1.3, 1.3)));
}
