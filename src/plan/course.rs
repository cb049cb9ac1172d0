//! Changes of the course as a whole: the length of a phase, the start, the track, the modifiers.
//!
//! Later phases move along with all that was arranged in them; what the calendar decides (a cancelled day, a change of
//! availability) stays on its date. A running phase that gets another block is cut today: its past stays what it was, and
//! the week table of the new block begins at its first week.

use std::sync::Arc;

use chrono::{Duration, NaiveDate};

use super::{DayChange, Lineage, PhaseKey, Plan, PlannedPhase, PrescriptionId, Rejected};
use crate::content::{Days, ModifierId, PhaseId, TrackId, TrackOptionId};

/// Longest phase: two years.
const LONGEST_DAYS: u16 = 730;

impl Plan {
    pub(super) fn set_phase_days(&mut self, key: PhaseKey, days: u16, today: NaiveDate) -> Result<(), Rejected> {
        let phase = self.planned_phase(key).ok_or(Rejected::NotInPlan)?;
        if phase.end() < today {
            return Err(Rejected::PhaseIsOver);
        }
        let shortest = days_lived(phase, today).max(1);
        if days < shortest {
            return Err(Rejected::TooShort(shortest));
        }
        self.resize(key, days.min(LONGEST_DAYS), today);
        self.relay_phases_with_changes();
        Ok(())
    }

    /// Gives a phase another length without reaching its past.
    fn resize(&mut self, key: PhaseKey, days: u16, today: NaiveDate) {
        let Some(phase) = self.phases.iter_mut().find(|phase| phase.key == key) else { return };
        let (old, lived) = (phase.days, days_lived(phase, today));
        phase.days = days;
        for row in self.prescriptions.iter_mut().filter(|row| row.phase == key) {
            let Some(last) = row.last_days else { continue };
            if old.saturating_sub(last) < lived {
                // It has begun already.
                row.from_day = row.from_day.max(old.saturating_sub(last) + 1);
                row.last_days = None;
            } else if days.saturating_sub(last) < lived {
                row.from_day = row.from_day.max(lived + 1);
            }
        }
        self.forget_changes_outside(key, today);
    }

    /// Lets go of differences on days that a phase no longer has.
    fn forget_changes_outside(&mut self, key: PhaseKey, today: NaiveDate) {
        let Some(phase) = self.planned_phase(key).cloned() else { return };
        let lineages = self.lineages_of(key);
        let is_own = |lineage: &Lineage| lineages.contains(lineage);
        self.day_changes = std::mem::take(&mut self.day_changes)
            .into_iter()
            .filter_map(|change| match change {
                DayChange::Moved { lineage, from, to } if is_own(&lineage) => {
                    if phase.contains(from.date) && phase.contains(to.date) {
                        Some(change)
                    } else if from.date < today {
                        // What was taken from a day before today does not come back to it.
                        Some(DayChange::LeftOut { lineage, from })
                    } else {
                        None
                    }
                }
                DayChange::LeftOut { lineage, from: slot } | DayChange::Copied { lineage, to: slot } => {
                    (!is_own(&lineage) || phase.contains(slot.date)).then_some(change)
                }
                DayChange::Dosed { lineage, date, .. } => (!is_own(&lineage) || phase.contains(date)).then_some(change),
                DayChange::Moved { .. } | DayChange::Cancelled { .. } => Some(change),
            })
            .collect();
    }

    fn lineages_of(&self, key: PhaseKey) -> Vec<Lineage> {
        self.prescriptions.iter().filter(|row| row.phase == key).map(|row| row.lineage).collect()
    }

    /// Lays the phases end to end again; what was arranged in a phase moves along with it.
    fn relay_phases_with_changes(&mut self) {
        let before: Vec<(PhaseKey, NaiveDate)> = self.phases.iter().map(|phase| (phase.key, phase.start)).collect();
        self.relay_phases();
        for (key, old) in before {
            let Some(phase) = self.planned_phase(key) else { continue };
            let moved = phase.start - old;
            if moved != Duration::zero() {
                self.move_along(key, moved);
            }
        }
    }

