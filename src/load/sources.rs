//! The sources of a site as they were read, so that what changed can be read again alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use super::files::{Root, Unsaved};
use super::notice::Registry;
use super::registry::{self, Ids};
use super::theme::{self, Theme};
use super::{Loaded, Reading, addresses, check_languages, read_notice, related, site_config, value};
use crate::diagnostic::{Diagnostic, Report, Severity};
use crate::digest::Digest;
use crate::i18n::Catalog;
use crate::model::{
    Language, Localized, Notice, NoticeId, Organization, Site, SiteConfig, StandingPage, StaticFile, Term,
};

/// A site as it was read, part by part.
pub struct Sources {
    root: Root,
    common: Arc<Common>,
    /// The last of which nothing was wrong.
    good: Option<Arc<Common>>,
    folders: Read<Vec<(NoticeId, Utf8PathBuf)>>,
    notices: BTreeMap<NoticeId, Read<Readable>>,
    pages: Read<Pages>,
}

/// The standing pages, and the digest of all that they were read from.
struct Pages {
    pages: Vec<StandingPage>,
    sources: Digest,
}

/// A part, and what is wrong in it.
struct Read<T> {
    value: T,
    findings: Vec<Diagnostic>,
}

/// A notice as it is, and as it last could be read.
#[derive(Default)]
struct Readable {
    now: Option<Arc<Notice>>,
    last: Option<Arc<Notice>>,
}

/// What all notices and pages have in common.
struct Common {
    languages: Vec<Language>,
    config: Option<SiteConfig>,
    organizations: BTreeMap<String, Organization>,
    terms: BTreeMap<String, Term>,
    topics: BTreeMap<String, Localized<String>>,
    statics: Vec<StaticFile>,
    theme: Arc<Theme>,
    catalog: Arc<Catalog>,
    sources: Digest,
    findings: Vec<Diagnostic>,
}

impl Sources {
    /// Reads the site below `root`.
    ///
    /// # Errors
    /// If there is no site, or the disk fails.
    pub fn read(root: &Utf8Path) -> Result<Sources> {
        Sources::read_with(root, &[])
    }

    /// Reads the site with a file as an editor holds it.
    pub(super) fn read_with(root: &Utf8Path, unsaved: &[Unsaved]) -> Result<Sources> {
        let root = Root::new(root, unsaved);
        let common = Arc::new(Common::read(&root)?);
        let folders = folders(&root)?;
        let notices = notices(&root, &common, &folders.value)?;
        let pages = pages(&root, &common)?;
        let good = common.is_good().then(|| common.clone());
        Ok(Sources { root, common, good, folders, notices, pages })
    }

    /// Reads again what these files and folders, relative to the root, belong to; whether there was anything to read.
    ///
    /// # Errors
    /// If there is no site any more, or the disk fails. Nothing is as it was read then until everything is read again.
    pub fn read_again(&mut self, changed: &BTreeSet<Utf8PathBuf>) -> Result<bool> {
        let concerned = Concerned::by(changed);
        if concerned.all {
            self.read_all_again()?;
            return Ok(true);
        }
        if concerned.common {
            self.set_common(Common::read(&self.root)?);
        }
        if concerned.pages {
            self.pages = pages(&self.root, &self.common)?;
        }
        if !concerned.notices.is_empty() {
            self.read_notices_again(&concerned.notices)?;
        }
        Ok(concerned.common || concerned.pages || !concerned.notices.is_empty())
    }

    /// Reads everything again.
    ///
    /// # Errors
    /// As [`Sources::read`].
    pub fn read_all_again(&mut self) -> Result<()> {
        let common = Common::read(&self.root)?;
        let folders = folders(&self.root)?;
        let notices = notices(&self.root, &common, &folders.value)?;
        self.pages = pages(&self.root, &common)?;
        self.set_common(common);
        self.set_folders(folders, notices);
        Ok(())
    }

