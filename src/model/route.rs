//! The addresses of the site: which page is where.

use camino::Utf8PathBuf;

use crate::model::{Language, NoticeId};

/// A page or file of the output.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// `/`, in every language.
    FrontDoor,
    /// `/{lang}/`.
    Home(Language),
    /// `/{lang}/{year}/`.
    Year(Language, i32),
    /// `/{lang}/{year}/{slug}/`.
    Notice(Language, NoticeId),
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

impl Route {
    /// The site address, without the path of `base_url`.
    pub fn address(&self) -> String {
        match self {
            Route::FrontDoor => "/".to_owned(),
            Route::Home(language) => format!("/{language}/"),
            Route::Year(language, year) => format!("/{language}/{year:04}/"),
            Route::Notice(language, id) => format!("/{language}/{id}/"),
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
            Route::Year(_, year) => Route::Year(language.clone(), *year),
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
        check(Route::Year(ja(), 2022), "/ja/2022/", "ja/2022/index.html");
        check(Route::Notice(ja(), id()), "/ja/2022/ismap-liu/", "ja/2022/ismap-liu/index.html");
        check(Route::Page(ja(), "about".to_owned()), "/ja/about/", "ja/about/index.html");
        check(Route::File(id(), "a.pdf".to_owned()), "/files/2022/ismap-liu/a.pdf", "files/2022/ismap-liu/a.pdf");
        check(Route::NotFound, "/404.html", "404.html");
        check(Route::Redirect("/old".to_owned()), "/old/", "old/index.html");
        check(Route::Redirect("/old/".to_owned()), "/old/", "old/index.html");
        check(Route::Redirect("/old/a.html".to_owned()), "/old/a.html", "old/a.html");
    }
}
