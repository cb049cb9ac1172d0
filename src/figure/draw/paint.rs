//! The painter: fills, shaded sides, highlights and ink of parts that are already in order.

use glam::DVec2;

use super::canvas::Canvas;
use super::flat::{self, Area, Path, Probe};
use super::part::{Layer, Limb, Mark, Paint, Part, PartName, Seam, Surface};
use crate::figure::palette::{Colors, Rgba, Tone};

/// Outlines shorter than this, in heights, are left out: they are scraps beside a seam.
const SCRAP: f64 = 0.022;
/// Hatching is never denser than this, in points.
const HATCH: f64 = 2.3;
/// The outline is left out only where the neighbour's colour goes on at least this far.
const SEAM_DEPTH: f64 = 0.0018;
/// Where the light comes from: shaded sides are what a shift against it leaves.
const LIGHT: DVec2 = DVec2::new(-0.62, 0.78);

/// A part that is already on the page.
struct Painted<'a> {
    part: &'a Part,
    outline: Probe,
    /// What its pieces show, prepared when a neighbour asks.
    surfaces: Vec<Option<Surface>>,
}

/// Paints parts on a canvas.
pub struct Painter<'a, 'c> {
    canvas: &'c mut Canvas,
    colors: &'c Colors,
    /// Width of an outline in points.
    pen: f64,
    /// How much finer than at normal size details are, 1 or less in a close-up.
    detail: f64,
    /// −1 when left and right of the page are exchanged: the light stays where it is.
    flip: f64,
    highlight: bool,
    painted: Vec<Painted<'a>>,
}

/// How a part is tinted.
struct Look {
    tint: f64,
    line: Rgba,
}

impl<'a, 'c> Painter<'a, 'c> {
    /// A painter with a pen of this width in points.
    pub fn new(
        canvas: &'c mut Canvas,
        colors: &'c Colors,
        pen: f64,
        detail: f64,
        mirrored: bool,
        highlight: bool,
    ) -> Self {
        let flip = if mirrored { -1.0 } else { 1.0 };
        Painter { canvas, colors, pen, detail, flip, highlight, painted: Vec::new() }
    }

    /// Paints parts, the first at the back.
    pub fn paint(&mut self, parts: impl IntoIterator<Item = &'a Part>) {
        for part in parts {
            self.part(part);
        }
    }

    fn look(&self, part: &Part) -> Look {
        let colors = self.colors;
        let amount = if colors.line_art { part.tint * 0.38 } else { part.tint * 0.6 };
        let line = if part.prop { colors.ink.mix(colors.background, 0.12) } else { colors.ink };
        Look {
            tint: part.tint * colors.far.1,
            line: if part.tint > 0.0 { colors.ink.mix(colors.far.0, amount) } else { line },
        }
    }

    fn color(&self, paint: Paint, look: &Look) -> Rgba {
        let colors = self.colors;
        let mut color = colors.tone(paint.tone);
        if paint.darker > 0.0 {
            color = color.mix(colors.shade.0, (paint.darker * 1.6).min(1.0));
        } else if paint.darker < 0.0 {
            color = color.mix(colors.background, -paint.darker);
        }
        if look.tint > 0.0 { color.mix(colors.far.0, look.tint) } else { color }
    }

    fn shaded(&self, color: Rgba) -> Rgba {
        color.mix(self.colors.shade.0, self.colors.shade.1)
    }

    /// The side of a contour that is turned away from the light.
    fn shade(&self, contour: &Area, depth: f64) -> Area {
        let by = DVec2::new(LIGHT.x * self.flip, LIGHT.y) * depth;
        flat::subtract(contour, &flat::shifted(contour, by))
    }

