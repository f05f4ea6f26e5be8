//! What the shell on the other machine is asked to do, in POSIX `sh` and programs that every system has.
//!
//! To replace a file only if nobody else has, two commands have to be one: `flock` keeps others out while they run, and the system there lets go of the lock
//! when its holder ends, however that comes. (`ln` and `mv` alone cannot do it: whoever tidies up behind a dead writer may be late himself.)

use anyhow::{Context as _, Result};
use camino::{Utf8Path, Utf8PathBuf};

use super::quoting::{path, word};
use super::session::unique;
use crate::digest::Digest;
use crate::publish::store::{Bytes, Sending, Stored, Version};

/// Exit code: there is no such file.
pub(super) const ABSENT: i32 = 4;

/// Exit code: somebody else was there first.
pub(super) const OVERTAKEN: i32 = 3;

/// Where rsync keeps what has not come whole.
pub(super) const INCOMING: &str = ".kokuji/incoming";

/// Kept by who replaces a file under a condition.
const LOCK: &str = ".kokuji/lock";

/// What every script may use. `state FILE` prints which state it is in: checksum, length and inode, for a file is never
/// written twice. Nothing if there is none.
pub(super) const PRELUDE: &str = "set -f
umask 022
LC_ALL=C; export LC_ALL
state() { if [ -f \"$1\" ]; then set -- $(cksum <\"$1\") $(ls -di \"$1\"); printf '%s-%s-%s' \"$1\" \"$2\" \"$3\"; fi; }
";

/// Prints a file, then the states before and after.
pub(super) fn read(folder: &Utf8Path, file: &Utf8Path) -> String {
    let (folder, file) = (path(folder.as_str()), path(file.as_str()));
    format!(
        "[ -d {folder} ] || exit {ABSENT}
cd {folder} || exit 1
[ -e {file} ] || exit {ABSENT}
before=$(state {file})
cat {file} || exit 1
printf '\\n%s %s' \"$before\" \"$(state {file})\""
    )
}

/// What [`read`] printed; `None` if it was replaced meanwhile.
pub(super) fn stored(mut out: Vec<u8>) -> Result<Option<Stored>> {
    let end = out.iter().rposition(|byte| *byte == b'\n').context("no state was printed")?;
    let states = String::from_utf8(out.split_off(end)).context("a state is text")?;
    let (before, after) = states.trim().split_once(' ').context("two states were asked for")?;
    Ok((before == after).then(|| Stored { bytes: out, version: Version(after.to_owned()), headers: None }))
}

/// Writes a file if it is in the state that was seen, and prints the new state.
pub(super) fn write_if(folder: &Utf8Path, file: &Utf8Path, bytes: &[u8], seen: Option<&Version>) -> Result<String> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    let text = text.context("only text is written under a condition")?;
    let seen = seen.map(|Version(seen)| seen.as_str()).unwrap_or_default();
    let (new, end) = (format!(".kokuji/new-{}", unique()), format!("end-{}", Digest::of(bytes)));
    Ok(format!(
        "{}
mkdir -p .kokuji {} || exit 1
trap 'rm -f {new}' EXIT
head -c {} >{new} <<'{end}' || exit 1
{text}
{end}
(
  flock 9 || exit 1
  [ \"$(state {file})\" = {} ] || exit {OVERTAKEN}
  state {new} && mv -f {new} {file}
) 9>{LOCK}",
        enter(folder),
        parent(file),
        bytes.len(),
        word(seen),
        file = path(file.as_str()),
    ))
}

/// Removes what a killed run left on its way.
pub(super) fn clean(folder: &Utf8Path) -> String {
    let incoming = path(INCOMING);
    format!("{}\nrm -rf {incoming} && mkdir -p {incoming}", enter(folder))
}

/// Makes folders, as those of a site are: everybody may look.
pub(super) fn make_folders(folder: &Utf8Path, folders: &[&Utf8Path]) -> String {
    let folders: Vec<String> = folders.iter().map(|folder| path(folder.as_str())).collect();
    format!("{}\nmkdir -p {}", enter(folder), folders.join(" "))
}

/// Puts files that are there under other names: as links, or as copies where there are none. Files are replaced and never written into, so that what
/// one name shows stays when the other changes.
pub(super) fn copy(folder: &Utf8Path, files: &[&Sending]) -> String {
    let line = |file: &&Sending| match &file.bytes {
        Bytes::There(from) => {
            let (from, to) = (path(from.as_str()), path(file.path.as_str()));
            format!("put {from} {to} || exit 1\n")
        }
        _ => String::new(),
    };
    let new = path(&format!("{INCOMING}/{}", unique()));
    format!(
        "{}
put() {{
  cmp -s \"$1\" \"$2\" && return
  ln \"$1\" {new} 2>/dev/null || cp -p \"$1\" {new} || return 1
  mv -f {new} \"$2\" && rm -f {new}
}}
{}",
        enter(folder),
        files.iter().map(line).collect::<String>()
    )
}

/// Removes files, and the folders that are empty then.
pub(super) fn remove(folder: &Utf8Path, files: &[Utf8PathBuf]) -> String {
    let paths: Vec<String> = files.iter().map(|file| path(file.as_str())).collect();
    let mut parents: Vec<&Utf8Path> = files.iter().filter_map(|file| file.parent()).collect();
    parents.retain(|parent| !parent.as_str().is_empty());
    parents.sort_unstable();
    parents.dedup();
    // The deepest first. `word`: behind "./" `rmdir -p` would try the folder itself at last.
    let parents: Vec<String> = parents.iter().rev().map(|parent| word(parent.as_str())).collect();
    let folder = path(folder.as_str());
    format!(
        "[ -d {folder} ] || exit 0
cd {folder} || exit 1
rm -f {} || exit 1
for parent in {}; do rmdir -p -- \"$parent\" 2>/dev/null; done
true",
        paths.join(" "),
        parents.join(" ")
    )
}

/// Goes to the folder of the site, which is made if it is not there.
fn enter(folder: &Utf8Path) -> String {
    let folder = path(folder.as_str());
    format!("mkdir -p {folder} && cd {folder} || exit 1")
}

fn parent(file: &Utf8Path) -> String {
    path(file.parent().map(Utf8Path::as_str).filter(|parent| !parent.is_empty()).unwrap_or("."))
}
