//! A programme: one condition with its variants, each an ordered row of phases.
//!
//! A programme is one file, `exercises/programmes/<condition-id>.ron`.

use serde::{Deserialize, Serialize};

use super::{
    ConditionId, ExerciseId, Format, ModifierId, PhaseId, RedFlagId, Region, Response, Source, Span, Synonyms, TrackId,
    TrackOptionId, VariantId,
};
use crate::i18n::Text;

/// A place on the body map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BodySpot {
    /// Neck.
    Neck,
    /// Shoulder.
    Shoulder,
    /// Upper back.
    UpperBack,
    /// Lower back.
    LowBack,
    /// Buttock.
    Buttock,
    /// Outer hip.
    HipOuter,
    /// Groin.
    Groin,
    /// Front of the thigh.
    ThighFront,
    /// Back of the thigh.
    ThighBack,
    /// Front of the knee.
    KneeFront,
    /// Outer side of the knee.
    KneeOuter,
    /// Shin.
    Shin,
    /// Calf.
    Calf,
    /// Achilles tendon.
    Achilles,
    /// Ankle.
    Ankle,
    /// Heel and sole of the foot.
    Heel,
    /// Foot and toes.
    Foot,
    /// Wrist and hand.
    WristHand,
}

impl BodySpot {
    /// Every spot, from the neck down.
    pub const ALL: [BodySpot; 18] = [
        BodySpot::Neck,
        BodySpot::Shoulder,
        BodySpot::UpperBack,
        BodySpot::LowBack,
        BodySpot::Buttock,
        BodySpot::HipOuter,
        BodySpot::Groin,
        BodySpot::ThighFront,
        BodySpot::ThighBack,
        BodySpot::KneeFront,
        BodySpot::KneeOuter,
        BodySpot::Shin,
        BodySpot::Calf,
        BodySpot::Achilles,
        BodySpot::Ankle,
        BodySpot::Heel,
        BodySpot::Foot,
        BodySpot::WristHand,
    ];
}

/// A statement about the condition and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// In words.
    pub text: Text,
    /// Only in these variants; in all when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<VariantId>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// Something to do at once, with its minutes and times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcuteMeasure {
    /// In words.
    pub text: Text,
    /// The measure in the catalogue, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise: Option<ExerciseId>,
    /// Minutes each time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Span>,
    /// At most so many times a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_a_day: Option<u16>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// To whom a patient goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CareProvider {
    /// Physiotherapist.
    Physiotherapist,
    /// General practitioner.
    GeneralPractitioner,
    /// Emergency department or out-of-hours general practice.
    EmergencyDepartment,
    /// Sports physician.
    SportsPhysician,
}

/// When self-care ends and who takes over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfCareLimit {
    /// Only in these variants; in all when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<VariantId>,
    /// After so many days; 0 = at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_days: Option<u16>,
    /// To whom.
    pub to: CareProvider,
    /// In words.
    pub text: Text,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A property of the complaint or the patient that changes the programme, asked before the plan is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modifier {
    /// Its id: "insertional".
    pub id: ModifierId,
    /// Its name.
    pub name: Text,
    /// The question by which it is recognised.
    pub question: Text,
    /// What changes, in words.
    pub effect: Text,
    /// Exercises that are forbidden in every phase.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<ExerciseId>,
    /// Every exercise that brings the heel below the edge of a step is forbidden, except those at floor level below.
    #[serde(default)]
    pub blocks_heel_below_step: bool,
    /// Exercises that stay, done at floor level only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at_floor_level: Vec<ExerciseId>,
    /// The track it asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<(TrackId, TrackOptionId)>,
    /// Only in these variants; in all when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<VariantId>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl Modifier {
    /// Whether it can be on in this variant.
    #[must_use]
    pub fn is_for(&self, variant: &VariantId) -> bool {
        self.variants.is_empty() || self.variants.contains(variant)
    }
}

/// A phase that can be done in several ways, of which the therapist chooses one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Its id: "build-up".
    pub id: TrackId,
    /// Its name.
    pub name: Text,
    /// The ways, the default first.
    pub options: Vec<TrackOption>,
}

/// One way of doing a [`Track`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackOption {
    /// Its id: "alfredson".
    pub id: TrackOptionId,
    /// Its name.
    pub name: Text,
    /// In a few words: what it asks of the patient.
    pub summary: Text,
    /// The phase block.
    pub phase: PhaseId,
    /// Offered only with this modifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_with: Option<ModifierId>,
}

