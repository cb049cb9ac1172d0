//! One round of a movement as frames: the same ones there and back.

use super::painted::Painted;
use crate::figure::motion::{Moment, Timeline, ease};
use crate::figure::pose::Playback;

/// Frames for each second of movement. More is not seen in a drawing of a slow exercise.
const RATE: f64 = 20.0;
/// Fewest and most frames between two poses.
const FEWEST: usize = 10;
const MOST: usize = 40;

/// The frames between two poses.
#[derive(Clone, Debug)]
struct Leg {
    from: usize,
    to: usize,
    /// The fraction of the way of each frame, evenly spread in time.
    at: Vec<f64>,
    frames: Vec<Option<Painted>>,
}

/// The frames of a round, as far as they are drawn.
#[derive(Clone, Debug)]
pub struct Round {
    timeline: Timeline,
    /// Whether the way back shows the frames of the way there.
    is_reversible: bool,
    legs: Vec<Leg>,
}

/// A frame to be drawn: its leg and its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    leg: usize,
    frame: usize,
}

impl Round {
    /// The empty round of a timeline.
    pub(super) fn new(timeline: Timeline, playback: Playback) -> Self {
        let mut round = Round { is_reversible: playback == Playback::BackAndForth, timeline, legs: Vec::new() };
        let legs: Vec<_> = round.timeline.legs().filter(|(from, to, _)| from != to).collect();
        for (from, to, seconds) in legs {
            let (from, to) = round.forward(from, to);
            if round.legs.iter().any(|leg| (leg.from, leg.to) == (from, to)) {
                continue;
            }
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some tens of frames")]
            let count = ((seconds * RATE).ceil() as usize).clamp(FEWEST, MOST);
            let at: Vec<f64> = (0..=count).map(|frame| ease(frame as f64 / count as f64)).collect();
            let frames = vec![None; at.len()];
            round.legs.push(Leg { from, to, at, frames });
        }
        round
    }

    fn forward(&self, from: usize, to: usize) -> (usize, usize) {
        if self.is_reversible { (from.min(to), from.max(to)) } else { (from, to) }
    }

