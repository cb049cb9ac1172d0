//! A number with − and +: sets, repetitions, kilograms, seconds.
//!
//! The number takes the focus once: up and right add a step, down and left take one, Home and End go to the limits, a digit
//! or Enter begins typing (Enter keeps it, Escape does not). Where the value differs from what holds now, the field shows
//! "was 3".

use egui::{Align2, CursorIcon, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::arrow_keys::keep_arrows;
use super::text_field::labelled;
use crate::i18n::Lang;
use crate::ui::language::{lang, words};
use crate::ui::theme::{Icon, Tokens, Weight, caption, caption_strong, focus_ring, font, paint_icon, size};

/// A number with − and +.
#[must_use = "show it in a Ui"]
pub struct Stepper<'a> {
    name: &'a str,
    unit: &'a str,
    limits: (f64, f64),
    step: f64,
    decimals: usize,
    was: Option<f64>,
    width: Option<f32>,
}

impl<'a> Stepper<'a> {
    /// A number called `name`, whole and from 0 to 999.
    pub fn new(name: &'a str) -> Self {
        Self { name, unit: "", limits: (0.0, 999.0), step: 1.0, decimals: 0, was: None, width: None }
    }

    /// What is counted, after the number: "kg", "per been".
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// The lowest and highest value.
    pub fn limits(mut self, lowest: f64, highest: f64) -> Self {
        self.limits = (lowest, highest);
        self
    }

    /// What − and + take and add.
    pub fn step(mut self, step: f64) -> Self {
        self.step = step;
        self
    }

    /// So many figures after the comma.
    pub fn decimals(mut self, decimals: usize) -> Self {
        self.decimals = decimals;
        self
    }

    /// What holds now; shown when the value differs from it.
    pub fn was(mut self, was: f64) -> Self {
        self.was = Some(was);
        self
    }

    /// Exactly so wide; else as wide as there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Draws it; `changed()` when the value is another one.
    pub fn show(self, ui: &mut Ui, value: &mut f64) -> Response {
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let was = self.was.filter(|was| (was - *value).abs() > f64::EPSILON);
        labelled(ui, width, |ui| self.name_row(ui, was), |ui| self.field(ui, width, value, was.is_some()))
    }

    fn name_row(&self, ui: &mut Ui, was: Option<f64>) {
        let look = Tokens::of(ui);
        ui.label(caption(self.name, look.muted_2));
        if let Some(was) = was {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let text = words(ui).stepper_was(self.written(ui, was));
                ui.label(caption_strong(text, look.accent));
            });
        }
    }

    fn field(&self, ui: &mut Ui, width: f32, value: &mut f64, is_changed: bool) -> Response {
        let look = Tokens::of(ui);
        let before = *value;
        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(width, size::CONTROL), Sense::click());
        let (fill, edge) = if is_changed { (look.accent_soft, look.accent) } else { (look.card, look.border_strong) };
        ui.painter().rect(rect, size::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);

        let side = 34.0;
        let less = Rect::from_min_size(rect.min, Vec2::new(side, rect.height()));
        let more = Rect::from_min_size(egui::pos2(rect.right() - side, rect.top()), less.size());
        let less_name = words(ui).stepper_less(self.name);
        let more_name = words(ui).stepper_more(self.name);
        if sign(ui, less, response.id.with("less"), Icon::Minus, &less_name, before > self.limits.0) {
            *value = before - self.step;
        }
        if sign(ui, more, response.id.with("more"), Icon::Plus, &more_name, before < self.limits.1) {
            *value = before + self.step;
        }

        let middle = Rect::from_min_max(less.right_top(), more.left_bottom());
        if !self.typing(ui, &response, middle, value) {
            if response.has_focus() {
                self.keys(ui, &response, value);
            }
            self.paint_value(ui, middle, *value);
        }
        *value = value.clamp(self.limits.0, self.limits.1);
        if (*value - before).abs() > f64::EPSILON {
            response.mark_changed();
        }
        response.widget_info(|| WidgetInfo {
            role: Role::SpinButton,
            value: Some(*value),
            ..WidgetInfo::labeled(Role::SpinButton, ui.is_enabled(), self.name)
        });
        focus_ring(ui, &response, rect, size::RADIUS);
        response
    }

    fn keys(&self, ui: &Ui, response: &Response, value: &mut f64) {
        keep_arrows(ui, response, true, true);
        let begun = ui.input(|input| {
            let pressed = |key| input.key_pressed(key);
            if pressed(Key::ArrowUp) || pressed(Key::ArrowRight) {
                *value += self.step;
            } else if pressed(Key::ArrowDown) || pressed(Key::ArrowLeft) {
                *value -= self.step;
            } else if pressed(Key::Home) {
                *value = self.limits.0;
            } else if pressed(Key::End) {
                *value = self.limits.1;
            }
            input.events.iter().find_map(|event| match event {
                egui::Event::Text(text) if text.starts_with(|letter: char| letter.is_ascii_digit()) => {
                    Some(text.clone())
                }
                _ => None,
            })
        });
        if let Some(digits) = begun {
            self.begin_typing(ui, response, digits);
        }
    }

    /// Shows the line to type in while a person types a number; false when nobody does.
    fn typing(&self, ui: &mut Ui, response: &Response, rect: Rect, value: &mut f64) -> bool {
        let id = response.id.with("typed");
        // Enter and Space count as a click on what has the focus.
        if response.clicked() {
            self.begin_typing(ui, response, self.written(ui, *value));
        }
        let Some(mut text) = ui.data(|data| data.get_temp::<String>(id)) else { return false };
        let line = ui.put(
            rect.shrink2(Vec2::new(2.0, 6.0)),
            egui::TextEdit::singleline(&mut text)
                .id(id)
                .frame(egui::Frame::NONE)
                .margin(egui::Margin::ZERO)
                .font(font(size::BODY, Weight::Semibold))
                .align(Align2::CENTER_CENTER),
        );
        let line = line.accessible_name(self.name);
        if line.lost_focus() {
            ui.data_mut(|data| data.remove::<String>(id));
            if !ui.input(|input| input.key_pressed(Key::Escape))
                && let Ok(typed) = text.trim().replace(',', ".").parse::<f64>()
                && typed.is_finite()
            {
                *value = typed;
            }
            if ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Escape)) {
                response.request_focus();
            }
        } else {
            ui.data_mut(|data| data.insert_temp(id, text));
        }
        true
    }

    fn begin_typing(&self, ui: &Ui, response: &Response, text: String) {
        let id = response.id.with("typed");
        let end = egui::text::CCursor::new(text.chars().count());
        let mut state = egui::text_edit::TextEditState::default();
        let selected = if text.chars().count() == 1 && ui.input(|input| input.pointer.any_click()) {
            egui::text::CCursorRange::two(egui::text::CCursor::new(0), end)
        } else {
            egui::text::CCursorRange::one(end)
        };
        state.cursor.set_char_range(Some(selected));
        state.store(ui.ctx(), id);
        ui.data_mut(|data| data.insert_temp(id, text));
        ui.memory_mut(|memory| memory.request_focus(id));
    }

    fn paint_value(&self, ui: &Ui, rect: Rect, value: f64) {
        let look = Tokens::of(ui);
        let (ink, faint) = if ui.is_enabled() { (look.text, look.muted_2) } else { (look.hint, look.hint) };
        let layout = |text: String, size, weight, ink| ui.painter().layout_no_wrap(text, font(size, weight), ink);
        let number = layout(self.written(ui, value), size::BODY, Weight::Semibold, ink);
        let unit = layout(self.unit.to_owned(), size::CAPTION, Weight::Regular, faint);
        let gap = if self.unit.is_empty() { 0.0 } else { 4.0 };
        let whole = Vec2::new(number.size().x + gap + unit.size().x, number.size().y);
        let at = Align2::CENTER_CENTER.anchor_size(rect.center(), whole);
        let painter = ui.painter_at(rect);
        // The smaller letters hang less deep: a point up puts both on one line.
        let unit_at = egui::pos2(at.right() - unit.size().x, at.bottom() - unit.size().y - 1.0);
        painter.galley(at.min, number, ink);
        painter.galley(unit_at, unit, faint);
    }

    fn written(&self, ui: &Ui, value: f64) -> String {
        let text = format!("{value:.*}", self.decimals);
        match lang(ui.ctx()) {
            Lang::Nl => text.replace('.', ","),
            Lang::En => text,
        }
    }
}

