//! Step 4: for whom. Who, which side, from when; folded below it: days, parts of day, injury, language.

use chrono::NaiveDate;
use egui::{Align, Layout, Ui, Vec2};

use super::draft::{NewPlanScreenState, read_time};
use super::step_head;
use crate::dossier::NAME_MAX;
use crate::i18n::Lang;
use crate::plan::{AffectedSide, PartOfDay};
use crate::ui::theme::{Icon, Tokens, body, caption, icon_text, size};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Card, DateField, FilterChip, ListRow, RemovableChip, Segments, TextField, WeekdayPicker, labelled,
};
use crate::wording;

/// So many known patients are offered while a name is typed.
const OFFERED: usize = 4;

pub(super) fn for_whom_ui(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState) {
    let words = view.words;
    Card::default().padding(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(16.0, 12.0);
        step_head(ui, 4, state.side.is_some(), &words.begin_for_whom(), |ui| {
            let icon = if state.is_more_open { Icon::ChevronUp } else { Icon::ChevronDown };
            if ui.add(Button::quiet(&words.begin_more()).trailing_icon(icon)).clicked() {
                state.is_more_open = !state.is_more_open;
            }
        });
        ui.horizontal_top(|ui| {
            side(ui, view, state);
            let mut start = state.start;
            if DateField::new(&words.begin_start(), &mut start, view.today).width(190.0).show(ui).changed()
                && start.is_some()
            {
                state.start = start;
                state.touch();
            }
            let width = ui.available_width();
            name(ui, view, state, width);
        });
        offered(ui, view, state);
        flags_of_patient(ui, view, state);
        if TextField::new(&words.begin_goal(), &mut state.goal).hint(&words.begin_goal_hint()).show(ui).changed() {
            state.touch();
        }
        if state.is_more_open {
            more(ui, view, state);
        }
    });
}

fn side(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState) {
    let words = view.words;
    let (left, right) = (wording::capitalized(&words.side_left()), wording::capitalized(&words.side_right()));
    let (both, none) = (words.begin_side_both(), words.begin_side_none());
    let options = [
        (Some(AffectedSide::Left), left.as_str()),
        (Some(AffectedSide::Right), right.as_str()),
        (Some(AffectedSide::Both), both.as_str()),
        (Some(AffectedSide::None), none.as_str()),
    ];
    let name = words.begin_side();
    let label = caption(&name, Tokens::of(ui).muted_2);
    let changed = labelled(
        ui,
        284.0,
        |ui| {
            ui.label(label);
        },
        |ui| Segments::new(&name, &options).width(284.0).show(ui, &mut state.side).changed(),
    );
    if changed {
        state.touch();
    }
}

/// Who: a known patient as a chip, or a name to type.
fn name(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, width: f32) {
    let words = view.words;
    let known = state.patient.and_then(|id| view.workspace.patient(id));
    if let Some(patient) = known {
        let label = caption(words.begin_name(), Tokens::of(ui).muted_2);
        let shown: String = patient.name.chars().take(28).collect();
        let is_cut = shown.len() < patient.name.len();
        let shown = if is_cut { format!("{}…", shown.trim_end()) } else { shown };
        let is_removed = labelled(
            ui,
            width,
            |ui| {
                ui.label(label);
            },
            |ui| {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let chip = ui.add(RemovableChip::new(&shown));
                    if is_cut { chip.on_hover_text(&patient.name).clicked() } else { chip.clicked() }
                })
                .inner
            },
        );
        if is_removed {
            state.patient = None;
            state.touch();
        }
        return;
    }
    let is_too_long = state.name.trim().chars().count() > NAME_MAX;
    let (label, hint) = (words.begin_name(), words.begin_name_hint());
    TextField::new(&label, &mut state.name).hint(&hint).width(width).wrong(is_too_long).show(ui);
}

