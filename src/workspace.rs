//! The app without a window: library, dossier, history and store together.
//!
//! Everything a person can do goes through here, so that a test and the command line can do it too. Changes are kept at
//! once by a worker ([`crate::store::SaveWorker`]); a save that fails keeps the entry, says so and is tried again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;

use crate::content::search::SearchIndex;
use crate::content::{ConditionId, ExerciseId, FlagId, Library, Problem, read};
use crate::dossier::{Patient, PatientId, PlanSummary, Settings};
use crate::plan::{
    Command, Context, DayState, History, Known, Plan, PlanId, Rejected, Schedule, SessionLog, Start, Warning, schedule,
    warnings_known,
};
use crate::store::{Change, SaveWorker, Store, WorkerEvent};

mod content_watch;
mod drawn_person;
mod file_writing;
mod folders;
mod own_content;
mod print_folder;
mod sheet;

pub use crate::store::{Access, StoreError};
pub use content_watch::ContentWatch;
pub use drawn_person::{BUILDS, HAIR_STYLES, drawn_person};
pub use file_writing::{write_new, write_whole};
pub use folders::{Folders, named_file, proposed_folder};
pub use own_content::OwnContentError;
pub use print_folder::{PrintFolder, open_in_system};
pub use sheet::{
    ExportError, Exported, NoSheet, RgbaPage, SheetChoice, SheetJob, SheetPages, SheetWarning, weeks_of_sheet,
};

/// Whether what a person entered is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// All of it.
    Saved,
    /// It is being written.
    Saving,
    /// It is in memory only; why, and it is tried again.
    NotSaved(StoreError),
    /// This window can only read.
    ReadOnly(Access),
}

/// The plan that is open, with its history and what follows from it.
#[derive(Debug)]
pub struct OpenPlan {
    history: History,
    /// Whose it is; none for a walk-in.
    pub patient: Option<PatientId>,
    /// What happened.
    pub logs: Vec<SessionLog>,
    /// What changes what is safe for the patient.
    flags: BTreeSet<FlagId>,
    schedule: Schedule,
    warnings: Vec<Warning>,
    revision: u64,
}

impl OpenPlan {
    fn new(plan: Plan, patient: Option<PatientId>, flags: BTreeSet<FlagId>, logs: Vec<SessionLog>) -> Self {
        let mut open = Self {
            history: History::new(plan),
            patient,
            logs,
            flags,
            schedule: Schedule::default(),
            warnings: Vec::new(),
            revision: 0,
        };
        open.refresh();
        open
    }

    /// Everything that follows from the plan is computed once after each change, never on a frame.
    fn refresh(&mut self) {
        let plan = self.history.plan();
        self.schedule = schedule(plan, plan.start, plan.end());
        self.find_warnings();
        self.revision = next_revision();
    }

    /// Rules see the plan, what was logged and who the patient is; today is left out until conditions can be ticked.
    fn find_warnings(&mut self) {
        let known = Known { flags: Some(&self.flags), logs: &self.logs, today: None };
        self.warnings = warnings_known(self.history.plan(), &self.schedule, &known);
    }

    /// Names this state of the plan and its logs: no two states of this run have the same number.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// The plan as it is now.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        self.history.plan()
    }

    /// The whole course, from the first day to the last.
    #[must_use]
    pub const fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// The rules it comes against, worst first.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The steps before and after now.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// The state of a day, or of one part of it.
    #[must_use]
    pub fn day_state(&self, date: NaiveDate, part: Option<crate::plan::PartOfDay>, today: NaiveDate) -> DayState {
        let logs = crate::plan::current_logs(&self.logs);
        crate::plan::day_state(&self.schedule, &logs, date, part, today)
    }
}

