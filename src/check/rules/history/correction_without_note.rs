//! `history/correction-without-note`.

use super::says_something;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::model::{Correction, CorrectionType, Notice};

/// An entry of the change history that does not say what was changed.
pub struct CorrectionWithoutNote;

impl Rule for CorrectionWithoutNote {
    fn name(&self) -> &'static str {
        "history/correction-without-note"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice else { return };
        for (index, correction) in notice.corrections.iter().enumerate() {
            let field = format!("corrections.{index}.note");
            if tells_by_itself(notice, correction) || (correction.note.is_none() && scene.origin.has(&field)) {
                continue;
            }
            if correction.note.as_ref().is_some_and(|note| note.iter().all(|(_, words)| says_something(words))) {
                continue;
            }
            let place = if correction.note.is_some() { field } else { format!("corrections.{index}.at") };
            let finding = findings.finding(Message::new("history-correction-without-note"), scene.origin.at(&place));
            findings.push(finding.help(Message::new("history-correction-without-note-help")));
        }
    }
}

/// Results and extensions are told by their own facts, and words before and after show the change.
fn tells_by_itself(notice: &Notice, correction: &Correction) -> bool {
    let shows = correction.before.is_some() && correction.after.is_some();
    shows
        || match correction.type_ {
            CorrectionType::Result => notice.results.is_some(),
            CorrectionType::Extension => notice.period.as_ref().is_some_and(|period| !period.extensions.is_empty()),
            CorrectionType::Correction | CorrectionType::Addition => false,
        }
}
