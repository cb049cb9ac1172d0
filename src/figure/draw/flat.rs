//! Flat geometry: hulls, areas with their set operations, and lines cut by areas.
//!
//! Lines are cut by sampling them instead of by exact clipping: it is far cheaper, cannot fail on touching edges, and its
//! error is under a tenth of a point.

use geo::algorithm::bool_ops::FillRule;
use geo::algorithm::buffer::{Buffer, BufferStyle, LineJoin};
use geo::{Area as _, BooleanOps, BoundingRect, Centroid, Coord, LineString, MultiPolygon, Polygon, Simplify};
use glam::DVec2;

/// A flat area, possibly in several pieces and with holes.
pub type Area = MultiPolygon<f64>;
/// A line through points.
pub type Path = Vec<DVec2>;

/// How finely lines are sampled when they are cut.
const STEP: f64 = 0.0022;

/// Nothing.
pub const fn nothing() -> Area {
    MultiPolygon(Vec::new())
}

pub const fn coord(point: DVec2) -> Coord<f64> {
    Coord { x: point.x, y: point.y }
}

pub const fn vector(coord: &Coord<f64>) -> DVec2 {
    DVec2::new(coord.x, coord.y)
}

/// The polygon through these points, or nothing when it has no area.
pub fn polygon(points: &[DVec2]) -> Option<Polygon<f64>> {
    if points.len() < 3 || !points.iter().all(|point| point.is_finite()) {
        return None;
    }
    let twice: f64 = points.iter().zip(points.iter().cycle().skip(1)).map(|(a, b)| a.perp_dot(*b)).sum();
    if twice.abs() < 2e-9 {
        return None;
    }
    let mut ring: Vec<_> = points.iter().map(|point| coord(*point)).collect();
    if twice < 0.0 {
        ring.reverse();
    }
    Some(Polygon::new(LineString(ring), Vec::new()))
}

/// The area within these points.
pub fn area(points: &[DVec2]) -> Area {
    MultiPolygon(polygon(points).into_iter().collect())
}

/// The convex hull of points (Andrew's monotone chain), or nothing when it has no area.
pub fn hull(mut points: Vec<DVec2>) -> Option<Polygon<f64>> {
    if !points.iter().all(|point| point.is_finite()) {
        return None;
    }
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let mut chain: Vec<DVec2> = Vec::with_capacity(points.len() + 1);
    for pass in 0..2 {
        let start = chain.len();
        for index in 0..points.len() {
            let point = points[if pass == 0 { index } else { points.len() - 1 - index }];
            while chain.len() >= start + 2 {
                let (a, b) = (chain[chain.len() - 2], chain[chain.len() - 1]);
                if (b - a).perp_dot(point - b) > 1e-12 {
                    break;
                }
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
    }
    polygon(&chain)
}

/// A disc.
pub fn disc(centre: DVec2, radius: f64) -> Polygon<f64> {
    ellipse(centre, radius, radius)
}

/// An upright ellipse.
pub fn ellipse(centre: DVec2, width: f64, height: f64) -> Polygon<f64> {
    let ring = (0..40)
        .map(|i| {
            let (sin, cos) = (f64::from(i) * std::f64::consts::TAU / 40.0).sin_cos();
            coord(centre + DVec2::new(cos * width, sin * height))
        })
        .collect();
    Polygon::new(LineString(ring), Vec::new())
}

/// All polygons together.
pub fn union_all<'a>(polygons: impl IntoIterator<Item = &'a Polygon<f64>>) -> Area {
    let polygons: Vec<_> = polygons.into_iter().collect();
    match polygons.as_slice() {
        [] => nothing(),
        [only] => MultiPolygon(vec![(*only).clone()]),
        // Not `unary_union`: it reads the winding off the first ring, which a folded strip can have the wrong way round.
        _ => MultiPolygon(polygons.into_iter().cloned().collect()).union_with_fill_rule(&nothing(), FillRule::NonZero),
    }
}

/// All areas together.
pub fn unite<'a>(areas: impl IntoIterator<Item = &'a Area>) -> Area {
    union_all(areas.into_iter().flat_map(|area| area.0.iter()))
}

/// What both have in common.
pub fn intersect(a: &Area, b: &Area) -> Area {
    if bounds(a).overlaps(&bounds(b)) { a.intersection(b) } else { nothing() }
}

