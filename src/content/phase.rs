//! A phase: a reusable block of a programme with its aims, prescriptions and criteria.
//!
//! A phase is one file, `exercises/phases/<phase-id>.ron`. How long it lasts is said by the variant that uses it.

use serde::{Deserialize, Serialize};

use super::{
    DayType, Dosage, ExerciseId, FlagId, Format, Frequency, ModifierId, PainLimit, PhaseId, RuleId, RungId, Side,
    Source, VariantRef,
};
use crate::i18n::Text;

/// What a phase is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PhaseKind {
    /// First days after an injury.
    Acute,
    /// Relative rest: unload, keep moving.
    RelativeRest,
    /// Build-up.
    BuildUp,
    /// Return to running or sport.
    ReturnToSport,
    /// Maintenance and prevention.
    Maintenance,
    /// Awareness of posture and movement.
    Awareness,
    /// Activation of weak muscles.
    Activation,
    /// Integration into movement.
    Integration,
}

impl PhaseKind {
    /// The name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PhaseKind::Acute => "acute",
            PhaseKind::RelativeRest => "relative-rest",
            PhaseKind::BuildUp => "build-up",
            PhaseKind::ReturnToSport => "return-to-sport",
            PhaseKind::Maintenance => "maintenance",
            PhaseKind::Awareness => "awareness",
            PhaseKind::Activation => "activation",
            PhaseKind::Integration => "integration",
        }
    }
}

/// Whether a prescription is on by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Importance {
    /// On by default.
    #[default]
    Core,
    /// Offered, off by default.
    Optional,
}

/// A difference that holds in one variant only: `(variant: "achilles-tendinopathy/severe", from_day: 8)`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InVariant {
    /// Condition and variant.
    pub variant: VariantRef,
    /// First day of the phase on which it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_day: Option<u16>,
    /// The session of the phase (counted from 1) with which it starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_session: Option<u16>,
    /// First rung of its ladder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry_rung: Option<RungId>,
    /// Left out in this variant.
    #[serde(default)]
    pub left_out: bool,
    /// Core in this variant, whatever it is elsewhere.
    #[serde(default)]
    pub core: bool,
}

/// One exercise in a phase, with its dose and frequency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prescription {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// On by default or offered.
    #[serde(default)]
    pub importance: Importance,
    /// How much.
    pub dosage: Dosage,
    /// How often.
    pub frequency: Frequency,
    /// Which side.
    #[serde(default)]
    pub side: Side,
    /// First day of the phase (counted from 1) on which it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_day: Option<u16>,
    /// Last day of the phase on which it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until_day: Option<u16>,
    /// First day counted from the injury, 1 = the day itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_day_after_injury: Option<u16>,
    /// Only the last so many days of the phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_days: Option<u16>,
    /// Differences in single variants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_variants: Vec<InVariant>,
    /// On A-days or B-days only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_type: Option<DayType>,
    /// Low load: lying or sitting, body weight, effort at most 5 of 10; exempt from the rest-day rule SC-01.
    #[serde(default)]
    pub low_load: bool,
    /// A condition that the therapist confirms before it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Text>,
    /// Of the prescriptions with the same group name at most one is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choose_one: Option<String>,
    /// Only when the plan has one of these modifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_with: Vec<ModifierId>,
    /// Not when the plan has one of these modifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_with: Vec<ModifierId>,
    /// A remark for the therapist and the patient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Where dose and frequency come from.
    pub sources: Vec<Source>,
}

/// How a measured value must compare: `AtLeast(25, Repetitions)`, `AtMost(2, Nrs)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// This much or more.
    AtLeast(u16, Unit),
    /// This much or less.
    AtMost(u16, Unit),
}

/// Unit of a measured value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Pain score 0 to 10.
    Nrs,
    /// Repetitions.
    Repetitions,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Centimetres.
    Centimetres,
    /// Percent of the other side.
    PercentOfOtherSide,
    /// Percent difference between the sides.
    PercentDifference,
    /// Percent, for adherence.
    Percent,
    /// Steps.
    Steps,
    /// Points of a questionnaire.
    Points,
}

