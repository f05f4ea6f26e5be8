//! Names of public bodies in running text: as they are registered, and almost so.

use std::ops::Range;

use crate::check::scene::Reading;
use crate::model::{Language, Site};
use crate::nearest::nearest;
use crate::prose::Reader;

/// A body by the name it has in a language, taken apart once for all texts.
pub(super) struct Body<'s> {
    pub id: &'s str,
    pub name: &'s str,
    words: Vec<Word<'s>>,
    chars: Vec<char>,
}

/// All registered bodies.
pub(super) fn bodies<'s>(site: &'s Site, language: &Language) -> Vec<Body<'s>> {
    site.organizations.iter().map(|(id, body)| Body::named(id, body.name.get(language))).collect()
}

impl<'s> Body<'s> {
    fn named(id: &'s str, name: &'s str) -> Body<'s> {
        Body { id, name, words: words(name), chars: name.chars().collect() }
    }

    /// Whether a reading may have almost the name: in Japanese a name that is almost right begins as it should.
    pub fn may_be_in(&self, reading: &Reading<'_>) -> bool {
        let begins = |first: &char| reading.characters.may_have(*first);
        reading.reader == Reader::English || self.chars.first().is_some_and(begins)
    }
}

/// Where a name stands, whole.
pub(super) fn exact(text: &str, name: &str) -> Vec<Range<usize>> {
    let found = text.match_indices(name).map(|(at, word)| at..at + word.len());
    found.filter(|span| stands_alone(text, span)).collect()
}

/// Not a part of a longer name: 総務省 in 総務省令, "Office" in "Officer".
fn stands_alone(text: &str, span: &Range<usize>) -> bool {
    let (before, after) = (text[..span.start].chars().next_back(), text[span.end..].chars().next());
    let joins = |c: char| c.is_ascii_alphanumeric() || is_kanji(c);
    !before.is_some_and(joins) && !after.is_some_and(|c| c.is_ascii_alphanumeric() || "令舎長".contains(c))
}

fn is_kanji(c: char) -> bool {
    matches!(c, '一'..='鿿' | '々')
}

/// Where a text has almost the name of the body, and not that of any other.
pub(super) fn near_misses(text: &str, body: &Body<'_>, site: &Site, reader: Reader) -> Vec<Range<usize>> {
    let found = match reader {
        Reader::English => english(text, body),
        Reader::Japanese => japanese(text, body),
    };
    found.into_iter().filter(|span| !is_registered(&text[span.clone()], site)).collect()
}

fn is_registered(words: &str, site: &Site) -> bool {
    let divisions = site.organizations.values().flat_map(|body| body.divisions.values().map(|division| &division.name));
    let bodies = site.organizations.values().flat_map(|body| std::iter::once(&body.name).chain(&body.short));
    bodies.chain(divisions).any(|name| name.iter().any(|(_, name)| name == words))
}

/// A word and where it stands.
type Word<'t> = (Range<usize>, &'t str);

