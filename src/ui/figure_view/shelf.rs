//! Where finished pictures are kept, and the thread that draws them.
//!
//! A frame asks for a picture and gets what is there; what is missing is drawn by a thread of its own, newest wish first and
//! still pictures before moving ones, and the window is woken when it is there. What was not looked at for longest goes
//! when the pictures together take too much memory.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use egui::{Context, Id};

use super::painted::Painted;
use super::round::Round;
use super::worker;
use crate::figure::Figure;
use crate::figure::motion::Tempo;
use crate::figure::palette::{Palette, Person};

/// What all pictures together may take.
const MOST_BYTES: usize = 128 << 20;
/// A wish that no frame repeated for so long is no longer one.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is to be seen of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Show {
    /// A pose, from 0.
    Picture(usize),
    /// One round of its movement.
    Round(Tempo),
}

/// How it is to be seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spec {
    pub(super) show: Show,
    /// Without ghost and arrows, and without the room for them.
    pub(super) is_plain: bool,
    pub(super) has_floor: bool,
    pub(super) mirrored: bool,
    pub(super) palette: Palette,
    /// Width and height in points in which it is drawn.
    pub(super) size: (u16, u16),
    /// Pixels for each of these points.
    pub(super) pixels_per_point: f32,
}

impl Spec {
    fn key(&self, id: &str, person: u64) -> u64 {
        let mut hasher = DefaultHasher::new();
        (id, person, self.is_plain, self.has_floor, self.mirrored, self.palette, self.size).hash(&mut hasher);
        self.pixels_per_point.to_bits().hash(&mut hasher);
        match self.show {
            Show::Picture(pose) => pose.hash(&mut hasher),
            Show::Round(pace) => {
                [pace.there, pace.hold, pace.back, pace.pause].map(f64::to_bits).hash(&mut hasher);
            }
        }
        hasher.finish()
    }
}

/// Something the thread shall draw.
#[derive(Clone)]
pub(super) struct Job {
    pub(super) key: u64,
    pub(super) figure: Arc<Figure>,
    pub(super) spec: Spec,
    pub(super) person: Person,
}

enum Content {
    Nothing,
    Picture(Painted),
    Round(Arc<Round>),
}

struct Entry {
    job: Job,
    content: Content,
    is_finished: bool,
    bytes: usize,
    /// The frame that looked at it last, and when that was.
    frame: u64,
    asked: Instant,
}

/// Everything that is drawn or asked for.
pub(super) struct State {
    entries: HashMap<u64, Entry>,
    bytes: usize,
    person: Person,
    /// Another number for each person, because a person has no hash.
    person_number: u64,
    most_bytes: usize,
}

impl State {
    /// The most urgent wish: the newest, of these the largest, which is what a person looks at, and of these the one that was
    /// asked first, which is where a person begins to read. Only a still picture when that is asked.
    pub(super) fn next_job(&self, pictures_only: bool) -> Option<Job> {
        let is_picture = |entry: &Entry| matches!(entry.job.spec.show, Show::Picture(_));
        self.entries
            .values()
            .filter(|entry| !entry.is_finished && entry.asked.elapsed() < PATIENCE)
            .filter(|entry| !pictures_only || is_picture(entry))
            .max_by_key(|entry| (is_picture(entry), entry.frame, entry.job.spec.size, Reverse(entry.asked)))
            .map(|entry| entry.job.clone())
    }

    /// Whether somebody still looks at it.
    pub(super) fn is_wanted(&self, key: u64) -> bool {
        self.entries.get(&key).is_some_and(|entry| entry.asked.elapsed() < PATIENCE)
    }

    pub(super) fn put_picture(&mut self, key: u64, painted: Painted) {
        let bytes = painted.bytes();
        self.put(key, Content::Picture(painted), bytes, true);
    }

    /// Puts a round with the frames it has so far.
    pub(super) fn put_round(&mut self, key: u64, round: Arc<Round>, is_finished: bool) {
        let bytes = round.bytes();
        self.put(key, Content::Round(round), bytes, is_finished);
    }

    /// Nothing can be drawn.
    pub(super) fn give_up(&mut self, key: u64) {
        self.put(key, Content::Nothing, 0, true);
    }

