//! What the last build left: its manifest, and which of its files still hold the bytes the manifest says.
#![expect(clippy::disallowed_methods, reason = "the stage that writes reads the old output")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};

use anyhow::Context as _;
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use super::last::LastRun;
use super::place::Kept;
use super::state::{Stat, State};
use super::survey::Survey;
use super::target::Target;
use crate::digest::{Digest, Digester};
use crate::manifest::Manifest;

/// The output as the build found it; all empty before the first build.
#[derive(Debug, Default)]
pub struct Previous {
    /// Its folder.
    pub out: Utf8PathBuf,
    /// What it should hold.
    pub manifest: Manifest,
    /// What it holds.
    pub survey: Survey,
    json: Option<String>,
    digest: Option<Digest>,
    state: State,
    /// Where what is remembered of it is kept.
    memory: Option<Utf8PathBuf>,
}

impl Previous {
    /// Reads what is at the target.
    ///
    /// # Errors
    /// A refusal if it is not ours; a manifest that is not one, or a folder that cannot be read.
    pub fn read(target: &Target) -> anyhow::Result<Previous> {
        target.refuse_foreign()?;
        let out = target.out().to_owned();
        let Some(json) = json(&out)? else { return Ok(Previous { out, ..Previous::default() }) };
        let manifest = parsed(&out, &json)?;
        let survey = Survey::of(&out, &manifest)?;
        let digest = Digest::of(json.as_bytes());
        let (state, memory) = (State::read(target, digest), super::memory::path(target));
        Ok(Previous { out, manifest, survey, json: Some(json), digest: Some(digest), state, memory: Some(memory) })
    }

    /// The file at `path`, if the old manifest names it with this digest and it still holds those very bytes. A file that
    /// the last build saw in the same state is believed; any other is read. One that cannot be read is simply not reused.
    pub fn holds(&self, path: &Utf8Path, digest: Digest, size: u64) -> Option<Stat> {
        if self.manifest.files.get(path) != Some(&digest) || !self.survey.ours.contains(path) {
            return None;
        }
        let file = self.out.join(path);
        let metadata = fs::symlink_metadata(&file).ok()?;
        let stat = Stat::of(&metadata);
        let same = metadata.is_file()
            && stat.size == size
            && (self.state.vouches(path, &stat) || digest_of(&file).ok()? == digest);
        same.then_some(stat)
    }

    /// The file at `path`, if it is still what the old manifest says; of files that the last build did not put there nothing is known.
    pub fn kept(&self, path: &Utf8Path) -> Option<Kept> {
        let digest = *self.manifest.files.get(path)?;
        let stat = self.holds(path, digest, self.state.size(path)?)?;
        Some(Kept { path: path.to_owned(), digest, stat })
    }

    /// The bytes of the file at `path`, if they are what the old manifest says.
    pub fn bytes(&self, path: &Utf8Path) -> Option<Vec<u8>> {
        let digest = self.manifest.files.get(path).filter(|_| self.survey.ours.contains(path))?;
        let bytes = fs::read(self.out.join(path)).ok()?;
        (Digest::of(&bytes) == *digest).then_some(bytes)
    }

    /// What was remembered with the old output, to be read by who gave it.
    pub fn memory(&self) -> Option<String> {
        super::memory::read(self.memory.as_ref()?, self.state.manifest()?)
    }

    /// The run that made the output.
    pub fn last_run(&self) -> Option<&LastRun> {
        self.state.run.as_ref()
    }

    /// Whether every file that the manifest names is there, in the very state in which the last build left it.
    pub fn is_untouched(&self) -> bool {
        self.manifest.files.par_iter().all(|(path, _)| {
            let stat = || fs::symlink_metadata(self.out.join(path)).ok().filter(fs::Metadata::is_file);
            self.survey.ours.contains(path) && stat().is_some_and(|stat| self.state.vouches(path, &Stat::of(&stat)))
        })
    }

    /// The digest of the old manifest, if there was one.
    pub fn digest(&self) -> Option<Digest> {
        self.digest
    }

    /// Whether the old manifest consists of these bytes.
    pub fn has_manifest(&self, json: &str) -> bool {
        self.json.as_deref() == Some(json)
    }
}

/// The digest of the manifest of an output as it is now, if there is one.
pub fn manifest_digest(out: &Utf8Path) -> anyhow::Result<Option<Digest>> {
    Ok(json(out)?.map(|json| Digest::of(json.as_bytes())))
}

fn json(out: &Utf8Path) -> anyhow::Result<Option<String>> {
    let path = out.join(Manifest::PATH);
    match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => Ok(Some(read.with_context(|| format!("cannot read {path}"))?)),
    }
}

fn parsed(out: &Utf8Path, json: &str) -> anyhow::Result<Manifest> {
    Manifest::parse(json).with_context(|| format!("{} is not a manifest of kokuji", out.join(Manifest::PATH)))
}

fn digest_of(path: &Utf8Path) -> io::Result<Digest> {
    let mut file = File::open(path)?;
    let mut digester = Digester::default();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(digester.finish()),
            count => digester.update(&buffer[..count]),
        }
    }
}
