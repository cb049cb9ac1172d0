//! The rules that touch the four conditions: each fires when it should, and not without cause.

use chrono::Days;
use opbouw::content::{Frequency, Level, ModifierId, Region, Span};
use opbouw::plan::{Command, Plan, Scope, Warning, WarningCause, What, move_warnings, schedule, warnings};

use crate::support::*;

const STRENGTH: &str = "DaysAWeek(days: 3, min_gap_days: 2)";

fn warned(plan: &Plan) -> Vec<Warning> {
    warnings(plan, &schedule(plan, plan.start, plan.end()))
}

fn by_rule(plan: &Plan, rule: &str) -> Vec<Warning> {
    warned(plan).into_iter().filter(|warning| warning.rule.as_str() == rule).collect()
}

/// Monday's session of the first week, Wednesday's on Tuesday: two days in a row.
fn in_a_row(rows: &str) -> Plan {
    let plan = synthetic(&[(rows, 14)]);
    done(&plan, 0, Command::Move { what: What::WholeSession, from: morning(2), to: morning(1) })
}

#[test]
fn no_variant_of_the_four_conditions_begins_with_a_warning() {
    for condition in ["achilles-tendinopathy", "ankle-sprain", "runners-knee", "muscle-imbalance"] {
        let programme = &library().programmes[condition];
        for variant in &programme.variants {
            assert_eq!(warned(&begin(condition, variant.id.as_str())), [], "{condition}/{}", variant.id);
        }
        for track in &programme.tracks {
            for option in track.options.iter().filter(|option| option.only_with.is_none()) {
                let plan = begin_with_track(condition, "light", track.id.as_str(), option.id.as_str());
                assert_eq!(warned(&plan), [], "{condition}, {}", option.id);
            }
        }
    }
    assert_eq!(warned(&begin_insertional()), []);
}

#[test]
fn no_other_condition_begins_with_a_warning_either() {
    let mut alarms = Vec::new();
    for (condition, programme) in &library().programmes {
        for variant in &programme.variants {
            let plan = begin(condition.as_str(), variant.id.as_str());
            let name = |lineage| plan.prescriptions.iter().find(|row| row.lineage == lineage).map(|row| &row.exercise);
            alarms.extend(warned(&plan).iter().map(|warning| {
                let exercise = warning.cause.lineage().and_then(name);
                format!(
                    "{condition}/{}: {} {} {exercise:?} {:?}",
                    variant.id, warning.rule, warning.date, warning.cause
                )
            }));
        }
    }
    assert_eq!(alarms, Vec::<String>::new());
}

#[test]
fn sc_01_lets_diver_and_glider_alternate_but_neither_come_sooner_than_its_own_rhythm() {
    let rows = [row("askling-diver", "EveryDays(every: 2)"), row("askling-glider", "EveryDays(every: 3)")];
    let plan = synthetic(&[(&rows.concat(), 14)]);
    assert_eq!(by_rule(&plan, "SC-01"), []);
    let glider = What::One(lineage(&plan, 0, "askling-glider"));
    let sooner = done(&plan, 0, Command::Move { what: glider, from: morning(3), to: morning(1) });
    assert_eq!(
        by_rule(&sooner, "SC-01").iter().map(|w| (w.level, w.date)).collect::<Vec<_>>(),
        [(Level::Block, day(1))]
    );
}

#[test]
fn sc_01_strength_for_one_region_on_two_days_in_a_row_warns() {
    let plan = in_a_row(&row("bridge", STRENGTH));
    let found = by_rule(&plan, "SC-01");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].level, found[0].date), (Level::Warn, day(1)));
    let bridge = lineage(&plan, 0, "bridge");
    assert!(
        matches!(found[0].cause, WarningCause::ConsecutiveStrength { lineage, before, .. } if lineage == bridge && before == bridge)
    );
}

