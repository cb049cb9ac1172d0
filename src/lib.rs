//! Opbouw: a planner for rehabilitation exercises.
pub mod content;
pub mod i18n;
pub mod ui;
