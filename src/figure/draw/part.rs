//! Parts: what is painted as one piece, with its fills, its inner lines and what is known about its depth.

use glam::{DVec2, DVec3};

use super::camera::Camera;
use super::flat::{self, Area, Bounds, Path, Probe};
use super::solid::Round;
use crate::figure::anatomy::{BodySide, Segment};
use crate::figure::palette::Tone;

/// Which part of the body or which piece of a prop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartName {
    /// Trunk with shirt and the upper half of the shorts.
    Trunk,
    /// Neck.
    Neck,
    /// Head with hair.
    Head,
    /// Thigh.
    Thigh(BodySide),
    /// Lower leg.
    Shank(BodySide),
    /// Foot.
    Foot(BodySide),
    /// Upper arm.
    UpperArm(BodySide),
    /// Forearm.
    Forearm(BodySide),
    /// Hand.
    Hand(BodySide),
    /// A leg drawn with one contour.
    Leg(BodySide),
    /// An arm drawn with one contour.
    Arm(BodySide),
    /// A piece of a prop: number of the prop, number of the piece.
    Prop(usize, usize),
}

impl PartName {
    /// The part that shows a segment.
    pub const fn of(segment: Segment) -> Self {
        match segment {
            Segment::Pelvis | Segment::Lumbar | Segment::Thorax => PartName::Trunk,
            Segment::Neck => PartName::Neck,
            Segment::Head => PartName::Head,
            Segment::Thigh(side) => PartName::Thigh(side),
            Segment::Shank(side) => PartName::Shank(side),
            Segment::Foot(side) | Segment::Toes(side) | Segment::BigToe(side) => PartName::Foot(side),
            Segment::UpperArm(side) => PartName::UpperArm(side),
            Segment::Forearm(side) => PartName::Forearm(side),
            Segment::Hand(side) => PartName::Hand(side),
        }
    }
}

/// What a fill is painted with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The surface.
    pub tone: Tone,
    /// Above 0 darker, below 0 nearer to the background.
    pub darker: f64,
}

impl From<Tone> for Paint {
    fn from(tone: Tone) -> Self {
        Paint { tone, darker: 0.0 }
    }
}

impl Tone {
    /// This surface turned away from the light by a share.
    pub const fn darker(self, share: f64) -> Paint {
        Paint { tone: self, darker: share }
    }
}

/// One coloured area of a part.
#[derive(Clone, Debug)]
pub struct Fill {
    /// Where.
    pub area: Area,
    /// With what.
    pub paint: Paint,
    /// Whether it gets a shaded side.
    pub shaded: bool,
    /// A line drawn right after it, below the fills that follow.
    pub rim: Option<Path>,
}

/// A line or small area on top of a part's fills.
#[derive(Clone, Debug)]
pub enum Mark {
    /// The edge of a piece of clothing.
    Hem(Vec<Path>),
    /// The edge of the collar.
    Collar(Vec<Path>),
    /// An edge of skin within the part.
    Edge(Vec<Path>),
    /// A detail: laces, fingers, the weave of a prop.
    Fine(Vec<Path>),
    /// The edge between fingers, in full ink.
    Finger(Vec<Path>),
    /// A highlighted muscle.
    Highlight(Area),
    /// The ear.
    Ear(Area),
    /// A line within the ear.
    EarInside(Path),
    /// The eye.
    Eye(Area),
    /// The eyebrow.
    Brow(Path),
    /// The mouth.
    Mouth(Path),
}

/// A place where the outline of a part is left out, because the neighbour goes on in the same colour.
#[derive(Clone, Copy, Debug)]
pub struct Seam {
    /// The neighbour.
    pub neighbor: PartName,
    /// The joint, on the picture.
    pub centre: DVec2,
    /// How far from the joint.
    pub radius: f64,
    /// The colour that must lie underneath; any without.
    pub tone: Option<Tone>,
}

/// A ball that stands for a piece of a part when depths are compared.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Its middle in the world.
    pub world: DVec3,
    /// Its middle on the picture, with depth.
    pub seen: DVec3,
    /// Its radius.
    pub radius: f64,
}

/// A box: outward normals, how far along them it reaches, and its corners.
#[derive(Clone, Debug)]
pub struct Facets {
    /// Outward normals.
    pub normals: [DVec3; 6],
    /// The largest coordinate of the box along each normal.
    pub reach: [f64; 6],
}

/// When a part is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// On the floor, below the shadows.
    Floor,
    /// Behind everything.
    Backdrop,
    /// By depth.
    Depth,
    /// In front of everything.
    Overlay,
}

