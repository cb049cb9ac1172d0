//! Commands: what they change, what they leave, and why they are refused.

use std::collections::BTreeSet;

use chrono::{Days, Weekday};
use opbouw::content::{Dosage, ExerciseId, Frequency, ModifierId, Span, TrackId, TrackOptionId, Work};
use opbouw::plan::{
    Availability, Command, Context, DayChange, History, PartOfDay, Plan, Rejected, Scope, Slot, What, schedule,
};

use crate::support::*;

const STRENGTH: &str = "DaysAWeek(days: 3, min_gap_days: 2)";

fn one(plan: &Plan, exercise: &str) -> What {
    What::One(lineage(plan, 0, exercise))
}

fn move_one(plan: &Plan, exercise: &str, from: Slot, to: Slot) -> Command {
    Command::Move { what: one(plan, exercise), from, to }
}

fn strength() -> Plan {
    synthetic(&[(&row("bridge", STRENGTH), 28), (&row("squat", STRENGTH), 28)])
}

fn reps(dosage: &Dosage, reps: u16) -> Dosage {
    Dosage { work: Work::Reps(Span::exactly(reps)), ..dosage.clone() }
}

fn reps_on(plan: &Plan, number: u64) -> Option<Work> {
    let due = schedule(plan, day(number), day(number));
    due.due.first().and_then(|due| Some(plan.effective(due, day(number))?.work.clone()))
}

// Moving

#[test]
fn moving_one_session_leaves_every_other_day_as_it_was() {
    let plan = strength();
    let moved = done(&plan, 0, move_one(&plan, "bridge", morning(2), evening(3)));
    assert_eq!(pattern(&moved, "bridge", 0, 14), "X..XX.. X.X.X..");
    let due = schedule(&moved, day(3), day(3));
    assert_eq!(due.due[0].moved_from, Some(morning(2)));
    assert_eq!(due.sessions[0].slot, evening(3));
}

#[test]
fn a_moved_session_can_be_moved_again_and_moving_it_back_leaves_no_trace() {
    let plan = strength();
    let once = done(&plan, 0, move_one(&plan, "bridge", morning(2), evening(3)));
    let twice = done(&once, 0, move_one(&plan, "bridge", evening(3), morning(5)));
    assert_eq!(pattern(&twice, "bridge", 0, 7), "X...XX.");
    let back = done(&twice, 0, move_one(&plan, "bridge", morning(5), morning(2)));
    assert_eq!(back, plan);
}

#[test]
fn a_whole_session_moves_with_all_its_exercises() {
    let rows = [row("bridge", STRENGTH), row("squat", STRENGTH), row("knee-to-wall", "Daily()")];
    let plan = synthetic(&[(&rows.concat(), 14)]);
    let moved = done(&plan, 0, Command::Move { what: What::WholeSession, from: morning(2), to: morning(3) });
    assert_eq!(exercises_on(&moved, day(2)).len(), 0);
    assert_eq!(exercises_at(&moved, morning(3)).len(), 4, "the daily exercise of that day and the three that came");
}

#[test]
fn a_move_to_the_past_to_another_phase_or_outside_the_plan_is_refused() {
    let plan = strength();
    let from = |number| move_one(&plan, "bridge", morning(4), morning(number));
    assert_eq!(apply(&plan, 3, from(2)).err(), Some(Rejected::InThePast(day(2))));
    assert_eq!(apply(&plan, 3, from(28)).err(), Some(Rejected::OutsidePhase(day(28))));
    assert_eq!(apply(&plan, 3, from(60)).err(), Some(Rejected::OutsidePlan(day(60))));
    let past = move_one(&plan, "bridge", morning(2), morning(5));
    assert_eq!(apply(&plan, 3, past).err(), Some(Rejected::InThePast(day(2))));
    let nothing = move_one(&plan, "bridge", morning(5), morning(6));
    assert_eq!(apply(&plan, 3, nothing).err(), Some(Rejected::NothingThere));
    let cancelled = done(&plan, 0, Command::CancelDays { from: day(5), until: day(5), reason: String::new() });
    assert_eq!(apply(&cancelled, 3, from(5)).err(), Some(Rejected::DayIsCancelled(day(5))));
}

