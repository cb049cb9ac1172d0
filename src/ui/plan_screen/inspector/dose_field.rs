//! The numbers of a dose that a person can set, each with how it is read from and written into a [`Dosage`].
//!
//! Which numbers there are follows from the work: repetitions have no minutes, minutes no repetitions. Where a week table
//! holds, its row of this week is read and written.

use crate::content::{Dosage, Load, PainLimit, Span, Tempo, Work};

/// Which end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::plan_screen) enum End {
    /// A single number.
    Both,
    /// The low end.
    From,
    /// The high end.
    To,
}

/// A number of a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::plan_screen) enum DoseField {
    /// Sets.
    Sets(End),
    /// Repetitions.
    Reps(End),
    /// Repetitions that the load just allows.
    Maximum(End),
    /// Seconds that each repetition is held.
    Hold(End),
    /// Seconds of a set.
    Seconds(End),
    /// Minutes.
    Minutes(End),
    /// Minutes at the start and the end of a build-up.
    BuildUp(End),
    /// Metres.
    Metres(End),
    /// Sessions on each rung.
    Sessions(End),
    /// Repetitions of one set of a pyramid.
    Pyramid(usize),
    /// Kilograms.
    Kilograms,
    /// Seconds of rest.
    Rest,
    /// Allowed pain.
    Pain,
    /// Seconds out.
    TempoOut,
    /// Seconds held.
    TempoHold,
    /// Seconds back.
    TempoBack,
}

/// Lowest, highest, step and figures after the comma.
pub(in crate::ui::plan_screen) struct Bounds {
    pub lowest: f64,
    pub highest: f64,
    pub step: f64,
    pub decimals: usize,
}

const fn bounds(lowest: f64, highest: f64, step: f64) -> Bounds {
    Bounds { lowest, highest, step, decimals: 0 }
}

impl DoseField {
    /// The numbers of a dose in week `week` of its phase.
    pub(in crate::ui::plan_screen) fn of(dosage: &Dosage, week: u16) -> Vec<Self> {
        use DoseField as F;
        let (sets, work) = dosage.in_week(week);
        let mut fields = Vec::new();
        let mut span = |of: fn(End) -> F, span: Span| {
            if span.is_single() {
                fields.push(of(End::Both));
            } else {
                fields.extend([of(End::From), of(End::To)]);
            }
        };
        let is_once = sets == Span::exactly(1)
            && matches!(work, Work::Minutes(_) | Work::MinutesBuildUp { .. } | Work::Metres(_));
        if !(is_once || matches!(work, Work::Advice | Work::AsTolerated | Work::Pyramid { .. } | Work::Rungs { .. })) {
            span(F::Sets, sets);
        }
        let mut has_rest = true;
        match work {
            Work::Reps(reps) => span(F::Reps, *reps),
            Work::RepetitionMaximum(reps) => span(F::Maximum, *reps),
            Work::Holds { reps, hold_secs } => {
                span(F::Reps, *reps);
                span(F::Hold, *hold_secs);
            }
            Work::Seconds(secs) => span(F::Seconds, *secs),
            Work::Metres(metres) => span(F::Metres, *metres),
            Work::Pyramid { reps, hold_secs } => {
                span(F::Hold, *hold_secs);
                fields.extend((0..reps.len()).map(F::Pyramid));
            }
            Work::Minutes(minutes) => {
                span(F::Minutes, *minutes);
                has_rest = false;
            }
            Work::MinutesBuildUp { .. } => {
                fields.extend([F::BuildUp(End::From), F::BuildUp(End::To)]);
                has_rest = false;
            }
            Work::Rungs { sessions, .. } => {
                span(F::Sessions, *sessions);
                has_rest = false;
            }
            Work::AsTolerated | Work::Advice => has_rest = false,
        }
        if matches!(dosage.load, Some(Load::Kilograms(_))) {
            fields.push(F::Kilograms);
        }
        if matches!(dosage.tempo, Some(Tempo::Counted(..))) {
            fields.extend([F::TempoOut, F::TempoHold, F::TempoBack]);
        }
        if has_rest || dosage.rest_secs.is_some() {
            fields.push(F::Rest);
        }
        if !matches!(work, Work::Advice) {
            fields.push(F::Pain);
        }
        fields
    }

