//! Round solids: discs across a bone and balls. A ball projects to a circle, a disc to an ellipse, and everything between two
//! of them to their convex hull; a part of the body is the union of such hulls.

use std::sync::LazyLock;

use glam::{DMat3, DVec2, DVec3};

use super::camera::Camera;
use super::flat::{self, Area, Path};
use geo::Polygon;

/// Points on a disc.
pub const SIDES: usize = 28;

static CIRCLE: LazyLock<[DVec2; SIDES]> =
    LazyLock::new(|| std::array::from_fn(|i| DVec2::from_angle(i as f64 * std::f64::consts::TAU / SIDES as f64)));

/// A disc across a bone, its depth different in front and behind, or a ball.
#[derive(Clone, Debug)]
pub struct Round {
    /// The middle.
    pub centre: DVec3,
    /// The radius of a ball, the mean radius of a disc.
    pub radius: f64,
    /// The rim of a disc, starting in front and going to the right; empty for a ball.
    pub rim: Vec<DVec3>,
}

impl Round {
    /// A ball.
    pub const fn ball(centre: DVec3, radius: f64) -> Self {
        Round { centre, radius, rim: Vec::new() }
    }

    /// A disc in the x–z plane of a frame: half its width along z, its depth along +x (front) and −x (back).
    pub fn disc(centre: DVec3, frame: &DMat3, half_width: f64, front: f64, back: f64) -> Self {
        let rim = CIRCLE
            .iter()
            .map(|c| {
                centre
                    + frame.x_axis * (c.x * if c.x >= 0.0 { front } else { back })
                    + frame.z_axis * (c.y * half_width)
            })
            .collect();
        Round { centre, radius: (half_width + front.max(back)) / 2.0, rim }
    }

    /// A round disc.
    pub fn coin(centre: DVec3, frame: &DMat3, radius: f64) -> Self {
        Self::disc(centre, frame, radius, radius, radius)
    }

    /// The same with its rim further from the middle by a factor.
    pub fn widened(mut self, factor: f64) -> Self {
        for point in &mut self.rim {
            *point = self.centre + (*point - self.centre) * factor;
        }
        self
    }

    /// The point of the rim at an angle in degrees (0 front, 90 right).
    pub fn rim_at(&self, degrees: f64) -> DVec3 {
        if self.rim.is_empty() {
            return self.centre;
        }
        let place = (degrees / 360.0 * SIDES as f64).rem_euclid(SIDES as f64);
        let first = (place.floor() as usize) % SIDES;
        self.rim[first].lerp(self.rim[(first + 1) % SIDES], place - place.floor())
    }

    /// Its outline on the picture.
    fn outline(&self, camera: &Camera, out: &mut Vec<DVec2>) {
        if self.rim.is_empty() {
            let middle = camera.project(self.centre);
            out.extend(CIRCLE.iter().map(|c| middle + *c * self.radius));
        } else {
            out.extend(self.rim.iter().map(|point| camera.project(*point)));
        }
    }
}

/// The picture of everything between these solids.
pub fn hull(camera: &Camera, solids: &[Round]) -> Option<Polygon<f64>> {
    let mut points = Vec::with_capacity(SIDES * solids.len());
    for solid in solids {
        solid.outline(camera, &mut points);
    }
    flat::hull(points)
}

/// The pictures of the stretches from each solid to the next.
pub fn stretches<'a>(camera: &'a Camera, solids: &'a [Round]) -> impl Iterator<Item = Polygon<f64>> + 'a {
    solids.windows(2).filter_map(|pair| hull(camera, pair))
}

/// Several groups of solids: what the picture of one part is made of.
#[derive(Default)]
pub struct Outline(Vec<Polygon<f64>>);

impl Outline {
    /// Adds the stretches along a row of solids.
    pub fn row(mut self, camera: &Camera, solids: &[Round]) -> Self {
        self.0.extend(stretches(camera, solids));
        self
    }

    /// Adds the hull of solids together.
    pub fn lump(mut self, camera: &Camera, solids: &[Round]) -> Self {
        self.0.extend(hull(camera, solids));
        self
    }

    /// Everything together.
    pub fn union(self) -> Area {
        flat::union_all(&self.0)
    }
}

/// The half of a disc's rim that the viewer sees, as a line; nothing when it is seen flat on.
pub fn visible_rim(camera: &Camera, disc: &Round) -> Option<Path> {
    let count = disc.rim.len();
    let seen: Vec<bool> =
        disc.rim.iter().map(|p| camera.facing((*p - disc.centre).normalize_or_zero()) > -0.02).collect();
    if count == 0 || seen.iter().all(|s| *s) {
        return None;
    }
    let start = (0..count).find(|i| seen[*i] && !seen[(*i + count - 1) % count])?;
    let line: Path =
        (start..start + count).take_while(|i| seen[*i % count]).map(|i| camera.project(disc.rim[i % count])).collect();
    (line.len() > 1).then_some(line)
}

/// The whole rim of a disc as a closed line.
pub fn whole_rim(camera: &Camera, disc: &Round) -> Option<Path> {
    let mut line: Path = hull(camera, std::slice::from_ref(disc))?.exterior().0.iter().map(flat::vector).collect();
    line.dedup();
    Some(line)
}

