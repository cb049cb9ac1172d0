//! Domain values as sentences in a language: doses, frequencies, rules, labels of steps, refusals.
//!
//! Nothing here decides anything; it only finds the words. Screens, sheets and the command line say the same because
//! they all ask here.

pub mod dates;
mod dosage;
mod lengths;
mod messages;
mod names;
mod warnings;

pub use dosage::*;
pub use lengths::*;
pub use messages::*;
pub use names::*;
pub use warnings::*;
