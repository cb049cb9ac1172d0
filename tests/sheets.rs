//! What a plan says on its sheet, on the real content: sentences, days, how a dose grows, measures.

use chrono::NaiveDate;
use opbouw::content::{Library, read};
use opbouw::export::drawings::svg;
use opbouw::export::handout::{Art, Exercise, Handout, MOST_PICTURES, OneOrMore, Picture, Sentence, Sheet};
use opbouw::export::{Layout, Options, Pictures, export, pdf};
use opbouw::figure::palette::Person;
use opbouw::i18n::Lang;
use opbouw::plan::{AffectedSide, Plan, PlanId, Start};

fn library() -> &'static Library {
    static LIBRARY: std::sync::OnceLock<Library> = std::sync::OnceLock::new();
    LIBRARY.get_or_init(|| read::read_library(None).0)
}

/// The sheet of one phase, from its first day.
fn sheet(condition: &str, variant: &str, phase: &str, lang: Lang) -> Handout {
    sheet_of_side(condition, variant, phase, lang, AffectedSide::Right)
}

fn sheet_of_side(condition: &str, variant: &str, phase: &str, lang: Lang, side: AffectedSide) -> Handout {
    let start = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a date");
    let start = Start { side, ..Start::new(PlanId(uuid::Uuid::from_u128(1)), condition.into(), variant.into(), start) };
    let plan = Plan::begin(library(), start).expect("a plan");
    let phase = plan.phases.iter().find(|planned| planned.phase.as_str() == phase).expect("the phase");
    let sheet = Sheet { lang, ..Sheet::of_phase(&plan, phase, phase.start) };
    Handout::of_plan(&plan, library(), &sheet).expect("a sheet")
}

fn exercise<'h>(handout: &'h Handout, name: &str) -> &'h Exercise {
    handout.exercises.iter().find(|exercise| exercise.name == name).expect("the exercise")
}

fn steps(exercise: &Exercise) -> String {
    serde_json::to_string(&exercise.steps).expect("texts")
}

#[test]
fn a_run_shows_how_it_grows_within_the_weeks_of_the_sheet() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-3", Lang::Nl);
    let run = exercise(&handout, "Wandelen en joggen afwisselen");
    assert_eq!(run.dose, "24 min");
    assert!(steps(run).contains("Eerst:") && steps(run).contains("Daarna:"));
    assert!(steps(run).contains("8 × (1 minuut joggen, 2 minuten wandelen). "));
    assert!(steps(run).contains("vanaf wo 3 feb 10 × (1 minuut joggen, 1 minuut wandelen)"));
}

#[test]
fn a_walk_shows_its_minutes_from_the_first_day_to_the_last() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-2", Lang::Nl);
    let walk = exercise(&handout, "Wandelen");
    assert_eq!(walk.dose, "20–33 min");
    assert_eq!(walk.load.as_deref(), Some("elke week iets langer"));
}

#[test]
fn days_are_named_only_where_every_week_has_the_same() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-2", Lang::Nl);
    assert_eq!(exercise(&handout, "Staan op een balansbord").days, None);
    let rhythm = exercise(&handout, "Hielheffen op twee benen");
    assert_eq!((rhythm.days.as_deref(), rhythm.frequency.as_str()), (None, "om de dag, vanaf ma 21 dec"));
    // Three days are the whole phase: "every day" says it, the names of the days would say less.
    let handout = sheet("ankle-sprain", "inversion-severe", "an-a", Lang::Nl);
    assert_eq!(exercise(&handout, "Voetpompen").days, None);
    let handout = sheet("achilles-tendinopathy", "light", "at-2a", Lang::Nl);
    assert_eq!(exercise(&handout, "Eenbenig bruggetje").days.as_deref(), Some("ma, wo, vr"));
}

#[test]
fn a_dose_in_large_type_is_short_in_every_sheet() {
    for programme in library().programmes.values() {
        for variant in &programme.variants {
            let start = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a date");
            let start = Start::new(PlanId(uuid::Uuid::from_u128(1)), programme.id.clone(), variant.id.clone(), start);
            let plan = Plan::begin(library(), start).expect("a plan");
            for phase in &plan.phases {
                for lang in Lang::ALL {
                    let sheet = Sheet { lang, ..Sheet::of_phase(&plan, phase, phase.start) };
                    let Ok(handout) = Handout::of_plan(&plan, library(), &sheet) else { continue };
                    for exercise in handout.exercises.iter() {
                        let length = exercise.dose.chars().count();
                        assert!(length <= 16, "{} {}: {}", phase.phase, exercise.name, exercise.dose);
                    }
                }
            }
        }
    }
}

