//! By what the exercises are narrowed: part of the body, kind, position and what is needed.

use std::sync::Arc;

use egui::Ui;

use crate::content::{Exercise, Kind, Library, Position, Region, TermId};
use crate::i18n::{Lang, Translator, translator};
use crate::ui::view::View;
use crate::ui::widgets::{FilterMenu, FilterOption};
use crate::wording;

/// Positions as people look for them: lying on the back is one, however the legs are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Posture {
    Standing,
    Sitting,
    Back,
    Side,
    Belly,
    Hands,
    Kneeling,
    Cycling,
    Water,
    Running,
    Any,
}

impl Posture {
    const ALL: [Posture; 11] = [
        Posture::Standing,
        Posture::Sitting,
        Posture::Back,
        Posture::Side,
        Posture::Belly,
        Posture::Hands,
        Posture::Kneeling,
        Posture::Cycling,
        Posture::Water,
        Posture::Running,
        Posture::Any,
    ];

    const fn of(position: Position) -> Self {
        match position {
            Position::Standing | Position::StandingOneLeg | Position::StandingOnStep | Position::StandingStride => {
                Posture::Standing
            }
            Position::Sitting | Position::LongSitting => Posture::Sitting,
            Position::Supine | Position::CrookLying => Posture::Back,
            Position::SideLying | Position::SidePlank => Posture::Side,
            Position::Prone => Posture::Belly,
            Position::Plank | Position::FourPoint => Posture::Hands,
            Position::Kneeling | Position::HalfKneeling => Posture::Kneeling,
            Position::Cycling => Posture::Cycling,
            Position::Water => Posture::Water,
            Position::Running => Posture::Running,
            Position::Any => Posture::Any,
        }
    }

    fn name(self, words: &Translator) -> String {
        match self {
            Posture::Standing => words.library_posture_standing(),
            Posture::Sitting => words.library_posture_sitting(),
            Posture::Back => words.library_posture_back(),
            Posture::Side => words.library_posture_side(),
            Posture::Belly => words.library_posture_belly(),
            Posture::Hands => words.library_posture_hands(),
            Posture::Kneeling => words.library_posture_kneeling(),
            Posture::Cycling => words.library_posture_cycling(),
            Posture::Water => words.library_posture_water(),
            Posture::Running => words.library_posture_running(),
            Posture::Any => words.library_posture_any(),
        }
        .to_string()
    }
}

/// What is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Needed {
    Nothing,
    Term(TermId),
}

/// Every kind that has a name of its own, in the order of a session.
const KINDS: [Kind; 14] = [
    Kind::Mobility,
    Kind::Neurodynamic,
    Kind::Balance,
    Kind::Coordination,
    Kind::Strength,
    Kind::Isometric,
    Kind::Eccentric,
    Kind::HeavySlow,
    Kind::Plyometric,
    Kind::Stretch,
    Kind::Running,
    Kind::Cardio,
    Kind::Measure,
    Kind::Advice,
];

/// What has to hold of an exercise that is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filters {
    region: Option<Region>,
    kind: Option<Kind>,
    posture: Option<Posture>,
    needed: Option<Needed>,
}

impl Filters {
    /// Whether any holds.
    pub(super) fn is_any_set(&self) -> bool {
        *self != Self::default()
    }

    /// Whether this exercise is to be shown.
    pub(super) fn fits(&self, exercise: &Exercise) -> bool {
        self.region.is_none_or(|region| exercise.regions.contains(&region))
            && self.kind.is_none_or(|kind| is_kind(exercise, kind))
            && self.posture.is_none_or(|posture| Posture::of(exercise.position) == posture)
            && self.needed.as_ref().is_none_or(|needed| needs(exercise, needed))
    }
}

/// Strength together with coordination is both.
fn is_kind(exercise: &Exercise, kind: Kind) -> bool {
    match exercise.kind {
        Kind::StrengthCoordination => matches!(kind, Kind::Strength | Kind::Coordination),
        own => own == kind,
    }
}

