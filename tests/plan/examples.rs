//! The examples of the design that must hold, in its words.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use opbouw::content::{PhaseKind, Side, Span, TrackId, TrackOptionId, Work};
use opbouw::plan::{
    Availability, Command, Context, Due, History, Plan, Scope, Start, WarningCause, schedule, warnings,
};

use crate::support::*;

fn only_due<'p>(plan: &'p Plan, exercise: &str, date: NaiveDate) -> (Due, opbouw::plan::Effective<'p>) {
    let due = schedule(plan, date, date);
    let found = due
        .due
        .iter()
        .find(|due| plan.prescription(due.prescription).is_some_and(|row| row.exercise.as_str() == exercise))
        .unwrap_or_else(|| panic!("{exercise} is not due on {date}"));
    (*found, plan.effective(found, date).expect("what is due is in the plan"))
}

#[test]
fn light_achilles_from_a_monday_rests_first_and_then_builds_up() {
    let plan = begin("achilles-tendinopathy", "light");
    let kinds: Vec<PhaseKind> = plan.phases.iter().map(|phase| plan.block(phase).kind).collect();
    assert_eq!(kinds[..2], [PhaseKind::RelativeRest, PhaseKind::BuildUp]);
    assert_eq!((plan.phases[0].start, plan.phases[0].end()), (day(0), day(6)));
    assert_eq!(plan.phases[1].start, day(7));
}

#[test]
fn alfredson_is_three_sets_of_fifteen_straight_and_bent_twice_a_day_every_day() {
    let plan = begin("achilles-tendinopathy", "light");
    for exercise in ["calf-eccentric-straight", "calf-eccentric-bent"] {
        assert_eq!(pattern(&plan, exercise, 7, 28), "2222222 2222222 2222222 2222222");
        let (_, dose) = only_due(&plan, exercise, day(9));
        assert_eq!((dose.sets, dose.work), (Span::exactly(3), &Work::Reps(Span::exactly(15))));
        for slot in [morning(9), evening(9)] {
            assert!(exercises_at(&plan, slot).contains(&exercise.to_owned()), "{exercise} in {slot:?}");
        }
    }
}

#[test]
fn heavy_slow_resistance_is_three_days_a_week_with_48_hours_between_and_the_rm_of_its_week() {
    let plan = begin_with_track("achilles-tendinopathy", "light", "build-up", "heavy-slow");
    for exercise in ["seated-calf-raise", "calf-raise-loaded"] {
        assert_eq!(pattern(&plan, exercise, 7, 21), "X.X.X.. X.X.X.. X.X.X..");
        for (week, sets, rm) in [(1, 3, 15), (2, 3, 12), (4, 4, 10), (6, 4, 8), (12, 4, 6)] {
            let (_, dose) = only_due(&plan, exercise, day(7 + 7 * (week - 1)));
            assert_eq!(dose.week, week as u16);
            assert_eq!((dose.sets, dose.work), (Span::exactly(sets), &Work::RepetitionMaximum(Span::exactly(rm))));
        }
    }
}

#[test]
fn a_severe_ankle_sprain_rests_at_most_21_days_and_more_warns() {
    let plan = begin("ankle-sprain", "inversion-severe");
    assert_eq!((plan.phases[0].days, plan.phases[1].days), (3, 18));
    let over_cap = |plan: &Plan| {
        let found = warnings(plan, &schedule(plan, plan.start, plan.end()));
        found.into_iter().filter(|warning| warning.rule.as_str() == "TL-06").map(|w| w.cause).collect::<Vec<_>>()
    };
    assert_eq!(over_cap(&plan), []);
    let today = 5;
    let before = past(&plan, day(today));
    let longer = done(&plan, today, Command::SetPhaseDays { phase: key(&plan, 1), days: 20 });
    assert_eq!(
        over_cap(&longer),
        [
            WarningCause::PhaseOverCap { phase: key(&plan, 1), days: 20, cap: 18 },
            WarningCause::PhasesOverCap { days: 23, cap: 21 },
        ]
    );
    for (old, new) in plan.phases.iter().zip(&longer.phases).skip(2) {
        assert_eq!(new.start, old.start + Days::new(2), "later phases move with it");
    }
    assert_eq!(past(&longer, day(today)), before, "nothing that was done moves");
}

