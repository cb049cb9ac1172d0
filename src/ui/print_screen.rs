//! The sheet of the open plan before it is printed: choices at the left, the pages themselves at the right.
//!
//! [`print_screen_ui`] fills the page to its edges. The pages are drawn by a thread, printing and keeping are errands on
//! other threads; what they bring is told in messages, also when another screen shows by then
//! ([`PrintScreenState::take_news`]). Choices are remembered until the program ends: those about a patient (phase,
//! language, stop rules, visit) for that plan, those about the paper (layout, pictures, weeks, name) for every plan.

mod errands;
mod layout_picker;
mod options;
mod pages;
mod preview;
mod save_dialog;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Context, Frame, Label, Panel, Ui};

use self::errands::{Errands, News, Trouble};
use self::options::{Pressed, options_ui};
use self::pages::{PagesState, pages_ui, places};
use self::preview::{Preview, pixels_per_point};
use self::save_dialog::{SaveAsked, SaveDialog};
use super::action::Action;
use super::screen::Screen;
use super::theme::{Icon, Tokens, body};
use super::view::{Asked, View};
use super::widgets::{Button, Dialog, EmptyState, ToastKind, dialog_foot};
use crate::dossier::Settings;
use crate::export::{Layout, Pictures};
use crate::i18n::Translator;
use crate::plan::PlanId;
use crate::workspace::{NoSheet, OpenPlan, SheetChoice, SheetJob, proposed_folder};

/// Width of the choices.
const OPTIONS: f32 = 376.0;

/// What the print screen keeps between two frames.
#[derive(Default)]
pub struct PrintScreenState {
    choice: Option<(PlanId, SheetChoice)>,
    layout: Layout,
    pictures: Pictures,
    weeks: Option<u8>,
    is_nameless: bool,
    /// Leaving out the stop rules is asked once for each plan.
    has_agreed_to_leave_out: bool,
    is_asking_about_stop_rules: bool,
    made_of: Option<MadeOf>,
    job: Option<Result<Arc<SheetJob>, NoSheet>>,
    /// Goes up with each job.
    revision: u64,
    preview: Preview,
    pages: PagesState,
    errands: Errands,
    saving: Option<SaveDialog>,
    /// Where the last file was kept.
    folder: Option<PathBuf>,
}

/// Everything a job was made of; it is made anew only when one of these is another.
struct MadeOf {
    choice: SheetChoice,
    plan: u64,
    dossier: u64,
    settings: Settings,
    today: NaiveDate,
}

impl MadeOf {
    fn is(&self, view: &View<'_>, open: &OpenPlan, choice: &SheetChoice) -> bool {
        self.plan == open.revision()
            && self.dossier == view.workspace.revision()
            && self.today == view.today
            && self.choice == *choice
            && self.settings == *view.workspace.settings()
    }
}

/// Draws the screen.
pub fn print_screen_ui(ui: &mut Ui, view: &View<'_>, state: &mut PrintScreenState, asked: &mut Vec<Asked>) {
    state.take_news(ui.ctx(), view.words, asked);
    let choice = view.workspace.open_plan().and_then(|open| Some((open, state.choice_for(view, open)?)));
    let Some((open, mut choice)) = choice else {
        let words = view.words;
        let (title, text) = (words.print_no_plan(), words.print_no_plan_text());
        let button = words.print_no_plan_button();
        let empty = EmptyState::new(Icon::Printer, &title, &text).button(&button, Icon::Users);
        if empty.show(ui).is_some_and(|button| button.clicked()) {
            asked.push(Action::Open(Screen::Patients).into());
        }
        return;
    };
    state.make_job(view, open, &choice);
    let panel = Panel::left("print options").resizable(false).exact_size(OPTIONS).frame(Frame::new());
    let pressed = panel.show(ui, |ui| options_ui(ui, view, open, state, &mut choice)).inner;
    state.preview_ui(ui, view.words, choice.layout);
    state.stop_rules_dialog(ui, view.words, &mut choice);
    state.remember(open, choice);
    if let (Some(pressed), Some(Ok(job))) = (pressed, &state.job) {
        match pressed {
            Pressed::Print => state.errands.print(ui.ctx(), job, view.workspace.print_folder()),
            Pressed::Keep => {
                let folder = state.folder.clone().unwrap_or_else(proposed_folder);
                state.saving = Some(SaveDialog::new(folder, &job.file_name()));
            }
        }
    }
    state.save_dialog(ui, view.words);
}