    /// Between what it is set.
    pub(in crate::ui::plan_screen) const fn bounds(self) -> Bounds {
        match self {
            DoseField::Sets(_) => bounds(1.0, 20.0, 1.0),
            DoseField::Reps(_) | DoseField::Maximum(_) => bounds(1.0, 200.0, 1.0),
            DoseField::Pyramid(_) => bounds(1.0, 50.0, 1.0),
            DoseField::Hold(_) => bounds(1.0, 600.0, 1.0),
            DoseField::Seconds(_) => bounds(5.0, 1200.0, 5.0),
            DoseField::Minutes(_) | DoseField::BuildUp(_) => bounds(1.0, 300.0, 1.0),
            DoseField::Metres(_) => bounds(1.0, 5000.0, 5.0),
            DoseField::Sessions(_) => bounds(1.0, 10.0, 1.0),
            DoseField::Kilograms => Bounds { decimals: 1, ..bounds(0.0, 300.0, 0.5) },
            DoseField::Rest => bounds(0.0, 600.0, 15.0),
            DoseField::Pain => bounds(0.0, 10.0, 1.0),
            DoseField::TempoOut | DoseField::TempoHold | DoseField::TempoBack => bounds(0.0, 20.0, 1.0),
        }
    }

    /// Whether it is a count of the tempo.
    pub(in crate::ui::plan_screen) const fn is_tempo(self) -> bool {
        matches!(self, DoseField::TempoOut | DoseField::TempoHold | DoseField::TempoBack)
    }

    /// Which end of a range it is.
    pub(in crate::ui::plan_screen) const fn end(self) -> End {
        match self {
            DoseField::Sets(end)
            | DoseField::Reps(end)
            | DoseField::Maximum(end)
            | DoseField::Hold(end)
            | DoseField::Seconds(end)
            | DoseField::Minutes(end)
            | DoseField::BuildUp(end)
            | DoseField::Metres(end)
            | DoseField::Sessions(end) => end,
            _ => End::Both,
        }
    }

