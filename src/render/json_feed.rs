//! JSON Feed 1.1 (jsonfeed.org).

use serde::Serialize;

use super::feed::{Author, Deadline, Enclosure, Entry, Feed};
use crate::calendar::Zone;

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    language: &'a str,
    authors: [JsonAuthor<'a>; 1],
    _kokuji: About<'a>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// The extension explains itself once, at the feed.
#[derive(Serialize)]
struct About<'a> {
    about: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    summary: &'a str,
    content_html: &'a str,
    date_published: String,
    date_modified: String,
    language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<JsonAuthor<'a>>,
    tags: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Attachment<'a>>,
    _kokuji: Extension,
}

#[derive(Serialize)]
struct Attachment<'a> {
    url: &'a str,
    mime_type: &'a str,
    title: &'a str,
    size_in_bytes: u64,
}

/// What a program wants to know of a notice. No phase: it would change without `date_modified`.
#[derive(Serialize)]
struct Extension {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    opens_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closes_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ends_at: Option<String>,
}

/// The feed as JSON; its instants are written with the offset of `zone`.
pub(super) fn json_feed(feed: &Feed, zone: Zone) -> Vec<u8> {
    let feed = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.page_url,
        feed_url: &feed.self_url,
        language: &feed.language,
        authors: [JsonAuthor { name: &feed.author, url: None }],
        _kokuji: About { about: &feed.extension_about },
        items: feed.entries.iter().map(|entry| item(entry, &feed.language, zone)).collect(),
    };
    let mut json = serde_json::to_vec_pretty(&feed).expect("strings and numbers are JSON");
    json.push(b'\n');
    json
}

fn item<'a>(entry: &'a Entry, language: &'a str, zone: Zone) -> Item<'a> {
    Item {
        id: &entry.id,
        url: &entry.url,
        title: &entry.title,
        summary: &entry.summary,
        content_html: &entry.content_html,
        date_published: zone.rfc3339(entry.published),
        date_modified: zone.rfc3339(entry.updated),
        language,
        authors: entry.authors.iter().map(author).collect(),
        tags: entry.categories.iter().map(|category| category.label.as_str()).collect(),
        attachments: entry.enclosures.iter().map(attachment).collect(),
        _kokuji: extension(entry, zone),
    }
}

fn author(Author { name, url }: &Author) -> JsonAuthor<'_> {
    JsonAuthor { name, url: url.as_deref() }
}

fn attachment(Enclosure { url, media_type, size, title }: &Enclosure) -> Attachment<'_> {
    Attachment { url, mime_type: media_type, title, size_in_bytes: *size }
}

fn extension(entry: &Entry, zone: Zone) -> Extension {
    let instant = |of: fn(&Deadline) -> crate::calendar::Instant| {
        entry.deadline.as_ref().map(|deadline| zone.rfc3339(of(deadline)))
    };
    Extension {
        kind: entry.kind.as_str(),
        opens_at: instant(|deadline| deadline.opens_at),
        closes_at: instant(|deadline| deadline.closes_at),
        ends_at: instant(|deadline| deadline.ends_at),
    }
}
