//! How long a person waits for a sheet of ten exercises: the first time in a run, and again after a change.

#![allow(clippy::print_stdout, reason = "the first export happens once, outside criterion")]

#[path = "../tests/exports/sample.rs"]
mod sample;

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use opbouw::export::{Layout, Options, export, pdf};
use opbouw::i18n::Lang;

fn sheets(criterion: &mut Criterion) {
    let mut handout = sample::sample_with_exercises(10, Lang::Nl);
    let begin = Instant::now();
    black_box(export(&handout, &Options::default()).expect("it exports"));
    println!("first export of 10 exercises, fonts and template included: {:.1?}", begin.elapsed());

    for layout in Layout::ALL {
        let options = Options { layout, ..Options::default() };
        criterion.bench_function(&format!("10 exercises again, one dose changed, {}", layout.code()), |bencher| {
            let mut reps = 0_u32;
            bencher.iter(|| {
                // A new dose each time: typst still remembers the last ten sheets.
                reps += 1;
                for exercise in handout.exercises.iter_mut().take(1) {
                    exercise.dose = format!("3 × {reps}");
                }
                export(&handout, &options).expect("it exports")
            });
        });
    }
    criterion.bench_function("preview of 10 exercises at 96 dpi", |bencher| {
        bencher.iter(|| pdf::render_pages(&handout, &Options::default(), 96.0 / 72.0).expect("it renders"));
    });
}

/// Memory of this process in megabytes; none where the system does not tell it this way.
fn resident_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

/// Four hundred sheets in a row, each different: memory must stay flat.
fn memory(_: &mut Criterion) {
    let mut handout = sample::sample_with_exercises(10, Lang::Nl);
    for count in 1..=400_u32 {
        for exercise in handout.exercises.iter_mut() {
            exercise.dose = format!("4 × {count}");
        }
        black_box(export(&handout, &Options::default()).expect("it exports"));
        if [50, 200, 400].contains(&count)
            && let Some(megabytes) = resident_megabytes()
        {
            println!("memory after {count} exports: {megabytes} MB");
        }
    }
}

criterion_group!(benches, sheets, memory);
criterion_main!(benches);
