//! The foot: a shoe, or bare with the big toe moving on its own.

use glam::{DMat3, DVec3};

use super::Model;
use crate::figure::anatomy::{BodySide, Landmark, Segment};
use crate::figure::draw::camera::Camera;
use crate::figure::draw::flat;
use crate::figure::draw::part::{Mark, Part, PartName, Seam};
use crate::figure::draw::solid::{self, Outline, Round};
use crate::figure::palette::Tone;
use crate::figure::skeleton::{ANKLE_HEIGHT, BALL_OFFSET};

/// A ball in the frame of the foot or the toes: x, y, z (to the little toe) and radius.
type Ball = (f64, f64, f64, f64);

/// Where the parts of a foot are: places and frames of ankle, toes and big toe.
struct Lumps<'a> {
    camera: &'a Camera,
    ankle: (DVec3, DMat3),
    toes: (DVec3, DMat3),
    big_toe: (DVec3, DMat3),
    side: BodySide,
}

impl Lumps<'_> {
    fn balls(&self, (origin, frame): (DVec3, DMat3), balls: &[Ball]) -> Vec<Round> {
        balls
            .iter()
            .map(|(x, y, z, radius)| Round::ball(origin + frame * DVec3::new(*x, *y, z * self.side.sign()), *radius))
            .collect()
    }

    fn foot(&self, balls: &[Ball]) -> Vec<Round> {
        self.balls(self.ankle, balls)
    }

    fn toes(&self, balls: &[Ball]) -> Vec<Round> {
        self.balls(self.toes, balls)
    }

    fn big_toe(&self, balls: &[Ball]) -> Vec<Round> {
        self.balls(self.big_toe, balls)
    }
}

/// Rear foot, midfoot and toes of a shoe.
const SHOE_REAR: [Ball; 6] = [
    (-0.027, -0.0165, 0.0, 0.0205),
    (-0.018, 0.006, 0.0, 0.0125),
    (0.004, 0.010, 0.0, 0.0165),
    (0.030, -0.006, -0.003, 0.0165),
    (0.045, -0.021, 0.004, 0.0165),
    (-0.018, -0.028, 0.0, 0.011),
];
const SHOE_MID: [Ball; 5] = [
    (0.030, -0.006, -0.003, 0.0165),
    (0.045, -0.020, 0.006, 0.0165),
    (0.004, -0.020, 0.0, 0.018),
    (0.070, -0.0215, 0.013, 0.0155),
    (0.072, -0.0215, -0.012, 0.0160),
];
const SHOE_TOES: [Ball; 4] = [
    (-0.002, 0.0035, 0.013, 0.0155),
    (0.0, 0.0035, -0.012, 0.0160),
    (0.024, -0.0005, 0.008, 0.0135),
    (0.028, 0.0, -0.010, 0.0135),
];
/// Half the thickness of the sole of a shoe.
const SOLE: f64 = 0.0038;
const SOLE_REAR: [Ball; 7] = [
    (-0.044, -0.0340, 0.0, SOLE),
    (-0.036, -0.0340, -0.012, SOLE),
    (-0.036, -0.0340, 0.012, SOLE),
    (0.075, -0.0340, 0.023, SOLE),
    (0.075, -0.0340, -0.023, SOLE),
    (0.02, -0.0340, 0.016, SOLE),
    (0.02, -0.0340, -0.014, SOLE),
];
const SOLE_TOES: [Ball; 4] = [
    (0.0, -0.0090, 0.023, SOLE),
    (0.0, -0.0090, -0.023, SOLE),
    (0.036, -0.0085, 0.008, SOLE),
    (0.039, -0.0075, -0.010, SOLE),
];

const BARE_REAR: [Ball; 3] = [(-0.026, -0.0205, 0.0, 0.0180), (-0.012, 0.0, 0.0, 0.0185), (0.002, 0.003, 0.0, 0.0185)];
const BARE_MID: [Ball; 4] = [
    (0.0, 0.001, 0.0, 0.0195),
    (-0.022, -0.021, 0.0, 0.0170),
    (0.034, -0.010, -0.004, 0.0150),
    (0.050, -0.021, -0.004, 0.0145),
];
const BARE_FORE: [Ball; 5] = [
    (0.034, -0.010, -0.004, 0.0150),
    (0.030, -0.026, 0.006, 0.0120),
    (0.050, -0.020, -0.004, 0.0145),
    (0.068, -0.026, 0.014, 0.0125),
    (0.072, -0.0245, -0.012, 0.0140),
];
const BARE_BIG_TOE: [Ball; 3] =
    [(0.0, 0.0005, -0.013, 0.0135), (0.024, -0.001, -0.013, 0.0100), (0.034, -0.002, -0.012, 0.0085)];
/// The four small toes: where each starts and ends.
const BARE_TOES: [[Ball; 2]; 4] = [
    [(0.002, 0.0, 0.0000, 0.0105), (0.0295, -0.0030, -0.0010, 0.0072)],
    [(0.000, 0.0, 0.0065, 0.0100), (0.0255, -0.0035, 0.0055, 0.0068)],
    [(-0.002, 0.0, 0.0125, 0.0095), (0.0205, -0.0040, 0.0115, 0.0064)],
    [(-0.005, 0.0, 0.0175, 0.0085), (0.0145, -0.0045, 0.0165, 0.0060)],
];

