//! Which part is in front of which, and which limbs can be drawn with one contour.

use glam::{DVec2, DVec3};

use super::body::Model;
use super::camera::Camera;
use super::flat::{self, Area, Probe};
use super::part::{Fill, Limb, Part, PartName};
use crate::figure::anatomy::{BodySide, Landmark};
use crate::figure::palette::Tone;

/// Depth differences below this, in heights, do not decide; the fixed rank does.
const DECISIVE: f64 = 0.010;
/// A box counts as in front or behind as long as nothing is deeper inside it than this.
const INSIDE_BOX: f64 = -0.055;

/// Wrong order worth the loss of a limb's single contour, in heights of depth.
const TROUBLE: f64 = 0.03;

/// Something the order could not satisfy.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycle {
    /// The part that had to be painted although something belonged behind it.
    pub part: PartName,
    /// What belonged behind it most.
    pub behind: PartName,
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
    smooth: bool,
}

impl Merge {
    /// Legs and arms of a body.
    pub fn limbs(model: &Model<'_>) -> Vec<Merge> {
        let barefoot = model.barefoot;
        let seen = |landmark| model.seen(landmark);
        let mut out = Vec::new();
        for side in BodySide::BOTH {
            let (thigh, shank, foot) = (PartName::Thigh(side), PartName::Shank(side), PartName::Foot(side));
            let mut leg = Merge {
                name: PartName::Leg(side),
                parts: vec![thigh, shank],
                joints: vec![(thigh, shank, seen(Landmark::Knee(side)), 0.050)],
                fillet: 0.022,
                smooth: false,
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
                smooth: false,
            };
            for mut limb in [leg, arm] {
                limb.smooth = limb.parts.iter().any(|part| model.focuses(*part));
                out.push(limb);
            }
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
        // The head lies over the neck and the neck over the collar, whatever the depths say; only a neck that points away
        // from the viewer disappears behind the chest or the shoulders.
        (PartName::Head, PartName::Neck) => return 9.0,
        (PartName::Neck, PartName::Head) => return -9.0,
        (PartName::Neck, PartName::Trunk) => return if a.sunk { -9.0 } else { 9.0 },
        (PartName::Trunk, PartName::Neck) => return if b.sunk { 9.0 } else { -9.0 },
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
    let probes: Vec<_> = parts.iter().map(|part| Probe::new(&flat::simple(&part.outline, 6e-4))).collect();
    let mut matrix = vec![vec![0.0; count]; count];
    for i in 0..count {
        for k in i + 1..count {
            if probes[i].overlaps(&probes[k]) {
                let front = relation(&parts[i], &parts[k], camera);
                matrix[i][k] = front;
                matrix[k][i] = -front;
            }
        }
    }
    matrix
}

/// Parts from back to front, limbs merged where that is possible, and the cycles that had to be broken.
pub fn order(mut parts: Vec<Part>, merges: Vec<Merge>, camera: &Camera) -> (Vec<Part>, Vec<Cycle>) {
    let front = relations(&parts, camera);
    let ranks: Vec<f64> = parts.iter().map(|part| part.rank).collect();
    let mut chosen: Vec<(Merge, Vec<usize>)> = Vec::new();
    let mut single: Vec<Vec<usize>> = Vec::new();
    for merge in merges {
        let mut own: Vec<usize> = (0..parts.len()).filter(|i| merge.parts.contains(&parts[*i].name)).collect();
        if own.len() != merge.parts.len() {
            continue;
        }
        let before = own.clone();
        own.sort_by_key(|i| before.iter().filter(|k| front[*i][**k] > 0.0).count());
        if agree(&own, &chosen, &front) {
            chosen.push((merge, own));
        } else {
            single.push(own);
        }
    }
    // A limb whose pieces would agree alone may still close a circle: forearm on a table, upper arm behind the trunk.
    let mut sequence = Sequence::new(&front, &ranks, &chosen);
    while sequence.trouble() > TROUBLE && !chosen.is_empty() {
        let trials = (0..chosen.len()).map(|out| {
            let kept = || chosen.iter().enumerate().filter(move |(i, _)| *i != out).map(|(_, limb)| limb);
            (out, Sequence::new(&front, &ranks, kept()))
        });
        let Some((out, better)) = trials.min_by(|a, b| a.1.trouble().total_cmp(&b.1.trouble())) else { break };
        if better.trouble() > sequence.trouble() - TROUBLE {
            break;
        }
        single.push(chosen.remove(out).1);
        sequence = better;
    }

    let mut limbs: Vec<(Vec<usize>, Part)> = Vec::new();
    let mut broken = false;
    for (merge, own) in &chosen {
        let whole = flat::unite(own.iter().map(|i| &parts[*i].outline));
        match joined(merge, &whole, own.iter().map(|i| parts[*i].clone()).collect()) {
            Some(limb) => limbs.push((own.clone(), limb)),
            None => {
                broken = true;
                single.push(own.clone());
            }
        }
    }
    if broken {
        chosen.retain(|(_, own)| limbs.iter().any(|(kept, _)| kept == own));
        sequence = Sequence::new(&front, &ranks, &chosen);
    }
    for own in single {
        // Shading works on the whole limb all the same, so that joints show no step in the shadow.
        let whole = flat::unite(own.iter().map(|i| &parts[*i].outline));
        for i in own {
            parts[i].shade_source = Some(whole.clone());
        }
    }

    let name = |group: &[usize]| match limbs.iter().find(|(own, _)| own == group) {
        Some((_, limb)) => limb.name,
        None => parts[group[0]].name,
    };
    let cycles = sequence
        .cycles
        .iter()
        .map(|(part, behind, weight)| Cycle {
            part: name(&sequence.groups[*part]),
            behind: name(&sequence.groups[*behind]),
            weight: *weight,
        })
        .collect();
    let mut pool: Vec<Option<Part>> = parts.into_iter().map(Some).collect();
    let mut out = Vec::with_capacity(sequence.groups.len());
    for index in sequence.order {
        let group = &sequence.groups[index];
        match limbs.iter().position(|(own, _)| own == group) {
            Some(place) => out.push(limbs.swap_remove(place).1),
            None => out.extend(group.iter().filter_map(|i| pool[*i].take())),
        }
    }
    (out, cycles)
}

/// Whether no third part is clearly in front of one piece of a limb and behind another.
fn agree(own: &[usize], chosen: &[(Merge, Vec<usize>)], front: &[Vec<f64>]) -> bool {
    let merged = |i: usize| chosen.iter().find(|(_, group)| group.contains(&i)).map(|(_, group)| group.clone());
    (0..front.len()).filter(|i| !own.contains(i)).all(|i| {
        let other = merged(i).unwrap_or_else(|| vec![i]);
        let views: Vec<f64> = own.iter().map(|k| strongest(front, &[*k], &other)).collect();
        !(views.iter().any(|v| *v > 0.012) && views.iter().any(|v| *v < -0.012))
    })
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

/// Groups of parts from back to front.
struct Sequence {
    groups: Vec<Vec<usize>>,
    order: Vec<usize>,
    /// Groups that were painted although another one, the second, belonged behind them, and how much.
    cycles: Vec<(usize, usize, f64)>,
}

impl Sequence {
    /// Repeatedly takes the group with the least behind it: a topological sort that survives cycles.
    fn new<'m>(front: &[Vec<f64>], ranks: &[f64], limbs: impl IntoIterator<Item = &'m (Merge, Vec<usize>)>) -> Self {
        let limbs: Vec<&Vec<usize>> = limbs.into_iter().map(|(_, own)| own).collect();
        let alone = (0..front.len()).filter(|i| !limbs.iter().any(|own| own.contains(i))).map(|i| vec![i]);
        let groups: Vec<Vec<usize>> = alone.chain(limbs.iter().map(|own| (*own).clone())).collect();
        let matrix: Vec<Vec<f64>> =
            groups.iter().map(|a| groups.iter().map(|b| strongest(front, a, b)).collect()).collect();
        let rank = |group: &[usize]| group.iter().map(|i| ranks[*i]).fold(f64::NEG_INFINITY, f64::max);
        let cost = |i: usize, left: &[usize]| -> f64 {
            left.iter().filter(|k| **k != i).map(|k| matrix[i][*k].max(0.0)).sum()
        };
        let mut left: Vec<usize> = (0..groups.len()).collect();
        let (mut order, mut cycles) = (Vec::with_capacity(groups.len()), Vec::new());
        while !left.is_empty() {
            let key = |place: usize| ((cost(left[place], &left) * 1e6).round(), rank(&groups[left[place]]));
            let best = (0..left.len())
                .min_by(|a, b| {
                    let (a, b) = (key(*a), key(*b));
                    a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
                })
                .unwrap_or(0);
            let index = left[best];
            let weight = cost(index, &left);
            if weight > 0.02 {
                let behind = left.iter().max_by(|a, b| matrix[index][**a].total_cmp(&matrix[index][**b]));
                cycles.push((index, behind.copied().unwrap_or(index), weight));
            }
            order.push(index);
            left.remove(best);
        }
        Sequence { groups, order, cycles }
    }

    /// How much is painted in the wrong order.
    fn trouble(&self) -> f64 {
        self.cycles.iter().map(|(_, _, weight)| weight).sum()
    }
}

/// Several parts with one contour, or nothing when they do not hang together on the picture.
fn joined(merge: &Merge, whole: &Area, pieces: Vec<Part>) -> Option<Part> {
    let near_joint = |p: DVec2| merge.joints.iter().any(|(_, _, place, radius)| p.distance(*place) < radius * 1.15);
    let (mut contour, web) = flat::fillet(whole, merge.fillet, near_joint);
    if merge.smooth {
        contour = flat::smooth(&contour, 0.005, 0.002);
    }
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