/// The first without the second.
pub fn subtract(a: &Area, b: &Area) -> Area {
    if bounds(a).overlaps(&bounds(b)) { a.difference(b) } else { a.clone() }
}

/// With fewer points, none further than this from the edge.
pub fn simple(area: &Area, tolerance: f64) -> Area {
    area.simplify(tolerance)
}

/// Grown by a distance; shrunk by a negative one.
pub fn grow(area: &Area, distance: f64) -> Area {
    if area.0.is_empty() {
        return nothing();
    }
    // Offsetting costs by the number of corners; those below a tenth of a point do not show.
    let area = area.simplify(4e-4);
    area.buffer_with_style(BufferStyle::new(distance).line_join(LineJoin::Round(0.30)))
}

/// With inner corners rounded (morphological closing).
pub fn close(area: &Area, radius: f64) -> Area {
    grow(&grow(area, radius), -radius)
}

/// Rounds the sharp inner corners of an area for which a rule holds, each by a curve of about this radius that touches both
/// sides. Gives the area with its corners filled, and the fillings alone (reaching a little into the area, so that
/// no gap shows).
///
/// A morphological closing does the same but costs most of the time of a frame.
pub fn fillet(area: &Area, radius: f64, at: impl Fn(DVec2) -> bool) -> (Area, Area) {
    /// Turns sharper than this (sine of the angle) are corners, not curves.
    const SHARP: f64 = 0.30;
    const STEPS: usize = 8;
    let mut fillings = Vec::new();
    let mut round = |line: &LineString<f64>| -> LineString<f64> {
        let mut points: Vec<DVec2> = line.0.iter().map(vector).collect();
        points.pop();
        let count = points.len();
        if count < 4 {
            return line.clone();
        }
        let mut cuts: Vec<(usize, usize, Vec<DVec2>)> = Vec::new();
        for i in 0..count {
            let corner = points[i];
            let (before, after) = (points[(i + count - 1) % count], points[(i + 1) % count]);
            let (into, out) = ((corner - before).normalize_or_zero(), (after - corner).normalize_or_zero());
            // The rings run with the area on their left: an inner corner turns right.
            if into.perp_dot(out) > -SHARP || !at(corner) {
                continue;
            }
            let turn = into.dot(out).clamp(-1.0, 1.0).acos();
            let reach = (radius * (turn / 2.0).tan()).min(radius * 2.0);
            let walk = |step: usize| -> (usize, DVec2) {
                let (mut index, mut left) = (i, reach);
                for _ in 0..count / 3 {
                    let next = (index + step) % count;
                    let length = points[index].distance(points[next]);
                    if length >= left {
                        return (index, points[index].lerp(points[next], left / length.max(1e-12)));
                    }
                    left -= length;
                    index = next;
                }
                (index, points[index])
            };
            let ((from, start), (to, end)) = (walk(count - 1), walk(1));
            let curve: Vec<DVec2> = (0..=STEPS)
                .map(|k| {
                    let t = k as f64 / STEPS as f64;
                    start.lerp(corner, t).lerp(corner.lerp(end, t), t)
                })
                .collect();
            let mut filling = curve.clone();
            let inwards = (corner - (start + end) / 2.0).normalize_or_zero() * 0.0015;
            let mut index = to;
            while index != from {
                filling.push(points[index] + inwards);
                index = (index + count - 1) % count;
            }
            filling.push(points[from] + inwards);
            if turn > 0.4 {
                fillings.extend(polygon(&filling));
            }
            cuts.push((from, to, curve));
        }
        // Overlapping cuts: the first wins.
        let mut replaced = vec![false; count];
        let mut inserts: Vec<Option<Vec<DVec2>>> = vec![None; count];
        for (from, to, curve) in cuts {
            let mut span = vec![from];
            while span[span.len() - 1] != to {
                span.push((span[span.len() - 1] + 1) % count);
            }
            if span.iter().any(|index| replaced[*index]) {
                continue;
            }
            span.iter().for_each(|index| replaced[*index] = true);
            inserts[from] = Some(curve);
        }
        let mut out = Vec::with_capacity(count + 16);
        for i in 0..count {
            match inserts[i].take() {
                Some(curve) => out.extend(curve),
                None if replaced[i] => {}
                None => out.push(points[i]),
            }
        }
        let mut ring: Vec<_> = std::mem::take(&mut out).into_iter().map(coord).collect();
        ring.extend(ring.first().copied());
        LineString(ring)
    };
    let rounded = area
        .0
        .iter()
        .map(|p| Polygon::new(round(p.exterior()), p.interiors().iter().map(&mut round).collect()))
        .collect();
    (MultiPolygon(rounded), union_all(&fillings))
}

