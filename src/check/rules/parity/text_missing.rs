//! `parity/text-missing`. Texts and files that are not there are found while the files are read; here, prose that says nothing.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Scene};
use crate::diagnostic::{Arg, Message};

/// A text or a whole prose file that does not exist in one of the notice's languages, or is empty there while another is not.
pub struct TextMissing;

impl Rule for TextMissing {
    fn name(&self) -> &'static str {
        "parity/text-missing"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let (empty, written): (Vec<_>, Vec<_>) = scene.documents.iter().partition(is_empty);
        let Some(other) = written.first() else { return };
        for document in empty {
            let name = document.source.path().file_name().unwrap_or_default();
            let message = Message::new("parity-prose-empty")
                .with("name", name)
                .with("other", Arg::Language(other.language.tag().to_owned()));
            let finding = findings.finding(message, document.place(&(0..0)));
            let help = Message::new("parity-text-missing-help").with("language", document.language.tag());
            findings.push(finding.help(help));
        }
    }
}

fn is_empty(document: &&ProseDocument<'_>) -> bool {
    document.source.text().trim().is_empty()
}
