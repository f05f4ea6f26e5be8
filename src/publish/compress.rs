//! Precompressed variants of a file, for hosts that serve `page.html.br` or `page.html.gz` in its place to whoever takes it.
//!
//! The same bytes give the same variant, on any machine: there is no time and no name in it.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use camino::{Utf8Path, Utf8PathBuf};
use flate2::{Compression, GzBuilder};

pub use crate::model::Encoding;

impl Encoding {
    /// Where the variant of a file stands: beside it, with one more ending.
    pub fn beside(self, path: &Utf8Path) -> Utf8PathBuf {
        let ending = match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gz",
        };
        Utf8PathBuf::from(format!("{path}.{ending}"))
    }
}

/// Below this many bytes a variant saves no packet.
const LEAST: usize = 1024;

/// Endings of what is not compressed already. Anything else is left alone: a PDF or an image gains nothing.
const COMPRESSIBLE: [&str; 13] =
    ["atom", "bin", "css", "csv", "html", "ics", "js", "json", "svg", "tsv", "txt", "webmanifest", "xml"];

/// Whether a variant of a file of this name and length is worth its place.
pub fn is_worth_it(path: &Utf8Path, length: usize) -> bool {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    length >= LEAST && COMPRESSIBLE.contains(&ending.as_str())
}

/// The bytes in a coding. What is kept for a year is made as small as the coding can; pages change often and are many, and the last tenth
/// of their size costs twenty times the work.
pub fn compressed(bytes: &[u8], encoding: Encoding, keeps: bool) -> Vec<u8> {
    const IN_MEMORY: &str = "writing to memory does not fail";
    match encoding {
        Encoding::Brotli => {
            let settings = BrotliEncoderParams {
                quality: if keeps { 11 } else { 5 },
                size_hint: bytes.len(),
                ..BrotliEncoderParams::default()
            };
            let mut packed = Vec::new();
            brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings).expect(IN_MEMORY);
            packed
        }
        Encoding::Gzip => {
            // 255 is "unknown" (RFC 1952, 2.3.1): the machine does not matter.
            let mut packer = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
            packer.write_all(bytes).expect(IN_MEMORY);
            packer.finish().expect(IN_MEMORY)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::digest::Digest;

    fn text() -> Vec<u8> {
        (0..400).flat_map(|number| format!("第{number}回の意見募集を行います。\n").into_bytes()).collect()
    }

    fn unpacked(packed: &[u8], encoding: Encoding) -> Vec<u8> {
        let mut bytes = Vec::new();
        match encoding {
            Encoding::Brotli => brotli::Decompressor::new(packed, 4096).read_to_end(&mut bytes),
            Encoding::Gzip => flate2::read::GzDecoder::new(packed).read_to_end(&mut bytes),
        }
        .expect("it was packed by us");
        bytes
    }

    #[test]
    fn a_variant_is_smaller_and_says_the_same() {
        for encoding in Encoding::ALL {
            let packed = compressed(&text(), encoding, true);
            assert!(packed.len() * 5 < text().len(), "{encoding:?}: {}", packed.len());
            assert_eq!(unpacked(&packed, encoding), text());
            assert_eq!(unpacked(&compressed(b"", encoding, false), encoding), b"");
        }
    }

    /// A change here makes every variant on every target be sent anew: it should come with an update of a crate, and with nothing else.
    #[test]
    fn the_same_bytes_give_the_same_variant() {
        let digests = Encoding::ALL.map(|encoding| Digest::of(&compressed(&text(), encoding, true)).short());
        assert_eq!(digests, ["10ba11e142", "74000a4030"]);
    }

    #[test]
    fn what_gains_nothing_has_no_variant() {
        let check =
            |path: &str, length, expected| assert_eq!(is_worth_it(Utf8Path::new(path), length), expected, "{path}");
        check("ja/index.html", 1024, true);
        check("ja/index.html", 1023, false);
        check("files/2025/signs/table.CSV", 5000, true);
        check("files/2025/signs/plan.pdf", 5000, false);
        check("site-image.png", 5000, false);
        check("assets/sans.0123456789.woff2", 5000, false);
        check("CNAME", 5000, false);
    }

    #[test]
    fn a_variant_stands_beside_its_file() {
        let beside = Encoding::ALL.map(|encoding| encoding.beside(Utf8Path::new("ja/index.html")).into_string());
        assert_eq!(beside, ["ja/index.html.br", "ja/index.html.gz"]);
    }
}
