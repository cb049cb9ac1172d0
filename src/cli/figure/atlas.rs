//! `opbouw figure --all`: one SVG for each pose of each exercise, and plain HTML pages to look through them.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use super::faults::{self, FigureFault, on_all_cores};
use super::{SIZE, StyleArg, scene};
use crate::cli::CliError;
use crate::content::{Exercise, Library, Region};
use crate::figure;
use crate::i18n::Lang;
use crate::wording;

const LOOK: &str = "body{font:16px/1.4 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1d2730;background:#fff}\
a{color:#1c6b66}h1{margin:0 0 .25rem}ul{padding-left:1.2rem}\
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:1rem}\
article{border:1px solid #c3cbd3;border-radius:10px;padding:.8rem 1rem;break-inside:avoid}\
h2{font-size:1.05rem;margin:0}code{color:#4a5763;font-size:.8rem}\
.row{display:flex;gap:.8rem;align-items:flex-end;margin-top:.6rem}\
figure{margin:0;flex:1;min-width:0;text-align:center}\
img{width:100%;max-height:14rem;object-fit:contain}\
figcaption{font-size:.85rem;color:#4a5763}.fault{color:#a3261c;font-size:.85rem;margin:.4rem 0 0}\
body.dark{background:#1b232c;color:#e8edf1}.dark a{color:#6fd0c8}.dark code,.dark figcaption{color:#a9b6c2}.dark article{border-color:#3a4753}\
@media print{article{border-color:#999}}";

/// One exercise as it stands on a page.
struct Card<'l> {
    exercise: &'l Exercise,
    svgs: Vec<String>,
    captions: Vec<&'l str>,
    faults: Vec<FigureFault>,
}

/// Draws every exercise, or those of one region, into `folder`; answers what was written.
pub(super) fn write(
    library: &Library,
    folder: &Path,
    only: Option<Region>,
    style: StyleArg,
    mirrored: bool,
    lang: Lang,
) -> Result<String, CliError> {
    let failed = |path: PathBuf| move |why: io::Error| CliError::WriteFolder { path, why };
    // Before the drawing, which takes some seconds.
    std::fs::create_dir_all(folder).map_err(failed(folder.to_owned()))?;
    let keep = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(failed(path))
    };
    keep("index.html", "")?;
    let is_wanted = |exercise: &&Exercise| {
        exercise.figure.is_some() && only.is_none_or(|region| exercise.regions.first() == Some(&region))
    };
    let exercises: Vec<&Exercise> = library.exercises.values().map(AsRef::as_ref).filter(is_wanted).collect();
    let cards: Vec<Card<'_>> =
        on_all_cores(&exercises, |exercise| card(exercise, style, mirrored, lang)).into_iter().flatten().collect();
    let mut pictures = 0;
    for card in &cards {
        for (index, svg) in card.svgs.iter().enumerate() {
            keep(&picture_name(card.exercise, index), svg)?;
            pictures += 1;
        }
    }
    let mut list = String::new();
    for region in Region::ALL {
        let here: Vec<&Card<'_>> = cards.iter().filter(|card| card.exercise.regions.first() == Some(&region)).collect();
        if here.is_empty() {
            continue;
        }
        let name = upper_first(&wording::region(region, lang));
        let file = format!("{}.html", region.code());
        let body: String = here.iter().map(|card| article(card, lang)).collect();
        let body = format!("<p><a href=\"index.html\">←</a></p><h1>{}</h1><main>{body}</main>", escaped(&name));
        keep(&file, &page(&name, &body, style, lang))?;
        let _ = write!(list, "<li><a href=\"{file}\">{}</a> ({})</li>", escaped(&name), here.len());
    }
    let faults: usize = cards.iter().map(|card| card.faults.len()).sum();
    let body = format!("<h1>Opbouw</h1><ul>{list}</ul>");
    keep("index.html", &page("Opbouw", &body, style, lang))?;
    Ok(format!(
        "{}: {} exercises, {pictures} pictures, faults: {faults}\n",
        folder.join("index.html").display(),
        cards.len()
    ))
}

fn card(exercise: &Exercise, style: StyleArg, mirrored: bool, lang: Lang) -> Option<Card<'_>> {
    let figure = exercise.figure.as_ref()?;
    let solved = figure::solve(figure);
    let scene = scene(figure, &solved, style.style(), SIZE, mirrored);
    let captions: Vec<&str> = figure.poses.iter().map(|pose| pose.caption.in_lang(lang)).collect();
    let name = exercise.name.in_lang(lang);
    let svgs = captions.iter().enumerate().map(|(pose, caption)| scene.picture(pose).to_svg_with_words(name, caption));
    let svgs = svgs.collect();
    Some(Card { exercise, svgs, captions, faults: faults::of_exercise(exercise, lang) })
}

fn picture_name(exercise: &Exercise, index: usize) -> String {
    format!("{}-{}.svg", exercise.id, index + 1)
}

fn article(card: &Card<'_>, lang: Lang) -> String {
    let exercise = card.exercise;
    let name = escaped(exercise.name.in_lang(lang));
    let mut out = format!("<article id=\"{0}\"><h2>{name}</h2><code>{0}</code><div class=\"row\">", exercise.id);
    for (index, caption) in card.captions.iter().enumerate() {
        let caption = escaped(caption);
        let _ = write!(
            out,
            "<figure><img src=\"{}\" alt=\"{name}: {caption}\"><figcaption>{}. {caption}</figcaption></figure>",
            picture_name(exercise, index),
            index + 1
        );
    }
    out.push_str("</div>");
    for fault in &card.faults {
        let _ = write!(out, "<p class=\"fault\">{}</p>", escaped(&fault.to_string()));
    }
    out.push_str("</article>");
    out
}

fn page(title: &str, body: &str, style: StyleArg, lang: Lang) -> String {
    let class = if style == StyleArg::Dark { " class=\"dark\"" } else { "" };
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{}</title><style>{LOOK}</style></head><body{class}>{body}</body></html>\n",
        lang.code(),
        escaped(title)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
