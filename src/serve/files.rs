//! What the bar itself is made of, in the binary.

use super::answer::{Answer, Content, media_type};

/// A script or the style of the bar.
pub(super) fn file(name: &str) -> Option<Answer> {
    let text = match name {
        "bar.js" => include_str!("assets/bar.js"),
        "bar.css" => include_str!("assets/bar.css"),
        "clock.js" => include_str!("assets/clock.js"),
        _ => return None,
    };
    Some(Answer::new(200, media_type(name.into()), Content::Bytes(text.as_bytes().to_owned())))
}
