//! A patient's record in a dialog: new, to be changed, or to be removed for good.

use egui::{Frame, ScrollArea, Stroke, TextEdit, Ui, Vec2};

use crate::dossier::{Patient, PatientError};
use crate::i18n::Lang;
use crate::ui::roster_row::condition;
use crate::ui::theme::{Icon, Tokens, Weight, body, caption, font, size, strong};
use crate::ui::view::{Asked, View};
use crate::ui::widgets::{Button, Checkbox, Dialog, ListRow, Segments, TextField, dialog_foot, labelled};
use crate::wording;
use crate::wording::dates::day_and_month;

/// What a person asked of the dialog.
pub(super) enum DialogAsk {
    Nothing,
    Close,
    Ask(Vec<Asked>),
}

/// A patient's record while it is being written.
pub(super) struct PatientDialog {
    patient: Patient,
    birth_year: String,
    is_new: bool,
    is_removing: bool,
    trouble: Option<PatientError>,
    wants_focus: bool,
}

impl PatientDialog {
    /// For a patient who is not known yet.
    pub(super) fn of_new(patient: Patient) -> Self {
        Self { is_new: true, ..Self::of(patient) }
    }

    /// For a known patient.
    pub(super) fn of(patient: Patient) -> Self {
        let birth_year = patient.birth_year.map(|year| year.to_string()).unwrap_or_default();
        Self { patient, birth_year, is_new: false, is_removing: false, trouble: None, wants_focus: true }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &Ui, view: &View<'_>) -> DialogAsk {
        if self.is_removing {
            return self.removing(ui, view);
        }
        let words = view.words;
        let title = if self.is_new { words.patients_new() } else { words.patient_title() };
        let height = (ui.ctx().content_rect().height() - 240.0).max(240.0);
        let answer = Dialog::new(&title).width(620.0).show(ui, |ui| {
            let mut ask = ScrollArea::vertical()
                .max_height(height)
                // Its full height at once; else the dialog would grow frame by frame.
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing = Vec2::new(16.0, 12.0);
                    // Room for the focus outline, which the scroll area would cut.
                    Frame::new().inner_margin(4).show(ui, |ui| self.fields(ui, view)).inner
                })
                .inner;
            dialog_foot(ui, |ui| {
                let can_write = !view.workspace.is_read_only();
                let (save, and_plan) = (words.patient_save(), words.patient_save_and_plan());
                ui.spacing_mut().item_spacing.x = 12.0;
                if self.is_new {
                    if ui.add_enabled(can_write, Button::primary(&and_plan)).clicked() {
                        ask = self.save(view, true);
                    }
                    if ui.add_enabled(can_write, Button::secondary(&save)).clicked() {
                        ask = self.save(view, false);
                    }
                } else {
                    if ui.add_enabled(can_write, Button::primary(&save)).clicked() {
                        ask = self.save(view, false);
                    }
                    let remove = words.patient_remove_ask();
                    if ui.add_enabled(can_write, Button::danger(&remove).icon(Icon::Trash2)).clicked() {
                        self.is_removing = true;
                    }
                }
            });
            ask
        });
        if answer.is_dismissed { DialogAsk::Close } else { answer.inner }
    }

    fn fields(&mut self, ui: &mut Ui, view: &View<'_>) -> DialogAsk {
        let words = view.words;
        let look = Tokens::of(ui);
        let id = egui::Id::unique("patient name");
        if self.wants_focus {
            // A dialog measures itself in its first frame and loses the focus then: it is asked until it holds.
            self.wants_focus = !ui.memory(|memory| memory.has_focus(id));
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let is_name_wrong = matches!(self.trouble, Some(PatientError::NoName | PatientError::NameTooLong));
        let is_year_wrong = matches!(self.trouble, Some(PatientError::ImpossibleBirthYear(_)));
        let (label, hint) = (words.patient_name(), words.begin_name_hint());
        TextField::new(&label, &mut self.patient.name).hint(&hint).id(id).wrong(is_name_wrong).show(ui);
        ui.horizontal_top(|ui| {
            let (label, hint) = (words.patient_birth_year(), words.patient_birth_year_hint());
            TextField::new(&label, &mut self.birth_year).hint(&hint).width(130.0).wrong(is_year_wrong).show(ui);
            let width = ui.available_width();
            TextField::new(&words.patient_contact(), &mut self.patient.contact).width(width).show(ui);
        });
        if let Some(trouble) = self.trouble {
            let text = match trouble {
                PatientError::NoName => words.patient_no_name(),
                PatientError::NameTooLong => words.patient_name_too_long(),
                PatientError::ImpossibleBirthYear(_) => words.patient_birth_year_wrong(&self.birth_year),
            };
            ui.label(caption(text, look.danger));
        }
        ui.label(strong(words.patient_flags()));
        self.flags(ui, view);
        let label = words.begin_handout_language();
        let options = Lang::ALL.map(|lang| (lang, lang.own_name()));
        let heading = caption(&label, look.muted_2);
        labelled(
            ui,
            240.0,
            |ui| {
                ui.label(heading);
            },
            |ui| Segments::new(&label, &options).show(ui, &mut self.patient.lang),
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let label = words.patient_notes();
            ui.label(caption(&label, look.muted_2));
            let edge = Stroke::new(1.0, look.border_strong);
            Frame::new().stroke(edge).corner_radius(size::RADIUS).inner_margin(10).show(ui, |ui| {
                let notes = TextEdit::multiline(&mut self.patient.notes)
                    .frame(Frame::NONE)
                    .margin(egui::Margin::ZERO)
                    .font(font(size::BODY, Weight::Regular))
                    .desired_rows(3)
                    .desired_width(f32::INFINITY);
                ui.add(notes).accessible_name(label)
            });
        });
        self.plans(ui, view)
    }

    fn flags(&mut self, ui: &mut Ui, view: &View<'_>) {
        let width = (ui.available_width() - 16.0) / 2.0;
        let flags: Vec<_> = view.workspace.library().flags.values().collect();
        ui.spacing_mut().item_spacing.y = 2.0;
        for pair in flags.chunks(2) {
            ui.horizontal_top(|ui| {
                for flag in pair {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        let mut is_on = self.patient.flags.contains(&flag.id);
                        let name = wording::capitalized(flag.name.in_lang(view.lang));
                        let response = ui.add(Checkbox::new(&name, &mut is_on));
                        if response.on_hover_text(flag.effect.in_lang(view.lang)).changed() {
                            if is_on {
                                self.patient.flags.insert(flag.id.clone());
                            } else {
                                self.patient.flags.remove(&flag.id);
                            }
                        }
                    });
                }
            });
        }
        ui.spacing_mut().item_spacing.y = 12.0;
    }

    /// The plans of the patient, newest first, to open.
    fn plans(&self, ui: &mut Ui, view: &View<'_>) -> DialogAsk {
        let mut ask = DialogAsk::Nothing;
        if self.is_new || view.workspace.plans_of(self.patient.id).next().is_none() {
            return ask;
        }
        ui.label(strong(view.words.patient_plans()));
        ui.spacing_mut().item_spacing.y = 0.0;
        for plan in view.workspace.plans_of(self.patient.id) {
            let (Some(start), Some(end)) = (plan.start(), plan.end()) else { continue };
            let name = condition(view, plan);
            let row = ListRow::new(&name).first(true).last(true).padding(8.0).show(ui, |ui| {
                ui.add(egui::Label::new(body(&name)).truncate());
                let days = format!("{} – {}", day_and_month(view.lang, start), day_and_month(view.lang, end));
                ui.label(caption(days, Tokens::of(ui).muted));
            });
            if row.response.clicked() {
                ask = DialogAsk::Ask(vec![Asked::OpenPlan(plan.plan)]);
            }
        }
        ask
    }

    fn save(&mut self, view: &View<'_>, is_plan_next: bool) -> DialogAsk {
        let typed = self.birth_year.trim();
        // What is no number at all cannot be a year either.
        self.patient.birth_year = (!typed.is_empty()).then(|| typed.parse().unwrap_or(0));
        self.patient.name = self.patient.name.trim().to_owned();
        self.trouble = self.patient.check(view.today).err();
        if self.trouble.is_some() {
            return DialogAsk::Nothing;
        }
        let mut asks = vec![Asked::PutPatient(Box::new(self.patient.clone()))];
        if is_plan_next {
            asks.push(Asked::NewPlanFor(Some(self.patient.id)));
        }
        DialogAsk::Ask(asks)
    }

    fn removing(&mut self, ui: &Ui, view: &View<'_>) -> DialogAsk {
        let words = view.words;
        let plans = u32::try_from(view.workspace.plans_of(self.patient.id).count()).unwrap_or(u32::MAX);
        let answer = Dialog::new(&words.patient_remove_title()).show(ui, |ui| {
            ui.add(egui::Label::new(strong(&self.patient.name)).truncate());
            ui.add(egui::Label::new(body(words.patient_remove_text(plans))).wrap());
            dialog_foot(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                let stays = ui.add(Button::secondary(&words.patient_keep())).clicked();
                let goes = ui.add(Button::danger(&words.patient_remove()).icon(Icon::Trash2)).clicked();
                (stays, goes)
            })
        });
        let (stays, goes) = answer.inner;
        if goes {
            return DialogAsk::Ask(vec![Asked::ForgetPatient(self.patient.id)]);
        }
        if stays || answer.is_dismissed {
            self.is_removing = false;
        }
        DialogAsk::Nothing
    }
}