    /// Its value; `limit` is the pain limit of the phase. None when the dose has no such number.
    pub(in crate::ui::plan_screen) fn get(self, dosage: &Dosage, week: u16, limit: PainLimit) -> Option<f64> {
        let (sets, work) = dosage.in_week(week);
        let at = |span: &Span| f64::from(if self.end() == End::To { span.max } else { span.min });
        Some(match (self, work) {
            (DoseField::Sets(_), _) => at(&sets),
            (DoseField::Reps(_), Work::Reps(reps) | Work::Holds { reps, .. })
            | (DoseField::Maximum(_), Work::RepetitionMaximum(reps)) => at(reps),
            (DoseField::Hold(_), Work::Holds { hold_secs, .. } | Work::Pyramid { hold_secs, .. }) => at(hold_secs),
            (DoseField::Seconds(_), Work::Seconds(span))
            | (DoseField::Minutes(_), Work::Minutes(span))
            | (DoseField::Metres(_), Work::Metres(span))
            | (DoseField::Sessions(_), Work::Rungs { sessions: span, .. }) => at(span),
            (DoseField::BuildUp(End::From), Work::MinutesBuildUp { from, .. }) => f64::from(*from),
            (DoseField::BuildUp(_), Work::MinutesBuildUp { to, .. }) => f64::from(*to),
            (DoseField::Pyramid(set), Work::Pyramid { reps, .. }) => f64::from(*reps.get(set)?),
            (DoseField::Kilograms, _) => match dosage.load {
                Some(Load::Kilograms(kg)) => f64::from(kg),
                _ => return None,
            },
            (DoseField::Rest, _) => dosage.rest_secs.map_or(0.0, |rest| f64::from(rest.min)),
            (DoseField::Pain, _) => match dosage.pain_limit.unwrap_or(limit) {
                PainLimit::Nrs(n) | PainLimit::AboveStart(n) => f64::from(n),
            },
            (DoseField::TempoOut | DoseField::TempoHold | DoseField::TempoBack, _) => match (self, dosage.tempo) {
                (DoseField::TempoOut, Some(Tempo::Counted(out, ..))) => f64::from(out),
                (DoseField::TempoHold, Some(Tempo::Counted(_, hold, _))) => f64::from(hold),
                (_, Some(Tempo::Counted(_, _, back))) => f64::from(back),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// Writes a value.
    pub(in crate::ui::plan_screen) fn set(self, dosage: &mut Dosage, week: u16, limit: PainLimit, value: f64) {
        let whole = whole(value);
        match self {
            DoseField::Kilograms => {
                #[allow(clippy::cast_possible_truncation, reason = "at most 300 kg")]
                let kg = value as f32;
                dosage.load = Some(Load::Kilograms(kg));
            }
            DoseField::Rest => dosage.rest_secs = (whole > 0).then_some(Span::exactly(whole)),
            DoseField::Pain => {
                let n = u8::try_from(whole).unwrap_or(10).min(10);
                dosage.pain_limit = Some(match dosage.pain_limit.unwrap_or(limit) {
                    PainLimit::Nrs(_) => PainLimit::Nrs(n),
                    PainLimit::AboveStart(_) => PainLimit::AboveStart(n),
                });
            }
            DoseField::TempoOut | DoseField::TempoHold | DoseField::TempoBack => {
                if let Some(Tempo::Counted(out, hold, back)) = &mut dosage.tempo {
                    let part = match self {
                        DoseField::TempoOut => out,
                        DoseField::TempoHold => hold,
                        _ => back,
                    };
                    *part = u8::try_from(whole).unwrap_or(u8::MAX);
                }
            }
            _ => self.set_in_week(dosage, week, whole),
        }
    }

    fn set_in_week(self, dosage: &mut Dosage, week: u16, value: u16) {
        let row = dosage.weeks.iter_mut().find(|row| (row.weeks.min..=row.weeks.max).contains(&week));
        let (sets, work) = match row {
            Some(row) => (&mut row.sets, &mut row.work),
            None => (&mut dosage.sets, &mut dosage.work),
        };
        let span = match (self, work) {
            (DoseField::Sets(_), _) => sets,
            (DoseField::Reps(_), Work::Reps(reps) | Work::Holds { reps, .. })
            | (DoseField::Maximum(_), Work::RepetitionMaximum(reps)) => reps,
            (DoseField::Hold(_), Work::Holds { hold_secs, .. } | Work::Pyramid { hold_secs, .. }) => hold_secs,
            (DoseField::Seconds(_), Work::Seconds(span))
            | (DoseField::Minutes(_), Work::Minutes(span))
            | (DoseField::Metres(_), Work::Metres(span))
            | (DoseField::Sessions(_), Work::Rungs { sessions: span, .. }) => span,
            (DoseField::BuildUp(End::From), Work::MinutesBuildUp { from, .. }) => {
                *from = value;
                return;
            }
            (DoseField::BuildUp(_), Work::MinutesBuildUp { to, .. }) => {
                *to = value;
                return;
            }
            (DoseField::Pyramid(set), Work::Pyramid { reps, .. }) => {
                if let Some(reps) = reps.get_mut(set) {
                    *reps = value;
                }
                return;
            }
            _ => return,
        };
        *span = match self.end() {
            End::Both => Span::exactly(value),
            End::From => Span::between(value, span.max.max(value)),
            End::To => Span::between(span.min.min(value), value),
        };
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounds keep it between 0 and 5000")]
fn whole(value: f64) -> u16 {
    value.round().clamp(0.0, 5000.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dosage(work: Work) -> Dosage {
        Dosage {
            sets: Span::exactly(3),
            work,
            rest_secs: None,
            load: None,
            load_note: None,
            tempo: None,
            pain_limit: None,
            weeks: Vec::new(),
            next: Vec::new(),
        }
    }

    #[test]
    fn every_number_of_a_dose_reads_back_what_was_written() {
        let works = [
            Work::Reps(Span::between(10, 15)),
            Work::Holds { reps: Span::exactly(10), hold_secs: Span::between(5, 8) },
            Work::Seconds(Span::exactly(30)),
            Work::Minutes(Span::exactly(20)),
            Work::MinutesBuildUp { from: 20, to: 40 },
            Work::RepetitionMaximum(Span::exactly(12)),
            Work::Pyramid { reps: vec![6, 4, 2], hold_secs: Span::exactly(8) },
        ];
        for work in works {
            let mut dosage = dosage(work);
            dosage.load = Some(Load::Kilograms(5.0));
            dosage.tempo = Some(Tempo::Counted(2, 1, 3));
            for field in DoseField::of(&dosage.clone(), 1) {
                let before = field.get(&dosage, 1, PainLimit::Nrs(5)).expect("a listed number is there");
                field.set(&mut dosage, 1, PainLimit::Nrs(5), before + 1.0);
                assert_eq!(field.get(&dosage, 1, PainLimit::Nrs(5)), Some(before + 1.0), "{field:?}");
            }
        }
    }

    #[test]
    fn a_range_never_ends_before_it_begins() {
        let mut dosage = dosage(Work::Reps(Span::between(10, 15)));
        DoseField::Reps(End::From).set(&mut dosage, 1, PainLimit::Nrs(5), 20.0);
        assert_eq!(dosage.work, Work::Reps(Span::between(20, 20)));
    }

    #[test]
    fn where_a_week_table_holds_its_row_is_changed_and_nothing_else() {
        let row = |weeks, reps| crate::content::WeekRow {
            weeks,
            sets: Span::exactly(4),
            work: Work::RepetitionMaximum(Span::exactly(reps)),
            days_a_week: None,
        };
        let mut dosage = dosage(Work::RepetitionMaximum(Span::exactly(15)));
        dosage.weeks = vec![row(Span::between(1, 2), 15), row(Span::between(3, 4), 12)];
        DoseField::Sets(End::Both).set(&mut dosage, 3, PainLimit::Nrs(5), 2.0);
        assert_eq!(dosage.weeks[1].sets, Span::exactly(2));
        assert_eq!((dosage.weeks[0].sets, dosage.sets), (Span::exactly(4), Span::exactly(3)));
    }
}
