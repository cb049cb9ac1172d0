//! What the parts of a figure are called in the language of the window.

use crate::figure::check::{At, Fault};
use crate::figure::edit::Part;
use crate::figure::pose::{Base, Pose};
use crate::figure::{BodySide, Complaint, Contact, Highlight, JOINTS, Landmark, LimbEnd, Muscle, Prop, Segment, Spot};
use crate::i18n::Translator;
use crate::wording::capitalized;

/// Every base with its spelling in the texts, in the order of a menu.
pub(super) const BASES: [(&str, Base); 14] = [
    ("Standing", Base::Standing),
    ("Sitting", Base::Sitting),
    ("LongSitting", Base::LongSitting),
    ("Supine", Base::Supine),
    ("HookLying", Base::HookLying),
    ("Prone", Base::Prone),
    ("SideLyingRight", Base::SideLying(BodySide::Right)),
    ("SideLyingLeft", Base::SideLying(BodySide::Left)),
    ("Quadruped", Base::Quadruped),
    ("Kneeling", Base::Kneeling),
    ("HalfKneelingRight", Base::HalfKneeling(BodySide::Right)),
    ("HalfKneelingLeft", Base::HalfKneeling(BodySide::Left)),
    ("Plank", Base::Plank),
    ("HighPlank", Base::HighPlank),
];

/// "Gewrichten".
pub(super) fn part(part: Part, words: &Translator) -> String {
    words.pose_part(match part {
        Part::Poses => "poses",
        Part::Caption => "caption",
        Part::Posture => "posture",
        Part::Joints => "joints",
        Part::Contact => "contact",
        Part::Props => "props",
        Part::Camera => "camera",
        Part::Picture => "picture",
    })
}

const fn side_code(side: Option<BodySide>) -> &'static str {
    match side {
        Some(BodySide::Right) => "right",
        Some(BodySide::Left) => "left",
        None => "both",
    }
}

/// Splits `knee_r` into `knee` and the right side.
fn split(name: &str) -> (&str, Option<BodySide>) {
    for side in BodySide::BOTH {
        if let Some(stem) = name.strip_suffix(side.suffix()) {
            return (stem, Some(side));
        }
    }
    (name, None)
}

fn on_side(what: &str, side: Option<BodySide>, words: &Translator) -> String {
    side.map_or_else(|| what.to_owned(), |_| words.pose_on_side(side_code(side), what))
}

/// "rechts".
pub(super) fn side(side: BodySide, words: &Translator) -> String {
    match side {
        BodySide::Right => words.pose_right(),
        BodySide::Left => words.pose_left(),
    }
    .to_string()
}

/// "knie rechts".
pub(super) fn point(point: Landmark, words: &Translator) -> String {
    let (stem, side) = split(point.name());
    on_side(&words.pose_point(stem), side, words)
}

/// "bovenbeen links".
pub(super) fn segment(segment: Segment, words: &Translator) -> String {
    let (stem, side) = split(segment.name());
    on_side(&words.pose_segment(stem), side, words)
}

/// "Hand rechts".
pub(super) fn limb_end(end: LimbEnd, words: &Translator) -> String {
    let (stem, side) = split(end.name());
    capitalized(&on_side(&words.pose_point(stem), side, words))
}

/// "kuit".
pub(super) fn muscle(muscle: Muscle, words: &Translator) -> String {
    let name = Highlight::MUSCLES.iter().find(|(_, known)| *known == muscle).map_or("", |(name, _)| name);
    words.pose_muscle(name)
}

/// "bal van de voet rechts".
pub(super) fn contact(contact: Contact, words: &Translator) -> String {
    let middle = matches!(contact.spot, Spot::Back | Spot::Sacrum | Spot::Chest | Spot::Belly | Spot::Seat);
    let what = words.pose_contact(match contact.spot {
        Spot::Back => "back",
        Spot::Sacrum => "sacrum",
        Spot::Chest => "chest",
        Spot::Belly => "belly",
        Spot::Seat => "seat",
        Spot::Foot => "foot",
        Spot::Ball => "ball",
        Spot::Toes => "toes",
        Spot::Knee => "knee",
        Spot::Heel => "heel",
        Spot::Hand => "hand",
        Spot::Elbow => "elbow",
    });
    if middle { what } else { words.pose_on_side(side_code(contact.side), &what) }
}

