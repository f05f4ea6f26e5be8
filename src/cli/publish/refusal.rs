//! Why nothing is published, in words.

use crate::diagnostic::Message;
use crate::publish::Refusal;

/// The words for what is not published.
pub(in crate::cli) fn refusal(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::NoneNamed { names } if names.is_empty() => Message::new("publish-no-targets"),
        Refusal::NoneNamed { names } => Message::new("publish-none-named").with("names", names.as_str()),
        Refusal::Unknown { said, near: Some(near), .. } => {
            Message::new("publish-unknown-near").with("said", said.as_str()).with("near", near.as_str())
        }
        Refusal::Unknown { said, names, .. } if names.is_empty() => {
            Message::new("publish-unknown-none").with("said", said.as_str())
        }
        Refusal::Unknown { said, names, .. } => {
            Message::new("publish-unknown").with("said", said.as_str()).with("names", names.as_str())
        }
        Refusal::Secret => Message::new("publish-secret"),
        Refusal::NotBuilt { folder } => Message::new("publish-not-built").with("folder", folder.as_str()),
        Refusal::NotAsBuilt { path } => Message::new("publish-not-as-built").with("path", path.as_str()),
        Refusal::NotAsSent { path } => Message::new("publish-not-as-sent").with("path", path.as_str()),
        Refusal::Overlap { folder } => Message::new("publish-overlap").with("folder", folder.as_str()),
        Refusal::Busy { name, holder } => {
            Message::new("publish-busy").with("name", name.as_str()).with("holder", holder.as_str())
        }
        Refusal::Overtaken { name } => Message::new("publish-overtaken").with("name", name.as_str()),
        Refusal::Unreadable { name, path } => {
            Message::new("publish-unreadable").with("name", name.as_str()).with("path", path.as_str())
        }
        Refusal::TooManyDeletions { count, all, allowed } => {
            Message::new("publish-too-many").with("count", *count).with("all", *all).with("allowed", *allowed)
        }
        Refusal::NothingBefore { name } => Message::new("publish-nothing-before").with("name", name.as_str()),
        Refusal::LostBefore { path } => Message::new("publish-lost-before").with("path", path.as_str()),
    }
}
