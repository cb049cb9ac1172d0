//! Measures in points, the same in both looks.
//!
//! Spacing steps are 4, 8, 12, 16, 24 and 32; the rest has a name here.

/// Corner of a control.
pub const RADIUS: u8 = 8;
/// Corner of a card.
pub const RADIUS_CARD: u8 = 12;
/// Corner of a tag.
pub const RADIUS_TAG: u8 = 6;
/// Corner of a selected day.
pub const RADIUS_DAY: u8 = 4;
/// Height of a control.
pub const CONTROL: f32 = 36.0;
/// Height of the primary button at the end of a task.
pub const CONTROL_TALL: f32 = 44.0;
/// Height of a row in a list.
pub const ROW: f32 = 44.0;
/// Width of the rail with words.
pub const RAIL: f32 = 208.0;
/// Width of the rail with icons only.
pub const RAIL_NARROW: f32 = 64.0;
/// Below this width of the window the rail shows icons only.
pub const NARROW_BELOW: f32 = 1360.0;
/// Height of the bar at the top.
pub const TOP_BAR: f32 = 52.0;
/// Margin of a page.
pub const PAGE: f32 = 24.0;
/// Padding inside a card.
pub const CARD: f32 = 20.0;
/// Width of the inspector at the right.
pub const INSPECTOR: f32 = 360.0;
/// Width of the inspector in a narrow window.
pub const INSPECTOR_NARROW: f32 = 344.0;
/// Icons beside body text.
pub const ICON: f32 = 18.0;
/// Icons in the rail.
pub const ICON_RAIL: f32 = 20.0;
/// Icons beside captions.
pub const ICON_SMALL: f32 = 16.0;
/// Type: caption.
pub const CAPTION: f32 = 13.0;
/// Type: body.
pub const BODY: f32 = 15.0;
/// Type: the title of a card or section.
pub const SECTION: f32 = 18.0;
/// Type: the title of a screen.
pub const TITLE: f32 = 24.0;
