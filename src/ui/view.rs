//! What a screen may read ([`View`]) and what it may ask ([`Asked`]); the app performs what was asked after the frame.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::action::Action;
use super::widgets::ToastKind;
use crate::content::ExerciseId;
use crate::dossier::{Patient, PatientId, Settings};
use crate::figure::Figure;
use crate::i18n::{Lang, Text, Translator};
use crate::plan::{Command, Plan, PlanId};
use crate::workspace::Workspace;

/// What a screen may read in a frame.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Library, patients, plans.
    pub workspace: &'a Workspace,
    /// The day it is.
    pub today: NaiveDate,
    /// Language of the window.
    pub lang: Lang,
    /// The texts of the window.
    pub words: &'static Translator,
}

/// Something a person asked for in a frame.
#[derive(Clone, Debug)]
pub enum Asked {
    /// A row of the action table.
    Action(Action),
    /// A change of the open plan, undoable.
    Change(Command),
    /// Take over a plan that was put together on the screen for new plans; for a patient, a new one, or nobody.
    BeginPlan {
        /// The plan.
        plan: Box<Plan>,
        /// Whose; a patient that is not known yet is added.
        patient: Option<Box<Patient>>,
    },
    /// Open a plan.
    OpenPlan(PlanId),
    /// Begin a new plan for this patient, or for nobody yet.
    NewPlanFor(Option<PatientId>),
    /// Add a patient or change one.
    PutPatient(Box<Patient>),
    /// Give the open plan to a patient.
    AssignPatient(Option<PatientId>),
    /// Remove a patient with everything, for good.
    ForgetPatient(PatientId),
    /// Change the settings.
    SetSettings(Box<Settings>),
    /// Show a message at the bottom right.
    Toast {
        /// What kind of message.
        kind: ToastKind,
        /// What it says.
        text: String,
        /// The text of its button and what that asks.
        button: Option<(String, Box<Asked>)>,
    },
    /// Copy an exercise into the user's own folder under a new name.
    CopyExercise {
        /// Which.
        exercise: ExerciseId,
        /// What the copy is called.
        name: Box<Text>,
    },
    /// Open the figure of an exercise in the editor.
    EditFigure(ExerciseId),
    /// Keep a figure in the user's own folder, and do what waited for it.
    SaveFigure {
        /// Whose.
        exercise: ExerciseId,
        /// The figure.
        figure: Box<Figure>,
        /// What was asked before it was kept.
        then: Option<Box<Asked>>,
    },
    /// Close the window.
    CloseWindow,
    /// Show a file that was written in the system's own program for it.
    OpenFile(PathBuf),
}

impl From<Action> for Asked {
    fn from(action: Action) -> Self {
        Asked::Action(action)
    }
}
