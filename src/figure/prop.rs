//! What is around a person: furniture, weights, bands, machines.

use glam::DVec3;
use serde::{Deserialize, Serialize};

use super::anatomy::{BodySide, Landmark};
use super::pose::Vec3;
use super::skeleton::{Body, HEIGHT_CM, v};

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

impl Prop {
    /// The name that pins use: its own, or the name of its kind in small letters.
    #[must_use]
    pub fn name(&self) -> String {
        self.id().map_or_else(|| self.kind().to_lowercase(), str::to_owned)
    }

    /// The prop of that name; a kind counts as a name too.
    #[must_use]
    pub fn find<'a>(props: &'a [Prop], name: &str) -> Option<&'a Prop> {
        props.iter().find(|prop| prop.name() == name || prop.kind().eq_ignore_ascii_case(name))
    }

    /// The name of its kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Prop::Mat { .. } => "Mat",
            Prop::Step { .. } => "Step",
            Prop::Box { .. } => "Box",
            Prop::Bench { .. } => "Bench",
            Prop::Foam { .. } => "Foam",
            Prop::Pillow { .. } => "Pillow",
            Prop::Bed { .. } => "Bed",
            Prop::Chair { .. } => "Chair",
            Prop::Table { .. } => "Table",
            Prop::Wall { .. } => "Wall",
            Prop::Mirror { .. } => "Mirror",
            Prop::Doorway { .. } => "Doorway",
            Prop::Ball { .. } => "Ball",
            Prop::Roller { .. } => "Roller",
            Prop::Bosu { .. } => "Bosu",
            Prop::BalanceBoard { .. } => "BalanceBoard",
            Prop::Dumbbell { .. } => "Dumbbell",
            Prop::Kettlebell { .. } => "Kettlebell",
            Prop::Backpack { .. } => "Backpack",
            Prop::Band { .. } => "Band",
            Prop::Loop { .. } => "Loop",
            Prop::Strap { .. } => "Strap",
            Prop::Towel { .. } => "Towel",
            Prop::Rope { .. } => "Rope",
            Prop::Bar { .. } => "Bar",
            Prop::Crutch { .. } => "Crutch",
            Prop::Pack { .. } => "Pack",
            Prop::Bandage { .. } => "Bandage",
            Prop::Tape { .. } => "Tape",
            Prop::Treadmill { .. } => "Treadmill",
            Prop::Bike { .. } => "Bike",
            Prop::Elliptical { .. } => "Elliptical",
            Prop::Water { .. } => "Water",
            Prop::Cone { .. } => "Cone",
            Prop::FloorLine { .. } => "FloorLine",
            Prop::Shoe { .. } => "Shoe",
            Prop::Clock { .. } => "Clock",
            Prop::Paper { .. } => "Paper",
            Prop::Screen { .. } => "Screen",
        }
    }

    fn id(&self) -> Option<&str> {
        match self {
            Prop::Mat { id, .. }
            | Prop::Step { id, .. }
            | Prop::Box { id, .. }
            | Prop::Bench { id, .. }
            | Prop::Foam { id, .. }
            | Prop::Pillow { id, .. }
            | Prop::Bed { id, .. }
            | Prop::Chair { id, .. }
            | Prop::Table { id, .. }
            | Prop::Wall { id, .. }
            | Prop::Mirror { id, .. }
            | Prop::Doorway { id, .. }
            | Prop::Ball { id, .. }
            | Prop::Roller { id, .. }
            | Prop::Bosu { id, .. }
            | Prop::BalanceBoard { id, .. }
            | Prop::Dumbbell { id, .. }
            | Prop::Kettlebell { id, .. }
            | Prop::Backpack { id, .. }
            | Prop::Band { id, .. }
            | Prop::Loop { id, .. }
            | Prop::Strap { id, .. }
            | Prop::Towel { id, .. }
            | Prop::Rope { id, .. }
            | Prop::Bar { id, .. }
            | Prop::Crutch { id, .. }
            | Prop::Pack { id, .. }
            | Prop::Bandage { id, .. }
            | Prop::Tape { id, .. }
            | Prop::Treadmill { id, .. }
            | Prop::Bike { id, .. }
            | Prop::Elliptical { id, .. }
            | Prop::Water { id, .. }
            | Prop::Cone { id, .. }
            | Prop::FloorLine { id, .. }
            | Prop::Shoe { id, .. }
            | Prop::Clock { id, .. }
            | Prop::Paper { id, .. }
            | Prop::Screen { id, .. } => id.as_deref(),
        }
    }

    /// How far in front it is drawn, when the author says so.
    #[must_use]
    pub const fn rank(&self) -> Option<f64> {
        match self {
            Prop::Mat { rank, .. }
            | Prop::Step { rank, .. }
            | Prop::Box { rank, .. }
            | Prop::Bench { rank, .. }
            | Prop::Foam { rank, .. }
            | Prop::Pillow { rank, .. }
            | Prop::Bed { rank, .. }
            | Prop::Chair { rank, .. }
            | Prop::Table { rank, .. }
            | Prop::Wall { rank, .. }
            | Prop::Mirror { rank, .. }
            | Prop::Doorway { rank, .. }
            | Prop::Ball { rank, .. }
            | Prop::Roller { rank, .. }
            | Prop::Bosu { rank, .. }
            | Prop::BalanceBoard { rank, .. }
            | Prop::Dumbbell { rank, .. }
            | Prop::Kettlebell { rank, .. }
            | Prop::Backpack { rank, .. }
            | Prop::Band { rank, .. }
            | Prop::Loop { rank, .. }
            | Prop::Strap { rank, .. }
            | Prop::Towel { rank, .. }
            | Prop::Rope { rank, .. }
            | Prop::Bar { rank, .. }
            | Prop::Crutch { rank, .. }
            | Prop::Pack { rank, .. }
            | Prop::Bandage { rank, .. }
            | Prop::Tape { rank, .. }
            | Prop::Treadmill { rank, .. }
            | Prop::Bike { rank, .. }
            | Prop::Elliptical { rank, .. }
            | Prop::Water { rank, .. }
            | Prop::Cone { rank, .. }
            | Prop::FloorLine { rank, .. }
            | Prop::Shoe { rank, .. }
            | Prop::Clock { rank, .. }
            | Prop::Paper { rank, .. }
            | Prop::Screen { rank, .. } => *rank,
        }
    }

    /// Where it stands, cm; the origin for what hangs on the body.
    #[must_use]
    pub fn place(&self) -> DVec3 {
        let (x, z) = match self {
            Prop::Mat { x, z, .. }
            | Prop::Step { x, z, .. }
            | Prop::Box { x, z, .. }
            | Prop::Bench { x, z, .. }
            | Prop::Foam { x, z, .. }
            | Prop::Pillow { x, z, .. }
            | Prop::Bed { x, z, .. }
            | Prop::Chair { x, z, .. }
            | Prop::Table { x, z, .. }
            | Prop::Doorway { x, z, .. }
            | Prop::Ball { x, z, .. }
            | Prop::Roller { x, z, .. }
            | Prop::Bosu { x, z, .. }
            | Prop::BalanceBoard { x, z, .. }
            | Prop::Crutch { x, z, .. }
            | Prop::Treadmill { x, z, .. }
            | Prop::Bike { x, z, .. }
            | Prop::Elliptical { x, z, .. }
            | Prop::Water { x, z, .. }
            | Prop::Cone { x, z, .. }
            | Prop::Shoe { x, z, .. }
            | Prop::Clock { x, z, .. }
            | Prop::Paper { x, z, .. }
            | Prop::Screen { x, z, .. } => (*x, *z),
            Prop::Wall { x, z, .. } | Prop::Mirror { x, z, .. } => (x.unwrap_or(0.0), *z),
            _ => (0.0, 0.0),
        };
        v(x, 0.0, z)
    }

    /// The prop on its way to the same prop elsewhere: what turns or moves is interpolated, anything else changes halfway.
    #[must_use]
    pub fn between(&self, to: &Prop, t: f64) -> Prop {
        let mix = |a: f64, b: f64| a + (b - a) * t;
        let mut now = if t < 0.5 { self.clone() } else { to.clone() };
        match (&mut now, self, to) {
            (Prop::Bike { crank, .. }, Prop::Bike { crank: a, .. }, Prop::Bike { crank: b, .. })
            | (Prop::Elliptical { crank, .. }, Prop::Elliptical { crank: a, .. }, Prop::Elliptical { crank: b, .. }) => {
                // Pedals only go forward.
                *crank = a + (b - a).rem_euclid(360.0) * t;
            }
            (
                Prop::BalanceBoard { tilt, .. },
                Prop::BalanceBoard { tilt: a, .. },
                Prop::BalanceBoard { tilt: b, .. },
            ) => {
                *tilt = mix(*a, *b);
            }
            (
                Prop::Ball { x, y, z, d, .. },
                Prop::Ball { x: xa, y: ya, z: za, d: da, .. },
                Prop::Ball { x: xb, y: yb, z: zb, d: db, .. },
            ) => (*x, *y, *z, *d) = (mix(*xa, *xb), mix(*ya, *yb), mix(*za, *zb), mix(*da, *db)),
            (Prop::Foam { x, z, .. }, Prop::Foam { x: xa, z: za, .. }, Prop::Foam { x: xb, z: zb, .. }) => {
                (*x, *z) = (mix(*xa, *xb), mix(*za, *zb))
            }
            (
                Prop::Roller { x, y, z, .. },
                Prop::Roller { x: xa, y: ya, z: za, .. },
                Prop::Roller { x: xb, y: yb, z: zb, .. },
            ) => (*x, *y, *z) = (mix(*xa, *xb), mix(*ya, *yb), mix(*za, *zb)),
            (Prop::Crutch { x, z, .. }, Prop::Crutch { x: xa, z: za, .. }, Prop::Crutch { x: xb, z: zb, .. }) => {
                (*x, *z) = (mix(*xa, *xb), mix(*za, *zb))
            }
            (Prop::Bar { from, to, .. }, Prop::Bar { from: a, to: b, .. }, Prop::Bar { from: c, to: d, .. }) => {
                (*from, *to) = (a.between(c, t), b.between(d, t))
            }
            (Prop::Band { from, to, .. }, Prop::Band { from: a, to: b, .. }, Prop::Band { from: c, to: d, .. }) => {
                (*from, *to) = (a.between(c, t), b.between(d, t))
            }
            _ => {}
        }
        now
    }

    /// Height of the surface that can be stood, sat or leaned on, cm.
    #[must_use]
    pub fn top(&self) -> f64 {
        match self {
            Prop::Step { h, .. } | Prop::Foam { h, .. } | Prop::Chair { h, .. } | Prop::Table { h, .. } => *h,
            Prop::Box { y, h, .. } | Prop::Bench { y, h, .. } | Prop::Pillow { y, h, .. } | Prop::Bed { y, h, .. } => {
                y + h
            }
            Prop::Ball { y, d, .. } | Prop::Roller { y, d, .. } => y + d,
            Prop::Bosu { .. } => 24.0,
            Prop::BalanceBoard { .. } => 8.0,
            Prop::Treadmill { .. } => 14.5,
            _ => 0.0,
        }
    }
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

