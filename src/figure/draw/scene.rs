//! One exercise as pictures that share one frame.

use glam::{DVec2, DVec3};

use super::arrow;
use super::body::Model;
use super::camera::Camera;
use super::canvas::{Canvas, Placement};
use super::flat::{self, Area, Bounds};
use super::order::{self, Cycle, Merge};
use super::paint::{Painter, in_layer};
use super::part::{Layer, Part, PartName};
use super::props;
use super::shadow::{self, Shadow};
use super::{Drawing, Style};
use crate::figure::anatomy::Landmark;
use crate::figure::palette::{Colors, Tone};
use crate::figure::pose::{Figure, Playback};
use crate::figure::prop::Prop;
use crate::figure::skeleton::Body;

/// Free margin around the picture, as a share of its shorter side.
const MARGIN: f64 = 0.04;
/// Width of an outline in heights of the person; never thinner than [`THINNEST`] points.
const PEN: f64 = 0.0054;
const THINNEST: f64 = 0.9;
/// In a close-up the pen grows no further than this share of the shorter side.
const THICKEST: f64 = 0.0062;
/// A close-up makes room for arrows that reach no further out of it than this.
const NEARBY: f64 = 0.12;
/// Pushes towards each other over less than this distance are drawn from outside.
const SQUEEZE: f64 = 0.35;

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
pub(super) struct View {
    pub(super) parts: Vec<Part>,
    shadows: Vec<Shadow>,
    pub(super) cycles: Vec<Cycle>,
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

/// The pictures of one exercise.
pub struct Scene<'a> {
    pub(super) figure: &'a Figure,
    bodies: &'a [Body],
    pub(super) paths: &'a [Vec<DVec3>],
    pub(super) style: Style,
    colors: Colors,
    pub(super) camera: Camera,
    size: (f32, f32),
    setting: Option<Setting<'a>>,
    pub(super) views: Vec<View>,
    stage: Option<Area>,
    arrows: Vec<Option<Area>>,
    placement: Placement,
    clip: Option<Bounds>,
    /// Width and height of what is shown, in heights of the person.
    content: DVec2,
    pub(super) pen: f64,
    pub(super) detail: f64,
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
            content: DVec2::ONE,
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

    /// The same pictures on a page that is no larger than they need: upright for a standing person, wide for a lying one.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        let margin = MARGIN * f64::from(self.size.0.min(self.size.1));
        let used = self.content * self.placement.scale + DVec2::splat(2.0 * margin);
        #[expect(clippy::cast_possible_truncation, reason = "points on a page")]
        let (width, height) = (used.x as f32, used.y as f32);
        self.size = (width.min(self.size.0), height.min(self.size.1));
        self.place();
        self
    }

    /// Width and height of every picture, in points.
    #[must_use]
    pub const fn size(&self) -> (f32, f32) {
        self.size
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

    fn model<'b>(&'b self, body: &'b Body) -> Model<'b> {
        Model {
            body,
            camera: self.camera,
            build: self.style.person.build,
            barefoot: self.figure.look.barefoot,
            hair: self.figure.look.hair.unwrap_or(self.style.person.hair),
            eyes_closed: self.figure.look.eyes_closed,
            focus: &self.figure.view.focus,
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
        let merges = Merge::limbs(&model);
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
        let signs: Vec<Bounds> = self.arrows.iter().flatten().map(|area| flat::bounds(area).grown(0.01)).collect();
        let pushes =
            (0..self.views.len()).flat_map(|pose| self.efforts(pose)).map(|area| flat::bounds(&area).grown(0.01));
        // A close-up makes room for what is said about its parts, not for an arrow somewhere else.
        let near = if focus.is_empty() { f64::INFINITY } else { NEARBY };
        let reach = frame.grown(near);
        frame = signs.into_iter().chain(pushes).filter(|sign| reach.covers(sign)).fold(frame, Bounds::with);
        let scale = fit(&frame);
        self.measure_pen(scale);
        self.content = frame.size();
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
        let pushes: Vec<_> = authored
            .effort
            .iter()
            .map(|effort| {
                let to = DVec3::new(effort.to.0, effort.to.1, effort.to.2).normalize_or_zero();
                (body.point(effort.at), to)
            })
            .collect();
        pushes
            .iter()
            .filter_map(|(at, to)| {
                // Two pushes against each other have no room between them: they press onto their points from outside.
                let squeezed = pushes.iter().any(|(other, back)| {
                    to.dot(*back) < -0.5 && (*other - *at).dot(*to) > 0.02 && other.distance(*at) < SQUEEZE
                });
                arrow::effort(self.camera.project(*at), self.camera.project(*to), squeezed, self.detail)
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
        let ghost = pose
            .checked_sub(1)
            .filter(|_| self.style.ghost && self.has_ghost(pose))
            .and_then(|before| self.views.get(before));
        let mut canvas = Canvas::new(self.placement, self.clip);
        self.paint(&mut canvas, view, ghost.map(View::silhouette).as_ref());
        if self.style.arrow {
            self.sign(&mut canvas, pose, view);
        }
        Drawing { shapes: canvas.shapes, ..self.empty() }
    }

    /// In a gait or a circle, and behind someone who is somewhere else, the pose before would only confuse.
    fn has_ghost(&self, pose: usize) -> bool {
        self.figure.playback == Playback::BackAndForth && self.figure.poses.get(pose).is_none_or(|pose| pose.anchored)
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
            self.hold(canvas, pose, view);
        }
    }

    /// The ring of a hold, in the corner that is emptiest; also outside of the clip of a close-up.
    fn hold(&self, canvas: &mut Canvas, pose: usize, view: &View) {
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
            let parts: f64 = view.parts.iter().map(|part| on(&part.outline)).sum();
            parts / (size * size) + self.arrows.get(pose).into_iter().flatten().map(on).sum::<f64>() / (size * size)
        };
        let best = corners.iter().map(|corner| (covered(corner), corner)).min_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, corner)) = best else { return };
        let colors = &self.colors;
        let ring = arrow::hold_ring(plane(*corner), size, flip);
        let mut free = Canvas::new(self.placement, None);
        free.fill(&ring.face, colors.background);
        free.fill(&ring.gone, colors.arrow.with_opacity(if colors.line_art { 0.35 } else { 0.75 }));
        free.stroke(&[ring.rim], (radius * 0.17).max(1.0), colors.arrow, None);
        canvas.shapes.append(&mut free.shapes);
    }
}
