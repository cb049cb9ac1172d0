//! The head of the plan: who, what, the parts of the screen, printing, and the phases over time.

use chrono::{Days, NaiveDate};
use egui::{Align, Layout, Ui};

use super::{PlanScreenState, Tab};
use crate::plan::{Command, Context, PhaseKey, Plan};
use crate::ui::action::Action;
use crate::ui::theme::{Icon, Tokens, caption, title};
use crate::ui::widgets::{BoundaryMove, Button, PhaseRibbon, RibbonPhase, Segments, Tone, WarningStrip};
use crate::ui::{Asked, View};
use crate::wording::{self, dates};
use crate::workspace::OpenPlan;

/// A boundary that is being drawn, with the rule that it would come against.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    phase: PhaseKey,
    days: u16,
    warning: Option<String>,
    text: String,
}

/// Name, condition, tabs and the button for printing.
pub(super) fn head_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    asked: &mut Vec<Asked>,
) {
    let look = Tokens::of(ui);
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), 50.0), Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let print = view.words.plan_print();
        // One filled button: printing, unless a change waits to be applied.
        let button = if state.has_edit() || state.tab == Tab::Phase {
            Button::secondary(&print)
        } else {
            Button::primary(&print)
        };
        if ui.add(button.icon(Icon::Printer)).clicked() {
            asked.push(Action::Print.into());
        }
        let (calendar, phase) = (view.words.plan_tab_calendar(), view.words.plan_tab_phase());
        let tabs = [(Tab::Calendar, &*calendar), (Tab::Phase, &*phase)];
        Segments::new(&view.words.plan_tabs(), &tabs).show(ui, &mut state.tab);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let patient = open.patient.and_then(|id| view.workspace.patient(id));
            let name = patient.map_or_else(|| view.words.plan_no_name().to_string(), |patient| patient.name.clone());
            ui.add(egui::Label::new(title(name)).truncate());
            let about = state.about.get(view, open);
            ui.add(egui::Label::new(caption(about, look.muted_2)).truncate());
        });
    });
}

/// "Achillespees-tendinopathie, rechts, lichte vorm".
pub(super) fn about(view: &View<'_>, plan: &Plan) -> String {
    let programme = &plan.content.programme;
    let mut words = vec![programme.name.in_lang(view.lang).to_owned()];
    words.extend(
        wording::side(crate::content::Side::Affected, plan.side, view.lang)
            .filter(|_| plan.side != crate::plan::AffectedSide::None),
    );
    words.extend(programme.variant(&plan.variant).map(|variant| uncapitalized(variant.name.in_lang(view.lang))));
    words.join(", ")
}

/// With a small first letter, for the middle of a line.
fn uncapitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// The phases over time; their boundaries can be drawn.
pub(super) fn ribbon_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    asked: &mut Vec<Asked>,
) {
    let plan = open.plan();
    let words: Vec<(String, String, String)> = plan
        .phases
        .iter()
        .enumerate()
        .map(|(index, phase)| {
            let days = drawn_days(state, phase.key).unwrap_or(phase.days);
            let detail = if days >= 14 && days.is_multiple_of(7) {
                view.words.plan_weeks_short(days / 7)
            } else {
                view.words.plan_days_short(days)
            };
            (plan.block(phase).short_name.in_lang(view.lang).to_owned(), detail, (index + 1).to_string())
        })
        .collect();
    let mut start = plan.start;
    let phases: Vec<RibbonPhase<'_>> = plan
        .phases
        .iter()
        .zip(&words)
        .map(|(phase, (name, detail, short))| {
            let days = drawn_days(state, phase.key).unwrap_or(phase.days);
            let first = start;
            let last = first + Days::new(u64::from(days.saturating_sub(1)));
            start = last + Days::new(1);
            let is_end_movable = phase.end() >= view.today && !view.workspace.is_read_only();
            RibbonPhase { name, detail, short, kind: plan.block(phase).kind, first, last, is_end_movable }
        })
        .collect();
    let flag = plan.phase_on(view.today).map(|phase| {
        let day = (view.today - phase.start).num_days() + 1;
        view.words.plan_flag(dates::weekday_and_date(view.lang, view.today), day)
    });
    let name = view.words.plan_ribbon();
    let mut ribbon = PhaseRibbon::new(&name, &phases, view.today);
    if let Some(flag) = &flag {
        ribbon = ribbon.flag(flag);
    }
    let response = ribbon.show(ui);
    if let Some(index) = response.clicked
        && let Some(phase) = plan.phases.get(index)
    {
        state.go_to(phase.start.max(plan.start));
    }
    match response.moved {
        Some(moved) => {
            let first = phases.get(moved.phase).map_or(plan.start, |phase| phase.first);
            draw_boundary(view, open, state, moved, first, asked);
        }
        None if ui.ctx().dragged_id().is_none() => state.drawn = None,
        None => {}
    }
}

fn drawn_days(state: &PlanScreenState, phase: PhaseKey) -> Option<u16> {
    state.drawn.as_ref().filter(|drawn| drawn.phase == phase).map(|drawn| drawn.days)
}

fn draw_boundary(
    view: &View<'_>,
    open: &OpenPlan,
    state: &mut PlanScreenState,
    moved: BoundaryMove,
    first: NaiveDate,
    asked: &mut Vec<Asked>,
) {
    let Some(phase) = open.plan().phases.get(moved.phase) else { return };
    let days = u16::try_from((moved.last - first).num_days() + 1).unwrap_or(1).max(1);
    let command = Command::SetPhaseDays { phase: phase.key, days };
    if moved.is_released {
        state.drawn = None;
        if days != phase.days {
            asked.push(Asked::Change(command));
        }
        return;
    }
    if state.drawn.as_ref().is_some_and(|drawn| drawn.phase == phase.key && drawn.days == days) {
        return;
    }
    let warning = length_warning(view, open, &command);
    let name = open.plan().block(phase).short_name.in_lang(view.lang);
    let text = view.words.plan_drawn(name, days, dates::weekday_and_date(view.lang, moved.last));
    state.drawn = Some(Drawn { phase: phase.key, days, warning, text });
}

/// The rule that another length would come against, in words.
pub(super) fn length_warning(view: &View<'_>, open: &OpenPlan, command: &Command) -> Option<String> {
    match open.plan().apply(command, &Context::on(view.today)) {
        // Without sessions only the rules on phases and their lengths are left: no need to lay out the plan.
        Ok(changed) => crate::plan::warnings(&changed, &crate::plan::Schedule::default())
            .iter()
            .find(|warning| !open.warnings().contains(warning))
            .map(|warning| wording::warning(&changed, warning, view.lang)),
        Err(rejected) => Some(wording::rejected(&rejected, view.lang)),
    }
}

/// While a boundary is drawn: the new length, and the rule that it comes against.
pub(super) fn drawn_strip(ui: &mut Ui, state: &PlanScreenState) -> bool {
    let Some(drawn) = &state.drawn else { return false };
    let (tone, text) = match &drawn.warning {
        Some(warning) => (Tone::Warning, warning.as_str()),
        None => (Tone::Accent, ""),
    };
    WarningStrip::new(tone, &drawn.text, text, "").show(ui);
    true
}
