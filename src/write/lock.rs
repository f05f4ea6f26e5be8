//! One build at a time: an advisory lock on `.kokuji/lock`, which the system gives back however the holder ends.
#![expect(clippy::disallowed_methods, reason = "the stage that writes")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::ops::Deref;
use std::sync::Arc;

use anyhow::Context as _;

use super::refusal::Refusal;
use super::state::Stat;
use super::target::Target;

/// A target that this process alone may change, for as long as a clone of this value lives.
#[derive(Debug, Clone)]
pub struct Locked {
    target: Target,
    taken_at: i64,
    _file: Arc<File>,
}

impl Locked {
    /// When the lock was taken, by the file system's clock, in nanoseconds since 1970.
    pub fn taken_at(&self) -> i64 {
        self.taken_at
    }
}

/// Takes the lock, without waiting (`flock`, exclusive).
///
/// # Errors
/// [`Refusal::Busy`] if another build of the same site has it; otherwise trouble with the disk.
pub fn lock(target: Target) -> anyhow::Result<Locked> {
    let cache = target.cache();
    let path = cache.join("lock");
    fs::create_dir_all(&cache).with_context(|| format!("cannot create {cache}"))?;
    let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
    let mut file = open.with_context(|| format!("cannot open {path}"))?;
    match file.try_lock() {
        Ok(()) => sign(&mut file).with_context(|| format!("cannot write {path}"))?,
        Err(TryLockError::WouldBlock) => return Err(Refusal::Busy { pid: holder(&mut file) }.into()),
        Err(TryLockError::Error(error)) => return Err(error).with_context(|| format!("cannot lock {path}")),
    }
    let taken_at = Stat::of(&file.metadata().with_context(|| format!("cannot open {path}"))?).mtime;
    Ok(Locked { target, taken_at, _file: Arc::new(file) })
}

impl Deref for Locked {
    type Target = Target;

    fn deref(&self) -> &Target {
        &self.target
    }
}

/// Says who has the lock, for the message to whoever comes second.
fn sign(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    writeln!(file, "{}", std::process::id())
}

fn holder(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use camino::Utf8Path;

    use super::*;

    #[test]
    fn the_second_build_is_told_who_is_first() {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let root = Utf8Path::from_path(temporary.path()).expect("UTF-8");
        let target = Target::new(root, &root.join("public")).expect("a new folder");
        let first = lock(target.clone()).expect("nobody else");
        let staged = first.clone();
        drop(first);
        let refusal = lock(target.clone()).expect_err("a clone is alive").downcast::<Refusal>().expect("a refusal");
        assert_eq!(refusal, Refusal::Busy { pid: Some(std::process::id()) });
        drop(staged);
        lock(target).expect("free again");
    }
}
