//! [`Posture`]: how one begins an exercise, for a small drawing where there is no picture of the exercise itself.

use serde::Serialize;

use crate::content::Position;
use crate::i18n::{Lang, translator};

/// How one begins an exercise, as far as a small drawing can tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Posture {
    /// On both feet.
    Standing,
    /// On one leg.
    OneLeg,
    /// On a step.
    Step,
    /// On a chair or the floor.
    Sitting,
    /// On the back.
    Lying,
    /// On the side.
    Side,
    /// On the belly.
    Prone,
    /// Plank or side plank.
    Plank,
    /// On hands and knees.
    AllFours,
    /// On one or both knees.
    Kneeling,
    /// On a bicycle.
    Cycling,
    /// Walking or running.
    Walking,
    /// In water.
    Water,
    /// Any; nothing is drawn but a quiet sign.
    #[default]
    Any,
}

impl Posture {
    /// Every posture.
    pub const ALL: [Posture; 14] = [
        Posture::Standing,
        Posture::OneLeg,
        Posture::Step,
        Posture::Sitting,
        Posture::Lying,
        Posture::Side,
        Posture::Prone,
        Posture::Plank,
        Posture::AllFours,
        Posture::Kneeling,
        Posture::Cycling,
        Posture::Walking,
        Posture::Water,
        Posture::Any,
    ];

    /// The name in the locale files and the template.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Posture::Standing => "standing",
            Posture::OneLeg => "one-leg",
            Posture::Step => "step",
            Posture::Sitting => "sitting",
            Posture::Lying => "lying",
            Posture::Side => "side",
            Posture::Prone => "prone",
            Posture::Plank => "plank",
            Posture::AllFours => "all-fours",
            Posture::Kneeling => "kneeling",
            Posture::Cycling => "cycling",
            Posture::Walking => "walking",
            Posture::Water => "water",
            Posture::Any => "any",
        }
    }

    /// In words: "op één been".
    #[must_use]
    pub fn in_words(self, lang: Lang) -> String {
        translator(lang).handout_posture(self.code())
    }
}

impl From<Position> for Posture {
    fn from(position: Position) -> Self {
        match position {
            Position::Standing | Position::StandingStride => Posture::Standing,
            Position::StandingOneLeg => Posture::OneLeg,
            Position::StandingOnStep => Posture::Step,
            Position::Sitting | Position::LongSitting => Posture::Sitting,
            Position::Supine | Position::CrookLying => Posture::Lying,
            Position::Prone => Posture::Prone,
            Position::SideLying => Posture::Side,
            Position::SidePlank | Position::Plank => Posture::Plank,
            Position::FourPoint => Posture::AllFours,
            Position::Kneeling | Position::HalfKneeling => Posture::Kneeling,
            Position::Cycling => Posture::Cycling,
            Position::Water => Posture::Water,
            Position::Running => Posture::Walking,
            Position::Any => Posture::Any,
        }
    }
}
