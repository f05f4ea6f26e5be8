//! Shows how a target differs from what was built: every path, and a few sentences.

use std::io::{self, Write as _};

use serde_json::json;

use crate::diagnostic::Message;
use crate::i18n::Voice;
use crate::publish::{Difference, Verified};

/// Shows what was found at the target of this name.
pub(super) fn show(verified: &Verified, name: &str, is_json: bool, is_quiet: bool, voice: Voice<'_>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for (path, difference) in &verified.differences {
        match is_json {
            true => writeln!(out, "{}", json!({"difference": difference, "path": path}))?,
            false => {
                let words = voice.text(word(*difference));
                let args = [("path", path.as_str().into()), ("difference", words.into())];
                writeln!(out, "{}", voice.with("publish-difference", &args))?;
            }
        }
    }
    out.flush()?;
    let mut err = io::stderr().lock();
    let said = if is_quiet { Vec::new() } else { sentences(verified, name) };
    said.iter().try_for_each(|sentence| writeln!(err, "{}", voice.say(sentence)))
}

fn word(difference: Difference) -> &'static str {
    match difference {
        Difference::Missing => "publish-difference-missing",
        Difference::Bytes => "publish-difference-bytes",
        Difference::Headers => "publish-difference-headers",
        Difference::Extra => "publish-difference-extra",
    }
}

fn sentences(verified: &Verified, name: &str) -> Vec<Message> {
    let Verified { read, differences, is_outdated, interrupted } = verified;
    let interrupted = interrupted.then(|| Message::new("publish-interrupted"));
    let outdated = is_outdated.then(|| Message::new("publish-outdated").with("name", name));
    let id = if differences.is_empty() { "publish-verified" } else { "publish-differs" };
    let found = Message::new(id).with("name", name).with("all", *read).with("count", differences.len());
    interrupted.into_iter().chain(outdated).chain([found]).collect()
}
