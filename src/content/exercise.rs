//! One exercise or measure: what it is called, how it is done, what goes wrong, whom it does not suit.
//!
//! An exercise is one file, `exercises/catalogue/<region>/<exercise-id>.ron`; its id is the file's name.

use serde::{Deserialize, Serialize};

use super::{Dosage, ExerciseId, FlagId, Format, Frequency, ModifierId, Side, Source, TermId};
use crate::figure::Figure;
use crate::i18n::Text;

/// Part of the body that an exercise or a complaint belongs to; also the folder of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Region {
    /// Foot and ankle.
    FootAnkle,
    /// Lower leg: calf, shin, Achilles tendon.
    LowerLeg,
    /// Knee.
    Knee,
    /// Thigh, front and back.
    Thigh,
    /// Hip and buttock.
    Hip,
    /// Groin and adductors.
    Groin,
    /// Lower back.
    Back,
    /// Trunk: abdomen and flanks.
    Trunk,
    /// Upper back and shoulder blades.
    UpperBack,
    /// Neck.
    Neck,
    /// Shoulder and arm.
    Shoulder,
    /// Wrist and hand.
    WristHand,
    /// Whole leg.
    LowerLimb,
    /// Whole body, or no part in particular.
    WholeBody,
}

impl Region {
    /// Every region, from the foot upwards.
    pub const ALL: [Region; 14] = [
        Region::FootAnkle,
        Region::LowerLeg,
        Region::Knee,
        Region::Thigh,
        Region::Hip,
        Region::Groin,
        Region::Back,
        Region::Trunk,
        Region::UpperBack,
        Region::Neck,
        Region::Shoulder,
        Region::WristHand,
        Region::LowerLimb,
        Region::WholeBody,
    ];

    /// The folder name and the name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Region::FootAnkle => "foot-ankle",
            Region::LowerLeg => "lower-leg",
            Region::Knee => "knee",
            Region::Thigh => "thigh",
            Region::Hip => "hip",
            Region::Groin => "groin",
            Region::Back => "back",
            Region::Trunk => "trunk",
            Region::UpperBack => "upper-back",
            Region::Neck => "neck",
            Region::Shoulder => "shoulder",
            Region::WristHand => "wrist-hand",
            Region::LowerLimb => "lower-limb",
            Region::WholeBody => "whole-body",
        }
    }
}

/// What an exercise trains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// Running; first on a run day.
    Running,
    /// Endurance without impact.
    Cardio,
    /// Mobility.
    Mobility,
    /// Sliding a nerve.
    Neurodynamic,
    /// Balance.
    Balance,
    /// Coordination.
    Coordination,
    /// Strength.
    Strength,
    /// Strength together with coordination.
    StrengthCoordination,
    /// Strength without movement.
    Isometric,
    /// Strength while lengthening.
    Eccentric,
    /// Heavy slow resistance.
    HeavySlow,
    /// Jumping.
    Plyometric,
    /// Stretching.
    Stretch,
    /// A measure such as cooling or a brace.
    Measure,
    /// Advice.
    Advice,
}

impl Kind {
    /// Its place in a session: run first, then warm-up and mobility, balance, strength, jumps, stretches, endurance and
    /// measures (B0.1). Exercises of one place keep the order of their phase.
    #[must_use]
    pub const fn session_rank(self) -> u8 {
        match self {
            Kind::Running => 0,
            Kind::Mobility | Kind::Neurodynamic => 1,
            Kind::Balance | Kind::Coordination => 2,
            Kind::Strength | Kind::StrengthCoordination | Kind::Isometric | Kind::Eccentric | Kind::HeavySlow => 3,
            Kind::Plyometric => 4,
            Kind::Stretch => 5,
            Kind::Cardio => 6,
            Kind::Measure => 7,
            Kind::Advice => 8,
        }
    }

    /// Whether it counts as strength training for the rules on rest between sessions (SC-01).
    #[must_use]
    pub const fn is_strength(self) -> bool {
        matches!(self, Kind::Strength | Kind::StrengthCoordination | Kind::Eccentric | Kind::HeavySlow)
    }

    /// Whether it is an exercise at all, and no measure or advice.
    #[must_use]
    pub const fn is_exercise(self) -> bool {
        !matches!(self, Kind::Measure | Kind::Advice)
    }

    /// Whether its minutes are counted apart from the exercise minutes (SC-15).
    #[must_use]
    pub const fn is_endurance(self) -> bool {
        matches!(self, Kind::Running | Kind::Cardio)
    }
}

