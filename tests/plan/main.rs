//! The plan layer from outside: examples, patterns, edits, warnings and properties, on the real content.

mod edits;
mod examples;
mod patterns;
mod properties;
mod support;
mod warnings;
