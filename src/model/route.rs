//! The addresses of the site: which page is where.

use camino::Utf8PathBuf;

use crate::model::{Directory, Language, List, NoticeId};

/// A page or file of the output.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// `/`, in every language.
    FrontDoor,
    /// `/{lang}/`.
    Home(Language),
    /// `/{lang}/{year}/`, `/{lang}/topics/{id}/`, `/{lang}/organizations/{id}/`; a numbered volume of it: `…/page/{number}/`.
    List(Language, List, Option<usize>),
    /// `/{lang}/topics/`, `/{lang}/organizations/`.
    Directory(Language, Directory),
    /// `/{lang}/search/`.
    Search(Language),
    /// `/{lang}/search/{name}`: a file of the index.
    SearchFile(Language, String),
    /// `/{lang}/{year}/{slug}/`.
    Notice(Language, NoticeId),
    /// `/{lang}/{year}/{slug}/notice.json`.
    NoticeJson(Language, NoticeId),
    /// `/{lang}/{year}/{slug}/notice.ics`.
    NoticeCalendar(Language, NoticeId),
    /// `/{lang}/open.ics`.
    OpenCalendar(Language),
    /// `/{lang}/feed.atom`, `/{lang}/topics/{id}/feed.json`: the feed of a language, or of a list in it.
    Feed(Language, Option<List>, FeedFormat),
    /// `/{lang}/{slug}/`.
    Page(Language, String),
    /// `/files/{year}/{slug}/{name}`.
    File(NoticeId, String),
    /// A former address of a notice, as it is written: `/old/`, `/old`, `/old.html`.
    Redirect(String),
    /// `/404.html`.
    NotFound,
    /// `/sitemap.xml`.
    Sitemap,
    /// `/robots.txt`.
    Robots,
    /// `/transitions.json`.
    Transitions,
}

/// A format of feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedFormat {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FeedFormat::Atom => "application/atom+xml",
            FeedFormat::Json => "application/feed+json",
        }
    }

    fn file_name(self) -> &'static str {
        match self {
            FeedFormat::Atom => "feed.atom",
            FeedFormat::Json => "feed.json",
        }
    }
}

impl Route {
    /// The site address, without the path of `base_url`.
    pub fn address(&self) -> String {
        match self {
            Route::FrontDoor => "/".to_owned(),
            Route::Home(language) => format!("/{language}/"),
            Route::List(language, list, None) => format!("/{language}/{list}/"),
            Route::List(language, list, Some(number)) => format!("/{language}/{list}/page/{number}/"),
            Route::Directory(language, directory) => format!("/{language}/{directory}/"),
            Route::Search(language) => format!("/{language}/search/"),
            Route::SearchFile(language, name) => format!("/{language}/search/{name}"),
            Route::Notice(language, id) => format!("/{language}/{id}/"),
            Route::NoticeJson(language, id) => format!("/{language}/{id}/notice.json"),
            Route::NoticeCalendar(language, id) => format!("/{language}/{id}/notice.ics"),
            Route::OpenCalendar(language) => format!("/{language}/open.ics"),
            Route::Feed(language, None, format) => format!("/{language}/{}", format.file_name()),
            Route::Feed(language, Some(list), format) => format!("/{language}/{list}/{}", format.file_name()),
            Route::Page(language, slug) => format!("/{language}/{slug}/"),
            Route::File(id, name) => format!("/files/{id}/{name}"),
            // What is no file by its name is a folder: `/old` is answered by `/old/index.html`.
            Route::Redirect(path)
                if path.ends_with('/') || path.rsplit('/').next().is_some_and(|name| name.contains('.')) =>
            {
                path.clone()
            }
            Route::Redirect(path) => format!("{path}/"),
            Route::NotFound => "/404.html".to_owned(),
            Route::Sitemap => "/sitemap.xml".to_owned(),
            Route::Robots => "/robots.txt".to_owned(),
            Route::Transitions => "/transitions.json".to_owned(),
        }
    }

    /// The file it is in the output.
    pub fn output(&self) -> Utf8PathBuf {
        output_of(&self.address())
    }

    /// The same page in another language; a page without a language is its own.
    pub fn in_language(&self, language: &Language) -> Route {
        match self {
            Route::Home(_) => Route::Home(language.clone()),
            Route::List(_, list, number) => Route::List(language.clone(), list.clone(), *number),
            Route::Directory(_, directory) => Route::Directory(language.clone(), *directory),
            Route::Search(_) => Route::Search(language.clone()),
            Route::Notice(_, id) => Route::Notice(language.clone(), id.clone()),
            Route::Page(_, slug) => Route::Page(language.clone(), slug.clone()),
            other => other.clone(),
        }
    }
}

/// The file behind a site address.
pub(crate) fn output_of(address: &str) -> Utf8PathBuf {
    let relative = address.trim_start_matches('/');
    let is_folder = relative.is_empty() || relative.ends_with('/');
    Utf8PathBuf::from(if is_folder { format!("{relative}index.html") } else { relative.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(route: Route, address: &str, output: &str) {
        assert_eq!((route.address().as_str(), route.output().as_str()), (address, output));
    }

    #[test]
    fn addresses_are_those_of_the_contract() {
        let ja = || Language::new("ja");
        let id = || NoticeId::parse("2022/ismap-liu").expect("an id");
        check(Route::FrontDoor, "/", "index.html");
        check(Route::Home(ja()), "/ja/", "ja/index.html");
        check(Route::List(ja(), List::Year(2022), None), "/ja/2022/", "ja/2022/index.html");
        check(Route::List(ja(), List::Year(2022), Some(3)), "/ja/2022/page/3/", "ja/2022/page/3/index.html");
        let topic = || List::Topic("cloud".to_owned());
        check(Route::List(ja(), topic(), None), "/ja/topics/cloud/", "ja/topics/cloud/index.html");
        let organization = List::Organization("mic".to_owned());
        check(Route::List(ja(), organization, None), "/ja/organizations/mic/", "ja/organizations/mic/index.html");
        check(Route::Directory(ja(), Directory::Topics), "/ja/topics/", "ja/topics/index.html");
        check(Route::Search(ja()), "/ja/search/", "ja/search/index.html");
        check(Route::Feed(ja(), None, FeedFormat::Atom), "/ja/feed.atom", "ja/feed.atom");
        check(
            Route::Feed(ja(), Some(topic()), FeedFormat::Json),
            "/ja/topics/cloud/feed.json",
            "ja/topics/cloud/feed.json",
        );
        check(Route::OpenCalendar(ja()), "/ja/open.ics", "ja/open.ics");
        check(Route::NoticeCalendar(ja(), id()), "/ja/2022/ismap-liu/notice.ics", "ja/2022/ismap-liu/notice.ics");
        check(Route::NoticeJson(ja(), id()), "/ja/2022/ismap-liu/notice.json", "ja/2022/ismap-liu/notice.json");
        check(Route::Notice(ja(), id()), "/ja/2022/ismap-liu/", "ja/2022/ismap-liu/index.html");
        check(Route::Page(ja(), "about".to_owned()), "/ja/about/", "ja/about/index.html");
        check(Route::File(id(), "a.pdf".to_owned()), "/files/2022/ismap-liu/a.pdf", "files/2022/ismap-liu/a.pdf");
        check(Route::NotFound, "/404.html", "404.html");
        check(Route::Redirect("/old".to_owned()), "/old/", "old/index.html");
        check(Route::Redirect("/old/".to_owned()), "/old/", "old/index.html");
        check(Route::Redirect("/old/a.html".to_owned()), "/old/a.html", "old/a.html");
    }
}
