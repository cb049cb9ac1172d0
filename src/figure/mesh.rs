//! A drawing cut into triangles, for a window that fills nothing but triangles.
//!
//! Fills become plain vertices and indices, with a fringe that fades out so that their edge is smooth; strokes stay lines,
//! dashed ones cut into their dashes. What lies on top of what is kept in the order of [`Mesh::steps`].

use std::ops::Range;

use geo::{Coord, LineString, Polygon, Simplify, TriangulateEarcut};

use super::draw::{Drawing, Polyline, Ring, Shape};
use super::palette::Rgba;

/// A corner of a triangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    /// Where, in points from the upper left corner.
    pub at: [f32; 2],
    /// Colour; between corners it runs over.
    pub color: Rgba,
}

/// What to paint next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Triangles: a range of [`Mesh::indices`], three for each.
    Triangles(Range<usize>),
    /// Lines.
    Lines {
        /// The lines.
        lines: Vec<Polyline>,
        /// Width in points.
        width: f32,
        /// Colour.
        color: Rgba,
    },
}

/// A drawing as triangles and lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Mesh {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Corners of the triangles.
    pub vertices: Vec<Vertex>,
    /// Triangles: three corners each.
    pub indices: Vec<u32>,
    /// What to paint, the first at the back.
    pub steps: Vec<Step>,
}

impl Mesh {
    /// Cuts a drawing. `fringe` is the width in points over which the edges of fills fade out: about one pixel, 0 for hard
    /// edges. A background becomes the first fill.
    #[must_use]
    pub fn new(drawing: &Drawing, fringe: f32) -> Self {
        let mut mesh = Mesh {
            width: drawing.width,
            height: drawing.height,
            vertices: Vec::new(),
            indices: Vec::new(),
            steps: Vec::new(),
        };
        if let Some(color) = drawing.background {
            let (w, h) = (drawing.width, drawing.height);
            mesh.fill(&[vec![[0.0, 0.0], [w, 0.0], [w, h], [0.0, h]]], color, 0.0);
        }
        for shape in &drawing.shapes {
            match shape {
                Shape::Fill { outline, color } => mesh.fill(outline, *color, fringe),
                Shape::Stroke { lines, width, color, dash } => {
                    let lines = match dash {
                        Some(dash) => lines.iter().flat_map(|line| dashes(line, *dash)).collect(),
                        None => lines.clone(),
                    };
                    let lines = lines.into_iter().map(|line| coarser(line, fringe * UNSEEN)).collect();
                    mesh.steps.push(Step::Lines { lines, width: *width, color: *color });
                }
            }
        }
        mesh
    }

    fn fill(&mut self, outline: &[Ring], color: Rgba, fringe: f32) {
        let from = self.indices.len();
        for polygon in polygons(outline) {
            // On a small card most corners are less than a pixel apart.
            let polygon = if fringe > 0.0 { polygon.simplify(fringe * UNSEEN) } else { polygon };
            if polygon.exterior().0.len() < 4 {
                continue;
            }
            let base = self.next_vertex();
            let cut = polygon.earcut_triangles_raw();
            self.vertices.extend(cut.vertices.iter().map(|at| Vertex { at: *at, color }));
            self.indices.extend(cut.triangle_indices.iter().map(|index| base + small(*index)));
            if fringe > 0.0 {
                for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
                    self.fringe(ring, color, fringe);
                }
            }
        }
        let to = self.indices.len();
        match self.steps.last_mut() {
            // Neighbouring fills are painted in one go.
            Some(Step::Triangles(range)) => range.end = to,
            _ if to > from => self.steps.push(Step::Triangles(from..to)),
            _ => {}
        }
    }

    /// A strip outside of a ring whose filled side is at its left hand, fading to nothing.
    fn fringe(&mut self, ring: &LineString<f32>, color: Rgba, width: f32) {
        let points = &ring.0[..ring.0.len() - 1];
        let count = points.len();
        let base = self.next_vertex();
        let clear = Rgba { alpha: 0, ..color };
        for (index, point) in points.iter().enumerate() {
            let before = points[(index + count - 1) % count];
            let after = points[(index + 1) % count];
            let (a, b) = (outward(before, *point), outward(*point, after));
            let (x, y) = (a[0] + b[0], a[1] + b[1]);
            // At a sharp corner the mitre would run far off; it is cut at twice the width.
            let scale = width / ((x * x + y * y) / 2.0).max(0.5);
            self.vertices.push(Vertex { at: [point.x, point.y], color });
            self.vertices.push(Vertex { at: [point.x + x * scale, point.y + y * scale], color: clear });
        }
        for index in 0..small(count) {
            let (here, next) = (base + 2 * index, base + 2 * ((index + 1) % small(count)));
            self.indices.extend([here, next, here + 1, here + 1, next, next + 1]);
        }
    }

    fn next_vertex(&self) -> u32 {
        small(self.vertices.len())
    }
}

