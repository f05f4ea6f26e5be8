//! Everything below a folder, seen by several threads.
#![expect(clippy::disallowed_methods, reason = "the stage that writes reads the old output")]

use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// Paths relative to the folder, with what is there, in no order. Links are seen, never followed.
///
/// # Errors
/// If a folder cannot be read.
pub fn walk(folder: &Path) -> io::Result<Vec<(PathBuf, FileType)>> {
    below(folder, Path::new(""))
}

fn below(root: &Path, folder: &Path) -> io::Result<Vec<(PathBuf, FileType)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        entries.push((folder.join(entry.file_name()), entry.file_type()?));
    }
    let folders: Vec<&PathBuf> = entries.iter().filter(|(_, kind)| kind.is_dir()).map(|(path, _)| path).collect();
    let deeper = match folders.as_slice() {
        [] => Vec::new(),
        [only] => vec![below(root, only)?],
        several => several.par_iter().map(|folder| below(root, folder)).collect::<io::Result<Vec<_>>>()?,
    };
    entries.extend(deeper.into_iter().flatten());
    Ok(entries)
}
