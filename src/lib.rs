//! Opbouw plans rehabilitation exercises: *content becomes a plan, a plan is worded, kept, exported and shown.*
//!
//! # The map, in reading order
//! | module | what it is |
//! |---|---|
//! | [`i18n`] | languages, texts in every language, the interface's texts |
//! | [`figure`] | the drawing of an exercise from a posed skeleton |
//! | [`content`] | exercises, phases and programmes as files; reading and checking them; search |
//! | [`plan`] | one programme begun for one patient: commands, schedule, load, warnings, logs |
//! | [`dossier`] | patients with their plans |
//! | [`wording`] | domain values as sentences |
//! | [`store`] | what is kept, in SQLite |
//! | [`export`] | the home plan as a file |
//! | [`workspace`] | the app without a window |
//! | [`ui`] | the window |
//! | [`cli`] | the command line |
//!
//! # Invariants
//! 1. A [`plan::Plan`] is a value. Applying a [`plan::Command`] gives a new plan or a [`plan::Rejected`] reason, never
//!    half of it.
//! 2. History is immutable: nothing before today changes because the programme, a dose or a date is edited today.
//! 3. Content is immutable after loading, and loading never fails as a whole: a [`content::Library`] and a list of
//!    [`content::Problem`]s. A plan keeps its own [`plan::Snapshot`] of the content it was made from.
//! 4. Nothing below [`ui`] opens a window; nothing above [`store`] sees SQL; domain types are not row types.
//! 5. Exports are functions of their arguments: equal input, equal bytes.
//! 6. A verdict or warning always carries its reasons and never acts by itself: the therapist decides.
//! 7. What a person entered is never lost and never silently changed: a save that fails keeps the entry, says so and
//!    tries again.
//!
//! `tests/layering.rs` holds who may use whom.

pub mod cli;
pub mod content;
pub mod dossier;
pub mod export;
pub mod figure;
pub mod i18n;
pub mod plan;
pub mod store;
pub mod ui;
pub mod wording;
pub mod workspace;