#[test]
fn sc_01_is_refused_for_heavy_slow_and_heavy_eccentric_work() {
    for heavy in ["calf-raise-loaded", "askling-glider"] {
        let found = by_rule(&in_a_row(&row(heavy, STRENGTH)), "SC-01");
        assert_eq!(found.iter().map(|warning| warning.level).collect::<Vec<_>>(), [Level::Block], "{heavy}");
    }
}

#[test]
fn sc_01_leaves_daily_work_isometrics_low_load_and_other_regions_alone() {
    let exempt = [
        row("calf-eccentric-straight", "Daily(times: 2)"),
        row("calf-isometric-hold", STRENGTH),
        row_with("side-lying-hip-abduction", STRENGTH, "work: Reps(10)", "low_load: true,"),
    ];
    for rows in &exempt {
        let plan = synthetic(&[(rows, 14)]);
        let what = What::WholeSession;
        let moved = apply(&plan, 0, Command::Move { what, from: morning(2), to: morning(1) }).expect("it moves");
        assert_eq!(by_rule(&moved, "SC-01"), [], "{rows}");
    }
    let arms_and_legs =
        synthetic(&[(&[row("single-arm-row", STRENGTH), row("calf-raise-loaded", STRENGTH)].concat(), 14)]);
    let moved = done(
        &arms_and_legs,
        0,
        Command::Move {
            what: What::One(lineage(&arms_and_legs, 0, "single-arm-row")),
            from: morning(2),
            to: morning(3),
        },
    );
    let regions: Vec<Region> = by_rule(&moved, "SC-01")
        .iter()
        .filter_map(|warning| match warning.cause {
            WarningCause::ConsecutiveStrength { region, .. } => Some(region),
            _ => None,
        })
        .collect();
    assert!(!regions.contains(&Region::LowerLeg), "the legs had their rest: {regions:?}");
}

#[test]
fn sc_01_is_lifted_by_a_phase_that_says_so_and_told_before_a_move() {
    let plan = begin_with_track("achilles-tendinopathy", "light", "build-up", "heavy-slow");
    let from = morning(9);
    let added = move_warnings(&plan, What::WholeSession, from, morning(8), day(0)).expect("it can be moved");
    assert!(added.iter().any(|warning| warning.rule.as_str() == "SC-01" && warning.level == Level::Block), "{added:?}");
    let harmless = move_warnings(&plan, What::WholeSession, morning(11), morning(12), day(0)).expect("it can be moved");
    assert_eq!(harmless, []);
}

#[test]
fn an_overridden_rule_is_not_told_again_on_that_day() {
    let plan = in_a_row(&row("calf-raise-loaded", STRENGTH));
    let overridden = done(
        &plan,
        0,
        Command::OverrideRule {
            rule: opbouw::content::RuleId::from("SC-01"),
            date: day(1),
            reason: "agreed".to_owned(),
        },
    );
    assert_eq!(by_rule(&overridden, "SC-01"), []);
}

fn at_frequency(days: u16) -> Frequency {
    Frequency::DaysAWeek { days: Span::exactly(days), min_gap_days: 1, times: Span::exactly(1), toward: None }
}

#[test]
fn sc_02_a_week_without_a_rest_day_warns_and_six_days_do_not() {
    let rows = row("bridge", STRENGTH);
    let plan = synthetic(&[(&rows, 14)]);
    let with = |days| {
        let prescription = id(&plan, 0, "bridge");
        let frequency = at_frequency(days);
        done(&plan, 0, Command::ChangeFrequency { prescription, frequency, scope: Scope::WholePhase })
    };
    let found = by_rule(&with(7), "SC-02");
    assert_eq!(found.iter().map(|warning| warning.date).collect::<Vec<_>>(), [day(0), day(7)]);
    assert_eq!(by_rule(&with(6), "SC-02"), []);
}

