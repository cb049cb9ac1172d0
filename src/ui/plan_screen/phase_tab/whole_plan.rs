//! What holds for the whole plan: the way of building up, the form of the complaint, days that suit, later or earlier,
//! days off, notes.

use chrono::{NaiveDate, Weekday};
use egui::{Align, Frame, Layout, Stroke, TextEdit, Ui};

use super::super::PlanScreenState;
use super::super::reason::Asking;
use crate::content::TrackOption;
use crate::plan::{Availability, Command, PartOfDay, Plan, PlannedPhase};
use crate::ui::theme::{Icon, Tokens, Weight, caption, font, section, size, strong};
use crate::ui::widgets::{Button, Card, Checkbox, DateField, FilterChip, ListRow, Stepper, WeekdayPicker, card};
use crate::ui::{Asked, View};
use crate::wording;
use crate::workspace::OpenPlan;

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// What is being changed here.
#[derive(Debug, Default)]
pub(in crate::ui::plan_screen) struct WholePlan {
    revision: u64,
    days: [bool; 7],
    parts: [bool; 3],
    from: Option<NaiveDate>,
    shift: f64,
    notes: String,
}

impl WholePlan {
    /// Takes over what holds after every change of the plan.
    fn keep_up(&mut self, view: &View<'_>, open: &OpenPlan) {
        if self.revision == open.revision() {
            return;
        }
        let plan = open.plan();
        let suits = plan.availability_on(view.today.max(plan.start));
        self.revision = open.revision();
        self.days = WEEK.map(|day| suits.has_weekday(day));
        self.parts = PartOfDay::ALL.map(|part| suits.has_part(part));
        self.from = Some(view.today.max(plan.start));
        self.shift = 0.0;
        self.notes.clone_from(&plan.notes);
    }

    fn availability(&self) -> Option<Availability> {
        let days: Vec<Weekday> = WEEK.into_iter().zip(self.days).filter(|(_, on)| *on).map(|(day, _)| day).collect();
        let parts: Vec<PartOfDay> =
            PartOfDay::ALL.into_iter().zip(self.parts).filter(|(_, on)| *on).map(|(part, _)| part).collect();
        Availability::on(&days)?.at(&parts)
    }
}

/// Draws the column.
pub(super) fn whole_plan_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    planned: &PlannedPhase,
    asked: &mut Vec<Asked>,
) {
    let plan = open.plan();
    state.whole.keep_up(view, open);
    ui.add_enabled_ui(!view.workspace.is_read_only(), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        tracks_ui(ui, view, plan, planned, asked);
        modifiers_ui(ui, view, plan, asked);
        availability_ui(ui, view, open, &mut state.whole, asked);
        ui.add_space(16.0);
        card(ui, |ui| {
            ui.label(section(view.words.plan_later_title()));
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                let (name, unit) = (view.words.plan_shift(), view.words.plan_unit_days());
                Stepper::new(&name).unit(&unit).limits(-60.0, 180.0).width(144.0).show(ui, &mut state.whole.shift);
                ui.vertical(|ui| {
                    ui.add_space(20.0);
                    let is_any = state.whole.shift.abs() > 0.5;
                    let go = view.words.plan_shift_go();
                    if ui.add_enabled(is_any, Button::secondary(&go).width(144.0)).clicked() {
                        #[allow(clippy::cast_possible_truncation, reason = "the stepper has limits")]
                        let days = state.whole.shift.round() as i32;
                        asked.push(Asked::Change(Command::Shift { days }));
                    }
                });
            });
            ui.add_space(4.0);
            ui.add(egui::Label::new(caption(view.words.plan_shift_about(), Tokens::of(ui).muted)).wrap());
            ui.add_space(12.0);
            if ui.add(Button::secondary(&view.words.plan_holiday()).icon(Icon::CalendarOff)).clicked() {
                let from = view.today.max(plan.start);
                state.asking = Some(Asking::days_off(from, from + chrono::Days::new(6)));
            }
        });
        ui.add_space(16.0);
        notes_ui(ui, view, &mut state.whole, asked);
        ui.add_space(16.0);
    });
}

/// The ways of building up; a click chooses.
fn tracks_ui(ui: &mut Ui, view: &View<'_>, plan: &Plan, planned: &PlannedPhase, asked: &mut Vec<Asked>) {
    for track in &plan.content.programme.tracks {
        let is_here = track.options.iter().any(|option| option.phase == planned.phase);
        if !is_here {
            continue;
        }
        let is_offered =
            |option: &&TrackOption| option.only_with.as_ref().is_none_or(|modifier| plan.modifiers.contains(modifier));
        let options: Vec<&TrackOption> = track.options.iter().filter(is_offered).collect();
        let can_change = planned.end() >= view.today && options.len() > 1;
        Card::flush().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            super::card_title(ui, track.name.in_lang(view.lang));
            crate::ui::widgets::rule(ui);
            ui.add_enabled_ui(can_change, |ui| {
                for (index, option) in options.iter().enumerate() {
                    let is_chosen = plan.tracks.get(&track.id) == Some(&option.id);
                    if option_row(ui, view, option, is_chosen, index + 1 == options.len()).clicked() && !is_chosen {
                        let (track, option) = (track.id.clone(), option.id.clone());
                        asked.push(Asked::Change(Command::ChooseTrack { track, option }));
                    }
                }
            });
        });
        ui.add_space(16.0);
    }
}

