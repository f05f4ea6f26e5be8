//! Files on their way, by rsync: each comes whole or not at all, because rsync writes beside and renames.
#![expect(clippy::disallowed_methods, reason = "the room that sends: it writes what is on its way, beside the site")]

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};

use super::scripts::INCOMING;
use super::session::unique;
use crate::publish::store::{Bytes, Sending};

/// Before a remote shell: it ends by itself, when all has come. rsync ends it (SIGUSR1) as soon as the protocol tells that the other side has failed; what
/// that side complains of comes by another way, its error output, and may still be under way.
const TO_ITS_END: &str = "sh -c 'trap \"\" USR1; exec \"$@\"' sh";

/// The files as they are to be there, in a folder of this machine that goes with this value.
struct Stage(Utf8PathBuf);

impl Drop for Stage {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Sends files to `to`, a folder as rsync names it. Their folders are there.
pub(super) fn send(files: &[&Sending], scratch: &Utf8Path, shell: &str, to: &str) -> Result<()> {
    let stage = Stage(scratch.join(format!("sending-{}", unique())));
    for file in files {
        put(file, &stage.0.join(&file.path))?;
    }
    let mut command = Command::new("rsync");
    // Without their times: nginx tells states of a file apart by its time, and a page that is built twice in a second has two.
    command.args(["--from0", "--files-from=-", "--no-implied-dirs", "--copy-links", "--checksum"]);
    command.args(["--perms", "--chmod=D755,F644", "--protect-args"]);
    command.arg(format!("--temp-dir={INCOMING}")).arg(format!("--rsh={TO_ITS_END} {shell}"));
    command.args(["--", &format!("{}/", stage.0), to]);
    let mut process = command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot run rsync: is it installed?")?;
    let mut input = process.stdin.take().context("a pipe was asked for")?;
    let names: Vec<u8> = files.iter().flat_map(|file| [file.path.as_str().as_bytes(), b"\0"].concat()).collect();
    // Beside, so that neither waits for the other: a long list of names fills one pipe, many complaints the other.
    let listing = thread::spawn(move || input.write_all(&names).ok());
    let output = process.wait_with_output().context("rsync was started")?;
    listing.join().ok();
    let complaints = String::from_utf8_lossy(&output.stderr).replace('\r', "");
    match (output.status.success(), complaints.trim()) {
        (true, _) => Ok(()),
        (false, "") => bail!("rsync: {}", output.status),
        (false, complaints) => bail!("{complaints}"),
    }
}

fn put(file: &Sending, at: &Utf8Path) -> Result<()> {
    let parent = at.parent().context("a file is in a folder")?;
    fs::create_dir_all(parent).with_context(|| format!("cannot create {parent}"))?;
    match &file.bytes {
        Bytes::File(from) => {
            let from = from.canonicalize_utf8().with_context(|| format!("cannot read {from}"))?;
            symlink(&from, at).with_context(|| format!("cannot create {at}"))
        }
        Bytes::Made(bytes) => fs::write(at, bytes).with_context(|| format!("cannot create {at}")),
        Bytes::There(from) => bail!("{from} is not on this machine"),
    }
}
