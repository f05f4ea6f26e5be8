//! The words of `notice.yaml` for what has no other name, and the messages that say them.

use super::facts::Speaker;
use crate::model::{ContactRole, CorrectionType, MaterialStatus, Outcome, ProcedureType, Receipt, Role};

/// Something with a word of its own in `notice.yaml`.
pub(super) trait Word: Copy {
    /// The word, and the id of the message that says it.
    fn entry(self) -> (&'static str, &'static str);

    /// The word.
    fn word(self) -> &'static str {
        self.entry().0
    }
}

impl Speaker<'_> {
    /// What a word is called in this language.
    pub(super) fn named(&self, word: impl Word) -> String {
        self.voice.text(word.entry().1)
    }
}

impl Word for ProcedureType {
    fn entry(self) -> (&'static str, &'static str) {
        match self {
            ProcedureType::Statutory => ("statutory", "procedure-statutory"),
            ProcedureType::Voluntary => ("voluntary", "procedure-voluntary"),
            ProcedureType::Committee => ("committee", "procedure-committee"),
        }
    }
}

impl Word for MaterialStatus {
    fn entry(self) -> (&'static str, &'static str) {
        match self {
            MaterialStatus::New => ("new", "material-status-new"),
            MaterialStatus::Revised => ("revised", "material-status-revised"),
            MaterialStatus::Unchanged => ("unchanged", "material-status-unchanged"),
        }
    }
}

impl Word for Role {
    fn entry(self) -> (&'static str, &'static str) {
        match self {
            Role::Subject => ("subject", "material-parts-subject"),
            Role::Reference => ("reference", "material-parts-reference"),
            Role::Guide => ("guide", "material-parts-guide"),
        }
    }
}

impl Word for Receipt {
    fn entry(self) -> (&'static str, &'static str) {
        match self {
            Receipt::Arrival => ("arrival", "receipt-arrival"),
            Receipt::Postmark => ("postmark", "receipt-postmark"),
        }
    }
}

impl Word for ContactRole {
    fn entry(self) -> (&'static str, &'static str) {
        match self {
            ContactRole::Policy => ("policy", "contact-policy"),
            ContactRole::Press => ("press", "contact-press"),
            ContactRole::Accessibility => ("accessibility", "contact-accessibility"),
        }
    }
}

impl Word for Outcome {
    fn entry(self) -> (&'static str, &'static str) {
        match self {
            Outcome::Adopted => ("adopted", "results-outcome-adopted"),
            Outcome::AdoptedWithChanges => ("adopted_with_changes", "results-outcome-adopted-with-changes"),
            Outcome::NotAdopted => ("not_adopted", "results-outcome-not-adopted"),
            Outcome::Resolicited => ("resolicited", "results-outcome-resolicited"),
        }
    }
}

impl Word for CorrectionType {
    fn entry(self) -> (&'static str, &'static str) {
        match self {
            CorrectionType::Correction => ("correction", "correction-correction"),
            CorrectionType::Extension => ("extension", "correction-extension"),
            CorrectionType::Addition => ("addition", "correction-addition"),
            CorrectionType::Result => ("result", "correction-result"),
        }
    }
}
