//! Every safety rule is checked or told; time locks, transitions, measures and the answers of the therapist.

use chrono::{Days, NaiveDate, NaiveDateTime};
use opbouw::content::{Judge, Level, Work};
use opbouw::i18n::Lang;
use opbouw::plan::{Command, Finding, Handling, PartOfDay, Plan, Rejected, Scope, WarningCause, handling, reminders};
use opbouw::wording;

use crate::safety_support::*;
use crate::support::*;

#[test]
fn every_rule_is_checked_by_the_engine_or_told_with_the_reason_why_not() {
    let unknown: Vec<_> = library().rules.keys().filter(|rule| handling(rule).is_none()).collect();
    assert!(unknown.is_empty(), "neither checked nor told: {unknown:?}");
    let told = library().rules.keys().filter(|rule| matches!(handling(rule), Some(Handling::TextOnly(_)))).count();
    assert_eq!((library().rules.len(), told), (67, 17));
    for rule in library().rules.keys() {
        if let Some(Handling::TextOnly(why)) = handling(rule) {
            assert!(why.ends_with('.') && why.len() > 20, "{rule}: {why}");
        }
    }
}

#[test]
fn a_rule_that_is_only_told_is_told_where_it_applies_and_nowhere_else() {
    let applies = |plan: &Plan, rule: &str| reminders(plan).iter().any(|reminder| reminder.rule.as_str() == rule);
    let back = begin("low-back-pain", "blockage");
    let heel = begin("plantar-fasciopathy", "mild");
    let calf = begin("calf-injury", "tear");
    let uneven = begin("muscle-imbalance", "unilateral");
    let cooled = synthetic(&[(&row("cooling", "Daily()"), 7)]);
    let braced = synthetic(&[(&row("tape-brace", "Lasting"), 7)]);
    let short = synthetic(&[(&row("bridge", STRENGTH), 14)]);
    for (rule, yes, no) in [
        ("TL-05", &back, &calf),
        ("TL-15", &calf, &heel),
        ("SC-12", &heel, &short),
        ("SC-13", &heel, &calf),
        ("SC-14", &back, &heel),
        ("SC-17", &uneven, &heel),
        ("SC-19", &heel, &short),
        ("PN-11", &calf, &heel),
        ("ME-01", &cooled, &short),
        ("ME-05", &cooled, &short),
        ("ME-08", &heel, &short),
        ("ME-09", &braced, &short),
        ("PT-07", &calf, &short),
        ("PT-08", &heel, &short),
    ] {
        assert!(applies(yes, rule) && !applies(no, rule), "{rule}");
    }
    for always in ["SC-16", "ME-10", "PT-04"] {
        assert!(applies(&short, always), "{always}");
    }
    for reminder in reminders(&back) {
        let words = Lang::ALL.map(|lang| wording::reminder(library(), &reminder, lang).expect("the rule has words"));
        assert!(words.iter().all(|words| words.len() > 20), "{words:?}");
    }
}

/// Friday; the injury is that day at six in the evening.
fn friday() -> NaiveDate {
    day(4)
}

fn injury() -> NaiveDateTime {
    friday().and_hms_opt(18, 0, 0).expect("a time")
}

fn after_injury(rule: &str, rows: &str) -> Plan {
    synthetic_under(rule, &[(rows, 14)], |start| {
        start.start = friday();
        start.injury = Some(injury());
    })
}

#[test]
fn tl_01_no_massage_or_warmth_before_sunday_at_six_when_the_tear_was_on_friday_at_six() {
    let rule = "(rule: \"TL-01\", applies: Hours(48))";
    for exercise in ["warmth", "self-massage-shin"] {
        let plan = after_injury(rule, &row_with(exercise, "Daily()", "work: Minutes(10)", "from_day: 3,"));
        let told = of(&plan, "TL-01");
        assert_eq!(when(&told), [(Level::Block, day(6))], "{exercise}");
        let until = injury() + Days::new(2);
        assert!(matches!(told[0].cause, WarningCause::SoonAfterInjury { until: at, .. } if at == until));
        let (prescription, scope) = (id(&plan, 0, exercise), Scope::WholePhase);
        let part = Some(PartOfDay::Evening);
        let evening = done(&plan, 4, Command::ChangePart { prescription, part, scope });
        assert_eq!(of(&evening, "TL-01"), [], "{exercise} on Sunday evening");
    }
    assert_eq!(of(&after_injury(rule, &row("ankle-pumps", "Daily()")), "TL-01"), []);
    let offered = after_injury(rule, &row_with("warmth", "AsNeeded(max_a_day: 2)", "work: Minutes(10)", ""));
    assert_eq!(of(&offered, "TL-01").len(), 1, "what is offered counts too");
}

