//! The growing programme at the right: phases in time, load, the exercises of one phase, and the button that makes it.

use egui::{
    Align, Align2, CursorIcon, Frame, Layout, Margin, Panel, Popup, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo,
};

use super::draft::{Missing, NewPlanScreenState, RowEdit};
use super::preview::{Preview, PreviewPhase, PreviewRow};
use crate::content::{ExerciseId, PhaseId, TrackOption};
use crate::plan::{AffectedSide, Load, LoadLevel, Plan};
use crate::ui::exercise_picture::paint_exercise;
use crate::ui::theme::{Icon, Tokens, Weight, body, caption, focus_ring, font, icon_text, size, strong};
use crate::ui::view::{Asked, View};
use crate::ui::widgets::{Button, IconButton, LoadBars, Segments, Select, heading, menu_row, rule};
use crate::wording;

/// Exercises a day up to which the meter has blocks.
const BLOCKS: usize = 8;

/// What a person asked in the list of exercises: a change of one row.
type RowAsk = (PhaseId, usize, RowEdit);

pub(super) fn programme_panel_ui(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, asked: &mut Vec<Asked>) {
    let margin = Margin { left: 20, right: 20, top: 14, bottom: 16 };
    Panel::bottom("make the plan").resizable(false).frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        foot(ui, view, state, asked);
    });
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 20, right: 20, top: 18, bottom: 18 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            // Taken out while it is drawn, so that answers may change meanwhile.
            let Some(preview) = state.preview.take() else {
                heading(ui, &view.words.begin_programme(), |_| {});
                nothing_yet(ui, view);
                return;
            };
            programme(ui, view, state, &preview);
            state.preview = Some(preview);
        });
    });
}

fn nothing_yet(ui: &mut Ui, view: &View<'_>) {
    let look = Tokens::of(ui);
    ui.add_space(4.0);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 40.0), Sense::hover());
    let widths = [0.12, 0.5, 0.16, 0.22];
    let mut left = rect.left();
    for width in widths {
        let bar = Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new(rect.width() * width - 3.0, 28.0));
        ui.painter().rect_filled(bar, size::RADIUS_TAG, look.subtle);
        left += rect.width() * width;
    }
    ui.add(egui::Label::new(body(view.words.begin_programme_empty()).color(look.muted)).wrap());
}

fn programme(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, preview: &Preview) {
    let look = Tokens::of(ui);
    let words = view.words;
    heading(ui, &words.begin_programme(), |ui| {
        ui.label(caption(&preview.length, look.muted));
    });
    let shown = state.shown_phase.filter(|index| *index < preview.phases.len()).unwrap_or(preview.usual_phase());
    if let Some(clicked) = phase_bars(ui, view, &preview.phases, shown) {
        state.shown_phase = Some(clicked);
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        ui.label(strong(words.begin_load_a_week()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(caption(words.begin_limit(), look.muted)).on_hover_text(words.begin_limit_tip());
        });
    });
    ui.add(LoadBars::new(&words.begin_load_a_week(), &preview.bars).height(72.0));
    ui.add_space(2.0);
    rule(ui);
    let Some(phase) = preview.phases.get(shown) else { return };
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if phase.minutes_a_day > 0 {
                ui.label(caption(words.begin_minutes_a_day(phase.minutes_a_day), look.muted));
                ui.label(icon_text(Icon::Clock, size::ICON_SMALL).color(look.muted));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(strong(&phase.name)).truncate());
            });
        });
    });
    tracks(ui, view, state, &preview.plan);
    meter(ui, view, phase.busiest);
    let planned = preview.plan.phases.get(shown);
    let Some(phase_id) = planned.map(|planned| planned.phase.clone()) else { return };
    let mut asks: Vec<RowAsk> = Vec::new();
    let (on, off): (Vec<&PreviewRow>, Vec<&PreviewRow>) = phase.rows.iter().partition(|row| row.is_on);
    for row in on {
        exercise(ui, view, &preview.plan, &phase_id, row, &mut asks);
    }
    if !off.is_empty() {
        rule(ui);
        let count = u32::try_from(off.len()).unwrap_or(0);
        let icon = if state.is_offer_open { Icon::ChevronUp } else { Icon::ChevronDown };
        if ui.add(Button::quiet(&words.begin_also_possible(count)).trailing_icon(icon)).clicked() {
            state.is_offer_open = !state.is_offer_open;
        }
        if state.is_offer_open {
            for row in off {
                offer(ui, view, &phase_id, row, &mut asks);
            }
        }
    }
    for (phase, row, edit) in asks {
        let kept = state.row_edit(&phase, row);
        kept.is_on = edit.is_on.or(kept.is_on);
        kept.exercise = edit.exercise.or(kept.exercise.take());
    }
}

