//! The folder in which the new tree grows beside the old one.
#![expect(clippy::disallowed_methods, reason = "the stage that writes")]

use std::fs::{self, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

use anyhow::Context as _;
use camino::{Utf8Path, Utf8PathBuf};

use super::spare::Spare;
use super::target::Target;

/// The staging folder. When this value goes, so does all that is in it: the new tree of a build that failed, or the old one after the
/// exchange; unless that is to be kept for the next build.
#[derive(Debug)]
pub struct Staging {
    path: Utf8PathBuf,
    /// Where a tree can be kept: in `.kokuji/`, and not beside an output somewhere else.
    spare: Option<Utf8PathBuf>,
    is_kept: bool,
}

impl Staging {
    /// A staging folder, with the owner and permissions of the output if there is one, and what is in it: nothing, or a tree that was
    /// kept. What a killed run left is cleared first.
    pub fn open(target: &Target) -> anyhow::Result<(Staging, Option<Spare>)> {
        let path = place(target).with_context(|| format!("cannot open the folder of {}", target.out()))?;
        remove(&path).with_context(|| format!("cannot clear {path}"))?;
        let spare = spare(target, &path);
        // Where there is no output yet, nothing tells what owner and permissions it is to have.
        let is_there = |path: &Utf8Path| fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
        let usable = spare.as_ref().filter(|spare| is_there(spare) && is_there(target.out()));
        let is_taken = usable.is_some_and(|spare| fs::rename(spare, &path).is_ok());
        let mut staging = Staging { path, spare, is_kept: false };
        let contents = if is_taken && staging.resemble(target.out()).is_ok() { Spare::of(&staging.path) } else { None };
        if contents.is_none() {
            staging.begin(target.out())?;
        }
        Ok((staging, contents))
    }

    /// Makes the folder, with nothing in it.
    fn begin(&mut self, out: &Utf8Path) -> anyhow::Result<()> {
        let path = &self.path;
        remove(path).with_context(|| format!("cannot clear {path}"))?;
        fs::create_dir(path).with_context(|| format!("cannot create {path}"))?;
        self.resemble(out).with_context(|| format!("cannot prepare {path}"))
    }

    /// What is in the folder is kept for the next build.
    pub fn keep(&mut self) {
        self.is_kept = true;
    }

    /// The folder.
    pub fn path(&self) -> &Utf8Path {
        &self.path
    }

    /// Takes over owner and permissions before anything is made in it, so that a set-group-id bit works as it did in the output.
    fn resemble(&self, out: &Utf8Path) -> io::Result<()> {
        match fs::symlink_metadata(out) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            metadata => super::attributes::copy(&metadata?, self.path.as_std_path()),
        }
    }
}

impl Drop for Staging {
    /// What cannot be removed now is cleared by the next run.
    fn drop(&mut self) {
        let spare = self.spare.as_ref().filter(|_| self.is_kept);
        if spare.is_some_and(|spare| fs::rename(&self.path, spare).is_ok()) {
            return;
        }
        remove(&self.path).ok();
    }
}

/// Removes a folder and all in it, if it is there. Links are removed, not followed.
pub fn remove(folder: &Utf8Path) -> io::Result<()> {
    let removed = match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            unlock(folder)?;
            fs::remove_dir_all(folder)
        }
        other => other,
    };
    removed.or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// A foreign folder may be write-protected, and then so is the copy of it that is to go.
fn unlock(folder: &Utf8Path) -> io::Result<()> {
    fs::set_permissions(folder, Permissions::from_mode(0o700))?;
    for entry in folder.read_dir_utf8()? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            unlock(entry.path())?;
        }
    }
    Ok(())
}

/// A rename works only within a file system: `.kokuji/staging` where it shares one with the output, else beside the output.
fn place(target: &Target) -> io::Result<Utf8PathBuf> {
    let beside = existing(target.parent());
    let cache = target.cache();
    Ok(match fs::metadata(&cache)?.dev() == fs::metadata(beside)?.dev() {
        true => cache.join("staging"),
        false => target.beside(beside, "kokuji"),
    })
}

/// Where the tree before the last one waits: one of a site, so that outputs here and there leave no trees behind.
fn spare(target: &Target, staging: &Utf8Path) -> Option<Utf8PathBuf> {
    (staging.parent() == Some(&target.cache())).then(|| target.cache().join("spare"))
}

/// The nearest folder that exists already.
pub fn existing(folder: &Utf8Path) -> &Utf8Path {
    folder.ancestors().find(|ancestor| ancestor.exists()).unwrap_or(folder)
}
