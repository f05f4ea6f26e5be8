//! Why something is not written for an editor.

use std::fmt;

use camino::Utf8PathBuf;

/// Nothing has been written when one of these is returned. It travels inside `anyhow::Error`: `error.downcast_ref::<Refusal>()`
/// finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A new site is asked for where something is.
    NotEmpty {
        /// The folder.
        folder: Utf8PathBuf,
    },
    /// A new notice is asked for where one is.
    NoticeExists {
        /// Its folder, relative to the root.
        folder: Utf8PathBuf,
    },
    /// Not the id of a notice.
    BadId {
        /// What was given in its place.
        id: String,
    },
    /// There is no such notice, or none that can be read.
    NoNotice {
        /// The id.
        id: String,
    },
    /// The notice exists in its original language only.
    NoTranslation {
        /// The id.
        id: String,
    },
    /// The notice has no translation into this language.
    NotATranslation {
        /// The id.
        id: String,
        /// The language.
        language: String,
    },
    /// `notice.yaml` is written in a way that a program cannot add to.
    Unamendable {
        /// The file.
        path: Utf8PathBuf,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::NotEmpty { folder } => write!(f, "{folder} is not empty"),
            Refusal::NoticeExists { folder } => write!(f, "{folder} is there already"),
            Refusal::BadId { id } => write!(f, "{id} is not <year>/<slug>"),
            Refusal::NoNotice { id } => write!(f, "there is no notice {id} that can be read"),
            Refusal::NoTranslation { id } => write!(f, "{id} has no translation"),
            Refusal::NotATranslation { id, language } => write!(f, "{id} has no translation into {language}"),
            Refusal::Unamendable { path } => write!(f, "{path} cannot be added to by a program"),
        }
    }
}

impl std::error::Error for Refusal {}
