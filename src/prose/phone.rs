//! Telephone numbers: 03-5253-5920, (03) 5253-5920, +81 3 5253 5920, ０３（５２５３）５９２０.

use super::cursor::Cursor;

/// Reads a number as it is dialled, as `+81…` in digits alone. Domestic ones begin with 0 and have 10 or 11 digits in groups;
/// an extension belongs to none.
pub fn phone(cursor: &mut Cursor) -> Option<String> {
    let is_inside = cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '/' | ','));
    let may_start = !is_inside && cursor.sees(|c| matches!(c, '+' | '(' | '0'));
    may_start.then_some(())?;
    cursor.attempt(|cursor| {
        let is_international = cursor.take(|c| c == '+').is_some();
        let groups = groups(cursor)?;
        let goes_on = cursor.sees(|c| c.is_ascii_alphanumeric());
        let digits = groups.concat();
        if goes_on {
            None
        } else if is_international {
            international(&digits)
        } else {
            let domestic = digits.starts_with('0') && matches!(digits.len(), 10 | 11) && groups.len() > 1;
            domestic.then(|| format!("+81{}", &digits[1..]))
        }
    })
}

/// A stored number as it is dialled, if that can be told.
pub fn dialled(text: &str) -> Option<String> {
    let mut cursor = Cursor::new(text.trim());
    phone(&mut cursor).filter(|_| cursor.at() == text.trim().len())
}

/// The runs of digits, in half-width form.
pub fn digit_groups(text: &str) -> Vec<String> {
    let mut cursor = Cursor::new(text);
    let digits: String =
        std::iter::from_fn(|| cursor.bump()).map(|c| if c.is_ascii_digit() { c } else { ' ' }).collect();
    digits.split_whitespace().map(str::to_owned).collect()
}

/// A trunk prefix is not dialled from abroad: +81 (0)3 is +81 3.
fn international(digits: &str) -> Option<String> {
    let digits = match digits.strip_prefix("81") {
        Some(national) => format!("81{}", national.strip_prefix('0').unwrap_or(national)),
        None => digits.to_owned(),
    };
    (8..=15).contains(&digits.len()).then(|| format!("+{digits}"))
}

/// Groups of digits, a mark or a pair of brackets between them; no number has more than 15 digits.
fn groups(cursor: &mut Cursor) -> Option<Vec<String>> {
    let mut groups = vec![cursor.attempt(group)?];
    while !is_complete(&groups)
        && let Some(next) = cursor.attempt(|cursor| {
            cursor.take(|c| c == ' ' || is_hyphen(c));
            cursor.attempt(group)
        })
    {
        groups.push(next);
        (groups.iter().map(String::len).sum::<usize>() <= 15).then_some(())?;
    }
    Some(groups)
}

/// Whether three groups have all the digits of a number within Japan: ten, eleven of a mobile telephone. What stands behind it
/// (03-0000-0110　2階) is another number.
fn is_complete(groups: &[String]) -> bool {
    let digits: usize = groups.iter().map(String::len).sum();
    let first = groups.first().map_or("", String::as_str);
    let is_mobile = first.len() == 3 && first.starts_with('0') && first.ends_with('0') && !first.starts_with("00");
    let whole = if is_mobile && first != "010" && !first.starts_with("012") { 11 } else { 10 };
    groups.len() >= 3 && first.starts_with('0') && digits >= whole
}

/// 5253 or (03).
fn group(cursor: &mut Cursor) -> Option<String> {
    let open = cursor.take(|c| c == '(').is_some();
    let start = cursor.at();
    let digits: String = std::iter::from_fn(|| cursor.take(|c| c.is_ascii_digit())).take(16).collect();
    let closed = !open || cursor.take(|c| c == ')').is_some();
    (closed && cursor.at() > start && !digits.is_empty()).then_some(digits)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー')
}
