//! Why a build will not write where it was told to.

use std::fmt;

use camino::Utf8PathBuf;

/// A folder the build keeps its hands off. Nothing has been written or removed when one of these is returned; no flag
/// overrides it. It travels inside `anyhow::Error`: `error.downcast_ref::<Refusal>()` finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The output is not empty and holds no manifest of ours.
    Foreign {
        /// The output.
        out: Utf8PathBuf,
    },
    /// The output is, or contains, the site or one of its source folders.
    ContainsSources {
        /// The output.
        out: Utf8PathBuf,
        /// What is in it.
        sources: Utf8PathBuf,
    },
    /// The output lies in a folder that is read, or that is not part of the site: a source folder, `.kokuji`, `.git`.
    InsideSources {
        /// The output.
        out: Utf8PathBuf,
        /// What it lies in.
        sources: Utf8PathBuf,
    },
    /// The output is there, and is a file or a symbolic link.
    NotADirectory {
        /// The output.
        out: Utf8PathBuf,
    },
    /// Another build of this site is running.
    Busy {
        /// Its process id, if it has got as far as writing it down.
        pid: Option<u32>,
    },
    /// Another site was built into the output while this one was being made.
    Overtaken {
        /// The output.
        out: Utf8PathBuf,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Foreign { out } => write!(f, "{out} is not empty and was not made by kokuji"),
            Refusal::ContainsSources { out, sources } => write!(f, "{out} contains the sources {sources}"),
            Refusal::InsideSources { out, sources } => write!(f, "{out} lies inside {sources}"),
            Refusal::NotADirectory { out } => write!(f, "{out} is not a folder"),
            Refusal::Busy { pid: Some(pid) } => write!(f, "another build of this site is running, process {pid}"),
            Refusal::Overtaken { out } => write!(f, "{out} was built by another site meanwhile"),
            Refusal::Busy { pid: None } => f.write_str("another build of this site is running"),
        }
    }
}

impl std::error::Error for Refusal {}
