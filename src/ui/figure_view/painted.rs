//! A drawing ready for the graphics card: one mesh for fills and lines together, made once and painted every frame.

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::epaint::{self, PathStroke, StrokeKind};
use egui::{Color32, Painter, Pos2, Rect, Shape, Vec2};

use crate::figure::draw::{Drawing, Polyline};
use crate::figure::mesh::{Mesh, Step};
use crate::figure::palette::Rgba;

/// A drawing as one mesh; cheap to copy.
#[derive(Clone, Debug)]
pub struct Painted {
    size: Vec2,
    mesh: Arc<egui::Mesh>,
}

impl Painted {
    /// Makes the mesh of a drawing that is shown at `pixels_per_point` pixels for each of its points.
    ///
    /// It takes some milliseconds, so that a moving picture does it on a thread of its own.
    #[must_use]
    pub fn new(drawing: &Drawing, pixels_per_point: f32) -> Self {
        let pixel = 1.0 / pixels_per_point.max(0.25);
        let cut = Mesh::new(drawing, pixel);
        let mut out = egui::Mesh::default();
        let mut path = epaint::tessellator::Path::default();
        for step in &cut.steps {
            match step {
                Step::Triangles(range) => add_triangles(&mut out, &cut, &cut.indices[range.clone()]),
                Step::Lines { lines, width, color } => {
                    let stroke = PathStroke { kind: StrokeKind::Middle, ..PathStroke::new(*width, color32(*color)) };
                    for line in lines.iter().filter(|line| line.points.len() > 1) {
                        path.clear();
                        path.add_open_points(&opened(line));
                        path.stroke_open(pixel, &stroke, &mut out);
                    }
                }
            }
        }
        out.vertices.shrink_to_fit();
        out.indices.shrink_to_fit();
        Painted { size: Vec2::new(drawing.width, drawing.height), mesh: Arc::new(out) }
    }

    /// Its size in points.
    #[must_use]
    pub const fn size(&self) -> Vec2 {
        self.size
    }

    /// How much memory it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.mesh.vertices.len() * size_of::<epaint::Vertex>() + self.mesh.indices.len() * size_of::<u32>()
    }

    /// Paints it as large as it fits in the middle of `rect`.
    pub fn paint(&self, painter: &Painter, rect: Rect) {
        if self.mesh.is_empty() || !painter.clip_rect().intersects(rect) {
            return;
        }
        let scale = (rect.width() / self.size.x).min(rect.height() / self.size.y);
        let corner = rect.center() - self.size * scale / 2.0;
        let mut mesh = (*self.mesh).clone();
        mesh.transform(TSTransform::new(corner.to_vec2(), scale));
        painter.add(Shape::mesh(mesh));
    }
}

/// Paints a drawing as large as it fits in the middle of `rect`. What is painted again and again is kept as [`Painted`].
pub fn paint_drawing(painter: &Painter, rect: Rect, drawing: &Drawing) {
    let scale = (rect.width() / drawing.width).min(rect.height() / drawing.height);
    Painted::new(drawing, painter.pixels_per_point() * scale).paint(painter, rect);
}

fn add_triangles(out: &mut egui::Mesh, cut: &Mesh, indices: &[u32]) {
    // The corners of a range follow each other, so that the whole range moves by one number.
    let (Some(first), Some(last)) = (indices.iter().min(), indices.iter().max()) else { return };
    let base = u32::try_from(out.vertices.len()).unwrap_or(u32::MAX);
    let corners = &cut.vertices[*first as usize..=*last as usize];
    out.vertices
        .extend(corners.iter().map(|vertex| epaint::Vertex::untextured(Pos2::from(vertex.at), color32(vertex.color))));
    out.indices.extend(indices.iter().map(|index| index - first + base));
}

/// The points of a line; a closed one begins and ends in the middle of its longest side, where no corner can show the seam.
fn opened(line: &Polyline) -> Vec<Pos2> {
    let points: Vec<Pos2> = line.points.iter().copied().map(Pos2::from).collect();
    if !line.closed {
        return points;
    }
    let count = points.len();
    let length = |side: &usize| points[*side].distance_sq(points[(side + 1) % count]);
    let longest = (0..count).max_by(|a, b| length(a).total_cmp(&length(b))).unwrap_or_default();
    let seam = points[longest].lerp(points[(longest + 1) % count], 0.5);
    let round = (1..=count).map(|step| points[(longest + step) % count]);
    std::iter::once(seam).chain(round).chain([seam]).collect()
}

/// A color of a drawing as egui knows it.
#[must_use]
pub fn color32(color: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(color.red, color.green, color.blue, color.alpha)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::draw::Shape as Drawn;

    fn drawing() -> Drawing {
        let ring = vec![[0.0, 0.0], [40.0, 0.0], [40.0, 20.0], [0.0, 20.0]];
        let color = Rgba::hex(0x33_6699);
        let line = Polyline { points: ring.clone(), closed: true };
        Drawing {
            width: 40.0,
            height: 20.0,
            background: None,
            shapes: vec![
                Drawn::Fill { outline: vec![ring.clone()], color },
                Drawn::Stroke { lines: vec![line], width: 2.0, color, dash: None },
                Drawn::Fill { outline: vec![ring], color },
            ],
        }
    }

    #[test]
    fn fills_and_lines_become_one_mesh_in_their_order() {
        let painted = Painted::new(&drawing(), 1.0);
        assert!(painted.mesh.is_valid());
        // Each fill has its two triangles and a fringe of eight.
        assert!(painted.mesh.indices.len() > 2 * 3 * 10);
        assert_eq!(painted.bytes() % 4, 0);
    }

    #[test]
    fn a_picture_keeps_its_proportions_in_the_middle() {
        let ctx = egui::Context::default();
        let painted = Painted::new(&drawing(), 1.0);
        let rect = Rect::from_min_size(Pos2::new(10.0, 10.0), Vec2::splat(80.0));
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| painted.paint(ui.painter(), rect));
        output.textures_delta.clear();
        let bounds =
            output.shapes.iter().map(|shape| shape.shape.visual_bounding_rect()).find(|rect| rect.is_positive());
        let bounds = bounds.expect("the picture was painted");
        assert!((bounds.center() - rect.center()).length() < 0.5, "{bounds}");
        assert!((bounds.width() / 84.0 - 1.0).abs() < 0.05 && (bounds.height() / 44.0 - 1.0).abs() < 0.1, "{bounds}");
    }
}
