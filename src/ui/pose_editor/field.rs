//! One value of a prop, a hold or a rest, drawn as what it is.

use egui::Ui;

use super::naming;
use super::row::{add_menu, choose, choose_row, number, number_row, row, slider_row, switch_row};
use crate::figure::edit::{Field, Unit, Value};
use crate::figure::pose::{Feet, HandOn, Sole, Vec3};
use crate::figure::{Anchor, BodySide, Landmark, LoopAt, PackKind, Prop, Snap};
use crate::i18n::Translator;
use crate::ui::theme::{Icon, Tokens, caption};
use crate::ui::widgets::{IconButton, RemovableChip};

/// Draws a value; true when a person changed it.
pub(super) fn field_ui(ui: &mut Ui, field: Field<'_>, props: &[Prop], words: &Translator) -> bool {
    let name = words.pose_field(field.name);
    match field.value {
        Value::Number(value, Unit::Fraction) => slider_row(ui, &name, &name, value, (0.0, 1.0), Unit::Fraction),
        Value::Number(value, unit) => number_row(ui, &name, value, unit),
        Value::MaybeNumber(value, unit, begin) => {
            maybe(ui, &name, value, begin, words, |ui, value| number(ui, &name, value, unit))
        }
        Value::Flag(on) => switch_row(ui, &name, on),
        Value::Side(side) => choose_row(ui, &name, &sides(words), side),
        Value::Direction(direction) => {
            let options = [(true, words.pose_yes_forward().to_string()), (false, words.pose_yes_back().to_string())];
            let mut is_forward = *direction >= 0.0;
            let changed = choose_row(ui, &name, &options, &mut is_forward);
            if changed {
                *direction = if is_forward { 1.0 } else { -1.0 };
            }
            changed
        }
        Value::PropName(on) => choose_row(ui, &name, &prop_names(props, words), on),
        Value::MaybePropName(on) => {
            let named = prop_names(props, words).into_iter().map(|(name, text)| (Some(name), text));
            let options: Vec<_> = std::iter::once((None, words.pose_automatic().to_string())).chain(named).collect();
            choose_row(ui, &name, &options, on)
        }
        Value::Point(point) => choose_row(ui, &name, &points(words), point),
        Value::Vector(vector, unit) => axes(ui, &name, vector, unit, words),
        Value::MaybeDirection(vector, begin) => {
            let mut changed = maybe(ui, &name, vector, begin, words, |_, _| false);
            if let Some(vector) = vector {
                changed |= axes(ui, &name, vector, Unit::Factor, words);
            }
            changed
        }
        Value::FloorPoint((x, z)) => {
            let along = number_row(ui, &words.pose_axis_x(&name), x, Unit::Cm);
            number_row(ui, &words.pose_axis_z(&name), z, Unit::Cm) || along
        }
        Value::Anchor(anchor) => anchor_ui(ui, &name, anchor, words),
        Value::Anchors(anchors) => anchors_ui(ui, anchors, words),
        Value::Snap(snap) => snap_ui(ui, &name, snap, words),
        Value::LoopAt(at) => {
            let options = [(LoopAt::Knee, words.pose_choice("Knee")), (LoopAt::Ankle, words.pose_choice("Ankle"))];
            choose_row(ui, &name, &options, at)
        }
        Value::PackKind(kind) => {
            let options = [(PackKind::Cold, words.pose_choice("Cold")), (PackKind::Warm, words.pose_choice("Warm"))];
            choose_row(ui, &name, &options, kind)
        }
        Value::Sole(sole) => {
            let known = [
                (Sole::Flat, "Flat"),
                (Sole::Heel, "Heel"),
                (Sole::Top, "Top"),
                (Sole::Toes, "Toes"),
                (Sole::Follow, "Follow"),
                (Sole::Wall, "Wall"),
            ];
            choose_row(ui, &name, &known.map(|(value, key)| (value, words.pose_sole_name(key))), sole)
        }
        Value::HandOn(hand) => {
            let known = [
                (HandOn::Down, "Down"),
                (HandOn::In, "In"),
                (HandOn::InDown, "InDown"),
                (HandOn::Grip, "Grip"),
                (HandOn::DownBack, "DownBack"),
                (HandOn::DownOut, "DownOut"),
            ];
            choose_row(ui, &name, &known.map(|(value, key)| (value, words.pose_hand_name(key))), hand)
        }
        Value::Feet(feet) => choose_row(ui, &name, &feet_options(words), feet),
        Value::MaybeFeet(feet) => {
            let named = feet_options(words).into_iter().map(|(feet, text)| (Some(feet), text));
            let options: Vec<_> = std::iter::once((None, words.pose_none().to_string())).chain(named).collect();
            choose_row(ui, &name, &options, feet)
        }
        Value::Contacts(contacts) => {
            let all: Vec<_> =
                naming::contacts().into_iter().map(|known| (known, naming::contact(known, words))).collect();
            let mut changed = false;
            for (index, contact) in contacts.iter_mut().enumerate() {
                let name = words.pose_via(naming::number(index));
                changed |= choose_row(ui, &name, &all, contact);
            }
            changed
        }
    }
}

/// A value that the program finds by itself unless a person fills it in.
fn maybe<T: Copy>(
    ui: &mut Ui,
    name: &str,
    value: &mut Option<T>,
    begin: T,
    words: &Translator,
    contents: impl FnOnce(&mut Ui, &mut T) -> bool,
) -> bool {
    row(ui, name, |ui| {
        let mut is_automatic = value.is_none();
        let switch = words.pose_field_automatic(name);
        let switched = ui.add(crate::ui::widgets::Toggle::new(&switch, &mut is_automatic)).changed();
        if switched {
            *value = (!is_automatic).then_some(begin);
        }
        match value {
            None => {
                ui.label(caption(words.pose_automatic(), Tokens::of(ui).muted));
                switched
            }
            Some(value) => contents(ui, value) || switched,
        }
    })
}

