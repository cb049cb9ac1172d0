//! The picture: camera, close-up, highlighted muscles, arrow, bare feet, order of playing.

use egui::Ui;

use super::field::{chips, points, wide_choice};
use super::naming;
use super::row::{slider_row, switch_row};
use super::stage::ELEVATIONS;
use crate::figure::edit::Unit;
use crate::figure::pose::{ArrowPath, Figure, Playback};
use crate::figure::{BodySide, Highlight, Segment};
use crate::ui::theme::{Tokens, caption};
use crate::ui::view::View;
use crate::ui::widgets::rule;
use crate::wording::capitalized;

/// Draws the tab.
pub(super) fn picture_tab_ui(ui: &mut Ui, view: &View<'_>, figure: &mut Figure) {
    let words = view.words;
    let name = words.pose_azimuth();
    slider_row(ui, &name, &name, &mut figure.view.az, (-180.0, 180.0), Unit::Degrees);
    let name = words.pose_elevation();
    slider_row(ui, &name, &name, &mut figure.view.el, ELEVATIONS, Unit::Degrees);
    rule(ui);

    let sides = [None, Some(BodySide::Right), Some(BodySide::Left)];
    let muscle = |highlight: &Highlight| {
        let name = capitalized(&naming::muscle(highlight.muscle, words));
        match highlight.side {
            None => name,
            Some(side) => words.pose_joint_side(name, naming::side(side, words).to_lowercase()),
        }
    };
    ui.label(caption(words.pose_muscles(), Tokens::of(ui).muted_2));
    let texts: Vec<String> = figure.muscles.iter().map(muscle).collect();
    let all = Highlight::MUSCLES.iter().flat_map(|(_, muscle)| sides.map(|side| Highlight { muscle: *muscle, side }));
    let rest: Vec<_> =
        all.filter(|known| !figure.muscles.contains(known)).map(|known| (known, muscle(&known))).collect();
    chips(ui, &mut figure.muscles, &texts, &words.pose_muscle_add(), &rest);
    rule(ui);

    ui.label(caption(words.pose_close_up(), Tokens::of(ui).muted_2));
    if figure.view.focus.is_empty() {
        ui.label(caption(words.pose_close_up_none(), Tokens::of(ui).muted));
    }
    let segment = |known: Segment| capitalized(&naming::segment(known, words));
    let texts: Vec<String> = figure.view.focus.iter().map(|known| segment(*known)).collect();
    let all = Segment::NAMES.iter().map(|(_, known)| *known);
    let rest: Vec<_> =
        all.filter(|known| !figure.view.focus.contains(known)).map(|known| (known, segment(known))).collect();
    chips(ui, &mut figure.view.focus, &texts, &words.pose_close_up_add(), &rest);
    rule(ui);

    let mut arrows = vec![
        (ArrowPath::Automatic, words.pose_arrow_automatic().to_string()),
        (ArrowPath::Hidden, words.pose_arrow_none().to_string()),
    ];
    arrows.extend(
        points(words)
            .into_iter()
            .map(|(point, _)| (ArrowPath::Follow(point), words.pose_arrow_of(naming::point(point, words)))),
    );
    wide_choice(ui, &words.pose_arrow(), &arrows, &mut figure.arrow);
    let playback = [
        (Playback::BackAndForth, words.pose_back_and_forth().to_string()),
        (Playback::Cycle, words.pose_cycle().to_string()),
    ];
    wide_choice(ui, &words.pose_playback(), &playback, &mut figure.playback);
    switch_row(ui, &words.pose_barefoot(), &mut figure.look.barefoot);
}
