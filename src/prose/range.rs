//! The marks that join two dates into a range.

use super::Reader;
use super::cursor::Cursor;

/// Reads a mark that leads from the first date of a range to the last: から, 〜, ` to `, `–`.
pub fn mark(cursor: &mut Cursor, reader: Reader) -> Option<()> {
    cursor.attempt(|cursor| match reader {
        Reader::Japanese => japanese(cursor),
        Reader::English => english(cursor),
    })
}

/// Whether two dates, one right after the other, are the ends of a range; `gap` is what stands between them.
pub fn joins(before: &str, gap: &str, reader: Reader) -> bool {
    let mut cursor = Cursor::new(gap);
    let marked = mark(&mut cursor, reader).is_some() || (reader == Reader::English && and(before, &mut cursor));
    marked && cursor.at() == gap.len()
}

fn japanese(cursor: &mut Cursor) -> Option<()> {
    cursor.blank();
    cursor.any_of(&["から", "より"]).or_else(|| cursor.take(|c| is_dash(c) || c == 'ー' || c == '→').map(drop))?;
    cursor.take(|c| matches!(c, '、' | ','));
    cursor.blank();
    Some(())
}

fn english(cursor: &mut Cursor) -> Option<()> {
    cursor.take(|c| c == ',');
    let apart = cursor.blank();
    let dash = cursor.take(is_dash);
    if dash.is_none() {
        let words = ["up to", "to", "through", "thru", "until", "till"];
        words.iter().find_map(|words| cursor.phrase(words)).filter(|()| apart)?;
        cursor.attempt(|cursor| {
            cursor.blank();
            cursor.phrase("and including")
        });
    }
    (cursor.blank() || dash.is_some()).then_some(())
}

/// ` and ` joins only after "between".
fn and(before: &str, cursor: &mut Cursor) -> bool {
    let before = before.trim_end().as_bytes();
    let between = before.last_chunk::<7>().is_some_and(|word| word.eq_ignore_ascii_case(b"between"));
    cursor.blank();
    between && cursor.phrase("and").is_some() && cursor.blank()
}

fn is_dash(c: char) -> bool {
    matches!(c, '~' | '〜' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(reader: Reader, before: &str, gap: &str, expected: bool) {
        assert_eq!(joins(before, gap, reader), expected, "{before:?} {gap:?}");
    }

    #[test]
    fn japanese_marks() {
        for gap in ["から", "から、", "〜", "～", " - ", "－", "–", "より"] {
            check(Reader::Japanese, "", gap, true);
        }
        for gap in ["", "、", "及び", "から意見を募集し、", "に公示し、"] {
            check(Reader::Japanese, "", gap, false);
        }
    }

    #[test]
    fn english_marks() {
        for gap in [" to ", " through ", " until ", "–", " - ", ", through ", " to and including "] {
            check(Reader::English, "from ", gap, true);
        }
        check(Reader::English, "held between ", " and ", true);
        for gap in [" and ", ", ", " to be ", "to"] {
            check(Reader::English, "on ", gap, false);
        }
    }
}
