//! How much and how often: [`Dosage`] (sets, work, rest, load, tempo, pain limit) and [`Frequency`].
//!
//! ```ron
//! dosage: (sets: 3, work: Reps((10, 15)), rest_secs: 60, tempo: Counted(2, 1, 3), pain_limit: Nrs(3)),
//! frequency: DaysAWeek(days: (2, 3), min_gap_days: 2),
//! ```
//!
//! A bare number or a pair `(from, to)` may stand wherever a [`Span`] is asked for. The scheduler uses the low end of a
//! frequency and the middle of a duration; the person doing the exercise sees both ends.

use std::fmt;
use std::marker::PhantomData;

use chrono::Weekday;
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeTuple, Serializer};
use serde::{Deserialize as DeserializeDerive, Serialize as SerializeDerive};

use super::{ExerciseId, LadderId, RungId};
use crate::figure::motion;
use crate::i18n::Text;

/// A whole number or a range of them: `12` or `(10, 15)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span<T = u16> {
    /// The low end; what is scheduled when a choice has to be made.
    pub min: T,
    /// The high end; equal to `min` for a single number.
    pub max: T,
}

impl<T: Copy + PartialEq> Span<T> {
    /// A single number.
    pub const fn exactly(n: T) -> Self {
        Self { min: n, max: n }
    }

    /// From `min` to `max`, both included.
    pub const fn between(min: T, max: T) -> Self {
        Self { min, max }
    }

    /// Whether it is one number and no range.
    pub fn is_single(self) -> bool {
        self.min == self.max
    }
}

impl<T: Copy + PartialEq + Serialize> Serialize for Span<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_single() {
            self.min.serialize(serializer)
        } else {
            let mut pair = serializer.serialize_tuple(2)?;
            pair.serialize_element(&self.min)?;
            pair.serialize_element(&self.max)?;
            pair.end()
        }
    }
}

impl<'de, T: Copy + TryFrom<u64> + Deserialize<'de>> Deserialize<'de> for Span<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SpanVisitor<T>(PhantomData<T>);
        impl<'de, T: Copy + TryFrom<u64> + Deserialize<'de>> Visitor<'de> for SpanVisitor<T> {
            type Value = Span<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number or a pair (from, to)")
            }

            fn visit_u64<E: de::Error>(self, n: u64) -> Result<Span<T>, E> {
                let n = T::try_from(n).map_err(|_| E::custom(format!("{n} is too large here")))?;
                Ok(Span { min: n, max: n })
            }

            fn visit_i64<E: de::Error>(self, n: i64) -> Result<Span<T>, E> {
                let n = u64::try_from(n).map_err(|_| E::custom(format!("{n} is negative; it must be 0 or more")))?;
                self.visit_u64(n)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Span<T>, A::Error> {
                let missing = || de::Error::custom("a range needs two numbers: (from, to)");
                let min = seq.next_element()?.ok_or_else(missing)?;
                let max = seq.next_element()?.ok_or_else(missing)?;
                Ok(Span { min, max })
            }
        }
        deserializer.deserialize_any(SpanVisitor(PhantomData))
    }
}

/// What is done in one set, or once when there are no sets.
#[derive(Clone, Debug, PartialEq, SerializeDerive, DeserializeDerive)]
pub enum Work {
    /// Repetitions: `Reps(15)`, `Reps((10, 15))`.
    Reps(Span),
    /// Repetitions, each held for some seconds: `Holds(reps: 10, hold_secs: 5)`.
    Holds {
        /// How many.
        reps: Span,
        /// How long each is held.
        hold_secs: Span,
    },
    /// A set that lasts some seconds, such as a stretch or a plank: `Seconds(30)`.
    Seconds(Span),
    /// Some minutes: `Minutes(20)`, or a free choice between two: `Minutes((10, 15))`.
    Minutes(Span),
    /// Minutes that grow over the phase: `MinutesBuildUp(from: 20, to: 40)`.
    MinutesBuildUp {
        /// Minutes at the start of the phase.
        from: u16,
        /// Minutes to reach by its end.
        to: u16,
    },
    /// A distance: `Metres(20)`.
    Metres(Span),
    /// As many repetitions as the load just allows: `RepetitionMaximum(12)` is 12 repetitions at 12RM.
    RepetitionMaximum(Span),
    /// Sets of falling repetitions with holds (McGill): `Pyramid(reps: [6, 4, 2], hold_secs: 8)`.
    Pyramid {
        /// Repetitions of each set in turn.
        reps: Vec<u16>,
        /// How long each is held.
        hold_secs: Span,
    },
    /// Rungs of a ladder of sessions: `Rungs(ladder: "run", from: "L1", to: "L9", sessions: (1, 2))`.
    Rungs {
        /// Which ladder.
        ladder: LadderId,
        /// The first rung here.
        from: RungId,
        /// The last rung here.
        to: RungId,
        /// Sessions on each rung before the next.
        #[serde(default = "two_sessions")]
        sessions: Span,
    },
    /// Guided by complaints, without a number.
    AsTolerated,
    /// Advice without repetitions.
    Advice,
}

