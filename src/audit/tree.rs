//! Judges the whole tree from the summaries of its files.

use std::collections::{HashMap, HashSet};

use camino::Utf8Path;

use super::names::{Name, Table};
use super::summary::{Audit, PageSummary, Summary};
use crate::diagnostic::{Diagnostic, Message, Report};
use crate::model::{output_of, percent_decoded};
use crate::source::{Place, Source};

impl Audit<'_> {
    /// What the pages say, against each other and against the files that exist.
    pub fn tree(&self, summaries: &[Summary]) -> Report {
        let names = &*self.names.table();
        let pages = || summaries.iter().filter_map(|summary| Some((summary.path, &**summary.page.as_ref()?)));
        let paths = summaries.iter().map(|summary| summary.path).collect();
        let mut tree = Tree { names, paths, pages: pages().collect(), broken: HashSet::new() };
        tree.broken = tree.broken();
        Report::new(pages().flat_map(|(path, page)| tree.judge(path, page)).collect())
    }
}

struct Tree<'s> {
    names: &'s Table,
    paths: HashSet<Name>,
    pages: HashMap<Name, &'s PageSummary>,
    /// Targets on other pages that lead nowhere. The same are named by page after page.
    broken: HashSet<Name>,
}

impl Tree<'_> {
    fn judge(&self, path: Name, page: &PageSummary) -> Vec<Diagnostic> {
        let file = Utf8Path::new(self.names.text(path));
        let finding = |rule, message: Message| {
            let place = Place::new(&Source::new(file, String::new()), 0..0);
            Diagnostic::error(rule, message.with("page", file.as_str()), place).help(Message::new("audit-help"))
        };
        let mut findings = Vec::new();
        for target in self.texts(page.links.iter().filter(|target| !self.leads_somewhere(page, **target))) {
            findings.push(finding("audit/link-broken", Message::new("audit-link-broken").with("target", target)));
        }
        for id in self.texts(page.twice.iter()) {
            findings.push(finding("audit/id-twice", Message::new("audit-id-twice").with("id", id)));
        }
        if !page.has_lang {
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

    /// In the order of the alphabet: that of names is a matter of chance.
    fn texts<'n>(&self, names: impl Iterator<Item = &'n Name>) -> Vec<&str> {
        let mut texts: Vec<&str> = names.map(|name| self.names.text(*name)).collect();
        texts.sort();
        texts
    }

    fn broken(&self) -> HashSet<Name> {
        let mut seen = HashSet::new();
        let targets = self.pages.values().flat_map(|page| page.links.iter()).filter(|target| seen.insert(**target));
        let elsewhere = targets.filter(|target| !self.names.text(**target).starts_with('#'));
        elsewhere.filter(|target| !self.exists(self.names.text(**target))).copied().collect()
    }

    fn leads_somewhere(&self, page: &PageSummary, target: Name) -> bool {
        match self.names.text(target).strip_prefix('#') {
            Some(anchor) => self.has_place(page, anchor),
            None => !self.broken.contains(&target),
        }
    }

    fn exists(&self, target: &str) -> bool {
        let (address, anchor) =
            target.split_once('#').map_or((target, None), |(address, anchor)| (address, Some(anchor)));
        let path = self.names.known(output_of(address).as_str());
        match (path.and_then(|path| self.pages.get(&path)), anchor) {
            (Some(page), Some(anchor)) => self.has_place(page, anchor),
            _ => path.is_some_and(|path| self.paths.contains(&path)),
        }
    }

    /// Whether the page and all its alternates name the same set, itself included; a page kept from search names none.
    fn is_reciprocal(&self, path: Name, page: &PageSummary) -> bool {
        if page.alternates.is_empty() {
            return true;
        }
        let paths = page.alternates.iter().map(|(_, address)| output_of(self.names.text(*address)));
        let paths: Vec<Option<Name>> = paths.map(|path| self.names.known(path.as_str())).collect();
        let same = |path: &Option<Name>| {
            path.and_then(|path| self.pages.get(&path)).is_some_and(|other| other.alternates == page.alternates)
        };
        !page.noindex && paths.contains(&Some(path)) && paths.iter().all(same)
    }

    /// Whether the page has the place that a link names: its id as it is written, else percent-decoded, as the HTML standard has browsers
    /// look for it.
    fn has_place(&self, page: &PageSummary, anchor: &str) -> bool {
        let has = |id: &str| self.names.known(id).is_some_and(|id| page.ids.binary_search(&id).is_ok());
        has(anchor) || has(&percent_decoded(anchor))
    }
}
