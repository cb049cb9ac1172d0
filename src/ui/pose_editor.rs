//! The editor of an exercise's picture, for who never programmed: poses at the left, the live figure in the middle, what
//! can be set at the right, what no body can do below.
//!
//! A frame works on a copy of the figure; what differs afterwards is one step of [`Edits`], and a drag or a typed number is
//! one step. Solving and drawing happen in [`workshop`], off the thread of the window. Saving, and leaving with something
//! unsaved, is asked of the app.

mod contact_tab;
mod field;
mod findings;
mod joints_tab;
mod naming;
mod picture_tab;
mod poses_panel;
mod posture_tab;
mod props_tab;
mod row;
mod stage;
mod workshop;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, ScrollArea, Ui};

use self::workshop::Workshop;
use super::action::Action;
use super::screen::Screen;
use super::theme::{Icon, Tokens, body, caption, size};
use super::view::{Asked, View};
use super::widgets::{Button, Dialog, EmptyState, Segments, dialog_foot};
use crate::content::{Exercise, ExerciseId};
use crate::figure::edit::{Edits, Part};
use crate::figure::pose::{Base, View as Camera};
use crate::figure::{Figure, Prop};
use crate::i18n::{Text, Translator};

/// Width of the list of poses.
const POSES: f32 = 216.0;
/// Height of the findings.
const FINDINGS: f32 = 132.0;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Posture,
    Joints,
    Contact,
    Props,
    Picture,
}

/// A figure that is being edited.
struct Editing {
    exercise: ExerciseId,
    edits: Edits,
    pose: usize,
    tab: Tab,
    open_joints: BTreeSet<&'static str>,
    workshop: Workshop,
    /// Since when the movement plays, in seconds of the window.
    playing_since: Option<f64>,
    /// The camera where a drag began.
    dragged_from: Option<(f64, f64, egui::Vec2)>,
    /// The figure as the workshop gets it.
    shared: Option<(u64, Arc<Figure>)>,
}

/// The editor between two frames.
#[derive(Default)]
pub struct PoseEditorState {
    open: Option<Editing>,
    /// What was asked while something was unsaved; it waits for an answer.
    leaving: Option<Box<Asked>>,
}

impl PoseEditorState {
    /// Opens the figure of an exercise; one that is open and unsaved stays as it is.
    pub fn begin(&mut self, exercise: &Exercise) {
        self.leaving = None;
        if self.is_unsaved() && self.exercise() == Some(&exercise.id) {
            return;
        }
        self.open = Some(Editing {
            exercise: exercise.id.clone(),
            edits: Edits::new(exercise.figure.clone().unwrap_or_else(blank)),
            pose: 0,
            tab: Tab::default(),
            open_joints: ["hip", "knee"].into(),
            workshop: Workshop::default(),
            playing_since: None,
            dragged_from: None,
            shared: None,
        });
    }

    /// Whose figure is open.
    #[must_use]
    pub fn exercise(&self) -> Option<&ExerciseId> {
        self.open.as_ref().map(|editing| &editing.exercise)
    }

    /// Whether a figure is open that is not kept.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.open.as_ref().is_some_and(|editing| editing.edits.is_unsaved())
    }

    /// Asks what is to become of the unsaved figure before `asked` is performed.
    pub fn ask_before(&mut self, asked: Asked) {
        self.leaving = Some(Box::new(asked));
    }

    /// The figure has been kept.
    pub fn mark_saved(&mut self) {
        if let Some(editing) = &mut self.open {
            editing.edits.mark_saved();
        }
    }

    /// Forgets the figure and what was not kept of it.
    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// Takes back the last step.
    pub fn undo(&mut self) {
        if let Some(editing) = &mut self.open {
            editing.edits.undo();
        }
    }

    /// Does a step again that was taken back.
    pub fn redo(&mut self) {
        if let Some(editing) = &mut self.open {
            editing.edits.redo();
        }
    }

    /// What undo and redo would change, in words.
    #[must_use]
    pub fn steps(&self, words: &Translator) -> (Option<String>, Option<String>) {
        let named = |part: Option<Part>| part.map(|part| naming::part(part, words));
        self.open
            .as_ref()
            .map_or((None, None), |editing| (named(editing.edits.undo_part()), named(editing.edits.redo_part())))
    }
}

