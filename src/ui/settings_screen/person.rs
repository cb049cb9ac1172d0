//! The person in the pictures: skin, hair, shirt and build, with a picture of how it looks.

use egui::{Align, Layout, Sense, Ui, Vec2};

use super::row;
use crate::dossier::{DrawnPerson, Settings};
use crate::figure::Figure;
use crate::figure::palette::{Person, Rgba};
use crate::ui::figure_view::{color32, paint_figure};
use crate::ui::theme::{Tokens, caption, section, size};
use crate::ui::view::View;
use crate::ui::widgets::{Segments, Swatches};

/// Which of the choices is the usual one, that a palette draws by itself.
const USUAL_SKIN: usize = 1;

pub(super) fn person_ui(ui: &mut Ui, view: &View<'_>, settings: &mut Settings) {
    let words = view.words;
    let look = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.label(section(words.person_title()));
    ui.add(egui::Label::new(caption(words.person_text(), look.muted)).wrap());
    let person = &mut settings.person;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(150.0, 5.0 * (size::ROW + 2.0)), Sense::hover());
        ui.painter().rect_filled(rect, size::RADIUS, look.subtle);
        paint_figure(ui.painter(), rect.shrink(6.0), "person", standing(), true);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            choices(ui, view, person);
        });
    });
}

fn choices(ui: &mut Ui, view: &View<'_>, person: &mut DrawnPerson) {
    let words = view.words;
    let skins = [
        words.person_skin_1(),
        words.person_skin_2(),
        words.person_skin_3(),
        words.person_skin_4(),
        words.person_skin_5(),
    ];
    colors(
        ui,
        &words.person_skin(),
        &Person::SKINS,
        skins.map(|name| words.person_skin_named(name)),
        USUAL_SKIN,
        &mut person.skin,
    );
    let (short, ponytail, bun, bob) =
        (words.person_hair_short(), words.person_hair_ponytail(), words.person_hair_bun(), words.person_hair_bob());
    let styles = [(0, short.as_str()), (1, ponytail.as_str()), (2, bun.as_str()), (3, bob.as_str())];
    row(ui, &words.person_hair(), |ui| {
        Segments::new(&words.person_hair(), &styles).show(ui, &mut person.hair);
    });
    let hairs = [
        words.person_hair_1(),
        words.person_hair_2(),
        words.person_hair_3(),
        words.person_hair_4(),
        words.person_hair_5(),
        words.person_hair_6(),
    ];
    let hairs = hairs.map(|name| words.person_hair_named(name));
    colors(ui, &words.person_hair_color(), &Person::HAIRS, hairs, 0, &mut person.hair_color);
    let shirts = [
        words.person_shirt_1(),
        words.person_shirt_2(),
        words.person_shirt_3(),
        words.person_shirt_4(),
        words.person_shirt_5(),
    ];
    let shirts = shirts.map(|name| words.person_shirt_named(name));
    colors(ui, &words.person_shirt(), &Person::SHIRTS, shirts, 0, &mut person.shirt);
    let (slim, average, sturdy) =
        (words.person_build_slim(), words.person_build_average(), words.person_build_sturdy());
    let builds = [(1, slim.as_str()), (0, average.as_str()), (2, sturdy.as_str())];
    row(ui, &words.person_build(), |ui| {
        Segments::new(&words.person_build(), &builds).show(ui, &mut person.build);
    });
}

/// A row of colors; the setting counts from 1, and 0 is the usual one.
fn colors<const N: usize>(
    ui: &mut Ui,
    name: &str,
    colors: &[Rgba; N],
    names: [String; N],
    usual: usize,
    number: &mut u8,
) {
    let options: Vec<_> = colors.iter().map(|color| color32(*color)).zip(names).collect();
    let desired = Vec2::new(ui.available_width(), size::ROW);
    ui.allocate_ui_with_layout(desired, Layout::left_to_right(Align::Center), |ui| {
        ui.label(crate::ui::theme::body(name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mut chosen = usize::from(*number).checked_sub(1).filter(|index| *index < N).unwrap_or(usual);
            if Swatches::new(name, &options).show(ui, &mut chosen).changed() {
                *number = u8::try_from(chosen + 1).unwrap_or_default();
            }
        });
    });
}

fn standing() -> &'static Figure {
    static STANDING: std::sync::OnceLock<Figure> = std::sync::OnceLock::new();
    STANDING.get_or_init(|| Figure::standing(55.0, false))
}
