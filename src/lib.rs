//! Opbouw: a planner for rehabilitation exercises.
pub mod content;
pub mod export;
pub mod i18n;