#[test]
fn tl_02_warmth_on_a_sprain_is_refused_for_48_hours_and_warned_of_until_72() {
    let rule = "(rule: \"TL-02\", applies: Hours(48))";
    let from_day = |day: u16| {
        let rows = row_with("warmth", "Daily()", "work: Minutes(10)", &format!("from_day: {day},"));
        when(&of(&after_injury(rule, &rows), "TL-02"))
    };
    assert_eq!(from_day(3), [(Level::Block, day(6))]);
    assert_eq!(from_day(4), [(Level::Warn, day(7))]);
    assert_eq!(from_day(5), []);
}

#[test]
fn tl_03_no_stretching_or_running_in_the_first_hours_and_no_jog_before_the_check() {
    let rule = "(rule: \"TL-03\", applies: Hours(48))";
    let from_day =
        |day: u16| row_with("calf-stretch-straight", "Daily()", "work: Seconds(30)", &format!("from_day: {day},"));
    assert_eq!(when(&of(&after_injury(rule, &from_day(1)), "TL-03")), [(Level::Block, friday())]);
    assert_eq!(of(&after_injury(rule, &from_day(4)), "TL-03"), []);

    let plan = switched_on(&begin("hamstring-injury", "strain"), 1, "run-walk-interval");
    let begun = plan.phases[1].start;
    assert_eq!(on_day(&plan, plan.start, "TL-03"), [], "the phase is still to come");
    let told = on_day(&plan, begun, "TL-03");
    assert!(
        matches!(told[..], [ref w] if w.level == Level::Block && w.cause == WarningCause::CheckOpen(key(&plan, 1)))
    );
    let checked = found(&plan, begun, Finding::GatePassed(key(&plan, 1)));
    assert_eq!(on_day(&checked, begun, "TL-03"), []);
}

#[test]
fn tl_04_two_days_in_bed_warn_and_the_third_stops() {
    let plan = begin("low-back-pain", "blockage");
    let in_bed = |days: &[u64]| days.iter().fold(plan.clone(), |plan, n| found(&plan, day(*n), Finding::DayInBed));
    assert_eq!(of(&in_bed(&[0]), "TL-04"), []);
    assert_eq!(of(&in_bed(&[0, 2]), "TL-04"), [], "not in a row");
    assert_eq!(when(&of(&in_bed(&[0, 1]), "TL-04")), [(Level::Warn, day(1))]);
    let three = of(&in_bed(&[0, 1, 2]), "TL-04");
    assert_eq!(when(&three), [(Level::Stop, day(2)), (Level::Warn, day(1))]);
}

#[test]
fn tl_06_caps_relative_rest_but_not_the_rest_of_a_bone_which_asks_for_a_look() {
    let longer = |variant: &str, days| {
        let plan = begin("shin-splints", variant);
        done(&plan, 0, Command::SetPhaseDays { phase: key(&plan, 0), days })
    };
    assert_eq!(when(&of(&longer("mtss", 22), "TL-06")), [(Level::Warn, day(21))]);
    assert_eq!(of(&longer("mtss", 21), "TL-06"), []);
    let bone = longer("stress-fracture", 57);
    assert_eq!(of(&bone, "TL-06"), []);
    assert_eq!(when(&of(&bone, "PT-02")), [(Level::Warn, day(56))]);
}

