//! The pages of the sheet: drawn by a thread of its own, so that no frame waits for typst, and shown by the window.
//!
//! The thread always takes the newest wish and forgets those before it. Until its pages come, the earlier ones stay.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use egui::{ColorImage, Context, TextureHandle, TextureOptions, Vec2};

use crate::workspace::{RgbaPage, SheetJob, SheetPages, SheetWarning};

/// Seconds before a person is told that something takes time.
const PATIENCE: f64 = 0.3;

/// The most pixels that all pages together may have.
const MOST_PIXELS: f32 = 48e6;

/// A4 in points, upright.
pub(super) const A4: Vec2 = Vec2::new(595.276, 841.89);

/// A page on the graphics card.
pub(super) struct Page {
    pub(super) texture: TextureHandle,
    pub(super) small: TextureHandle,
    /// In points of 1/72 inch.
    pub(super) size: Vec2,
}

/// What the thread is asked.
struct Wish {
    number: u64,
    job: Arc<SheetJob>,
    pixels_per_point: f32,
}

/// What the thread answers.
struct Drawn {
    number: u64,
    pixels_per_point: f32,
    sheet: Result<Sheet, String>,
}

struct Sheet {
    pages: Vec<ColorImage>,
    /// None when only the size is another one.
    news: Option<(Vec<ColorImage>, Vec<SheetWarning>)>,
}

struct Thread {
    wishes: Sender<Wish>,
    drawn: Receiver<Drawn>,
}

/// The preview between two frames.
#[derive(Default)]
pub(super) struct Preview {
    thread: Option<Thread>,
    /// Which job was last asked for, at how many pixels a point, and since when.
    asked: Option<(u64, f32, f64)>,
    number: u64,
    shown: u64,
    pages: Vec<Page>,
    warnings: Vec<SheetWarning>,
    error: Option<String>,
}

impl Preview {
    /// Asks for `job` (named by `revision`) at a size, unless that is what was asked for last.
    pub(super) fn ask(&mut self, ctx: &Context, revision: u64, job: &Arc<SheetJob>, pixels_per_point: f32) {
        if self.asked.is_some_and(|(asked, size, _)| asked == revision && (size - pixels_per_point).abs() < 1e-3) {
            return;
        }
        let now = ctx.input(|input| input.time);
        self.number += 1;
        self.asked = Some((revision, pixels_per_point, now));
        let thread = self.thread.get_or_insert_with(|| start(ctx.clone()));
        let wish = Wish { number: self.number, job: Arc::clone(job), pixels_per_point };
        if thread.wishes.send(wish).is_err() {
            self.fail(String::new());
        }
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(PATIENCE + 0.01));
    }

    /// Takes in what the thread has drawn. Call it once a frame.
    pub(super) fn poll(&mut self, ctx: &Context) {
        let Some(thread) = &self.thread else { return };
        let mut news = Vec::new();
        let is_gone = loop {
            match thread.drawn.try_recv() {
                Ok(drawn) => news.push(drawn),
                Err(TryRecvError::Empty) => break false,
                Err(TryRecvError::Disconnected) => break true,
            }
        };
        for drawn in news {
            self.take(ctx, drawn);
        }
        if is_gone {
            self.fail(String::new());
        }
    }

    fn take(&mut self, ctx: &Context, drawn: Drawn) {
        self.shown = drawn.number;
        match drawn.sheet {
            Err(why) => self.error = Some(why),
            Ok(sheet) => {
                self.error = None;
                let load = |name: String, image: ColorImage| ctx.load_texture(name, image, TextureOptions::LINEAR);
                let mut small: Vec<TextureHandle> = self.pages.drain(..).map(|page| page.small).collect();
                if let Some((images, warnings)) = sheet.news {
                    let number = |(index, image)| load(format!("sheet {index} small"), image);
                    small = images.into_iter().enumerate().map(number).collect();
                    self.warnings = warnings;
                }
                self.pages = sheet
                    .pages
                    .into_iter()
                    .zip(small)
                    .enumerate()
                    .map(|(index, (image, small))| Page {
                        size: Vec2::new(image.size[0] as f32, image.size[1] as f32) / drawn.pixels_per_point,
                        texture: load(format!("sheet {index}"), image),
                        small,
                    })
                    .collect();
            }
        }
    }

    /// The thread is gone: the next wish starts a new one.
    fn fail(&mut self, why: String) {
        self.thread = None;
        self.shown = self.number;
        self.error = Some(why);
    }

    /// Forgets everything: there is no sheet.
    pub(super) fn clear(&mut self) {
        *self = Self { number: self.number, thread: self.thread.take(), shown: self.number, ..Self::default() };
    }

    /// Draws again what failed.
    pub(super) fn try_again(&mut self) {
        self.asked = None;
        self.error = None;
    }

    pub(super) fn pages(&self) -> &[Page] {
        &self.pages
    }

    pub(super) fn warnings(&self) -> &[SheetWarning] {
        &self.warnings
    }

    /// Why the last wish came to nothing.
    pub(super) fn error(&self) -> Option<&str> {
        self.error.as_deref()
    }

    /// Whether what shows is what was asked for.
    pub(super) const fn is_up_to_date(&self) -> bool {
        self.shown == self.number
    }

    /// Whether a person has waited so long that they should be told.
    pub(super) fn is_slow(&self, now: f64) -> bool {
        !self.is_up_to_date() && self.asked.is_some_and(|(_, _, since)| now - since > PATIENCE)
    }
}

