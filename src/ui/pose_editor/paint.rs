//! A drawing on the screen.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use crate::figure::draw::{Drawing, Shape as Drawn};
use crate::figure::palette::Rgba;

fn color(rgba: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(rgba.red, rgba.green, rgba.blue, rgba.alpha)
}

/// Paints a drawing into a rectangle, in the middle and as large as it fits.
pub(super) fn paint_drawing(painter: &Painter, page: Rect, drawing: &Drawing) {
    let scale = (page.width() / drawing.width).min(page.height() / drawing.height);
    let origin = page.center() - Vec2::new(drawing.width, drawing.height) * scale / 2.0;
    let at = |point: &[f32; 2]| -> Pos2 { origin + Vec2::from(*point) * scale };
    for shape in &drawing.shapes {
        match shape {
            Drawn::Fill { outline, color: rgba } => {
                for ring in outline {
                    painter.add(Shape::convex_polygon(ring.iter().map(at).collect(), color(*rgba), Stroke::NONE));
                }
            }
            Drawn::Stroke { lines, width, color: rgba, .. } => {
                let stroke = Stroke::new(width * scale, color(*rgba));
                for line in lines {
                    let points = line.points.iter().map(at).collect();
                    painter.add(if line.closed {
                        Shape::closed_line(points, stroke)
                    } else {
                        Shape::line(points, stroke)
                    });
                }
            }
        }
    }
}
