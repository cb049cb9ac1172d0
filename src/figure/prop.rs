//! What is around a person: furniture, weights, bands, machines.

use serde::{Deserialize, Serialize};

use super::anatomy::{BodySide, Landmark};

mod anchor;
mod named;

pub use anchor::Anchor;
pub(super) use anchor::body_point;

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

const fn yes() -> bool {
    true
}

const fn right() -> BodySide {
    BodySide::Right
}

const fn d15() -> f64 {
    15.0
}

const fn d40() -> f64 {
    40.0
}

const fn d60() -> f64 {
    60.0
}

const fn d1() -> f64 {
    1.0
}

const fn d45() -> f64 {
    45.0
}

const fn d100() -> f64 {
    100.0
}

const fn d38() -> f64 {
    38.0
}

const fn d6() -> f64 {
    6.0
}

const fn d12() -> f64 {
    12.0
}

const fn d200() -> f64 {
    200.0
}

const fn d80() -> f64 {
    80.0
}

const fn d50() -> f64 {
    50.0
}

const fn d75() -> f64 {
    75.0
}

const fn d70() -> f64 {
    70.0
}

const fn d185() -> f64 {
    185.0
}

const fn d90() -> f64 {
    90.0
}

const fn d205() -> f64 {
    205.0
}

const fn d20() -> f64 {
    20.0
}

const fn d1_6() -> f64 {
    1.6
}

const fn d7() -> f64 {
    7.0
}

const fn d150() -> f64 {
    150.0
}

const fn d56() -> f64 {
    56.0
}

const fn d120() -> f64 {
    120.0
}

const fn d30() -> f64 {
    30.0
}

const fn d28() -> f64 {
    28.0
}

