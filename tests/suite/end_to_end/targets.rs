//! The three kinds of target, each with a server before it: what they differ in, and nothing of the story.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use camino::{Utf8Path, Utf8PathBuf};

use super::super::hosts::nginx::Nginx;
use super::super::s3::proxy::Proxy;
use super::super::s3::server::{BUCKET, Door, KEY, SECRET, Server};
use super::super::ssh::sshd;
use super::super::support::{Stamp, Tree, stamps, tree};

/// A target of the story.
pub trait Target: Sync {
    /// Its name in `site.yaml`.
    fn name(&self) -> &'static str;

    /// What `site.yaml` says of it.
    fn settings(&self) -> String;

    /// Variables of whoever publishes there.
    fn environment(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// Where its files lie.
    fn folder(&self) -> Utf8PathBuf;

    /// What it was asked for since the last time.
    fn requests(&self) -> Vec<String> {
        Vec::new()
    }

    /// What a line of a plan asks of it.
    fn request(&self, _mark: char, _path: &str, _goes_back: bool) -> Option<String> {
        None
    }

    /// A server for readers.
    fn server(&self) -> Nginx {
        Nginx::serve(&self.folder(), &self.folder())
    }

    /// Whether that server leads on from old addresses, and not only the page that is there.
    fn answers_old_addresses(&self) -> bool {
        true
    }

    /// All its files.
    fn tree(&self) -> Tree {
        tree(&self.folder())
    }

    /// The files of the site with what tells whether they were touched.
    fn stamps(&self) -> BTreeMap<String, Stamp> {
        let mut stamps = stamps(&self.folder());
        stamps.retain(|path, _| !path.starts_with(".kokuji/"));
        stamps
    }
}

/// A folder of this machine.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().expect("a temporary folder"))
    }
}

impl Target for Folder {
    fn name(&self) -> &'static str {
        "folder"
    }

    fn settings(&self) -> String {
        format!("{{url: \"file:{}\", host_files: [nginx]}}", self.folder())
    }

    fn folder(&self) -> Utf8PathBuf {
        Utf8Path::from_path(self.0.path()).expect("UTF-8").join("www")
    }
}

/// An object storage, whose readers come through nginx and another door.
pub struct Storage {
    server: Server,
    proxy: Proxy,
    readers: Door,
}

/// What all keys begin with, and the same in an address.
const PREFIX: [&str; 2] = ["例示省 site", "/press/%E4%BE%8B%E7%A4%BA%E7%9C%81%20site/"];

impl Storage {
    pub fn new() -> Storage {
        let server = Server::start();
        Storage { proxy: Proxy::to(server.address()), readers: server.readers(), server }
    }
}

impl Target for Storage {
    fn name(&self) -> &'static str {
        "storage"
    }

    fn settings(&self) -> String {
        format!("{{url: \"s3://{BUCKET}/{}\", endpoint: \"{}\"}}", PREFIX[0], self.proxy.url())
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        vec![("AWS_ACCESS_KEY_ID", KEY.to_owned()), ("AWS_SECRET_ACCESS_KEY", SECRET.to_owned())]
    }

    fn folder(&self) -> Utf8PathBuf {
        self.server.bucket().join(PREFIX[0])
    }

    fn requests(&self) -> Vec<String> {
        self.proxy.seen().iter().map(|request| request.replace(PREFIX[1], "")).collect()
    }

    fn request(&self, mark: char, path: &str, _goes_back: bool) -> Option<String> {
        Some(if mark == '-' { format!("DELETE {path} -> 204") } else { format!("PUT {path} -> 200") })
    }

    fn server(&self) -> Nginx {
        Nginx::before(self.readers.address(), &format!("/{BUCKET}/{}", PREFIX[0]))
    }

    fn answers_old_addresses(&self) -> bool {
        false
    }
}

/// Another machine, and a note of what rsync sends there.
pub struct Machine {
    machine: sshd::Machine,
    programs: tempfile::TempDir,
}

impl Machine {
    pub fn new() -> Machine {
        let programs = tempfile::tempdir().expect("a temporary folder");
        let (own, path) = (programs.path(), super::path());
        let (runs, sent) = (own.join("runs").display().to_string(), own.join("sent").display().to_string());
        let script = format!(
            "#!/bin/sh\nPATH={path}; echo 'a run of rsync' >>{runs}\nexec rsync --itemize-changes --8-bit-output \"$@\" >>{sent}\n"
        );
        fs::write(own.join("rsync"), script).expect("written");
        fs::set_permissions(own.join("rsync"), fs::Permissions::from_mode(0o755)).expect("ours");
        Machine { machine: sshd::Machine::new(), programs }
    }

    /// The lines of a note, which is empty then.
    fn noted(&self, name: &str) -> Vec<String> {
        let path = self.programs.path().join(name);
        let text = fs::read_to_string(&path).unwrap_or_default();
        fs::write(&path, "").expect("written");
        text.lines().map(str::to_owned).collect()
    }
}

impl Target for Machine {
    fn name(&self) -> &'static str {
        "machine"
    }

    fn settings(&self) -> String {
        format!("{{url: \"{}\", host_files: [nginx]}}", self.machine.url("www"))
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let path = format!("{}:{}", self.programs.path().display(), super::path());
        vec![("RSYNC_RSH", self.machine.rsh()), ("PATH", path)]
    }

    fn folder(&self) -> Utf8PathBuf {
        self.machine.there("www")
    }

    /// Each run, and each file whose bytes went over the line.
    fn requests(&self) -> Vec<String> {
        let sent = self.noted("sent").into_iter().filter(|line| line.starts_with("<f"));
        let files = sent.map(|line| format!("sent {}", line.split_once(' ').expect("a path").1));
        self.noted("runs").into_iter().chain(files).collect()
    }

    /// What goes is removed by the shell there, and what comes back is a link there.
    fn request(&self, mark: char, path: &str, goes_back: bool) -> Option<String> {
        (mark != '-' && !goes_back).then(|| format!("sent {path}"))
    }
}
