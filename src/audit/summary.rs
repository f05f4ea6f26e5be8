//! What is kept of a file that was rendered.

use super::html::{self, Attribute, Element, Elements, Kind};
use super::names::{Name, Names, Table};
use crate::calendar::{Datelike, Instant, Zone};
use crate::memo::Memo;
use crate::model::BaseUrl;
use crate::prose::{self, DateMention, Reader};
use crate::render::{Artifact, Body};

/// A file of the output, and of a page what it says about itself and others.
#[derive(Debug)]
pub struct Summary {
    /// Path in the output.
    pub(super) path: Name,
    /// Of a page.
    pub(super) page: Option<Box<PageSummary>>,
}

impl Summary {
    /// Whether it is of a page, and not of a feed, an image or the like.
    pub fn is_page(&self) -> bool {
        self.page.is_some()
    }
}

/// What a page says about itself and others. Addresses are site addresses. Lists are sorted, and name everything once.
#[derive(Debug, Clone)]
pub(super) struct PageSummary {
    pub has_lang: bool,
    pub ids: Box<[Name]>,
    /// Targets on this site, with a place on them if one is named.
    pub links: Box<[Name]>,
    /// `hreflang` and address of each alternate.
    pub alternates: Box<[(Name, Name)]>,
    pub noindex: bool,
    /// Ids that stand twice.
    pub twice: Box<[Name]>,
    /// Texts of `<time>` that do not agree with `datetime`.
    pub wrong_times: Box<[(String, String)]>,
}

/// Reads the files of a site, and judges them together once all were read.
pub struct Audit<'a> {
    base_url: &'a BaseUrl,
    zone: Zone,
    pub(super) names: Names,
    times: Times,
}

/// Whether the text of a `<time>` agrees with its `datetime`. A period stands on many lists, in the same words.
type Times = Memo<(Reader, String, String), bool>;

/// Enough for the times of some thousand notices; a hundred bytes each.
const TIMES: usize = 20_000;

impl<'a> Audit<'a> {
    /// Of a site at that address, whose times are in that zone.
    pub fn of(base_url: &'a BaseUrl, zone: Zone) -> Audit<'a> {
        Audit { base_url, zone, names: Names::default(), times: Memo::of(TIMES) }
    }

    /// Reads a file as it passes on its way into the staged tree.
    pub fn read(&self, artifact: &Artifact) -> Summary {
        let html = match &artifact.body {
            Body::Bytes(html) if artifact.path.extension() == Some("html") => Some(html::elements(html)),
            _ => None,
        };
        let wrong_times = html.iter().flat_map(Elements::iter).filter_map(|element| self.wrong_time(element));
        let wrong_times = wrong_times.collect();
        let mut names = self.names.table();
        let page = html.map(|elements| Box::new(page(&elements, self.base_url, wrong_times, &mut names)));
        Summary { path: names.name(artifact.path.as_str()), page }
    }

    /// What a `<time>` says and its `datetime`, if they do not agree.
    fn wrong_time(&self, element: Element<'_>) -> Option<(String, String)> {
        let reader = (element.kind() == Kind::Time).then(|| Reader::of(element.language()))??;
        let (said, datetime) = (element.text(), element.attribute(Attribute::Datetime)?);
        let agrees = self
            .times
            .get((reader, said.to_owned(), datetime.to_owned()), || agrees(said, datetime, reader, self.zone));
        (!agrees).then(|| (said.to_owned(), datetime.to_owned()))
    }
}

fn page(
    elements: &Elements,
    base_url: &BaseUrl,
    wrong_times: Box<[(String, String)]>,
    names: &mut Table,
) -> PageSummary {
    let html = elements.iter().find(|element| element.kind() == Kind::Html);
    let mut ids: Vec<Name> =
        elements.iter().filter_map(|element| element.attribute(Attribute::Id)).map(|id| names.name(id)).collect();
    ids.sort();
    let twice = sorted(ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]));
    ids.dedup();
    let (mut links, mut alternates) = (Vec::new(), Vec::new());
    for target in elements.iter().filter_map(|element| target(element, base_url)) {
        match target {
            Target::Alternate(hreflang, address) => alternates.push((names.name(hreflang), names.name(address))),
            Target::Link(address) => links.push(names.name(address)),
        }
    }
    PageSummary {
        has_lang: html.and_then(|html| html.attribute(Attribute::Lang)).is_some_and(|lang| !lang.is_empty()),
        ids: ids.into(),
        links: sorted(links.into_iter()),
        alternates: sorted(alternates.into_iter()),
        noindex: elements.iter().any(is_noindex),
        twice,
        wrong_times,
    }
}

fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Box<[T]> {
    let mut items: Vec<T> = items.collect();
    items.sort();
    items.dedup();
    items.into()
}

fn is_noindex(element: Element<'_>) -> bool {
    element.attribute(Attribute::Name) == Some("robots")
        && element.attribute(Attribute::Content).is_some_and(|content| content.contains("noindex"))
}

/// Where an element leads on this site.
enum Target<'e> {
    /// The same page in a language.
    Alternate(&'e str, &'e str),
    Link(&'e str),
}

fn target<'e>(element: Element<'e>, base_url: &BaseUrl) -> Option<Target<'e>> {
    let target = element.attribute(Attribute::Href).or_else(|| element.attribute(Attribute::Src))?;
    if let (Some("alternate"), Some(hreflang)) =
        (element.attribute(Attribute::Rel), element.attribute(Attribute::Hreflang))
    {
        return Some(Target::Alternate(hreflang, base_url.of_absolute(target).unwrap_or(target)));
    }
    if target.starts_with('#') {
        Some(Target::Link(target))
    } else {
        // What lies outside the path of the site is not a page of ours, and so it is broken.
        target.starts_with('/').then(|| Target::Link(base_url.site_address(target).unwrap_or(target)))
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
        let base_url = BaseUrl::parse("https://www.rei.example").expect("a base URL");
        let audit = Audit::of(&base_url, Zone::Tokyo);
        let page = |html: &str| -> Vec<(String, String)> {
            html::elements(html.as_bytes()).iter().filter_map(|element| audit.wrong_time(element)).collect()
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