#[test]
fn aims_are_sentences_and_a_bracket_gets_no_second_pair() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-2", Lang::En);
    assert_eq!(handout.title, "Home plan: severe sprain (torn ligaments), right");
    assert!(!handout.phase.aim.contains(".;") && handout.phase.aim.ends_with('.'));
    let handout = sheet("runners-knee", "mild", "rk-2", Lang::En);
    assert!(handout.title.ends_with("(right)"));
}

#[test]
fn a_measure_says_what_keeps_it_safe() {
    let handout = sheet("ankle-sprain", "inversion-severe", "an-a", Lang::Nl);
    let bandage = handout.measures.iter().find(|measure| measure.name.as_str() == "Drukverband").expect("the bandage");
    assert!(bandage.rule.as_str().starts_with("Overdag dragen"));
    assert!(bandage.rule.as_str().contains("Haal het meteen los."));
    let raised = handout.measures.iter().find(|measure| measure.name.as_str() == "Hoog leggen").expect("the leg");
    assert!(raised.rule.as_str().starts_with("20 min, 4× per dag, elke dag."));
}

#[test]
fn every_exercise_has_one_to_three_pictures_with_words_in_both_languages() {
    for exercise in library().exercises.values() {
        for lang in Lang::ALL {
            let pictures = Picture::of_exercise(exercise, exercise.side, AffectedSide::Right, lang);
            let id = &exercise.id;
            assert!((1..=MOST_PICTURES).contains(&pictures.len()), "{id}: {} pictures", pictures.len());
            let name = exercise.short_name.in_lang(lang);
            for picture in &pictures {
                let caption = picture.caption.as_deref().unwrap_or_default();
                assert!(!caption.is_empty(), "{id} lacks a caption");
                assert!(picture.alt.starts_with(name) && picture.alt.contains(caption), "{id}: {}", picture.alt);
            }
            let alts: Vec<&str> = pictures.iter().map(|picture| picture.alt.as_str()).collect();
            for step in &exercise.instructions {
                use opbouw::content::Step::{Movement, Start};
                if let Start(text) | Movement(text) = step {
                    assert!(alts.join(" ").contains(text.in_lang(lang).trim()), "{id}: {}", text.in_lang(lang));
                }
            }
        }
    }
}

#[test]
fn a_left_side_prints_the_mirrored_picture_and_says_so() {
    let of = |side| sheet_of_side("achilles-tendinopathy", "light", "at-2a", Lang::Nl, side);
    let (left, right) = (of(AffectedSide::Left), of(AffectedSide::Right));
    let name = "Hiel laten zakken, knie gestrekt";
    let drawn =
        |picture: &Picture| svg(&picture.art, Pictures::Color, Layout::Full, &Person::default()).expect("a drawing");
    let pairs = exercise(&left, name).pictures.iter().zip(&exercise(&right, name).pictures);
    for (left, right) in pairs {
        assert!(matches!(left.art, Art::Pose { mirrored: true, .. }), "{}", left.alt);
        assert!(matches!(right.art, Art::Pose { mirrored: false, .. }), "{}", right.alt);
        assert!(left.alt.contains("linkerkant") && right.alt.contains("rechterkant"));
        assert_eq!(size_of(&drawn(left)), size_of(&drawn(right)));
        assert_ne!(drawn(left), drawn(right));
    }
    // Each leg in turn: the right is shown, and the words beside it say that both are meant.
    let each = exercise(&left, "Eenbenig bruggetje");
    assert_eq!(each.side.as_deref(), Some("elke kant"));
    assert!(matches!(each.pictures[0].art, Art::Pose { mirrored: false, .. }));
    let bytes = |handout: &Handout| export(handout, &Options::default()).expect("it exports").bytes;
    assert!(bytes(&left) != bytes(&right));
}

#[test]
fn the_person_of_the_settings_is_drawn_on_paper_too() {
    let handout = sheet("achilles-tendinopathy", "light", "at-2a", Lang::Nl);
    let drawn = |person: Person| {
        let options = Options { person, ..Options::default() };
        export(&handout, &options).expect("it exports").bytes
    };
    let dark = Person { skin: Some(Person::SKINS[4]), ..Person::default() };
    assert!(drawn(dark) != drawn(Person::default()));
}

fn size_of(svg: &str) -> &str {
    svg.split_once("viewBox=\"").and_then(|(_, rest)| rest.split_once('"')).expect("a size").0
}

/// The colours of an SVG text, as three bytes.
fn colors_of(svg: &str) -> Vec<[u8; 3]> {
    let hex = |text: &str| u8::from_str_radix(text, 16).expect("a hexadecimal number");
    svg.match_indices("=\"#")
        .map(|(at, _)| &svg[at + 3..at + 9])
        .map(|c| [hex(&c[..2]), hex(&c[2..4]), hex(&c[4..])])
        .collect()
}

