//! A line to type in, with its name above it or only for the screen reader.

use egui::{Align2, Id, Layout, Rect, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, Vec2};

use crate::ui::theme::{Icon, Tokens, Weight, caption, font, icon_font, paint_ring, size};

/// A line to type in.
#[must_use = "show it in a Ui"]
pub struct TextField<'a> {
    name: &'a str,
    text: &'a mut String,
    hint: &'a str,
    icon: Option<Icon>,
    labelled: bool,
    width: Option<f32>,
    room_at_right: f32,
    wrong: bool,
    id: Option<Id>,
}

impl<'a> TextField<'a> {
    /// A field called `name`, which stands above it.
    pub fn new(name: &'a str, text: &'a mut String) -> Self {
        Self {
            name,
            text,
            hint: "",
            icon: None,
            labelled: true,
            width: None,
            room_at_right: 0.0,
            wrong: false,
            id: None,
        }
    }

    /// Does not draw the name, because the place makes it clear.
    pub fn unlabelled(mut self) -> Self {
        self.labelled = false;
        self
    }

    /// What may be typed, shown while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// An icon at its left.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Exactly so wide; else as wide as there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Room for a control at its right.
    pub fn room_at_right(mut self, room: f32) -> Self {
        self.room_at_right = room;
        self
    }

    /// With the red edge of a text that cannot be read.
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// With a known id, so that others may give it the focus.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Draws it; the response is that of the text.
    pub fn show(self, ui: &mut Ui) -> Response {
        if !self.labelled {
            return self.line(ui);
        }
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let name = caption(self.name, Tokens::of(ui).muted_2);
        labelled(
            ui,
            width,
            |ui| {
                ui.label(name);
            },
            |ui| self.line(ui),
        )
    }

    fn line(self, ui: &mut Ui) -> Response {
        let look = Tokens::of(ui);
        let id = self.id.unwrap_or_else(|| ui.next_auto_id().with("text"));
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let (rect, frame) = ui.allocate_exact_size(Vec2::new(width, size::CONTROL), Sense::CLICK);
        if frame.clicked() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let focused = ui.memory(|memory| memory.has_focus(id));
        let edge = match (self.wrong, focused) {
            (true, _) => look.danger,
            (_, true) => look.accent,
            _ => look.border_strong,
        };
        ui.painter().rect(rect, size::RADIUS, look.card, Stroke::new(1.0, edge), StrokeKind::Inside);
        let mut left = rect.left() + 12.0;
        if let Some(icon) = self.icon {
            let at = egui::pos2(left, rect.center().y);
            ui.painter().text(at, Align2::LEFT_CENTER, icon.unicode(), icon_font(size::ICON), look.muted);
            left += size::ICON + 8.0;
        }
        let inner = Rect::from_min_max(
            egui::pos2(left, rect.top()),
            egui::pos2(rect.right() - 8.0 - self.room_at_right, rect.bottom()),
        );
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
        child.visuals_mut().weak_text_color = Some(look.hint);
        let response = child.add(
            TextEdit::singleline(self.text)
                .id(id)
                .frame(egui::Frame::NONE)
                .margin(egui::Margin::ZERO)
                .font(font(size::BODY, Weight::Regular))
                .text_color(look.text)
                .hint_text(egui::RichText::new(self.hint).color(look.hint))
                .align(Align2::LEFT_CENTER)
                .min_size(inner.size())
                .desired_width(inner.width()),
        );
        if response.gained_focus() {
            frame.scroll_to_me(None);
        }
        if focused {
            paint_ring(ui, rect, size::RADIUS);
        }
        response.accessible_name(self.name)
    }
}

/// A control with its name above it. Its height is known, so that controls side by side stay in line.
pub(crate) fn labelled<R>(
    ui: &mut Ui,
    width: f32,
    name: impl FnOnce(&mut Ui),
    control: impl FnOnce(&mut Ui) -> R,
) -> R {
    let height = 18.0;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height + 4.0 + size::CONTROL), Sense::hover());
    let row = Rect::from_min_size(rect.min, Vec2::new(width, height));
    let in_row = UiBuilder::new().max_rect(row).layout(Layout::left_to_right(egui::Align::Center));
    name(&mut ui.new_child(in_row));
    control(&mut ui.new_child(UiBuilder::new().max_rect(rect.with_min_y(row.bottom() + 4.0))))
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn text_is_typed_into_the_field_by_its_name() {
        let mut harness = window(String::new(), |ui, text| {
            TextField::new("Eigen doel", text).hint("Bijvoorbeeld: weer 5 km hardlopen").show(ui);
        });
        let field = || egui_kittest::kittest::by().role(egui::Role::TextInput).label("Eigen doel");
        harness.get(field()).focus();
        harness.run();
        harness.get(field()).type_text("trap op zonder pijn");
        harness.run();
        assert_eq!(harness.state(), "trap op zonder pijn");
    }
}
