//! How long a frame takes in which 30 figures move at once, with their pictures drawn before; tessellation included.
//!
//! No screen shows as many moving figures: the library moves the one that is pointed at. It is the worst that could come.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    missing_docs,
    reason = "a bench says what it expects, and the memory that it measures once"
)]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Id, Pos2, RawInput, Rect, Vec2};
use opbouw::content::{Exercise, read};
use opbouw::i18n::Lang;
use opbouw::ui::figure_view::{Figures, Thumbnail};
use opbouw::ui::{language, theme};

const SCREEN: Vec2 = Vec2::new(1500.0, 900.0);
const COLUMNS: usize = 6;
const CELL: Vec2 = Vec2::new(240.0, 170.0);

struct Window {
    ctx: egui::Context,
    exercises: Vec<Arc<Exercise>>,
    time: f64,
}

impl Window {
    fn frame(&mut self, is_moving: bool) -> Vec<egui::ClippedPrimitive> {
        self.time += 1.0 / 20.0;
        let screen = Rect::from_min_size(Pos2::ZERO, SCREEN);
        let input = RawInput { screen_rect: Some(screen), time: Some(self.time), ..RawInput::default() };
        let exercises = &self.exercises;
        let mut output = self.ctx.run_ui(input, |ui| {
            for (index, exercise) in exercises.iter().enumerate() {
                let corner = Vec2::new((index % COLUMNS) as f32 * CELL.x, (index / COLUMNS) as f32 * CELL.y);
                let rect = Rect::from_min_size(Pos2::ZERO + corner, CELL).shrink(8.0);
                Thumbnail::new(exercise).paint_moving(ui, rect, Id::unique(("figure", index)), is_moving);
            }
        });
        output.textures_delta.clear();
        self.ctx.tessellate(output.shapes, output.pixels_per_point)
    }

    fn draw_all(&mut self, is_moving: bool) {
        self.frame(is_moving);
        while !Figures::of(&self.ctx).is_idle() {
            std::thread::sleep(Duration::from_millis(20));
            self.frame(is_moving);
        }
    }
}

fn figures(c: &mut Criterion) {
    let library = read::read_library(None).0;
    let moves = |known: &&Arc<Exercise>| known.figure.as_ref().is_some_and(|figure| figure.poses.len() > 1);
    let exercises: Vec<_> = library.exercises.values().filter(moves).take(30).cloned().collect();
    assert_eq!(exercises.len(), 30);
    let ctx = egui::Context::default();
    theme::install(&ctx);
    language::set_lang(&ctx, Lang::Nl);
    let mut window = Window { ctx, exercises, time: 0.0 };
    window.draw_all(false);
    c.bench_function("a frame of 30 still figures", |b| b.iter(|| black_box(window.frame(false))));
    window.draw_all(true);
    eprintln!("30 rounds take {} MB", Figures::of(&window.ctx).bytes() >> 20);
    c.bench_function("a frame of 30 moving figures", |b| b.iter(|| black_box(window.frame(true))));
}

criterion_group!(benches, figures);
criterion_main!(benches);
