//! Everything a person can ask of the window: one table from which menu, command palette and shortcuts are drawn.
//!
//! To add one: a variant of [`Action`], a row in [`Action::row`] (the compiler asks for it) and, when it needs nothing more
//! than itself, its place in [`Action::TABLE`].

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::screen::Screen;
use super::theme::Icon;
use crate::i18n::Translator;

/// Anything a person can ask of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Go to a screen.
    Open(Screen),
    /// Open what stands at this place in the list of recent patients.
    OpenRecent(usize),
    /// Take back the last change.
    Undo,
    /// Do again what was undone.
    Redo,
    /// Open the command palette.
    OpenCommands,
    /// Print or keep as a file.
    Print,
    /// Everything larger.
    ZoomIn,
    /// Everything smaller.
    ZoomOut,
    /// Back to 100 %.
    ZoomReset,
    /// The other language.
    SwitchLanguage,
    /// The other look.
    SwitchTheme,
    /// Every key at a glance.
    ShowKeys,
    /// Earlier in the calendar.
    Previous,
    /// Later in the calendar.
    Next,
    /// The calendar at today.
    GoToToday,
}

/// How an action looks and by which keys it is asked.
#[derive(Clone, Debug)]
pub struct ActionRow {
    /// In the menu and the palette.
    pub text: String,
    /// What it does, in a few words.
    pub tooltip: String,
    /// The keys; the first is shown.
    pub shortcuts: &'static [KeyboardShortcut],
    /// Its icon.
    pub icon: Icon,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

impl Action {
    /// Every action that needs nothing more than itself, in the order of the palette.
    pub const TABLE: [Action; 18] = [
        Action::Open(Screen::NewPlan),
        Action::Open(Screen::Today),
        Action::Open(Screen::Patients),
        Action::Open(Screen::Library),
        Action::Open(Screen::Settings),
        Action::Print,
        Action::Undo,
        Action::Redo,
        Action::GoToToday,
        Action::Previous,
        Action::Next,
        Action::OpenCommands,
        Action::ZoomIn,
        Action::ZoomOut,
        Action::ZoomReset,
        Action::SwitchLanguage,
        Action::SwitchTheme,
        Action::ShowKeys,
    ];

    /// Its text, tooltip, keys and icon.
    #[must_use]
    pub fn row(self, words: &Translator) -> ActionRow {
        let tooltip = match self {
            Action::Open(Screen::Today) => words.action_today_tip(),
            Action::Open(Screen::Patients) => words.action_patients_tip(),
            Action::Open(Screen::NewPlan) => words.action_new_plan_tip(),
            Action::Open(Screen::Library) => words.action_library_tip(),
            Action::Open(Screen::PoseEditor) => words.pose_tip(),
            Action::Open(Screen::Settings) => words.action_settings_tip(),
            Action::Open(Screen::Plan) | Action::OpenRecent(_) => words.recent(),
            Action::Undo => words.action_undo_tip(),
            Action::Redo => words.action_redo_tip(),
            Action::OpenCommands => words.action_commands_tip(),
            Action::Print | Action::Open(Screen::Print) => words.action_print_tip(),
            Action::ZoomIn => words.action_zoom_in_tip(),
            Action::ZoomOut => words.action_zoom_out_tip(),
            Action::ZoomReset => words.action_zoom_reset_tip(),
            Action::SwitchLanguage => words.action_language_tip(),
            Action::SwitchTheme => words.action_theme_tip(),
            Action::ShowKeys => words.action_keys_tip(),
            Action::Previous => words.action_previous_tip(),
            Action::Next => words.action_next_tip(),
            Action::GoToToday => words.action_go_to_today_tip(),
        };
        ActionRow {
            text: self.text(words),
            tooltip: tooltip.to_string(),
            shortcuts: self.shortcuts(),
            icon: self.icon(),
        }
    }

    fn text(self, words: &Translator) -> String {
        match self {
            Action::Open(Screen::NewPlan) => words.action_new_plan(),
            Action::Open(screen) => return screen.title(words),
            Action::OpenRecent(_) => words.recent(),
            Action::Undo => words.action_undo(),
            Action::Redo => words.action_redo(),
            Action::OpenCommands => words.action_commands(),
            Action::Print => words.action_print(),
            Action::ZoomIn => words.action_zoom_in(),
            Action::ZoomOut => words.action_zoom_out(),
            Action::ZoomReset => words.action_zoom_reset(),
            Action::SwitchLanguage => words.action_language(),
            Action::SwitchTheme => words.action_theme(),
            Action::ShowKeys => words.action_keys(),
            Action::Previous => words.action_previous(),
            Action::Next => words.action_next(),
            Action::GoToToday => words.action_go_to_today(),
        }
        .to_string()
    }

