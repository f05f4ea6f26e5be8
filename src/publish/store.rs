//! What a target has to be able to do: a flat store of files by path, and one file in it that is only written by who has seen its last version.
//!
//! `apply` alone decides what is done in which order; a store does what it is told, a batch at a time, and knows nothing of sites.

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use super::headers::Headers;
use super::side_by_side;

/// Which state of a file was seen: an entity tag, or whatever else the target tells states apart by. Opaque, compared by the store only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version(pub String);

/// A file as it is on the target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The state that these bytes are.
    pub version: Version,
    /// What tells the headers that it has there from others; `None` where the target keeps none.
    pub headers: Option<String>,
}

/// Where the bytes of a file come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bytes {
    /// A file of this machine, too large to go along.
    File(Utf8PathBuf),
    /// These: a file that was proven to be what was built, a precompressed variant, a manifest.
    Made(Vec<u8>),
    /// A file that is on the target already, under this path.
    There(Utf8PathBuf),
}

/// A file on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// Where it goes: relative, with `/`.
    pub path: Utf8PathBuf,
    /// What it holds.
    pub bytes: Bytes,
    /// What is told of it where the target keeps that.
    pub headers: Headers,
}

/// A place that a site can be published to.
pub trait Store: Sync {
    /// How people are told of it: its URL, without anything secret.
    fn name(&self) -> String;

    /// A file whole; `None` if there is none.
    ///
    /// # Errors
    /// The target cannot be reached, refuses, or fails.
    fn read(&self, path: &Utf8Path) -> Result<Option<Stored>>;

    /// Writes a small file if it is still what was seen last (`None`: if there is none), in one step that nobody can come between. The new state;
    /// `None` if somebody else was there first, and then nothing was written.
    ///
    /// # Errors
    /// As [`Store::read`].
    fn write_if(&self, path: &Utf8Path, bytes: &[u8], seen: Option<&Version>) -> Result<Option<Version>>;

    /// Writes files, in any order. Each is there whole or as it was before, whatever happens. `sent` is told of each that is there.
    ///
    /// # Errors
    /// As [`Store::read`]; some of the files may be there.
    fn send(&self, files: &[Sending], sent: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()>;

    /// Removes files; one that is not there is no error.
    ///
    /// # Errors
    /// As [`Store::read`]; some of the files may be gone.
    fn remove(&self, paths: &[Utf8PathBuf], removed: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()>;
}

/// Files of a target, several read at a time; in the order in which they are asked for.
///
/// # Errors
/// As [`Store::read`].
pub fn read_each(store: &dyn Store, paths: &[&Utf8Path]) -> Result<Vec<Option<Stored>>> {
    side_by_side::each(paths, |path| store.read(path))
}
