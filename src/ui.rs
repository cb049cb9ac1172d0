//! The window: what a person sees ([`widgets`], [`shell`], screens) and can ask of it ([`action::Action`]).
//!
//! A frame reads and asks; it changes nothing. Screens draw from borrowed values and push [`action::Action`]s, which the
//! app performs after the frame. No domain rule and no file access lives here.

pub mod language;
pub mod theme;
pub mod widgets;
