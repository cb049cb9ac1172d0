//! The movement of an exercise as one SVG document that moves by itself: SMIL, no script, so that it also moves in a page
//! that may run none.
//!
//! One round of the [`Timeline`] is cut into moments of a tenth of a second. Moments that look alike share a frame (the way
//! back shows the frames of the way there, a hold shows one), and shapes that several frames have in common are written
//! once. When that is still more than [`MOST_BYTES`], the movement is cut more coarsely; its duration stays that of the
//! timeline. Where nothing moves (no SMIL, reduced motion) a still picture shows in its place.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::draw::{Drawing, Scene};
use super::motion::{self, Moment, Timeline};
use super::pose::{Figure, Playback};
use super::solve::Solved;
use super::svg::{number, shape_of};

/// A document is never larger than this, unless a single frame is.
pub const MOST_BYTES: usize = 300_000;
/// Moments a second.
const RATE: f64 = 10.0;
/// In how many steps the way between two poses is cut.
const STEPS: u32 = 16;
/// Where that leaves room for more, and what is tried where it is too much; the steps have many places in common.
const FINER: u32 = 24;
const COARSER: [u32; 5] = [12, 8, 6, 4, 3];

/// A moving picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Animation {
    /// The document.
    pub svg: String,
    /// Seconds of one round; 0 when nothing moves.
    pub seconds: f64,
    /// How many different frames it has, without the still picture.
    pub frames: usize,
}

/// The movement of `figure` at the pace of `timeline`, seen by `scene`; `title` and `description` are what is read aloud.
#[must_use]
pub fn animation(
    figure: &Figure,
    solved: &Solved,
    scene: &Scene<'_>,
    timeline: &Timeline,
    title: &str,
    description: &str,
) -> Animation {
    let still = scene.picture(scene.len().saturating_sub(1));
    let draw = |moment: Moment| -> Option<Drawing> {
        let body = motion::body_at(figure, solved, moment)?;
        Some(scene.frame(&body, &motion::props_at(figure, moment)))
    };
    let mut drawn: BTreeMap<Place, Drawing> = BTreeMap::new();
    let mut cut = |steps: u32| -> Animation {
        let strip = Strip::of(timeline, steps, figure.playback);
        for (place, moment) in &strip.frames {
            if !drawn.contains_key(place)
                && let Some(frame) = draw(*moment)
            {
                drawn.insert(*place, frame);
            }
        }
        let frames: Vec<&Drawing> = strip.frames.keys().filter_map(|place| drawn.get(place)).collect();
        let svg = document(&still, &frames, &strip, timeline.seconds(), title, description);
        Animation { svg, seconds: timeline.seconds(), frames: frames.len() }
    };
    let mut best = cut(STEPS);
    if best.frames > 1 && best.svg.len() * FINER as usize / STEPS as usize <= MOST_BYTES {
        let finer = cut(FINER);
        if finer.svg.len() <= MOST_BYTES {
            best = finer;
        }
    }
    for steps in COARSER {
        if best.svg.len() <= MOST_BYTES || best.frames == 0 {
            break;
        }
        best = cut(steps);
    }
    best
}

/// Where between two poses a frame is: the pose it comes from, the one it goes to, and how far in thousandths.
type Place = (usize, usize, u16);

/// One round, cut.
struct Strip {
    /// The different frames.
    frames: BTreeMap<Place, Moment>,
    /// When which frame begins to show: fraction of the round, index of the frame.
    shown: Vec<(f64, usize)>,
}

impl Strip {
    fn of(timeline: &Timeline, steps: u32, playback: Playback) -> Self {
        let seconds = timeline.seconds();
        let mut frames = BTreeMap::new();
        let mut course: Vec<(f64, Place)> = Vec::new();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a round lasts some seconds")]
        let ticks = (seconds * RATE).round() as u32;
        for tick in 0..ticks {
            let start = f64::from(tick) / f64::from(ticks);
            let (place, moment) = at(timeline.at(start * seconds), steps, playback);
            frames.entry(place).or_insert(moment);
            if course.last().is_none_or(|(_, last)| *last != place) {
                course.push((start, place));
            }
        }
        let index: BTreeMap<Place, usize> = frames.keys().enumerate().map(|(index, place)| (*place, index)).collect();
        let shown = course.iter().filter_map(|(start, place)| Some((*start, *index.get(place)?))).collect();
        Strip { frames, shown }
    }
}

