//! A date: typed ("25-11-2026", "2026-11-25") or picked from a month that opens below it.
//!
//! Down opens the month; there the arrows move, Enter chooses and Escape closes. A text that is no date keeps its red edge
//! and leaves the date as it was.

use chrono::NaiveDate;
use egui::{Id, Key, Popup, PopupCloseBehavior, Response, Ui, UiBuilder, Vec2};

use super::month_grid::{Picked, month_grid};
use super::{Button, IconButton, TextField};
use crate::ui::language::{lang, words};
use crate::ui::theme::{Icon, Tokens, caption};
use crate::wording::dates::{read_date, typed_date, weekday_and_date};

/// A date to type or to pick.
#[must_use = "show it in a Ui"]
pub struct DateField<'a> {
    name: &'a str,
    date: &'a mut Option<NaiveDate>,
    today: NaiveDate,
    labelled: bool,
    width: Option<f32>,
}

impl<'a> DateField<'a> {
    /// A date called `name`. `today` is marked in the month.
    pub fn new(name: &'a str, date: &'a mut Option<NaiveDate>, today: NaiveDate) -> Self {
        Self { name, date, today, labelled: true, width: None }
    }

    /// Does not draw the name, because the place makes it clear.
    pub fn unlabelled(mut self) -> Self {
        self.labelled = false;
        self
    }

    /// Exactly so wide; else as wide as there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Draws it; `changed()` when the date is another one.
    pub fn show(mut self, ui: &mut Ui) -> Response {
        let id = ui.next_auto_id().with("date");
        let before = *self.date;
        let mut response = self.typed(ui, id);
        let popup_id = id.with("month");
        let button_rect = egui::Rect::from_center_size(
            egui::pos2(response.rect.right() + 8.0 + 8.0, response.rect.center().y),
            Vec2::splat(28.0),
        );
        let open_name = words(ui).date_open_calendar(self.name);
        let opened = ui
            .new_child(UiBuilder::new().max_rect(button_rect))
            .add(IconButton::new(Icon::Calendar, &open_name).small())
            .clicked();
        let by_key =
            response.has_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::ArrowDown));
        if opened || by_key {
            let at = self.date.unwrap_or(self.today);
            ui.data_mut(|data| data.insert_temp(popup_id, at));
            Popup::open_id(ui.ctx(), popup_id);
            response.surrender_focus();
        }
        let anchor = response.rect.expand2(Vec2::new(12.0, 0.0));
        if let Some(day) = month_popup(ui, popup_id, anchor, *self.date, self.today) {
            *self.date = Some(day);
            ui.data_mut(|data| data.remove::<String>(id));
            response.request_focus();
        }
        if *self.date != before {
            response.mark_changed();
        }
        response
    }

    /// The line to type in. While it has the focus, it keeps the typed text apart from the date.
    fn typed(&mut self, ui: &mut Ui, id: Id) -> Response {
        let focused = ui.memory(|memory| memory.has_focus(id));
        let kept: Option<String> = ui.data(|data| data.get_temp(id));
        let shown =
            self.date.map(|date| if focused { typed_date(date) } else { weekday_and_year(ui, date, self.today) });
        let wrong = !focused && kept.as_ref().is_some_and(|text| !text.is_empty() && read_date(text).is_none());
        let mut text = kept.or(shown).unwrap_or_default();
        let hint = words(ui).date_hint();
        let mut field = TextField::new(self.name, &mut text).hint(&hint).id(id).room_at_right(32.0).wrong(wrong);
        if !self.labelled {
            field = field.unlabelled();
        }
        if let Some(width) = self.width {
            field = field.width(width);
        }
        let response = field.show(ui);
        if response.changed() {
            let typed = read_date(&text);
            if typed.is_some() || text.trim().is_empty() {
                *self.date = typed;
            }
            ui.data_mut(|data| data.insert_temp(id, text));
        } else if response.lost_focus() && (text.trim().is_empty() || read_date(&text).is_some()) {
            // From here the date speaks for itself again; a text that is no date stays to be mended.
            ui.data_mut(|data| data.remove::<String>(id));
        }
        if wrong {
            return response.on_hover_text(words(ui).date_unreadable());
        }
        response
    }
}

fn weekday_and_year(ui: &Ui, date: NaiveDate, today: NaiveDate) -> String {
    use chrono::Datelike as _;
    let text = weekday_and_date(lang(ui.ctx()), date);
    if date.year() == today.year() { text } else { format!("{text} {}", date.year()) }
}

fn month_popup(ui: &Ui, id: Id, anchor: egui::Rect, chosen: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    let mut day = None;
    Popup::new(id, ui.ctx().clone(), anchor, ui.layer_id())
        .open_memory(None)
        .gap(6.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .frame(egui::Frame::popup(ui.style()).inner_margin(16))
        .show(|ui| {
            let cursor = ui.data(|data| data.get_temp(id)).unwrap_or(chosen.unwrap_or(today));
            match month_grid(ui, cursor, chosen, today) {
                Picked::Nothing => {}
                Picked::Moved(to) => {
                    ui.data_mut(|data| data.insert_temp(id, to));
                }
                Picked::Day(picked) => day = Some(picked),
            }
            ui.horizontal(|ui| {
                if ui.add(Button::quiet(&words(ui).date_today())).clicked() {
                    day = Some(today);
                }
                let now = weekday_and_date(lang(ui.ctx()), today);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(caption(now, Tokens::of(ui).muted));
                });
            });
        });
    if day.is_some() {
        Popup::close_id(ui.ctx(), id);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::{Queryable as _, by};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a November day")
    }

    fn start_field(date: Option<NaiveDate>) -> egui_kittest::Harness<'static, Option<NaiveDate>> {
        window(date, |ui, date| {
            DateField::new("Start", date, day(19)).width(200.0).show(ui);
        })
    }

    #[test]
    fn a_typed_date_is_taken_when_it_is_one() {
        let mut harness = start_field(None);
        harness.get(by().role(egui::Role::TextInput).label("Start")).focus();
        harness.run();
        harness.get(by().role(egui::Role::TextInput).label("Start")).type_text("25-11-2026");
        harness.run();
        assert_eq!(*harness.state(), Some(day(25)));
    }

    #[test]
    fn a_day_is_picked_from_the_month_by_pointer() {
        let mut harness = start_field(Some(day(19)));
        harness.get_by_label("Start, kalender openen").click();
        harness.run();
        harness.get_by_label("woensdag 25 november 2026").click();
        harness.run();
        assert_eq!(*harness.state(), Some(day(25)));
    }

    #[test]
    fn a_day_is_picked_from_the_month_by_keyboard() {
        let mut harness = start_field(Some(day(19)));
        harness.get(by().role(egui::Role::TextInput).label("Start")).focus();
        harness.run();
        for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowLeft, Key::Enter] {
            harness.key_press(key);
            harness.run();
        }
        assert_eq!(*harness.state(), Some(day(25)));
    }
}
