//! Everything that is known of one exercise: how it is done, what goes wrong, how much, easier and harder, where used.

use egui::{Align, CursorIcon, Layout, Sense, Ui, Vec2};

use super::reading::{bullet, paragraph, part, sources};
use crate::content::{Exercise, ExerciseId, Step};
use crate::ui::figure_view::{FigureView, FigureViewState};
use crate::ui::theme::{Icon, Tokens, Weight, body, caption, font, size, title};
use crate::ui::view::View;
use crate::ui::widgets::{Button, Card, Tag, Tone};
use crate::wording;

/// In which conditions an exercise is used; found once for each exercise that is looked at.
#[derive(Default)]
pub(super) struct Uses {
    of: Option<(u64, ExerciseId, crate::i18n::Lang)>,
    names: Vec<String>,
}

impl Uses {
    /// The names of the conditions that use it.
    pub(super) fn of(&mut self, view: &View<'_>, id: &ExerciseId) -> &[String] {
        let of = Some((view.workspace.revision(), id.clone(), view.lang));
        if self.of != of {
            self.of = of;
            let library = view.workspace.library();
            let has = |phase: &crate::content::PhaseId| {
                library.phases.get(phase).is_some_and(|phase| phase.prescriptions.iter().any(|row| row.exercise == *id))
            };
            let programmes = library.programmes.values().filter(|programme| programme.phase_ids().any(has));
            self.names = programmes.map(|programme| programme.name.in_lang(view.lang).to_owned()).collect();
        }
        &self.names
    }
}

/// What a person wants on the page of an exercise.
pub(super) enum PageAsked {
    /// To see another exercise.
    Open(ExerciseId),
    /// To change its figure.
    EditFigure,
    /// To copy it as an own exercise.
    Copy,
}

/// A page at least so wide has the figure beside the words.
const BESIDE_FROM: f32 = 860.0;

/// Draws it; answers what a person wants.
pub(super) fn exercise_page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    exercise: &Exercise,
    uses: &[String],
    figure: &mut FigureViewState,
) -> Option<PageAsked> {
    Card::default()
        .padding(28)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let width = ui.available_width();
            if exercise.figure.is_none() || width < BESIDE_FROM {
                let asked = head_ui(ui, view, exercise);
                if exercise.figure.is_some() {
                    ui.add_space(8.0);
                    // On a low window the steps below it are to be seen as well.
                    let height = (0.34 * ui.ctx().content_rect().height()).clamp(220.0, 340.0);
                    FigureView::new(exercise).large().height(height).show(ui, figure);
                    ui.add_space(4.0);
                }
                return rest_ui(ui, view, exercise, uses).or(asked);
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 28.0;
                let left = (0.46 * width).min(620.0);
                ui.allocate_ui_with_layout(Vec2::new(left, 0.0), Layout::top_down(Align::Min), |ui| {
                    FigureView::new(exercise).large().height(0.92 * left).show(ui, figure);
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let asked = head_ui(ui, view, exercise);
                    rest_ui(ui, view, exercise, uses).or(asked)
                })
                .inner
            })
            .inner
        })
        .inner
}

/// Name, kind, regions, and what makes it one's own.
fn head_ui(ui: &mut Ui, view: &View<'_>, exercise: &Exercise) -> Option<PageAsked> {
    let lang = view.lang;
    ui.add(egui::Label::new(title(exercise.name.in_lang(lang))).wrap());
    ui.horizontal_wrapped(|ui| {
        if view.workspace.is_own_exercise(&exercise.id) {
            let own = view.words.pose_own();
            ui.add(Tag::new(&own, Tone::Info).icon(Icon::UserRoundPen)).on_hover_text(view.words.pose_own_tip());
        }
        ui.add(Tag::new(&wording::kind(exercise.kind, lang), Tone::Accent));
        for region in &exercise.regions {
            ui.add(Tag::new(&wording::region(*region, lang), Tone::Neutral));
        }
    });
    own_buttons(ui, view)
}