/// The nearest of so many steps between two poses. There and back look alike, except where the movement goes round.
fn at(moment: Moment, steps: u32, playback: Playback) -> (Place, Moment) {
    let Moment { mut from, mut to, mut t } = moment;
    if from > to && playback == Playback::BackAndForth {
        (from, to, t) = (to, from, 1.0 - t);
    }
    t = (t * f64::from(steps)).round() / f64::from(steps);
    if from == to || t <= 0.0 {
        (to, t) = (from, 0.0);
    } else if t >= 1.0 {
        (from, t) = (to, 0.0);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a fraction in thousandths")]
    let thousandths = (t * 1000.0).round() as u16;
    ((from, to, thousandths), Moment { from, to, t })
}

fn document(
    still: &Drawing,
    frames: &[&Drawing],
    strip: &Strip,
    seconds: f64,
    title: &str,
    description: &str,
) -> String {
    let (w, h) = (number(still.width), number(still.height));
    let mut shapes = Shelf::default();
    let groups: Vec<Vec<usize>> = frames.iter().map(|frame| shapes.put(frame)).collect();
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img"><title>{}</title><desc>{}</desc>"#,
        escaped(title),
        escaped(description)
    );
    if frames.is_empty() {
        out.push_str(&still.to_svg_group());
        out.push_str("</svg>");
        return out;
    }
    out.push_str(
        "<style>@media(prefers-reduced-motion:reduce){.still{display:inline!important}.moving{display:none!important}}</style>",
    );
    // A reader without SMIL never hears that the still picture is to go.
    let _ = write!(
        out,
        r#"<g class="still">{}<set attributeName="display" to="none" begin="0s"/></g>"#,
        still.to_svg_group()
    );
    shapes.write_defs(&mut out);
    out.push_str(
        r#"<g class="moving" transform="scale(.1)" fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round">"#,
    );
    for (index, group) in groups.iter().enumerate() {
        out.push_str(r#"<g class="frame" display="none">"#);
        let (times, values) = display_of(strip, index);
        let _ = write!(
            out,
            r#"<animate attributeName="display" calcMode="discrete" dur="{seconds:.2}s" repeatCount="indefinite" keyTimes="{times}" values="{values}"/>"#
        );
        for shape in group {
            shapes.write(&mut out, *shape);
        }
        out.push_str("</g>");
    }
    out.push_str("</g></svg>");
    out
}

/// When a frame shows and hides, as the lists of an `animate` element.
fn display_of(strip: &Strip, frame: usize) -> (String, String) {
    let mut times = String::from("0");
    let mut values =
        String::from(if strip.shown.first().is_some_and(|(_, first)| *first == frame) { "inline" } else { "none" });
    for pair in strip.shown.windows(2) {
        let value = match (pair[0].1 == frame, pair[1].1 == frame) {
            (false, true) => "inline",
            (true, false) => "none",
            _ => continue,
        };
        let _ = write!(times, ";{:.4}", pair[1].0);
        let _ = write!(values, ";{value}");
    }
    (times, values)
}

/// The shapes of all frames, each once.
#[derive(Default)]
struct Shelf {
    texts: Vec<String>,
    uses: Vec<usize>,
    index: BTreeMap<String, usize>,
}

impl Shelf {
    /// A reference costs about this much, so that a shorter shape is rather written twice.
    const WORTH: usize = 40;

    fn put(&mut self, frame: &Drawing) -> Vec<usize> {
        let mut group = Vec::with_capacity(frame.shapes.len());
        for text in frame.shapes.iter().filter_map(shape_of) {
            let index = *self.index.entry(text).or_insert_with_key(|text| {
                self.texts.push(text.clone());
                self.uses.push(0);
                self.texts.len() - 1
            });
            self.uses[index] += 1;
            group.push(index);
        }
        group
    }

    fn is_shared(&self, index: usize) -> bool {
        self.uses[index] > 1 && self.texts[index].len() > Self::WORTH
    }

    fn write_defs(&self, out: &mut String) {
        let shared: Vec<usize> = (0..self.texts.len()).filter(|index| self.is_shared(*index)).collect();
        if shared.is_empty() {
            return;
        }
        out.push_str("<defs>");
        for index in shared {
            let _ = write!(out, r#"<path id="p{index}" {}"#, self.texts[index].trim_start_matches("<path "));
        }
        out.push_str("</defs>");
    }

    fn write(&self, out: &mut String, index: usize) {
        if self.is_shared(index) {
            let _ = write!(out, r##"<use href="#p{index}"/>"##);
        } else {
            out.push_str(&self.texts[index]);
        }
    }
}

/// A text as XML content.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
