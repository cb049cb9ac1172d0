//! `opbouw conditions`: every condition with its variants and the phases they go through.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::content::{Block, Library, PhaseId, Programme, Stage};
use crate::i18n::{Lang, Text};

fn names(text: &Text) -> Value {
    json!({ "nl": text.nl, "en": text.en })
}

/// The block of a stage; the first option where a track is to be chosen.
fn phase_of<'p>(programme: &'p Programme, stage: &'p Stage) -> Option<&'p PhaseId> {
    match &stage.block {
        Block::Phase(id) => Some(id),
        Block::Track(track) => programme.track(track)?.options.first().map(|option| &option.phase),
    }
}

fn condition(library: &Library, programme: &Programme) -> Value {
    let variants: Vec<Value> = programme
        .variants
        .iter()
        .map(|variant| {
            let phases: Vec<Value> = variant
                .stages
                .iter()
                .filter_map(|stage| {
                    let id = phase_of(programme, stage)?;
                    let phase = library.phases.get(id)?;
                    let track = match &stage.block {
                        Block::Track(track) => programme.track(track),
                        Block::Phase(_) => None,
                    };
                    Some(json!({
                        "id": id,
                        "kind": phase.kind.code(),
                        "names": names(&phase.name),
                        "min_days": stage.days.min,
                        "default_days": stage.days.default,
                        "max_days": stage.days.max,
                        "tracks": track.map(|track| {
                            track.options.iter().map(|o| json!({ "id": o.id, "phase": o.phase })).collect::<Vec<_>>()
                        }),
                    }))
                })
                .collect();
            json!({ "id": variant.id, "names": names(&variant.name), "phases": phases })
        })
        .collect();
    json!({
        "id": programme.id,
        "names": names(&programme.name),
        "region": programme.regions.first().map(|region| region.code()),
        "modifiers": programme.modifiers.iter().map(|modifier| &modifier.id).collect::<Vec<_>>(),
        "variants": variants,
    })
}

/// The list, in words or as JSON.
pub(super) fn conditions(library: &Library, json: bool, lang: Lang) -> String {
    if json {
        let all: Vec<Value> = library.programmes.values().map(|programme| condition(library, programme)).collect();
        return format!("{:#}\n", Value::from(all));
    }
    let mut text = String::new();
    for programme in library.programmes.values() {
        let _ = writeln!(text, "{}  {}", programme.id, programme.name.in_lang(lang));
        for variant in &programme.variants {
            let _ = writeln!(text, "    {}  {}", variant.id, variant.name.in_lang(lang));
            for stage in &variant.stages {
                let Some(id) = phase_of(programme, stage) else { continue };
                let Some(phase) = library.phases.get(id) else { continue };
                let days = stage.days;
                let name = phase.name.in_lang(lang);
                let _ = writeln!(text, "        {id}  {name}  {} ({}–{})", days.default, days.min, days.max);
            }
        }
    }
    text
}