    fn put(&mut self, key: u64, content: Content, bytes: usize, is_finished: bool) {
        let Some(entry) = self.entries.get_mut(&key) else { return };
        self.bytes = self.bytes - entry.bytes + bytes;
        (entry.content, entry.bytes, entry.is_finished) = (content, bytes, is_finished);
        self.make_room();
    }

    /// Lets go what was not looked at for longest; never what the last frames show.
    fn make_room(&mut self) {
        let newest = self.entries.values().map(|entry| entry.frame).max().unwrap_or_default();
        while self.bytes > self.most_bytes {
            let past = self.entries.iter().filter(|(_, entry)| entry.frame + 2 < newest && entry.bytes > 0);
            let Some((key, _)) = past.min_by_key(|(_, entry)| entry.frame) else { return };
            let key = *key;
            if let Some(gone) = self.entries.remove(&key) {
                self.bytes -= gone.bytes;
            }
        }
    }
}

/// The pictures of a window; every copy is the same shelf.
#[derive(Clone)]
pub struct Figures {
    state: Arc<Mutex<State>>,
    wake: Sender<Context>,
}

impl Figures {
    /// The shelf of this window.
    #[must_use]
    pub fn of(ctx: &Context) -> Self {
        let key = Id::unique("opbouw figures");
        if let Some(known) = ctx.data(|data| data.get_temp::<Figures>(key)) {
            return known;
        }
        let figures = Self::new(MOST_BYTES);
        ctx.data_mut(|data| data.insert_temp(key, figures.clone()));
        figures
    }

    fn new(most_bytes: usize) -> Self {
        let state =
            State { entries: HashMap::new(), bytes: 0, person: Person::default(), person_number: 0, most_bytes };
        let state = Arc::new(Mutex::new(state));
        let (wake, woken) = channel();
        worker::start(Arc::clone(&state), woken);
        Figures { state, wake }
    }

    /// The person that is drawn from now on.
    pub fn set_person(&self, person: Person) {
        let mut state = locked(&self.state);
        if state.person != person {
            state.person = person;
            state.person_number += 1;
        }
    }

    /// How much memory the pictures take, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        locked(&self.state).bytes
    }

    /// Whether nothing that was asked for of late is still to be drawn.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        locked(&self.state).next_job(false).is_none()
    }

    /// A still picture, once it is drawn.
    pub(super) fn picture(&self, ctx: &Context, id: &str, figure: &Figure, spec: Spec) -> Option<Painted> {
        self.look(ctx, id, figure, spec, |content| match content {
            Content::Picture(painted) => Some(painted.clone()),
            _ => None,
        })
    }

    /// A round, with the frames that are drawn so far.
    pub(super) fn round(&self, ctx: &Context, id: &str, figure: &Figure, spec: Spec) -> Option<Arc<Round>> {
        self.look(ctx, id, figure, spec, |content| match content {
            Content::Round(round) => Some(Arc::clone(round)),
            _ => None,
        })
    }

    fn look<T>(
        &self,
        ctx: &Context,
        id: &str,
        figure: &Figure,
        spec: Spec,
        of: impl Fn(&Content) -> Option<T>,
    ) -> Option<T> {
        let mut state = locked(&self.state);
        let key = spec.key(id, state.person_number);
        let (frame, asked) = (ctx.cumulative_frame_nr(), Instant::now());
        let is_known = state.entries.get(&key).is_some_and(|entry| *entry.job.figure == *figure);
        if !is_known {
            let job = Job { key, figure: Arc::new(figure.clone()), spec, person: state.person };
            let entry = Entry { job, content: Content::Nothing, is_finished: false, bytes: 0, frame, asked };
            if let Some(old) = state.entries.insert(key, entry) {
                state.bytes -= old.bytes;
            }
        }
        let entry = state.entries.get_mut(&key)?;
        let was_forgotten = entry.asked.elapsed() >= PATIENCE;
        (entry.frame, entry.asked) = (frame, asked);
        if !is_known || (was_forgotten && !entry.is_finished) {
            // Without a thread there are no pictures; the window works as well without.
            let _ = self.wake.send(ctx.clone());
        }
        of(&entry.content)
    }
}