/// Who may judge a criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judge {
    /// The patient can judge it at home; shown as patient-reported.
    #[default]
    Home,
    /// Only the therapist: it needs hands, a tool or supervision.
    Therapist,
}

/// Something that must be true before the next phase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// In words.
    pub text: Text,
    /// Measurable values, where there are any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// Who may judge it.
    #[serde(default)]
    pub judge: Judge,
    /// Whether it is a condition only and never a reason to stop (a resting pain of 3, say).
    #[serde(default)]
    pub never_a_stop: bool,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// What to do when a sign appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// A smaller dose for a while.
    LowerDose,
    /// Back to an earlier phase.
    StepBack,
    /// Ask for a review; nothing stops.
    Review,
    /// See the general practitioner.
    GeneralPractitioner,
    /// See the general practitioner today.
    GeneralPractitionerToday,
    /// Emergency department.
    EmergencyDepartment,
    /// Call 112.
    Call112,
}

/// A sign to step back or stop, and what to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepBack {
    /// The sign and the advice, in words.
    pub text: Text,
    /// What to do.
    pub response: Response,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A rule by which load grows within a phase (B0.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Progression {
    /// Repetitions to the top of the range, then more load.
    RepsThenLoad,
    /// The week table of repetition maxima.
    HeavySlow,
    /// Sets first, then 5 kg steps in a backpack.
    Alfredson,
    /// Longer holds.
    Hold,
    /// Longer pyramid.
    Pyramid,
    /// Harder balance.
    Balance,
    /// More minutes.
    Time,
    /// Same dose until left equals right.
    Range,
    /// The run ladder.
    Run,
}

/// A rule of a phase that the safety engine must know (`SC-01` exempt, rest cap exempt, …).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleNote {
    /// Which rule.
    pub rule: RuleId,
    /// How it applies here.
    pub applies: RuleApplies,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// How a safety rule applies in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleApplies {
    /// It applies with all its force.
    Applies,
    /// It does not apply.
    Exempt,
    /// It does not apply until this week of the phase has passed.
    ExemptUntilWeek(u16),
    /// Its time lock lasts so many hours.
    Hours(u16),
}

/// A chain of exercises that replaces another for some patients (balance over 65, say).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    /// For patients with this flag or modifier.
    pub flags: Vec<FlagId>,
    /// In words.
    pub text: Text,
    /// The exercises, easiest first.
    pub exercises: Vec<ExerciseId>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A reusable block of a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Version of the file format.
    pub format: Format,
    /// The file's name; not written in the file.
    #[serde(default)]
    pub id: PhaseId,
    /// What it is for.
    pub kind: PhaseKind,
    /// Its name.
    pub name: Text,
    /// A short name for the ribbon, at most 18 characters.
    pub short_name: Text,
    /// What it aims at.
    pub goals: Vec<Text>,
    /// What is allowed.
    #[serde(default)]
    pub allowed: Vec<Text>,
    /// What to avoid.
    #[serde(default)]
    pub avoid: Vec<Text>,
    /// The pain that is allowed, unless a prescription says otherwise.
    pub pain_limit: PainLimit,
    /// A limit for sore muscles beside a stricter one for bone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub muscle_soreness_limit: Option<PainLimit>,
    /// For self-care the rule is "pain: stop"; the limit holds only after a therapist has set it.
    #[serde(default)]
    pub limit_set_by_therapist: bool,
    /// What is done.
    pub prescriptions: Vec<Prescription>,
    /// How load grows.
    #[serde(default)]
    pub progression: Vec<Progression>,
    /// How load grows, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progression_note: Option<Text>,
    /// What must be true before the next phase.
    pub advance: Vec<Criterion>,
    /// A check that must be recorded before the phase may go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Criterion>,
    /// Signs to step back or stop.
    #[serde(default)]
    pub step_back: Vec<StepBack>,
    /// The day of the phase on which no clear improvement asks for a referral.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referral_prompt_day: Option<u16>,
    /// Safety rules that apply in a special way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleNote>,
    /// Other exercises for some patients.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replacements: Vec<Replacement>,
    /// A question to the patient of which "yes" means stop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_question: Option<Text>,
    /// Remarks for the therapist.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
    /// Where the block as a whole comes from.
    pub sources: Vec<Source>,
}