fn option_row(ui: &mut Ui, view: &View<'_>, option: &TrackOption, is_chosen: bool, is_last: bool) -> egui::Response {
    let look = Tokens::of(ui);
    let name = option.name.in_lang(view.lang);
    let about = option.summary.in_lang(view.lang);
    let wrap = ui.available_width() - 2.0 * size::CARD - 30.0;
    let about = egui::WidgetText::from(caption(about, look.muted)).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        wrap,
        egui::TextStyle::Small,
    );
    let title = egui::WidgetText::from(strong(name)).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        wrap,
        egui::TextStyle::Body,
    );
    let height = title.size().y + about.size().y + 20.0;
    ListRow::new(name)
        .chosen(is_chosen)
        .height(height)
        .last(is_last)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(18.0), egui::Sense::hover());
            let edge = if is_chosen { look.accent } else { look.ring };
            ui.painter().circle_stroke(rect.center(), 8.0, Stroke::new(1.5, edge));
            if is_chosen {
                ui.painter().circle_filled(rect.center(), 4.5, look.accent);
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(10.0);
                ui.label(title);
                ui.label(about);
            });
        })
        .response
}

/// What changes the programme, on or off.
fn modifiers_ui(ui: &mut Ui, view: &View<'_>, plan: &Plan, asked: &mut Vec<Asked>) {
    let here: Vec<_> = plan
        .content
        .programme
        .modifiers
        .iter()
        .filter(|modifier| modifier.variants.is_empty() || modifier.variants.contains(&plan.variant))
        .collect();
    if here.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.label(section(view.words.plan_modifiers()));
        for modifier in here {
            let mut is_on = plan.modifiers.contains(&modifier.id);
            if ui.add(Checkbox::new(modifier.name.in_lang(view.lang), &mut is_on)).changed() {
                asked.push(Asked::Change(Command::SetModifier { modifier: modifier.id.clone(), is_on }));
            }
            ui.add(egui::Label::new(caption(modifier.effect.in_lang(view.lang), Tokens::of(ui).muted)).wrap());
        }
    });
    ui.add_space(16.0);
}

/// Days and parts of day that suit, from a date on.
fn availability_ui(ui: &mut Ui, view: &View<'_>, open: &OpenPlan, whole: &mut WholePlan, asked: &mut Vec<Asked>) {
    card(ui, |ui| {
        ui.label(section(view.words.plan_suits()));
        ui.add_space(8.0);
        let width = ui.available_width();
        WeekdayPicker::new().width(width).show(ui, &mut whole.days);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (part, on) in PartOfDay::ALL.into_iter().zip(&mut whole.parts) {
                let name = wording::capitalized(&wording::part_of_day(part, view.lang));
                if ui.add(FilterChip::new(&name, *on)).clicked() {
                    *on = !*on;
                }
            }
        });
        let wanted = whole.availability();
        let from = whole.from.unwrap_or(view.today);
        if wanted == Some(open.plan().availability_on(from)) {
            return;
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            DateField::new(&view.words.plan_suits_from(), &mut whole.from, view.today).width(150.0).show(ui);
            ui.vertical(|ui| {
                ui.add_space(20.0);
                let apply = view.words.plan_apply();
                if ui.add_enabled(wanted.is_some(), Button::primary(&apply).width(142.0)).clicked()
                    && let Some(availability) = wanted
                {
                    asked.push(Asked::Change(Command::SetAvailability { from, availability }));
                }
            });
        });
    });
    if !open.schedule().unmet.is_empty() {
        ui.add_space(8.0);
        for unmet in open.schedule().unmet.iter().take(3) {
            let text = wording::unmet(open.plan(), unmet, view.lang);
            ui.add(egui::Label::new(caption(text, Tokens::of(ui).warning_text)).wrap());
        }
    }
}

fn notes_ui(ui: &mut Ui, view: &View<'_>, whole: &mut WholePlan, asked: &mut Vec<Asked>) {
    let look = Tokens::of(ui);
    card(ui, |ui| {
        ui.label(section(view.words.plan_notes()));
        ui.add_space(8.0);
        Frame::new()
            .fill(look.card)
            .stroke(Stroke::new(1.0, look.border_strong))
            .corner_radius(size::RADIUS)
            .inner_margin(10)
            .show(ui, |ui| {
                let text = TextEdit::multiline(&mut whole.notes)
                    .frame(Frame::NONE)
                    .font(font(size::BODY, Weight::Regular))
                    .hint_text(egui::RichText::new(view.words.plan_notes_hint()).color(look.hint))
                    .desired_rows(4)
                    .desired_width(f32::INFINITY);
                if ui.add(text).accessible_name(view.words.plan_notes()).changed() {
                    asked.push(Asked::Change(Command::EditNotes { notes: whole.notes.clone() }));
                }
            });
    });
}