/// Known patients that match the typed name.
fn offered(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState) {
    if state.patient.is_some() || state.name.trim().is_empty() {
        return;
    }
    let found = view.workspace.find_patients(&state.name);
    if found.is_empty() {
        return;
    }
    let mut picked = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(caption(view.words.begin_known(), Tokens::of(ui).muted_2));
        for patient in found.iter().take(OFFERED).filter_map(|place| view.workspace.patients().get(*place)) {
            let year = patient.birth_year.map(|year| year.to_string()).unwrap_or_default();
            let row = ListRow::new(&patient.name).first(true).last(true).padding(12.0).height(size::CONTROL);
            let row = row.show(ui, |ui| {
                ui.add(egui::Label::new(body(&patient.name)).truncate());
                ui.label(caption(year, Tokens::of(ui).muted));
            });
            if row.response.clicked() {
                picked = Some(patient.id);
            }
        }
    });
    if let Some(id) = picked {
        state.patient = Some(id);
        state.name.clear();
        state.touch();
    }
}

/// What is known of the patient that changes what is safe.
fn flags_of_patient(ui: &mut Ui, view: &View<'_>, state: &NewPlanScreenState) {
    let Some(patient) = state.patient.and_then(|id| view.workspace.patient(id)) else { return };
    let look = Tokens::of(ui);
    for flag in patient.flags.iter().filter_map(|id| view.workspace.library().flags.get(id)) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.label(icon_text(Icon::TriangleAlert, size::ICON_SMALL).color(look.warning));
            let name = wording::capitalized(flag.name.in_lang(view.lang));
            let text = format!("{name}. {}", flag.effect.in_lang(view.lang));
            ui.add(egui::Label::new(caption(text, look.warning_text)).wrap());
        });
    }
}

fn more(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState) {
    let words = view.words;
    let look = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        let label = caption(words.begin_days(), look.muted_2);
        let changed = labelled(
            ui,
            312.0,
            |ui| {
                ui.label(label);
            },
            |ui| WeekdayPicker::new().show(ui, &mut state.days).changed(),
        );
        if changed {
            state.touch();
        }
        let label = caption(words.begin_parts(), look.muted_2);
        let width = ui.available_width();
        let changed = labelled(
            ui,
            width,
            |ui| {
                ui.label(label);
            },
            |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let mut changed = false;
                    for (part, on) in PartOfDay::ALL.into_iter().zip(&mut state.parts) {
                        let text = wording::capitalized(&wording::part_of_day(part, view.lang));
                        if ui.add(FilterChip::new(&text, *on)).clicked() {
                            *on = !*on;
                            changed = true;
                        }
                    }
                    changed
                })
                .inner
            },
        );
        if changed {
            state.touch();
        }
    });
    ui.horizontal_top(|ui| {
        let mut injury: Option<NaiveDate> = state.injury;
        if DateField::new(&words.begin_injury(), &mut injury, view.today).width(190.0).show(ui).changed() {
            state.injury = injury;
            state.touch();
        }
        let is_wrong = !state.injury_time.trim().is_empty() && read_time(&state.injury_time).is_none();
        let (label, hint) = (words.begin_injury_time(), words.begin_injury_time_hint());
        let field = TextField::new(&label, &mut state.injury_time).hint(&hint).width(106.0);
        if field.wrong(is_wrong).show(ui).changed() {
            state.touch();
        }
        let label = caption(words.begin_handout_language(), look.muted_2);
        let known = state.patient.and_then(|id| view.workspace.patient(id)).map(|patient| patient.lang);
        let mut lang = state.lang.or(known).unwrap_or(view.lang);
        let options = Lang::ALL.map(|lang| (lang, lang.own_name()));
        let changed = labelled(
            ui,
            230.0,
            |ui| {
                ui.label(label);
            },
            |ui| Segments::new(&words.begin_handout_language(), &options).show(ui, &mut lang).changed(),
        );
        if changed {
            state.lang = Some(lang);
            state.touch();
        }
    });
    if let Some(why) = &state.refused {
        ui.label(caption(wording::rejected(why, view.lang), look.danger));
    }
}