#[test]
fn a_copy_is_an_extra_time_that_can_be_moved_and_left_out_by_itself() {
    let plan = strength();
    let copied = done(&plan, 0, Command::Copy { what: one(&plan, "bridge"), from: morning(2), to: morning(3) });
    assert_eq!(pattern(&copied, "bridge", 0, 7), "X.XXX..");
    assert!(schedule(&copied, day(3), day(3)).due[0].is_extra);
    let moved = done(&copied, 0, move_one(&plan, "bridge", morning(3), morning(5)));
    assert_eq!(pattern(&moved, "bridge", 0, 7), "X.X.XX.");
    let without = done(&moved, 0, Command::LeaveOut { what: one(&plan, "bridge"), from: morning(5) });
    assert_eq!(without, plan);
    let outside = Command::Copy { what: one(&plan, "bridge"), from: morning(2), to: morning(29) };
    assert_eq!(apply(&plan, 0, outside).err(), Some(Rejected::OutsidePhase(day(29))));
}

#[test]
fn leaving_out_holds_once_and_restoring_the_day_brings_it_back() {
    let plan = strength();
    let without = done(&plan, 0, Command::LeaveOut { what: one(&plan, "bridge"), from: morning(2) });
    assert_eq!(pattern(&without, "bridge", 0, 14), "X...X.. X.X.X..");
    assert_eq!(done(&without, 0, Command::RestoreDay { date: day(2) }), plan);
}

#[test]
fn a_range_of_days_is_cancelled_with_a_reason_and_restored_day_by_day() {
    let plan = strength();
    let command = Command::CancelDays { from: day(2), until: day(8), reason: " vakantie ".to_owned() };
    let cancelled = done(&plan, 0, command.clone());
    assert_eq!(pattern(&cancelled, "bridge", 0, 14), "X...... ..X.X..");
    assert_eq!(cancelled.day_changes.len(), 7);
    assert!(cancelled.is_cancelled(day(3)));
    assert_eq!(cancelled.day_changes[0], DayChange::Cancelled { date: day(2), reason: "vakantie".to_owned() });
    assert_eq!(done(&cancelled, 0, command), cancelled, "cancelling again changes nothing");
    let restored = done(&cancelled, 0, Command::RestoreDay { date: day(4) });
    assert_eq!(pattern(&restored, "bridge", 0, 14), "X...X.. ..X.X..");
    let backwards = Command::CancelDays { from: day(8), until: day(2), reason: String::new() };
    assert_eq!(apply(&plan, 0, backwards).err(), Some(Rejected::EndsBeforeItBegins));
}

#[test]
fn restoring_a_day_does_not_put_a_session_back_on_a_day_that_is_past() {
    let plan = strength();
    let moved = done(&plan, 0, move_one(&plan, "bridge", morning(2), morning(5)));
    let restored = done(&moved, 4, Command::RestoreDay { date: day(5) });
    assert_eq!(pattern(&restored, "bridge", 0, 7), "X...XX.");
}

// Scopes

#[test]
fn a_dose_for_this_day_holds_on_that_day_only() {
    let plan = strength();
    let target = prescription(&plan, 0, "bridge");
    let dosage = reps(&target.dosage, 5);
    let changed =
        done(&plan, 0, Command::ChangeDosage { prescription: target.id, dosage, scope: Scope::ThisDay(day(2)) });
    let work = |reps| Some(Work::Reps(Span::exactly(reps)));
    assert_eq!((reps_on(&changed, 0), reps_on(&changed, 2), reps_on(&changed, 4)), (work(10), work(5), work(10)));
    let due = schedule(&changed, day(2), day(2));
    assert!(changed.effective(&due.due[0], day(2)).expect("it is due").is_for_this_day);
    assert_eq!(done(&changed, 0, Command::RestoreDay { date: day(2) }), plan);
}

#[test]
fn a_dose_from_this_day_on_holds_to_the_end_of_the_phase_and_keeps_the_rhythm() {
    let plan = strength();
    let target = prescription(&plan, 0, "bridge");
    let dosage = reps(&target.dosage, 5);
    let changed =
        done(&plan, 3, Command::ChangeDosage { prescription: target.id, dosage, scope: Scope::FromDay(day(3)) });
    assert_eq!(pattern(&changed, "bridge", 0, 28), pattern(&plan, "bridge", 0, 28));
    let work = |reps| Some(Work::Reps(Span::exactly(reps)));
    assert_eq!((reps_on(&changed, 2), reps_on(&changed, 4), reps_on(&changed, 25)), (work(10), work(5), work(5)));
}

