//! The person in the pictures, from what was chosen in the settings.

use crate::dossier::DrawnPerson;
use crate::figure::palette::Person;
use crate::figure::pose::Hair;

/// Hair styles in the order of the choices.
pub const HAIR_STYLES: [Hair; 4] = [Hair::Short, Hair::Ponytail, Hair::Bun, Hair::Bob];
/// Builds in the order of the choices: average, slim, sturdy.
pub const BUILDS: [f64; 3] = [1.0, 0.92, 1.13];

/// The person that the choices stand for; a number beyond the choices is the usual one.
#[must_use]
pub fn drawn_person(chosen: DrawnPerson) -> Person {
    fn pick<T: Copy>(choices: &[T], number: u8) -> Option<T> {
        choices.get(usize::from(number.checked_sub(1)?)).copied()
    }
    Person {
        skin: pick(&Person::SKINS, chosen.skin),
        hair: HAIR_STYLES.get(usize::from(chosen.hair)).copied().unwrap_or(Hair::Short),
        hair_color: pick(&Person::HAIRS, chosen.hair_color),
        shirt: pick(&Person::SHIRTS, chosen.shirt),
        shorts: None,
        build: BUILDS.get(usize::from(chosen.build)).copied().unwrap_or(1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_chosen_is_the_usual_person() {
        assert_eq!(drawn_person(DrawnPerson::default()), Person::default());
    }

    #[test]
    fn a_choice_is_drawn_and_one_that_is_not_there_is_the_usual_one() {
        let chosen = DrawnPerson { skin: 5, hair: 2, hair_color: 1, shirt: 99, build: 99 };
        let person = drawn_person(chosen);
        assert_eq!((person.skin, person.hair), (Some(Person::SKINS[4]), Hair::Bun));
        assert_eq!((person.shirt, person.build), (None, 1.0));
    }
}
