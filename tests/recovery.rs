//! What a person entered is never lost: kept, killed, damaged, full, read-only and copied.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail, and says why it was skipped")]

#[path = "recovery/access.rs"]
mod access;
#[path = "recovery/copies.rs"]
mod copies;
#[path = "recovery/damage.rs"]
mod damage;
#[path = "recovery/full_disk.rs"]
mod full_disk;
#[path = "recovery/killed.rs"]
mod killed;
#[path = "recovery/other_self.rs"]
mod other_self;
#[path = "recovery/round_trip.rs"]
mod round_trip;
#[path = "recovery/sample.rs"]
mod sample;
#[path = "recovery/saving.rs"]
mod saving;
