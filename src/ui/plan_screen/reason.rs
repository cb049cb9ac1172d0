//! The dialog that asks for a reason: before a rule is overridden, or for days off.

use chrono::NaiveDate;

use super::moves::{RuleWords, Verdict, in_words};
use crate::content::{Level, RuleId};
use crate::plan::{Command, Warning};
use crate::ui::theme::{Tokens, body};
use crate::ui::widgets::{Button, DateField, Dialog, Tag, TextField, Tone, dialog_foot};
use crate::ui::{Asked, View};
use crate::workspace::OpenPlan;

/// A question that is open.
#[derive(Clone, Debug)]
pub(super) enum Asking {
    /// Why a rule is overridden, and what is done then.
    Override {
        /// What is done after it.
        then: Option<Box<Command>>,
        /// The rules, each with its day.
        rules: Vec<(RuleId, NaiveDate)>,
        /// The worst of them.
        words: Option<RuleWords>,
        /// What was typed.
        reason: String,
    },
    /// Which days are off, and why.
    DaysOff {
        /// First day.
        from: Option<NaiveDate>,
        /// Last day.
        until: Option<NaiveDate>,
        /// What was typed.
        reason: String,
    },
}

impl Asking {
    /// Asks why a move is made although a rule advises against it.
    pub(super) fn overriding(verdict: &Verdict) -> Self {
        let blocking = verdict.warnings.iter().filter(|warning| warning.level >= Level::Block);
        Self::Override {
            then: Some(Box::new(verdict.command.clone())),
            rules: blocking.map(|warning| (warning.rule.clone(), warning.date)).collect(),
            words: verdict.words.clone(),
            reason: String::new(),
        }
    }

    /// Asks why a warning of the plan is set aside.
    pub(super) fn setting_aside(view: &View<'_>, open: &OpenPlan, warning: &Warning) -> Self {
        Self::Override {
            then: None,
            rules: vec![(warning.rule.clone(), warning.date)],
            words: Some(in_words(view, open, warning)),
            reason: String::new(),
        }
    }

    /// Asks which days are off, beginning with one.
    pub(super) fn days_off(from: NaiveDate, until: NaiveDate) -> Self {
        Self::DaysOff { from: Some(from), until: Some(until), reason: String::new() }
    }
}

/// Draws the open question; it closes itself when it was answered or dismissed.
pub(super) fn reason_dialog(ui: &egui::Ui, view: &View<'_>, asking: &mut Option<Asking>, asked: &mut Vec<Asked>) {
    let is_done = match asking {
        Some(Asking::Override { then, rules, words, reason }) => {
            override_ui(ui, view, then.as_deref(), rules, words.as_ref(), reason, asked)
        }
        Some(Asking::DaysOff { from, until, reason }) => days_off_ui(ui, view, from, until, reason, asked),
        None => false,
    };
    if is_done {
        *asking = None;
    }
}

fn override_ui(
    ui: &egui::Ui,
    view: &View<'_>,
    then: Option<&Command>,
    rules: &[(RuleId, NaiveDate)],
    words: Option<&RuleWords>,
    reason: &mut String,
    asked: &mut Vec<Asked>,
) -> bool {
    let title = view.words.plan_override_title();
    let mut is_done = false;
    let response = Dialog::new(&title).width(460.0).show(ui, |ui| {
        if let Some(words) = words {
            ui.label(body(format!("{} {}", words.happened, words.to_do)));
            ui.add_space(4.0);
            let rule = view.words.plan_rule(words.rule.as_str());
            ui.add(Tag::new(&rule, Tone::Danger));
        }
        ui.add_space(8.0);
        let name = view.words.plan_reason();
        let field = TextField::new(&name, reason).show(ui);
        if reason.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        ui.label(body(view.words.plan_reason_kept()).color(Tokens::of(ui).muted));
        dialog_foot(ui, |ui| {
            let go = if then.is_some() { view.words.plan_override_move() } else { view.words.plan_override_only() };
            let is_ready = !reason.trim().is_empty();
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            if ui.add_enabled(is_ready, Button::primary(&go)).clicked() || (entered && is_ready) {
                for (rule, date) in rules {
                    let (rule, date, reason) = (rule.clone(), *date, reason.trim().to_owned());
                    asked.push(Asked::Change(Command::OverrideRule { rule, date, reason }));
                }
                asked.extend(then.cloned().map(Asked::Change));
                is_done = true;
            }
            if ui.add(Button::secondary(&view.words.plan_back())).clicked() {
                is_done = true;
            }
        });
    });
    is_done || response.is_dismissed
}

fn days_off_ui(
    ui: &egui::Ui,
    view: &View<'_>,
    from: &mut Option<NaiveDate>,
    until: &mut Option<NaiveDate>,
    reason: &mut String,
    asked: &mut Vec<Asked>,
) -> bool {
    let title = view.words.plan_days_off_title();
    let mut is_done = false;
    let response = Dialog::new(&title).width(460.0).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            DateField::new(&view.words.plan_days_off_from(), from, view.today).width(224.0).show(ui);
            DateField::new(&view.words.plan_days_off_until(), until, view.today).width(224.0).show(ui);
        });
        ui.add_space(8.0);
        TextField::new(&view.words.plan_days_off_reason(), reason).show(ui);
        dialog_foot(ui, |ui| {
            let days = from.zip(*until).filter(|(from, until)| from <= until);
            if ui.add_enabled(days.is_some(), Button::primary(&view.words.plan_days_off_go())).clicked()
                && let Some((from, until)) = days
            {
                let reason = reason.trim().to_owned();
                asked.push(Asked::Change(Command::CancelDays { from, until, reason }));
                is_done = true;
            }
            if ui.add(Button::secondary(&view.words.plan_back())).clicked() {
                is_done = true;
            }
        });
    });
    is_done || response.is_dismissed
}
