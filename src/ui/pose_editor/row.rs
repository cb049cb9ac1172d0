//! Rows of the tabs: a name at the left, what can be changed at the right.

use egui::{Align, DragValue, Label, Layout, Popup, ScrollArea, Ui, Vec2};

use crate::figure::edit::Unit;
use crate::i18n::Lang;
use crate::ui::language::lang;
use crate::ui::theme::{Icon, Tokens, caption, size};
use crate::ui::widgets::{Button, Select, Slider, Toggle, menu_row};

/// Width of the names.
const NAMES: f32 = 116.0;
/// Width of an angle.
const ANGLE: f32 = 62.0;
/// Width of a length, which has a longer unit.
const LENGTH: f32 = 88.0;

/// A name and what belongs to it.
pub(super) fn row<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let desired = Vec2::new(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(desired, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(size::CONTROL);
        ui.spacing_mut().item_spacing.x = 8.0;
        let text = caption(name, Tokens::of(ui).muted_2);
        ui.allocate_ui_with_layout(Vec2::new(NAMES, size::CONTROL), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(NAMES);
            ui.add(Label::new(text).wrap());
        });
        contents(ui)
    })
    .inner
}

/// How a number is shown and typed.
fn suffix(unit: Unit) -> &'static str {
    match unit {
        Unit::Cm => " cm",
        Unit::Degrees => "°",
        Unit::Fraction | Unit::Factor => "",
    }
}

const fn width_of(unit: Unit) -> f32 {
    if matches!(unit, Unit::Cm) { LENGTH } else { ANGLE }
}

/// A number to drag or type, called `name`.
pub(super) fn number(ui: &mut Ui, name: &str, value: &mut f64, unit: Unit) -> bool {
    let is_fine = matches!(unit, Unit::Fraction | Unit::Factor);
    let is_dutch = lang(ui.ctx()) == Lang::Nl;
    let before = *value;
    let field = DragValue::new(value)
        .speed(if is_fine { 0.01 } else { 0.5 })
        .max_decimals(if is_fine { 2 } else { 1 })
        .suffix(suffix(unit))
        .custom_formatter(move |number, _| {
            let places = if is_fine { 100.0 } else { 10.0 };
            let text = ((number * places).round() / places).to_string();
            if is_dutch { text.replace('.', ",") } else { text }
        })
        .custom_parser(|typed| {
            let typed = typed.trim().trim_end_matches("cm").trim_end_matches('°').trim();
            typed.replace(',', ".").replace('−', "-").parse().ok().filter(|number: &f64| number.is_finite())
        });
    let response = ui.add_sized(Vec2::new(width_of(unit), 30.0), field).accessible_name(name);
    if *value != before {
        // Dragging goes in whole degrees and centimetres; what is typed stays as it is typed.
        if response.dragged() && !is_fine {
            *value = value.round();
        }
        *value = value.clamp(-999.0, 999.0);
    }
    *value != before
}

/// A slider with its number: the slider keeps to `range`, a typed number need not.
pub(super) fn slider(ui: &mut Ui, name: &str, value: &mut f64, range: (f64, f64), unit: Unit) -> bool {
    let room = (ui.available_width() - width_of(unit) - 8.0).max(60.0);
    let step = match unit {
        Unit::Degrees => 1.0,
        Unit::Cm => 0.5,
        Unit::Fraction | Unit::Factor => 0.01,
    };
    let slid = Slider::new(name, range.0, range.1).step(step).width(room).show(ui, value).changed();
    number(ui, name, value, unit) || slid
}

/// A named slider row.
pub(super) fn slider_row(ui: &mut Ui, shown: &str, name: &str, value: &mut f64, range: (f64, f64), unit: Unit) -> bool {
    row(ui, shown, |ui| slider(ui, name, value, range, unit))
}

/// A named number row.
pub(super) fn number_row(ui: &mut Ui, name: &str, value: &mut f64, unit: Unit) -> bool {
    row(ui, name, |ui| number(ui, name, value, unit))
}

/// A switch at the right of its words.
pub(super) fn switch_row(ui: &mut Ui, name: &str, on: &mut bool) -> bool {
    switch_row_named(ui, name, name, on)
}

/// A switch whose words alone would not say whose it is.
pub(super) fn switch_row_named(ui: &mut Ui, shown: &str, name: &str, on: &mut bool) -> bool {
    ui.horizontal(|ui| {
        ui.set_min_height(size::CONTROL);
        let changed = ui.add(Toggle::new(name, on)).changed();
        let text = caption(shown, Tokens::of(ui).text);
        let words = ui.add(Label::new(text).wrap().sense(egui::Sense::CLICK));
        if words.clicked() {
            *on = !*on;
        }
        changed || words.clicked()
    })
    .inner
}

/// A choice of one.
pub(super) fn choose<T: Clone + PartialEq>(ui: &mut Ui, name: &str, options: &[(T, String)], chosen: &mut T) -> bool {
    let options: Vec<(T, &str)> = options.iter().map(|(value, text)| (value.clone(), text.as_str())).collect();
    let width = ui.available_width();
    Select::new(name, &options).width(width).show(ui, chosen).changed()
}

/// A named choice of one.
pub(super) fn choose_row<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, String)],
    chosen: &mut T,
) -> bool {
    row(ui, name, |ui| choose(ui, name, options, chosen))
}

/// A button that opens a menu of what can be added.
pub(super) fn add_menu<T: Clone>(ui: &mut Ui, text: &str, options: &[(T, String)]) -> Option<T> {
    let button = ui.add(Button::secondary(text).icon(Icon::Plus));
    let mut picked = None;
    let tall = (ui.ctx().content_rect().height() * 0.5).max(160.0);
    Popup::menu(&button).gap(4.0).width(240.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ScrollArea::vertical().max_height(tall).show(ui, |ui| {
            ui.set_min_width(220.0);
            for (value, text) in options {
                if menu_row(ui, text, false).clicked() {
                    picked = Some(value.clone());
                }
            }
        });
    });
    picked
}
