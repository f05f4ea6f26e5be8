//! What became of what readers were told.

mod against;
mod correction_without_note;
mod deadline_changed_silently;
mod published_address_gone;
mod published_file_changed;
mod withdrawn_without_reason;

pub use correction_without_note::CorrectionWithoutNote;
pub use deadline_changed_silently::DeadlineChangedSilently;
pub use published_address_gone::PublishedAddressGone;
pub use published_file_changed::PublishedFileChanged;
pub use withdrawn_without_reason::WithdrawnWithoutReason;

/// What people put where they have nothing to say.
const PLACEHOLDERS: [&str; 14] = [
    "理由",
    "なし",
    "無し",
    "未定",
    "未記入",
    "調整中",
    "検討中",
    "tbd",
    "tba",
    "n/a",
    "none",
    "reason",
    "todo",
    "xxx",
];

/// Whether words tell anything: marks alone, spaces of no width and placeholders do not.
fn says_something(words: &str) -> bool {
    let word = words.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    !word.is_empty() && !PLACEHOLDERS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::says_something;

    fn check(words: &str, expected: bool) {
        assert_eq!(says_something(words), expected, "{words:?}");
    }

    #[test]
    fn marks_and_placeholders_say_nothing() {
        check("―", false);
        check("\u{200b}", false);
        check("……", false);
        check("（未定）", false);
        check("TBD.", false);
        check("N/A", false);
    }

    #[test]
    fn a_short_reason_is_one() {
        check("誤公表のため。", true);
        check("Published by mistake.", true);
        check("{{ org.rei }}", true);
    }
}
