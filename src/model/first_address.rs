//! The addresses a notice had, and the one under which it is known for good.

use crate::model::{Language, Notice, NoticeId, Route};

impl Notice {
    /// The site address at which the notice was first found in that language: of its former addresses the first that is a notice's
    /// page in the language, else its own. `redirect_from` lists the oldest first and only grows, so what is derived from this
    /// address (ids in feeds, UIDs in calendars) stays when the notice is renamed.
    pub fn first_address(&self, language: &Language) -> String {
        let first = self.former_ids(language).next().unwrap_or_else(|| self.id.clone());
        Route::Notice(language.clone(), first).address()
    }

    /// The notices that this one was, by its former pages in a language.
    pub fn former_ids(&self, language: &Language) -> impl Iterator<Item = NoticeId> {
        self.redirect_from.iter().filter_map(move |path| id_at(path, language))
    }
}

/// The notice whose page in that language was at a former address, however its end is written.
fn id_at(path: &str, language: &Language) -> Option<NoticeId> {
    let rest = path.strip_prefix('/')?.strip_prefix(language.tag())?.strip_prefix('/')?;
    NoticeId::parse(rest.strip_suffix("index.html").unwrap_or(rest).trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: Option<&str>) {
        let found = id_at(path, &Language::new("en"));
        assert_eq!(found.map(|id| id.to_string()).as_deref(), expected, "{path}");
    }

    #[test]
    fn a_former_page_of_the_notice() {
        check("/en/2024/lamps/", Some("2024/lamps"));
        check("/en/2024/lamps", Some("2024/lamps"));
        check("/en/2024/lamps/index.html", Some("2024/lamps"));
    }

    #[test]
    fn what_is_no_former_page_in_the_language() {
        check("/ja/2024/lamps/", None);
        check("/english/2024/lamps/", None);
        check("/en/2024/", None);
        check("/en/lamps/", None);
        check("/en/topics/lamps/", None);
        check("/en/2024/lamps/notice.ics", None);
        check("/menu/pr_0001.html", None);
    }
}
