//! The `sshd` of Debian with keys that are thrown away. It listens nowhere: `ssh` starts one for each connection and speaks to it through a pipe.

use std::fs;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};
use kokuji::model::{Target, TargetSettings, TargetUrl};
use kokuji::publish::{self, Store};

/// A machine that can be logged in to, and a folder on it.
pub struct Machine {
    base: Utf8PathBuf,
    _temporary: tempfile::TempDir,
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
                 PasswordAuthentication no\nPermitRootLogin yes\nLogLevel QUIET\n"
            ),
        );
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

    /// The site in a folder of the machine.
    pub fn store(&self, folder: &str) -> Box<dyn Store> {
        let url = TargetUrl::parse(&self.url(folder)).expect("an address");
        let target = Target { url, settings: TargetSettings::default() };
        let environment = |name: &str| match name {
            "RSYNC_RSH" => Some(self.rsh()),
            "TMPDIR" => Some(self.base.join("here").into_string()),
            _ => None,
        };
        publish::open(&target, &environment).expect("a target")
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
