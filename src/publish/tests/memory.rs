//! A target in memory, which writes down what is asked of it, calls somebody after each operation, and can fail from an operation on.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};

use crate::digest::Digest;
use crate::publish::{Bytes, Sending, Store, Stored, Version};

/// Files by path.
pub type Files = BTreeMap<Utf8PathBuf, Vec<u8>>;

/// The target.
pub struct Memory<'w> {
    files: Mutex<Files>,
    log: Mutex<Vec<String>>,
    /// How many more operations that change something are done before every one fails, as on a machine that died.
    left: AtomicUsize,
    /// Looks at the files after each operation.
    watch: &'w (dyn Fn(&Files) + Sync),
}

impl<'w> Memory<'w> {
    /// A target with these files, which dies after some operations.
    pub fn with(files: Files, left: usize, watch: &'w (dyn Fn(&Files) + Sync)) -> Memory<'w> {
        Memory { files: Mutex::new(files), log: Mutex::default(), left: AtomicUsize::new(left), watch }
    }

    /// What is there.
    pub fn files(&self) -> Files {
        self.files.lock().expect("nobody panics here").clone()
    }

    /// What was done since it was last asked; the lease and the journal, which change with every run, aside.
    pub fn log(&self) -> Vec<String> {
        let log = std::mem::take(&mut *self.log.lock().expect("nobody panics here"));
        log.into_iter().filter(|line| !line.contains(".kokuji/publi")).collect()
    }

    /// Changes what is there, and nobody knows.
    pub fn meddle(&self, path: &str, bytes: Option<&str>) {
        let mut files = self.files.lock().expect("nobody panics here");
        match bytes {
            Some(bytes) => files.insert(path.into(), bytes.into()),
            None => files.remove(Utf8Path::new(path)),
        };
    }

    fn operation(&self, line: String, change: impl FnOnce(&mut Files)) -> Result<()> {
        let alive = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        if alive.is_err() {
            bail!("the machine died");
        }
        let mut files = self.files.lock().expect("nobody panics here");
        change(&mut files);
        (self.watch)(&files);
        self.log.lock().expect("nobody panics here").push(line);
        Ok(())
    }

    fn put(&self, file: &Sending) -> Result<()> {
        let (bytes, word) = match &file.bytes {
            Bytes::Made(bytes) => (bytes.clone(), "send"),
            Bytes::There(from) => (self.files().get(from).with_context(|| format!("no {from}"))?.clone(), "copy"),
            Bytes::File(from) => bail!("{from}: no file of this test"),
        };
        self.operation(format!("{word} {}", file.path), |files| drop(files.insert(file.path.clone(), bytes)))
    }
}

impl Store for Memory<'_> {
    fn name(&self) -> String {
        "memory".to_owned()
    }

    fn read(&self, path: &Utf8Path) -> Result<Option<Stored>> {
        Ok(self.files().get(path).map(|bytes| Stored { bytes: bytes.clone(), version: version(bytes), headers: None }))
    }

    fn write_if(&self, path: &Utf8Path, bytes: &[u8], seen: Option<&Version>) -> Result<Option<Version>> {
        if self.files().get(path).map(|bytes| version(bytes)).as_ref() != seen {
            return Ok(None);
        }
        self.operation(format!("write {path}"), |files| drop(files.insert(path.to_owned(), bytes.to_vec())))?;
        Ok(Some(version(bytes)))
    }

    fn send(&self, files: &[Sending], sent: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()> {
        // The order within a batch is free, so that the least convenient one is tried.
        files.iter().rev().try_for_each(|file| self.put(file).inspect(|()| sent(&file.path)))
    }

    fn remove(&self, paths: &[Utf8PathBuf], removed: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()> {
        paths.iter().rev().try_for_each(|path| {
            self.operation(format!("remove {path}"), |files| drop(files.remove(path))).inspect(|()| removed(path))
        })
    }
}

fn version(bytes: &[u8]) -> Version {
    Version(Digest::of(bytes).to_string())
}
