//! How long a frame of the calendar takes with a plan of 400 days and 40 exercises a day, tessellation included.
//!
//! The promise is 4 ms a frame. A frame must not depend on the length of the plan; only the first one after a change may
//! work out what the month shows.

#![allow(clippy::unwrap_used, missing_docs, reason = "a bench says what it expects")]

use std::hint::black_box;
use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveTime};
use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Pos2, RawInput, Rect, Vec2};
use opbouw::content::{ConditionId, VariantId, read};
use opbouw::dossier::Settings;
use opbouw::i18n::{Lang, translator};
use opbouw::plan::{
    Command, Context, LogId, Outcome, PartOfDay, PlanId, SessionLog, Slot, Snapshot, SnapshotId, Start,
};
use opbouw::store::{Access, Change, Overview, Store, StoreError, StoredPlan};
use opbouw::ui::plan_screen::{PlanScreenState, plan_screen_ui};
use opbouw::ui::{Action, View, language, theme};
use opbouw::workspace::Workspace;

/// Keeps nothing.
struct NoStore;

impl Store for NoStore {
    fn access(&self) -> Access {
        Access::ReadWrite
    }

    fn overview(&mut self) -> Result<Overview, StoreError> {
        Ok(Overview::default())
    }

    fn plan(&mut self, _id: PlanId) -> Result<StoredPlan, StoreError> {
        Err(StoreError::NotThere)
    }

    fn snapshot(&mut self, _id: &SnapshotId) -> Result<Arc<Snapshot>, StoreError> {
        Err(StoreError::NotThere)
    }

    fn logs(&mut self, _plan: PlanId) -> Result<Vec<SessionLog>, StoreError> {
        Ok(Vec::new())
    }

    fn settings(&mut self) -> Result<Settings, StoreError> {
        Ok(Settings::default())
    }

    fn save(&mut self, _changes: &[Change]) -> Result<(), StoreError> {
        Ok(())
    }
}

fn begin() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).unwrap()
}

/// The 200th day of a plan of 400 days.
fn today() -> NaiveDate {
    begin() + Days::new(199)
}

/// A plan of 400 days with 40 exercises on every day, half of it lived.
fn long_plan() -> Workspace {
    let (library, problems) = read::read_library(None);
    let mut workspace = Workspace::with_store(Box::new(NoStore), library, problems, None).unwrap();
    let id = PlanId(uuid::Uuid::from_u128(1));
    let start = Start::new(id, ConditionId::from("achilles-tendinopathy"), VariantId::from("light"), begin());
    workspace.begin_plan(start, None).unwrap();
    let context = Context::on(begin());
    let plan = workspace.open_plan().unwrap().plan();
    let (first, rest) = plan.phases.split_first().unwrap();
    let (first, rest) = (first.key, rest.iter().map(|phase| phase.key).collect::<Vec<_>>());
    let days = 400 - u16::try_from(rest.len()).unwrap();
    let exercises: Vec<_> = plan.content.exercises.keys().cloned().collect();
    workspace.apply(Command::SetPhaseDays { phase: first, days }, &context).unwrap();
    for phase in rest {
        workspace.apply(Command::SetPhaseDays { phase, days: 1 }, &context).unwrap();
    }
    let mut added = 0;
    while added < 40 {
        for exercise in &exercises {
            let command = Command::AddExercise { phase: first, exercise: exercise.clone(), from: begin() };
            added += usize::from(workspace.apply(command, &context).is_ok());
        }
    }
    let daily: Vec<Command> = workspace
        .open_plan()
        .unwrap()
        .plan()
        .prescriptions
        .iter()
        .filter(|row| row.phase == first && row.row.is_none())
        .map(|row| Command::ChangeFrequency {
            prescription: row.id,
            frequency: opbouw::content::Frequency::Daily { times: opbouw::content::Span::exactly(1) },
            scope: opbouw::plan::Scope::WholePhase,
        })
        .collect();
    for command in daily {
        workspace.apply(command, &context).unwrap();
    }
    let open = workspace.open_plan().unwrap();
    let mut logs = Vec::new();
    for session in open.schedule().sessions.iter().filter(|session| session.slot.date < today()) {
        for due in open.schedule().items(session) {
            logs.push(log(id, due.lineage, session.slot, logs.len()));
        }
    }
    for log in logs {
        workspace.add_log(log);
    }
    workspace
}