#[test]
fn a_dose_for_the_whole_phase_holds_from_today_when_the_phase_has_begun_and_from_its_first_day_when_not() {
    let plan = strength();
    let work = |reps| Some(Work::Reps(Span::exactly(reps)));
    for (today, phase, exercise, first_changed) in [(3, 0, "bridge", 4), (3, 1, "squat", 28)] {
        let target = prescription(&plan, phase, exercise);
        let dosage = reps(&target.dosage, 5);
        let changed =
            done(&plan, today, Command::ChangeDosage { prescription: target.id, dosage, scope: Scope::WholePhase });
        assert_eq!(reps_on(&changed, 2), work(10));
        assert_eq!(reps_on(&changed, first_changed), work(5));
    }
    let target = prescription(&plan, 0, "bridge");
    let late =
        Command::ChangeDosage { prescription: target.id, dosage: reps(&target.dosage, 5), scope: Scope::WholePhase };
    assert_eq!(apply(&plan, 30, late).err(), Some(Rejected::PhaseIsOver));
}

#[test]
fn a_dose_from_a_day_on_takes_later_doses_along() {
    let plan = strength();
    let target = prescription(&plan, 0, "bridge").clone();
    let from = |number, n| Command::ChangeDosage {
        prescription: target.id,
        dosage: reps(&target.dosage, n),
        scope: Scope::FromDay(day(number)),
    };
    let later = done(&plan, 0, from(14, 5));
    let all = done(&later, 0, from(7, 8));
    let work = |reps| Some(Work::Reps(Span::exactly(reps)));
    assert_eq!((reps_on(&all, 4), reps_on(&all, 7), reps_on(&all, 14)), (work(10), work(8), work(8)));
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let plan = strength();
    let target = prescription(&plan, 0, "bridge").clone();
    let mut history = History::new(plan);
    let context = Context::on(day(3));
    let same = [
        Command::ChangeDosage { prescription: target.id, dosage: target.dosage.clone(), scope: Scope::FromDay(day(3)) },
        Command::ChangeSide { prescription: target.id, side: target.side, scope: Scope::WholePhase },
        Command::SetAvailability { from: day(3), availability: Availability::default() },
        Command::SetPhaseDays { phase: target.phase, days: 28 },
        Command::Shift { days: 0 },
        Command::Move { what: What::WholeSession, from: morning(4), to: morning(4) },
    ];
    for command in same {
        assert_eq!(history.apply(command.clone(), &context), Ok(false), "{command:?}");
    }
}

#[test]
fn an_edit_for_one_day_outside_the_phase_is_refused() {
    let plan = strength();
    let squat = prescription(&plan, 1, "squat");
    let part = |date| Command::ChangePart {
        prescription: squat.id,
        part: Some(PartOfDay::Evening),
        scope: Scope::ThisDay(date),
    };
    assert_eq!(apply(&plan, 0, part(day(4))).err(), Some(Rejected::OutsidePhase(day(4))));
    assert_eq!(apply(&plan, 5, part(day(4))).err(), Some(Rejected::InThePast(day(4))));
    let evening_once = done(&plan, 0, part(day(30)));
    assert_eq!(exercises_at(&evening_once, evening(30)), ["squat"]);
    assert_eq!(exercises_at(&evening_once, morning(32)), ["squat"]);
    let frequency = Command::ChangeFrequency {
        prescription: squat.id,
        frequency: Frequency::Daily { times: Span::exactly(1) },
        scope: Scope::ThisDay(day(30)),
    };
    assert_eq!(apply(&plan, 0, frequency).err(), Some(Rejected::NoFrequencyOnOneDay));
}

#[test]
fn another_frequency_begins_today_and_the_ladder_keeps_its_rung() {
    let rungs = "work: Rungs(ladder: \"run\", from: \"L1\", to: \"L9\", sessions: 1)";
    let plan = synthetic(&[(&row_with("run-walk-interval", STRENGTH, rungs, ""), 28)]);
    let changed = done(
        &plan,
        7,
        Command::ChangeFrequency {
            prescription: id(&plan, 0, "run-walk-interval"),
            frequency: Frequency::DaysAWeek {
                days: Span::exactly(1),
                min_gap_days: 2,
                times: Span::exactly(1),
                toward: None,
            },
            scope: Scope::FromDay(day(7)),
        },
    );
    assert_eq!(pattern(&changed, "run-walk-interval", 0, 21), "X.X.X.. X...... X......");
    let rung = |number| {
        let due = schedule(&changed, day(number), day(number));
        changed.effective(&due.due[0], day(number)).and_then(|dose| dose.rung).map(|rung| rung.id.to_string())
    };
    assert_eq!((rung(4).as_deref(), rung(7).as_deref(), rung(14).as_deref()), (Some("L3"), Some("L4"), Some("L5")));
}

