//! `opbouw check`: what is wrong in content files, and what they hold.

use std::fmt::Write as _;
use std::path::Path;

use super::figure::faults;
use crate::content::{coverage, read};
use crate::i18n::Lang;

/// What is wrong and what there is, and whether anything is wrong. A folder that was `named` must be there.
pub(super) fn check(named: Option<&Path>, own: Option<&Path>, json: bool, lang: Lang) -> (String, bool) {
    let (library, mut problems) = read::read_library(named.or(own));
    problems.extend(named.and_then(read::missing_folder));
    let coverage = coverage(&library);
    let figures = faults::of_library(&library, lang);
    let has_problems = !problems.is_empty() || !figures.faults.is_empty();
    if json {
        let report = serde_json::json!({ "problems": problems, "counts": coverage, "languages": library.texts,
            "figures": { "exercises": figures.figures, "poses": figures.poses, "faults": figures.faults } });
        return (format!("{report:#}\n"), has_problems);
    }
    let mut report = String::new();
    for problem in &problems {
        let _ = writeln!(report, "{problem}\n");
    }
    for fault in &figures.faults {
        let _ = writeln!(report, "{fault}\n");
    }
    let _ = writeln!(
        report,
        "{} conditions with {} variants, {} phases with {} prescriptions, {} exercises and measures",
        coverage.conditions, coverage.variants, coverage.phases, coverage.prescriptions, coverage.exercises
    );
    let _ = writeln!(report, "{} red flags, {} rules", coverage.red_flags, coverage.rules);
    let _ = writeln!(report, "{} pictures of {} exercises", figures.poses, figures.figures);
    for (lang, missing) in &library.texts.missing {
        let _ = writeln!(report, "texts in {lang}: {} of {}", library.texts.total - missing, library.texts.total);
    }
    let _ =
        writeln!(report, "figures to be confirmed by a clinician: {} of {}", coverage.unconfirmed, coverage.sourced);
    let _ = writeln!(report, "problems: {}, in pictures: {}", problems.len(), figures.faults.len());
    (report, has_problems)
}