#[test]
fn tl_07_strength_after_a_tear_waits_for_full_length_and_normal_walking() {
    let plan = begin("calf-injury", "tear");
    let begun = plan.phases[2].start;
    assert_eq!(on_day(&plan, begun - Days::new(1), "TL-07"), []);
    assert_eq!(when(&on_day(&plan, begun, "TL-07")), [(Level::Block, begun)]);
    let length = found(&plan, begun, Finding::FullLength);
    assert_eq!(on_day(&length, begun, "TL-07").len(), 1, "one of the two is not enough");
    assert_eq!(on_day(&found(&length, begun, Finding::NormalWalking), begun, "TL-07"), []);
}

#[test]
fn tl_08_running_waits_until_walking_does_not_hurt() {
    let plan = begin("shin-splints", "stress-fracture");
    let begun = plan.phases[2].start;
    let told = on_day(&plan, begun, "TL-08");
    assert_eq!(when(&told), [(Level::Block, begun)]);
    assert_eq!(on_day(&found(&plan, begun, Finding::PainFreeWalking), begun, "TL-08"), []);
}

#[test]
fn tl_09_full_length_is_there_on_day_14() {
    let plan = begin("calf-injury", "tear");
    assert_eq!(on_day(&plan, day(13), "TL-09"), []);
    assert_eq!(when(&on_day(&plan, day(14), "TL-09")), [(Level::Warn, day(14))]);
    assert_eq!(on_day(&found(&plan, day(12), Finding::FullLength), day(14), "TL-09"), []);
}

#[test]
fn tl_10_askling_does_not_start_before_about_day_five() {
    let rule = "(rule: \"TL-10\", applies: Applies)";
    let rows =
        |from: u16| row_with("askling-extender", "Daily(times: 2)", "work: Reps(12)", &format!("from_day: {from},"));
    assert_eq!(when(&of(&after_injury(rule, &rows(4)), "TL-10")), [(Level::Warn, day(7))]);
    assert_eq!(of(&after_injury(rule, &rows(5)), "TL-10"), []);
}

#[test]
fn tl_11_no_phase_of_a_bone_injury_without_a_recorded_clearance() {
    let plan = begin("shin-splints", "stress-fracture");
    assert_eq!(when(&on_day(&plan, day(0), "TL-11")), [(Level::Block, day(0))]);
    let cleared = found(&plan, day(0), Finding::GatePassed(key(&plan, 0)));
    assert_eq!(on_day(&cleared, day(0), "TL-11"), []);
    let next = cleared.phases[1].start;
    assert_eq!(when(&on_day(&cleared, next, "TL-11")), [(Level::Block, next)], "each phase has its own");
}

#[test]
fn tl_12_cooling_after_two_weeks_is_worth_a_question() {
    let cooled = |days| synthetic(&[(&row_with("cooling", "Daily()", "work: Minutes(10)", ""), days)]);
    assert_eq!(when(&advised(&cooled(21), &[], "TL-12")), [(Level::Info, day(14))]);
    assert_eq!(advised(&cooled(14), &[], "TL-12"), []);
}

#[test]
fn tl_13_two_weeks_without_heavy_tendon_load_after_an_injection() {
    let rows = [row("calf-raise-loaded", STRENGTH), row("bridge", STRENGTH)];
    let plan = synthetic(&[(&rows.concat(), 28)]);
    assert_eq!(of(&plan, "TL-13"), []);
    let told = of(&found(&plan, day(1), Finding::CortisoneInjection), "TL-13");
    let lineage = lineage(&plan, 0, "calf-raise-loaded");
    assert_eq!(when(&told), [(Level::Warn, day(2))]);
    assert_eq!(told[0].cause, WarningCause::LoadAfterInjection { lineage, until: day(15) });
}

#[test]
fn tl_14_tape_is_looked_at_after_four_weeks() {
    let rule = "(rule: \"TL-14\", applies: Applies)";
    let taped = |days| synthetic_under(rule, &[(&row("tape-brace", "Lasting"), days)], |_| {});
    assert_eq!(of(&taped(28), "TL-14"), []);
    assert_eq!(when(&of(&taped(35), "TL-14")), [(Level::Warn, day(28))]);
    assert_eq!(of(&found(&taped(35), day(20), Finding::TapeReviewed), "TL-14"), []);
}

