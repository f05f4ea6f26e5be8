//! What the two feed formats share: which notices a feed lists, and what it says of each. [`super::atom`] and [`super::json_feed`]
//! only write it down.

#[cfg(test)]
pub(super) mod tests;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::facts::Speaker;
use crate::calendar::Instant;
use crate::diagnostic::Arg;
use crate::markdown;
use crate::model::{
    Correction, CorrectionType, Extension, Issuer, Kind, Material, MaterialSource, Period, PublicNotice, Role, Route,
};

/// How many notices a feed lists. A number and not a span of days, so that bytes change only at instants of the content.
const LAST: usize = 50;

/// A feed in one language. All addresses are absolute.
#[derive(Debug)]
pub(super) struct Feed {
    pub title: String,
    /// BCP 47.
    pub language: String,
    /// Where the feed itself is, which is also its permanent id.
    pub self_url: String,
    /// The page that lists the same.
    pub page_url: String,
    /// Who publishes the feed: the site.
    pub author: String,
    /// What the fields of the extension in JSON mean.
    pub extension_about: String,
    /// The latest change of its entries. RFC 4287 demands one of an empty feed too; that is the beginning of 1970, because the
    /// content names no other instant and the clock is never asked.
    pub updated: Instant,
    /// Latest change first.
    pub entries: Vec<Entry>,
}

/// A notice in a feed.
#[derive(Debug)]
pub(super) struct Entry {
    /// The absolute form of the notice's first address, which a new name does not change. A preview under another `--base-url` has other
    /// ids, as it should: a reader that has seen it must not take the published notices for read.
    pub id: String,
    pub url: String,
    pub title: String,
    pub summary: String,
    /// Summary, period, documents and changes, as HTML.
    pub content_html: String,
    pub published: Instant,
    /// When it last changed in public.
    pub updated: Instant,
    /// The bodies that issue it.
    pub authors: Vec<Author>,
    /// Kind and topics.
    pub categories: Vec<Category>,
    pub enclosures: Vec<Enclosure>,
    pub kind: Kind,
    pub deadline: Option<Deadline>,
}

/// A body that issues a notice.
#[derive(Debug)]
pub(super) struct Author {
    pub name: String,
    pub url: Option<String>,
}

/// A kind or a topic: its word in YAML and what it is called.
#[derive(Debug)]
pub(super) struct Category {
    pub term: String,
    pub label: String,
}

/// A local file of the documents on which opinions are asked.
#[derive(Debug)]
pub(super) struct Enclosure {
    pub url: String,
    pub media_type: String,
    /// In bytes.
    pub size: u64,
    pub title: String,
}

/// The period as instants.
#[derive(Debug)]
pub(super) struct Deadline {
    pub opens_at: Instant,
    pub closes_at: Instant,
    /// The first instant at which opinions are no longer accepted.
    pub ends_at: Instant,
}

impl Feed {
    /// The feed of the notices, which are listed ones of the speaker's language. `list` is the name of the topic or organization they
    /// have in common; without it the feed is that of the site. `self_url` and `page_url` are absolute.
    pub fn of<'n>(
        speaker: Speaker<'_>,
        list: Option<&str>,
        notices: impl Iterator<Item = &'n PublicNotice<'n>>,
        self_url: String,
        page_url: String,
    ) -> Feed {
        let site = speaker.own(&speaker.site.config.name).as_str();
        let named = |list: &str| speaker.voice.with("feed-title", &[("site", site.into()), ("list", list.into())]);
        let mut notices: Vec<&PublicNotice<'_>> = notices.collect();
        notices.sort_by_key(|notice| (Reverse(notice.changed_at()), notice.id()));
        notices.truncate(LAST);
        Feed {
            title: list.map_or_else(|| site.to_owned(), named),
            language: speaker.language.tag().to_owned(),
            self_url,
            page_url,
            author: site.to_owned(),
            extension_about: speaker.voice.text("feed-extension-about"),
            updated: notices.first().map_or(Instant::from_unix(0), |latest| latest.changed_at()),
            entries: notices.into_iter().map(|notice| entry(speaker, notice)).collect(),
        }
    }
}

/// The absolute form of a notice's first address.
pub(super) fn first_url(speaker: &Speaker<'_>, notice: &PublicNotice<'_>) -> String {
    speaker.site.config.base_url.absolute(&notice.facts().first_address(speaker.language))
}

/// "Opinions are accepted from … to …", true at any time.
pub(super) fn period_sentence(speaker: &Speaker<'_>, period: &Period) -> String {
    let said = speaker.voice.period(period.opens_at, period.closes_at, speaker.site.config.zone);
    speaker.voice.with("period-static", &[("period", said.into())])
}

/// How the deadline was moved.
pub(super) fn extension_sentence(speaker: &Speaker<'_>, extension: &Extension) -> String {
    let arguments =
        [("decided_on", Arg::Date(extension.decided_on)), ("closes_at_was", Arg::Instant(extension.closes_at_was))];
    speaker.voice.with("feed-extended", &arguments)
}

fn entry(speaker: Speaker<'_>, notice: &PublicNotice<'_>) -> Entry {
    let facts = notice.facts();
    let speaker = speaker.about(facts);
    let zone = speaker.site.config.zone;
    Entry {
        id: first_url(&speaker, notice),
        url: speaker.page_of(notice, speaker.language),
        title: speaker.plain(&facts.title),
        summary: speaker.plain(&facts.summary),
        content_html: content(&speaker, notice),
        published: facts.publish_at,
        updated: notice.changed_at(),
        authors: facts.issuer.iter().flat_map(|issuer| authors(&speaker, issuer)).collect(),
        categories: categories(&speaker, notice),
        enclosures: enclosures(&speaker, notice),
        kind: facts.kind,
        deadline: notice.period().map(|period| Deadline {
            opens_at: period.opens_at,
            closes_at: period.closes_at,
            ends_at: period.end(zone),
        }),
    }
}

