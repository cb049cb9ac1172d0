//! What stands around every screen: the rail at the left, the bar at the top, the margin of the page.
//!
//! A function of [`ShellView`]; what a person asks goes into the list of actions. Below 1360 points the rail shows icons
//! only, with their names as tooltips.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, CentralPanel, Color32, CursorIcon, Frame, Galley, Margin, Panel, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::action::Action;
use super::command_palette::written_keys;
use super::language::words;
use super::screen::Screen;
use super::theme::{Icon, Tokens, Weight, body, caption, focus_ring, font, icon_font, icon_text, paint_icon, size};
use super::widgets::{IconButton, key_cap};
use crate::content::PhaseKind;

/// What the shell shows.
#[derive(Clone, Debug)]
pub struct ShellView<'a> {
    /// The screen inside.
    pub screen: Screen,
    /// The way here, without the screen itself: "Patiënten › Marieke Vos".
    pub path: &'a [(String, Action)],
    /// What the last part of the way is called; else the screen's name.
    pub here: Option<&'a str>,
    /// What undo would take back.
    pub undo: Option<&'a str>,
    /// What redo would do again.
    pub redo: Option<&'a str>,
    /// How many people need a look today.
    pub due_today: usize,
    /// Patients opened of late, newest first.
    pub recent: &'a [Recent],
    /// Is everything kept?
    pub saved: SaveState,
}

/// A patient opened of late.
#[derive(Clone, Debug, PartialEq)]
pub struct Recent {
    /// Their name.
    pub name: String,
    /// The phase they are in.
    pub phase: PhaseKind,
}

/// Whether everything is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was entered yet.
    #[default]
    NotBegun,
    /// Kept, since this time of day.
    Saved(String),
    /// On its way.
    Saving,
    /// Not kept, and why.
    Failed(String),
    /// Nothing can be kept, and why.
    ReadOnly(String),
}

/// Draws rail and top bar; `page` fills the rest, to its edges.
pub fn shell<R>(
    ui: &mut Ui,
    view: &ShellView<'_>,
    asked: &mut Vec<Action>,
    page: impl FnOnce(&mut Ui, &mut Vec<Action>) -> R,
) -> R {
    let look = Tokens::of(ui);
    let is_narrow = ui.ctx().content_rect().width() < size::NARROW_BELOW;
    let width = if is_narrow { size::RAIL_NARROW } else { size::RAIL };
    let bar = Frame::new().fill(look.card);
    Panel::left("rail").resizable(false).exact_size(width).frame(bar).show(ui, |ui| rail(ui, view, is_narrow, asked));
    Panel::top("top bar")
        .resizable(false)
        .exact_size(size::TOP_BAR)
        .frame(bar)
        .show(ui, |ui| top_bar(ui, view, is_narrow, asked));
    CentralPanel::default().frame(Frame::new().fill(look.bg)).show(ui, |ui| page(ui, asked)).inner
}

/// The usual margin of a page.
pub fn page<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .inner_margin(Margin { left: size::PAGE as i8, right: size::PAGE as i8, top: 18, bottom: 18 })
        .show(ui, contents)
        .inner
}

fn rail(ui: &mut Ui, view: &ShellView<'_>, is_narrow: bool, asked: &mut Vec<Action>) {
    let words = words(ui);
    ui.spacing_mut().item_spacing = Vec2::new(0.0, 4.0);
    let whole = ui.max_rect();
    brand(ui, is_narrow);
    for screen in Screen::RAIL {
        let badge = (screen == Screen::Today && view.due_today > 0).then_some(view.due_today);
        if place(ui, screen, screen == view.screen.rail_place(), badge, is_narrow).clicked() {
            asked.push(Action::Open(screen));
        }
    }
    if !is_narrow && !view.recent.is_empty() {
        ui.add_space(16.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 24.0), Sense::hover());
        let at = egui::pos2(rect.left() + 24.0, rect.center().y);
        let look = Tokens::of(ui);
        ui.painter().text(at, Align2::LEFT_CENTER, words.recent(), font(size::CAPTION, Weight::Regular), look.muted);
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = ((whole.bottom() - 52.0 - ui.cursor().top()) / size::CONTROL).max(0.0) as usize;
        for (index, recent) in view.recent.iter().take(room.min(8)).enumerate() {
            if recent_row(ui, recent).clicked() {
                asked.push(Action::OpenRecent(index));
            }
        }
    }
    let foot = Rect::from_min_max(egui::pos2(whole.left(), whole.bottom() - 44.0), whole.max);
    save_state(ui, foot, &view.saved, is_narrow);
}

