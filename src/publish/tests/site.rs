//! Small sites of a few lines: a page is the addresses that it needs, one a line, after a line that says which edition it is.

use camino::Utf8PathBuf;

use super::memory::{Files, Memory};
use crate::digest::Digest;
use crate::progress::Nobody;
use crate::publish::extras::headers_of;
use crate::publish::{Bytes, Holder, Options, Outcome, Record, Sending, Tree, Wish, plan, publish};

/// A site: path, and after a colon the edition and what it leads to.
pub fn tree(site: &str) -> Tree {
    let mut tree = Tree::default();
    for (path, bytes) in files(site) {
        let headers = headers_of(&path, |_| false);
        let digest = Digest::of(&bytes);
        tree.add(Sending { path, bytes: Bytes::Made(bytes), headers }, digest);
    }
    tree
}

/// The files of a site.
pub fn files(site: &str) -> Files {
    let file = |line: &str| {
        let (path, bytes) = line.trim().split_once(": ").expect("a path and what it holds");
        (Utf8PathBuf::from(path), bytes.replace(' ', "\n").into_bytes())
    };
    site.lines().filter(|line| !line.trim().is_empty()).map(file).collect()
}

/// What a reader can ask for: all but what is ours alone.
pub fn shown(files: &Files) -> Files {
    files
        .iter()
        .filter(|(path, _)| !path.starts_with(".kokuji"))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

/// The site alone: without what of the one before stays for a while.
pub fn of_site(files: &Files) -> Files {
    let record = files.get(camino::Utf8Path::new(Record::PATH)).map(|bytes| Record::parse(bytes).expect("a record"));
    let outlived = record.unwrap_or_default().outlived;
    shown(files).into_iter().filter(|(path, _)| !outlived.contains(path)).collect()
}

/// Options of a publisher whose lease nobody waits for.
pub fn options() -> Options {
    let holder = Holder { name: "a test".to_owned(), nonce: "0".to_owned(), seconds: 0 };
    Options { holder, deletions: Some(usize::MAX), reads_back: false }
}

/// A target that nobody watches and that lives.
pub fn target() -> Memory<'static> {
    Memory::with(Files::new(), usize::MAX, &|_| {})
}

/// Publishes a site that can be published.
#[track_caller]
pub fn put(store: &Memory<'_>, site: &str) -> Outcome {
    publish(store, &Wish::Site(&tree(site)), &options(), &Nobody).expect("published")
}

/// Goes back.
#[track_caller]
pub fn go_back(store: &Memory<'_>) -> Outcome {
    publish(store, &Wish::Before, &options(), &Nobody).expect("gone back")
}

/// What would be done, a step a line; nothing of ours but what is kept.
#[track_caller]
pub fn planned(store: &Memory<'_>, site: &str) -> String {
    let outcome = plan(store, &Wish::Site(&tree(site)), &options(), &Nobody).expect("a plan");
    said(&outcome)
}

/// Steps, one a line.
pub fn said(outcome: &Outcome) -> String {
    let line = |step: &crate::publish::Step| {
        let path = match step.path.as_str().strip_prefix(".kokuji/previous/") {
            Some(digest) => &digest[..6],
            None => step.path.as_str(),
        };
        format!("{:?} {path}: {:?}\n", step.action, step.reason)
    };
    outcome.steps.iter().map(line).collect()
}

/// The beginning of the digest of what stands in a site's line.
pub fn digest(bytes: &str) -> String {
    Digest::of(bytes.replace(' ', "\n").as_bytes()).to_string()[..6].to_owned()
}
