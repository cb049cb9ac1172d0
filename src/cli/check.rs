//! `opbouw check`: what is wrong in content files, and what they hold.

use std::fmt::Write as _;
use std::path::Path;

use crate::content::{coverage, read};

/// What is wrong and what there is, and whether anything is wrong. A folder that was `named` must be there.
pub(super) fn check(named: Option<&Path>, own: Option<&Path>, json: bool) -> (String, bool) {
    let (library, mut problems) = read::read_library(named.or(own));
    problems.extend(named.and_then(read::missing_folder));
    let coverage = coverage(&library);
    if json {
        let report = serde_json::json!({ "problems": problems, "counts": coverage, "languages": library.texts });
        return (format!("{report:#}\n"), !problems.is_empty());
    }
    let mut report = String::new();
    for problem in &problems {
        let _ = writeln!(report, "{problem}\n");
    }
    let _ = writeln!(
        report,
        "{} conditions with {} variants, {} phases with {} prescriptions, {} exercises and measures",
        coverage.conditions, coverage.variants, coverage.phases, coverage.prescriptions, coverage.exercises
    );
    let _ = writeln!(report, "{} red flags, {} rules", coverage.red_flags, coverage.rules);
    for (lang, missing) in &library.texts.missing {
        let _ = writeln!(report, "texts in {lang}: {} of {}", library.texts.total - missing, library.texts.total);
    }
    let _ =
        writeln!(report, "figures to be confirmed by a clinician: {} of {}", coverage.unconfirmed, coverage.sourced);
    let _ = writeln!(report, "problems: {}", problems.len());
    (report, !problems.is_empty())
}
