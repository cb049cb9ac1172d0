//! The window itself: it gathers what is asked in a frame and performs it afterwards.
//!
//! [`run`] opens it. Renderers are tried in turn, because a remote desktop or an old driver may lack one: on Windows and
//! macOS wgpu and then OpenGL, on Linux OpenGL. The workspace lives here and is changed nowhere else; screens read a
//! [`View`] of it. The clock is read here only.

mod first_run;
mod own_content;
mod recents;
mod trouble;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use chrono::{Local, NaiveDate};
use eframe::{CreationContext, NativeOptions, Renderer};
use egui::{CentralPanel, Context, Frame, ThemePreference, Ui, Vec2, ViewportBuilder, ViewportCommand};

use self::first_run::first_run_ui;
use self::recents::Recents;
use self::trouble::trouble_ui;
use super::action::{Action, ask_by_keys};
use super::command_palette::{CommandPalette, Entry, keys_ui};
use super::figure_view::Figures;
use super::language::{self, words};
use super::library_screen::{LibraryScreenState, library_screen_ui};
use super::new_plan_screen::{NewPlanScreenState, new_plan_screen_ui};
use super::patients_screen::{PatientsScreenState, patients_screen_ui};
use super::plan_screen::{PlanScreenState, plan_screen_ui};
use super::pose_editor::{PoseEditorState, pose_editor_ui};
use super::print_screen::{PrintScreenState, print_screen_ui};
use super::screen::Screen;
use super::settings_screen::{SettingsScreenState, settings_screen_ui};
use super::shell::{self, ShellView, shell};
use super::theme::{self, Icon, Tokens, body};
use super::today_screen::{TodayScreenState, today_screen_ui};
use super::view::{Asked, View};
use super::widgets::{Button, Dialog, ToastKind, Toasts, dialog_foot};
use crate::dossier::{Patient, PatientError, PatientId, Settings};
use crate::i18n::{Lang, Translator, translator};
use crate::plan;
use crate::wording;
use crate::workspace::{Access, ContentWatch, Folders, SaveState, StoreError, Workspace, drawn_person};

/// The steps of zooming, in percent.
pub(super) const ZOOM: [u16; 8] = [75, 90, 100, 110, 125, 150, 175, 200];

/// How the window begins; what is left open is taken from the settings.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The language, whatever the settings say.
    pub lang: Option<Lang>,
    /// Light or dark, whatever the settings say.
    pub theme: Option<ThemePreference>,
    /// Only this renderer: "glow" or, where built in, "wgpu".
    pub renderer: Option<String>,
    /// No animations, whatever the settings say.
    pub is_motion_reduced: bool,
    /// Another day than that of the clock, for tests and pictures.
    pub today: Option<NaiveDate>,
}

/// Why no window opened.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The name given is no renderer of this build.
    #[error("there is no renderer `{0}` in this build")]
    UnknownRenderer(String),
    /// None of the renderers worked.
    #[error("no window could be opened: {0}")]
    NoRenderer(String),
}

/// Opens the window on the data and content of `folders`, and stays until it is closed.
///
/// # Errors
/// When no renderer works on this computer.
pub fn run(options: &Options, folders: &Folders) -> Result<(), RunError> {
    let renderers = match &options.renderer {
        Some(name) => vec![name.parse::<Renderer>().map_err(|_| RunError::UnknownRenderer(name.clone()))?],
        None => renderers(),
    };
    let mut reasons = Vec::new();
    for renderer in renderers {
        // A driver may panic instead of giving an error; nothing of ours lives yet when it does.
        let tried = catch_unwind(AssertUnwindSafe(|| run_with(renderer, options, folders)));
        match tried {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => reasons.push(format!("{renderer}: {error}")),
            Err(_) => reasons.push(format!("{renderer}: the driver failed")),
        }
    }
    Err(RunError::NoRenderer(reasons.join("; ")))
}

fn renderers() -> Vec<Renderer> {
    #[cfg(any(windows, target_os = "macos"))]
    return vec![Renderer::Wgpu, Renderer::Glow];
    #[cfg(not(any(windows, target_os = "macos")))]
    return vec![Renderer::Glow];
}