fn brand(ui: &mut Ui, is_narrow: bool) {
    let look = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 60.0), Sense::hover());
    let name = words(ui).app_name();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let side = if is_narrow { 32.0 } else { 28.0 };
    let left = if is_narrow { rect.center().x - side / 2.0 } else { rect.left() + 28.0 };
    let logo = Rect::from_min_size(egui::pos2(left, rect.top() + 32.0 - side / 2.0), Vec2::splat(side));
    paint_logo(ui, logo);
    if !is_narrow {
        let at = egui::pos2(logo.right() + 8.0, logo.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, name, font(size::SECTION, Weight::Semibold), look.text);
    }
}

/// The rising bars of `assets/icons/opbouw.svg`.
fn paint_logo(ui: &Ui, rect: Rect) {
    let look = Tokens::of(ui);
    let scale = rect.width() / 32.0;
    ui.painter().rect_filled(rect, (8.0 * scale).round() as u8, look.accent);
    for (x, top) in [(7.5, 17.0), (13.8, 12.5), (20.1, 7.5)] {
        let bar = Rect::from_min_max(rect.min + Vec2::new(x, top) * scale, rect.min + Vec2::new(x + 4.4, 24.5) * scale);
        ui.painter().rect_filled(bar, 1.6 * scale, look.on_accent);
    }
}

fn place(ui: &mut Ui, screen: Screen, is_here: bool, badge: Option<usize>, is_narrow: bool) -> Response {
    let look = Tokens::of(ui);
    let title = screen.title(words(ui));
    let (row, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), is_here, &title));
    let rect = row.shrink2(Vec2::new(if is_narrow { 10.0 } else { 12.0 }, 0.0));
    let (fill, ink, weight) = match (is_here, response.hovered()) {
        (true, _) => (look.accent_soft, look.accent, Weight::Semibold),
        (false, true) => (look.subtle, look.text, Weight::Medium),
        (false, false) => (Color32::TRANSPARENT, look.muted, Weight::Medium),
    };
    ui.painter().rect_filled(rect, size::RADIUS, fill);
    let middle = rect.center().y;
    let icon_x = if is_narrow { rect.center().x } else { rect.left() + 22.0 };
    paint_icon(ui.painter(), egui::pos2(icon_x, middle), screen.icon(), size::ICON_RAIL, ink);
    if !is_narrow {
        let at = egui::pos2(rect.left() + 44.0, middle);
        ui.painter().text(at, Align2::LEFT_CENTER, &title, font(size::BODY, weight), ink);
        if let Some(count) = badge {
            let at = egui::pos2(rect.right() - 12.0, middle);
            ui.painter().text(at, Align2::RIGHT_CENTER, count, font(size::CAPTION, Weight::Medium), ink);
        }
    } else if badge.is_some() {
        ui.painter().circle_filled(egui::pos2(icon_x + 10.0, middle - 10.0), 4.0, look.accent);
    }
    focus_ring(ui, &response, rect, size::RADIUS);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if is_narrow { response.on_hover_text(title) } else { response }
}

