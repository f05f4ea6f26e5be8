//! What a build put into `public/`: every path with its digest, and nothing else.

use std::collections::BTreeMap;
use std::fmt;

use camino::{Utf8Path, Utf8PathBuf};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::digest::Digest;

/// The manifest, as it stands in `public/` under [`Manifest::PATH`]. It names every file of ours but itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Relative path with `/`, and the digest of the file's bytes; sorted by path.
    #[serde(deserialize_with = "in_bulk")]
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

/// Reads a map that is most likely in order: compared once with its neighbour, not with all on the way to its place, which for paths takes most
/// of the time of reading a large one.
fn in_bulk<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<Utf8PathBuf, Digest>, D::Error> {
    struct InBulk;
    impl<'de> Visitor<'de> for InBulk {
        type Value = BTreeMap<Utf8PathBuf, Digest>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a map of paths and digests")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let entries: Result<Vec<_>, _> = std::iter::from_fn(|| map.next_entry().transpose()).collect();
            Ok(entries?.into_iter().collect())
        }
    }
    deserializer.deserialize_map(InBulk)
}

/// Whether a path is relative and made of names alone: no empty part, no `.` or `..`, no backslash. Only then it stays in the folder it is seen from.
pub fn is_plain(path: &Utf8Path) -> bool {
    let of_names = path.as_str().split('/').all(|name| !matches!(name, "" | "." | ".."));
    of_names && !path.as_str().contains(['\\', '\0'])
}
