//! Citations in English: Article 39-2, paragraph 1; paragraph (1) of Article 40; Articles 38 to 45; Act No. 88 of 1993.

use std::ops::Range;

use super::citation::{Citation, LawKind, LawNumber, Provision};
use super::cursor::Cursor;
use super::numerals::digits;
use super::{DateMention, Spanned, parts_en};

/// Reads a provision, and what more articles or paragraphs are listed with it.
pub fn provisions(cursor: &mut Cursor) -> Option<Vec<Spanned<Citation>>> {
    cursor.attempt(paragraph_first).or_else(|| cursor.attempt(article_first))
}

/// Reads `No. 88 of 1993`; what kind of law it is stands before, in the same sentence or bracket. A date in place of the year has been
/// read already and is among `dates`.
pub fn law(cursor: &mut Cursor, dates: &[DateMention]) -> Option<Citation> {
    cursor.sees(|c| matches!(c, 'N' | 'n')).then_some(())?;
    cursor.attempt(|cursor| {
        let before = *cursor;
        cursor.phrase("no")?;
        cursor.take(|c| c == '.');
        cursor.blank();
        let number = digits(cursor)?.value;
        cursor.blank();
        cursor.phrase("of")?;
        cursor.blank();
        let year = parts_en::year(cursor).or_else(|| year_of_date(cursor, dates))?;
        Some(Citation::Law(LawNumber { kind: kind(before), number, year }))
    })
}

fn year_of_date(cursor: &mut Cursor, dates: &[DateMention]) -> Option<i32> {
    let index = dates.binary_search_by_key(&cursor.at(), |date| date.span.start).ok()?;
    dates[index].year.as_ref().map(|year| year.value)
}

/// The kind of law that the nearest words before name.
fn kind(cursor: Cursor) -> LawKind {
    let before = &cursor.text()[..cursor.at()];
    let start = before.char_indices().rev().take(100).last().map_or(0, |(at, _)| at);
    let near = &before[start..];
    let clause = near.rfind(['(', ')', ';', ',', '。', '\n']).map_or(near, |at| &near[at..]);
    let found = KINDS.iter().filter_map(|(word, kind)| Some((clause.rfind(word)?, word.len(), *kind)));
    // The last word counts, and of those that end there the longest: Cabinet Order, not Order.
    found.max_by_key(|(at, length, _)| (at + length, *length)).map_or(LawKind::Unknown, |(_, _, kind)| kind)
}

const KINDS: [(&str, LawKind); 10] = [
    ("Act", LawKind::Act),
    ("Law", LawKind::Act),
    ("Cabinet Order", LawKind::CabinetOrder),
    ("Imperial Order", LawKind::CabinetOrder),
    ("Order", LawKind::MinisterialOrder),
    ("Ordinance", LawKind::Ordinance),
    ("Notice", LawKind::Notice),
    ("Notification", LawKind::Notice),
    ("Treaty", LawKind::Treaty),
    ("Rule", LawKind::MinisterialOrder),
];

/// Article 3, paragraph 2, item 1; Article 3(2); Articles 38 to 45.
fn article_first(cursor: &mut Cursor) -> Option<Vec<Spanned<Citation>>> {
    let start = cursor.at();
    article_word(cursor)?;
    let mut found = Vec::new();
    let article = article(cursor)?;
    let paragraphs = paragraphs_after(cursor);
    let item = item_after(cursor);
    let paragraph = paragraphs.first().copied();
    found.push(provision(article.clone(), paragraph, item, start..cursor.at()));
    let end = cursor.at();
    // Each of the others has no place of its own.
    found.extend(
        paragraphs.into_iter().skip(1).map(|paragraph| provision(article.clone(), Some(paragraph), None, end..end)),
    );
    while let Some(Spanned { value, span }) = further(cursor) {
        found.push(provision(value, None, None, span));
    }
    Some(found)
}

/// paragraph 2 of Article 3; paragraphs (1) and (3) of Article 40.
fn paragraph_first(cursor: &mut Cursor) -> Option<Vec<Spanned<Citation>>> {
    let start = cursor.at();
    let paragraphs = paragraphs(cursor)?;
    cursor.take(|c| c == ',');
    cursor.blank();
    cursor.phrase("of").or_else(|| cursor.phrase("of the"))?;
    cursor.blank();
    article_word(cursor)?;
    let article = article(cursor)?;
    let end = cursor.at();
    let spans = std::iter::once(start..end).chain(std::iter::repeat(end..end));
    let found = paragraphs.into_iter().zip(spans);
    Some(found.map(|(paragraph, span)| provision(article.clone(), Some(paragraph), None, span)).collect())
}

fn provision(article: String, paragraph: Option<u32>, item: Option<u32>, span: Range<usize>) -> Spanned<Citation> {
    Spanned { value: Citation::Provision(Provision { article, paragraph, item }), span }
}

