//! What a person changes in the inspector before it is applied, and what applying it would come to.

use chrono::{Days, NaiveDate};

use crate::content::{Dosage, ExerciseId, Frequency, Side};
use crate::plan::{
    Command, Context, Lineage, PartOfDay, Plan, PlannedPrescription, PrescriptionId, Schedule, Scope, Session, Slot,
    load_of_week, monday_of, schedule, warnings,
};
use crate::ui::View;
use crate::wording::{self, dates};
use crate::workspace::OpenPlan;

use super::super::facts::percent;

/// For which days a change is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::ui::plan_screen) enum Reach {
    /// This day only.
    Day,
    /// From this day on.
    #[default]
    From,
    /// The whole phase, as far as it is not past.
    Phase,
}

/// What can be changed of a prescription.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::plan_screen) struct Wanted {
    pub dosage: Dosage,
    pub frequency: Frequency,
    pub side: Side,
    pub part: Option<PartOfDay>,
    pub exercise: ExerciseId,
    pub is_on: bool,
}

impl Wanted {
    fn of(prescription: &PlannedPrescription, dosage: &Dosage) -> Self {
        Self {
            dosage: dosage.clone(),
            frequency: prescription.frequency.clone(),
            side: prescription.side,
            part: prescription.part,
            exercise: prescription.exercise.clone(),
            is_on: prescription.is_on,
        }
    }
}

/// A change that is not applied yet.
#[derive(Clone, Debug)]
pub(in crate::ui::plan_screen) struct Edit {
    revision: u64,
    pub prescription: PrescriptionId,
    pub lineage: Lineage,
    pub slot: Slot,
    pub was: Wanted,
    pub now: Wanted,
    pub reach: Reach,
    preview: Option<Preview>,
}

impl Edit {
    /// Begins with what holds.
    pub(in crate::ui::plan_screen) fn new(
        revision: u64,
        slot: Slot,
        prescription: &PlannedPrescription,
        dosage: &Dosage,
    ) -> Self {
        let was = Wanted::of(prescription, dosage);
        Self {
            revision,
            prescription: prescription.id,
            lineage: prescription.lineage,
            slot,
            now: was.clone(),
            was,
            reach: Reach::default(),
            preview: None,
        }
    }

    /// Whether it is about this exercise on this day.
    pub(in crate::ui::plan_screen) fn is_about(&self, lineage: Lineage, date: NaiveDate) -> bool {
        self.lineage == lineage && self.slot.date == date
    }

    /// Takes over what changed elsewhere; what the person changed here stays.
    pub(in crate::ui::plan_screen) fn keep_up(
        &mut self,
        revision: u64,
        slot: Slot,
        prescription: &PlannedPrescription,
        dosage: &Dosage,
    ) {
        if self.revision == revision && self.slot == slot {
            return;
        }
        let was = Wanted::of(prescription, dosage);
        let old = std::mem::replace(&mut self.was, was);
        let (now, was) = (&mut self.now, &self.was);
        if now.dosage == old.dosage {
            now.dosage.clone_from(&was.dosage);
        }
        if now.frequency == old.frequency {
            now.frequency.clone_from(&was.frequency);
        }
        if now.side == old.side {
            now.side = was.side;
        }
        if now.part == old.part {
            now.part = was.part;
        }
        if now.exercise == old.exercise {
            now.exercise.clone_from(&was.exercise);
        }
        if now.is_on == old.is_on {
            now.is_on = was.is_on;
        }
        self.revision = revision;
        self.prescription = prescription.id;
        self.slot = slot;
        self.preview = None;
    }

    /// Whether anything is different from what holds.
    pub(in crate::ui::plan_screen) fn is_changed(&self) -> bool {
        self.now != self.was
    }

    /// Back to what holds.
    pub(in crate::ui::plan_screen) fn reset(&mut self) {
        self.now.clone_from(&self.was);
    }

    /// The commands that applying it asks for.
    pub(in crate::ui::plan_screen) fn commands(&self, today: NaiveDate) -> Vec<Command> {
        let (was, now, prescription) = (&self.was, &self.now, self.prescription);
        let scope = match self.reach {
            Reach::Day => Scope::ThisDay(self.slot.date),
            Reach::From => Scope::FromDay(self.slot.date.max(today)),
            Reach::Phase => Scope::WholePhase,
        };
        let mut commands = Vec::new();
        if !now.is_on && was.is_on {
            return vec![Command::SwitchPrescription { prescription, is_on: false, scope }];
        }
        if now.exercise != was.exercise {
            commands.push(Command::SwapExercise { prescription, exercise: now.exercise.clone(), scope });
        }
        if now.dosage != was.dosage {
            commands.push(Command::ChangeDosage { prescription, dosage: now.dosage.clone(), scope });
        }
        if now.frequency != was.frequency {
            commands.push(Command::ChangeFrequency { prescription, frequency: now.frequency.clone(), scope });
        }
        if now.side != was.side {
            commands.push(Command::ChangeSide { prescription, side: now.side, scope });
        }
        if now.part != was.part {
            commands.push(Command::ChangePart { prescription, part: now.part, scope });
        }
        commands
    }

