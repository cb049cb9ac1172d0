//! The scheduling rules that look beyond two days in a row: order, rhythm, running from L9, heavy sessions, illness.

use opbouw::content::{Dosage, Frequency, Level, Span, Work};
use opbouw::plan::{Command, Finding, Lineage, Outcome, Plan, Scope, SkipReason, Slot, WarningCause, What};

use crate::safety_support::*;
use crate::support::*;

fn one(plan: &Plan, exercise: &str) -> What {
    What::One(lineage(plan, 0, exercise))
}

fn moved(plan: &Plan, exercise: &str, from: u64, to: Slot) -> Plan {
    moved_from(plan, exercise, morning(from), to)
}

fn moved_from(plan: &Plan, exercise: &str, from: Slot, to: Slot) -> Plan {
    done(plan, 0, Command::Move { what: one(plan, exercise), from, to })
}

/// Runs of 30 minutes, three a week, for five weeks.
fn runner() -> Plan {
    let dose = "work: Rungs(ladder: \"run\", from: \"L10\", to: \"L10\")";
    synthetic(&[(&row_with("jog-continuous", STRENGTH, dose, ""), 35)])
}

/// The run of this day lasts so many minutes.
fn running(plan: &Plan, number: u64, minutes: u16) -> Plan {
    let prescription = id(plan, 0, "jog-continuous");
    let dosage = Dosage { work: Work::Minutes(Span::exactly(minutes)), ..prescription_dosage(plan) };
    done(plan, 0, Command::ChangeDosage { prescription, dosage, scope: Scope::ThisDay(day(number)) })
}

fn prescription_dosage(plan: &Plan) -> Dosage {
    prescription(plan, 0, "jog-continuous").dosage.clone()
}

/// A fourth run in the second week.
fn fourth(minutes: u16) -> Plan {
    let plan = runner();
    let copied = done(&plan, 0, Command::Copy { what: What::WholeSession, from: morning(11), to: morning(13) });
    running(&copied, 13, minutes)
}

#[test]
fn sc_02_one_rest_day_a_week_is_worth_knowing_and_two_are_not() {
    let six = "DaysAWeek(days: 6, min_gap_days: 1)";
    let five = "DaysAWeek(days: 5, min_gap_days: 1)";
    let plan = |frequency| synthetic(&[(&row("bridge", frequency), 7)]);
    assert_eq!(when(&advised(&plan(six), &[], "SC-02")), [(Level::Info, day(0))]);
    assert_eq!(advised(&plan(five), &[], "SC-02"), []);
}

#[test]
fn sc_03_a_week_of_running_grows_by_ten_percent_and_never_by_more_than_thirty() {
    assert_eq!(of(&runner(), "SC-03"), []);
    assert_eq!(of(&fourth(10), "SC-03"), [], "the fourth run begins with ten minutes");
    assert_eq!(when(&of(&fourth(20), "SC-03")), [(Level::Warn, day(7))]);
    let told = of(&fourth(30), "SC-03");
    assert_eq!(when(&told), [(Level::Block, day(7))]);
    assert_eq!(told[0].cause, WarningCause::MoreRunning { minutes: 120, before: 90 });
}

#[test]
fn sc_03_compares_with_the_highest_of_four_weeks_and_with_what_was_really_run() {
    let plan = runner();
    let light = done(&plan, 0, Command::CancelDays { from: day(7), until: day(10), reason: String::new() });
    assert_eq!(of(&light, "SC-03"), [], "a light week does not make the next one an alarm");
    let run = lineage(&plan, 0, "jog-continuous");
    let skipped: Vec<_> = [0, 2]
        .map(|number| {
            let mut log = log(&plan, run, morning(number), (-1, -1, -1));
            log.outcome = Outcome::Skipped(SkipReason::NoTime);
            log
        })
        .to_vec();
    assert_eq!(when(&logged(&plan, &skipped, "SC-03")), [(Level::Block, day(7))]);
}

#[test]
fn sc_04_one_run_is_at_most_ten_percent_longer_than_the_longest_of_thirty_days() {
    assert_eq!(of(&running(&runner(), 9, 33), "SC-04"), []);
    let told = of(&running(&runner(), 9, 45), "SC-04");
    assert_eq!(when(&told), [(Level::Warn, day(9))]);
    assert!(matches!(told[0].cause, WarningCause::LongRun { minutes: 45, before: 30, .. }));
}

