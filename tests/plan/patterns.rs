//! The week patterns that the scheduler must produce, and what availability makes of them.

use chrono::{Datelike, Days, Weekday};
use opbouw::content::RungId;
use opbouw::plan::{Availability, PartOfDay, Plan, Slot, load_of_day, offered, schedule};

use crate::support::*;

const STRENGTH: &str = "DaysAWeek(days: 3, min_gap_days: 2)";

#[test]
fn every_second_day_rolls_over_the_week() {
    let plan = synthetic(&[(&row("calf-raise-towel", "EveryDays(every: 2)"), 28)]);
    assert_eq!(pattern(&plan, "calf-raise-towel", 0, 14), "X.X.X.X .X.X.X.");
}

#[test]
fn every_third_day_rolls_over_the_week() {
    let plan = synthetic(&[(&row("askling-glider", "EveryDays(every: 3)"), 28)]);
    assert_eq!(pattern(&plan, "askling-glider", 0, 14), "X..X..X ..X..X.");
}

#[test]
fn strength_three_times_a_week_has_rest_days_between() {
    let plan = synthetic(&[(&row("bridge", STRENGTH), 28)]);
    assert_eq!(pattern(&plan, "bridge", 0, 14), "X.X.X.. X.X.X..");
}

#[test]
fn twice_a_day_is_morning_and_evening_every_day() {
    let plan = synthetic(&[(&row("calf-eccentric-straight", "Daily(times: 2)"), 14)]);
    assert_eq!(pattern(&plan, "calf-eccentric-straight", 0, 14), "2222222 2222222");
    let due = schedule(&plan, day(3), day(3));
    let parts: Vec<PartOfDay> = due.sessions.iter().map(|session| session.slot.part).collect();
    assert_eq!(parts, [PartOfDay::Morning, PartOfDay::Evening]);
}

#[test]
fn two_kinds_of_training_day_alternate_with_one_day_off() {
    let rows = [
        row_with("side-lying-adduction", STRENGTH, "work: Reps(10)", "day_type: A,"),
        row_with("ab-curl", STRENGTH, "work: Reps(10)", "day_type: B,"),
    ];
    let plan = synthetic(&[(&rows.concat(), 28)]);
    assert_eq!(pattern(&plan, "side-lying-adduction", 0, 14), "X.X.X.. X.X.X..");
    assert_eq!(pattern(&plan, "ab-curl", 0, 14), ".X.X.X. .X.X.X.");
}

#[test]
fn two_kinds_of_training_day_alternate_on_the_days_that_suit() {
    use Weekday::{Fri, Mon, Sat, Thu};
    let rows = [
        row_with("side-lying-adduction", "DaysAWeek(days: 2, min_gap_days: 2)", "work: Reps(10)", "day_type: A,"),
        row_with("ab-curl", "DaysAWeek(days: 2, min_gap_days: 2)", "work: Reps(10)", "day_type: B,"),
    ];
    let plan = synthetic_with(&[(&rows.concat(), 14)], |start| {
        start.availability = Availability::on(&[Mon, Thu, Fri, Sat]).expect("some days");
    });
    assert_eq!(pattern(&plan, "side-lying-adduction", 0, 7), "X...X..");
    assert_eq!(pattern(&plan, "ab-curl", 0, 7), "...X.X.");
    assert!(schedule(&plan, plan.start, plan.end()).unmet.is_empty());
}

#[test]
fn running_and_strength_share_their_days_and_the_run_comes_first() {
    let rows = [
        row("single-leg-squat", "DaysAWeek(days: 2, min_gap_days: 2)"),
        row("run-walk-interval", "EveryDays(every: 2)"),
        row("calf-raise-loaded", STRENGTH),
    ];
    let plan = synthetic(&[(&rows.concat(), 28)]);
    let run = pattern(&plan, "run-walk-interval", 0, 28);
    assert_eq!(&run[..15], "X.X.X.X .X.X.X.");
    for exercise in ["single-leg-squat", "calf-raise-loaded"] {
        for (strength, run) in pattern(&plan, exercise, 0, 28).chars().zip(run.chars()) {
            assert!(strength != 'X' || run == 'X', "{exercise} adds no training day");
        }
    }
    assert_eq!(exercises_at(&plan, morning(0))[0], "run-walk-interval");
}

#[test]
fn every_second_day_and_three_days_a_week_leave_at_least_three_rest_days() {
    // F on SC-02: on alternate days there would be no rest day at all.
    let rows = [row("calf-raise-towel", "EveryDays(every: 2)"), row("run-walk-interval", STRENGTH)];
    let plan = synthetic(&[(&rows.concat(), 56)]);
    for week in 0..8 {
        let due = schedule(&plan, day(7 * week), day(7 * week + 6));
        let mut days: Vec<_> = due.sessions.iter().map(|session| session.slot.date).collect();
        days.dedup();
        assert!(days.len() <= 4, "week {week}: {days:?}");
    }
}

