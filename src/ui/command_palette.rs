//! The command palette (Ctrl+K): everything a person can do or open, by typing a part of it.
//!
//! Beside the actions a screen may offer entries of its own (patients, exercises). Up and down choose, Enter asks,
//! Escape closes.

use egui::{Align2, Context, Id, Key, Modal, Modifiers, Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::action::Action;
use super::language::words;
use super::theme::{Icon, Tokens, Weight, body, caption, floating_shadow, font, icon_font, size};
use super::widgets::{SearchField, key_cap};
use crate::content::search::normalize;

/// Something to find in the palette.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is called.
    pub text: String,
    /// What it is or does, fainter.
    pub detail: String,
    /// Its icon.
    pub icon: Icon,
    /// Its keys, as a person reads them.
    pub keys: String,
    /// What it asks.
    pub action: Action,
}

/// The palette's own state: whether it is open, what is typed and which line is chosen.
#[derive(Clone, Debug, Default)]
pub struct CommandPalette {
    is_open: bool,
    query: String,
    line: usize,
}

impl CommandPalette {
    /// Opens it, empty.
    pub fn open(&mut self) {
        *self = Self { is_open: true, ..Self::default() };
    }

    /// Is it open?
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Draws it when open. `further` comes before the actions; `possible` leaves out what cannot be done now.
    pub fn show(&mut self, ui: &mut Ui, further: &[Entry], possible: impl Fn(Action) -> bool, asked: &mut Vec<Action>) {
        if !self.is_open {
            return;
        }
        let entries: Vec<Entry> = further.iter().cloned().chain(actions(ui, &possible)).collect();
        let look = Tokens::of(ui);
        let frame = egui::Frame::new()
            .fill(look.card)
            .stroke(egui::Stroke::new(1.0, look.border))
            .corner_radius(size::RADIUS_CARD)
            .inner_margin(12)
            .shadow(floating_shadow(look));
        let id = Id::unique("command palette");
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, Vec2::new(0.0, 96.0));
        let modal = Modal::new(id).area(area).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(560.0);
            self.contents(ui, &entries, asked);
        });
        if modal.should_close() {
            self.is_open = false;
        }
    }

    fn contents(&mut self, ui: &mut Ui, entries: &[Entry], asked: &mut Vec<Action>) {
        let (up, down, enter) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        let words = words(ui);
        let field_id = Id::unique("command palette text");
        let hint = words.command_hint();
        let response = SearchField::new(&hint, &mut self.query).id(field_id).show(ui);
        if !response.has_focus() {
            response.request_focus();
        }
        if response.changed() {
            self.line = 0;
        }
        let found = find(&self.query, entries);
        let last = found.len().saturating_sub(1);
        self.line = match (up, down) {
            (true, _) => self.line.saturating_sub(1),
            (_, true) => self.line + 1,
            _ => self.line,
        }
        .min(last);
        ui.add_space(4.0);
        if found.is_empty() {
            ui.label(caption(words.command_nothing(), Tokens::of(ui).muted));
        }
        let mut picked = found.get(self.line).filter(|_| enter).map(|entry| entry.action);
        ScrollArea::vertical().max_height(9.0 * size::CONTROL).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (index, entry) in found.iter().enumerate() {
                let response = entry_ui(ui, entry, index == self.line);
                if index == self.line && (up || down) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    picked = Some(entry.action);
                }
            }
        });
        if let Some(action) = picked {
            asked.push(action);
            self.is_open = false;
        }
    }
}

fn actions(ui: &Ui, possible: &impl Fn(Action) -> bool) -> Vec<Entry> {
    let words = words(ui);
    Action::TABLE
        .into_iter()
        .filter(|action| *action != Action::OpenCommands && possible(*action))
        .map(|action| {
            let row = action.row(words);
            let keys = row.shortcuts.first().map(|keys| written_keys(ui.ctx(), keys)).unwrap_or_default();
            Entry { text: row.text, detail: row.tooltip, icon: row.icon, keys, action }
        })
        .collect()
}

/// Keys as a person reads them: "Ctrl K", "Ctrl +".
#[must_use]
pub fn written_keys(ctx: &Context, keys: &egui::KeyboardShortcut) -> String {
    let mut text = ctx.format_shortcut(keys).replace('+', " ");
    for (name, sign) in [("Plus", "+"), ("Minus", "−"), ("Equals", "="), ("Comma", ","), ("Left", "←"), ("Right", "→")]
    {
        text = text.replace(name, sign);
    }
    text
}

