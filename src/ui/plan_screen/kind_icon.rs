//! A quiet square with an icon by kind, where the picture of an exercise comes.

use egui::{Color32, Painter, Rect};

use crate::content::Kind;
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

/// Paints the place of a picture.
pub(super) fn paint_kind(painter: &Painter, rect: Rect, kind: Kind, look: &Tokens, ink: Option<Color32>) {
    painter.rect_filled(rect, size::RADIUS, look.subtle);
    let side = (rect.height() * 0.5).min(44.0);
    paint_icon(painter, rect.center(), kind_icon(kind), side, ink.unwrap_or(look.muted));
}
