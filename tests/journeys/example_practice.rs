//! A practice to test with: patients with real plans of the embedded content, at different places in them.

use chrono::{Days, NaiveDate, NaiveTime};
use opbouw::content::Library;
use opbouw::dossier::{Patient, PatientId, PlanSummary};
use opbouw::i18n::Lang;
use opbouw::plan::{AffectedSide, Plan, PlanId, Start};
use opbouw::store::StoredPlan;

use super::memory_store::MemoryStore;

/// Thursday 19 November 2026.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 19).unwrap()
}

pub fn patient(number: u128, name: &str) -> Patient {
    Patient {
        id: PatientId(uuid::Uuid::from_u128(number + 1)),
        name: name.to_owned(),
        birth_year: Some(1950 + i32::try_from(number % 60).unwrap()),
        contact: String::new(),
        flags: std::collections::BTreeSet::new(),
        lang: Lang::Nl,
        notes: String::new(),
        created: today().and_time(NaiveTime::MIN),
    }
}

/// Names as they are, and one of 300 characters with emoji and Arabic.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = [
        "Marieke Vos",
        "Jan de Groot",
        "Fatima El Amrani",
        "Willem van der Heijden-Oosterwijk van Zuylen",
        "Sanne Bakker",
        "Tom Jansen",
        "Ineke Smit",
        "Youssef Amrani",
        "Lotte Hendriks",
        "Rob Visser",
        "Anneke de Wit",
        "Daan Mulder",
        "Mohamed Yilmaz",
        "Greet Willemsen",
        "Çağla Öztürk",
        "José Núñez",
    ]
    .map(str::to_owned)
    .to_vec();
    names.push(format!("😀 محمد عبد الله {}", "Een hele lange naam ".repeat(14)).chars().take(300).collect());
    names
}

/// `count` patients; most have a plan that began up to a year ago.
pub fn practice(library: &Library, count: usize) -> MemoryStore {
    let store = MemoryStore::default();
    let mut kept = store.0.lock().unwrap();
    let names = names();
    let conditions: Vec<_> = library.programmes.values().collect();
    // One plan for each condition and variant is begun for real; the others are the same with other dates.
    for number in 0..count {
        let name = names.get(number).cloned().unwrap_or_else(|| format!("{} {number}", names[number % 16]));
        let patient = patient(number as u128, &name);
        let programme = conditions[number % conditions.len()];
        let variant = &programme.variants[number % programme.variants.len()];
        if number % 9 != 8 {
            let id = PlanId(uuid::Uuid::from_u128(0x1000_0000 + number as u128));
            let start = today() - Days::new((number as u64 * 37) % 200);
            let side = if number % 2 == 0 { AffectedSide::Left } else { AffectedSide::Right };
            let whose = (number % 23 != 7).then_some(patient.id);
            let start = Start { side, ..Start::new(id, programme.id.clone(), variant.id.clone(), start) };
            if number < 60 {
                let plan = Plan::begin(library, start).unwrap();
                kept.overview.plans.push(PlanSummary::of(&plan, whose));
                kept.plans.push(StoredPlan { plan, patient: whose });
            } else {
                let like = kept.overview.plans[number % 40].clone();
                let shift = start.start - like.start().unwrap();
                let phases = like
                    .phases
                    .iter()
                    .map(|phase| opbouw::dossier::PhaseSummary { start: phase.start + shift, ..phase.clone() })
                    .collect();
                kept.overview.plans.push(PlanSummary { plan: id, patient: whose, phases, ..like });
            }
        }
        kept.overview.patients.push(patient);
    }
    drop(kept);
    store
}
