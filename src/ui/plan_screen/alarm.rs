//! What is wrong with the plan from today on: the worst rule as a strip, the others behind its dots.

use chrono::NaiveDate;
use egui::{ScrollArea, Ui};

use super::PlanScreenState;
use super::moves::{RuleWords, in_words};
use super::reason::Asking;
use crate::content::Level;
use crate::i18n::Lang;
use crate::ui::View;
use crate::ui::theme::{Icon, Tokens, body, caption, icon_text, size};
use crate::ui::widgets::{Dialog, ListRow, StripClick, Tag, Tone, WarningStrip};
use crate::wording::dates;
use crate::workspace::OpenPlan;

/// The warnings that can still be acted on, kept until the plan, the day or the language changes.
#[derive(Debug, Default)]
pub(super) struct Alarm {
    key: Option<(u64, NaiveDate, Lang)>,
    /// Which of the plan's warnings, worst first.
    open: Vec<usize>,
    worst: Option<RuleWords>,
    is_listing: bool,
}

impl Alarm {
    fn prepare(&mut self, view: &View<'_>, open: &OpenPlan) {
        let key = Some((open.revision(), view.today, view.lang));
        if self.key == key {
            return;
        }
        let warnings = open.warnings();
        let is_open = |index: &usize| warnings[*index].is_open_on(view.today);
        self.open = (0..warnings.len()).filter(is_open).collect();
        self.worst = self.open.first().map(|index| in_words(view, open, &warnings[*index]));
        self.key = key;
    }
}

/// Draws the strip, when there is anything wrong; answers whether it did.
pub(super) fn alarm_ui(ui: &mut Ui, view: &View<'_>, open: &OpenPlan, state: &mut PlanScreenState) -> bool {
    state.alarm.prepare(view, open);
    let Some(warning) = state.alarm.open.first().and_then(|index| open.warnings().get(*index)) else { return false };
    let Some(words) = &state.alarm.worst else { return false };
    let is_blocking = warning.level >= Level::Block;
    let button = if is_blocking { view.words.plan_give_reason() } else { view.words.plan_show_day() };
    let rule = view.words.plan_rule(words.rule.as_str());
    let tone = if is_blocking { Tone::Danger } else { Tone::Warning };
    let strip = WarningStrip::new(tone, &words.happened, &words.to_do, &rule)
        .button(&button)
        .others(state.alarm.open.len() - 1);
    match strip.show(ui) {
        Some(StripClick::Button) => {
            state.select_day(warning.date, view.today);
            if is_blocking {
                state.asking = Some(Asking::setting_aside(view, open, warning));
            } else {
                state.is_inspector_closed = false;
            }
        }
        Some(StripClick::More) => state.alarm.is_listing = true,
        None => {}
    }
    if state.alarm.is_listing {
        list_ui(ui, view, open, state);
    }
    true
}

/// Every warning; a click goes to its day.
fn list_ui(ui: &Ui, view: &View<'_>, open: &OpenPlan, state: &mut PlanScreenState) {
    let look = Tokens::of(ui);
    let mut picked = None;
    let title = view.words.plan_warnings();
    let response = Dialog::new(&title).width(640.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let found = &state.alarm.open;
        let height = 64.0;
        ScrollArea::vertical().max_height(420.0).auto_shrink([false, true]).show_rows(
            ui,
            height,
            found.len(),
            |ui, rows| {
                for warning in found[rows].iter().filter_map(|index| open.warnings().get(*index)) {
                    let words = in_words(view, open, warning);
                    let is_blocking = warning.level >= Level::Block;
                    let date = dates::weekday_and_date(view.lang, warning.date);
                    let name = format!("{date}: {} {}", words.happened, words.to_do);
                    let row = ListRow::new(&name).height(height).padding(8.0).show(ui, |ui| {
                        ui.spacing_mut().item_spacing.x = 10.0;
                        let ink = if is_blocking { look.danger } else { look.warning };
                        ui.label(icon_text(Icon::TriangleAlert, size::ICON).color(ink));
                        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                            let tone = if is_blocking { Tone::Danger } else { Tone::Warning };
                            ui.add(Tag::new(words.rule.as_str(), tone));
                            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                                ui.spacing_mut().item_spacing.y = 0.0;
                                ui.add_space(10.0);
                                ui.add(egui::Label::new(body(&words.happened)).truncate());
                                ui.add(egui::Label::new(caption(&words.to_do, look.muted)).truncate());
                            });
                        });
                    });
                    if row.response.clicked() {
                        picked = Some(warning.date);
                    }
                }
            },
        );
    });
    if let Some(date) = picked {
        state.select_day(date, view.today);
        state.is_inspector_closed = false;
        state.alarm.is_listing = false;
    } else if response.is_dismissed {
        state.alarm.is_listing = false;
    }
}
