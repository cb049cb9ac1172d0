//! Why a command is not carried out. People see it through `wording`; the text here is for scripts and logs.

use chrono::NaiveDate;

use crate::content::{ConditionId, ExerciseId, ModifierId, PhaseId, TrackOptionId, VariantId};
use crate::i18n::Text;

/// Why a command changed nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// The library does not have the condition.
    #[error("there is no condition `{0}`")]
    UnknownCondition(ConditionId),
    /// The condition does not have the variant.
    #[error("there is no variant `{0}`")]
    UnknownVariant(VariantId),
    /// The condition does not have the modifier.
    #[error("there is no modifier `{0}`")]
    UnknownModifier(ModifierId),
    /// The condition does not have the track or the option.
    #[error("there is no track `{0}`")]
    UnknownTrack(TrackOptionId),
    /// The snapshot does not have the phase.
    #[error("there is no phase `{0}`")]
    UnknownPhase(PhaseId),
    /// The snapshot does not have the exercise.
    #[error("there is no exercise `{0}`")]
    UnknownExercise(ExerciseId),
    /// A track without options.
    #[error("a track has no options")]
    EmptyTrack,
    /// The plan does not have what the command is about.
    #[error("it is not in this plan any more")]
    NotInPlan,
    /// The injury lies after the start of the plan.
    #[error("the injury cannot be later than the start of the plan")]
    InjuryAfterStart,
    /// The day is before today.
    #[error("{0} is past; what happened is not changed")]
    InThePast(NaiveDate),
    /// The day is still to come.
    #[error("{0} is still to come")]
    NotYet(NaiveDate),
    /// The day is outside the plan.
    #[error("{0} is outside the plan")]
    OutsidePlan(NaiveDate),
    /// The day is in another phase than the exercise.
    #[error("{0} is in another phase")]
    OutsidePhase(NaiveDate),
    /// The day is cancelled.
    #[error("{0} is cancelled; restore it first")]
    DayIsCancelled(NaiveDate),
    /// Nothing stands in the slot.
    #[error("nothing is planned there")]
    NothingThere,
    /// A phase lasts at least one day, and the running one at least until today.
    #[error("a phase lasts at least {0} days")]
    TooShort(u16),
    /// A phase that is over.
    #[error("this phase is over")]
    PhaseIsOver,
    /// A modifier forbids the exercise.
    #[error("not with this complaint: {}", .0.en)]
    Blocked(Text),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// The frequency of a single day cannot be changed.
    #[error("a single day has no frequency")]
    NoFrequencyOnOneDay,
    /// The last day comes before the first.
    #[error("the last day comes before the first")]
    EndsBeforeItBegins,
    /// The option asks for a modifier that is off, or a modifier asks for another option.
    #[error("this way is only offered with another form of the complaint")]
    TrackNotOffered,
}
