//! The draft: what was answered so far on the screen for new plans, and the plan it comes to.
//!
//! The preview is a real [`Plan`]. It is worked out anew only when an answer, the language or the content has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::preview::Preview;
use crate::content::{
    BodySpot, ConditionId, ExerciseId, Library, Modifier, ModifierId, PhaseId, Programme, RedFlag, RedFlagId, TrackId,
    TrackOptionId, Variant, VariantId,
};
use crate::dossier::{Patient, PatientId};
use crate::i18n::Lang;
use crate::plan::{
    AffectedSide, Availability, Command, Context, Goal, PartOfDay, Plan, PlanId, Scope, Snapshot, Start,
};
use crate::plan::{Rejected, SnapshotId};
use crate::ui::view::View;
use crate::ui::widgets::{BodyPlace, BodySide};

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// What the therapist changed in one row of a phase.
#[derive(Clone, Debug, Default)]
pub(super) struct RowEdit {
    /// Switched on or off.
    pub(super) is_on: Option<bool>,
    /// Another exercise in its place.
    pub(super) exercise: Option<ExerciseId>,
}

/// What must be answered before a plan can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Which condition?
    Condition,
    /// Which variant?
    Variant,
    /// The red flags were not read yet.
    Safety,
    /// Which side?
    Side,
    /// No day of the week suits.
    Days,
    /// No part of the day suits.
    Parts,
}

/// The content of a condition, put together once.
pub(super) struct Content {
    library: Arc<Library>,
    condition: ConditionId,
    pub(super) snapshot: Arc<Snapshot>,
    id: SnapshotId,
}

/// What was answered so far.
pub struct NewPlanScreenState {
    id: PlanId,
    pub(super) query: String,
    pub(super) place: Option<BodyPlace>,
    pub(super) found: Vec<ConditionId>,
    pub(super) found_for: Option<(u64, String, Option<BodySpot>)>,
    /// The line of the list that the arrows are on.
    pub(super) line: usize,
    pub(super) condition: Option<ConditionId>,
    pub(super) variant: Option<VariantId>,
    pub(super) modifiers: BTreeSet<ModifierId>,
    pub(super) tracks: BTreeMap<TrackId, TrackOptionId>,
    /// On a low window the first steps fold once they are done; here they were opened again.
    pub(super) is_unfolded: bool,
    /// Questions that were answered "yes".
    pub(super) positive: BTreeSet<RedFlagId>,
    pub(super) is_cleared: bool,
    pub(super) opened_flag: Option<RedFlagId>,
    pub(super) patient: Option<PatientId>,
    pub(super) name: String,
    pub(super) side: Option<AffectedSide>,
    pub(super) start: Option<NaiveDate>,
    pub(super) is_more_open: bool,
    pub(super) days: [bool; 7],
    pub(super) parts: [bool; 3],
    pub(super) injury: Option<NaiveDate>,
    pub(super) injury_time: String,
    pub(super) goal: String,
    /// Language of the handout, when another than that of the patient or window.
    pub(super) lang: Option<Lang>,
    row_edits: BTreeMap<(PhaseId, usize), RowEdit>,
    /// Which phase the panel shows.
    pub(super) shown_phase: Option<usize>,
    pub(super) is_offer_open: bool,
    content: Option<Content>,
    pub(super) preview: Option<Preview>,
    pub(super) refused: Option<Rejected>,
    is_stale: bool,
    pub(super) wants_focus: bool,
}

impl Default for NewPlanScreenState {
    fn default() -> Self {
        Self {
            id: PlanId(uuid::Uuid::new_v4()),
            query: String::new(),
            place: None,
            found: Vec::new(),
            found_for: None,
            line: 0,
            condition: None,
            variant: None,
            modifiers: BTreeSet::new(),
            tracks: BTreeMap::new(),
            is_unfolded: false,
            positive: BTreeSet::new(),
            is_cleared: false,
            opened_flag: None,
            patient: None,
            name: String::new(),
            side: None,
            start: None,
            is_more_open: false,
            days: [true; 7],
            parts: [true; 3],
            injury: None,
            injury_time: String::new(),
            goal: String::new(),
            lang: None,
            row_edits: BTreeMap::new(),
            shown_phase: None,
            is_offer_open: false,
            content: None,
            preview: None,
            refused: None,
            is_stale: true,
            wants_focus: true,
        }
    }
}

impl NewPlanScreenState {
    /// A fresh draft for this patient, or for nobody yet.
    #[must_use]
    pub fn begin_for(patient: Option<PatientId>) -> Self {
        Self { patient, ..Self::default() }
    }

    /// Whether something was answered that would be lost.
    pub(super) fn is_begun(&self) -> bool {
        self.condition.is_some() || self.patient.is_some() || !self.name.is_empty() || !self.query.is_empty()
    }

    /// An answer has changed: the preview is worked out anew.
    pub(super) const fn touch(&mut self) {
        self.is_stale = true;
    }