#[test]
fn a_longer_first_phase_counts_for_the_combined_cap_too() {
    let plan = begin("ankle-sprain", "inversion-severe");
    let longer = done(&plan, 0, Command::SetPhaseDays { phase: key(&plan, 0), days: 4 });
    let found = warnings(&longer, &schedule(&longer, longer.start, longer.end()));
    let combined = found.iter().find(|w| w.cause == WarningCause::PhasesOverCap { days: 22, cap: 21 });
    assert_eq!(combined.map(|warning| warning.date), Some(day(21)), "on the first day over the cap");
}

fn runners_knee_on(days: &[Weekday]) -> Plan {
    let availability = Availability::on(days).expect("some days");
    Plan::begin(library(), Start { availability, ..start("runners-knee", "mild") }).expect("it begins")
}

#[test]
fn two_to_three_strength_days_a_week_on_tuesday_thursday_saturday_give_exactly_these() {
    use Weekday::{Sat, Thu, Tue};
    let plan = runners_knee_on(&[Tue, Thu, Sat]);
    let phase = &plan.phases[1];
    let due = schedule(&plan, phase.start, phase.end());
    for exercise in ["bridge", "side-lying-hip-abduction", "step-down"] {
        let id = id(&plan, 1, exercise);
        let sessions: Vec<NaiveDate> = due
            .sessions
            .iter()
            .filter(|session| due.items(session).iter().any(|due| due.prescription == id))
            .map(|session| session.slot.date)
            .collect();
        assert!(sessions.iter().all(|date| [Tue, Thu, Sat].contains(&date.weekday())), "{exercise}: {sessions:?}");
        assert_eq!(sessions.len(), 4, "two days a week, two weeks: {exercise}");
        assert!(!due.unmet.iter().any(|unmet| unmet.prescription == id), "{exercise} fits");
    }
    // Three days a week take all three.
    let three = done(
        &plan,
        0,
        Command::ChangeFrequency {
            prescription: id(&plan, 1, "bridge"),
            frequency: opbouw::content::Frequency::DaysAWeek {
                days: Span::exactly(3),
                min_gap_days: 2,
                times: Span::exactly(1),
                toward: None,
            },
            scope: Scope::WholePhase,
        },
    );
    let first = phase.start;
    let week = schedule(&three, first, first + Days::new(6));
    let bridge = lineage(&three, 1, "bridge");
    let days: Vec<Weekday> = week
        .sessions
        .iter()
        .filter(|session| week.items(session).iter().any(|due| due.lineage == bridge))
        .map(|session| session.slot.date.weekday())
        .collect();
    assert_eq!(days.len(), 3);
    assert!(days.iter().all(|day| [Tue, Thu, Sat].contains(day)));
    assert!(
        week.unmet.iter().all(|unmet| three.prescription(unmet.prescription).is_some_and(|row| row.lineage != bridge))
    );
}

#[test]
fn with_monday_and_tuesday_only_what_fits_is_given_and_what_does_not_is_said() {
    let plan = runners_knee_on(&[Weekday::Mon, Weekday::Tue]);
    let phase = &plan.phases[1];
    let due = schedule(&plan, phase.start, phase.end());
    let bridge = id(&plan, 1, "bridge");
    let days: Vec<Weekday> = due
        .sessions
        .iter()
        .filter(|session| due.items(session).iter().any(|due| due.prescription == bridge))
        .map(|session| session.slot.date.weekday())
        .collect();
    assert_eq!(days.len(), 2, "once a week, since Monday and Tuesday have no day between: {days:?}");
    let unmet = due.unmet.iter().find(|unmet| unmet.prescription == bridge).expect("it is said");
    assert_eq!((unmet.wanted, unmet.found), (2, 1));
    let daily = due.unmet.iter().find(|unmet| unmet.prescription == id(&plan, 1, "knee-to-wall")).expect("daily too");
    assert_eq!((daily.wanted, daily.found), (7, 2));
}

