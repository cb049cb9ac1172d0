//! Signs on top of the figure: the arrow of a movement, short arrows of effort, and the ring of a hold.

use glam::DVec2;

use super::flat::{self, Area, Path};

/// Width of the shaft, in heights of the person.
const WIDTH: f64 = 0.013;
/// Length of the head.
const HEAD: f64 = 0.036;
/// Movements shorter than this on the picture get no arrow.
const SMALLEST: f64 = 0.006;
/// Arrows shorter than this are stretched.
const SHORTEST: f64 = 0.12;

/// A path as a tapered arrow; nothing when it is too short.
fn tapered(path: &[DVec2], width: f64, head: f64, sizes: (f64, f64)) -> Option<Area> {
    const STEPS: usize = 24;
    let total = flat::length(path);
    if total < head * 0.55 {
        return None;
    }
    let end = (1.0 - head * 1.05 / total).max(0.05);
    let shaft: Vec<DVec2> = (0..=STEPS).map(|i| flat::along(path, end * i as f64 / STEPS as f64)).collect();
    let direction = |i: usize| (shaft[(i + 1).min(STEPS)] - shaft[i.saturating_sub(1)]).normalize_or(DVec2::X);
    let side = |i: usize| {
        let share = i as f64 / STEPS as f64;
        direction(i).perp() * width * (sizes.0 + (sizes.1 - sizes.0) * share)
    };
    let outline: Vec<_> =
        (0..=STEPS).map(|i| shaft[i] + side(i)).chain((0..=STEPS).rev().map(|i| shaft[i] - side(i))).collect();
    let (base, tip) = (shaft[STEPS], flat::along(path, 1.0));
    let ahead = (tip - base).normalize_or(direction(STEPS));
    let across = ahead.perp();
    let back = base - ahead * (head * 0.12);
    let point = [tip, back + across * (head * 0.55), base + ahead * (head * 0.05), back - across * (head * 0.55)];
    // A shaft that bends sharply crosses itself: the union by non-zero winding still fills it.
    let pieces: Vec<_> = [flat::polygon(&outline), flat::polygon(&point)].into_iter().flatten().collect();
    Some(flat::union_all(&pieces))
}

/// The arrow along a path of movement, pushed sideways until it is clear of the figure; `fine` below 1 makes it smaller.
pub fn movement(path: &[DVec2], figure: &Area, fine: f64) -> Option<Area> {
    const OFFSETS: [f64; 11] = [0.035, 0.05, 0.065, 0.08, 0.10, 0.12, 0.15, 0.18, 0.22, 0.27, 0.32];
    let total = flat::length(path);
    if total < SMALLEST * fine {
        return None;
    }
    let stretch = (SHORTEST * fine / total).max(1.0);
    let centre = path.iter().sum::<DVec2>() / path.len() as f64;
    let path: Path = path.iter().map(|point| centre + (*point - centre) * stretch).collect();
    let (first, last) = (*path.first()?, *path.last()?);
    let middle = path.iter().sum::<DVec2>() / path.len() as f64;
    let across = (last - first).normalize_or(DVec2::X).perp();
    let centre = flat::centre(figure).unwrap_or(middle);
    let side = if across.dot(middle - centre) < 0.0 { -1.0 } else { 1.0 };
    let around = flat::Probe::new(&flat::grow(figure, (HEAD * 0.55 + 0.004) * fine));
    let mut best: Option<(f64, Path)> = None;
    for direction in [side, -side] {
        for offset in OFFSETS.map(|offset| offset * fine) {
            let moved: Path = path.iter().map(|p| *p + across * (direction * offset)).collect();
            let covered: f64 =
                flat::pieces(&moved, |p| around.contains(p)).iter().map(|piece| flat::length(piece)).sum();
            let cost = covered * 2.0 + offset + if direction == side { 0.0 } else { 0.02 };
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, moved));
            }
        }
    }
    let (_, line) = best?;
    tapered(&line, WIDTH * fine, HEAD * fine, (0.35, 0.5))
}

/// A short fat arrow from a point along a direction (as seen; its length tells how far it points sideways), or `onto` the point.
pub fn effort(at: DVec2, direction: DVec2, onto: bool, fine: f64) -> Option<Area> {
    let length = direction.length();
    // Straight at the viewer there is no arrow to see; a slight slant is drawn long enough to read.
    let ahead = direction.try_normalize().filter(|_| length > 0.05)?;
    let reach = 0.105 * length.clamp(0.72, 1.0) * fine;
    let gap = if onto { -reach - 0.045 * fine.max(0.6) } else { 0.018 * fine };
    let start = at + ahead * gap;
    tapered(&[start, start + ahead * reach], 0.030 * fine, 0.050 * fine, (0.5, 0.5))
}

/// A small clock: the ring, and two hands that show a part of the round gone by.
pub struct Ring {
    /// The pale face.
    pub face: Area,
    /// The part that has gone by.
    pub gone: Area,
    /// The rim.
    pub rim: Path,
}

/// The ring of a hold around a point; `flip` is −1 where left and right of the page are exchanged.
pub fn hold_ring(centre: DVec2, radius: f64, flip: f64) -> Ring {
    let circle = |count: usize, share: f64, radius: f64| -> Path {
        (0..=count)
            .map(|i| {
                let angle = std::f64::consts::TAU * share * i as f64 / count as f64;
                centre + DVec2::new(angle.sin() * flip, angle.cos()) * radius
            })
            .collect()
    };
    let mut wedge = circle(24, 0.70, radius * 0.66);
    wedge.push(centre);
    Ring { face: Area::new(vec![flat::disc(centre, radius)]), gone: flat::area(&wedge), rim: circle(48, 1.0, radius) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_keeps_clear_of_the_figure() {
        let figure =
            flat::area(&[DVec2::new(-0.1, 0.0), DVec2::new(0.1, 0.0), DVec2::new(0.1, 1.0), DVec2::new(-0.1, 1.0)]);
        let path = [DVec2::new(0.05, 0.2), DVec2::new(0.05, 0.8)];
        let arrow = movement(&path, &figure, 1.0).expect("a path of this length has an arrow");
        assert!(flat::size(&flat::intersect(&arrow, &figure)) < 1e-9);
    }

    #[test]
    fn a_push_straight_at_the_viewer_has_no_arrow() {
        assert!(effort(DVec2::ZERO, DVec2::ZERO, false, 1.0).is_none());
        assert!(effort(DVec2::ZERO, DVec2::X, false, 1.0).is_some());
    }
}