    /// The site, as far as it can be read.
    pub fn site(&self) -> Option<Site> {
        self.site_of(&self.common, |readable| readable.now.as_ref())
    }

    /// The site with everything that cannot be read now as it was when it last could.
    pub fn last_site(&self) -> Option<Site> {
        self.site_of(self.good.as_ref().unwrap_or(&self.common), |readable| readable.last.as_ref())
    }

    /// How pages looked and what they said when nothing was wrong with either.
    pub fn last_look(&self) -> (&Arc<Theme>, &Arc<Catalog>) {
        let common = self.good.as_ref().unwrap_or(&self.common);
        (&common.theme, &common.catalog)
    }

    /// Whether nothing is wrong in what all notices and pages have in common.
    pub fn is_good(&self) -> bool {
        self.common.is_good()
    }

    /// How pages look.
    fn theme(&self) -> &Arc<Theme> {
        &self.common.theme
    }

    /// What pages and findings say.
    pub fn catalog(&self) -> &Arc<Catalog> {
        &self.common.catalog
    }

    /// What is wrong in single files; [`report`] adds what is wrong between them.
    pub fn findings(&self) -> Vec<Diagnostic> {
        let of_notices = self.notices.values().flat_map(|read| &read.findings);
        let others = [&self.common.findings, &self.folders.findings, &self.pages.findings];
        others.into_iter().flatten().chain(of_notices).cloned().collect()
    }

    /// Everything that was read, at once.
    pub(super) fn loaded(self) -> Loaded {
        let site = self.site();
        let report = report(site.as_ref(), self.catalog(), self.findings());
        Loaded { site, theme: self.theme().clone(), catalog: self.catalog().clone(), report }
    }

    fn site_of(&self, common: &Common, of: impl Fn(&Readable) -> Option<&Arc<Notice>>) -> Option<Site> {
        let common_config = common.config.clone()?;
        let notices = self.notices.values().filter_map(|read| of(&read.value).cloned());
        let unread = self.notices.iter().filter(|(_, read)| read.value.now.is_none()).map(|(id, _)| id.clone());
        Some(Site {
            sources: Digest::of(format!("{}{}", common.sources, self.pages.value.sources).as_bytes()),
            config: common_config,
            organizations: common.organizations.clone(),
            terms: common.terms.clone(),
            topics: common.topics.clone(),
            notices: notices.collect(),
            unread: unread.collect(),
            pages: self.pages.value.pages.clone(),
            statics: common.statics.clone(),
        })
    }

    fn set_common(&mut self, common: Common) {
        self.common = Arc::new(common);
        if self.common.is_good() {
            self.good = Some(self.common.clone());
        }
    }

    fn set_folders(
        &mut self,
        folders: Read<Vec<(NoticeId, Utf8PathBuf)>>,
        mut notices: BTreeMap<NoticeId, Read<Readable>>,
    ) {
        for (id, read) in &mut notices {
            read.value.remember(self.notices.get(id));
        }
        self.folders = folders;
        self.notices = notices;
    }

    fn read_notices_again(&mut self, ids: &BTreeSet<NoticeId>) -> Result<()> {
        let is_there = |id: &NoticeId| self.root.is_folder(&folder(id));
        if ids.iter().any(|id| is_there(id) != self.notices.contains_key(id)) {
            self.folders = folders(&self.root)?;
            let there: BTreeSet<&NoticeId> = self.folders.value.iter().map(|(id, _)| id).collect();
            self.notices.retain(|id, _| there.contains(id));
        }
        // Names that differ only in case hide each other, so that one that went can bring back another.
        let wanted = |(id, _): &&(NoticeId, Utf8PathBuf)| ids.contains(id) || !self.notices.contains_key(id);
        let wanted: Vec<_> = self.folders.value.iter().filter(wanted).cloned().collect();
        for (id, mut read) in notices(&self.root, &self.common, &wanted)? {
            read.value.remember(self.notices.get(&id));
            self.notices.insert(id, read);
        }
        Ok(())
    }
}

