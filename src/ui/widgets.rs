//! The controls from which every screen is built, one file each with its test beside it.
//!
//! A widget knows no patient and no plan: it is given values and tells what a person did. Each follows size → allocate →
//! interact → paint, has an accessible name, works by keyboard and shows its focus.

mod arrow_keys;
mod body_map;
mod body_spots;
mod button;
mod card;
mod checkbox;
mod chip;
mod date_field;
mod day_state;
mod dialog;
mod empty_state;
mod filter_menu;
mod key_cap;
mod list_row;
mod load_bars;
mod month_grid;
mod phase_ribbon;
mod search_field;
mod segment;
mod select;
mod slider;
mod small_charts;
mod stepper;
mod swatches;
mod tag;
#[cfg(test)]
mod test_window;
mod text_field;
mod toasts;
mod toggle;
mod warning_strip;
mod weekday_picker;

pub use crate::wording::dates::{
    day_and_month, month_and_year, read_date, typed_date, weekday_and_date, weekday_short,
};
pub(crate) use arrow_keys::keep_arrows;
pub use body_map::{BodyMap, BodyMapResponse, BodyPlace, BodySide, mapped_spots, spot_word};
pub use button::{Button, IconButton};
pub use card::{Card, card, heading, rule};
pub use checkbox::Checkbox;
pub use chip::{FilterChip, RemovableChip};
pub use date_field::DateField;
pub use day_state::{DayState, day_state, paint_day_state};
pub use dialog::{Dialog, DialogResponse, dialog_foot};
pub use empty_state::EmptyState;
pub use filter_menu::{FilterMenu, FilterOption};
pub use key_cap::key_cap;
pub use list_row::{ListRow, cell, list_head};
pub use load_bars::{LoadBar, LoadBars, LoadMeter};
pub use phase_ribbon::{BoundaryMove, PhaseRibbon, RibbonPhase, RibbonResponse};
pub use search_field::SearchField;
pub use segment::Segments;
pub use select::Select;
pub(crate) use select::menu_row;
pub use slider::Slider;
pub use small_charts::{CountRing, DayBars, Sparkline};
pub use stepper::Stepper;
pub use swatches::Swatches;
pub use tag::{Tag, Tone};
pub use text_field::TextField;
pub(crate) use text_field::labelled;
pub use toasts::{ToastKind, Toasts};
pub use toggle::{Toggle, toggle_row};
pub use warning_strip::{StripClick, WarningStrip};
pub use weekday_picker::WeekdayPicker;
