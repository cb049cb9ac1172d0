//! What causes a warning, by exercise, day and figure, so that it can be put into words.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::content::{CareProvider, FlagId, PhaseId, RedFlagId, Region};
use crate::plan::{Lineage, PhaseKey};

/// What causes a warning.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum WarningCause {
    /// Strength for the same region on the day before too.
    ConsecutiveStrength {
        /// What is done on the day of the warning.
        lineage: Lineage,
        /// What was done the day before.
        before: Lineage,
        /// Where.
        region: Region,
    },
    /// Running on the day before too.
    ConsecutiveRuns {
        /// The run on the day of the warning.
        lineage: Lineage,
        /// The run the day before.
        before: Lineage,
    },
    /// Jumping on the day before too.
    ConsecutiveJumps {
        /// What is done on the day of the warning.
        lineage: Lineage,
        /// What was done the day before.
        before: Lineage,
    },
    /// A week without a day free of running and strength.
    NoRestDay,
    /// A week with one such day only.
    OneRestDay,
    /// More exercises or minutes than people keep up.
    MuchInADay {
        /// Different exercises.
        exercises: usize,
        /// Minutes of exercise.
        minutes: u16,
    },
    /// More runs in a week than are allowed.
    ManyRuns {
        /// How many.
        runs: u16,
        /// How many at most.
        limit: u16,
    },
    /// More minutes of running in a week than in the highest of the four weeks before.
    MoreRunning {
        /// Minutes in this week.
        minutes: u16,
        /// Minutes in the highest of the four weeks before.
        before: u16,
    },
    /// A run much longer than the longest of the last 30 days.
    LongRun {
        /// Which run.
        lineage: Lineage,
        /// Its minutes.
        minutes: u16,
        /// Minutes of the longest before.
        before: u16,
    },
    /// Leg strength earlier on the day of a run.
    StrengthBeforeRun {
        /// The strength exercise.
        lineage: Lineage,
    },
    /// Heavy leg strength less than a day before fast running.
    HeavyBeforeSpeed {
        /// The heavy exercise.
        lineage: Lineage,
        /// The fast run.
        run: Lineage,
    },
    /// Farther and faster in one week.
    FartherAndFaster,
    /// Many more jumps in a session than the week before.
    MoreJumps {
        /// Which exercise.
        lineage: Lineage,
        /// Jumps in a session now.
        jumps: u16,
        /// Jumps in a session the week before.
        before: u16,
    },
    /// Again before its own rhythm allows it.
    TooSoonAgain {
        /// Which exercise.
        lineage: Lineage,
        /// Days since the last time.
        days: u16,
        /// Days that there should be.
        wanted: u16,
    },
    /// An Askling exercise at another rhythm than its own.
    OtherRhythm(Lineage),
    /// Many heavy exercises for one muscle group in a session.
    ManyHeavy {
        /// The last of them.
        lineage: Lineage,
        /// How many.
        exercises: u16,
    },
    /// Training right after being ill.
    TrainingWhenIll(Lineage),
    /// A phase longer than its cap.
    PhaseOverCap {
        /// Which phase.
        phase: PhaseKey,
        /// Days planned.
        days: u16,
        /// Days at most.
        cap: u16,
    },
    /// Phases that together are longer than their cap.
    PhasesOverCap {
        /// Days planned.
        days: u16,
        /// Days at most.
        cap: u16,
    },
    /// A phase shorter than its minimum.
    PhaseUnderMinimum {
        /// Which phase.
        phase: PhaseKey,
        /// Days planned.
        days: u16,
        /// Days at least.
        min: u16,
    },
    /// A phase that has begun while conditions of the one before are open.
    CriteriaOpen {
        /// The phase that has begun.
        phase: PhaseKey,
        /// Conditions that are met.
        met: u16,
        /// Conditions there are.
        of: u16,
    },
    /// A condition that was judged too long ago to count.
    OldMeasurement {
        /// The phase it belongs to.
        phase: PhaseKey,
        /// How many days ago.
        days: u16,
    },
    /// A phase of the variant that the plan does not have.
    PhaseSkipped(PhaseId),
    /// An exercise that the form of the complaint forbids.
    ForbiddenExercise(Lineage),
    /// An exercise or measure that this phase or an open red flag forbids.
    ForbiddenHere(Lineage),
    /// An exercise or measure within the first hours after the injury.
    SoonAfterInjury {
        /// Which.
        lineage: Lineage,
        /// From when on it may be done.
        until: NaiveDateTime,
    },
    /// A phase or run before the check that it waits for.
    CheckOpen(PhaseKey),
    /// A phase of strength before full length and normal walking are confirmed.
    LengthOrWalkingOpen(PhaseKey),
    /// A phase of running before walking is free of pain.
    WalkingHurts(PhaseKey),
    /// No full length on the day by which it should be there.
    LengthNotFull,
    /// Days in bed one after the other.
    DaysInBed(u16),
    /// Cooling long after the acute days.
    CoolingForLong(Lineage),
    /// Heavy load on a tendon soon after an injection.
    LoadAfterInjection {
        /// Which exercise.
        lineage: Lineage,
        /// First day on which it may be done.
        until: NaiveDate,
    },
    /// Tape for longer than four weeks without a look at it.
    TapeForLong {
        /// The tape.
        lineage: Lineage,
        /// Days.
        days: u16,
    },
    /// Pain during exercise above its limit.
    PainAboveLimit {
        /// Which exercise.
        lineage: Lineage,
        /// How much pain.
        pain: u8,
        /// How much is allowed.
        limit: u8,
        /// On how many days of the last fourteen.
        times: u16,
    },
    /// More pain the next morning than before.
    PainNextMorning {
        /// After which exercise.
        lineage: Lineage,
        /// Pain before it.
        before: u8,
        /// Pain the next morning.
        after: u8,
    },
    /// Pain where none is allowed: at a bone, or in self-care of runner's knee.
    PainWhereNoneIsAllowed {
        /// During which exercise.
        lineage: Lineage,
        /// How much.
        pain: u8,
    },
    /// Pain in the leg that reaches further down.
    PainSpreads,
    /// Pain that is allowed and settled: no reason to step back.
    PainIsAllowed {
        /// During which exercise.
        lineage: Lineage,
        /// How much.
        pain: u8,
    },
    /// Harder within a week after a day with too much pain.
    HarderAfterRedDay {
        /// What gets harder.
        lineage: Lineage,
        /// The day with too much pain.
        red_day: NaiveDate,
    },
    /// More than one step harder in a week.
    HarderTooFast {
        /// What gets harder.
        lineage: Lineage,
        /// How many steps.
        steps: u16,
    },
    /// Cooling for too many minutes.
    CoolsLong {
        /// Which.
        lineage: Lineage,
        /// Minutes.
        minutes: u16,
        /// Minutes at most.
        limit: u16,
    },
    /// Cooling too many times a day.
    CoolsOften {
        /// Which.
        lineage: Lineage,
        /// Times a day.
        times: u16,
        /// Times at most.
        limit: u16,
    },
    /// Shoes that have run their kilometers.
    ShoesWorn(u16),
    /// An exercise or measure that does not suit a property of the patient.
    FlagForbids {
        /// Which.
        lineage: Lineage,
        /// Which property.
        flag: FlagId,
    },
    /// A dose that is too heavy for a property of the patient.
    FlagLimitsDose {
        /// Which exercise.
        lineage: Lineage,
        /// Which property.
        flag: FlagId,
    },
    /// A property of the patient that asks for the agreement of a doctor first.
    FlagAsks(FlagId),
    /// A red flag that was answered "yes".
    RedFlag(RedFlagId),
    /// Training that is planned while a red flag is open.
    PausedByRedFlag(RedFlagId),
    /// No clear progress by the day on which self-care ends.
    NoProgress {
        /// Days since the injury or the start.
        days: u16,
        /// To whom the patient goes.
        to: CareProvider,
    },
}