#[test]
fn sc_03_and_sc_04_leave_the_rungs_below_l9_alone() {
    let dose = "work: Rungs(ladder: \"run\", from: \"L1\", to: \"L8\", sessions: 1)";
    let plan = synthetic(&[(&row_with("run-walk-interval", STRENGTH, dose, ""), 28)]);
    assert_eq!((of(&plan, "SC-03").len(), of(&plan, "SC-04").len()), (0, 0));
}

#[test]
fn sc_06_compartment_syndrome_runs_at_most_twice_a_week() {
    let plan = begin("shin-splints", "compartment");
    assert_eq!(of(&plan, "SC-06"), []);
    let (prescription, monday) = (id(&plan, 1, "cadence-run"), plan.phases[1].start);
    let frequency =
        Frequency::DaysAWeek { days: Span::exactly(3), min_gap_days: 2, times: Span::exactly(1), toward: None };
    let three = done(&plan, 0, Command::ChangeFrequency { prescription, frequency, scope: Scope::WholePhase });
    let told = of(&three, "SC-06");
    assert_eq!(told[0].date, monday);
    assert!(told.iter().all(|w| w.cause == WarningCause::ManyRuns { runs: 3, limit: 2 }));
}

#[test]
fn sc_07_the_run_comes_before_leg_strength_and_heavy_strength_a_day_before_speed() {
    let easy = "work: Rungs(ladder: \"run\", from: \"L1\", to: \"L1\")";
    let rows = [row("bridge", STRENGTH), row_with("run-walk-interval", STRENGTH, easy, "")];
    let plan = synthetic(&[(&rows.concat(), 7)]);
    assert_eq!(of(&plan, "SC-07"), [], "in one session the run is first");
    let told = of(&moved(&plan, "run-walk-interval", 0, evening(0)), "SC-07");
    assert_eq!(when(&told), [(Level::Warn, day(0))]);
    assert_eq!(told[0].cause, WarningCause::StrengthBeforeRun { lineage: lineage(&plan, 0, "bridge") });

    let fast = "work: Rungs(ladder: \"run\", from: \"S1\", to: \"S1\")";
    let rows = [row("calf-raise-loaded", STRENGTH), row_with("strides-sprint", STRENGTH, fast, "")];
    let plan = synthetic(&[(&rows.concat(), 7)]);
    let told = of(&moved(&plan, "calf-raise-loaded", 2, evening(1)), "SC-07");
    assert_eq!(when(&told), [(Level::Warn, day(2))]);
    assert!(matches!(told[0].cause, WarningCause::HeavyBeforeSpeed { .. }));
    assert_eq!(of(&moved(&plan, "calf-raise-loaded", 2, morning(1)), "SC-07"), [], "24 hours before");
}

#[test]
fn sc_08_running_gets_longer_or_faster_in_a_week_but_not_both() {
    let rows = [
        row_with("jog-continuous", STRENGTH, "work: Rungs(ladder: \"run\", from: \"L10\", to: \"L10\")", ""),
        row_with("strides-sprint", STRENGTH, "work: Rungs(ladder: \"run\", from: \"S1\", to: \"S1\")", "from_day: 8,"),
    ];
    let faster = synthetic(&[(&rows.concat(), 14)]);
    assert_eq!(of(&faster, "SC-08"), []);
    assert_eq!(when(&of(&running(&faster, 9, 40), "SC-08")), [(Level::Warn, day(7))]);
    assert_eq!(of(&running(&runner(), 9, 45), "SC-08"), [], "longer only");
}

fn with_sets(plan: &Plan, exercise: &str, sets: u16, reps: u16, from: u64) -> Plan {
    let old = prescription(plan, 0, exercise);
    let dosage = Dosage { sets: Span::exactly(sets), work: Work::Reps(Span::exactly(reps)), ..old.dosage.clone() };
    let prescription = old.id;
    done(plan, 0, Command::ChangeDosage { prescription, dosage, scope: Scope::FromDay(day(from)) })
}

#[test]
fn sc_09_jumps_grow_by_at_most_twenty_a_week() {
    let plan = synthetic(&[(&row_with("pogo-hops", STRENGTH, "sets: 2, work: Reps(10)", "side: Both,"), 14)]);
    assert_eq!(of(&with_sets(&plan, "pogo-hops", 4, 10, 7), "SC-09"), []);
    let told = of(&with_sets(&plan, "pogo-hops", 5, 10, 7), "SC-09");
    assert_eq!(when(&told), [(Level::Warn, day(7))]);
    assert!(matches!(told[0].cause, WarningCause::MoreJumps { jumps: 50, before: 20, .. }));
}

