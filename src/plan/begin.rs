//! Beginning a plan: which programme, for which side, from when.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Days as DayCount, NaiveDate, NaiveDateTime};

use super::{
    AffectedSide, Availability, AvailabilityFrom, Goal, Lineage, PhaseKey, Plan, PlanId, PlannedPhase,
    PlannedPrescription, PrescriptionId, Rejected, Snapshot,
};
use crate::content::{
    Block, ConditionId, Days, Importance, Library, ModifierId, Phase, PhaseId, Prescription, Stage, TrackId,
    TrackOptionId, Variant, VariantId, VariantRef,
};
use crate::i18n::Lang;

/// Everything that is asked before a plan is made.
#[derive(Clone, Debug)]
pub struct Start {
    /// Names the new plan.
    pub id: PlanId,
    /// Which condition.
    pub condition: ConditionId,
    /// Which variant of it.
    pub variant: VariantId,
    /// Modifiers that are on.
    pub modifiers: BTreeSet<ModifierId>,
    /// Chosen options of tracks; the first option (or the one its modifier asks for) where none is chosen.
    pub tracks: BTreeMap<TrackId, TrackOptionId>,
    /// The side that hurts.
    pub side: AffectedSide,
    /// First day.
    pub start: NaiveDate,
    /// When the injury happened.
    pub injury: Option<NaiveDateTime>,
    /// What suits the patient.
    pub availability: Availability,
    /// The patient's own goals.
    pub goals: Vec<Goal>,
    /// Language of the handout.
    pub lang: Lang,
}

impl Start {
    /// The plainest start: right side, every day suits, nothing special.
    #[must_use]
    pub fn new(id: PlanId, condition: ConditionId, variant: VariantId, start: NaiveDate) -> Self {
        Self {
            id,
            condition,
            variant,
            modifiers: BTreeSet::new(),
            tracks: BTreeMap::new(),
            side: AffectedSide::Right,
            start,
            injury: None,
            availability: Availability::default(),
            goals: Vec::new(),
            lang: Lang::Nl,
        }
    }
}

impl Plan {
    /// Begins a plan from the library.
    ///
    /// # Errors
    /// The condition, variant, modifier or track is not in the library, or the injury lies after the start.
    pub fn begin(library: &Library, start: Start) -> Result<Self, Rejected> {
        let snapshot = Snapshot::of(library, &start.condition)
            .ok_or_else(|| Rejected::UnknownCondition(start.condition.clone()))?;
        let id = snapshot.id();
        Self::begin_from(Arc::new(snapshot), id, start)
    }

    /// Begins a plan from content that was already put together.
    ///
    /// # Errors
    /// As [`Plan::begin`].
    pub fn begin_from(content: Arc<Snapshot>, snapshot: super::SnapshotId, start: Start) -> Result<Self, Rejected> {
        let programme = Arc::clone(&content.programme);
        let variant =
            programme.variant(&start.variant).ok_or_else(|| Rejected::UnknownVariant(start.variant.clone()))?;
        let is_known = |id: &ModifierId| {
            programme.modifiers.iter().any(|modifier| modifier.id == *id && modifier.is_for(&variant.id))
        };
        if let Some(unknown) = start.modifiers.iter().find(|id| !is_known(id)) {
            return Err(Rejected::UnknownModifier(unknown.clone()));
        }
        let is_offered = |(track, option): (&TrackId, &TrackOptionId)| {
            let chosen = programme.track(track).and_then(|track| track.options.iter().find(|o| o.id == *option));
            let needs = chosen.and_then(|option| option.only_with.as_ref());
            needs.is_none_or(|modifier| start.modifiers.contains(modifier))
        };
        if !start.tracks.iter().all(is_offered) {
            return Err(Rejected::TrackNotOffered);
        }
        if start.injury.is_some_and(|injury| injury.date() > start.start) {
            return Err(Rejected::InjuryAfterStart);
        }
        let mut plan = Plan {
            id: start.id,
            content,
            snapshot,
            variant: start.variant.clone(),
            modifiers: start.modifiers,
            tracks: start.tracks,
            side: start.side,
            start: start.start,
            injury: start.injury,
            availability: vec![AvailabilityFrom { from: start.start, availability: start.availability }],
            goals: start.goals,
            lang: start.lang,
            phases: Vec::new(),
            prescriptions: Vec::new(),
            day_changes: Vec::new(),
            decisions: Vec::new(),
            notes: String::new(),
        };
        plan.settle_tracks()?;
        for stage in &variant.stages {
            plan.append_stage(variant, stage)?;
        }
        plan.relay_phases();
        Ok(plan)
    }

    /// Gives every track an option: the one its modifier asks for, the chosen one, or the first.
    pub(super) fn settle_tracks(&mut self) -> Result<(), Rejected> {
        let programme = Arc::clone(&self.content.programme);
        for track in &programme.tracks {
            let asked = programme.modifiers.iter().filter(|modifier| self.modifiers.contains(&modifier.id)).find_map(
                |modifier| modifier.track.as_ref().filter(|(id, _)| *id == track.id).map(|(_, option)| option),
            );
            let chosen = self.tracks.get(&track.id);
            let option = match (asked, chosen) {
                (Some(asked), _) => track.options.iter().find(|option| option.id == *asked),
                (None, Some(chosen)) => {
                    let option = track
                        .options
                        .iter()
                        .find(|option| option.id == *chosen)
                        .ok_or_else(|| Rejected::UnknownTrack(chosen.clone()))?;
                    let is_offered = option.only_with.as_ref().is_none_or(|id| self.modifiers.contains(id));
                    if is_offered { Some(option) } else { track.options.first() }
                }
                (None, None) => track.options.first(),
            };
            if let Some(option) = option {
                self.tracks.insert(track.id.clone(), option.id.clone());
            }
        }
        if let Some(unknown) = self.tracks.keys().find(|id| programme.track(id).is_none()) {
            return Err(Rejected::UnknownTrack(TrackOptionId::from(unknown.as_str())));
        }
        Ok(())
    }

