//! What every exported sheet holds: the text that may not be missing, the same bytes for the same plan, nothing beside
//! the paper, and no name that stops it. Pictures of every sheet, for looking: `LOOK=/tmp/look cargo test --test exports`.

#[path = "exports/sample.rs"]
mod sample;

use lopdf::{Document, Object};
use opbouw::content::PainLimit;
use opbouw::export::handout::{Art, Handout, Posture, Words};
use opbouw::export::{Exported, Layout, Options, Pictures, Warning, export, pdf};
use opbouw::i18n::Lang;
use sample::{sample, sample_with_exercises, sample_with_pictures};

fn options(layout: Layout) -> Options {
    Options { layout, ..Options::default() }
}

fn exported(handout: &Handout, options: &Options) -> Exported {
    export(handout, options).expect("it exports")
}

/// All text of a PDF without white space, which a PDF does not keep reliably.
fn text_of(done: &Exported) -> String {
    let document = Document::load_mem(&done.bytes).expect("it is a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    squeezed(&document.extract_text(&pages).expect("it has text"))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').collect()
}

fn assert_says(done: &Exported, sentences: &[&str]) {
    let text = text_of(done);
    for sentence in sentences {
        assert!(text.contains(&squeezed(sentence)), "missing: {sentence}\nin: {text}");
    }
}

#[test]
fn every_sheet_carries_what_the_clinical_rules_ask_for() {
    let dutch = [
        "Persoonlijk plan, gemaakt door Sanne Bakker op 23 november 2026",
        "Pijn van 0 tot 10",
        "pijn t/m 5 mag",
        "pijn t/m 3 mag",
        "Volgende ochtend 2 punten meer pijn?",
        "Doe één stap terug",
        "plotse felle pijn of een knap",
        "nieuwe zwelling",
        "doof of tintelend gevoel",
        "duizeligheid",
        "pijn op de borst",
        "112, meteen:",
        "gat boven de hiel",
        "Huisarts, vandaag nog:",
        "030 - 555 01 23",
        "doek ertussen, 10–15 min, hoogstens 4× per dag",
        "Dit blad vervangt geen consult.",
    ];
    let english = [
        "Personal plan, made by Sanne Bakker on 23 November 2026",
        "Pain from 0 to 10",
        "pain up to 5 is fine",
        "2 points more pain the next morning?",
        "Take one step back",
        "sudden sharp pain or a snap",
        "numbness or tingling",
        "dizziness",
        "chest pain",
        "112, at once:",
        "GP, today:",
        "030 - 555 01 23",
        "cloth in between, 10–15 min, at most 4× a day",
        "This sheet does not replace a consultation.",
    ];
    for layout in Layout::ALL {
        assert_says(&exported(&sample(Lang::Nl), &options(layout)), &dutch);
        assert_says(&exported(&sample(Lang::En), &options(layout)), &english);
    }
}

#[test]
fn without_stop_rules_the_line_for_112_and_the_practice_stays_and_a_warning_says_so() {
    for layout in Layout::ALL {
        let done = exported(&sample(Lang::Nl), &Options { stop_rules: false, ..options(layout) });
        assert_says(
            &done,
            &["112, meteen: pijn op de borst", "Praktijk, bij twijfel: 030 - 555 01 23", "vervangt geen consult"],
        );
        assert_eq!(done.warnings, [Warning::StopRulesLeftOut]);
    }
}

#[test]
fn every_further_sheet_names_the_patient_and_the_sheet_with_the_stop_rules() {
    let done = exported(&sample_with_exercises(40, Lang::Nl), &options(Layout::Full));
    let further = text_of(&done).matches("stopregelsen112:blad1").count();
    assert_eq!(further, done.pages - 1);
    let mut handout = sample_with_exercises(12, Lang::Nl);
    handout.ticks.weeks = 8;
    let ticks = exported(&handout, &options(Layout::Grid));
    assert_says(&ticks, &["stopregels en 112: blad 1", "stopregels en 112: blad 3"]);
    assert_eq!(text_of(&ticks).matches("Stopmetoefenenbij").count(), 2);
}

#[test]
fn equal_plans_give_equal_bytes() {
    for layout in Layout::ALL {
        let handout = sample_with_pictures(Lang::Nl);
        assert!(exported(&handout, &options(layout)) == exported(&handout, &options(layout)), "{layout:?} differs");
    }
}

#[test]
fn a_sheet_is_tagged_titled_in_its_language_and_conforms_to_the_standards() {
    for (lang, code) in [(Lang::Nl, "nl"), (Lang::En, "en")] {
        for layout in Layout::ALL {
            let done = exported(&sample_with_pictures(lang), &options(layout));
            assert_eq!(done.warnings, []);
            let document = Document::load_mem(&done.bytes).expect("it is a PDF");
            let catalog = document.catalog().expect("a catalog");
            let marked = catalog.get(b"MarkInfo").and_then(|m| document.dereference(m)).expect("it is marked").1;
            assert_eq!(marked.as_dict().and_then(|d| d.get(b"Marked")).ok(), Some(&Object::Boolean(true)));
            let language = catalog.get(b"Lang").and_then(Object::as_str).expect("a language");
            assert!(language.starts_with(code.as_bytes()));
            let all = String::from_utf8_lossy(&done.bytes).into_owned();
            assert!(all.contains("pdfuaid:part") && all.contains("pdfaid:part"), "the file names its standards");
        }
    }
}

/// The kinds of all elements of the structure tree (`H1`, `Table`, `TH` …) and the alternative texts.
fn tags_of(done: &Exported) -> (Vec<String>, Vec<String>) {
    let document = Document::load_mem(&done.bytes).expect("it is a PDF");
    let (mut kinds, mut alts) = (Vec::new(), Vec::new());
    for object in document.objects.values() {
        let Ok(dictionary) = object.as_dict() else { continue };
        if dictionary.get(b"Type").and_then(Object::as_name).ok() == Some(b"StructElem") {
            let kind = dictionary.get(b"S").and_then(Object::as_name).expect("an element has a kind");
            kinds.push(String::from_utf8_lossy(kind).into_owned());
            if let Ok(alt) = dictionary.get(b"Alt") {
                alts.push(lopdf::decode_text_string(alt).expect("it reads"));
            }
        }
    }
    (kinds, alts)
}

#[test]
fn headings_lists_tables_and_pictures_are_tagged_as_such() {
    let count = |kinds: &[String], kind: &str| kinds.iter().filter(|k| *k == kind).count();
    let (full, alts) = tags_of(&exported(&sample_with_pictures(Lang::Nl), &options(Layout::Full)));
    assert_eq!(count(&full, "H1"), 1);
    // Five exercises, the stop signs and whom to call.
    assert_eq!(count(&full, "H2"), 7);
    assert_eq!(count(&full, "L"), 5);
    assert!(alts.contains(&"Eenbenig bruggetje 1".to_owned()), "{alts:?}");
    let (grid, _) = tags_of(&exported(&sample(Lang::Nl), &options(Layout::Grid)));
    assert_eq!(count(&grid, "Table"), 1);
    // One for the corner, four weeks, 28 days, five exercises, three rows of pain.
    assert_eq!(count(&grid, "TH"), 1 + 4 + 28 + 5 + 3);
}

#[test]
fn a_box_stands_only_on_days_that_are_due_as_often_as_they_are() {
    let done = exported(&sample(Lang::Nl), &options(Layout::Grid));
    // Twice daily for two exercises, three days a week for three, four weeks long.
    assert_eq!(text_of(&done).matches('☐').count(), 2 * 2 * 28 + 3 * 3 * 4);
}

#[test]
fn nothing_stands_beside_the_paper_with_one_twelve_or_forty_exercises() {
    for lang in Lang::ALL {
        for layout in Layout::ALL {
            for count in [1, 12, 40] {
                let handout = sample_with_exercises(count, lang);
                let done = exported(&handout, &options(layout));
                assert_eq!(done.warnings, [], "{layout:?} with {count}");
                let text = text_of(&done);
                for (index, exercise) in handout.exercises.iter().enumerate() {
                    let name = squeezed(&format!("{}. {}", index + 1, exercise.name));
                    assert!(text.contains(&name), "{layout:?} lacks {name}");
                }
                assert_margins_are_white(&handout, &options(layout));
            }
        }
    }
}

fn assert_margins_are_white(handout: &Handout, options: &Options) {
    for (number, page) in pdf::render_pages(handout, options, 1.0).expect("it renders").iter().enumerate() {
        // 7 mm at each side; the narrowest margin is 11 mm.
        let margin = 20;
        let (width, height) = (page.width as usize, page.height as usize);
        let is_ink = |x: usize, y: usize| page.rgba[(y * width + x) * 4..][..3].iter().any(|c| *c < 250);
        for y in 0..height {
            for x in 0..width {
                let inside = (margin..width - margin).contains(&x) && (margin..height - margin).contains(&y);
                assert!(inside || !is_ink(x, y), "{options:?}: ink at {x}, {y} of page {}", number + 1);
            }
        }
    }
}

#[test]
fn a_name_stays_text_whatever_it_holds() {
    for name in
        ["#import \"x\"; *vet* _a_ $x^2$ @b <c> // d", "\\u{41} `#raw` = kop", "</svg><script>alert(1)</script>"]
    {
        let mut handout = sample(Lang::Nl);
        handout.patient = Some(name.to_owned());
        for layout in Layout::ALL {
            let done = exported(&handout, &options(layout));
            assert_says(&done, &[name]);
            assert_eq!(done.warnings, []);
        }
    }
}

#[test]
fn greek_cyrillic_arabic_and_every_european_accent_keep_the_standards() {
    let mut handout = sample(Lang::Nl);
    handout.patient = Some("Łukasz Őry-Çelik Þórðarson Ελένη Дмитрий فاطمة Nguyễn".to_owned());
    assert_eq!(exported(&handout, &options(Layout::Full)).warnings, []);
}

#[test]
fn a_character_that_no_font_has_is_named_and_the_sheet_still_comes() {
    let mut handout = sample(Lang::Nl);
    handout.patient = Some("Jan 🦿 漢".to_owned());
    for layout in Layout::ALL {
        let done = exported(&handout, &options(layout));
        assert_eq!(done.warnings, [Warning::UnknownCharacters(vec!['漢', '🦿'])]);
        assert_says(&done, &["vervangt geen consult"]);
    }
}

#[test]
fn names_of_three_hundred_characters_stay_on_the_paper() {
    let names = [
        "achillespeestendinopathiebehandelingsoefening".repeat(7),
        "Hiel laten zakken met gestrekte knie ".repeat(8),
        "فاطمة الزهراء ".repeat(22),
        "w".repeat(300),
    ];
    for name in names {
        let mut handout = sample(Lang::Nl);
        for exercise in handout.exercises.iter_mut() {
            exercise.name.clone_from(&name);
            exercise.side = Some(name.clone());
            exercise.mistakes = vec![name.clone(); 2];
        }
        handout.patient = Some(name.clone());
        handout.title.clone_from(&name);
        handout.practice.name = Some(name.clone());
        handout.made.by = Words::new(&name).expect("there are words");
        for layout in Layout::ALL {
            let done = exported(&handout, &options(layout));
            if let Ok(folder) = std::env::var("LOOK") {
                std::fs::write(format!("{folder}/long-{}-{}.pdf", layout.code(), name.len()), &done.bytes)
                    .expect("it writes");
            }
            assert_eq!(done.warnings, []);
            assert_margins_are_white(&handout, &options(layout));
        }
    }
}

#[test]
fn a_broken_picture_is_left_out_and_named() {
    let mut handout = sample_with_pictures(Lang::Nl);
    for exercise in handout.exercises.iter_mut().skip(1).take(1) {
        exercise.pictures[0].art = Art::Svg("<svg".to_owned());
    }
    let done = exported(&handout, &options(Layout::Full));
    assert_eq!(done.warnings, [Warning::PictureLeftOut(2)]);
    assert_says(&done, &["2. Hiel laten zakken, knie gebogen"]);
}

#[test]
fn a_sheet_with_only_the_mandatory_fields_is_complete() {
    let mut handout = sample(Lang::Nl);
    handout.practice = Default::default();
    handout.patient = None;
    handout.next_appointment = None;
    handout.sources.clear();
    for exercise in handout.exercises.iter_mut() {
        (exercise.side, exercise.rest, exercise.load, exercise.tempo, exercise.days) = (None, None, None, None, None);
        exercise.pain_limit = PainLimit::AboveStart(2);
        exercise.posture = Posture::Any;
        exercise.boxes.clear();
        exercise.mistakes.clear();
        exercise.steps.clear();
    }
    for layout in Layout::ALL {
        let done = exported(&handout, &options(layout));
        assert_eq!(done.warnings, []);
        assert_says(&done, &["uw fysiotherapeut", "hoogstens 2 meer dan bij het begin", "vervangt geen consult"]);
    }
}

#[test]
fn every_posture_has_a_drawing_and_words() {
    for chunk in Posture::ALL.chunks(7) {
        let mut handout = sample_with_exercises(chunk.len(), Lang::Nl);
        for (exercise, posture) in handout.exercises.iter_mut().zip(chunk) {
            exercise.posture = *posture;
        }
        let words: Vec<String> = chunk.iter().map(|posture| posture.in_words(Lang::Nl)).collect();
        assert_says(&exported(&handout, &options(Layout::Full)), &words.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn the_preview_has_as_many_pages_as_the_file() {
    let handout = sample_with_exercises(12, Lang::Nl);
    let pages = pdf::render_pages(&handout, &options(Layout::Full), 1.0).expect("it renders");
    assert_eq!(pages.len(), exported(&handout, &options(Layout::Full)).pages);
    assert_eq!((pages[0].width, pages[0].height), (595, 842));
    assert_eq!(pages[0].rgba.len(), 595 * 842 * 4);
}

#[test]
fn sheets_are_written_for_a_look() {
    let Ok(folder) = std::env::var("LOOK") else { return };
    for lang in Lang::ALL {
        let mut postures = sample_with_exercises(14, lang);
        for (exercise, posture) in postures.exercises.iter_mut().zip(Posture::ALL) {
            exercise.posture = posture;
        }
        let handouts = [
            ("plain", sample(lang)),
            ("pictures", sample_with_pictures(lang)),
            ("postures", postures),
            ("one", sample_with_exercises(1, lang)),
            ("twelve", sample_with_exercises(12, lang)),
            ("forty", sample_with_exercises(40, lang)),
        ];
        for (name, handout) in &handouts {
            for layout in Layout::ALL {
                for (ending, pictures, stop_rules) in [
                    ("", Pictures::Color, true),
                    ("-words", Pictures::Without, true),
                    ("-short", Pictures::Color, false),
                ] {
                    let done = exported(handout, &Options { pictures, stop_rules, ..options(layout) });
                    let path = format!("{folder}/{name}-{}-{}{ending}.pdf", layout.code(), lang.code());
                    std::fs::write(path, done.bytes).expect("it writes");
                }
            }
        }
    }
}
