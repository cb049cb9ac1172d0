//! Steps 1 and 2: where it hurts and which condition it is; which variant, and the questions that change it.

use egui::{Align2, CursorIcon, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::draft::NewPlanScreenState;
use super::step_head;
use crate::content::{BodySpot, ConditionId, PhaseKind, Programme, Variant};
use crate::i18n::Lang;
use crate::ui::theme::{Icon, Tokens, Weight, body, caption, font, paint_icon, size, strong};
use crate::ui::view::View;
use crate::ui::widgets::{BodyMap, Button, Card, ListRow, RemovableChip, SearchField, Segments, Tag, Tone, rule};
use crate::wording;

/// Narrower than this, the cards of the variants stand below each other.
const CARD_LEAST: f32 = 190.0;
/// So many conditions stay in sight beside a choice.
const FEW: usize = 3;

pub(super) fn complaint_ui(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, is_low: bool) {
    let library = view.workspace.library();
    let programme = state.programme(library).cloned();
    let is_done = state.variant.is_some();
    Card::default().padding(20).show(ui, |ui| {
        if let Some(programme) = programme.as_deref()
            && is_done
            && is_low
            && !state.is_unfolded
        {
            folded(ui, view, state, programme);
            return;
        }
        let height = if ui.ctx().content_rect().height() < 860.0 { 380.0 } else { 430.0 };
        ui.horizontal_top(|ui| {
            let width = 416.0 * (height - 24.0) / 530.0;
            ui.spacing_mut().item_spacing.x = 28.0;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
                ui.set_width(width);
                step_head(ui, 1, state.condition.is_some(), &view.words.begin_where(), |_| {});
                map(ui, view, state, height);
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(8.0);
                ui.set_width(ui.available_width());
                conditions(ui, view, state);
                if let Some(programme) = programme.as_deref() {
                    ui.add_space(4.0);
                    rule(ui);
                    step_head(ui, 2, is_done, &view.words.begin_which(), |_| {});
                    variants(ui, view, state, programme);
                    questions(ui, view, state, programme);
                }
            });
        });
    });
}

/// The answers of both steps in one line, and what is still asked below it.
fn folded(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, programme: &Programme) {
    let variant = state.chosen_variant(programme).map(|variant| variant.name.in_lang(view.lang));
    let mut text = programme.name.in_lang(view.lang).to_owned();
    if let Some(place) = state.place {
        text = format!("{text} · {}", place.in_words(view.words));
    }
    if let Some(variant) = variant {
        text = format!("{text} · {variant}");
    }
    step_head(ui, 1, true, &text, |ui| {
        if ui.add(Button::quiet(&view.words.begin_change())).clicked() {
            state.is_unfolded = true;
        }
    });
    questions(ui, view, state, programme);
}

fn map(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, height: f32) {
    let mut spots: Vec<BodySpot> = Vec::new();
    for programme in view.workspace.library().programmes.values() {
        spots.extend(programme.body_spots.iter().filter(|spot| !spots.contains(spot)).collect::<Vec<_>>());
    }
    let map = BodyMap::new(&spots).height(height).show(ui, &mut state.place);
    if map.response.changed() {
        state.query.clear();
        state.choose_place(view.workspace.library());
    }
    let lit = if state.place.is_some() { None } else { map.pointed_at.map(|place| place.spot) };
    find(view, state, lit);
}

/// Brings the list in line with what was typed and pointed at.
fn find(view: &View<'_>, state: &mut NewPlanScreenState, lit: Option<BodySpot>) {
    let spot = state.place.map(|place| place.spot).or(lit);
    let asked = (view.workspace.revision(), state.query.clone(), spot);
    if state.found_for.as_ref() == Some(&asked) {
        return;
    }
    let library = view.workspace.library();
    let hurts_there = |id: &ConditionId| {
        spot.is_none_or(|spot| library.programmes.get(id).is_some_and(|known| known.body_spots.contains(&spot)))
    };
    state.found = view.workspace.find_conditions(&state.query);
    state.found.retain(hurts_there);
    state.found_for = Some(asked);
    state.line = 0;
}

