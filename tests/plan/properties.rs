//! What holds for every plan and every row of commands, possible or refused.

use std::sync::OnceLock;

use chrono::{Days, NaiveDate, Weekday};
use opbouw::content::{Dosage, Frequency, Side, Span, Work};
use opbouw::plan::{Availability, Command, Context, History, PartOfDay, Plan, Scope, Slot, Snapshot, What, schedule};
use proptest::prelude::*;

use crate::support::*;

/// A condition of the content with one of its variants, some tracks and modifiers.
fn plans() -> impl Strategy<Value = Plan> {
    let choices: Vec<(String, String)> = library()
        .programmes
        .iter()
        .flat_map(|(id, programme)| programme.variants.iter().map(move |v| (id.to_string(), v.id.to_string())))
        .collect();
    (prop::sample::select(choices), availabilities(), 0u64..400, any::<prop::sample::Index>(), any::<bool>()).prop_map(
        |((condition, variant), availability, later, pick, has_modifier)| {
            let mut start = start(&condition, &variant);
            let programme = &library().programmes[condition.as_str()];
            start.availability = availability;
            start.start = MONDAY + Days::new(later);
            let offered = programme.modifiers.iter().filter(|modifier| modifier.is_for(&start.variant));
            if has_modifier && let Some(modifier) = offered.clone().next() {
                start.modifiers.insert(modifier.id.clone());
            } else {
                for track in &programme.tracks {
                    let options: Vec<_> = track.options.iter().filter(|option| option.only_with.is_none()).collect();
                    start.tracks.insert(track.id.clone(), options[pick.index(options.len())].id.clone());
                }
            }
            Plan::begin(library(), start).expect("its parts are in the content")
        },
    )
}

fn availabilities() -> impl Strategy<Value = Availability> {
    const DAYS: [Weekday; 7] =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let days = prop_oneof![2 => Just(DAYS.to_vec()), 3 => prop::sample::subsequence(DAYS.to_vec(), 1..=7)];
    let parts = prop_oneof![
        2 => Just(PartOfDay::ALL.to_vec()),
        1 => prop::sample::subsequence(PartOfDay::ALL.to_vec(), 1..=3)
    ];
    (days, parts).prop_map(|(days, parts)| {
        Availability::on(&days).and_then(|days| days.at(&parts)).expect("at least one day and part")
    })
}

