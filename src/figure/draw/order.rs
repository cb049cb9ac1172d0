//! Which part is in front of which, and which limbs can be drawn with one contour.

use glam::{DVec2, DVec3};

use super::body::corner_fill;
use super::camera::Camera;
use super::flat;
use super::part::{Fill, Limb, Part, PartName};
use crate::figure::anatomy::{BodySide, Landmark};
use crate::figure::palette::Tone;

/// Depth differences below this, in heights, do not decide; the fixed rank does.
const DECISIVE: f64 = 0.010;
/// A box counts as in front or behind as long as nothing is deeper inside it than this.
const INSIDE_BOX: f64 = -0.055;

/// Something the order could not satisfy.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycle {
    /// The part that had to be painted although something belonged behind it.
    pub part: PartName,
    /// How much in front of the rest that something was.
    pub weight: f64,
}

/// A limb that is drawn with one contour when the depths allow it.
#[derive(Debug)]
pub struct Merge {
    name: PartName,
    parts: Vec<PartName>,
    joints: Vec<(PartName, PartName, DVec2, f64)>,
    fillet: f64,
}

impl Merge {
    /// Legs and arms of a body seen by a camera.
    pub fn limbs(seen: impl Fn(Landmark) -> DVec2, barefoot: bool) -> Vec<Merge> {
        let mut out = Vec::new();
        for side in BodySide::BOTH {
            let (thigh, shank, foot) = (PartName::Thigh(side), PartName::Shank(side), PartName::Foot(side));
            let mut leg = Merge {
                name: PartName::Leg(side),
                parts: vec![thigh, shank],
                joints: vec![(thigh, shank, seen(Landmark::Knee(side)), 0.050)],
                fillet: 0.022,
            };
            if barefoot {
                leg.parts.push(foot);
                leg.joints.push((shank, foot, seen(Landmark::Ankle(side)), 0.034));
            }
            let (upper, fore, hand) = (PartName::UpperArm(side), PartName::Forearm(side), PartName::Hand(side));
            let arm = Merge {
                name: PartName::Arm(side),
                parts: vec![upper, fore, hand],
                joints: vec![
                    (upper, fore, seen(Landmark::Elbow(side)), 0.036),
                    (fore, hand, seen(Landmark::Wrist(side)), 0.034),
                ],
                fillet: 0.012,
            };
            out.extend([leg, arm]);
        }
        out
    }
}

/// For a part with flat faces: on which side of it the other part is (+1 in front, −1 behind) and how far outside.
///
/// The face that the other part lies furthest outside of separates the two; it is exact for things in contact.
fn beside_box(faces: &super::part::Facets, other: &Part, camera: &Camera) -> (f64, f64) {
    let points: Vec<DVec3> = other.samples.iter().map(|sample| sample.world).collect();
    let mut best = (0.0, f64::NEG_INFINITY);
    for (normal, reach) in faces.normals.iter().zip(faces.reach) {
        let facing = camera.facing(*normal);
        if facing.abs() < 1e-3 {
            continue;
        }
        let outside = points.iter().map(|p| p.dot(*normal)).fold(f64::INFINITY, f64::min) - reach;
        if outside > best.1 {
            best = (facing.signum(), outside);
        }
    }
    best
}

fn mean_depth(part: &Part) -> f64 {
    part.samples.iter().map(|sample| sample.seen.z).sum::<f64>() / part.samples.len().max(1) as f64
}

