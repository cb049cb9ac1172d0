//! The state of a day or session as a glyph: shape first, then color, and the word where it is bad.
//!
//! planned ○ · done ● with a tick · partly ◐ · skipped ⊘ · missed a thick red ring · rest day a moon.

use std::f32::consts::{FRAC_PI_2, PI};

use egui::{Color32, Painter, Pos2, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

use crate::i18n::Translator;
use crate::ui::language::words;
use crate::ui::theme::{Icon, Tokens, paint_icon};

/// The six states of a day or session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayState {
    /// Still to come.
    Planned,
    /// Done in full.
    Done,
    /// Done in part.
    Partly,
    /// Not done, with a reason.
    Skipped,
    /// Not done and nobody knows why.
    Missed,
    /// Nothing is due.
    Rest,
}

impl DayState {
    /// Every state, in the order of the legend.
    pub const ALL: [DayState; 6] =
        [DayState::Planned, DayState::Done, DayState::Partly, DayState::Skipped, DayState::Missed, DayState::Rest];

    /// The state in a word.
    #[must_use]
    pub fn word(self, words: &Translator) -> String {
        match self {
            DayState::Planned => words.state_planned(),
            DayState::Done => words.state_done(),
            DayState::Partly => words.state_partly(),
            DayState::Skipped => words.state_skipped(),
            DayState::Missed => words.state_missed(),
            DayState::Rest => words.state_rest(),
        }
        .to_string()
    }
}

/// The glyph of `state`, 16 points, named for screen readers.
pub fn day_state(ui: &mut Ui, state: DayState) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
    let word = state.word(words(ui));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &word));
    paint_day_state(ui.painter(), rect.center(), 15.0, state, Tokens::of(ui));
    response
}

/// Paints the glyph of `state`, `side` points wide, with its middle at `center`.
pub fn paint_day_state(painter: &Painter, center: Pos2, side: f32, state: DayState, look: &Tokens) {
    let radius = side / 2.0;
    match state {
        DayState::Planned => {
            painter.circle_stroke(center, radius - 0.75, Stroke::new(1.5, look.ring));
        }
        DayState::Done => {
            painter.circle_filled(center, radius, look.accent);
            let tick = [(-0.42, 0.02), (-0.12, 0.32), (0.44, -0.28)].map(|(x, y)| center + Vec2::new(x, y) * radius);
            painter.line(tick.to_vec(), Stroke::new(1.7, look.on_accent));
        }
        DayState::Partly => {
            painter.add(half_disc(center, radius - 0.5, look.accent));
            painter.circle_stroke(center, radius - 0.75, Stroke::new(1.5, look.accent));
        }
        DayState::Skipped => {
            let stroke = Stroke::new(1.5, look.muted);
            let slash = Vec2::new(1.0, -1.0) * (radius - 0.75) * std::f32::consts::FRAC_1_SQRT_2;
            painter.circle_stroke(center, radius - 0.75, stroke);
            painter.line_segment([center + slash, center - slash], stroke);
        }
        DayState::Missed => {
            painter.circle_stroke(center, radius - 1.25, Stroke::new(2.5, look.danger));
        }
        DayState::Rest => paint_icon(painter, center, Icon::Moon, side, look.ring),
    }
}

/// The left half of a disc.
fn half_disc(center: Pos2, radius: f32, fill: Color32) -> Shape {
    let points = (0..=16)
        .map(|step| {
            let angle = FRAC_PI_2 + PI * step as f32 / 16.0;
            center + radius * Vec2::angled(angle)
        })
        .collect();
    Shape::convex_polygon(points, fill, Stroke::NONE)
}

#[cfg(test)]
mod tests {
    use super::super::test_window::window;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn every_state_has_a_word_of_its_own() {
        let harness = window((), |ui, ()| {
            for state in DayState::ALL {
                day_state(ui, state);
            }
        });
        for word in ["gepland", "gedaan", "deels", "overgeslagen", "gemist", "rustdag"] {
            harness.get_by_label(word);
        }
    }
}
