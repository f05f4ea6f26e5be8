//! Citations in Japanese: 第39条の2第1項第3号, 平成5年法律第88号, 令和4年例示省告示第3号.

use super::citation::{Citation, LawKind, LawNumber, Provision};
use super::cursor::Cursor;
use super::numerals::number;
use super::{Spanned, date_ja};

/// Reads a provision, and what more paragraphs of the same article are named after it (第1項及び第3項).
pub fn provisions(cursor: &mut Cursor) -> Option<Vec<Spanned<Citation>>> {
    let first = cursor.spanned(provision)?;
    let mut found = vec![first];
    while let Some(next) = further(cursor, &found[found.len() - 1]) {
        found.push(next);
    }
    Some(found.into_iter().map(|Spanned { value, span }| Spanned { value: Citation::Provision(value), span }).collect())
}

/// Reads the number of a law with its year before it.
pub fn law(cursor: &mut Cursor) -> Option<Citation> {
    cursor.attempt(|cursor| {
        let year = date_ja::named_year(cursor)?;
        law_of(cursor, year)
    })
}

/// Reads 法律第88号 after the year or date of promulgation. The names of those who made it may stand before the kind.
pub fn law_of(cursor: &mut Cursor, year: i32) -> Option<Citation> {
    cursor.attempt(|cursor| {
        let start = cursor.at();
        let length = std::iter::from_fn(|| cursor.take(is_of_name)).take(LONGEST_NAME).count();
        (length < LONGEST_NAME).then_some(())?;
        let kind = kind(&cursor.text()[start..cursor.at()])?;
        let number = numbered(cursor, "号")?;
        Some(Citation::Law(LawNumber { kind, number, year }))
    })
}

/// The longest name of several ministries that is looked for.
const LONGEST_NAME: usize = 40;

fn is_of_name(c: char) -> bool {
    c != '第' && (c.is_alphabetic() || c == '・')
}

fn kind(name: &str) -> Option<LawKind> {
    KINDS.iter().find(|(word, _)| name.ends_with(word)).map(|(_, kind)| *kind)
}

const KINDS: [(&str, LawKind); 12] = [
    ("法律", LawKind::Act),
    ("政令", LawKind::CabinetOrder),
    ("勅令", LawKind::CabinetOrder),
    ("省令", LawKind::MinisterialOrder),
    ("府令", LawKind::MinisterialOrder),
    ("庁令", LawKind::MinisterialOrder),
    ("規則", LawKind::MinisterialOrder),
    ("告示", LawKind::Notice),
    ("訓令", LawKind::Notice),
    ("条例", LawKind::Ordinance),
    ("条約", LawKind::Treaty),
    ("令", LawKind::MinisterialOrder),
];

fn provision(cursor: &mut Cursor) -> Option<Provision> {
    cursor.attempt(|cursor| {
        let mut article = numbered(cursor, "条")?.to_string();
        while let Some(branch) = cursor.attempt(|cursor| {
            cursor.literal("の")?;
            number(cursor)
        }) {
            article += &format!("-{}", branch.value);
        }
        let paragraph = numbered(cursor, "項");
        let item = numbered(cursor, "号");
        Some(Provision { article, paragraph, item })
    })
}

fn further(cursor: &mut Cursor, last: &Spanned<Provision>) -> Option<Spanned<Provision>> {
    cursor.attempt(|cursor| {
        last.value.paragraph?;
        cursor.any_of(&["、", "及び", "又は", "並びに", "若しくは", "から", "・"])?;
        cursor.spanned(|cursor| {
            let paragraph = Some(numbered(cursor, "項")?);
            let item = numbered(cursor, "号");
            Some(Provision { article: last.value.article.clone(), paragraph, item })
        })
    })
}

/// 第88号: the mark, a number, the unit.
fn numbered(cursor: &mut Cursor, unit: &str) -> Option<u32> {
    cursor.attempt(|cursor| {
        cursor.literal("第")?;
        cursor.blank();
        let number = number(cursor)?.value;
        cursor.blank();
        cursor.literal(unit).map(|()| number)
    })
}
