//! The digest of everything a site is made from, so that a run on the same sources can be known.
#![expect(clippy::disallowed_methods, reason = "the stage that reads")]

use anyhow::{Context as _, Result};
use camino::Utf8Path;
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::digest::{Digest, Digester};

/// What a build reads.
const FOLDERS: [&str; 3] = ["content", "themes", "i18n"];

/// The digest of the names and bytes of all files of a site; `None` where there is more than plain files and folders, or a name that is
/// not Unicode, about which the reading itself has something to say.
///
/// # Errors
/// If the disk fails.
pub fn fingerprint(root: &Utf8Path) -> Result<Option<Digest>> {
    let mut paths = Vec::new();
    for folder in FOLDERS.map(|folder| root.join(folder)).into_iter().filter(|folder| folder.exists()) {
        for entry in WalkDir::new(&folder).sort_by_file_name() {
            let entry = entry.with_context(|| format!("cannot read {folder}"))?;
            let (is_file, is_folder) = (entry.file_type().is_file(), entry.file_type().is_dir());
            let Some(path) = Utf8Path::from_path(entry.path()).filter(|_| is_file || is_folder) else {
                return Ok(None);
            };
            paths.push((path.to_owned(), is_file));
        }
    }
    let digests = paths.par_iter().map(|(path, is_file)| match is_file {
        true => std::fs::read(path).map(|bytes| Digest::of(&bytes)).with_context(|| format!("cannot read {path}")),
        false => Ok(Digest::of(b"a folder")),
    });
    let digests: Vec<Digest> = digests.collect::<Result<_>>()?;
    let mut whole = Digester::default();
    for ((path, _), digest) in paths.iter().zip(digests) {
        let name = path.strip_prefix(root).unwrap_or(path).as_str();
        whole.update(format!("{}:{name}{digest:?}", name.len()).as_bytes());
    }
    Ok(Some(whole.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_bytes_and_folders_count() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = Utf8Path::from_path(folder.path()).expect("UTF-8");
        let mut seen = vec![fingerprint(root).expect("readable")];
        let mut step = |change: &dyn Fn()| {
            change();
            let now = fingerprint(root).expect("readable");
            assert!(!seen.contains(&now), "after {} changes", seen.len());
            assert_eq!(fingerprint(root).expect("readable"), now);
            seen.push(now);
        };
        step(&|| std::fs::create_dir_all(root.join("content/a")).expect("made"));
        step(&|| std::fs::write(root.join("content/a/b"), "1").expect("written"));
        step(&|| std::fs::write(root.join("content/a/b"), "2").expect("written"));
        step(&|| std::fs::rename(root.join("content/a/b"), root.join("content/b")).expect("moved"));
        std::os::unix::fs::symlink("b", root.join("content/c")).expect("linked");
        assert_eq!(fingerprint(root).expect("readable"), None);
    }
}
