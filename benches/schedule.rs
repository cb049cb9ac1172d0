//! What the calendar costs: a year of one plan, of ten thousand, its warnings and load, one day, one edit.

use std::hint::black_box;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use opbouw::content::read::read_library;
use opbouw::plan::{Command, Context, PartOfDay, Plan, PlanId, Slot, Start, What, load_of_week, schedule, warnings};

/// Every variant of every condition, begun with defaults.
fn plans() -> Vec<Plan> {
    let (library, _) = read_library(None);
    let monday = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date that exists");
    let mut plans = Vec::new();
    for (id, programme) in &library.programmes {
        for variant in &programme.variants {
            let start = Start::new(PlanId(uuid::Uuid::nil()), id.clone(), variant.id.clone(), monday);
            plans.push(Plan::begin(&library, start).expect("the variant is in the library"));
        }
    }
    plans
}

/// A plan that was moved, changed and cancelled on thirty days.
fn lived(plan: &Plan) -> Plan {
    let context = Context::on(plan.start);
    let mut plan = plan.clone();
    for day in 0..30 {
        let date = plan.start + Days::new(3 * day);
        let from = Slot { date, part: PartOfDay::Evening };
        let to = Slot { date: date + Days::new(1), part: PartOfDay::Midday };
        let command = match day % 3 {
            0 => Command::Move { what: What::WholeSession, from, to },
            1 => Command::LeaveOut { what: What::WholeSession, from },
            _ => Command::CancelDays { from: date, until: date, reason: String::new() },
        };
        plan = plan.apply(&command, &context).unwrap_or(plan);
    }
    plan
}

fn year(plan: &Plan) -> NaiveDate {
    plan.start + Days::new(364)
}

fn benches(criterion: &mut Criterion) {
    let plans = plans();
    let achilles = plans.iter().find(|plan| plan.variant.as_str() == "severe").expect("a severe variant");
    let changed = lived(achilles);
    let due = schedule(achilles, achilles.start, year(achilles));
    criterion.bench_function("a year of one plan", |bench| {
        bench.iter(|| schedule(black_box(achilles), achilles.start, year(achilles)));
    });
    criterion.bench_function("a year of one plan with thirty changed days", |bench| {
        bench.iter(|| schedule(black_box(&changed), changed.start, year(&changed)));
    });
    criterion.bench_function("one day late in a plan", |bench| {
        let date = achilles.end() - Days::new(3);
        bench.iter(|| schedule(black_box(achilles), date, date));
    });
    criterion.bench_function("warnings of a year", |bench| bench.iter(|| warnings(black_box(achilles), &due)));
    criterion.bench_function("load of the weeks of a year", |bench| {
        bench.iter(|| {
            let mondays = (0..52).map(|week| achilles.start + Days::new(7 * week));
            mondays.map(|monday| load_of_week(black_box(achilles), &due, monday).minutes).sum::<f32>()
        });
    });
    criterion.bench_function("moving one session", |bench| {
        let (from, to) = (
            Slot { date: achilles.start + Days::new(30), part: PartOfDay::Evening },
            Slot { date: achilles.start + Days::new(31), part: PartOfDay::Midday },
        );
        let command = Command::Move { what: What::WholeSession, from, to };
        let context = Context::on(achilles.start);
        bench.iter(|| black_box(achilles).apply(&command, &context).expect("it can be moved"));
    });
    let mut many = criterion.benchmark_group("many");
    many.sample_size(10).measurement_time(Duration::from_secs(8));
    many.bench_function("a year of ten thousand plans", |bench| {
        bench.iter(|| {
            (0..10_000)
                .map(|n| &plans[n % plans.len()])
                .map(|plan| schedule(plan, plan.start, year(plan)).due.len())
                .sum::<usize>()
        });
    });
    many.finish();
}

criterion_group!(schedules, benches);
criterion_main!(schedules);
