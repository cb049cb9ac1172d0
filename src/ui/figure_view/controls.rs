//! The buttons of a figure: play and pause or from pose to pose, speed, the other side.

use egui::{
    Align, CursorIcon, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::thumbnail::Thumbnail;
use super::{FigureViewState, Speed};
use crate::content::Exercise;
use crate::figure::Figure;
use crate::ui::language::{lang, words};
use crate::ui::theme::{Icon, Tokens, Weight, body, focus_ring, font, is_motion_reduced, paint_icon, size};
use crate::ui::widgets::IconButton;

/// What a person asked of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Control {
    Play,
    Pause,
    Speed,
    OtherSide,
    Pose(usize),
    Previous,
    Next,
}

/// The controls below each other at the right of a small figure.
pub(super) fn column_ui(ui: &mut Ui, rect: Rect, figure: &Figure, state: &mut FigureViewState) {
    let poses = figure.poses.len();
    let mut asked = None;
    let top = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Center));
    ui.scope_builder(top, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if poses < 2 {
        } else if is_motion_reduced(ui.ctx()) {
            asked = asked.or(steps_ui(ui));
        } else {
            asked = asked.or(play_ui(ui, state.is_playing, 34.0));
        }
    });
    let bottom = UiBuilder::new().max_rect(rect).layout(Layout::bottom_up(Align::Center));
    ui.scope_builder(bottom, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        asked = asked.or(side_ui(ui, state.shows_left_side()));
        if poses > 1 && !is_motion_reduced(ui.ctx()) {
            asked = asked.or(speed_ui(ui, state.speed));
        }
    });
    if let Some(control) = asked {
        state.act(control, poses);
    }
}

/// The controls in a bar below a large figure: play, where the movement is, speed, side.
pub(super) fn bar_ui(
    ui: &mut Ui,
    rect: Rect,
    figure: &Figure,
    state: &mut FigureViewState,
    caption: &str,
    progress: f64,
) {
    let poses = figure.poses.len();
    let mut asked = None;
    let look = Tokens::of(ui);
    let row =
        UiBuilder::new().max_rect(rect.shrink2(Vec2::new(12.0, 6.0))).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(row, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let is_still = is_motion_reduced(ui.ctx());
        if poses > 1 {
            asked = if is_still { steps_ui(ui) } else { play_ui(ui, state.is_playing, 36.0) };
            ui.add_space(4.0);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            asked = asked.or(side_ui(ui, state.shows_left_side()));
            if poses > 1 && !is_still {
                asked = asked.or(speed_ui(ui, state.speed));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(body(caption).color(look.muted_2)).truncate());
            });
        });
    });
    if state.is_moving() {
        let left = rect.left() + 1.0;
        #[expect(clippy::cast_possible_truncation, reason = "points on a screen")]
        let right = left + (rect.width() - 2.0) * progress as f32;
        ui.painter().hline(left..=right, rect.top(), Stroke::new(2.0, look.accent));
    }
    if let Some(control) = asked {
        state.act(control, poses);
    }
}

/// All poses as small pictures to choose from.
pub(super) fn poses_ui(ui: &mut Ui, exercise: &Exercise, figure: &Figure, state: &mut FigureViewState) {
    let look = Tokens::of(ui);
    let count = figure.poses.len();
    let gap = 8.0;
    let each = ((ui.available_width() - gap * (count - 1) as f32) / count as f32).min(180.0);
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (index, pose) in figure.poses.iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(Vec2::new(each, 118.0), Sense::click());
            let is_chosen = !state.is_moving() && state.pose.unwrap_or(count - 1) == index;
            let number = i64::try_from(index + 1).unwrap_or(i64::MAX);
            let text = words(ui).figure_pose(number, pose.caption.in_lang(lang(ui.ctx())));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, &text));
            let (fill, edge) = match (is_chosen, response.hovered()) {
                (true, _) => (look.accent_soft, Stroke::new(2.0, look.accent)),
                (false, true) => (look.subtle, Stroke::new(1.0, look.border_strong)),
                _ => (look.card, Stroke::new(1.0, look.border)),
            };
            ui.painter().rect(rect, size::RADIUS, fill, edge, StrokeKind::Inside);
            let picture = rect.with_max_y(rect.bottom() - 24.0).shrink(6.0);
            Thumbnail::new(exercise).left_side(state.shows_left_side()).pose(index).paint(ui.painter(), picture);
            let ink = if is_chosen { look.accent } else { look.muted_2 };
            let weight = if is_chosen { Weight::Semibold } else { Weight::Regular };
            let mut job = egui::text::LayoutJob::simple_singleline(text, font(size::CAPTION, weight), ink);
            job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 12.0);
            let galley = ui.painter().layout_job(job);
            let at = egui::pos2(rect.center().x - galley.size().x / 2.0, rect.bottom() - 8.0 - galley.size().y);
            ui.painter().galley(at, galley, ink);
            focus_ring(ui, &response, rect, size::RADIUS);
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                chosen = Some(index);
            }
        }
    });
    if let Some(pose) = chosen {
        state.act(Control::Pose(pose), count);
    }
}

/// The round button that starts and stops.
fn play_ui(ui: &mut Ui, is_playing: bool, side: f32) -> Option<Control> {
    let look = Tokens::of(ui);
    let (name, icon, control) = if is_playing {
        (words(ui).figure_pause(), Icon::Pause, Control::Pause)
    } else {
        (words(ui).figure_play(), Icon::Play, Control::Play)
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let fill = if response.hovered() { look.accent_hover } else { look.accent };
    ui.painter().circle_filled(rect.center(), side / 2.0, fill);
    paint_icon(ui.painter(), rect.center(), icon, size::ICON_SMALL, look.on_accent);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "half of a small button")]
    focus_ring(ui, &response, rect, (side / 2.0) as u8);
    pressed(response, &name).then_some(control)
}

/// Two buttons from pose to pose.
fn steps_ui(ui: &mut Ui) -> Option<Control> {
    let (previous, next) = (words(ui).figure_previous_pose(), words(ui).figure_next_pose());
    let previous = ui.add(IconButton::new(Icon::ChevronLeft, &previous).small()).clicked();
    let next = ui.add(IconButton::new(Icon::ChevronRight, &next).small()).clicked();
    match (previous, next) {
        (true, _) => Some(Control::Previous),
        (_, true) => Some(Control::Next),
        _ => None,
    }
}

fn speed_ui(ui: &mut Ui, speed: Speed) -> Option<Control> {
    let look = Tokens::of(ui);
    let name = words(ui).figure_speed(speed.text());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(36.0, 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS, look.subtle);
    }
    let at = rect.center();
    let font = font(size::CAPTION, Weight::Medium);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, speed.text(), font, look.muted_2);
    focus_ring(ui, &response, rect, size::RADIUS);
    pressed(response, &name).then_some(Control::Speed)
}

fn side_ui(ui: &mut Ui, shows_left: bool) -> Option<Control> {
    let name = if shows_left { words(ui).figure_show_right() } else { words(ui).figure_show_left() };
    ui.add(IconButton::new(Icon::FlipVertical2, &name).small()).clicked().then_some(Control::OtherSide)
}

fn pressed(response: Response, name: &str) -> bool {
    response.on_hover_text(name).on_hover_cursor(CursorIcon::PointingHand).clicked()
}