#[test]
fn sc_02_does_not_count_daily_tendon_work_mobility_and_measures() {
    let rows =
        [row("calf-eccentric-straight", "Daily(times: 2)"), row("knee-to-wall", "Daily()"), row("cooling", "Daily()")];
    assert_eq!(by_rule(&synthetic(&[(&rows.concat(), 14)]), "SC-02"), []);
}

const RUNGS: &str = "work: Rungs(ladder: \"run\", from: \"L1\", to: \"L8\")";

#[test]
fn sc_05_runs_on_two_days_in_a_row_warn_until_l9() {
    let plan = in_a_row(&row_with("run-walk-interval", STRENGTH, RUNGS, ""));
    let found = by_rule(&plan, "SC-05");
    assert_eq!(found.iter().map(|w| (w.level, w.date)).collect::<Vec<_>>(), [(Level::Warn, day(1))]);
    let late = "work: Rungs(ladder: \"run\", from: \"L10\", to: \"L12\")";
    assert_eq!(by_rule(&in_a_row(&row_with("jog-continuous", STRENGTH, late, "")), "SC-05"), []);
}

#[test]
fn sc_06_more_than_three_runs_a_week_warn_until_l9() {
    let plan = synthetic(&[(&row_with("run-walk-interval", STRENGTH, RUNGS, ""), 14)]);
    let what = What::WholeSession;
    let four = done(&plan, 0, Command::Copy { what, from: morning(4), to: morning(5) });
    let found = by_rule(&four, "SC-06");
    assert_eq!(
        found.iter().map(|w| (w.date, w.cause.clone())).collect::<Vec<_>>(),
        [(day(0), WarningCause::ManyRuns { runs: 4, limit: 3 })]
    );
    assert_eq!(by_rule(&plan, "SC-06"), []);
}

#[test]
fn sc_06_sees_the_last_week_of_a_plan_too() {
    let plan = synthetic(&[(&row_with("run-walk-interval", STRENGTH, RUNGS, ""), 13)]);
    let four = done(&plan, 0, Command::Copy { what: What::WholeSession, from: morning(11), to: morning(12) });
    assert_eq!(by_rule(&four, "SC-06").len(), 1);
}

#[test]
fn sc_09_jumps_on_two_days_in_a_row_warn_but_not_those_meant_for_every_day() {
    let found = by_rule(&in_a_row(&row("pogo-hops", STRENGTH)), "SC-09");
    assert_eq!(found.iter().map(|w| (w.level, w.date)).collect::<Vec<_>>(), [(Level::Warn, day(1))]);
    assert_eq!(by_rule(&synthetic(&[(&row("calf-rebound", "Daily()"), 14)]), "SC-09"), []);
}

#[test]
fn sc_15_more_than_45_minutes_or_eight_exercises_warn_once_a_phase() {
    let long = "sets: 10, work: Reps(20), rest_secs: 60, tempo: Counted(3, 2, 3)";
    let rows = [row_with("bridge", "Daily()", long, ""), row_with("squat", "Daily()", long, "")];
    let plan = synthetic(&[(&rows.concat(), 14)]);
    let found = by_rule(&plan, "SC-15");
    assert_eq!(found.len(), 1, "once: {found:?}");
    assert!(matches!(found[0].cause, WarningCause::MuchInADay { exercises: 2, minutes: 46.. }));

    let exercises = [
        "bridge",
        "squat",
        "clamshell",
        "bird-dog",
        "dead-bug",
        "step-up",
        "mini-squat",
        "ankle-pumps",
        "ankle-circles",
    ];
    let rows = |count: usize| exercises[..count].iter().map(|e| row(e, "Daily()")).collect::<String>();
    assert_eq!(by_rule(&synthetic(&[(&rows(9), 7)]), "SC-15").len(), 1);
    assert_eq!(by_rule(&synthetic(&[(&rows(8), 7)]), "SC-15"), []);
}

