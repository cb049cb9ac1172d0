//! Everything that is known of one condition, from what it is to where that comes from.

use egui::{Rect, Sense, Ui, Vec2};

use super::reading::{bullet, paragraph, part, sources, statements, unconfirmed};
use crate::content::{Block, CareProvider, PhaseId, Programme, SelfCareLimit, Source, Stage, Variant};
use crate::ui::theme::{Tokens, body, caption, strong, title};
use crate::ui::view::View;
use crate::ui::widgets::{Card, Tag, Tone};
use crate::wording;

pub(super) fn condition_page_ui(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    let words = view.words;
    let lang = view.lang;
    Card::default().padding(28).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.add(egui::Label::new(title(programme.name.in_lang(lang))).wrap());
        ui.horizontal_wrapped(|ui| {
            for region in &programme.regions {
                ui.add(Tag::new(&wording::region(*region, lang), Tone::Neutral));
            }
        });
        paragraph(ui, programme.explanation.in_lang(lang));
        statements(ui, view, &words.library_where(), &programme.where_it_hurts);
        statements(ui, view, &words.library_symptoms(), &programme.symptoms);
        statements(ui, view, &words.library_causes(), &programme.causes);
        if !programme.acute_measures.is_empty() {
            part(ui, &words.library_at_once());
            for measure in &programme.acute_measures {
                bullet(ui, view, measure.text.in_lang(lang), &measure.sources);
            }
        }
        statements(ui, view, &words.library_own_role(), &programme.own_role);
        part(ui, &words.library_self_care());
        for limit in &programme.self_care {
            bullet(ui, view, &self_care(view, limit), &limit.sources);
        }
        red_flags(ui, view, programme);
        part(ui, &words.library_variants());
        for variant in &programme.variants {
            variant_ui(ui, view, programme, variant);
        }
        statements(ui, view, &words.library_prevention(), &programme.prevention);
        part(ui, &words.library_evidence());
        paragraph(ui, programme.evidence.in_lang(lang));
        sources(ui, view, all_sources(programme));
        let reviewed = wording::dates::date_in_full(lang, programme.reviewed);
        ui.add_space(6.0);
        ui.label(caption(words.library_reviewed(programme.version, reviewed), Tokens::of(ui).muted));
    });
}

fn self_care(view: &View<'_>, limit: &SelfCareLimit) -> String {
    let to = match limit.to {
        CareProvider::Physiotherapist => view.words.library_to_physiotherapist(),
        CareProvider::GeneralPractitioner => view.words.library_to_doctor(),
        CareProvider::EmergencyDepartment => view.words.library_to_emergency(),
        CareProvider::SportsPhysician => view.words.library_to_sports_physician(),
    };
    let text = limit.text.in_lang(view.lang);
    match limit.after_days {
        Some(0) => format!("{} {text}", view.words.library_at_once_to(to)),
        Some(days) => format!("{} {text}", view.words.library_after_to(wording::days_in_words(days, view.lang), to)),
        None => format!("{} {text}", view.words.library_to(to)),
    }
}

fn red_flags(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    let look = Tokens::of(ui);
    part(ui, &view.words.library_red_flags());
    for flag in programme.red_flags.iter().filter_map(|id| view.workspace.library().red_flags.get(id)) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            ui.spacing_mut().item_spacing.x = 10.0;
            let (rect, _) = ui.allocate_exact_size(Vec2::new(6.0, 20.0), Sense::hover());
            ui.painter().circle_filled(rect.center(), 2.5, look.danger);
            let urgency = wording::urgency(flag.urgency, view.lang);
            let mut job = egui::text::LayoutJob::default();
            let short = wording::capitalized(flag.short.in_lang(view.lang));
            let style = ui.style().clone();
            let (font, middle) = (egui::FontSelection::Default, egui::Align::Center);
            body(format!("{short}: ")).append_to(&mut job, &style, font.clone(), middle);
            strong(urgency).color(look.danger).append_to(&mut job, &style, font, middle);
            ui.add(egui::Label::new(job).wrap()).on_hover_text(flag.question.in_lang(view.lang));
            unconfirmed(ui, view, &flag.sources);
        });
    }
}

fn variant_ui(ui: &mut Ui, view: &View<'_>, programme: &Programme, variant: &Variant) {
    ui.add_space(2.0);
    ui.label(strong(variant.name.in_lang(view.lang)));
    paragraph(ui, variant.recognise.in_lang(view.lang));
    for stage in &variant.stages {
        stage_ui(ui, view, programme, stage);
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        let text = view.words.library_prognosis(variant.prognosis.text.in_lang(view.lang));
        let room = ui.available_width() - 30.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(egui::Label::new(body(text).color(Tokens::of(ui).muted)).wrap());
        });
        unconfirmed(ui, view, &variant.prognosis.sources);
    });
    ui.add_space(6.0);
}

/// A phase of a variant: its color, its name, its days.
fn stage_ui(ui: &mut Ui, view: &View<'_>, programme: &Programme, stage: &Stage) {
    let library = view.workspace.library();
    let look = Tokens::of(ui);
    let ids: Vec<&PhaseId> = match &stage.block {
        Block::Phase(id) => vec![id],
        Block::Track(track) => programme
            .track(track)
            .map(|track| track.options.iter().map(|option| &option.phase).collect())
            .unwrap_or_default(),
    };
    let phases: Vec<_> = ids.into_iter().filter_map(|id| library.phases.get(id)).collect();
    let Some(first) = phases.first() else { return };
    let names: Vec<&str> = phases.iter().map(|phase| phase.short_name.in_lang(view.lang)).collect();
    let days = stage.days;
    let text = if days.min == days.max {
        wording::days_in_words(days.default, view.lang)
    } else {
        view.words.library_days(days.default, days.min, days.max)
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(12.0, 20.0), Sense::hover());
        let swatch = Rect::from_center_size(rect.center(), Vec2::splat(10.0));
        ui.painter().rect_filled(swatch, 3, look.phase(first.kind).strong);
        let name = names.join(&format!(" {} ", view.words.library_or()));
        let room = ui.available_width() - 200.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(egui::Label::new(body(name)).wrap());
        });
        ui.label(caption(text, look.muted));
        unconfirmed(ui, view, &stage.sources);
    });
}

fn all_sources(programme: &Programme) -> impl Iterator<Item = &Source> {
    let statements = [
        &programme.where_it_hurts,
        &programme.symptoms,
        &programme.causes,
        &programme.own_role,
        &programme.treatment,
        &programme.prevention,
    ];
    let of_statements = statements.into_iter().flatten().flat_map(|statement| &statement.sources);
    let of_limits = programme.self_care.iter().flat_map(|limit| &limit.sources);
    let of_variants = programme.variants.iter().flat_map(|variant| {
        variant.prognosis.sources.iter().chain(variant.stages.iter().flat_map(|stage| &stage.sources))
    });
    // What is confirmed comes first.
    let all = || programme.sources.iter().chain(of_statements.clone()).chain(of_limits.clone());
    let all: Vec<&Source> = all().chain(of_variants).collect();
    let (open, sure): (Vec<&Source>, Vec<&Source>) = all.into_iter().partition(|source| source.is_unconfirmed());
    sure.into_iter().chain(open)
}
