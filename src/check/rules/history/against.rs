//! What was published, beside what is there now.

use camino::Utf8Path;

use crate::check::scene::Scene;
use crate::model::{CorrectionType, Notice, NoticeId};

/// Files that a build makes for programs, or names by their content: nobody was promised their addresses.
const FOR_PROGRAMS: [&str; 10] = [
    "404.html",
    "sitemap.xml",
    "robots.txt",
    "transitions.json",
    "feed.atom",
    "feed.json",
    "open.ics",
    "notice.ics",
    "notice.json",
    "CNAME",
];

/// The ids under which a notice can have been published: its own, and those it had.
pub(super) fn published_ids<'a>(scene: &Scene<'a>, notice: &'a Notice) -> impl Iterator<Item = NoticeId> + use<'a> {
    let former = scene.site.config.languages.iter().flat_map(|language| notice.former_ids(language));
    std::iter::once(notice.id.clone()).chain(former)
}

/// Whether the notice says today, and did not when it was published, that something of such a kind was changed.
pub(super) fn is_told(
    scene: &Scene<'_>,
    notice: &Notice,
    id: &NoticeId,
    is_of_kind: impl Fn(CorrectionType) -> bool,
) -> bool {
    let Some(published) = scene.published() else { return false };
    let said = published.corrections(id);
    let is_new = |at| said.is_none_or(|said| !said.contains(&at));
    notice.corrections.iter().any(|entry| entry.at <= scene.now() && is_of_kind(entry.type_) && is_new(entry.at))
}

/// The notice to which a file of the output belongs: its page in a language, or what stands in its `files/`.
pub(super) fn notice_at(path: &Utf8Path) -> Option<NoticeId> {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    match parts[..] {
        ["files", year, slug, _] | [_, year, slug, "index.html"] => NoticeId::parse(&format!("{year}/{slug}")),
        _ => None,
    }
}

/// The site address of a file of the output.
pub(super) fn address_of(path: &Utf8Path) -> String {
    let address = format!("/{path}");
    match address.strip_suffix("/index.html") {
        Some(folder) => format!("{folder}/"),
        None => address,
    }
}

/// Whether readers may count on the address: notices, their files, standing pages, former addresses, files as they are. Lists come and go with
/// what they list.
pub(super) fn is_permanent(path: &Utf8Path) -> bool {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let is_for_programs = path.file_name().is_some_and(|name| FOR_PROGRAMS.contains(&name));
    let is_list = match parts[..] {
        [_, "search" | "topics" | "organizations", ..] | [_, _, "page", ..] => true,
        [_, year, "index.html"] => year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    parts[0] != "assets" && !is_for_programs && !is_list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, address: &str, permanent: bool, notice: Option<&str>) {
        let path = Utf8Path::new(path);
        let notice = notice.map(str::to_owned);
        let found = (address_of(path), is_permanent(path), notice_at(path).map(|id| id.to_string()));
        assert_eq!(found, (address.to_owned(), permanent, notice));
    }

    #[test]
    fn what_readers_may_count_on() {
        check("index.html", "/", true, None);
        check("ja/index.html", "/ja/", true, None);
        check("ja/2025/lamps/index.html", "/ja/2025/lamps/", true, Some("2025/lamps"));
        check("files/2025/lamps/draft.pdf", "/files/2025/lamps/draft.pdf", true, Some("2025/lamps"));
        check("en/about/index.html", "/en/about/", true, None);
        check("old/lamps.html", "/old/lamps.html", true, None);
        check("favicon.svg", "/favicon.svg", true, None);
    }

    #[test]
    fn what_comes_and_goes() {
        check("assets/style.806bf1a814.css", "/assets/style.806bf1a814.css", false, None);
        check("ja/2025/index.html", "/ja/2025/", false, None);
        check("ja/2025/page/2/index.html", "/ja/2025/page/2/", false, None);
        check("ja/topics/signs/index.html", "/ja/topics/signs/", false, None);
        check("ja/search/index.html", "/ja/search/", false, None);
        check("ja/2025/lamps/notice.json", "/ja/2025/lamps/notice.json", false, None);
        check("ja/feed.atom", "/ja/feed.atom", false, None);
    }
}
