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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::feed::tests::{CALL, Sample, announcement};

    fn check(notices: &[(&str, &str)], expected: &str) {
        let feed = Sample::of(notices).feed("ja", "2026-04-10 09:00");
        assert_eq!(String::from_utf8(json_feed(&feed, Zone::Tokyo)).expect("UTF-8"), expected);
    }

    #[test]
    fn a_call_has_its_period_as_words_and_as_instants() {
        check(
            &[("2026/labels", CALL)],
            r#"{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "例示省 報道資料",
  "home_page_url": "https://rei.example/press/ja/",
  "feed_url": "https://rei.example/press/ja/feed",
  "language": "ja",
  "authors": [
    {
      "name": "例示省 報道資料"
    }
  ],
  "_kokuji": {
    "about": "意見募集の項目です。kind は種類、opens_at は受付開始日時、closes_at は受付締切日時、ends_at は受付が終わる時点を表します。"
  },
  "items": [
    {
      "id": "https://rei.example/press/ja/2026/labels/",
      "url": "https://rei.example/press/ja/2026/labels/",
      "title": "見本票の例",
      "summary": "受付は令和8年5月1日（金）までです。",
      "content_html": "<p>受付は<time datetime=\"2026-05-01\">令和8年5月1日（金）</time>までです。</p>\n<p>意見の受付期間は、令和8年4月1日（水）午前9時から同年5月1日（金）午後11時59分までです。</p>\n<p>意見募集の対象となる資料は、次のとおりです。</p>\n<ul>\n<li><a href=\"https://rei.example/press/files/2026/labels/rules.pdf\">規則（案）</a><br>第1章から第2章まで</li>\n<li><a href=\"https://rei.example/?a=1&amp;b=2\">概要</a></li>\n<li>現行の規則</li>\n</ul>\n",
      "date_published": "2026-04-01T09:00:00+09:00",
      "date_modified": "2026-04-01T09:00:00+09:00",
      "language": "ja",
      "authors": [
        {
          "name": "例示省",
          "url": "https://rei.example/"
        },
        {
          "name": "みほん市"
        }
      ],
      "tags": [
        "意見募集",
        "表示"
      ],
      "attachments": [
        {
          "url": "https://rei.example/press/files/2026/labels/rules.pdf",
          "mime_type": "application/pdf",
          "title": "規則（案）",
          "size_in_bytes": 9
        }
      ],
      "_kokuji": {
        "kind": "solicitation",
        "opens_at": "2026-04-01T09:00:00+09:00",
        "closes_at": "2026-05-01T23:59:00+09:00",
        "ends_at": "2026-05-02T00:00:00+09:00"
      }
    }
  ]
}
"#,
        );
    }

    #[test]
    fn a_plain_announcement() {
        check(
            &[("2026/plain", &announcement("甲", "2026-04-02 09:00"))],
            r#"{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "例示省 報道資料",
  "home_page_url": "https://rei.example/press/ja/",
  "feed_url": "https://rei.example/press/ja/feed",
  "language": "ja",
  "authors": [
    {
      "name": "例示省 報道資料"
    }
  ],
  "_kokuji": {
    "about": "意見募集の項目です。kind は種類、opens_at は受付開始日時、closes_at は受付締切日時、ends_at は受付が終わる時点を表します。"
  },
  "items": [
    {
      "id": "https://rei.example/press/ja/2026/plain/",
      "url": "https://rei.example/press/ja/2026/plain/",
      "title": "甲",
      "summary": "概要",
      "content_html": "<p>概要</p>\n",
      "date_published": "2026-04-02T09:00:00+09:00",
      "date_modified": "2026-04-02T09:00:00+09:00",
      "language": "ja",
      "tags": [
        "報道発表"
      ],
      "_kokuji": {
        "kind": "announcement"
      }
    }
  ]
}
"#,
        );
    }
}