#[test]
fn sc_15_leaves_endurance_and_measures_out() {
    let rows = [
        row_with("cycling-easy", "Daily()", "work: Minutes(60)", ""),
        row_with("elevation", "Daily()", "work: Minutes(60)", ""),
    ];
    assert_eq!(by_rule(&synthetic(&[(&rows.concat(), 7)]), "SC-15"), []);
}

#[test]
fn tl_06_is_for_rest_and_pt_02_for_other_phases_over_their_longest() {
    let plan = begin("achilles-tendinopathy", "light");
    let rest = done(&plan, 0, Command::SetPhaseDays { phase: key(&plan, 0), days: 15 });
    let found = warned(&rest);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].rule.as_str(), found[0].level, found[0].date), ("TL-06", Level::Warn, day(14)));
    let build = done(&plan, 0, Command::SetPhaseDays { phase: key(&plan, 1), days: 99 });
    let found = by_rule(&build, "PT-02");
    assert_eq!(found.iter().map(|w| (w.level, w.date)).collect::<Vec<_>>(), [(Level::Warn, day(7 + 98))]);
}

#[test]
fn pt_01_a_phase_under_its_minimum_is_refused() {
    let plan = begin("achilles-tendinopathy", "light");
    let short = done(&plan, 0, Command::SetPhaseDays { phase: key(&plan, 1), days: 55 });
    let found = by_rule(&short, "PT-01");
    assert_eq!(found.iter().map(|w| w.level).collect::<Vec<_>>(), [Level::Block]);
    assert_eq!(found[0].cause, WarningCause::PhaseUnderMinimum { phase: key(&plan, 1), days: 55, min: 56 });
}

#[test]
fn me_12_a_forbidden_exercise_that_is_in_a_plan_is_refused() {
    // Only a plan from elsewhere can have it: the commands keep it out.
    let mut plan = begin("achilles-tendinopathy", "light");
    plan.modifiers.insert(ModifierId::from("insertional"));
    let found = by_rule(&plan, "ME-12");
    assert!(!found.is_empty() && found.iter().all(|warning| warning.level == Level::Block));
    let switched = done(
        &begin("achilles-tendinopathy", "light"),
        0,
        Command::SetModifier { modifier: ModifierId::from("insertional"), is_on: true },
    );
    assert_eq!(by_rule(&switched, "ME-12"), []);
}

#[test]
fn the_worst_comes_first_and_one_day_tells_each_exercise_once() {
    let rows = [row("calf-raise-loaded", STRENGTH), row("seated-calf-raise", STRENGTH), row("bridge", STRENGTH)];
    let found = warned(&in_a_row(&rows.concat()));
    assert!(found.windows(2).all(|pair| pair[0].level >= pair[1].level));
    let mut told: Vec<_> = found.iter().map(|w| (w.rule.clone(), w.date, w.cause.lineage())).collect();
    let count = told.len();
    told.dedup();
    assert_eq!(told.len(), count);
    assert_eq!(found.iter().filter(|w| w.date == day(1)).count(), 3);
    assert_eq!(day(1), MONDAY + Days::new(1));
}

#[test]
fn the_bridge_beside_daily_heel_drops_still_needs_its_day_of_rest() {
    let plan = begin("achilles-tendinopathy", "light");
    let bridge = lineage(&plan, 1, "bridge-single");
    let course = schedule(&plan, plan.start, plan.end());
    let slots: Vec<_> = course
        .sessions
        .iter()
        .filter(|session| session.phase == key(&plan, 1))
        .filter(|session| course.items(session).iter().any(|due| due.lineage == bridge))
        .map(|session| session.slot)
        .collect();
    let to = opbouw::plan::Slot { date: slots[1].date - Days::new(1), part: slots[0].part };
    let added = move_warnings(&plan, What::One(bridge), slots[0], to, plan.start).expect("it can be moved");
    assert!(added.iter().any(|warning| warning.rule.as_str() == "SC-01"), "{added:?}");
}
