//! The numbers of a dose as steppers in pairs, then the load and the tempo where they are named, not counted.

use egui::Ui;

use super::dose_field::{DoseField, End};
use crate::content::{BandStrength, Dosage, Load, PainLimit, Side, Tempo, Work};
use crate::i18n::Translator;
use crate::ui::View;
use crate::ui::theme::{Tokens, caption};
use crate::ui::widgets::{Select, Stepper};
use crate::wording;

/// What the editor is told of the exercise.
pub(super) struct DoseOf<'a> {
    pub was: &'a Dosage,
    pub side: Side,
    /// Whether its way back is a lowering (eccentric work).
    pub is_lowering: bool,
    /// Week of the phase.
    pub week: u16,
    /// Pain limit of the phase.
    pub limit: PainLimit,
}

/// Draws the editor.
pub(super) fn dose_editor(ui: &mut Ui, view: &View<'_>, of: &DoseOf<'_>, dosage: &mut Dosage) {
    let gap = 12.0;
    let half = (ui.available_width() - gap) / 2.0;
    let mut fields = DoseField::of(dosage, of.week);
    // A count that the tempo leaves out stays out of the way.
    let is_counted = |field: DoseField, dosage: &Dosage| field.get(dosage, of.week, of.limit).is_some_and(|n| n > 0.0);
    fields.retain(|field| !field.is_tempo() || is_counted(*field, dosage) || is_counted(*field, of.was));
    for pair in fields.chunks(2) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for field in pair {
                stepper(ui, view, of, *field, half, dosage);
            }
        });
        ui.add_space(10.0);
    }
    if has_load(dosage, of.week) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            load_select(ui, view, half, dosage);
            tempo_select(ui, view, half, dosage);
        });
        ui.add_space(10.0);
    }
}

fn has_load(dosage: &Dosage, week: u16) -> bool {
    matches!(
        dosage.in_week(week).1,
        Work::Reps(_) | Work::RepetitionMaximum(_) | Work::Holds { .. } | Work::Metres(_) | Work::Seconds(_)
    )
}

fn stepper(ui: &mut Ui, view: &View<'_>, of: &DoseOf<'_>, field: DoseField, width: f32, dosage: &mut Dosage) {
    let Some(mut value) = field.get(dosage, of.week, of.limit) else { return };
    let (name, unit) = words_of(field, of, view.words);
    let bounds = field.bounds();
    let mut stepper = Stepper::new(&name)
        .unit(&unit)
        .limits(bounds.lowest, bounds.highest)
        .step(bounds.step)
        .decimals(bounds.decimals)
        .width(width);
    if let Some(was) = field.get(of.was, of.week, of.limit) {
        stepper = stepper.was(was);
    }
    if stepper.show(ui, &mut value).changed() {
        field.set(dosage, of.week, of.limit, value);
    }
}

