//! Step 3: safe to start? Every red flag in a few words, readable without a click; each opens its question.
//!
//! One button answers all of them with "no". A "yes" shows whom to see and how soon, and stops the plan.

use egui::{CursorIcon, Frame, Role, Sense, Ui, Vec2, WidgetInfo};

use super::draft::NewPlanScreenState;
use super::step_head;
use crate::content::RedFlag;
use crate::dossier::Patient;
use crate::ui::theme::{Icon, Tokens, Weight, body, caption, focus_ring, font, icon_text, size, strong};
use crate::ui::view::{Asked, View};
use crate::ui::widgets::{Button, Card, Segments, Tag, Tone, rule};
use crate::wording;

pub(super) fn safety_ui(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, asked: &mut Vec<Asked>) {
    let library = view.workspace.library();
    let flags = state.red_flags(library);
    Card::default().padding(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let is_done = state.is_cleared && !state.is_stopped();
        step_head(ui, 3, is_done, &view.words.begin_safe(), |ui| {
            if flags.is_empty() || state.is_stopped() {
                return;
            }
            if state.is_cleared {
                if ui.add(Button::quiet(&view.words.begin_change())).clicked() {
                    state.is_cleared = false;
                }
                ui.add(Tag::new(&view.words.begin_all_no_done(), Tone::Accent).icon(Icon::ShieldCheck));
            } else if ui.add(Button::next(&view.words.begin_all_no()).icon(Icon::Check)).clicked() {
                state.is_cleared = true;
                state.opened_flag = None;
            }
        });
        if flags.is_empty() {
            ui.label(body(view.words.begin_condition_first()).color(Tokens::of(ui).muted));
            return;
        }
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = 22.0;
            ui.spacing_mut().item_spacing = Vec2::new(20.0, 2.0);
            ui.horizontal_wrapped(|ui| {
                for flag in &flags {
                    short_line(ui, view, state, flag);
                }
            });
        });
        if let Some(flag) = flags.iter().find(|flag| Some(&flag.id) == state.opened_flag.as_ref()) {
            question(ui, view, state, flag);
        }
        for flag in flags.iter().filter(|flag| state.positive.contains(&flag.id)) {
            ui.push_id(flag.id.as_str(), |ui| referral(ui, view, state.patient(view).as_ref(), flag, asked));
        }
    });
}

/// A red flag in a few words; pressed, it opens its question.
fn short_line(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, flag: &RedFlag) {
    let look = Tokens::of(ui);
    let text = flag.short.in_lang(view.lang);
    let is_open = state.opened_flag.as_ref() == Some(&flag.id);
    let is_yes = state.positive.contains(&flag.id);
    let ink = match (is_yes, is_open) {
        (true, _) => look.danger,
        (false, true) => look.accent,
        (false, false) => look.text,
    };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font(size::CAPTION, Weight::Regular), ink);
    let desired = Vec2::new(galley.size().x + 12.0, 22.0);
    let (rect, response) = ui.allocate_exact_size(desired, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_open, text));
    let dot = if is_yes { look.danger } else { look.ring };
    ui.painter().circle_filled(egui::pos2(rect.left() + 3.0, rect.center().y), 2.5, dot);
    let at = egui::pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0);
    let line_y = at.y + galley.size().y;
    let line = egui::Rangef::new(at.x, at.x + galley.size().x);
    ui.painter().galley(at, galley, ink);
    if response.hovered() || is_open {
        ui.painter().hline(line, line_y, egui::Stroke::new(1.0, ink));
    }
    focus_ring(ui, &response, rect, size::RADIUS_TAG);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        state.opened_flag = if is_open { None } else { Some(flag.id.clone()) };
    }
}

fn question(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, flag: &RedFlag) {
    rule(ui);
    let text = flag.question.in_lang(view.lang);
    let before = state.positive.contains(&flag.id);
    let mut is_yes = before;
    ui.horizontal(|ui| {
        let room = ui.available_width() - 130.0;
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.add_space(6.0);
            ui.add(egui::Label::new(body(text)).wrap());
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (no, yes) = (view.words.no(), view.words.yes());
            Segments::new(text, &[(false, no.as_str()), (true, yes.as_str())]).show(ui, &mut is_yes);
        });
    });
    if is_yes != before {
        state.is_cleared = false;
        if is_yes {
            state.positive.insert(flag.id.clone());
        } else {
            state.positive.remove(&flag.id);
        }
    }
}

/// How soon, to whom, in words; to be noted with the patient.
fn referral(ui: &mut Ui, view: &View<'_>, patient: Option<&Patient>, flag: &RedFlag, asked: &mut Vec<Asked>) {
    let look = Tokens::of(ui);
    let urgency = wording::capitalized(&wording::urgency(flag.urgency, view.lang));
    let action = flag.action.in_lang(view.lang);
    let date = wording::dates::date_in_full(view.lang, view.today);
    let note = view.words.begin_red_flag_note(date, flag.short.in_lang(view.lang), &urgency);
    Frame::new().fill(look.danger_soft).corner_radius(size::RADIUS).inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 24.0;
            ui.label(icon_text(Icon::Siren, size::ICON).color(look.danger));
            ui.add(egui::Label::new(strong(&urgency).color(look.danger)).truncate());
        });
        ui.add(egui::Label::new(body(action)).wrap());
        ui.label(caption(flag.short.in_lang(view.lang), look.muted_2));
        ui.horizontal(|ui| {
            if let Some(patient) = patient {
                if patient.notes.contains(&note) {
                    ui.label(icon_text(Icon::Check, size::ICON_SMALL).color(look.accent));
                    ui.label(caption(view.words.begin_noted(&patient.name), look.muted_2));
                } else if ui.add(Button::secondary(&view.words.begin_note(&patient.name))).clicked() {
                    let notes = format!("{}\n{note}", patient.notes).trim().to_owned();
                    asked.push(Asked::PutPatient(Box::new(Patient { notes, ..patient.clone() })));
                }
            }
            if ui.add(Button::quiet(&view.words.begin_copy_referral()).icon(Icon::Copy)).clicked() {
                ui.ctx().copy_text(format!("{note}\n{action}"));
            }
        });
    });
}
