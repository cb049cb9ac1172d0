//! The thread that draws what the shelf is asked for.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};

use egui::Context;

use super::painted::Painted;
use super::round::Round;
use super::shelf::{Job, Show, State, locked};
use crate::figure::draw::{Scene, Style};
use crate::figure::motion::{Tempo, Timeline, body_at, props_at};
use crate::figure::{Solved, solve};

/// Starts it. It holds the window only while it draws, so that a closed window goes.
pub(super) fn start(state: Arc<Mutex<State>>, woken: Receiver<Context>) {
    // Where no thread can be started there are no pictures, and the icons stay.
    let _ = std::thread::Builder::new().name("figures".into()).spawn(move || {
        while let Ok(ctx) = woken.recv() {
            while let Some(job) = {
                let next = locked(&state).next_job(false);
                next
            } {
                draw(&state, &ctx, &job);
                ctx.request_repaint();
            }
        }
    });
}

fn draw(state: &Mutex<State>, ctx: &Context, job: &Job) {
    // A pose that the engine cannot draw must not take the pictures of all others with it.
    let drawn = catch_unwind(AssertUnwindSafe(|| match job.spec.show {
        Show::Picture(_) => draw_picture(state, job),
        Show::Round(tempo) => draw_round(state, ctx, job, tempo),
    }));
    if drawn.is_err() {
        locked(state).give_up(job.key);
    }
}

/// The scene of a job, as far as the solved poses allow.
fn scene<'a>(job: &'a Job, solved: &'a Solved) -> Scene<'a> {
    let style = Style {
        palette: job.spec.palette,
        person: job.person,
        ghost: !job.spec.is_plain,
        // A moving picture keeps the room for arrows too, so that it does not jump when it starts.
        arrow: !job.spec.is_plain,
        floor: job.spec.has_floor,
        ..Style::default()
    };
    let size = (f32::from(job.spec.size.0), f32::from(job.spec.size.1));
    Scene::new(&job.figure, &solved.bodies, &solved.paths, style, size, job.spec.mirrored)
}

pub(super) fn draw_picture(state: &Mutex<State>, job: &Job) {
    let Show::Picture(pose) = job.spec.show else { return };
    if job.figure.poses.is_empty() {
        return locked(state).give_up(job.key);
    }
    let solved = solve(&job.figure);
    let drawing = scene(job, &solved).picture(pose);
    let painted = Painted::new(&drawing, job.spec.pixels_per_point);
    locked(state).put_picture(job.key, painted);
}

fn draw_round(state: &Mutex<State>, ctx: &Context, job: &Job, tempo: Tempo) {
    let solved = solve(&job.figure);
    let scene = scene(job, &solved);
    let mut round = Round::new(Timeline::new(&job.figure, &solved, tempo), job.figure.playback);
    let places = round.places();
    let last = places.len().saturating_sub(1);
    if places.is_empty() {
        return locked(state).give_up(job.key);
    }
    for (index, place) in places.into_iter().enumerate() {
        // Still pictures do not wait for a movement, and a movement that nobody looks at any more is left.
        loop {
            let next = locked(state).next_job(true);
            let Some(picture) = next else { break };
            draw(state, ctx, &picture);
            ctx.request_repaint();
        }
        if !locked(state).is_wanted(job.key) {
            return;
        }
        let moment = round.moment(place);
        if let Some(body) = body_at(&job.figure, &solved, moment) {
            let drawing = scene.frame(&body, &props_at(&job.figure, moment));
            round.put(place, Painted::new(&drawing, job.spec.pixels_per_point));
        }
        // The window takes up later frames by itself while it plays.
        if index % 8 == 7 || index == last {
            locked(state).put_round(job.key, Arc::new(round.clone()), index == last);
            if index == 7 {
                ctx.request_repaint();
            }
        }
    }
}
