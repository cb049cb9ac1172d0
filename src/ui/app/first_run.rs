//! The first run: which language. One quiet dialog, once.

use egui::Ui;

use crate::i18n::Lang;
use crate::ui::language::{lang, words};
use crate::ui::theme::{Icon, Tokens, body};
use crate::ui::widgets::{Button, Dialog};

/// Asks for the language; answers it once chosen. Closing the dialog keeps the one of the system.
pub(super) fn first_run_ui(ui: &Ui) -> Option<Lang> {
    let words = words(ui);
    let now = lang(ui.ctx());
    let answer = Dialog::new(&words.first_run_title()).width(400.0).show(ui, |ui| {
        ui.add(egui::Label::new(body(words.first_run_text()).color(Tokens::of(ui).muted_2)).wrap());
        ui.add_space(12.0);
        let mut chosen = None;
        for lang in Lang::ALL {
            let name = lang.own_name();
            let button = if lang == now { Button::primary(name).icon(Icon::Check) } else { Button::secondary(name) };
            let button = button.tall().width(ui.available_width());
            if ui.add(button).clicked() {
                chosen = Some(lang);
            }
        }
        chosen
    });
    answer.inner.or_else(|| answer.is_dismissed.then_some(now))
}
