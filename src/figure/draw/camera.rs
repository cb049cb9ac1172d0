//! The camera: parallel projection, looking at the person from a direction.

use glam::{DVec2, DVec3};

/// An orthographic camera. Seen coordinates are x to the right, y up and depth towards the viewer, in heights of the person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Degrees above the horizon.
    pub elevation: f64,
    /// Direction of the picture's right side.
    pub right: DVec3,
    /// Direction of the picture's upper side.
    pub up: DVec3,
    /// Direction towards the viewer.
    pub towards: DVec3,
}

impl Camera {
    /// A camera at an azimuth (0 = from the person's right, 90 = from the front) and an elevation, in degrees.
    #[must_use]
    pub fn new(azimuth: f64, elevation: f64) -> Self {
        let (sin_a, cos_a) = azimuth.to_radians().sin_cos();
        let (sin_e, cos_e) = elevation.to_radians().sin_cos();
        let towards = DVec3::new(sin_a * cos_e, sin_e, cos_a * cos_e);
        let right = DVec3::new(cos_a, 0.0, -sin_a);
        Camera { elevation, right, up: towards.cross(right), towards }
    }

    /// Straight from above, the picture turned like this camera's.
    #[must_use]
    pub fn from_above(&self) -> Self {
        Camera { elevation: 90.0, right: self.right, up: DVec3::Y.cross(self.right), towards: DVec3::Y }
    }

    /// Where a point is seen, with its depth.
    #[must_use]
    pub fn see(&self, point: DVec3) -> DVec3 {
        DVec3::new(point.dot(self.right), point.dot(self.up), point.dot(self.towards))
    }

    /// Where a point is on the picture.
    #[must_use]
    pub fn project(&self, point: DVec3) -> DVec2 {
        DVec2::new(point.dot(self.right), point.dot(self.up))
    }

    /// How far a direction points towards the viewer: 1 straight at the viewer, −1 away.
    #[must_use]
    pub fn facing(&self, direction: DVec3) -> f64 {
        direction.dot(self.towards)
    }
}
