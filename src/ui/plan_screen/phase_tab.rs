//! The phase: aims, what is allowed, when to go on or step back, how long it lasts; and what holds for the whole plan.
//!
//! The phase is that of the selected day; a click in the ribbon chooses another. Criteria are shown with their targets and
//! who may judge them.

use egui::{Align, Layout, ScrollArea, Ui, Vec2};

use super::PlanScreenState;
use super::head::length_warning;
use crate::content::{Criterion, Judge, Phase, Response, StepBack};
use crate::i18n::Text;
use crate::plan::{Command, PhaseKey, PlannedPhase};
use crate::ui::theme::{Icon, Tokens, body, caption, icon_text, paint_icon, section, size, strong};
use crate::ui::widgets::{Button, Card, ListRow, Stepper, Tag, Tone, card};
use crate::ui::{Asked, View};
use crate::wording::{self, dates};
use crate::workspace::OpenPlan;

mod whole_plan;

pub(super) use whole_plan::WholePlan;

/// The column at the right.
const RIGHT: f32 = 344.0;

/// Another length of a phase that is not applied yet.
#[derive(Clone, Debug)]
pub(super) struct Length {
    phase: PhaseKey,
    days: u16,
    /// The rule that it would come against, for which length that was asked.
    warning: Option<(u16, Option<String>)>,
}

/// Draws the tab.
pub(super) fn phase_tab_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    asked: &mut Vec<Asked>,
) {
    let plan = open.plan();
    let date = state.place(view).date;
    let Some(planned) = plan.phase_on(date).or(plan.phase_on(view.today)).or(plan.phases.first()) else { return };
    let block = plan.block(planned);
    ScrollArea::vertical().id_salt("phase").auto_shrink([false; 2]).show(ui, |ui| {
        let gap = 16.0;
        let left = ui.available_width() - RIGHT - gap;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            ui.vertical(|ui| {
                ui.set_width(left);
                ui.spacing_mut().item_spacing.y = 0.0;
                length_ui(ui, view, open, state, (planned, block), asked);
                ui.add_space(gap);
                criteria_ui(ui, view, block);
                ui.add_space(gap);
                aims_ui(ui, view, block);
                if !block.step_back.is_empty() {
                    ui.add_space(gap);
                    step_back_ui(ui, view, block);
                }
                ui.add_space(gap);
            });
            ui.vertical(|ui| {
                ui.set_width(RIGHT - 1.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                whole_plan::whole_plan_ui(ui, view, open, state, planned, asked);
            });
        });
    });
}

