//! A number with its unit: 6件, 三つ, six documents, 30 days, 1,200円, 5%.
//!
//! The numbers of chapters, articles and forms name something and count nothing; they are not read here.

use std::ops::Range;

use super::Unit;
use super::cursor::Cursor;
use super::numerals;

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberMention {
    /// The number and, if it is known, the unit.
    pub span: Range<usize>,
    /// The number in thousandths: 1500 for 1.5.
    pub thousandths: u64,
    /// What it counts or measures.
    pub unit: Unit,
}

impl NumberMention {
    /// The number, if it is a whole one.
    pub fn whole(&self) -> Option<u64> {
        self.thousandths.is_multiple_of(THOUSAND).then_some(self.thousandths / THOUSAND)
    }

    /// The number in the unit in which such are compared: two weeks are 14 days, a year is 12 months.
    pub fn normalized(&self) -> (u64, &Unit) {
        let (unit, factor) = self.unit.base();
        (self.thousandths.saturating_mul(factor), unit)
    }

    /// Whether two numbers say the same, as far as can be told: 6件 and "six documents" do. Where a unit is not known, the
    /// same figures are enough.
    pub fn agrees(&self, other: &NumberMention) -> bool {
        if !self.unit.is_known() || !other.unit.is_known() {
            return self.thousandths == other.thousandths;
        }
        let ((value, unit), (other_value, other_unit)) = (self.normalized(), other.normalized());
        let either_counts_anything = unit == &Unit::Case || other_unit == &Unit::Case;
        let counts = either_counts_anything && unit.is_count() && other_unit.is_count();
        value == other_value && (unit == other_unit || counts)
    }
}

/// Numbers are kept in thousandths.
pub(super) const THOUSAND: u64 = 1000;

/// Reads figures, in thousandths: 1,200 and 1.5 too. Longer runs than any amount of money are no number.
pub(super) fn figures(cursor: &mut Cursor) -> Option<u64> {
    cursor.attempt(|cursor| {
        let mut value = run(cursor, 1..=15)?;
        while let Some(group) = cursor.attempt(group_of_thousand) {
            value = value.checked_mul(THOUSAND)?.checked_add(group)?;
        }
        let fraction = cursor.attempt(fraction).unwrap_or(0);
        value.checked_mul(THOUSAND)?.checked_add(fraction)
    })
}

/// Reads kanji numerals, in thousandths.
pub(super) fn kanji(cursor: &mut Cursor) -> Option<u64> {
    cursor.attempt(|cursor| {
        let number = numerals::number(cursor).filter(|number| number.kanji)?;
        (!cursor.sees(numerals::is_numeral)).then(|| u64::from(number.value) * THOUSAND)
    })
}

fn group_of_thousand(cursor: &mut Cursor) -> Option<u64> {
    cursor.take(|c| c == ',')?;
    run(cursor, 3..=3)
}

fn fraction(cursor: &mut Cursor) -> Option<u64> {
    cursor.take(|c| c == '.')?;
    let start = cursor.at();
    let digits = run(cursor, 1..=3)?;
    let count = cursor.text()[start..cursor.at()].chars().count();
    Some(digits * [100, 10, 1][count - 1])
}

/// A whole run of so many digits.
fn run(cursor: &mut Cursor, length: std::ops::RangeInclusive<usize>) -> Option<u64> {
    let (mut value, mut count) = (0_u64, 0);
    while let Some(digit) = cursor.take(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) {
        value = value.checked_mul(10)?.checked_add(u64::from(digit))?;
        count += 1;
    }
    length.contains(&count).then_some(value)
}
