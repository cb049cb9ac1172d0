//! Where data, own content and cache live: the platform's places, or those a person names.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The folders of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Patients, plans and logs.
    pub data: PathBuf,
    /// The user's own content; none when the platform has no place for it.
    pub content: Option<PathBuf>,
    /// PDFs that the system viewer shows.
    pub cache: PathBuf,
}

impl Folders {
    /// The platform's places, each overruled by what was named.
    #[must_use]
    pub fn new(data: Option<PathBuf>, content: Option<PathBuf>) -> Self {
        let dirs = ProjectDirs::from("nl", "Opbouw", "Opbouw");
        let own = |name: &str| PathBuf::from(name);
        let cache = match (&data, &dirs) {
            (Some(data), _) => data.join("cache"),
            (None, Some(dirs)) => dirs.cache_dir().to_owned(),
            (None, None) => own("opbouw-cache"),
        };
        Self {
            data: data.unwrap_or_else(|| dirs.as_ref().map_or_else(|| own("opbouw-data"), |d| d.data_dir().to_owned())),
            content: content.or_else(|| dirs.as_ref().map(|dirs| dirs.config_dir().join("content"))),
            cache,
        }
    }
}
