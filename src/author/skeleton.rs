//! The files of a new notice and of a new site, before their comments are in a language and their texts in those of the site.
//!
//! In a skeleton, `#= id` stands for a comment that says this message, a line `@` for a key of each language of the site,
//! `@languages` for the list of them and `@original` for the first.

use crate::i18n::Voice;
use crate::model::{Kind, Language};

/// The facts of a notice of this kind.
pub(super) fn facts(kind: Kind) -> &'static str {
    match kind {
        Kind::Solicitation => include_str!("skeletons/solicitation.yaml"),
        Kind::Results => include_str!("skeletons/results.yaml"),
        Kind::Announcement => include_str!("skeletons/announcement.yaml"),
    }
}

/// A skeleton with comments in the editor's language and keys in those of the site.
pub(super) fn filled(skeleton: &str, languages: &[Language], voice: Voice<'_>) -> String {
    let tags: Vec<&str> = languages.iter().map(Language::tag).collect();
    let list = format!("[{}]", tags.join(", "));
    let original = tags.first().copied().unwrap_or_default();
    let mut text = String::new();
    for line in skeleton.lines() {
        let rest = line.trim_start();
        let indent = &line[..line.len() - rest.len()];
        if let Some(id) = rest.strip_prefix("#= ") {
            voice.text(id).lines().for_each(|said| text += &format!("{indent}# {said}\n"));
        } else if rest == "@" {
            tags.iter().for_each(|tag| text += &format!("{indent}{tag}:\n"));
        } else {
            text += &format!("{}\n", line.replace("@languages", &list).replace("@original", original));
        }
    }
    text
}

/// The prose of a notice: what to write, in a comment, which is no prose and has to go.
pub(super) fn prose(kind: Kind, language: &Language, voice: Voice<'_>) -> String {
    let id = match kind {
        Kind::Solicitation => "author-prose-solicitation",
        Kind::Results => "author-prose-results",
        Kind::Announcement => "author-prose-announcement",
    };
    format!(
        "<!-- {}\n{}\n-->\n",
        voice.with(id, &[("language", language.tag().into())]),
        voice.text("author-prose-then")
    )
}