/// Name, dates, and how many days it lasts.
fn length_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    (planned, block): (&PlannedPhase, &Phase),
    asked: &mut Vec<Asked>,
) {
    let look = Tokens::of(ui);
    let words = view.words;
    let can_change = planned.end() >= view.today && !view.workspace.is_read_only();
    let drafted = state.length.as_ref().filter(|length| length.phase == planned.key).map(|length| length.days);
    card(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let mut days = f64::from(drafted.unwrap_or(planned.days));
            ui.add_enabled_ui(can_change, |ui| {
                let name = words.plan_phase_length();
                let unit = words.plan_unit_days();
                let stepper =
                    Stepper::new(&name).unit(&unit).limits(1.0, 730.0).was(f64::from(planned.days)).width(176.0);
                if stepper.show(ui, &mut days).changed() {
                    #[allow(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "the stepper has limits"
                    )]
                    let days = days.round() as u16;
                    state.length = Some(Length { phase: planned.key, days, warning: None });
                }
            });
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                ui.horizontal(|ui| {
                    ui.spacing_mut().interact_size.y = 24.0;
                    let kind = wording::phase_kind(block.kind, view.lang);
                    ui.add(Tag::new(&kind, Tone::Phase(block.kind)));
                    ui.add(egui::Label::new(section(block.name.in_lang(view.lang))).truncate());
                });
                let day = |date| dates::weekday_and_date(view.lang, date);
                ui.label(body(words.plan_from_until(day(planned.start), day(planned.end()))).color(look.muted));
                let limits = planned.limits;
                let text = words.plan_phase_limits(limits.min, limits.max, limits.default);
                ui.label(caption(text, look.muted_2));
            });
        });
        if let Some(length) =
            state.length.as_mut().filter(|length| length.phase == planned.key && length.days != planned.days)
        {
            let command = Command::SetPhaseDays { phase: planned.key, days: length.days };
            if length.warning.as_ref().is_none_or(|(days, _)| *days != length.days) {
                length.warning = Some((length.days, length_warning(view, open, &command)));
            }
            ui.add_space(12.0);
            if let Some((_, Some(warning))) = &length.warning {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().interact_size.y = 20.0;
                    ui.label(icon_text(Icon::TriangleAlert, size::ICON).color(look.warning));
                    ui.add(egui::Label::new(body(warning).color(look.warning_text)).wrap());
                });
                ui.add_space(8.0);
            }
            let mut is_done = false;
            ui.horizontal(|ui| {
                if ui.add(Button::primary(&words.plan_apply())).clicked() {
                    asked.push(Asked::Change(command));
                    is_done = true;
                }
                is_done |= ui.add(Button::secondary(&words.plan_reset())).clicked();
            });
            if is_done {
                state.length = None;
            }
        }
    });
}

fn card_title(ui: &mut Ui, text: &str) {
    ui.allocate_ui_with_layout(Vec2::new(ui.available_width(), 52.0), Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(size::CARD);
        ui.label(section(text));
    });
}

fn criteria_ui(ui: &mut Ui, view: &View<'_>, block: &Phase) {
    Card::flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        card_title(ui, &view.words.plan_criteria());
        crate::ui::widgets::rule(ui);
        let all: Vec<&Criterion> = block.gate.iter().chain(&block.advance).collect();
        for (index, criterion) in all.iter().enumerate() {
            criterion_ui(ui, view, criterion, index + 1 == all.len());
        }
        if all.is_empty() {
            ui.add_space(12.0);
            ui.horizontal(|ui| {
                ui.add_space(size::CARD);
                ui.label(body(view.words.plan_criteria_none()).color(Tokens::of(ui).muted));
            });
            ui.add_space(12.0);
        }
    });
}

/// One criterion: who judges it, in words, its targets.
fn criterion_ui(ui: &mut Ui, view: &View<'_>, criterion: &Criterion, is_last: bool) {
    let look = Tokens::of(ui);
    let (icon, judge) = match criterion.judge {
        Judge::Home => (Icon::House, view.words.plan_judge_home()),
        Judge::Therapist => (Icon::Stethoscope, view.words.plan_judge_therapist()),
    };
    let text = criterion.text.in_lang(view.lang);
    let mut about: Vec<String> = criterion.targets.iter().map(|target| wording::target(*target, view.lang)).collect();
    about.push(judge);
    if criterion.never_a_stop {
        about.push(view.words.plan_never_a_stop());
    }
    let about = about.join(" · ");
    let wrap = ui.available_width() - 2.0 * size::CARD - 34.0 - 140.0;
    let wrapped = |ui: &Ui, text: egui::RichText| {
        let text = egui::WidgetText::from(text);
        text.into_galley(ui, Some(egui::TextWrapMode::Wrap), wrap, egui::TextStyle::Body)
    };
    let title = wrapped(ui, strong(text));
    let below = wrapped(ui, caption(&about, look.muted));
    let inner = title.size().y + below.size().y + 2.0;
    let row = Vec2::new(ui.available_width(), (inner + 24.0).max(72.0));
    let (rect, response) = ui.allocate_exact_size(row, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListItem, true, format!("{text}, {about}")));
    let left = rect.left() + size::CARD;
    let at = egui::pos2(left + 9.0, rect.center().y);
    paint_icon(ui.painter(), at, icon, size::ICON_RAIL, look.muted);
    let at = egui::pos2(left + 34.0, rect.center().y - inner / 2.0);
    let title_height = title.size().y;
    ui.painter().galley(at, title, look.text);
    ui.painter().galley(at + Vec2::new(0.0, title_height + 2.0), below, look.muted);
    if criterion.sources.iter().any(crate::content::Source::is_unconfirmed) {
        let at = rect.with_min_x(rect.right() - size::CARD - 150.0).with_max_x(rect.right() - size::CARD);
        let builder = egui::UiBuilder::new().max_rect(at).layout(Layout::right_to_left(Align::Center));
        ui.scope_builder(builder, |ui| ui.add(Tag::new(&view.words.w_unconfirmed(), Tone::Warning)));
    }
    if !is_last {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(1.0, look.border));
    }
}