fn sides(words: &Translator) -> [(BodySide, String); 2] {
    BodySide::BOTH.map(|side| (side, naming::side(side, words)))
}

fn feet_options(words: &Translator) -> [(Feet, String); 3] {
    [
        (Feet::Both, words.pose_both().to_string()),
        (Feet::Right, words.pose_right().to_string()),
        (Feet::Left, words.pose_left().to_string()),
    ]
}

fn prop_names(props: &[Prop], words: &Translator) -> Vec<(String, String)> {
    props.iter().map(|prop| (prop.name(), naming::prop(prop, words))).collect()
}

/// Every point of the body by its name.
pub(super) fn points(words: &Translator) -> Vec<(Landmark, String)> {
    Landmark::all().map(|point| (point, crate::wording::capitalized(&naming::point(point, words)))).collect()
}

/// The three numbers of a place or a direction.
fn axes(ui: &mut Ui, name: &str, (x, y, z): &mut Vec3, unit: Unit, words: &Translator) -> bool {
    let mut changed = number_row(ui, &words.pose_axis_x(name), x, unit);
    changed |= number_row(ui, &words.pose_axis_y(name), y, unit);
    changed | number_row(ui, &words.pose_axis_z(name), z, unit)
}

/// An end of a band or bar: in space or on the body.
fn anchor_ui(ui: &mut Ui, name: &str, anchor: &mut Anchor, words: &Translator) -> bool {
    let mut is_on_body = !matches!(anchor, Anchor::Point(..));
    let options = [(false, words.pose_anchor_place().to_string()), (true, words.pose_anchor_body().to_string())];
    let mut changed = choose_row(ui, name, &options, &mut is_on_body);
    if changed {
        *anchor =
            if is_on_body { Anchor::On(Landmark::Hand(BodySide::Right)) } else { Anchor::Point(60.0, 100.0, 0.0) };
    }
    let point_name = words.pose_anchor_point(name);
    changed |= match anchor {
        Anchor::Point(x, y, z) => {
            let mut place = (*x, *y, *z);
            let moved = axes(ui, name, &mut place, Unit::Cm, words);
            (*x, *y, *z) = place;
            moved
        }
        Anchor::On(at) => choose_row(ui, &point_name, &points(words), at),
        Anchor::Near { at, off, .. } => {
            let chosen = choose_row(ui, &point_name, &points(words), at);
            axes(ui, name, off, Unit::Cm, words) || chosen
        }
    };
    changed
}

fn anchors_ui(ui: &mut Ui, anchors: &mut Vec<Anchor>, words: &Translator) -> bool {
    let mut changed = false;
    let mut removed = None;
    let count = anchors.len();
    for (index, anchor) in anchors.iter_mut().enumerate() {
        ui.push_id(index, |ui| {
            let number = naming::number(index);
            changed |= anchor_ui(ui, &words.pose_via(number), anchor, words);
            if count > 2 && ui.add(IconButton::new(Icon::X, &words.pose_via_remove(number)).small()).clicked() {
                removed = Some(index);
            }
        });
    }
    if let Some(index) = removed {
        anchors.remove(index);
        changed = true;
    }
    if let Some(point) = add_menu(ui, &words.pose_via_add(), &points(words)) {
        anchors.push(Anchor::On(point));
        changed = true;
    }
    changed
}

fn snap_ui(ui: &mut Ui, name: &str, snap: &mut Option<Snap>, words: &Translator) -> bool {
    let code = match snap {
        None => "None",
        Some(Snap::Back) => "Back",
        Some(Snap::Knees) => "Knees",
        Some(Snap::Hands) => "Hands",
        Some(Snap::At(_)) => "At",
    };
    let options = ["None", "Back", "Knees", "Hands", "At"].map(|code| (code, words.pose_snap_name(code)));
    let mut chosen = code;
    let mut changed = choose_row(ui, name, &options, &mut chosen);
    if changed {
        *snap = match chosen {
            "Back" => Some(Snap::Back),
            "Knees" => Some(Snap::Knees),
            "Hands" => Some(Snap::Hands),
            "At" => Some(Snap::At(Landmark::Hand(BodySide::Right))),
            _ => None,
        };
    }
    if let Some(Snap::At(point)) = snap {
        let name = words.pose_anchor_point(name);
        changed |= choose_row(ui, &name, &points(words), point);
    }
    changed
}

/// Chips that can be taken away and a menu to add one.
pub(super) fn chips<T: Clone>(
    ui: &mut Ui,
    chosen: &mut Vec<T>,
    texts: &[String],
    add: &str,
    rest: &[(T, String)],
) -> bool {
    let mut removed = None;
    if !texts.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 24.0;
            for (index, text) in texts.iter().enumerate() {
                if ui.add(RemovableChip::new(text)).clicked() {
                    removed = Some(index);
                }
            }
        });
    }
    let added = add_menu(ui, add, rest);
    let changed = removed.is_some() || added.is_some();
    if let Some(index) = removed {
        chosen.remove(index);
    }
    chosen.extend(added);
    changed
}

/// A choice without a name of its own at the left.
pub(super) fn wide_choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, String)],
    chosen: &mut T,
) -> bool {
    ui.label(caption(name, Tokens::of(ui).muted_2));
    choose(ui, name, options, chosen)
}
