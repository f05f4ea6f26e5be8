//! The `sshd` of Debian with keys that are thrown away. It listens nowhere: `ssh` starts one for each connection and speaks to it through a pipe.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use camino::{Utf8Path, Utf8PathBuf};
use kokuji::model::{Target, TargetSettings, TargetUrl};
use kokuji::publish::{self, Store};

/// A machine that can be logged in to, and a folder on it.
pub struct Machine {
    base: Utf8PathBuf,
    _temporary: tempfile::TempDir,
}

/// Ways to be who may mount.
const AS_ROOT: [&[&str]; 2] = [&["env"], &["sudo", "--non-interactive"]];

/// Who holds a disk; it is gone when he is.
pub struct Disk(Child);

impl Drop for Disk {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        self.0.wait().ok();
    }
}

/// The process with the disk: the one that was started, or what `sudo` has started for it.
fn mounted_by(started: u32) -> String {
    let children = fs::read_to_string(format!("/proc/{started}/task/{started}/children")).unwrap_or_default();
    let name = fs::read_to_string(format!("/proc/{started}/comm")).unwrap_or_default();
    match (name.trim(), children.split_whitespace().next()) {
        ("sudo", Some(child)) => child.to_owned(),
        _ => started.to_string(),
    }
}

impl Machine {
    pub fn new() -> Machine {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let base = Utf8Path::from_path(temporary.path()).expect("UTF-8").canonicalize_utf8().expect("it exists");
        let machine = Machine { base, _temporary: temporary };
        for name in ["host", "user", "stranger"] {
            machine.make_key(name);
        }
        let base = &machine.base;
        let host_key = machine.read("host.pub");
        machine.write("known_hosts", &format!("machine {host_key}"));
        machine.write("authorized_keys", &machine.read("user.pub"));
        machine.write(
            "sshd_config",
            &format!(
                "HostKey {base}/host\nAuthorizedKeysFile {base}/authorized_keys\nStrictModes no\nUsePAM no\nPidFile none\n\
                 PasswordAuthentication no\nPermitRootLogin yes\nLogLevel QUIET\nSetEnv HOME={base}/home\n"
            ),
        );
        // Shells there would read the start-up files of whoever runs the tests, for a second at each connection and with whatever is in them.
        fs::create_dir(base.join("home")).expect("a new folder");
        // Where root starts it, it wants a folder that the system makes for its own.
        if !Utf8Path::new("/run/sshd").exists() {
            fs::create_dir("/run/sshd").ok();
        }
        fs::create_dir(base.join("here")).expect("a new folder");
        machine.through(&machine.server());
        machine
    }

    /// The command that is the server.
    pub fn server(&self) -> String {
        format!("/usr/sbin/sshd -i -f {}/sshd_config", self.base)
    }

    /// From now on, connections go through this command, a line of the shell.
    pub fn through(&self, command: &str) {
        self.configure(command, "user");
    }

    /// From now on, somebody else tries to log in.
    pub fn as_stranger(&self) {
        self.configure(&self.server(), "stranger");
    }

    fn configure(&self, command: &str, key: &str) {
        let base = &self.base;
        self.write(
            "ssh_config",
            &format!(
                "Host machine.example\n  ProxyCommand {command}\n  IdentityFile {base}/{key}\n  IdentitiesOnly yes\n  IdentityAgent none\n  \
                 UserKnownHostsFile {base}/known_hosts\n  GlobalKnownHostsFile /dev/null\n  HostKeyAlias machine\n  StrictHostKeyChecking yes\n"
            ),
        );
    }

    /// What `RSYNC_RSH` has to say.
    pub fn rsh(&self) -> String {
        format!("ssh -F {}/ssh_config", self.base)
    }

    /// The same, where what the other side complains of comes late.
    pub fn late_rsh(&self) -> String {
        self.write("late", "\"$@\" 2>\"$0.said\"; code=$?; sleep 0.5; cat \"$0.said\" >&2; exit $code\n");
        format!("sh {}/late {}", self.base, self.rsh())
    }

    /// The site in a folder of the machine.
    pub fn store(&self, folder: &str) -> Box<dyn Store> {
        self.store_by(&self.rsh(), folder)
    }

    /// The same, by this remote shell.
    pub fn store_by(&self, rsh: &str, folder: &str) -> Box<dyn Store> {
        let url = TargetUrl::parse(&self.url(folder)).expect("an address");
        let target = Target { url, settings: TargetSettings::default() };
        let environment = |name: &str| match name {
            "RSYNC_RSH" => Some(rsh.to_owned()),
            "TMPDIR" => Some(self.base.join("here").into_string()),
            _ => None,
        };
        publish::open(&target, &environment, publish::Clock { now: Box::new(|| 0), wait: Box::new(|_| {}) })
            .expect("a target")
    }

    /// The address of a folder of the machine.
    pub fn url(&self, folder: &str) -> String {
        format!("ssh://machine.example{}", self.there(folder))
    }

    /// A folder of the machine.
    pub fn there(&self, folder: &str) -> Utf8PathBuf {
        self.base.join("there").join(folder)
    }

    /// A file of this side, with these bytes.
    pub fn file(&self, name: &str, bytes: &[u8]) -> Utf8PathBuf {
        let path = self.base.join("files").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("new folders");
        fs::write(&path, bytes).expect("written");
        path
    }

    /// A disk of so many KiB that only the server sees, in the place of a folder. It goes with the value.
    pub fn small_disk(&self, folder: &str, size: u32) -> Disk {
        let there = self.there(folder);
        fs::create_dir_all(&there).expect("new folders");
        let script =
            format!("mount -t tmpfs -o size={size}k tmpfs {there} && chmod 777 {there} && echo mounted && cat");
        let can_mount = |way: &&&[&str]| {
            let probe = Command::new(way[0]).args(&way[1..]).args(["unshare", "--mount", "true"]).output();
            probe.is_ok_and(|output| output.status.success())
        };
        let way = AS_ROOT.iter().find(can_mount).expect("a disk cannot be mounted: run as root, or allow sudo");
        let mut command = Command::new(way[0]);
        command.args(&way[1..]).args(["unshare", "--mount", "sh", "-c", &script]);
        let mut holder = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
        let mut said = String::new();
        BufReader::new(holder.stdout.as_mut().expect("a pipe")).read_line(&mut said).expect("it says something");
        assert_eq!(said, "mounted\n");
        let enter = format!("{} nsenter --mount --target {}", way.join(" "), mounted_by(holder.id()));
        self.through(&format!("{enter} {}", self.server()));
        Disk(holder)
    }

    /// What is left on this side of what was on its way.
    pub fn remains(&self) -> usize {
        fs::read_dir(self.base.join("here")).expect("it is there").count()
    }

    fn make_key(&self, name: &str) {
        let path = self.base.join(name);
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", path.as_str()])
            .status();
        assert!(made.expect("ssh is installed (.ci/run does it)").success());
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.base.join(name), text).expect("written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.base.join(name)).expect("it was written")
    }
}