    fn part(&mut self, part: &'a Part) {
        let look = self.look(part);
        let shade = (self.colors.shade.1 > 0.0 && !part.prop).then(|| {
            let depth = if matches!(part.name, PartName::Trunk | PartName::Head) { 0.018 } else { 0.011 };
            self.shade(part.shade_source.as_ref().unwrap_or(&part.outline), depth)
        });
        if let Some(limb) = &part.limb {
            self.limb(part, limb, &look, shade.as_ref());
        } else {
            self.piece(part, &look, shade.as_ref());
        }
        if part.outlined {
            let outline = self.without_seams(part);
            self.canvas.stroke(&outline, self.pen * if part.prop { 0.8 } else { 1.0 }, look.line, None);
        }
        self.painted.push(Painted {
            part,
            outline: Probe::new(&part.outline),
            surfaces: part.pieces().iter().map(|_| None).collect(),
        });
    }

    fn limb(&mut self, part: &Part, limb: &Limb, look: &Look, shade: Option<&Area>) {
        let skin = self.color(Tone::Skin.into(), look);
        self.canvas.fill(&limb.web, skin);
        if let Some(shade) = shade {
            self.canvas.fill(&flat::intersect(&limb.web, shade), self.shaded(skin));
        }
        let contour = Probe::new(&part.outline);
        for (index, piece) in limb.pieces.iter().enumerate() {
            self.piece(piece, look, shade);
            // Where a piece crosses an earlier one away from their joint, its edge is drawn.
            for (a, b, centre, radius) in &limb.joints {
                let other = if piece.name == *a { b } else { a };
                if piece.name != *a && piece.name != *b {
                    continue;
                }
                for earlier in limb.pieces[..index].iter().filter(|earlier| earlier.name == *other) {
                    let under = Probe::new(&earlier.outline);
                    let crossing = flat::all_pieces(&flat::edge(&piece.outline), |p| {
                        p.distance(*centre) > *radius
                            && under.contains_deep(p, 0.003)
                            && contour.contains_deep(p, 0.004)
                    });
                    self.canvas.stroke(&flat::without_scraps(crossing, 0.012), self.pen * 0.85, look.line, None);
                }
            }
        }
    }

    fn piece(&mut self, part: &Part, look: &Look, shade: Option<&Area>) {
        for fill in &part.fills {
            let color = self.color(fill.paint, look).with_opacity(part.opacity);
            self.canvas.fill(&fill.area, color);
            if fill.shaded && part.opacity >= 1.0 && self.colors.shade.1 > 0.0 {
                let dark = match shade {
                    Some(shade) => flat::intersect(&fill.area, shade),
                    None => {
                        let by = DVec2::new(-0.012 * self.flip, 0.015);
                        flat::subtract(&fill.area, &flat::shifted(&fill.area, by))
                    }
                };
                self.canvas.fill(&dark, self.shaded(color));
            }
            if let Some(rim) = &fill.rim {
                self.canvas.stroke(std::slice::from_ref(rim), self.pen * 0.7, look.line, None);
            }
        }
        self.marks(part, look);
    }

