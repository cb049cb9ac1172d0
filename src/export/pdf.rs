//! The printed sheet: a [`Handout`] laid out by typst (a library here, no program) with `assets/handout.typ`.
//!
//! The handout enters the template as JSON, so that a text is never read as markup. The file conforms to PDF/A-2a
//! (keeps) and PDF/UA-1 (reads aloud). Where that cannot be, because a name holds a character that none of our fonts
//! has, the sheet is written without the standards and a [`Warning`] names the character: a patient goes home with a
//! sheet in any case. The same pages can be had as pictures for the window ([`render_pages`]).

mod world;

use chrono::Datelike;
use serde::Serialize;
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::layout::PageRanges;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::handout::labels::Labels;
use super::handout::ticks::Month;
use super::{ExportError, Exported, Handout, Layout, Options, Pictures, Warning, drawings};
use world::{Main, Sheet};

/// Exports for which typst remembers what it laid out; more would keep memory that is hardly used again.
const REMEMBERED_EXPORTS: usize = 10;

/// A page as a picture, row by row from the top left, four bytes (red, green, blue, opacity) a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RgbaPage {
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// `width × height × 4` bytes.
    pub rgba: Vec<u8>,
}

/// What the template reads.
#[derive(Serialize)]
struct TemplateData<'a> {
    handout: &'a Handout,
    labels: Labels,
    months: Vec<Month>,
    highest_pain: Option<u8>,
    layout: &'static str,
    pictures: bool,
    stop_rules: bool,
}

/// `handout` as a PDF.
///
/// # Errors
/// See [`super::export`].
pub fn pdf(handout: &Handout, options: &Options) -> Result<Exported, ExportError> {
    let data = template_data(handout, options);
    let mut warnings = Vec::new();
    let document = lay_out(data.clone(), &mut warnings)?;
    let bytes = match typst_pdf::pdf(&document, &pdf_options(handout, &[PdfStandard::A_2a, PdfStandard::Ua_1])) {
        Ok(bytes) => bytes,
        Err(errors) => {
            let unknown = world::characters_without_font(&data);
            warnings.push(if unknown.is_empty() {
                Warning::NoStandard(messages(&errors))
            } else {
                Warning::UnknownCharacters(unknown)
            });
            typst_pdf::pdf(&document, &pdf_options(handout, &[])).map_err(|e| ExportError::Write(messages(&e)))?
        }
    };
    if !options.stop_rules {
        warnings.push(Warning::StopRulesLeftOut);
    }
    typst::comemo::evict(REMEMBERED_EXPORTS);
    Ok(Exported { bytes, pages: document.pages().len(), warnings })
}

/// The pages of the PDF as pictures, `pixels_per_point` pixels for each of the 72 points of an inch.
///
/// # Errors
/// When the sheet cannot be laid out.
pub fn render_pages(handout: &Handout, options: &Options, pixels_per_point: f32) -> Result<Vec<RgbaPage>, ExportError> {
    let document = lay_out(template_data(handout, options), &mut Vec::new())?;
    let render = RenderOptions { pixel_per_pt: f64::from(pixels_per_point).into(), ..RenderOptions::default() };
    let pages = document
        .pages()
        .iter()
        .map(|page| {
            let pixels = typst_render::render(page, &render);
            RgbaPage { width: pixels.width(), height: pixels.height(), rgba: pixels.take() }
        })
        .collect();
    typst::comemo::evict(REMEMBERED_EXPORTS);
    Ok(pages)
}

fn template_data(handout: &Handout, options: &Options) -> Value {
    let has_pictures = options.pictures != Pictures::Without;
    let data = TemplateData {
        labels: Labels::of(handout),
        months: handout.ticks.months(handout.lang),
        highest_pain: handout.highest_pain(),
        layout: options.layout.code(),
        pictures: has_pictures,
        stop_rules: options.stop_rules,
        handout,
    };
    let mut value = serde_json::to_value(data).expect("a handout has only texts, numbers and lists");
    for (index, exercise) in handout.exercises.iter().enumerate() {
        let mut pictures = Vec::new();
        for (place, picture) in exercise.pictures.iter().enumerate() {
            // Only the full sheet has room for the whole movement; its last picture shows where it came from as well.
            let is_shown = options.layout == Layout::Full || place + 1 == exercise.pictures.len();
            if is_shown
                && let Some(svg) = drawings::svg(&picture.art, options.pictures, options.layout, &options.person)
            {
                pictures.push(serde_json::json!({ "svg": svg, "alt": picture.alt, "caption": picture.caption }));
            }
        }
        value["handout"]["exercises"][index]["pictures"] = Value::Array(pictures);
    }
    value
}

/// Lays the sheet out; when a picture cannot be read, without the pictures of that exercise.
fn lay_out(mut data: Value, warnings: &mut Vec<Warning>) -> Result<PagedDocument, ExportError> {
    let first = match compile(Main::Handout, &data) {
        Ok(document) => return Ok(document),
        Err(error) => error,
    };
    let mut is_better = false;
    let exercises = data["handout"]["exercises"].as_array_mut().into_iter().flatten();
    for (index, exercise) in exercises.enumerate() {
        if compile(Main::Pictures, &exercise["pictures"]).is_err() {
            exercise["pictures"] = Value::Array(Vec::new());
            warnings.push(Warning::PictureLeftOut(index + 1));
            is_better = true;
        }
    }
    if is_better { compile(Main::Handout, &data) } else { Err(first) }
}

fn compile(main: Main, data: &Value) -> Result<PagedDocument, ExportError> {
    typst::compile::<PagedDocument>(&Sheet::new(main, data))
        .output
        .map_err(|errors| ExportError::Layout(messages(&errors)))
}

fn pdf_options(handout: &Handout, standards: &[PdfStandard]) -> PdfOptions {
    let on = handout.made.on;
    let part = |n: u32| u8::try_from(n).expect("months and days are small");
    let made = Datetime::from_ymd_hms(on.year(), part(on.month()), part(on.day()), 0, 0, 0);
    PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Opbouw".to_owned())),
        timestamp: made.map(Timestamp::new_utc),
        page_ranges: None::<PageRanges>,
        standards: PdfStandards::new(standards).expect("these standards go together"),
        tagged: true,
        pretty: false,
    }
}

fn messages(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}
