//! `opbouw check`: what is wrong in content files, and what they hold.

use std::path::Path;
use std::process::ExitCode;

use crate::content::{check as counts, read};

/// Prints problems and counts; the exit code is 1 when there are problems. A folder that was `named` must be there.
pub(super) fn check(named: Option<&Path>, own: Option<&Path>, json: bool) -> ExitCode {
    let folder = named.or(own);
    let (library, mut problems) = read::read_library(folder);
    problems.extend(named.and_then(read::missing_folder));
    let coverage = counts::coverage(&library);
    if json {
        let report = serde_json::json!({ "problems": problems, "counts": coverage, "languages": library.texts });
        println!("{report:#}");
    } else {
        for problem in &problems {
            println!("{problem}\n");
        }
        println!(
            "{} conditions with {} variants, {} phases with {} prescriptions, {} exercises and measures",
            coverage.conditions, coverage.variants, coverage.phases, coverage.prescriptions, coverage.exercises
        );
        println!("{} red flags, {} rules", coverage.red_flags, coverage.rules);
        for (lang, missing) in &library.texts.missing {
            println!("texts in {lang}: {} of {}", library.texts.total - missing, library.texts.total);
        }
        println!("figures to be confirmed by a clinician: {} of {}", coverage.unconfirmed, coverage.sourced);
        println!("problems: {}", problems.len());
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}