/// Position in which an exercise starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Position {
    /// Standing on both feet.
    Standing,
    /// Standing on one leg.
    StandingOneLeg,
    /// Standing on a step.
    StandingOnStep,
    /// Standing with one foot in front.
    StandingStride,
    /// Sitting on a chair.
    Sitting,
    /// Sitting with the legs stretched.
    LongSitting,
    /// Lying on the back.
    Supine,
    /// Lying on the back with the knees drawn up.
    CrookLying,
    /// Lying on the belly.
    Prone,
    /// Lying on the side.
    SideLying,
    /// Side plank.
    SidePlank,
    /// Plank.
    Plank,
    /// On hands and knees.
    FourPoint,
    /// Kneeling.
    Kneeling,
    /// Kneeling on one knee.
    HalfKneeling,
    /// On a bicycle.
    Cycling,
    /// In water.
    Water,
    /// Running.
    Running,
    /// Any position.
    Any,
}

/// One step of the instructions, by its role: `Movement(nl: "Kom langzaam omhoog.", en: "Rise slowly.")`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// How to stand, sit or lie.
    Start(Text),
    /// What to do.
    Movement(Text),
    /// What to pay attention to.
    Cue(Text),
    /// How to breathe.
    Breathing(Text),
    /// What keeps it safe.
    Safety(Text),
}

impl Step {
    /// The sentence, whatever its role.
    #[must_use]
    pub const fn text(&self) -> &Text {
        match self {
            Step::Start(text) | Step::Movement(text) | Step::Cue(text) | Step::Breathing(text) | Step::Safety(text) => {
                text
            }
        }
    }
}

/// Whom an exercise does not suit, in words and by what triggers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contraindication {
    /// In words.
    pub text: Text,
    /// Population flags of the patient that trigger it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<FlagId>,
    /// Modifiers of the plan that trigger it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<ModifierId>,
}

/// Further names under which people search, per language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonyms {
    /// Dutch.
    #[serde(default)]
    pub nl: Vec<String>,
    /// English.
    #[serde(default)]
    pub en: Vec<String>,
}

impl Synonyms {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.nl.iter().chain(&self.en).map(String::as_str)
    }
}

/// A harder exercise behind a safety border: it may only be chosen when the condition is fulfilled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HarderGate {
    /// The harder exercise.
    pub exercise: ExerciseId,
    /// What must be true first.
    pub when: Text,
    /// Where that comes from.
    pub sources: Vec<Source>,
}

/// One exercise or measure of the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Version of the file format.
    pub format: Format,
    /// The file's name; not written in the file.
    #[serde(default)]
    pub id: ExerciseId,
    /// Full name.
    pub name: Text,
    /// Name for the patient, at most 34 characters, the same on screen, phone and paper.
    pub short_name: Text,
    /// Further names for the search.
    #[serde(default)]
    pub synonyms: Synonyms,
    /// Parts of the body; the first is the folder.
    pub regions: Vec<Region>,
    /// What it trains.
    pub kind: Kind,
    /// Muscles and tissues, by their id in `exercises/terms.ron`.
    #[serde(default)]
    pub muscles: Vec<TermId>,
    /// What is needed, by its id in `exercises/terms.ron`.
    #[serde(default)]
    pub equipment: Vec<TermId>,
    /// Position at the start.
    pub position: Position,
    /// Which side does it by default.
    #[serde(default)]
    pub side: Side,
    /// Which leg or arm is the trained one, where a picture alone could mislead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trained_limb: Option<Text>,
    /// How it is done, in three to five steps.
    pub instructions: Vec<Step>,
    /// What often goes wrong.
    #[serde(default)]
    pub mistakes: Vec<Text>,
    /// Easier exercises, nearest first.
    #[serde(default)]
    pub easier: Vec<ExerciseId>,
    /// Harder exercises, nearest first.
    #[serde(default)]
    pub harder: Vec<ExerciseId>,
    /// Harder exercises behind a safety border.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub harder_gates: Vec<HarderGate>,
    /// Whom it does not suit.
    #[serde(default)]
    pub contraindications: Vec<Contraindication>,
    /// Dose when chosen freely.
    pub dosage: Dosage,
    /// Frequency when chosen freely.
    pub frequency: Frequency,
    /// Whether the heel goes below the edge of a step.
    #[serde(default)]
    pub heel_below_step: bool,
    /// Its picture; always the right side as the worked one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// Where dose and description come from.
    pub sources: Vec<Source>,
}