#[test]
fn grey_pictures_and_lines_have_only_greys_and_colour_has_colours() {
    let handout = sheet("achilles-tendinopathy", "light", "at-2a", Lang::En);
    for picture in handout.exercises.iter().flat_map(|exercise| &exercise.pictures) {
        for pictures in [Pictures::Color, Pictures::Grey, Pictures::Line] {
            let colors = colors_of(&svg(&picture.art, pictures, Layout::Full, &Person::default()).expect("a drawing"));
            let is_grey = colors.iter().all(|[red, green, blue]| red == green && green == blue);
            assert!(!colors.is_empty());
            assert_eq!(is_grey, pictures != Pictures::Color, "{}", picture.alt);
        }
        assert_eq!(svg(&picture.art, Pictures::Without, Layout::Full, &Person::default()), None);
    }
}

#[test]
fn real_sheets_with_pictures_keep_the_standards_and_are_the_same_each_time() {
    for lang in Lang::ALL {
        let handout = sheet("plantar-fasciopathy", "mild", "pf-2", lang);
        for layout in Layout::ALL {
            for pictures in Pictures::ALL {
                let options = Options { layout, pictures, ..Options::default() };
                let done = export(&handout, &options).expect("it exports");
                assert_eq!(done.warnings, [], "{layout:?} {pictures:?}");
                let again = export(&handout, &options).expect("it exports");
                assert!(done.bytes == again.bytes, "{layout:?} {pictures:?} differs");
            }
        }
    }
}

#[test]
fn the_words_of_every_picture_are_in_the_tags_of_the_pdf() {
    let handout = sheet("plantar-fasciopathy", "mild", "pf-2", Lang::Nl);
    let alts = |layout: Layout| -> Vec<String> {
        let done = export(&handout, &Options { layout, ..Options::default() }).expect("it exports");
        let document = lopdf::Document::load_mem(&done.bytes).expect("it is a PDF");
        let dictionaries = document.objects.values().filter_map(|object| object.as_dict().ok());
        let alts = dictionaries.filter_map(|dictionary| dictionary.get(b"Alt").ok());
        alts.map(|alt| lopdf::decode_text_string(alt).expect("it reads")).collect()
    };
    let (full, compact) = (alts(Layout::Full), alts(Layout::Compact));
    for exercise in handout.exercises.iter() {
        for (index, picture) in exercise.pictures.iter().enumerate() {
            assert!(full.contains(&picture.alt), "missing: {}", picture.alt);
            let is_last = index + 1 == exercise.pictures.len();
            assert_eq!(compact.contains(&picture.alt), is_last, "{}", picture.alt);
        }
    }
}

#[test]
fn three_exercises_of_five_steps_fit_on_one_page_in_every_way() {
    for lang in Lang::ALL {
        let handout = sheet("achilles-tendinopathy", "light", "at-2a", lang);
        assert_eq!(handout.exercises.len(), 3);
        for layout in Layout::ALL {
            for pictures in Pictures::ALL {
                let options = Options { layout, pictures, ..Options::default() };
                let pages = pdf::render_pages(&handout, &options, 0.2).expect("it renders").len();
                assert_eq!(pages, 1, "{lang:?} {layout:?} {pictures:?}");
            }
        }
    }
}

/// Every exercise of the library on one long sheet, for looking: `LOOK=/tmp/look cargo test --test sheets`.
#[test]
fn all_exercises_are_written_on_one_sheet_for_a_look() {
    let Ok(folder) = std::env::var("LOOK") else { return };
    let mut handout = sheet("achilles-tendinopathy", "light", "at-2a", Lang::Nl);
    let model = handout.exercises.iter().next().expect("an exercise").clone();
    let all = library().exercises.values().map(|exercise| Exercise {
        name: exercise.short_name.nl.clone(),
        steps: exercise.instructions.iter().map(|step| Sentence::plain(step.text().nl.as_str())).collect(),
        mistakes: exercise.mistakes.iter().map(|mistake| mistake.nl.clone()).collect(),
        pictures: Picture::of_exercise(exercise, exercise.side, AffectedSide::Left, Lang::Nl),
        ..model.clone()
    });
    handout.exercises = OneOrMore::from_list(all.collect()).expect("exercises");
    for layout in [Layout::Full, Layout::Compact] {
        let done = export(&handout, &Options { layout, ..Options::default() }).expect("it exports");
        assert_eq!(done.warnings, []);
        std::fs::write(format!("{folder}/all-{}.pdf", layout.code()), done.bytes).expect("it writes");
    }
}