/// The phases side by side, the longer the wider; pressed, one shows its exercises.
fn phase_bars(ui: &mut Ui, view: &View<'_>, phases: &[PreviewPhase], shown: usize) -> Option<usize> {
    let look = Tokens::of(ui);
    let (row, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 28.0 + 20.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, view.words.begin_programme()));
    // True to scale a week beside a year would be a hair: the root keeps both legible.
    let weights: Vec<f32> = phases.iter().map(|phase| f32::from(phase.days).sqrt()).collect();
    let (gap, least) = (2.0, 26.0);
    let room = row.width() - gap * phases.len().saturating_sub(1) as f32 - least * phases.len() as f32;
    let sum: f32 = weights.iter().sum::<f32>().max(1.0);
    let mut clicked = None;
    let mut left = row.left();
    let mut free_from = f32::NEG_INFINITY;
    for (index, (phase, weight)) in phases.iter().zip(&weights).enumerate() {
        let width = least + room * weight / sum;
        let bar = Rect::from_min_size(egui::pos2(left, row.top()), Vec2::new(width, 28.0));
        left = bar.right() + gap;
        let part = ui.interact(bar, response.id.with(index), Sense::click());
        let name = format!("{} {}", phase.name, phase.length);
        part.widget_info(|| WidgetInfo::selected(Role::Tab, true, index == shown, &name));
        let color = look.phase(phase.kind);
        ui.painter().rect_filled(bar, size::RADIUS_TAG, color.soft);
        let fits = |text: &str| {
            let galley = ui.painter().layout_no_wrap(text.to_owned(), font(12.0, Weight::Semibold), color.text);
            (galley.size().x <= bar.width() - 8.0).then_some(galley)
        };
        let kind = wording::capitalized(&wording::phase_kind(phase.kind, view.lang));
        let kind_and_length = format!("{kind} {}", phase.length);
        let short = phase.length.split(' ').next().unwrap_or_default();
        let texts = [name.as_str(), &kind_and_length, &phase.name, &phase.length, short];
        if let Some(galley) = texts.into_iter().find_map(fits) {
            let at = Align2::CENTER_CENTER.anchor_size(bar.center(), galley.size());
            ui.painter().galley(at.min, galley, color.text);
        }
        if index == shown {
            let line = Rect::from_min_max(egui::pos2(bar.left(), bar.bottom() + 1.0), bar.max + Vec2::new(0.0, 3.0));
            ui.painter().rect_filled(line, 1, color.strong);
        }
        let date = ui.painter().layout_no_wrap(
            wording::dates::day_and_month(view.lang, phase.first),
            font(size::CAPTION, Weight::Regular),
            look.muted,
        );
        if bar.left() >= free_from && bar.left() + date.size().x <= row.right() {
            free_from = bar.left() + date.size().x + 10.0;
            ui.painter().galley(egui::pos2(bar.left(), bar.bottom() + 4.0), date, look.muted);
        }
        focus_ring(ui, &part, bar, size::RADIUS_TAG);
        let day = |date| wording::dates::weekday_and_date(view.lang, date);
        let tip = view.words.begin_phase_tip(&name, day(phase.first), day(phase.last));
        if part.on_hover_text(tip).on_hover_cursor(CursorIcon::PointingHand).clicked() {
            clicked = Some(index);
        }
    }
    clicked
}

