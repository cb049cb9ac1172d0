//! The screens of the window and where each hangs in the rail.

use crate::i18n::Translator;
use crate::ui::theme::Icon;

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Whose review is due; for a patient: today's session.
    #[default]
    Today,
    /// Every patient.
    Patients,
    /// A plan in the making.
    NewPlan,
    /// One patient's plan.
    Plan,
    /// The sheet of that plan, before it is printed.
    Print,
    /// Exercises and programmes.
    Library,
    /// The figure of an exercise.
    PoseEditor,
    /// Practice, language, storage.
    Settings,
}

impl Screen {
    /// Every screen.
    pub const ALL: [Screen; 8] = [
        Screen::Today,
        Screen::Patients,
        Screen::NewPlan,
        Screen::Plan,
        Screen::Print,
        Screen::Library,
        Screen::PoseEditor,
        Screen::Settings,
    ];

    /// The screens with a place of their own in the rail.
    pub const RAIL: [Screen; 4] = [Screen::Today, Screen::Patients, Screen::Library, Screen::Settings];

    /// Which place of the rail lights up.
    #[must_use]
    pub const fn rail_place(self) -> Self {
        match self {
            Screen::NewPlan | Screen::Plan | Screen::Print => Screen::Patients,
            Screen::PoseEditor => Screen::Library,
            other => other,
        }
    }

    /// Its name.
    #[must_use]
    pub fn title(self, words: &Translator) -> String {
        match self {
            Screen::Today => words.screen_today(),
            Screen::Patients => words.screen_patients(),
            Screen::NewPlan => words.screen_new_plan(),
            Screen::Plan => words.screen_plan(),
            Screen::Print => words.print_title(),
            Screen::Library => words.screen_library(),
            Screen::PoseEditor => words.pose_screen(),
            Screen::Settings => words.screen_settings(),
        }
        .to_string()
    }

    /// Its icon.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Screen::Today => Icon::Sun,
            Screen::Patients => Icon::Users,
            Screen::NewPlan => Icon::FilePlus,
            Screen::Plan => Icon::CalendarDays,
            Screen::Print => Icon::Printer,
            Screen::Library => Icon::Library,
            Screen::PoseEditor => Icon::PersonStanding,
            Screen::Settings => Icon::Settings,
        }
    }
}
