//! Mats, boxes, furniture, walls and what stands or lies on them. Places are in heights of the person.

use glam::{DMat3, DVec2, DVec3};

use super::super::body::foot;
use super::super::flat::{self, Area};
use super::super::part::{Layer, Mark};
use super::super::solid::{self, Round};
use super::build::{Builder, tube};
use crate::figure::palette::Tone;
use crate::figure::skeleton::{ry, rz, v};

/// Rank of furniture: behind the body when depth does not decide.
const FURNITURE: f64 = -5.0;
const WALL: f64 = -6.0;

/// A horizontal offset between floor and height.
fn column(x: f64, z: f64, low: f64, high: f64) -> (DVec3, DVec3) {
    (v(x, low, z), v(x, high, z))
}

impl Builder<'_> {
    /// An exercise mat; by default under all poses.
    pub fn mat(&mut self, x: f64, z: f64, length: Option<f64>, width: Option<f64>) {
        let [x0, x1, z0, z1] = self.setting.floor;
        let usual = width.unwrap_or(62.0 * super::CM);
        let (middle, half) = match length {
            Some(length) => (v(x, 0.0, z), v(length / 2.0, 0.0, usual / 2.0)),
            None => {
                let half = v((x1 - x0 + 0.10) / 2.0, 0.0, usual.max(z1 - z0 + 0.05) / 2.0);
                (v((x0 + x1) / 2.0, 0.0, (z0 + z1) / 2.0), half)
            }
        };
        let part = self.slab(middle - half - v(0.0, 0.010, 0.0), middle + half, Tone::Mat, -9.0);
        part.layer = Layer::Floor;
    }

    /// A step whose front edge is at `at`; `size` is length, height, width.
    pub fn step(&mut self, at: DVec3, size: DVec3, direction: f64) {
        let low = at - v(0.0, 0.0, size.z / 2.0);
        let high = at + v(size.x * direction.signum(), size.y, size.z / 2.0);
        self.slab(low, high, Tone::Gear, FURNITURE);
    }

    fn centred(&mut self, at: DVec3, size: DVec3, tone: Tone) {
        let half = v(size.x / 2.0, 0.0, size.z / 2.0);
        self.slab(at - half, at + half + v(0.0, size.y, 0.0), tone, FURNITURE);
    }

    /// A wooden box.
    pub fn crate_box(&mut self, at: DVec3, size: DVec3) {
        self.centred(at, size, Tone::Wood);
    }

    /// A bench.
    pub fn bench(&mut self, at: DVec3, size: DVec3) {
        self.centred(at, size, Tone::Wood);
    }

    /// A balance pad.
    pub fn foam(&mut self, at: DVec3, size: DVec3) {
        self.centred(at, size, Tone::Accent);
    }

    /// A pillow.
    pub fn pillow(&mut self, at: DVec3, size: DVec3) {
        let half = v(size.x / 2.0, 0.0, size.z / 2.0);
        self.cushion(at - half, at + half + v(0.0, size.y, 0.0), 0.025, Tone::Gear, FURNITURE);
    }

    /// A bed: a mattress on a frame with legs.
    pub fn bed(&mut self, at: DVec3, size: DVec3) {
        let half = v(size.x / 2.0, 0.0, size.z / 2.0);
        let top = at + v(0.0, size.y, 0.0);
        let (mattress, board, leg) = ((size.y * 0.3).min(0.09), 0.03, 0.028);
        for x in [-half.x + 0.02, half.x - 0.02 - leg] {
            for z in [-half.z + 0.02, half.z - 0.02 - leg] {
                let (low, high) = column(at.x + x, at.z + z, at.y, top.y - mattress - board);
                self.slab(low, high + v(leg, 0.0, leg), Tone::Wood, FURNITURE - 0.5);
            }
        }
        let below = v(0.0, mattress, 0.0);
        self.slab(top - half - below - v(0.0, board, 0.0), top + half - below, Tone::Wood, FURNITURE - 0.2);
        self.slab(top - half - below, top + half, Tone::Gear, FURNITURE);
    }

    /// A chair with the middle of its seat over `at`; `facing` is the direction its front looks along x.
    pub fn chair(&mut self, at: DVec3, height: f64, facing: f64, back: bool) {
        const LENGTH: f64 = 0.235;
        const WIDTH: f64 = 0.25;
        const SEAT: f64 = 0.022;
        const LEG: f64 = 0.016;
        let d = facing.signum();
        let mut block = |x: (f64, f64), y: (f64, f64), z: (f64, f64), tone: Tone| {
            self.slab(at + v(d * x.0, y.0, z.0), at + v(d * x.1, y.1, z.1), tone, FURNITURE);
        };
        let (front, side) = (LENGTH / 2.0, WIDTH / 2.0);
        let sides = [-side + 0.005, side - 0.005 - LEG];
        for x in [-front + 0.005, front - 0.005 - LEG] {
            for z in sides {
                block((x, x + LEG), (0.0, height - SEAT), (z, z + LEG), Tone::Metal);
            }
        }
        block((-front, front), (height - SEAT, height), (-side, side), Tone::Wood);
        if back {
            for z in [-side + 0.008, side - 0.008 - LEG] {
                block((-front + 0.004, -front + 0.004 + LEG), (height, height + 0.16), (z, z + LEG), Tone::Metal);
            }
            block((-front - 0.004, -front + 0.020), (height + 0.13, height + 0.245), (-side, side), Tone::Wood);
        }
    }

    /// A table; `size` is length, height, width.
    pub fn table(&mut self, at: DVec3, size: DVec3) {
        const LEG: f64 = 0.02;
        const TOP: f64 = 0.02;
        let half = v(size.x / 2.0, 0.0, size.z / 2.0);
        for x in [-half.x + 0.01, half.x - 0.01 - LEG] {
            for z in [-half.z + 0.01, half.z - 0.01 - LEG] {
                let (low, high) = column(at.x + x, at.z + z, 0.0, size.y - TOP);
                self.slab(low, high + v(LEG, 0.0, LEG), Tone::Metal, FURNITURE);
            }
        }
        self.slab(at - half + v(0.0, size.y - TOP, 0.0), at + half + v(0.0, size.y, 0.0), Tone::Wood, FURNITURE);
    }

    /// A wall or a mirror whose face is at `at`; `size` holds height and width.
    pub fn wall(&mut self, at: DVec3, size: DVec3, direction: f64, mirror: bool) {
        let d = direction.signum();
        let half = v(0.0, 0.0, size.z / 2.0);
        if !mirror {
            self.slab(at - half, at + half + v(0.035 * d, size.y, 0.0), Tone::Wall, WALL);
            return;
        }
        let camera = self.camera();
        let part = self.slab(at - half, at + half + v(0.020 * d, size.y, 0.0), Tone::Wood, WALL);
        // The glass is shown on the large face that the viewer sees.
        let x = at.x + if (camera.towards.x > 0.0) == (d > 0.0) { 0.020 * d } else { 0.0 };
        let (low, high, rim) = (at.y + 0.03, at.y + size.y - 0.03, size.z / 2.0 - 0.03);
        let corner = |y: f64, z: f64| camera.project(v(x, y, at.z + z));
        let glass = [corner(low, -rim), corner(high, -rim), corner(high, rim), corner(low, rim)];
        part.fill(flat::area(&glass), Tone::Glass, false);
        let glint = |share: f64, length: f64| {
            let (y, z) = (low + (high - low) * share, rim * 0.5);
            vec![corner(y - length, -z * 0.6 - length * 0.5), corner(y + length, length * 0.5 - z * 0.6)]
        };
        part.marks.push(Mark::Fine(vec![[glass.to_vec(), vec![glass[0]]].concat()]));
        part.marks.push(Mark::Fine(vec![glint(0.72, 0.09), glint(0.66, 0.06)]));
    }

    /// Two posts and a lintel.
    pub fn doorway(&mut self, at: DVec3, gap: f64, height: f64) {
        const POST: f64 = 0.045;
        const DEPTH: f64 = 0.06;
        for z in [-gap / 2.0 - POST, gap / 2.0] {
            let low = at + v(-DEPTH / 2.0, 0.0, z);
            self.slab(low, low + v(DEPTH, height, POST), Tone::Wood, WALL);
        }
        let low = at + v(-DEPTH / 2.0, height, -gap / 2.0 - POST);
        self.slab(low, low + v(DEPTH, POST, gap + 2.0 * POST), Tone::Wood, WALL);
    }

    /// A strip of tape on the floor.
    pub fn floor_line(&mut self, from: DVec3, to: DVec3) {
        let camera = self.camera();
        let across = (to - from).cross(DVec3::Y).normalize_or_zero() * 0.012;
        let corners = [from - across, to - across, to + across, from + across].map(|p| camera.project(p));
        let mut part = self.part(-8.0);
        part.layer = Layer::Floor;
        part.fill(flat::area(&corners), Tone::Tape, false);
        part.outlined = false;
        self.push(part);
    }

    /// Water: a pale body behind the person, and a translucent front up to the surface where the person is.
    pub fn water(&mut self, at: DVec3, size: DVec3) {
        let camera = self.camera();
        let half = v(size.x / 2.0, 0.0, size.z / 2.0);
        let corner = |x: f64, y: f64, z: f64| camera.project(at + v(x * half.x, y * size.y, z * half.z));
        let mut points = Vec::new();
        for x in [-1.0, 1.0] {
            for y in [0.0, 1.0] {
                points.extend([-1.0, 1.0].map(|z| corner(x, y, z)));
            }
        }
        let mut back = self.part(-9.0);
        back.layer = Layer::Backdrop;
        back.outlined = false;
        back.fill(Area::new(flat::hull(points).into_iter().collect()), Tone::Water.darker(-0.45), false);
        let surface = [corner(-1.0, 1.0, -1.0), corner(1.0, 1.0, -1.0), corner(1.0, 1.0, 1.0), corner(-1.0, 1.0, 1.0)];
        back.fill(flat::area(&surface), Tone::Water.darker(-0.65), false);
        self.push(back);

        // The surface cuts the person in the plane through the middle of the pool.
        let wave: Vec<DVec2> = (0..=60)
            .map(|i| {
                let x = f64::from(i) / 30.0 - 1.0;
                corner(x, 1.0, 0.0) + DVec2::new(0.0, 0.006 * (f64::from(i) * 0.9).sin())
            })
            .collect();
        let mut outline = wave.clone();
        outline.extend([corner(1.0, 0.0, 0.0), corner(1.0, 0.0, 1.0), corner(-1.0, 0.0, 1.0), corner(-1.0, 0.0, 0.0)]);
        let mut front = self.part(9.0);
        front.layer = Layer::Overlay;
        front.outlined = false;
        front.opacity = 0.42;
        front.fill(flat::area(&outline), Tone::Water, false);
        let lower = |share: f64, from: f64, to: f64| -> Vec<DVec2> {
            wave.iter()
                .enumerate()
                .filter(|(i, _)| (from..to).contains(&(*i as f64 / 60.0)))
                .map(|(_, p)| *p - DVec2::new(0.0, share))
                .collect()
        };
        let waves = vec![lower(0.002, 0.0, 1.1), lower(0.035, 0.08, 0.30), lower(0.035, 0.70, 0.92)];
        front.marks.push(Mark::Collar(waves));
        self.push(front);
    }

    /// A marker cone.
    pub fn cone(&mut self, at: DVec3) {
        let coin = |height: f64, radius: f64| Round::coin(at + v(0.0, height, 0.0), &DMat3::IDENTITY, radius);
        let radius = |height: f64| 0.058 - 0.046 * (height - 0.012) / 0.158;
        self.turned(
            &[
                (&[coin(0.0, 0.080), coin(0.012, 0.080)], Tone::Cone.darker(0.12), false),
                (&[coin(0.012, radius(0.012)), coin(0.17, radius(0.17))], Tone::Cone.into(), true),
                (&[coin(0.075, radius(0.075)), coin(0.110, radius(0.110))], Tone::Paper.into(), true),
            ],
            -1.0,
        );
    }

    /// An empty shoe; `turn` in degrees to the left.
    pub fn shoe(&mut self, at: DVec3, turn: f64) {
        let mut part = self.part(-1.0);
        foot::empty_shoe(self.camera(), at, ry(turn), &mut part);
        self.push(part);
    }

    /// A clock on the wall, turned towards the viewer.
    pub fn clock(&mut self, at: DVec3, radius: f64) {
        let camera = self.camera();
        let towards = v(camera.towards.x, 0.0, camera.towards.z).normalize_or(DVec3::Z);
        // Discs lie across y: the frame's y looks at the viewer, its x up.
        let frame = DMat3::from_cols(DVec3::Y, towards, DVec3::Y.cross(towards));
        let rim = [Round::coin(at - towards * 0.012, &frame, radius), Round::coin(at, &frame, radius)];
        let face = [Round::coin(at, &frame, radius * 0.84)];
        let hand = |hours: f64, length: f64| {
            let (sin, cos) = (hours / 12.0 * std::f64::consts::TAU).sin_cos();
            vec![camera.project(at), camera.project(at + (frame.x_axis * cos - frame.z_axis * sin) * (radius * length))]
        };
        let ticks = (0..12).map(|hour| vec![hand(f64::from(hour), 0.66)[1], hand(f64::from(hour), 0.76)[1]]);
        let marks = vec![Mark::Finger(vec![hand(2.0, 0.42), hand(10.0, 0.60)]), Mark::Fine(ticks.collect())];
        let part = self.turned(&[(&rim, Tone::DarkGear.into(), false), (&face, Tone::Paper.into(), false)], -5.0);
        part.marks = marks;
    }

    /// A written sheet of paper; `tilt` in degrees, its far edge up.
    pub fn paper(&mut self, at: DVec3, tilt: f64) {
        let camera = self.camera();
        let (half, thick) = (v(0.088, 0.0, 0.062), 0.003);
        let frame = rz(tilt);
        let part = self.slab_turned(at - half, at + half + v(0.0, thick, 0.0), Tone::Paper, 1.0, frame, at);
        let seen = |x: f64, z: f64| camera.project(at + frame * v(x, thick, z));
        let lines = (0..6).map(|row| {
            let x = 0.062 - 0.024 * f64::from(row);
            vec![seen(x, -0.046), seen(x, if row % 3 == 2 { 0.010 } else { 0.046 })]
        });
        part.marks.push(Mark::Fine(lines.collect()));
    }

    /// A screen that looks at the person, standing on `at`.
    pub fn screen(&mut self, at: DVec3, width: f64, height: f64) {
        let camera = self.camera();
        let foot = 0.022;
        if height > 0.1 {
            self.slab(at + v(-0.03, 0.0, -0.05), at + v(0.04, 0.008, 0.05), Tone::DarkGear, 0.0);
            self.tubes(&[tube(at + v(0.018, 0.006, 0.0), at + v(0.018, 0.08, 0.0), 0.010, Tone::DarkGear)], 0.0);
        }
        let low = at + v(0.0, foot, -width / 2.0);
        let part = self.slab(low, low + v(0.014, height, width), Tone::DarkGear, 1.0);
        if camera.towards.x < 0.0 {
            let rim = 0.012;
            let seen = |y: f64, z: f64| camera.project(at + v(0.0, foot + y, z));
            let (z, top) = (width / 2.0 - rim, height - rim);
            let glass = [seen(rim, -z), seen(top, -z), seen(top, z), seen(rim, z)];
            part.fill(flat::area(&glass), Tone::Screen, false);
        }
    }

    /// A ball.
    pub fn ball(&mut self, centre: DVec3, radius: f64) {
        let camera = self.camera();
        // A great circle makes it a ball instead of a disc.
        let frame = rz(24.0) * DMat3::from_rotation_x(0.5);
        let equator = Round::coin(centre, &frame, radius * 0.995);
        let line = solid::visible_rim(camera, &equator);
        let part = self.turned(&[(&[Round::ball(centre, radius)], Tone::Accent.into(), true)], 0.0);
        if radius > 0.03 {
            part.marks.extend(line.map(|line| Mark::Fine(vec![line])));
        }
    }
}
