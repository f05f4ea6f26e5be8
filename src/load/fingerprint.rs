//! The digest of everything a site is made from, so that a run on the same sources can be known.
#![expect(clippy::disallowed_methods, reason = "the stage that reads")]

use std::os::unix::fs::MetadataExt as _;

use camino::{Utf8Path, Utf8PathBuf};
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
    /// Of all files and folders as the file system tells them apart.
    seen: Digest,
}

impl Fingerprint {
    /// The same sources with another digest: of more than them.
    pub fn with(self, digest: Digest) -> Fingerprint {
        Fingerprint { digest, ..self }
    }

    /// Whether no file or folder became another since. It asks for times, not for bytes: who has seen that nothing changed shortly before
    /// ([`Fingerprint::changed`]) sees every later change by its time.
    pub fn still_holds(&self, root: &Utf8Path) -> bool {
        entries(root).and_then(|entries| seen(root, &entries)).is_some_and(|(seen, _)| seen == self.seen)
    }
}

/// The digest of the names and bytes of all files of a site; `None` where there is more than plain files and folders, a name that is
/// not Unicode, or anything that cannot be read, about which the reading itself has something to say.
pub fn fingerprint(root: &Utf8Path) -> Option<Fingerprint> {
    let entries = entries(root)?;
    let (seen, changed) = seen(root, &entries)?;
    let read = entries.par_iter().map(|(path, is_file)| {
        let bytes = if *is_file { std::fs::read(path).ok()? } else { b"a folder".to_vec() };
        Some(Digest::of(&bytes))
    });
    let read: Vec<Digest> = read.collect::<Option<_>>()?;
    let whole = digest(root, &entries, read.iter().map(|digest| format!("{digest:?}")));
    Some(Fingerprint { digest: whole, changed, seen })
}

/// All files and folders, and whether each is a file.
fn entries(root: &Utf8Path) -> Option<Vec<(Utf8PathBuf, bool)>> {
    let mut paths = Vec::new();
    for folder in FOLDERS.map(|folder| root.join(folder)).into_iter().filter(|folder| folder.exists()) {
        for entry in WalkDir::new(&folder).sort_by_file_name() {
            let entry = entry.ok()?;
            let (is_file, is_folder) = (entry.file_type().is_file(), entry.file_type().is_dir());
            let path = Utf8Path::from_path(entry.path()).filter(|_| is_file || is_folder)?;
            paths.push((path.to_owned(), is_file));
        }
    }
    Some(paths)
}

/// The digest of what the file system says of them, and the time of the last change.
fn seen(root: &Utf8Path, entries: &[(Utf8PathBuf, bool)]) -> Option<(Digest, i64)> {
    let seen = entries.par_iter().map(|(path, _)| {
        let metadata = path.symlink_metadata().ok()?;
        let changed = metadata.ctime().saturating_mul(1_000_000_000).saturating_add(metadata.ctime_nsec());
        Some((changed, format!("{} {} {} {changed};", metadata.dev(), metadata.ino(), metadata.len())))
    });
    let seen: Vec<(i64, String)> = seen.collect::<Option<_>>()?;
    let last = seen.iter().map(|(changed, _)| *changed).max().unwrap_or_default();
    Some((digest(root, entries, seen.into_iter().map(|(_, said)| said)), last))
}

/// The digest of what is said of each.
fn digest(root: &Utf8Path, entries: &[(Utf8PathBuf, bool)], said: impl Iterator<Item = String>) -> Digest {
    let mut whole = Digester::default();
    for ((path, _), said) in entries.iter().zip(said) {
        let name = path.strip_prefix(root).unwrap_or(path).as_str();
        whole.update(format!("{}:{name}{said}", name.len()).as_bytes());
    }
    whole.finish()
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
            let before = super::fingerprint(root).expect("plain files");
            assert!(before.still_holds(root));
            change();
            assert!(!before.still_holds(root), "after {} changes", seen.len());
            let now = fingerprint(root);
            assert!(!seen.contains(&now), "after {} changes", seen.len());
            assert_eq!(fingerprint(root), now);
            seen.push(now);
        };
        step(&|| std::fs::create_dir_all(root.join("content/a")).expect("made"));
        step(&|| std::fs::write(root.join("content/a/b"), "1").expect("written"));
        std::thread::sleep(std::time::Duration::from_millis(20));
        step(&|| std::fs::write(root.join("content/a/b"), "2").expect("written"));
        step(&|| std::fs::rename(root.join("content/a/b"), root.join("content/b")).expect("moved"));
        std::os::unix::fs::symlink("b", root.join("content/c")).expect("linked");
        assert_eq!(fingerprint(root), None);
    }
}