/// Monotone cubic interpolation (Fritsch and Carlson, as PCHIP): never overshoots the table.
pub fn interpolate(xs: &[f64], ys: &[f64], x: f64) -> f64 {
    let last = xs.len().min(ys.len()).saturating_sub(1);
    if last == 0 {
        return ys.first().copied().unwrap_or(0.0);
    }
    let width = |i: usize| xs[i + 1] - xs[i];
    let rise = |i: usize| (ys[i + 1] - ys[i]) / width(i);
    let slope = |i: usize| {
        if i == 0 {
            rise(0)
        } else if i == last {
            rise(last - 1)
        } else if rise(i - 1) * rise(i) > 0.0 {
            let (before, after) = (2.0 * width(i) + width(i - 1), width(i) + 2.0 * width(i - 1));
            (before + after) / (before / rise(i - 1) + after / rise(i))
        } else {
            0.0
        }
    };
    let k = xs[1..last].iter().take_while(|knot| **knot < x).count();
    let (h, t) = (width(k), (x - xs[k]) / width(k));
    let (t2, t3) = (t * t, t * t * t);
    (2.0 * t3 - 3.0 * t2 + 1.0) * ys[k]
        + (t3 - 2.0 * t2 + t) * h * slope(k)
        + (3.0 * t2 - 2.0 * t3) * ys[k + 1]
        + (t3 - t2) * h * slope(k + 1)
}

/// The thickness of a limb along its bone: half-width and depths at shares of the length, in heights of the person.
#[derive(Debug)]
pub struct Profile {
    /// Shares of the length, 0 where the bone starts.
    pub at: &'static [f64],
    /// Half-width from side to side.
    pub half_width: &'static [f64],
    /// Depth in front of the bone.
    pub front: &'static [f64],
    /// Depth behind the bone.
    pub back: &'static [f64],
}

/// The thigh.
pub static THIGH: Profile = Profile {
    at: &[0.0, 0.18, 0.40, 0.65, 0.85, 1.0],
    half_width: &[0.055, 0.054, 0.049, 0.042, 0.036, 0.0335],
    front: &[0.050, 0.052, 0.050, 0.043, 0.037, 0.035],
    back: &[0.056, 0.054, 0.048, 0.040, 0.034, 0.031],
};
/// The lower leg.
pub static SHANK: Profile = Profile {
    at: &[0.0, 0.10, 0.28, 0.50, 0.72, 0.90, 1.0],
    half_width: &[0.0335, 0.033, 0.0345, 0.0285, 0.021, 0.0185, 0.019],
    front: &[0.034, 0.031, 0.028, 0.0245, 0.020, 0.0175, 0.0185],
    back: &[0.031, 0.036, 0.0415, 0.034, 0.0235, 0.0185, 0.019],
};
/// The upper arm.
pub static UPPER_ARM: Profile = Profile {
    at: &[0.0, 0.15, 0.40, 0.70, 1.0],
    half_width: &[0.034, 0.033, 0.0285, 0.0255, 0.0225],
    front: &[0.034, 0.034, 0.030, 0.027, 0.0225],
    back: &[0.034, 0.032, 0.029, 0.026, 0.023],
};
/// The forearm.
pub static FOREARM: Profile = Profile {
    at: &[0.0, 0.20, 0.50, 0.80, 1.0],
    half_width: &[0.023, 0.0255, 0.0225, 0.018, 0.0155],
    front: &[0.023, 0.0245, 0.021, 0.0165, 0.0145],
    back: &[0.023, 0.024, 0.021, 0.0165, 0.0145],
};

/// A bone: where it starts, its frame and its length.
#[derive(Clone, Copy, Debug)]
pub struct Bone<'a> {
    /// The joint it starts at.
    pub start: DVec3,
    /// Its frame, y up the bone.
    pub frame: DMat3,
    /// Its length.
    pub length: f64,
    /// The flesh around it.
    pub profile: &'a Profile,
    /// Factor on the thickness.
    pub build: f64,
}

impl Bone<'_> {
    /// The point at a share of the length.
    pub fn at(&self, share: f64) -> DVec3 {
        self.start - self.frame.y_axis * (self.length * share)
    }

    /// The disc at a share of the length, grown by a distance.
    pub fn disc(&self, share: f64, grown: f64) -> Round {
        let table = |values| interpolate(self.profile.at, values, share).mul_add(self.build, grown);
        Round::disc(
            self.at(share),
            &self.frame,
            table(self.profile.half_width),
            table(self.profile.front),
            table(self.profile.back),
        )
    }

    /// The disc at a share that may lie a little beyond the ends of the bone, as thick as the end.
    pub fn disc_beyond(&self, share: f64, grown: f64) -> Round {
        let inside = share.clamp(0.0, 1.0);
        let mut disc = self.disc(inside, grown);
        let by = self.at(share) - self.at(inside);
        disc.centre += by;
        for point in &mut disc.rim {
            *point += by;
        }
        disc
    }

    /// Discs from one share of the length to another.
    pub fn discs(&self, from: f64, to: f64, count: usize, grown: f64) -> Vec<Round> {
        (0..count).map(|i| self.disc(from + (to - from) * i as f64 / (count.max(2) - 1) as f64, grown)).collect()
    }
}
