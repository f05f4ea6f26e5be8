//! `kokuji publish`, and targets of other commands.

mod refusal;
mod shown;
mod verified;

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::io;
use std::sync::Arc;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use super::progress::Watch;
use super::report::NAMED;
use super::{FINDINGS, FINE, now, printer, root};
use crate::calendar::{Instant, Zone};
use crate::diagnostic::Report;
use crate::i18n::Voice;
use crate::load;
use crate::model::{SiteConfig, Target};
use crate::progress::{Observer, Stage};
use crate::publish::{self, Extras, Holder, Options, Tree, Wish};
use shown::Shown;

pub(super) use refusal::refusal;

/// How long somebody who publishes may say nothing before he is taken for dead, unless it is said.
const PATIENCE: u64 = 20;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let (root, printer) = (root(matches), printer(matches));
    let (config, report) = config(&root)?;
    if report.blocks(false) {
        printer.findings(&report, voice)?;
        return Ok(FINDINGS);
    }
    let targets = config.as_ref().map(|config| config.publish.clone()).unwrap_or_default();
    let target = publish::named(&targets, &root, matches.get_one::<String>("target").map(String::as_str))?;
    let watch = Arc::new(Watch::new());
    let store = publish::open(&target, &environment, clock(&watch))?;
    let options = Options {
        holder: holder(matches)?,
        deletions: matches.get_one::<usize>("allow-deletions").copied(),
        reads_back: matches.get_flag("checksum"),
    };
    if matches.get_flag("verify") {
        let verified = watch.over(printer.shows_progress(), voice, || {
            let tree = tree(matches, &root, config.as_ref(), &target, &*watch)?;
            publish::verify(&*store, &tree, &*watch)
        })?;
        let is_json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
        verified::show(&verified, &store.name(), is_json, printer.quiet, voice)?;
        return Ok(if verified.differences.is_empty() { FINE } else { FINDINGS });
    }
    let (plans, goes_back) = (matches.get_flag("plan"), matches.get_flag("rollback"));
    let outcome = watch.over(printer.shows_progress(), voice, || {
        let tree = if goes_back { None } else { Some(tree(matches, &root, config.as_ref(), &target, &*watch)?) };
        let wish = tree.as_ref().map_or(Wish::Before, Wish::Site);
        match plans {
            true => publish::plan(&*store, &wish, &options, &*watch),
            false => publish::publish(&*store, &wish, &options, &*watch),
        }
    })?;
    let shown = Shown { outcome: &outcome, name: store.name(), plans, config: config.as_ref() };
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => shown.json()?,
        _ if plans => shown.lines(&mut io::stdout().lock(), usize::MAX, voice)?,
        _ if !printer.quiet => shown.lines(&mut io::stderr().lock(), NAMED, voice)?,
        _ => {}
    }
    shown.summary(printer.quiet, voice)?;
    // What a plan finds wrong is for whoever waits for its exit code.
    Ok(if plans && !(outcome.damaged.is_empty() && outcome.too_many.is_none()) { FINDINGS } else { FINE })
}

/// An output that was published, for `check --against`: on this machine, or on a target by name or address.
pub(super) fn published(root: &Utf8Path, place: &str) -> Result<load::Published> {
    let path = Utf8Path::new(place);
    let targets = config(root)?.0.map(|config| config.publish).unwrap_or_default();
    if path.exists() || root.join(path).exists() || !publish::is_target(&targets, place) {
        return load::published(root, path);
    }
    let store =
        publish::open(&publish::named(&targets, root, Some(place))?, &environment, clock(&Arc::new(Watch::new())))?;
    let read = |paths: &[&Utf8Path]| {
        let stored = publish::read_each(&*store, paths)?;
        Ok(stored.into_iter().map(|stored| Some(stored?.bytes)).collect())
    };
    load::published_elsewhere(&store.name(), &read)
}

/// What `site.yaml` says; nothing where there is no site, from where a folder can be published all the same.
fn config(root: &Utf8Path) -> Result<(Option<SiteConfig>, Report)> {
    if load::is_site(root.as_std_path()) { load::config(root) } else { Ok((None, Report::default())) }
}

/// What is sent.
fn tree(
    matches: &clap::ArgMatches,
    root: &Utf8Path,
    config: Option<&SiteConfig>,
    target: &Target,
    observer: &dyn Observer,
) -> Result<Tree> {
    observer.begins(Stage::Compare, 0);
    let folder = matches.get_one::<Utf8PathBuf>("from").cloned().unwrap_or_else(|| root.join("public"));
    publish::refuse_overlap(&folder, &target.url)?;
    let extras =
        Extras { precompress: target.settings.precompress.clone(), host_files: target.settings.host_files.clone() };
    let prefix = config.map_or_else(|| "/".to_owned(), |config| config.base_url.local("/"));
    Tree::built(&folder, &extras, &prefix)
}

/// The time, for targets that want to know when they are asked, or that ask to wait. A clock that stands before 1970 is set by theirs.
fn clock(watch: &Arc<Watch>) -> publish::Clock {
    let watch = Arc::clone(watch);
    publish::Clock { now: Box::new(|| now().map_or(0, Instant::unix)), wait: Box::new(move |time| watch.wait(time)) }
}

fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Who publishes: for whoever is refused meanwhile.
fn holder(matches: &clap::ArgMatches) -> Result<Holder> {
    let user = environment("USER").map(|user| format!("{user}, ")).unwrap_or_default();
    let since = Zone::default().rfc3339(now()?);
    // Random by the keys that the standard library gives its maps.
    let nonce = RandomState::new().build_hasher().finish();
    Ok(Holder {
        name: format!("{user}process {}, {since}", std::process::id()),
        nonce: format!("{nonce:016x}"),
        seconds: matches.get_one("patience").copied().unwrap_or(PATIENCE),
    })
}