fn judged(plan: &Plan, phase: usize, date: NaiveDate) -> Plan {
    let count = plan.block(&plan.phases[phase]).advance.len();
    (0..count).fold(plan.clone(), |plan, criterion| {
        let criterion = u16::try_from(criterion).expect("few");
        found(&plan, date, Finding::CriterionMet { phase: key(&plan, phase), criterion, by: Judge::Home })
    })
}

#[test]
fn pt_01_the_next_phase_waits_for_all_conditions_of_the_one_before() {
    let plan = begin("achilles-tendinopathy", "light");
    let next = plan.phases[1].start;
    let of = u16::try_from(plan.block(&plan.phases[0]).advance.len()).expect("few");
    assert_eq!(on_day(&plan, next - Days::new(1), "PT-01"), []);
    let told = on_day(&plan, next, "PT-01");
    assert_eq!(when(&told), [(Level::Block, next)]);
    assert_eq!(told[0].cause, WarningCause::CriteriaOpen { phase: key(&plan, 1), met: 0, of });
    assert_eq!(on_day(&judged(&plan, 0, next), next, "PT-01"), []);
}

#[test]
fn pt_03_a_phase_that_is_left_out_needs_a_reason() {
    let whole = begin("achilles-tendinopathy", "light");
    assert_eq!(of(&whole, "PT-03"), []);
    let mut plan = whole.clone();
    let gone = plan.phases.remove(1);
    plan.prescriptions.retain(|row| row.phase != gone.key);
    assert_eq!(when(&of(&plan, "PT-03")), [(Level::Block, plan.start)]);
    assert_eq!(of(&set_aside(&plan, "PT-03", plan.start), "PT-03"), []);
}

#[test]
fn pt_06_a_measurement_of_more_than_14_days_ago_does_not_count() {
    let plan = begin("achilles-tendinopathy", "severe");
    let next = plan.phases[1].start;
    let old = judged(&plan, 0, next - Days::new(15));
    let told = on_day(&old, next, "PT-06");
    assert!(
        matches!(told[..], [ref w] if w.level == Level::Warn && matches!(w.cause, WarningCause::OldMeasurement { days: 15, .. }))
    );
    assert_eq!(on_day(&old, next, "PT-01").len(), 1);
    let new = judged(&plan, 0, next - Days::new(14));
    assert_eq!((on_day(&new, next, "PT-06").len(), on_day(&new, next, "PT-01").len()), (0, 0));
}

fn cooled(minutes: u16, frequency: &str) -> Plan {
    synthetic(&[(&row_with("cooling", frequency, &format!("work: Minutes({minutes})"), ""), 7)])
}

#[test]
fn me_02_never_more_than_20_minutes_of_ice_nor_more_than_the_condition_names() {
    assert_eq!(of(&cooled(20, "Daily()"), "ME-02"), []);
    assert_eq!(when(&of(&cooled(21, "Daily()"), "ME-02")), [(Level::Block, day(0))]);
    let calf = switched_on(&begin("calf-injury", "tear"), 0, "cooling");
    assert_eq!(of(&calf, "ME-02"), []);
    let dosage = opbouw::content::Dosage {
        work: Work::Minutes(opbouw::content::Span::exactly(18)),
        ..prescription(&calf, 0, "cooling").dosage.clone()
    };
    let prescription = id(&calf, 0, "cooling");
    let longer = done(&calf, 0, Command::ChangeDosage { prescription, dosage, scope: Scope::WholePhase });
    assert_eq!(when(&of(&longer, "ME-02")), [(Level::Warn, day(0))]);
}

#[test]
fn me_03_ice_at_most_four_times_a_day() {
    assert_eq!(of(&cooled(10, "Daily(times: 4)"), "ME-03"), []);
    assert_eq!(when(&of(&cooled(10, "Daily(times: 5)"), "ME-03")), [(Level::Warn, day(0))]);
    assert_eq!(of(&cooled(10, "AsNeeded(max_a_day: 6)"), "ME-03").len(), 1);
}

#[test]
fn me_04_no_ice_where_feeling_is_less() {
    let plan = cooled(10, "Daily()");
    assert_eq!(when(&flagged(&plan, "diabetes", "ME-04")), [(Level::Block, day(0))]);
    assert_eq!(flagged(&plan, "over-65", "ME-04"), []);
}