#[test]
fn what_starts_later_in_the_phase_joins_the_training_days() {
    let rows = [
        row("calf-raise-towel", "EveryDays(every: 2)"),
        row_with("tib-raise", "EveryDays(every: 2)", "work: Reps(10)", "from_day: 8,"),
    ];
    let plan = synthetic(&[(&rows.concat(), 28)]);
    assert_eq!(pattern(&plan, "tib-raise", 0, 21), "....... .X.X.X. X.X.X.X");
    assert_eq!(pattern(&plan, "calf-raise-towel", 7, 14), ".X.X.X. X.X.X.X");
}

#[test]
fn the_first_training_of_a_phase_keeps_a_day_from_the_last_of_the_phase_before() {
    let plan = synthetic(&[(&row("bridge", STRENGTH), 5), (&row("bridge", STRENGTH), 14)]);
    assert_eq!(pattern(&plan, "bridge", 0, 19), "X.X.X.X .X.X.X. X.X..");
}

#[test]
fn as_needed_is_never_scheduled_but_offered() {
    let rows = [
        row("bridge", "Daily()"),
        row("cooling", "AsNeeded(max_a_day: 3)"),
        row("elevation", "With(event: Cooling)"),
        row("heel-lift", "Lasting"),
    ];
    let plan = synthetic(&[(&rows.concat(), 14)]);
    for exercise in ["cooling", "elevation", "heel-lift"] {
        assert_eq!(pattern(&plan, exercise, 0, 14), "....... .......");
    }
    let names = |ids: Vec<opbouw::plan::PrescriptionId>| -> Vec<String> {
        ids.iter().filter_map(|id| Some(plan.prescription(*id)?.exercise.to_string())).collect()
    };
    assert_eq!(names(offered(&plan, key(&plan, 0))), ["cooling", "elevation", "heel-lift"]);
}

#[test]
fn a_week_table_may_change_the_days_of_the_week() {
    let dosage = "work: Reps(10), weeks: [(weeks: (3, 4), work: Reps(12), days_a_week: 2)]";
    let plan = synthetic(&[(&row_with("bridge", STRENGTH, dosage, ""), 28)]);
    assert_eq!(pattern(&plan, "bridge", 0, 28), "X.X.X.. X.X.X.. X..X... X..X...");
}

#[test]
fn a_frequency_that_grows_reaches_its_goal_in_the_last_week() {
    let frequency = "DaysAWeek(days: 1, min_gap_days: 2, toward: 3)";
    let plan = synthetic(&[(&row("bridge", frequency), 21)]);
    let words = pattern(&plan, "bridge", 0, 21);
    let counts: Vec<usize> = words.split(' ').map(|week| week.matches('X').count()).collect();
    assert_eq!(counts, [1, 2, 3]);
}

#[test]
fn a_ladder_climbs_by_training_days() {
    let rungs = "work: Rungs(ladder: \"run\", from: \"L1\", to: \"L3\", sessions: 2)";
    let plan = synthetic(&[(&row_with("run-walk-interval", STRENGTH, rungs, ""), 28)]);
    let due = schedule(&plan, plan.start, plan.end());
    let rungs: Vec<&str> = due
        .sessions
        .iter()
        .filter_map(|session| plan.effective(&due.items(session)[0], session.slot.date)?.rung)
        .map(|rung| rung.id.as_str())
        .collect();
    assert_eq!(rungs[..7], ["L1", "L1", "L2", "L2", "L3", "L3", "L3"]);
    let run = load_of_day(&plan, &due, day(0));
    assert!(run.endurance_minutes >= 24.0 && run.minutes < 0.1, "runs count apart: {run:?}");
}

#[test]
fn the_light_ankle_enters_the_ladder_higher_and_hops_from_session_three() {
    let plan = begin("ankle-sprain", "inversion-light");
    let first = plan.phases[3].start;
    let due = schedule(&plan, first, plan.phases[3].end());
    let hop = id(&plan, 3, "hop-single");
    let run = id(&plan, 3, "run-walk-interval");
    let runs: Vec<_> = due.sessions.iter().filter(|s| due.items(s).iter().any(|d| d.prescription == run)).collect();
    let dose = due.items(runs[0]).iter().find(|item| item.prescription == run).expect("a run");
    let rung = plan.effective(dose, runs[0].slot.date).and_then(|dose| dose.rung).map(|rung| rung.id.clone());
    assert!([Some(RungId::from("L4")), Some(RungId::from("L5")), Some(RungId::from("L6"))].contains(&rung), "{rung:?}");
    let hops = due.sessions.iter().find(|s| due.items(s).iter().any(|d| d.prescription == hop)).expect("hops");
    assert_eq!(hops.slot.date, runs[2].slot.date);
}

