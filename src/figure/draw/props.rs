//! Props as parts of the picture.

mod build;
mod furniture;
mod gear;
mod machine;
mod worn;

use glam::DVec3;

use super::body::Model;
use super::part::Part;
use super::scene::Setting;
use crate::figure::anatomy::{BodySide, Landmark};
use crate::figure::prop::{Anchor, Prop, Snap};
use crate::figure::skeleton::{Body, HEIGHT_CM, v};
use build::Builder;

/// From centimetres to heights of the person.
const CM: f64 = 1.0 / HEIGHT_CM;

/// The parts of all props.
pub fn parts(props: &[Prop], body: &Body, setting: &Setting<'_>, model: &Model<'_>) -> Vec<Part> {
    props
        .iter()
        .enumerate()
        .flat_map(|(number, prop)| one(prop, &mut Builder::new(number, body, setting, model)))
        .collect()
}

/// A place in centimetres.
fn place(x: f64, y: f64, z: f64) -> DVec3 {
    v(x, y, z) * CM
}

/// Where a prop that touches the body is put, in heights of the person: its middle for round props.
fn snapped(snap: Snap, body: &Body) -> DVec3 {
    let middle = |landmark: fn(BodySide) -> Landmark| {
        (body.point(landmark(BodySide::Right)) + body.point(landmark(BodySide::Left))) / 2.0
    };
    match snap {
        Snap::Knees => middle(Landmark::Knee),
        Snap::Hands => middle(Landmark::Hand),
        Snap::At(landmark) => body.point(landmark),
        Snap::Back => {
            use crate::figure::anatomy::Segment;
            let ribs = body.point(Landmark::Thorax) + body.frame(Segment::Thorax) * v(-0.070, 0.055, 0.0);
            let hips = body.point(Landmark::Pelvis) + body.frame(Segment::Pelvis) * v(-0.082, 0.0, 0.0);
            v(ribs.x.min(hips.x), 0.0, body.point(Landmark::Pelvis).z)
        }
    }
}