    /// What applying it would come to; worked out again only when something changed.
    pub(in crate::ui::plan_screen) fn preview(&mut self, view: &View<'_>, open: &OpenPlan) -> &Preview {
        let commands = self.commands(view.today);
        let key = (open.revision(), view.lang);
        let preview = match self.preview.take() {
            Some(preview) if preview.key == key && preview.commands == commands => preview,
            _ => Preview::of(view, open, commands),
        };
        self.preview.insert(preview)
    }
}

/// What applying a change would come to, in words.
#[derive(Clone, Debug)]
pub(in crate::ui::plan_screen) struct Preview {
    key: (u64, crate::i18n::Lang),
    commands: Vec<Command>,
    /// "131 sessies".
    pub sessions: String,
    /// ", do 19 nov t/m zo 24 jan. Weekbelasting 104 → 69 %. Geen nieuwe waarschuwing."
    pub rest: String,
    /// It cannot be done, or comes against a new rule.
    pub is_warning: bool,
    /// It cannot be done.
    pub is_refused: bool,
}

impl Preview {
    fn of(view: &View<'_>, open: &OpenPlan, commands: Vec<Command>) -> Self {
        let key = (open.revision(), view.lang);
        let mut changed = open.plan().clone();
        for command in &commands {
            match changed.apply(command, &Context::on(view.today)) {
                Ok(next) => changed = next,
                Err(rejected) => {
                    let rest = wording::rejected(&rejected, view.lang);
                    return Self { key, commands, sessions: String::new(), rest, is_warning: true, is_refused: true };
                }
            }
        }
        let after = schedule(&changed, changed.start, changed.end());
        let days = changed_sessions(open.plan(), open.schedule(), &changed, &after);
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            let sessions = view.words.plan_preview_none();
            return Self { key, commands, sessions, rest: String::new(), is_warning: false, is_refused: false };
        };
        let day = |date| dates::weekday_and_date(view.lang, date);
        let range = if first == last {
            format!(", {}.", day(*first))
        } else {
            format!(", {}.", view.words.plan_from_until(day(*first), day(*last)))
        };
        // The first whole week that changes tells more than the rest of this one.
        let monday = if *last >= monday_of(*first) + Days::new(7) && *first != monday_of(*first) {
            monday_of(*first) + Days::new(7)
        } else {
            monday_of(*first)
        };
        let before = percent(load_of_week(open.plan(), open.schedule(), monday).share_of_week_limit());
        let then = percent(load_of_week(&changed, &after, monday).share_of_week_limit());
        let load = if before == then {
            view.words.plan_preview_same_load(before)
        } else {
            view.words.plan_preview_load(before, then)
        };
        let found = warnings(&changed, &after);
        let new: Vec<_> = found.iter().filter(|warning| !open.warnings().contains(warning)).collect();
        let warning = match new.as_slice() {
            [] => view.words.plan_preview_no_warning(),
            [one] => wording::warning(&changed, one, view.lang),
            [worst, ..] => {
                let others = i64::try_from(new.len() - 1).unwrap_or(i64::MAX);
                format!("{} {}", wording::warning(&changed, worst, view.lang), view.words.plan_more_warnings(others))
            }
        };
        Self {
            key,
            commands,
            sessions: view.words.plan_sessions(i64::try_from(days.len()).unwrap_or(i64::MAX)),
            rest: format!("{range} {load} {warning}"),
            is_warning: !new.is_empty(),
            is_refused: false,
        }
    }
}

/// The day of each session that is different, in order.
fn changed_sessions(old_plan: &Plan, old: &Schedule, new_plan: &Plan, new: &Schedule) -> Vec<NaiveDate> {
    let (mut a, mut b) = (old.sessions.iter().peekable(), new.sessions.iter().peekable());
    let mut days = Vec::new();
    loop {
        match (a.peek(), b.peek()) {
            (None, None) => return days,
            (Some(left), Some(right)) if left.slot == right.slot => {
                if !is_same((old_plan, old, left), (new_plan, new, right)) {
                    days.push(left.slot.date);
                }
                a.next();
                b.next();
            }
            (Some(left), right) if right.is_none_or(|right| left.slot < right.slot) => {
                days.push(left.slot.date);
                a.next();
            }
            (_, Some(right)) => {
                days.push(right.slot.date);
                b.next();
            }
            (Some(_), None) => {
                a.next();
            }
        }
    }
}

type OneSession<'p> = (&'p Plan, &'p Schedule, &'p Session);

fn is_same((old_plan, old, left): OneSession<'_>, (new_plan, new, right): OneSession<'_>) -> bool {
    let (left_items, right_items) = (old.items(left), new.items(right));
    left_items.len() == right_items.len()
        && left_items.iter().zip(right_items).all(|(a, b)| {
            if a.lineage != b.lineage || a.times != b.times {
                return false;
            }
            let date = left.slot.date;
            match (old_plan.effective(a, date), new_plan.effective(b, date)) {
                (Some(a), Some(b)) => {
                    a.prescription.exercise == b.prescription.exercise
                        && a.prescription.side == b.prescription.side
                        && a.dosage == b.dosage
                        && a.rung == b.rung
                }
                (a, b) => a.is_none() && b.is_none(),
            }
        })
}