fn article_word(cursor: &mut Cursor) -> Option<()> {
    ["article", "articles", "art", "arts"].iter().find_map(|word| cursor.phrase(word))?;
    cursor.take(|c| c == '.');
    cursor.blank().then_some(())
}

fn article(cursor: &mut Cursor) -> Option<String> {
    let mut article = digits(cursor)?.value.to_string();
    while let Some(branch) = cursor.attempt(|cursor| {
        cursor.take(|c| c == '-')?;
        digits(cursor)
    }) {
        article += &format!("-{}", branch.value);
    }
    Some(article)
}

fn further(cursor: &mut Cursor) -> Option<Spanned<String>> {
    cursor.attempt(|cursor| {
        separator(cursor)?;
        let found = cursor.spanned(article)?;
        // "Article 3 and 2 documents" counts documents.
        let is_label = !cursor
            .foresees(|cursor| cursor.blank().then_some(()).and_then(|()| cursor.word().filter(|word| is_noun(word))));
        is_label.then_some(found)
    })
}

fn is_noun(word: &str) -> bool {
    !matches!(word, "of" | "and" | "or" | "to" | "in" | "are" | "is" | "were" | "was" | "set" | "require" | "apply")
}

fn separator(cursor: &mut Cursor) -> Option<()> {
    let comma = cursor.take(|c| c == ',').is_some();
    let apart = cursor.blank();
    let word = ["to", "through", "and", "or"].iter().find_map(|word| cursor.phrase(word)).is_some();
    let blank = cursor.blank();
    ((comma && apart) || (word && blank) || cursor.take(|c| c == '–').is_some()).then_some(())
}

/// (2), or `, paragraph 2`.
fn paragraphs_after(cursor: &mut Cursor) -> Vec<u32> {
    if let Some(paragraphs) = cursor.attempt(bracketed_paragraphs) {
        return paragraphs;
    }
    let named = cursor.attempt(|cursor| {
        cursor.take(|c| c == ',');
        cursor.blank();
        paragraphs(cursor)
    });
    named.unwrap_or_default()
}

/// (2), (1) and (3); a space may stand before the first. A year in brackets is no paragraph.
fn bracketed_paragraphs(cursor: &mut Cursor) -> Option<Vec<u32>> {
    cursor.take(|c| c == ' ');
    let mut found = vec![bracketed(cursor).filter(|paragraph| *paragraph < 100)?];
    while let Some(next) = cursor.attempt(|cursor| {
        separator(cursor)?;
        bracketed(cursor)
    }) {
        found.push(next);
    }
    Some(found)
}

/// paragraph 2, paragraphs (1) and (3), paragraph 1 and paragraph 3.
fn paragraphs(cursor: &mut Cursor) -> Option<Vec<u32>> {
    cursor.attempt(|cursor| {
        ["paragraph", "paragraphs", "para"].iter().find_map(|word| cursor.phrase(word))?;
        cursor.take(|c| c == '.');
        cursor.blank();
        let one = |cursor: &mut Cursor| bracketed(cursor).or_else(|| digits(cursor).map(|number| number.value));
        let mut found = vec![one(cursor)?];
        while let Some(next) = cursor.attempt(|cursor| {
            separator(cursor)?;
            ["paragraph", "paragraphs"].iter().find_map(|word| cursor.phrase(word));
            cursor.blank();
            one(cursor)
        }) {
            found.push(next);
        }
        Some(found)
    })
}

/// `, item 1`, `, item (iii)`, `(iii)`.
fn item_after(cursor: &mut Cursor) -> Option<u32> {
    if let Some(item) = cursor.bracketed(roman) {
        return Some(item);
    }
    cursor.attempt(|cursor| {
        cursor.take(|c| c == ',');
        cursor.blank();
        cursor.phrase("item").or_else(|| cursor.phrase("items"))?;
        cursor.blank();
        let roman = cursor.bracketed(roman).or_else(|| cursor.attempt(roman));
        roman.or_else(|| bracketed(cursor)).or_else(|| digits(cursor).map(|number| number.value))
    })
}

/// i, iv, xii.
fn roman(cursor: &mut Cursor) -> Option<u32> {
    let letters = cursor.letters().to_ascii_lowercase();
    let values: Vec<u32> = letters.chars().map(roman_letter).collect::<Option<_>>()?;
    let next = values.iter().skip(1).copied().chain([0]);
    let (less, more) = values
        .iter()
        .zip(next)
        .fold((0, 0), |(less, more), (own, next)| if *own < next { (less + own, more) } else { (less, more + own) });
    (!values.is_empty() && values.len() <= 7).then_some(more - less)
}

fn roman_letter(letter: char) -> Option<u32> {
    match letter {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    }
}

fn bracketed(cursor: &mut Cursor) -> Option<u32> {
    cursor.bracketed(|cursor| digits(cursor)).map(|number| number.value)
}