const fn two_sessions() -> Span {
    Span::exactly(2)
}

/// One row of a week table inside a phase: `(weeks: (3, 4), sets: 4, work: RepetitionMaximum(10))`.
#[derive(Clone, Debug, PartialEq, SerializeDerive, DeserializeDerive)]
#[serde(deny_unknown_fields)]
pub struct WeekRow {
    /// Weeks of the phase, counted from 1, both included.
    pub weeks: Span,
    /// Sets in those weeks.
    #[serde(default = "one")]
    pub sets: Span,
    /// Work in those weeks.
    pub work: Work,
    /// Days a week in those weeks, where the frequency changes with the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_a_week: Option<Span>,
}

/// A heavier form that is built into the prescription: "3 × 15, then on one leg 3 × 12".
#[derive(Clone, Debug, PartialEq, SerializeDerive, DeserializeDerive)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// The exercise that follows; the same one when only the dose changes.
    pub exercise: ExerciseId,
    /// Its sets, when they differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sets: Option<Span>,
    /// Its work, when it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
}

/// With what resistance.
#[derive(Clone, Debug, PartialEq, SerializeDerive, DeserializeDerive)]
pub enum Load {
    /// The body only.
    BodyWeight,
    /// Kilograms in the hand, on the ankle, in a backpack.
    Kilograms(f32),
    /// An elastic band.
    Band(BandStrength),
    /// Some weight, chosen so that the last repetition is just possible.
    Weight,
    /// Weight in a backpack.
    Backpack,
    /// Percent of the heaviest weight that can be lifted once.
    PercentOfMaximum(Span),
    /// Percent of the strongest push, for isometric work.
    PercentEffort(Span),
}

/// Resistance of an elastic band; the colours differ between makers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, SerializeDerive, DeserializeDerive)]
pub enum BandStrength {
    /// Light.
    Light,
    /// Medium.
    #[default]
    Medium,
    /// Heavy.
    Heavy,
}

/// How fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, SerializeDerive, DeserializeDerive)]
pub enum Tempo {
    /// Seconds out, held, and back: `Counted(2, 1, 3)`.
    Counted(u8, u8, u8),
    /// Slowly, without counting.
    Slow,
    /// Held still.
    Hold,
    /// Quick.
    Quick,
    /// Springing back at once.
    Elastic,
    /// Landing and standing still: `Stick` holds two seconds.
    Stick,
    /// With control, at one's own pace.
    Controlled,
    /// At a pace at which one can talk.
    TalkingPace,
}

impl Tempo {
    /// The pace at which the figure shows it; without a count the usual pace of such a movement.
    #[must_use]
    pub fn of_movement(self) -> motion::Tempo {
        let pace = |there: f64, hold: f64, back: f64, pause: f64| motion::Tempo { there, hold, back, pause };
        match self {
            Tempo::Counted(there, hold, back) => pace(there.into(), hold.into(), back.into(), 0.6),
            Tempo::Slow => pace(3.0, 0.6, 3.0, 0.6),
            Tempo::Hold => pace(1.5, 3.0, 1.5, 0.8),
            Tempo::Quick => pace(0.8, 0.2, 0.8, 0.3),
            Tempo::Elastic => pace(0.8, 0.0, 0.8, 0.0),
            Tempo::Stick => pace(0.8, 2.0, 1.5, 0.6),
            Tempo::TalkingPace => pace(0.9, 0.0, 0.9, 0.0),
            Tempo::Controlled => motion::Tempo::default(),
        }
    }
}

/// The pain that is allowed while exercising.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, SerializeDerive, DeserializeDerive)]
pub enum PainLimit {
    /// At most this score from 0 to 10.
    Nrs(u8),
    /// At most so many points above the pain at the start (acute back pain).
    AboveStart(u8),
}