fn run_with(renderer: Renderer, options: &Options, folders: &Folders) -> eframe::Result {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/opbouw-256.png")).ok();
    let mut viewport = ViewportBuilder::default()
        .with_title(translator(Lang::default()).app_name())
        .with_app_id("nl.opbouw.Opbouw")
        .with_inner_size(Vec2::new(1440.0, 900.0))
        .with_min_inner_size(Vec2::new(1024.0, 640.0));
    if let Some(icon) = icon {
        viewport = viewport.with_icon(icon);
    }
    let native = NativeOptions { viewport, renderer, ..NativeOptions::default() };
    let (options, folders) = (options.clone(), folders.clone());
    let opened = folders.clone();
    let open = move || Workspace::open(&opened);
    eframe::run_native("opbouw", native, Box::new(move |cc| Ok(Box::new(App::new(cc, &options, &folders, open)))))
}

/// What stands behind the window: the workspace, or why there is none.
enum Door {
    Open(Box<Workspace>),
    Closed(StoreError),
}

/// The state of each screen between two frames.
#[derive(Default)]
struct Screens {
    today: TodayScreenState,
    patients: PatientsScreenState,
    new_plan: NewPlanScreenState,
    plan: PlanScreenState,
    print: PrintScreenState,
    library: LibraryScreenState,
    pose_editor: PoseEditorState,
    settings: SettingsScreenState,
}

/// The app between two frames.
pub struct App {
    options: Options,
    folders: Folders,
    open: Rc<dyn Fn() -> Result<Workspace, StoreError>>,
    door: Door,
    watch: Option<ContentWatch>,
    screen: Screen,
    screens: Screens,
    commands: CommandPalette,
    toasts: Toasts<Asked>,
    recents: Recents,
    /// The time of day of the last save.
    saved_at: Option<String>,
    is_showing_keys: bool,
    is_first_run: bool,
    /// Closing waits for an answer, because something is not kept.
    is_closing: bool,
}

impl App {
    /// The app in its window. `open` opens the workspace, now and again when that failed.
    #[must_use]
    pub fn new(
        cc: &CreationContext<'_>,
        options: &Options,
        folders: &Folders,
        open: impl Fn() -> Result<Workspace, StoreError> + 'static,
    ) -> Self {
        theme::install(&cc.egui_ctx);
        let mut app = Self {
            options: options.clone(),
            folders: folders.clone(),
            open: Rc::new(open),
            door: Door::Closed(StoreError::NotThere),
            watch: None,
            screen: Screen::Patients,
            screens: Screens::default(),
            commands: CommandPalette::default(),
            toasts: Toasts::default(),
            recents: Recents::default(),
            saved_at: None,
            is_showing_keys: false,
            is_first_run: false,
            is_closing: false,
        };
        app.open_door(&cc.egui_ctx);
        app
    }

    /// The workspace, once it is open.
    #[must_use]
    pub fn workspace(&self) -> Option<&Workspace> {
        match &self.door {
            Door::Open(workspace) => Some(workspace),
            Door::Closed(_) => None,
        }
    }

    /// The screen that shows.
    #[must_use]
    pub const fn screen(&self) -> Screen {
        self.screen
    }

    fn open_door(&mut self, ctx: &Context) {
        self.door = match (self.open)() {
            Ok(mut workspace) => {
                let wake = ctx.clone();
                workspace.on_news(move || wake.request_repaint());
                self.watch = watch(&workspace, ctx);
                self.recents = Recents::of(&workspace);
                if let Some(folder) = workspace.print_folder() {
                    folder.remove_old(std::time::SystemTime::now());
                }
                self.is_first_run = workspace.settings().lang.is_none() && self.options.lang.is_none();
                Door::Open(Box::new(workspace))
            }
            Err(error) => Door::Closed(error),
        };
        self.apply_settings(ctx);
    }

    /// Brings language, look, zoom and movement of the window in line with the settings.
    fn apply_settings(&mut self, ctx: &Context) {
        let settings = self.workspace().map(|workspace| workspace.settings().clone()).unwrap_or_default();
        let system = || sys_locale::get_locale().and_then(|code| Lang::from_code(&code)).unwrap_or_default();
        language::set_lang(ctx, self.options.lang.or(settings.lang).unwrap_or_else(system));
        let chosen = match settings.is_dark {
            Some(true) => ThemePreference::Dark,
            Some(false) => ThemePreference::Light,
            None => ThemePreference::System,
        };
        ctx.set_theme(self.options.theme.unwrap_or(chosen));
        ctx.set_zoom_factor(f32::from(zoom_of(&settings)) / 100.0);
        theme::set_reduced_motion(ctx, self.options.is_motion_reduced || settings.is_motion_reduced);
        Figures::of(ctx).set_person(drawn_person(settings.person));
        self.recents.forget_names();
    }

