//! Finding a prop by its name, where it stands, and a prop on its way from one pose to the next.

use glam::DVec3;

use super::Prop;
use crate::figure::skeleton::v;

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
