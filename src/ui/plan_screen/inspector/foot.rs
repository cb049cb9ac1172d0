//! The foot of the inspector, which never scrolls: for which days, what will change, back or apply.

use egui::{Align, Frame, Layout, Margin, Panel, Stroke, Ui};

use super::edit::{Edit, Preview, Reach};
use crate::ui::theme::{Icon, Tokens, Weight, caption, font, icon_text, size};
use crate::ui::widgets::{Button, Segments};
use crate::ui::{Asked, View};
use crate::wording::dates;
use crate::workspace::OpenPlan;

/// Draws the foot at the bottom of `ui`; what is above it is what is left.
pub(super) fn foot_ui(ui: &mut Ui, view: &View<'_>, open: &OpenPlan, edit: &mut Edit, asked: &mut Vec<Asked>) {
    let look = Tokens::of(ui);
    let margin = Margin { left: 20, right: 20, top: 14, bottom: 14 };
    Panel::bottom("inspector foot")
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(look.card).inner_margin(margin))
        .show(ui, |ui| {
            let top = ui.max_rect().expand2(egui::vec2(20.0, 14.0));
            ui.painter().hline(top.x_range(), top.top(), Stroke::new(1.0, look.border));
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.horizontal(|ui| {
                ui.spacing_mut().interact_size.y = 20.0;
                ui.label(egui::RichText::new(view.words.plan_reach()).font(font(size::BODY, Weight::Medium)));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let count = i64::try_from(edit.commands(view.today).len()).unwrap_or(0);
                    ui.label(caption(view.words.plan_changes(count), look.muted));
                });
            });
            let date = edit.slot.date;
            let from = if date <= view.today {
                view.words.plan_reach_from_today()
            } else {
                view.words.plan_reach_from(dates::day_and_month(view.lang, date))
            };
            let (day, phase) = (view.words.plan_reach_day(), view.words.plan_reach_phase());
            let reaches = [(Reach::Day, &*day), (Reach::From, &*from), (Reach::Phase, &*phase)];
            let width = ui.available_width();
            Segments::new(&view.words.plan_reach(), &reaches).width(width).show(ui, &mut edit.reach);
            let preview = edit.preview(view, open);
            preview_ui(ui, preview);
            let is_refused = preview.is_refused;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let back = view.words.plan_reset();
                let third = (width - 8.0) * 0.43;
                if ui.add(Button::secondary(&back).width(third)).clicked() {
                    edit.reset();
                }
                let apply = view.words.plan_apply();
                let apply = Button::primary(&apply).width(width - 8.0 - third);
                if ui.add_enabled(!is_refused, apply).clicked() {
                    asked.extend(edit.commands(view.today).into_iter().map(Asked::Change));
                }
            });
        });
}

/// "131 sessies, do 19 nov t/m zo 24 jan. …"
fn preview_ui(ui: &mut Ui, preview: &Preview) {
    let look = Tokens::of(ui);
    let (icon, ink) =
        if preview.is_warning { (Icon::TriangleAlert, look.warning_text) } else { (Icon::Info, look.muted) };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.label(icon_text(icon, size::ICON_SMALL).color(ink));
        let mut job = egui::text::LayoutJob::default();
        let format = |weight, color| egui::TextFormat {
            line_height: Some(18.0),
            ..egui::TextFormat::simple(font(size::CAPTION, weight), color)
        };
        job.append(&preview.sessions, 0.0, format(Weight::Semibold, look.text));
        job.append(&preview.rest, 0.0, format(Weight::Regular, if preview.is_warning { ink } else { look.muted }));
        ui.vertical(|ui| ui.add(egui::Label::new(job).wrap()));
    });
}
