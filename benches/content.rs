//! Reading and checking all content against the bare parsing of the same bytes, and a keystroke in each search.

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use opbouw::content::read;
use opbouw::content::search::SearchIndex;
use opbouw::dossier::{Patient, PatientId};
use opbouw::i18n::Lang;
use opbouw::store::{Change, SqliteStore, Store};
use opbouw::workspace::Workspace;

fn content(c: &mut Criterion) {
    let files = read::embedded_files();
    c.bench_function("bare RON parse of all content", |b| {
        b.iter(|| {
            for file in &files {
                black_box(ron::from_str::<ron::Value>(&file.text).expect("it parses"));
            }
        });
    });
    c.bench_function("read and check all content", |b| b.iter(|| black_box(read::read_files(&files))));
}

fn search(c: &mut Criterion) {
    let (library, problems) = read::read_library(None);
    let conditions = SearchIndex::of_conditions(&library);
    c.bench_function("search keystroke over the conditions", |b| {
        b.iter(|| black_box(conditions.find(black_box("onstteking achiles"))));
    });

    let folder = tempfile::tempdir().expect("a folder");
    let mut store = SqliteStore::open(folder.path()).expect("a store");
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date").and_time(chrono::NaiveTime::MIN);
    let syllables = ["an", "be", "ka", "lo", "mi", "ra", "so", "te", "vu", "zé"];
    let patients: Vec<Change> = (0..10_000usize)
        .map(|n| {
            let word = |n: usize| format!("{}{}{}", syllables[n % 10], syllables[n / 10 % 10], syllables[n / 100 % 10]);
            Change::Patient(Patient {
                id: PatientId(uuid::Uuid::from_u128(n as u128 + 1)),
                name: format!("{} van {}", word(n * 7), word(n * 13 + 5)),
                birth_year: None,
                contact: String::new(),
                flags: Default::default(),
                lang: Lang::Nl,
                notes: String::new(),
                created: day,
            })
        })
        .collect();
    store.save(&patients).expect("they are kept");
    let workspace = Workspace::with_store(Box::new(store), library, problems, None).expect("a workspace");
    c.bench_function("search keystroke over 10,000 patients", |b| {
        b.iter(|| black_box(workspace.find_patients(black_box("ramis"))));
    });
}

criterion_group!(benches, content, search);
criterion_main!(benches);
