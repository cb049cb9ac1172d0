//! What takes time and touches files: printing, saving, opening. Each runs on a thread and comes back as news.

use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::task::{Poll, Wake, Waker};
use std::thread::Thread;

use egui::Context;

use crate::workspace::{PrintFolder, SheetJob, open_in_system, write_new, write_whole};

/// Why an errand came to nothing.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The sheet could not be made.
    Sheet(String),
    /// A file could not be written.
    Write(io::Error),
    /// The file is there, but no program opened it.
    Open(PathBuf),
}

/// What became of an errand.
#[derive(Debug)]
pub(super) enum News {
    /// The sheet is in the system viewer, or not.
    Printed(Result<(), Trouble>),
    /// The sheet is kept, or not.
    Saved(PathBuf, Result<(), Trouble>),
    /// The system's own dialog was answered; none when it was closed or did not come.
    Chosen(Option<PathBuf>),
    /// A file that was asked for did not open.
    NotOpened(PathBuf),
}

/// The errands that are under way.
#[derive(Debug)]
pub(super) struct Errands {
    send: Sender<News>,
    news: Receiver<News>,
    under_way: usize,
}

impl Default for Errands {
    fn default() -> Self {
        let (send, news) = channel();
        Self { send, news, under_way: 0 }
    }
}

impl Errands {
    /// What came back since the last call.
    pub(super) fn poll(&mut self) -> Vec<News> {
        let news: Vec<News> = self.news.try_iter().collect();
        let done = news.iter().filter(|news| matches!(news, News::Printed(_) | News::Saved(..))).count();
        self.under_way = self.under_way.saturating_sub(done);
        news
    }

    /// Whether a sheet is being printed or kept.
    pub(super) const fn is_busy(&self) -> bool {
        self.under_way > 0
    }

    fn run(&mut self, ctx: &Context, errand: impl FnOnce() -> Option<News> + Send + 'static) {
        let (send, ctx) = (self.send.clone(), ctx.clone());
        let thread = std::thread::Builder::new().name("sheet errand".into()).spawn(move || {
            if let Some(news) = errand() {
                let _ = send.send(news);
                ctx.request_repaint();
            }
        });
        if thread.is_err() {
            let _ = self.send.send(News::Printed(Err(Trouble::Sheet(String::new()))));
        }
    }

    /// Puts the sheet into `folder` and opens it in the system viewer.
    pub(super) fn print(&mut self, ctx: &Context, job: &Arc<SheetJob>, folder: Option<&PrintFolder>) {
        let (job, folder) = (Arc::clone(job), folder.cloned());
        self.under_way += 1;
        self.run(ctx, move || {
            let printed = job.export().map_err(|error| Trouble::Sheet(error.to_string())).and_then(|file| {
                let folder = folder.ok_or_else(|| Trouble::Write(io::ErrorKind::NotFound.into()))?;
                let path = folder.keep(&job.file_name(), &file.bytes).map_err(Trouble::Write)?;
                open_in_system(&path).map_err(|_| Trouble::Open(path))
            });
            Some(News::Printed(printed))
        });
    }

    /// Keeps the sheet at `path`; replaces what is there only when told to.
    pub(super) fn save(&mut self, ctx: &Context, job: &Arc<SheetJob>, path: PathBuf, may_replace: bool) {
        let job = Arc::clone(job);
        self.under_way += 1;
        self.run(ctx, move || {
            let write = if may_replace { write_whole } else { write_new };
            let saved = job
                .export()
                .map_err(|error| Trouble::Sheet(error.to_string()))
                .and_then(|file| write(&path, &file.bytes).map_err(Trouble::Write));
            Some(News::Saved(path, saved))
        });
    }

    /// Opens a file with the system's own program for it.
    pub(super) fn open(&mut self, ctx: &Context, path: PathBuf) {
        self.run(ctx, move || open_in_system(&path).is_err().then_some(News::NotOpened(path)));
    }

    /// Shows the system's own dialog. It may never answer; nothing waits for it.
    pub(super) fn choose(&mut self, ctx: &Context, proposed: &Path, title: &str) {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter("PDF", &["pdf"]);
        if let Some(name) = proposed.file_name() {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        if let Some(folder) = proposed.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            dialog = dialog.set_directory(folder);
        }
        // The dialog is made on the thread of the window, as macOS wants it; only the waiting is done elsewhere.
        let answer = dialog.save_file();
        self.run(ctx, move || Some(News::Chosen(wait_for(answer).map(|file| file.path().to_owned()))));
    }
}

/// Sleeps until `future` is done.
fn wait_for<T>(future: impl Future<Output = T>) -> T {
    struct Awaken(Thread);
    impl Wake for Awaken {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Awaken(std::thread::current())));
    let mut context = std::task::Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::park(),
        }
    }
}