#[test]
fn me_06_no_compression_with_a_suspected_compartment_syndrome_or_thrombosis() {
    let compartment = smuggled(begin("shin-splints", "compartment"), 0, "compression");
    assert_eq!(when(&of(&compartment, "ME-06")), [(Level::Block, day(0))]);
    let calf = begin("calf-injury", "tear");
    assert_eq!(of(&calf, "ME-06"), [], "it belongs in this phase");
    let warm = found(&calf, day(0), Finding::RedFlags(vec!["RF-03".into()]));
    assert_eq!(when(&of(&warm, "ME-06")), [(Level::Block, day(0))]);
}

#[test]
fn me_07_no_massage_of_the_shin_where_bone_or_compartment_may_be_the_cause() {
    for variant in ["stress-fracture", "compartment"] {
        let plan = smuggled(begin("shin-splints", variant), 0, "self-massage-shin");
        assert_eq!(when(&of(&plan, "ME-07")), [(Level::Block, day(0))], "{variant}");
    }
    let mtss = switched_on(&begin("shin-splints", "mtss"), 0, "self-massage-shin");
    assert_eq!(of(&mtss, "ME-07"), []);
    let point = found(&mtss, day(0), Finding::RedFlags(vec!["RF-09".into()]));
    assert_eq!(of(&point, "ME-07").len(), 1);
}

#[test]
fn me_11_no_stretching_inward_in_pain_at_the_side_of_the_hip() {
    for stretch in ["itb-stretch", "figure-four-stretch"] {
        let hip = smuggled(begin("hip-complaints", "acute-bursitis"), 0, stretch);
        assert_eq!(when(&of(&hip, "ME-11")), [(Level::Block, day(0))], "{stretch}");
    }
    assert_eq!(of(&begin("hip-complaints", "acute-bursitis"), "ME-11"), []);
    assert_eq!(of(&smuggled(begin("runners-knee", "mild"), 0, "itb-stretch"), "ME-11"), []);
}

#[test]
fn me_13_shoes_are_watched_at_600_and_replaced_by_800_kilometers() {
    let plan = begin("runners-knee", "mild");
    let worn = |kilometers| found(&plan, day(0), Finding::ShoeKilometers(kilometers));
    assert_eq!((of(&worn(599), "ME-13").len(), advised(&worn(599), &[], "ME-13").len()), (0, 0));
    assert_eq!(when(&advised(&worn(600), &[], "ME-13")), [(Level::Info, day(0))]);
    assert_eq!(when(&of(&worn(700), "ME-13")), [(Level::Warn, day(0))]);
    let new = found(&worn(800), day(1), Finding::ShoeKilometers(20));
    assert_eq!(of(&new, "ME-13"), [], "the last record counts");
}

#[test]
fn a_click_accepts_a_warning_but_a_refusal_needs_a_written_reason() {
    let warned = synthetic(&[(&row_with("cooling", "Daily(times: 5)", "work: Minutes(10)", ""), 7)]);
    assert_eq!(of(&accepted(&warned, "ME-03", day(0)), "ME-03"), []);
    let refused = cooled(25, "Daily()");
    assert_eq!(of(&accepted(&refused, "ME-02", day(0)), "ME-02").len(), 1);
    let unwritten = Command::OverrideRule { rule: "ME-02".into(), date: day(0), reason: " ".to_owned() };
    assert_eq!(apply(&refused, 0, unwritten), Err(Rejected::ReasonNeeded));
    let aside = set_aside(&refused, "ME-02", day(0));
    assert_eq!(of(&aside, "ME-02"), []);
    assert_eq!(aside.decisions.last().map(|decision| decision.reason.as_str()), Some("agreed"));
}

#[test]
fn nothing_is_found_on_a_day_that_is_still_to_come() {
    let plan = begin("runners-knee", "mild");
    let early = Command::Record { finding: Finding::Ill, date: day(1), note: String::new() };
    assert_eq!(apply(&plan, 0, early), Err(Rejected::NotYet(day(1))));
}
