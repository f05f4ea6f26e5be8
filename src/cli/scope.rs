//! What `kokuji check` looks at: a site or a part of it, or plain texts that belong to none.

use std::io::{self, Read as _};

use anyhow::{Context as _, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};

use super::publish;
use crate::diagnostic::Report;
use crate::load::Unsaved;
use crate::pipeline::{self, Options};

/// What is looked at.
pub(super) enum Scope {
    /// The site, and of its findings those in these files and folders; all of them without any. It can be compared with what was published.
    Site { paths: Vec<Utf8PathBuf>, unsaved: Option<Unsaved>, against: Option<String> },
    /// Plain texts, as they were named.
    Texts { paths: Vec<Utf8PathBuf>, unsaved: Option<Unsaved> },
}

impl Scope {
    /// What is asked for on the command line.
    pub fn of(matches: &clap::ArgMatches, options: &Options) -> Result<Scope> {
        if let Some(path) = matches.get_one::<Utf8PathBuf>("stdin-path") {
            return Scope::of_unsaved(path, &options.root);
        }
        let paths: Vec<&Utf8PathBuf> = matches.get_many("path").into_iter().flatten().collect();
        let (texts, paths): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| is_text(&options.root, path));
        if texts.is_empty() {
            let paths = paths.into_iter().map(|path| relative(&options.root, path)).collect::<Result<_>>()?;
            let against = matches.get_one::<String>("against").cloned();
            return Ok(Scope::Site { paths, unsaved: None, against });
        }
        if let Some(path) = paths.first() {
            bail!("{} is a plain text and {path} belongs to a site; check them one after the other", texts[0]);
        }
        Ok(Scope::Texts { paths: texts.into_iter().cloned().collect(), unsaved: None })
    }

    /// A file that an editor gives on standard input, with everything that belongs to the same notice.
    fn of_unsaved(path: &Utf8Path, root: &Utf8Path) -> Result<Scope> {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).context("cannot read standard input")?;
        if is_text(root, path) {
            let unsaved = Some(Unsaved { path: path.to_owned(), bytes });
            return Ok(Scope::Texts { paths: vec![path.to_owned()], unsaved });
        }
        let path = relative_to_be(root, path)?;
        Ok(Scope::Site { paths: vec![belonging(&path)], unsaved: Some(Unsaved { path, bytes }), against: None })
    }

    /// Whether it is plain texts.
    pub fn is_of_texts(&self) -> bool {
        matches!(self, Scope::Texts { .. })
    }

    /// The folder that the paths in findings are relative to.
    pub fn root<'o>(&self, options: &'o Options) -> &'o Utf8Path {
        match self {
            Scope::Site { .. } => &options.root,
            Scope::Texts { .. } => Utf8Path::new(""),
        }
    }

    /// What is wrong in it.
    pub fn report(&self, options: &Options) -> Result<Report> {
        self.report_with(options, Vec::new())
    }

    /// What would be wrong in it, were these files as they are given.
    pub fn report_with(&self, options: &Options, mut held: Vec<Unsaved>) -> Result<Report> {
        let (Scope::Site { unsaved, .. } | Scope::Texts { unsaved, .. }) = self;
        held.extend(unsaved.clone());
        match self {
            Scope::Site { paths, against: Some(published), .. } => {
                let published = publish::published(&options.root, published)?;
                Ok(within(pipeline::check_against(options, &published, &held)?.report, paths))
            }
            Scope::Site { paths, .. } => Ok(within(pipeline::check_with(options, &held)?.report, paths)),
            Scope::Texts { paths, .. } => paths.iter().try_fold(Report::default(), |report, path| {
                Ok(report.join(pipeline::check_text(path, &held, options.vantage)?))
            }),
        }
    }
}

/// Whether a path names a plain text that belongs to no site.
fn is_text(root: &Utf8Path, path: &Utf8Path) -> bool {
    let is_plain = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt"));
    let is_of_site = |path: &Utf8Path| ["content", "themes", "i18n"].iter().any(|own| path.starts_with(own));
    is_plain && !path.is_dir() && !relative_to_be(root, path).is_ok_and(|path| is_of_site(&path))
}

/// A path given on the command line, relative to the site's root.
fn relative(root: &Utf8Path, path: &Utf8Path) -> Result<Utf8PathBuf> {
    let root = absolute(root)?;
    let path = absolute(path).or_else(|error| absolute(&root.join(path)).map_err(|_| error))?;
    path.strip_prefix(&root).map(Utf8Path::to_owned).with_context(|| format!("{path} is not in {root}"))
}

/// The absolute path of what is there.
fn absolute(path: &Utf8Path) -> Result<Utf8PathBuf> {
    path.canonicalize_utf8().with_context(|| format!("cannot read {path}"))
}

/// The path of a file that an editor may not have saved yet: its folder is there.
fn relative_to_be(root: &Utf8Path, path: &Utf8Path) -> Result<Utf8PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    let name = path.file_name().with_context(|| format!("{path} is not the name of a file"))?;
    Ok(relative(root, folder)?.join(name))
}

/// The folder of the notice or page that a file belongs to; the file itself where it belongs to neither.
fn belonging(path: &Utf8Path) -> Utf8PathBuf {
    let parts: Vec<&str> = path.iter().collect();
    match parts.as_slice() {
        ["content", "notices", year, slug, _, ..] => ["content", "notices", year, slug].iter().collect(),
        ["content", "pages", slug, _, ..] => ["content", "pages", slug].iter().collect(),
        _ => path.to_owned(),
    }
}

/// The findings in these files and folders; all of them without any.
fn within(report: Report, paths: &[Utf8PathBuf]) -> Report {
    if paths.is_empty() {
        return report;
    }
    let inside = |path: &Utf8Path| paths.iter().any(|folder| path.starts_with(folder));
    let findings = report.findings().iter().filter(|finding| inside(finding.primary.place.source.path()));
    Report::new(findings.cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_its_notice_or_page() {
        let check = |path: &str, expected: &str| assert_eq!(belonging(Utf8Path::new(path)), expected);
        check("content/notices/2026/lamps/en.md", "content/notices/2026/lamps");
        check("content/notices/2026/lamps/files/a.pdf", "content/notices/2026/lamps");
        check("content/pages/about/ja.md", "content/pages/about");
        check("content/terms.yaml", "content/terms.yaml");
    }
}
