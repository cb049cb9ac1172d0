//! Turns `assets/locales/<lang>/*.ftl` into typed functions, so that a text missing in a language does not compile.
use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};

fn main() -> std::process::ExitCode {
    println!("cargo::rerun-if-changed=exercises");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for a build script");
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("assets/locales")
            .with_output_file_path(&format!("{out}/l10n.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/translations.ftl")))
            .with_default_language("en")
            .with_prefix("")
            .with_lint_level(LintLevel::Deny)
            .without_format()
            .without_bidi_isolation(),
    )
}