fn next_revision() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// Library, dossier, history and store together.
pub struct Workspace {
    library: Arc<Library>,
    problems: Vec<Problem>,
    conditions: SearchIndex<ConditionId>,
    exercises: SearchIndex<ExerciseId>,
    content_folder: Option<PathBuf>,
    print_folder: Option<PrintFolder>,
    patients: Vec<Patient>,
    patient_words: Vec<String>,
    plans: Vec<PlanSummary>,
    settings: Settings,
    open: Option<OpenPlan>,
    worker: SaveWorker,
    save_state: SaveState,
    data_problems: Vec<StoreError>,
    revision: u64,
}

impl Workspace {
    /// Opens the data and content of `folders`.
    ///
    /// # Errors
    /// The data cannot be opened; the content always can.
    pub fn open(folders: &Folders) -> Result<Self, StoreError> {
        let store = crate::store::SqliteStore::open(&folders.data)?;
        let (library, problems) = read::read_library(folders.content.as_deref());
        let mut workspace = Self::with_store(Box::new(store), library, problems, folders.content.clone())?;
        workspace.print_folder = Some(PrintFolder::in_cache(&folders.cache));
        Ok(workspace)
    }

    /// Puts a workspace together from its parts.
    ///
    /// # Errors
    /// The data cannot be read.
    pub fn with_store(
        mut store: Box<dyn Store>,
        library: Library,
        problems: Vec<Problem>,
        content_folder: Option<PathBuf>,
    ) -> Result<Self, StoreError> {
        let overview = store.overview()?;
        let settings = store.settings()?;
        let save_state = match store.access() {
            Access::ReadWrite => SaveState::Saved,
            access => SaveState::ReadOnly(access),
        };
        let mut workspace = Self {
            conditions: SearchIndex::of_conditions(&library),
            exercises: SearchIndex::of_exercises(&library),
            library: Arc::new(library),
            problems,
            content_folder,
            print_folder: None,
            patients: overview.patients,
            patient_words: Vec::new(),
            plans: overview.plans,
            settings,
            open: None,
            worker: SaveWorker::start(store),
            save_state,
            data_problems: overview.unreadable,
            revision: 0,
        };
        workspace.index_patients();
        Ok(workspace)
    }

