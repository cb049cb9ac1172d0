//! The layers of `lib.rs`, held by reading the source: who may use whom, and which layer owns which foreign crate.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A layer and the layers that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("i18n", &[]),
    ("figure", &["i18n"]),
    ("content", &["figure", "i18n"]),
    ("plan", &["content", "i18n"]),
    ("dossier", &["plan", "content", "i18n"]),
    ("wording", &["dossier", "plan", "content", "i18n"]),
    ("store", &["dossier", "plan", "content"]),
    ("export", &["figure", "content", "plan", "dossier", "wording", "i18n"]),
    ("workspace", &["i18n", "figure", "content", "plan", "dossier", "wording", "store", "export"]),
    ("ui", &["i18n", "figure", "content", "plan", "dossier", "wording", "export", "workspace"]),
    ("cli", &["i18n", "figure", "content", "plan", "dossier", "wording", "store", "export", "workspace"]),
];

/// A foreign name and the files (by the beginning of their path) that may write it.
const OWNERS: &[(&str, &[&str])] = &[
    ("egui", &["ui"]),
    ("eframe", &["ui"]),
    ("rfd", &["ui"]),
    ("rusqlite", &["store"]),
    ("typst", &["export/pdf"]),
    ("typst_pdf", &["export/pdf"]),
    ("typst_layout", &["export/pdf"]),
    ("typst_render", &["export/pdf"]),
    ("ron", &["content/read", "content/write", "ui/theme"]),
    ("geo", &["figure"]),
    ("glam", &["figure"]),
    ("fluent_typed", &["i18n", "build"]),
    ("notify", &["workspace"]),
    ("open", &["workspace"]),
    ("clap", &["cli", "main"]),
    ("std::fs", &["main", "cli", "workspace", "store", "content/read"]),
    ("Local::now", &["main", "cli", "ui/app"]),
];

/// Every source file, by its path below `src` without the ending, with its code before the tests in it.
fn sources() -> BTreeMap<String, String> {
    fn visit(root: &Path, dir: &Path, files: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(dir).expect("src is there") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                visit(root, &path, files);
            } else if path.extension().is_some_and(|ext| ext == "rs") && path.file_stem() != Some("tests".as_ref()) {
                let name = path.strip_prefix(root).expect("below src").with_extension("");
                let text = std::fs::read_to_string(&path).expect("a source file");
                // Tests below a file may reach further; comments may name anything.
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                files.insert(name.to_string_lossy().replace('\\', "/"), code.join("\n"));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = BTreeMap::new();
    visit(&root, &root, &mut files);
    files
}

/// Whether `code` uses the path `name`, as a whole word followed by `::` or `{`.
fn names_path(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        let starts =
            before.is_none_or(|c| !(c.is_alphanumeric() || c == '_' || c == ':' || c == '.' || c == '/' || c == '"'));
        starts && (after.starts_with("::") || name.contains("::"))
    })
}

#[test]
fn each_layer_uses_only_the_layers_below_it() {
    let mut broken = Vec::new();
    for (file, code) in sources() {
        let layer = file.split('/').next().unwrap_or_default();
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == layer) else { continue };
        for (other, _) in MAY_USE {
            if *other != layer && !allowed.contains(other) && code.contains(&format!("crate::{other}")) {
                broken.push(format!("src/{file}.rs ({layer}) uses {other}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_source_file_belongs_to_a_layer() {
    let known = |file: &str| {
        let layer = file.split('/').next().unwrap_or_default();
        ["lib", "main", "build"].contains(&layer) || MAY_USE.iter().any(|(name, _)| *name == layer)
    };
    let strays: Vec<String> = sources().into_keys().filter(|file| !known(file)).collect();
    assert!(strays.is_empty(), "in no layer: {strays:?}");
}

#[test]
fn each_foreign_crate_has_one_owner() {
    let mut broken = Vec::new();
    for (file, code) in sources() {
        for (name, owners) in OWNERS {
            let is_owner = owners.iter().any(|owner| file == *owner || file.starts_with(&format!("{owner}/")));
            let is_used = names_path(&code, name) || code.contains(&format!("use {name};"));
            if !is_owner && is_used {
                broken.push(format!("src/{file}.rs uses {name}, which belongs to {}", owners.join(", ")));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn there_are_no_drawers_for_odds_and_ends() {
    let drawers = ["util", "utils", "helper", "helpers", "common", "misc", "types", "manager", "mod"];
    let found: Vec<String> =
        sources().into_keys().filter(|file| drawers.contains(&file.rsplit('/').next().unwrap_or_default())).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_path_is_recognised_as_a_whole_word_only() {
    assert!(names_path("use egui::Ui;", "egui"));
    assert!(!names_path("use egui_kittest::Harness;", "egui"));
    assert!(!names_path("crate::ui::reopen::now()", "open"));
    assert!(names_path("let at = Local::now();", "Local::now"));
}