    /// The block that stands at a stage with the tracks as chosen.
    pub(super) fn phase_of_stage(&self, stage: &Stage) -> Option<PhaseId> {
        match &stage.block {
            Block::Phase(id) => Some(id.clone()),
            Block::Track(track) => {
                let option = self.tracks.get(track)?;
                let track = self.content.programme.track(track)?;
                track.options.iter().find(|candidate| candidate.id == *option).map(|option| option.phase.clone())
            }
        }
    }

    /// The days of a stage with the modifiers as they are.
    pub(super) fn days_of_stage(&self, stage: &Stage) -> Days {
        stage
            .days_with
            .iter()
            .find(|(modifier, _)| self.modifiers.contains(modifier))
            .map_or(stage.days, |(_, days)| *days)
    }

    fn append_stage(&mut self, variant: &Variant, stage: &Stage) -> Result<(), Rejected> {
        let id = self.phase_of_stage(stage).ok_or(Rejected::EmptyTrack)?;
        let phase = self.content.phases.get(&id).cloned().ok_or_else(|| Rejected::UnknownPhase(id.clone()))?;
        let limits = self.days_of_stage(stage);
        let key = PhaseKey(u16::try_from(self.phases.len()).unwrap_or(u16::MAX));
        let entry_week = stage.entry_week.unwrap_or(1).max(1);
        self.phases.push(PlannedPhase { key, phase: id, start: self.start, days: limits.default, limits, entry_week });
        self.prescribe(variant, key, &phase);
        Ok(())
    }

    /// Takes over the rows of a phase block; optional ones stay off, forbidden ones stay out.
    pub(super) fn prescribe(&mut self, variant: &Variant, key: PhaseKey, phase: &Phase) {
        for (row, prescription) in phase.prescriptions.iter().enumerate() {
            if let Some(planned) = self.planned(key, row, prescription, variant) {
                self.prescriptions.push(planned);
            }
        }
    }

    /// Whether the modifiers of the plan let a row of a block in.
    pub(super) fn has_modifiers_for(&self, row: &Prescription) -> bool {
        let is_on = |id: &ModifierId| self.modifiers.contains(id);
        !row.not_with.iter().any(is_on) && (row.only_with.is_empty() || row.only_with.iter().any(is_on))
    }

    /// A row of a block as this plan does it; none when it stays out.
    pub(super) fn planned(
        &self,
        key: PhaseKey,
        row: usize,
        prescription: &Prescription,
        variant: &Variant,
    ) -> Option<PlannedPrescription> {
        let reference = VariantRef::from(format!("{}/{}", self.content.programme.id, variant.id).as_str());
        let here = prescription.in_variants.iter().find(|variant| variant.variant == reference);
        let is_out = here.is_some_and(|variant| variant.left_out)
            || self.blocked_by(&prescription.exercise).is_some()
            || !self.has_modifiers_for(prescription);
        if is_out {
            return None;
        }
        let mut dosage = prescription.dosage.clone();
        if let (Some(entry), crate::content::Work::Rungs { from, .. }) =
            (here.and_then(|variant| variant.entry_rung.clone()), &mut dosage.work)
        {
            *from = entry;
        }
        let id = self.next_prescription_id();
        let is_core = prescription.importance == Importance::Core || here.is_some_and(|variant| variant.core);
        Some(PlannedPrescription {
            id,
            lineage: Lineage(id.0),
            phase: key,
            row: Some(row),
            exercise: prescription.exercise.clone(),
            dosage,
            frequency: prescription.frequency.clone(),
            side: prescription.side,
            is_on: is_core && prescription.choose_one.is_none() && prescription.gate.is_none(),
            from_day: here.and_then(|variant| variant.from_day).or(prescription.from_day).unwrap_or(1),
            until_day: prescription.until_day,
            last_days: prescription.last_days,
            not_before: self
                .injury
                .zip(prescription.from_day_after_injury)
                .map(|(injury, day)| injury.date() + DayCount::new(u64::from(day.saturating_sub(1)))),
            sessions_to_wait: here.and_then(|variant| variant.from_session).unwrap_or(1).saturating_sub(1),
            day_type: prescription.day_type,
            low_load: prescription.low_load,
            order: 0,
            part: None,
            valid_from: None,
            valid_until: None,
        })
    }

    pub(super) fn fresh_prescription(&self, key: PhaseKey, exercise: &crate::content::Exercise) -> PlannedPrescription {
        let id: PrescriptionId = self.next_prescription_id();
        PlannedPrescription {
            id,
            lineage: Lineage(id.0),
            phase: key,
            row: None,
            exercise: exercise.id.clone(),
            dosage: exercise.dosage.clone(),
            frequency: exercise.frequency.clone(),
            side: exercise.side,
            is_on: true,
            from_day: 1,
            until_day: None,
            last_days: None,
            not_before: None,
            sessions_to_wait: 0,
            day_type: None,
            low_load: false,
            order: 0,
            part: None,
            valid_from: None,
            valid_until: None,
        }
    }
}
