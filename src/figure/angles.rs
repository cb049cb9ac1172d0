//! Anatomical joint angles, in degrees, and how far each may go.

use super::anatomy::BodySide;

/// A ball joint: flexion about the side-to-side axis, then abduction, then external rotation about the bone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the anatomical names say it")]
pub struct BallAngles {
    pub flexion: f64,
    pub abduction: f64,
    pub external_rotation: f64,
}

/// Angles of the spine. `upper` and `lower` bend only the thoracic or only the lumbar joint; `belly` (cm) is a breath in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the anatomical names say it")]
pub struct TrunkAngles {
    pub flexion: f64,
    pub side: f64,
    pub rotation: f64,
    pub upper: f64,
    pub lower: f64,
    pub belly: f64,
}

/// Angles of the neck.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the anatomical names say it")]
pub struct NeckAngles {
    pub flexion: f64,
    pub side: f64,
    pub rotation: f64,
}

/// Angles of one arm and one leg. The shoulder girdle moves in cm; pronation 0 = palm towards the body.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the anatomical names say it")]
pub struct SideAngles {
    pub hip: BallAngles,
    pub knee: f64,
    pub dorsiflexion: f64,
    pub inversion: f64,
    pub toe_in: f64,
    pub toes: f64,
    pub big_toe: f64,
    pub girdle_forward: f64,
    pub girdle_up: f64,
    pub shoulder: BallAngles,
    pub elbow: f64,
    pub pronation: f64,
    pub wrist: f64,
    pub wrist_deviation: f64,
    pub finger_curl: f64,
    pub finger_hook: f64,
}

/// All angles of a body.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the anatomical names say it")]
pub struct Angles {
    pub trunk: TrunkAngles,
    pub neck: NeckAngles,
    sides: [SideAngles; 2],
}

impl Angles {
    /// Standing at ease: arms a little away from the body, elbows and fingers a little bent.
    #[must_use]
    pub fn neutral() -> Self {
        let side = SideAngles {
            shoulder: BallAngles { flexion: 2.0, abduction: 7.0, external_rotation: 0.0 },
            elbow: 10.0,
            finger_curl: 22.0,
            pronation: 10.0,
            ..SideAngles::default()
        };
        Angles { sides: [side; 2], ..Angles::default() }
    }

    /// The arm and leg of one side.
    #[must_use]
    pub const fn side(&self, side: BodySide) -> &SideAngles {
        &self.sides[side.index()]
    }

    /// The arm and leg of one side, to change.
    pub const fn side_mut(&mut self, side: BodySide) -> &mut SideAngles {
        &mut self.sides[side.index()]
    }

    /// The angles of the mirrored body.
    #[must_use]
    pub const fn mirrored(mut self) -> Self {
        self.sides = [self.sides[1], self.sides[0]];
        self.trunk.side = -self.trunk.side;
        self.trunk.rotation = -self.trunk.rotation;
        self.neck.side = -self.neck.side;
        self.neck.rotation = -self.neck.rotation;
        self
    }
}

/// One degree of freedom: its spelling, its range and where it is kept.
#[derive(Debug)]
pub struct Dof {
    /// Spelling within its joint.
    pub name: &'static str,
    /// Smallest value that any human reaches.
    pub min: f64,
    /// Largest value that any human reaches.
    pub max: f64,
    /// Whether it is measured in cm instead of degrees.
    pub centimetres: bool,
    get: fn(&Angles, BodySide) -> f64,
    get_mut: fn(&mut Angles, BodySide) -> &mut f64,
}

impl Dof {
    /// Its value.
    #[must_use]
    pub fn get(&self, angles: &Angles, side: BodySide) -> f64 {
        (self.get)(angles, side)
    }

    /// Its value, to change.
    pub fn get_mut<'a>(&self, angles: &'a mut Angles, side: BodySide) -> &'a mut f64 {
        (self.get_mut)(angles, side)
    }
}

