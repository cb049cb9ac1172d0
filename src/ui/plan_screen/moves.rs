//! Moving and copying in the calendar: what a move would come to, before it is made.
//!
//! A move that fits is asked for at once. One that comes against a rule waits with the rule in words until the person
//! confirms it; one that is advised against asks for a written reason as well.

use chrono::NaiveDate;

use super::reason::Asking;
use crate::content::{Level, RuleId};
use crate::plan::{Command, Lineage, Slot, Warning, WarningCause, What, command_warnings};
use crate::ui::{Asked, View};
use crate::wording;
use crate::workspace::OpenPlan;

/// How well a move fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// No rule against it.
    Fits,
    /// A rule warns.
    Warns,
    /// A rule advises against it: a reason is needed.
    Blocks,
    /// It cannot be done.
    Refused,
}

/// A rule in words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RuleWords {
    pub happened: String,
    pub to_do: String,
    pub rule: RuleId,
}

/// What a move or copy would come to.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    pub command: Command,
    pub what: What,
    pub from: Slot,
    pub to: Slot,
    pub fit: Fit,
    pub warnings: Vec<Warning>,
    /// The worst rule, or why it cannot be done.
    pub words: Option<RuleWords>,
    /// The exercise that causes the worst warning, and its day.
    pub cause: Option<(Lineage, NaiveDate)>,
}

/// What moving (or copying) `what` would come to.
pub(super) fn judge(view: &View<'_>, open: &OpenPlan, what: What, from: Slot, to: Slot, is_copy: bool) -> Verdict {
    let command = if is_copy { Command::Copy { what, from, to } } else { Command::Move { what, from, to } };
    let days = from.date.min(to.date)..=from.date.max(to.date);
    let verdict = Verdict { command, what, from, to, fit: Fit::Fits, warnings: Vec::new(), words: None, cause: None };
    match command_warnings(open.plan(), &verdict.command, days, view.today) {
        Ok(warnings) => {
            let worst = warnings.first();
            let fit = match worst.map(|warning| warning.level) {
                Some(Level::Block | Level::Stop) => Fit::Blocks,
                Some(Level::Warn) => Fit::Warns,
                Some(Level::Info) | None => Fit::Fits,
            };
            let words = worst.map(|warning| in_words(view, open, warning));
            let cause = worst.and_then(|warning| cause(warning, to.date));
            Verdict { fit, words, cause, warnings, ..verdict }
        }
        Err(rejected) => {
            let words = in_two(wording::rejected(&rejected, view.lang), RuleId::from(""));
            Verdict { fit: Fit::Refused, words: Some(words), ..verdict }
        }
    }
}

/// A warning in two parts, with its rule.
pub(super) fn in_words(view: &View<'_>, open: &OpenPlan, warning: &Warning) -> RuleWords {
    in_two(wording::warning(open.plan(), warning, view.lang), warning.rule.clone())
}

/// What happened, and what to do.
fn in_two(sentences: String, rule: RuleId) -> RuleWords {
    match sentences.split_once(". ") {
        Some((happened, to_do)) => RuleWords { happened: format!("{happened}."), to_do: to_do.to_owned(), rule },
        None => RuleWords { happened: sentences, to_do: String::new(), rule },
    }
}

/// The other exercise of a warning about two days in a row, when the moved one stands on `moved_to`.
fn cause(warning: &Warning, moved_to: NaiveDate) -> Option<(Lineage, NaiveDate)> {
    match warning.cause {
        WarningCause::ConsecutiveStrength { lineage, before, .. }
        | WarningCause::ConsecutiveRuns { lineage, before }
        | WarningCause::ConsecutiveJumps { lineage, before } => {
            if warning.date == moved_to {
                Some((before, warning.date.pred_opt()?))
            } else {
                Some((lineage, warning.date))
            }
        }
        _ => None,
    }
}

/// Asks for a move that was confirmed; gives back the question for a reason where one is needed first.
pub(super) fn carry_out(verdict: &Verdict, asked: &mut Vec<Asked>) -> Option<Asking> {
    match verdict.fit {
        Fit::Fits | Fit::Warns => {
            asked.push(Asked::Change(verdict.command.clone()));
            None
        }
        Fit::Blocks => Some(Asking::overriding(verdict)),
        Fit::Refused => None,
    }
}