    fn today(&self) -> NaiveDate {
        self.options.today.unwrap_or_else(|| Local::now().date_naive())
    }

    /// What a command is told of the world: now, and who sits at the desk.
    fn context(&self, workspace: &Workspace) -> plan::Context {
        let now = self.today().and_time(Local::now().time());
        plan::Context { now, by: workspace.settings().therapist.clone() }
    }

    /// Takes in what happened outside the window since the last frame.
    fn take_news(&mut self, words: &Translator) {
        let Door::Open(workspace) = &mut self.door else { return };
        let was_kept = !matches!(workspace.save_state(), SaveState::NotSaved(_));
        if workspace.poll() {
            match workspace.save_state() {
                SaveState::Saved => self.saved_at = Some(Local::now().format("%H:%M").to_string()),
                SaveState::NotSaved(why) if was_kept => {
                    self.toasts.add(ToastKind::Error, words.not_saved_toast(trouble::why(why, words)))
                }
                _ => {}
            }
        }
        if let Some((library, problems)) = self.watch.as_ref().and_then(ContentWatch::poll) {
            // What the editor wrote has been read already.
            if library == **workspace.library() && problems == workspace.problems() {
                return;
            }
            let count = problems.len();
            workspace.take_content(library, problems);
            if count == 0 {
                self.toasts.add(ToastKind::Done, words.content_read_again());
            } else {
                let text = words.content_read_with_problems(u32::try_from(count).unwrap_or(u32::MAX));
                let button = words.content_show_problems();
                self.toasts.add_with_button(ToastKind::Info, text, button, Action::Open(Screen::Settings).into());
            }
        }
    }

    /// Draws everything and gives back what was asked.
    fn frame(&mut self, ui: &mut Ui) -> Vec<Asked> {
        let words = words(ui);
        self.take_news(words);
        let today = self.today();
        let Self { door, folders, screens, recents, commands, toasts, .. } = self;
        let workspace = match door {
            Door::Open(workspace) => workspace,
            Door::Closed(error) => {
                let panel = CentralPanel::default().frame(Frame::new().fill(Tokens::of(ui).bg));
                if panel.show(ui, |ui| trouble_ui(ui, error, &folders.data)).inner {
                    let ctx = ui.ctx().clone();
                    self.open_door(&ctx);
                }
                return Vec::new();
            }
        };
        let mut actions = Vec::new();
        let mut asked = Vec::new();
        if !commands.is_open() {
            ask_by_keys(ui.ctx(), &mut actions);
        }
        let lang = language::lang(ui.ctx());
        let view = View { workspace, today, lang, words };
        screens.print.take_news(ui.ctx(), words, &mut asked);
        let open = workspace.open_plan();
        let undo = open.and_then(|open| open.history().undo_label()).map(|step| wording::command_label(step, lang));
        let redo = open.and_then(|open| open.history().redo_label()).map(|step| wording::command_label(step, lang));
        let has_plan = self.screen == Screen::Plan && open.is_some();
        let (undo, redo) = match self.screen {
            Screen::Plan if open.is_some() => (undo, redo),
            Screen::PoseEditor => screens.pose_editor.steps(words),
            _ => (None, None),
        };
        let name = name_of(workspace, open.and_then(|open| open.patient), words);
        let path = [
            (Screen::Patients.title(words), Action::Open(Screen::Patients)),
            (name.clone(), Action::Open(Screen::Plan)),
        ];
        let edited = screens.pose_editor.exercise().and_then(|id| workspace.library().exercises.get(id));
        let opened = screens.library.exercise().and_then(|id| workspace.library().exercises.get(id));
        let here = match self.screen {
            Screen::Library => opened.map(|exercise| exercise.short_name.in_lang(lang).to_owned()),
            Screen::PoseEditor => edited.map(|exercise| exercise.short_name.in_lang(lang).to_owned()),
            _ => has_plan.then_some(name),
        };
        let library_path = [(Screen::Library.title(words), Action::Open(Screen::Library))];
        let recent = recents.shown(workspace, today, words);
        let shell_view = ShellView {
            screen: self.screen,
            path: match self.screen {
                Screen::Plan | Screen::NewPlan => &path[..1],
                Screen::Print if open.is_some() => &path,
                Screen::PoseEditor => &library_path,
                Screen::Library if opened.is_some() => &library_path,
                _ => &[],
            },
            here: here.as_deref(),
            undo: undo.as_deref(),
            redo: redo.as_deref(),
            due_today: screens.today.count(&view),
            recent,
            saved: save_state(workspace, self.saved_at.as_deref(), words),
        };
        let screen = self.screen;
        shell(ui, &shell_view, &mut actions, |ui, _| match screen {
            Screen::Today => today_screen_ui(ui, &view, &mut screens.today, &mut asked),
            Screen::Patients => patients_screen_ui(ui, &view, &mut screens.patients, &mut asked),
            Screen::NewPlan => new_plan_screen_ui(ui, &view, &mut screens.new_plan, &mut asked),
            Screen::Plan => plan_screen_ui(ui, &view, &mut screens.plan, &mut asked),
            Screen::Print => print_screen_ui(ui, &view, &mut screens.print, &mut asked),
            Screen::Library => library_screen_ui(ui, &view, &mut screens.library, &mut asked),
            Screen::PoseEditor => pose_editor_ui(ui, &view, &mut screens.pose_editor, &mut asked),
            Screen::Settings => settings_screen_ui(ui, &view, folders, &mut screens.settings, &mut asked),
        });
        if commands.is_open() {
            let possible = |action: Action| match action {
                Action::Undo => undo.is_some(),
                Action::Redo => redo.is_some(),
                Action::Print => open.is_some(),
                Action::Previous | Action::Next | Action::GoToToday => has_plan,
                _ => true,
            };
            commands.show(ui, &recent_entries(recent), possible, &mut actions);
        }
        if self.is_showing_keys {
            let title = Action::ShowKeys.row(words).text;
            self.is_showing_keys = !Dialog::new(&title).show(ui, keys_ui).is_dismissed;
        }
        toasts.show(ui, &mut asked);
        if self.is_first_run
            && let Some(lang) = first_run_ui(ui)
        {
            self.is_first_run = false;
            asked.push(Asked::SetSettings(Box::new(Settings { lang: Some(lang), ..workspace.settings().clone() })));
        }
        asked.extend(actions.into_iter().map(Asked::Action));
        asked
    }

