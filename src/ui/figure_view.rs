//! The figure of an exercise in the window: a still picture, or its movement with play, speed and the other side.
//!
//! ```no_run
//! # use opbouw::{content::Exercise, ui::figure_view::{FigureView, FigureViewState}};
//! # fn ui(ui: &mut egui::Ui, exercise: &Exercise, state: &mut FigureViewState) {
//! FigureView::new(exercise).left_side(true).height(176.0).show(ui, state);
//! # }
//! ```
//!
//! Pictures are drawn elsewhere ([`Figures`]) and painted here. Nothing asks for a next frame unless a movement plays and is
//! seen, and then at the pace at which its pictures change. Where motion is reduced there are buttons from pose to pose
//! instead.

mod controls;
mod painted;
mod round;
mod shelf;
mod thumbnail;
mod worker;

use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use self::controls::Control;
pub use self::painted::{Painted, color32, paint_drawing};
pub use self::round::Round;
pub use self::shelf::Figures;
use self::shelf::{Show, Spec};
pub use self::thumbnail::{Thumbnail, paint_thumbnail};
use crate::content::{self, Exercise};
use crate::figure::Figure;
use crate::figure::motion::Tempo;
use crate::figure::palette::Palette;
use crate::ui::language::{lang, words};
use crate::ui::theme::{Tokens, Weight, font, is_motion_reduced, size};

/// Pictures are drawn in steps of so many points, so that one that grows a little needs no other.
const SIZE_STEP: f32 = 8.0;

/// How fast a movement plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    /// Half.
    Half,
    /// As prescribed.
    #[default]
    Whole,
    /// Twice.
    Double,
}

impl Speed {
    const fn factor(self) -> f64 {
        match self {
            Speed::Half => 0.5,
            Speed::Whole => 1.0,
            Speed::Double => 2.0,
        }
    }

    /// As it stands on the button.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Speed::Half => "½×",
            Speed::Whole => "1×",
            Speed::Double => "2×",
        }
    }

    const fn next(self) -> Self {
        match self {
            Speed::Half => Speed::Whole,
            Speed::Whole => Speed::Double,
            Speed::Double => Speed::Half,
        }
    }
}

/// A figure between two frames.
#[derive(Clone, Debug, Default)]
pub struct FigureViewState {
    /// Of which exercise, and for the left side or not, the rest is.
    of: Option<(content::ExerciseId, bool)>,
    is_playing: bool,
    speed: Speed,
    /// Whether a person asked for the other side than the prescription's.
    is_other_side: bool,
    /// The pose that is looked at; the last one until one is chosen.
    pose: Option<usize>,
    /// Where the movement is, in its own seconds.
    seconds: f64,
    /// The time of the window when it was there.
    seen_at: Option<f64>,
}

impl FigureViewState {
    /// Whether the movement plays.
    #[must_use]
    pub const fn is_playing(&self) -> bool {
        self.is_playing
    }

    /// Whether the left side is shown as the worked one.
    #[must_use]
    pub fn shows_left_side(&self) -> bool {
        self.of.as_ref().is_some_and(|(_, left)| *left) != self.is_other_side
    }

    fn keep_up(&mut self, exercise: &Exercise, left_side: bool) {
        let is_same = self.of.as_ref().is_some_and(|(id, left)| *id == exercise.id && *left == left_side);
        if !is_same {
            *self = Self { of: Some((exercise.id.clone(), left_side)), speed: self.speed, ..Self::default() };
        }
    }

    fn choose_pose(&mut self, pose: usize) {
        (self.pose, self.is_playing, self.seconds) = (Some(pose), false, 0.0);
    }
}

/// The figure of an exercise with its controls.
#[must_use = "show it in a Ui"]
pub struct FigureView<'a> {
    exercise: &'a Exercise,
    tempo: Option<content::Tempo>,
    is_left: bool,
    height: f32,
    is_large: bool,
}

impl<'a> FigureView<'a> {
    /// A figure at its usual pace, the right side worked.
    pub const fn new(exercise: &'a Exercise) -> Self {
        Self { exercise, tempo: exercise.dosage.tempo, is_left: false, height: 176.0, is_large: false }
    }

    /// At the pace of a dose.
    pub const fn tempo(mut self, tempo: Option<content::Tempo>) -> Self {
        self.tempo = tempo;
        self
    }