fn words(text: &str) -> Vec<Word<'_>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '\'' | '’' | '&');
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_part(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = owner(&text[from..at]);
                words.push((from..from + word.len(), word));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The word without the mark of a possessive.
fn owner(word: &str) -> &str {
    let endings = ["'s", "’s", "'", "’"];
    endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// Names of three words or more: shorter ones are too easily the names of something else.
fn english(text: &str, Body { name, words: name_words, .. }: &Body<'_>) -> Vec<Range<usize>> {
    // Only one word can be wrong: most texts have none of them, and need no second look.
    let has_some = name_words.iter().any(|(_, word)| word.len() >= 4 && text.contains(word));
    if name_words.len() < 3 || !has_some {
        return Vec::new();
    }
    let text_words = words(text);
    let windows = text_words.windows(name_words.len()).enumerate();
    let near =
        windows.filter(|(at, window)| is_near(text, name, window, name_words, text_words.get(at + window.len())));
    near.filter_map(|(_, window)| Some(window.first()?.0.start..window.last()?.0.end)).collect()
}

fn is_near(text: &str, name: &str, window: &[Word<'_>], name_words: &[Word<'_>], next: Option<&Word<'_>>) -> bool {
    let (Some(first), Some(last)) = (window.first(), window.last()) else { return false };
    if !first.1.starts_with(char::is_uppercase) {
        return false;
    }
    let whole = &text[first.0.start..last.0.end];
    let pairs = window.iter().zip(name_words).map(|((_, own), (_, other))| (*own, *other));
    let different: Vec<(&str, &str)> = pairs.filter(|(own, other)| !own.eq_ignore_ascii_case(other)).collect();
    // "Ministry of Example Affairs" goes on where "Ministry of Examples" ends.
    let goes_on = next.is_some_and(|(span, word)| {
        text[last.0.end..span.start].trim().is_empty() && word.starts_with(char::is_uppercase)
    });
    match different[..] {
        [] => {
            let same = whole.split_whitespace().eq(name.split_whitespace());
            let other_marks = !whole
                .split_whitespace()
                .collect::<String>()
                .eq_ignore_ascii_case(&name.split_whitespace().collect::<String>());
            // Capitals are free in titles; where they are the only difference, nobody is misled.
            !same && other_marks && stays_together(whole)
        }
        [(own, other)] => !goes_on && stays_together(whole) && are_near(own, other),
        _ => false,
    }
}

/// No sentence ends between the words.
fn stays_together(words: &str) -> bool {
    !words.contains(['.', ';', ':', '(', ')', '\u{fffc}', '"', '“'])
}

fn are_near(own: &str, other: &str) -> bool {
    const LINKING: [&str; 7] = ["of", "for", "on", "and", "&", "in", "the"];
    let both_link = LINKING.contains(&own) && LINKING.contains(&other);
    let first = |word: &str| word.chars().next().map(|c| c.to_ascii_lowercase());
    both_link || (own.len() >= 4 && other.len() >= 4 && first(own) == first(other) && nearest(own, [other]).is_some())
}

fn japanese(text: &str, Body { name, chars, .. }: &Body<'_>) -> Vec<Range<usize>> {
    let mut found = other_kind(chars).map(|wrong| exact(text, &wrong)).unwrap_or_default();
    let is_place = name.ends_with(['市', '区', '町', '村', '都', '道', '府', '県']);
    if chars.len() >= 5 && !is_place {
        found.extend(slips(text, chars));
    }
    found
}

/// A ministry taken for an agency, or the other way round: 総務庁.
fn other_kind(name: &[char]) -> Option<String> {
    let (last, stem) = name.split_last()?;
    let other = match last {
        '省' => '庁',
        '庁' => '省',
        _ => return None,
    };
    (stem.len() >= 2).then(|| stem.iter().chain([&other]).collect())
}

/// One character too many, missing, or another one; the first and the last are right.
fn slips(text: &str, name: &[char]) -> Vec<Range<usize>> {
    let (Some(first), Some(last)) = (name.first(), name.last()) else { return Vec::new() };
    if !text.contains(*first) {
        return Vec::new();
    }
    let whole: String = name.iter().collect();
    let places: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut free = 0;
    for start in (0..places.len()).filter(|at| places[*at].1 == *first) {
        let lengths = [name.len(), name.len() - 1, name.len() + 1];
        let windows = lengths.into_iter().filter_map(|length| places.get(start..start + length));
        let slip = windows.filter(|window| window.last().is_some_and(|(_, c)| c == last)).find(|window| {
            let chars: Vec<char> = window.iter().map(|(_, c)| *c).collect();
            differs_by_one(&chars, name)
        });
        let is_exact = text[places[start].0..].starts_with(&whole);
        if let (Some(slip), false, true) = (slip, is_exact, start >= free) {
            let end = slip.last().map_or(0, |(at, c)| at + c.len_utf8());
            free = start + slip.len();
            found.push(places[start].0..end);
        }
    }
    found
}

/// Bodies that differ in a number or a direction are two bodies.
const TELLING: &str = "一二三四五六七八九十東西南北中上下0123456789０１２３４５６７８９";

fn differs_by_one(own: &[char], name: &[char]) -> bool {
    let before = own.iter().zip(name).take_while(|(a, b)| a == b).count();
    let after = own[before..].iter().rev().zip(name[before..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (extra, missing) = (&own[before..own.len() - after], &name[before..name.len() - after]);
    let is_one = extra.len() <= 1 && missing.len() <= 1 && extra.len() + missing.len() > 0;
    is_one && !extra.iter().chain(missing).any(|c| TELLING.contains(*c) || "、。「」（）・\u{fffc}".contains(*c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(reader: Reader, text: &str, name: &str, expected: &[&str]) {
        let found = match reader {
            Reader::English => english(text, &Body::named("", name)),
            Reader::Japanese => japanese(text, &Body::named("", name)),
        };
        let found: Vec<&str> = found.into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn english_names_that_are_almost_right() {
        let check = |text, expected: &[&str]| {
            check(Reader::English, text, "Ministry of Internal Affairs and Communications", expected)
        };
        check(
            "the Ministry of Internal Affairs and Communication.",
            &["Ministry of Internal Affairs and Communication"],
        );
        check("the Ministry of Internal Affairs & Communications", &["Ministry of Internal Affairs & Communications"]);
        check(
            "the Ministry of Internal Affairs, and Communications",
            &["Ministry of Internal Affairs, and Communications"],
        );
        check("the Ministry of Internal Affairs and Communications", &[]);
        check("the Ministry of Internal\nAffairs and Communications' list", &[]);
        check("the Ministry of Internal Affairs and Communications's list", &[]);
        check("the Ministry of Foreign Affairs and Communications", &[]);
        check("the Ministry of Internal Affairs and Commerce", &[]);
    }

    #[test]
    fn what_goes_on_is_another_body() {
        check(Reader::English, "the Ministry of Example Affairs", "Ministry of Examples", &[]);
        check(Reader::English, "the Ministry of Example.", "Ministry of Examples", &["Ministry of Example"]);
        check(Reader::English, "the Minstry of Examples", "Ministry of Examples", &["Minstry of Examples"]);
        check(Reader::English, "Mihon Town", "Mihon City", &[]);
    }

    #[test]
    fn japanese_names_that_are_almost_right() {
        let check = |text, name, expected: &[&str]| check(Reader::Japanese, text, name, expected);
        check("総務庁は、", "総務省", &["総務庁"]);
        check("総務庁舎、総務課、旧総務庁", "総務省", &[]);
        check("経済産省及び経済産業省", "経済産業省", &["経済産省"]);
        check(
            "内閣サイバーセキュリテイセンター",
            "内閣サイバーセキュリティセンター",
            &["内閣サイバーセキュリテイセンター"],
        );
        check("関西見本整備局", "関東見本整備局", &[]);
        check("経済産業大臣、経済産業局", "経済産業省", &[]);
        check("みほん町", "みほん市", &[]);
    }
}
