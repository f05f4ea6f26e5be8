//! Shows what a publication does, or would do: every step for programs, files and addresses for people.

use std::io::{self, Write as _};

use camino::Utf8Path;
use serde_json::json;

use super::refusal;
use crate::diagnostic::Message;
use crate::i18n::Voice;
use crate::model::SiteConfig;
use crate::publish::{Action, Beyond, Limited, Outcome, Reason, Step};

/// What was done, or would be, to be shown.
pub(super) struct Shown<'o> {
    pub outcome: &'o Outcome,
    pub name: String,
    /// Whether it is only planned.
    pub plans: bool,
    pub config: Option<&'o SiteConfig>,
}

impl Shown<'_> {
    /// An object a line, every step in its order.
    pub fn json(&self) -> io::Result<()> {
        let mut out = io::stdout().lock();
        for step in &self.outcome.steps {
            let mut line = json!(step);
            if step.action == Action::Purge {
                line["urls"] = json!(self.urls(&step.path));
            }
            writeln!(out, "{line}")?;
        }
        out.flush()
    }

    /// Files and addresses with their reasons, as people want them.
    pub fn lines(&self, out: &mut impl io::Write, most: usize, voice: Voice<'_>) -> io::Result<()> {
        let steps: Vec<(char, &Step)> =
            self.outcome.steps.iter().filter_map(|step| Some((mark(step)?, step))).collect();
        for (mark, step) in steps.iter().take(most) {
            let reason = voice.text(reason(step.reason));
            let args =
                [("mark", mark.to_string().into()), ("path", step.path.as_str().into()), ("reason", reason.into())];
            writeln!(out, "{}", voice.with("publish-step", &args))?;
        }
        if let Some(more) = steps.len().checked_sub(most).filter(|more| *more > 0) {
            writeln!(out, "{}", voice.with("summary-more", &[("count", more.into())]))?;
        }
        if self.plans {
            let purged = self.outcome.steps.iter().filter(|step| step.action == Action::Purge);
            for url in purged.flat_map(|step| self.urls(&step.path)) {
                writeln!(out, "{}", voice.with("publish-purge", &[("url", url.into())]))?;
            }
        }
        out.flush()
    }

    /// The addresses of a file: that of its folder as well if it is what is shown there.
    fn urls(&self, path: &Utf8Path) -> Vec<String> {
        let absolute = |path: &str| match self.config {
            Some(config) => config.base_url.absolute(&format!("/{path}")),
            None => format!("/{path}"),
        };
        let folder =
            path.as_str().strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        folder.into_iter().chain([path.as_str()]).map(absolute).collect()
    }

    /// What came of it, in a few sentences; if quiet, only why it would be refused.
    pub fn summary(&self, is_quiet: bool, voice: Voice<'_>) -> io::Result<()> {
        let mut err = io::stderr().lock();
        let refused = self.outcome.too_many.as_ref().map(refusal);
        let said = if is_quiet { Vec::new() } else { self.sentences() };
        said.iter().chain(&refused).try_for_each(|sentence| writeln!(err, "{}", voice.say(sentence)))
    }

    fn sentences(&self) -> Vec<Message> {
        let Outcome { steps, damaged, interrupted, beyond, .. } = self.outcome;
        let beyond = beyond.iter().map(warning);
        let count = |action: Action| steps.iter().filter(|step| step.action == action).count();
        let interrupted = interrupted.then(|| if self.plans { "publish-interrupted" } else { "publish-resumed" });
        let damaged = (!damaged.is_empty()).then(|| Message::new("publish-damaged").with("count", damaged.len()));
        let id = match (steps.is_empty(), self.plans) {
            (true, _) => "publish-nothing",
            (false, true) => "publish-planned",
            (false, false) => "publish-done",
        };
        let done = Message::new(id)
            .with("name", self.name.as_str())
            .with("sent", count(Action::Send))
            .with("removed", count(Action::Remove));
        interrupted.map(Message::new).into_iter().chain(damaged).chain(beyond).chain([done]).collect()
    }
}

/// The words for what a host will not read.
fn warning(beyond: &Beyond) -> Message {
    let id = match beyond.of {
        Limited::Redirects => "publish-beyond-redirects",
        Limited::Rules => "publish-beyond-rules",
        Limited::Lines => "publish-beyond-lines",
    };
    let message = Message::new(id).with("path", beyond.file.path().as_str());
    message.with("count", beyond.count).with("most", beyond.most)
}

/// How a step is marked; nothing for what is of no interest to people.
fn mark(step: &Step) -> Option<char> {
    match (step.action, step.reason) {
        (Action::Send, Reason::New) => Some('+'),
        (Action::Send, _) => Some('~'),
        (Action::Remove, _) => Some('-'),
        _ => None,
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::New => "publish-reason-new",
        Reason::Changed => "publish-reason-changed",
        Reason::Headers => "publish-reason-headers",
        Reason::Interrupted => "publish-reason-interrupted",
        Reason::Damaged => "publish-reason-damaged",
        Reason::Gone => "publish-reason-gone",
        Reason::Previous => "publish-reason-previous",
        Reason::Account => "publish-reason-account",
    }
}
