//! Where does it hurt? A person from the front and from behind with dots to press.
//!
//! The side follows from the dot: in front view the left of the picture is the body's right, from behind its left; R and L
//! stand under the feet. Tab enters the map, the arrows go from dot to dot, Enter or Space chooses.

use std::sync::OnceLock;

use egui::{Align2, Color32, CursorIcon, Id, Key, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::arrow_keys::keep_arrows;
use super::body_spots::{BodyView, FIGURE, MIDDLE, Spot};
use crate::content::BodySpot;
use crate::figure::Figure;
use crate::i18n::Translator;
use crate::ui::figure_view::paint_figure;
use crate::ui::language::words;
use crate::ui::theme::{Tokens, Weight, font, paint_ring, size};

/// The left or the right of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BodySide {
    /// The person's own left.
    Left,
    /// The person's own right.
    Right,
}

/// A dot on the map: a spot and, away from the middle, its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BodyPlace {
    /// Which spot.
    pub spot: BodySpot,
    /// Which side; none for a spot in the middle.
    pub side: Option<BodySide>,
}

impl BodyPlace {
    /// In words: "rechter achillespees".
    #[must_use]
    pub fn in_words(self, words: &Translator) -> String {
        let spot = spot_word(self.spot, words);
        match self.side {
            Some(BodySide::Left) => words.spot_of_left(spot),
            Some(BodySide::Right) => words.spot_of_right(spot),
            None => spot,
        }
    }
}

/// The spot in a word, without its side.
#[must_use]
pub fn spot_word(spot: BodySpot, words: &Translator) -> String {
    match spot {
        BodySpot::Neck => words.spot_neck(),
        BodySpot::Shoulder => words.spot_shoulder(),
        BodySpot::UpperBack => words.spot_upper_back(),
        BodySpot::LowBack => words.spot_low_back(),
        BodySpot::Buttock => words.spot_buttock(),
        BodySpot::HipOuter => words.spot_hip_outer(),
        BodySpot::Groin => words.spot_groin(),
        BodySpot::ThighFront => words.spot_thigh_front(),
        BodySpot::ThighBack => words.spot_thigh_back(),
        BodySpot::KneeFront => words.spot_knee_front(),
        BodySpot::KneeOuter => words.spot_knee_outer(),
        BodySpot::Shin => words.spot_shin(),
        BodySpot::Calf => words.spot_calf(),
        BodySpot::Achilles => words.spot_achilles(),
        BodySpot::Ankle => words.spot_ankle(),
        BodySpot::Heel => words.spot_heel(),
        BodySpot::Foot => words.spot_foot(),
        BodySpot::WristHand => words.spot_wrist_hand(),
    }
    .to_string()
}

/// What a person did with the map.
pub struct BodyMapResponse {
    /// The whole map; `changed()` when another place was chosen.
    pub response: Response,
    /// The place under the pointer or in focus, to light up what belongs to it.
    pub pointed_at: Option<BodyPlace>,
}

/// The figure from the front and from behind.
#[must_use = "show it in a Ui"]
pub struct BodyMap<'a> {
    spots: &'a [BodySpot],
    height: f32,
}

impl<'a> BodyMap<'a> {
    /// A map with dots at `spots`, on both sides.
    pub fn new(spots: &'a [BodySpot]) -> Self {
        Self { spots, height: 430.0 }
    }

    /// Height with its captions; the width follows.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Draws it; pressing the chosen place again lets it go.
    pub fn show(self, ui: &mut Ui, chosen: &mut Option<BodyPlace>) -> BodyMapResponse {
        let scale = (self.height - 24.0) / 530.0;
        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(416.0 * scale, self.height), Sense::hover());
        let name = words(ui).body_map();
        response.widget_info(|| WidgetInfo::labeled(Role::Group, ui.is_enabled(), &name));
        let mut dots = Vec::new();
        for (view, offset) in BodyView::ALL.into_iter().zip([0.0, 208.0]) {
            let origin = rect.min + Vec2::new((offset - 14.0) * scale, 24.0 - 6.0 * scale);
            let at = |point: Pos2| origin + point.to_vec2() * scale;
            paint_body(ui, view, &at, rect.top());
            for spot in view.spots().iter().filter(|spot| self.spots.contains(&spot.spot)) {
                dots.extend(sides(view, spot).map(|(place, point)| Dot {
                    place,
                    view,
                    center: at(point),
                    id: response.id.with((place, view)),
                }));
            }
        }
        let entry =
            chosen.and_then(|place| dots.iter().find(|dot| dot.place == place)).or(dots.first()).map(|dot| dot.id);
        let mut pointed_at = None;
        for dot in &dots {
            let part = dot_ui(ui, dot, *chosen == Some(dot.place), entry == Some(dot.id), scale);
            if part.hovered() || part.has_focus() {
                pointed_at = Some(dot.place);
            }
            if part.has_focus() {
                step_focus(ui, &part, dot, &dots);
            }
            if part.clicked() {
                *chosen = if *chosen == Some(dot.place) { None } else { Some(dot.place) };
                response.mark_changed();
            }
        }
        BodyMapResponse { response, pointed_at }
    }
}

