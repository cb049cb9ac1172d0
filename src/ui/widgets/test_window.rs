//! A window for widget tests: our look, Dutch, no animations.

use egui::{Ui, Vec2};
use egui_kittest::Harness;

use crate::i18n::Lang;
use crate::ui::{language, theme};

/// A light Dutch window of 640 × 480 that draws `contents` over `state`.
pub fn window<'a, State>(state: State, contents: impl FnMut(&mut Ui, &mut State) + 'a) -> Harness<'a, State> {
    Harness::builder()
        .with_size(Vec2::new(640.0, 480.0))
        .with_theme(egui::Theme::Light)
        .with_context_setup(|ctx| {
            theme::install(ctx);
            theme::set_reduced_motion(ctx, true);
            language::set_lang(ctx, Lang::Nl);
        })
        .build_ui_state(contents, state)
}