    /// Names this state of patients, plans and content, so that a list is worked out once after a change and not on
    /// every frame.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    fn index_patients(&mut self) {
        self.revision = next_revision();
        self.patients.sort_by_cached_key(|patient| crate::content::search::normalize(&patient.name));
        self.patient_words =
            self.patients.iter().map(|patient| crate::content::search::normalize(&patient.name)).collect();
    }

    /// The content.
    #[must_use]
    pub const fn library(&self) -> &Arc<Library> {
        &self.library
    }

    /// What is wrong in content files.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The user's content folder.
    #[must_use]
    pub fn content_folder(&self) -> Option<&Path> {
        self.content_folder.as_deref()
    }

    /// Where sheets for the system viewer go; none when the workspace was put together without folders.
    #[must_use]
    pub const fn print_folder(&self) -> Option<&PrintFolder> {
        self.print_folder.as_ref()
    }

    /// Reads the content again, after a file of the user changed. Running plans keep their own.
    pub fn reload_content(&mut self) {
        let (library, problems) = read::read_library(self.content_folder.as_deref());
        self.take_content(library, problems);
    }

    /// Takes content that was read elsewhere, on a thread.
    pub fn take_content(&mut self, library: Library, problems: Vec<Problem>) {
        self.conditions = SearchIndex::of_conditions(&library);
        self.exercises = SearchIndex::of_exercises(&library);
        self.library = Arc::new(library);
        self.problems = problems;
        self.revision = next_revision();
    }

    /// Conditions that match what was typed, best first.
    #[must_use]
    pub fn find_conditions(&self, query: &str) -> Vec<ConditionId> {
        self.conditions.find(query)
    }

    /// Exercises that match what was typed, best first.
    #[must_use]
    pub fn find_exercises(&self, query: &str) -> Vec<ExerciseId> {
        self.exercises.find(query)
    }

    /// Every patient, by name.
    #[must_use]
    pub fn patients(&self) -> &[Patient] {
        &self.patients
    }

    /// Indices of patients whose name has every typed word in it, in order of name.
    #[must_use]
    pub fn find_patients(&self, query: &str) -> Vec<usize> {
        let query = crate::content::search::normalize(query);
        let asked: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
        (0..self.patients.len())
            .filter(|&index| asked.iter().all(|word| self.patient_words[index].contains(word)))
            .collect()
    }

    /// The patient with this id.
    #[must_use]
    pub fn patient(&self, id: PatientId) -> Option<&Patient> {
        self.patients.iter().find(|patient| patient.id == id)
    }

    /// A summary of every plan.
    #[must_use]
    pub fn plans(&self) -> &[PlanSummary] {
        &self.plans
    }

    /// The plans of a patient, newest first.
    pub fn plans_of(&self, patient: PatientId) -> impl Iterator<Item = &PlanSummary> {
        self.plans.iter().rev().filter(move |plan| plan.patient == Some(patient))
    }

    /// The settings.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Changes the settings.
    pub fn set_settings(&mut self, settings: Settings) {
        if settings != self.settings {
            self.settings = settings.clone();
            self.keep(vec![Change::Settings(settings)]);
        }
    }

    /// Whether what a person entered is kept.
    #[must_use]
    pub const fn save_state(&self) -> &SaveState {
        &self.save_state
    }

    /// What is wrong with the kept data: records that cannot be read, a daily check or copy that did not succeed.
    #[must_use]
    pub fn data_problems(&self) -> &[StoreError] {
        &self.data_problems
    }

    /// Whether this window can only read.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        matches!(self.save_state, SaveState::ReadOnly(_))
    }

    /// The plan that is open.
    #[must_use]
    pub const fn open_plan(&self) -> Option<&OpenPlan> {
        self.open.as_ref()
    }

    /// Adds a patient or changes one.
    ///
    /// # Errors
    /// The record is refused.
    pub fn put_patient(&mut self, patient: Patient, today: NaiveDate) -> Result<(), crate::dossier::PatientError> {
        patient.check(today)?;
        match self.patients.iter_mut().find(|known| known.id == patient.id) {
            Some(known) => known.clone_from(&patient),
            None => self.patients.push(patient.clone()),
        }
        self.index_patients();
        self.take_flags();
        self.keep(vec![Change::Patient(patient)]);
        Ok(())
    }

    /// Removes a patient with all plans and logs, for good.
    pub fn forget_patient(&mut self, id: PatientId) {
        self.patients.retain(|patient| patient.id != id);
        self.plans.retain(|plan| plan.patient != Some(id));
        if self.open.as_ref().is_some_and(|open| open.patient == Some(id)) {
            self.open = None;
        }
        self.index_patients();
        self.keep(vec![Change::ForgetPatient(id)]);
    }

    /// Begins a plan and opens it.
    ///
    /// # Errors
    /// As [`Plan::begin`].
    pub fn begin_plan(&mut self, start: Start, patient: Option<PatientId>) -> Result<(), Rejected> {
        let plan = Plan::begin(&self.library, start)?;
        self.take_new_plan(plan, patient);
        Ok(())
    }

    /// Takes over a plan that was begun as a preview, and opens it.
    pub fn take_new_plan(&mut self, plan: Plan, patient: Option<PatientId>) {
        self.open = Some(OpenPlan::new(plan, patient, self.flags_of(patient), Vec::new()));
        self.keep_plan();
    }

    /// Opens a plan that was kept.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    pub fn open_stored_plan(&mut self, id: PlanId) -> Result<(), StoreError> {
        if self.open.as_ref().is_some_and(|open| open.plan().id == id) {
            return Ok(());
        }
        let (stored, logs) = self.worker.load_plan(id)?;
        let flags = self.flags_of(stored.patient);
        self.open = Some(OpenPlan::new(stored.plan, stored.patient, flags, logs));
        Ok(())
    }

    /// Closes the plan that is open; it stays kept.
    pub fn close_plan(&mut self) {
        self.open = None;
    }

    /// Gives the open plan to a patient.
    pub fn assign_patient(&mut self, patient: Option<PatientId>) {
        if let Some(open) = &mut self.open {
            open.patient = patient;
            self.keep_plan();
        }
        self.take_flags();
    }

    fn flags_of(&self, patient: Option<PatientId>) -> BTreeSet<FlagId> {
        patient.and_then(|id| self.patient(id)).map(|patient| patient.flags.clone()).unwrap_or_default()
    }

    /// What is known of the patient of the open plan has changed, and so may its warnings.
    fn take_flags(&mut self) {
        let flags = self.flags_of(self.open.as_ref().and_then(|open| open.patient));
        if let Some(open) = &mut self.open
            && open.flags != flags
        {
            open.flags = flags;
            open.find_warnings();
            open.revision = next_revision();
        }
    }

    /// Carries out a command on the open plan as one step and keeps it.
    ///
    /// # Errors
    /// As [`Plan::apply`]; nothing has changed then.
    pub fn apply(&mut self, command: Command, context: &Context) -> Result<bool, Rejected> {
        let Some(open) = &mut self.open else { return Err(Rejected::NotInPlan) };
        let has_changed = open.history.apply(command, context)?;
        if has_changed {
            open.refresh();
            self.keep_plan();
        }
        Ok(has_changed)
    }

    /// Takes back the last step; answers what it was.
    pub fn undo(&mut self) -> Option<Command> {
        let open = self.open.as_mut()?;
        let command = open.history.undo()?;
        open.refresh();
        self.keep_plan();
        Some(command)
    }

    /// Does a step again that was taken back; answers what it was.
    pub fn redo(&mut self) -> Option<Command> {
        let open = self.open.as_mut()?;
        let command = open.history.redo()?;
        open.refresh();
        self.keep_plan();
        Some(command)
    }

    /// Writes down what happened.
    pub fn add_log(&mut self, log: SessionLog) {
        if let Some(open) = &mut self.open {
            open.logs.push(log.clone());
            open.find_warnings();
            open.revision = next_revision();
            self.keep(vec![Change::Log(Box::new(log))]);
        }
    }

    fn keep_plan(&mut self) {
        let Some(open) = &self.open else { return };
        let summary = PlanSummary::of(open.plan(), open.patient);
        let change = Change::Plan { plan: Box::new(open.plan().clone()), patient: open.patient };
        match self.plans.iter_mut().find(|known| known.plan == summary.plan) {
            Some(known) => *known = summary,
            None => self.plans.push(summary),
        }
        self.revision = next_revision();
        self.keep(vec![change]);
    }

    fn keep(&mut self, changes: Vec<Change>) {
        if self.is_read_only() {
            return;
        }
        self.save_state = SaveState::Saving;
        self.worker.submit(changes);
    }

    /// Takes in what the worker has to say; answers whether anything did. Call it once a frame.
    pub fn poll(&mut self) -> bool {
        let mut has_news = false;
        for event in self.worker.poll() {
            has_news = true;
            match event {
                WorkerEvent::Saved => self.save_state = SaveState::Saved,
                WorkerEvent::Failed(why) => self.save_state = SaveState::NotSaved(why),
                WorkerEvent::UpkeepFailed(why) if self.data_problems.contains(&why) => {}
                WorkerEvent::UpkeepFailed(why) => self.data_problems.push(why),
            }
        }
        has_news
    }

    /// Waits until everything is kept or has failed; for the command line and the end of the program.
    pub fn finish_saving(&mut self) {
        self.worker.flush();
        self.poll();
    }

    /// Called by the worker whenever it has news, so that a sleeping window looks.
    pub fn on_news(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        self.worker.on_news(wake);
    }
}