/// The ways in which a phase can be done.
fn tracks(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, plan: &Plan) {
    for track in &plan.content.programme.tracks {
        let is_used = track.options.iter().any(|option| plan.phases.iter().any(|phase| phase.phase == option.phase));
        let modifiers = || plan.content.programme.modifiers.iter().filter(|known| plan.modifiers.contains(&known.id));
        let forced = modifiers().find_map(|modifier| modifier.track.as_ref().filter(|(id, _)| *id == track.id));
        let is_offered = |option: &&TrackOption| match forced {
            Some((_, id)) => option.id == *id,
            None => option.only_with.as_ref().is_none_or(|id| plan.modifiers.contains(id)),
        };
        let offered: Vec<&TrackOption> = track.options.iter().filter(is_offered).collect();
        if !is_used || offered.len() < 2 {
            continue;
        }
        let Some(now) = plan.tracks.get(&track.id) else { continue };
        let mut chosen = offered.iter().position(|option| option.id == *now).unwrap_or(0);
        // What stands between brackets explains; there is no room for it on a segment.
        let short = |option: &TrackOption| {
            let name = option.name.in_lang(view.lang);
            name.split(" (").next().unwrap_or(name).to_owned()
        };
        let names: Vec<String> = offered.iter().map(|option| short(option)).collect();
        let options: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
        let name = track.name.in_lang(view.lang);
        let changed = if options.len() <= 3 {
            Segments::new(name, &options).width(ui.available_width()).show(ui, &mut chosen).changed()
        } else {
            Select::new(name, &options).width(ui.available_width()).show(ui, &mut chosen).changed()
        };
        if let Some(option) = offered.get(chosen) {
            ui.add(egui::Label::new(caption(option.summary.in_lang(view.lang), Tokens::of(ui).muted)).wrap());
            if changed {
                state.tracks.insert(track.id.clone(), option.id.clone());
                state.touch();
            }
        }
    }
}

/// How many exercises a day, and how well that is usually kept up.
fn meter(ui: &mut Ui, view: &View<'_>, busiest: Load) {
    let look = Tokens::of(ui);
    if busiest.exercises == 0 {
        return;
    }
    let count = u16::try_from(busiest.exercises).unwrap_or(u16::MAX);
    let (color, ink, icon, text) = match busiest.level() {
        LoadLevel::Green => (look.accent, look.muted, Icon::CircleCheck, view.words.begin_load_green(count)),
        LoadLevel::Amber => (look.warning, look.warning_text, Icon::TriangleAlert, view.words.begin_load_amber(count)),
        LoadLevel::Red => (look.danger, look.danger, Icon::CircleAlert, view.words.begin_load_red(count)),
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 8.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, &text));
    let pitch = rect.width() / BLOCKS as f32;
    for block in 0..BLOCKS {
        let corner = egui::pos2(rect.left() + block as f32 * pitch, rect.top() + 1.0);
        let fill = if block < busiest.exercises { color } else { look.subtle };
        ui.painter().rect_filled(Rect::from_min_size(corner, Vec2::new(pitch - 3.0, 6.0)), 3, fill);
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(icon_text(icon, size::ICON_SMALL).color(color));
        ui.add(egui::Label::new(caption(text, ink)).wrap());
    });
}

/// One exercise with its picture, its dose, and a menu to swap or remove it.
fn exercise(ui: &mut Ui, view: &View<'_>, plan: &Plan, phase: &PhaseId, row: &PreviewRow, asks: &mut Vec<RowAsk>) {
    let look = Tokens::of(ui);
    ui.allocate_ui_with_layout(Vec2::new(ui.available_width(), 50.0), Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(56.0, 48.0), Sense::hover());
        paint_exercise(ui.painter(), rect, &row.exercise, plan.side == AffectedSide::Left, look.bg);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(index) = row.row {
                let name = view.words.begin_change_exercise(&row.name);
                let button = ui.add(IconButton::new(Icon::EllipsisVertical, &name).small());
                Popup::menu(&button).show(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    if let Some(edit) = exercise_menu(ui, view, plan, row) {
                        asks.push((phase.clone(), index, edit));
                        ui.close();
                    }
                });
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add_space(5.0);
                ui.add(egui::Label::new(body(&row.name)).truncate());
                ui.add(egui::Label::new(caption(&row.dose, look.muted)).truncate());
            });
        });
    });
}

