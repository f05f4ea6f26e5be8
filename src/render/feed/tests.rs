//! A small site to make feeds and calendars of, and what its feeds tell.
#![expect(clippy::disallowed_methods, reason = "tests play editors")]

use std::fs;

use camino::Utf8Path;

use super::super::atom::atom;
use super::super::facts::Speaker;
use super::super::json_feed::json_feed;
use super::{Entry, Feed, LAST};
use crate::calendar::{Instant, Zone};
use crate::load::{self, Loaded};
use crate::model::{PublicSite, Site, Vantage};

/// A loaded site with the notices that a test writes.
pub(in crate::render) struct Sample {
    loaded: Loaded,
    _temporary: tempfile::TempDir,
}

const SITE: &str = "\
name: {ja: 例示省 報道資料, en: Press releases of the Ministry of Examples}
base_url: https://rei.example/press/
languages: [ja, en]
time_zone: Asia/Tokyo
";
const ORGANIZATIONS: &str = "\
rei:
  name: {ja: 例示省, en: Ministry of Examples}
  url: https://rei.example/
  divisions:
    labels:
      name: {ja: 見本局表示課, en: \"Labels Division, Samples Bureau\"}
      phone: +81-3-0000-0110
      extension: \"2101\"
mihon-shi:
  name: {ja: みほん市, en: Mihon City}
";
const TOPICS: &str = "labels: {ja: 表示, en: Labels}\n";

/// A call for opinions, from 1 April to 1 May 2026.
pub(in crate::render) const CALL: &str = r#"
kind: solicitation
state: ready
title: {ja: "見本票の{例|れい}", en: "A & B <改正>"}
summary: {ja: "受付は{{ closes_at.date }}までです。", en: "Closes on {{ closes_at.date }}; 1 < 2."}
publish_at: 2026-04-01 09:00
issuer: {solicitor: rei, joint: [mihon-shi]}
topics: [labels]
period: {opens_at: 2026-04-01 09:00, closes_at: 2026-05-01 23:59}
materials:
  - title: {ja: 規則, en: Rules & forms}
    draft: true
    file: rules.pdf
    parts: [{role: subject, chapters: [1-2]}]
  - {title: {ja: 概要, en: Outline}, role: subject, url: "https://rei.example/?a=1&b=2"}
  - {title: {ja: 現行の規則, en: Rules in force}, role: subject}
  - {title: {ja: 参考, en: For reference}, role: reference, file: reference.pdf}
responses:
  - {channel: form, url: "https://rei.example/form"}
  - channel: post
    address: {ja: 〒000-0000 例示都, en: "Reiji-to, 000-0000"}
    receipt: postmark
    closes_at: 2026-04-30 17:00
contacts: [{role: press, org: mihon-shi, phone: +81-3-0000-0200}, {role: policy, org: rei, division: labels}]
"#;

/// A notice that only says when it was published.
pub(in crate::render) fn announcement(title: &str, publish_at: &str) -> String {
    format!(
        "kind: announcement\nstate: ready\ntitle: {{ja: {title}, en: {title}}}\nsummary: {{ja: 概要, en: Summary}}\n\
         publish_at: {publish_at}\n"
    )
}

impl Sample {
    /// The site with these notices, as `notice.yaml` by id. A notice that has no English is written in Japanese only.
    pub fn of(notices: &[(&str, &str)]) -> Sample {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let root = Utf8Path::from_path(temporary.path()).expect("UTF-8");
        let write = |path: String, bytes: &str| {
            let path = root.join("content").join(path);
            fs::create_dir_all(path.parent().expect("a file has a folder")).expect("new folders");
            fs::write(path, bytes).expect("written");
        };
        write("site.yaml".to_owned(), SITE);
        write("organizations.yaml".to_owned(), ORGANIZATIONS);
        write("topics.yaml".to_owned(), TOPICS);
        for (id, yaml) in notices {
            let only_japanese = yaml.contains("en: {status: none}");
            let languages: &[&str] = if only_japanese { &["ja"] } else { &["ja", "en"] };
            languages.iter().for_each(|language| write(format!("notices/{id}/{language}.md"), "Text.\n"));
            write(format!("notices/{id}/notice.yaml"), yaml);
            let files = ["rules.pdf", "reference.pdf", "results.pdf"];
            let named = files.iter().filter(|name| yaml.contains(*name));
            named.for_each(|name| write(format!("notices/{id}/files/{name}"), "%PDF-1.4\n"));
        }
        let loaded = load::site(root).expect("a readable site");
        assert_eq!(loaded.report.findings(), [], "what the test writes is right");
        Sample { loaded, _temporary: temporary }
    }

    fn site(&self) -> &Site {
        self.loaded.site.as_ref().expect("a site without findings")
    }

    /// The site as it is public at an instant.
    pub fn at(&self, at: &str) -> PublicSite<'_> {
        let at = load::instant(at, self.site().config.zone).expect("an instant");
        PublicSite::of(self.site(), Vantage { at, drafts: false })
    }

    pub fn speaker(&self, language: &str) -> Speaker<'_> {
        let site = self.site();
        let language = site.config.languages.iter().find(|own| own.tag() == language).expect("declared");
        let voice = self.loaded.catalog.voice(language.tag()).expect("embedded");
        Speaker { site, catalog: &self.loaded.catalog, voice, language, notice: None }
    }

    /// The feed of the site in a language.
    pub fn feed(&self, language: &str, at: &str) -> Feed {
        let (public, speaker) = (self.at(at), self.speaker(language));
        let url = |name: &str| format!("https://rei.example/press/{language}/{name}");
        Feed::of(speaker, None, public.listed(speaker.language), url("feed"), url(""))
    }
}

