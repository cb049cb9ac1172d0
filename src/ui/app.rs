//! The window itself: it gathers what is asked in a frame and performs it afterwards.
//!
//! [`run`] opens it. Renderers are tried in turn, because a remote desktop or an old driver may lack one: on Windows and
//! macOS wgpu and then OpenGL, on Linux OpenGL.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::Local;
use eframe::{CreationContext, NativeOptions, Renderer};
use egui::{Context, ThemePreference, Ui, Vec2, ViewportBuilder};

use super::action::{Action, ask_by_keys};
use super::command_palette::{CommandPalette, keys_ui};
use super::language::{self, words};
use super::screen::Screen;
use super::shell::{SaveState, ShellView, page, shell};
use super::theme;
use super::widgets::{Dialog, EmptyState, Toasts};
use crate::i18n::{Lang, translator};

/// The steps of zooming.
const ZOOM: [f32; 8] = [0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0];

/// How the window begins.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The language.
    pub lang: Lang,
    /// Light, dark, or as the system has it.
    pub theme: ThemePreference,
    /// Only this renderer: "glow" or, where built in, "wgpu".
    pub renderer: Option<String>,
    /// No animations.
    pub is_motion_reduced: bool,
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

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When no renderer works on this computer.
pub fn run(options: &Options) -> Result<(), RunError> {
    let renderers = match &options.renderer {
        Some(name) => vec![name.parse::<Renderer>().map_err(|_| RunError::UnknownRenderer(name.clone()))?],
        None => renderers(),
    };
    let mut reasons = Vec::new();
    for renderer in renderers {
        // A driver may panic instead of giving an error; nothing of ours lives yet when it does.
        let tried = catch_unwind(AssertUnwindSafe(|| run_with(renderer, options)));
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

fn run_with(renderer: Renderer, options: &Options) -> eframe::Result {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/opbouw-256.png")).ok();
    let mut viewport = ViewportBuilder::default()
        .with_title(translator(options.lang).app_name())
        .with_app_id("nl.opbouw.Opbouw")
        .with_inner_size(Vec2::new(1440.0, 900.0))
        .with_min_inner_size(Vec2::new(1024.0, 640.0));
    if let Some(icon) = icon {
        viewport = viewport.with_icon(icon);
    }
    let native = NativeOptions { viewport, renderer, ..NativeOptions::default() };
    let options = options.clone();
    eframe::run_native("opbouw", native, Box::new(move |cc| Ok(Box::new(App::new(cc, &options)))))
}

/// The app between two frames.
#[derive(Debug)]
pub struct App {
    screen: Screen,
    commands: CommandPalette,
    toasts: Toasts<Action>,
    is_showing_keys: bool,
}

impl App {
    /// The app in its window.
    #[must_use]
    pub fn new(cc: &CreationContext<'_>, options: &Options) -> Self {
        let ctx = &cc.egui_ctx;
        theme::install(ctx);
        theme::set_reduced_motion(ctx, options.is_motion_reduced);
        ctx.set_theme(options.theme);
        language::set_lang(ctx, options.lang);
        Self {
            screen: Screen::default(),
            commands: CommandPalette::default(),
            toasts: Toasts::default(),
            is_showing_keys: false,
        }
    }

    /// Draws everything and gives back what was asked.
    fn frame(&mut self, ui: &mut Ui) -> Vec<Action> {
        let mut asked = Vec::new();
        if !self.commands.is_open() {
            ask_by_keys(ui.ctx(), &mut asked);
        }
        let view = ShellView {
            screen: self.screen,
            path: &[],
            here: None,
            undo: None,
            redo: None,
            due_today: 0,
            recent: &[],
            saved: SaveState::NotBegun,
        };
        shell(ui, &view, &mut asked, |ui, asked| page(ui, |ui| self.screen_ui(ui, asked)));
        self.commands.show(ui, &[], |action| !matches!(action, Action::Undo | Action::Redo), &mut asked);
        if self.is_showing_keys {
            let title = Action::ShowKeys.row(words(ui)).text;
            self.is_showing_keys = !Dialog::new(&title).show(ui, keys_ui).is_dismissed;
        }
        self.toasts.show(ui, &mut asked);
        asked
    }

    fn screen_ui(&self, ui: &mut Ui, _asked: &mut [Action]) {
        let words = words(ui);
        match self.screen {
            Screen::Today | Screen::Patients | Screen::NewPlan | Screen::Plan | Screen::Library | Screen::Settings => {
                ui.label(theme::title(self.screen.title(words)));
                EmptyState::new(self.screen.icon(), &words.coming_title(), &words.coming_text()).show(ui);
            }
        }
    }

    fn perform(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Open(screen) => self.screen = screen,
            Action::OpenCommands => self.commands.open(),
            Action::ZoomIn => zoom_by(ctx, 1),
            Action::ZoomOut => zoom_by(ctx, -1),
            Action::ZoomReset => ctx.set_zoom_factor(1.0),
            Action::SwitchLanguage => {
                let other = match language::lang(ctx) {
                    Lang::Nl => Lang::En,
                    Lang::En => Lang::Nl,
                };
                language::set_lang(ctx, other);
            }
            Action::SwitchTheme => ctx.set_theme(match ctx.theme() {
                egui::Theme::Light => egui::Theme::Dark,
                egui::Theme::Dark => egui::Theme::Light,
            }),
            Action::ShowKeys => self.is_showing_keys = true,
            // These belong to the screens.
            Action::OpenRecent(_)
            | Action::Undo
            | Action::Redo
            | Action::Print
            | Action::Previous
            | Action::Next
            | Action::GoToToday => {}
        }
        ctx.request_repaint();
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        for action in self.frame(ui) {
            self.perform(ui.ctx(), action);
        }
    }
}

/// The day it is, for whatever is drawn: the only clock of the window.
#[must_use]
pub fn today() -> chrono::NaiveDate {
    Local::now().date_naive()
}

fn zoom_by(ctx: &Context, steps: isize) {
    let now = ctx.zoom_factor();
    let here = ZOOM.iter().position(|zoom| *zoom >= now - 0.01).unwrap_or(ZOOM.len() - 1);
    if let Some(zoom) = here.checked_add_signed(steps).and_then(|index| ZOOM.get(index)) {
        ctx.set_zoom_factor(*zoom);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Key, Modifiers};
    use egui_kittest::{Harness, kittest::Queryable as _};

    fn window() -> Harness<'static, App> {
        Harness::builder()
            .with_size(Vec2::new(1440.0, 900.0))
            .build_eframe(|cc| App::new(cc, &Options { is_motion_reduced: true, ..Options::default() }))
    }

    #[test]
    fn the_palette_opens_by_keys_and_leads_to_a_screen() {
        let mut harness = window();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        harness.run();
        harness.get_by_role_and_label(egui::Role::TextInput, "Wat wilt u doen?").type_text("biblio");
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().screen, Screen::Library);
        assert!(!harness.state().commands.is_open());
    }

    #[test]
    fn the_language_changes_at_once() {
        let mut harness = window();
        harness.get_by_label("Bibliotheek");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        harness.run();
        harness.get_by_role_and_label(egui::Role::TextInput, "Wat wilt u doen?").type_text("english");
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        harness.get_by_label("Library");
    }
}