/// − or +; it stays out of the Tab order, because the arrows on the number do the same.
fn sign(ui: &Ui, rect: Rect, id: Id, icon: Icon, name: &str, possible: bool) -> bool {
    let look = Tokens::of(ui);
    let part = ui.interact(rect, id, Sense::CLICK);
    let able = possible && ui.is_enabled();
    part.widget_info(|| WidgetInfo::labeled(Role::Button, able, name));
    let ink = match (able, part.hovered()) {
        (false, _) => look.border_strong,
        (true, true) => look.accent,
        (true, false) => look.muted_2,
    };
    paint_icon(ui.painter(), rect.center(), icon, size::ICON, ink);
    let part = if able { part.on_hover_cursor(CursorIcon::PointingHand) } else { part };
    able && part.clicked()
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::{Queryable as _, by};

    fn sets(value: f64) -> egui_kittest::Harness<'static, f64> {
        window(value, |ui, value| {
            Stepper::new("Series").unit("×").limits(1.0, 6.0).was(3.0).width(160.0).show(ui, value);
        })
    }

    #[test]
    fn plus_and_minus_step_within_the_limits() {
        let mut harness = sets(5.0);
        for expected in [6.0, 6.0] {
            harness.get_by_label("Series, meer").click();
            harness.run();
            assert!((*harness.state() - expected).abs() < 1e-9);
        }
        harness.get_by_label("Series, minder").click();
        harness.run();
        assert!((*harness.state() - 5.0).abs() < 1e-9);
    }

    #[test]
    fn a_value_that_differs_says_what_it_was() {
        let mut harness = sets(3.0);
        assert!(harness.query_by_label("was 3").is_none());
        harness.get_by_label("Series, minder").click();
        harness.run();
        harness.get_by_label("was 3");
    }

    #[test]
    fn the_arrows_and_a_typed_number_set_the_value() {
        let mut harness = sets(3.0);
        harness.get(by().role(Role::SpinButton).label("Series")).focus();
        harness.run();
        for (key, expected) in [(Key::ArrowUp, 4.0), (Key::ArrowLeft, 3.0), (Key::End, 6.0), (Key::Home, 1.0)] {
            harness.key_press(key);
            harness.run();
            assert!((*harness.state() - expected).abs() < 1e-9, "{key:?}");
        }
        harness.event(egui::Event::Text("5".into()));
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert!((*harness.state() - 5.0).abs() < 1e-9);
    }
}
