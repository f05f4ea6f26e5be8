//! Which page or file of a public site lies at a path of the output: the way back from [`Route::output`], without making all routes.

use camino::Utf8Path;

use crate::model::{Directory, FeedFormat, Language, List, NoticeId, Output, PublicSite, Route};

impl PublicSite<'_> {
    /// The route behind a path of the output, if the site has it now: one of [`PublicSite::routes`].
    pub fn route_of(&self, output: &Utf8Path) -> Option<Route> {
        let parts: Vec<&str> = output.iter().collect();
        let route = match parts.as_slice() {
            ["index.html"] => Route::FrontDoor,
            ["404.html"] => Route::NotFound,
            ["sitemap.xml"] => Route::Sitemap,
            ["robots.txt"] => Route::Robots,
            ["transitions.json"] => Route::Transitions,
            ["files", year, slug, name] => Route::File(id(year, slug)?, (*name).to_owned()),
            [tag, rest @ ..] => self.below(self.language(tag)?, rest)?,
            [] => return None,
        };
        // What is written otherwise (`page/01`) is another path.
        (route.output() == output && self.has(&route)).then_some(route)
    }

    fn language(&self, tag: &str) -> Option<Language> {
        self.site().config.languages.iter().find(|language| language.tag() == tag).cloned()
    }

    /// What is in the folder of a language.
    fn below(&self, language: Language, parts: &[&str]) -> Option<Route> {
        Some(match parts {
            ["index.html"] => Route::Home(language),
            ["open.ics"] => Route::OpenCalendar(language),
            ["search", "index.html"] => Route::Search(language),
            ["topics", "index.html"] => Route::Directory(language, Directory::Topics),
            ["organizations", "index.html"] => Route::Directory(language, Directory::Organizations),
            ["topics", id, rest @ ..] => of_list(language, List::Topic((*id).to_owned()), rest)?,
            ["organizations", id, rest @ ..] => of_list(language, List::Organization((*id).to_owned()), rest)?,
            [year, rest @ ("index.html" | "page"), ..] if is_year(year) => {
                let rest = if *rest == "page" { &parts[1..] } else { &["index.html"][..] };
                of_list(language, List::Year(year.parse().ok()?), rest)?
            }
            [year, slug, "index.html"] => Route::Notice(language, id(year, slug)?),
            [year, slug, "notice.json"] => Route::NoticeJson(language, id(year, slug)?),
            [year, slug, "notice.ics"] => Route::NoticeCalendar(language, id(year, slug)?),
            [slug, "index.html"] => Route::Page(language, (*slug).to_owned()),
            [feed] => Route::Feed(language, None, format(feed)?),
            _ => return None,
        })
    }

    fn has(&self, route: &Route) -> bool {
        match route {
            Route::List(language, list, number) => {
                let numbers = 1..=self.volumes(language, list).numbered();
                self.has_list(language, list) && number.is_none_or(|number| numbers.contains(&number))
            }
            Route::Directory(language, directory) => self.lists(language).any(|list| directory.names(list)),
            Route::Search(_) => self.makes(Output::Search),
            Route::OpenCalendar(_) => self.makes(Output::Calendar),
            Route::Feed(language, list, format) => {
                let is_made = |list: &List| !matches!(list, List::Year(_)) && self.has_list(language, list);
                self.feed_formats().contains(format) && list.as_ref().is_none_or(is_made)
            }
            Route::Notice(_, id) => self.notice(id).is_some(),
            Route::NoticeJson(language, id) | Route::NoticeCalendar(language, id) => {
                self.notice(id).is_some_and(|notice| self.companions_of(notice, language, id).contains(route))
            }
            Route::Page(_, slug) => self.site().pages.iter().any(|page| page.slug == *slug),
            Route::File(id, name) => {
                self.notice(id).is_some_and(|notice| notice.attachments().any(|file| file.name == *name))
            }
            Route::FrontDoor | Route::NotFound | Route::Sitemap | Route::Robots | Route::Transitions => true,
            Route::Home(_) => true,
            Route::SearchFile(..) | Route::Redirect(_) => false,
        }
    }
}

fn of_list(language: Language, list: List, parts: &[&str]) -> Option<Route> {
    Some(match parts {
        ["index.html"] => Route::List(language, list, None),
        ["page", number, "index.html"] => Route::List(language, list, Some(number.parse().ok()?)),
        [feed] => Route::Feed(language, Some(list), format(feed)?),
        _ => return None,
    })
}

fn format(name: &str) -> Option<FeedFormat> {
    match name {
        "feed.atom" => Some(FeedFormat::Atom),
        "feed.json" => Some(FeedFormat::Json),
        _ => None,
    }
}

fn id(year: &str, slug: &str) -> Option<NoticeId> {
    NoticeId::parse(&format!("{year}/{slug}"))
}

fn is_year(name: &str) -> bool {
    name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit())
}
