//! The language in which the window speaks, kept in the egui context so that every widget finds its words.

use egui::{Context, Id, Ui};

use crate::i18n::{Lang, Translator, translator};

/// Sets the language of every widget from the next frame on.
pub fn set_lang(ctx: &Context, lang: Lang) {
    ctx.data_mut(|data| data.insert_temp(key(), lang));
}

/// The language of the window.
pub fn lang(ctx: &Context) -> Lang {
    ctx.data(|data| data.get_temp(key())).unwrap_or_default()
}

/// The words of the window's language.
pub fn words(ui: &Ui) -> &'static Translator {
    translator(lang(ui.ctx()))
}

fn key() -> Id {
    Id::unique("opbouw language")
}