#[test]
fn an_optional_exercise_is_switched_on_and_off_from_today_and_the_past_stays() {
    let rows = [
        row("bridge", "DaysAWeek(days: 2, min_gap_days: 2)"),
        row_with("squat", STRENGTH, "work: Reps(10)", "importance: Optional,"),
    ];
    let plan = synthetic(&[(&rows.concat(), 28)]);
    assert_eq!(pattern(&plan, "squat", 0, 28), "....... ....... ....... .......");
    let squat = id(&plan, 0, "squat");
    let switch =
        |is_on, number| Command::SwitchPrescription { prescription: squat, is_on, scope: Scope::FromDay(day(number)) };
    let before = past(&plan, day(9));
    let on = done(&plan, 9, switch(true, 9));
    assert_eq!(past(&on, day(9)), before, "the busier exercise does not move the past of the other");
    let words = pattern(&on, "squat", 0, 21);
    assert!(words.starts_with("....... ..") && words[10..15].contains('X'), "it begins in this week: {words}");
    let off = done(&on, 16, switch(false, 16));
    assert_eq!(past(&off, day(16)), past(&on, day(16)));
    assert_eq!(pattern(&off, "squat", 16, 12), "....... .....");
}

#[test]
fn of_a_group_at_most_one_is_on() {
    let choice = |exercise| row_with(exercise, "Daily()", "work: Reps(10)", "choose_one: \"direction\",");
    let plan = synthetic(&[(&[choice("prone-press-up"), choice("knee-to-chest")].concat(), 14)]);
    assert!(exercises_on(&plan, day(0)).is_empty(), "the therapist chooses");
    let on = |exercise, number| Command::SwitchPrescription {
        prescription: id(&plan, 0, exercise),
        is_on: true,
        scope: Scope::FromDay(day(number)),
    };
    let first = done(&plan, 0, on("prone-press-up", 0));
    let second = done(&first, 5, on("knee-to-chest", 5));
    assert_eq!(pattern(&second, "prone-press-up", 0, 14), "XXXXX.. .......");
    assert_eq!(pattern(&second, "knee-to-chest", 0, 14), ".....XX XXXXXXX");
}

#[test]
fn an_added_exercise_begins_today_and_an_order_holds_from_today() {
    let rows = [row("bridge", STRENGTH), row("squat", STRENGTH)];
    let plan = synthetic(&[(&rows.concat(), 14)]);
    let easier = plan.content.exercises.keys().find(|id| id.as_str() != "bridge" && id.as_str() != "squat").cloned();
    let added = done(
        &plan,
        4,
        Command::AddExercise { phase: key(&plan, 0), exercise: easier.expect("an easier one"), from: day(0) },
    );
    assert_eq!(past(&added, day(4)), past(&plan, day(4)));
    assert_eq!(added.prescriptions.len(), 3);
    let unknown = Command::AddExercise { phase: key(&plan, 0), exercise: ExerciseId::from("nothing"), from: day(0) };
    assert_eq!(apply(&plan, 0, unknown).err(), Some(Rejected::UnknownExercise(ExerciseId::from("nothing"))));
    assert_eq!(exercises_at(&plan, morning(2)), ["bridge", "squat"]);
    let reordered = done(&plan, 4, Command::Reorder { prescription: id(&plan, 0, "squat"), order: -1 });
    assert_eq!(exercises_at(&reordered, morning(2)), ["bridge", "squat"], "the past keeps its order");
    assert_eq!(exercises_at(&reordered, morning(4)), ["squat", "bridge"]);
}

// Availability and course

