//! Keeps changes on a thread, so that no frame waits for a disk.
//!
//! Every submit is one transaction, in order. A save that fails keeps its changes, says so and is tried again with the
//! next submit and every few seconds. While they wait, a plan that is asked for is answered with them in it.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::{Change, Store, StoreError, StoredPlan};
use crate::plan::{PlanId, SessionLog};

/// How long after a failed save it is tried again.
const RETRY: Duration = Duration::from_secs(3);

/// How often it is asked whether upkeep is due.
const UPKEEP: Duration = Duration::from_secs(60 * 60);

/// What the worker has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerEvent {
    /// Everything that was submitted is kept.
    Saved,
    /// The last changes are in memory only; why.
    Failed(StoreError),
    /// The daily check or copy of the data did not succeed; why. What was submitted is kept all the same.
    UpkeepFailed(StoreError),
}

/// A plan with its logs, as it was asked for.
type Loaded = Result<(StoredPlan, Vec<SessionLog>), StoreError>;

enum Request {
    Submit(Vec<Change>),
    Load(PlanId, Sender<Loaded>),
    Flush(Sender<()>),
    OnNews(Box<dyn Fn() + Send>),
    UpkeepDone(Result<(), StoreError>),
    Stop,
}

/// An event, and how many submits had arrived when it happened.
struct News {
    after: u64,
    event: WorkerEvent,
}

/// The doorway to the thread that keeps changes. Dropping it waits until everything is kept or has failed once more.
#[derive(Debug)]
pub struct SaveWorker {
    requests: Sender<Request>,
    news: Receiver<News>,
    submitted: u64,
    thread: Option<JoinHandle<()>>,
    has_told_of_stop: bool,
}

impl SaveWorker {
    /// Starts the thread; the store is its own from now on.
    #[must_use]
    pub fn start(store: Box<dyn Store>) -> Self {
        let (requests, received) = channel();
        let (send_news, news) = channel();
        let keeper = Keeper {
            store,
            waiting: VecDeque::new(),
            arrived: 0,
            owes_answer: false,
            failure: None,
            news: send_news,
            wake: None,
            upkeep: None,
            requests: requests.clone(),
        };
        let thread = std::thread::Builder::new()
            .name("save".into())
            .spawn(move || keeper.run(&received))
            .expect("a program that could start its window can start a thread");
        Self { requests, news, submitted: 0, thread: Some(thread), has_told_of_stop: false }
    }

    /// Hands in changes that belong together: all of them are kept or none. Never waits.
    pub fn submit(&mut self, changes: Vec<Change>) {
        self.submitted += 1;
        // A thread that has stopped is told of by `poll`.
        let _ = self.requests.send(Request::Submit(changes));
    }

    /// A plan with its logs, with everything that was submitted before in it, kept or not.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    pub fn load_plan(&mut self, id: PlanId) -> Result<(StoredPlan, Vec<SessionLog>), StoreError> {
        let (answer, loaded) = channel();
        let _ = self.requests.send(Request::Load(id, answer));
        loaded.recv().unwrap_or_else(|_| Err(stopped()))
    }

    /// What happened since the last call. It says `Saved` only when nothing that was submitted waits any more.
    pub fn poll(&mut self) -> Vec<WorkerEvent> {
        let has_stopped = self.thread.as_ref().is_none_or(JoinHandle::is_finished);
        let submitted = self.submitted;
        let mut events: Vec<_> = self
            .news
            .try_iter()
            .filter(|news| news.event != WorkerEvent::Saved || news.after == submitted)
            .map(|news| news.event)
            .collect();
        if has_stopped && !self.has_told_of_stop {
            self.has_told_of_stop = true;
            events.push(WorkerEvent::Failed(stopped()));
        }
        events
    }

    /// Waits until everything that was submitted is kept or has failed; [`SaveWorker::poll`] says which.
    pub fn flush(&mut self) {
        let (answer, done) = channel();
        let _ = self.requests.send(Request::Flush(answer));
        let _ = done.recv();
    }

    /// Has `wake` called, on the thread, whenever there is news for [`SaveWorker::poll`].
    pub fn on_news(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        let _ = self.requests.send(Request::OnNews(Box::new(wake)));
    }
}