impl Readable {
    fn remember(&mut self, before: Option<&Read<Readable>>) {
        if self.last.is_none() {
            self.last = before.and_then(|before| before.value.last.clone());
        }
    }
}

impl Common {
    fn read(root: &Root) -> Result<Common> {
        root.refuse_no_site()?;
        let root = &root.noting();
        let mut reading = Reading { root: root.clone(), findings: Vec::new() };
        let source = reading.source("content/site.yaml")?;
        let languages = site_config::languages(source.as_deref());
        let config = source.and_then(|source| reading.decode(&source, &languages, site_config::site_config));
        let organizations =
            reading.registry("content/organizations.yaml", Ids::Addresses, &languages, registry::organization)?;
        let terms = reading.registry("content/terms.yaml", Ids::Names, &languages, registry::term)?;
        let topics = reading.registry("content/topics.yaml", Ids::Addresses, &languages, |decoder, node, _| {
            value::text(decoder, node)
        })?;
        let statics = reading.statics()?;
        if let Some(config) = &config {
            reading.findings.extend(theme::check_name(root, config)?);
        }
        let (theme, findings) = theme::theme(root, config.as_ref().map_or("default", |config| &config.theme))?;
        reading.findings.extend(findings);
        let (theme, catalog) = (Arc::new(theme), Arc::new(reading.catalog(&languages)?));
        let (sources, findings) = (root.noted(), reading.findings);
        Ok(Common { languages, config, organizations, terms, topics, statics, theme, catalog, sources, findings })
    }

    fn is_good(&self) -> bool {
        self.config.is_some() && self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }
}

/// All that is wrong in a site, from what is wrong in its single files.
pub fn report(site: Option<&Site>, catalog: &Catalog, mut findings: Vec<Diagnostic>) -> Report {
    if let Some(site) = site {
        findings.extend(check_languages(&site.config, catalog));
        findings.extend(addresses::clashes(site));
        // A notice that could not be read is not one that does not exist.
        if findings.is_empty() {
            findings.extend(related::unknown(site));
        }
    }
    Report::new(findings)
}

fn folders(root: &Root) -> Result<Read<Vec<(NoticeId, Utf8PathBuf)>>> {
    let mut reading = Reading { root: root.clone(), findings: Vec::new() };
    Ok(Read { value: reading.notice_folders()?, findings: reading.findings })
}

fn pages(root: &Root, common: &Common) -> Result<Read<Pages>> {
    let root = root.noting();
    let mut reading = Reading { root: root.clone(), findings: Vec::new() };
    let pages = reading.pages(&common.languages)?;
    Ok(Read { value: Pages { pages, sources: root.noted() }, findings: reading.findings })
}

/// Notices, read in parallel.
fn notices(
    root: &Root,
    common: &Common,
    folders: &[(NoticeId, Utf8PathBuf)],
) -> Result<BTreeMap<NoticeId, Read<Readable>>> {
    let registry = Registry { organizations: &common.organizations, topics: &common.topics };
    let read = |(id, folder): &(NoticeId, Utf8PathBuf)| {
        let (notice, findings) = read_notice(root, id, folder, &common.languages, &registry, common.sources)?;
        let now = notice.map(Arc::new);
        Ok((id.clone(), Read { value: Readable { last: now.clone(), now }, findings }))
    };
    folders.par_iter().map(read).collect()
}

fn folder(id: &NoticeId) -> Utf8PathBuf {
    Utf8PathBuf::from(format!("content/notices/{id}"))
}

/// What has to be read again.
#[derive(Debug, Default, PartialEq, Eq)]
struct Concerned {
    all: bool,
    common: bool,
    pages: bool,
    notices: BTreeSet<NoticeId>,
}

impl Concerned {
    fn by(changed: &BTreeSet<Utf8PathBuf>) -> Concerned {
        let mut concerned = Concerned::default();
        for path in changed {
            concerned.add(path);
        }
        concerned
    }

