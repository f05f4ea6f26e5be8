//! The preview: the same site as a build makes, kept in memory and made anew, page by page, as it is asked for. The only room that
//! listens; it writes nothing.
//!
//! One thread, the desk, owns the site and answers; others take requests, watch the sources and judge them. A change is read
//! and the pages are right at once; findings follow.

mod answer;
mod bar;
mod case;
mod desk;
mod files;
mod findings;
mod hub;
mod listen;
mod moments;
mod problem;
mod request;
mod session;
mod shown;
mod watch;
mod wire;

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;

use anyhow::Result;
use camino::Utf8PathBuf;

use crate::calendar::Instant;
use crate::load::Sources;
use crate::model::BaseUrl;
use desk::{Desk, Lines, Message};
use hub::Hub;
use listen::Listener;

/// What a preview is asked to do.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the site.
    pub root: Utf8PathBuf,
    /// Takes the place of `base_url` in `site.yaml`.
    pub base_url: Option<BaseUrl>,
    /// The instant from which the site is looked at; the clock's at every request if there is none.
    pub at: Option<Instant>,
    /// Whether drafts are shown, until somebody says otherwise in the page.
    pub drafts: bool,
    /// In which language findings are said, until somebody says otherwise in the page.
    pub language: String,
    /// Where to listen.
    pub host: IpAddr,
    /// On which port.
    pub port: Port,
}

/// A port to listen on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// This one, or none; any that is free if it is 0.
    Exactly(u16),
    /// This one, or the next that is free.
    From(u16),
}

/// The clock: this room does not ask it itself.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// A preview that listens, and answers as soon as it runs.
pub struct Preview {
    listener: Listener,
    hub: Arc<Hub>,
    desk: Desk,
    inbox: mpsc::Sender<Message>,
}

/// Reads the site, watches it and begins to listen.
///
/// # Errors
/// If there is no site, the disk fails, or nobody can listen there.
pub fn start(options: Options, now: Clock) -> Result<Preview> {
    let listener = Listener::at(options.host, options.port)?;
    let (inbox, messages) = mpsc::channel();
    // What changes while everything is read for the first time is read again.
    let changes = inbox.clone();
    watch::watch(&options.root, move |change| changes.send(Message::Changed(change)).is_ok())?;
    let sources = Sources::read(&options.root)?;
    let (hub, cases) = (Arc::new(Hub::default()), case::judge(inbox.clone()));
    let lines = Lines { messages, own: inbox.clone(), cases, hub: hub.clone() };
    let desk = Desk::new(options, now, sources, lines);
    Ok(Preview { listener, hub, desk, inbox })
}

impl Preview {
    /// Where the site is found.
    pub fn url(&self) -> String {
        format!("{}{}", self.listener.url(), self.desk.home())
    }

    /// Answers until the process is ended.
    pub fn run(self) {
        let Preview { listener, hub, desk, inbox } = self;
        thread::spawn(move || desk.run());
        listener.run(&hub, &inbox);
    }
}
