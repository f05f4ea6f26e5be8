//! What a build put into `public/`: every path with its digest, and nothing else.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use crate::digest::Digest;

/// The manifest, as it stands in `public/` under [`Manifest::PATH`]. It names every file of ours but itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Relative path with `/`, and the digest of the file's bytes; sorted by path.
    pub files: BTreeMap<Utf8PathBuf, Digest>,
}

impl Manifest {
    /// Where the manifest stands in the output.
    pub const PATH: &'static str = "kokuji-manifest.json";

    /// Reads a manifest.
    ///
    /// # Errors
    /// If the text is not a manifest of ours.
    pub fn parse(text: &str) -> anyhow::Result<Manifest> {
        Ok(serde_json::from_str(text)?)
    }

    /// The bytes of the file: one line a path, so that a change reads well in version control.
    pub fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("a map of strings is JSON");
        json.push('\n');
        json
    }
}

/// Whether a path is relative and made of names alone: no empty part, no `.` or `..`, no backslash. Only then it stays in the folder it is seen from.
pub fn is_plain(path: &Utf8Path) -> bool {
    let of_names = path.as_str().split('/').all(|name| !matches!(name, "" | "." | ".."));
    of_names && !path.as_str().contains(['\\', '\0'])
}