    fn perform(&mut self, ctx: &Context, asked: Asked) {
        ctx.request_repaint();
        let words = translator(language::lang(ctx));
        let today = self.today();
        let asked = match asked {
            Asked::Action(action) => return self.act(ctx, action),
            Asked::CopyExercise { exercise, name } => return self.copy_exercise(ctx, &exercise, &name),
            Asked::EditFigure(exercise) => return self.edit_figure(&exercise),
            Asked::SaveFigure { exercise, figure, then } => return self.save_figure(ctx, &exercise, &figure, then),
            Asked::CloseWindow => return ctx.send_viewport_cmd(ViewportCommand::Close),
            other => other,
        };
        let context = self.workspace().map(|workspace| self.context(workspace));
        let (Door::Open(workspace), Some(context)) = (&mut self.door, context) else { return };
        match asked {
            // Performed above.
            Asked::Action(_)
            | Asked::CopyExercise { .. }
            | Asked::EditFigure(_)
            | Asked::SaveFigure { .. }
            | Asked::CloseWindow => {}
            Asked::Change(command) => {
                if let Err(why) = workspace.apply(command, &context) {
                    self.toasts.add(ToastKind::Info, wording::rejected(&why, language::lang(ctx)));
                }
            }
            Asked::BeginPlan { mut plan, patient } => {
                let id = patient.as_ref().map(|patient| patient.id);
                if let Some(mut patient) = patient
                    && workspace.patient(patient.id).is_none()
                {
                    patient.created = context.now;
                    if let Err(why) = workspace.put_patient(*patient, today) {
                        self.toasts.add(ToastKind::Error, patient_trouble(why, words));
                        return;
                    }
                }
                // The screen knows the day only; the time of its decisions is told here.
                for decision in plan.decisions.iter_mut().filter(|decision| decision.at.date() == today) {
                    decision.at = context.now;
                }
                self.recents.add(plan.id);
                workspace.take_new_plan(*plan, id);
                self.screens.new_plan = NewPlanScreenState::default();
                self.screens.plan = PlanScreenState::default();
                self.screen = Screen::Plan;
                self.toasts.add(ToastKind::Done, words.plan_made());
            }
            Asked::OpenPlan(id) => match workspace.open_stored_plan(id) {
                Ok(()) => {
                    self.recents.add(id);
                    self.screens.plan = PlanScreenState::default();
                    self.screen = Screen::Plan;
                }
                Err(error) => self.toasts.add(ToastKind::Error, words.plan_not_opened(error.to_string())),
            },
            Asked::NewPlanFor(patient) => {
                self.screens.new_plan = NewPlanScreenState::begin_for(patient);
                self.screen = Screen::NewPlan;
            }
            Asked::PutPatient(mut patient) => {
                if workspace.patient(patient.id).is_none() {
                    patient.created = context.now;
                }
                if let Err(why) = workspace.put_patient(*patient, today) {
                    self.toasts.add(ToastKind::Error, patient_trouble(why, words));
                }
            }
            Asked::AssignPatient(patient) => workspace.assign_patient(patient),
            Asked::ForgetPatient(id) => {
                workspace.forget_patient(id);
                self.toasts.add(ToastKind::Done, words.patient_forgotten());
            }
            Asked::SetSettings(settings) => {
                let before = workspace.settings();
                if settings.lang != before.lang {
                    self.options.lang = None;
                }
                if settings.is_dark != before.is_dark {
                    self.options.theme = None;
                }
                workspace.set_settings(*settings);
                self.apply_settings(ctx);
            }
            Asked::Toast { kind, text, button: None } => self.toasts.add(kind, text),
            Asked::Toast { kind, text, button: Some((button, asks)) } => {
                self.toasts.add_with_button(kind, text, button, *asks);
            }
            Asked::OpenFile(path) => self.screens.print.open_file(ctx, path),
        }
    }

