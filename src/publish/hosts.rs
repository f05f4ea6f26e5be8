//! What hosts read for themselves: `_headers` and `_redirects` of Cloudflare Pages and Netlify, and a piece of nginx configuration.
//! All say what `headers` says, and nothing that a page does not satisfy.

mod nginx;
mod pages;

use std::collections::BTreeSet;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use super::compress::Encoding;
use crate::audit::Told;
pub use crate::model::HostFile;

impl HostFile {
    /// Where it stands on the target. The configuration of a server is nobody's business but the server's.
    pub fn path(self) -> &'static Utf8Path {
        Utf8Path::new(match self {
            HostFile::Headers => "_headers",
            HostFile::Redirects => "_redirects",
            HostFile::Nginx => ".kokuji/nginx.conf",
        })
    }

    /// Its bytes for a site.
    pub fn made(self, site: &Hosted) -> Vec<u8> {
        match self {
            HostFile::Headers => pages::headers(site),
            HostFile::Redirects => pages::redirects(site),
            HostFile::Nginx => nginx::snippet(site),
        }
        .into_bytes()
    }
}

/// More than Cloudflare Pages reads of a file. It says nothing of that, and Netlify, which reads the same files, reads all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beyond {
    /// The file.
    pub file: HostFile,
    /// Of what there is too much.
    pub of: Limited,
    /// How much there is.
    pub count: usize,
    /// How much is read; of lines, how many characters one may have.
    pub most: usize,
}

/// What a host limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    /// Old addresses.
    Redirects,
    /// Rules for headers.
    Rules,
    /// Lines that are too long.
    Lines,
}

impl Beyond {
    /// What is too much in a file that was made.
    pub(super) fn of(file: HostFile, bytes: &[u8]) -> Vec<Beyond> {
        let text = String::from_utf8_lossy(bytes);
        let counted = match file {
            HostFile::Redirects => (Limited::Redirects, pages::count_redirects(&text), pages::REDIRECTS),
            HostFile::Headers => (Limited::Rules, pages::count_rules(&text), pages::RULES),
            HostFile::Nginx => return Vec::new(),
        };
        let long = pages::count_long(file, &text);
        let lines = (long > 0).then(|| Beyond { file, of: Limited::Lines, count: long, most: pages::longest(file) });
        let (of, count, most) = counted;
        (count > most).then_some(Beyond { file, of, count, most }).into_iter().chain(lines).collect()
    }
}

/// What is told to a host with every file.
const WITH_EVERY_FILE: [(&str, &str); 2] =
    [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin")];

/// Who may show a page in a frame. A page cannot say this of itself (Content Security Policy Level 3, 3.3): only a header can.
const FRAMES: &str = "frame-ancestors 'self'";

/// Only right where the whole host, with all that is not ours, is reached by HTTPS; so it is a note and no rule.
const HTTPS_ONLY: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// What hosts have to know of a site.
#[derive(Debug, Default)]
pub struct Hosted {
    /// The path of its address: `/`, `/press/`.
    prefix: String,
    /// The codings that its variants are in.
    encodings: Vec<Encoding>,
    pages: BTreeSet<Utf8PathBuf>,
    policies: BTreeSet<Option<String>>,
    /// A file, and the address that has taken its place.
    moved: Vec<(Utf8PathBuf, String)>,
    hashed: BTreeSet<Utf8PathBuf>,
}

impl Hosted {
    /// A site at the path of its address, which begins and ends with `/`.
    pub fn at(prefix: &str, encodings: &[Encoding]) -> Hosted {
        Hosted { prefix: prefix.to_owned(), encodings: encodings.to_vec(), ..Hosted::default() }
    }

    /// Reads a file of the site, if there is anything in it to be known; in the order of their paths.
    ///
    /// # Errors
    /// What `bytes` has.
    pub fn read(&mut self, path: &Utf8Path, bytes: &dyn Fn() -> Result<Vec<u8>>) -> Result<()> {
        if super::headers::is_hashed(path) {
            self.hashed.insert(path.to_owned());
        }
        if path.extension() != Some("html") || path.starts_with(super::headers::ATTACHMENTS) {
            return Ok(());
        }
        let Told { policy, moved_to } = Told::by(&bytes()?);
        self.pages.insert(path.to_owned());
        self.policies.insert(policy);
        let moved_to = moved_to.filter(|target| is_plain(target) && is_plain(path.as_str()));
        self.moved.extend(moved_to.map(|target| (path.to_owned(), target)));
        Ok(())
    }

    /// The policy of the pages, with what only a header can say. Where pages differ, each speaks for itself, and the header says the rest.
    fn policy(&self) -> String {
        let mut policies = self.policies.iter();
        match (policies.next(), policies.next()) {
            (Some(Some(policy)), None) => format!("{policy}; {FRAMES}"),
            _ => FRAMES.to_owned(),
        }
    }

    /// The address of a file.
    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The addresses at which a page that has moved was asked for: `/old/` is `/old`, and its file, too.
    fn former(&self, path: &Utf8Path) -> Vec<String> {
        let file = self.address(path.as_str());
        match file.strip_suffix("/index.html") {
            Some(folder) if path != "index.html" => vec![folder.to_owned(), format!("{folder}/"), file.clone()],
            _ => vec![file],
        }
    }
}

/// Whether an address can stand in every one of these files as it is. If not, the page at the old address alone leads on.
fn is_plain(address: &str) -> bool {
    address.chars().all(|letter| letter.is_ascii_graphic() && !"\"'\\$;{}".contains(letter))
}

#[cfg(test)]
mod tests;
