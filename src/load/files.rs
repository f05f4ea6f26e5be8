//! Reads the disk: folders in a fixed order, texts with their encoding, files with their measures.
#![expect(clippy::disallowed_methods, reason = "the stage that reads")]

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

use crate::diagnostic::{Diagnostic, Message};
use crate::digest::Digest;
use crate::model::{Attachment, MediaType};
use crate::source::{Place, Source};

/// The root of a site, and how its files are named in findings.
#[derive(Debug, Clone)]
pub(super) struct Root {
    path: Utf8PathBuf,
    unsaved: Option<Arc<Unsaved>>,
}

/// A file as it stands in an editor, which takes the place of what is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// The path relative to the root, with `/`.
    pub path: Utf8PathBuf,
    /// What would be written.
    pub bytes: Vec<u8>,
}

impl Root {
    pub fn new(path: &Utf8Path, unsaved: Option<Unsaved>) -> Root {
        Root { path: path.to_owned(), unsaved: unsaved.map(Arc::new) }
    }

    pub fn join(&self, relative: impl AsRef<Utf8Path>) -> Utf8PathBuf {
        self.path.join(relative)
    }

    /// What an editor holds of the file.
    fn unsaved(&self, relative: &Utf8Path) -> Option<&Unsaved> {
        self.unsaved.as_deref().filter(|unsaved| unsaved.path == relative)
    }

    /// Whether there is a plain file of that name; a symbolic link is none.
    pub fn has(&self, relative: impl AsRef<Utf8Path>) -> bool {
        let is_file = || self.join(&relative).symlink_metadata().is_ok_and(|metadata| metadata.is_file());
        self.unsaved(relative.as_ref()).is_some() || is_file()
    }

    /// Whether there is a folder of that name; a symbolic link is none.
    pub fn is_folder(&self, relative: &Utf8Path) -> bool {
        self.join(relative).symlink_metadata().is_ok_and(|metadata| metadata.is_dir())
    }

    /// The text of a file, or the finding that it is not UTF-8.
    pub fn source(&self, relative: &Utf8Path) -> Result<std::result::Result<Arc<Source>, Box<Diagnostic>>> {
        let bytes = self.bytes(relative)?;
        Ok(match String::from_utf8(bytes) {
            Ok(text) => Ok(Source::new(relative, text)),
            Err(error) => Err(Box::new(not_utf8(relative, error.as_bytes()))),
        })
    }

    pub fn bytes(&self, relative: &Utf8Path) -> Result<Vec<u8>> {
        if let Some(unsaved) = self.unsaved(relative) {
            return Ok(unsaved.bytes.clone());
        }
        let path = self.join(relative);
        std::fs::read(&path).with_context(|| format!("cannot read {path}"))
    }

    /// Names of the entries of a folder, sorted; none if there is no such folder. What begins with a dot or ends with `~` belongs to an
    /// editor or to the system.
    pub fn entries(&self, relative: &Utf8Path) -> Result<Vec<Entry>> {
        let mut entries = Vec::new();
        let folder = self.join(relative);
        if !folder.is_dir() {
            return Ok(entries);
        }
        for entry in WalkDir::new(&folder).min_depth(1).max_depth(1).sort_by_file_name() {
            let entry = entry.with_context(|| format!("cannot read {folder}"))?;
            let Some(name) = entry.file_name().to_str() else {
                bail!("{}: the file name is not Unicode", entry.path().display());
            };
            if name.starts_with('.') || name.ends_with('~') {
                continue;
            }
            if entry.file_type().is_symlink() {
                bail!("{}: a symbolic link; content is made of plain files and folders", folder.join(name));
            }
            entries.push(Entry { name: name.to_owned(), is_folder: entry.file_type().is_dir() });
        }
        Ok(entries)
    }

    /// Paths of all files below a folder, relative to it, sorted.
    pub fn tree(&self, relative: &Utf8Path) -> Result<Vec<Utf8PathBuf>> {
        let mut files = Vec::new();
        for entry in self.entries(relative)? {
            let path = relative.join(&entry.name);
            match entry.is_folder {
                true => files.extend(self.tree(&path)?.into_iter().map(|below| Utf8Path::new(&entry.name).join(below))),
                false => files.push(Utf8PathBuf::from(entry.name)),
            }
        }
        Ok(files)
    }

    /// Reads and measures an attachment.
    pub fn measure(&self, folder: &Utf8Path, name: &str) -> Result<Attachment> {
        let bytes = self.bytes(&folder.join(name))?;
        let media_type = MediaType::of_name(name);
        Ok(Attachment {
            name: name.to_owned(),
            from: self.join(folder).join(name),
            pages: if media_type.is_pdf() { pdf_pages(&bytes) } else { None },
            size: bytes.len() as u64,
            sha256: Digest::of(&bytes),
            media_type,
        })
    }
}

/// An entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub name: String,
    pub is_folder: bool,
}

/// The number of pages of a PDF; `None` if it cannot be read, for example because it is encrypted.
fn pdf_pages(bytes: &[u8]) -> Option<u32> {
    let document = lopdf::Document::load_mem(bytes).ok()?;
    u32::try_from(document.get_pages().len()).ok().filter(|pages| *pages > 0)
}

/// `site/not-utf8`, with the encoding the file seems to have.
fn not_utf8(path: &Utf8Path, bytes: &[u8]) -> Diagnostic {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let encoding = detector.guess(Some(b"jp"), chardetng::Utf8Detection::Deny).name();
    let message = Message::new("site-not-utf8").with("encoding", encoding);
    let place = Place::new(&Source::new(path, String::new()), 0..0);
    Diagnostic::error("site/not-utf8", message, place)
        .help(Message::new("site-not-utf8-help").with("encoding", encoding))
}
