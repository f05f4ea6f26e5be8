//! What is made for a target beside the site: precompressed variants and the files that its host reads. A target asks for them by its settings.

use std::collections::BTreeSet;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

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

impl Extras {
    /// Makes them from the files of a site at the path `prefix` of its address, which begins and ends with `/`. What the site has itself is not made.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn made(
        &self,
        prefix: &str,
        paths: &BTreeSet<Utf8PathBuf>,
        read: &(dyn Fn(&Utf8Path) -> Result<Vec<u8>> + Sync),
    ) -> Result<Vec<Sending>> {
        if *self == Extras::default() {
            return Ok(Vec::new());
        }
        let variants: Vec<Vec<Sending>> =
            paths.par_iter().map(|path| Ok(self.variants(path, &read(path)?))).collect::<Result<_>>()?;
        let mut made = variants.concat();
        if !self.host_files.is_empty() {
            let mut hosted = Hosted::at(prefix, &self.precompress);
            for path in paths {
                hosted.read(path, &read(path)?);
            }
            made.extend(self.host_files.iter().map(|file| of_host(*file, &hosted)));
        }
        made.retain(|file| !paths.contains(&file.path));
        Ok(made)
    }

    fn variants(&self, path: &Utf8Path, bytes: &[u8]) -> Vec<Sending> {
        if !compress::is_worth_it(path, bytes.len()) {
            return Vec::new();
        }
        let keeps = headers::is_hashed(path);
        let variant = |encoding: &Encoding| Sending {
            path: encoding.beside(path),
            bytes: Bytes::Made(compress::compressed(bytes, *encoding, keeps)),
            headers: headers::of_variant(path, *encoding),
        };
        self.precompress.iter().map(variant).collect()
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

    fn made(extras: &Extras, files: &[(&str, usize)]) -> Vec<String> {
        let paths = files.iter().map(|(path, _)| Utf8PathBuf::from(*path)).collect();
        let read = |path: &Utf8Path| {
            let length = files.iter().find(|(known, _)| *known == path).map(|(_, length)| *length);
            Ok(vec![b'a'; length.expect("a file of the site")])
        };
        let made = extras.made("/", &paths, &read).expect("every file can be read");
        let told = |file: Sending| {
            let Headers { content_type, cache_control, content_encoding } = file.headers;
            format!("{}: {content_type}; {cache_control}; {}", file.path, content_encoding.unwrap_or("-"))
        };
        made.into_iter().map(told).collect()
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
        assert_eq!(made(&extras, &FILES), expected);
    }

    #[test]
    fn headers_are_known_by_the_path_alone() {
        let extras = Extras { precompress: Encoding::ALL.to_vec(), host_files: HostFile::ALL.to_vec() };
        let paths = FILES.iter().map(|(path, _)| Utf8PathBuf::from(*path)).collect();
        for file in extras.made("/", &paths, &|_| Ok(vec![b'a'; 2000])).expect("every file can be read") {
            assert_eq!(headers_of(&file.path, |path| paths.contains(path)), file.headers, "{}", file.path);
        }
        assert_eq!(headers_of("files/all.gz".into(), |_| false), headers::of("files/all.gz".into()));
    }

    #[test]
    fn nothing_is_made_unasked_nor_in_the_place_of_a_file_of_the_site() {
        assert_eq!(made(&Extras::default(), &FILES), [""; 0]);
        let extras = Extras { precompress: vec![Encoding::Gzip], host_files: vec![HostFile::Headers] };
        let own = [("_headers", 20), ("index.html", 2000), ("index.html.gz", 100)];
        assert_eq!(made(&extras, &own), [""; 0]);
    }
}
