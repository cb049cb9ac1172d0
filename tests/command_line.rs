//! The main job without a window: the real program, its output and its exit codes.

use std::process::{Command, Output};

use serde_json::Value;

fn opbouw(arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    Command::new(env!("CARGO_BIN_EXE_opbouw"))
        .args(arguments)
        .env("OPBOUW_DATA", folder.path().join("data"))
        .env("OPBOUW_CONTENT", folder.path().join("content"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("the program runs")
}

fn json(arguments: &[&str]) -> Value {
    let output = opbouw(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

const ACHILLES: [&str; 5] = ["plan", "achilles-tendinopathy", "--variant", "light", "--start"];

fn achilles(more: &[&str]) -> Value {
    json(&[&ACHILLES[..], &["2026-11-30", "--json"], more].concat())
}

#[test]
fn check_finds_no_problem_in_the_embedded_content() {
    let report = json(&["check", "--json"]);
    assert_eq!(report["problems"], serde_json::json!([]));
    assert_eq!(report["figures"]["faults"], serde_json::json!([]));
    assert!(report["figures"]["poses"].as_u64() >= report["figures"]["exercises"].as_u64());
    assert_eq!(report["languages"]["missing"], serde_json::json!({ "en": 0, "nl": 0 }));
    assert!(report["counts"]["unconfirmed"].as_u64().is_some_and(|count| count > 0));
}

#[test]
fn check_ends_with_1_and_shows_the_line_when_a_file_is_broken() {
    let folder = tempfile::tempdir().expect("a folder");
    let phases = folder.path().join("phases");
    std::fs::create_dir(&phases).expect("a folder");
    std::fs::write(phases.join("mine.ron"), "(\n    format: 1,\n    knid: Acute,\n)\n").expect("a file");
    let output = opbouw(&["check", folder.path().to_str().expect("a name")]);
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(text.contains("phases/mine.ron:3:") && text.contains("knid") && text.contains("`kind`"), "{text}");
}

#[test]
fn check_of_a_folder_that_is_not_there_is_a_problem() {
    assert_eq!(opbouw(&["check", "/nowhere/at/all"]).status.code(), Some(1));
}

#[test]
fn conditions_name_their_variants_phases_and_days() {
    let conditions = json(&["conditions", "--json"]);
    let achilles = conditions
        .as_array()
        .and_then(|all| all.iter().find(|condition| condition["id"] == "achilles-tendinopathy"))
        .expect("it is there");
    assert_eq!(achilles["region"], "lower-leg");
    let light = &achilles["variants"][0];
    assert_eq!(light["id"], "light");
    let first = &light["phases"][0];
    assert_eq!((&first["id"], &first["kind"]), (&Value::from("at-1"), &Value::from("relative-rest")));
    assert_eq!(
        (first["min_days"].as_u64(), first["default_days"].as_u64(), first["max_days"].as_u64()),
        (Some(0), Some(7), Some(14))
    );
}

#[test]
fn a_plan_has_its_phases_end_to_end() {
    let plan = achilles(&[]);
    let phases = plan["phases"].as_array().expect("phases");
    assert_eq!(phases[0]["start"], "2026-11-30");
    assert_eq!(phases[0]["end"], "2026-12-06");
    assert_eq!(phases[1]["start"], "2026-12-07");
    let kinds: Vec<&str> = phases.iter().filter_map(|phase| phase["kind"].as_str()).collect();
    assert_eq!(kinds, ["relative-rest", "build-up", "return-to-sport", "maintenance"]);
}

#[test]
fn a_plan_mirrors_to_the_side_and_gives_the_dose_in_numbers() {
    let plan = achilles(&["--side", "left", "--weeks", "2"]);
    let drop = plan["sessions"]
        .as_array()
        .expect("sessions")
        .iter()
        .filter(|session| session["date"] == "2026-12-07")
        .flat_map(|session| session["prescriptions"].as_array().expect("prescriptions"))
        .find(|row| row["exercise"] == "calf-eccentric-straight")
        .expect("it is due");
    assert_eq!(drop["side"], "left");
    assert_eq!(
        (drop["sets"].as_u64(), drop["reps"].as_u64(), drop["pain_limit"].as_u64()),
        (Some(3), Some(15), Some(5))
    );
    assert_eq!((&drop["hold_secs"], &drop["minutes"]), (&Value::Null, &Value::Null));
    assert_eq!(drop["rest_secs"], 60);
}

#[test]
fn weeks_cut_the_sessions_and_days_choose_them() {
    let plan = achilles(&["--weeks", "3", "--days", "mo,we,fr"]);
    let dates: Vec<&str> =
        plan["sessions"].as_array().expect("sessions").iter().filter_map(|s| s["date"].as_str()).collect();
    assert!(dates.iter().all(|date| *date < "2026-12-21"), "{dates:?}");
    for date in dates {
        let day = date.parse::<chrono::NaiveDate>().expect("a date").format("%a").to_string();
        assert!(["Mon", "Wed", "Fri"].contains(&day.as_str()), "{date} is a {day}");
    }
    assert!(!plan["unmet"].as_array().expect("a list").is_empty(), "daily exercises do not fit and that is said");
}

#[test]
fn the_track_changes_the_build_up() {
    let plan = achilles(&["--track", "heavy-slow"]);
    assert_eq!(plan["phases"][1]["id"], "at-2h");
}

#[test]
fn an_unknown_condition_suggests_the_nearest_and_ends_with_2() {
    let output = opbouw(&["plan", "achiles", "--variant", "light", "--start", "2026-11-30"]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(text.contains("`achiles`") && text.contains("did you mean `achilles-tendinopathy`?"), "{text}");
    assert_eq!(text.trim().lines().count(), 1, "{text}");
    assert!(output.stdout.is_empty());
}

#[test]
fn an_unknown_variant_suggests_the_nearest_and_ends_with_2() {
    let output = opbouw(&["plan", "achilles-tendinopathy", "--variant", "sever", "--start", "2026-11-30"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean `severe`?"));
}

#[test]
fn an_impossible_date_ends_with_2() {
    let output = opbouw(&["plan", "achilles-tendinopathy", "--variant", "light", "--start", "2026-02-30"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn an_injury_after_the_start_is_refused() {
    let arguments = [&ACHILLES[..], &["2026-11-30", "--injury", "2026-12-01T10:00"]].concat();
    let output = opbouw(&arguments);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("injury"));
}

#[test]
fn an_export_writes_a_pdf_and_the_same_one_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = |name: &str, layout: &str| {
        let file = folder.path().join(name);
        let path = file.to_str().expect("a name");
        let arguments =
            ["export", "achilles-tendinopathy", "--variant", "light", "--start", "2026-11-30", "--format", "pdf"];
        let output = opbouw(
            &[&arguments[..], &["--layout", layout, "--lang", "nl", "--made", "2026-11-24", "-o", path]].concat(),
        );
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        std::fs::read(file).expect("a file")
    };
    for layout in ["full", "compact", "grid"] {
        let first = bytes("a.pdf", layout);
        assert!(first.starts_with(b"%PDF-"), "{layout}");
        assert_eq!(first, bytes("b.pdf", layout), "{layout}");
    }
}

#[test]
fn an_export_to_a_place_that_is_not_there_says_so_and_ends_with_2() {
    let output = opbouw(&[
        "export",
        "achilles-tendinopathy",
        "--variant",
        "light",
        "--start",
        "2026-11-30",
        "-o",
        "/nowhere/at/all.pdf",
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot be written"));
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_figure_is_printed_as_svg_with_its_name_and_the_same_in_a_file() {
    let output = opbouw(&["figure", "bridge", "--lang", "nl"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let svg = text(&output.stdout);
    let document = roxmltree::Document::parse(&svg).expect("it is XML");
    let title = document.descendants().find(|node| node.has_tag_name("title")).and_then(|node| node.text());
    assert_eq!(title, Some("Bruggetje"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bridge.svg");
    let output = opbouw(&["figure", "bridge", "--lang", "nl", "-o", file.to_str().expect("a name")]);
    assert!(text(&output.stdout).contains("bridge.svg: 2 picture(s)"));
    assert_eq!(std::fs::read_to_string(&file).expect("a file") + "\n", svg);
}

#[test]
fn a_figure_differs_by_pose_side_and_style() {
    let svg = |more: &[&str]| {
        let output = opbouw(&[&["figure", "clamshell"], more].concat());
        assert!(output.status.success(), "{more:?}: {}", text(&output.stderr));
        text(&output.stdout)
    };
    let all = [
        svg(&[]),
        svg(&["--pose", "1"]),
        svg(&["--pose", "2"]),
        svg(&["--side", "left"]),
        svg(&["--style", "grey"]),
        svg(&["--style", "line"]),
        svg(&["--style", "dark"]),
    ];
    let different: std::collections::BTreeSet<&String> = all.iter().collect();
    assert_eq!(different.len(), all.len());
    assert!(all[6].contains("<rect"), "a dark picture brings its background along");
}

#[test]
fn a_moving_figure_is_written_and_says_how_long_it_lasts() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bridge.svg");
    // Two seconds up, one held, two down.
    let output = opbouw(&["figure", "bridge", "--animate", "-o", file.to_str().expect("a name")]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("5.6 seconds in"), "{}", text(&output.stdout));
    let svg = std::fs::read_to_string(file).expect("a file");
    assert!(svg.contains("dur=\"5.60s\"") && svg.len() <= 300_000);
}

#[test]
fn an_unknown_exercise_suggests_the_nearest_and_a_pose_that_is_not_there_names_those_there_are() {
    for (given, near) in [("brigde", "bridge"), ("clamshel", "clamshell"), ("bruggetje", "bridge")] {
        let output = opbouw(&["figure", given]);
        assert_eq!(output.status.code(), Some(2));
        let hint = format!("did you mean `{near}`?");
        assert!(text(&output.stderr).contains(&hint), "{}", text(&output.stderr));
        assert!(output.stdout.is_empty());
    }
    for pose in ["0", "3"] {
        let output = opbouw(&["figure", "bridge", "--pose", pose]);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(&format!("no pose {pose} of `bridge`; it has 1 to 2")));
    }
}

#[test]
fn a_figure_needs_an_exercise_or_all_and_a_place_to_write() {
    assert_eq!(opbouw(&["figure"]).status.code(), Some(2));
    let output = opbouw(&["figure", "bridge", "-o", "/nowhere/at/all.svg"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("/nowhere/at/all.svg cannot be written"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    std::fs::write(&file, "mine").expect("written");
    let output = opbouw(&["figure", "--all", file.to_str().expect("a name")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("cannot be written"), "{}", text(&output.stderr));
    assert_eq!(std::fs::read_to_string(file).expect("a file"), "mine");
}

#[test]
fn the_figures_of_a_region_are_written_with_pages_whose_links_are_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("new").join("pictures");
    let output = opbouw(&["figure", "--all", place.to_str().expect("a name"), "--region", "neck", "--lang", "en"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let read = |name: &str| std::fs::read_to_string(place.join(name)).expect(name);
    let links = |page: &str, before: &str| -> Vec<String> {
        let all = page.match_indices(before).map(|(at, _)| page[at + before.len()..].split('"').next());
        all.flatten().map(str::to_owned).collect()
    };
    assert_eq!(links(&read("index.html"), "href=\""), ["neck.html"]);
    let page = read("neck.html");
    assert!(page.contains("<html lang=\"en\">") && page.contains("<figcaption>1. "));
    assert!(!page.contains("http"), "nothing comes from elsewhere");
    let pictures = links(&page, "src=\"");
    for picture in &pictures {
        let svg = read(picture);
        let document = roxmltree::Document::parse(&svg).expect("it is XML");
        assert!(document.descendants().any(|node| node.has_tag_name("title")), "{picture}");
    }
    let exercises = page.matches("<article").count();
    assert!(exercises >= 2 && pictures.len() >= exercises);
    let written = std::fs::read_dir(&place).expect("a folder").count();
    assert_eq!(written, pictures.len() + 2, "the pictures, the page and the index");
}

#[test]
fn an_unknown_region_suggests_the_nearest() {
    let output = opbouw(&["figure", "--all", "nowhere", "--region", "kne"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("did you mean `knee`?"), "{}", text(&output.stderr));
}

#[test]
fn check_finds_a_knee_that_bends_the_wrong_way_and_names_exercise_and_pose() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("catalogue/hip");
    std::fs::create_dir_all(&own).expect("a folder");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises/catalogue/hip/clamshell.ron");
    let whole = std::fs::read_to_string(path).expect("an exercise");
    let broken = whole.replacen("knee: 90", "knee: 190", 1);
    assert_ne!(whole, broken);
    std::fs::write(own.join("clamshell.ron"), broken).expect("written");
    let place = folder.path().to_str().expect("a name");
    for arguments in [&["check", place][..], &["figure", "clamshell", "--check", "--content", place]] {
        let output = opbouw(arguments);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        let found = text(&output.stdout);
        assert!(found.contains("catalogue/hip/clamshell.ron: pose 1 (") && found.contains("knee"), "{found}");
    }
    assert!(opbouw(&["figure", "clamshell", "--check"]).status.success());
}

#[test]
fn the_pictures_of_a_sheet_are_chosen_on_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = |pictures: &str| {
        let file = folder.path().join("a.pdf");
        let path = file.to_str().expect("a name");
        let arguments = ["export", "achilles-tendinopathy", "--variant", "light", "--start", "2026-11-30"];
        let more = ["--made", "2026-11-24", "--pictures", pictures, "-o", path];
        let output = opbouw(&[&arguments[..], &more[..]].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        std::fs::read(file).expect("a file")
    };
    let all: std::collections::BTreeSet<Vec<u8>> = ["color", "grey", "line", "none"].map(bytes).into();
    assert_eq!(all.len(), 4);
}