    fn move_along(&mut self, key: PhaseKey, moved: Duration) {
        let lineages = self.lineages_of(key);
        for row in self.prescriptions.iter_mut().filter(|row| row.phase == key) {
            row.valid_from = row.valid_from.map(|date| date + moved);
            row.valid_until = row.valid_until.map(|date| date + moved);
        }
        for change in &mut self.day_changes {
            match change {
                DayChange::Moved { lineage, from, to } if lineages.contains(lineage) => {
                    from.date += moved;
                    to.date += moved;
                }
                DayChange::LeftOut { lineage, from: slot } | DayChange::Copied { lineage, to: slot }
                    if lineages.contains(lineage) =>
                {
                    slot.date += moved;
                }
                DayChange::Dosed { lineage, date, .. } if lineages.contains(lineage) => *date += moved,
                _ => {}
            }
        }
    }

    pub(super) fn shift(&mut self, days: i32, today: NaiveDate) -> Result<(), Rejected> {
        if self.start >= today {
            let start = self
                .start
                .checked_add_signed(Duration::days(i64::from(days)))
                .ok_or(Rejected::OutsidePlan(self.start))?;
            if start < today {
                return Err(Rejected::InThePast(start));
            }
            if self.injury.is_some_and(|injury| injury.date() > start) {
                return Err(Rejected::InjuryAfterStart);
            }
            self.start = start;
            if let Some(first) = self.availability.first_mut() {
                first.from = first.from.min(start);
            }
            self.relay_phases_with_changes();
            return Ok(());
        }
        let running = self.phase_on(today).ok_or(Rejected::OutsidePlan(today))?;
        let (key, length) = (running.key, i32::from(running.days).saturating_add(days));
        self.set_phase_days(key, u16::try_from(length.max(0)).unwrap_or(u16::MAX), today)
    }

    pub(super) fn choose_track(
        &mut self,
        track: &TrackId,
        option: &TrackOptionId,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        let programme = Arc::clone(&self.content.programme);
        let known = programme.track(track).ok_or_else(|| Rejected::UnknownTrack(option.clone()))?;
        let chosen = known
            .options
            .iter()
            .find(|candidate| candidate.id == *option)
            .ok_or_else(|| Rejected::UnknownTrack(option.clone()))?;
        if chosen.only_with.as_ref().is_some_and(|modifier| !self.modifiers.contains(modifier)) {
            return Err(Rejected::TrackNotOffered);
        }
        let asks_for_another = programme
            .modifiers
            .iter()
            .filter(|modifier| self.modifiers.contains(&modifier.id))
            .filter_map(|modifier| modifier.track.as_ref())
            .any(|(id, asked)| id == track && asked != option);
        if asks_for_another {
            return Err(Rejected::TrackNotOffered);
        }
        self.tracks.insert(track.clone(), option.clone());
        let options: Vec<&PhaseId> = known.options.iter().map(|option| &option.phase).collect();
        let keys: Vec<PhaseKey> = self
            .phases
            .iter()
            .filter(|phase| phase.end() >= today && options.contains(&&phase.phase))
            .map(|phase| phase.key)
            .collect();
        for key in keys {
            self.replace_block(key, &chosen.phase, today)?;
        }
        Ok(())
    }

    /// Puts another block in the place of a phase; a running phase is cut today.
    fn replace_block(&mut self, key: PhaseKey, block: &PhaseId, today: NaiveDate) -> Result<(), Rejected> {
        let content = Arc::clone(&self.content);
        let variant = content.programme.variant(&self.variant).ok_or(Rejected::NotInPlan)?;
        let phase = content.phases.get(block).ok_or_else(|| Rejected::UnknownPhase(block.clone()))?;
        let at = self.phases.iter().position(|phase| phase.key == key).ok_or(Rejected::NotInPlan)?;
        if self.phases[at].phase == *block {
            return Ok(());
        }
        if self.phases[at].start >= today {
            let lineages = self.lineages_of(key);
            self.day_changes.retain(|change| change.lineage().is_none_or(|lineage| !lineages.contains(&lineage)));
            self.prescriptions.retain(|row| row.phase != key);
            self.phases[at].phase = block.clone();
            self.phases[at].entry_week = 1;
            self.prescribe(variant, key, phase);
            return Ok(());
        }
        let old = self.phases[at].clone();
        let lived = days_lived(&old, today);
        let next = PhaseKey(self.phases.iter().map(|phase| phase.key.0 + 1).max().unwrap_or(0));
        let rest = |days: u16| days.saturating_sub(lived).max(1);
        // Together the two parts have the days that the phase had.
        let limits = Days { min: rest(old.limits.min), default: rest(old.limits.default), max: rest(old.limits.max) };
        self.resize(key, lived, today);
        self.phases[at].limits.min = old.limits.min.min(lived);
        let days = old.days - lived;
        self.phases.insert(
            at + 1,
            PlannedPhase { key: next, phase: block.clone(), start: today, days, limits, entry_week: 1 },
        );
        self.prescribe(variant, next, phase);
        Ok(())
    }