fn recent_row(ui: &mut Ui, recent: &Recent) -> Response {
    let look = Tokens::of(ui);
    let (row, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &recent.name));
    let rect = row.shrink2(Vec2::new(12.0, 1.0));
    if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS, look.subtle);
    }
    ui.painter().circle_filled(egui::pos2(rect.left() + 22.0, rect.center().y), 4.0, look.phase(recent.phase).strong);
    let left = rect.left() + 44.0;
    let text = cut(ui, &recent.name, font(size::BODY, Weight::Regular), look.text, rect.right() - 6.0 - left);
    let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(left, rect.center().y), text.size());
    ui.painter().galley(at.min, text, look.text);
    focus_ring(ui, &response, rect, size::RADIUS);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn save_state(ui: &mut Ui, foot: Rect, saved: &SaveState, is_narrow: bool) {
    let look = Tokens::of(ui);
    let words = words(ui);
    let (icon, ink, text_ink, text) = match saved {
        SaveState::NotBegun => return,
        SaveState::Saved(time) => (Icon::CloudCheck, look.accent, look.muted, words.saved_at(time)),
        SaveState::Saving => (Icon::CloudUpload, look.muted, look.muted, words.saving().to_string()),
        SaveState::ReadOnly(why) => (Icon::Lock, look.warning, look.warning_text, words.read_only(why)),
        SaveState::Failed(why) => (Icon::CloudAlert, look.danger, look.danger, words.not_saved(why)),
    };
    let response = ui.interact(foot, ui.scope_id().with("saved"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &text));
    let x = if is_narrow { foot.center().x } else { foot.left() + 32.0 };
    paint_icon(ui.painter(), egui::pos2(x, foot.center().y), icon, size::ICON_SMALL, ink);
    if !is_narrow {
        let left = foot.left() + 48.0;
        let line = cut(ui, &text, font(size::CAPTION, Weight::Regular), text_ink, foot.right() - 8.0 - left);
        let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(left, foot.center().y), line.size());
        ui.painter().galley(at.min, line, text_ink);
    }
    response.on_hover_text(text);
}

fn top_bar(ui: &mut Ui, view: &ShellView<'_>, is_narrow: bool, asked: &mut Vec<Action>) {
    let whole = ui.max_rect().shrink2(Vec2::new(size::PAGE, 0.0));
    let mut row =
        ui.new_child(UiBuilder::new().max_rect(whole).layout(egui::Layout::right_to_left(egui::Align::Center)));
    if search_box(&mut row, if is_narrow { 200.0 } else { 248.0 }).clicked() {
        asked.push(Action::OpenCommands);
    }
    row.add_space(12.0);
    history(&mut row, view, asked);
    let left = whole.with_max_x(row.min_rect().left() - 16.0);
    let mut row =
        ui.new_child(UiBuilder::new().max_rect(left).layout(egui::Layout::left_to_right(egui::Align::Center)));
    row.shrink_clip_rect(left);
    breadcrumb(&mut row, view, asked);
}

fn breadcrumb(ui: &mut Ui, view: &ShellView<'_>, asked: &mut Vec<Action>) {
    let look = Tokens::of(ui);
    for (text, action) in view.path {
        let label = egui::Label::new(body(text).color(look.muted)).sense(Sense::click());
        let response = ui.add(label).on_hover_cursor(CursorIcon::PointingHand);
        focus_ring(ui, &response, response.rect.expand(2.0), 4);
        if response.clicked() {
            asked.push(*action);
        }
        ui.label(icon_text(Icon::ChevronRight, size::ICON_SMALL).color(look.hint));
    }
    let here = view.here.map_or_else(|| view.screen.title(words(ui)), str::to_owned);
    let here = egui::RichText::new(here).font(font(size::BODY, Weight::Medium)).color(look.text);
    ui.add(egui::Label::new(here).truncate());
}

