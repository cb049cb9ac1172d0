//! Solving, drawing and checking of the figure that is edited, on a thread of its own, so that no frame waits for it.
//!
//! The thread always takes the newest wish and forgets those before it; until its picture comes, the earlier one stays.
//! A picture is sent before the findings, because a slider is followed with the eye.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use crate::figure::check::{At, Fault, check};
use crate::figure::draw::{Finding, Scene, Style};
use crate::figure::motion::{self, Tempo, Timeline};
use crate::figure::palette::Palette;
use crate::figure::{Angles, Figure, JOINTS, Solved, solve};
use crate::ui::figure_view::Painted;

/// Which picture of the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Moment {
    /// A pose, with the one before it pale behind.
    Pose(usize),
    /// So many seconds into the movement.
    Playing(f64),
}

/// What is to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    pub(super) figure: Arc<Figure>,
    /// The same number is the same figure.
    pub(super) revision: u64,
    pub(super) moment: Moment,
    /// In points.
    pub(super) size: (f32, f32),
    pub(super) is_dark: bool,
    pub(super) pixels_per_point: f32,
}

/// Something that was found, and where.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// No body can do this.
    Fault(At, Fault),
    /// The highlighted muscle cannot be seen in this pose.
    HiddenMuscle(usize),
    /// The movement to this pose cannot be seen.
    HiddenMovement(usize),
}

enum News {
    Picture { revision: u64, painted: Painted, angles: Vec<Angles>, seconds: f64 },
    Findings { revision: u64, found: Vec<Found> },
}

/// The thread and what it last made.
#[derive(Default)]
pub(super) struct Workshop {
    thread: Option<(Sender<Wish>, Receiver<News>)>,
    asked: Option<(u64, Moment, (f32, f32), bool, f32)>,
    /// The last picture.
    pub(super) picture: Option<Painted>,
    /// The solved angles of every pose.
    pub(super) angles: Vec<Angles>,
    /// Seconds of one round of the movement.
    pub(super) seconds: f64,
    /// What was found in the figure of this revision.
    pub(super) found: Option<(u64, Vec<Found>)>,
    drawn: u64,
}

impl Workshop {
    /// Asks for a picture; asking for the same again costs nothing.
    pub(super) fn ask(&mut self, ctx: &Context, wish: Wish) {
        let asked = (wish.revision, wish.moment, wish.size, wish.is_dark, wish.pixels_per_point);
        if self.asked == Some(asked) {
            return;
        }
        self.asked = Some(asked);
        let (wishes, _) = self.thread.get_or_insert_with(|| start(ctx));
        // A thread that is gone draws no more; the earlier picture stays.
        let _ = wishes.send(wish);
    }

    /// Takes in what was made since the last frame.
    pub(super) fn poll(&mut self) {
        let Some((_, news)) = &self.thread else { return };
        for news in news.try_iter() {
            match news {
                News::Picture { revision, painted, angles, seconds } => {
                    self.picture = Some(painted);
                    (self.angles, self.seconds, self.drawn) = (angles, seconds, revision);
                }
                News::Findings { revision, found } => self.found = Some((revision, found)),
            }
        }
    }

    /// Whether the picture shows an earlier figure.
    pub(super) const fn is_behind(&self, revision: u64) -> bool {
        self.picture.is_none() || self.drawn != revision
    }
}

