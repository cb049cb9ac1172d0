//! The window: what a person sees ([`widgets`], [`shell`], screens) and can ask of it ([`action::Action`]).
//!
//! A frame reads and asks; it changes nothing. Screens draw from borrowed values and push [`action::Action`]s, which the
//! app performs after the frame. No domain rule and no file access lives here.

pub mod action;
pub mod app;
pub mod command_palette;
mod exercise_picture;
pub mod figure_view;
pub mod language;
pub mod library_screen;
pub mod new_plan_screen;
pub mod patients_screen;
pub mod plan_screen;
pub mod pose_editor;
pub mod print_screen;
mod roster;
mod roster_list;
mod roster_row;
pub mod screen;
pub mod settings_screen;
pub mod shell;
pub mod theme;
pub mod today_screen;
pub mod view;
pub mod widgets;

pub use action::Action;
pub use app::{Options, RunError, run};
pub use screen::Screen;
pub use view::{Asked, View};