/// Sets, work, rest, load, tempo and pain limit of one exercise.
#[derive(Clone, Debug, PartialEq, SerializeDerive, DeserializeDerive)]
#[serde(deny_unknown_fields)]
pub struct Dosage {
    /// Sets; 1 when left out.
    #[serde(default = "one")]
    pub sets: Span,
    /// What one set is; in the first weeks when there is a week table.
    pub work: Work,
    /// Seconds of rest between sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest_secs: Option<Span>,
    /// With what resistance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub load: Option<Load>,
    /// How the load or the form develops, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub load_note: Option<Text>,
    /// How fast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tempo: Option<Tempo>,
    /// The pain that is allowed; overrides the limit of the phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_limit: Option<PainLimit>,
    /// A week table inside the phase; outside its weeks `sets` and `work` hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weeks: Vec<WeekRow>,
    /// The heavier forms that follow within the phase.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next: Vec<NextStep>,
}

const fn one() -> Span {
    Span::exactly(1)
}

impl Dosage {
    /// Sets and work in week `week` (from 1) of the phase, by the week table where it has a row.
    #[must_use]
    pub fn in_week(&self, week: u16) -> (Span, &Work) {
        self.weeks
            .iter()
            .find(|row| (row.weeks.min..=row.weeks.max).contains(&week))
            .map_or((self.sets, &self.work), |row| (row.sets, &row.work))
    }
}

/// How often.
#[derive(Clone, Debug, PartialEq, SerializeDerive, DeserializeDerive)]
pub enum Frequency {
    /// Every day, so many times: `Daily(times: 2)`.
    Daily {
        /// Times a day.
        #[serde(default = "one")]
        times: Span,
    },
    /// Every second, every third day, across week ends: `EveryDays(every: 2)`.
    EveryDays {
        /// 2 = every second day.
        every: u16,
        /// Times on such a day.
        #[serde(default = "one")]
        times: Span,
    },
    /// Some days a week: `DaysAWeek(days: (2, 3), min_gap_days: 2)`.
    DaysAWeek {
        /// How many days; the low end is scheduled.
        days: Span,
        /// 2 = at least one day between.
        #[serde(default = "one_day")]
        min_gap_days: u16,
        /// Times on such a day.
        #[serde(default = "one")]
        times: Span,
        /// Days a week to grow to over the phase.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        toward: Option<u16>,
    },
    /// Fixed days: `OnWeekdays(days: [Mon, Thu])`.
    OnWeekdays {
        /// Which days.
        days: Vec<Weekday>,
        /// Times on such a day.
        #[serde(default = "one")]
        times: Span,
    },
    /// Not scheduled but always offered: `AsNeeded(max_a_day: 3)`, `AsNeeded(every_minutes: 30)`.
    AsNeeded {
        /// At most so many times a day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max_a_day: Option<u16>,
        /// Every so many minutes, for a break from sitting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        every_minutes: Option<u16>,
        /// After what.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Event>,
    },
    /// Together with something else that happens: `With(event: Cooling)`.
    With {
        /// With what.
        event: Event,
    },
    /// Lasting advice.
    Lasting,
    /// Once in the phase.
    Once,
}

const fn one_day() -> u16 {
    1
}

/// Something in the day that an exercise or measure hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, SerializeDerive, DeserializeDerive)]
pub enum Event {
    /// Before the first step in the morning.
    FirstStep,
    /// After activity.
    Activity,
    /// After a run.
    Run,
    /// During cooling.
    Cooling,
    /// Not in the first two hours after rising.
    NotAfterRising,
}

/// Which of two alternating kinds of training day (modified Hölmich programme).
#[derive(Clone, Copy, Debug, PartialEq, Eq, SerializeDerive, DeserializeDerive)]
pub enum DayType {
    /// The first, third, fifth day of the week.
    A,
    /// The days between.
    B,
}

/// Which side does it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, SerializeDerive, DeserializeDerive)]
pub enum Side {
    /// The affected side only.
    #[default]
    Affected,
    /// Each side in turn: the dose counts twice.
    Each,
    /// Both sides together.
    Both,
    /// First both together, later each side.
    BothThenEach,
    /// Left and right alternate within a set.
    Alternating,
    /// The weaker side first with the full dose, the stronger side with fewer sets: `WeakerFirst(stronger_sets: 2)`.
    WeakerFirst {
        /// Sets for the stronger side.
        stronger_sets: u16,
    },
    /// There is no side to it.
    NotApplicable,
}
