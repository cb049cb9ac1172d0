//! The printed sheet of the open plan, for a window that must not wait for it.
//!
//! A [`SheetChoice`] is what a person chooses; [`Workspace::sheet_job`] makes a [`SheetJob`] of it, a plain value that can
//! go to another thread and becomes pages ([`SheetJob::render`]) or a PDF ([`SheetJob::export`]) there.

use chrono::NaiveDate;

use super::{OpenPlan, Workspace};
use crate::dossier::{Patient, Settings};
use crate::export::handout::{Handout, Practice, Sheet};
use crate::export::{self, Layout, Options, Pictures, pdf};
use crate::i18n::{Lang, translator};
use crate::plan::{PhaseKey, Plan, PlannedPhase};

pub use crate::export::handout::NoSheet;
pub use crate::export::pdf::RgbaPage;
pub use crate::export::{ExportError, Exported, Warning as SheetWarning};

/// Pixels for each point of a page drawn in small.
const SMALL: f32 = 0.5;

/// What a person chooses for a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetChoice {
    /// Which phase.
    pub phase: PhaseKey,
    /// Language of the sheet.
    pub lang: Lang,
    /// How much stands on it.
    pub layout: Layout,
    /// How the exercises are drawn.
    pub pictures: Pictures,
    /// How many weeks of boxes.
    pub weeks: u8,
    /// Whether the patient's name stands on it.
    pub is_named: bool,
    /// Whether the stop rules stand on it in full.
    pub has_stop_rules: bool,
    /// The next visit, in the therapist's words.
    pub next_visit: String,
}

impl SheetChoice {
    /// The usual sheet: the phase of `today`, in the patient's language, everything on it. None for a plan without phases.
    #[must_use]
    pub fn of(open: &OpenPlan, patient: Option<&Patient>, today: NaiveDate) -> Option<Self> {
        let plan = open.plan();
        let sheet = Sheet::of_today(plan, today)?;
        Some(Self {
            phase: sheet.phase,
            lang: patient.map_or(plan.lang, |patient| patient.lang),
            layout: Layout::default(),
            pictures: Pictures::default(),
            weeks: sheet.weeks,
            is_named: true,
            has_stop_rules: true,
            next_visit: String::new(),
        })
    }
}

/// How many weeks of boxes a phase can fill, seen from `today`.
#[must_use]
pub fn weeks_of_sheet(plan: &Plan, phase: &PlannedPhase, today: NaiveDate) -> u8 {
    Sheet::of_phase(plan, phase, today).weeks
}

/// A sheet that can be made without the workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetJob {
    handout: Handout,
    options: Options,
}

/// A sheet as pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPages {
    /// The pages at the size asked for.
    pub pages: Vec<RgbaPage>,
    /// The same pages in small.
    pub small: Vec<RgbaPage>,
    /// What turned out differently than asked.
    pub warnings: Vec<SheetWarning>,
}

impl Workspace {
    /// The sheet of the open plan.
    ///
    /// # Errors
    /// No plan is open, it no longer has the phase, or nothing is done in it.
    pub fn sheet_job(&self, choice: &SheetChoice, today: NaiveDate) -> Result<SheetJob, NoSheet> {
        let open = self.open_plan().ok_or(NoSheet::NoPhase)?;
        let plan = open.plan();
        let phase = plan.planned_phase(choice.phase).ok_or(NoSheet::NoPhase)?;
        let patient = open.patient.and_then(|id| self.patient(id)).filter(|_| choice.is_named);
        let sheet = Sheet {
            weeks: choice.weeks,
            lang: choice.lang,
            practice: practice(self.settings()),
            patient: patient.and_then(|patient| filled(&patient.name)),
            next_appointment: filled(&choice.next_visit),
            ..Sheet::of_phase(plan, phase, today)
        };
        let handout = Handout::of_plan(plan, self.library(), &sheet)?;
        let options = Options {
            layout: choice.layout,
            pictures: choice.pictures,
            person: super::drawn_person(self.settings().person),
            stop_rules: choice.has_stop_rules,
            ..Options::default()
        };
        Ok(SheetJob { handout, options })
    }
}

impl SheetJob {
    /// "2026-11-23 Thuisplan MV.pdf"; without initials on a sheet without a name.
    #[must_use]
    pub fn file_name(&self) -> String {
        let initials = self.handout.patient.as_deref().map(initials).unwrap_or_default();
        let words = translator(self.handout.lang).hp_file();
        let space = if initials.is_empty() { "" } else { " " };
        let ending = self.options.format.extension();
        format!("{} {words}{space}{initials}.{ending}", self.handout.made.on.format("%Y-%m-%d"))
    }

    /// The sheet as a file.
    ///
    /// # Errors
    /// It cannot be laid out or written.
    pub fn export(&self) -> Result<Exported, ExportError> {
        export::export(&self.handout, &self.options)
    }

    /// The sheet as pictures, `pixels_per_point` pixels for each of the 72 points of an inch.
    ///
    /// # Errors
    /// It cannot be laid out.
    pub fn render(&self, pixels_per_point: f32) -> Result<SheetPages, ExportError> {
        let warnings = self.export()?.warnings;
        let pages = self.render_again(pixels_per_point)?;
        let small = pdf::render_pages(&self.handout, &self.options, SMALL)?;
        Ok(SheetPages { pages, small, warnings })
    }

    /// Only the pages at another size.
    ///
    /// # Errors
    /// It cannot be laid out.
    pub fn render_again(&self, pixels_per_point: f32) -> Result<Vec<RgbaPage>, ExportError> {
        pdf::render_pages(&self.handout, &self.options, pixels_per_point)
    }
}

fn practice(settings: &Settings) -> Practice {
    Practice {
        name: filled(&settings.practice),
        address: filled(&settings.address),
        phone: filled(&settings.phone),
        therapist: filled(&settings.therapist),
    }
}

fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// "MV" of "Marieke Vos", "JdG" of "Jan de Groot"; at most four letters.
fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphabetic())).take(4).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_initials_never_by_a_name() {
        assert_eq!(initials("Marieke Vos"), "MV");
        assert_eq!(initials("Jan de Groot"), "JdG");
        assert_eq!(initials("🙂 9"), "");
        assert_eq!(initials("A B C D E F"), "ABCD");
    }

    #[test]
    fn a_sheet_can_be_made_on_another_thread() {
        fn goes_to_a_thread<T: Send + 'static>() {}
        goes_to_a_thread::<SheetJob>();
        goes_to_a_thread::<SheetPages>();
    }
}
