//! The one who owns the site: answers what is asked, and reads again what has changed.

use std::sync::atomic::Ordering;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};

use super::answer::{Answer, Content, media_type};
use super::bar::Bar;
use super::case::{Case, Latest};
use super::findings::counted;
use super::hub::{Event, Hub};
use super::moments::moments;
use super::problem::Problem;
use super::request::{Asked, OWN, Question, output};
use super::session::{self, Session};
use super::shown::Shown;
use super::watch::Change;
use super::{Clock, Options, files};
use crate::diagnostic::Report;
use crate::digest::Digest;
use crate::i18n::{Catalog, Voice};
use crate::load::{self, Sources, Theme};
use crate::model::{Notice, NoticeId, Site, Vantage};
use crate::render::{Artifact, Body, Look};

/// After how long the disk is asked again when it failed: half a checkout is no site.
const AGAIN: Duration = Duration::from_millis(300);

/// What the desk is told.
pub(super) enum Message {
    /// Somebody asks.
    Asked(Question, mpsc::Sender<Answer>),
    /// Something changed on the disk.
    Changed(Change),
    /// The reading of that number was judged.
    Judged(u64, Report),
}

/// The desk.
pub(super) struct Desk {
    options: Options,
    now: Clock,
    words: Arc<Catalog>,
    sources: Sources,
    messages: mpsc::Receiver<Message>,
    own: mpsc::Sender<Message>,
    cases: mpsc::Sender<Case>,
    hub: Arc<Hub>,
    latest: Latest,
    generation: u64,
    site: Option<Arc<Site>>,
    look: Option<Arc<Look>>,
    /// What the look was last tried to be made of.
    looked_at: Option<(Arc<Theme>, Arc<Catalog>)>,
    report: Report,
    /// Why the sources cannot be read.
    unreadable: Option<String>,
    /// Why the templates cannot be used.
    unusable: Option<String>,
}

/// A page or file as it would be in the output, or what is shown in its place.
struct Found {
    status: u16,
    path: Utf8PathBuf,
    body: Body,
    /// Whether it is as it was before an error.
    stale: bool,
}

/// The ways to and from the desk.
pub(super) struct Lines {
    /// What the desk is told.
    pub messages: mpsc::Receiver<Message>,
    /// The way to tell it.
    pub own: mpsc::Sender<Message>,
    /// The way to have something judged.
    pub cases: mpsc::Sender<Case>,
    /// Everybody who wants to know of changes.
    pub hub: Arc<Hub>,
}

impl Desk {
    pub fn new(options: Options, now: Clock, sources: Sources, lines: Lines) -> Desk {
        let Lines { messages, own, cases, hub } = lines;
        let mut desk = Desk {
            options,
            now,
            words: Arc::new(Catalog::embedded()),
            sources,
            messages,
            own,
            cases,
            hub,
            latest: Latest::default(),
            generation: 0,
            site: None,
            look: None,
            looked_at: None,
            report: Report::default(),
            unreadable: None,
            unusable: None,
        };
        desk.take_over();
        desk
    }

    /// The local address of the site's front door.
    pub fn home(&self) -> String {
        self.site.as_ref().map_or_else(|| "/".to_owned(), |site| site.config.base_url.local("/"))
    }

    /// Answers until nobody can ask any more.
    pub fn run(mut self) {
        loop {
            let (site, look) = (self.site.clone(), self.look.clone());
            let mut shown = site.as_ref().zip(look.as_ref()).map(|(site, look)| Shown::new(site, look));
            if self.answer_until_changed(shown.as_mut()).is_none() {
                return;
            }
        }
    }

    fn answer_until_changed(&mut self, mut shown: Option<&mut Shown<'_>>) -> Option<()> {
        loop {
            match self.messages.recv().ok()? {
                Message::Asked(question, reply) => {
                    let answer = self.answer(&question, shown.as_deref_mut());
                    reply.send(answer).ok();
                }
                Message::Judged(generation, report) if generation == self.generation && report != self.report => {
                    self.report = report;
                    self.hub.tell(Event::Findings);
                }
                Message::Judged(..) => {}
                Message::Changed(change) => {
                    if self.read_again(&change) {
                        self.hub.tell(Event::Change);
                        return Some(());
                    }
                }
            }
        }
    }

    /// Whether there was anything to read.
    fn read_again(&mut self, change: &Change) -> bool {
        let read = match change.everything || self.unreadable.is_some() {
            true => self.sources.read_all_again().map(|()| true),
            false => self.sources.read_again(&change.paths),
        };
        match read {
            Ok(false) => return false,
            Ok(true) => self.unreadable = None,
            Err(error) => {
                self.try_later();
                let words = Some(format!("{error:#}"));
                return std::mem::replace(&mut self.unreadable, words.clone()) != words;
            }
        }
        self.take_over();
        true
    }