#[test]
fn several_times_a_day_are_spread_over_the_parts_that_suit() {
    let parts = |plan: &Plan| -> Vec<(PartOfDay, u8)> {
        let due = schedule(plan, day(0), day(0));
        due.sessions.iter().map(|session| (session.slot.part, due.items(session)[0].times)).collect()
    };
    use PartOfDay::{Evening, Midday, Morning};
    let plan = synthetic(&[(&row("ankle-pumps", "Daily(times: 3)"), 7)]);
    assert_eq!(parts(&plan), [(Morning, 1), (Midday, 1), (Evening, 1)]);
    let plan = synthetic(&[(&row("ankle-pumps", "Daily(times: 4)"), 7)]);
    assert_eq!(parts(&plan), [(Morning, 1), (Midday, 2), (Evening, 1)]);
    let plan = synthetic_with(&[(&row("ankle-pumps", "Daily(times: 3)"), 7)], |start| {
        start.availability = Availability::default().at(&[Evening]).expect("a part");
    });
    assert_eq!(parts(&plan), [(Evening, 3)]);
}

#[test]
fn once_is_the_first_day_that_suits_and_never_again() {
    let plan = synthetic_with(&[(&row("shoe-check", "Once"), 14)], |start| {
        start.availability = Availability::on(&[Weekday::Thu]).expect("a day");
    });
    assert_eq!(pattern(&plan, "shoe-check", 0, 14), "...X... .......");
    let never = synthetic_with(&[(&row("shoe-check", "Once"), 3)], |start| {
        start.availability = Availability::on(&[Weekday::Sun]).expect("a day");
    });
    let due = schedule(&never, never.start, never.end());
    assert!(due.sessions.is_empty());
    assert_eq!((due.unmet[0].wanted, due.unmet[0].found), (1, 0));
}

#[test]
fn a_phase_shorter_than_a_week_says_what_does_not_fit_too() {
    let plan = synthetic_with(&[(&row("bridge", STRENGTH), 5)], |start| {
        start.availability = Availability::on(&[Weekday::Mon, Weekday::Tue]).expect("some days");
    });
    let due = schedule(&plan, plan.start, plan.end());
    assert_eq!((due.unmet.len(), due.unmet[0].wanted, due.unmet[0].found), (1, 3, 1));
}

#[test]
fn every_second_day_waits_for_the_next_day_that_suits_and_says_so() {
    let plan = synthetic_with(&[(&row("calf-raise-towel", "EveryDays(every: 2)"), 14)], |start| {
        start.availability = Availability::on(&[Weekday::Mon, Weekday::Thu]).expect("some days");
    });
    assert_eq!(pattern(&plan, "calf-raise-towel", 0, 14), "X..X... X..X...");
    let due = schedule(&plan, plan.start, plan.end());
    assert_eq!((due.unmet[0].wanted, due.unmet[0].found), (7, 4));
}

#[test]
fn the_last_days_of_a_phase_are_counted_from_its_end() {
    let rows = row_with("pogo-hops", "Daily()", "work: Reps(10)", "last_days: 5,");
    let plan = synthetic(&[(&rows, 14)]);
    assert_eq!(pattern(&plan, "pogo-hops", 0, 14), "....... ..XXXXX");
}

#[test]
fn a_day_is_the_same_alone_and_in_its_year() {
    let plan = begin("runners-knee", "moderate");
    let year = schedule(&plan, plan.start, plan.end());
    let mut date = plan.start;
    while date <= plan.end() {
        let alone = schedule(&plan, date, date);
        let in_year: Vec<_> = year.on(date).iter().map(|session| (session.slot, year.items(session))).collect();
        let by_itself: Vec<_> = alone.sessions.iter().map(|session| (session.slot, alone.items(session))).collect();
        assert_eq!(by_itself, in_year, "{date}");
        date = date + Days::new(1);
    }
}

#[test]
fn no_plan_begun_with_defaults_asks_for_more_than_fits() {
    for (condition, programme) in &library().programmes {
        for variant in &programme.variants {
            let plan = begin(condition.as_str(), variant.id.as_str());
            let due = schedule(&plan, plan.start, plan.end());
            assert_eq!(due.unmet, [], "{condition}/{}", variant.id);
            assert_eq!(plan.start.weekday(), Weekday::Mon);
        }
    }
}

#[test]
fn parts_of_the_day_that_do_not_suit_stay_empty() {
    let mut begun = start("achilles-tendinopathy", "light");
    begun.availability = Availability::default().at(&[PartOfDay::Morning, PartOfDay::Midday]).expect("parts");
    let plan = Plan::begin(library(), begun).expect("it begins");
    let due = schedule(&plan, plan.start, plan.end());
    assert!(due.sessions.iter().all(|session| session.slot.part != PartOfDay::Evening));
    assert!(due.at(Slot { date: day(8), part: PartOfDay::Midday }).is_some(), "the second time moves to midday");
}
