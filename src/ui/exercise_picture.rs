//! The small picture of an exercise in a row or card: its figure, or an icon by kind where it has none.

use egui::{Color32, Painter, Rect};

use super::figure_view::paint_thumbnail;
use crate::content::{Exercise, Kind};
use crate::ui::theme::{Icon, Tokens, paint_icon, size};

/// The icon of a kind of exercise.
pub(super) const fn kind_icon(kind: Kind) -> Icon {
    match kind {
        Kind::Running => Icon::Footprints,
        Kind::Cardio => Icon::Bike,
        Kind::Mobility => Icon::Rotate3d,
        Kind::Neurodynamic => Icon::Spline,
        Kind::Balance => Icon::Scale,
        Kind::Coordination => Icon::Shuffle,
        Kind::Strength => Icon::Dumbbell,
        Kind::StrengthCoordination => Icon::BicepsFlexed,
        Kind::Isometric => Icon::Pause,
        Kind::Eccentric => Icon::TrendingDown,
        Kind::HeavySlow => Icon::Weight,
        Kind::Plyometric => Icon::ChevronsUp,
        Kind::Stretch => Icon::UnfoldHorizontal,
        Kind::Measure => Icon::Snowflake,
        Kind::Advice => Icon::MessageCircle,
    }
}

/// Paints the picture of an exercise on a quiet square, the left side worked when that is asked.
pub(super) fn paint_exercise(painter: &Painter, rect: Rect, exercise: &Exercise, is_left: bool, fill: Color32) {
    painter.rect_filled(rect, size::RADIUS, fill);
    if !paint_thumbnail(painter, rect.shrink(2.0), exercise, is_left) {
        let side = (rect.height() * 0.5).min(44.0);
        let ink = Tokens::of_context(painter.ctx()).muted;
        paint_icon(painter, rect.center(), kind_icon(exercise.kind), side, ink);
    }
}