fn needs(exercise: &Exercise, needed: &Needed) -> bool {
    match needed {
        Needed::Nothing => exercise.equipment.is_empty(),
        Needed::Term(term) => exercise.equipment.contains(term),
    }
}

/// What the menus offer, with how many exercises each choice leaves beside the other filters.
#[derive(Default)]
pub(super) struct Choices {
    regions: Vec<FilterOption<Region>>,
    kinds: Vec<FilterOption<Kind>>,
    postures: Vec<FilterOption<Posture>>,
    needed: Vec<FilterOption<Needed>>,
}

impl Choices {
    /// Of these exercises. A choice that leaves nothing is not offered, unless it is the one that holds.
    pub(super) fn of(found: &[&Arc<Exercise>], filters: &Filters, library: &Library, lang: Lang) -> Self {
        let words = translator(lang);
        let without = |change: fn(&mut Filters)| {
            let mut others = filters.clone();
            change(&mut others);
            found.iter().copied().filter(move |exercise| others.fits(exercise)).collect::<Vec<_>>()
        };
        let among = without(|filters| filters.region = None);
        let name = |region: &Region| wording::region(*region, lang);
        let regions = options(Region::ALL, filters.region.as_ref(), &among, name, |exercise, region| {
            exercise.regions.contains(region)
        });
        let among = without(|filters| filters.kind = None);
        let name = |kind: &Kind| wording::kind(*kind, lang);
        let kinds = options(KINDS, filters.kind.as_ref(), &among, name, |exercise, kind| is_kind(exercise, *kind));
        let among = without(|filters| filters.posture = None);
        let name = |posture: &Posture| posture.name(words);
        let postures = options(Posture::ALL, filters.posture.as_ref(), &among, name, |exercise, posture| {
            Posture::of(exercise.position) == *posture
        });
        let among = without(|filters| filters.needed = None);
        let mut terms: Vec<(&str, &TermId)> =
            library.terms.iter().map(|(id, term)| (term.name.in_lang(lang), id)).collect();
        terms.sort_by_key(|(name, _)| name.to_lowercase());
        let terms = terms.into_iter().map(|(_, id)| Needed::Term(id.clone()));
        let name = |needed: &Needed| match needed {
            Needed::Nothing => words.library_no_equipment().to_string(),
            Needed::Term(id) => library.terms.get(id).map_or("", |term| term.name.in_lang(lang)).to_owned(),
        };
        let all = std::iter::once(Needed::Nothing).chain(terms);
        let needed = options(all, filters.needed.as_ref(), &among, name, needs);
        Self { regions, kinds, postures, needed }
    }

    /// Draws the menus.
    pub(super) fn show(&self, ui: &mut Ui, view: &View<'_>, filters: &mut Filters) {
        let words = view.words;
        let (name, all) = (words.library_filter_region(), words.library_all_regions());
        FilterMenu::new(&name, &all, &self.regions).show(ui, &mut filters.region);
        let (name, all) = (words.library_filter_kind(), words.library_all_kinds());
        FilterMenu::new(&name, &all, &self.kinds).show(ui, &mut filters.kind);
        let (name, all) = (words.library_filter_position(), words.library_all_positions());
        FilterMenu::new(&name, &all, &self.postures).show(ui, &mut filters.posture);
        let (name, all) = (words.library_filter_equipment(), words.library_all_equipment());
        FilterMenu::new(&name, &all, &self.needed).show(ui, &mut filters.needed);
    }
}

fn options<T: PartialEq>(
    all: impl IntoIterator<Item = T>,
    chosen: Option<&T>,
    among: &[&Arc<Exercise>],
    name: impl Fn(&T) -> String,
    fits: impl Fn(&Exercise, &T) -> bool,
) -> Vec<FilterOption<T>> {
    let counted = all.into_iter().map(|value| {
        let count = among.iter().filter(|exercise| fits(exercise, &value)).count();
        FilterOption { text: name(&value), count, value }
    });
    counted.filter(|option| option.count > 0 || chosen == Some(&option.value)).collect()
}
