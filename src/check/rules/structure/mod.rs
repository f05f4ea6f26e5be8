//! Headings, lists and marks.

mod date_in_title;
mod heading_duplicate;
mod heading_number_gap;
mod heading_number_uneven;
mod level_jump;
mod list_punctuation_uneven;
mod number;
mod stray_note_mark;

pub use date_in_title::DateInTitle;
pub use heading_duplicate::HeadingDuplicate;
pub use heading_number_gap::HeadingNumberGap;
pub use heading_number_uneven::HeadingNumberUneven;
pub use level_jump::LevelJump;
pub use list_punctuation_uneven::ListPunctuationUneven;
pub use stray_note_mark::StrayNoteMark;
