//! Exports.
#[path = "exports/sample.rs"]
mod sample;

/// Writes the data and files for a look: `LOOK=/tmp/look cargo test --test exports -- look`.
#[test]
fn look() {
    use opbouw::export::{Layout, Options, export};
    use opbouw::i18n::Lang;
    let Ok(folder) = std::env::var("LOOK") else { return };
    for lang in Lang::ALL {
        for (name, handout) in [
            ("plain", sample::sample(lang)),
            ("pictures", sample::sample_with_pictures(lang)),
            ("one", sample::sample_with_exercises(1, lang)),
            ("twelve", sample::sample_with_exercises(12, lang)),
            ("forty", sample::sample_with_exercises(40, lang)),
        ] {
            for layout in Layout::ALL {
                for (pics, pictures) in [("", true), ("-words", false)] {
                    let options = Options { layout, pictures, ..Options::default() };
                    let done = export(&handout, &options).expect("it exports");
                    println!("{name} {} {:?}", layout.code(), (done.pages, &done.warnings));
                    std::fs::write(format!("{folder}/{name}-{}-{}{pics}.pdf", layout.code(), lang.code()), done.bytes)
                        .expect("it writes");
                }
            }
        }
    }
}
