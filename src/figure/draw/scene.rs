//! One exercise as pictures that share one frame.

use glam::{DVec2, DVec3};

use super::arrow;
use super::body::Model;
use super::camera::Camera;
use super::canvas::{Canvas, Placement};
use super::flat::{self, Area, Bounds};
use super::order::{self, Cycle, Merge};
use super::paint::{Painter, in_layer};
use super::part::{Layer, Mark, Part, PartName};
use super::props;
use super::shadow::{self, Shadow};
use super::{Drawing, Style};
use crate::figure::anatomy::{Landmark, Segment};
use crate::figure::palette::{Colors, Tone};
use crate::figure::pose::Figure;
use crate::figure::prop::Prop;
use crate::figure::skeleton::Body;

/// Free margin around the picture, as a share of its shorter side.
const MARGIN: f64 = 0.04;
/// Width of an outline in heights of the person; never thinner than [`THINNEST`] points.
const PEN: f64 = 0.0054;
const THINNEST: f64 = 0.9;
/// In a close-up the pen grows no further than this share of the shorter side.
const THICKEST: f64 = 0.0062;
/// What a highlighted muscle must show on a picture, in squared heights.
const VISIBLE_HIGHLIGHT: f64 = 0.0012;

/// The surroundings that stay the same in all pictures of an exercise.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The body of the first pose, against which props are placed.
    pub first: &'a Body,
    /// The part of the floor that the body uses in all poses: smallest and largest x and z.
    pub floor: [f64; 4],
}

impl<'a> Setting<'a> {
    fn new(bodies: &'a [Body]) -> Option<Self> {
        /// Only what is near the floor needs a mat under it.
        const LOW: f64 = 0.32;
        let first = bodies.first()?;
        let touching = |landmark: &Landmark| {
            !matches!(
                landmark,
                Landmark::Pelvis | Landmark::Lumbar | Landmark::Thorax | Landmark::Neck | Landmark::Sole(_)
            )
        };
        let low = bodies
            .iter()
            .flat_map(|body| Landmark::all().filter(touching).map(|landmark| body.point(landmark)))
            .filter(|point| point.y < LOW);
        let (mut min, mut max) = (DVec3::INFINITY, DVec3::NEG_INFINITY);
        for point in low {
            (min, max) = (min.min(point), max.max(point));
        }
        if min.x > max.x {
            (min, max) = (DVec3::ZERO, DVec3::ZERO);
        }
        Some(Setting { first, floor: [min.x - 0.03, max.x + 0.03, min.z - 0.04, max.z + 0.04] })
    }
}

/// Everything that one picture shows of body and props, in painting order.
struct View {
    parts: Vec<Part>,
    shadows: Vec<Shadow>,
    cycles: Vec<Cycle>,
}

impl View {
    fn in_layer(&self, layer: Layer) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(in_layer(layer))
    }

    /// The outline of the body without props.
    fn silhouette(&self) -> Area {
        flat::unite(self.parts.iter().filter(|part| !part.prop).map(|part| &part.outline))
    }

    /// The top of a mat, which catches the shadow.
    fn mat(&self) -> Option<&Area> {
        let top = self.in_layer(Layer::Floor).flat_map(|part| &part.fills).find(|fill| fill.paint == Tone::Mat.into());
        top.map(|fill| &fill.area)
    }

    fn bounds(&self) -> Bounds {
        self.parts.iter().fold(Bounds::EMPTY, |all, part| all.with(part.bounds))
    }
}

/// Something that a picture does not show as it should.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Parts lie in front of each other in a circle.
    OrderCycle {
        /// Number of the pose, from 0.
        pose: usize,
        /// The part where the circle was broken.
        part: String,
        /// How far the circle is in depth, in heights of the person.
        weight: f64,
    },
    /// Less of the highlighted muscles is to be seen than a reader can make out.
    HiddenHighlight {
        /// Number of the pose, from 0.
        pose: usize,
        /// Visible area in squared heights of the person.
        area: f64,
    },
    /// The followed point moves mostly towards or away from the viewer.
    HiddenMovement {
        /// Number of the pose it moves to, from 0.
        pose: usize,
        /// The share of the movement that is seen.
        share: f64,
    },
    /// A shape lies outside of the picture.
    OutsideFrame {
        /// Number of the pose, from 0.
        pose: usize,
        /// How far, in points.
        by: f64,
    },
}

/// The pictures of one exercise.
pub struct Scene<'a> {
    figure: &'a Figure,
    bodies: &'a [Body],
    paths: &'a [Vec<DVec3>],
    style: Style,
    colors: Colors,
    camera: Camera,
    size: (f32, f32),
    setting: Option<Setting<'a>>,
    views: Vec<View>,
    stage: Option<Area>,
    arrows: Vec<Option<Area>>,
    placement: Placement,
    clip: Option<Bounds>,
    pen: f64,
    detail: f64,
}

