//! A made-up patient for tests and measurements: Achilles tendon, right, in the phase of building up (Alfredson).
#![allow(dead_code, reason = "each test and bench uses a part")]

use chrono::NaiveDate;
use opbouw::content::PainLimit;
use opbouw::export::handout::{
    Art, Calls, Exercise, Handout, Made, Measure, NextMorning, OneOrMore, PhaseLines, Picture, Posture, Practice,
    Safety, Sentence, TickDays, Words,
};
use opbouw::i18n::{Lang, Text};

fn words(text: &str) -> Words {
    Words::new(text).expect("there are words in it")
}

fn one_or_more(texts: &[&str]) -> OneOrMore<Words> {
    OneOrMore::from_list(texts.iter().map(|text| words(text)).collect()).expect("there is one")
}

/// The sheet of Fenna Voorbeeld, who does not exist, with five exercises and no pictures.
pub fn sample(lang: Lang) -> Handout {
    let t = |nl: &str, en: &str| Text::new(nl, en).in_lang(lang).to_owned();
    let w = |nl: &str, en: &str| words(&t(nl, en));
    Handout {
        lang,
        title: t("Thuisplan achillespees (rechts)", "Home plan Achilles tendon (right)"),
        practice: Practice {
            name: Some("Fysiotherapie Het Plein".to_owned()),
            address: Some("Pleinweg 12, 3512 AB Voorbeeldstad".to_owned()),
            phone: Some("030 - 555 01 23".to_owned()),
            therapist: Some("Sanne Bakker".to_owned()),
        },
        patient: Some("F. Voorbeeld".to_owned()),
        phase: PhaseLines {
            name: t("Opbouw", "Build-up"),
            dates: t("12 november 2026 tot en met 3 februari 2027", "12 November 2026 to 3 February 2027"),
            aim: t(
                "de pees elke dag sterker maken, met pijn die u goed kunt verdragen.",
                "make the tendon stronger every day, with pain that you can bear well.",
            ),
        },
        exercises: OneOrMore::from_list(exercises(lang)).expect("there are five"),
        ticks: TickDays { from: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date"), weeks: 4 },
        safety: Safety {
            stop_signs: OneOrMore::of(w("plotse felle pijn of een knap", "sudden sharp pain or a snap"))
                .and(w("nieuwe zwelling", "new swelling"))
                .and(w("doof of tintelend gevoel", "numbness or tingling"))
                .and(w("duizeligheid", "dizziness"))
                .and(w("pijn op de borst", "chest pain")),
            next_morning: NextMorning::one_set_less(2, lang),
            calls: Calls {
                emergency: OneOrMore::of(w("pijn op de borst", "chest pain"))
                    .and(w("benauwd", "short of breath"))
                    .and(w("flauwvallen", "fainting")),
                urgent: vec![
                    w("plotse ‘trap’ of gat boven de hiel", "sudden ‘kick’ or gap above the heel"),
                    w("u kunt niet op uw tenen staan", "you cannot stand on your toes"),
                ],
                doctor: OneOrMore::of(w(
                    "kuit dik, warm, rood en steeds pijnlijker",
                    "calf swollen, warm, red and more and more painful",
                )),
            },
        },
        measures: OneOrMore::of(Measure {
            name: w("Koelen mag", "Cooling is fine"),
            rule: w(
                "doek ertussen, 10–15 min, hoogstens 4× per dag.",
                "cloth in between, 10–15 min, at most 4× a day.",
            ),
        }),
        next_appointment: Some(t("do 3 december, 10:20", "Thu 3 December, 10:20")),
        sources: vec![
            "Alfredson 1998".to_owned(),
            "Silbernagel 2007".to_owned(),
            t("richtlijn achillespees 2021", "Dutch guideline 2021"),
        ],
        made: Made {
            by: words("Sanne Bakker"),
            on: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date"),
            version: 3,
        },
    }
}

/// The sample with `count` exercises, the five over and over.
pub fn sample_with_exercises(count: usize, lang: Lang) -> Handout {
    let list = exercises(lang).into_iter().cycle().take(count).collect();
    Handout { exercises: OneOrMore::from_list(list).expect("at least one is asked for"), ..sample(lang) }
}

/// The sample with a drawing in every exercise.
pub fn sample_with_pictures(lang: Lang) -> Handout {
    let mut handout = sample(lang);
    for (index, exercise) in handout.exercises.iter_mut().enumerate() {
        exercise.pictures = (0..1 + index % 3).map(|n| picture(&format!("{} {}", exercise.name, n + 1))).collect();
    }
    handout
}

/// A drawing of nothing in particular.
pub fn picture(alt: &str) -> Picture {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 140"><circle cx="50" cy="20" r="12" fill="#f4d7c0" stroke="#1d2730" stroke-width="2"/><path d="M50 32v50l-14 48M50 82l14 48M50 45l-20 24M50 45l20 24" fill="none" stroke="#1d2730" stroke-width="6" stroke-linecap="round"/></svg>"##;
    Picture { art: Art::Svg(svg.to_owned()), alt: alt.to_owned(), caption: None }
}

fn exercises(lang: Lang) -> Vec<Exercise> {
    let t = |nl: &str, en: &str| Text::new(nl, en).in_lang(lang).to_owned();
    let some = |nl: &str, en: &str| Some(t(nl, en));
    let plain = |nl: &str, en: &str| Sentence::plain(t(nl, en));
    let every_day = |times: u8| vec![times; 28];
    let on = |days: [usize; 3]| (0..28).map(|day| u8::from(days.contains(&(day % 7)))).collect::<Vec<u8>>();
    let up = Sentence::plain(t("Kom omhoog op uw ", "Rise on your "))
        .stress(t("linkerbeen", "left leg"))
        .then(t(". Zet uw gewicht op rechts.", ". Shift your weight to the right."));
    vec![
        Exercise {
            name: t("Hiel laten zakken, knie gestrekt", "Heel drop, knee straight"),
            dose: "3 × 15".to_owned(),
            side: some("rechterbeen", "right leg"),
            rest: some("rust 60 s", "rest 60 s"),
            load: None,
            tempo: some("4 tellen zakken", "lower in 4 counts"),
            frequency: t("2 keer per dag", "twice a day"),
            days: some("elke dag", "every day"),
            pain_limit: PainLimit::Nrs(5),
            steps: vec![
                plain(
                    "Sta met de bal van uw voeten op de traprand. Houd u vast.",
                    "Stand with the balls of your feet on the edge of a step. Hold on.",
                ),
                up.clone(),
                plain(
                    "Laat de rechterhiel in 4 tellen zakken, tot onder de rand.",
                    "Lower the right heel in 4 counts, to below the edge.",
                ),
            ],
            mistakes: vec![t("omhoogkomen op het pijnlijke been.", "rise on the painful leg.")],
            pictures: Vec::new(),
            posture: Posture::Step,
            boxes: every_day(2),
        },
        Exercise {
            name: t("Hiel laten zakken, knie gebogen", "Heel drop, knee bent"),
            dose: "3 × 15".to_owned(),
            side: some("rechterbeen", "right leg"),
            rest: some("rust 60 s", "rest 60 s"),
            load: some("rugzak van 5 kg", "backpack of 5 kg"),
            tempo: some("4 tellen zakken", "lower in 4 counts"),
            frequency: t("2 keer per dag", "twice a day"),
            days: some("elke dag", "every day"),
            pain_limit: PainLimit::Nrs(5),
            steps: vec![
                up,
                plain("Buig de rechterknie een beetje.", "Bend the right knee a little."),
                plain(
                    "Laat de hiel in 4 tellen zakken. De knie blijft gebogen.",
                    "Lower the heel in 4 counts. The knee stays bent.",
                ),
            ],
            mistakes: vec![t(
                "de knie strekken of naar binnen laten vallen.",
                "straighten the knee or let it fall inwards.",
            )],
            pictures: Vec::new(),
            posture: Posture::Step,
            boxes: every_day(2),
        },
        Exercise {
            name: t("Eenbenig bruggetje", "Single-leg bridge"),
            dose: "3 × 12".to_owned(),
            side: some("elk been", "each leg"),
            rest: some("rust 60 s", "rest 60 s"),
            load: None,
            tempo: None,
            frequency: t("3 dagen per week", "3 days a week"),
            days: some("ma, wo, vr", "Mon, Wed, Fri"),
            pain_limit: PainLimit::Nrs(3),
            steps: vec![
                plain(
                    "Lig op uw rug. Eén voet op de vloer, het andere been gestrekt.",
                    "Lie on your back. One foot on the floor, the other leg straight.",
                ),
                plain("Duw de heup omhoog in 2 tellen. Houd 1 tel vast.", "Push the hip up in 2 counts. Hold 1 count."),
                plain("Zak in 2 tellen. Wissel daarna van been.", "Lower in 2 counts. Then change legs."),
            ],
            mistakes: vec![t("het bekken aan één kant laten zakken.", "let the pelvis drop on one side.")],
            pictures: Vec::new(),
            posture: Posture::Lying,
            boxes: on([0, 2, 4]),
        },
        Exercise {
            name: t("Zijwaarts lopen met band", "Side steps with a band"),
            dose: "3 × 12".to_owned(),
            side: some("elke kant", "each side"),
            rest: some("rust 45 s", "rest 45 s"),
            load: some("middelzware band", "medium band"),
            tempo: None,
            frequency: t("3 dagen per week", "3 days a week"),
            days: some("ma, wo, vr", "Mon, Wed, Fri"),
            pain_limit: PainLimit::Nrs(3),
            steps: vec![
                plain(
                    "Band boven de knieën. Buig licht door de knieën.",
                    "Band above the knees. Bend the knees a little.",
                ),
                plain(
                    "Stap opzij. Sluit rustig bij, de band blijft strak.",
                    "Step aside. Close calmly, the band stays tight.",
                ),
                plain("12 stappen naar links, 12 naar rechts.", "12 steps to the left, 12 to the right."),
            ],
            mistakes: vec![t("omhoogkomen, knieën naar binnen.", "rise, knees inwards.")],
            pictures: Vec::new(),
            posture: Posture::Standing,
            boxes: on([0, 2, 4]),
        },
        Exercise {
            name: t("Fietsen, licht verzet", "Cycling, light gear"),
            dose: "20 min".to_owned(),
            side: None,
            rest: None,
            load: some("opbouw tot 40 min", "build up to 40 min"),
            tempo: None,
            frequency: t("3 dagen per week", "3 days a week"),
            days: some("di, do, za", "Tue, Thu, Sat"),
            pain_limit: PainLimit::Nrs(3),
            steps: vec![
                plain("Zadel op heuphoogte, licht verzet.", "Saddle at hip height, light gear."),
                plain(
                    "Begin met 20 minuten. Bouw op tot 40 minuten.",
                    "Begin with 20 minutes. Build up to 40 minutes.",
                ),
            ],
            mistakes: vec![t("op de pedalen gaan staan.", "stand on the pedals.")],
            pictures: Vec::new(),
            posture: Posture::Cycling,
            boxes: on([1, 3, 5]),
        },
    ]
}
