//! The digest of everything a site is made from, so that a run on the same sources can be known.
#![expect(clippy::disallowed_methods, reason = "the stage that reads")]

use std::os::unix::fs::MetadataExt as _;

use camino::Utf8Path;
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::digest::{Digest, Digester};

/// What a build reads.
const FOLDERS: [&str; 3] = ["content", "themes", "i18n"];

/// What tells the sources of a site from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    /// Of the names and bytes of all files.
    pub digest: Digest,
    /// When a file or folder last became another, by the file system's clock, in nanoseconds since 1970. Who moves a file away and back
    /// leaves the same digest, and a later time.
    pub changed: i64,
}

/// The digest of the names and bytes of all files of a site; `None` where there is more than plain files and folders, a name that is
/// not Unicode, or anything that cannot be read, about which the reading itself has something to say.
pub fn fingerprint(root: &Utf8Path) -> Option<Fingerprint> {
    let mut paths = Vec::new();
    for folder in FOLDERS.map(|folder| root.join(folder)).into_iter().filter(|folder| folder.exists()) {
        for entry in WalkDir::new(&folder).sort_by_file_name() {
            let entry = entry.ok()?;
            let (is_file, is_folder) = (entry.file_type().is_file(), entry.file_type().is_dir());
            let path = Utf8Path::from_path(entry.path()).filter(|_| is_file || is_folder)?;
            paths.push((path.to_owned(), is_file));
        }
    }
    let read = paths.par_iter().map(|(path, is_file)| {
        let metadata = path.symlink_metadata().ok()?;
        let changed = metadata.ctime().saturating_mul(1_000_000_000).saturating_add(metadata.ctime_nsec());
        let bytes = if *is_file { std::fs::read(path).ok()? } else { b"a folder".to_vec() };
        Some((Digest::of(&bytes), changed))
    });
    let read: Vec<(Digest, i64)> = read.collect::<Option<_>>()?;
    let mut whole = Digester::default();
    for ((path, _), (digest, _)) in paths.iter().zip(&read) {
        let name = path.strip_prefix(root).unwrap_or(path).as_str();
        whole.update(format!("{}:{name}{digest:?}", name.len()).as_bytes());
    }
    let changed = read.iter().map(|(_, changed)| *changed).max().unwrap_or_default();
    Some(Fingerprint { digest: whole.finish(), changed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_bytes_and_folders_count() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = Utf8Path::from_path(folder.path()).expect("UTF-8");
        let fingerprint = |root| fingerprint(root).map(|whole| whole.digest);
        let mut seen = vec![fingerprint(root)];
        let mut step = |change: &dyn Fn()| {
            change();
            let now = fingerprint(root);
            assert!(!seen.contains(&now), "after {} changes", seen.len());
            assert_eq!(fingerprint(root), now);
            seen.push(now);
        };
        step(&|| std::fs::create_dir_all(root.join("content/a")).expect("made"));
        step(&|| std::fs::write(root.join("content/a/b"), "1").expect("written"));
        step(&|| std::fs::write(root.join("content/a/b"), "2").expect("written"));
        step(&|| std::fs::rename(root.join("content/a/b"), root.join("content/b")).expect("moved"));
        std::os::unix::fs::symlink("b", root.join("content/c")).expect("linked");
        assert_eq!(fingerprint(root), None);
    }
}
