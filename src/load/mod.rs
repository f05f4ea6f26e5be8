//! Reads a site: `content/`, its theme, its messages. The only stage that reads files.
//!
//! Everything an author wrote wrong is a finding, collected over all files; only trouble with the disk is a failure.

mod addresses;
mod amend;
mod decode;
mod files;
mod fingerprint;
mod lookalike;
mod material;
mod notice;
mod opened;
mod published;
mod registry;
mod related;
mod site_config;
mod sources;
mod targets;
mod theme;
mod value;
mod yaml;

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use crate::diagnostic::{Arg, Diagnostic, Message, Report};
use crate::digest::Digest;
use crate::i18n::{Catalog, FtlFile};
use crate::model::{
    Attachment, Language, Localized, Notice, NoticeId, Prose, Site, SiteConfig, StandingPage, StaticFile,
};
use crate::source::{Place, Source};
use addresses::{case_clash, same_but_for_case};
use decode::Decoder;
use files::Root;
use notice::Registry;
use registry::Ids;

pub use amend::amended;
pub use files::Unsaved;
pub use fingerprint::{Fingerprint, fingerprint};
pub use opened::opened;
pub use published::{Published, published, published_elsewhere};
pub use sources::{Sources, report};
pub use theme::{Asset, LAYERS, Template, Theme};
pub use value::read_instant as instant;

/// What was read.
pub struct Loaded {
    /// The site, as far as it could be read: notices with errors are missing, which `report` says.
    pub site: Option<Site>,
    /// How pages look.
    pub theme: Arc<Theme>,
    /// What pages and findings say, with the site's own messages.
    pub catalog: Arc<Catalog>,
    /// What is wrong in the files.
    pub report: Report,
}

/// Reads the site below `root`.
///
/// # Errors
/// If there is no site, or the disk fails. What authors wrote wrong is in the report.
pub fn site(root: &Utf8Path) -> Result<Loaded> {
    site_with(root, &[])
}

/// Reads the site below `root` with files as an editor holds them.
///
/// # Errors
/// As [`site`].
pub fn site_with(root: &Utf8Path, unsaved: &[Unsaved]) -> Result<Loaded> {
    Ok(Sources::read_with(root, unsaved)?.loaded())
}

/// Reads a plain text that belongs to no site, or takes it as an editor holds it; the finding if it is not UTF-8.
///
/// # Errors
/// If the disk fails.
pub fn text(path: &Utf8Path, unsaved: &[Unsaved]) -> Result<std::result::Result<Arc<Source>, Box<Diagnostic>>> {
    Root::new(Utf8Path::new(""), unsaved).source(path)
}

/// A source file of the site below `root`, read anew; `None` if it is gone or not UTF-8.
pub fn source_of(root: &Utf8Path, path: &Utf8Path) -> Option<Arc<Source>> {
    let root = Root::new(root, &[]);
    if root.has(path).ok()? { root.source(path).ok()?.ok() } else { Some(Source::new(path, String::new())) }
}

/// Whether a folder is the root of a site.
pub fn is_site(folder: &std::path::Path) -> bool {
    folder.join("content/site.yaml").is_file()
}

/// Makes sure that there is a site to build, before anything is made for it.
///
/// # Errors
/// If there is none, or that cannot be told.
pub fn find(root: &Utf8Path) -> Result<()> {
    Root::new(root, &[]).refuse_no_site()
}

/// The languages that the site below `root` declares; Japanese and English where that cannot be read.
///
/// # Errors
/// If there is no site, or the disk fails.
pub fn languages(root: &Utf8Path) -> Result<Vec<Language>> {
    find(root)?;
    let root = Root::new(root, &[]);
    let source = Reading { root, findings: Vec::new() }.source("content/site.yaml")?;
    Ok(site_config::languages(source.as_deref()))
}

/// `site.yaml` alone, and what is wrong in it.
///
/// # Errors
/// If there is no site, or the disk fails.
pub fn config(root: &Utf8Path) -> Result<(Option<SiteConfig>, Report)> {
    find(root)?;
    let mut reading = Reading { root: Root::new(root, &[]), findings: Vec::new() };
    let source = reading.source("content/site.yaml")?;
    let languages = site_config::languages(source.as_deref());
    let config = source.and_then(|source| reading.decode(&source, &languages, site_config::site_config));
    Ok((config, Report::new(reading.findings)))
}

/// The files read so far and what was wrong in them.
struct Reading {
    root: Root,
    findings: Vec<Diagnostic>,
}

impl Reading {
    /// The text of a file; an empty one where there is no file, none where it is not UTF-8, which is reported.
    fn source(&mut self, path: &str) -> Result<Option<Arc<Source>>> {
        if !self.root.has(path)? {
            return Ok(Some(Source::new(path, String::new())));
        }
        Ok(match self.root.source(Utf8Path::new(path))? {
            Ok(source) => Some(source),
            Err(finding) => {
                self.findings.push(*finding);
                None
            }
        })
    }