fn authors(speaker: &Speaker<'_>, issuer: &Issuer) -> Vec<Author> {
    let author = |id: &String| Author {
        name: speaker.organization(id),
        url: speaker.site.organizations.get(id).and_then(|organization| organization.url.clone()),
    };
    issuer.bodies().map(author).collect()
}

/// The kind first, then the topics as they are written.
fn categories(speaker: &Speaker<'_>, notice: &PublicNotice<'_>) -> Vec<Category> {
    let kind = Category { term: notice.facts().kind.as_str().to_owned(), label: speaker.kind(notice) };
    [kind].into_iter().chain(topics(speaker, notice)).collect()
}

/// The topics of a notice with their names.
pub(super) fn topics(speaker: &Speaker<'_>, notice: &PublicNotice<'_>) -> Vec<Category> {
    let ids = notice.facts().topics.iter();
    let label = |id: &String| speaker.site.topics.get(id).map_or(id, |name| speaker.own(name)).clone();
    ids.map(|id| Category { term: id.clone(), label: label(id) }).collect()
}

fn subjects<'n>(notice: &PublicNotice<'n>) -> impl Iterator<Item = &'n Material> {
    notice.facts().materials.iter().filter(|material| material.has(Role::Subject))
}

/// A file that is named twice is enclosed once.
fn enclosures(speaker: &Speaker<'_>, notice: &PublicNotice<'_>) -> Vec<Enclosure> {
    let mut names: BTreeSet<&str> = notice.attachments().map(|file| file.name.as_str()).collect();
    let enclosure = |material: &Material| match &material.source {
        MaterialSource::File(file) if names.remove(file.name.as_str()) => Some(Enclosure {
            url: speaker.absolute(&Route::File(notice.id().clone(), file.name.clone())),
            media_type: file.media_type.as_str().to_owned(),
            size: file.size,
            title: speaker.material(notice.id(), material, None).title,
        }),
        _ => None,
    };
    subjects(notice).filter_map(enclosure).collect()
}

fn content(speaker: &Speaker<'_>, notice: &PublicNotice<'_>) -> String {
    let mut html = format!("<p>{}</p>\n", speaker.html(&notice.facts().summary));
    if let Some(period) = notice.period() {
        let moved = period.extensions.iter().map(|extension| extension_sentence(speaker, extension));
        for sentence in [period_sentence(speaker, period)].into_iter().chain(moved) {
            html += &format!("<p>{}</p>\n", markdown::escape(&sentence));
        }
    }
    let documents = subjects(notice).map(|material| document(speaker, notice, material)).collect();
    html += &list(&speaker.voice.text("subject-materials-note"), documents);
    html += &list(&speaker.voice.text("history"), changes(speaker, notice));
    html
}

/// A sentence and the list it introduces; nothing without items. Items are HTML.
fn list(sentence: &str, items: Vec<String>) -> String {
    match items.is_empty() {
        true => String::new(),
        false => {
            format!("<p>{}</p>\n<ul>\n<li>{}</li>\n</ul>\n", markdown::escape(sentence), items.join("</li>\n<li>"))
        }
    }
}

/// A document, linked where it can be read, and the parts that are open for comment.
fn document(speaker: &Speaker<'_>, notice: &PublicNotice<'_>, material: &Material) -> String {
    let view = speaker.material(notice.id(), material, Some(Role::Subject));
    let href = speaker.material_url(material);
    let title = markdown::escape(&view.title);
    let title = match href {
        Some(href) => format!("<a href=\"{}\">{title}</a>", markdown::escape(&href)),
        None => title,
    };
    let parts: Vec<String> = view.parts.into_iter().map(|part| part.said).filter(|said| !said.is_empty()).collect();
    match parts.is_empty() {
        true => title,
        false => format!("{title}<br>{}", markdown::escape(&speaker.voice.list(&parts))),
    }
}

/// Public corrections and the publication of results, newest first: why the entry was updated.
fn changes(speaker: &Speaker<'_>, notice: &PublicNotice<'_>) -> Vec<String> {
    let corrections = notice.corrections();
    let told = corrections.iter().any(|correction| correction.type_ == CorrectionType::Result);
    let results = notice.results().filter(|_| !told);
    let results =
        results.map(|results| (results.publish_at, change(speaker, results.publish_at, CorrectionType::Result)));
    let corrections = corrections.into_iter().map(|correction| (correction.at, correction_html(speaker, correction)));
    let mut changes: Vec<(Instant, String)> = results.into_iter().chain(corrections).collect();
    changes.sort_by_key(|(at, _)| Reverse(*at));
    changes.into_iter().map(|(_, html)| html).collect()
}

fn correction_html(speaker: &Speaker<'_>, correction: &Correction) -> String {
    let line = change(speaker, correction.at, correction.type_);
    match &correction.note {
        Some(note) => format!("{line}<br>{}", speaker.html(note)),
        None => line,
    }
}

fn change(speaker: &Speaker<'_>, at: Instant, type_: CorrectionType) -> String {
    let arguments = [("date", speaker.day(at).said.into()), ("type", speaker.named(type_).into())];
    markdown::escape(&speaker.voice.with("feed-change", &arguments))
}
