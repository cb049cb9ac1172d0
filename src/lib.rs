//! Opbouw: a planner for rehabilitation exercises.
pub mod cli;
pub mod content;
pub mod dossier;
pub mod export;
pub mod i18n;
pub mod plan;
pub mod store;
pub mod ui;
pub mod wording;
pub mod workspace;
