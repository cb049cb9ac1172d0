//! Undo and redo: the earlier plan itself, never a hand-written inverse.

use super::{Command, Context, Plan, Rejected};

/// How many steps can be undone.
pub const STEPS: usize = 200;

/// One step that can be undone: what was done, and the plan before it.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done.
    pub command: Command,
    /// The plan on the other side of the step.
    pub plan: Plan,
}

/// A plan with the steps that led to it.
#[derive(Clone, Debug)]
pub struct History {
    plan: Plan,
    undo: Vec<Step>,
    redo: Vec<Step>,
}

impl History {
    /// Begins with a plan and no steps.
    #[must_use]
    pub const fn new(plan: Plan) -> Self {
        Self { plan, undo: Vec::new(), redo: Vec::new() }
    }

    /// The plan as it is now.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Carries out a command as one step. A step that changes nothing is dropped; answers whether there was one.
    ///
    /// # Errors
    /// As [`Plan::apply`]; nothing has changed then.
    pub fn apply(&mut self, command: Command, context: &Context) -> Result<bool, Rejected> {
        let next = self.plan.apply(&command, context)?;
        if next == self.plan {
            return Ok(false);
        }
        let before = std::mem::replace(&mut self.plan, next);
        // Typing a note is one step, however many letters it has.
        let continues = matches!(
            (&command, self.undo.last().map(|step| &step.command)),
            (Command::EditNotes { .. }, Some(Command::EditNotes { .. }))
        );
        if continues && self.redo.is_empty() {
            if let Some(last) = self.undo.last_mut() {
                last.command = command;
            }
        } else {
            self.undo.push(Step { command, plan: before });
            if self.undo.len() > STEPS {
                self.undo.remove(0);
            }
        }
        self.redo.clear();
        Ok(true)
    }

    /// What the next undo takes back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&Command> {
        self.undo.last().map(|step| &step.command)
    }

    /// What the next redo does again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&Command> {
        self.redo.last().map(|step| &step.command)
    }

    /// Goes back one step; answers what was taken back.
    pub fn undo(&mut self) -> Option<Command> {
        let step = self.undo.pop()?;
        let now = std::mem::replace(&mut self.plan, step.plan);
        self.redo.push(Step { command: step.command.clone(), plan: now });
        Some(step.command)
    }

    /// Goes forward one step again; answers what was done again.
    pub fn redo(&mut self) -> Option<Command> {
        let step = self.redo.pop()?;
        let now = std::mem::replace(&mut self.plan, step.plan);
        self.undo.push(Step { command: step.command.clone(), plan: now });
        Some(step.command)
    }
}