impl<'a> Scene<'a> {
    /// Prepares the pictures of an exercise: `bodies` are its solved poses as authored (worked side right), `paths[k]` the way
    /// of the followed point from pose `k − 1` to pose `k` (empty for no arrow), `size` width and height in points.
    ///
    /// `mirrored` exchanges left and right of the picture, so that it shows the exercise for the left side; the light stays
    /// where it is.
    #[must_use]
    pub fn new(
        figure: &'a Figure,
        bodies: &'a [Body],
        paths: &'a [Vec<DVec3>],
        style: Style,
        size: (f32, f32),
        mirrored: bool,
    ) -> Self {
        let mut scene = Scene {
            figure,
            bodies,
            paths,
            style,
            colors: Colors::new(style.palette, &style.person),
            camera: Camera::new(figure.view.az, figure.view.el),
            size,
            setting: Setting::new(bodies),
            views: Vec::new(),
            stage: None,
            arrows: Vec::new(),
            placement: Placement { scale: 1.0, origin: DVec2::ZERO, mirrored },
            clip: None,
            pen: THINNEST,
            detail: 1.0,
        };
        scene.views = bodies.iter().enumerate().map(|(pose, body)| scene.view(body, scene.props_of(pose))).collect();
        if style.floor && scene.views.iter().all(|view| view.mat().is_none()) {
            let all: Vec<_> = scene.views.iter().flat_map(|view| view.shadows.iter().cloned()).collect();
            scene.stage = shadow::stage(&all, &scene.camera);
        }
        scene.place();
        scene
    }

    /// The camera it is seen by.
    #[must_use]
    pub const fn camera(&self) -> &Camera {
        &self.camera
    }

