//! Judges the whole tree from the summaries of its files.

use std::collections::{HashMap, HashSet};

use camino::Utf8Path;

use super::summary::{PageSummary, Summary};
use crate::diagnostic::{Diagnostic, Message, Report};
use crate::model::{output_of, percent_decoded};
use crate::source::{Place, Source};

/// What the pages say, against each other and against the files that exist.
pub fn tree(summaries: &[Summary]) -> Report {
    let tree = Tree {
        paths: summaries.iter().map(|summary| summary.path.as_str()).collect(),
        pages: summaries.iter().filter_map(|summary| Some((summary.path.as_str(), summary.page.as_ref()?))).collect(),
    };
    let pages = summaries.iter().filter_map(|summary| Some((&summary.path, summary.page.as_ref()?)));
    Report::new(pages.flat_map(|(path, page)| tree.judge(path, page)).collect())
}

struct Tree<'s> {
    paths: HashSet<&'s str>,
    pages: HashMap<&'s str, &'s PageSummary>,
}

impl Tree<'_> {
    fn judge(&self, path: &Utf8Path, page: &PageSummary) -> Vec<Diagnostic> {
        let finding = |rule, message: Message| {
            let place = Place::new(&Source::new(path, String::new()), 0..0);
            Diagnostic::error(rule, message.with("page", path.as_str()), place).help(Message::new("audit-help"))
        };
        let mut findings = Vec::new();
        for target in page.links.iter().filter(|target| !self.leads_somewhere(page, target)) {
            findings
                .push(finding("audit/link-broken", Message::new("audit-link-broken").with("target", target.as_str())));
        }
        for id in &page.twice {
            findings.push(finding("audit/id-twice", Message::new("audit-id-twice").with("id", id.as_str())));
        }
        if page.lang.as_deref().is_none_or(str::is_empty) {
            findings.push(finding("audit/lang-missing", Message::new("audit-lang-missing")));
        }
        if !self.is_reciprocal(path, page) {
            findings.push(finding("audit/alternates-differ", Message::new("audit-alternates-differ")));
        }
        for (said, datetime) in &page.wrong_times {
            let message =
                Message::new("audit-time-differs").with("said", said.as_str()).with("datetime", datetime.as_str());
            findings.push(finding("audit/time-differs", message));
        }
        findings
    }

    fn leads_somewhere(&self, page: &PageSummary, target: &str) -> bool {
        if let Some(anchor) = target.strip_prefix('#') {
            return has_place(page, anchor);
        }
        let (address, anchor) =
            target.split_once('#').map_or((target, None), |(address, anchor)| (address, Some(anchor)));
        let path = output_of(address);
        match (self.pages.get(path.as_str()), anchor) {
            (Some(page), Some(anchor)) => has_place(page, anchor),
            _ => self.paths.contains(path.as_str()),
        }
    }

    /// Whether the page and all its alternates name the same set, itself included; a page kept from search names none.
    fn is_reciprocal(&self, path: &Utf8Path, page: &PageSummary) -> bool {
        if page.alternates.is_empty() {
            return true;
        }
        let pages: Vec<_> = page.alternates.iter().map(|(_, address)| output_of(address)).collect();
        let same = |path: &camino::Utf8PathBuf| {
            self.pages.get(path.as_str()).is_some_and(|other| other.alternates == page.alternates)
        };
        !page.noindex && pages.iter().any(|other| other == path) && pages.iter().all(same)
    }
}

/// Whether the page has the place that a link names: its id as it is written, else percent-decoded, as the HTML standard has browsers
/// look for it.
fn has_place(page: &PageSummary, anchor: &str) -> bool {
    page.ids.contains(anchor) || page.ids.contains(&percent_decoded(anchor))
}