/// Everything below the name.
fn rest_ui(ui: &mut Ui, view: &View<'_>, exercise: &Exercise, uses: &[String]) -> Option<PageAsked> {
    let words = view.words;
    let lang = view.lang;
    let look = Tokens::of(ui);
    let mut opened = None;
    let library = view.workspace.library();
    let names = |ids: &[crate::content::TermId]| -> String {
        let terms = ids.iter().filter_map(|id| library.terms.get(id));
        terms.map(|term| term.name.in_lang(lang)).collect::<Vec<_>>().join(", ")
    };
    for (label, ids) in [(words.library_needed(), &exercise.equipment), (words.library_trains(), &exercise.muscles)] {
        if !ids.is_empty() {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().interact_size.y = 20.0;
                ui.label(body(label).color(look.muted));
                ui.add(egui::Label::new(body(names(ids))).wrap());
            });
        }
    }
    part(ui, &words.library_how());
    for (index, step) in exercise.instructions.iter().enumerate() {
        step_ui(ui, view, index + 1, step);
    }
    if !exercise.mistakes.is_empty() {
        part(ui, &words.library_mistakes());
        for mistake in &exercise.mistakes {
            bullet(ui, view, mistake.in_lang(lang), &[]);
        }
    }
    part(ui, &words.library_dose());
    paragraph(ui, &dose(exercise, view));
    for (heading, ids) in [(words.library_easier(), &exercise.easier), (words.library_harder(), &exercise.harder)] {
        if ids.is_empty() {
            continue;
        }
        part(ui, &heading);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 24.0;
            for other in ids.iter().filter_map(|id| library.exercises.get(id)) {
                let link = egui::Label::new(body(other.short_name.in_lang(lang)).color(look.accent));
                let response = ui.add(link.sense(Sense::click())).on_hover_cursor(CursorIcon::PointingHand);
                crate::ui::theme::focus_ring(ui, &response, response.rect.expand(2.0), 4);
                if response.clicked() {
                    opened = Some(PageAsked::Open(other.id.clone()));
                }
                ui.add_space(8.0);
            }
        });
    }
    for gate in &exercise.harder_gates {
        if let Some(other) = library.exercises.get(&gate.exercise) {
            let text = words.library_only_when(other.short_name.in_lang(lang), gate.when.in_lang(lang));
            bullet(ui, view, &text, &gate.sources);
        }
    }
    if !exercise.contraindications.is_empty() {
        part(ui, &words.library_not_for());
        for contraindication in &exercise.contraindications {
            bullet(ui, view, contraindication.text.in_lang(lang), &[]);
        }
    }
    if !uses.is_empty() {
        part(ui, &words.library_used());
        for name in uses {
            bullet(ui, view, name, &[]);
        }
    }
    sources(ui, view, exercise.sources.iter());
    opened
}

/// What makes an exercise one's own: another figure, a copy.
fn own_buttons(ui: &mut Ui, view: &View<'_>) -> Option<PageAsked> {
    let words = view.words;
    let mut asked = None;
    let has_folder = view.workspace.content_folder().is_some();
    ui.horizontal_wrapped(|ui| {
        let edit = words.pose_edit();
        let edit = ui.add_enabled(has_folder, Button::secondary(&edit).icon(Icon::PersonStanding));
        if edit.on_disabled_hover_text(words.pose_no_folder()).clicked() {
            asked = Some(PageAsked::EditFigure);
        }
        let copy = words.pose_copy();
        let copy = ui.add_enabled(has_folder, Button::secondary(&copy).icon(Icon::CopyPlus));
        if copy.on_disabled_hover_text(words.pose_no_folder()).clicked() {
            asked = Some(PageAsked::Copy);
        }
    });
    asked
}

fn dose(exercise: &Exercise, view: &View<'_>) -> String {
    let dosage = &exercise.dosage;
    let lang = view.lang;
    let mut parts = vec![wording::short_dosage(dosage, 1, lang), wording::frequency(&exercise.frequency, None, lang)];
    parts.extend(dosage.load.as_ref().map(|load| wording::load(load, lang)));
    parts.extend(dosage.tempo.map(|tempo| wording::tempo(tempo, lang)));
    parts.extend(dosage.rest_secs.map(|rest| wording::rest(rest, lang)));
    parts.extend(dosage.pain_limit.map(|limit| wording::pain_limit(limit, lang)));
    parts.join(" · ")
}

/// A numbered step with its role, where it is no plain movement.
fn step_ui(ui: &mut Ui, view: &View<'_>, number: usize, step: &Step) {
    let look = Tokens::of(ui);
    let words = view.words;
    let role = match step {
        Step::Start(_) => Some(words.library_step_start()),
        Step::Movement(_) => None,
        Step::Cue(_) => Some(words.library_step_cue()),
        Step::Breathing(_) => Some(words.library_step_breathing()),
        Step::Safety(_) => Some(words.library_step_safety()),
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        ui.spacing_mut().item_spacing.x = 10.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), 12.0, look.subtle);
        let number_font = font(size::CAPTION, Weight::Semibold);
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, number, number_font, look.muted_2);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(2.0);
            ui.add(egui::Label::new(body(step.text().in_lang(view.lang))).wrap().selectable(true));
            if let Some(role) = role {
                ui.label(caption(role, look.muted));
            }
        });
    });
}
