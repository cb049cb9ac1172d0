//! Where data, own content and cache live: the platform's places, or those a person names.

use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

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

/// Where a person's own documents are, for a file that is to be kept; the home folder where there is no such place.
#[must_use]
pub fn proposed_folder() -> PathBuf {
    UserDirs::new().map_or_else(PathBuf::new, |dirs| dirs.document_dir().unwrap_or(dirs.home_dir()).to_owned())
}

/// The file that a person named by typing: within `folder` when no folder was typed, with `ending` when none was.
#[must_use]
pub fn named_file(typed: &str, folder: &Path, ending: &str) -> PathBuf {
    let typed = typed.trim();
    let path = match (typed.strip_prefix("~/"), UserDirs::new()) {
        (Some(rest), Some(dirs)) => dirs.home_dir().join(rest),
        _ => folder.join(typed),
    };
    if path.extension().is_some_and(|has| has.eq_ignore_ascii_case(ending)) || typed.is_empty() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_name_lands_in_the_folder_and_a_typed_path_where_it_says() {
        let folder = Path::new("/home/eva/Documents");
        assert_eq!(named_file(" plan ", folder, "pdf"), folder.join("plan.pdf"));
        assert_eq!(named_file("/tmp/v. 2", folder, "pdf"), Path::new("/tmp/v. 2.pdf"));
        assert_eq!(named_file("a.PDF", folder, "pdf"), folder.join("a.PDF"));
    }
}