/// Somebody who stands: where an exercise without a picture begins.
fn blank() -> Figure {
    let pose = crate::figure::pose::Pose {
        caption: Text::new("Begin", "Start"),
        base: Base::Standing,
        rest: None,
        lean: None,
        roll: 0.0,
        turn: 0.0,
        balance: None,
        arms: None,
        joints: Default::default(),
        pins: Default::default(),
        free: Vec::new(),
        moves: Vec::new(),
        props: None,
        anchored: true,
        effort: Vec::new(),
        hold: false,
    };
    Figure {
        view: Camera::default(),
        muscles: Vec::new(),
        arrow: Default::default(),
        props: Vec::new(),
        look: Default::default(),
        playback: Default::default(),
        poses: vec![pose],
    }
}

/// The props that a pose has: its own or those of the figure.
fn props_of(figure: &Figure, pose: usize) -> Vec<Prop> {
    figure.poses.get(pose).and_then(|pose| pose.props.as_ref()).unwrap_or(&figure.props).clone()
}

/// Draws the editor.
pub fn pose_editor_ui(ui: &mut Ui, view: &View<'_>, state: &mut PoseEditorState, asked: &mut Vec<Asked>) {
    let words = view.words;
    let Some(editing) = &mut state.open else {
        EmptyState::new(Icon::PersonStanding, &words.pose_screen(), &words.pose_nothing()).show(ui);
        return;
    };
    editing.workshop.poll();
    // Between two gestures: what comes next is a step of its own.
    let is_busy = ui.input(|input| input.pointer.any_down()) || ui.ctx().text_edit_focused();
    if !is_busy {
        editing.edits.end_step();
    }
    editing.pose = editing.pose.min(editing.edits.figure().poses.len().saturating_sub(1));
    let look = Tokens::of(ui);
    let side = Frame::new().fill(look.card).inner_margin(Margin::same(14));
    Panel::left("poses").resizable(false).exact_size(POSES).frame(side).show(ui, |ui| {
        poses_panel::poses_panel_ui(ui, view, editing);
    });
    let is_narrow = ui.ctx().content_rect().width() < size::NARROW_BELOW;
    let width = if is_narrow { size::INSPECTOR_NARROW } else { size::INSPECTOR + 40.0 };
    let tabs = Panel::right("pose tabs").resizable(false).exact_size(width);
    tabs.frame(side).show(ui, |ui| tabs_ui(ui, view, editing));
    let middle = Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 12 });
    CentralPanel::default().frame(middle).show(ui, |ui| {
        head(ui, view, editing, asked);
        let below = Panel::bottom("findings").resizable(false).exact_size(FINDINGS).show_separator_line(false);
        below.frame(Frame::new().inner_margin(Margin { top: 8, ..Margin::ZERO })).show(ui, |ui| {
            findings::findings_ui(ui, view, editing);
        });
        stage::stage_ui(ui, view, editing);
    });
    let (exercise, figure) = (editing.exercise.clone(), editing.edits.figure().clone());
    leaving_ui(ui, view, state, exercise, figure, asked);
}

