//! The keys of the calendar.
//!
//! They hold while a day of the calendar has the focus, or nothing has. What they mean is a [`Wish`], the same one that
//! the context menu and the pointer make.

use egui::{Key, Modifiers, Ui};

/// What a person wishes of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Select the day so many days on.
    Go(i64),
    /// Select the exercise so many further on this day.
    Step(isize),
    /// The page so many months or weeks on.
    Page(i32),
    /// Back to today.
    Today,
    /// Open the inspector.
    Open,
    /// Leave out the selected session or exercise.
    LeaveOut {
        /// The session, not only the exercise.
        is_whole_session: bool,
    },
    /// Move the selected session or exercise.
    Shift {
        /// Days later.
        days: i64,
        /// Parts of the day later.
        parts: i8,
        /// The session, not only the exercise.
        is_whole_session: bool,
    },
    /// Ask which days are off.
    DayOff,
    /// Take back every difference of the day.
    Restore,
    /// Go on with the move that waits.
    Confirm,
    /// Drop the move that waits.
    Cancel,
}

/// How the calendar is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Span {
    /// A month of weeks.
    #[default]
    Month,
    /// Seven days.
    Week,
    /// One day.
    Day,
}

/// Takes the keys out of the input. In a month the whole session is meant, in a week the exercise (with Shift the
/// session).
pub(super) fn wish_by_keys(ui: &Ui, span: Span, is_move_waiting: bool) -> Option<Wish> {
    let is_month = span == Span::Month;
    let shift = |days, parts, is_whole_session| Wish::Shift { days, parts, is_whole_session };
    let (up, down) = if is_month { (Wish::Go(-7), Wish::Go(7)) } else { (Wish::Step(-1), Wish::Step(1)) };
    // Up and down move by a week in a month, by a part of the day in a week.
    let vertical = |steps: i8, is_whole_session: bool| {
        if is_month { shift(7 * i64::from(steps), 0, true) } else { shift(0, steps, is_whole_session) }
    };
    let both = Modifiers::COMMAND | Modifiers::SHIFT;
    let table = [
        (both, Key::ArrowLeft, shift(-1, 0, true)),
        (both, Key::ArrowRight, shift(1, 0, true)),
        (both, Key::ArrowUp, vertical(-1, true)),
        (both, Key::ArrowDown, vertical(1, true)),
        (Modifiers::COMMAND, Key::ArrowLeft, shift(-1, 0, is_month)),
        (Modifiers::COMMAND, Key::ArrowRight, shift(1, 0, is_month)),
        (Modifiers::COMMAND, Key::ArrowUp, vertical(-1, is_month)),
        (Modifiers::COMMAND, Key::ArrowDown, vertical(1, is_month)),
        (Modifiers::NONE, Key::ArrowLeft, Wish::Go(-1)),
        (Modifiers::NONE, Key::ArrowRight, Wish::Go(1)),
        (Modifiers::NONE, Key::ArrowUp, up),
        (Modifiers::NONE, Key::ArrowDown, down),
        (Modifiers::NONE, Key::PageUp, Wish::Page(-1)),
        (Modifiers::NONE, Key::PageDown, Wish::Page(1)),
        (Modifiers::NONE, Key::Home, Wish::Today),
        (Modifiers::NONE, Key::Enter, if is_move_waiting { Wish::Confirm } else { Wish::Open }),
        (Modifiers::SHIFT, Key::Delete, Wish::LeaveOut { is_whole_session: true }),
        (Modifiers::NONE, Key::Delete, Wish::LeaveOut { is_whole_session: is_month }),
    ];
    ui.input_mut(|input| {
        if is_move_waiting && input.consume_key(Modifiers::NONE, Key::Escape) {
            return Some(Wish::Cancel);
        }
        table.into_iter().find(|(modifiers, key, _)| input.consume_key(*modifiers, *key)).map(|(_, _, wish)| wish)
    })
}