/// What a call may have that time uncovers.
pub(in crate::render) const LATER: &str = "\
corrections:
  - at: 2026-04-05 10:00
    type: correction
    note: {ja: 誤記を正しました。, en: A misprint <1> was corrected.}
results:
  publish_at: 2026-06-01 10:00
  outcome: adopted
  materials: [{title: {ja: 結果, en: Outcome of the call}, role: reference, file: results.pdf}]
";

fn titles(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().map(|entry| entry.title.as_str()).collect()
}

#[test]
fn the_latest_change_comes_first_and_is_that_of_the_feed() {
    let notices = ["b", "a", "c"].map(|slug| (format!("2026/{slug}"), announcement(slug, "2026-04-02 09:00")));
    let mut notices: Vec<_> = notices.iter().map(|(id, yaml)| (id.as_str(), yaml.as_str())).collect();
    let changed = announcement("d", "2026-04-01 09:00")
        + "corrections: [{at: 2026-04-03 09:00, type: correction, note: {ja: 訂正, en: Corrected}}]\n";
    notices.push(("2026/d", &changed));
    let sample = Sample::of(&notices);
    let [before, after] = ["2026-04-03 08:59", "2026-04-03 09:00"].map(|at| sample.feed("en", at));
    assert_eq!(titles(&before), ["a", "b", "c", "d"]);
    assert_eq!(titles(&after), ["d", "a", "b", "c"]);
    assert_eq!([before.updated, after.updated].map(Instant::utc_basic), ["20260402T000000Z", "20260403T000000Z"]);
}

#[test]
fn the_last_fifty_are_listed() {
    let notices: Vec<_> = (0..=LAST)
        .map(|n| (format!("2026/n{n:02}"), announcement(&format!("n{n:02}"), &format!("2026-04-01 09:{n:02}"))))
        .collect();
    let notices: Vec<_> = notices.iter().map(|(id, yaml)| (id.as_str(), yaml.as_str())).collect();
    let sample = Sample::of(&notices);
    let feed = sample.feed("ja", "2026-04-02 09:00");
    let titles = titles(&feed);
    assert_eq!((titles.len(), titles[0], titles[LAST - 1]), (50, "n50", "n01"));
}

