//! The pages at the right: paper at its true proportions, small pages to jump by, and the zoom.

use egui::{
    Align, Align2, Color32, CursorIcon, Layout, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::preview::{A4, Page};
use crate::export;
use crate::i18n::Translator;
use crate::ui::theme::{Icon, Tokens, Weight, caption, focus_ring, font, paper_shadow, size};
use crate::ui::widgets::IconButton;

/// Points of the window for each point of the page at 100 %.
const FULL_SIZE: f32 = 96.0 / 72.0;
/// The steps of the zoom, in percent.
const STEPS: [u16; 10] = [25, 50, 67, 75, 90, 100, 125, 150, 200, 300];
/// Around the pages.
const MARGIN: f32 = 20.0;
/// Between two pages.
const GAP: f32 = 20.0;
/// Width of the column at the left.
const COLUMN: f32 = 132.0;
/// Width of a small page.
const SMALL: f32 = 76.0;

/// How large the pages are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Zoom {
    /// A whole page fits.
    #[default]
    WholePage,
    /// The width fits.
    Width,
    /// So many percent.
    Percent(f32),
}

/// What the pages keep between two frames.
#[derive(Debug, Default)]
pub(super) struct PagesState {
    pub(super) zoom: Zoom,
    go_to: Option<usize>,
    current: usize,
}

/// Where the pages and their column are drawn.
pub(super) struct Places {
    column: Rect,
    pages: Rect,
    /// Points of the window for each point of the page.
    pub(super) scale: f32,
}

/// Works out the places before anything is drawn, because the thread must know the size.
pub(super) fn places(room: Rect, state: &PagesState, layout: export::Layout) -> Places {
    let column = room.with_max_x(room.left() + COLUMN);
    let pages = room.with_min_x(column.right());
    let paper = if layout == export::Layout::Grid { A4.yx() } else { A4 };
    let width = (pages.width() - 2.0 * MARGIN).max(80.0) / paper.x;
    let scale = match state.zoom {
        Zoom::WholePage => width.min((pages.height() - 2.0 * MARGIN).max(80.0) / paper.y),
        Zoom::Width => width,
        Zoom::Percent(percent) => percent / 100.0 * FULL_SIZE,
    };
    Places { column, pages, scale }
}

/// Draws small pages, zoom and pages; `is_waiting` when newer ones are on their way for some time.
pub(super) fn pages_ui(
    ui: &mut Ui,
    words: &Translator,
    places: &Places,
    pages: &[Page],
    state: &mut PagesState,
    is_waiting: bool,
) {
    let inside = |rect: Rect| egui::UiBuilder::new().max_rect(rect);
    column_ui(&mut ui.new_child(inside(places.column)), words, places, pages, state);
    let mut ui = ui.new_child(inside(places.pages));
    ui.set_clip_rect(places.pages.intersect(ui.clip_rect()));
    if ui.rect_contains_pointer(places.pages) {
        let by = ui.input(egui::InputState::zoom_delta);
        if (by - 1.0).abs() > 1e-3 {
            let percent = (places.scale / FULL_SIZE * 100.0 * by).clamp(f32::from(STEPS[0]), 300.0);
            state.zoom = Zoom::Percent(percent);
        }
    }
    ScrollArea::both().id_salt("pages").auto_shrink(false).show_viewport(&mut ui, |ui, seen| {
        let sizes: Vec<Vec2> = pages.iter().map(|page| page.size * places.scale).collect();
        let widest = sizes.iter().map(|size| size.x).fold(0.0, f32::max);
        let height = sizes.iter().map(|size| size.y + GAP).sum::<f32>() - GAP + 2.0 * MARGIN;
        let space = Vec2::new((widest + 2.0 * MARGIN).max(places.pages.width()), height.max(places.pages.height()));
        let (whole, _) = ui.allocate_exact_size(space, Sense::hover());
        let mut top = whole.top() + MARGIN;
        for (index, (page, size)) in pages.iter().zip(sizes).enumerate() {
            let left = whole.center().x - size.x / 2.0;
            let rect = Rect::from_min_size(egui::pos2(left, top), size);
            top = rect.bottom() + GAP;
            if state.go_to == Some(index) {
                state.go_to = None;
                ui.scroll_to_rect(rect.expand(MARGIN), Some(Align::TOP));
            }
            if rect.top() - whole.top() <= seen.center().y {
                state.current = index;
            }
            page_ui(ui, words, page, rect, (index + 1, pages.len()));
        }
    });
    if is_waiting {
        waiting_ui(&ui, places.pages, words);
    }
}

/// One page on its paper, on whole pixels so that it stays crisp.
fn page_ui(ui: &mut Ui, words: &Translator, page: &Page, rect: Rect, (number, of): (usize, usize)) {
    use egui::emath::GuiRounding as _;
    let look = Tokens::of(ui);
    let screen = ui.pixels_per_point();
    let mut rect = Rect::from_min_size(rect.min.round_to_pixels(screen), rect.size());
    let pixels = page.texture.size_vec2() / screen;
    if (pixels - rect.size()).length() < 2.0 {
        rect = Rect::from_min_size(rect.min, pixels);
    }
    let response = ui.interact(rect, ui.scope_id().with(("page", number)), Sense::hover());
    let name = words.print_page_of(number as u32, of as u32);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if ui.is_rect_visible(rect.expand(40.0)) {
        ui.painter().add(paper_shadow(look).as_shape(rect, 0));
        let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        ui.painter().image(page.texture.id(), rect, whole, Color32::WHITE);
        ui.painter().rect_stroke(rect, 0, Stroke::new(1.0, look.border), StrokeKind::Outside);
    }
}