fn one(prop: &Prop, builder: &mut Builder<'_>) -> Vec<Part> {
    use Prop::{
        Backpack, BalanceBoard, Ball, Band, Bandage, Bar, Bed, Bench, Bike, Bosu, Box, Chair, Clock, Cone, Crutch,
        Doorway, Dumbbell, Elliptical, FloorLine, Foam, Kettlebell, Loop, Mat, Mirror, Pack, Paper, Pillow, Roller,
        Rope, Screen, Shoe, Step, Strap, Table, Tape, Towel, Treadmill, Wall, Water,
    };
    let b = builder;
    let (body, first) = (b.body, b.setting.first);
    let through = |via: &[Anchor]| via.iter().map(|anchor| anchor.resolve(body)).collect::<Vec<_>>();
    match prop {
        Mat { x, z, l, w, rank, .. } => b.ranked(*rank).mat(*x * CM, *z * CM, l.map(|l| l * CM), w.map(|w| w * CM)),
        Step { x, z, h, l, w, dir, rank, .. } => b.ranked(*rank).step(place(*x, 0.0, *z), place(*l, *h, *w), *dir),
        Box { x, y, z, l, w, h, rank, .. } => b.ranked(*rank).crate_box(place(*x, *y, *z), place(*l, *h, *w)),
        Bench { x, y, z, l, w, h, rank, .. } => b.ranked(*rank).bench(place(*x, *y, *z), place(*l, *h, *w)),
        Foam { x, z, l, w, h, rank, .. } => b.ranked(*rank).foam(place(*x, 0.0, *z), place(*l, *h, *w)),
        Pillow { x, y, z, l, w, h, rank, .. } => b.ranked(*rank).pillow(place(*x, *y, *z), place(*l, *h, *w)),
        Bed { x, y, z, l, w, h, rank, .. } => b.ranked(*rank).bed(place(*x, *y, *z), place(*l, *h, *w)),
        Chair { x, z, h, facing, back, rank, .. } => b.ranked(*rank).chair(place(*x, 0.0, *z), h * CM, *facing, *back),
        Table { x, z, h, l, w, rank, .. } => b.ranked(*rank).table(place(*x, 0.0, *z), place(*l, *h, *w)),
        Wall { x, z, snap, dir, h, w, rank, .. } | Mirror { x, z, snap, dir, h, w, rank, .. } => {
            let mut at = place(x.unwrap_or(82.0), 0.0, *z);
            if let Some(snap) = snap {
                at = snapped(*snap, first);
            }
            let size = place(0.0, *h, *w);
            b.ranked(*rank).wall(v(at.x, 0.0, at.z), size, *dir, matches!(prop, Mirror { .. }))
        }
        Doorway { x, z, gap, h, rank, .. } => b.ranked(*rank).doorway(place(*x, 0.0, *z), gap * CM, h * CM),
        Ball { x, y, z, d, snap, rank, .. } => {
            let centre = snap.map_or(place(*x, y + d / 2.0, *z), |snap| snapped(snap, body));
            b.ranked(*rank).ball(centre, d * CM / 2.0)
        }
        Roller { x, y, z, d, l, snap, rank, .. } => {
            let centre = snap.map_or(place(*x, y + d / 2.0, *z), |snap| snapped(snap, body));
            b.ranked(*rank).roller(centre, d * CM / 2.0, l * CM)
        }
        Bosu { x, z, d, rank, .. } => b.ranked(*rank).bosu(place(*x, 0.0, *z), d * CM / 2.0),
        BalanceBoard { x, z, d, tilt, rank, .. } => {
            b.ranked(*rank).balance_board(place(*x, 0.0, *z), d * CM / 2.0, *tilt)
        }
        Dumbbell { hand, size, rank, .. } => b.ranked(*rank).dumbbell(*hand, *size),
        Kettlebell { hand, rank, .. } => b.ranked(*rank).kettlebell(*hand),
        Backpack { rank, .. } => b.ranked(*rank).backpack(),
        Band { from, to, rank, .. } => b.ranked(*rank).band(from.resolve(body), to.resolve(body)),
        Loop { at, t, rank, .. } => b.ranked(*rank).mini_band(*at, *t),
        Strap { via, r, rank, .. } => b.ranked(*rank).strap(&through(via), r.unwrap_or(0.8) * CM * 1.2),
        Towel { via, r, rank, .. } => b.ranked(*rank).towel(&through(via), r.unwrap_or(1.8) * CM * 1.2),
        Rope { via, r, rank, .. } => b.ranked(*rank).strap(&through(via), r.unwrap_or(0.5) * CM * 1.2),
        Bar { from, to, r, wood, rank, .. } => b.ranked(*rank).bar(from.resolve(body), to.resolve(body), r * CM, *wood),
        Crutch { hand, x, z, rank, .. } => b.ranked(*rank).crutch(*hand, place(*x, 0.0, *z)),
        Pack { at, t, r, kind, rank, .. } => b.ranked(*rank).pack(*at, *t, r * CM, *kind),
        Bandage { at, from, to, rank, .. } => b.ranked(*rank).bandage(*at, *from, *to),
        Tape { at, from, to, angle, rank, .. } => b.ranked(*rank).tape(*at, *from, *to, *angle),
        Treadmill { x, z, l, w, rank, .. } => b.ranked(*rank).treadmill(place(*x, 0.0, *z), l * CM, w * CM),
        Bike { x, z, crank, rank, .. } => b.ranked(*rank).bike(place(*x, 0.0, *z), *crank),
        Elliptical { x, z, rank, .. } => b.ranked(*rank).elliptical(place(*x, 0.0, *z)),
        Water { x, z, h, l, w, rank, .. } => b.ranked(*rank).water(place(*x, 0.0, *z), place(*l, *h, *w)),
        Cone { x, z, rank, .. } => b.ranked(*rank).cone(place(*x, 0.0, *z)),
        FloorLine { from, to, rank, .. } => {
            b.ranked(*rank).floor_line(place(from.0, 0.0, from.1), place(to.0, 0.0, to.1))
        }
        Shoe { x, y, z, turn, rank, .. } => b.ranked(*rank).shoe(place(*x, *y, *z), *turn),
        Clock { x, y, z, d, rank, .. } => b.ranked(*rank).clock(place(*x, *y, *z), d * CM / 2.0),
        Paper { x, y, z, tilt, rank, .. } => b.ranked(*rank).paper(place(*x, *y, *z), *tilt),
        Screen { x, y, z, w, h, rank, .. } => b.ranked(*rank).screen(place(*x, *y, *z), w * CM, h * CM),
    }
    std::mem::take(&mut b.parts)
}
