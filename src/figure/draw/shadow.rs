//! Shadows on the floor: what is near it, seen straight from above and laid down.

use glam::DVec2;

use super::camera::Camera;
use super::flat::{self, Area, Bounds};
use super::part::Part;
use super::solid::Outline;

/// Below this elevation in degrees the floor is drawn as if seen from there: a thinner stage would look like a line.
const LOWEST_VIEW: f64 = 9.0;

/// A wide pale shadow and a narrow dark one right under what touches the floor.
#[derive(Clone, Debug)]
pub struct Shadow {
    /// Where, on the picture.
    pub area: Area,
    /// Strength, 0–1.
    pub strength: f64,
}

fn flattening(camera: &Camera) -> f64 {
    camera.elevation.max(LOWEST_VIEW).to_radians().sin()
}

/// The shadows of a body's parts.
pub fn shadows(parts: &[Part], camera: &Camera) -> Vec<Shadow> {
    let above = camera.from_above();
    let flat_factor = flattening(camera);
    let layer = |highest: f64, grown: f64, strength: f64| {
        let mut outline = Outline::default();
        for part in parts.iter().filter(|part| !part.prop) {
            let low = |solid: &super::solid::Round| solid.centre.y - solid.radius < highest;
            for row in &part.solids {
                for pair in row.windows(2).filter(|pair| pair.iter().any(low)) {
                    outline = outline.lump(&above, pair);
                }
            }
        }
        let area = flat::grow(&outline.union(), grown);
        let area = flat::map(&area, |p| DVec2::new(p.x, p.y * flat_factor));
        (!area.0.is_empty()).then_some(Shadow { area, strength })
    };
    [layer(0.20, 0.010, 0.55), layer(0.075, 0.004, 1.0)].into_iter().flatten().collect()
}

/// The pale ellipse that the person stands on, around the dark shadows of all poses.
pub fn stage(shadows: &[Shadow], camera: &Camera) -> Option<Area> {
    let around = shadows
        .iter()
        .filter(|shadow| shadow.strength >= 1.0)
        .fold(Bounds::EMPTY, |bounds, shadow| bounds.with(flat::bounds(&shadow.area)));
    if around.is_empty() {
        return None;
    }
    let half = around.size() / 2.0;
    let width = (half.x + 0.13).max(0.30);
    let height = (half.y + 0.03).max(flattening(camera) * 0.30).max(0.050);
    Some(Area::new(vec![flat::ellipse((around.min + around.max) / 2.0, width, height)]))
}