#[test]
fn an_empty_feed_began_with_unix() {
    let feed = Sample::of(&[("2026/labels", CALL)]).feed("en", "2026-04-01T08:59:59+09:00");
    assert_eq!((titles(&feed), feed.updated.utc_basic()), (vec![], "19700101T000000Z".to_owned()));
}

#[test]
fn the_feed_of_a_list_is_named_after_both() {
    let sample = Sample::of(&[]);
    let title = |language| {
        Feed::of(sample.speaker(language), Some("表示"), std::iter::empty(), String::new(), String::new()).title
    };
    assert_eq!(title("ja"), "例示省 報道資料：表示");
    assert_eq!(title("en"), "Press releases of the Ministry of Examples: 表示");
}

#[test]
fn a_notice_in_japanese_only_is_in_no_english_feed() {
    let only = announcement("甲", "2026-04-01 09:00").replace(", en: 甲", "").replace(", en: Summary", "")
        + "translations: {en: {status: none}}\n";
    let sample = Sample::of(&[("2026/only", &only), ("2026/both", &announcement("乙", "2026-04-01 09:00"))]);
    assert_eq!(titles(&sample.feed("ja", "2026-04-02 09:00")), ["乙", "甲"]);
    assert_eq!(titles(&sample.feed("en", "2026-04-02 09:00")), ["乙"]);
}

#[test]
fn a_withdrawn_notice_is_in_no_feed() {
    let withdrawn = announcement("甲", "2026-04-01 09:00")
        + "withdrawal: {at: 2026-04-02 09:00, reason: {ja: 誤り, en: An error}}\n";
    let sample = Sample::of(&[("2026/gone", &withdrawn)]);
    assert_eq!(titles(&sample.feed("ja", "2026-04-02 08:59")), ["甲"]);
    assert_eq!(titles(&sample.feed("ja", "2026-04-02 09:00")), [""; 0]);
}

#[test]
fn a_renamed_notice_keeps_its_id() {
    let moved = announcement("甲", "2026-04-01 09:00")
        + "redirect_from: [/pr_0001.html, /ja/2025/first/, /ja/2026/second/, /en/2026/second/]\n";
    let sample = Sample::of(&[("2026/third", &moved)]);
    let addresses = ["ja", "en"].map(|language| {
        let feed = sample.feed(language, "2026-04-02 09:00");
        feed.entries.into_iter().map(|entry| (entry.id, entry.url)).collect::<Vec<_>>()
    });
    let absolute = |path: &str| format!("https://rei.example/press/{path}/");
    assert_eq!(addresses[0], [(absolute("ja/2025/first"), absolute("ja/2026/third"))]);
    assert_eq!(addresses[1], [(absolute("en/2026/second"), absolute("en/2026/third"))]);
}

#[test]
fn what_time_uncovers_is_not_told_before() {
    let yaml = format!("{CALL}{LATER}");
    let sample = Sample::of(&[("2026/labels", &yaml)]);
    let check = |at: &str, updated: &str, changes: &str| {
        let feed = sample.feed("en", at);
        let entry = &feed.entries[0];
        let told = entry.content_html.split("<p>Change history</p>").nth(1).unwrap_or_default();
        assert_eq!((entry.updated.utc_basic().as_str(), told), (updated, changes), "{at}");
        assert_eq!(entry.published.utc_basic(), "20260401T000000Z");
        assert_eq!(entry.enclosures.len(), 1);
    };
    let correction = "<li>Sunday, April 5, 2026: Correction<br>A misprint &lt;1&gt; was corrected.</li>\n";
    let results = "<li>Monday, June 1, 2026: Results published</li>\n";
    check("2026-04-05 09:59", "20260401T000000Z", "");
    check("2026-04-05 10:00", "20260405T010000Z", &format!("\n<ul>\n{correction}</ul>\n"));
    check("2026-06-01 09:59", "20260405T010000Z", &format!("\n<ul>\n{correction}</ul>\n"));
    check("2026-06-01 10:00", "20260601T010000Z", &format!("\n<ul>\n{results}{correction}</ul>\n"));
}