    /// The keys that ask for it; the first is shown.
    #[must_use]
    pub const fn shortcuts(self) -> &'static [KeyboardShortcut] {
        match self {
            Action::Open(Screen::NewPlan) => const { &[key(CTRL, Key::N)] },
            Action::Open(Screen::Today) => const { &[key(CTRL, Key::Num1)] },
            Action::Open(Screen::Patients) => const { &[key(CTRL, Key::Num2)] },
            Action::Open(Screen::Library) => const { &[key(CTRL, Key::Num3)] },
            Action::Open(Screen::Settings) => const { &[key(CTRL, Key::Comma)] },
            Action::Undo => const { &[key(CTRL, Key::Z)] },
            Action::Redo => const { &[key(CTRL_SHIFT, Key::Z), key(CTRL, Key::Y)] },
            Action::OpenCommands => const { &[key(CTRL, Key::K)] },
            Action::Print => const { &[key(CTRL, Key::P)] },
            Action::ZoomIn => const { &[key(CTRL, Key::Plus), key(CTRL, Key::Equals)] },
            Action::ZoomOut => const { &[key(CTRL, Key::Minus)] },
            Action::ZoomReset => const { &[key(CTRL, Key::Num0)] },
            Action::ShowKeys => const { &[key(Modifiers::NONE, Key::F1)] },
            Action::Previous => const { &[key(Modifiers::ALT, Key::ArrowLeft)] },
            Action::Next => const { &[key(Modifiers::ALT, Key::ArrowRight)] },
            Action::GoToToday => const { &[key(Modifiers::ALT, Key::Home)] },
            Action::Open(Screen::Plan | Screen::Print | Screen::PoseEditor)
            | Action::OpenRecent(_)
            | Action::SwitchLanguage
            | Action::SwitchTheme => &[],
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Action::Open(Screen::NewPlan) => Icon::Plus,
            Action::Open(screen) => screen.icon(),
            Action::OpenRecent(_) => Icon::UserRound,
            Action::Undo => Icon::Undo2,
            Action::Redo => Icon::Redo2,
            Action::OpenCommands => Icon::Search,
            Action::Print => Icon::Printer,
            Action::ZoomIn => Icon::ZoomIn,
            Action::ZoomOut => Icon::ZoomOut,
            Action::ZoomReset => Icon::Scan,
            Action::SwitchLanguage => Icon::Languages,
            Action::SwitchTheme => Icon::SunMoon,
            Action::ShowKeys => Icon::Keyboard,
            Action::Previous => Icon::ChevronLeft,
            Action::Next => Icon::ChevronRight,
            Action::GoToToday => Icon::CalendarCheck,
        }
    }
}

/// Takes the shortcuts out of the input and asks for what they stand for. Call before anything is drawn.
pub fn ask_by_keys(ctx: &Context, asked: &mut Vec<Action>) {
    let is_typing = ctx.text_edit_focused();
    let mut keys: Vec<(Action, KeyboardShortcut)> = Action::TABLE
        .into_iter()
        // While a person types, undoing belongs to the text.
        .filter(|action| !(is_typing && matches!(action, Action::Undo | Action::Redo)))
        .flat_map(|action| action.shortcuts().iter().map(move |shortcut| (action, *shortcut)))
        .collect();
    // Ctrl+Shift+Z before Ctrl+Z: egui lets the shorter one match both.
    keys.sort_by_key(|(_, shortcut)| !shortcut.modifiers.shift);
    ctx.input_mut(|input| {
        asked.extend(keys.iter().filter(|(_, shortcut)| input.consume_shortcut(shortcut)).map(|(action, _)| *action));
    });
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::i18n::{Lang, translator};

    #[test]
    fn no_two_actions_share_a_shortcut() {
        let mut taken = HashMap::new();
        for action in Action::TABLE {
            for shortcut in action.shortcuts() {
                let other = taken.insert(*shortcut, action);
                assert_eq!(other, None, "{shortcut:?} is taken twice");
            }
        }
    }

    #[test]
    fn every_action_has_words_in_every_language() {
        for lang in Lang::ALL {
            for action in Action::TABLE {
                let row = action.row(translator(lang));
                assert!(!row.text.is_empty() && !row.tooltip.is_empty(), "{action:?}");
                assert!(!row.tooltip.ends_with('.'), "{action:?}: no period after a single sentence");
            }
        }
    }
}
