//! What was read of pages, to be kept with them, so that a page that is as it was need not be read again.

use std::collections::HashMap;

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use super::names::{Name, Table};
use super::summary::{Audit, PageSummary, Summary};

/// Summaries as text. Names are numbers of `texts`.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Kept {
    texts: Vec<String>,
    pages: Vec<Page>,
}

/// Path, whether it has a language and is kept from search, ids, links, alternates, ids that stand twice, wrong times.
type Page = (u32, bool, bool, Vec<u32>, Vec<u32>, Vec<(u32, u32)>, Vec<u32>, Vec<(String, String)>);

/// What was read of pages before, by their paths.
#[derive(Debug, Default)]
pub struct Recalled(HashMap<Utf8PathBuf, PageSummary>);

impl Audit<'_> {
    /// What was read of the files at these paths, to be kept.
    pub fn keep(&self, summaries: &[Summary], is_wanted: impl Fn(&Utf8Path) -> bool) -> Kept {
        let table = self.names.table();
        let mut kept = Numbers { table: &table, numbers: HashMap::new(), texts: Vec::new() };
        let wanted = summaries.iter().filter(|summary| is_wanted(Utf8Path::new(table.text(summary.path))));
        let pages = wanted.filter_map(|summary| Some(kept.page(summary.path, summary.page.as_ref()?))).collect();
        Kept { texts: kept.texts, pages }
    }

    /// What was kept, to be recalled; nothing where it makes no sense.
    pub fn recalled(&self, kept: &Kept) -> Recalled {
        let mut table = self.names.table();
        let names: Vec<Name> = kept.texts.iter().map(|text| table.name(text)).collect();
        Recalled(
            kept.pages.iter().map(|page| summary(page, &kept.texts, &names)).collect::<Option<_>>().unwrap_or_default(),
        )
    }

    /// The summary of a file as it was read before, if it was.
    pub fn recall(&self, recalled: &Recalled, path: &Utf8Path) -> Option<Summary> {
        let page = match path.extension() {
            Some("html") => Some(Box::new(recalled.0.get(path)?.clone())),
            _ => None,
        };
        Some(Summary { path: self.names.table().name(path.as_str()), page })
    }
}

/// Gives the names that are used numbers of their own.
struct Numbers<'t> {
    table: &'t Table,
    numbers: HashMap<Name, u32>,
    texts: Vec<String>,
}

impl Numbers<'_> {
    fn of(&mut self, name: Name) -> u32 {
        let next = u32::try_from(self.texts.len()).expect("not more than there are names");
        *self.numbers.entry(name).or_insert_with(|| {
            self.texts.push(self.table.text(name).to_owned());
            next
        })
    }

    fn all(&mut self, names: &[Name]) -> Vec<u32> {
        names.iter().map(|name| self.of(*name)).collect()
    }

    fn page(&mut self, path: Name, page: &PageSummary) -> Page {
        let alternates =
            page.alternates.iter().map(|(language, address)| (self.of(*language), self.of(*address))).collect();
        let (ids, links, twice) = (self.all(&page.ids), self.all(&page.links), self.all(&page.twice));
        (self.of(path), page.has_lang, page.noindex, ids, links, alternates, twice, page.wrong_times.to_vec())
    }
}

fn summary(page: &Page, texts: &[String], names: &[Name]) -> Option<(Utf8PathBuf, PageSummary)> {
    let (path, has_lang, noindex, ids, links, alternates, twice, wrong_times) = page;
    let name = |number: &u32| names.get(*number as usize).copied();
    // Lists of names are sorted, and names are other ones now.
    let all = |numbers: &[u32]| {
        let mut all = numbers.iter().map(name).collect::<Option<Vec<Name>>>()?;
        all.sort();
        Some(all.into_boxed_slice())
    };
    let pair = |(language, address): &(u32, u32)| Some((name(language)?, name(address)?));
    let mut alternates = alternates.iter().map(pair).collect::<Option<Vec<_>>>()?;
    alternates.sort();
    let page = PageSummary {
        has_lang: *has_lang,
        ids: all(ids)?,
        links: all(links)?,
        alternates: alternates.into(),
        noindex: *noindex,
        twice: all(twice)?,
        wrong_times: wrong_times.as_slice().into(),
    };
    Some((texts.get(*path as usize)?.into(), page))
}