/// Undo and redo, right to left; between them what undo would take back.
fn history(ui: &mut Ui, view: &ShellView<'_>, asked: &mut Vec<Action>) {
    let look = Tokens::of(ui);
    let words = words(ui);
    let redo = view.redo.map_or_else(|| words.nothing_to_redo().to_string(), |step| words.redo_step(step));
    if ui.add_enabled(view.redo.is_some(), IconButton::new(Icon::Redo2, &redo)).clicked() {
        asked.push(Action::Redo);
    }
    let nothing = words.nothing_to_undo().to_string();
    let undo = view.undo.map_or_else(|| nothing.clone(), |step| words.undo_step(step));
    let text = view.undo.unwrap_or(&nothing);
    let width = 190.0_f32.min((ui.available_width() - 200.0).max(0.0));
    let galley = egui::WidgetText::from(caption(text, look.muted)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        width,
        egui::TextStyle::Small,
    );
    ui.label(galley).on_hover_text(&undo);
    if ui.add_enabled(view.undo.is_some(), IconButton::new(Icon::Undo2, &undo)).clicked() {
        asked.push(Action::Undo);
    }
}

/// Looks like a search field and opens the palette.
fn search_box(ui: &mut Ui, width: f32) -> Response {
    let look = Tokens::of(ui);
    let name = words(ui).search_or_command();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 34.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let edge = if response.hovered() { look.border_strong } else { look.border };
    ui.painter().rect(rect, size::RADIUS, look.bg, Stroke::new(1.0, edge), StrokeKind::Inside);
    let middle = rect.center().y;
    let icon = Icon::Search.unicode();
    ui.painter().text(
        egui::pos2(rect.left() + 12.0, middle),
        Align2::LEFT_CENTER,
        icon,
        icon_font(size::ICON_SMALL),
        look.muted,
    );
    let keys = Action::OpenCommands.shortcuts().first().map(|keys| written_keys(ui.ctx(), keys)).unwrap_or_default();
    let cap = key_cap(ui, egui::pos2(rect.right() - 12.0, middle), &keys);
    let left = rect.left() + 36.0;
    let text = cut(ui, &name, font(size::CAPTION, Weight::Regular), look.muted_2, cap.left() - 8.0 - left);
    let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(left, middle), text.size());
    ui.painter().galley(at.min, text, look.muted_2);
    focus_ring(ui, &response, rect, size::RADIUS);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// One line of text, cut with "…" at `width`.
fn cut(ui: &Ui, text: &str, font: egui::FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.painter().layout_job(job)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{language, theme};
    use egui_kittest::{Harness, kittest::Queryable as _};

    fn window(width: f32) -> Harness<'static, Vec<Action>> {
        Harness::builder()
            .with_size(Vec2::new(width, 720.0))
            .with_context_setup(|ctx| {
                theme::install(ctx);
                language::set_lang(ctx, crate::i18n::Lang::Nl);
            })
            .build_ui_state(
                |ui, asked| {
                    let recent = [Recent { name: "Marieke Vos".into(), phase: PhaseKind::BuildUp }];
                    let view = ShellView {
                        screen: Screen::Patients,
                        path: &[],
                        here: None,
                        undo: Some("Rustdag zo 22 nov"),
                        redo: None,
                        due_today: 3,
                        recent: &recent,
                        saved: SaveState::Saved("10:42".into()),
                    };
                    shell(ui, &view, asked, |_, _| {});
                },
                Vec::new(),
            )
    }

    #[test]
    fn undo_says_what_it_takes_back_and_the_rail_leads_to_a_screen() {
        let mut harness = window(1440.0);
        harness.get_by_label("Ongedaan maken: Rustdag zo 22 nov").click();
        harness.run();
        harness.get_by_label("Bibliotheek").click();
        harness.run();
        harness.get_by_label("Marieke Vos").click();
        harness.run();
        assert_eq!(*harness.state(), [Action::Undo, Action::Open(Screen::Library), Action::OpenRecent(0)]);
    }

    #[test]
    fn a_narrow_window_keeps_every_place_by_its_name() {
        let harness = window(1280.0);
        for name in ["Vandaag", "Bibliotheek", "Instellingen", "Opgeslagen 10:42"] {
            harness.get_by_label(name);
        }
    }
}