struct Dot {
    place: BodyPlace,
    view: BodyView,
    center: Pos2,
    id: Id,
}

/// The dot of a spot at the left of the picture and, away from the middle, the one at the right.
fn sides(view: BodyView, spot: &Spot) -> impl Iterator<Item = (BodyPlace, Pos2)> + use<> {
    let (at, spot) = (Pos2::from(spot.at), spot.spot);
    let (left, right) = match view {
        BodyView::Front => (BodySide::Right, BodySide::Left),
        BodyView::Back => (BodySide::Left, BodySide::Right),
    };
    let mirrored = egui::pos2(2.0 * MIDDLE - at.x, at.y);
    let in_middle = (at.x - MIDDLE).abs() < 1.0;
    let first = BodyPlace { spot, side: (!in_middle).then_some(left) };
    let second = (!in_middle).then_some((BodyPlace { spot, side: Some(right) }, mirrored));
    std::iter::once((first, at)).chain(second)
}

fn dot_ui(ui: &Ui, dot: &Dot, is_chosen: bool, is_entry: bool, scale: f32) -> Response {
    let look = Tokens::of(ui);
    let focusable = is_entry || ui.memory(|memory| memory.has_focus(dot.id));
    let sense = if focusable { Sense::click() } else { Sense::CLICK };
    let reach = Rect::from_center_size(dot.center, Vec2::splat((22.0 * scale).clamp(15.0, 24.0)));
    let response = ui.interact(reach, dot.id, sense).on_hover_cursor(CursorIcon::PointingHand);
    let words = words(ui);
    let place = dot.place.in_words(words);
    let view = match dot.view {
        BodyView::Front => words.body_front(),
        BodyView::Back => words.body_back(),
    };
    let name = words.spot_in_view(place.clone(), view);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, &name));
    let painter = ui.painter();
    if is_chosen {
        painter.circle_filled(dot.center, 14.5, look.accent.gamma_multiply(0.18));
        painter.circle(dot.center, 8.0, look.accent, Stroke::new(2.0, look.card));
    } else if response.hovered() || response.has_focus() {
        painter.circle_filled(dot.center, 11.0, look.accent.gamma_multiply(0.18));
        painter.circle(dot.center, 6.5, look.card, Stroke::new(2.0, look.accent));
    } else {
        painter.circle(dot.center, 5.5, look.card, Stroke::new(1.2, look.muted));
    }
    if response.has_focus() {
        paint_ring(ui, Rect::from_center_size(dot.center, Vec2::splat(22.0)), 11);
    }
    response.on_hover_text(place)
}

/// The arrows go to the nearest dot in their direction.
fn step_focus(ui: &Ui, part: &Response, from: &Dot, dots: &[Dot]) {
    keep_arrows(ui, part, true, true);
    // Taken from the input, so that the next dot does not step as well.
    let direction = ui.input_mut(|input| {
        [
            (Key::ArrowLeft, Vec2::LEFT),
            (Key::ArrowRight, Vec2::RIGHT),
            (Key::ArrowUp, Vec2::UP),
            (Key::ArrowDown, Vec2::DOWN),
        ]
        .into_iter()
        .find_map(|(key, direction)| input.consume_key(egui::Modifiers::NONE, key).then_some(direction))
    });
    let Some(direction) = direction else { return };
    let cost = |dot: &&Dot| {
        let way = dot.center - from.center;
        let along = way.dot(direction);
        // Sideways counts double, so that a column is walked straight.
        let aside = (way - along * direction).length();
        (along > 2.0).then_some(along + 2.0 * aside)
    };
    let nearest =
        dots.iter().filter_map(|dot| cost(&dot).map(|cost| (cost, dot))).min_by(|(a, _), (b, _)| a.total_cmp(b));
    if let Some((_, dot)) = nearest {
        ui.memory_mut(|memory| memory.request_focus(dot.id));
    }
}

