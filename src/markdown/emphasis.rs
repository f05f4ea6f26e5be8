//! Emphasis beside 「」（）。、：. CommonMark decides by spaces and punctuation whether `**` may open or close, and Japanese
//! has no spaces: `これは**「重要」**です` stays as typed. Before parsing, an invisible sentinel is set beside
//! the delimiters that the CJK-friendly rules read otherwise; it is taken out of everything the parser returns.
//!
//! The rules are those of the CJK-friendly amendment to CommonMark, which the parser does not have as of 0.13.

use memchr::memchr3;

use super::character::{is_cjk, is_punctuation};
use super::lift::{TILDE, is_lifted};
use super::prepared::SENTINEL;

/// Byte offsets, ascending, at which a sentinel makes every delimiter run read as it should.
pub(super) fn sentinels(text: &str) -> Vec<usize> {
    let runs = runs(text);
    let neighbours = runs.chunk_by(|one, next| one.end == next.start);
    neighbours.flat_map(|group| gaps_to_fill(text, group)).collect()
}

/// A run of `*`, or of exactly two `~`.
#[derive(Debug)]
struct Run {
    start: usize,
    end: usize,
    tilde: bool,
}

/// What a delimiter run may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Flanking {
    opens: bool,
    closes: bool,
}

fn runs(text: &str) -> Vec<Run> {
    let bytes = text.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr3(b'\\', b'*', b'~', rest)) {
        let start = at + found;
        let byte = bytes[start];
        let length = match byte {
            b'\\' => 2,
            _ => bytes[start..].iter().take_while(|next| **next == byte).count(),
        };
        at = start + length;
        if byte == b'*' || byte == b'~' && length == 2 {
            runs.push(Run { start, end: at, tilde: byte == b'~' });
        }
    }
    runs
}

/// Runs of different delimiters may touch, as in `**~~旧~~**`; a sentinel between two of them is seen by both.
fn gaps_to_fill(text: &str, group: &[Run]) -> Vec<usize> {
    let mut filled = vec![false; group.len() + 1];
    loop {
        let before = filled.clone();
        for (index, run) in group.iter().enumerate() {
            let wanted = run.wanted(text);
            if run.read(text, filled[index], filled[index + 1]) != wanted {
                filled[index] |= wanted.closes;
                filled[index + 1] |= wanted.opens;
            }
        }
        if filled == before {
            break;
        }
    }
    let gaps = group.iter().map(|run| run.start).chain(group.last().map(|run| run.end));
    gaps.zip(filled).filter_map(|(gap, fill)| fill.then_some(gap)).collect()
}

impl Run {
    /// How the parser reads the run, given the sentinels beside it.
    fn read(&self, text: &str, sentinel_before: bool, sentinel_after: bool) -> Flanking {
        let before = if sentinel_before { Some(SENTINEL) } else { text[..self.start].chars().next_back() };
        let after = if sentinel_after { Some(SENTINEL) } else { text[self.end..].chars().next() };
        let (space_before, space_after) = (is_space(before), is_space(after));
        let (mark_before, mark_after) = (before.is_some_and(is_punctuation), after.is_some_and(is_punctuation));
        Flanking {
            opens: !space_after && (self.tilde || !mark_after || space_before || mark_before),
            closes: !space_before && (!mark_before || space_after || mark_after),
        }
    }

    /// How the run is meant. Beside `|` it may be at the edge of a table cell, which the parser knows better.
    fn wanted(&self, text: &str) -> Flanking {
        let before = Before::of(&text[..self.start]);
        let after = text[self.end..].chars().next();
        if before.last == Some('|') || after == Some('|') {
            return self.read(text, false, false);
        }
        let (space_before, space_after) = (is_space(before.last), is_space(after));
        let (mark_after, cjk_after) = (after.is_some_and(is_mark), after.is_some_and(is_east_asian));
        Flanking {
            opens: !space_after
                && (self.tilde || !mark_after || cjk_after || space_before || before.mark || before.cjk),
            closes: !space_before && (!before.mark || before.cjk || cjk_after || space_after || mark_after),
        }
    }
}

/// The character before a run; one with a variation selector counts as what it varies.
struct Before {
    last: Option<char>,
    mark: bool,
    cjk: bool,
}

impl Before {
    fn of(text: &str) -> Before {
        let mut backwards = text.chars().rev();
        let last = backwards.next();
        let base = match last {
            Some('\u{fe00}'..='\u{fe0e}') => backwards.next(),
            _ => last,
        };
        // Curly quotes are full-width only when a selector says so.
        let full_width_quote = last == Some('\u{fe01}') && matches!(base, Some('‘' | '’' | '“' | '”'));
        let ideograph_variant = matches!(last, Some('\u{e0100}'..='\u{e01ef}'));
        Before {
            last,
            mark: base.is_some_and(is_mark),
            cjk: full_width_quote || ideograph_variant || base.is_some_and(is_east_asian),
        }
    }
}

