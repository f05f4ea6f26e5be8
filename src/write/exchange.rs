//! Puts the new tree in the place of the old one, in one step where the system can.
//!
//! The output is then another folder with the old name. A shell that stands in the old one has to `cd` again, and an output
//! that is a mount point cannot be exchanged: mount the folder above it. Nothing is flushed to the disk here: after a power
//! failure, as opposed to a kill, build again.
#![expect(clippy::disallowed_methods, reason = "the stage that writes")]

use std::fs;
use std::io::{self, ErrorKind};

use anyhow::Context as _;
use camino::{Utf8Path, Utf8PathBuf};

use super::staging;
use super::target::Target;

/// Puts `tree` in the place of the output; what was there is then at `tree`, or nowhere.
///
/// # Errors
/// The output is as it was.
pub fn exchange(tree: &Utf8Path, target: &Target) -> anyhow::Result<()> {
    let (out, parent) = (target.out(), target.parent());
    fs::create_dir_all(parent).with_context(|| format!("cannot create {parent}"))?;
    // A plain rename is atomic too, and is all it takes where there is nothing yet, or an empty folder.
    let renamed = match fs::rename(tree, out) {
        Err(error) if is_occupied(&error) => in_one_step(tree, out),
        other => other,
    };
    let exchanged = match renamed {
        Err(error) if is_unsupported(&error) => in_two_steps(tree, out, &aside(target)),
        other => other,
    };
    exchanged.with_context(|| format!("cannot put {tree} in the place of {out}"))
}

/// Ends what a run killed in the middle of [`in_two_steps`] began: the old output goes back, unless the new one is in place.
pub fn recover(target: &Target) -> anyhow::Result<()> {
    let aside = aside(target);
    if fs::symlink_metadata(&aside).is_err() {
        return Ok(());
    }
    let recovered = match fs::rename(&aside, target.out()) {
        Err(error) if is_occupied(&error) => staging::remove(&aside),
        other => other,
    };
    recovered.with_context(|| format!("cannot put back {aside}"))
}

/// Both names change their folder at once (`renameat2` with `RENAME_EXCHANGE`; `renameatx_np` on macOS).
#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos"))]
fn in_one_step(tree: &Utf8Path, out: &Utf8Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, tree.as_std_path(), CWD, out.as_std_path(), RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
fn in_one_step(_: &Utf8Path, _: &Utf8Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// For file systems that cannot exchange. Between the renames there is no output for a moment; should the run be killed just
/// then, the old tree stands beside, whole, and the next run puts it back. The old tree ends at `tree`, as after an exchange.
fn in_two_steps(tree: &Utf8Path, out: &Utf8Path, aside: &Utf8Path) -> io::Result<()> {
    fs::rename(out, aside)?;
    if let Err(error) = fs::rename(tree, out) {
        fs::rename(aside, out)?;
        return Err(error);
    }
    fs::rename(aside, tree)
}

/// Where the old output waits in [`in_two_steps`]: always beside it, whatever the staging folder.
fn aside(target: &Target) -> Utf8PathBuf {
    target.beside(target.parent(), "kokuji-old")
}

fn is_occupied(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists)
}

fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders() -> (tempfile::TempDir, [Utf8PathBuf; 3]) {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let base = Utf8Path::from_path(temporary.path()).expect("UTF-8").to_owned();
        let [tree, out, aside] = ["tree", "out", ".out.kokuji-old"].map(|name| base.join(name));
        for folder in [&tree, &out] {
            fs::create_dir(folder).expect("new folder");
            fs::write(folder.join("name"), folder.file_name().expect("a name")).expect("written");
        }
        (temporary, [tree, out, aside])
    }

    fn name(folder: &Utf8Path) -> Option<String> {
        fs::read_to_string(folder.join("name")).ok()
    }

    #[test]
    fn one_step_and_two_steps_end_the_same() {
        for step in
            [in_one_step, |tree: &Utf8Path, out: &Utf8Path| in_two_steps(tree, out, &out.with_file_name("aside"))]
        {
            let (_temporary, [tree, out, _]) = folders();
            step(&tree, &out).expect("exchanged");
            assert_eq!((name(&out), name(&tree)), (Some("tree".to_owned()), Some("out".to_owned())));
            assert_eq!(fs::read_dir(out.parent().expect("has one")).expect("readable").count(), 2);
        }
    }

    #[test]
    fn two_steps_that_fail_restore_the_old_output() {
        let (_temporary, [tree, out, aside]) = folders();
        fs::remove_dir_all(&tree).expect("removed");
        in_two_steps(&tree, &out, &aside).expect_err("there is no new tree");
        assert_eq!((name(&out), name(&aside)), (Some("out".to_owned()), None));
    }

    #[test]
    fn an_error_of_the_system_means_unsupported() {
        use rustix::io::Errno;
        for errno in [Errno::NOSYS, Errno::INVAL, Errno::OPNOTSUPP] {
            assert!(is_unsupported(&errno.into()), "{errno:?}");
        }
        assert!(!is_unsupported(&Errno::XDEV.into()));
        assert!(!is_unsupported(&Errno::BUSY.into()));
    }

    #[test]
    fn a_run_killed_between_two_steps_is_undone_and_one_killed_after_them_is_finished() {
        let (temporary, [tree, out, aside]) = folders();
        fs::write(out.join("kokuji-manifest.json"), "{}").expect("written");
        let root = Utf8Path::from_path(temporary.path()).expect("UTF-8");
        let target = Target::new(root, &out).expect("ours");
        recover(&target).expect("nothing to do");
        assert_eq!(name(&out).as_deref(), Some("out"));

        fs::rename(&out, &aside).expect("renamed");
        recover(&target).expect("put back");
        assert_eq!((name(&out).as_deref(), name(&aside)), (Some("out"), None));

        fs::rename(&out, &aside).expect("renamed");
        fs::rename(&tree, &out).expect("renamed");
        recover(&target).expect("cleared");
        assert_eq!((name(&out).as_deref(), name(&aside)), (Some("tree"), None));
    }
}