/// Easier, harder, or out.
fn exercise_menu(ui: &mut Ui, view: &View<'_>, plan: &Plan, row: &PreviewRow) -> Option<RowEdit> {
    let prescription = plan.prescription(row.prescription)?;
    let exercise = plan.content.exercises.get(&prescription.exercise)?;
    let possible = |id: &&ExerciseId| plan.content.exercises.contains_key(*id) && plan.blocked_by(id).is_none();
    let name = |id: &ExerciseId| {
        plan.content.exercises.get(id).map(|exercise| exercise.short_name.in_lang(view.lang)).unwrap_or_default()
    };
    let mut edit = None;
    for id in exercise.easier.iter().filter(possible) {
        if menu_row(ui, &view.words.begin_easier(name(id)), false).clicked() {
            edit = Some(RowEdit { exercise: Some(id.clone()), ..RowEdit::default() });
        }
    }
    for id in exercise.harder.iter().filter(possible) {
        if menu_row(ui, &view.words.begin_harder(name(id)), false).clicked() {
            edit = Some(RowEdit { exercise: Some(id.clone()), ..RowEdit::default() });
        }
    }
    if menu_row(ui, &view.words.begin_remove_exercise(), false).clicked() {
        edit = Some(RowEdit { is_on: Some(false), ..RowEdit::default() });
    }
    edit
}

/// An exercise that can be added, with what must be true first.
fn offer(ui: &mut Ui, view: &View<'_>, phase: &PhaseId, row: &PreviewRow, asks: &mut Vec<RowAsk>) {
    let look = Tokens::of(ui);
    let Some(index) = row.row else { return };
    let gate = row.gate.as_ref().map(|gate| view.words.begin_gate(gate.in_lang(view.lang)));
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), size::ROW),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = view.words.begin_add_exercise(&row.name);
                if ui.add(IconButton::new(Icon::Plus, &name).small().ink(look.accent)).clicked() {
                    let edit = RowEdit { is_on: Some(true), ..RowEdit::default() };
                    asks.push((phase.clone(), index, edit));
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add_space(3.0);
                    ui.add(egui::Label::new(body(&row.name)).truncate());
                    match &gate {
                        Some(gate) => ui.add(egui::Label::new(caption(gate, look.warning_text)).truncate()),
                        None => ui.add(egui::Label::new(caption(&row.dose, look.muted)).truncate()),
                    };
                });
            });
        },
    );
}

/// What is still missing, and the button.
fn foot(ui: &mut Ui, view: &View<'_>, state: &NewPlanScreenState, asked: &mut Vec<Asked>) {
    let look = Tokens::of(ui);
    let words = view.words;
    let missing = state.missing();
    ui.spacing_mut().item_spacing.y = 8.0;
    let unmet = state.preview.as_ref().map(|preview| preview.unmet.as_slice()).unwrap_or_default();
    for text in unmet.iter().take(2) {
        line(ui, Icon::CalendarX2, look.warning, look.warning_text, text);
    }
    if let Some(why) = &state.refused {
        line(ui, Icon::CircleAlert, look.danger, look.danger, &wording::rejected(why, view.lang));
    } else if state.is_stopped() {
        line(ui, Icon::OctagonX, look.danger, look.danger, &words.begin_stopped());
    } else if let Some(first) = missing.first() {
        let what = match first {
            Missing::Condition => words.begin_missing_condition(),
            Missing::Variant => words.begin_missing_variant(),
            Missing::Safety => words.begin_missing_safety(),
            Missing::Side => words.begin_missing_side(),
            Missing::Days => words.begin_missing_days(),
            Missing::Parts => words.begin_missing_parts(),
        };
        let text = words.begin_missing(u32::try_from(missing.len()).unwrap_or(0), what);
        line(ui, Icon::TriangleAlert, look.warning, look.warning_text, &text);
    }
    if view.workspace.is_read_only() {
        line(ui, Icon::Lock, look.warning, look.warning_text, &words.begin_read_only());
    }
    let is_ready =
        missing.is_empty() && !state.is_stopped() && state.preview.is_some() && !view.workspace.is_read_only();
    let make = words.begin_make();
    let button = Button::primary(&make).tall().width(ui.available_width());
    if ui.add_enabled(is_ready, button).clicked()
        && let Some(plan) = state.finished(view)
    {
        let patient = state.patient(view).map(Box::new);
        asked.push(Asked::BeginPlan { plan: Box::new(plan), patient });
    }
}

fn line(ui: &mut Ui, icon: Icon, icon_ink: egui::Color32, ink: egui::Color32, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.label(icon_text(icon, size::ICON_SMALL).color(icon_ink));
        ui.add(egui::Label::new(caption(text, ink)).wrap());
    });
}