    fn act(&mut self, ctx: &Context, action: Action) {
        let Door::Open(workspace) = &mut self.door else { return };
        let mut settings = workspace.settings().clone();
        let leaves = matches!(action, Action::Open(_) | Action::OpenRecent(_) | Action::Print);
        if leaves && self.screen == Screen::PoseEditor && self.screens.pose_editor.is_unsaved() {
            return self.screens.pose_editor.ask_before(action.into());
        }
        match action {
            Action::Open(screen) => {
                if screen == Screen::Patients {
                    self.screens.patients.take_focus();
                }
                if screen == Screen::Library && self.screen == screen {
                    self.screens.library.close_exercise();
                }
                self.screen = screen;
            }
            Action::OpenRecent(index) => {
                if let Some(plan) = self.recents.plan(index) {
                    self.perform(ctx, Asked::OpenPlan(plan));
                }
            }
            Action::OpenCommands => self.commands.open(),
            Action::ShowKeys => self.is_showing_keys = true,
            // An undo that is not seen would be a riddle.
            Action::Undo if self.screen == Screen::Plan => {
                workspace.undo();
            }
            Action::Redo if self.screen == Screen::Plan => {
                workspace.redo();
            }
            Action::Undo if self.screen == Screen::PoseEditor => self.screens.pose_editor.undo(),
            Action::Redo if self.screen == Screen::PoseEditor => self.screens.pose_editor.redo(),
            Action::ZoomIn | Action::ZoomOut | Action::ZoomReset => {
                settings.zoom_percent = zoomed(zoom_of(&settings), action);
                self.perform(ctx, Asked::SetSettings(Box::new(settings)));
            }
            Action::SwitchLanguage => {
                settings.lang = Some(match language::lang(ctx) {
                    Lang::Nl => Lang::En,
                    Lang::En => Lang::Nl,
                });
                self.options.lang = None;
                self.perform(ctx, Asked::SetSettings(Box::new(settings)));
            }
            Action::SwitchTheme => {
                settings.is_dark = Some(ctx.theme() == egui::Theme::Light);
                self.options.theme = None;
                self.perform(ctx, Asked::SetSettings(Box::new(settings)));
            }
            Action::Print if workspace.open_plan().is_some() => self.screen = Screen::Print,
            Action::Previous | Action::Next | Action::GoToToday if self.screen == Screen::Plan => {
                let today = self.today();
                self.screens.plan.perform(action, today);
            }
            Action::Previous if self.screen == Screen::Library => self.screens.library.close_exercise(),
            // These belong to the screen of the plan.
            Action::Undo | Action::Redo | Action::Print | Action::Previous | Action::Next | Action::GoToToday => {}
        }
    }