/// The foot.
pub fn foot(model: &Model<'_>, side: BodySide) -> Part {
    let mut part = Part::new(PartName::Foot(side), 0.0);
    let ball = model.point(Landmark::Mtp(side));
    let lumps = Lumps {
        camera: &model.camera,
        ankle: (model.point(Landmark::Ankle(side)), model.frame(Segment::Foot(side))),
        toes: (ball, model.frame(Segment::Toes(side))),
        big_toe: (ball, model.frame(Segment::BigToe(side))),
        side,
    };
    if model.barefoot {
        bare(&lumps, &mut part)
    } else {
        shoe(&lumps, &mut part)
    }
    part
}

/// Paints an empty right shoe whose sole is on the ground at `place`, its tip pointing along the x axis of `frame`.
pub fn empty_shoe(camera: &Camera, place: DVec3, frame: DMat3, part: &mut Part) {
    let ankle = place + frame.y_axis * ANKLE_HEIGHT;
    let toes = (ankle + frame * BALL_OFFSET, frame);
    shoe(&Lumps { camera, ankle: (ankle, frame), toes, big_toe: toes, side: BodySide::Right }, part);
    let opening = Round::disc(ankle + frame * DVec3::new(-0.008, 0.016, 0.0), &frame, 0.0115, 0.016, 0.016);
    let opening = solid::hull(camera, &[opening]);
    part.fill(flat::Area::new(opening.into_iter().collect()), Tone::Shoe.darker(0.35), false);
}

fn shoe(lumps: &Lumps<'_>, part: &mut Part) {
    let camera = lumps.camera;
    let (rear, mid, toes) = (lumps.foot(&SHOE_REAR), lumps.foot(&SHOE_MID), lumps.toes(&SHOE_TOES));
    let upper = Outline::default().lump(camera, &rear).lump(camera, &mid).lump(camera, &toes).union();
    part.fill(flat::fillet(&upper, 0.014, |_| true).0, Tone::Shoe, true);
    let sole = Outline::default().lump(camera, &lumps.foot(&SOLE_REAR)).lump(camera, &lumps.toes(&SOLE_TOES));
    part.fill(sole.union(), Tone::Sole, false);

    let side = lumps.side.sign();
    let (ankle, frame) = lumps.ankle;
    let from_above = camera.facing(frame * DVec3::new(0.45, 0.9, 0.0).normalize()) > -0.05;
    if from_above || camera.facing(frame.z_axis).abs() > 0.3 {
        for x in [0.020, 0.032] {
            let lace = [-1.0, -0.4, 0.4, 1.0].map(|q: f64| {
                let place = DVec3::new(
                    x - 0.004,
                    0.0115 - (x - 0.02) * 0.62 - 0.006 * q.abs().powi(2),
                    q * 0.0125 - 0.003 * side,
                );
                camera.project(ankle + frame * place)
            });
            part.marks.push(Mark::Fine(vec![lace.to_vec()]));
        }
    }
    for row in [rear, mid, toes] {
        part.sample(camera, &row);
        part.solids.push(row);
    }
}

fn bare(lumps: &Lumps<'_>, part: &mut Part) {
    let camera = lumps.camera;
    let (rear, mid, fore) = (lumps.foot(&BARE_REAR), lumps.foot(&BARE_MID), lumps.foot(&BARE_FORE));
    let big = lumps.big_toe(&BARE_BIG_TOE);
    let toes: Vec<_> = BARE_TOES.iter().map(|toe| lumps.toes(toe)).collect();
    let sole = Outline::default().lump(camera, &rear).lump(camera, &mid).lump(camera, &fore);
    let mut all = sole.lump(camera, &big);
    for toe in &toes {
        all = all.lump(camera, toe);
    }
    part.fill(flat::fillet(&all.union(), 0.0035, |_| true).0, Tone::Skin, true);

    // Where toes lie over each other their edges are drawn, the nearer one hiding the farther.
    let mut pieces: Vec<(f64, _)> = toes
        .iter()
        .chain([&big])
        .filter_map(|toe| Some((camera.facing(toe[toe.len() - 1].centre), solid::hull(camera, toe)?)))
        .collect();
    pieces.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ball = camera.project(lumps.toes.0);
    let outline = flat::Probe::new(&part.fills[0].area);
    let probes: Vec<_> = pieces.iter().map(|(_, p)| flat::Probe::new(&flat::Area::new(vec![p.clone()]))).collect();
    let mut edges = Vec::new();
    for (index, (_, piece)) in pieces.iter().enumerate() {
        let path: Vec<_> = piece.exterior().0.iter().map(flat::vector).collect();
        edges.extend(flat::pieces(&path, |p| {
            p.distance(ball) > 0.019
                && outline.contains_deep(p, 0.0012)
                && probes[..index].iter().any(|farther| farther.contains(p))
                && !probes[index + 1..].iter().any(|nearer| nearer.contains(p))
        }));
    }
    part.marks.push(Mark::Fine(flat::without_scraps(edges, 0.004)));
    part.seams.push(Seam {
        neighbor: PartName::Shank(lumps.side),
        centre: camera.project(lumps.ankle.0),
        radius: 0.034,
        tone: Some(Tone::Skin),
    });
    for row in [rear, fore, big] {
        part.sample(camera, &row);
        part.solids.push(row);
    }
}