    fn try_later(&self) {
        let own = self.own.clone();
        thread::spawn(move || {
            thread::sleep(AGAIN);
            own.send(Message::Changed(Change { everything: true, ..Change::default() })).ok();
        });
    }

    /// Shows what was read, and has it judged.
    fn take_over(&mut self) {
        self.generation += 1;
        self.latest.store(self.generation, Ordering::Relaxed);
        let here = |site: Site| match &self.options.base_url {
            Some(base_url) => site.served_at(base_url.clone()),
            None => site,
        };
        let shown = self.sources.last_site().map(here).map(Arc::new);
        // Where everything can be read, what is shown is what is judged.
        let judged = match shown.as_ref().filter(|site| site.unread.is_empty() && self.sources.is_good()) {
            Some(site) => Some(site.clone()),
            None => self.sources.site().map(here).map(Arc::new),
        };
        self.site = shown;
        self.take_look();
        let vantage = Vantage { at: self.options.at.unwrap_or_else(|| (self.now)()), drafts: self.options.drafts };
        let case = Case {
            generation: self.generation,
            latest: self.latest.clone(),
            site: judged,
            catalog: self.sources.catalog().clone(),
            look: self.look.clone().filter(|_| self.unusable.is_none()),
            findings: self.sources.findings(),
            vantage,
        };
        self.cases.send(case).ok();
    }

    /// Templates are compiled again only if they, or the messages in them, are others.
    fn take_look(&mut self) {
        let (theme, catalog) = self.sources.last_look();
        let is_same =
            |(own, words): &(Arc<Theme>, Arc<Catalog>)| Arc::ptr_eq(own, theme) && Arc::ptr_eq(words, catalog);
        if self.looked_at.as_ref().is_some_and(is_same) {
            return;
        }
        match Look::of(theme, catalog) {
            Ok(look) => (self.look, self.unusable) = (Some(Arc::new(look)), None),
            Err(error) => self.unusable = Some(format!("{error:#}")),
        }
        self.looked_at = Some((theme.clone(), catalog.clone()));
    }

    fn answer(&self, question: &Question, shown: Option<&mut Shown<'_>>) -> Answer {
        let session = Session::of(question, &self.options, (self.now)());
        match &question.asked {
            Asked::Page(address) => self.page(address, &session, shown),
            Asked::Own(name) if name == "findings" => self.page(&format!("{OWN}{name}"), &session, shown),
            Asked::Own(name) if name == "state" => self.state(question.page(), &session, shown),
            Asked::Own(name) if name == "set" => session::set(question),
            Asked::Own(name) => files::file(name).unwrap_or_else(|| Answer::plain(404, "there is no such file\n")),
            Asked::Events => Answer::plain(404, "it is streamed\n"),
        }
    }

    /// A page with the bar in it, or a file.
    fn page(&self, address: &str, session: &Session, mut shown: Option<&mut Shown<'_>>) -> Answer {
        if let Some(elsewhere) = self.elsewhere(address, session, shown.as_deref_mut()) {
            return Answer::elsewhere(302, &elsewhere);
        }
        let found = self.find(address, session, shown);
        let bytes = match &found.body {
            Body::Bytes(bytes) => bytes,
            Body::Copy { from, .. } => {
                return match load::opened(from) {
                    Ok(file) => Answer::new(found.status, media_type(&found.path), Content::File(file)),
                    Err(_) => Answer::plain(404, "the file is not there any more\n"),
                };
            }
        };
        let media_type = media_type(&found.path);
        if found.path.extension() != Some("html") {
            return Answer::new(found.status, media_type, Content::Bytes(bytes.clone()));
        }
        let moments = self.notice_at(address).map(|(site, notice)| moments(site, notice)).unwrap_or_default();
        let bar = Bar {
            session,
            voice: self.voice(session),
            address,
            digest: &digest(&found.body),
            counts: self.report.counts(),
            troubles: self.troubles().len(),
            stale: found.stale,
            moments: &moments,
        };
        Answer::html(found.status, bar.put_into(bytes))
    }

    /// What an open page asks: whether it is another one now, and what is wrong.
    fn state(&self, page: &str, session: &Session, shown: Option<&mut Shown<'_>>) -> Answer {
        let page = page.split(['?', '#']).next().unwrap_or_default();
        let found = self.find(page, session, shown);
        let (counts, troubles) = (self.report.counts(), self.troubles().len());
        let state = serde_json::json!({
            "digest": digest(&found.body),
            "findings": counted(counts, troubles, &self.voice(session)),
            "wrong": counts.errors + troubles > 0,
        });
        Answer::new(200, "application/json", Content::Bytes(state.to_string().into_bytes()))
    }

