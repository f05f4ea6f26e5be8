//! What the shell on the other machine is asked to do, in POSIX `sh` and programs that every system has.
//!
//! A file is written in one step that nobody can come between without a lock that somebody could leave behind: whoever wants to replace a state
//! first links his file to a name made of that state (`ln` refuses a name that is taken), looks once more whether the state is still there, and moves the link
//! into place. Who dies in between leaves a link with his whole file; whoever comes next moves it, as he would have.

use anyhow::{Context as _, Result, ensure};
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

/// Where those wait who want to replace a file.
const CLAIMS: &str = ".kokuji/claims";

/// What every script may use. `state FILE` prints which state it is in: checksum, length and inode, for a file is never written twice. Nothing if there is none.
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
    Ok((before == after).then(|| Stored { bytes: out, version: Version(after.to_owned()) }))
}

/// Writes a file if it is in the state that was seen, and prints the new state.
pub(super) fn write_if(folder: &Utf8Path, file: &Utf8Path, bytes: &[u8], seen: Option<&Version>) -> Result<String> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    let text = text.context("only text is written under a condition")?;
    let (new, end) = (path(&format!("{CLAIMS}/new-{}", unique())), format!("end-{}", Digest::of(bytes)));
    let put = match seen {
        None => put_first(file, &new),
        Some(Version(seen)) => {
            ensure!(seen.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'), "not a state of ours: {seen:?}");
            put_after(file, &new, seen)
        }
    };
    Ok(format!(
        "{}
{{ mkdir -p {} {} || exit 1; }}
trap 'rm -f {new}' EXIT
head -c {} >{new} <<'{end}' || exit 1
{text}
{end}
now=$(state {new})
{put}
printf '%s' \"$now\"",
        enter(folder),
        path(CLAIMS),
        parent(file),
        bytes.len(),
        new = new.replace('\'', ""),
    ))
}

/// `ln` makes a name that is free, or nothing.
fn put_first(file: &Utf8Path, new: &str) -> String {
    let file = path(file.as_str());
    format!("[ -e {file} ] && exit {OVERTAKEN}\nln {new} {file} || {{ [ -e {file} ] && exit {OVERTAKEN}; exit 1; }}")
}

fn put_after(file: &Utf8Path, new: &str, seen: &str) -> String {
    let name = Digest::of(file.as_str().as_bytes()).short();
    let (file, claim) = (path(file.as_str()), path(&format!("{CLAIMS}/{name}-{seen}")));
    format!(
        "[ \"$(state {file})\" = '{seen}' ] || exit {OVERTAKEN}
is_taken=
ln {new} {claim} || {{
  if [ -e {claim} ]; then is_taken=yes; fi
  [ \"$(state {file})\" = '{seen}' ] || exit {OVERTAKEN}
  [ \"$is_taken\" ] || exit 1
  mv -f {claim} {file} 2>/dev/null
  exit {OVERTAKEN}
}}
[ \"$(state {file})\" = '{seen}' ] || {{ rm -f {claim}; exit {OVERTAKEN}; }}
mv -f {claim} {file} || {{ [ -e {claim} ] && exit 1; }}"
    )
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
