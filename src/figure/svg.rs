//! SVG text of a drawing: relative whole tenths of a point, so that a picture stays small.

use std::fmt::Write;

use super::draw::{Drawing, Shape};
use super::palette::Rgba;
use super::smil::escaped;

impl Drawing {
    /// The drawing as an SVG document.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let (w, h) = (number(self.width), number(self.height));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">{}</svg>"#,
            self.to_svg_group()
        )
    }

    /// The drawing as an SVG document that says what it shows, for who cannot see it.
    #[must_use]
    pub fn to_svg_with_words(&self, title: &str, description: &str) -> String {
        let (w, h) = (number(self.width), number(self.height));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img"><title>{}</title><desc>{}</desc>{}</svg>"#,
            escaped(title),
            escaped(description),
            self.to_svg_group()
        )
    }

    /// Drawings in a row with gaps between them, standing on one line.
    #[must_use]
    pub fn beside(drawings: Vec<Drawing>, gap: f32) -> Drawing {
        let height = drawings.iter().map(|drawing| drawing.height).fold(0.0, f32::max);
        let background = drawings.first().and_then(|drawing| drawing.background);
        let mut all = Drawing { width: 0.0, height, background, shapes: Vec::new() };
        for drawing in drawings {
            let left = if all.shapes.is_empty() { 0.0 } else { all.width + gap };
            let step = [left, height - drawing.height];
            all.width = left + drawing.width;
            all.shapes.extend(drawing.shapes.into_iter().map(|shape| moved(shape, step)));
        }
        all
    }

    /// Only the shapes, to place in a larger SVG document.
    #[must_use]
    pub fn to_svg_group(&self) -> String {
        let mut out = String::with_capacity(1 << 15);
        if let Some(color) = self.background {
            let (w, h) = (number(self.width), number(self.height));
            let _ = write!(out, r#"<rect width="{w}" height="{h}"{}/>"#, paint("fill", color));
        }
        // Tenths of a point without decimal points; the scale is undone once.
        out.push_str(r#"<g transform="scale(.1)" fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round">"#);
        self.shapes.iter().filter_map(shape_of).for_each(|path| out.push_str(&path));
        out.push_str("</g>");
        out
    }
}

fn moved(mut shape: Shape, by: [f32; 2]) -> Shape {
    let lines: Vec<&mut Vec<[f32; 2]>> = match &mut shape {
        Shape::Fill { outline, .. } => outline.iter_mut().collect(),
        Shape::Stroke { lines, .. } => lines.iter_mut().map(|line| &mut line.points).collect(),
    };
    for point in lines.into_iter().flatten() {
        *point = [point[0] + by[0], point[1] + by[1]];
    }
    shape
}

/// A shape as a path in tenths of a point; none when nothing is left of it.
pub(super) fn shape_of(shape: &Shape) -> Option<String> {
    let mut path = String::new();
    match shape {
        Shape::Fill { outline, color } => {
            for ring in outline {
                path_of(&mut path, ring, true);
            }
            (!path.is_empty()).then(|| format!(r#"<path d="{path}"{}/>"#, paint("fill", *color)))
        }
        Shape::Stroke { lines, width, color, dash } => {
            for line in lines {
                path_of(&mut path, &line.points, line.closed);
            }
            if path.is_empty() {
                return None;
            }
            let (paint, width) = (paint("stroke", *color), number(width * 10.0));
            let mut text = format!(r#"<path d="{path}" fill="none"{paint} stroke-width="{width}""#);
            if let Some((on, off)) = dash {
                let _ = write!(text, r#" stroke-dasharray="{} {}""#, number(on * 10.0), number(off * 10.0));
            }
            text.push_str("/>");
            Some(text)
        }
    }
}

/// A number with at most one decimal.
pub(super) fn number(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn paint(kind: &str, color: Rgba) -> String {
    let Rgba { red, green, blue, alpha } = color;
    let mut text = format!(r##" {kind}="#{red:02x}{green:02x}{blue:02x}""##);
    if alpha < 255 {
        let _ = write!(text, r#" {kind}-opacity="{:.2}""#, f32::from(alpha) / 255.0);
    }
    text
}

fn path_of(out: &mut String, points: &[[f32; 2]], closed: bool) {
    #[expect(clippy::cast_possible_truncation, reason = "tenths of a point on a page")]
    let tenths = |[x, y]: [f32; 2]| [(x * 10.0).round() as i32, (y * 10.0).round() as i32];
    let mut places: Vec<[i32; 2]> = points.iter().copied().map(tenths).collect();
    places.dedup();
    let [first, rest @ ..] = places.as_slice() else { return };
    if rest.is_empty() {
        return;
    }
    let _ = write!(out, "M{} {}l", first[0], first[1]);
    let mut last = *first;
    let mut start = true;
    for place in rest {
        for axis in 0..2 {
            let step = place[axis] - last[axis];
            // A minus sign already separates two numbers.
            if !start && step >= 0 {
                out.push(' ');
            }
            let _ = write!(out, "{step}");
            start = false;
        }
        last = *place;
    }
    if closed {
        out.push('z');
    }
}
