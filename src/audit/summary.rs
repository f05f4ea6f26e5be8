//! What is kept of a file that was rendered.

use std::collections::BTreeSet;

use camino::Utf8PathBuf;

use super::html::{self, Element, Kind};
use crate::calendar::{Datelike, Instant, Zone};
use crate::model::BaseUrl;
use crate::prose::{self, DateMention, Reader};
use crate::render::{Artifact, Body};

/// A file of the output, and of a page what it says about itself and others.
#[derive(Debug, Default)]
pub struct Summary {
    /// Path in the output.
    pub(super) path: Utf8PathBuf,
    /// Of a page.
    pub(super) page: Option<PageSummary>,
}

impl Summary {
    /// Whether it is of a page, and not of a feed, an image or the like.
    pub fn is_page(&self) -> bool {
        self.page.is_some()
    }
}

/// What a page says about itself and others. Addresses are site addresses.
#[derive(Debug, Default)]
pub(super) struct PageSummary {
    pub lang: Option<String>,
    pub ids: BTreeSet<String>,
    /// Targets on this site, each once, with a place on them if one is named.
    pub links: BTreeSet<String>,
    /// `hreflang` and address of each alternate.
    pub alternates: BTreeSet<(String, String)>,
    pub noindex: bool,
    /// Ids that stand twice.
    pub twice: BTreeSet<String>,
    /// Texts of `<time>` that do not agree with `datetime`.
    pub wrong_times: Vec<(String, String)>,
}

/// Reads a file as it passes on its way into the staged tree.
pub fn read(artifact: &Artifact, base_url: &BaseUrl, zone: Zone) -> Summary {
    let page = match &artifact.body {
        Body::Bytes(html) if artifact.path.extension() == Some("html") => Some(page(html, base_url, zone)),
        _ => None,
    };
    Summary { path: artifact.path.clone(), page }
}

fn page(html: &[u8], base_url: &BaseUrl, zone: Zone) -> PageSummary {
    let mut page = PageSummary::default();
    for element in html::elements(html) {
        if element.kind == Kind::Html {
            page.lang = element.lang().map(str::to_owned);
        }
        if let Some(id) = element.attribute("id")
            && !page.ids.insert(id.to_owned())
        {
            page.twice.insert(id.to_owned());
        }
        page.note_link(&element, base_url);
        page.note_time(&element, zone);
        page.noindex |= element.attribute("name") == Some("robots")
            && element.attribute("content").is_some_and(|content| content.contains("noindex"));
    }
    page
}

impl PageSummary {
    fn note_link(&mut self, element: &Element, base_url: &BaseUrl) {
        let target = element.attribute("href").or_else(|| element.attribute("src"));
        let Some(target) = target else { return };
        let rel = element.attribute("rel");
        if let (Some("alternate"), Some(hreflang)) = (rel, element.attribute("hreflang")) {
            let address = base_url.of_absolute(target).unwrap_or(target);
            self.alternates.insert((hreflang.to_owned(), address.to_owned()));
            return;
        }
        if target.starts_with('#') {
            self.links.insert(target.to_owned());
        } else if target.starts_with('/') {
            // What lies outside the path of the site is not a page of ours, and so it is broken.
            self.links.insert(base_url.site_address(target).unwrap_or(target).to_owned());
        }
    }

    fn note_time(&mut self, element: &Element, zone: Zone) {
        let reader = Reader::of(&element.language);
        let (Some(datetime), Some(reader)) = (element.attribute("datetime"), reader) else { return };
        if element.kind == Kind::Time && !agrees(&element.text, datetime, reader, zone) {
            self.wrong_times.push((element.text.clone(), datetime.to_owned()));
        }
    }
}

/// Whether people and machines are told the same. A year that is not said (同年) cannot disagree.
fn agrees(said: &str, datetime: &str, reader: Reader, zone: Zone) -> bool {
    let mentions = prose::dates(said, reader);
    let [mention] = mentions.as_slice() else { return false };
    let civil = match Instant::from_rfc3339(datetime) {
        Some(instant) => zone.civil(instant),
        None => match datetime.parse::<crate::calendar::Date>() {
            Ok(date) => date.and_time(crate::calendar::Time::MIN),
            Err(_) => return false,
        },
    };
    let day = (mention.month.value, mention.day.value) == (civil.month(), civil.day());
    let year = mention.resolved_year.is_none_or(|year| year == civil.year());
    let weekday = mention.weekday.as_ref().is_none_or(|weekday| weekday.value == civil.weekday());
    day && year && weekday && mention.era_conflict().is_none() && time_agrees(mention, civil, datetime)
}

fn time_agrees(mention: &DateMention, civil: crate::calendar::Civil, datetime: &str) -> bool {
    match (&mention.time, datetime.contains('T')) {
        (Some(time), true) => time.value.on(civil.date()) == Some(civil),
        (None, false) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, datetime: &str, reader: Reader, expected: bool) {
        assert_eq!(agrees(said, datetime, reader, Zone::Tokyo), expected, "{said} / {datetime}");
    }

    #[test]
    fn a_time_agrees_with_what_is_said() {
        check("令和4年6月15日（水）", "2022-06-15", Reader::Japanese, true);
        check("同年7月5日（火）午後11時59分", "2022-07-05T23:59:00+09:00", Reader::Japanese, true);
        check("2:00 p.m. on Wednesday, June 15, 2022", "2022-06-15T14:00:00+09:00", Reader::English, true);
    }

    #[test]
    fn a_time_is_read_in_the_language_around_it() {
        let page = |html: &str| {
            let base_url = BaseUrl::parse("https://press.example/").expect("absolute");
            page(html.as_bytes(), &base_url, Zone::Tokyo).wrong_times
        };
        let english = "<time datetime=2022-06-15>Wednesday, June 15, 2022</time>";
        let japanese = "<time datetime=2022-06-15>令和4年6月15日（水）</time>";
        let mixed = format!("<html lang=ja><br><p lang=en>{english}</p><p>{japanese}<ul lang=en><li>{english}</ul>");
        assert_eq!(page(&mixed), []);
        assert_eq!(page(&format!("<html lang=ja><p lang=en>{english}</p>{english}")).len(), 1);
    }

    #[test]
    fn a_slip_in_a_template_is_seen() {
        check("令和4年6月15日（木）", "2022-06-15", Reader::Japanese, false);
        check("令和4年6月15日（水）", "2022-06-16", Reader::Japanese, false);
        check("令和4年6月15日（水）", "2023-06-15", Reader::Japanese, false);
        check("1:00 p.m. on Wednesday, June 15, 2022", "2022-06-15T14:00:00+09:00", Reader::English, false);
        check("Wednesday, June 15, 2022", "2022-06-15T14:00:00+09:00", Reader::English, false);
        check("soon", "2022-06-15", Reader::English, false);
    }
}
