//! The plan layer from outside: examples, patterns, edits, warnings and properties, on the real content.

mod edits;
mod examples;
mod patterns;
mod properties;
mod safety_patient;
mod safety_rules;
mod safety_support;
mod safety_training;
mod support;
mod warnings;