    fn marks(&mut self, part: &Part, look: &Look) {
        let colors = self.colors;
        let pen = self.pen;
        let inside = std::cell::LazyCell::new(|| Probe::new(&part.outline));
        let clipped =
            |lines: &[Path], depth: f64| -> Vec<Path> { flat::all_pieces(lines, |p| inside.contains_deep(p, depth)) };
        // Edges of skin lie under everything else.
        for mark in &part.marks {
            if let Mark::Edge(lines) = mark {
                self.canvas.stroke(lines, pen * 0.8, look.line, None);
            }
        }
        // Together, so that muscles that overlap are not darker there.
        let muscles =
            part.marks.iter().filter_map(|mark| if let Mark::Highlight(area) = mark { Some(area) } else { None });
        self.highlighted(&flat::intersect(&flat::unite(muscles), &part.outline), part);
        let skin = colors.tone(Tone::Skin);
        for mark in &part.marks {
            match mark {
                Mark::Edge(_) | Mark::Highlight(_) => {}
                Mark::Hem(lines) => self.canvas.stroke(&clipped(lines, 0.0008), pen * 0.7, look.line, None),
                Mark::Collar(lines) => self.canvas.stroke(lines, pen * 0.8, look.line, None),
                Mark::Finger(lines) => self.canvas.stroke(lines, pen * 0.75, look.line, None),
                Mark::Fine(lines) => {
                    let color = colors.ink.mix(self.color(Tone::Skin.into(), look), 0.25);
                    let color = if part.prop { look.line } else { color };
                    self.canvas.stroke(&clipped(lines, 0.001), pen * 0.5, color, None);
                }
                Mark::Ear(area) => {
                    let color = self.color(Tone::Skin.into(), look);
                    self.canvas.fill(area, color);
                    self.canvas.outline(area, pen * 0.55, colors.ink, None);
                }
                Mark::EarInside(line) => {
                    self.canvas.stroke(std::slice::from_ref(line), pen * 0.45, skin.mix(colors.ink, 0.5), None);
                }
                Mark::Eye(area) => self.canvas.fill(area, colors.ink),
                Mark::Brow(line) => {
                    // Pale hair would make the brow vanish from the face.
                    let color = if colors.line_art || colors.hair.brightness() > 0.5 {
                        colors.hair.mix(colors.ink, 0.6)
                    } else {
                        colors.hair
                    };
                    self.canvas.stroke(std::slice::from_ref(line), pen * 0.75, color, None);
                }
                Mark::Mouth(line) => {
                    self.canvas.stroke(std::slice::from_ref(line), pen * 0.62, skin.mix(colors.ink, 0.62), None);
                }
            }
        }
    }

    fn highlighted(&mut self, area: &Area, part: &Part) {
        if !self.highlight || area.0.is_empty() {
            return;
        }
        let colors = self.colors;
        if !colors.line_art {
            let color = colors.highlight.0.mix(colors.far.0, part.tint * colors.far.1 * 0.7);
            self.canvas.fill(area, color.with_opacity(colors.highlight.1));
        }
        if colors.hatch {
            let (step, color) =
                if colors.line_art { (0.0085, colors.ink) } else { (0.0095, colors.highlight.0.mix(colors.ink, 0.35)) };
            self.canvas.stroke(
                &flat::hatch(area, (step * self.detail).max(HATCH * self.canvas.unit())),
                self.pen * 0.55,
                color,
                None,
            );
        }
    }

    /// The outline of a part without its seams towards what is already painted: only where the same colour is still to be seen
    /// underneath.
    fn without_seams(&mut self, part: &Part) -> Vec<Path> {
        let outline = flat::edge(&part.outline);
        let mut open: Vec<(Seam, usize, usize)> = Vec::new();
        for seam in &part.seams {
            for (index, painted) in self.painted.iter_mut().enumerate() {
                let Some(piece) = painted.part.pieces().iter().position(|piece| piece.name == seam.neighbor) else {
                    continue;
                };
                let neighbor = &painted.part.pieces()[piece];
                if (neighbor.tint - part.tint).abs() <= 0.3 {
                    painted.surfaces[piece].get_or_insert_with(|| Surface::new(neighbor));
                    open.push((*seam, index, piece));
                }
            }
        }
        if open.is_empty() {
            return if part.prop { outline } else { flat::without_scraps(outline, SCRAP) };
        }
        let hidden = |point: DVec2| {
            open.iter().any(|(seam, index, piece)| {
                point.distance(seam.centre) < seam.radius
                    && self.painted[*index].surfaces[*piece]
                        .as_ref()
                        .is_some_and(|surface| surface.shows(point, seam.tone, SEAM_DEPTH))
                    && !self.painted[index + 1..].iter().any(|later| later.outline.contains(point))
            })
        };
        let scrap = if part.prop { 0.004 } else { SCRAP };
        flat::without_scraps(flat::all_pieces(&outline, |point| !hidden(point)), scrap)
    }
}

/// Whether a part is painted in a layer.
pub fn in_layer(layer: Layer) -> impl Fn(&&Part) -> bool {
    move |part| part.layer == layer
}
