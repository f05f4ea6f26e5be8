//! `typography/half-width-kana`.

use unicode_normalization::UnicodeNormalization;

use super::text::{japanese_runs, mend};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// Half-width katakana, and the half-width marks that come with them.
pub struct HalfWidthKana;

impl Rule for HalfWidthKana {
    fn name(&self) -> &'static str {
        "typography/half-width-kana"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let kana = japanese_runs(scene, '\u{ff61}'..='\u{ff9f}');
        for run in kana.filter(|run| run.is_judged(scene.site)) {
            let right: String = run.words().nfkc().collect();
            let message = Message::new("typography-half-width-kana").with("written", run.words());
            let finding = findings
                .finding(message, run.reading.place(&run.range))
                .help(Message::new("typography-write").with("right", right.as_str()));
            findings.push(mend(finding, true, [(run, right)]));
        }
    }
}
