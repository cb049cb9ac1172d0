//! The drawing of the body map as data: `assets/body-map.txt`, read and cut into triangles once.

use std::sync::OnceLock;

use egui::{Pos2, Vec2};

use crate::content::BodySpot;

/// From which way the body is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum BodyView {
    /// Face towards us.
    Front,
    /// Back towards us.
    Back,
}

/// A dot of the map, at the left of the picture or in its middle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) spot: BodySpot,
    pub(super) at: Pos2,
}

/// One view: its outline as polygon and triangles, the lines on it and the dots.
#[derive(Debug)]
pub(super) struct Drawing {
    pub(super) view: BodyView,
    pub(super) outline: Vec<Pos2>,
    pub(super) triangles: Vec<[u32; 3]>,
    pub(super) lines: Vec<Vec<Pos2>>,
    pub(super) spots: Vec<Spot>,
}

/// Front and back.
pub(super) fn drawings() -> &'static [Drawing] {
    static DRAWINGS: OnceLock<Vec<Drawing>> = OnceLock::new();
    DRAWINGS.get_or_init(|| read(include_str!("../../../assets/body-map.txt")))
}

fn read(text: &str) -> Vec<Drawing> {
    let mut drawings: Vec<Drawing> = Vec::new();
    for line in text.lines() {
        let mut words = line.split_whitespace();
        match (words.next(), drawings.last_mut()) {
            (Some("view"), _) => drawings.push(Drawing {
                view: if words.next() == Some("front") { BodyView::Front } else { BodyView::Back },
                outline: Vec::new(),
                triangles: Vec::new(),
                lines: Vec::new(),
                spots: Vec::new(),
            }),
            (Some("outline"), Some(drawing)) => {
                drawing.outline = words.filter_map(point).collect();
                drawing.triangles = cut_ears(&drawing.outline);
            }
            (Some("line"), Some(drawing)) => drawing.lines.push(smooth(&words.filter_map(point).collect::<Vec<_>>())),
            (Some("spot"), Some(drawing)) => {
                let spot =
                    words.next().and_then(|name| BodySpot::ALL.into_iter().find(|spot| format!("{spot:?}") == name));
                let at = words.next().and_then(point);
                drawing.spots.extend(spot.zip(at).map(|(spot, at)| Spot { spot, at }));
            }
            _ => {}
        }
    }
    drawings
}

fn point(text: &str) -> Option<Pos2> {
    let (x, y) = text.split_once(',')?;
    Some(egui::pos2(x.parse().ok()?, y.parse().ok()?))
}

/// Three points are a quadratic curve.
fn smooth(points: &[Pos2]) -> Vec<Pos2> {
    let [a, b, c] = points else { return points.to_vec() };
    (0..=12)
        .map(|step| {
            let t = step as f32 / 12.0;
            a.lerp(*b, t).lerp(b.lerp(*c, t), t)
        })
        .collect()
}

/// Cuts a simple polygon into triangles, ear by ear.
fn cut_ears(outline: &[Pos2]) -> Vec<[u32; 3]> {
    let doubled_area: f32 = (0..outline.len())
        .map(|here| cross(outline[here].to_vec2(), outline[(here + 1) % outline.len()].to_vec2()))
        .sum();
    let turn = doubled_area.signum();
    let mut rest: Vec<usize> = (0..outline.len()).collect();
    let mut triangles = Vec::with_capacity(outline.len());
    while rest.len() > 3 {
        let count = rest.len();
        let ear = (0..count).find(|&here| {
            let [a, b, c] = [rest[(here + count - 1) % count], rest[here], rest[(here + 1) % count]];
            let corner = [outline[a], outline[b], outline[c]];
            cross(corner[1] - corner[0], corner[2] - corner[1]) * turn > 0.0
                && rest.iter().all(|&other| [a, b, c].contains(&other) || !is_inside(outline[other], corner, turn))
        });
        // A polygon without an ear is no simple one; the rest stays open rather than loop for ever.
        let Some(here) = ear else { break };
        triangles.push([rest[(here + count - 1) % count], rest[here], rest[(here + 1) % count]]);
        rest.remove(here);
    }
    if let [a, b, c] = rest[..] {
        triangles.push([a, b, c]);
    }
    triangles.into_iter().map(|triangle| triangle.map(|index| u32::try_from(index).unwrap_or_default())).collect()
}

fn is_inside(point: Pos2, [a, b, c]: [Pos2; 3], turn: f32) -> bool {
    cross(b - a, point - a) * turn > 0.0 && cross(c - b, point - b) * turn > 0.0 && cross(a - c, point - c) * turn > 0.0
}

fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_triangles_cover_each_outline_wholly() {
        for drawing in drawings() {
            assert_eq!(drawing.triangles.len(), drawing.outline.len() - 2, "{:?}", drawing.view);
        }
    }
}