#[test]
fn an_extension_is_told_with_the_new_deadline() {
    let extended = CALL.replace(
        "closes_at: 2026-05-01 23:59}",
        "closes_at: 2026-05-15 00:00, extensions: [{closes_at_was: 2026-05-01 23:59, decided_on: 2026-04-20, reason: {ja: 連休, en: Holidays}}]}",
    );
    let sample = Sample::of(&[("2026/labels", &extended)]);
    let feed = sample.feed("en", "2026-04-21 09:00");
    let sentences: Vec<&str> = feed.entries[0].content_html.lines().skip(1).take(2).collect();
    assert_eq!(
        sentences,
        [
            "<p>Opinions are accepted from 9:00 a.m. on Wednesday, April 1, 2026 to 12:00 a.m. on Friday, May 15, 2026 (Japan Standard Time, UTC+9).</p>",
            "<p>The closing time was extended on Monday, April 20, 2026. It was 11:59 p.m. JST on Friday, May 1, 2026 before.</p>",
        ]
    );
    let deadline = feed.entries[0].deadline.as_ref().map(|deadline| [deadline.closes_at, deadline.ends_at]);
    assert_eq!(deadline.map(|ends| ends.map(Instant::utc_basic)), Some(["20260514T150000Z"; 2].map(str::to_owned)));
}

/// What a feed reader takes from an entry: id, title, summary, content, page, files, published, updated.
type Read = ([String; 5], Vec<String>, [i64; 2]);

fn read(feed: &str) -> Vec<Read> {
    let feed = feed_rs::parser::parse(feed.as_bytes()).expect("a feed");
    let read = |entry: feed_rs::model::Entry| {
        let text = |text: Option<feed_rs::model::Text>| text.expect("a text").content;
        let content = entry.content.and_then(|content| content.body).expect("content");
        let is_file = |link: &&feed_rs::model::Link| link.media_type.as_deref() == Some("application/pdf");
        let page = entry.links.iter().find(|link| !is_file(link)).expect("a page").href.clone();
        let files = entry.links.iter().filter(is_file).map(|file| format!("{} {:?}", file.href, file.length)).collect();
        let times = [entry.published, entry.updated].map(|time| time.expect("a time").timestamp());
        ([entry.id, text(entry.title), text(entry.summary), content.trim().to_owned(), page], files, times)
    };
    feed.entries.into_iter().map(read).collect()
}

fn told(entry: Entry) -> Read {
    let content = entry.content_html.trim().to_owned();
    let files = entry.enclosures.iter().map(|file| format!("{} {:?}", file.url, Some(file.size))).collect();
    (
        [entry.id, entry.title, entry.summary, content, entry.url],
        files,
        [entry.published, entry.updated].map(Instant::unix),
    )
}

#[test]
fn a_feed_reader_reads_what_was_meant_in_both_formats() {
    let (later, other) = (format!("{CALL}{LATER}"), announcement("A &amp; <b>", "2026-04-09 09:00"));
    let sample = Sample::of(&[("2026/labels", &later), ("2026/other", &other)]);
    for language in ["ja", "en"] {
        let feed = sample.feed(language, "2026-06-02 09:00");
        let atom = atom(&feed, Zone::Tokyo).expect("written to memory");
        let json = json_feed(&feed, Zone::Tokyo);
        let meant: Vec<Read> = feed.entries.into_iter().map(told).collect();
        assert_eq!(meant.len(), 2);
        assert_eq!(read(str::from_utf8(&atom).expect("UTF-8")), meant);
        assert_eq!(read(str::from_utf8(&json).expect("UTF-8")), meant);
    }
}