    pub(super) fn set_modifier(
        &mut self,
        modifier: &ModifierId,
        is_on: bool,
        today: NaiveDate,
    ) -> Result<(), Rejected> {
        let programme = Arc::clone(&self.content.programme);
        if !programme.modifiers.iter().any(|known| known.id == *modifier && known.is_for(&self.variant)) {
            return Err(Rejected::UnknownModifier(modifier.clone()));
        }
        let changed = if is_on { self.modifiers.insert(modifier.clone()) } else { self.modifiers.remove(modifier) };
        if !changed {
            return Ok(());
        }
        self.settle_tracks()?;
        for track in &programme.tracks {
            if let Some(option) = self.tracks.get(&track.id).cloned() {
                self.choose_track(&track.id, &option, today)?;
            }
        }
        let keys: Vec<PhaseKey> =
            self.phases.iter().filter(|phase| phase.end() >= today).map(|phase| phase.key).collect();
        for key in keys {
            self.follow_modifiers(key, today)?;
        }
        self.relay_phases_with_changes();
        Ok(())
    }

    /// Brings the rows of a phase into line with the modifiers, from today on: what they forbid ends, what they no longer
    /// keep out comes in. A phase that has not begun also takes their days.
    fn follow_modifiers(&mut self, key: PhaseKey, today: NaiveDate) -> Result<(), Rejected> {
        let content = Arc::clone(&self.content);
        let variant = content.programme.variant(&self.variant).ok_or(Rejected::NotInPlan)?;
        let planned = self.planned_phase(key).cloned().ok_or(Rejected::NotInPlan)?;
        let block = content.phases.get(&planned.phase).ok_or_else(|| Rejected::UnknownPhase(planned.phase.clone()))?;
        let is_running = planned.start < today;
        let holds =
            |row: &super::PlannedPrescription| row.phase == key && row.valid_until.is_none_or(|last| last >= today);
        let forbidden: Vec<PrescriptionId> = self
            .prescriptions
            .iter()
            .filter(|row| holds(row))
            .filter(|row| {
                let source = row.row.and_then(|index| block.prescriptions.get(index));
                self.blocked_by(&row.exercise).is_some() || source.is_some_and(|source| !self.has_modifiers_for(source))
            })
            .map(|row| row.id)
            .collect();
        for id in forbidden {
            self.end_before(id, today);
        }
        for (index, source) in block.prescriptions.iter().enumerate() {
            if self.prescriptions.iter().any(|row| holds(row) && row.row == Some(index)) {
                continue;
            }
            if let Some(mut row) = self.planned(key, index, source, variant) {
                row.valid_from = is_running.then_some(today);
                self.prescriptions.push(row);
            }
        }
        let stage = variant.stages.iter().find(|stage| self.phase_of_stage(stage).as_ref() == Some(&planned.phase));
        if let Some(limits) = stage.map(|stage| self.days_of_stage(stage))
            && !is_running
            && limits != planned.limits
            && stage.is_some_and(|stage| !stage.days_with.is_empty())
        {
            if planned.days == planned.limits.default {
                self.resize(key, limits.default, today);
            }
            if let Some(phase) = self.phases.iter_mut().find(|phase| phase.key == key) {
                phase.limits = limits;
            }
        }
        Ok(())
    }
}

/// How many days of a phase are past.
fn days_lived(phase: &PlannedPhase, today: NaiveDate) -> u16 {
    u16::try_from((today - phase.start).num_days().max(0)).unwrap_or(u16::MAX)
}