#[test]
fn availability_set_mid_week_keeps_the_past_and_holds_from_then_on() {
    let plan = strength();
    let availability = Availability::on(&[Weekday::Tue, Weekday::Sat, Weekday::Sun]).expect("some days");
    let changed = done(&plan, 3, Command::SetAvailability { from: day(0), availability });
    assert_eq!(past(&changed, day(3)), past(&plan, day(3)));
    assert_eq!(pattern(&changed, "bridge", 0, 14), "X.X..X. .X...X.");
    let unmet = schedule(&changed, changed.start, changed.end()).unmet;
    assert_eq!((unmet[0].week, unmet[0].wanted, unmet[0].found), (day(7), 3, 2));
}

#[test]
fn a_longer_phase_moves_all_that_was_arranged_in_later_phases() {
    let plan = strength();
    let squat = prescription(&plan, 1, "squat").clone();
    let moved = done(&plan, 0, Command::Move { what: What::One(squat.lineage), from: morning(30), to: evening(31) });
    let dosed = done(
        &moved,
        0,
        Command::ChangeDosage {
            prescription: squat.id,
            dosage: reps(&squat.dosage, 5),
            scope: Scope::FromDay(day(35)),
        },
    );
    let longer = done(&dosed, 3, Command::SetPhaseDays { phase: key(&plan, 0), days: 35 });
    assert_eq!(longer.phases[1].start, day(35));
    assert_eq!(exercises_at(&longer, evening(38)), ["squat"]);
    assert_eq!(pattern(&longer, "squat", 35, 7), "X..XX..");
    let work = |reps| Some(Work::Reps(Span::exactly(reps)));
    assert_eq!((reps_on(&longer, 39), reps_on(&longer, 42)), (work(10), work(5)));
}

#[test]
fn a_shorter_phase_lets_go_of_what_was_moved_beyond_its_end() {
    let plan = strength();
    let moved = done(&plan, 0, move_one(&plan, "bridge", morning(4), morning(13)));
    let shorter = done(&moved, 6, Command::SetPhaseDays { phase: key(&plan, 0), days: 10 });
    assert_eq!(pattern(&shorter, "bridge", 0, 14), "X.X.... X.X....", "it does not come back on day 4, which is past");
    let too_short = Command::SetPhaseDays { phase: key(&plan, 0), days: 5 };
    assert_eq!(apply(&plan, 6, too_short).err(), Some(Rejected::TooShort(6)));
    let over = Command::SetPhaseDays { phase: key(&plan, 0), days: 30 };
    assert_eq!(apply(&plan, 30, over).err(), Some(Rejected::PhaseIsOver));
}

#[test]
fn a_plan_that_has_not_begun_is_shifted_whole_and_a_running_one_by_its_running_phase() {
    let plan = strength();
    let dosed = done(&plan, 0, move_one(&plan, "bridge", morning(2), morning(3)));
    let later = done(&dosed, 0, Command::Shift { days: 7 });
    assert_eq!((later.start, later.end()), (day(7), day(62)));
    assert_eq!(pattern(&later, "bridge", 0, 14), "....... X..XX..");
    assert_eq!(apply(&plan, 0, Command::Shift { days: -1 }).err(), Some(Rejected::InThePast(day(0) - Days::new(1))));
    let running = done(&plan, 10, Command::Shift { days: 3 });
    assert_eq!((running.start, running.phases[0].days, running.phases[1].start), (day(0), 31, day(31)));
    assert_eq!(past(&running, day(10)), past(&plan, day(10)));
    assert_eq!(apply(&plan, 80, Command::Shift { days: 3 }).err(), Some(Rejected::OutsidePlan(day(80))));
}

fn choose(option: &str) -> Command {
    Command::ChooseTrack { track: TrackId::from("build-up"), option: TrackOptionId::from(option) }
}

#[test]
fn a_track_chosen_before_its_phase_replaces_the_block() {
    let plan = begin("achilles-tendinopathy", "light");
    let chosen = done(&plan, 3, choose("heavy-slow"));
    let straight = begin_with_track("achilles-tendinopathy", "light", "build-up", "heavy-slow");
    assert_eq!(
        schedule(&chosen, day(7), day(90)).sessions,
        schedule(&straight, day(7), day(90)).sessions,
        "as if it had been chosen at the start"
    );
    assert_eq!(chosen.phases.len(), plan.phases.len());
}