    /// The left side worked instead of the right one.
    pub const fn left_side(mut self, is_left: bool) -> Self {
        self.is_left = is_left;
        self
    }

    /// Height with everything, where it is not large.
    pub const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Large, with a bar of controls and all poses below it.
    pub const fn large(mut self) -> Self {
        self.is_large = true;
        self
    }

    /// Draws it; nothing when the exercise has no figure. Answers whether it has one.
    pub fn show(self, ui: &mut Ui, state: &mut FigureViewState) -> bool {
        let Some(figure) = self.exercise.figure.as_ref().filter(|figure| !figure.poses.is_empty()) else {
            return false;
        };
        state.keep_up(self.exercise, self.is_left);
        if is_motion_reduced(ui.ctx()) {
            state.is_playing = false;
        }
        if self.is_large {
            self.show_large(ui, figure, state);
        } else {
            self.show_small(ui, figure, state);
        }
        true
    }

    /// A card with the picture at the left and the controls in a column at the right.
    fn show_small(&self, ui: &mut Ui, figure: &Figure, state: &mut FigureViewState) {
        const COLUMN: f32 = 48.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), self.height), Sense::hover());
        let look = Tokens::of(ui);
        ui.painter().rect(rect, size::RADIUS_CARD, look.card, Stroke::new(1.0, look.border), StrokeKind::Inside);
        let caption = rect.with_min_y(rect.bottom() - 24.0).shrink2(Vec2::new(12.0, 0.0));
        let picture = Rect::from_min_max(rect.min, egui::pos2(rect.right() - COLUMN, caption.top())).shrink(5.0);
        self.picture(ui, figure, state, picture, Some(caption.with_max_x(rect.right() - COLUMN)));
        let column = Rect::from_min_max(egui::pos2(picture.right() + 6.0, rect.top()), rect.max).shrink(6.0);
        controls::column_ui(ui, column, figure, state);
    }

    fn show_large(&self, ui: &mut Ui, figure: &Figure, state: &mut FigureViewState) {
        const BAR: f32 = 52.0;
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(Vec2::new(width, self.height + BAR), Sense::hover());
        let look = Tokens::of(ui);
        ui.painter().rect(rect, size::RADIUS_CARD, look.card, Stroke::new(1.0, look.border), StrokeKind::Inside);
        let bar = rect.with_min_y(rect.bottom() - BAR);
        ui.painter().hline(rect.x_range().shrink(1.0), bar.top(), Stroke::new(1.0, look.border));
        let picture = rect.with_max_y(bar.top()).shrink(14.0);
        let round = self.picture(ui, figure, state, picture, None);
        let caption = self.caption(ui, figure, state, round.as_deref());
        let progress = round.map_or(0.0, |round| state.seconds / round.seconds().max(0.1));
        controls::bar_ui(ui, bar, figure, state, &caption, progress.fract());
        if figure.poses.len() > 1 {
            ui.add_space(8.0);
            controls::poses_ui(ui, self.exercise, figure, state);
        }
    }

    /// What is done in the pose that is seen, or to which it moves.
    fn caption(&self, ui: &Ui, figure: &Figure, state: &FigureViewState, round: Option<&Round>) -> String {
        let last = figure.poses.len() - 1;
        let pose = match round {
            Some(round) if state.is_moving() => round.towards(state.seconds),
            _ => state.pose.unwrap_or(last),
        };
        figure.poses[pose.min(last)].caption.in_lang(lang(ui.ctx())).to_owned()
    }

    /// The picture of this moment with its name; its caption where there is room for one.
    fn picture(
        &self,
        ui: &mut Ui,
        figure: &Figure,
        state: &mut FigureViewState,
        rect: Rect,
        caption: Option<Rect>,
    ) -> Option<Arc<Round>> {
        let tempo = self.tempo.map_or_else(Tempo::default, content::Tempo::of_movement);
        let is_visible = ui.is_rect_visible(rect);
        let spec = spec(ui.ctx(), rect.size(), 1.0, Show::Picture(0), state.shows_left_side());
        let figures = Figures::of(ui.ctx());
        let id = self.exercise.id.as_str();
        let mut round = None;
        if is_visible && state.is_moving() {
            round = figures.round(ui.ctx(), id, figure, Spec { show: Show::Round(tempo), ..spec });
        }
        if state.is_playing {
            go_on(ui.ctx(), state, round.as_deref().filter(|_| is_visible));
        }
        let words_of_pose = self.caption(ui, figure, state, round.as_deref());
        let name = words(ui).figure_name(self.exercise.short_name.in_lang(lang(ui.ctx())), &words_of_pose);
        let response = ui.interact(rect, ui.scope_id().with("figure"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        if !is_visible {
            return round;
        }
        let moving = round.as_ref().and_then(|round| round.frame(state.seconds)).cloned();
        let last = figure.poses.len() - 1;
        let pose = state.pose.unwrap_or(last).min(last);
        let still = || figures.picture(ui.ctx(), id, figure, Spec { show: Show::Picture(pose), ..spec });
        if let Some(painted) = moving.or_else(still) {
            painted.paint(ui.painter(), rect);
        }
        if let Some(line) = caption {
            let ink = Tokens::of(ui).muted;
            let mut job =
                egui::text::LayoutJob::simple_singleline(words_of_pose, font(size::CAPTION, Weight::Regular), ink);
            job.wrap = egui::text::TextWrapping::truncate_at_width(line.width());
            let galley = ui.painter().layout_job(job);
            ui.painter().galley(line.left_center() - Vec2::new(0.0, galley.size().y / 2.0 + 2.0), galley, ink);
        }
        round
    }
}

impl FigureViewState {
    /// Whether a moment of the movement is seen, running or stopped there.
    fn is_moving(&self) -> bool {
        self.is_playing || self.seconds > 0.0
    }

    /// What the person did with a control.
    fn act(&mut self, control: Control, poses: usize) {
        let here = self.pose.unwrap_or(poses - 1);
        match control {
            Control::Play => (self.is_playing, self.seen_at) = (true, None),
            Control::Pause => self.is_playing = false,
            Control::Speed => self.speed = self.speed.next(),
            Control::OtherSide => self.is_other_side = !self.is_other_side,
            Control::Pose(pose) => self.choose_pose(pose),
            Control::Previous => self.choose_pose((here + poses - 1) % poses),
            Control::Next => self.choose_pose((here + 1) % poses),
        }
    }
}

/// Moves the clock of a playing figure on and asks for the frame in which another picture is to be seen. Without pictures yet
/// the clock stands.
fn go_on(ctx: &Context, state: &mut FigureViewState, round: Option<&Round>) {
    let (now, is_minimized) = ctx.input(|input| (input.time, input.viewport().minimized == Some(true)));
    let Some(round) = round else {
        state.seen_at = None;
        return;
    };
    // A window that stood still for a while does not make the figure jump.
    let passed = state.seen_at.map_or(0.0, |seen_at| (now - seen_at).clamp(0.0, 4.0));
    state.seen_at = Some(now);
    state.seconds = (state.seconds + passed * state.speed.factor()).rem_euclid(round.seconds().max(0.1));
    if !is_minimized {
        let wait = round.until_next(state.seconds) / state.speed.factor();
        ctx.request_repaint_after(Duration::from_secs_f64(wait.max(1.0 / 30.0)));
    }
}

/// How a figure is drawn for a place of this size; `finer` times as large as it is shown, for thin lines in a small picture.
fn spec(ctx: &Context, size: Vec2, finer: f32, show: Show, mirrored: bool) -> Spec {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points on a screen")]
    let step = |length: f32| ((length * finer / SIZE_STEP).ceil() * SIZE_STEP).clamp(16.0, 4096.0) as u16;
    let palette = if ctx.theme() == egui::Theme::Dark { Palette::Dark } else { Palette::Light };
    let pixels_per_point = ctx.pixels_per_point() / finer;
    Spec {
        show,
        is_plain: false,
        has_floor: true,
        mirrored,
        palette,
        size: (step(size.x), step(size.y)),
        pixels_per_point,
    }
}

/// Paints the first pose of a figure that is no exercise of the library, such as the person of the body map. `id` tells it
/// from others; answers whether it is there yet.
pub fn paint_figure(painter: &Painter, rect: Rect, id: &str, figure: &Figure, has_floor: bool) -> bool {
    let ctx = painter.ctx();
    let spec = Spec { is_plain: true, has_floor, ..spec(ctx, rect.size(), 1.0, Show::Picture(0), false) };
    let painted = Figures::of(ctx).picture(ctx, id, figure, spec);
    if let Some(painted) = &painted {
        painted.paint(painter, rect);
    }
    painted.is_some()
}