    /// How many pictures there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.views.len()
    }

    /// Whether there is no picture.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.views.is_empty()
    }

    /// Where a landmark of a body comes on the page, in points.
    #[must_use]
    pub fn on_page(&self, body: &Body, landmark: Landmark) -> [f32; 2] {
        let place = self.placement.place(self.camera.project(body.point(landmark)));
        #[expect(clippy::cast_possible_truncation, reason = "points on a page")]
        let place = [place.x as f32, place.y as f32];
        place
    }

    fn props_of(&self, pose: usize) -> &'a [Prop] {
        self.figure.poses.get(pose).and_then(|pose| pose.props.as_deref()).unwrap_or(&self.figure.props)
    }

    fn model<'b>(&self, body: &'b Body) -> Model<'b> {
        Model {
            body,
            camera: self.camera,
            build: self.style.person.build,
            barefoot: self.figure.look.barefoot,
            hair: self.figure.look.hair.unwrap_or(self.style.person.hair),
            fine_hands: self.figure.view.focus.iter().any(|segment| matches!(segment, Segment::Hand(_))),
        }
    }

    fn view(&self, body: &Body, props: &[Prop]) -> View {
        let model = self.model(body);
        let highlights: &[_] = if self.style.highlight { &self.figure.muscles } else { &[] };
        let body_parts = model.parts(highlights);
        let shadows = shadow::shadows(&body_parts, &self.camera);
        let prop_parts = self.setting.map(|setting| props::parts(props, body, &setting, &model)).unwrap_or_default();
        let (mut parts, by_depth): (Vec<_>, Vec<_>) =
            prop_parts.into_iter().partition(|part| part.layer != Layer::Depth);
        let merges = Merge::limbs(|landmark| model.seen(landmark), model.barefoot);
        let all = body_parts.into_iter().chain(by_depth).collect();
        let (ordered, cycles) = order::order(all, merges, &self.camera);
        parts.extend(ordered);
        View { parts, shadows, cycles }
    }

    /// Finds the frame: around all pictures and arrows, or around the parts of a close-up.
    fn place(&mut self) {
        let focus: Vec<_> = self.figure.view.focus.iter().map(|segment| PartName::of(*segment)).collect();
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let margin = MARGIN * width.min(height);
        let room = DVec2::new(width, height) - DVec2::splat(2.0 * margin);
        let mut frame = Bounds::EMPTY;
        if focus.is_empty() {
            frame = self.views.iter().fold(frame, |all, view| all.with(view.bounds()));
            frame = self.stage.as_ref().map_or(frame, |stage| frame.with(flat::bounds(stage)));
        } else {
            let pieces = self.views.iter().flat_map(|view| &view.parts).flat_map(Part::pieces);
            for piece in pieces.filter(|piece| focus.contains(&piece.name)) {
                frame = frame.with(flat::bounds(&piece.outline));
            }
            frame = frame.grown(0.035);
        }
        if frame.is_empty() {
            frame = Bounds { min: DVec2::ZERO, max: DVec2::ONE };
        }
        let fit = |frame: &Bounds| (room / frame.size().max(DVec2::splat(1e-3))).min_element();
        // Arrows are drawn finer in a close-up, so they are made for the scale without them.
        self.measure_pen(fit(&frame));
        self.arrows = (0..self.views.len()).map(|pose| self.arrow(pose)).collect();
        if focus.is_empty() {
            let signs = self.arrows.iter().flatten().map(|area| flat::bounds(area).grown(0.01));
            frame = signs.fold(frame, Bounds::with);
            for pose in 0..self.views.len() {
                frame = self.efforts(pose).iter().fold(frame, |all, area| all.with(flat::bounds(area)));
            }
        }
        let scale = fit(&frame);
        self.measure_pen(scale);
        let middle = (frame.min + frame.max) / 2.0;
        let flip = if self.placement.mirrored { -1.0 } else { 1.0 };
        self.placement.scale = scale;
        self.placement.origin = DVec2::new(width / 2.0 - flip * scale * middle.x, height / 2.0 + scale * middle.y);
        if !focus.is_empty() {
            // The close-up fills the page up to its margin.
            let half = room / scale / 2.0;
            self.clip = Some(Bounds { min: middle - half, max: middle + half });
        }
    }

    fn measure_pen(&mut self, scale: f64) {
        let natural = scale * PEN;
        let thickest = THICKEST * f64::from(self.size.0.min(self.size.1));
        self.detail = (thickest / natural).min(1.0);
        self.pen = (natural * self.detail * self.style.pen).max(THINNEST);
    }

    fn arrow(&self, pose: usize) -> Option<Area> {
        if !self.style.arrow || pose == 0 {
            return None;
        }
        let path: Vec<_> = self.paths.get(pose)?.iter().map(|point| self.camera.project(*point)).collect();
        arrow::movement(&path, &self.views.get(pose)?.silhouette(), self.detail)
    }

    fn efforts(&self, pose: usize) -> Vec<Area> {
        let (true, Some(body), Some(authored)) = (self.style.arrow, self.bodies.get(pose), self.figure.poses.get(pose))
        else {
            return Vec::new();
        };
        authored
            .effort
            .iter()
            .filter_map(|effort| {
                let to = DVec3::new(effort.to.0, effort.to.1, effort.to.2).normalize_or_zero();
                arrow::effort(self.camera.project(body.point(effort.at)), self.camera.project(to), self.detail)
            })
            .collect()
    }

    fn empty(&self) -> Drawing {
        let background = self.style.background.then_some(self.colors.background);
        Drawing { width: self.size.0, height: self.size.1, background, shapes: Vec::new() }
    }

    /// The picture of a pose, from 0: with the ghost of the pose before it, the arrow of the movement towards it, the arrows of
    /// effort and the ring of a hold. Empty when there is no such pose.
    #[must_use]
    pub fn picture(&self, pose: usize) -> Drawing {
        let Some(view) = self.views.get(pose) else { return self.empty() };
        let ghost = pose.checked_sub(1).filter(|_| self.style.ghost).and_then(|before| self.views.get(before));
        let mut canvas = Canvas::new(self.placement, self.clip);
        self.paint(&mut canvas, view, ghost.map(View::silhouette).as_ref());
        if self.style.arrow {
            self.sign(&mut canvas, pose, view);
        }
        Drawing { shapes: canvas.shapes, ..self.empty() }
    }

    /// A moment between two poses: only body and props.
    #[must_use]
    pub fn frame(&self, body: &Body, props: &[Prop]) -> Drawing {
        let view = self.view(body, props);
        let mut canvas = Canvas::new(self.placement, self.clip);
        self.paint(&mut canvas, &view, None);
        Drawing { shapes: canvas.shapes, ..self.empty() }
    }

    fn paint(&self, canvas: &mut Canvas, view: &View, ghost: Option<&Area>) {
        let colors = &self.colors;
        let painter = |canvas: &mut Canvas, layer: Layer| {
            let mirrored = self.placement.mirrored;
            Painter::new(canvas, colors, self.pen, self.detail, mirrored, self.style.highlight)
                .paint(view.in_layer(layer));
        };
        painter(canvas, Layer::Backdrop);
        let mat = view.mat();
        if let (None, Some(stage)) = (mat, &self.stage) {
            canvas.fill(stage, colors.floor);
        }
        painter(canvas, Layer::Floor);
        if self.style.floor && !(colors.line_art && mat.is_some()) {
            for shadow in &view.shadows {
                let (area, floor, base) = match mat {
                    Some(top) => (flat::intersect(&shadow.area, top), colors.mat, 0.12),
                    None => (shadow.area.clone(), colors.floor, 0.10),
                };
                canvas.fill(&area, floor.mix(colors.shade.0, base * shadow.strength + 0.02));
            }
        }
        if let Some(ghost) = ghost {
            let scale = self.placement.scale * self.detail;
            canvas.fill(ghost, colors.ghost.with_opacity(0.55));
            let dash = Some((scale * 0.014, scale * 0.012));
            canvas.outline(ghost, (scale * 0.0042).max(0.8), colors.ghost_line, dash);
        }
        painter(canvas, Layer::Depth);
        painter(canvas, Layer::Overlay);
    }

    fn sign(&self, canvas: &mut Canvas, pose: usize, view: &View) {
        let colors = &self.colors;
        let halo = self.placement.scale * self.detail * 0.014;
        for area in self.arrows.get(pose).into_iter().flatten().chain(&self.efforts(pose)) {
            canvas.outline(area, halo, colors.background, None);
            canvas.fill(area, colors.arrow);
        }
        if self.figure.poses.get(pose).is_some_and(|pose| pose.hold) {
            self.hold(canvas, view);
        }
    }

    /// The ring of a hold, in the corner that is emptiest.
    fn hold(&self, canvas: &mut Canvas, view: &View) {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let radius = (0.042 * width.min(height)).max(7.0);
        let inset = radius + 0.5 * MARGIN * width.min(height);
        let flip = if self.placement.mirrored { -1.0 } else { 1.0 };
        let plane = |page: DVec2| {
            let moved = (page - self.placement.origin) / self.placement.scale;
            DVec2::new(moved.x * flip, -moved.y)
        };
        let corners = [
            DVec2::new(width - inset, inset),
            DVec2::new(inset, inset),
            DVec2::new(width - inset, height - inset),
            DVec2::new(inset, height - inset),
        ];
        let size = radius / self.placement.scale;
        let covered = |corner: &DVec2| {
            let disc = Area::new(vec![flat::disc(plane(*corner), size * 1.15)]);
            let on = |area: &Area| flat::size(&flat::intersect(&disc, area));
            view.parts.iter().map(|part| on(&part.outline)).sum::<f64>() / (size * size)
        };
        let best = corners.iter().map(|corner| (covered(corner), corner)).min_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, corner)) = best else { return };
        let colors = &self.colors;
        let ring = arrow::hold_ring(plane(*corner), size, flip);
        canvas.fill(&ring.face, colors.background);
        canvas.fill(&ring.gone, colors.arrow.with_opacity(if colors.line_art { 0.35 } else { 0.75 }));
        canvas.stroke(&[ring.rim], (radius * 0.17).max(1.0), colors.arrow, None);
    }

    /// What the pictures do not show as they should.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut out = Vec::new();
        for (pose, view) in self.views.iter().enumerate() {
            for cycle in view.cycles.iter().filter(|cycle| cycle.weight > 0.05) {
                out.push(Finding::OrderCycle { pose, part: format!("{:?}", cycle.part), weight: cycle.weight });
            }
            if self.style.highlight && !self.figure.muscles.is_empty() {
                let area = visible_highlight(view);
                if area < VISIBLE_HIGHLIGHT {
                    out.push(Finding::HiddenHighlight { pose, area });
                }
            }
            if let Some(path) = self.paths.get(pose).filter(|path| pose > 0 && path.len() > 1) {
                let moved = path[0].distance(path[path.len() - 1]);
                let seen = self.camera.project(path[0]).distance(self.camera.project(path[path.len() - 1]));
                if moved > 0.03 && seen < 0.5 * moved {
                    out.push(Finding::HiddenMovement { pose, share: seen / moved });
                }
            }
            let by = outside(&self.picture(pose));
            if by > self.pen {
                out.push(Finding::OutsideFrame { pose, by });
            }
        }
        out
    }
}

/// How much of the highlights no later part covers.
fn visible_highlight(view: &View) -> f64 {
    let mut seen = flat::nothing();
    for part in view.parts.iter().filter(|part| part.layer == Layer::Depth) {
        seen = flat::subtract(&seen, &part.outline);
        for piece in part.pieces() {
            for mark in &piece.marks {
                if let Mark::Highlight(area) = mark {
                    seen = flat::unite([&seen, &flat::intersect(area, &piece.outline)]);
                }
            }
        }
    }
    flat::size(&seen)
}

/// How far the shapes of a drawing reach over its edge, in points.
fn outside(drawing: &Drawing) -> f64 {
    let mut by = 0.0_f32;
    let mut check = |point: &[f32; 2]| {
        by = by.max(-point[0]).max(-point[1]).max(point[0] - drawing.width).max(point[1] - drawing.height);
    };
    for shape in &drawing.shapes {
        match shape {
            super::Shape::Fill { outline, .. } => outline.iter().flatten().for_each(&mut check),
            super::Shape::Stroke { lines, .. } => lines.iter().flat_map(|line| &line.points).for_each(&mut check),
        }
    }
    f64::from(by)
}