/// An end or a point of a band, a strap, a bar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Anchor {
    /// A place in space, cm.
    Point(f64, f64, f64),
    /// On the body.
    On(Landmark),
    /// Beside a point of the body: `off` in the frame of that part, or beside the fraction `t` of the bone that ends there.
    Near {
        /// The point.
        at: Landmark,
        /// Fraction along the bone.
        #[serde(default, skip_serializing_if = "is_default")]
        t: Option<f64>,
        /// Offset in cm.
        #[serde(default, skip_serializing_if = "is_default")]
        off: Vec3,
    },
}

impl Anchor {
    /// The anchor on its way to another: two places in space are interpolated, others change halfway.
    fn between(&self, to: &Anchor, t: f64) -> Anchor {
        match (self, to) {
            (Anchor::Point(x0, y0, z0), Anchor::Point(x1, y1, z1)) => {
                Anchor::Point(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, z0 + (z1 - z0) * t)
            }
            _ if t < 0.5 => self.clone(),
            _ => to.clone(),
        }
    }

    /// Where it is for this body.
    #[must_use]
    pub fn resolve(&self, body: &Body) -> DVec3 {
        match self {
            Anchor::Point(x, y, z) => v(*x, *y, *z) / HEIGHT_CM,
            Anchor::On(at) => body.point(*at),
            Anchor::Near { at, t, off } => body_point(body, *at, *t, *off),
        }
    }
}

/// A point beside a landmark, or beside a fraction of the bone that ends there; `off` in cm in the frame of that part.
pub(super) fn body_point(body: &Body, at: Landmark, t: Option<f64>, off: Vec3) -> DVec3 {
    let offset = body.frame(at.segment()) * (v(off.0, off.1, off.2) / HEIGHT_CM);
    match (t, at.bone_start()) {
        (Some(t), Some(start)) => body.point(start).lerp(body.point(at), t) + offset,
        _ => body.point(at) + offset,
    }
}