    fn add(&mut self, path: &Utf8Path) {
        let parts: Vec<&str> = path.iter().collect();
        match parts.as_slice() {
            // What `load` passes over.
            parts if parts.iter().any(|part| part.starts_with('.') || part.ends_with('~')) => {}
            ["content", "notices", year, slug, ..] => match NoticeId::parse(&format!("{year}/{slug}")) {
                Some(id) => {
                    self.notices.insert(id);
                }
                None => self.all = true,
            },
            ["content", "pages", ..] => self.pages = true,
            ["content", "static", ..] | ["themes" | "i18n", ..] => self.common = true,
            ["content", ..] | [] => self.all = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paths: &[&str], expected: Concerned) {
        let paths = paths.iter().map(|path| Utf8PathBuf::from(*path)).collect();
        assert_eq!(Concerned::by(&paths), expected, "{paths:?}");
    }

    #[test]
    fn a_path_concerns_the_least_that_has_to_be_read_again() {
        let notices = |ids: &[&str]| ids.iter().map(|id| NoticeId::parse(id).expect("an id")).collect();
        let all = || Concerned { all: true, ..Concerned::default() };
        let common = || Concerned { common: true, ..Concerned::default() };
        check(&["content/notices/2026/a/en.md"], Concerned { notices: notices(&["2026/a"]), ..Concerned::default() });
        check(
            &["content/notices/2026/a", "content/notices/2026/b/files/x.pdf"],
            Concerned { notices: notices(&["2026/a", "2026/b"]), ..Concerned::default() },
        );
        check(&["content/pages/about/ja.md"], Concerned { pages: true, ..Concerned::default() });
        check(&["content/static/favicon.svg"], common());
        check(&["themes/mine/assets/style.css"], common());
        check(&["i18n/ja/site.ftl"], common());
        check(&["content/site.yaml"], all());
        check(&["content/notices/2026"], all());
        check(&["content/notices/2026/Not An Id/en.md"], all());
        check(&["content/notices/2026/a/.en.md.swp", "content/notices/2026/a/en.md~"], Concerned::default());
        check(&["public", ".kokuji/lock", "README.md"], Concerned::default());
    }

    /// What was judged of a notice is remembered by its digest. One that cannot be read any more is shown as it was read last, perhaps with an
    /// older registry; taken for the same, its old findings would be told of the new one, and the other way round.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test writes its own site")]
    fn a_notice_read_with_another_registry_has_another_digest() {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let root = Utf8Path::from_path(temporary.path()).expect("UTF-8");
        let write = |path: &str, text: &str| {
            let path = root.join("content").join(path);
            std::fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a new folder");
            std::fs::write(path, text).expect("written");
        };
        let notice = |topic: &str| {
            let text = format!(
                "kind: announcement\nstate: ready\ntitle: {{ja: 例}}\nsummary: {{ja: 例}}\npublish_at: 2026-04-01 14:00\ntopics: [{topic}]\n"
            );
            write("notices/2026/a/notice.yaml", &text);
        };
        write(
            "site.yaml",
            "name: {ja: 例示省}\nbase_url: https://rei.example/\nlanguages: [ja]\ntime_zone: Asia/Tokyo\n",
        );
        write("topics.yaml", "labels: {ja: 表示}\nfoods: {ja: 食品}\n");
        write("notices/2026/a/ja.md", "例です。\n");
        notice("labels");
        let digest = |site: Option<Site>| site.and_then(|site| Some(site.notices.first()?.sources));

        let mut sources = Sources::read(root).expect("a site");
        let first = digest(sources.site());
        assert!(first.is_some());
        write("notices/2026/a/notice.yaml", "kind: [\n");
        write("topics.yaml", "labels: {ja: 表示の決まり}\nfoods: {ja: 食品}\n");
        sources.read_all_again().expect("a site");
        assert_eq!((digest(sources.site()), digest(sources.last_site())), (None, first));
        notice("labels");
        sources.read_all_again().expect("a site");
        assert!(![first, None].contains(&digest(sources.site())));
    }
}