pub(super) fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    // A panic while drawing leaves whole entries behind: each is put in one go.
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::draw::Drawing;
    use crate::figure::pose::Pose;

    fn figure() -> Figure {
        crate::content::read::read_library(None)
            .0
            .exercises
            .values()
            .find_map(|known| known.figure.clone())
            .expect("it is there")
    }

    fn spec(width: u16) -> Spec {
        Spec {
            show: Show::Picture(0),
            is_plain: true,
            has_floor: true,
            mirrored: false,
            palette: Palette::Light,
            size: (width, 40),
            pixels_per_point: 1.0,
        }
    }

    /// A shelf without a thread, and a window that is at a frame.
    fn shelf(most_bytes: usize) -> (Figures, Context) {
        let state =
            State { entries: HashMap::new(), bytes: 0, person: Person::default(), person_number: 0, most_bytes };
        (Figures { state: Arc::new(Mutex::new(state)), wake: channel().0 }, Context::default())
    }

    fn painted() -> Painted {
        let color = crate::figure::palette::Rgba::hex(0);
        let outline = vec![vec![[0.0, 0.0], [9.0, 0.0], [9.0, 9.0]]];
        let shapes = vec![crate::figure::draw::Shape::Fill { outline, color }];
        Painted::new(&Drawing { width: 9.0, height: 9.0, background: None, shapes }, 1.0)
    }

    fn next_frame(ctx: &Context) {
        ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
    }

    #[test]
    fn what_was_not_looked_at_for_longest_goes_first() {
        let (figures, ctx) = shelf(2 * painted().bytes());
        let figure = figure();
        for width in [10, 20, 30] {
            for _ in 0..4 {
                next_frame(&ctx);
            }
            let _ = figures.picture(&ctx, "one", &figure, spec(width));
            let key = spec(width).key("one", 0);
            locked(&figures.state).put_picture(key, painted());
        }
        assert!(figures.bytes() <= 2 * painted().bytes());
        let state = locked(&figures.state);
        assert!(!state.entries.contains_key(&spec(10).key("one", 0)));
        assert!(state.entries.contains_key(&spec(20).key("one", 0)));
    }

    #[test]
    fn a_changed_figure_or_person_is_drawn_anew() {
        let (figures, ctx) = shelf(1 << 20);
        let mut figure = figure();
        assert!(figures.picture(&ctx, "one", &figure, spec(10)).is_none());
        locked(&figures.state).put_picture(spec(10).key("one", 0), painted());
        assert!(figures.picture(&ctx, "one", &figure, spec(10)).is_some());
        figure.view.az += 10.0;
        assert!(figures.picture(&ctx, "one", &figure, spec(10)).is_none());
        locked(&figures.state).put_picture(spec(10).key("one", 0), painted());
        figures.set_person(Person { build: 1.2, ..Person::default() });
        assert!(figures.picture(&ctx, "one", &figure, spec(10)).is_none());
    }

    #[test]
    fn still_pictures_come_before_rounds_and_newer_wishes_first() {
        let (figures, ctx) = shelf(1 << 20);
        let figure = figure();
        let round = Spec { show: Show::Round(Tempo::default()), ..spec(50) };
        let _ = figures.picture(&ctx, "one", &figure, spec(10));
        next_frame(&ctx);
        let _ = figures.round(&ctx, "one", &figure, round);
        let _ = figures.picture(&ctx, "one", &figure, spec(20));
        let order: Vec<u16> = std::iter::from_fn(|| {
            let mut state = locked(&figures.state);
            let job = state.next_job(false)?;
            state.give_up(job.key);
            Some(job.spec.size.0)
        })
        .collect();
        assert_eq!(order, [20, 10, 50]);
        assert!(figures.is_idle());
    }

    #[test]
    fn a_figure_without_poses_is_given_up_and_not_asked_again() {
        let (figures, ctx) = shelf(1 << 20);
        let figure = Figure { poses: Vec::<Pose>::new(), ..figure() };
        let _ = figures.picture(&ctx, "none", &figure, spec(10));
        let job = locked(&figures.state).next_job(false).expect("it is there");
        worker::draw_picture(&figures.state, &job);
        assert!(figures.is_idle());
    }
}