fn start(ctx: Context) -> Thread {
    let (wishes, wished) = channel::<Wish>();
    let (send, drawn) = channel();
    // Where no thread can be started the channels close, and the preview says that it failed.
    let _ = std::thread::Builder::new().name("sheet preview".into()).spawn(move || {
        let mut last: Option<Arc<SheetJob>> = None;
        while let Ok(mut wish) = wished.recv() {
            while let Ok(newer) = wished.try_recv() {
                wish = newer;
            }
            let sheet = draw(&wish, last.as_ref().is_some_and(|last| Arc::ptr_eq(last, &wish.job)));
            last = sheet.is_ok().then(|| Arc::clone(&wish.job));
            let drawn = Drawn { number: wish.number, pixels_per_point: wish.pixels_per_point, sheet };
            if send.send(drawn).is_err() {
                return;
            }
            ctx.request_repaint();
        }
    });
    Thread { wishes, drawn }
}

fn draw(wish: &Wish, is_known: bool) -> Result<Sheet, String> {
    let images = |pages: Vec<RgbaPage>| pages.into_iter().map(image).collect::<Vec<_>>();
    let sheet = if is_known {
        wish.job.render_again(wish.pixels_per_point).map(|pages| Sheet { pages: images(pages), news: None })
    } else {
        wish.job.render(wish.pixels_per_point).map(|SheetPages { pages, small, warnings }| Sheet {
            pages: images(pages),
            news: Some((images(small), warnings)),
        })
    };
    sheet.map_err(|error| error.to_string())
}

fn image(page: RgbaPage) -> ColorImage {
    let size = [page.width as usize, page.height as usize];
    ColorImage::from_rgba_premultiplied(size, &page.rgba)
}

/// The sharpest useful size: that of the screen, but within what a texture and the memory can hold.
pub(super) fn pixels_per_point(scale: f32, screen: f32, pages: usize, most_side: usize) -> f32 {
    let by_side = most_side as f32 / A4.y - 0.01;
    let by_memory = (MOST_PIXELS / (pages.max(1) as f32 * A4.x * A4.y)).sqrt();
    (scale * screen).min(by_side).min(by_memory).max(0.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_as_sharp_as_the_screen_within_what_it_can_hold() {
        assert!((pixels_per_point(1.0, 2.0, 1, 16_384) - 2.0).abs() < 1e-6);
        assert!(pixels_per_point(4.0, 2.0, 1, 2048) * A4.y <= 2048.0);
        let many = pixels_per_point(4.0, 2.0, 10, 16_384);
        assert!(10.0 * (many * A4.x) * (many * A4.y) <= MOST_PIXELS * 1.001);
    }
}
