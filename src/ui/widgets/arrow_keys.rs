//! Keeping the arrow keys for the control that has the focus; else egui takes them to walk to a neighbour.

use egui::{EventFilter, Response, Ui};

/// The arrows act on `response` while it has the focus.
pub(crate) fn keep_arrows(ui: &Ui, response: &Response, horizontal: bool, vertical: bool) {
    let filter = EventFilter { horizontal_arrows: horizontal, vertical_arrows: vertical, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if response.gained_focus() {
        // egui takes the filter only from a widget that had the focus a frame before: one frame more.
        ui.ctx().request_repaint();
    }
}
