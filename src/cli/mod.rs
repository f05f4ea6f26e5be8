//! The command line: the only room that prints, reads the environment and asks the clock.
#![expect(clippy::disallowed_methods, reason = "the room that reads the environment and asks the clock, once")]

mod arguments;
mod author;
mod build;
mod check;
mod completions;
mod explain;
mod language;
mod mend;
mod next_change;
mod object_storage;
mod progress;
mod publish;
mod report;
mod rules;
mod scope;
mod serve;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};

use crate::calendar::{Instant, Zone};
use crate::diagnostic::Message;
use crate::digest::Digest;
use crate::i18n::{Catalog, Voice};
use crate::load;
use crate::model::{BaseUrl, Vantage};
use crate::pipeline::Options;
use crate::write::Refusal;
use report::{Format, Printer};

/// Exit code: the work is done.
const FINE: u8 = 0;
/// Exit code: findings block.
const FINDINGS: u8 = 1;
/// Exit code: the work could not be done.
const FAILED: u8 = 2;

/// Runs the command given on the command line.
pub fn run() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let catalog = Catalog::embedded();
    let voice = catalog.voice(&language::of(&arguments)).expect("both languages are embedded");
    let matches = match arguments::command(voice).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => {
            // Help and version are printed by the same way, and are no failure.
            error.print().ok();
            return ExitCode::from(if error.use_stderr() { FAILED } else { FINE });
        }
    };
    let code = dispatch(&matches, voice).unwrap_or_else(|error| {
        // Whoever read the output has read enough: `kokuji rules | head`.
        if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
            return FINE;
        }
        report::failure(voice, &error);
        FAILED
    });
    ExitCode::from(code)
}

fn dispatch(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let Some((command, matches)) = matches.subcommand() else { return Ok(FAILED) };
    match command {
        "build" => build::run(matches, voice),
        "check" => check::run(matches, voice),
        "explain" => explain::run(matches, voice),
        "rules" => rules::run(voice),
        "next-change" => next_change::run(matches, voice),
        "init" => author::init(matches, voice),
        "new" => author::new(matches, voice),
        "schema" => author::schema(matches, voice),
        "completions" => completions::run(matches, voice),
        "publish" => publish::run(matches, voice),
        "serve" => serve::run(matches, voice),
        "confirm" => author::confirm(matches, voice),
        other => bail!("{other}"),
    }
}

/// The options that `build`, `check` and `next-change` share.
fn options(matches: &clap::ArgMatches) -> Result<Options> {
    Ok(Options {
        root: root(matches),
        vantage: Vantage { at: at(matches)?, drafts: matches.get_flag("drafts") },
        base_url: base_url(matches)?,
        deny_warnings: matches.get_flag("deny-warnings"),
        program: program(),
    })
}

fn base_url(matches: &clap::ArgMatches) -> Result<Option<BaseUrl>> {
    let base_url = matches.get_one::<String>("base-url").map(|url| {
        BaseUrl::parse(url)
            .with_context(|| format!("--base-url {url}: not an absolute address such as https://press.example.go.jp/"))
    });
    base_url.transpose()
}

/// What tells this program from another version of it, which may well make other pages: a new one is a new file, or has at least been changed since, which
/// nobody can set back as he can the time of its modification.
fn program() -> Option<Digest> {
    use std::os::unix::fs::MetadataExt as _;
    let path = std::env::current_exe().ok()?;
    let metadata = path.metadata().ok()?;
    let modified = (metadata.mtime(), metadata.mtime_nsec(), metadata.ctime(), metadata.ctime_nsec());
    let file = (metadata.dev(), metadata.ino(), metadata.len());
    Some(Digest::of(format!("{} {file:?} {modified:?}", path.display()).as_bytes()))
}

/// `--root`, else the nearest folder around the folder of work that is one of a site, else the folder of work.
fn root(matches: &clap::ArgMatches) -> Utf8PathBuf {
    let given = matches.get_one::<Utf8PathBuf>("root").cloned();
    given.unwrap_or_else(|| around().unwrap_or_else(|| Utf8PathBuf::from(".")))
}

/// The way up to the folder of the site that the folder of work lies in: `.`, `..`, `../..`
fn around() -> Option<Utf8PathBuf> {
    let work = std::env::current_dir().ok()?;
    let above = work.ancestors().position(load::is_site)?;
    Some(if above == 0 { Utf8PathBuf::from(".") } else { vec![".."; above].join("/").into() })
}

/// `--at`, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the clock.
fn at(matches: &clap::ArgMatches) -> Result<Instant> {
    match fixed_at(matches)? {
        Some(at) => Ok(at),
        None => now(),
    }
}

/// `--at`, else `SOURCE_DATE_EPOCH`.
fn fixed_at(matches: &clap::ArgMatches) -> Result<Option<Instant>> {
    if let Some(text) = matches.get_one::<String>("at") {
        return load::instant(text, Zone::default()).map(Some).with_context(|| {
            format!("--at {text}: not an instant; write 2022-06-15T14:00:00+09:00 or '2022-06-15 14:00'")
        });
    }
    let Some(seconds) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds = seconds.to_str().and_then(|seconds| seconds.parse().ok());
    seconds.map(Instant::from_unix).map(Some).context("SOURCE_DATE_EPOCH is not a number of seconds")
}

/// The clock.
fn now() -> Result<Instant> {
    let since =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).context("the clock stands before 1970")?;
    Ok(Instant::from_unix(i64::try_from(since.as_secs()).unwrap_or(i64::MAX)))
}

/// How findings are printed.
fn printer(matches: &clap::ArgMatches) -> Printer {
    Printer {
        format: Format::named(matches.get_one::<String>("format").map(String::as_str)),
        folder: folder(&root(matches)),
        color: matches.get_one::<String>("color").cloned().unwrap_or_else(|| "auto".to_owned()),
        quiet: matches.get_flag("quiet"),
    }
}

/// The site's folder relative to the folder of work; nothing where it does not lie in it.
fn folder(root: &Utf8Path) -> Utf8PathBuf {
    let work = std::env::current_dir().ok().and_then(|work| Utf8PathBuf::from_path_buf(work).ok());
    let work = work.and_then(|work| work.canonicalize_utf8().ok()).zip(root.canonicalize_utf8().ok());
    work.and_then(|(work, root)| root.strip_prefix(work).map(Utf8Path::to_owned).ok()).unwrap_or_default()
}

/// The words for an output folder that is refused.
fn refusal(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::Foreign { out } => Message::new("refusal-foreign").with("out", out.as_str()),
        Refusal::ContainsSources { out, sources } => {
            Message::new("refusal-contains-sources").with("out", out.as_str()).with("sources", sources.as_str())
        }
        Refusal::InsideSources { out, sources } => {
            Message::new("refusal-inside-sources").with("out", out.as_str()).with("sources", sources.as_str())
        }
        Refusal::NotADirectory { out } => Message::new("refusal-not-a-directory").with("out", out.as_str()),
        Refusal::Overtaken { out } => Message::new("refusal-overtaken").with("out", out.as_str()),
        Refusal::Busy { pid } => {
            let pid = pid.map_or_else(|| "?".to_owned(), |pid| pid.to_string());
            Message::new("refusal-busy").with("pid", pid)
        }
    }
}