/// Share of a pixel by which an edge may be off without being seen.
const UNSEEN: f32 = 0.2;

/// A line without the corners that nobody sees.
fn coarser(line: Polyline, tolerance: f32) -> Polyline {
    if tolerance <= 0.0 || line.points.len() < 4 {
        return line;
    }
    let closing = line.closed.then(|| line.points[0]);
    let all: LineString<f32> = line.points.iter().copied().chain(closing).map(|[x, y]| Coord { x, y }).collect();
    let mut points: Vec<[f32; 2]> = all.simplify(tolerance).0.into_iter().map(|at| [at.x, at.y]).collect();
    if line.closed && points.len() > 3 {
        points.pop();
    } else if line.closed {
        return line;
    }
    Polyline { points, closed: line.closed }
}

fn small(index: usize) -> u32 {
    u32::try_from(index).expect("a picture has far fewer than four thousand million corners")
}

/// The direction to the right of the way from one point to the next, of length 1.
fn outward(from: Coord<f32>, to: Coord<f32>) -> [f32; 2] {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x.hypot(y).max(1e-9);
    [y / length, -x / length]
}

/// Twice the area of a ring; positive when its inside is at the left hand of who walks along it (x right, y up).
fn doubled_area(ring: &Ring) -> f32 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum()
}

fn contains(ring: &Ring, point: [f32; 2]) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossed = ring.iter().zip(next).filter(|(a, b)| {
        (a[1] > point[1]) != (b[1] > point[1]) && point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0]
    });
    crossed.count() % 2 == 1
}

/// The polygons of rings whose inside follows from the even-odd rule: a ring within an odd number of others is a hole in the
/// innermost of them. Filled sides come to lie at the left hand.
fn polygons(rings: &[Ring]) -> Vec<Polygon<f32>> {
    let whole = |ring: &&Ring| ring.len() > 2 && doubled_area(ring).abs() > 1e-6;
    let rings: Vec<&Ring> = rings.iter().filter(whole).collect();
    let around = |ring: &Ring| -> Vec<usize> {
        let is_around = |other: &&Ring| {
            !std::ptr::eq(*other, ring) && ring.iter().filter(|at| contains(other, **at)).count() * 2 > ring.len()
        };
        rings.iter().enumerate().filter(|(_, other)| is_around(other)).map(|(index, _)| index).collect()
    };
    // A single ring, by far the most common, needs no comparing.
    let outside: Vec<Vec<usize>> =
        if rings.len() == 1 { vec![Vec::new()] } else { rings.iter().map(|ring| around(ring)).collect() };
    let line = |ring: &Ring, is_hole: bool| {
        let mut points: Vec<_> = ring.iter().map(|[x, y]| Coord { x: *x, y: *y }).collect();
        if (doubled_area(ring) < 0.0) != is_hole {
            points.reverse();
        }
        points.push(points[0]);
        LineString(points)
    };
    let mut polygons = Vec::new();
    for (index, ring) in rings.iter().enumerate().filter(|(index, _)| outside[*index].len().is_multiple_of(2)) {
        let is_hole_here =
            |hole: &usize| outside[*hole].len() == outside[index].len() + 1 && outside[*hole].contains(&index);
        let holes = (0..rings.len()).filter(is_hole_here).map(|hole| line(rings[hole], true)).collect();
        polygons.push(Polygon::new(line(ring, false), holes));
    }
    polygons
}