fn conditions(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState) {
    let library = view.workspace.library();
    let field = egui::Id::unique("condition search");
    if state.wants_focus {
        state.wants_focus = false;
        ui.memory_mut(|memory| memory.request_focus(field));
    }
    let is_typing = ui.memory(|memory| memory.has_focus(field));
    let (up, down, enter) = if is_typing {
        ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        })
    } else {
        (false, false, false)
    };
    let typed = SearchField::new(&view.words.begin_search(), &mut state.query).id(field).show(ui).changed();
    if typed {
        // Typing asks anew: the choice gives way to the list.
        state.choose_condition(library, None);
        find(view, state, None);
    }
    filter_line(ui, view, state);
    let chosen = state.condition.clone();
    let is_list = chosen.is_none() || state.found.len() <= FEW;
    if is_list {
        let last = state.found.len().saturating_sub(1);
        if down {
            state.line = (state.line + 1).min(last);
        } else if up {
            state.line = state.line.saturating_sub(1);
        }
    }
    let mut picked = if enter { state.found.get(state.line).cloned() } else { None };
    if !is_list {
        if let Some(programme) = state.programme(library) {
            condition_row(ui, view, programme, true, false);
        }
        let others = u32::try_from(state.found.len().saturating_sub(1)).unwrap_or(u32::MAX);
        if ui.add(Button::quiet(&view.words.begin_other_conditions(others))).clicked() {
            state.choose_condition(library, None);
        }
    } else if state.found.is_empty() {
        ui.add(egui::Label::new(body(view.words.begin_nothing_found()).color(Tokens::of(ui).muted)).wrap());
    } else {
        let height = size::ROW * if chosen.is_some() { FEW as f32 } else { 8.0 };
        ScrollArea::vertical().id_salt("conditions").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, id) in state.found.iter().enumerate() {
                let Some(programme) = library.programmes.get(id) else { continue };
                let is_chosen = chosen.as_ref() == Some(id);
                let is_lit = chosen.is_none() && is_typing && index == state.line;
                if condition_row(ui, view, programme, is_chosen, is_lit) {
                    picked = Some(id.clone());
                }
            }
        });
    }
    if let Some(id) = picked {
        state.choose_condition(library, Some(&id));
    }
}

/// The chosen spot as a chip, and how many conditions are left.
fn filter_line(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState) {
    let all = view.workspace.library().programmes.len();
    let (found, all) = (u32::try_from(state.found.len()).unwrap_or(0), u32::try_from(all).unwrap_or(0));
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        if let Some(place) = state.place
            && ui.add(RemovableChip::new(&place.in_words(view.words))).clicked()
        {
            state.place = None;
        }
        ui.label(caption(view.words.begin_found(found, all), Tokens::of(ui).muted));
    });
}

/// One condition: its name, how else it is called, how many variants; answers whether it was chosen.
fn condition_row(ui: &mut Ui, view: &View<'_>, programme: &Programme, is_chosen: bool, is_lit: bool) -> bool {
    let look = Tokens::of(ui);
    let name = programme.name.in_lang(view.lang);
    let row = ListRow::new(name).chosen(is_chosen).first(true).last(true).padding(12.0).show(ui, |ui| {
        let ink = if is_chosen { look.accent } else { look.text };
        let faint = if is_chosen { look.muted_2 } else { look.muted };
        let count = u32::try_from(programme.variants.len()).unwrap_or(0);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if is_chosen {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::ICON), Sense::hover());
                paint_icon(ui.painter(), rect.center(), Icon::Check, size::ICON, look.accent);
            }
            ui.label(caption(view.words.begin_variants(count), faint));
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let title = if is_chosen { strong(name) } else { body(name) };
                ui.add(egui::Label::new(title.color(ink)).truncate());
                let also = synonyms(programme, view.lang);
                if ui.available_width() > 60.0 {
                    ui.add(egui::Label::new(caption(also, faint)).truncate());
                }
            });
        });
    });
    if is_lit {
        let edge = egui::Stroke::new(1.0, look.accent);
        ui.painter().rect_stroke(row.response.rect, size::RADIUS_CARD - 1, edge, egui::StrokeKind::Inside);
    }
    row.response.clicked()
}

fn synonyms(programme: &Programme, lang: Lang) -> String {
    let words = match lang {
        Lang::Nl => &programme.synonyms.nl,
        Lang::En => &programme.synonyms.en,
    };
    words.iter().take(2).map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn variants(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, programme: &Programme) {
    let mut picked = None;
    let gap = 12.0;
    let count = programme.variants.len().max(1) as f32;
    let width = (ui.available_width() - gap * (count - 1.0)) / count;
    if width < CARD_LEAST {
        for variant in &programme.variants {
            if variant_card(ui, view, state, programme, variant, 0.0) {
                picked = Some(variant.id.clone());
            }
        }
    } else {
        // Cards side by side are as high as the one with most to say.
        let text_height = |variant: &Variant| {
            let text = variant.recognise.in_lang(view.lang).to_owned();
            let ink = egui::Color32::PLACEHOLDER;
            let text = ui.painter().layout(text, font(size::CAPTION, Weight::Regular), ink, width - 32.0);
            text.rows.len() as f32 * 18.0
        };
        let height = programme.variants.iter().map(text_height).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for variant in &programme.variants {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    if variant_card(ui, view, state, programme, variant, height) {
                        picked = Some(variant.id.clone());
                    }
                });
            }
        });
    }
    if let Some(id) = picked {
        state.choose_variant(&id);
    }
}

