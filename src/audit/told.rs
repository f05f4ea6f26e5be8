//! What a page tells a browser in place of a header: `<meta http-equiv>`. A host that is told the same can say it before the page is read.

use super::html::{self, Attribute};

/// What a page says for a header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Its content security policy.
    pub policy: Option<String>,
    /// Where it has moved to, as it is written: the page is there for an old address only.
    pub moved_to: Option<String>,
}

impl Told {
    /// By a page.
    pub fn by(html: &[u8]) -> Told {
        let elements = html::elements(html);
        let said = |header: &str| {
            let of_header = elements.iter().filter(|element| {
                element.attribute(Attribute::HttpEquiv).is_some_and(|name| name.eq_ignore_ascii_case(header))
            });
            of_header.filter_map(|element| element.attribute(Attribute::Content)).next()
        };
        Told { policy: said("content-security-policy").map(str::to_owned), moved_to: said("refresh").and_then(target) }
    }
}

/// `/ja/` of `0; url=/ja/` (HTML, "shared declarative refresh steps"). A page that waits before it moves on, or loads itself again, has not moved.
fn target(refresh: &str) -> Option<String> {
    let (seconds, rest) = refresh.split_once([';', ','])?;
    let rest = rest.trim();
    let is_url = rest.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("url"));
    let url = rest.get(3..).filter(|_| is_url && seconds.trim() == "0")?.trim_start().strip_prefix('=')?;
    let url = url.trim().trim_matches(['"', '\'']);
    (!url.is_empty()).then(|| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, policy: Option<&str>, moved_to: Option<&str>) {
        let expected = Told { policy: policy.map(str::to_owned), moved_to: moved_to.map(str::to_owned) };
        assert_eq!(Told::by(html.as_bytes()), expected, "{html}");
    }

    #[test]
    fn a_page_says_its_policy_and_where_it_has_moved() {
        check(
            "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;\"><p>",
            Some("default-src 'none'"),
            None,
        );
        check("<meta http-equiv=\"refresh\" content=\"0; url=/ja/2025/signs/\">", None, Some("/ja/2025/signs/"));
        check("<META content='0;URL=\"/ja/?a&amp;b\"' HTTP-EQUIV=Refresh>", None, Some("/ja/?a&b"));
    }

    #[test]
    fn a_page_that_stays_has_not_moved() {
        check("<meta http-equiv=\"refresh\" content=\"30\">", None, None);
        check("<meta http-equiv=\"refresh\" content=\"5; url=/ja/\">", None, None);
        check("<meta http-equiv=\"refresh\" content=\"0; url=\">", None, None);
        check("<meta name=\"refresh\" content=\"0; url=/ja/\">", None, None);
        check("<p>0; url=/ja/</p>", None, None);
    }
}
