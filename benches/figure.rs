//! How long a figure takes: solving its poses, drawing one picture and one moment of its movement, and all exercises to SVG.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use opbouw::content::read::read_library;
use opbouw::content::{ExerciseId, Library};
use opbouw::figure::draw::{Scene, Style};
use opbouw::figure::motion::{self, Moment};
use opbouw::figure::{Figure, solve};

/// The size of a card's picture.
const SIZE: (f32, f32) = (300.0, 260.0);

fn figure_of(library: &Library, id: &str) -> Figure {
    library.exercises[&ExerciseId::from(id)].figure.clone().expect("it has a figure")
}

fn one(criterion: &mut Criterion) {
    let library = read_library(None).0;
    for id in ["bridge", "single-leg-squat", "plantar-fascia-stretch"] {
        let figure = figure_of(&library, id);
        let solved = solve(&figure);
        criterion.bench_function(&format!("solve {id}"), |bencher| bencher.iter(|| solve(black_box(&figure))));
        let scene = || Scene::new(&figure, &solved.bodies, &solved.paths, Style::default(), SIZE, false);
        criterion.bench_function(&format!("draw the pictures of {id}"), |bencher| {
            bencher.iter(|| {
                let scene = scene();
                (0..scene.len()).map(|pose| scene.picture(pose).to_svg().len()).sum::<usize>()
            });
        });
        let scene = scene();
        criterion.bench_function(&format!("a moment of {id}, posed and drawn"), |bencher| {
            let moment = Moment { from: 0, to: 1, t: 0.4 };
            bencher.iter(|| {
                let body = motion::body_at(&figure, &solved, moment).expect("a body");
                scene.frame(&body, &motion::props_at(&figure, moment))
            });
        });
    }
}

fn all(criterion: &mut Criterion) {
    let figures: Vec<Figure> = read_library(None).0.exercises.values().filter_map(|e| e.figure.clone()).collect();
    let mut group = criterion.benchmark_group("every exercise");
    group.sample_size(10);
    group.bench_function("every picture of every exercise to SVG", |bencher| {
        bencher.iter(|| {
            let sizes = figures.iter().map(|figure| {
                let solved = solve(figure);
                let scene = Scene::new(figure, &solved.bodies, &solved.paths, Style::default(), SIZE, false);
                (0..scene.len()).map(|pose| scene.picture(pose).to_svg().len()).sum::<usize>()
            });
            sizes.sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, one, all);
criterion_main!(benches);
