//! Reads the disk: folders in a fixed order, texts with their encoding, files with their measures.
#![expect(clippy::disallowed_methods, reason = "the stage that reads")]

use std::fs::{File, FileType};
use std::io::{self, ErrorKind, Read as _};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

use crate::diagnostic::{Diagnostic, Message};
use crate::digest::{Digest, Digester};
use crate::model::{Attachment, MediaType};
use crate::source::{Place, Source};

/// How many bytes a text can have: a thousand pages of a book. What has more is a data file that strayed, and every page made of it would be
/// too much for a browser.
const MOST: u64 = MEGABYTES as u64 * 1_000_000;
const MEGABYTES: usize = 5;

/// The root of a site, and how its files are named in findings.
#[derive(Clone)]
pub(super) struct Root {
    path: Utf8PathBuf,
    unsaved: Arc<[Unsaved]>,
    /// What was read by way of this value, if anybody wants to know.
    noted: Option<Arc<Mutex<Digester>>>,
}

/// A file as it stands in an editor, or will be once it is mended, which takes the place of what is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// The path relative to the root, with `/`.
    pub path: Utf8PathBuf,
    /// What would be written.
    pub bytes: Vec<u8>,
}

impl Root {
    pub fn new(path: &Utf8Path, unsaved: &[Unsaved]) -> Root {
        Root { path: path.to_owned(), unsaved: unsaved.into(), noted: None }
    }

    /// The same root, which notes the names and bytes of all that is read through it.
    pub fn noting(&self) -> Root {
        Root { noted: Some(Arc::default()), ..self.clone() }
    }

    /// The digest of all that was read through a [`Root::noting`], in the order of the reading.
    pub fn noted(&self) -> Digest {
        let noted = self.noted.as_ref().map(|noted| noted.lock().unwrap_or_else(PoisonError::into_inner).clone());
        noted.unwrap_or_default().finish()
    }

    fn note(&self, relative: &Utf8Path, read: &[u8]) {
        let Some(noted) = &self.noted else { return };
        let mut noted = noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.update(format!("{}:{relative}{}:", relative.as_str().len(), read.len()).as_bytes());
        noted.update(read);
    }

    pub fn join(&self, relative: impl AsRef<Utf8Path>) -> Utf8PathBuf {
        self.path.join(relative)
    }

    /// What an editor holds of the file.
    fn unsaved(&self, relative: &Utf8Path) -> Option<&Unsaved> {
        self.unsaved.iter().find(|unsaved| unsaved.path == relative)
    }

    /// Fails unless it is the root of a site.
    pub fn refuse_no_site(&self) -> Result<()> {
        if !self.has("content/site.yaml")? {
            bail!("{} not found: this is not the folder of a site", self.join("content/site.yaml"));
        }
        Ok(())
    }

    /// Whether there is a plain file of that name.
    ///
    /// # Errors
    /// If that cannot be told: what cannot be seen is not what is not there. If there is a symbolic link, which might lead anywhere.
    pub fn has(&self, relative: impl AsRef<Utf8Path>) -> Result<bool> {
        if self.unsaved(relative.as_ref()).is_some() {
            return Ok(true);
        }
        let path = self.join(&relative);
        let file_type = file_type(&path)?;
        if file_type.is_some_and(|file_type| file_type.is_symlink()) {
            bail!(a_link(&path));
        }
        Ok(file_type.is_some_and(|file_type| file_type.is_file()))
    }

    /// Whether there is a folder of that name; a symbolic link is none.
    pub fn is_folder(&self, relative: &Utf8Path) -> bool {
        self.join(relative).symlink_metadata().is_ok_and(|metadata| metadata.is_dir())
    }

    /// The text of a file, or the finding that it is not UTF-8, or more than anybody writes.
    pub fn source(&self, relative: &Utf8Path) -> Result<std::result::Result<Arc<Source>, Box<Diagnostic>>> {
        let Some(bytes) = self.read_up_to(MOST, relative)? else { return Ok(Err(Box::new(too_large(relative)))) };
        self.note(relative, &bytes);
        Ok(match String::from_utf8(bytes) {
            Ok(text) => Ok(Source::new(relative, text)),
            Err(error) => Err(Box::new(not_utf8(relative, error.as_bytes()))),
        })
    }

