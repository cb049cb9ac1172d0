//! A menu that narrows a list: closed it shows what it filters by, open it shows every choice with how many it leaves.

use egui::{
    Align2, CursorIcon, FontSelection, Popup, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use crate::ui::theme::{Icon, Tokens, Weight, focus_ring, font, icon_font, size};

/// Width of a closed menu, whatever is chosen, so that choosing moves nothing.
const WIDTH: f32 = 196.0;
/// An open menu is no higher; further choices are scrolled to.
const MOST_HEIGHT: f32 = 420.0;

/// One choice of a filter.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterOption<T> {
    /// What it stands for.
    pub value: T,
    /// Its name.
    pub text: String,
    /// How many it leaves.
    pub count: usize,
}

/// A menu of choices of which one or none holds.
#[must_use = "show it in a Ui"]
pub struct FilterMenu<'a, T> {
    name: &'a str,
    all: &'a str,
    options: &'a [FilterOption<T>],
}

impl<'a, T: Clone + PartialEq> FilterMenu<'a, T> {
    /// A filter called `name`; `all` takes it away.
    pub fn new(name: &'a str, all: &'a str, options: &'a [FilterOption<T>]) -> Self {
        Self { name, all, options }
    }

    /// Draws it; `changed()` when another choice was made.
    pub fn show(self, ui: &mut Ui, chosen: &mut Option<T>) -> Response {
        let look = Tokens::of(ui);
        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(WIDTH, size::CONTROL), Sense::click());
        let option = chosen.as_ref().and_then(|chosen| self.options.iter().find(|option| option.value == *chosen));
        let text = option.map_or(self.name, |option| &option.text);
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(option.map_or(self.all, |option| &option.text).to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name)
        });
        let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        let (fill, edge, ink) = match (chosen.is_some(), response.hovered()) {
            (true, _) => (look.accent_soft, look.accent, look.accent),
            (false, true) => (look.subtle, look.border_strong, look.text),
            (false, false) => (look.card, look.border_strong, look.text),
        };
        let edge = if is_open { look.accent } else { edge };
        let painter = ui.painter();
        painter.rect(rect, size::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let weight = if chosen.is_some() { Weight::Medium } else { Weight::Regular };
        let room = rect.width() - 12.0 - 10.0 - size::ICON - 6.0;
        let galley = egui::WidgetText::from(egui::RichText::new(text).font(font(size::BODY, weight)).color(ink))
            .into_galley(ui, Some(egui::TextWrapMode::Truncate), room, FontSelection::Default);
        let is_elided = galley.elided;
        let at = rect.left_center() + Vec2::new(12.0, 0.0);
        painter.galley(Align2::LEFT_CENTER.anchor_size(at, galley.size()).min, galley, ink);
        let at = rect.right_center() - Vec2::new(10.0, 0.0);
        let chevron = if chosen.is_some() { look.accent } else { look.muted };
        painter.text(at, Align2::RIGHT_CENTER, Icon::ChevronDown.unicode(), icon_font(size::ICON), chevron);
        focus_ring(ui, &response, rect, size::RADIUS);

        let mut picked = None;
        Popup::menu(&response).gap(4.0).show(|ui| {
            let texts = self.options.iter().map(|option| option.text.as_str()).chain([self.all]);
            let room = texts.map(|text| row_width(ui, text)).fold(WIDTH, f32::max);
            ui.set_width(room);
            ScrollArea::vertical().max_height(MOST_HEIGHT).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if row(ui, self.all, None, chosen.is_none()).clicked() {
                    picked = Some(None);
                }
                for option in self.options {
                    let is_chosen = chosen.as_ref() == Some(&option.value);
                    if row(ui, &option.text, Some(option.count), is_chosen).clicked() {
                        picked = Some(Some(option.value.clone()));
                    }
                }
            });
        });
        if let Some(picked) = picked
            && picked != *chosen
        {
            *chosen = picked;
            response.mark_changed();
        }
        let response = if is_elided && !is_open { response.on_hover_text(text) } else { response };
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// What a line of the menu needs.
fn row_width(ui: &Ui, text: &str) -> f32 {
    let galley =
        ui.painter().layout_no_wrap(text.to_owned(), font(size::BODY, Weight::Semibold), egui::Color32::PLACEHOLDER);
    galley.size().x + 20.0 + 44.0
}

/// One line of the menu, with what it leaves at its right end.
fn row(ui: &mut Ui, text: &str, count: Option<usize>, is_chosen: bool) -> Response {
    let look = Tokens::of(ui);
    let (ink, weight) = if is_chosen { (look.accent, Weight::Semibold) } else { (look.text, Weight::Regular) };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font(size::BODY, weight), ink);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, is_chosen, text));
    if response.has_focus() || response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS_TAG, look.subtle);
    } else if is_chosen {
        ui.painter().rect_filled(rect, size::RADIUS_TAG, look.accent_soft);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let at = rect.left_center() + Vec2::new(10.0, 0.0);
    ui.painter().galley(Align2::LEFT_CENTER.anchor_size(at, galley.size()).min, galley, ink);
    if let Some(count) = count {
        let faint = if is_chosen { look.accent } else { look.muted };
        let at = rect.right_center() - Vec2::new(12.0, 0.0);
        ui.painter().text(at, Align2::RIGHT_CENTER, count, font(size::CAPTION, Weight::Regular), faint);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_filter_is_chosen_from_the_menu_and_taken_away_again() {
        let option = |value: u8, text: &str| FilterOption { value, text: text.to_owned(), count: 3 };
        let options = [option(1, "knie"), option(2, "heup")];
        let mut harness = window(None, |ui, chosen| {
            FilterMenu::new("Gebied", "Alle gebieden", &options).show(ui, chosen);
        });
        for (choice, chosen) in [("heup", Some(2)), ("Alle gebieden", None)] {
            harness.get_by_label("Gebied").click();
            harness.run();
            harness.get_by_label(choice).click();
            harness.run();
            assert_eq!(*harness.state(), chosen);
        }
    }
}