impl WarningCause {
    /// The exercise on the day of the warning; none when it is about the day or the phase as a whole.
    #[must_use]
    pub const fn lineage(&self) -> Option<Lineage> {
        match self {
            WarningCause::ConsecutiveStrength { lineage, .. }
            | WarningCause::ConsecutiveRuns { lineage, .. }
            | WarningCause::ConsecutiveJumps { lineage, .. }
            | WarningCause::LongRun { lineage, .. }
            | WarningCause::StrengthBeforeRun { lineage }
            | WarningCause::HeavyBeforeSpeed { lineage, .. }
            | WarningCause::MoreJumps { lineage, .. }
            | WarningCause::TooSoonAgain { lineage, .. }
            | WarningCause::OtherRhythm(lineage)
            | WarningCause::ManyHeavy { lineage, .. }
            | WarningCause::TrainingWhenIll(lineage)
            | WarningCause::ForbiddenExercise(lineage)
            | WarningCause::ForbiddenHere(lineage)
            | WarningCause::SoonAfterInjury { lineage, .. }
            | WarningCause::CoolingForLong(lineage)
            | WarningCause::LoadAfterInjection { lineage, .. }
            | WarningCause::TapeForLong { lineage, .. }
            | WarningCause::PainAboveLimit { lineage, .. }
            | WarningCause::PainNextMorning { lineage, .. }
            | WarningCause::PainWhereNoneIsAllowed { lineage, .. }
            | WarningCause::PainIsAllowed { lineage, .. }
            | WarningCause::HarderAfterRedDay { lineage, .. }
            | WarningCause::HarderTooFast { lineage, .. }
            | WarningCause::CoolsLong { lineage, .. }
            | WarningCause::CoolsOften { lineage, .. }
            | WarningCause::FlagForbids { lineage, .. }
            | WarningCause::FlagLimitsDose { lineage, .. } => Some(*lineage),
            WarningCause::NoRestDay
            | WarningCause::OneRestDay
            | WarningCause::MuchInADay { .. }
            | WarningCause::ManyRuns { .. }
            | WarningCause::MoreRunning { .. }
            | WarningCause::FartherAndFaster
            | WarningCause::PhaseOverCap { .. }
            | WarningCause::PhasesOverCap { .. }
            | WarningCause::PhaseUnderMinimum { .. }
            | WarningCause::CriteriaOpen { .. }
            | WarningCause::OldMeasurement { .. }
            | WarningCause::PhaseSkipped(_)
            | WarningCause::CheckOpen(_)
            | WarningCause::LengthOrWalkingOpen(_)
            | WarningCause::WalkingHurts(_)
            | WarningCause::LengthNotFull
            | WarningCause::DaysInBed(_)
            | WarningCause::PainSpreads
            | WarningCause::ShoesWorn(_)
            | WarningCause::FlagAsks(_)
            | WarningCause::RedFlag(_)
            | WarningCause::PausedByRedFlag(_)
            | WarningCause::NoProgress { .. } => None,
        }
    }