impl Drop for SaveWorker {
    fn drop(&mut self) {
        let _ = self.requests.send(Request::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn stopped() -> StoreError {
    StoreError::Other("the part of the program that keeps changes has stopped; please start it again".into())
}

/// The thread's side.
struct Keeper {
    store: Box<dyn Store>,
    /// Not kept yet, oldest first.
    waiting: VecDeque<Vec<Change>>,
    /// How many submits have arrived.
    arrived: u64,
    /// Whether something was submitted of which it was not said yet how it went.
    owes_answer: bool,
    /// Why the last attempt failed; none when it did not.
    failure: Option<StoreError>,
    news: Sender<News>,
    wake: Option<Box<dyn Fn() + Send>>,
    upkeep: Option<JoinHandle<()>>,
    requests: Sender<Request>,
}

impl Keeper {
    fn run(mut self, requests: &Receiver<Request>) {
        let mut upkeep_at = Instant::now();
        let mut is_going_on = true;
        while is_going_on {
            if upkeep_at <= Instant::now() {
                upkeep_at = Instant::now() + UPKEEP;
                self.start_upkeep();
            }
            let wait = if self.waiting.is_empty() { upkeep_at - Instant::now() } else { RETRY };
            match requests.recv_timeout(wait) {
                Ok(request) => {
                    is_going_on = self.take(request);
                    // What came in meanwhile belongs to the same attempt.
                    while is_going_on && let Ok(request) = requests.try_recv() {
                        is_going_on = self.take(request);
                    }
                    if self.owes_answer {
                        self.settle();
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.settle(),
                Err(RecvTimeoutError::Disconnected) => is_going_on = false,
            }
        }
        self.settle();
        if let Some(upkeep) = self.upkeep.take() {
            let _ = upkeep.join();
        }
    }

    /// Takes in a request; answers whether more may follow.
    fn take(&mut self, request: Request) -> bool {
        match request {
            Request::Submit(changes) => {
                self.arrived += 1;
                self.owes_answer = true;
                self.put_in_line(changes);
            }
            Request::Load(id, answer) => {
                self.settle();
                let _ = answer.send(self.load(id));
            }
            Request::Flush(answer) => {
                self.settle();
                let _ = answer.send(());
            }
            Request::OnNews(wake) => {
                // News may have come before anybody asked to be woken.
                wake();
                self.wake = Some(wake);
            }
            Request::UpkeepDone(done) => {
                if let Err(why) = done {
                    self.tell(WorkerEvent::UpkeepFailed(why));
                }
            }
            Request::Stop => return false,
        }
        true
    }

    /// Puts changes behind those that wait. One record changed twice in a row is written once, as it is now.
    fn put_in_line(&mut self, changes: Vec<Change>) {
        if let (Some([last]), [next]) = (self.waiting.back().map(Vec::as_slice), changes.as_slice())
            && is_newer(next, last)
        {
            self.waiting.pop_back();
        }
        self.waiting.push_back(changes);
    }

    /// Keeps what waits, as far as that goes, and says how it went: once for what was submitted, and when it changes.
    fn settle(&mut self) {
        let mut has_failed = None;
        let mut has_saved = false;
        while let Some(changes) = self.waiting.front() {
            match self.store.save(changes) {
                Ok(()) => {
                    has_saved = true;
                    self.waiting.pop_front();
                }
                Err(why) => {
                    has_failed = Some(why);
                    break;
                }
            }
        }
        let must_tell = std::mem::take(&mut self.owes_answer);
        match has_failed {
            None => {
                self.failure = None;
                if has_saved || must_tell {
                    self.tell(WorkerEvent::Saved);
                }
            }
            Some(why) => {
                let is_new = self.failure.as_ref() != Some(&why);
                self.failure = Some(why.clone());
                if is_new || must_tell {
                    self.tell(WorkerEvent::Failed(why));
                }
            }
        }
    }

    fn tell(&self, event: WorkerEvent) {
        let _ = self.news.send(News { after: self.arrived, event });
        if let Some(wake) = &self.wake {
            wake();
        }
    }

    /// A plan with its logs, with what waits to be kept in it.
    fn load(&mut self, id: PlanId) -> Loaded {
        let mut loaded = self.store.plan(id).and_then(|plan| Ok((plan, self.store.logs(id)?)));
        for change in self.waiting.iter().flatten() {
            match (change, &mut loaded) {
                (Change::Plan { plan, patient }, _) if plan.id == id => {
                    let logs = loaded.map_or_else(|_| Vec::new(), |(_, logs)| logs);
                    loaded = Ok((StoredPlan { plan: plan.as_ref().clone(), patient: *patient }, logs));
                }
                (Change::Log(log), Ok((_, logs))) if log.plan == id => logs.push(log.as_ref().clone()),
                (Change::ForgetPlan(forgotten), _) if *forgotten == id => loaded = Err(StoreError::NotThere),
                (Change::ForgetPatient(patient), Ok((plan, _))) if plan.patient == Some(*patient) => {
                    loaded = Err(StoreError::NotThere);
                }
                _ => {}
            }
        }
        loaded
    }

    /// Does what is due on the data on a thread of its own, so that no save waits for it.
    fn start_upkeep(&mut self) {
        if self.upkeep.as_ref().is_some_and(|upkeep| !upkeep.is_finished()) {
            return;
        }
        let Some(work) = self.store.upkeep() else { return };
        let done = self.requests.clone();
        let thread = std::thread::Builder::new().name("upkeep".into()).spawn(move || {
            let _ = done.send(Request::UpkeepDone(work()));
        });
        self.upkeep = thread.ok();
    }
}

/// Whether `next` says all that `last` said, and more.
fn is_newer(next: &Change, last: &Change) -> bool {
    match (next, last) {
        (Change::Plan { plan: next, .. }, Change::Plan { plan: last, .. }) => next.id == last.id,
        (Change::Patient(next), Change::Patient(last)) => next.id == last.id,
        (Change::Settings(_), Change::Settings(_)) => true,
        _ => false,
    }
}
