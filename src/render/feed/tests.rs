//! A small site to make feeds and calendars of, and what the two feeds of it say.
#![expect(clippy::disallowed_methods, reason = "tests play editors")]

use std::fs;

use camino::Utf8Path;

use super::super::facts::Speaker;
use super::super::{atom, json_feed};
use super::Feed;
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

    fn feed(&self, language: &str, at: &str) -> Feed {
        let (public, speaker) = (self.at(at), self.speaker(language));
        let url = |name: &str| format!("https://rei.example/press/{language}/{name}");
        Feed::of(speaker, None, public.listed(speaker.language), url("feed.atom"), url(""))
    }

    fn atom(&self, language: &str, at: &str) -> String {
        let xml = atom::atom(&self.feed(language, at), self.site().config.zone).expect("written to memory");
        String::from_utf8(xml).expect("UTF-8")
    }

    fn json_feed(&self, language: &str, at: &str) -> String {
        let json = json_feed::json_feed(&self.feed(language, at), self.site().config.zone);
        String::from_utf8(json).expect("UTF-8")
    }
}

#[test]
fn print() {
    let sample = Sample::of(&[("2026/labels", CALL)]);
    println!("{}", sample.atom("en", "2026-04-10 09:00"));
    println!("{}", sample.json_feed("ja", "2026-04-10 09:00"));
    let public = sample.at("2026-04-10 09:00");
    for language in ["ja", "en"] {
        let bytes = crate::render::icalendar::notice_calendar(sample.speaker(language), &public.notices()[0]).unwrap();
        println!("{}", String::from_utf8(bytes).unwrap());
    }
}