fn column_ui(ui: &mut Ui, words: &Translator, places: &Places, pages: &[Page], state: &mut PagesState) {
    let whole = ui.max_rect();
    let foot = Rect::from_min_max(egui::pos2(whole.left() + 12.0, whole.bottom() - 100.0), whole.max);
    let list = whole.with_max_y(foot.top() - 8.0);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(list));
    child.set_clip_rect(list.intersect(ui.clip_rect()));
    ScrollArea::vertical().id_salt("small pages").auto_shrink(false).show(&mut child, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add_space(MARGIN);
        for (index, page) in pages.iter().enumerate() {
            if small_page_ui(ui, words, page, index, index == state.current).clicked() {
                state.go_to = Some(index);
            }
        }
    });
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(foot).layout(Layout::top_down(Align::Min)));
    zoom_ui(&mut child, words, places, state);
}

fn small_page_ui(ui: &mut Ui, words: &Translator, page: &Page, index: usize, is_current: bool) -> Response {
    let look = Tokens::of(ui);
    let paper = Vec2::new(SMALL, SMALL * page.size.y / page.size.x);
    let space = Vec2::new(ui.available_width(), paper.y + 26.0);
    let (whole, response) = ui.allocate_exact_size(space, Sense::click());
    let name = words.print_go_to_page(index as u32 + 1);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_current, &name));
    let left = whole.center().x - paper.x / 2.0;
    let rect = Rect::from_min_size(egui::pos2(left, whole.top() + 2.0), paper);
    let picture = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
    ui.painter().rect_filled(rect.expand(4.0), 4, Color32::WHITE);
    ui.painter().image(page.small.id(), rect, picture, Color32::WHITE);
    let edge = if is_current { Stroke::new(2.0, look.accent) } else { Stroke::new(1.0, look.border_strong) };
    ui.painter().rect_stroke(rect.expand(4.0), 4, edge, StrokeKind::Outside);
    let at = egui::pos2(rect.center().x, rect.bottom() + 8.0);
    let weight = if is_current { Weight::Semibold } else { Weight::Regular };
    let ink = if is_current { look.text } else { look.muted_2 };
    ui.painter().text(at, Align2::CENTER_TOP, index + 1, font(size::CAPTION, weight), ink);
    focus_ring(ui, &response, rect.expand(4.0), 4);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name)
}

fn zoom_ui(ui: &mut Ui, words: &Translator, places: &Places, state: &mut PagesState) {
    let look = Tokens::of(ui);
    let percent = places.scale / FULL_SIZE * 100.0;
    ui.spacing_mut().item_spacing = Vec2::splat(4.0);
    ui.horizontal(|ui| {
        let (page, width) = (words.print_fit_page(), words.print_fit_width());
        let page = IconButton::new(Icon::Maximize, &page).framed();
        if ui.add_enabled(state.zoom != Zoom::WholePage, page).clicked() {
            state.zoom = Zoom::WholePage;
        }
        let width = IconButton::new(Icon::MoveHorizontal, &width).framed();
        if ui.add_enabled(state.zoom != Zoom::Width, width).clicked() {
            state.zoom = Zoom::Width;
        }
    });
    ui.horizontal(|ui| {
        let smaller = STEPS.into_iter().rev().map(f32::from).find(|step| *step < percent - 0.5);
        let larger = STEPS.into_iter().map(f32::from).find(|step| *step > percent + 0.5);
        let (minus, plus) = (words.print_smaller(), words.print_larger());
        let minus = IconButton::new(Icon::Minus, &minus).small();
        if ui.add_enabled(smaller.is_some(), minus).clicked() {
            state.zoom = smaller.map_or(state.zoom, Zoom::Percent);
        }
        let (rect, response) = ui.allocate_exact_size(Vec2::new(44.0, 28.0), Sense::hover());
        let text = words.print_percent(percent.round() as u32);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
        let style = font(size::CAPTION, Weight::Medium);
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, &text, style, look.text);
        let plus = IconButton::new(Icon::Plus, &plus).small();
        if ui.add_enabled(larger.is_some(), plus).clicked() {
            state.zoom = larger.map_or(state.zoom, Zoom::Percent);
        }
    });
}

fn waiting_ui(ui: &Ui, room: Rect, words: &Translator) {
    let look = Tokens::of(ui);
    let text = caption(words.print_waiting(), look.text);
    let text = egui::WidgetText::from(text).into_galley(ui, None, 400.0, egui::TextStyle::Small);
    let box_size = text.size() + Vec2::new(28.0, 14.0);
    let at = egui::pos2(room.center().x, room.top() + 32.0);
    let rect = Rect::from_center_size(at, box_size);
    ui.painter().rect(rect, size::RADIUS, look.card, Stroke::new(1.0, look.border), StrokeKind::Inside);
    ui.painter().galley(rect.center() - text.size() / 2.0, text, look.text);
}
