//! Names of kinds, regions, phases, levels and sources in a language.

use crate::content::{Kind, Level, Library, PhaseKind, Region, Source, Target, Unit, Urgency};
use crate::i18n::{Lang, translator};
use crate::plan::PartOfDay;

/// "ochtend".
#[must_use]
pub fn part_of_day(part: PartOfDay, lang: Lang) -> String {
    let t = translator(lang);
    match part {
        PartOfDay::Morning => t.w_part_morning(),
        PartOfDay::Midday => t.w_part_midday(),
        PartOfDay::Evening => t.w_part_evening(),
    }
    .to_string()
}

/// "relatieve rust".
#[must_use]
pub fn phase_kind(kind: PhaseKind, lang: Lang) -> String {
    let t = translator(lang);
    match kind {
        PhaseKind::Acute => t.w_phase_acute(),
        PhaseKind::RelativeRest => t.w_phase_rest(),
        PhaseKind::BuildUp => t.w_phase_build_up(),
        PhaseKind::ReturnToSport => t.w_phase_sport(),
        PhaseKind::Maintenance => t.w_phase_maintenance(),
        PhaseKind::Awareness => t.w_phase_awareness(),
        PhaseKind::Activation => t.w_phase_activation(),
        PhaseKind::Integration => t.w_phase_integration(),
    }
    .to_string()
}

/// "onderbeen".
#[must_use]
pub fn region(region: Region, lang: Lang) -> String {
    let t = translator(lang);
    match region {
        Region::FootAnkle => t.w_region_foot_ankle(),
        Region::LowerLeg => t.w_region_lower_leg(),
        Region::Knee => t.w_region_knee(),
        Region::Thigh => t.w_region_thigh(),
        Region::Hip => t.w_region_hip(),
        Region::Groin => t.w_region_groin(),
        Region::Back => t.w_region_back(),
        Region::Trunk => t.w_region_trunk(),
        Region::UpperBack => t.w_region_upper_back(),
        Region::Neck => t.w_region_neck(),
        Region::Shoulder => t.w_region_shoulder(),
        Region::WristHand => t.w_region_wrist_hand(),
        Region::LowerLimb => t.w_region_lower_limb(),
        Region::WholeBody => t.w_region_whole_body(),
    }
    .to_string()
}

/// "kracht".
#[must_use]
pub fn kind(kind: Kind, lang: Lang) -> String {
    let t = translator(lang);
    match kind {
        Kind::Running => t.w_kind_running(),
        Kind::Cardio => t.w_kind_cardio(),
        Kind::Mobility => t.w_kind_mobility(),
        Kind::Neurodynamic => t.w_kind_neurodynamic(),
        Kind::Balance => t.w_kind_balance(),
        Kind::Coordination => t.w_kind_coordination(),
        Kind::Strength | Kind::StrengthCoordination => t.w_kind_strength(),
        Kind::Isometric => t.w_kind_isometric(),
        Kind::Eccentric => t.w_kind_eccentric(),
        Kind::HeavySlow => t.w_kind_heavy_slow(),
        Kind::Plyometric => t.w_kind_plyometric(),
        Kind::Stretch => t.w_kind_stretch(),
        Kind::Measure => t.w_kind_measure(),
        Kind::Advice => t.w_kind_advice(),
    }
    .to_string()
}

/// "waarschuwing".
#[must_use]
pub fn level(level: Level, lang: Lang) -> String {
    let t = translator(lang);
    match level {
        Level::Info => t.w_level_info(),
        Level::Warn => t.w_level_warn(),
        Level::Block => t.w_level_block(),
        Level::Stop => t.w_level_stop(),
    }
    .to_string()
}

/// "bel 112".
#[must_use]
pub fn urgency(urgency: Urgency, lang: Lang) -> String {
    let t = translator(lang);
    match urgency {
        Urgency::ThisWeek => t.w_urgency_week(),
        Urgency::WithinTwoDays => t.w_urgency_two_days(),
        Urgency::Today => t.w_urgency_today(),
        Urgency::Emergency => t.w_urgency_emergency(),
        Urgency::Call112 => t.w_urgency_112(),
    }
    .to_string()
}

/// "minstens 25 herhalingen", "hoogstens pijn 2".
#[must_use]
pub fn target(target: Target, lang: Lang) -> String {
    let t = translator(lang);
    match target {
        Target::AtLeast(value, unit) => t.w_target_at_least(measured(value, unit, lang)),
        Target::AtMost(value, unit) => t.w_target_at_most(measured(value, unit, lang)),
    }
}

fn measured(value: u16, unit: Unit, lang: Lang) -> String {
    let t = translator(lang);
    let word = match unit {
        Unit::Nrs => return format!("{} {value}", t.w_unit_nrs()),
        Unit::Repetitions => t.w_unit_repetitions(),
        Unit::Seconds => t.w_unit_seconds(),
        Unit::Minutes => t.w_unit_minutes(),
        Unit::Days => t.w_unit_days(),
        Unit::Weeks => t.w_unit_weeks(),
        Unit::Centimetres => t.w_unit_centimetres(),
        Unit::PercentOfOtherSide => t.w_unit_other_side(),
        Unit::PercentDifference => t.w_unit_difference(),
        Unit::Percent => t.w_unit_percent(),
        Unit::Steps => t.w_unit_steps(),
        Unit::Points => t.w_unit_points(),
    };
    format!("{value} {word}")
}

/// Where a figure comes from: "Alfredson 1998", "Folder hardloopblessures, regels 510-535", "nog te bevestigen: …".
#[must_use]
pub fn source(source: &Source, library: &Library, lang: Lang) -> String {
    let t = translator(lang);
    match source {
        Source::Publication(id) => {
            library.references.get(id).map_or_else(|| id.clone(), |reference| reference.short.in_lang(lang).to_owned())
        }
        Source::Seed(place) => {
            let (document, lines) = place.split_once(':').unwrap_or((place, ""));
            let name = library
                .references
                .get(document)
                .map_or_else(|| document.to_owned(), |reference| reference.short.in_lang(lang).to_owned());
            if lines.is_empty() { name } else { t.w_source_seed(name, lines) }
        }
        Source::Unconfirmed(what) => t.w_source_unconfirmed(what),
    }
}

/// Text with its first letter as a capital, for the beginning of a sentence or a heading.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