#[test]
fn a_track_chosen_during_its_phase_begins_today_with_its_first_week() {
    let plan = begin("achilles-tendinopathy", "light");
    let today = 7 + 21;
    let chosen = done(&plan, today, choose("heavy-slow"));
    assert_eq!(past(&chosen, day(today)), past(&plan, day(today)));
    assert_eq!(pattern(&chosen, "calf-eccentric-straight", today, 14), "....... .......");
    assert_eq!(pattern(&chosen, "calf-raise-loaded", today, 14), "X.X.X.. X.X.X..");
    let due = schedule(&chosen, day(today), day(today));
    let loaded = lineage(&chosen, 2, "calf-raise-loaded");
    let due = due.due.iter().find(|due| due.lineage == loaded).expect("it is due");
    let dose = chosen.effective(due, day(today)).expect("it is in the plan");
    assert_eq!((dose.week, dose.work), (1, &Work::RepetitionMaximum(Span::exactly(15))));
    assert_eq!(chosen.end(), plan.end(), "together both parts have the days of the phase");
    assert_eq!(chosen.phases[1].days + chosen.phases[2].days, 84);
    let warned = opbouw::plan::warnings(&chosen, &schedule(&chosen, chosen.start, chosen.end()));
    assert_eq!(warned, [], "a cut phase is not a phase that is too short");
}

#[test]
fn a_track_that_a_modifier_asks_for_is_the_only_one_and_closed_without_it() {
    let plan = begin("achilles-tendinopathy", "light");
    assert_eq!(apply(&plan, 0, choose("insertional")).err(), Some(Rejected::TrackNotOffered));
    assert_eq!(apply(&begin_insertional(), 0, choose("alfredson")).err(), Some(Rejected::TrackNotOffered));
}

fn insertional(is_on: bool) -> Command {
    Command::SetModifier { modifier: ModifierId::from("insertional"), is_on }
}

#[test]
fn the_insertional_modifier_removes_what_it_forbids_and_switches_the_track() {
    let plan = begin_insertional();
    let forbidden = ["calf-stretch-straight", "calf-stretch-bent", "knee-to-wall", "towel-calf-stretch"];
    assert!(plan.prescriptions.iter().all(|row| !forbidden.contains(&row.exercise.as_str())));
    assert!(plan.prescriptions.iter().all(|row| plan.blocked_by(&row.exercise).is_none()));
    assert_eq!(plan.phases[1].phase.as_str(), "at-2i");
    let target = plan.prescriptions[0].id;
    let swap = Command::SwapExercise {
        prescription: target,
        exercise: ExerciseId::from("calf-stretch-straight"),
        scope: Scope::WholePhase,
    };
    assert!(matches!(apply(&plan, 0, swap), Err(Rejected::Blocked(_))));
}

#[test]
fn a_modifier_switched_on_later_ends_today_what_it_forbids_and_off_again_brings_it_back() {
    let plan = begin("achilles-tendinopathy", "light");
    let today = 20;
    let on = done(&plan, today, insertional(true));
    assert_eq!(past(&on, day(today)), past(&plan, day(today)));
    let straight = begin_insertional();
    // The new block begins today, so its rhythm does too: what counts is which exercises a fortnight has.
    let rest = |plan: &Plan| -> Vec<BTreeSet<String>> {
        let fortnight = |first| (first..first + 14).flat_map(|number| exercises_on(plan, day(number))).collect();
        (today..90).step_by(14).map(fortnight).collect()
    };
    assert_eq!(rest(&on), rest(&straight), "the rest is as if it had been on from the start");
    let off = done(&on, today, insertional(false));
    assert_eq!(past(&off, day(today)), past(&plan, day(today)));
    assert_eq!(rest(&off), rest(&plan));
    let unknown = Command::SetModifier { modifier: ModifierId::from("nothing"), is_on: true };
    assert_eq!(apply(&plan, 0, unknown).err(), Some(Rejected::UnknownModifier(ModifierId::from("nothing"))));
}

#[test]
fn a_rule_is_overridden_with_a_reason_only() {
    let plan = strength();
    let override_rule = |reason: &str| Command::OverrideRule {
        rule: opbouw::content::RuleId::from("SC-01"),
        date: day(3),
        reason: reason.to_owned(),
    };
    assert_eq!(apply(&plan, 0, override_rule("  ")).err(), Some(Rejected::ReasonNeeded));
    assert_eq!(done(&plan, 0, override_rule("agreed")).decisions[0].reason, "agreed");
}
