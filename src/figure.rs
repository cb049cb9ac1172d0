//! The drawing of an exercise: an anatomical skeleton, posed in the words of a chart, drawn as flat shapes.
//!
//! [`Figure`] is what an author writes. [`solve`] finds where every joint is; [`draw::Scene`] turns bodies into neutral
//! [`draw::Drawing`]s that the window, the printed sheet and the page use alike; [`mesh`] cuts them into triangles;
//! [`motion`] moves between the poses, [`check`] finds what no body can do and [`edit`] changes a figure step by step.

mod anatomy;
mod angles;
pub mod check;
pub mod draw;
pub mod edit;
mod joints;
pub mod mesh;
pub mod motion;
pub mod palette;
mod pins;
pub mod pose;
mod prop;
mod skeleton;
mod smil;
mod solve;
mod standing;
mod svg;

pub use anatomy::{BodySide, Contact, Highlight, Landmark, LimbEnd, Muscle, Segment, Spot, UnknownName};
pub use angles::{Angles, Dof, JOINTS, Joint};
pub use pose::Figure;
pub use prop::{Anchor, LoopAt, PackKind, Prop, Snap};
pub use skeleton::{Body, FOREARM, HEIGHT_CM, HIP_Z, Held, Hold, SHANK, SHOULDER_Z, THIGH, UPPER_ARM};
pub use smil::{Animation, animation};
pub use solve::{Complaint, Solved, solve};