fn log(plan: PlanId, lineage: opbouw::plan::Lineage, slot: Slot, number: usize) -> SessionLog {
    SessionLog {
        id: LogId(uuid::Uuid::from_u128(number as u128 + 1)),
        plan,
        lineage,
        slot,
        outcome: Outcome::Done,
        pain_before: None,
        pain_during: None,
        pain_next_morning: None,
        effort: None,
        note: String::new(),
        entered_by: String::new(),
        entered_at: today().and_time(NaiveTime::MIN),
        replaces: None,
    }
}

struct Window {
    ctx: egui::Context,
    workspace: Workspace,
    state: PlanScreenState,
    time: f64,
}

impl Window {
    fn new(workspace: Workspace) -> Self {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        theme::set_reduced_motion(&ctx, true);
        language::set_lang(&ctx, Lang::Nl);
        let mut window = Self { ctx, workspace, state: PlanScreenState::default(), time: 0.0 };
        for _ in 0..3 {
            window.frame(Vec::new());
        }
        window
    }

    /// One frame, with its triangles.
    fn frame(&mut self, events: Vec<egui::Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1920.0, 1080.0))),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        };
        let view = View { workspace: &self.workspace, today: today(), lang: Lang::Nl, words: translator(Lang::Nl) };
        let state = &mut self.state;
        let mut output = self.ctx.run_ui(input, |ui| plan_screen_ui(ui, &view, state, &mut Vec::new()));
        // Nobody paints here.
        output.textures_delta.clear();
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }
}

fn calendar(c: &mut Criterion) {
    let mut window = Window::new(long_plan());
    let due = window.workspace.open_plan().unwrap().schedule().due.len();
    assert!(due >= 400 * 40, "the plan has only {due} exercises in all");

    c.bench_function("a frame of the month, 400 days x 40 exercises", |b| {
        b.iter(|| black_box(window.frame(Vec::new())));
    });
    c.bench_function("the frame that pages to another month", |b| {
        let mut forward = true;
        b.iter(|| {
            forward = !forward;
            window.state.perform(if forward { Action::Next } else { Action::Previous }, today());
            black_box(window.frame(Vec::new()))
        });
    });
    c.bench_function("the frame after a log, when everything is worked out again", |b| {
        let lineage = window.workspace.open_plan().unwrap().schedule().due[0].lineage;
        let slot = Slot { date: today(), part: PartOfDay::Morning };
        let mut number = 1_000_000;
        b.iter(|| {
            number += 1;
            window.workspace.add_log(log(PlanId(uuid::Uuid::from_u128(1)), lineage, slot, number));
            black_box(window.frame(Vec::new()))
        });
    });
    let press = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    // "Week" in the toolbar, below the strip of warnings or where that would be.
    for y in [208.0, 156.0] {
        let week = Pos2::new(1920.0 - 360.0 - 24.0 - 96.0, y);
        window.frame(vec![egui::Event::PointerMoved(week)]);
        window.frame(vec![press(week, true)]);
        window.frame(vec![press(week, false)]);
        window.frame(vec![egui::Event::PointerMoved(Pos2::new(700.0, 8.0))]);
        if format!("{:?}", window.state).contains("span: Week") {
            break;
        }
    }
    assert!(format!("{:?}", window.state).contains("span: Week"), "the button is somewhere else");
    c.bench_function("a frame of the week, 400 days x 40 exercises", |b| {
        b.iter(|| black_box(window.frame(Vec::new())));
    });
}

criterion_group!(benches, calendar);
criterion_main!(benches);