/// The edges of the text count as space.
fn is_space(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

fn is_mark(c: char) -> bool {
    c == TILDE || is_punctuation(c)
}

/// A fact or a ruby stands among Japanese more often than not, and the rules for it are the more generous ones.
fn is_east_asian(c: char) -> bool {
    is_lifted(c) || is_cjk(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::markdown::tests::html;

    fn check(text: &str, expected: &str) {
        assert_eq!(html(text), format!("<p>{expected}</p>\n"), "{text}");
    }

    #[test]
    fn emphasis_works_beside_japanese_punctuation() {
        check(
            "これは**「重要」**です。これは**私の。**だ。令和8年**（2026年）**度",
            "これは<strong>「重要」</strong>です。これは<strong>私の。</strong>だ。令和8年<strong>（2026年）</strong>度",
        );
        check("**重要：**本文", "<strong>重要：</strong>本文");
        check("**注意（重要）**を読む", "<strong>注意（重要）</strong>を読む");
        check("旧：~~「旧」~~新", "旧：<del>「旧」</del>新");
        check("これは**~~「旧」~~**です", "これは<strong><del>「旧」</del></strong>です");
        check("葛\u{e0100}**「葛」**葛", "葛\u{e0100}<strong>「葛」</strong>葛");
        check("**締切：**{{ period }}", "<strong>締切：</strong><b>6月1日から</b>");
        check("**Closes:**{{ period }}", "<strong>Closes:</strong><b>6月1日から</b>");
        check("**{漢字|かんじ}**と", "<strong><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></strong>と");
    }

    #[test]
    fn what_is_not_emphasis_stays() {
        check(r"これは\*\*「重要」\*\*です", "これは**「重要」**です");
        check("3 * 4 * 5", "3 * 4 * 5");
        check("`これは**「重要」**です`", "<code>これは**「重要」**です</code>");
        check("（水）~6月1日~（土）", "（水）~6月1日~（土）");
    }

    #[test]
    fn sentinels_reach_no_output() {
        check(
            r#"これは[**「x」**な](/a*「b」*な "t**「u」**な")"#,
            r#"これは<a href="/base/a*%E3%80%8Cb%E3%80%8D*%E3%81%AA" title="t**「u」**な"><strong>「x」</strong>な</a>"#,
        );
        check(
            "![あ**「い」**う](/a*「b」*な.png)",
            "<img src=\"/base/a*「b」*な.png\" alt=\"あ「い」う\" loading=\"lazy\" decoding=\"async\">",
        );
    }

    #[test]
    fn in_tables_too() {
        let expected = "<div class=\"table\"><table><thead><tr><th scope=\"col\"><strong>漢字</strong></th>\
            <th scope=\"col\">は<strong>「字」</strong>だ</th></tr></thead><tbody>\n</tbody></table></div>\n";
        assert_eq!(html("|**漢字**|は**「字」**だ|\n|-|-|\n"), expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

        /// Another parser has the same rules built in.
        #[test]
        fn asterisks_read_as_in_a_parser_with_the_amendment(text in text(&["*", "**"], &[LATIN, JAPANESE].concat())) {
            prop_assert_eq!(emphasis_only(&html(&text)), emphasis_only(&oracle(&text)), "{}", text);
        }

        /// Apart from asterisks and Latin letters: parsers differ there, amendment or not.
        #[test]
        fn tildes_read_as_in_a_parser_with_the_amendment(text in text(&["~~"], JAPANESE)) {
            prop_assert_eq!(emphasis_only(&html(&text)), emphasis_only(&oracle(&text)), "{}", text);
        }
    }

    const JAPANESE: &[&str] =
        &["漢", "か", "「", "」", "（", "）", "。", "、", "：", "・", "한", "　", "\u{e0100}", "\u{3099}"];
    const LATIN: &[&str] = &["a", "é", "(", ")", ".", "\"", "“", "—", "😀", " ", "\\"];

    fn text(delimiters: &'static [&'static str], words: &[&'static str]) -> impl Strategy<Value = String> {
        let part = prop_oneof![prop::sample::select(delimiters), prop::sample::select(words.to_vec())];
        prop::collection::vec(part, 1..14).prop_map(|parts| parts.concat())
    }

    fn oracle(text: &str) -> String {
        let mut options = comrak::Options::default();
        options.extension.cjk_friendly_emphasis = true;
        options.extension.strikethrough = true;
        comrak::markdown_to_html(text, &options)
    }

    /// The characters and the marks of emphasis on them, other elements left out.
    fn emphasis_only(html: &str) -> String {
        let mut kept = String::new();
        for (index, part) in html.split('<').enumerate() {
            let (tag, text) = if index == 0 { ("", part) } else { part.split_once('>').expect("a whole tag") };
            if ["em", "strong", "del"].contains(&tag.trim_start_matches('/')) {
                kept += &format!("<{tag}>");
            }
            kept.extend(text.replace("&quot;", "\"").chars().filter(|c| !c.is_whitespace()));
        }
        kept
    }
}