    /// Everything is kept before the window goes; what cannot be kept is asked about.
    fn close(&mut self, ui: &Ui) {
        let Door::Open(workspace) = &mut self.door else { return };
        let words = words(ui);
        if ui.input(|input| input.viewport().close_requested()) && self.screens.pose_editor.is_unsaved() {
            ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
            self.screen = Screen::PoseEditor;
            self.screens.pose_editor.ask_before(Asked::CloseWindow);
            return;
        }
        if ui.input(|input| input.viewport().close_requested()) && !self.is_closing {
            workspace.finish_saving();
            if matches!(workspace.save_state(), SaveState::NotSaved(_)) {
                ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
                self.is_closing = true;
            }
        }
        let SaveState::NotSaved(why) = workspace.save_state() else {
            self.is_closing = false;
            return;
        };
        if !self.is_closing {
            return;
        }
        let text = words.close_unsaved(trouble::why(why, words));
        let answer = Dialog::new(&words.close_unsaved_title()).show(ui, |ui| {
            ui.add(egui::Label::new(body(text)).wrap());
            dialog_foot(ui, |ui| {
                let stays = ui.add(Button::primary(&words.close_stay())).clicked();
                let goes = ui.add(Button::danger(&words.close_anyway())).clicked();
                (stays, goes)
            })
        });
        if answer.inner.1 {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        } else if answer.inner.0 || answer.is_dismissed {
            self.is_closing = false;
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        for asked in self.frame(ui) {
            self.perform(ui.ctx(), asked);
        }
        self.close(ui);
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if let Door::Open(workspace) = &mut self.door {
            workspace.finish_saving();
        }
    }
}

/// Watches the user's content folder, when there is one.
fn watch(workspace: &Workspace, ctx: &Context) -> Option<ContentWatch> {
    let wake = ctx.clone();
    ContentWatch::start(workspace.content_folder()?.to_owned(), move || wake.request_repaint())
}

pub(super) fn zoom_of(settings: &Settings) -> u16 {
    if settings.zoom_percent == 0 { 100 } else { settings.zoom_percent.clamp(ZOOM[0], ZOOM[ZOOM.len() - 1]) }
}

fn zoomed(now: u16, action: Action) -> u16 {
    match action {
        Action::ZoomIn => ZOOM.into_iter().find(|zoom| *zoom > now).unwrap_or(now),
        Action::ZoomOut => ZOOM.into_iter().rev().find(|zoom| *zoom < now).unwrap_or(now),
        _ => 100,
    }
}

fn name_of(workspace: &Workspace, patient: Option<PatientId>, words: &Translator) -> String {
    let patient = patient.and_then(|id| workspace.patient(id));
    patient.map_or_else(|| words.patients_nameless(), |patient: &Patient| patient.name.clone())
}

fn save_state(workspace: &Workspace, saved_at: Option<&str>, words: &Translator) -> shell::SaveState {
    match workspace.save_state() {
        SaveState::Saved => {
            saved_at.map_or(shell::SaveState::NotBegun, |time| shell::SaveState::Saved(time.to_owned()))
        }
        SaveState::Saving => shell::SaveState::Saving,
        SaveState::NotSaved(why) => shell::SaveState::Failed(trouble::why(why, words)),
        SaveState::ReadOnly(Access::NotWritable) => shell::SaveState::ReadOnly(words.read_only_not_writable()),
        SaveState::ReadOnly(_) => shell::SaveState::ReadOnly(words.read_only_elsewhere()),
    }
}

fn patient_trouble(why: PatientError, words: &Translator) -> String {
    match why {
        PatientError::NoName => words.patient_no_name(),
        PatientError::NameTooLong => words.patient_name_too_long(),
        PatientError::ImpossibleBirthYear(year) => words.patient_birth_year_wrong(year.to_string()),
    }
}

fn recent_entries(recent: &[shell::Recent]) -> Vec<Entry> {
    recent
        .iter()
        .enumerate()
        .map(|(index, recent)| Entry {
            text: recent.name.clone(),
            detail: String::new(),
            icon: Icon::UserRound,
            keys: String::new(),
            action: Action::OpenRecent(index),
        })
        .collect()
}
