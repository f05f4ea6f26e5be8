//! The words of `notice.yaml` for what has no other name; ids of messages are made of the same words.

use crate::model::{ContactRole, CorrectionType, MaterialStatus, Outcome, ProcedureType, Receipt, Role};
use crate::render::facts::Speaker;

/// Something with a word of its own in `notice.yaml`.
pub trait Word: Copy {
    /// The word.
    fn word(self) -> &'static str;
}

impl Speaker<'_> {
    /// What a word is called in this language: the message of its family, `contact-policy`.
    pub(in crate::render) fn named(&self, family: &str, word: impl Word) -> String {
        self.voice.text(&format!("{family}-{}", word.word().replace('_', "-")))
    }
}

impl Word for ProcedureType {
    fn word(self) -> &'static str {
        match self {
            ProcedureType::Statutory => "statutory",
            ProcedureType::Voluntary => "voluntary",
            ProcedureType::Committee => "committee",
        }
    }
}

impl Word for MaterialStatus {
    fn word(self) -> &'static str {
        match self {
            MaterialStatus::New => "new",
            MaterialStatus::Revised => "revised",
            MaterialStatus::Unchanged => "unchanged",
        }
    }
}

impl Word for Role {
    fn word(self) -> &'static str {
        match self {
            Role::Subject => "subject",
            Role::Reference => "reference",
            Role::Guide => "guide",
        }
    }
}

impl Word for Receipt {
    fn word(self) -> &'static str {
        match self {
            Receipt::Arrival => "arrival",
            Receipt::Postmark => "postmark",
        }
    }
}

impl Word for ContactRole {
    fn word(self) -> &'static str {
        match self {
            ContactRole::Policy => "policy",
            ContactRole::Press => "press",
            ContactRole::Accessibility => "accessibility",
        }
    }
}

impl Word for Outcome {
    fn word(self) -> &'static str {
        match self {
            Outcome::Adopted => "adopted",
            Outcome::AdoptedWithChanges => "adopted_with_changes",
            Outcome::NotAdopted => "not_adopted",
            Outcome::Resolicited => "resolicited",
        }
    }
}

impl Word for CorrectionType {
    fn word(self) -> &'static str {
        match self {
            CorrectionType::Correction => "correction",
            CorrectionType::Extension => "extension",
            CorrectionType::Addition => "addition",
            CorrectionType::Result => "result",
        }
    }
}
