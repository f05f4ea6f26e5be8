//! Why a file is left as it is.

use std::fmt;

use camino::Utf8PathBuf;

/// The file has not been touched when one of these is returned. It travels inside `anyhow::Error`: `error.downcast_ref::<Refusal>()`
/// finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is no longer what was read before.
    Changed {
        /// The file.
        file: Utf8PathBuf,
    },
    /// It is a symbolic link: what it leads to may belong to somebody else.
    Link {
        /// The file.
        file: Utf8PathBuf,
    },
    /// It may not be written.
    WriteProtected {
        /// The file.
        file: Utf8PathBuf,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Changed { file } => write!(f, "{file} was changed meanwhile"),
            Refusal::Link { file } => write!(f, "{file} is a symbolic link"),
            Refusal::WriteProtected { file } => write!(f, "{file} is write-protected"),
        }
    }
}

impl std::error::Error for Refusal {}
