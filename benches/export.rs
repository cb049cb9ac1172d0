//! How long a person waits for a sheet: ten exercises without pictures, a real one with them; the first time in a run, and
//! again after a change.

#![allow(clippy::print_stdout, reason = "the first export happens once, outside criterion")]

#[path = "../tests/exports/sample.rs"]
mod sample;

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use opbouw::content::read;
use opbouw::export::handout::{Handout, Sheet};
use opbouw::export::{Layout, Options, export, pdf};
use opbouw::i18n::Lang;
use opbouw::plan::{Plan, PlanId, Start};

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

/// The second phase of the Achilles tendon: three exercises with eight pictures.
fn real_sheet() -> Handout {
    let library = read::read_library(None).0;
    let start = chrono::NaiveDate::from_ymd_opt(2026, 11, 30).expect("a date");
    let start = Start::new(PlanId(uuid::Uuid::nil()), "achilles-tendinopathy".into(), "light".into(), start);
    let plan = Plan::begin(&library, start).expect("a plan");
    let phase = &plan.phases[1];
    Handout::of_plan(&plan, &library, &Sheet::of_phase(&plan, phase, phase.start)).expect("a sheet")
}

fn pictures(criterion: &mut Criterion) {
    let mut handout = real_sheet();
    let begin = Instant::now();
    black_box(export(&handout, &Options::default()).expect("it exports"));
    println!("first export of 3 exercises with 8 pictures: {:.1?}", begin.elapsed());
    criterion.bench_function("3 exercises with 8 pictures again, one dose changed", |bencher| {
        let mut reps = 0_u32;
        bencher.iter(|| {
            reps += 1;
            for exercise in handout.exercises.iter_mut().take(1) {
                exercise.dose = format!("3 × {reps}");
            }
            export(&handout, &Options::default()).expect("it exports")
        });
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

criterion_group!(benches, sheets, pictures, memory);
criterion_main!(benches);