/// Play, where the camera stands, cancel and save.
fn head(ui: &mut Ui, view: &View<'_>, editing: &mut Editing, asked: &mut Vec<Asked>) {
    let words = view.words;
    ui.allocate_ui_with_layout(
        egui::vec2(ui.available_width(), size::CONTROL),
        Layout::left_to_right(Align::Center),
        |ui| {
            stage::controls_ui(ui, view, editing);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let has_folder = view.workspace.content_folder().is_some();
                let can_save = has_folder && editing.edits.is_unsaved();
                let save = ui.add_enabled(can_save, Button::primary(&words.pose_save()).icon(Icon::Save));
                let save = if !has_folder {
                    save.on_disabled_hover_text(words.pose_no_folder())
                } else if view.workspace.is_own_exercise(&editing.exercise) {
                    save
                } else {
                    save.on_hover_text(words.pose_makes_own())
                };
                if save.clicked() {
                    let figure = Box::new(editing.edits.figure().clone());
                    asked.push(Asked::SaveFigure { exercise: editing.exercise.clone(), figure, then: None });
                }
                if ui.add(Button::secondary(&words.pose_cancel())).clicked() {
                    asked.push(Action::Open(Screen::Library).into());
                }
            });
        },
    );
    if !view.workspace.is_own_exercise(&editing.exercise) {
        ui.label(caption(words.pose_makes_own(), Tokens::of(ui).muted_2));
    }
}

fn tabs_ui(ui: &mut Ui, view: &View<'_>, editing: &mut Editing) {
    let words = view.words;
    let texts = [
        (Tab::Posture, words.pose_tab_posture().to_string()),
        (Tab::Joints, words.pose_tab_joints().to_string()),
        (Tab::Contact, words.pose_tab_contact().to_string()),
        (Tab::Props, words.pose_tab_props().to_string()),
        (Tab::Picture, words.pose_tab_picture().to_string()),
    ];
    let options: Vec<(Tab, &str)> = texts.iter().map(|(tab, text)| (*tab, text.as_str())).collect();
    let width = ui.available_width();
    Segments::new(&words.pose_tabs(), &options).width(width).show(ui, &mut editing.tab);
    ui.add_space(4.0);
    let mut figure = editing.edits.figure().clone();
    let (tab, pose) = (editing.tab, editing.pose);
    ScrollArea::vertical().auto_shrink(false).id_salt((tab as u8, pose)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        // Room for the bar, which floats.
        ui.set_max_width(ui.available_width() - 8.0);
        let part = match tab {
            Tab::Posture => {
                posture_tab::posture_tab_ui(ui, view, &mut figure, pose);
                Part::Posture
            }
            Tab::Joints => {
                let solved = editing.workshop.angles.get(pose).copied();
                joints_tab::joints_tab_ui(ui, view, &mut figure, pose, solved.as_ref(), &mut editing.open_joints);
                Part::Joints
            }
            Tab::Contact => {
                contact_tab::contact_tab_ui(ui, view, &mut figure, pose);
                Part::Contact
            }
            Tab::Props => {
                props_tab::props_tab_ui(ui, view, &mut figure, pose);
                Part::Props
            }
            Tab::Picture => {
                picture_tab::picture_tab_ui(ui, view, &mut figure);
                Part::Picture
            }
        };
        ui.add_space(16.0);
        editing.edits.change(part, figure);
    });
}

/// The question before something unsaved is left.
fn leaving_ui(
    ui: &Ui,
    view: &View<'_>,
    state: &mut PoseEditorState,
    exercise: ExerciseId,
    figure: Figure,
    asked: &mut Vec<Asked>,
) {
    let Some(target) = state.leaving.clone() else { return };
    let words = view.words;
    let can_save = view.workspace.content_folder().is_some();
    let answer = Dialog::new(&words.pose_unsaved_title()).width(480.0).show(ui, |ui| {
        ui.add(egui::Label::new(body(words.pose_unsaved_text())).wrap());
        dialog_foot(ui, |ui| {
            let saves = ui.add_enabled(can_save, Button::primary(&words.pose_save())).clicked();
            let discards = ui.add(Button::danger(&words.pose_discard())).clicked();
            let stays = ui.add(Button::secondary(&words.pose_stay())).clicked();
            (saves, discards, stays)
        })
    });
    let (saves, discards, stays) = answer.inner;
    if saves {
        state.leaving = None;
        asked.push(Asked::SaveFigure { exercise, figure: Box::new(figure), then: Some(target) });
    } else if discards {
        state.close();
        asked.push(*target);
    } else if stays || answer.is_dismissed {
        state.leaving = None;
    }
}