/// Something around the person. Places are centimetres on the floor: `x` forward, `z` to the person's right, `y` up; `l` is
/// the length along x, `w` the width along z, `h` the height, `d` a diameter, `r` a radius. `id` is a name for pins; a higher
/// `rank` is drawn further in front.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are described above")]
pub enum Prop {
    /// An exercise mat; as long as the lying person without `l`.
    Mat {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        l: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        w: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A step whose front edge is at `x`; `dir` −1 lies behind it.
    Step {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d15")]
        h: f64,
        #[serde(default = "d40")]
        l: f64,
        #[serde(default = "d60")]
        w: f64,
        #[serde(default = "d1")]
        dir: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A box.
    Box {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d40")]
        l: f64,
        #[serde(default = "d40")]
        w: f64,
        #[serde(default = "d45")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A bench.
    Bench {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d40")]
        l: f64,
        #[serde(default = "d100")]
        w: f64,
        #[serde(default = "d45")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A balance pad.
    Foam {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d45")]
        l: f64,
        #[serde(default = "d38")]
        w: f64,
        #[serde(default = "d6")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A pillow.
    Pillow {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d40")]
        l: f64,
        #[serde(default = "d45")]
        w: f64,
        #[serde(default = "d12")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A bed or treatment table.
    Bed {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d200")]
        l: f64,
        #[serde(default = "d80")]
        w: f64,
        #[serde(default = "d50")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A chair; `facing` −1 turns it round, without `back` a stool.
    Chair {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d45")]
        h: f64,
        #[serde(default = "d1")]
        facing: f64,
        #[serde(default = "yes")]
        back: bool,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A table.
    Table {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d75")]
        h: f64,
        #[serde(default = "d70")]
        l: f64,
        #[serde(default = "d60")]
        w: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A wall whose face is at `x`; `dir` −1 stands behind the person.
    Wall {
        #[serde(default, skip_serializing_if = "is_default")]
        x: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        snap: Option<Snap>,
        #[serde(default = "d1")]
        dir: f64,
        #[serde(default = "d185")]
        h: f64,
        #[serde(default = "d80")]
        w: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A mirror, placed as a wall.
    Mirror {
        #[serde(default, skip_serializing_if = "is_default")]
        x: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        snap: Option<Snap>,
        #[serde(default = "d1")]
        dir: f64,
        #[serde(default = "d185")]
        h: f64,
        #[serde(default = "d80")]
        w: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// The posts of a door.
    Doorway {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d90")]
        gap: f64,
        #[serde(default = "d205")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A ball.
    Ball {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d20")]
        d: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        snap: Option<Snap>,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A foam roller or a bottle.
    Roller {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d15")]
        d: f64,
        #[serde(default = "d45")]
        l: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        snap: Option<Snap>,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// Half a ball with its flat side down.
    Bosu {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d60")]
        d: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A wobble board; `tilt` in degrees, forward positive.
    BalanceBoard {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d40")]
        d: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        tilt: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A dumbbell in a hand.
    Dumbbell {
        #[serde(default = "right")]
        hand: BodySide,
        #[serde(default = "d1")]
        size: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A kettlebell or a bag in a hand.
    Kettlebell {
        #[serde(default = "right")]
        hand: BodySide,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A backpack on the back.
    Backpack {
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// An elastic band between two points.
    Band {
        from: Anchor,
        to: Anchor,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A band loop round both legs at the knee or the ankle.
    Loop {
        #[serde(default, skip_serializing_if = "is_default")]
        at: LoopAt,
        #[serde(default = "d1")]
        t: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A strap through points.
    Strap {
        via: Vec<Anchor>,
        #[serde(default, skip_serializing_if = "is_default")]
        r: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A towel through points.
    Towel {
        via: Vec<Anchor>,
        #[serde(default, skip_serializing_if = "is_default")]
        r: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A rope or cord through points.
    Rope {
        via: Vec<Anchor>,
        #[serde(default, skip_serializing_if = "is_default")]
        r: Option<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A rail, stick or pole between two points.
    Bar {
        from: Anchor,
        to: Anchor,
        #[serde(default = "d1_6")]
        r: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        wood: bool,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// An elbow crutch from a hand to the floor.
    Crutch {
        #[serde(default = "right")]
        hand: BodySide,
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A pack lying round a limb: at the fraction `t` of the bone that ends at `at`.
    Pack {
        at: Landmark,
        #[serde(default = "d1")]
        t: f64,
        #[serde(default = "d7")]
        r: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        kind: PackKind,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// An elastic bandage round a limb, between two fractions of the bone that ends at `at`.
    Bandage {
        at: Landmark,
        #[serde(default, skip_serializing_if = "is_default")]
        from: f64,
        #[serde(default = "d1")]
        to: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A strip of tape along a limb; `angle` 0 = front, 90 = outer side.
    Tape {
        at: Landmark,
        #[serde(default, skip_serializing_if = "is_default")]
        from: f64,
        #[serde(default = "d1")]
        to: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        angle: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A treadmill.
    Treadmill {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d150")]
        l: f64,
        #[serde(default = "d56")]
        w: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A home trainer; `crank` in degrees from the top.
    Bike {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        crank: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// An elliptical trainer.
    Elliptical {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        crank: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// Water up to a height.
    Water {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d120")]
        h: f64,
        #[serde(default = "d200")]
        l: f64,
        #[serde(default = "d120")]
        w: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A marker cone.
    Cone {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A line on the floor.
    FloorLine {
        from: (f64, f64),
        to: (f64, f64),
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A shoe; `turn` in degrees.
    Shoe {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        turn: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A clock.
    Clock {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default = "d150")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d30")]
        d: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A sheet of paper with lines.
    Paper {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        tilt: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
    /// A screen or a phone.
    Screen {
        #[serde(default, skip_serializing_if = "is_default")]
        x: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        y: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        z: f64,
        #[serde(default = "d40")]
        w: f64,
        #[serde(default = "d28")]
        h: f64,
        #[serde(default, skip_serializing_if = "is_default")]
        id: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        rank: Option<f64>,
    },
}

/// A place on the body that a prop is put against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Snap {
    /// Behind the back.
    Back,
    /// Between the knees.
    Knees,
    /// Between the hands.
    Hands,
    /// At a landmark.
    At(Landmark),
}

/// Where a loop lies round both legs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoopAt {
    /// Above the knees.
    #[default]
    Knee,
    /// Above the ankles.
    Ankle,
}

/// What a pack is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PackKind {
    /// A cold pack.
    #[default]
    Cold,
    /// A warm pack.
    Warm,
}