fn start(ctx: &Context) -> (Sender<Wish>, Receiver<News>) {
    let (wishes, asked) = channel::<Wish>();
    let (send, news) = channel();
    let ctx = ctx.clone();
    let work = move || {
        let mut known: Option<(u64, Solved)> = None;
        let mut checked = None;
        let mut waiting: Option<Wish> = None;
        loop {
            let Some(wish) = waiting.take().or_else(|| asked.recv().ok()) else { return };
            let wish = asked.try_iter().last().unwrap_or(wish);
            if known.as_ref().is_none_or(|(revision, _)| *revision != wish.revision) {
                known = Some((wish.revision, solve(&wish.figure)));
            }
            let Some((_, solved)) = &known else { continue };
            let (picture, findings) = draw(&wish, solved);
            if send.send(picture).is_err() {
                return;
            }
            ctx.request_repaint();
            // A newer wish is drawn first; its findings count.
            waiting = asked.try_iter().last();
            let is_newest = waiting.as_ref().is_none_or(|next| next.revision == wish.revision);
            let is_still = matches!(wish.moment, Moment::Pose(_));
            if is_newest && is_still && checked != Some(wish.revision) {
                checked = Some(wish.revision);
                let mut found = told_once(check(&wish.figure, solved));
                found.extend(findings);
                if send.send(News::Findings { revision: wish.revision, found }).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        }
    };
    // Without a thread there is no picture; everything else of the editor works.
    let _ = std::thread::Builder::new().name("figure workshop".into()).spawn(work);
    (wishes, news)
}

fn draw(wish: &Wish, solved: &Solved) -> (News, Vec<Found>) {
    let palette = if wish.is_dark { Palette::Dark } else { Palette::Light };
    let style = Style { palette, ..Style::default() };
    let scene = Scene::new(&wish.figure, &solved.bodies, &solved.paths, style, wish.size, false);
    let timeline = Timeline::new(&wish.figure, solved, Tempo::default());
    let drawing = match wish.moment {
        Moment::Pose(pose) => scene.picture(pose),
        Moment::Playing(seconds) => {
            let moment = timeline.at(seconds);
            match motion::body_at(&wish.figure, solved, moment) {
                Some(body) => scene.frame(&body, &motion::props_at(&wish.figure, moment)),
                None => scene.picture(0),
            }
        }
    };
    let findings = match wish.moment {
        Moment::Playing(_) => Vec::new(),
        Moment::Pose(_) => scene.findings().into_iter().filter_map(|finding| seen(&finding)).collect(),
    };
    let angles = solved.bodies.iter().map(|body| *body.angles()).collect();
    let picture = News::Picture {
        revision: wish.revision,
        painted: Painted::new(&drawing, wish.pixels_per_point),
        angles,
        seconds: timeline.seconds(),
    };
    (picture, findings)
}

/// What a therapist can do something about; the rest is a matter of the drawing.
fn seen(finding: &Finding) -> Option<Found> {
    match finding {
        Finding::HiddenHighlight { pose, .. } => Some(Found::HiddenMuscle(*pose)),
        Finding::HiddenMovement { pose, .. } => Some(Found::HiddenMovement(*pose)),
        Finding::OrderCycle { .. } | Finding::OutsideFrame { .. } => None,
    }
}

/// A fault is told once: on the way only when neither pose has it, and not at a quarter, half and three quarters.
fn told_once(faults: Vec<(At, Fault)>) -> Vec<Found> {
    let mut told: Vec<(At, Fault)> = Vec::new();
    for (at, fault) in faults {
        // Left as right is told once, without a side.
        if let Some((_, other)) =
            told.iter_mut().find(|(known, other)| *known == at && joint_of_both(other, &fault).is_some())
            && let Some(name) = joint_of_both(other, &fault)
            && let Fault::OutOfRange { joint, .. } = other
        {
            *joint = name;
            continue;
        }
        let is_known = told.iter().any(|(known, other)| {
            let is_there = known.pose == at.pose || (known.t == 0.0 && known.pose == at.pose + 1);
            at.t > 0.0 && is_there && is_alike(&fault, other)
        });
        if !is_known {
            told.push((at, fault));
        }
    }
    told.into_iter().map(|(at, fault)| Found::Fault(at, fault)).collect()
}

/// The joint that is equally far out of its range on both sides.
fn joint_of_both(a: &Fault, b: &Fault) -> Option<&'static str> {
    let (
        Fault::OutOfRange { joint: right, dof, value, .. },
        Fault::OutOfRange { joint: left, dof: same, value: other, .. },
    ) = (a, b)
    else {
        return None;
    };
    let joint = JOINTS.iter().find(|joint| joint.paired && joint.sided == [*right, *left])?;
    (dof == same && (value - other).abs() < 0.5).then_some(joint.name)
}

/// The same fault of the same part, however large.
fn is_alike(a: &Fault, b: &Fault) -> bool {
    match (a, b) {
        (Fault::UnderFloor { part, .. }, Fault::UnderFloor { part: same, .. })
        | (Fault::InWall { part, .. }, Fault::InWall { part: same, .. })
        | (Fault::Slides { part, .. }, Fault::Slides { part: same, .. }) => part == same,
        (Fault::Collision { a, b, .. }, Fault::Collision { a: c, b: d, .. }) => (a, b) == (c, d),
        (Fault::OutOfRange { joint, dof, .. }, Fault::OutOfRange { joint: other, dof: same, .. }) => {
            (joint, dof) == (other, same)
        }
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Landmark;

    #[test]
    fn a_fault_on_the_way_is_told_once_and_not_when_a_pose_has_it() {
        let fault = |depth_cm| Fault::UnderFloor { part: Landmark::Pelvis, depth_cm };
        let at = |pose, t| At { pose, t };
        let quarters = |pose| [0.25, 0.5, 0.75].map(|t| (at(pose, t), fault(3.0 + t)));
        let told = told_once(quarters(0).into());
        assert_eq!(told, [Found::Fault(at(0, 0.25), fault(3.25))]);
        let told = told_once([(at(1, 0.0), fault(9.0))].into_iter().chain(quarters(0)).collect());
        assert_eq!(told, [Found::Fault(at(1, 0.0), fault(9.0))]);
        let bent = |joint| Fault::OutOfRange { joint, dof: "flex", value: 160.0, min: 0.0, max: 150.0 };
        let told = told_once(vec![(at(0, 0.0), bent("knee_r")), (at(0, 0.0), bent("knee_l"))]);
        assert_eq!(told, [Found::Fault(at(0, 0.0), bent("knee"))]);
    }
}