#[test]
fn sc_10_every_third_day_is_no_second_day_and_heavy_strength_has_48_hours() {
    let plan = synthetic(&[(&row("bridge", "EveryDays(every: 3)"), 14)]);
    assert_eq!(of(&plan, "SC-10"), [], "across the end of a week too");
    let told = of(&moved(&plan, "bridge", 3, morning(2)), "SC-10");
    assert_eq!(when(&told), [(Level::Warn, day(2))]);
    assert!(matches!(told[0].cause, WarningCause::TooSoonAgain { days: 2, wanted: 3, .. }));
    let light = synthetic(&[(&row_with("bridge", "EveryDays(every: 3)", "work: Reps(10)", "low_load: true,"), 14)]);
    assert_eq!(of(&moved(&light, "bridge", 3, morning(2)), "SC-10"), [], "low load moves freely");
    let heavy = synthetic(&[(&row("calf-raise-loaded", STRENGTH), 7)]);
    let twice = done(&heavy, 0, Command::Copy { what: What::WholeSession, from: morning(0), to: evening(0) });
    assert_eq!(when(&of(&twice, "SC-10")), [(Level::Block, day(0))]);
    assert_eq!(of(&heavy, "SC-10"), []);
}

#[test]
fn sc_11_extender_diver_and_glider_each_keep_their_rhythm() {
    let rule = "(rule: \"SC-11\", applies: Applies)";
    let plan = |extender: &str, diver: &str, glider: &str| {
        let rows = [row("askling-extender", extender), row("askling-diver", diver), row("askling-glider", glider)];
        synthetic_under(rule, &[(&rows.concat(), 14)], |_| {})
    };
    let own = ("Daily(times: 2)", "EveryDays(every: 2)", "EveryDays(every: 3)");
    let right = plan(own.0, own.1, own.2);
    assert_eq!(of(&right, "SC-11"), []);
    for wrong in [plan("Daily()", own.1, own.2), plan(own.0, STRENGTH, own.2), plan(own.0, own.1, own.1)] {
        let told = of(&wrong, "SC-11");
        assert!(told.iter().any(|w| w.level == Level::Warn && matches!(w.cause, WarningCause::OtherRhythm(_))));
    }
    let sooner = moved_from(&right, "askling-glider", evening(3), evening(2));
    assert_eq!(when(&of(&sooner, "SC-11")), [(Level::Warn, day(2))]);
}

#[test]
fn sc_18_at_most_three_heavy_exercises_for_one_muscle_group_in_a_session() {
    let heavy = ["calf-raise-loaded", "calf-eccentric-straight", "calf-eccentric-bent", "calf-eccentric-floor"];
    let plan = |count: usize| {
        synthetic(&[(&heavy[..count].iter().map(|exercise| row(exercise, STRENGTH)).collect::<String>(), 14)])
    };
    assert_eq!(of(&plan(3), "SC-18"), []);
    let told = of(&plan(4), "SC-18");
    assert_eq!(when(&told), [(Level::Warn, day(0))], "once");
    assert!(matches!(told[0].cause, WarningCause::ManyHeavy { exercises: 4, .. }));
    let twice = done(&plan(3), 0, Command::Copy { what: What::WholeSession, from: morning(0), to: morning(2) });
    assert_eq!(of(&twice, "SC-18"), [], "the same three twice are three");
}

#[test]
fn sc_20_training_while_ill_warns_until_it_is_left_out() {
    let plan = synthetic(&[(&row("squat", STRENGTH), 7)]);
    assert_eq!(of(&plan, "SC-20"), []);
    let ill = |number: u64| found(&plan, day(number), Finding::Ill);
    assert_eq!(when(&of(&ill(2), "SC-20")), [(Level::Warn, day(2))]);
    assert_eq!(when(&of(&ill(1), "SC-20")), [(Level::Warn, day(2))], "the day after too");
    let squat: Lineage = lineage(&plan, 0, "squat");
    let mut skipped = log(&plan, squat, morning(2), (-1, -1, -1));
    skipped.outcome = Outcome::Skipped(SkipReason::Ill);
    assert_eq!(logged(&ill(2), &[skipped], "SC-20"), []);
}