/// Every contact that a rest can name.
pub(super) fn contacts() -> Vec<Contact> {
    let middle = [Spot::Back, Spot::Sacrum, Spot::Chest, Spot::Belly, Spot::Seat].map(|spot| (spot, None));
    let paired = [Spot::Foot, Spot::Ball, Spot::Toes, Spot::Knee, Spot::Heel, Spot::Hand, Spot::Elbow];
    let sides = [None, Some(BodySide::Right), Some(BodySide::Left)];
    let paired = paired.into_iter().flat_map(|spot| sides.map(|side| (spot, side)));
    middle.into_iter().chain(paired).map(|(spot, side)| Contact { spot, side }).collect()
}

/// "Stoel", and a second one "Stoel 2".
pub(super) fn prop(prop: &Prop, words: &Translator) -> String {
    let name = words.pose_prop(prop.kind());
    let own = prop.name();
    let kind = prop.kind().to_lowercase();
    if own == kind {
        return name;
    }
    match own.strip_prefix(&kind).map(|rest| rest.trim_start_matches('-')) {
        Some(number) if !number.is_empty() => format!("{name} {number}"),
        _ => format!("{name} ({own})"),
    }
}

/// "Houding 2: Recht omlaag".
pub(super) fn pose(index: usize, pose: &Pose, lang: crate::i18n::Lang, words: &Translator) -> String {
    let number = words.pose_number(number(index));
    let caption = pose.caption.in_lang(lang);
    if caption.trim().is_empty() { number } else { format!("{number}: {caption}") }
}

/// A pose is counted from 1.
pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

/// "Knie, rechts: buigen".
pub(super) fn movement(joint: &str, side_of: Option<BodySide>, dof: &str, words: &Translator) -> String {
    let mut name = words.pose_joint(joint);
    if let Some(which) = side_of {
        name = words.pose_joint_side(name, side(which, words).to_lowercase());
    }
    words.pose_joint_dof(name, words.pose_dof(format!("{joint}-{dof}")))
}

/// Where a finding belongs: "Houding 1", "Tussen 1 en 2".
pub(super) fn place(at: At, words: &Translator) -> String {
    if at.t > 0.0 {
        words.pose_on_the_way(number(at.pose), number(at.pose + 1))
    } else {
        words.pose_number(number(at.pose))
    }
}

