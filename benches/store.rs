//! How long the store takes: opening it with ten thousand patients and plans, one step, one plan, the daily copy.

#[path = "../tests/recovery/sample.rs"]
mod sample;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use opbouw::store::{Change, SqliteStore, Store};

const PATIENTS: u64 = 10_000;

/// Ten thousand patients with one whole plan each, of every condition in turn, and a log.
fn filled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let mut store = SqliteStore::open(folder.path()).expect("a new store opens");
    let mut plans: Vec<_> = sample::library().programmes.keys().map(|id| sample::plan(0, id.as_str())).collect();
    let conditions = plans.len() as u64;
    for first in (0..PATIENTS).step_by(1000) {
        let mut changes = Vec::new();
        for number in first..first + 1000 {
            let plan = &mut plans[usize::try_from(number % conditions).expect("small")];
            plan.id = sample::plan_id(number);
            changes.push(Change::Patient(sample::patient(number)));
            changes.push(sample::plan_change(plan, Some(sample::patient_id(number))));
            changes.push(sample::log_change(&sample::log(number, plan)));
        }
        store.save(&changes).expect("there is room");
    }
    folder
}

fn store(criterion: &mut Criterion) {
    let folder = filled();
    let mut group = criterion.benchmark_group("store of 10,000 patients and plans");
    group.sample_size(20).measurement_time(Duration::from_secs(5));
    group.bench_function("open", |bench| bench.iter(|| SqliteStore::open(folder.path()).expect("it opens")));
    group.bench_function("open and overview", |bench| {
        bench.iter(|| {
            let mut store = SqliteStore::open(folder.path()).expect("it opens");
            black_box(store.overview().expect("it can be read"))
        });
    });

    let mut store = SqliteStore::open(folder.path()).expect("it opens");
    let number = PATIENTS / 2;
    group.bench_function("one plan, content included", |bench| {
        bench.iter(|| black_box(store.plan(sample::plan_id(number)).expect("it is there")));
    });
    let kept = store.plan(sample::plan_id(number)).expect("it is there");
    group.bench_function("one plan, content in memory", |bench| {
        bench.iter(|| black_box(store.plan(sample::plan_id(number)).expect("it is there")));
    });
    let mut step = 0u64;
    let mut plan = kept.plan;
    group.bench_function("save of one step", |bench| {
        bench.iter(|| {
            step += 1;
            plan.notes = format!("step {step}");
            store.save(&[sample::plan_change(&plan, kept.patient)]).expect("there is room");
        });
    });
    group.sample_size(10);
    group.bench_function("daily check and copy", |bench| {
        bench.iter(|| {
            let _ = std::fs::remove_dir_all(folder.path().join("backups"));
            store.upkeep().expect("it is due")().expect("there is room");
        });
    });
    group.finish();
}

criterion_group!(benches, store);
criterion_main!(benches);
