//! A search field: a magnifier, a hint, and a cross once something is typed. Escape empties it.

use egui::{Id, Key, Rect, Response, Ui, UiBuilder, Vec2};

use super::{IconButton, TextField};
use crate::ui::language::words;
use crate::ui::theme::Icon;

/// A field to search in the list below or beside it.
#[must_use = "show it in a Ui"]
pub struct SearchField<'a> {
    hint: &'a str,
    text: &'a mut String,
    width: Option<f32>,
    id: Option<Id>,
}

impl<'a> SearchField<'a> {
    /// A search field; `hint` says what can be sought and is its name.
    pub fn new(hint: &'a str, text: &'a mut String) -> Self {
        Self { hint, text, width: None, id: None }
    }

    /// Exactly so wide; else as wide as there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// With a known id, so that others may give it the focus.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Draws it; `changed()` when the text is another one, by typing or by the cross.
    pub fn show(self, ui: &mut Ui) -> Response {
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let mut field =
            TextField::new(self.hint, self.text).unlabelled().hint(self.hint).icon(Icon::Search).width(width);
        if let Some(id) = self.id {
            field = field.id(id);
        }
        let mut response = field.room_at_right(28.0).show(ui);
        if self.text.is_empty() {
            return response;
        }
        let center = egui::pos2(response.rect.right() + 8.0 + 8.0, response.rect.center().y);
        let mut child = ui.new_child(UiBuilder::new().max_rect(Rect::from_center_size(center, Vec2::splat(28.0))));
        let cleared = child.add(IconButton::new(Icon::X, &words(ui).search_clear()).small()).clicked();
        let escaped = response.has_focus() && ui.input(|input| input.key_pressed(Key::Escape));
        if cleared || escaped {
            self.text.clear();
            response.mark_changed();
            response.request_focus();
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn the_cross_empties_the_field() {
        let mut harness = window("achiles".to_owned(), |ui, text| {
            SearchField::new("Naam of aandoening", text).show(ui);
        });
        harness.get_by_label("Zoekveld leegmaken").click();
        harness.run();
        assert_eq!(harness.state(), "");
    }
}
