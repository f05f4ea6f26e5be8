//! Where a build may write: an output folder that is ours, or new, and apart from everything that is read.
#![expect(clippy::disallowed_methods, reason = "the stage that writes looks at where it writes")]

use std::fs;
use std::io::{self, ErrorKind};

use anyhow::Context as _;
use camino::{Utf8Path, Utf8PathBuf};

use super::refusal::Refusal;
use crate::manifest::Manifest;

/// Folders of the site that a build reads.
const SOURCES: [&str; 4] = ["content", "themes", "i18n", "src"];
/// Folders of the site that are neither source nor output.
const KEPT: [&str; 2] = [CACHE, ".git"];
/// Lock, state and staging; always safe to delete while no build runs.
const CACHE: &str = ".kokuji";

/// A site and the output it may be written to. Both paths are absolute and go through no symbolic link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    root: Utf8PathBuf,
    out: Utf8PathBuf,
}

impl Target {
    /// The output `out` of the site at `root`; relative paths start at the working folder. `out` need not exist yet.
    ///
    /// # Errors
    /// A [`Refusal`] if building there could harm what is not ours; otherwise trouble with the disk.
    pub fn new(root: &Utf8Path, out: &Utf8Path) -> anyhow::Result<Target> {
        let root = root.canonicalize_utf8().with_context(|| format!("cannot open {root}"))?;
        let out = locate(out).with_context(|| format!("cannot open {out}"))?;
        let target = Target { root, out };
        target.refuse_overlap()?;
        target.refuse_foreign()?;
        Ok(target)
    }

    /// The site's folder.
    pub fn root(&self) -> &Utf8Path {
        &self.root
    }

    /// The output folder.
    pub fn out(&self) -> &Utf8Path {
        &self.out
    }

    /// The folder of what is safe to delete.
    pub fn cache(&self) -> Utf8PathBuf {
        self.root.join(CACHE)
    }

    /// The folder that the output stands in; it may not exist yet.
    pub(super) fn parent(&self) -> &Utf8Path {
        self.out.parent().expect("the file system's root contains the site, which is refused")
    }

    /// A name beside the output, hidden and recognizably its own: `.public.kokuji`.
    pub(super) fn beside(&self, folder: &Utf8Path, suffix: &str) -> Utf8PathBuf {
        folder.join(format!(".{}.{suffix}", self.out.file_name().expect("the file system's root is refused")))
    }

    /// Refuses an output that is there and not ours. Checked when the target is named, and again once it is locked.
    pub(super) fn refuse_foreign(&self) -> anyhow::Result<()> {
        let out = &self.out;
        match fs::symlink_metadata(out) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Ok(metadata) if !metadata.is_dir() => return Err(Refusal::NotADirectory { out: out.clone() }.into()),
            other => other.with_context(|| format!("cannot open {out}"))?,
        };
        let ours = fs::symlink_metadata(out.join(Manifest::PATH)).is_ok_and(|metadata| metadata.is_file());
        if !ours && !is_empty(out).with_context(|| format!("cannot read {out}"))? {
            return Err(Refusal::Foreign { out: out.clone() }.into());
        }
        Ok(())
    }

    fn refuse_overlap(&self) -> Result<(), Refusal> {
        let out = self.out.clone();
        let mut sources = [self.root.clone()].into_iter().chain(self.folders(&SOURCES));
        if let Some(sources) = sources.find(|sources| sources.starts_with(&out)) {
            return Err(Refusal::ContainsSources { out, sources });
        }
        let mut kept = self.folders(&SOURCES).chain(self.folders(&KEPT));
        match kept.find(|folder| out.starts_with(folder)) {
            Some(sources) => Err(Refusal::InsideSources { out, sources }),
            None => Ok(()),
        }
    }

    /// The named folders under the root, and where they really are if they are links.
    fn folders(&self, names: &'static [&'static str]) -> impl Iterator<Item = Utf8PathBuf> {
        names.iter().flat_map(|name| {
            let folder = self.root.join(name);
            let real = folder.canonicalize_utf8().ok();
            [Some(folder), real].into_iter().flatten()
        })
    }
}

/// Whether a folder has no entry at all.
pub(super) fn is_empty(folder: &Utf8Path) -> io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

/// The absolute path without symbolic links, but for its last name: an output that is a link is to be seen as one.
fn locate(out: &Utf8Path) -> io::Result<Utf8PathBuf> {
    let out = camino::absolute_utf8(out)?;
    match (out.parent(), out.file_name()) {
        (Some(parent), Some(name)) => Ok(resolve(parent)?.join(name)),
        _ => resolve(&out),
    }
}