    /// Takes a condition; what belonged to another one is forgotten.
    pub(super) fn choose_condition(&mut self, library: &Library, id: Option<&ConditionId>) {
        if self.condition.as_ref() == id {
            return;
        }
        self.condition = id.cloned();
        self.variant = None;
        self.modifiers.clear();
        self.tracks.clear();
        self.row_edits.clear();
        self.shown_phase = None;
        self.is_unfolded = false;
        self.forget_safety();
        if let Some(programme) = id.and_then(|id| library.programmes.get(id)) {
            if let [only] = programme.variants.as_slice() {
                self.variant = Some(only.id.clone());
            }
            self.side = side_of(self.place, programme);
        }
        self.touch();
    }

    /// Takes a spot on the body; it answers the side too, and the condition when only one hurts there.
    pub(super) fn choose_place(&mut self, library: &Library) {
        let Some(place) = self.place else { return };
        let there: Vec<&ConditionId> = library
            .programmes
            .values()
            .filter(|programme| programme.body_spots.contains(&place.spot))
            .map(|programme| &programme.id)
            .collect();
        if let [only] = there.as_slice() {
            self.choose_condition(library, Some(only));
        } else if self.condition.as_ref().is_some_and(|chosen| !there.contains(&chosen)) {
            self.choose_condition(library, None);
        }
        if let Some(programme) = self.programme(library) {
            self.side = side_of(self.place, programme);
        }
        self.touch();
    }

    /// Takes a variant; a list of exercises that was changed belonged to the other one.
    pub(super) fn choose_variant(&mut self, id: &VariantId) {
        if self.variant.as_ref() != Some(id) {
            self.variant = Some(id.clone());
            self.row_edits.clear();
            self.shown_phase = None;
            self.touch();
        }
    }

    fn forget_safety(&mut self) {
        self.positive.clear();
        self.is_cleared = false;
        self.opened_flag = None;
    }

