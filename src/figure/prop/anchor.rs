//! Places in space and on the body that bands, straps and bars go between.

use glam::DVec3;
use serde::{Deserialize, Serialize};

use super::is_default;
use crate::figure::anatomy::Landmark;
use crate::figure::pose::Vec3;
use crate::figure::skeleton::{Body, HEIGHT_CM, v};

/// An end or a point of a band, a strap, a bar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Anchor {
    /// A place in space, cm.
    Point(f64, f64, f64),
    /// On the body.
    On(Landmark),
    /// Beside a point of the body: `off` in the frame of that part, or beside the fraction `t` of the bone that ends there.
    Near {
        /// The point.
        at: Landmark,
        /// Fraction along the bone.
        #[serde(default, skip_serializing_if = "is_default")]
        t: Option<f64>,
        /// Offset in cm.
        #[serde(default, skip_serializing_if = "is_default")]
        off: Vec3,
    },
}

impl Anchor {
    /// The anchor on its way to another: two places in space are interpolated, others change halfway.
    pub(super) fn between(&self, to: &Anchor, t: f64) -> Anchor {
        match (self, to) {
            (Anchor::Point(x0, y0, z0), Anchor::Point(x1, y1, z1)) => {
                Anchor::Point(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, z0 + (z1 - z0) * t)
            }
            _ if t < 0.5 => self.clone(),
            _ => to.clone(),
        }
    }

    /// Where it is for this body.
    #[must_use]
    pub fn resolve(&self, body: &Body) -> DVec3 {
        match self {
            Anchor::Point(x, y, z) => v(*x, *y, *z) / HEIGHT_CM,
            Anchor::On(at) => body.point(*at),
            Anchor::Near { at, t, off } => body_point(body, *at, *t, *off),
        }
    }
}

/// A point beside a landmark, or beside a fraction of the bone that ends there; `off` in cm in the frame of that part.
pub(in crate::figure) fn body_point(body: &Body, at: Landmark, t: Option<f64>, off: Vec3) -> DVec3 {
    let offset = body.frame(at.segment()) * (v(off.0, off.1, off.2) / HEIGHT_CM);
    match (t, at.bone_start()) {
        (Some(t), Some(start)) => body.point(start).lerp(body.point(at), t) + offset,
        _ => body.point(at) + offset,
    }
}
