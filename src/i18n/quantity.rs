//! Counts, pages and file sizes.

use super::Voice;
use crate::diagnostic::Arg;

/// Messages of the units of file sizes, each a thousand times the one before.
const SIZES: [&str; 5] =
    ["file-size-bytes", "file-size-kilobytes", "file-size-megabytes", "file-size-gigabytes", "file-size-terabytes"];

impl Voice<'_> {
    /// The size of a file in decimal units with at most one fraction digit: 1.2 MB.
    pub fn file_size(&self, bytes: u64) -> String {
        let (unit, tenths) = size(bytes);
        self.with(SIZES[unit], &[("whole", Arg::Number(tenths / 10)), ("tenths", Arg::Number(tenths % 10))])
    }

    /// 12ページ, 12 pages.
    pub fn pages(&self, pages: usize) -> String {
        self.count("pages", pages)
    }

    /// A message that counts something: its variable is `$count`.
    pub fn count(&self, message: &str, count: usize) -> String {
        self.with(message, &[("count", count.into())])
    }
}

/// The unit in which the size is below 1000 once rounded, and the tenths of it; whole bytes have none.
fn size(bytes: u64) -> (usize, i64) {
    let tenths = |unit: usize| {
        let one = 1000_u128.pow(unit as u32);
        (u128::from(bytes) * 10 + one / 2) / one
    };
    let last = SIZES.len() - 1;
    let unit = (0..last).find(|unit| tenths(*unit) < 10_000).unwrap_or(last);
    (unit, i64::try_from(tenths(unit)).unwrap_or(i64::MAX))
}

/// A whole number with its digits in groups of three.
pub(super) fn grouped(number: i64, separator: &str) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut said = if number < 0 { "-".to_owned() } else { String::new() };
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            said.push_str(separator);
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::tests::check;

    fn check_size(bytes: u64, expected: &str) {
        check(|voice| voice.file_size(bytes), expected, expected);
    }

    #[test]
    fn sizes_have_decimal_units_and_one_fraction_digit_at_most() {
        check_size(0, "0 B");
        check_size(999, "999 B");
        check_size(1000, "1 kB");
        check_size(1_234_567, "1.2 MB");
        check_size(1_250_000, "1.3 MB");
        check_size(12_000_000, "12 MB");
        check_size(3_400_000_000, "3.4 GB");
    }

    #[test]
    fn rounding_does_not_make_a_thousand() {
        check_size(999_949, "999.9 kB");
        check_size(999_950, "1 MB");
        check_size(u64::MAX, "18,446,744.1 TB");
    }

    #[test]
    fn counts_have_a_plural_where_the_language_has_one() {
        check(|voice| voice.pages(1), "1ページ", "1 page");
        check(|voice| voice.pages(12), "12ページ", "12 pages");
        check(|voice| voice.count("results-opinions", 1234), "提出意見数：1,234件", "1,234 opinions received");
    }

    #[test]
    fn digits_stand_in_threes() {
        let said = [0, 999, 1000, -1_234_567].map(|number| grouped(number, ","));
        assert_eq!(said, ["0", "999", "1,000", "-1,234,567"]);
    }
}