fn paint_body(ui: &Ui, view: BodyView, at: &impl Fn(Pos2) -> Pos2, top: f32) {
    let look = Tokens::of(ui);
    let painter = ui.painter();
    let [left, upper, width, height] = FIGURE;
    let rect = Rect::from_min_size(egui::pos2(left, upper), Vec2::new(width, height));
    paint_figure(painter, Rect::from_min_max(at(rect.min), at(rect.max)), view_id(view), standing(view), false);
    let words = words(ui);
    let (name, left, right) = match view {
        BodyView::Front => (words.body_front(), words.side_right_letter(), words.side_left_letter()),
        BodyView::Back => (words.body_back(), words.side_left_letter(), words.side_right_letter()),
    };
    let small = |x: f32, y: f32, text: &str, color: Color32| {
        painter.text(egui::pos2(x, y), Align2::CENTER_CENTER, text, font(size::CAPTION, Weight::Regular), color);
    };
    let feet = at(egui::pos2(79.0, 524.0));
    small(at(egui::pos2(MIDDLE, 0.0)).x, top + 9.0, &name, look.muted_2);
    small(feet.x, feet.y, &left, look.muted);
    small(at(egui::pos2(161.0, 0.0)).x, feet.y, &right, look.muted);
}

const fn view_id(view: BodyView) -> &'static str {
    match view {
        BodyView::Front => "body map, front",
        BodyView::Back => "body map, back",
    }
}

/// The person of a view.
fn standing(view: BodyView) -> &'static Figure {
    static FIGURES: OnceLock<[Figure; 2]> = OnceLock::new();
    let figures = FIGURES.get_or_init(|| BodyView::ALL.map(|view| Figure::standing(view.azimuth(), true)));
    &figures[usize::from(view == BodyView::Back)]
}

/// Every spot that has a dot.
#[must_use]
pub fn mapped_spots() -> &'static [BodySpot] {
    static SPOTS: OnceLock<Vec<BodySpot>> = OnceLock::new();
    SPOTS.get_or_init(|| BodyView::ALL.iter().flat_map(|view| view.spots()).map(|spot| spot.spot).collect())
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    fn map() -> egui_kittest::Harness<'static, Option<BodyPlace>> {
        window(None, |ui, chosen| {
            BodyMap::new(&BodySpot::ALL).show(ui, chosen);
        })
    }

    #[test]
    fn every_spot_of_the_content_has_a_dot() {
        for spot in BodySpot::ALL {
            assert!(mapped_spots().contains(&spot), "{spot:?}");
        }
    }

    #[test]
    fn the_right_side_is_left_in_front_view_and_right_from_behind() {
        let mut harness = map();
        let front = harness.get_by_label("rechter scheenbeen, voorkant").rect().center();
        assert!(front.x < harness.get_by_label("linker scheenbeen, voorkant").rect().center().x);
        let back = harness.get_by_label("rechter achillespees, achterkant").rect().center();
        assert!(back.x > harness.get_by_label("linker achillespees, achterkant").rect().center().x);
        harness.get_by_label("rechter achillespees, achterkant").click();
        harness.run();
        let place = BodyPlace { spot: BodySpot::Achilles, side: Some(BodySide::Right) };
        assert_eq!(*harness.state(), Some(place));
    }

    #[test]
    fn the_arrows_walk_the_dots_and_enter_chooses() {
        let mut harness = map();
        harness.get_by_label("rechter schouder, voorkant").focus();
        harness.run();
        for key in [Key::ArrowDown, Key::ArrowUp, Key::ArrowRight, Key::Enter] {
            harness.key_press(key);
            harness.run();
        }
        let place = BodyPlace { spot: BodySpot::Shoulder, side: Some(BodySide::Left) };
        assert_eq!(*harness.state(), Some(place));
    }
}