    fn decode<T>(
        &mut self,
        source: &Arc<Source>,
        languages: &[Language],
        decode: impl FnOnce(&mut Decoder<'_>) -> T,
    ) -> T {
        let mut decoder = Decoder::new(source, languages);
        let value = decode(&mut decoder);
        self.findings.append(&mut decoder.findings);
        value
    }

    fn registry<'l, T>(
        &mut self,
        path: &str,
        ids: Ids,
        languages: &'l [Language],
        decode: impl FnMut(&mut Decoder<'l>, &yaml::Node, std::ops::Range<usize>) -> Option<T>,
    ) -> Result<BTreeMap<String, T>> {
        let Some(source) = self.source(path)? else { return Ok(BTreeMap::new()) };
        let mut decoder = Decoder::new(&source, languages);
        let entries = registry::by_id(&mut decoder, ids, decode);
        self.findings.append(&mut decoder.findings);
        Ok(entries)
    }

    /// The folders of notices, sorted.
    fn notice_folders(&mut self) -> Result<Vec<(NoticeId, Utf8PathBuf)>> {
        let top = Utf8Path::new("content/notices");
        let mut folders = Vec::new();
        for year in self.root.entries(top)?.into_iter().filter(|entry| entry.is_folder) {
            let year_folder = top.join(&year.name);
            let slugs: Vec<_> = self.root.entries(&year_folder)?.into_iter().filter(|entry| entry.is_folder).collect();
            let clashes = same_but_for_case(slugs.iter().map(|slug| slug.name.as_str()));
            self.findings.extend(clashes.iter().map(|(name, first)| case_clash(&year_folder, name, first)));
            let clashing = |name: &str| clashes.iter().any(|(later, first)| name == *later || name == *first);
            for slug in slugs.iter().filter(|slug| !clashing(&slug.name)) {
                let folder = year_folder.join(&slug.name);
                match NoticeId::parse(&format!("{}/{}", year.name, slug.name)) {
                    Some(id) => folders.push((id, folder)),
                    None => {
                        self.findings.push(addresses::name(&folder, false).unwrap_or_else(|| bad_year(&year_folder)))
                    }
                }
            }
        }
        Ok(folders)
    }

    fn pages(&mut self, languages: &[Language]) -> Result<Vec<StandingPage>> {
        let top = Utf8Path::new("content/pages");
        let mut pages = Vec::new();
        for entry in self.root.entries(top)?.into_iter().filter(|entry| entry.is_folder) {
            let folder = top.join(&entry.name);
            if let Some(finding) = addresses::name(&folder, false).or_else(|| reserved_slug(&folder)) {
                self.findings.push(finding);
                continue;
            }
            let Some(source) = self.source(folder.join("page.yaml").as_str())? else { continue };
            let root = self.root.clone();
            let mut failure = None;
            let page = self.decode(&source, languages, |decoder| {
                notice::page(decoder, entry.name.clone(), |languages| {
                    read_prose(&root, &folder, languages).unwrap_or_else(|error| {
                        failure = Some(error);
                        (None, Vec::new())
                    })
                })
            });
            if let Some(error) = failure {
                return Err(error);
            }
            pages.extend(page);
        }
        Ok(pages)
    }

    fn statics(&mut self) -> Result<Vec<StaticFile>> {
        let folder = Utf8Path::new("content/static");
        let file = |path: Utf8PathBuf| {
            let bytes = self.root.bytes(&folder.join(&path))?;
            let from = self.root.join(folder).join(&path);
            Ok(StaticFile { path, from, size: bytes.len() as u64, sha256: crate::digest::Digest::of(&bytes) })
        };
        self.root.tree(folder)?.into_iter().map(file).collect()
    }

    /// The embedded messages with those of the site's `i18n/`.
    fn catalog(&mut self, languages: &[Language]) -> Result<Catalog> {
        let (mut files, mut sources) = (Vec::new(), Vec::new());
        for language in languages {
            let folder = Utf8Path::new("i18n").join(language.tag());
            for path in self.root.tree(&folder)?.into_iter().filter(|path| path.extension() == Some("ftl")) {
                let Some(source) = self.source(folder.join(&path).as_str())? else { continue };
                let (path, text) = (source.path().to_owned(), source.text().to_owned());
                files.push(FtlFile { language: language.tag().to_owned(), path, text });
                sources.push(source);
            }
        }
        Ok(Catalog::with(&files).unwrap_or_else(|errors| {
            let findings = errors.into_iter().map(|error| {
                let source = sources.iter().find(|source| source.path() == error.path).cloned();
                let source = source.unwrap_or_else(|| Source::new(error.path.clone(), String::new()));
                Diagnostic::error("site/bad-message", error.message(), Place::new(&source, error.span.clone()))
            });
            self.findings.extend(findings);
            Catalog::embedded()
        }))
    }
}

/// A language without messages cannot be rendered.
fn check_languages(config: &SiteConfig, catalog: &Catalog) -> Vec<Diagnostic> {
    let silent = config.languages.iter().enumerate().filter(|(_, language)| catalog.voice(language.tag()).is_none());
    let finding = |(index, language): (usize, &Language)| {
        let place = config.origin.at(&format!("languages.{index}"));
        let message = Message::new("yaml-language-without-messages").with("language", language.tag());
        let help = Message::new("yaml-language-without-messages-help").with("language", language.tag());
        Diagnostic::error("yaml/wrong-type", message, place).help(help)
    };
    silent.map(finding).collect()
}

fn bad_year(folder: &Utf8Path) -> Diagnostic {
    let place = Place::new(&Source::new(folder, String::new()), 0..0);
    let message = Message::new("site-bad-year").with("name", folder.file_name().unwrap_or_default());
    Diagnostic::error("site/bad-name", message, place).help(Message::new("site-bad-year-help"))
}

/// Addresses of the site that a standing page may not take.
fn reserved_slug(folder: &Utf8Path) -> Option<Diagnostic> {
    let slug = folder.file_name().unwrap_or_default();
    let is_year = slug.len() == 4 && slug.bytes().all(|byte| byte.is_ascii_digit());
    (is_year || ["topics", "organizations", "search"].contains(&slug)).then(|| {
        let place = Place::new(&Source::new(folder, String::new()), 0..0);
        Diagnostic::error("site/bad-name", Message::new("site-reserved-slug").with("name", slug), place)
            .help(Message::new("site-reserved-slug-help"))
    })
}

fn read_notice(
    root: &Root,
    id: &NoticeId,
    folder: &Utf8Path,
    languages: &[Language],
    registry: &Registry<'_>,
    common: Digest,
) -> Result<(Option<Notice>, Vec<Diagnostic>)> {
    let root = &root.noting();
    let path = folder.join("notice.yaml");
    let source = if root.has(&path)? { root.source(&path)? } else { Ok(Source::new(path, String::new())) };
    let (source, mut findings) = match source {
        Ok(source) => (source, Vec::new()),
        Err(finding) => return Ok((None, vec![*finding])),
    };
    let (files, of_files) = attachments(root, &folder.join("files"))?;
    findings.extend(of_files);
    let mut decoder = Decoder::new(&source, languages);
    let mut failure = None;
    let notice = notice::notice(&mut decoder, id.clone(), files, registry, |languages| {
        read_prose(root, folder, languages).unwrap_or_else(|error| {
            failure = Some(error);
            (None, Vec::new())
        })
    });
    findings.append(&mut decoder.findings);
    match failure {
        Some(error) => Err(error),
        None => {
            // What it means is decided by the registries too, and a preview may have read them anew and the notice not yet.
            let sources = Digest::of(format!("{common}{}", root.noted()).as_bytes());
            Ok((notice.map(|notice| Notice { sources, ..notice }), findings))
        }
    }
}

fn attachments(root: &Root, folder: &Utf8Path) -> Result<(BTreeMap<String, Attachment>, Vec<Diagnostic>)> {
    let (mut files, mut findings) = (BTreeMap::new(), Vec::new());
    let entries = root.entries(folder)?;
    let clashes = same_but_for_case(entries.iter().map(|entry| entry.name.as_str()));
    findings.extend(clashes.iter().map(|(name, first)| case_clash(folder, name, first)));
    for entry in &entries {
        let path = folder.join(&entry.name);
        if let Some(finding) = addresses::name(&path, true).filter(|_| clashes.is_empty()) {
            findings.push(finding);
        } else if !entry.is_folder {
            files.insert(entry.name.clone(), root.measure(folder, &entry.name)?);
        }
    }
    Ok((files, findings))
}

/// `<language>.md` for each language; a missing one is `parity/text-missing`.
fn read_prose(
    root: &Root,
    folder: &Utf8Path,
    languages: &[Language],
) -> Result<(Option<Localized<Prose>>, Vec<Diagnostic>)> {
    let (mut texts, mut findings) = (Vec::new(), Vec::new());
    for language in languages {
        let path = folder.join(format!("{language}.md"));
        if !root.has(&path)? {
            findings.push(prose_missing(&path, language));
            continue;
        }
        match root.source(&path)? {
            Ok(source) => texts.push((language.clone(), Prose { source })),
            Err(finding) => findings.push(*finding),
        }
    }
    let complete = texts.len() == languages.len();
    Ok((if complete { Localized::new(texts) } else { None }, findings))
}

fn prose_missing(path: &Utf8Path, language: &Language) -> Diagnostic {
    let place = Place::new(&Source::new(path, String::new()), 0..0);
    let message = Message::new("parity-prose-missing")
        .with("name", path.file_name().unwrap_or_default())
        .with("language", Arg::Language(language.tag().to_owned()));
    Diagnostic::error("parity/text-missing", message, place)
        .help(Message::new("parity-text-missing-help").with("language", language.tag()))
}