/// How much the first part is in front of the second; negative behind.
fn relation(a: &Part, b: &Part, camera: &Camera) -> f64 {
    match (a.name, b.name) {
        // The head lies over the neck and the neck over the collar, whatever the depths say.
        (PartName::Head, PartName::Neck) | (PartName::Neck, PartName::Trunk) => return 9.0,
        (PartName::Neck, PartName::Head) | (PartName::Trunk, PartName::Neck) => return -9.0,
        _ => {}
    }
    if a.in_front != b.in_front {
        return if a.in_front { 1.0 } else { -1.0 };
    }
    // Of two boxes the plane that separates them best decides.
    let sides = [(a, b, -1.0), (b, a, 1.0)].into_iter().filter_map(|(faces, other, sign)| {
        let (side, outside) = beside_box(faces.facets.as_ref()?, other, camera);
        Some((sign * side, outside))
    });
    let best = sides.max_by(|x, y| x.1.total_cmp(&y.1));
    if let Some((side, outside)) = best {
        return if outside > INSIDE_BOX {
            side * (1.0 + outside.max(0.0))
        } else if mean_depth(a) > mean_depth(b) {
            0.01
        } else {
            -0.01
        };
    }
    let (mut weight, mut sum) = (0.0, 0.0);
    for p in &a.samples {
        for q in &b.samples {
            let overlap = p.radius + q.radius - p.seen.truncate().distance(q.seen.truncate());
            if overlap > 0.0 {
                weight += overlap;
                sum += overlap * (p.seen.z - q.seen.z);
            }
        }
    }
    if weight < 1e-9 {
        return 0.0001 * (a.rank - b.rank);
    }
    let mean = sum / weight;
    if mean.abs() < DECISIVE && a.rank != b.rank { DECISIVE * (a.rank - b.rank).signum() } else { mean }
}

/// How much each part is in front of each other one; 0 where they do not overlap on the picture.
fn relations(parts: &[Part], camera: &Camera) -> Vec<Vec<f64>> {
    let count = parts.len();
    let mut matrix = vec![vec![0.0; count]; count];
    for i in 0..count {
        for k in i + 1..count {
            let (a, b) = (&parts[i], &parts[k]);
            if a.bounds.overlaps(&b.bounds) && overlap(a, b) {
                let front = relation(a, b, camera);
                matrix[i][k] = front;
                matrix[k][i] = -front;
            }
        }
    }
    matrix
}

fn overlap(a: &Part, b: &Part) -> bool {
    flat::size(&flat::intersect(&a.outline, &b.outline)) > 2e-6
}

/// Parts from back to front, limbs merged where that is possible, and the cycles that had to be broken.
pub fn order(parts: Vec<Part>, merges: Vec<Merge>, camera: &Camera) -> (Vec<Part>, Vec<Cycle>) {
    let front = relations(&parts, camera);
    let mut groups: Vec<Vec<usize>> = (0..parts.len()).map(|i| vec![i]).collect();
    let mut limbs: Vec<(Vec<usize>, Part)> = Vec::new();
    for merge in merges {
        let mut own: Vec<usize> = (0..parts.len()).filter(|i| merge.parts.contains(&parts[*i].name)).collect();
        if own.len() != merge.parts.len() {
            continue;
        }
        let against = |group: &[usize], i: usize| strongest(&front, &[i], group);
        let agrees = groups.iter().filter(|group| !own.contains(&group[0])).all(|group| {
            let views: Vec<f64> = own.iter().map(|i| against(group, *i)).collect();
            !(views.iter().any(|v| *v > 0.012) && views.iter().any(|v| *v < -0.012))
        });
        if !agrees {
            continue;
        }
        let before = own.clone();
        own.sort_by_key(|i| before.iter().filter(|k| front[*i][**k] > 0.0).count());
        let Some(limb) = joined(&merge, own.iter().map(|i| parts[*i].clone()).collect()) else { continue };
        groups.retain(|group| !own.contains(&group[0]));
        groups.push(own.clone());
        limbs.push((own, limb));
    }

    let mut pool: Vec<Option<Part>> = parts.into_iter().map(Some).collect();
    let mut units: Vec<Part> = Vec::with_capacity(groups.len());
    for group in &groups {
        if let Some(place) = limbs.iter().position(|(own, _)| own == group) {
            units.push(limbs.swap_remove(place).1);
        } else {
            units.extend(group.iter().filter_map(|i| pool[*i].take()));
        }
    }
    let matrix: Vec<Vec<f64>> =
        groups.iter().map(|a| groups.iter().map(|b| strongest(&front, a, b)).collect()).collect();
    sorted(units, &matrix)
}

