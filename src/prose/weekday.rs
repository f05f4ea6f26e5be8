//! Days of the week in words, and as they are attached to a date.

use super::cursor::Cursor;
use crate::calendar::Weekday;

/// Reads what follows a Japanese date: 水曜日, （水）, （水曜日）, （月・祝）.
pub fn after_japanese(cursor: &mut Cursor) -> Option<Weekday> {
    cursor.bracketed(bracketed_japanese).or_else(|| {
        cursor.attempt(|cursor| {
            let day = japanese(cursor)?;
            cursor.literal("曜日").map(|()| day)
        })
    })
}

/// Reads an English name, in full or short (`Wed`, `Wed.`), with a capital letter.
pub fn english(cursor: &mut Cursor) -> Option<Weekday> {
    cursor.sees(|c| c.is_ascii_uppercase()).then_some(())?;
    cursor.attempt(|cursor| {
        let word = cursor.word().filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))?;
        let is = |name: &str| word.eq_ignore_ascii_case(name);
        let (day, name, _) =
            ENGLISH.iter().find(|(_, name, shorts)| is(name) || shorts.iter().any(|short| is(short)))?;
        if !is(name) {
            cursor.take(|c| c == '.');
        }
        Some(*day)
    })
}

/// Reads what follows an English date: `(Wed)`, `(Wednesday)`, `(Mon., national holiday)`.
pub fn after_english(cursor: &mut Cursor) -> Option<Weekday> {
    cursor.bracketed(|cursor| {
        let day = english(cursor)?;
        cursor.attempt(|cursor| {
            cursor.take(|c| matches!(c, ',' | ';' | '/'))?;
            cursor.blank();
            ["national holiday", "public holiday", "holiday"].iter().find_map(|words| cursor.phrase(words))
        });
        Some(day)
    })
}

fn bracketed_japanese(cursor: &mut Cursor) -> Option<Weekday> {
    let day = japanese(cursor)?;
    cursor.any_of(&["曜日", "曜"]);
    cursor.attempt(|cursor| {
        cursor.take(|c| matches!(c, '・' | '･' | '、' | ',' | '/'));
        cursor.blank();
        cursor.any_of(&["祝日", "祝", "休日", "休", "振替休日", "振休", "国民の休日"])
    });
    Some(day)
}

fn japanese(cursor: &mut Cursor) -> Option<Weekday> {
    match cursor.bump()? {
        '月' => Some(Weekday::Mon),
        '火' => Some(Weekday::Tue),
        '水' => Some(Weekday::Wed),
        '木' => Some(Weekday::Thu),
        '金' => Some(Weekday::Fri),
        '土' => Some(Weekday::Sat),
        '日' => Some(Weekday::Sun),
        _ => None,
    }
}

const ENGLISH: [(Weekday, &str, &[&str]); 7] = [
    (Weekday::Mon, "monday", &["mon"]),
    (Weekday::Tue, "tuesday", &["tue", "tues"]),
    (Weekday::Wed, "wednesday", &["wed", "weds"]),
    (Weekday::Thu, "thursday", &["thu", "thur", "thurs"]),
    (Weekday::Fri, "friday", &["fri"]),
    (Weekday::Sat, "saturday", &["sat"]),
    (Weekday::Sun, "sunday", &["sun"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(read: fn(&mut Cursor) -> Option<Weekday>, text: &str, expected: Option<Weekday>) {
        let mut cursor = Cursor::new(text);
        assert_eq!(read(&mut cursor), expected, "{text}");
        assert_eq!(cursor.at(), expected.map_or(0, |_| text.len()), "{text}");
    }

    #[test]
    fn japanese_days_follow_the_date() {
        check(after_japanese, "（水）", Some(Weekday::Wed));
        check(after_japanese, "(日)", Some(Weekday::Sun));
        check(after_japanese, "（水曜日）", Some(Weekday::Wed));
        check(after_japanese, "土曜日", Some(Weekday::Sat));
        check(after_japanese, "（月・祝）", Some(Weekday::Mon));
        check(after_japanese, "（月・休）", Some(Weekday::Mon));
        check(after_japanese, "（月、振替休日）", Some(Weekday::Mon));
    }

    #[test]
    fn other_brackets_are_no_days() {
        check(after_japanese, "（日本時間）", None);
        check(after_japanese, "（土・日・祝日を除く。）", None);
        check(after_japanese, "（火災）", None);
        check(after_japanese, "月末", None);
        check(after_japanese, "日曜大工", None);
    }

    #[test]
    fn english_days_have_a_capital() {
        check(english, "Wednesday", Some(Weekday::Wed));
        check(english, "FRI.", Some(Weekday::Fri));
        check(english, "sat", None);
        check(english, "Sunshine", None);
        check(after_english, "(Sat)", Some(Weekday::Sat));
        check(after_english, "(Mon., national holiday)", Some(Weekday::Mon));
        check(after_english, "(Sun Corporation)", None);
    }
}
