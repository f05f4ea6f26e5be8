//! What a build had put into `public/`, for `check --against`. Nothing else reads an old output.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use serde::Deserialize;

use super::files::Root;
use crate::calendar::Instant;
use crate::digest::Digest;
use crate::manifest::Manifest;
use crate::model::NoticeId;
use crate::source::{Place, Source};

const TRANSITIONS: &str = "transitions.json";

/// An output as its manifest, and what stands beside it, tell of it.
pub struct Published {
    manifest: Arc<Source>,
    files: BTreeMap<Utf8PathBuf, Digest>,
    /// `transitions.json`, and the ends of periods in it as they are written there.
    transitions: Arc<Source>,
    deadlines: BTreeMap<NoticeId, (Instant, String)>,
    corrections: BTreeMap<NoticeId, BTreeSet<Instant>>,
}

impl Published {
    /// Every file with its digest.
    pub fn files(&self) -> &BTreeMap<Utf8PathBuf, Digest> {
        &self.files
    }

    /// The line of the manifest that names a file.
    pub fn place_of(&self, path: &Utf8Path) -> Place {
        let quoted = format!("\"{path}\"");
        let at = self.manifest.text().find(&quoted).map_or(0..0, |at| at + 1..at + quoted.len() - 1);
        Place::new(&self.manifest, at)
    }

    /// The first instant after the period of a notice, as readers were told, if it had one.
    pub fn deadline(&self, id: &NoticeId) -> Option<Instant> {
        self.deadlines.get(id).map(|(end, _)| *end)
    }

    /// Where that instant is written.
    pub fn place_of_deadline(&self, id: &NoticeId) -> Place {
        let text = self.transitions.text();
        let of_notice = text.find(&format!("\"{id}\"")).unwrap_or_default();
        let end = self.deadlines.get(id).map_or("", |(_, written)| written);
        let at = text[of_notice..].find(end).map_or(0..0, |at| of_notice + at..of_notice + at + end.len());
        Place::new(&self.transitions, at)
    }

    /// The instants of the corrections that the notice had; `None` where nothing tells.
    pub fn corrections(&self, id: &NoticeId) -> Option<&BTreeSet<Instant>> {
        self.corrections.get(id)
    }
}

/// Gives a file of an output by its path, or nothing if there is none.
type Files<'f> = dyn Fn(&Utf8Path) -> Result<Option<Vec<u8>>> + 'f;

/// Reads the output at `path`: a manifest, or the folder with one. A path that does not exist from here is one below `root`.
///
/// # Errors
/// If there is no manifest of ours, or the disk fails.
pub fn published(root: &Utf8Path, path: &Utf8Path) -> Result<Published> {
    let path = if path.exists() { path.to_owned() } else { root.join(path) };
    let (folder, name) = match path.is_dir() {
        true => (path.as_path(), Manifest::PATH),
        false => (path.parent().unwrap_or(Utf8Path::new("")), path.file_name().unwrap_or(Manifest::PATH)),
    };
    let files = Root::new(folder, &[]);
    let bytes = |path: &Utf8Path| if files.has(path)? { files.bytes(path).map(Some) } else { Ok(None) };
    let Some(manifest) = bytes(name.into())? else {
        bail!("{} not found: --against takes a {} or the folder with one", files.join(name), Manifest::PATH);
    };
    read(folder.strip_prefix(root).unwrap_or(folder), name, manifest, &bytes)
}

/// Reads the output of which `files` gives the files, and which is named `shown` in findings.
///
/// # Errors
/// If there is no manifest of ours; what `files` has.
pub fn published_elsewhere(shown: &str, files: &Files<'_>) -> Result<Published> {
    match files(Manifest::PATH.into())? {
        Some(manifest) => read(Utf8Path::new(shown), Manifest::PATH, manifest, files),
        None => bail!("{shown}: there is no {}; nothing was published there", Manifest::PATH),
    }
}

fn read(shown: &Utf8Path, name: &str, manifest: Vec<u8>, bytes: &Files<'_>) -> Result<Published> {
    let manifest = source(shown, name, manifest)?;
    let files = Manifest::parse(manifest.text()).with_context(|| format!("{} is no manifest", shown.join(name)))?.files;
    let transitions = match bytes(TRANSITIONS.into())? {
        Some(transitions) => source(shown, TRANSITIONS, transitions)?,
        None => Source::new(shown.join(TRANSITIONS), "{\"notices\": []}".to_owned()),
    };
    let deadlines = deadlines(&transitions).with_context(|| format!("{} cannot be read", shown.join(TRANSITIONS)))?;
    Ok(Published { corrections: corrections(bytes, &files)?, manifest, files, transitions, deadlines })
}

fn source(shown: &Utf8Path, name: &str, bytes: Vec<u8>) -> Result<Arc<Source>> {
    let text = String::from_utf8(bytes);
    Ok(Source::new(shown.join(name), text.with_context(|| format!("{} is not UTF-8", shown.join(name)))?))
}

/// `transitions.json`, as far as it is read here.
#[derive(Deserialize)]
struct Transitions {
    notices: Vec<Transition>,
}

#[derive(Deserialize)]
struct Transition {
    notice: String,
    ends_at: Option<String>,
}

fn deadlines(source: &Source) -> Result<BTreeMap<NoticeId, (Instant, String)>> {
    let read: Transitions = serde_json::from_str(source.text())?;
    let deadline = |transition: Transition| {
        let (id, written) = (NoticeId::parse(&transition.notice)?, transition.ends_at?);
        Some((id, (Instant::from_rfc3339(&written)?, written)))
    };
    Ok(read.notices.into_iter().filter_map(deadline).collect())
}

/// `notice.json`, as far as it is read here.
#[derive(Deserialize)]
struct NoticeJson {
    #[serde(default)]
    corrections: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    at: Said,
}

/// An instant, for people and for programs.
#[derive(Deserialize)]
struct Said {
    datetime: String,
}

/// The corrections that the pages told of, where their data was published too.
fn corrections(
    bytes: &Files<'_>,
    files: &BTreeMap<Utf8PathBuf, Digest>,
) -> Result<BTreeMap<NoticeId, BTreeSet<Instant>>> {
    let mut corrections = BTreeMap::new();
    for path in files.keys() {
        let Some(id) = notice_of_json(path).filter(|id| !corrections.contains_key(id)) else { continue };
        let Some(bytes) = bytes(path)? else { continue };
        // What somebody else changed tells nothing, and is no reason to stop.
        if let Ok(notice) = serde_json::from_slice::<NoticeJson>(&bytes) {
            let instants = notice.corrections.iter().filter_map(|entry| Instant::from_rfc3339(&entry.at.datetime));
            corrections.insert(id, instants.collect());
        }
    }
    Ok(corrections)
}

fn notice_of_json(path: &Utf8Path) -> Option<NoticeId> {
    let folder = path.as_str().strip_suffix("/notice.json")?;
    let (_, id) = folder.split_once('/')?;
    NoticeId::parse(id)
}