impl PrintScreenState {
    /// Takes in what errands bring and asks for the messages about it. The app calls it on every frame, because a person
    /// may be on another screen by then.
    pub fn take_news(&mut self, ctx: &Context, words: &Translator, asked: &mut Vec<Asked>) {
        let toast = |kind, text, button| Asked::Toast { kind, text, button };
        for news in self.errands.poll() {
            match news {
                News::Printed(Ok(())) => asked.push(toast(ToastKind::Info, words.print_printed(), None)),
                News::Printed(Err(Trouble::Open(path))) | News::NotOpened(path) => {
                    asked.push(toast(ToastKind::Error, words.print_not_opened(shown(&path)), None));
                }
                News::Printed(Err(trouble)) => {
                    asked.push(toast(ToastKind::Error, words.print_not_printed(why(&trouble, words)), None));
                }
                News::Saved(path, Ok(())) => {
                    self.saving = None;
                    self.folder = path.parent().map(Path::to_owned);
                    let button = Some((words.print_open(), Box::new(Asked::OpenFile(path.clone()))));
                    asked.push(toast(ToastKind::Done, words.print_saved(shown(&path)), button));
                }
                News::Saved(path, Err(trouble)) => {
                    let exists =
                        matches!(&trouble, Trouble::Write(error) if error.kind() == io::ErrorKind::AlreadyExists);
                    let text = words.print_not_saved(why(&trouble, words));
                    match &mut self.saving {
                        Some(dialog) if exists => dialog.found_existing(path),
                        Some(dialog) => dialog.failed(text),
                        None => asked.push(toast(ToastKind::Error, text, None)),
                    }
                }
                News::Chosen(path) => {
                    if let Some(dialog) = &mut self.saving {
                        dialog.chosen(path.as_deref(), ctx.input(|input| input.time));
                    }
                }
            }
        }
    }

    /// Opens a file with the system's own program for it; a message says when that fails.
    pub fn open_file(&mut self, ctx: &Context, path: PathBuf) {
        self.errands.open(ctx, path);
    }

    /// The choice for the open plan: the one made before, or the usual one.
    fn choice_for(&mut self, view: &View<'_>, open: &OpenPlan) -> Option<SheetChoice> {
        let plan = open.plan();
        if let Some((id, choice)) = &self.choice
            && *id == plan.id
            && plan.planned_phase(choice.phase).is_some()
        {
            return Some(choice.clone());
        }
        let patient = open.patient.and_then(|id| view.workspace.patient(id));
        let mut choice = SheetChoice::of(open, patient, view.today)?;
        choice.layout = self.layout;
        choice.pictures = self.pictures;
        choice.is_named = !self.is_nameless;
        choice.weeks = self.weeks.map_or(choice.weeks, |weeks| weeks.min(choice.weeks));
        self.has_agreed_to_leave_out = false;
        Some(choice)
    }

    fn remember(&mut self, open: &OpenPlan, choice: SheetChoice) {
        self.layout = choice.layout;
        self.pictures = choice.pictures;
        self.is_nameless = !choice.is_named;
        self.choice = Some((open.plan().id, choice));
    }

    fn make_job(&mut self, view: &View<'_>, open: &OpenPlan, choice: &SheetChoice) {
        if self.made_of.as_ref().is_some_and(|made| made.is(view, open, choice)) {
            return;
        }
        self.made_of = Some(MadeOf {
            choice: choice.clone(),
            plan: open.revision(),
            dossier: view.workspace.revision(),
            settings: view.workspace.settings().clone(),
            today: view.today,
        });
        self.revision += 1;
        self.job = Some(view.workspace.sheet_job(choice, view.today).map(Arc::new));
    }

    fn preview_ui(&mut self, ui: &mut Ui, words: &Translator, layout: Layout) {
        let ctx = ui.ctx().clone();
        let room = ui.available_rect_before_wrap();
        ui.painter().rect_filled(room, 0, Tokens::of(ui).subtle);
        let places = places(room, &self.pages, layout);
        self.preview.poll(&ctx);
        match &self.job {
            Some(Ok(job)) => {
                let most = ctx.input(|input| input.max_texture_side);
                let size = pixels_per_point(places.scale, ctx.pixels_per_point(), self.preview.pages().len(), most);
                self.preview.ask(&ctx, self.revision, job, size);
            }
            _ => {
                self.preview.clear();
                let (title, text) = (words.print_no_exercise(), words.print_no_exercise_text());
                EmptyState::new(Icon::FileX, &title, &text).show(ui);
                return;
            }
        }
        if let Some(error) = self.preview.error().filter(|_| self.preview.is_up_to_date()) {
            let (title, again) = (words.print_failed(), words.print_again());
            let text = words.print_failed_text(error);
            let empty = EmptyState::new(Icon::FileX, &title, &text).button(&again, Icon::RefreshCw);
            if empty.show(ui).is_some_and(|button| button.clicked()) {
                self.preview.try_again();
            }
            return;
        }
        let is_waiting = self.preview.is_slow(ctx.input(|input| input.time));
        pages_ui(ui, words, &places, self.preview.pages(), &mut self.pages, is_waiting);
    }