    /// Where an address leads that is not one of the site, but nearly.
    fn elsewhere(&self, address: &str, session: &Session, shown: Option<&mut Shown<'_>>) -> Option<String> {
        let base_url = &self.site.as_ref()?.config.base_url;
        let home = base_url.local("/");
        if address != home && (address == "/" || format!("{address}/") == home) {
            return Some(home);
        }
        // What has an extension is a file; what ends with a slash is a folder already.
        let is_bare =
            |address: &&str| address.rsplit('/').next().is_some_and(|name| !name.is_empty() && !name.contains('.'));
        let site_address = base_url.site_address(address).filter(is_bare)?;
        let shown = shown?;
        let mut is_there = |path: &Utf8Path| shown.file(session.vantage, path).is_ok_and(|file| file.is_some());
        let is_folder = is_there(&output(&format!("{site_address}/"))) && !is_there(&output(site_address));
        is_folder.then(|| format!("{address}/"))
    }

    fn find(&self, address: &str, session: &Session, shown: Option<&mut Shown<'_>>) -> Found {
        if address.starts_with(OWN) {
            return self.problem(200, "serve-findings", self.troubles(), session);
        }
        let Some(shown) = shown else { return self.problem(500, "serve-no-site", self.troubles(), session) };
        let path = shown.site.config.base_url.site_address(address).map(output);
        let file = path.map_or(Ok(None), |path| shown.file(session.vantage, &path));
        match file {
            Ok(Some(Artifact { path, body })) => Found { status: 200, path, body, stale: self.is_stale(address) },
            Ok(None) if self.is_unread(address) => self.problem(500, "serve-no-page", self.troubles(), session),
            Ok(None) => self.not_found(session, shown),
            Err(error) => self.failed(&error, session),
        }
    }

    fn not_found(&self, session: &Session, shown: &mut Shown<'_>) -> Found {
        match shown.file(session.vantage, Utf8Path::new("404.html")) {
            Ok(Some(Artifact { path, body })) => Found { status: 404, path, body, stale: false },
            Ok(None) => self.problem(404, "serve-no-page", self.troubles(), session),
            Err(error) => self.failed(&error, session),
        }
    }

    fn failed(&self, error: &anyhow::Error, session: &Session) -> Found {
        let mut troubles = vec![format!("{error:#}")];
        troubles.extend(self.troubles());
        self.problem(500, "serve-no-page", troubles, session)
    }

    fn problem(&self, status: u16, title: &'static str, troubles: Vec<String>, session: &Session) -> Found {
        let problem = Problem { title, troubles: &troubles, report: &self.report };
        let html = problem.html(&self.voice(session), &session.language);
        Found { status, path: Utf8PathBuf::from("index.html"), body: Body::Bytes(html.into_bytes()), stale: false }
    }

    /// What is wrong beside the findings.
    fn troubles(&self) -> Vec<String> {
        self.unreadable.iter().chain(&self.unusable).cloned().collect()
    }

    /// Whether the page shows a notice, or all pages show facts, of before an error.
    fn is_stale(&self, address: &str) -> bool {
        self.unreadable.is_some() || self.unusable.is_some() || !self.sources.is_good() || self.is_unread(address)
    }

    fn is_unread(&self, address: &str) -> bool {
        self.id_at(address).zip(self.site.as_ref()).is_some_and(|(id, site)| site.unread.contains(&id))
    }

    fn notice_at(&self, address: &str) -> Option<(&Site, &Notice)> {
        let site = self.site.as_deref()?;
        Some((site, site.notice(&self.id_at(address)?)?))
    }

    /// The notice whose page, in whichever language, has that address, public or not.
    fn id_at(&self, address: &str) -> Option<NoticeId> {
        let site_address = self.site.as_ref()?.config.base_url.site_address(address)?;
        let (_, rest) = site_address.strip_prefix('/')?.split_once('/')?;
        NoticeId::parse(rest.strip_suffix("index.html").unwrap_or(rest).trim_end_matches('/'))
    }

    fn voice(&self, session: &Session) -> Voice<'_> {
        self.words.voice(&session.language).expect("both languages are embedded")
    }
}

fn digest(body: &Body) -> String {
    match body {
        Body::Bytes(bytes) => Digest::of(bytes).short(),
        Body::Copy { digest, .. } => digest.short(),
    }
}
