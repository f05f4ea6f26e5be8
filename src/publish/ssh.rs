//! A folder of another machine, through the `ssh` and `rsync` that are installed: their configuration, keys and agent are used, and nobody is asked for
//! a password. Small things are done by a shell there (POSIX, no program of ours), files are sent by rsync.

mod quoting;
mod scripts;
mod session;
mod transfer;

use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, bail, ensure};
use camino::{Utf8Path, Utf8PathBuf};

use super::store::{Bytes, Sending, Store, Stored, Version};
use session::{Answer, Session};

/// How many paths are named in one command; a command line has an end.
const AT_ONCE: usize = 200;

/// Where a site is on another machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Who logs in, if `ssh` is not to know that by itself.
    pub user: Option<String>,
    /// A name or an address, or a name of the configuration of `ssh`; an address of version 6 stands in brackets.
    pub host: String,
    /// The port, likewise.
    pub port: Option<u16>,
    /// The folder, absolute.
    pub path: Utf8PathBuf,
}

/// A site on another machine.
pub struct Ssh {
    place: Place,
    /// The remote shell and its options, as in `RSYNC_RSH`.
    shell: String,
    /// A folder of this machine for what is on its way.
    scratch: Utf8PathBuf,
    session: Mutex<Option<Session>>,
    /// Whether what a killed run left on its way is gone.
    is_clean: Mutex<bool>,
}

impl Ssh {
    /// Nothing is connected yet. `rsh` is what `RSYNC_RSH` says: a remote shell in place of `ssh`, with options.
    ///
    /// # Errors
    /// A host or a user that `ssh` would take for something else.
    pub fn new(place: Place, rsh: Option<&str>, scratch: Utf8PathBuf) -> Result<Ssh> {
        ensure!(quoting::is_host(&place.host), "{:?} is not the name of a host", place.host);
        ensure!(place.user.as_deref().is_none_or(quoting::is_user), "{:?} is not the name of a user", place.user);
        let port = place.port.map(|port| format!(" -p {port}")).unwrap_or_default();
        let alive = "-o ConnectTimeout=20 -o ServerAliveInterval=15";
        let shell = format!("{} -T -o BatchMode=yes {alive}{port}", rsh.unwrap_or("ssh"));
        Ok(Ssh { place, shell, scratch, session: Mutex::new(None), is_clean: Mutex::new(false) })
    }

    /// `user@host`.
    fn login(&self) -> String {
        match &self.place.user {
            Some(user) => format!("{user}@{}", self.place.host),
            None => self.place.host.clone(),
        }
    }

    /// Lets the shell there run a script. A connection that was lost is made anew the next time.
    fn ask(&self, script: &str) -> Result<Answer> {
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        let mut open = match session.take() {
            Some(open) => open,
            None => Session::open(&self.shell, &quoting::without_brackets(&self.login()))?,
        };
        let answer = open.ask(script).with_context(|| format!("cannot reach {}", self.name()))?;
        *session = Some(open);
        Ok(answer)
    }

    /// The same, where nothing but success is right.
    fn demand(&self, script: &str) -> Result<()> {
        let answer = self.ask(script)?;
        match answer.code {
            0 => Ok(()),
            _ => bail!("{} says: {}", self.name(), answer.words()),
        }
    }

    fn folder(&self) -> &Utf8Path {
        &self.place.path
    }

    /// Makes the folders that files are to be in.
    fn make_folders(&self, files: &[&Sending]) -> Result<()> {
        let mut is_clean = self.is_clean.lock().unwrap_or_else(PoisonError::into_inner);
        if !*is_clean {
            self.demand(&scripts::clean(self.folder()))?;
            *is_clean = true;
        }
        let mut folders: Vec<&Utf8Path> = files.iter().filter_map(|file| file.path.parent()).collect();
        folders.sort_unstable();
        folders.dedup();
        folders.chunks(AT_ONCE).try_for_each(|some| self.demand(&scripts::make_folders(self.folder(), some)))
    }
}

impl Store for Ssh {
    fn name(&self) -> String {
        let Place { port, path, .. } = &self.place;
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        format!("ssh://{}{port}{path}", self.login())
    }

    fn read(&self, path: &Utf8Path) -> Result<Option<Stored>> {
        // It is replaced in one step; whoever reads just then may see one file and hear of the state of another.
        loop {
            let answer = self.ask(&scripts::read(self.folder(), path))?;
            match answer.code {
                0 => {}
                scripts::ABSENT => return Ok(None),
                _ => bail!("{} says of {path}: {}", self.name(), answer.words()),
            }
            if let Some(stored) = scripts::stored(answer.out)? {
                return Ok(Some(stored));
            }
        }
    }

    fn write_if(&self, path: &Utf8Path, bytes: &[u8], seen: Option<&Version>) -> Result<Option<Version>> {
        let answer = self.ask(&scripts::write_if(self.folder(), path, bytes, seen)?)?;
        match answer.code {
            0 => Ok(Some(Version(answer.words()))),
            scripts::OVERTAKEN => Ok(None),
            _ => bail!("{} says of {path}: {}", self.name(), answer.words()),
        }
    }

    fn send(&self, files: &[Sending], sent: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()> {
        self.make_folders(&files.iter().collect::<Vec<_>>())?;
        let (there, here): (Vec<_>, Vec<_>) = files.iter().partition(|file| matches!(file.bytes, Bytes::There(_)));
        for some in there.chunks(AT_ONCE) {
            self.demand(&scripts::copy(self.folder(), some))?;
            some.iter().for_each(|file| sent(&file.path));
        }
        if !here.is_empty() {
            let to = format!("{}:{}/", self.login(), self.folder());
            transfer::send(&here, &self.scratch, &self.shell, &to)
                .with_context(|| format!("cannot send to {}", self.name()))?;
            here.iter().for_each(|file| sent(&file.path));
        }
        Ok(())
    }

    fn remove(&self, paths: &[Utf8PathBuf], removed: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()> {
        for some in paths.chunks(AT_ONCE) {
            self.demand(&scripts::remove(self.folder(), some))?;
            some.iter().for_each(|path| removed(path));
        }
        Ok(())
    }
}