    fn stop_rules_dialog(&mut self, ui: &Ui, words: &Translator, choice: &mut SheetChoice) {
        if !self.is_asking_about_stop_rules {
            return;
        }
        let answer = Dialog::new(&words.print_stop_title()).show(ui, |ui| {
            ui.add(Label::new(body(words.print_stop_text()).color(Tokens::of(ui).text)).wrap());
            dialog_foot(ui, |ui| {
                let keeps = ui.add(Button::primary(&words.print_stop_keep())).clicked();
                let leaves_out = ui.add(Button::danger(&words.print_stop_leave_out())).clicked();
                (keeps, leaves_out)
            })
        });
        let (keeps, leaves_out) = answer.inner;
        if leaves_out {
            self.has_agreed_to_leave_out = true;
            choice.has_stop_rules = false;
        }
        if keeps || leaves_out || answer.is_dismissed {
            self.is_asking_about_stop_rules = false;
        }
    }

    fn save_dialog(&mut self, ui: &Ui, words: &Translator) {
        let (Some(dialog), Some(Ok(job))) = (&mut self.saving, &self.job) else { return };
        match dialog.show(ui, words, self.errands.is_busy()) {
            SaveAsked::Nothing => {}
            SaveAsked::Close => self.saving = None,
            SaveAsked::Choose(path) => self.errands.choose(ui.ctx(), &path, &words.print_save_title()),
            SaveAsked::Keep { path, may_replace } => self.errands.save(ui.ctx(), job, path, may_replace),
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Why it went wrong, and what to do.
fn why(trouble: &Trouble, words: &Translator) -> String {
    match trouble {
        Trouble::Sheet(error) => words.print_why_sheet(error),
        Trouble::Open(path) => words.print_not_opened(shown(path)),
        Trouble::Write(error) => match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => words.print_why_denied(),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => words.print_why_no_folder(),
            io::ErrorKind::IsADirectory => words.print_why_is_folder(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => words.print_why_full(),
            io::ErrorKind::InvalidFilename => words.print_why_name(),
            _ => words.print_why_other(error.to_string()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{ConditionId, VariantId, read};
    use crate::dossier::{Patient, PatientId};
    use crate::i18n::{Lang, translator};
    use crate::plan::Start;
    use crate::store::SqliteStore;
    use crate::ui::{language, theme};
    use crate::workspace::Workspace;
    use egui_kittest::{Harness, kittest::Queryable as _};

    struct Window {
        workspace: Workspace,
        state: PrintScreenState,
        asked: Vec<Asked>,
        _data: tempfile::TempDir,
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// A Dutch window on the Achilles plan of Marieke Vos in its second phase.
    fn window() -> Harness<'static, Window> {
        let data = tempfile::tempdir().expect("a folder");
        let store = SqliteStore::open(data.path()).expect("a new store");
        let (library, problems) = read::read_library(None);
        let mut workspace = Workspace::with_store(Box::new(store), library, problems, None).expect("a workspace");
        let today = day("2026-11-23");
        let patient = Patient {
            id: PatientId(uuid::Uuid::from_u128(7)),
            name: "Marieke Vos".into(),
            birth_year: None,
            contact: String::new(),
            flags: std::collections::BTreeSet::new(),
            lang: Lang::Nl,
            notes: String::new(),
            created: today.and_hms_opt(9, 0, 0).expect("a time"),
        };
        let id = patient.id;
        workspace.put_patient(patient, today).expect("a patient");
        let condition = ConditionId::from("achilles-tendinopathy");
        let start =
            Start::new(PlanId(uuid::Uuid::from_u128(8)), condition, VariantId::from("light"), day("2026-11-09"));
        workspace.begin_plan(start, Some(id)).expect("a plan");
        let window = Window { workspace, state: PrintScreenState::default(), asked: Vec::new(), _data: data };
        Harness::builder()
            .with_size(egui::Vec2::new(1280.0, 720.0))
            .with_context_setup(|ctx| {
                theme::install(ctx);
                theme::set_reduced_motion(ctx, true);
                language::set_lang(ctx, Lang::Nl);
            })
            .build_ui_state(
                |ui, window: &mut Window| {
                    let words = translator(Lang::Nl);
                    let view = View { workspace: &window.workspace, today: day("2026-11-23"), lang: Lang::Nl, words };
                    print_screen_ui(ui, &view, &mut window.state, &mut window.asked);
                },
                window,
            )
    }

    /// Frames until `is_done`, because pages and files come from other threads.
    fn wait(harness: &mut Harness<'static, Window>, is_done: impl Fn(&Window) -> bool) {
        for _ in 0..2000 {
            harness.step();
            if is_done(harness.state()) {
                harness.run_steps(2);
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("it never came");
    }

    fn wait_for_pages(harness: &mut Harness<'static, Window>) {
        harness.run_steps(2);
        wait(harness, |window| window.state.preview.is_up_to_date());
    }

    fn is_told(window: &Window) -> bool {
        !window.asked.is_empty() && !window.state.errands.is_busy()
    }

    #[test]
    fn another_layout_gives_other_pages_and_their_count_is_told() {
        let mut harness = window();
        wait_for_pages(&mut harness);
        let pages = harness.state().state.preview.pages();
        let (count, upright) = (pages.len(), pages[0].size);
        assert!(upright.y > upright.x);
        let told = if count == 1 { "1 pagina A4".to_owned() } else { format!("{count} pagina's A4") };
        harness.get_by_label(&told);
        harness.get_by_label(&format!("Pagina 1 van {count}"));
        harness.get_by_label("Afvinklijst").click();
        wait_for_pages(&mut harness);
        let page = harness.state().state.preview.pages()[0].size;
        assert!(page.x > page.y, "the tick list lies on its side");
    }

    #[test]
    fn leaving_out_the_stop_rules_is_asked_once_and_warned_about() {
        let mut harness = window();
        wait_for_pages(&mut harness);
        let switch = || egui_kittest::kittest::by().role(egui::Role::Switch).label("Wanneer stoppen en wie bellen");
        harness.get(switch()).click();
        harness.run_steps(3);
        harness.get_by_label("Op het vel houden").click();
        harness.run_steps(3);
        assert!(harness.state().state.choice.as_ref().is_some_and(|(_, choice)| choice.has_stop_rules));
        harness.get(switch()).click();
        harness.run_steps(3);
        harness.get_by_label("Weglaten").click();
        harness.run_steps(3);
        wait_for_pages(&mut harness);
        assert!(harness.state().state.choice.as_ref().is_some_and(|(_, choice)| !choice.has_stop_rules));
        harness.get_by_label("Zonder de stopregels staan alleen 112 en uw praktijk op het vel.");
    }

    #[test]
    fn a_pdf_is_kept_where_a_person_typed_and_an_older_file_is_asked_about() {
        let mut harness = window();
        wait_for_pages(&mut harness);
        let folder = tempfile::tempdir().expect("a folder");
        harness.state_mut().state.folder = Some(folder.path().to_owned());
        let path = folder.path().join("2026-11-23 Thuisplan MV.pdf");
        std::fs::write(&path, b"old").expect("written");

        harness.get_by_label("PDF bewaren…").click();
        harness.run_steps(3);
        harness.get_by_label("Bewaren").click();
        harness.run_steps(2);
        wait(&mut harness, |window| !window.state.errands.is_busy());
        harness.get_by_label("2026-11-23 Thuisplan MV.pdf bestaat al. Vervangen kunt u niet ongedaan maken.");
        assert_eq!(std::fs::read(&path).expect("read"), b"old");
        harness.get_by_label("Vervangen").click();
        harness.run_steps(2);
        wait(&mut harness, is_told);
        assert!(std::fs::read(&path).expect("read").starts_with(b"%PDF-"));
        assert!(matches!(&harness.state().asked[0], Asked::Toast { kind: ToastKind::Done, button: Some(_), .. }));

        harness.get_by_label("PDF bewaren…").click();
        harness.run_steps(3);
        let field = || egui_kittest::kittest::by().role(egui::Role::TextInput).label("Bestand");
        harness.get(field()).focus();
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.run_steps(2);
        harness.get(field()).type_text(&folder.path().join("no").join("plan").display().to_string());
        harness.run_steps(2);
        harness.get_by_label("Bewaren").click();
        harness.run_steps(2);
        wait(&mut harness, |window| !window.state.errands.is_busy());
        harness.get_by_label_contains("Deze map bestaat niet");
    }

    #[test]
    fn choices_about_the_paper_are_remembered_for_the_next_plan_and_those_about_safety_are_not() {
        let mut harness = window();
        harness.run_steps(2);
        let (plan, choice) = harness.state().state.choice.clone().expect("a choice");
        harness.state_mut().state.choice = Some((
            plan,
            SheetChoice { layout: Layout::Compact, pictures: Pictures::Grey, has_stop_rules: false, ..choice },
        ));
        harness.run_steps(2);
        let start = Start::new(
            PlanId(uuid::Uuid::from_u128(9)),
            ConditionId::from("runners-knee"),
            VariantId::from("mild"),
            day("2026-11-23"),
        );
        harness.state_mut().workspace.begin_plan(start, None).expect("a plan");
        harness.run_steps(2);
        let (_, choice) = harness.state().state.choice.clone().expect("a choice");
        assert_eq!((choice.layout, choice.pictures), (Layout::Compact, Pictures::Grey));
        assert!(choice.has_stop_rules);
    }
}