/// With inner corners and then outer corners rounded.
pub fn smooth(area: &Area, inner: f64, outer: f64) -> Area {
    grow(&grow(&grow(area, inner), -inner - outer), outer)
}

/// Moved.
pub fn shifted(area: &Area, by: DVec2) -> Area {
    map(area, |point| point + by)
}

/// With every point moved by a function.
pub fn map(area: &Area, change: impl Fn(DVec2) -> DVec2) -> Area {
    let ring = |line: &LineString<f64>| LineString(line.0.iter().map(|c| coord(change(vector(c)))).collect());
    MultiPolygon(
        area.0.iter().map(|p| Polygon::new(ring(p.exterior()), p.interiors().iter().map(ring).collect())).collect(),
    )
}

/// Size of an area.
pub fn size(area: &Area) -> f64 {
    area.unsigned_area()
}

/// Centre of an area.
pub fn centre(area: &Area) -> Option<DVec2> {
    area.centroid().map(|point| DVec2::new(point.x(), point.y()))
}

/// Every ring of an area.
pub fn rings(area: &Area) -> impl Iterator<Item = &LineString<f64>> {
    area.0.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}

/// The edge of an area as closed paths (last point = first point).
pub fn edge(area: &Area) -> Vec<Path> {
    rings(area).map(|ring| ring.0.iter().map(vector).collect()).collect()
}

/// A rectangle along the axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Lower left corner.
    pub min: DVec2,
    /// Upper right corner.
    pub max: DVec2,
}

impl Bounds {
    /// Around nothing.
    pub const EMPTY: Bounds = Bounds { min: DVec2::INFINITY, max: DVec2::NEG_INFINITY };

    /// Around both.
    pub fn with(self, other: Bounds) -> Self {
        Bounds { min: self.min.min(other.min), max: self.max.max(other.max) }
    }

    /// Larger on every side.
    pub fn grown(self, by: f64) -> Self {
        Bounds { min: self.min - DVec2::splat(by), max: self.max + DVec2::splat(by) }
    }

    /// Whether there is anything within.
    pub fn is_empty(&self) -> bool {
        !(self.min.x <= self.max.x && self.min.y <= self.max.y)
    }

    /// Whether the two have a point in common.
    pub fn overlaps(&self, other: &Bounds) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// Whether the other one lies completely within.
    pub fn covers(&self, other: &Bounds) -> bool {
        self.min.cmple(other.min).all() && self.max.cmpge(other.max).all()
    }

    /// Whether a point is within.
    pub fn contains(&self, point: DVec2) -> bool {
        self.min.cmple(point).all() && self.max.cmpge(point).all()
    }

    /// Width and height.
    pub fn size(&self) -> DVec2 {
        self.max - self.min
    }
}

/// The rectangle around an area.
pub fn bounds(area: &Area) -> Bounds {
    area.bounding_rect().map_or(Bounds::EMPTY, |rect| Bounds { min: vector(&rect.min()), max: vector(&rect.max()) })
}

/// An area prepared for many questions about points.
#[derive(Clone, Debug)]
pub struct Probe {
    bounds: Bounds,
    edges: Vec<(DVec2, DVec2)>,
}

impl Probe {
    /// Prepares an area.
    pub fn new(area: &Area) -> Self {
        let edges =
            rings(area).flat_map(|ring| ring.0.windows(2)).map(|pair| (vector(&pair[0]), vector(&pair[1]))).collect();
        Probe { bounds: bounds(area), edges }
    }