/// Which block stands at a place in a variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// Always this phase: `Phase("at-1")`.
    Phase(PhaseId),
    /// The chosen option of a track: `Track("build-up")`.
    Track(TrackId),
}

/// Days a phase lasts: by default, and at least and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// At least.
    pub min: u16,
    /// By default.
    pub default: u16,
    /// At most; a longer phase asks for a review.
    pub max: u16,
}

/// A phase at its place in a variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Which block.
    pub block: Block,
    /// How long.
    pub days: Days,
    /// How long when the modifier is on (runner or not, say).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days_with: Vec<(ModifierId, Days)>,
    /// The days that the source names as typical, where they differ from the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typical_days: Option<u16>,
    /// The week of the phase in which this variant enters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry_week: Option<u16>,
    /// Where the days come from.
    pub sources: Vec<Source>,
}

/// A cap over several phases together: acute and relative rest of an ankle at most 21 days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CombinedCap {
    /// The phases that count together.
    pub phases: Vec<PhaseId>,
    /// At most so many days.
    pub max_days: u16,
    /// Only in these variants; in all when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<VariantId>,
    /// In words, with the exception.
    pub text: Text,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How long recovery usually takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prognosis {
    /// Days, from and to; none where no source gives a figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Span>,
    /// In words.
    pub text: Text,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A form of the condition with its own row of phases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Its id: "light".
    pub id: VariantId,
    /// Its name.
    pub name: Text,
    /// Its name on the patient's sheet, where the name itself would not do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient_name: Option<Text>,
    /// How to recognise it.
    pub recognise: Text,
    /// How long recovery takes.
    pub prognosis: Prognosis,
    /// The phases in order.
    pub stages: Vec<Stage>,
    /// Remarks for the therapist.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
}

/// One condition with everything that is known about it and its variants.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Version of the file format.
    pub format: Format,
    /// The file's name; not written in the file.
    #[serde(default)]
    pub id: ConditionId,
    /// Its name.
    pub name: Text,
    /// Further names, lay words and old terms.
    pub synonyms: Synonyms,
    /// Parts of the body.
    pub regions: Vec<Region>,
    /// Places on the body map.
    pub body_spots: Vec<BodySpot>,
    /// What it is, in two or three sentences to the patient.
    pub explanation: Text,
    /// Where it hurts.
    pub where_it_hurts: Vec<Statement>,
    /// Symptoms.
    pub symptoms: Vec<Statement>,
    /// Causes.
    pub causes: Vec<Statement>,
    /// What to do at once.
    #[serde(default)]
    pub acute_measures: Vec<AcuteMeasure>,
    /// What the patient can do.
    pub own_role: Vec<Statement>,
    /// What treatment pays attention to.
    #[serde(default)]
    pub treatment: Vec<Statement>,
    /// When self-care ends.
    pub self_care: Vec<SelfCareLimit>,
    /// Red flags to ask about before starting.
    pub red_flags: Vec<RedFlagId>,
    /// How to prevent it.
    pub prevention: Vec<Statement>,
    /// What changes the programme.
    #[serde(default)]
    pub modifiers: Vec<Modifier>,
    /// Phases that can be done in several ways.
    #[serde(default)]
    pub tracks: Vec<Track>,
    /// Caps over several phases.
    #[serde(default)]
    pub combined_caps: Vec<CombinedCap>,
    /// The variants, mildest first.
    pub variants: Vec<Variant>,
    /// What the phases were made from, for the therapist.
    pub evidence: Text,
    /// What to do with a sign that belongs to the condition as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responses: Vec<(Text, Response)>,
    /// Sources of the programme as a whole.
    pub sources: Vec<Source>,
    /// Version of the content.
    pub version: u16,
    /// When a person last read it through, as YYYY-MM-DD.
    pub reviewed: chrono::NaiveDate,
}

impl Programme {
    /// The variant with this id.
    #[must_use]
    pub fn variant(&self, id: &VariantId) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == *id)
    }

    /// The track with this id.
    #[must_use]
    pub fn track(&self, id: &TrackId) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == *id)
    }

    /// Every phase that any variant can come to, tracks included.
    pub fn phase_ids(&self) -> impl Iterator<Item = &PhaseId> {
        self.variants
            .iter()
            .flat_map(|variant| &variant.stages)
            .filter_map(|stage| match &stage.block {
                Block::Phase(id) => Some(id),
                Block::Track(_) => None,
            })
            .chain(self.tracks.iter().flat_map(|track| track.options.iter().map(|option| &option.phase)))
    }
}
