//! What a build had put into `public/`, for `check --against`. Nothing else reads an old output.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
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

/// Gives files of an output by their paths, or nothing where there is none.
type Files<'f> = dyn Fn(&[&Utf8Path]) -> Result<Vec<Option<Vec<u8>>>> + 'f;
/// How many files are asked for at once: enough to be read side by side, and no more than fit into memory.
const AT_ONCE: usize = 200;

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
    let bytes = |path: &&Utf8Path| if files.has(path)? { files.bytes(path).map(Some) } else { Ok(None) };
    let bytes = |paths: &[&Utf8Path]| paths.iter().map(bytes).collect();
    let Some(manifest) = one(&bytes, name)? else {
        bail!("{} not found: --against takes a {} or the folder with one", files.join(name), Manifest::PATH);
    };
    read(folder.strip_prefix(root).unwrap_or(folder), name, manifest, &bytes)
}

/// Reads the output of which `files` gives the files, and which is named `shown` in findings.
///
/// # Errors
/// If there is no manifest of ours; what `files` has.
pub fn published_elsewhere(shown: &str, files: &Files<'_>) -> Result<Published> {
    match one(files, Manifest::PATH)? {
        Some(manifest) => read(Utf8Path::new(shown), Manifest::PATH, manifest, files),
        None => bail!("{shown}: there is no {}; nothing was published there", Manifest::PATH),
    }
}

/// One file.
fn one(files: &Files<'_>, path: &str) -> Result<Option<Vec<u8>>> {
    Ok(files(&[path.into()])?.into_iter().next().flatten())
}

fn read(shown: &Utf8Path, name: &str, manifest: Vec<u8>, bytes: &Files<'_>) -> Result<Published> {
    let manifest = source(shown, name, manifest)?;
    let files = Manifest::parse(manifest.text()).with_context(|| format!("{} is no manifest", shown.join(name)))?.files;
    let transitions = match one(bytes, TRANSITIONS)? {
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

/// The corrections that the pages told of, where their data was published too: of each notice what its first language tells, or the next one that can be read.
fn corrections(
    bytes: &Files<'_>,
    files: &BTreeMap<Utf8PathBuf, Digest>,
) -> Result<BTreeMap<NoticeId, BTreeSet<Instant>>> {
    let mut untold: BTreeMap<NoticeId, VecDeque<&Utf8Path>> = BTreeMap::new();
    for path in files.keys() {
        if let Some(id) = notice_of_json(path) {
            untold.entry(id).or_default().push_back(path);
        }
    }
    let mut corrections = BTreeMap::new();
    while !untold.is_empty() {
        let next: Vec<_> = untold.iter_mut().filter_map(|(id, paths)| Some((id.clone(), paths.pop_front()?))).collect();
        for some in next.chunks(AT_ONCE) {
            let paths: Vec<&Utf8Path> = some.iter().map(|(_, path)| *path).collect();
            let told = some.iter().zip(bytes(&paths)?);
            corrections.extend(told.filter_map(|((id, _), bytes)| Some((id.clone(), instants(&bytes?)?))));
        }
        untold.retain(|id, paths| !paths.is_empty() && !corrections.contains_key(id));
    }
    Ok(corrections)
}

/// What somebody else changed tells nothing, and is no reason to stop.
fn instants(bytes: &[u8]) -> Option<BTreeSet<Instant>> {
    let notice: NoticeJson = serde_json::from_slice(bytes).ok()?;
    Some(notice.corrections.iter().filter_map(|entry| Instant::from_rfc3339(&entry.at.datetime)).collect())
}

fn notice_of_json(path: &Utf8Path) -> Option<NoticeId> {
    let folder = path.as_str().strip_suffix("/notice.json")?;
    let (_, id) = folder.split_once('/')?;
    NoticeId::parse(id)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    fn id(text: &str) -> NoticeId {
        NoticeId::parse(text).expect("an id")
    }

    #[test]
    fn what_can_be_asked_for_at_once_is() {
        let told = |instants: &[&str]| {
            let entries: Vec<_> = instants.iter().map(|at| format!(r#"{{"at": {{"datetime": "{at}"}}}}"#)).collect();
            format!(r#"{{"corrections": [{}]}}"#, entries.join(", "))
        };
        let (first, second) = ("2026-04-01T09:00:00+09:00", "2026-04-02T09:00:00+09:00");
        let files = BTreeMap::from([
            ("en/2026/lamps/notice.json", Some(told(&[first]))),
            ("en/2026/signs/notice.json", Some("of others".to_owned())),
            ("en/2026/wells/notice.json", None),
            ("index.html", Some("1".to_owned())),
            ("ja/2026/lamps/notice.json", Some(told(&[]))),
            ("ja/2026/signs/notice.json", Some(told(&[first, second]))),
            ("ja/2026/wells/notice.json", None),
        ]);
        let asked = RefCell::new(Vec::new());
        let bytes = |paths: &[&Utf8Path]| {
            asked.borrow_mut().push(paths.iter().map(ToString::to_string).collect::<Vec<_>>());
            Ok(paths.iter().map(|path| files[path.as_str()].clone().map(String::into_bytes)).collect())
        };
        let digests = files.keys().map(|path| (Utf8PathBuf::from(*path), Digest::of(b""))).collect();
        let found = corrections(&bytes, &digests).expect("readable");
        let at = |text: &str| Instant::from_rfc3339(text).expect("an instant");
        let expected = [(id("2026/lamps"), [at(first)].into()), (id("2026/signs"), [at(first), at(second)].into())];
        assert_eq!(found, expected.into());
        let expected: [&[&str]; 2] = [
            &["en/2026/lamps/notice.json", "en/2026/signs/notice.json", "en/2026/wells/notice.json"],
            &["ja/2026/signs/notice.json", "ja/2026/wells/notice.json"],
        ];
        assert_eq!(asked.into_inner(), expected);
    }
}
