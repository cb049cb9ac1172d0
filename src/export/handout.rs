//! The [`Handout`]: what a plan says to one patient, once, already worded in one language. Every format shows the same
//! handout.
//!
//! What each printed plan must carry (part D9 of the clinical sources) is not optional here: who made it and when, a
//! pain limit with every exercise, the rule for the next morning, stop signs, whom to call and the measures are plain
//! fields of [`Words`] and [`OneOrMore`], which cannot be empty. "Does not replace a consultation" is a fixed sentence
//! that every format prints.
//!
//! A handout knows nothing of plans; `export` builds it from one elsewhere. The words that are the same on every sheet
//! are in [`labels`].

pub mod labels;
mod of_plan;
mod pictures;
pub mod posture;
pub mod ticks;
pub mod words;

use chrono::NaiveDate;
use serde::Serialize;

pub use of_plan::{NoSheet, SHEET_WEEKS, Sheet};
pub use pictures::{Art, MOST_PICTURES, Picture};
pub use posture::Posture;
pub use ticks::TickDays;
pub use words::{NoWords, OneOrMore, Sentence, Words};

use crate::content::PainLimit;
use crate::i18n::{Lang, translator};

/// A sheet for home, in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Handout {
    /// The language that every text is in.
    pub lang: Lang,
    /// "Thuisplan achillespees (rechts)".
    pub title: String,
    /// Who is behind it; every line may be missing.
    pub practice: Practice,
    /// Name of the patient, or nothing on a sheet without a name.
    pub patient: Option<String>,
    /// Where in the plan this is.
    pub phase: PhaseLines,
    /// The exercises, in the order in which they are done and numbered.
    pub exercises: OneOrMore<Exercise>,
    /// The days that the boxes of [`Exercise::boxes`] stand for.
    pub ticks: TickDays,
    /// When to stop, what to do the next morning, whom to call.
    pub safety: Safety,
    /// Cooling, warmth, aids: each with its limits.
    pub measures: OneOrMore<Measure>,
    /// "do 3 december, 10:20".
    pub next_appointment: Option<String>,
    /// "Alfredson 1998".
    pub sources: Vec<String>,
    /// By whom and when.
    pub made: Made,
}

/// The practice, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Practice {
    /// "Fysiotherapie Het Plein".
    pub name: Option<String>,
    /// "Pleinweg 12, 3512 AB Utrecht".
    pub address: Option<String>,
    /// "030 - 555 01 23".
    pub phone: Option<String>,
    /// The therapist to ask for.
    pub therapist: Option<String>,
}

/// The phase of the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PhaseLines {
    /// "Opbouw".
    pub name: String,
    /// "12 november 2026 tot en met 3 februari 2027".
    pub dates: String,
    /// "de pees elke dag sterker maken, met pijn die u goed kunt verdragen".
    pub aim: String,
}

/// One exercise, worded.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Exercise {
    /// Name for the patient.
    pub name: String,
    /// The dose in short: "3 × 15", "20 min".
    pub dose: String,
    /// "rechterbeen".
    pub side: Option<String>,
    /// "rust 60 s".
    pub rest: Option<String>,
    /// "rugzak van 5 kg".
    pub load: Option<String>,
    /// "4 tellen zakken".
    pub tempo: Option<String>,
    /// "2 keer per dag", "3 dagen per week".
    pub frequency: String,
    /// "elke dag", "ma, wo, vr".
    pub days: Option<String>,
    /// How much pain is allowed.
    pub pain_limit: PainLimit,
    /// How it is done.
    pub steps: Vec<Sentence>,
    /// What often goes wrong, the most important one first.
    pub mistakes: Vec<String>,
    /// Pictures in the order of the movement; none where none is drawn yet.
    pub pictures: Vec<Picture>,
    /// How one begins, drawn in small where there is no picture.
    pub posture: Posture,
    /// Boxes to tick on each day of [`Handout::ticks`], from its first day; days beyond the list have none.
    pub boxes: Vec<u8>,
}

/// The rules that keep exercising at home safe.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Safety {
    /// Signs on which the patient stops.
    pub stop_signs: OneOrMore<Words>,
    /// What to do when the next morning is worse.
    pub next_morning: NextMorning,
    /// Whom to call for what.
    pub calls: Calls,
}

/// "Next morning worse? One step back."
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NextMorning {
    /// "Volgende ochtend 2 punten meer pijn?"
    pub question: Words,
    /// "Doe één stap terug …"
    pub answer: Words,
}

impl NextMorning {
    /// The rule of most plans: so many points more and it is one set less.
    #[must_use]
    pub fn one_set_less(points: u8, lang: Lang) -> Self {
        let t = translator(lang);
        Self {
            question: Words::fixed(t.handout_next_morning_question(points)),
            answer: Words::fixed(t.handout_next_morning_answer()),
        }
    }
}

/// Red flags of the region, by whom to call. The practice's own number is in [`Practice::phone`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Calls {
    /// For these: 112, at once.
    pub emergency: OneOrMore<Words>,
    /// For these: the emergency department, today. Not every region has any.
    pub urgent: Vec<Words>,
    /// For these: the general practitioner, today.
    pub doctor: OneOrMore<Words>,
}

/// A measure beside the exercises: "Koelen mag" – "doek ertussen, 10–15 min, hoogstens 4× per dag".
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measure {
    /// What.
    pub name: Words,
    /// How, how long, how often at most.
    pub rule: Words,
}

/// By whom and when the plan was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Made {
    /// Name of the therapist.
    pub by: Words,
    /// The day, given by the caller.
    pub on: NaiveDate,
    /// Goes up with each change that is handed out.
    pub version: u32,
}

impl Handout {
    /// The highest pain score that any exercise allows; everything above it is too much everywhere. None when the limits
    /// are all relative to the pain at the start.
    #[must_use]
    pub fn highest_pain(&self) -> Option<u8> {
        let score = |limit| match limit {
            PainLimit::Nrs(n) => Some(n.min(10)),
            PainLimit::AboveStart(_) => None,
        };
        self.exercises.iter().filter_map(|exercise| score(exercise.pain_limit)).max()
    }
}
