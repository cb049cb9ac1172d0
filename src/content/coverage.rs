//! What a library holds, counted, and how many of its figures nobody has confirmed yet.

use super::{Library, Source};

/// What a library holds, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Coverage {
    /// Exercises and measures.
    pub exercises: usize,
    /// Phases.
    pub phases: usize,
    /// Rows of phases.
    pub prescriptions: usize,
    /// Conditions.
    pub conditions: usize,
    /// Variants of conditions.
    pub variants: usize,
    /// Red flags.
    pub red_flags: usize,
    /// Rules.
    pub rules: usize,
    /// Figures that a clinician still has to confirm.
    pub unconfirmed: usize,
    /// Figures with a source, confirmed or not.
    pub sourced: usize,
}

/// Counts what is in `library`, and how many of its figures are unconfirmed.
#[must_use]
pub fn coverage(library: &Library) -> Coverage {
    let mut coverage = Coverage {
        exercises: library.exercises.len(),
        phases: library.phases.len(),
        prescriptions: library.phases.values().map(|phase| phase.prescriptions.len()).sum(),
        conditions: library.programmes.len(),
        variants: library.programmes.values().map(|programme| programme.variants.len()).sum(),
        red_flags: library.red_flags.len(),
        rules: library.rules.len(),
        ..Coverage::default()
    };
    each_sources(library, &mut |sources| {
        coverage.sourced += 1;
        coverage.unconfirmed += usize::from(sources.iter().any(Source::is_unconfirmed));
    });
    coverage
}

fn each_sources(library: &Library, visit: &mut impl FnMut(&[Source])) {
    library.exercises.values().for_each(|exercise| visit(&exercise.sources));
    library.red_flags.values().for_each(|flag| visit(&flag.sources));
    library.rules.values().for_each(|rule| visit(&rule.sources));
    library.flags.values().for_each(|flag| visit(&flag.sources));
    library.ladders.values().for_each(|ladder| visit(&ladder.sources));
    for phase in library.phases.values() {
        phase.prescriptions.iter().for_each(|row| visit(&row.sources));
        phase.advance.iter().chain(&phase.gate).for_each(|criterion| visit(&criterion.sources));
        phase.step_back.iter().for_each(|step| visit(&step.sources));
    }
    for programme in library.programmes.values() {
        programme.self_care.iter().for_each(|limit| visit(&limit.sources));
        programme.acute_measures.iter().for_each(|measure| visit(&measure.sources));
        for variant in &programme.variants {
            visit(&variant.prognosis.sources);
            variant.stages.iter().for_each(|stage| visit(&stage.sources));
        }
    }
}