/// Of all pairs from two groups, how much the first is in front where it matters most.
fn strongest(front: &[Vec<f64>], a: &[usize], b: &[usize]) -> f64 {
    let mut best = 0.0_f64;
    for i in a {
        for k in b {
            if front[*i][*k].abs() > best.abs() {
                best = front[*i][*k];
            }
        }
    }
    best
}

/// Repeatedly takes the part with the least behind it: a topological sort that survives cycles.
fn sorted(units: Vec<Part>, matrix: &[Vec<f64>]) -> (Vec<Part>, Vec<Cycle>) {
    let mut left: Vec<usize> = (0..units.len()).collect();
    let mut sequence = Vec::with_capacity(units.len());
    let mut cycles = Vec::new();
    let cost =
        |i: usize, left: &[usize]| -> f64 { left.iter().filter(|k| **k != i).map(|k| matrix[i][*k].max(0.0)).sum() };
    while !left.is_empty() {
        let best = (0..left.len())
            .min_by(|a, b| {
                let (i, k) = (left[*a], left[*b]);
                let round = |value: f64| (value * 1e6).round();
                round(cost(i, &left)).total_cmp(&round(cost(k, &left))).then(units[i].rank.total_cmp(&units[k].rank))
            })
            .unwrap_or(0);
        let index = left[best];
        let weight = cost(index, &left);
        if weight > 0.02 {
            cycles.push(Cycle { part: units[index].name, weight });
        }
        sequence.push(index);
        left.remove(best);
    }
    let mut pool: Vec<Option<Part>> = units.into_iter().map(Some).collect();
    (sequence.into_iter().filter_map(|i| pool[i].take()).collect(), cycles)
}

/// Several parts with one contour, or nothing when they do not hang together on the picture.
fn joined(merge: &Merge, pieces: Vec<Part>) -> Option<Part> {
    let outlines: Vec<_> = pieces.iter().map(|piece| &piece.outline).collect();
    let whole = flat::unite(outlines.iter().copied());
    let corners: Vec<_> = merge.joints.iter().map(|(_, _, place, radius)| (*place, radius * 1.15)).collect();
    let web = corner_fill(&outlines, &corners, merge.fillet);
    let mut contour = flat::unite([&whole, &web]);
    // Slivers between the pieces are no holes.
    for polygon in &mut contour.0 {
        let (exterior, mut holes) = std::mem::replace(polygon, flat::disc(DVec2::ZERO, 0.0)).into_inner();
        holes.retain(|hole| {
            let ring: Vec<_> = hole.0.iter().map(flat::vector).collect();
            flat::size(&flat::area(&ring)) > 4e-6
        });
        *polygon = geo::Polygon::new(exterior, holes);
    }
    if contour.0.len() != 1 {
        return None;
    }
    let first = pieces.first()?;
    let mut limb = Part::new(merge.name, pieces.iter().map(|piece| piece.rank).fold(f64::NEG_INFINITY, f64::max));
    limb.tint = first.tint;
    limb.samples = pieces.iter().flat_map(|piece| piece.samples.iter().copied()).collect();
    limb.seams = pieces
        .iter()
        .flat_map(|piece| piece.seams.iter().copied())
        .filter(|seam| !merge.parts.contains(&seam.neighbor))
        .collect();
    limb.fills = vec![Fill { area: contour.clone(), paint: Tone::Skin.into(), shaded: true, rim: None }];
    limb.bounds = flat::bounds(&contour);
    limb.shade_source = Some(contour.clone());
    limb.outline = contour;
    limb.limb = Some(Box::new(Limb { pieces, joints: merge.joints.clone(), web }));
    Some(limb)
}
