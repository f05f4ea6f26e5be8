//! What is made for a target beside the site: precompressed variants and the files that its host reads. A target asks for them by its settings.

use std::collections::BTreeMap;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use super::compress::{self, Encoding};
use super::headers::{self, Headers};
use super::hosts::{HostFile, Hosted};
use super::store::{Bytes, Sending};

/// What a target asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extras {
    /// `precompress`: the codings of the variants.
    pub precompress: Vec<Encoding>,
    /// `host_files`.
    pub host_files: Vec<HostFile>,
}

/// A precompressed variant that has a place beside a file, made or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Variant {
    /// Where it stands.
    pub path: Utf8PathBuf,
    /// What it is a variant of.
    pub of: Utf8PathBuf,
    encoding: Encoding,
}

impl Variant {
    /// What is told of it.
    pub fn headers(&self) -> Headers {
        headers::of_variant(&self.of, self.encoding)
    }

    /// It, from the bytes that it is a variant of.
    pub fn made(&self, bytes: &[u8]) -> Sending {
        let bytes = compress::compressed(bytes, self.encoding, headers::is_hashed(&self.of));
        Sending { path: self.path.clone(), bytes: Bytes::Made(bytes), headers: self.headers() }
    }
}

impl Extras {
    /// The variants for files of these lengths. Where the site has a file itself there is none.
    pub(super) fn variants(&self, lengths: &BTreeMap<Utf8PathBuf, usize>) -> Vec<Variant> {
        let worth_it = lengths.iter().filter(|(path, length)| compress::is_worth_it(path, **length));
        let variant = |(of, encoding): (&Utf8PathBuf, &Encoding)| Variant {
            path: encoding.beside(of),
            of: of.clone(),
            encoding: *encoding,
        };
        let all = worth_it.flat_map(|(path, _)| self.precompress.iter().map(move |encoding| (path, encoding)));
        all.map(variant).filter(|variant| !lengths.contains_key(&variant.path)).collect()
    }

    /// Makes the files for hosts from a site at the path `prefix` of its address, which begins and ends with `/`. What the site has itself is not made.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(super) fn host_files<'p>(
        &self,
        prefix: &str,
        paths: impl Iterator<Item = &'p Utf8PathBuf> + Clone,
        read: &dyn Fn(&Utf8Path) -> Result<Vec<u8>>,
    ) -> Result<Vec<(HostFile, Sending)>> {
        let asked = self.host_files.iter().filter(|file| paths.clone().all(|path| path != file.path()));
        let asked: Vec<HostFile> = asked.copied().collect();
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let mut hosted = Hosted::at(prefix, &self.precompress);
        for path in paths {
            hosted.read(path, &|| read(path))?;
        }
        Ok(asked.into_iter().map(|file| (file, of_host(file, &hosted))).collect())
    }
}

/// The headers of a file on a target, be it of the site or made for the target. `has` knows the other files.
pub(super) fn headers_of(path: &Utf8Path, has: impl Fn(&Utf8Path) -> bool) -> Headers {
    if HostFile::ALL.iter().any(|file| file.path() == path) {
        return of_host_file();
    }
    match original(path, has) {
        Some((original, encoding)) => headers::of_variant(original, encoding),
        None => headers::of(path),
    }
}

/// What a path is a precompressed variant of.
pub(super) fn original(path: &Utf8Path, has: impl Fn(&Utf8Path) -> bool) -> Option<(&Utf8Path, Encoding)> {
    let original = Utf8Path::new(path.as_str().rsplit_once('.')?.0);
    let encoding = Encoding::ALL.into_iter().find(|encoding| encoding.beside(original) == path)?;
    has(original).then_some((original, encoding))
}

/// What hosts read is text, whatever it is called.
fn of_host_file() -> Headers {
    headers::of(Utf8Path::new("robots.txt"))
}

fn of_host(file: HostFile, hosted: &Hosted) -> Sending {
    Sending { bytes: Bytes::Made(file.made(hosted)), headers: of_host_file(), path: file.path().to_owned() }
}

/// The path without the ending of a precompressed variant: it goes with what it is a variant of.
pub(super) fn bare(path: &Utf8Path, has: impl Fn(&Utf8Path) -> bool) -> &Utf8Path {
    original(path, has).map_or(path, |(original, _)| original)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(extras: &Extras, files: &[(&str, usize)]) -> Vec<Sending> {
        let lengths: BTreeMap<_, _> = files.iter().map(|(path, length)| (Utf8PathBuf::from(*path), *length)).collect();
        let bytes = |path: &Utf8Path| vec![b'a'; lengths[path]];
        let variants = extras.variants(&lengths).into_iter().map(|variant| variant.made(&bytes(&variant.of)));
        let of_hosts = extras.host_files("/", lengths.keys(), &|path| Ok(bytes(path))).expect("every file can be read");
        variants.chain(of_hosts.into_iter().map(|(_, file)| file)).collect()
    }

    fn told(file: Sending) -> String {
        let Headers { content_type, cache_control, content_encoding } = file.headers;
        format!("{}: {content_type}; {cache_control}; {}", file.path, content_encoding.unwrap_or("-"))
    }

    const FILES: [(&str, usize); 4] = [
        ("assets/style.39622366e6.css", 2000),
        ("files/2025/signs/plan.pdf", 2000),
        ("index.html", 2000),
        ("robots.txt", 20),
    ];

    #[test]
    fn what_is_asked_for_is_made() {
        let extras = Extras { precompress: Encoding::ALL.to_vec(), host_files: HostFile::ALL.to_vec() };
        let expected = [
            "assets/style.39622366e6.css.br: text/css; charset=utf-8; public, max-age=31536000, immutable; br",
            "assets/style.39622366e6.css.gz: text/css; charset=utf-8; public, max-age=31536000, immutable; gzip",
            "index.html.br: text/html; charset=utf-8; no-cache; br",
            "index.html.gz: text/html; charset=utf-8; no-cache; gzip",
            "_headers: text/plain; charset=utf-8; no-cache; -",
            "_redirects: text/plain; charset=utf-8; no-cache; -",
            ".kokuji/nginx.conf: text/plain; charset=utf-8; no-cache; -",
        ];
        assert_eq!(made(&extras, &FILES).into_iter().map(told).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn headers_are_known_by_the_path_alone() {
        let extras = Extras { precompress: Encoding::ALL.to_vec(), host_files: HostFile::ALL.to_vec() };
        let has = |path: &Utf8Path| FILES.iter().any(|(known, _)| *known == path);
        for file in made(&extras, &FILES) {
            assert_eq!(headers_of(&file.path, has), file.headers, "{}", file.path);
        }
        assert_eq!(headers_of("files/all.gz".into(), |_| false), headers::of("files/all.gz".into()));
    }

    #[test]
    fn nothing_is_made_unasked_nor_in_the_place_of_a_file_of_the_site() {
        assert_eq!(made(&Extras::default(), &FILES), []);
        let extras = Extras { precompress: vec![Encoding::Gzip], host_files: vec![HostFile::Headers] };
        let own = [("_headers", 20), ("index.html", 2000), ("index.html.gz", 100)];
        assert_eq!(made(&extras, &own), []);
    }
}