/// Resolves the part of a path that exists; the rest is yet to be made.
fn resolve(path: &Utf8Path) -> io::Result<Utf8PathBuf> {
    match (path.canonicalize_utf8(), path.parent(), path.file_name()) {
        (Err(error), Some(parent), Some(name)) if error.kind() == ErrorKind::NotFound => {
            Ok(resolve(parent)?.join(name))
        }
        (resolved, ..) => resolved,
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    /// A site at `site/` with all its folders; `shared/` lies outside and is where `site/themes` leads.
    fn site() -> (tempfile::TempDir, Utf8PathBuf) {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let base = Utf8Path::from_path(temporary.path()).expect("UTF-8").canonicalize_utf8().expect("exists");
        for folder in ["site/content/notices", "site/i18n", "site/src", "site/.git", "site/.kokuji", "shared/themes"] {
            fs::create_dir_all(base.join(folder)).expect("new folder");
        }
        symlink(base.join("shared/themes"), base.join("site/themes")).expect("new link");
        (temporary, base)
    }

    fn refusal(base: &Utf8Path, out: &str) -> Option<Refusal> {
        match Target::new(&base.join("site"), &base.join(out)) {
            Ok(_) => None,
            Err(error) => Some(error.downcast().expect("a refusal, not trouble")),
        }
    }

    #[test]
    fn an_output_that_contains_sources_is_refused() {
        let (_temporary, base) = site();
        let cases = [
            ("", "site"),
            ("site", "site"),
            ("site/.", "site"),
            ("site/content/..", "site"),
            ("site/content", "site/content"),
            ("site/themes", "site/themes"),
            ("shared", "shared/themes"),
            ("shared/themes", "shared/themes"),
            ("site/i18n", "site/i18n"),
            ("site/src/", "site/src"),
        ];
        for (out, sources) in cases {
            let Some(Refusal::ContainsSources { sources: found, .. }) = refusal(&base, out) else {
                panic!("{out} is not refused");
            };
            assert_eq!(found, base.join(sources), "{out}");
        }
        let root = Target::new(&base.join("site"), Utf8Path::new("/")).expect_err("the root of the file system");
        assert!(matches!(root.downcast_ref(), Some(Refusal::ContainsSources { .. })));
    }

    #[test]
    fn an_output_inside_a_folder_that_is_not_output_is_refused() {
        let (_temporary, base) = site();
        let cases = [
            ("site/content/notices", "site/content"),
            ("site/content/new/public", "site/content"),
            ("site/themes/public", "shared/themes"),
            ("site/src/public", "site/src"),
            ("site/.git", "site/.git"),
            ("site/.kokuji/staging", "site/.kokuji"),
        ];
        for (out, sources) in cases {
            let Some(Refusal::InsideSources { sources: found, .. }) = refusal(&base, out) else {
                panic!("{out} is not refused");
            };
            assert_eq!(found, base.join(sources), "{out}");
        }
    }

    #[test]
    fn what_is_there_must_be_a_folder_of_ours_or_empty() {
        let (_temporary, base) = site();
        fs::write(base.join("file"), "x").expect("written");
        symlink(base.join("shared"), base.join("link")).expect("new link");
        symlink(base.join("nowhere"), base.join("dangling")).expect("new link");
        for folder in ["empty", "foreign", "ours", "pretends"] {
            fs::create_dir(base.join(folder)).expect("new folder");
        }
        fs::write(base.join("foreign/CNAME"), "x").expect("written");
        fs::write(base.join("ours").join(Manifest::PATH), "{}").expect("written");
        fs::create_dir(base.join("pretends").join(Manifest::PATH)).expect("new folder");

        let not_a_directory = |out: &str| Some(Refusal::NotADirectory { out: base.join(out) });
        let foreign = |out: &str| Some(Refusal::Foreign { out: base.join(out) });
        assert_eq!(refusal(&base, "file"), not_a_directory("file"));
        assert_eq!(refusal(&base, "link"), not_a_directory("link"));
        assert_eq!(refusal(&base, "link/"), not_a_directory("link"));
        assert_eq!(refusal(&base, "dangling"), not_a_directory("dangling"));
        assert_eq!(refusal(&base, "foreign"), foreign("foreign"));
        assert_eq!(refusal(&base, "pretends"), foreign("pretends"));
        for fine in ["empty", "ours", "new", "new/deep/public", "site/public", "site/contents", "site/content2/x"] {
            assert_eq!(refusal(&base, fine), None, "{fine}");
        }
    }

    #[test]
    fn links_on_the_way_are_resolved() {
        let (_temporary, base) = site();
        symlink(base.join("shared"), base.join("link")).expect("new link");
        let target = Target::new(&base.join("site/content/.."), &base.join("link/new/public")).expect("fine");
        assert_eq!(target.root(), base.join("site"));
        assert_eq!(target.out(), base.join("shared/new/public"));
    }
}
