//! `kokuji init`, `kokuji new`, `kokuji schema` and `kokuji confirm`: what is written for an editor.

use std::io::{self, Write as _};

use anyhow::{Result, bail};
use camino::Utf8PathBuf;

use super::{FINDINGS, FINE, at, printer, root};
use crate::author::{self, Refusal};
use crate::calendar::Zone;
use crate::diagnostic::Message;
use crate::i18n::Voice;
use crate::load;
use crate::model::{Kind, Language, NoticeId, Vantage};
use crate::pipeline::{self, Options};
use crate::schema::Document;

pub(super) fn init(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let folder = matches.get_one::<Utf8PathBuf>("folder").cloned().unwrap_or_else(|| Utf8PathBuf::from("."));
    print(&author::init(&folder, voice)?)?;
    eprintln!("{}", voice.with("init-done", &[("folder", folder.as_str().into())]));
    Ok(FINE)
}

pub(super) fn new(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let root = root(matches);
    let kinds = [Kind::Solicitation, Kind::Results, Kind::Announcement];
    let asked = matches.get_one::<String>("kind");
    let kind = kinds.into_iter().find(|kind| asked.is_some_and(|asked| asked == kind.as_str()));
    let languages = load::languages(&root)?;
    print(&author::new(&root, &id(matches)?, kind.unwrap_or(Kind::Solicitation), &languages, voice)?)?;
    eprintln!("{}", voice.text("new-done"));
    Ok(FINE)
}

pub(super) fn schema(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let root = root(matches);
    if matches.get_flag("write") {
        print(&author::schemas(&root, &load::languages(&root)?)?)?;
        eprintln!("{}", voice.text("schema-done"));
        return Ok(FINE);
    }
    // A schema can also be looked at where no site is.
    let languages = load::languages(&root).unwrap_or_else(|_| vec![Language::new("ja"), Language::new("en")]);
    let name = matches.get_one::<String>("document").map(String::as_str);
    let document = name.and_then(Document::named).unwrap_or(Document::Notice);
    io::stdout().write_all(document.schema(&languages).as_bytes())?;
    Ok(FINE)
}

pub(super) fn confirm(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let id = id(matches)?;
    let languages = matches.get_many::<String>("language").into_iter().flatten();
    let languages: Vec<Language> = languages.map(|tag| Language::new(tag)).collect();
    // Drafts are compared too: before they are published is the best time.
    let vantage = Vantage { at: at(matches)?, drafts: true };
    let options = Options { root: root(matches), vantage, base_url: None, deny_warnings: false, program: None };
    let confirmation = pipeline::confirm(&options, &id, &languages)?;
    let printer = printer(matches);
    if confirmation.languages.is_empty() {
        printer.findings(&confirmation.report, voice)?;
        eprintln!("{}", voice.text("confirm-blocked"));
        return Ok(FINDINGS);
    }
    let languages: Vec<&str> = confirmation.languages.iter().map(Language::tag).collect();
    let date = Zone::default().date(vantage.at);
    let done = Message::new("confirm-done")
        .with("id", id.to_string())
        .with("languages", languages.join(", "))
        .with("date", date);
    if !printer.quiet {
        eprintln!("{}", voice.say(&done));
    }
    Ok(FINE)
}

fn id(matches: &clap::ArgMatches) -> Result<NoticeId> {
    let written = matches.get_one::<String>("notice").map(String::as_str).unwrap_or_default();
    match NoticeId::parse(written) {
        Some(id) => Ok(id),
        None => bail!(Refusal::BadId { id: written.to_owned() }),
    }
}

/// What was written, a path a line, as a script wants it.
fn print(paths: &[Utf8PathBuf]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    paths.iter().try_for_each(|path| writeln!(out, "{path}"))
}

/// The words for what is not written.
pub(super) fn refusal(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::NotEmpty { folder } => Message::new("author-not-empty").with("folder", folder.as_str()),
        Refusal::NoticeExists { folder } => Message::new("author-notice-exists").with("folder", folder.as_str()),
        Refusal::BadId { id } => Message::new("author-bad-id").with("id", id.as_str()),
        Refusal::NoNotice { id } => Message::new("author-no-notice").with("id", id.as_str()),
        Refusal::NoTranslation { id } => Message::new("author-no-translation").with("id", id.as_str()),
        Refusal::NotATranslation { id, language } => {
            Message::new("author-not-a-translation").with("id", id.as_str()).with("language", language.as_str())
        }
        Refusal::Unamendable { path } => Message::new("author-unamendable").with("path", path.as_str()),
    }
}