#[test]
fn every_second_day_stays_every_second_day_over_february_daylight_saving_and_new_year() {
    for (year, month, date) in [(2026, 2, 20), (2028, 2, 20), (2026, 3, 20), (2026, 10, 15), (2026, 12, 20)] {
        let first = NaiveDate::from_ymd_opt(year, month, date).expect("a date that exists");
        let plan =
            synthetic_with(&[(&row("calf-raise-towel", "EveryDays(every: 2)"), 42)], |start| start.start = first);
        let dates: Vec<NaiveDate> =
            schedule(&plan, plan.start, plan.end()).sessions.iter().map(|session| session.slot.date).collect();
        assert_eq!(dates.len(), 21);
        assert!(dates.windows(2).all(|pair| (pair[1] - pair[0]).num_days() == 2), "{dates:?}");
        assert_eq!(dates[0], first);
    }
}

#[test]
fn a_dose_changed_from_today_on_leaves_yesterday_as_it_was_and_undo_restores_the_same_sessions() {
    let plan = begin("achilles-tendinopathy", "light");
    let today = 20;
    let before = serde_json::to_vec(&schedule(&plan, plan.start, plan.end())).expect("it serialises");
    let yesterday = past(&plan, day(today));
    let target = prescription(&plan, 1, "calf-eccentric-straight").clone();
    let mut dosage = target.dosage.clone();
    dosage.work = Work::Reps(Span::exactly(12));
    let mut history = History::new(plan);
    let command = Command::ChangeDosage { prescription: target.id, dosage, scope: Scope::FromDay(day(today)) };
    assert!(history.apply(command, &Context::on(day(today))).expect("it is possible"));
    assert_eq!(past(history.plan(), day(today)), yesterday);
    let (_, dose) = only_due(history.plan(), "calf-eccentric-straight", day(today));
    assert_eq!(dose.work, &Work::Reps(Span::exactly(12)));
    history.undo().expect("there is a step");
    let plan = history.plan();
    assert_eq!(serde_json::to_vec(&schedule(plan, plan.start, plan.end())).expect("it serialises"), before);
}

#[test]
fn the_askling_trio_is_extender_twice_daily_diver_every_second_day_glider_every_third_in_one_plan() {
    let rows = [
        row("askling-extender", "Daily(times: 2)"),
        row("askling-diver", "EveryDays(every: 2)"),
        row("askling-glider", "EveryDays(every: 3)"),
    ];
    let plan = synthetic(&[(&rows.concat(), 21)]);
    assert_eq!(pattern(&plan, "askling-extender", 0, 14), "2222222 2222222");
    assert_eq!(pattern(&plan, "askling-diver", 0, 14), "X.X.X.X .X.X.X.");
    assert_eq!(pattern(&plan, "askling-glider", 0, 14), "X..X..X ..X..X.");
}

#[test]
fn in_a_unilateral_imbalance_the_weaker_side_goes_first_with_four_sets_against_two() {
    let plan = begin("muscle-imbalance", "unilateral");
    for exercise in ["bridge-single", "single-arm-row"] {
        let (_, dose) = only_due(&plan, exercise, plan.phases[1].start);
        assert_eq!(dose.prescription.side, Side::WeakerFirst { stronger_sets: 2 });
        assert_eq!(dose.sets, Span::exactly(4));
    }
}

#[test]
fn an_unknown_or_closed_way_is_refused_when_a_plan_begins() {
    let mut wrong = start("achilles-tendinopathy", "light");
    wrong.tracks.insert(TrackId::from("build-up"), TrackOptionId::from("insertional"));
    assert_eq!(Plan::begin(library(), wrong).err(), Some(opbouw::plan::Rejected::TrackNotOffered));
}
