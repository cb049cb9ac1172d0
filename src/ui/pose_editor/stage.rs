//! The live figure: drawn by the workshop, turned with the mouse, played on a button.

use std::sync::Arc;

use egui::{CursorIcon, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::Editing;
use super::workshop::{Moment, Wish};
use crate::figure::edit::Part;
use crate::ui::theme::{Icon, Tokens, size};
use crate::ui::view::View;
use crate::ui::widgets::{Button, Segments};

/// Degrees that the camera turns for each point of a drag.
const TURN: f64 = 0.4;
/// How far the camera may rise and sink, in degrees.
pub(super) const ELEVATIONS: (f64, f64) = (-10.0, 60.0);

/// The azimuth within a full turn.
pub(super) fn wrapped(azimuth: f64) -> f64 {
    let turned = azimuth.rem_euclid(360.0);
    if turned > 180.0 { turned - 360.0 } else { turned }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    Side,
    Front,
    Back,
    Other,
}

/// Play and the usual places of the camera.
pub(super) fn controls_ui(ui: &mut Ui, view: &View<'_>, editing: &mut Editing) {
    let words = view.words;
    let is_playing = editing.playing_since.is_some();
    let can_play = editing.edits.figure().poses.len() > 1;
    let (icon, text) = if is_playing {
        (Icon::Square, words.pose_stop().to_string())
    } else {
        (Icon::Play, words.pose_play().to_string())
    };
    if ui.add_enabled(can_play, Button::secondary(&text).icon(icon)).clicked() {
        editing.playing_since = (!is_playing).then(|| ui.input(|input| input.time));
    }
    let mut figure = editing.edits.figure().clone();
    let mut from = match figure.view.az {
        az if (0.0..=30.0).contains(&az) => From::Side,
        az if (75.0..=105.0).contains(&az) => From::Front,
        az if (-105.0..=-75.0).contains(&az) => From::Back,
        _ => From::Other,
    };
    let (front, side, back) = (words.pose_view_front(), words.pose_view_side(), words.pose_view_back());
    let options = [(From::Front, front.as_ref()), (From::Side, side.as_ref()), (From::Back, back.as_ref())];
    if Segments::new(&words.pose_from(), &options).show(ui, &mut from).changed() {
        (figure.view.az, figure.view.el) = match from {
            From::Front => (90.0, 5.0),
            From::Back => (-90.0, 5.0),
            From::Side | From::Other => (15.0, 8.0),
        };
        editing.edits.change(Part::Camera, figure);
        editing.edits.end_step();
    }
}

/// Draws the figure and lets a drag turn the camera.
pub(super) fn stage_ui(ui: &mut Ui, view: &View<'_>, editing: &mut Editing) {
    let look = Tokens::of(ui);
    let words = view.words;
    let (rect, response) = ui.allocate_exact_size(ui.available_size().max(Vec2::splat(80.0)), Sense::click_and_drag());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, words.pose_stage()));
    turn(editing, &response);
    let painter = ui.painter_at(rect);
    painter.rect(rect, size::RADIUS_CARD, look.card, Stroke::new(1.0, look.border), StrokeKind::Inside);

    let page = rect.shrink2(Vec2::new(12.0, 12.0));
    let moment = match editing.playing_since {
        Some(since) if editing.edits.figure().poses.len() > 1 => {
            ui.ctx().request_repaint();
            // Thirty pictures a second are enough for the eye.
            let seconds = ((ui.input(|input| input.time) - since) * 30.0).round() / 30.0;
            Moment::Playing(if editing.workshop.seconds > 0.0 { seconds % editing.workshop.seconds } else { 0.0 })
        }
        _ => Moment::Pose(editing.pose),
    };
    let revision = editing.edits.revision();
    let figure = match &editing.shared {
        Some((known, figure)) if *known == revision => Arc::clone(figure),
        _ => {
            let figure = Arc::new(editing.edits.figure().clone());
            editing.shared = Some((revision, Arc::clone(&figure)));
            figure
        }
    };
    let size = (page.width().round(), page.height().round());
    let (is_dark, pixels_per_point) = (ui.visuals().dark_mode, ui.ctx().pixels_per_point());
    editing.workshop.ask(ui.ctx(), Wish { figure, revision, moment, size, is_dark, pixels_per_point });
    if let Some(picture) = &editing.workshop.picture {
        picture.paint(&painter, page);
    }
    let at = rect.left_bottom() + Vec2::new(12.0, -10.0);
    let hint = if editing.workshop.picture.is_none() { words.pose_drawing() } else { words.pose_stage_hint() };
    let font = crate::ui::theme::font(size::CAPTION, crate::ui::theme::Weight::Regular);
    painter.text(at, egui::Align2::LEFT_BOTTOM, hint, font, look.muted);
    response.on_hover_cursor(CursorIcon::Grab);
}

/// The camera follows the mouse in whole degrees.
fn turn(editing: &mut Editing, response: &egui::Response) {
    if !response.dragged() {
        editing.dragged_from = None;
        return;
    }
    let camera = &editing.edits.figure().view;
    let (az, el, moved) = editing.dragged_from.unwrap_or((camera.az, camera.el, Vec2::ZERO));
    let moved = moved + response.drag_delta();
    editing.dragged_from = Some((az, el, moved));
    let mut figure = editing.edits.figure().clone();
    figure.view.az = wrapped((az - f64::from(moved.x) * TURN).round());
    figure.view.el = (el + f64::from(moved.y) * TURN).round().clamp(ELEVATIONS.0.min(el), ELEVATIONS.1.max(el));
    editing.edits.change(Part::Camera, figure);
}
