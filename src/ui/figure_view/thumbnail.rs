//! The small picture of an exercise in a row or on a card; it moves where a person points at it.

use egui::{Id, Painter, Rect, Ui};

use super::shelf::{Figures, Show, Spec};
use super::{FigureViewState, go_on, spec};
use crate::content::{self, Exercise};
use crate::figure::Figure;
use crate::figure::motion::Tempo;
use crate::ui::theme::is_motion_reduced;

/// Below this height a ghost and an arrow would be a smudge.
const PLAIN_BELOW: f32 = 90.0;
/// Small pictures are drawn larger and shown smaller, for lines that are thinner than the thinnest of a page.
const FINER: f32 = 1.7;

/// A small picture.
#[derive(Clone, Copy, Debug)]
#[must_use = "paint it"]
pub struct Thumbnail<'a> {
    exercise: &'a Exercise,
    is_left: bool,
    pose: Option<usize>,
}

impl<'a> Thumbnail<'a> {
    /// The last pose of an exercise, the right side worked.
    pub const fn new(exercise: &'a Exercise) -> Self {
        Self { exercise, is_left: false, pose: None }
    }

    /// The left side worked.
    pub const fn left_side(mut self, is_left: bool) -> Self {
        self.is_left = is_left;
        self
    }

    /// This pose instead of the last one, from 0.
    pub const fn pose(mut self, pose: usize) -> Self {
        self.pose = Some(pose);
        self
    }

    fn figure(&self) -> Option<&'a Figure> {
        self.exercise.figure.as_ref().filter(|figure| !figure.poses.is_empty())
    }

    fn spec(&self, painter: &Painter, rect: Rect, figure: &Figure) -> Spec {
        let pose = self.pose.unwrap_or(figure.poses.len() - 1);
        let is_plain = rect.height() < PLAIN_BELOW;
        let finer = if is_plain { FINER } else { 1.0 };
        Spec { is_plain, ..spec(painter.ctx(), rect.size(), finer, Show::Picture(pose), self.is_left) }
    }

    /// Paints it, as soon as it is drawn. Answers whether the exercise has a figure.
    pub fn paint(&self, painter: &Painter, rect: Rect) -> bool {
        let Some(figure) = self.figure() else { return false };
        if painter.clip_rect().intersects(rect) {
            let (ctx, spec) = (painter.ctx(), self.spec(painter, rect, figure));
            if let Some(painted) = Figures::of(ctx).picture(ctx, self.exercise.id.as_str(), figure, spec) {
                painted.paint(painter, rect);
            }
        }
        true
    }

    /// Paints it, and its movement while `is_lit`. Answers whether the exercise has a figure.
    pub fn paint_moving(&self, ui: &Ui, rect: Rect, id: Id, is_lit: bool) -> bool {
        let Some(figure) = self.figure() else { return false };
        let can_move = is_lit && figure.poses.len() > 1 && !is_motion_reduced(ui.ctx()) && ui.is_rect_visible(rect);
        if !can_move {
            ui.data_mut(|data| data.remove_temp::<FigureViewState>(id));
            return self.paint(ui.painter(), rect);
        }
        let tempo = self.exercise.dosage.tempo.map_or_else(Tempo::default, content::Tempo::of_movement);
        let spec = Spec { show: Show::Round(tempo), ..self.spec(ui.painter(), rect, figure) };
        let round = Figures::of(ui.ctx()).round(ui.ctx(), self.exercise.id.as_str(), figure, spec);
        let mut state = ui.data(|data| data.get_temp::<FigureViewState>(id)).unwrap_or_default();
        go_on(ui.ctx(), &mut state, round.as_deref());
        match round.as_ref().and_then(|round| round.frame(state.seconds)) {
            Some(painted) => painted.paint(ui.painter(), rect),
            None => {
                self.paint(ui.painter(), rect);
            }
        }
        ui.data_mut(|data| data.insert_temp(id, state));
        true
    }
}

/// Paints the last pose of an exercise, as soon as it is drawn. Answers whether the exercise has a figure.
pub fn paint_thumbnail(painter: &Painter, rect: Rect, exercise: &Exercise, is_left: bool) -> bool {
    Thumbnail::new(exercise).left_side(is_left).paint(painter, rect)
}
