//! What kokuji writes for an editor, in the sources: a new site, a new notice, the schemas beside them, and the note that a translation was
//! compared with its original. Next to `write`, which owns `public/`, the only room that changes files.
//!
//! Nothing that a person wrote is overwritten: new files are refused where a file is, and a confirmation changes its own keys
//! only.

mod confirm;
mod files;
mod refusal;
mod skeleton;

use anyhow::{Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use include_dir::{Dir, include_dir};

use crate::i18n::Voice;
use crate::model::{Kind, Language, NoticeId};
use crate::schema::Document;

pub use confirm::confirm;
pub use refusal::Refusal;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/author/starter");

/// Where schemas stand, below the root. `load` passes over names that begin with a dot.
pub const SCHEMAS: &str = "content/.schema";

/// Writes a small site that builds as it is into a folder that is empty or not there; its comments are in the editor's language.
/// Gives the paths of what was written, relative to the folder.
///
/// # Errors
/// A [`Refusal`] if something is in the folder, other than what begins with a dot; trouble with the disk.
pub fn init(folder: &Utf8Path, voice: Voice<'_>) -> Result<Vec<Utf8PathBuf>> {
    if !files::is_empty(folder)? {
        bail!(Refusal::NotEmpty { folder: folder.to_owned() });
    }
    let languages = [Language::new("ja"), Language::new("en")];
    let mut written = Vec::new();
    for file in starter_files(&STARTER) {
        let path = Utf8PathBuf::from(file.path().to_string_lossy().replace("gitignore", ".gitignore"));
        let text = skeleton::filled(file.contents_utf8().unwrap_or_default(), &languages, voice);
        files::create(&folder.join(&path), &text)?;
        written.push(path);
    }
    written.extend(schemas(folder, &languages)?);
    Ok(written)
}

/// Writes the folder of a new notice: facts to be filled in, explained in the editor's language, and prose for each language of
/// the site. Until it is filled in, `check` says what is missing. Gives the paths of what was written, relative to the root.
///
/// # Errors
/// A [`Refusal`] if the notice is there already; trouble with the disk.
pub fn new(
    root: &Utf8Path,
    id: &NoticeId,
    kind: Kind,
    languages: &[Language],
    voice: Voice<'_>,
) -> Result<Vec<Utf8PathBuf>> {
    let folder = Utf8PathBuf::from(format!("content/notices/{id}"));
    if files::is_there(&root.join(&folder)) {
        bail!(Refusal::NoticeExists { folder });
    }
    let mut texts = vec![(folder.join("notice.yaml"), skeleton::filled(skeleton::facts(kind), languages, voice))];
    for language in languages {
        texts.push((folder.join(format!("{language}.md")), skeleton::prose(kind, language, voice)));
    }
    for (path, text) in &texts {
        files::create(&root.join(path), text)?;
    }
    let mut written: Vec<Utf8PathBuf> = texts.into_iter().map(|(path, _)| path).collect();
    written.extend(schemas(root, languages)?);
    Ok(written)
}

/// Brings the schemas of a site up to date. Gives the paths of those that changed, relative to the root.
///
/// # Errors
/// Trouble with the disk.
pub fn schemas(root: &Utf8Path, languages: &[Language]) -> Result<Vec<Utf8PathBuf>> {
    let mut written = Vec::new();
    for document in Document::ALL {
        let path = Utf8PathBuf::from(format!("{SCHEMAS}/{}.json", document.name()));
        if files::update(&root.join(&path), &document.schema(languages))? {
            written.push(path);
        }
    }
    Ok(written)
}

/// All files of the starter, in a fixed order.
fn starter_files<'a>(folder: &'a Dir<'a>) -> Vec<&'a include_dir::File<'a>> {
    let mut files: Vec<_> = folder.files().chain(folder.dirs().flat_map(starter_files)).collect();
    files.sort_by_key(|file| file.path());
    files
}
