//! Why nothing, or nothing more, is published. The words for people are in `i18n/`.

use std::fmt;

use camino::Utf8PathBuf;

/// A reason, with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No target was named, and there is not exactly one.
    NoneNamed {
        /// Those there are.
        names: String,
    },
    /// There is no target of this name, and it is no address.
    Unknown {
        /// What was said.
        said: String,
        /// What was probably meant.
        near: Option<String>,
        /// Those there are.
        names: String,
    },
    /// The address holds a password, a key or a signature; it is not repeated.
    Secret,
    /// The folder holds no site that was built.
    NotBuilt {
        /// The folder.
        folder: Utf8PathBuf,
    },
    /// A file of the folder is not what the build had put there.
    NotAsBuilt {
        /// The file.
        path: Utf8PathBuf,
    },
    /// A file that was read back is not what was sent.
    NotAsSent {
        /// The file.
        path: Utf8PathBuf,
    },
    /// The target lies in what is sent, or around it.
    Overlap {
        /// The target.
        folder: Utf8PathBuf,
    },
    /// Somebody else is publishing there.
    Busy {
        /// The target.
        name: String,
        /// Who, as far as is known.
        holder: String,
    },
    /// Somebody else took over while this publication seemed dead.
    Overtaken {
        /// The target.
        name: String,
    },
    /// What stands where our manifest should be cannot be read.
    Unreadable {
        /// The target.
        name: String,
        /// The file.
        path: Utf8PathBuf,
    },
    /// More would be removed than is done without being asked for.
    TooManyDeletions {
        /// How many.
        count: usize,
        /// Of how many.
        all: usize,
        /// How many may be.
        allowed: usize,
    },
    /// There is nothing to go back to.
    NothingBefore {
        /// The target.
        name: String,
    },
    /// A file to go back to is not there, or not what it was.
    LostBefore {
        /// The file of the site.
        path: Utf8PathBuf,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}
