//! A full disk behind the service.

use std::fs;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};

use super::super::faults::disk;
use super::super::support::{Run, Site, Tree, announcement, assert_same, of_site, tree};
use super::VARIABLES;
use super::server::{BUCKET, Server};

/// The variable that names the disk, where there is one.
const DISK: &str = "KOKUJI_SMALL_DISK";

/// The service is a thread of a test, so that the whole test has to be where the disk is mounted: it runs itself there.
fn on_a_small_disk(test: &str, body: impl FnOnce(&Utf8Path)) {
    if let Some(disk) = std::env::var_os(DISK) {
        return body(&Utf8PathBuf::try_from(std::path::PathBuf::from(disk)).expect("UTF-8"));
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let script = format!("mount -t tmpfs -o size=4m tmpfs \"${DISK}\" && exec \"$0\" --exact {test} --nocapture");
    let (way, binary) = (disk::way(), std::env::current_exe().expect("a path"));
    let mut command = Command::new(way[0]);
    command.args(&way[1..]).arg("env").arg(format!("{DISK}={}", folder.path().display()));
    let output = command.args(["sh", "-c", &script]).arg(binary).output().expect("it runs");
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
fn a_full_disk_behind_the_service_leaves_the_site_and_is_gone_on_with() {
    on_a_small_disk("s3::full::a_full_disk_behind_the_service_leaves_the_site_and_is_gone_on_with", |disk| {
        let site = Site::new();
        site.notice("2025/lamps", &announcement("街灯", "Street lamps", "2025-04-01 09:00"));
        site.notice("2025/signs", &announcement("標識", "Road signs", "2025-05-01 09:00"));
        let server = Server::on(disk);
        let (url, target) = (format!("http://{}", server.address()), format!("s3://{BUCKET}/site"));
        let host = [VARIABLES[0], VARIABLES[1], ("AWS_ENDPOINT_URL_S3", url.as_str())];
        let publish = || site.run_as(&host, &["publish", &target, "--quiet", "--lang", "en", "--patience", "1"]);
        let done = Run { code: 0, out: String::new(), err: String::new() };
        let check = |expected: &Tree, context: &str| {
            assert_same(&of_site(tree(&server.bucket().join("site"))), expected, context);
        };

        let old = site.build("2025-04-02 09:00");
        assert_eq!(publish(), done);
        let new = site.build("2025-05-01 09:00");
        fill(disk, 64);
        let full = publish();
        let is_told = full.err.starts_with("could not do the work: the target answers PUT ")
            && full.err.ends_with(" with 500 again and again; run it again later to go on\n");
        assert!(full.code == 2 && is_told, "{full:?}");
        // Copies of what is replaced come first, and that much room is not there.
        check(&old, "no room");
        fs::remove_file(disk.join("filler")).expect("it was written");
        assert_eq!(publish(), done);
        check(&new, "room again");
    });
}

/// Leaves so many KiB.
fn fill(disk: &Utf8Path, left: u64) {
    let file = fs::File::create(disk.join("filler")).expect("a file");
    let free = rustix::fs::fstatvfs(&file).expect("it answers");
    let bytes = free.f_bavail * free.f_frsize - left * 1024;
    fs::write(disk.join("filler"), vec![0; usize::try_from(bytes).expect("it fits")]).expect("written");
}