    /// The condition that was chosen.
    pub(super) fn programme<'l>(&self, library: &'l Library) -> Option<&'l Arc<Programme>> {
        library.programmes.get(self.condition.as_ref()?)
    }

    /// The variant that was chosen.
    pub(super) fn chosen_variant<'p>(&self, programme: &'p Programme) -> Option<&'p Variant> {
        programme.variant(self.variant.as_ref()?)
    }

    /// The questions that change the programme of this variant.
    pub(super) fn questions<'p>(&self, programme: &'p Programme) -> impl Iterator<Item = &'p Modifier> + use<'p> {
        let variant = self.variant.clone();
        programme.modifiers.iter().filter(move |modifier| {
            modifier.variants.is_empty() || variant.as_ref().is_some_and(|id| modifier.variants.contains(id))
        })
    }

    /// The red flags to ask about.
    pub(super) fn red_flags<'l>(&self, library: &'l Library) -> Vec<&'l RedFlag> {
        self.programme(library)
            .map(|programme| programme.red_flags.iter().filter_map(|id| library.red_flags.get(id)).map(Arc::as_ref))
            .into_iter()
            .flatten()
            .collect()
    }

    /// What is still to be answered, in the order of the screen.
    pub(super) fn missing(&self) -> Vec<Missing> {
        let asks = [
            (Missing::Condition, self.condition.is_none()),
            (Missing::Variant, self.variant.is_none()),
            (Missing::Safety, !self.is_cleared),
            (Missing::Side, self.side.is_none()),
            (Missing::Days, !self.days.contains(&true)),
            (Missing::Parts, !self.parts.contains(&true)),
        ];
        asks.into_iter().filter_map(|(missing, is_missing)| is_missing.then_some(missing)).collect()
    }

    /// Whether a red flag stops the plan.
    pub(super) fn is_stopped(&self) -> bool {
        !self.positive.is_empty()
    }

    /// The edits of one row, to be changed.
    pub(super) fn row_edit(&mut self, phase: &PhaseId, row: usize) -> &mut RowEdit {
        self.is_stale = true;
        self.row_edits.entry((phase.clone(), row)).or_default()
    }

    /// Brings the preview in line with the answers.
    pub(super) fn refresh(&mut self, view: &View<'_>) {
        let library = view.workspace.library();
        if self.content.as_ref().is_some_and(|content| !Arc::ptr_eq(&content.library, library)) {
            self.content = None;
            self.is_stale = true;
            // A condition that is gone from the content cannot stay chosen.
            if self.programme(library).is_none_or(|programme| self.chosen_variant(programme).is_none()) {
                self.variant = None;
            }
            if self.programme(library).is_none() {
                self.condition = None;
            }
        }
        if self.preview.as_ref().is_some_and(|preview| preview.lang != view.lang) {
            self.is_stale = true;
        }
        if !self.is_stale {
            return;
        }
        self.is_stale = false;
        self.preview = None;
        self.refused = None;
        let (Some(condition), Some(variant)) = (self.condition.clone(), self.variant.clone()) else { return };
        if self.content.as_ref().is_none_or(|content| content.condition != condition) {
            self.content = Snapshot::of(library, &condition).map(|snapshot| Content {
                library: Arc::clone(library),
                condition: condition.clone(),
                id: snapshot.id(),
                snapshot: Arc::new(snapshot),
            });
        }
        let start = self.start(view, condition, variant);
        let Some(content) = &self.content else { return };
        match self.plan(content, start) {
            Ok(plan) => {
                self.tracks.clone_from(&plan.tracks);
                self.preview = Some(Preview::of(plan, view));
            }
            Err(why) => self.refused = Some(why),
        }
    }

    fn start(&self, view: &View<'_>, condition: ConditionId, variant: VariantId) -> Start {
        let start = self.start.unwrap_or(view.today);
        let patient = self.patient.and_then(|id| view.workspace.patient(id));
        let goal = self.goal.trim();
        Start {
            modifiers: self.modifiers.clone(),
            tracks: self.tracks.clone(),
            side: self.side.unwrap_or_default(),
            injury: self.injury.map(|date| date.and_time(self.time_of_injury())),
            availability: self.availability().unwrap_or_default(),
            goals: if goal.is_empty() { Vec::new() } else { vec![Goal { activity: goal.to_owned(), score: None }] },
            lang: self.lang.or(patient.map(|patient| patient.lang)).unwrap_or(view.lang),
            ..Start::new(self.id, condition, variant, start)
        }
    }

    fn availability(&self) -> Option<Availability> {
        let days: Vec<Weekday> = WEEK.into_iter().zip(self.days).filter_map(|(day, on)| on.then_some(day)).collect();
        let parts: Vec<PartOfDay> =
            PartOfDay::ALL.into_iter().zip(self.parts).filter_map(|(part, on)| on.then_some(part)).collect();
        Availability::on(&days)?.at(&parts)
    }

    /// The time of day that was typed; midday when none or none that can be read.
    fn time_of_injury(&self) -> NaiveTime {
        read_time(&self.injury_time)
            .unwrap_or_else(|| NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time of day"))
    }

    fn plan(&self, content: &Content, start: Start) -> Result<Plan, Rejected> {
        // A plan in the making has no past: its own first day is today.
        let context = Context::on(start.start);
        let mut plan = Plan::begin_from(Arc::clone(&content.snapshot), content.id.clone(), start)?;
        for ((phase, row), edit) in &self.row_edits {
            let key = plan.phases.iter().find(|planned| planned.phase == *phase).map(|planned| planned.key);
            let found = plan.prescriptions.iter().find(|p| Some(p.phase) == key && p.row == Some(*row));
            let Some(prescription) = found.map(|found| found.id) else { continue };
            let scope = Scope::WholePhase;
            if let Some(is_on) = edit.is_on {
                plan = plan.apply(&Command::SwitchPrescription { prescription, is_on, scope }, &context)?;
            }
            if let Some(exercise) = edit.exercise.clone() {
                plan = plan.apply(&Command::SwapExercise { prescription, exercise, scope }, &context)?;
            }
        }
        Ok(plan)
    }

    /// The plan as it is taken over: with the answer to the red flags written down.
    pub(super) fn finished(&self, view: &View<'_>) -> Option<Plan> {
        if !self.missing().is_empty() || self.is_stopped() {
            return None;
        }
        let plan = &self.preview.as_ref()?.plan;
        let flags = self.red_flags(view.workspace.library()).into_iter().map(|flag| flag.id.clone()).collect();
        let by = view.workspace.settings().therapist.clone();
        let context = Context { by, ..Context::on(view.today) };
        plan.apply(&Command::ClearRedFlags { flags }, &context).ok()
    }

    /// Whose plan it becomes: a known patient, a new one with the name that was typed, or nobody.
    pub(super) fn patient(&self, view: &View<'_>) -> Option<Patient> {
        if let Some(known) = self.patient {
            return view.workspace.patient(known).cloned();
        }
        let name = self.name.trim();
        (!name.is_empty()).then(|| Patient {
            lang: self.lang.unwrap_or(view.lang),
            ..crate::ui::patients_screen::new_patient(name, view)
        })
    }
}

/// The time of day that a person typed: "14:30", "14.30", "1430".
pub(super) fn read_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    ["%H:%M", "%H.%M", "%H%M"].iter().find_map(|format| NaiveTime::parse_from_str(text, format).ok())
}

/// The side that follows from a dot, or from a complaint that only sits in the middle; else it must be asked.
fn side_of(place: Option<BodyPlace>, programme: &Programme) -> Option<AffectedSide> {
    let in_middle = [BodySpot::Neck, BodySpot::UpperBack, BodySpot::LowBack];
    match place {
        Some(BodyPlace { side: Some(BodySide::Left), .. }) => Some(AffectedSide::Left),
        Some(BodyPlace { side: Some(BodySide::Right), .. }) => Some(AffectedSide::Right),
        Some(BodyPlace { side: None, .. }) => Some(AffectedSide::None),
        None => programme.body_spots.iter().all(|spot| in_middle.contains(spot)).then_some(AffectedSide::None),
    }
}