/// Several parts drawn with one contour.
#[derive(Clone, Debug)]
pub struct Limb {
    /// The parts, far to near.
    pub pieces: Vec<Part>,
    /// Joints within the limb: the two parts, where and how far around no line is drawn.
    pub joints: Vec<(PartName, PartName, DVec2, f64)>,
    /// Skin in the inner corners at the joints.
    pub web: Area,
}

/// What is painted as one piece.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name.
    pub name: PartName,
    /// Higher is in front when the depth does not decide.
    pub rank: f64,
    /// Coloured areas, the last on top.
    pub fills: Vec<Fill>,
    /// Lines on top of them.
    pub marks: Vec<Mark>,
    /// Where it is in depth.
    pub samples: Vec<Sample>,
    /// Where its outline is left out.
    pub seams: Vec<Seam>,
    /// How much it fades as a far limb, 0–1.
    pub tint: f64,
    /// The contour whose shaded side it shares; its own without.
    pub shade_source: Option<Area>,
    /// Whether it is a prop.
    pub prop: bool,
    /// When it is painted.
    pub layer: Layer,
    /// Opacity of its fills, 0–1.
    pub opacity: f64,
    /// Whether it has an outline.
    pub outlined: bool,
    /// Whether it lies over every part it touches.
    pub in_front: bool,
    /// Whether it goes down into the part it grows out of, away from the viewer, so that that one covers its root.
    pub sunk: bool,
    /// Flat faces, when it is a box.
    pub facets: Option<Facets>,
    /// Its parts, when it is a whole limb.
    pub limb: Option<Box<Limb>>,
    /// Solids near the floor cast a shadow.
    pub solids: Vec<Vec<Round>>,
    /// Everything it covers.
    pub outline: Area,
    /// The rectangle around its outline.
    pub bounds: Bounds,
}

impl Part {
    /// An empty part.
    pub const fn new(name: PartName, rank: f64) -> Self {
        Part {
            name,
            rank,
            fills: Vec::new(),
            marks: Vec::new(),
            samples: Vec::new(),
            seams: Vec::new(),
            tint: 0.0,
            shade_source: None,
            prop: matches!(name, PartName::Prop(..)),
            layer: Layer::Depth,
            opacity: 1.0,
            outlined: true,
            in_front: false,
            sunk: false,
            facets: None,
            limb: None,
            solids: Vec::new(),
            outline: flat::nothing(),
            bounds: Bounds::EMPTY,
        }
    }

    /// Adds a coloured area.
    pub fn fill(&mut self, area: Area, paint: impl Into<Paint>, shaded: bool) {
        if !area.0.is_empty() {
            self.fills.push(Fill { area, paint: paint.into(), shaded, rim: None });
        }
    }

    /// Adds solids as depth samples.
    pub fn sample(&mut self, camera: &Camera, solids: &[Round]) {
        self.samples.extend(solids.iter().map(|solid| Sample {
            world: solid.centre,
            seen: camera.see(solid.centre),
            radius: solid.radius,
        }));
    }

    /// Adds a depth sample.
    pub fn sample_point(&mut self, camera: &Camera, world: DVec3, radius: f64) {
        self.samples.push(Sample { world, seen: camera.see(world), radius });
    }

    /// Computes the outline from the fills.
    pub fn finish(&mut self) {
        self.outline = flat::unite(self.fills.iter().map(|fill| &fill.area));
        self.bounds = flat::bounds(&self.outline);
    }

    /// The parts it consists of: itself, or the pieces of a limb.
    pub fn pieces(&self) -> &[Part] {
        self.limb.as_ref().map_or(std::slice::from_ref(self), |limb| &limb.pieces)
    }
}

/// What colour is seen where on a part: its fills as probes, the last on top.
#[derive(Clone, Debug)]
pub struct Surface {
    fills: Vec<(Probe, Paint)>,
    outline: Probe,
}

impl Surface {
    /// Of a part.
    pub fn new(part: &Part) -> Self {
        Surface {
            fills: part.fills.iter().map(|fill| (Probe::new(&fill.area), fill.paint)).collect(),
            outline: Probe::new(&part.outline),
        }
    }

    /// Whether the point is on this part, at least `depth` from its edge, where it has that tone.
    pub fn shows(&self, point: DVec2, tone: Option<Tone>, depth: f64) -> bool {
        if !self.outline.contains(point) {
            return false;
        }
        let Some(tone) = tone else { return self.outline.contains_deep(point, depth) };
        let top = self.fills.iter().rev().find(|(probe, _)| probe.contains(point));
        top.is_some_and(|(probe, paint)| paint.tone == tone && paint.darker == 0.0 && probe.contains_deep(point, depth))
    }
}
