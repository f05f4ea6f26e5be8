//! `history/published-address-gone`.

use camino::{Utf8Path, Utf8PathBuf};

use super::against::{address_of, is_permanent, notice_at};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Scene, World};
use crate::diagnostic::Message;
use crate::load::Published;
use crate::model::{Language, NoticeId, Phase, Route, Site};

/// A page or file that readers could find, at whose address there is nothing any more.
pub struct PublishedAddressGone;

impl Rule for PublishedAddressGone {
    fn name(&self) -> &'static str {
        "history/published-address-gone"
    }

    fn comes_and_goes(&self) -> bool {
        true
    }

    /// What went from a notice that is still there.
    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((notice, published)) = scene.notice.zip(scene.published()) else { return };
        // The files of a withdrawn notice are meant to go.
        if scene.phase() == Some(Phase::Withdrawn) {
            return;
        }
        for path in of_notice(scene, published, &notice.id) {
            if scene.world().answers(&address_of(path)) {
                continue;
            }
            let finding = findings.finding(message(path), scene.origin.at("publish_at"));
            let finding = finding.also(published.place_of(path), Message::new("history-address-published"));
            findings.push(finding.help(help(path)));
        }
    }

    /// What belongs to no notice, or to one that is not there any more.
    fn check_site(&self, world: &World<'_>, findings: &mut RuleFindings<'_>) {
        let Some(published) = world.published() else { return };
        let is_there = |id: &NoticeId| world.site.notice(id).is_some() || world.site.unread.contains(id);
        for path in published.files().keys().filter(|path| is_permanent(path)) {
            if world.answers(&address_of(path))
                || (is_of_notice(world.site, path) && notice_at(path).is_some_and(|id| is_there(&id)))
            {
                continue;
            }
            let finding = findings.finding(message(path), published.place_of(path));
            findings.push(finding.help(help(path)));
        }
    }
}

/// What the output that was had of a notice: its pages in the languages of the site, and its files.
fn of_notice<'p>(scene: &Scene<'_>, published: &'p Published, id: &NoticeId) -> Vec<&'p Utf8Path> {
    let page =
        |language: &Language| published.files().get_key_value(&Route::Notice(language.clone(), id.clone()).output());
    let pages = scene.site.config.languages.iter().filter_map(page).map(|(path, _)| path);
    let folder = format!("files/{id}/");
    let from = published.files().range(Utf8PathBuf::from(&folder)..).map(|(path, _)| path);
    let files = from.take_while(|path| path.as_str().starts_with(&folder));
    pages.chain(files).map(Utf8PathBuf::as_path).collect()
}

/// Whether a file of the output is among those that are looked at with their notice.
fn is_of_notice(site: &Site, path: &Utf8Path) -> bool {
    path.starts_with("files") || site.config.languages.iter().any(|language| path.starts_with(language.tag()))
}

fn message(path: &Utf8Path) -> Message {
    Message::new("history-published-address-gone").with("address", address_of(path))
}

fn help(path: &Utf8Path) -> Message {
    let is_page = path.file_name() == Some("index.html");
    Message::new(if is_page { "history-page-gone-help" } else { "history-file-gone-help" })
}