    /// Whether a point is within the area.
    pub fn contains(&self, point: DVec2) -> bool {
        self.bounds.contains(point)
            && self
                .edges
                .iter()
                .filter(|(a, b)| (a.y > point.y) != (b.y > point.y))
                .filter(|(a, b)| point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
                .count()
                % 2
                == 1
    }

    /// Whether two areas have more than their edges in common: an edge of one crosses an edge of the other, or one lies within
    /// the other.
    pub fn overlaps(&self, other: &Probe) -> bool {
        if !self.bounds.overlaps(&other.bounds) {
            return false;
        }
        let shared = Bounds { min: self.bounds.min.max(other.bounds.min), max: self.bounds.max.min(other.bounds.max) };
        let near = |probe: &Probe| -> Vec<(DVec2, DVec2)> {
            let touches = |(a, b): &&(DVec2, DVec2)| shared.overlaps(&Bounds { min: a.min(*b), max: a.max(*b) });
            probe.edges.iter().filter(touches).copied().collect()
        };
        let (own, others) = (near(self), near(other));
        let crosses = |(a, b): &(DVec2, DVec2), (c, d): &(DVec2, DVec2)| {
            let side = |p: DVec2, q: DVec2, r: DVec2| (q - p).perp_dot(r - p);
            side(*a, *b, *c) * side(*a, *b, *d) < -1e-16 && side(*c, *d, *a) * side(*c, *d, *b) < -1e-16
        };
        own.iter().any(|edge| others.iter().any(|across| crosses(edge, across)))
            || self.edges.first().is_some_and(|(corner, _)| other.contains(*corner))
            || other.edges.first().is_some_and(|(corner, _)| self.contains(*corner))
    }

    /// Whether a point is within the area and at least so far from its edge.
    pub fn contains_deep(&self, point: DVec2, depth: f64) -> bool {
        self.contains(point)
            && self.edges.iter().all(|(a, b)| {
                let along = *b - *a;
                let share = ((point - *a).dot(along) / along.length_squared().max(1e-18)).clamp(0.0, 1.0);
                point.distance_squared(*a + along * share) >= depth * depth
            })
    }
}

/// The pieces of a path where a rule holds, tested every [`STEP`]. A closed path that was cut comes out joined at its start.
pub fn pieces(path: &[DVec2], keep: impl Fn(DVec2) -> bool) -> Vec<Path> {
    let mut out: Vec<Path> = Vec::new();
    let mut open = false;
    let mut all = true;
    for pair in path.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let parts = (a.distance(b) / STEP).ceil().clamp(1.0, 400.0);
        let mut from = a;
        let mut index = 1.0;
        while index <= parts {
            let to = a.lerp(b, index / parts);
            if keep((from + to) / 2.0) {
                match out.last_mut() {
                    Some(piece) if open => piece.push(to),
                    _ => out.push(vec![from, to]),
                }
                open = true;
            } else {
                (open, all) = (false, false);
            }
            from = to;
            index += 1.0;
        }
    }
    let closed = path.len() > 2 && path.first() == path.last();
    if closed && open && !all && out.len() > 1 && out[0].first() == path.first() {
        let first = out.remove(0);
        if let Some(last) = out.last_mut() {
            last.extend_from_slice(&first[1..]);
        }
    }
    out
}

/// The pieces of several paths where a rule holds.
pub fn all_pieces(paths: &[Path], keep: impl Fn(DVec2) -> bool) -> Vec<Path> {
    paths.iter().flat_map(|path| pieces(path, &keep)).collect()
}

/// Length of a path.
pub fn length(path: &[DVec2]) -> f64 {
    path.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

/// Without paths shorter than this.
pub fn without_scraps(mut paths: Vec<Path>, shortest: f64) -> Vec<Path> {
    paths.retain(|path| length(path) > shortest);
    paths
}

/// Parallel lines at 45° over an area, `step` apart.
pub fn hatch(area: &Area, step: f64) -> Vec<Path> {
    let around = bounds(area);
    if around.is_empty() || size(area) < 1e-7 {
        return Vec::new();
    }
    let probe = Probe::new(area);
    let (min, max) = (around.min, around.max);
    // Anchored to the plane, so that the strokes of neighbouring areas continue each other.
    let mut level = ((min.y - max.x) / step).ceil() * step;
    let mut out = Vec::new();
    while level <= max.y - min.x {
        let (from, to) = (min.x.max(min.y - level), max.x.min(max.y - level));
        if to > from {
            let line = [DVec2::new(from, from + level), DVec2::new(to, to + level)];
            out.extend(pieces(&line, |point| probe.contains(point)));
        }
        level += step;
    }
    without_scraps(out, step * 0.4)
}

/// The point at a share (0–1) of the length of a path.
pub fn along(path: &[DVec2], share: f64) -> DVec2 {
    let mut left = length(path) * share;
    for pair in path.windows(2) {
        let step = pair[0].distance(pair[1]);
        if left <= step && step > 0.0 {
            return pair[0].lerp(pair[1], left / step);
        }
        left -= step;
    }
    path.last().copied().unwrap_or_default()
}