    /// The bytes of a file; `None` if there are more than so many.
    fn read_up_to(&self, most: u64, relative: &Utf8Path) -> Result<Option<Vec<u8>>> {
        if let Some(unsaved) = self.unsaved(relative) {
            return Ok((unsaved.bytes.len() as u64 <= most).then(|| unsaved.bytes.clone()));
        }
        let path = self.join(relative);
        let read = || {
            let file = File::open(&path)?;
            let size = file.metadata()?.len();
            let mut bytes = Vec::with_capacity(usize::try_from(size.min(most)).unwrap_or_default());
            file.take(most + 1).read_to_end(&mut bytes)?;
            Ok::<_, io::Error>((bytes.len() as u64 <= most).then_some(bytes))
        };
        read().with_context(|| format!("cannot read {path}"))
    }

    pub fn bytes(&self, relative: &Utf8Path) -> Result<Vec<u8>> {
        let bytes = self.read(relative)?;
        self.note(relative, &bytes);
        Ok(bytes)
    }

    fn read(&self, relative: &Utf8Path) -> Result<Vec<u8>> {
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
        match file_type(&folder)? {
            Some(file_type) if file_type.is_symlink() => bail!(a_link(&folder)),
            Some(file_type) if file_type.is_dir() => {}
            _ => return Ok(entries),
        }
        for entry in WalkDir::new(&folder).min_depth(1).max_depth(1).sort_by_file_name() {
            let entry = entry.with_context(|| format!("cannot read {folder}"))?;
            let Some(name) = entry.file_name().to_str() else {
                bail!("{}: the file name is not Unicode", entry.path().display());
            };
            if name.starts_with('.') || name.ends_with('~') {
                continue;
            }
            let file_type = entry.file_type();
            match (file_type.is_dir(), file_type.is_file()) {
                _ if file_type.is_symlink() => bail!(a_link(&folder.join(name))),
                // Reading a pipe would wait for ever.
                (false, false) => bail!("{}: neither a file nor a folder", folder.join(name)),
                (is_folder, _) => entries.push(Entry { name: name.to_owned(), is_folder }),
            }
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
        let path = folder.join(name);
        let bytes = self.read(&path)?;
        let (sha256, media_type) = (Digest::of(&bytes), MediaType::of_name(name));
        self.note(&path, sha256.to_string().as_bytes());
        Ok(Attachment {
            name: name.to_owned(),
            from: self.join(folder).join(name),
            pages: if media_type.is_pdf() { pdf_pages(&bytes) } else { None },
            size: bytes.len() as u64,
            sha256,
            media_type,
        })
    }
}

/// What is at a path, links not followed; nothing if there is nothing.
fn file_type(path: &Utf8Path) -> Result<Option<FileType>> {
    match path.symlink_metadata() {
        Ok(metadata) => Ok(Some(metadata.file_type())),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {path}")),
    }
}

fn a_link(path: &Utf8Path) -> String {
    format!("{path}: a symbolic link; content is made of plain files and folders")
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

/// `site/too-large`. The text is not in memory, so that the place is the file itself.
fn too_large(path: &Utf8Path) -> Diagnostic {
    let message = Message::new("site-too-large").with("megabytes", MEGABYTES);
    let place = Place::new(&Source::new(path, String::new()), 0..0);
    Diagnostic::error("site/too-large", message, place).help(Message::new("site-too-large-help"))
}

/// The encoding that bytes seem to have. UTF-16 says so itself, and is nothing that can be guessed.
fn encoding(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return "UTF-16";
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(Some(b"jp"), chardetng::Utf8Detection::Deny).name()
}

/// `site/not-utf8`, with the encoding the file seems to have.
fn not_utf8(path: &Utf8Path, bytes: &[u8]) -> Diagnostic {
    let encoding = encoding(bytes);
    let message = Message::new("site-not-utf8").with("encoding", encoding);
    let place = Place::new(&Source::new(path, String::new()), 0..0);
    Diagnostic::error("site/not-utf8", message, place)
        .help(Message::new("site-not-utf8-help").with("encoding", encoding))
}

#[cfg(test)]
mod tests {
    use super::encoding;

    #[test]
    fn encodings_are_named() {
        let check = |bytes: &[u8], expected: &str| assert_eq!(encoding(bytes), expected, "{bytes:?}");
        check(&[0xff, 0xfe, 0xd7, 0x8b, 0x4c, 0x98], "UTF-16");
        check(&[0xfe, 0xff, 0x8b, 0xd7, 0x98, 0x4c], "UTF-16");
        check(&[0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc], "Shift_JIS");
    }
}