/// One joint with its degrees of freedom; the first is what a bare number means.
#[derive(Debug)]
pub struct Joint {
    /// Spelling without a side.
    pub name: &'static str,
    /// Spellings with a side; those of the joint itself where there is only one.
    pub sided: [&'static str; 2],
    /// Whether there is one on each side.
    pub paired: bool,
    /// What it can do.
    pub dofs: &'static [Dof],
}

macro_rules! dofs {
    ($($name:literal $min:literal .. $max:literal $unit:ident => $($path:ident).+),+ $(,)?) => {
        &[$(Dof {
            name: $name,
            min: $min,
            max: $max,
            centimetres: dofs!(@unit $unit),
            get: |angles, side| dofs!(@get angles, side, $($path).+),
            get_mut: |angles, side| dofs!(@mut angles, side, $($path).+),
        }),+]
    };
    (@unit deg) => { false };
    (@unit cm) => { true };
    (@get $a:ident, $s:ident, trunk . $f:ident) => {{ let _ = $s; $a.trunk.$f }};
    (@get $a:ident, $s:ident, neck . $f:ident) => {{ let _ = $s; $a.neck.$f }};
    (@get $a:ident, $s:ident, $($f:ident).+) => { $a.side($s).$($f).+ };
    (@mut $a:ident, $s:ident, trunk . $f:ident) => {{ let _ = $s; &mut $a.trunk.$f }};
    (@mut $a:ident, $s:ident, neck . $f:ident) => {{ let _ = $s; &mut $a.neck.$f }};
    (@mut $a:ident, $s:ident, $($f:ident).+) => { &mut $a.side_mut($s).$($f).+ };
}

/// Every joint. The limits say "no human does this", not "this is healthy"; they follow the AAOS and AMA norms with room
/// for weight-bearing (sources and doubts: design notes on figures; unconfirmed, so never shown as norms).
pub static JOINTS: [Joint; 12] = [
    Joint {
        name: "hip",
        sided: ["hip_r", "hip_l"],
        paired: true,
        dofs: dofs!["flex" -30.0..130.0 deg => hip.flexion, "abd" -30.0..50.0 deg => hip.abduction,
            "er" -45.0..60.0 deg => hip.external_rotation],
    },
    Joint { name: "knee", sided: ["knee_r", "knee_l"], paired: true, dofs: dofs!["flex" -5.0..150.0 deg => knee] },
    Joint {
        name: "ankle",
        sided: ["ankle_r", "ankle_l"],
        paired: true,
        dofs: dofs!["df" -55.0..35.0 deg => dorsiflexion, "inv" -20.0..35.0 deg => inversion,
            "turn" -25.0..25.0 deg => toe_in],
    },
    Joint {
        name: "toes",
        sided: ["toes_r", "toes_l"],
        paired: true,
        dofs: dofs!["ext" -40.0..75.0 deg => toes, "big" -60.0..70.0 deg => big_toe],
    },
    Joint {
        name: "trunk",
        sided: ["trunk", "trunk"],
        paired: false,
        dofs: dofs!["flex" -30.0..85.0 deg => trunk.flexion, "side" -35.0..35.0 deg => trunk.side,
            "rot" -45.0..45.0 deg => trunk.rotation, "upper" -30.0..45.0 deg => trunk.upper,
            "lower" -20.0..25.0 deg => trunk.lower, "belly" 0.0..5.0 cm => trunk.belly],
    },
    Joint {
        name: "neck",
        sided: ["neck", "neck"],
        paired: false,
        dofs: dofs!["flex" -60.0..50.0 deg => neck.flexion, "side" -45.0..45.0 deg => neck.side,
            "rot" -80.0..80.0 deg => neck.rotation],
    },
    Joint {
        name: "girdle",
        sided: ["girdle_r", "girdle_l"],
        paired: true,
        dofs: dofs!["forward" -3.0..4.0 cm => girdle_forward, "up" -2.0..5.0 cm => girdle_up],
    },
    Joint {
        name: "shoulder",
        sided: ["shoulder_r", "shoulder_l"],
        paired: true,
        dofs: dofs!["flex" -60.0..185.0 deg => shoulder.flexion, "abd" -50.0..180.0 deg => shoulder.abduction,
            "er" -90.0..95.0 deg => shoulder.external_rotation],
    },
    Joint { name: "elbow", sided: ["elbow_r", "elbow_l"], paired: true, dofs: dofs!["flex" -5.0..150.0 deg => elbow] },
    Joint {
        name: "forearm",
        sided: ["forearm_r", "forearm_l"],
        paired: true,
        dofs: dofs!["pron" -90.0..95.0 deg => pronation],
    },
    Joint {
        name: "wrist",
        sided: ["wrist_r", "wrist_l"],
        paired: true,
        dofs: dofs!["flex" -75.0..85.0 deg => wrist, "dev" -35.0..45.0 deg => wrist_deviation],
    },
    Joint {
        name: "fingers",
        sided: ["fingers_r", "fingers_l"],
        paired: true,
        dofs: dofs!["curl" -10.0..100.0 deg => finger_curl, "hook" 0.0..95.0 deg => finger_hook],
    },
];

/// The joint of that name.
#[must_use]
pub fn joint(name: &str) -> Option<&'static Joint> {
    JOINTS.iter().find(|joint| joint.name == name)
}
