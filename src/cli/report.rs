//! Prints: findings to standard output, summaries and failures to standard error.

use std::io::{self, Write as _};
use std::time::Duration;

use camino::Utf8PathBuf;

use crate::check::{RULES, page, title};
use crate::diagnostic::{Report, RuleSummary, github, json, sarif, text};
use crate::i18n::Voice;
use crate::write::{Changes, Refusal};

/// How many changed files a summary names.
pub(super) const NAMED: usize = 40;

/// The form in which findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Text,
    /// An object a line.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
    /// One document, also without a finding.
    Sarif,
}

impl Format {
    /// The names on the command line.
    pub const NAMES: [&str; 4] = ["text", "json", "github", "sarif"];

    /// The form of that name; that for people if there is none.
    pub fn named(name: Option<&str>) -> Format {
        match name {
            Some("json") => Format::Json,
            Some("github") => Format::Github,
            Some("sarif") => Format::Sarif,
            _ => Format::Text,
        }
    }
}

/// How findings are printed.
pub(super) struct Printer {
    pub format: Format,
    /// The site's folder as the folder of work names it, which is where code hosts look for files.
    pub folder: Utf8PathBuf,
    /// `auto`, `always` or `never`.
    pub color: String,
    pub quiet: bool,
}

impl Printer {
    /// Prints all findings.
    pub fn findings(&self, report: &Report, voice: Voice<'_>) -> io::Result<()> {
        let color = match self.color.as_str() {
            "always" => true,
            "never" => false,
            // A terminal, unless NO_COLOR and the like say otherwise.
            _ => anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
        };
        let mut out = io::stdout().lock();
        for finding in report.findings() {
            match self.format {
                Format::Text => writeln!(out, "{}\n", text(finding, &voice, color))?,
                Format::Json => writeln!(out, "{}", json(finding, &voice))?,
                Format::Github => writeln!(out, "{}", github(finding, &self.folder, &voice))?,
                Format::Sarif => {}
            }
        }
        if self.format == Format::Sarif {
            writeln!(out, "{}", sarif(report, &rule_summaries(), &self.folder, &voice))?;
        }
        out.flush()
    }

    /// Says how many findings there are, and what changed.
    pub fn summary(&self, report: &Report, changes: Option<&Changes>, voice: Voice<'_>) -> io::Result<()> {
        if self.quiet {
            return Ok(());
        }
        let mut err = io::stderr().lock();
        if let Some(changes) = changes {
            let files =
                changes.added.iter().map(|path| ('+', path)).chain(changes.changed.iter().map(|path| ('~', path)));
            let files: Vec<_> = files.chain(changes.removed.iter().map(|path| ('-', path))).collect();
            for (mark, path) in files.iter().take(NAMED) {
                writeln!(err, "{mark} {path}")?;
            }
            if let Some(more) = files.len().checked_sub(NAMED).filter(|more| *more > 0) {
                writeln!(err, "{}", voice.with("summary-more", &[("count", more.into())]))?;
            }
            let counts = [
                ("added", changes.added.len().into()),
                ("changed", changes.changed.len().into()),
                ("removed", changes.removed.len().into()),
                ("unchanged", changes.unchanged.into()),
            ];
            writeln!(err, "{}", voice.with("summary-changes", &counts))?;
        }
        let counts = report.counts();
        let counts =
            [("errors", counts.errors.into()), ("warnings", counts.warnings.into()), ("hints", counts.hints.into())];
        writeln!(err, "{}", voice.with("summary-findings", &counts))
    }

    /// Says how many pages there are, and how long the build took.
    pub fn built(&self, pages: usize, time: Duration, voice: Voice<'_>) -> io::Result<()> {
        if self.quiet {
            return Ok(());
        }
        let seconds = format!("{:.2}", time.as_secs_f64());
        let args = [("pages", pages.into()), ("seconds", seconds.into())];
        writeln!(io::stderr(), "{}", voice.with("summary-built", &args))
    }

    /// Whether the way to the result is of interest, and not only the result.
    pub fn shows_progress(&self) -> bool {
        !self.quiet && self.format == Format::Text
    }

    /// Says how many files were mended.
    pub fn mended(&self, files: usize, voice: Voice<'_>) -> io::Result<()> {
        if self.quiet {
            return Ok(());
        }
        writeln!(io::stderr(), "{}", voice.with("summary-mended", &[("files", files.into())]))
    }

    /// Says that findings blocked the build.
    pub fn blocked(&self, voice: Voice<'_>) {
        if !self.quiet {
            eprintln!("{}", voice.text("summary-blocked"));
        }
    }
}

/// All rules, as SARIF names them.
fn rule_summaries() -> Vec<RuleSummary<'static>> {
    let summary = |name| (title(name).unwrap_or_default(), page(name).unwrap_or_default());
    let rules = RULES.iter().map(|rule| (rule.name(), rule.severity(), summary(rule.name())));
    rules.map(|(name, severity, (sentence, page))| RuleSummary { name, severity, sentence, page }).collect()
}

/// Says why the work could not be done.
pub(super) fn failure(voice: Voice<'_>, error: &anyhow::Error) {
    let words = if let Some(refusal) = error.downcast_ref::<Refusal>() {
        voice.say(&super::refusal(refusal))
    } else if let Some(refusal) = error.downcast_ref::<crate::author::Refusal>() {
        voice.say(&super::author::refusal(refusal))
    } else if let Some(refusal) = error.downcast_ref::<crate::publish::Refusal>() {
        voice.say(&super::publish::refusal(refusal))
    } else if let Some(refusal) = error.downcast_ref::<crate::fix::Refusal>() {
        voice.say(&super::mend::refusal(refusal))
    } else if let Some(refusal) = error.downcast_ref::<crate::publish::S3Refusal>() {
        voice.say(&super::object_storage::refusal(refusal))
    } else {
        format!("{error:#}")
    };
    eprintln!("{}", voice.with("failure", &[("words", words.into())]));
}
