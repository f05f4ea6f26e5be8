//! `parity/translation-stale`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Arg, Message, Severity};

/// A translation that was confirmed against an original that has changed since.
pub struct TranslationStale;

impl Rule for TranslationStale {
    fn name(&self) -> &'static str {
        "parity/translation-stale"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice else { return };
        for (language, _) in notice.translations.iter().filter(|(_, translation)| translation.is_stale(notice)) {
            let message = Message::new("parity-translation-stale")
                .with("language", Arg::Language(language.tag().to_owned()))
                .with("original", Arg::Language(notice.original_language().tag().to_owned()));
            let finding = findings.finding(message, scene.origin.at(&format!("translations.{language}.of")));
            let help = Message::new("parity-translation-stale-help").with("notice", notice.id.to_string());
            findings.push(finding.help(help));
        }
    }
}
