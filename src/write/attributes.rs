//! Owner, permissions and times of an entry, given to the one that takes its place.

use std::fs::{self, Metadata};
use std::io;
use std::os::unix::fs::{MetadataExt as _, lchown};
use std::path::Path;

use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, utimensat};

/// Gives `to` the owner, permissions and modification time in `from`. Another's folder stays that other's if the system lets us
/// (it lets root); else it becomes ours, which is no reason to fail. Of a link there are only owner and times.
pub fn copy(from: &Metadata, to: &Path) -> io::Result<()> {
    let made = fs::symlink_metadata(to)?;
    if made.gid() != from.gid() {
        lchown(to, None, Some(from.gid())).ok();
    }
    if made.uid() != from.uid() {
        lchown(to, Some(from.uid()), None).ok();
    }
    if !made.is_symlink() {
        fs::set_permissions(to, from.permissions())?;
    }
    let last_access = Timespec { tv_sec: from.atime(), tv_nsec: from.atime_nsec() };
    let last_modification = Timespec { tv_sec: from.mtime(), tv_nsec: from.mtime_nsec() };
    Ok(utimensat(CWD, to, &Timestamps { last_access, last_modification }, AtFlags::SYMLINK_NOFOLLOW)?)
}