/// The entries that fit `query`, best first.
fn find<'a>(query: &str, entries: &'a [Entry]) -> Vec<&'a Entry> {
    let query = normalize(query);
    let mut found: Vec<(u32, &Entry)> = entries
        .iter()
        .filter_map(|entry| {
            let by_text = fit(&query, &normalize(&entry.text));
            let by_detail = fit(&query, &normalize(&entry.detail)).map(|cost| cost + 40);
            Some((by_text.into_iter().chain(by_detail).min()?, entry))
        })
        .collect();
    found.sort_by_key(|(cost, _)| *cost);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// How badly `query` fits `text`: 0 at its beginning, more inside, most as letters spread over it; none when not at all.
fn fit(query: &str, text: &str) -> Option<u32> {
    if query.is_empty() || text.starts_with(query) {
        return Some(0);
    }
    if text.split(' ').any(|word| word.starts_with(query)) {
        return Some(5);
    }
    if text.contains(query) {
        return Some(10);
    }
    let near = |word: &str| query.len() > 3 && strsim::damerau_levenshtein(query, word) <= 1 + query.len() / 6;
    if text.split(' ').any(near) {
        return Some(20);
    }
    spread(query, text).map(|gaps| 25 + gaps).filter(|cost| *cost < 40)
}

/// Letters skipped when `query` is read off `text` from left to right.
fn spread(query: &str, text: &str) -> Option<u32> {
    let mut rest = text.chars();
    let mut gaps = 0;
    for letter in query.chars() {
        loop {
            if rest.next()? == letter {
                break;
            }
            gaps += 1;
        }
    }
    Some(gaps)
}

fn entry_ui(ui: &mut Ui, entry: &Entry, is_chosen: bool) -> Response {
    let look = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::CONTROL), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_chosen, &entry.text));
    let (fill, ink) = match (is_chosen, response.hovered()) {
        (true, _) => (look.accent_soft, look.accent),
        (false, true) => (look.subtle, look.text),
        (false, false) => (egui::Color32::TRANSPARENT, look.text),
    };
    ui.painter().rect_filled(rect, size::RADIUS, fill);
    let middle = rect.center().y;
    let icon = entry.icon.unicode();
    let faint = if is_chosen { look.muted_2 } else { look.muted };
    ui.painter().text(egui::pos2(rect.left() + 12.0, middle), Align2::LEFT_CENTER, icon, icon_font(size::ICON), ink);
    let name = ui.painter().text(
        egui::pos2(rect.left() + 42.0, middle),
        Align2::LEFT_CENTER,
        &entry.text,
        font(size::BODY, Weight::Medium),
        if is_chosen { ink } else { look.text },
    );
    let mut right = rect.right() - 10.0;
    if !entry.keys.is_empty() {
        right = key_cap(ui, egui::pos2(right, middle), &entry.keys).left() - 10.0;
    }
    let room = Rect::from_min_max(egui::pos2(name.right() + 12.0, rect.top()), egui::pos2(right, rect.bottom()));
    let at = egui::pos2(room.left(), middle);
    ui.painter_at(room).text(at, Align2::LEFT_CENTER, &entry.detail, font(size::CAPTION, Weight::Regular), faint);
    response
}

/// Every key at a glance, for a dialog.
pub fn keys_ui(ui: &mut Ui) {
    let words = words(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = 32.0;
    let rows: Vec<_> = Action::TABLE.into_iter().map(|action| action.row(words)).collect();
    for row in rows.iter().filter(|row| !row.shortcuts.is_empty()) {
        ui.horizontal(|ui| {
            ui.label(body(&row.text));
            let edge = egui::pos2(ui.max_rect().right(), ui.max_rect().center().y);
            let mut right = edge;
            for keys in row.shortcuts {
                right.x = key_cap(ui, right, &written_keys(ui.ctx(), keys)).left() - 6.0;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str, action: Action) -> Entry {
        Entry { text: text.into(), detail: String::new(), icon: Icon::Plus, keys: String::new(), action }
    }

    #[test]
    fn a_part_a_typo_and_missing_accents_are_forgiven() {
        let entries =
            [entry("Patiënten", Action::Undo), entry("Afdrukken…", Action::Print), entry("Inzoomen", Action::ZoomIn)];
        for (query, action) in [
            ("patienten", Action::Undo),
            ("druk", Action::Print),
            ("afdruken", Action::Print),
            ("zoom", Action::ZoomIn),
        ] {
            assert_eq!(find(query, &entries).first().map(|entry| entry.action), Some(action), "{query}");
        }
        assert!(find("fiets", &entries).is_empty());
    }

    #[test]
    fn what_begins_with_the_words_comes_first() {
        let entries = [entry("Opnieuw", Action::Redo), entry("Nieuw plan", Action::Print)];
        assert_eq!(find("nieuw", &entries).first().map(|entry| entry.action), Some(Action::Print));
    }
}
