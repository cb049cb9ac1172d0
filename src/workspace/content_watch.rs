//! Watches the user's content folder and reads it again on a thread when a file has changed.
//!
//! Editors write a file in several steps, so changes are gathered until the folder has been quiet for a moment.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{RecursiveMode, Watcher};

use crate::content::{Library, Problem, read};

/// How long the folder must be quiet before it is read.
const QUIET: Duration = Duration::from_millis(250);

/// A watch on the user's content folder.
pub struct ContentWatch {
    news: Receiver<(Library, Vec<Problem>)>,
    _watcher: notify::RecommendedWatcher,
}

impl ContentWatch {
    /// Watches `folder`; none when it is not there or cannot be watched. `wake` is called when there is news.
    pub fn start(folder: PathBuf, wake: impl Fn() + Send + 'static) -> Option<Self> {
        let (changed, changes) = channel::<()>();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !event.kind.is_access()) {
                let _ = changed.send(());
            }
        })
        .ok()?;
        watcher.watch(&folder, RecursiveMode::Recursive).ok()?;
        let (send, news) = channel();
        std::thread::Builder::new()
            .name("content-watch".into())
            .spawn(move || {
                while changes.recv().is_ok() {
                    loop {
                        match changes.recv_timeout(QUIET) {
                            Ok(()) => {}
                            Err(RecvTimeoutError::Timeout) => break,
                            Err(RecvTimeoutError::Disconnected) => return,
                        }
                    }
                    if send.send(read::read_library(Some(&folder))).is_err() {
                        return;
                    }
                    wake();
                }
            })
            .ok()?;
        Some(Self { news, _watcher: watcher })
    }

    /// The content as it is now, when it has changed since the last call.
    #[must_use]
    pub fn poll(&self) -> Option<(Library, Vec<Problem>)> {
        self.news.try_iter().last()
    }
}