/// Aims, what is allowed, what to avoid.
fn aims_ui(ui: &mut Ui, view: &View<'_>, block: &Phase) {
    let look = Tokens::of(ui);
    card(ui, |ui| {
        let columns = [
            (Icon::Target, look.accent, view.words.plan_goals(), &block.goals),
            (Icon::Check, look.accent, view.words.plan_allowed(), &block.allowed),
            (Icon::Ban, look.danger, view.words.plan_avoid(), &block.avoid),
        ];
        let gap = 20.0;
        let width = (ui.available_width() - 2.0 * gap) / 3.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (icon, ink, title, texts) in columns {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.horizontal(|ui| {
                        ui.spacing_mut().interact_size.y = 24.0;
                        ui.spacing_mut().item_spacing.x = 8.0;
                        ui.label(icon_text(icon, size::ICON).color(ink));
                        ui.label(strong(title));
                    });
                    texts_ui(ui, view, texts);
                });
            }
        });
    });
}

fn texts_ui(ui: &mut Ui, view: &View<'_>, texts: &[Text]) {
    if texts.is_empty() {
        ui.label(caption("–", Tokens::of(ui).muted));
    }
    for text in texts {
        ui.add(egui::Label::new(caption(text.in_lang(view.lang), Tokens::of(ui).text)).wrap());
        ui.add_space(4.0);
    }
}

/// Signs to step back or stop, and what to do then.
fn step_back_ui(ui: &mut Ui, view: &View<'_>, block: &Phase) {
    Card::flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        card_title(ui, &view.words.plan_step_back());
        crate::ui::widgets::rule(ui);
        for (index, sign) in block.step_back.iter().enumerate() {
            sign_ui(ui, view, sign, index + 1 == block.step_back.len());
        }
    });
}

fn sign_ui(ui: &mut Ui, view: &View<'_>, sign: &StepBack, is_last: bool) {
    let (tone, response) = match sign.response {
        Response::LowerDose => (Tone::Warning, view.words.plan_response_lower()),
        Response::StepBack => (Tone::Warning, view.words.plan_response_back()),
        Response::Review => (Tone::Info, view.words.plan_response_review()),
        Response::GeneralPractitioner => (Tone::Danger, view.words.plan_response_gp()),
        Response::GeneralPractitionerToday => (Tone::Danger, view.words.plan_response_gp_today()),
        Response::EmergencyDepartment => (Tone::Danger, view.words.plan_response_emergency()),
        Response::Call112 => (Tone::Danger, view.words.plan_response_112()),
    };
    let text = sign.text.in_lang(view.lang);
    let wrap = ui.available_width() - 2.0 * size::CARD - 190.0;
    let galley =
        egui::WidgetText::from(body(text)).into_galley(ui, Some(egui::TextWrapMode::Wrap), wrap, egui::TextStyle::Body);
    let height = (galley.size().y + 20.0).max(48.0);
    ListRow::new(text).height(height).last(is_last).show(ui, |ui| {
        ui.label(galley);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(Tag::new(&response, tone)));
    });
}