/// A command in numbers; what it is about is looked up in the plan that it meets.
#[derive(Clone, Debug)]
struct Attempt {
    kind: u8,
    row: prop::sample::Index,
    other: prop::sample::Index,
    day: i64,
    second_day: i64,
    number: u16,
    is_on: bool,
    scope: u8,
    part: usize,
    /// Days until the next command.
    passes: u64,
    availability: Availability,
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let one = (
        (0u8..19, any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        (-6i64..60, -6i64..60, 0u16..60),
        (any::<bool>(), 0u8..3, 0usize..3, prop_oneof![3 => Just(0u64), 2 => 0u64..25]),
        availabilities(),
    );
    prop::collection::vec(
        one.prop_map(|((kind, row, other), (day, second_day, number), (is_on, scope, part, passes), availability)| {
            Attempt { kind, row, other, day, second_day, number, is_on, scope, part, passes, availability }
        }),
        1..14,
    )
}

fn command(plan: &Plan, attempt: &Attempt, today: NaiveDate) -> Command {
    let at = |offset: i64| today + chrono::Duration::days(offset);
    // A third of the edits aim at what holds today, the others anywhere.
    let row = &plan.prescriptions[attempt.row.index(plan.prescriptions.len())];
    let phase = plan.phases[attempt.other.index(plan.phases.len())].key;
    let phase = if attempt.is_on { plan.phase_on(today).map_or(phase, |phase| phase.key) } else { phase };
    let here: Vec<_> = plan.prescriptions.iter().filter(|row| row.phase == phase).collect();
    let row = if here.is_empty() { row } else { here[attempt.row.index(here.len())] };
    let prescription = row.id;
    let scope = match attempt.scope {
        0 => Scope::ThisDay(at(attempt.day)),
        1 => Scope::FromDay(at(attempt.day)),
        _ => Scope::WholePhase,
    };
    // Slots that hold something, so that moves succeed often.
    let near = schedule(plan, today, at(30));
    let from = match near.sessions.len() {
        0 => Slot { date: at(attempt.day), part: PartOfDay::Morning },
        count => near.sessions[attempt.other.index(count)].slot,
    };
    let to =
        Slot { date: from.date + chrono::Duration::days(attempt.second_day % 9), part: PartOfDay::ALL[attempt.part] };
    let what = match near.at(from) {
        Some(session) if attempt.is_on => {
            let items = near.items(session);
            What::One(items[attempt.row.index(items.len())].lineage)
        }
        _ => What::WholeSession,
    };
    let times = Span::exactly(1 + attempt.number % 3);
    let frequency = match attempt.number % 4 {
        0 => Frequency::Daily { times },
        1 => Frequency::EveryDays { every: 2 + attempt.number % 2, times },
        2 => Frequency::DaysAWeek {
            days: Span::exactly(1 + attempt.number % 5),
            min_gap_days: 1 + attempt.number % 2,
            times,
            toward: None,
        },
        _ => Frequency::OnWeekdays { days: vec![Weekday::Tue, Weekday::Fri], times },
    };
    let programme = &plan.content.programme;
    match attempt.kind {
        0 => Command::ChangeDosage {
            prescription,
            dosage: Dosage { work: Work::Reps(Span::exactly(attempt.number + 1)), ..row.dosage.clone() },
            scope,
        },
        1 => Command::ChangeFrequency { prescription, frequency, scope },
        2 => Command::ChangeSide { prescription, side: if attempt.is_on { Side::Each } else { Side::Both }, scope },
        3 => Command::ChangePart { prescription, part: Some(PartOfDay::ALL[attempt.part]), scope },
        4 => {
            let exercises: Vec<_> = plan.content.exercises.keys().collect();
            Command::SwapExercise {
                prescription,
                exercise: exercises[attempt.other.index(exercises.len())].clone(),
                scope,
            }
        }
        5 | 6 => Command::SwitchPrescription { prescription, is_on: attempt.is_on, scope },
        7 => {
            let exercises: Vec<_> = plan.content.exercises.keys().collect();
            let exercise = exercises[attempt.other.index(exercises.len())].clone();
            Command::AddExercise { phase, exercise, from: at(attempt.day) }
        }
        8 => Command::Reorder { prescription, order: i16::try_from(attempt.number).unwrap_or(0) - 30 },
        9 | 10 => Command::Move { what, from, to },
        11 => Command::Copy { what, from, to },
        12 => Command::LeaveOut { what, from },
        13 => Command::CancelDays {
            from: at(attempt.day),
            until: at(attempt.day + i64::from(attempt.number % 5)),
            reason: "x".to_owned(),
        },
        14 => Command::RestoreDay { date: if attempt.is_on { from.date } else { at(attempt.day) } },
        15 => Command::SetAvailability { from: at(attempt.day), availability: attempt.availability },
        16 => Command::SetPhaseDays { phase, days: attempt.number },
        17 => match programme.tracks.first() {
            Some(track) => Command::ChooseTrack {
                track: track.id.clone(),
                option: track.options[attempt.other.index(track.options.len())].id.clone(),
            },
            None => Command::Shift { days: i32::from(attempt.number % 20) - 10 },
        },
        _ => match programme.modifiers.first() {
            Some(modifier) => Command::SetModifier { modifier: modifier.id.clone(), is_on: attempt.is_on },
            None => Command::Shift { days: i32::from(attempt.number % 20) - 10 },
        },
    }
}

/// Carries out the attempts one after another while days pass; looks at every step.
fn live(
    plan: &Plan,
    attempts: &[Attempt],
    mut look: impl FnMut(&Plan, &Plan, &Command, NaiveDate) -> Result<(), TestCaseError>,
) -> Result<Plan, TestCaseError> {
    let mut plan = plan.clone();
    let mut today = plan.start;
    for attempt in attempts {
        today = today + Days::new(attempt.passes);
        let command = command(&plan, attempt, today);
        if let Ok(next) = plan.apply(&command, &Context::on(today)) {
            look(&plan, &next, &command, today)?;
            plan = next;
        }
    }
    Ok(plan)
}

fn phases_are_contiguous(plan: &Plan) -> Result<(), TestCaseError> {
    prop_assert_eq!(plan.phases[0].start, plan.start);
    for pair in plan.phases.windows(2) {
        prop_assert_eq!(pair[0].end() + Days::new(1), pair[1].start);
    }
    let mut keys: Vec<_> = plan.phases.iter().map(|phase| phase.key).collect();
    keys.sort_unstable();
    keys.dedup();
    prop_assert_eq!(keys.len(), plan.phases.len());
    let mut ids: Vec<_> = plan.prescriptions.iter().map(|row| row.id).collect();
    ids.sort_unstable();
    ids.dedup();
    prop_assert_eq!(ids.len(), plan.prescriptions.len());
    Ok(())
}

fn every_session_is_in_its_phase(plan: &Plan) -> Result<(), TestCaseError> {
    let due = schedule(plan, plan.start, plan.end());
    for session in &due.sessions {
        let phase = plan.planned_phase(session.phase).expect("the phase is in the plan");
        prop_assert!(phase.contains(session.slot.date), "{:?} in {:?}", session.slot, phase);
        for item in due.items(session) {
            let row = plan.prescription(item.prescription).expect("the prescription is in the plan");
            prop_assert_eq!(row.phase, session.phase);
            prop_assert!(row.is_on);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_before_today_changes_under_any_row_of_commands(plan in plans(), attempts in attempts()) {
        live(&plan, &attempts, |before, after, command, today| {
            let (was, is) = (past(before, today), past(after, today));
            if was != is {
                let at = was.iter().zip(&is).position(|(was, is)| was != is).unwrap_or(was.len().min(is.len()));
                prop_assert!(false, "{command:?} on {today}\n was {:?}\n is  {:?}", was.get(at), is.get(at));
            }
            phases_are_contiguous(after)?;
            every_session_is_in_its_phase(after)
        })?;
    }

    #[test]
    fn undo_gives_back_the_identical_plan_and_redo_does_it_again(plan in plans(), attempts in attempts()) {
        let mut history = History::new(plan.clone());
        let mut states = vec![plan.clone()];
        let mut today = plan.start;
        for attempt in &attempts {
            today = today + Days::new(attempt.passes);
            let command = command(history.plan(), attempt, today);
            if history.apply(command, &Context::on(today)) == Ok(true) {
                states.push(history.plan().clone());
            }
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(history.undo().is_some());
            prop_assert_eq!(history.plan(), state);
        }
        prop_assert!(history.undo().is_none());
        for state in states.iter().skip(1) {
            prop_assert!(history.redo().is_some());
            prop_assert_eq!(history.plan(), state);
        }
    }

    #[test]
    fn a_plan_and_its_snapshot_come_back_from_json_as_they_were(plan in plans(), attempts in attempts()) {
        let plan = live(&plan, &attempts, |_, _, _, _| Ok(()))?;
        let text = serde_json::to_string(&plan).expect("it serialises");
        let back: Plan = serde_json::from_str(&text).expect("it reads back");
        prop_assert_eq!(joined(back, &plan), plan.clone());
        let text = serde_json::to_string(plan.content.as_ref()).expect("it serialises");
        let back: Snapshot = serde_json::from_str(&text).expect("it reads back");
        prop_assert_eq!(&back, plan.content.as_ref());
        prop_assert_eq!(back.id(), plan.snapshot.clone());
    }

    #[test]
    fn the_schedule_is_deterministic_and_the_same_in_pieces(plan in plans(), attempts in attempts(), cut in 1u64..60) {
        let plan = live(&plan, &attempts, |_, _, _, _| Ok(()))?;
        let whole = schedule(&plan, plan.start, plan.end());
        prop_assert_eq!(&whole, &schedule(&plan, plan.start, plan.end()));
        let at = (plan.start + Days::new(cut)).min(plan.end());
        let (first, second) = (schedule(&plan, plan.start, at), schedule(&plan, at + Days::new(1), plan.end()));
        let slots = |due: &opbouw::plan::Schedule| -> Vec<(Slot, Vec<opbouw::plan::Due>)> {
            due.sessions.iter().map(|session| (session.slot, due.items(session).to_vec())).collect()
        };
        let mut pieces = slots(&first);
        pieces.extend(slots(&second));
        prop_assert_eq!(pieces, slots(&whole));
    }

    #[test]
    fn what_is_due_is_on_days_and_parts_that_suit_and_what_is_not_is_told(plan in plans()) {
        let due = schedule(&plan, plan.start, plan.end());
        for session in &due.sessions {
            let suits = plan.availability_on(session.slot.date);
            prop_assert!(suits.has_weekday(chrono::Datelike::weekday(&session.slot.date)));
            prop_assert!(suits.has_part(session.slot.part));
        }
        let free = Plan { availability: vec![], ..plan.clone() };
        let free_due = schedule(&free, plan.start, plan.end());
        for row in &plan.prescriptions {
            let count = |due: &opbouw::plan::Schedule| -> usize {
                let own = due.due.iter().filter(|due| due.prescription == row.id);
                own.map(|due| usize::from(due.times)).sum()
            };
            if count(&due) < count(&free_due) && !due.unmet.iter().any(|unmet| unmet.prescription == row.id) {
                // Fewer times only by where weeks begin and end, never a whole week less.
                let short = count(&free_due) - count(&due);
                prop_assert!(short <= 3, "{} lacks {short} of {}", row.exercise, count(&free_due));
            }
        }
    }

    #[test]
    fn a_rhythm_in_days_is_kept_when_every_day_suits(every in 2u16..6, days in 1u16..200, from in 1u16..20, later in 0u64..800) {
        let plan = rhythm(every, from, days, later);
        let dates: Vec<NaiveDate> =
            schedule(&plan, plan.start, plan.end()).sessions.iter().map(|session| session.slot.date).collect();
        prop_assert!(dates.windows(2).all(|pair| (pair[1] - pair[0]).num_days() == i64::from(every)));
        let expected = usize::from(days.saturating_sub(from - 1).div_ceil(every));
        prop_assert_eq!(dates.len(), expected);
    }
}

/// One synthetic plan, its row and length replaced: reading the content once is enough.
fn rhythm(every: u16, from_day: u16, days: u16, later: u64) -> Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    let mut plan = PLAN.get_or_init(|| synthetic(&[(&row("calf-raise-towel", "EveryDays(every: 2)"), 28)])).clone();
    plan.prescriptions[0].frequency = Frequency::EveryDays { every, times: Span::exactly(1) };
    plan.prescriptions[0].from_day = from_day;
    plan.start = plan.start + Days::new(later);
    plan.phases[0].start = plan.start;
    plan.phases[0].days = days;
    plan
}