    /// Every frame, the coarse ones first, so that a movement is seen early.
    pub(super) fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        for step in [8, 4, 2, 1] {
            for (leg, frames) in self.legs.iter().enumerate() {
                let last = frames.at.len() - 1;
                let at_step = (0..=last).filter(|frame| frame % step == 0 || *frame == last);
                places.extend(
                    at_step
                        .map(|frame| Place { leg, frame })
                        .filter(|place| !places.contains(place))
                        .collect::<Vec<_>>(),
                );
            }
        }
        places
    }

    /// The moment of a frame.
    pub(super) fn moment(&self, place: Place) -> Moment {
        let leg = &self.legs[place.leg];
        Moment { from: leg.from, to: leg.to, t: leg.at[place.frame] }
    }

    pub(super) fn put(&mut self, place: Place, painted: Painted) {
        self.legs[place.leg].frames[place.frame] = Some(painted);
    }

    /// How much memory the frames take.
    pub(super) fn bytes(&self) -> usize {
        self.legs.iter().flat_map(|leg| &leg.frames).flatten().map(Painted::bytes).sum()
    }

    /// Seconds of the whole round.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.timeline.seconds()
    }

    /// To which pose the movement goes after so many seconds.
    #[must_use]
    pub fn towards(&self, seconds: f64) -> usize {
        self.timeline.at(seconds).to
    }

    /// Which frame belongs to a moment; in a pause the one of its pose.
    fn place(&self, seconds: f64) -> Option<Place> {
        let moment = self.timeline.at(seconds);
        if moment.from == moment.to {
            let begins = |leg: &Leg| leg.from == moment.from;
            let ends = |leg: &Leg| leg.to == moment.from;
            let begin = self.legs.iter().position(begins).map(|leg| Place { leg, frame: 0 });
            let end = self.legs.iter().position(ends).map(|leg| Place { leg, frame: self.legs[leg].at.len() - 1 });
            return begin.or(end);
        }
        let (from, to) = self.forward(moment.from, moment.to);
        let share = if (from, to) == (moment.from, moment.to) { moment.t } else { 1.0 - moment.t };
        let leg = self.legs.iter().position(|leg| (leg.from, leg.to) == (from, to))?;
        let at = &self.legs[leg].at;
        let after = at.partition_point(|t| *t < share).min(at.len() - 1);
        let before = after.saturating_sub(1);
        let frame = if share - at[before] < at[after] - share { before } else { after };
        Some(Place { leg, frame })
    }

    /// The picture after so many seconds: the nearest one that is drawn.
    #[must_use]
    pub fn frame(&self, seconds: f64) -> Option<&Painted> {
        let place = self.place(seconds)?;
        let drawn = self.legs[place.leg]
            .frames
            .iter()
            .enumerate()
            .filter_map(|(frame, painted)| Some((frame, painted.as_ref()?)));
        drawn.min_by_key(|(frame, _)| frame.abs_diff(place.frame)).map(|(_, painted)| painted)
    }

    /// Seconds of movement until another frame is to be seen.
    #[must_use]
    pub fn until_next(&self, seconds: f64) -> f64 {
        let here = self.place(seconds);
        let steps = (1..=200).map(|step| f64::from(step) / (2.0 * RATE));
        steps.into_iter().find(|wait| self.place(seconds + wait) != here).unwrap_or(self.seconds().max(1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::draw::Drawing;
    use crate::figure::motion::Tempo;
    use crate::figure::{Figure, solve};

    fn figure(id: &str) -> Figure {
        crate::content::read::read_library(None).0.exercises[id].figure.clone().unwrap()
    }

    fn round(figure: &Figure, tempo: Tempo) -> Round {
        Round::new(Timeline::new(figure, &solve(figure), tempo), figure.playback)
    }

    fn moving() -> Figure {
        let library = crate::content::read::read_library(None).0;
        let moves = |figure: &&Figure| figure.poses.len() == 2 && figure.playback == Playback::BackAndForth;
        library.exercises.values().filter_map(|known| known.figure.as_ref()).find(moves).unwrap().clone()
    }

    #[test]
    fn the_way_back_shows_the_frames_of_the_way_there() {
        let figure = moving();
        let tempo = Tempo { there: 2.0, hold: 1.0, back: 3.0, pause: 0.5 };
        let round = round(&figure, tempo);
        assert_eq!(round.legs.len(), 1);
        assert_eq!(round.legs[0].frames.len(), 41);
        assert_eq!(round.place(0.0), round.place(6.2), "the pause shows the first pose");
        assert_eq!(round.place(2.0), round.place(2.9), "the hold shows the last pose");
        assert_eq!(round.place(1.0).map(|place| place.frame), Some(20));
        assert_eq!(round.place(4.5).map(|place| place.frame), Some(20), "half-way back");
    }

    #[test]
    fn no_frame_is_asked_for_more_often_than_it_changes() {
        let figure = moving();
        let round = round(&figure, Tempo { there: 2.0, hold: 3.0, back: 2.0, pause: 0.5 });
        assert!(round.until_next(1.0) <= 0.1, "{}", round.until_next(1.0));
        let in_hold = round.until_next(2.5);
        assert!((2.3..3.0).contains(&in_hold), "{in_hold}");
    }

    #[test]
    fn coarse_frames_come_first_and_every_frame_once() {
        let figure = moving();
        let mut round = round(&figure, Tempo::default());
        let places = round.places();
        let all = round.legs.iter().map(|leg| leg.frames.len()).sum::<usize>();
        assert_eq!(places.len(), all);
        assert_eq!(places.iter().take(3).map(|place| place.frame).collect::<Vec<_>>(), [0, 8, 16]);
        let drawing = Drawing { width: 1.0, height: 1.0, background: None, shapes: Vec::new() };
        assert!(round.frame(0.7).is_none());
        round.put(places[0], Painted::new(&drawing, 1.0));
        assert!(round.frame(1.5).is_some(), "the nearest one stands in");
    }

    #[test]
    fn a_single_pose_has_no_round() {
        let mut figure = moving();
        figure.poses.truncate(1);
        let round = round(&figure, Tempo::default());
        assert!(round.places().is_empty() && round.frame(1.0).is_none() && round.seconds() <= 0.0);
    }

    #[test]
    fn a_cycle_has_frames_for_each_of_its_steps() {
        let library = crate::content::read::read_library(None).0;
        let id = library.exercises.values().find(|known| {
            known.figure.as_ref().is_some_and(|figure| figure.playback == Playback::Cycle && figure.poses.len() > 1)
        });
        let figure = figure(id.unwrap().id.as_str());
        let round = round(&figure, Tempo::default());
        assert_eq!(round.legs.len(), figure.poses.len());
    }
}