fn words_of(field: DoseField, of: &DoseOf<'_>, words: &Translator) -> (String, String) {
    let none = String::new;
    let (name, unit) = match field {
        DoseField::Sets(_) => (words.plan_field_sets(), "×".to_owned()),
        DoseField::Reps(_) => {
            let unit = if of.side == Side::Each { words.plan_unit_each_side() } else { none() };
            (words.plan_field_reps(), unit)
        }
        DoseField::Maximum(_) => (words.plan_field_reps(), words.plan_unit_maximum()),
        DoseField::Hold(_) => (words.plan_field_hold(), words.plan_unit_seconds()),
        DoseField::Seconds(_) => (words.plan_field_duration(), words.plan_unit_seconds()),
        DoseField::Minutes(_) => (words.plan_field_duration(), words.plan_unit_minutes()),
        DoseField::BuildUp(End::From) => (words.plan_field_build_up_from(), words.plan_unit_minutes()),
        DoseField::BuildUp(_) => (words.plan_field_build_up_to(), words.plan_unit_minutes()),
        DoseField::Metres(_) => (words.plan_field_distance(), "m".to_owned()),
        DoseField::Sessions(_) => (words.plan_field_sessions(), words.plan_unit_times()),
        DoseField::Pyramid(set) => (words.plan_field_pyramid(i64::try_from(set + 1).unwrap_or(1)), "×".to_owned()),
        DoseField::Kilograms => (words.plan_field_weight(), "kg".to_owned()),
        DoseField::Rest => (words.plan_field_rest(), words.plan_unit_seconds()),
        DoseField::Pain => {
            let limit = of.was.pain_limit.unwrap_or(of.limit);
            let unit = match limit {
                PainLimit::Nrs(_) => words.plan_unit_of_ten(),
                PainLimit::AboveStart(_) => words.plan_unit_above_start(),
            };
            (words.plan_field_pain(), unit)
        }
        DoseField::TempoOut => (words.plan_field_tempo_out(), words.plan_unit_seconds()),
        DoseField::TempoHold => (words.plan_field_tempo_hold(), words.plan_unit_seconds()),
        DoseField::TempoBack if of.is_lowering => (words.plan_field_tempo_lower(), words.plan_unit_seconds()),
        DoseField::TempoBack => (words.plan_field_tempo_back(), words.plan_unit_seconds()),
    };
    let is_build_up = matches!(field, DoseField::BuildUp(_));
    let name = match field.end() {
        End::From if !is_build_up => words.plan_field_from(name),
        End::To if !is_build_up => words.plan_field_to(name),
        _ => name,
    };
    (name, unit)
}

fn labelled_select<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    options: &[(T, String)],
    chosen: &mut T,
) -> bool {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(caption(name, Tokens::of(ui).muted_2));
        let options: Vec<(T, &str)> = options.iter().map(|(value, text)| (value.clone(), text.as_str())).collect();
        Select::new(name, &options).width(width).show(ui, chosen).changed()
    })
    .inner
}

fn load_select(ui: &mut Ui, view: &View<'_>, width: f32, dosage: &mut Dosage) {
    let mut loads = vec![
        Load::BodyWeight,
        Load::Kilograms(match dosage.load {
            Some(Load::Kilograms(kg)) => kg,
            _ => 1.0,
        }),
        Load::Band(BandStrength::Light),
        Load::Band(BandStrength::Medium),
        Load::Band(BandStrength::Heavy),
    ];
    let mut chosen = dosage.load.clone().unwrap_or(Load::BodyWeight);
    if !loads.contains(&chosen) {
        loads.push(chosen.clone());
    }
    let named = |load: &Load| match load {
        Load::Kilograms(_) => view.words.plan_load_kilograms(),
        Load::Weight => view.words.plan_load_weight(),
        Load::BodyWeight => view.words.plan_load_body(),
        other => wording::load(other, view.lang),
    };
    let options: Vec<(Load, String)> = loads.iter().map(|load| (load.clone(), named(load))).collect();
    if labelled_select(ui, &view.words.plan_field_load(), width, &options, &mut chosen) {
        dosage.load = Some(chosen);
    }
}

fn tempo_select(ui: &mut Ui, view: &View<'_>, width: f32, dosage: &mut Dosage) {
    let counted = match dosage.tempo {
        Some(tempo @ Tempo::Counted(..)) => tempo,
        _ => Tempo::Counted(2, 1, 2),
    };
    let tempi =
        [Tempo::Slow, Tempo::Controlled, Tempo::Quick, Tempo::Elastic, Tempo::Hold, Tempo::Stick, Tempo::TalkingPace];
    let options: Vec<(Option<Tempo>, String)> = [(None, view.words.plan_tempo_none())]
        .into_iter()
        .chain([(Some(counted), view.words.plan_tempo_counted())])
        .chain(tempi.map(|tempo| (Some(tempo), wording::tempo(tempo, view.lang))))
        .collect();
    labelled_select(ui, &view.words.plan_field_tempo(), width, &options, &mut dosage.tempo);
}