    /// How many days after its date a warning still asks for an answer: none for what stands in the calendar, which is
    /// past then; a week for pain; for what lasts, as long as it does.
    pub(super) const fn days_open(&self) -> Option<i64> {
        match self {
            WarningCause::CriteriaOpen { .. }
            | WarningCause::OldMeasurement { .. }
            | WarningCause::PhaseSkipped(_)
            | WarningCause::CheckOpen(_)
            | WarningCause::LengthOrWalkingOpen(_)
            | WarningCause::WalkingHurts(_)
            | WarningCause::LengthNotFull
            | WarningCause::TapeForLong { .. }
            | WarningCause::CoolsLong { .. }
            | WarningCause::CoolsOften { .. }
            | WarningCause::ForbiddenHere(_)
            | WarningCause::FlagForbids { .. }
            | WarningCause::FlagLimitsDose { .. }
            | WarningCause::FlagAsks(_)
            | WarningCause::ShoesWorn(_)
            | WarningCause::RedFlag(_)
            | WarningCause::PausedByRedFlag(_)
            | WarningCause::NoProgress { .. } => None,
            WarningCause::PainAboveLimit { .. }
            | WarningCause::PainNextMorning { .. }
            | WarningCause::PainWhereNoneIsAllowed { .. }
            | WarningCause::PainSpreads
            | WarningCause::DaysInBed(_)
            | WarningCause::HarderAfterRedDay { .. } => Some(7),
            _ => Some(0),
        }
    }
}