/// How to recognise a variant and how long it takes; answers whether it was chosen.
fn variant_card(
    ui: &mut Ui,
    view: &View<'_>,
    state: &NewPlanScreenState,
    programme: &Programme,
    variant: &Variant,
    text_height: f32,
) -> bool {
    let look = Tokens::of(ui);
    let is_chosen = state.variant.as_ref() == Some(&variant.id);
    let name = variant.name.in_lang(view.lang);
    let card = Card::default().padding(14).chosen(is_chosen).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mark = ui.available_rect_before_wrap();
        let mark = Rect::from_min_size(egui::pos2(mark.right() - 20.0, mark.top()), Vec2::splat(20.0));
        if is_chosen {
            ui.painter().circle_filled(mark.center(), 10.0, look.accent);
            paint_icon(ui.painter(), mark.center(), Icon::Check, 14.0, look.on_accent);
        } else {
            ui.painter().circle_stroke(mark.center(), 9.5, egui::Stroke::new(1.0, look.border_strong));
        }
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - 28.0);
            ui.add(egui::Label::new(strong(name)).truncate());
        });
        let top = ui.cursor().top();
        ui.add(egui::Label::new(caption(variant.recognise.in_lang(view.lang), look.text)).wrap());
        let rest = text_height - (ui.cursor().top() - top - 4.0);
        if rest > 0.0 {
            ui.add_space(rest);
        }
        ui.add(egui::Label::new(caption(expected(view, state, programme, variant), look.muted)).wrap());
    });
    let response =
        ui.interact(card.response.rect, ui.scope_id().with(("variant", variant.id.as_str())), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, name));
    if response.hovered() && !is_chosen {
        let edge = egui::Stroke::new(1.0, look.border_strong);
        ui.painter().rect_stroke(card.response.rect, size::RADIUS_CARD, edge, egui::StrokeKind::Inside);
    }
    crate::ui::theme::focus_ring(ui, &response, card.response.rect, size::RADIUS_CARD);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// "17 weken · herstel 3 tot 6 maanden".
fn expected(view: &View<'_>, state: &NewPlanScreenState, programme: &Programme, variant: &Variant) -> String {
    let library = view.workspace.library();
    let kind_of = |stage: &crate::content::Stage| {
        let phase = match &stage.block {
            crate::content::Block::Phase(id) => Some(id),
            crate::content::Block::Track(track) => {
                programme.track(track).and_then(|track| track.options.first()).map(|option| &option.phase)
            }
        };
        phase.and_then(|id| library.phases.get(id)).map(|phase| phase.kind)
    };
    let days_of = |stage: &crate::content::Stage| {
        let with = stage.days_with.iter().find(|(modifier, _)| state.modifiers.contains(modifier));
        with.map_or(stage.days, |(_, days)| *days).default
    };
    let stages = variant.stages.iter().filter(|stage| kind_of(stage) != Some(PhaseKind::Maintenance));
    let weeks = wording::days_in_words(stages.map(days_of).sum(), view.lang);
    match variant.prognosis.days {
        Some(days) => view.words.begin_expected(weeks, wording::length(days, view.lang)),
        None => weeks,
    }
}

/// The questions that change the programme, each with what a "yes" means.
fn questions(ui: &mut Ui, view: &View<'_>, state: &mut NewPlanScreenState, programme: &Programme) {
    let look = Tokens::of(ui);
    for modifier in state.questions(programme) {
        let question = modifier.question.in_lang(view.lang);
        let before = state.modifiers.contains(&modifier.id);
        let mut is_on = before;
        ui.horizontal(|ui| {
            let room = ui.available_width() - 130.0;
            ui.vertical(|ui| {
                ui.set_width(room);
                ui.add_space(6.0);
                ui.add(egui::Label::new(body(question)).wrap());
            });
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let (no, yes) = (view.words.no(), view.words.yes());
                Segments::new(question, &[(false, no.as_str()), (true, yes.as_str())]).show(ui, &mut is_on);
            });
        });
        if is_on {
            let effect = caption(modifier.effect.in_lang(view.lang), look.info);
            ui.horizontal(|ui| {
                ui.spacing_mut().interact_size.y = 18.0;
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::ICON_SMALL), Sense::hover());
                let at = rect.center();
                ui.painter().text(
                    at,
                    Align2::CENTER_CENTER,
                    Icon::Info.unicode(),
                    crate::ui::theme::icon_font(size::ICON_SMALL),
                    look.info,
                );
                ui.add(egui::Label::new(effect).wrap());
            });
        }
        if is_on != before {
            if is_on {
                state.modifiers.insert(modifier.id.clone());
            } else {
                state.modifiers.remove(&modifier.id);
            }
            state.touch();
        }
    }
    if state.refused.is_some() {
        ui.add(Tag::new(&view.words.begin_refused(), Tone::Warning).icon(Icon::TriangleAlert));
    }
}