/// A line cut into dashes.
fn dashes(line: &Polyline, (on, off): (f32, f32)) -> Vec<Polyline> {
    let on = on.max(0.1);
    let mut points = line.points.clone();
    if line.closed {
        points.extend(line.points.first().copied());
    }
    let mut out: Vec<Polyline> = Vec::new();
    let (mut is_on, mut left) = (true, on);
    let mut dash: Vec<[f32; 2]> = points.first().copied().into_iter().collect();
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let length = (to[0] - from[0]).hypot(to[1] - from[1]);
            if length <= left {
                left -= length;
                if is_on {
                    dash.push(to);
                }
                break;
            }
            let share = left / length;
            from = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
            if is_on {
                dash.push(from);
                out.push(Polyline { points: std::mem::take(&mut dash), closed: false });
            } else {
                dash = vec![from];
            }
            is_on = !is_on;
            left = if is_on { on } else { off.max(0.1) };
        }
    }
    if is_on && dash.len() > 1 {
        out.push(Polyline { points: dash, closed: false });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const INK: Rgba = Rgba::hex(0x11_2233);

    fn square(from: f32, to: f32) -> Ring {
        vec![[from, from], [to, from], [to, to], [from, to]]
    }

    fn drawing(shapes: Vec<Shape>) -> Drawing {
        Drawing { width: 100.0, height: 100.0, background: None, shapes }
    }

    fn fill(outline: Vec<Ring>) -> Shape {
        Shape::Fill { outline, color: INK }
    }

    /// The area that the opaque triangles cover.
    fn area(mesh: &Mesh) -> f32 {
        let at = |index: u32| mesh.vertices[index as usize];
        let solid = |corners: &&[u32]| corners.iter().all(|index| at(*index).color.alpha == 255);
        let triangles = mesh.indices.chunks(3).filter(solid).map(|corners| {
            let [a, b, c] = [at(corners[0]).at, at(corners[1]).at, at(corners[2]).at];
            ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0
        });
        triangles.sum()
    }

    #[test]
    fn a_hole_stays_open_whichever_way_the_rings_turn() {
        for turned in [false, true] {
            let mut hole = square(20.0, 40.0);
            if turned {
                hole.reverse();
            }
            let mesh = Mesh::new(&drawing(vec![fill(vec![square(10.0, 50.0), hole])]), 1.0);
            assert!((area(&mesh) - (1600.0 - 400.0)).abs() < 0.5, "{}", area(&mesh));
        }
    }

    #[test]
    fn an_island_in_a_hole_is_filled_and_pieces_apart_are_filled_each() {
        let rings = vec![square(0.0, 90.0), square(20.0, 60.0), square(30.0, 50.0), square(92.0, 97.0)];
        let mesh = Mesh::new(&drawing(vec![fill(rings)]), 0.0);
        assert!((area(&mesh) - (8100.0 - 1600.0 + 400.0 + 25.0)).abs() < 0.5, "{}", area(&mesh));
    }

    #[test]
    fn the_fringe_lies_outside_and_fades_to_nothing() {
        for turned in [false, true] {
            let mut ring = square(10.0, 50.0);
            if turned {
                ring.reverse();
            }
            let mesh = Mesh::new(&drawing(vec![fill(vec![ring])]), 1.0);
            let faded: Vec<_> = mesh.vertices.iter().filter(|vertex| vertex.color.alpha == 0).collect();
            assert_eq!(faded.len(), 4);
            for vertex in faded {
                let off = |part: f32| (part - 9.0).abs().min((part - 51.0).abs());
                assert!(off(vertex.at[0]) < 1e-4 && off(vertex.at[1]) < 1e-4, "{:?}", vertex.at);
            }
        }
    }

    #[test]
    fn the_order_of_painting_is_kept_and_neighbouring_fills_are_one_step() {
        let line = Polyline { points: vec![[0.0, 0.0], [9.0, 0.0]], closed: false };
        let stroke = Shape::Stroke { lines: vec![line.clone()], width: 2.0, color: INK, dash: None };
        let shapes =
            vec![fill(vec![square(0.0, 9.0)]), fill(vec![square(5.0, 20.0)]), stroke, fill(vec![square(1.0, 4.0)])];
        let mesh = Mesh::new(&drawing(shapes), 0.0);
        let expected = [
            Step::Triangles(0..12),
            Step::Lines { lines: vec![line], width: 2.0, color: INK },
            Step::Triangles(12..18),
        ];
        assert_eq!(mesh.steps, expected);
    }

    #[test]
    fn a_dashed_ring_is_cut_into_dashes_of_its_length() {
        let line = Polyline { points: square(0.0, 10.0), closed: true };
        let cut = dashes(&line, (3.0, 2.0));
        let length = |line: &Polyline| -> f32 {
            line.points.windows(2).map(|pair| (pair[1][0] - pair[0][0]).hypot(pair[1][1] - pair[0][1])).sum()
        };
        assert_eq!(cut.len(), 8);
        assert!(cut.iter().all(|dash| (length(dash) - 3.0).abs() < 1e-3 && !dash.closed), "{cut:?}");
    }

    #[test]
    fn a_background_is_the_first_fill_and_scraps_are_left_out() {
        let scrap = fill(vec![vec![[1.0, 1.0], [2.0, 2.0]], vec![[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]]);
        let mesh = Mesh::new(&Drawing { background: Some(INK), ..drawing(vec![scrap]) }, 1.0);
        assert_eq!(mesh.steps, [Step::Triangles(0..6)]);
        assert!((area(&mesh) - 10_000.0).abs() < 0.5);
    }
}