/// A finding as a sentence.
pub(super) fn fault(fault: &Fault, words: &Translator) -> String {
    let cm = |value: f64| format!("{value:.0}");
    match fault {
        Fault::Unsolved(Complaint::OutOfReach { end, short_cm }) => {
            words.pose_fault_reach(limb_end(*end, words), cm(*short_cm))
        }
        Fault::Unsolved(Complaint::CannotStay { end, short_cm }) => {
            words.pose_fault_stay(limb_end(*end, words), cm(*short_cm))
        }
        Fault::Unsolved(Complaint::NoPitch(what)) => words.pose_fault_pitch(what),
        Fault::Unsolved(Complaint::NoSuchProp(name)) => words.pose_fault_prop(name),
        // Without the limits: they say what no human does and are no norms to be shown.
        Fault::OutOfRange { joint, dof, value, .. } => {
            let known = JOINTS.iter().find(|known| known.name == *joint || known.sided.contains(joint));
            let side = split(joint).1;
            let unit = known
                .and_then(|known| known.dofs.iter().find(|known| known.name == *dof))
                .map_or("°", |dof| if dof.centimetres { " cm" } else { "°" });
            let name = known.map_or_else(|| (*joint).to_owned(), |known| movement(known.name, side, dof, words));
            words.pose_fault_range(name, format!("{value:.0}{unit}"))
        }
        Fault::UnderFloor { part, depth_cm } => {
            words.pose_fault_floor(capitalized(&point(*part, words)), cm(*depth_cm))
        }
        Fault::InWall { part, depth_cm } => words.pose_fault_wall(capitalized(&point(*part, words)), cm(*depth_cm)),
        Fault::Collision { a, b, depth_cm } => {
            words.pose_fault_collision(capitalized(&segment(*a, words)), segment(*b, words), cm(*depth_cm))
        }
        Fault::Unbalanced { off_cm } => words.pose_fault_balance(cm(*off_cm)),
        Fault::Slides { part, by_cm } => words.pose_fault_slides(capitalized(&point(*part, words)), cm(*by_cm)),
        Fault::NothingMoves => words.pose_fault_still().to_string(),
        Fault::PoseCount => words.pose_fault_count().to_string(),
        Fault::NotFinite | Fault::BoneLength { .. } => words.pose_fault_number().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::edit::{
        PIN_KINDS, PROP_KINDS, REST_KINDS, new_pin, new_prop, new_rest, pin_fields, prop_fields, rest_fields,
    };
    use crate::i18n::{Lang, translator};

    /// Every name must be one of its own: an unknown spelling would get the last of the list.
    fn all_differ(what: &str, names: impl IntoIterator<Item = String>) {
        let mut names: Vec<String> = names.into_iter().collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{what}: two share a name in {names:?}");
    }

    #[test]
    fn everything_of_a_figure_has_a_name_of_its_own_in_every_language() {
        for lang in Lang::ALL {
            let words = translator(lang);
            all_differ("points", Landmark::all().map(|at| point(at, words)));
            all_differ("segments", Segment::NAMES.iter().map(|(_, known)| segment(*known, words)));
            all_differ("muscles", Highlight::MUSCLES.iter().map(|(_, known)| muscle(*known, words)));
            all_differ("contacts", contacts().into_iter().map(|known| contact(known, words)));
            all_differ("bases", BASES.iter().map(|(name, _)| words.pose_base_name(name)));
            all_differ("props", PROP_KINDS.iter().map(|kind| words.pose_prop(kind)));
            all_differ("rests", REST_KINDS.iter().map(|kind| words.pose_rest_name(kind)));
            all_differ("holds", PIN_KINDS.iter().map(|kind| words.pose_pin(kind)));
            let movements = JOINTS.iter().flat_map(|joint| joint.dofs.iter().map(move |dof| (joint, dof)));
            all_differ("movements", movements.map(|(joint, dof)| movement(joint.name, None, dof.name, words)));
            all_differ("limb ends", LimbEnd::NAMES.iter().map(|(_, end)| limb_end(*end, words)));
            let mut fields = Vec::new();
            for kind in PROP_KINDS {
                let mut prop = new_prop(kind, &[]).expect("a prop");
                fields.extend(prop_fields(&mut prop).iter().map(|field| field.name));
            }
            for (kind, (_, end)) in PIN_KINDS.iter().flat_map(|kind| LimbEnd::NAMES.iter().map(move |end| (kind, end)))
            {
                let mut pin = new_pin(kind, *end, &[]).expect("a hold");
                fields.extend(pin_fields(*end, &mut pin).iter().map(|field| field.name));
            }
            for kind in REST_KINDS {
                let mut rest = new_rest(kind).expect("a rest");
                fields.extend(rest_fields(&mut rest).iter().map(|field| field.name));
            }
            // The last of the list stands for what has no name; only that field may have it.
            let fallback = words.pose_field("contacts");
            let nameless: Vec<&str> =
                fields.into_iter().filter(|name| *name != "contacts" && words.pose_field(*name) == fallback).collect();
            assert!(nameless.is_empty(), "{nameless:?}");
        }
    }
}
