//! What can be filled in of a prop, a hold and a rest: named values to change, so that an editor needs one way to draw a
//! number and no knowledge of forty props.

use serde_json::json;

use super::super::anatomy::{BodySide, Contact, Landmark, LimbEnd, Spot};
use super::super::pose::{Feet, HandOn, Pin, Rest, Sole, Vec3};
use super::super::prop::{Anchor, LoopAt, PackKind, Prop, Snap};

/// In what a number is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Centimetres.
    Cm,
    /// Degrees.
    Degrees,
    /// A fraction of a length, 0 to 1.
    Fraction,
    /// A factor.
    Factor,
}

/// A value that can be changed. What is optional is found out by the program when it is left out; the number is where an
/// editor begins.
#[derive(Debug)]
#[expect(missing_docs, reason = "the types say it")]
pub enum Value<'a> {
    Number(&'a mut f64, Unit),
    MaybeNumber(&'a mut Option<f64>, Unit, f64),
    Flag(&'a mut bool),
    Side(&'a mut BodySide),
    /// 1 or −1: which way it faces.
    Direction(&'a mut f64),
    PropName(&'a mut String),
    MaybePropName(&'a mut Option<String>),
    Point(&'a mut Landmark),
    Vector(&'a mut Vec3, Unit),
    MaybeDirection(&'a mut Option<Vec3>, Vec3),
    FloorPoint(&'a mut (f64, f64)),
    Anchor(&'a mut Anchor),
    Anchors(&'a mut Vec<Anchor>),
    Snap(&'a mut Option<Snap>),
    LoopAt(&'a mut LoopAt),
    PackKind(&'a mut PackKind),
    Sole(&'a mut Sole),
    HandOn(&'a mut HandOn),
    Feet(&'a mut Feet),
    MaybeFeet(&'a mut Option<Feet>),
    Contacts(&'a mut Vec<Contact>),
}

/// A value with its name in a file.
#[derive(Debug)]
pub struct Field<'a> {
    /// Its spelling in a file.
    pub name: &'static str,
    /// The value, to change.
    pub value: Value<'a>,
}

fn cm(value: &mut f64) -> Value<'_> {
    Value::Number(value, Unit::Cm)
}

fn deg(value: &mut f64) -> Value<'_> {
    Value::Number(value, Unit::Degrees)
}

fn part(value: &mut f64) -> Value<'_> {
    Value::Number(value, Unit::Fraction)
}

fn maybe_cm(value: &mut Option<f64>, begin: f64) -> Value<'_> {
    Value::MaybeNumber(value, Unit::Cm, begin)
}

fn maybe_deg(value: &mut Option<f64>, begin: f64) -> Value<'_> {
    Value::MaybeNumber(value, Unit::Degrees, begin)
}

macro_rules! fields {
    ($($name:literal: $value:expr),* $(,)?) => { vec![$(Field { name: $name, value: $value }),*] };
}

/// Every kind of prop, in the order of a menu.
pub const PROP_KINDS: [&str; 38] = [
    "Mat",
    "Chair",
    "Bench",
    "Box",
    "Step",
    "Table",
    "Bed",
    "Wall",
    "Doorway",
    "Mirror",
    "Pillow",
    "Foam",
    "Ball",
    "Roller",
    "Bosu",
    "BalanceBoard",
    "Dumbbell",
    "Kettlebell",
    "Backpack",
    "Band",
    "Loop",
    "Strap",
    "Towel",
    "Rope",
    "Bar",
    "Crutch",
    "Pack",
    "Bandage",
    "Tape",
    "Treadmill",
    "Bike",
    "Elliptical",
    "Water",
    "Cone",
    "FloorLine",
    "Shoe",
    "Clock",
    "Screen",
];

/// A new prop of this kind, beside those that are there: a second one of a kind gets a name of its own, so that a hold can
/// tell them apart. `None` for an unknown kind.
#[must_use]
pub fn new_prop(kind: &str, others: &[Prop]) -> Option<Prop> {
    let mut begin = match kind {
        "Step" => json!({ "x": 30 }),
        "Table" | "Wall" | "Mirror" => json!({ "x": 60 }),
        "Box" | "Bench" | "Cone" => json!({ "x": 50 }),
        "Clock" | "Screen" => json!({ "x": 80, "y": 140 }),
        "Ball" | "Roller" | "Shoe" | "Pillow" => json!({ "x": 40 }),
        "Band" => json!({ "from": { "Point": [70, 100, 0] }, "to": { "On": "hand_r" } }),
        "Bar" => json!({ "from": { "On": "hand_r" }, "to": { "On": "hand_l" } }),
        "Strap" | "Towel" | "Rope" => json!({ "via": [{ "On": "hand_r" }, { "On": "hand_l" }] }),
        "Pack" => json!({ "at": "knee_r" }),
        "Bandage" | "Tape" => json!({ "at": "ankle_r", "from": 0.7 }),
        "FloorLine" => json!({ "from": [-40, 0], "to": [80, 0] }),
        _ => json!({}),
    };
    let name = kind.to_lowercase();
    let is_taken = |name: &str| others.iter().any(|prop| prop.name() == name);
    if is_taken(&name) {
        let free = (2..).map(|number| format!("{name}-{number}")).find(|name| !is_taken(name));
        begin["id"] = json!(free);
    }
    serde_json::from_value(json!({ kind: begin })).ok()
}

/// What can be filled in of a prop.
pub fn prop_fields(prop: &mut Prop) -> Vec<Field<'_>> {
    match prop {
        Prop::Mat { x, z, l, w, .. } => {
            fields!["x": cm(x), "z": cm(z), "l": maybe_cm(l, 180.0), "w": maybe_cm(w, 60.0)]
        }
        Prop::Step { x, z, h, l, w, dir, .. } => {
            fields!["x": cm(x), "z": cm(z), "h": cm(h), "l": cm(l), "w": cm(w), "dir": Value::Direction(dir)]
        }
        Prop::Box { x, y, z, l, w, h, .. }
        | Prop::Bench { x, y, z, l, w, h, .. }
        | Prop::Pillow { x, y, z, l, w, h, .. }
        | Prop::Bed { x, y, z, l, w, h, .. } => {
            fields!["x": cm(x), "z": cm(z), "y": cm(y), "h": cm(h), "l": cm(l), "w": cm(w)]
        }
        Prop::Foam { x, z, l, w, h, .. } | Prop::Table { x, z, h, l, w, .. } | Prop::Water { x, z, h, l, w, .. } => {
            fields!["x": cm(x), "z": cm(z), "h": cm(h), "l": cm(l), "w": cm(w)]
        }
        Prop::Chair { x, z, h, facing, back, .. } => fields![
            "x": cm(x), "z": cm(z), "h": cm(h), "facing": Value::Direction(facing), "back": Value::Flag(back)
        ],
        Prop::Wall { x, z, snap, dir, h, w, .. } | Prop::Mirror { x, z, snap, dir, h, w, .. } => fields![
            "x": maybe_cm(x, 60.0), "z": cm(z), "h": cm(h), "w": cm(w), "dir": Value::Direction(dir),
            "snap": Value::Snap(snap)
        ],
        Prop::Doorway { x, z, gap, h, .. } => fields!["x": cm(x), "z": cm(z), "gap": cm(gap), "h": cm(h)],
        Prop::Ball { x, y, z, d, snap, .. } => {
            fields!["x": cm(x), "z": cm(z), "y": cm(y), "d": cm(d), "snap": Value::Snap(snap)]
        }
        Prop::Roller { x, y, z, d, l, snap, .. } => {
            fields!["x": cm(x), "z": cm(z), "y": cm(y), "d": cm(d), "w": cm(l), "snap": Value::Snap(snap)]
        }
        Prop::Bosu { x, z, d, .. } => fields!["x": cm(x), "z": cm(z), "d": cm(d)],
        Prop::BalanceBoard { x, z, d, tilt, .. } => {
            fields!["x": cm(x), "z": cm(z), "d": cm(d), "tilt": deg(tilt)]
        }
        Prop::Dumbbell { hand, size, .. } => {
            fields!["hand": Value::Side(hand), "size": Value::Number(size, Unit::Factor)]
        }
        Prop::Kettlebell { hand, .. } => fields!["hand": Value::Side(hand)],
        Prop::Backpack { .. } => Vec::new(),
        Prop::Band { from, to, .. } => fields!["from": Value::Anchor(from), "to": Value::Anchor(to)],
        Prop::Loop { at, t, .. } => fields!["at": Value::LoopAt(at), "t": part(t)],
        Prop::Strap { via, r, .. } | Prop::Towel { via, r, .. } | Prop::Rope { via, r, .. } => {
            fields!["via": Value::Anchors(via), "r": maybe_cm(r, 1.0)]
        }
        Prop::Bar { from, to, r, wood, .. } => {
            fields!["from": Value::Anchor(from), "to": Value::Anchor(to), "r": cm(r), "wood": Value::Flag(wood)]
        }
        Prop::Crutch { hand, x, z, .. } => fields!["hand": Value::Side(hand), "x": cm(x), "z": cm(z)],
        Prop::Pack { at, t, r, kind, .. } => {
            fields!["at": Value::Point(at), "t": part(t), "r": cm(r), "kind": Value::PackKind(kind)]
        }
        Prop::Bandage { at, from, to, .. } => {
            fields!["at": Value::Point(at), "from": part(from), "to": part(to)]
        }
        Prop::Tape { at, from, to, angle, .. } => {
            fields!["at": Value::Point(at), "from": part(from), "to": part(to), "angle": deg(angle)]
        }
        Prop::Treadmill { x, z, l, w, .. } => fields!["x": cm(x), "z": cm(z), "l": cm(l), "w": cm(w)],
        Prop::Bike { x, z, crank, .. } | Prop::Elliptical { x, z, crank, .. } => {
            fields!["x": cm(x), "z": cm(z), "crank": deg(crank)]
        }
        Prop::Cone { x, z, .. } => fields!["x": cm(x), "z": cm(z)],
        Prop::FloorLine { from, to, .. } => {
            fields!["from": Value::FloorPoint(from), "to": Value::FloorPoint(to)]
        }
        Prop::Shoe { x, y, z, turn, .. } => fields!["x": cm(x), "z": cm(z), "y": cm(y), "turn": deg(turn)],
        Prop::Clock { x, y, z, d, .. } => fields!["x": cm(x), "z": cm(z), "y": cm(y), "d": cm(d)],
        Prop::Paper { x, y, z, tilt, .. } => fields!["x": cm(x), "z": cm(z), "y": cm(y), "tilt": deg(tilt)],
        Prop::Screen { x, y, z, w, h, .. } => {
            fields!["x": cm(x), "z": cm(z), "y": cm(y), "w": cm(w), "h": cm(h)]
        }
    }
}

/// Every kind of hold.
pub const PIN_KINDS: [&str; 5] = ["Floor", "Prop", "Wall", "At", "Body"];

/// The name of a hold's kind.
#[must_use]
pub const fn pin_kind(pin: &Pin) -> &'static str {
    match pin {
        Pin::Floor { .. } => "Floor",
        Pin::At { .. } => "At",
        Pin::Prop { .. } => "Prop",
        Pin::Wall { .. } => "Wall",
        Pin::Body { .. } => "Body",
    }
}

/// A new hold of this kind for a hand or foot; on a prop, the first that is there.
#[must_use]
pub fn new_pin(kind: &str, end: LimbEnd, props: &[Prop]) -> Option<Pin> {
    let begin = match (kind, end) {
        ("Prop", _) => json!({ "on": props.first().map(Prop::name).unwrap_or_default() }),
        ("At", LimbEnd::Hand(_)) => json!({ "h": 100 }),
        ("At", LimbEnd::Foot(_)) => json!({ "h": 10 }),
        ("Wall", _) => json!({ "h": 120 }),
        ("Body", LimbEnd::Hand(side)) => json!({ "at": Landmark::Knee(side) }),
        ("Body", LimbEnd::Foot(side)) => json!({ "at": Landmark::Knee(side.other()) }),
        _ => json!({}),
    };
    serde_json::from_value(json!({ kind: begin })).ok()
}

/// What can be filled in of a hold, for a hand or a foot.
pub fn pin_fields(end: LimbEnd, pin: &mut Pin) -> Vec<Field<'_>> {
    let is_foot = matches!(end, LimbEnd::Foot(_));
    // A foot has a sole and no fingers.
    let suits = move |field: &Field<'_>| match field.name {
        "sole" | "heel" | "df" | "out" | "knee_out" | "inv" => is_foot,
        "hand" | "curl" | "fingers" | "palm" => !is_foot,
        _ => true,
    };
    let pole = (0.0, 0.0, 1.0);
    let mut fields = match pin {
        Pin::Floor { x, z, h, sole, heel, df, out, knee_out, hand, curl, pole: to }
        | Pin::At { x, z, h, sole, heel, df, out, knee_out, hand, curl, pole: to } => fields![
            "x": maybe_cm(x, 0.0), "z": maybe_cm(z, 10.0), "h": cm(h), "sole": Value::Sole(sole),
            "hand": Value::HandOn(hand), "heel": maybe_deg(heel, 20.0), "df": maybe_deg(df, 0.0), "out": deg(out),
            "knee_out": maybe_deg(knee_out, 0.0), "curl": maybe_deg(curl, 30.0),
            "pole": Value::MaybeDirection(to, pole)
        ],
        Pin::Prop { on, dx, dh, z, sole, heel, df, out, knee_out, hand, curl, pole: to } => fields![
            "on": Value::PropName(on), "dx": cm(dx), "dh": cm(dh), "z": maybe_cm(z, 10.0), "sole": Value::Sole(sole),
            "hand": Value::HandOn(hand), "heel": maybe_deg(heel, 20.0), "df": maybe_deg(df, 0.0), "out": deg(out),
            "knee_out": maybe_deg(knee_out, 0.0), "curl": maybe_deg(curl, 30.0),
            "pole": Value::MaybeDirection(to, pole)
        ],
        Pin::Wall { on, h, z, curl, pole: to } => fields![
            "on": Value::MaybePropName(on), "h": maybe_cm(h, 120.0), "z": maybe_cm(z, 20.0),
            "curl": maybe_deg(curl, 0.0), "pole": Value::MaybeDirection(to, pole)
        ],
        Pin::Body { at, t, off, fingers, palm, curl, df, inv, pole: to } => fields![
            "at": Value::Point(at), "t": Value::MaybeNumber(t, Unit::Fraction, 0.5),
            "off": Value::Vector(off, Unit::Cm), "fingers": Value::MaybeDirection(fingers, (1.0, 0.0, 0.0)),
            "palm": Value::MaybeDirection(palm, (0.0, -1.0, 0.0)), "curl": maybe_deg(curl, 30.0),
            "df": maybe_deg(df, 0.0), "inv": maybe_deg(inv, 0.0), "pole": Value::MaybeDirection(to, pole)
        ],
    };
    fields.retain(suits);
    fields
}

/// Every kind of rest.
pub const REST_KINDS: [&str; 7] = ["Flat", "Ball", "On", "Kneel", "Seat", "Lie", "Drop"];

/// The name of a rest's kind.
#[must_use]
pub const fn rest_kind(rest: &Rest) -> &'static str {
    match rest {
        Rest::Flat { .. } => "Flat",
        Rest::Ball { .. } => "Ball",
        Rest::On(_) => "On",
        Rest::Kneel => "Kneel",
        Rest::Seat { .. } => "Seat",
        Rest::Lie { .. } => "Lie",
        Rest::Drop => "Drop",
    }
}

/// A new rest of this kind.
#[must_use]
pub fn new_rest(kind: &str) -> Option<Rest> {
    let both = |spot| Contact { spot, side: None };
    Some(match kind {
        "Flat" => Rest::Flat { foot: Feet::Both, h: 0.0, x: None },
        "Ball" => Rest::Ball { foot: Feet::Both, h: 0.0, x: None, edge: false },
        "On" => Rest::On(vec![both(Spot::Hand), both(Spot::Knee)]),
        "Kneel" => Rest::Kneel,
        "Seat" => Rest::Seat { on: None, h: None, dx: 0.0 },
        "Lie" => Rest::Lie { feet: None },
        "Drop" => Rest::Drop,
        _ => return None,
    })
}

/// What can be filled in of a rest.
pub fn rest_fields(rest: &mut Rest) -> Vec<Field<'_>> {
    match rest {
        Rest::Flat { foot, h, x } => fields!["foot": Value::Feet(foot), "h": cm(h), "x": maybe_cm(x, 0.0)],
        Rest::Ball { foot, h, x, edge } => {
            fields!["foot": Value::Feet(foot), "h": cm(h), "x": maybe_cm(x, 0.0), "edge": Value::Flag(edge)]
        }
        Rest::On(contacts) => fields!["contacts": Value::Contacts(contacts)],
        Rest::Seat { on, h, dx } => {
            fields!["on": Value::MaybePropName(on), "h": maybe_cm(h, 45.0), "dx": cm(dx)]
        }
        Rest::Lie { feet } => fields!["feet": Value::MaybeFeet(feet)],
        Rest::Kneel | Rest::Drop => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_prop_can_be_made_and_filled_in() {
        for kind in PROP_KINDS {
            let mut prop = new_prop(kind, &[]).unwrap_or_else(|| panic!("{kind}"));
            assert_eq!(prop.kind(), kind);
            assert!(kind == "Backpack" || !prop_fields(&mut prop).is_empty(), "{kind}");
        }
        assert_eq!(new_prop("Sofa", &[]), None);
    }

    #[test]
    fn a_second_prop_of_a_kind_has_a_name_of_its_own() {
        let first = new_prop("Chair", &[]).expect("a chair");
        let second = new_prop("Chair", std::slice::from_ref(&first)).expect("a chair");
        assert_eq!((first.name().as_str(), second.name().as_str()), ("chair", "chair-2"));
    }

    #[test]
    fn every_hold_can_be_made_for_a_hand_and_a_foot_and_a_foot_has_no_fingers() {
        for kind in PIN_KINDS {
            for end in [LimbEnd::Hand(BodySide::Right), LimbEnd::Foot(BodySide::Left)] {
                let mut pin = new_pin(kind, end, &[]).unwrap_or_else(|| panic!("{kind} {end}"));
                assert_eq!(pin_kind(&pin), kind);
                let names: Vec<&str> = pin_fields(end, &mut pin).iter().map(|field| field.name).collect();
                assert!(!(names.contains(&"curl") && names.contains(&"df")), "{kind} {end}: {names:?}");
            }
        }
    }

    #[test]
    fn every_rest_can_be_made() {
        for kind in REST_KINDS {
            assert_eq!(rest_kind(&new_rest(kind).expect("a rest")), kind);
        }
    }
}
