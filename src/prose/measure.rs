//! Units of length, area and temperature, as both languages write them, and fractions in words.

use super::Unit;
use super::cursor::Cursor;

/// Reads a sign or a Japanese name: km, ㎡, ヘクタール, ℃. Part of a longer sign, as in m/s and m³, it is none.
pub fn sign(cursor: &mut Cursor) -> Option<Unit> {
    cursor.attempt(|cursor| {
        let (_, unit) = SIGNS.iter().find(|(sign, _)| cursor.literal(sign).is_some())?;
        let goes_on = cursor.sees(|c| c.is_ascii_alphanumeric() || "/²³".contains(c));
        (!goes_on).then(|| unit.clone())
    })
}

/// Longer signs first where one begins another.
const SIGNS: [(&str, Unit); 19] = [
    ("km²", Unit::SquareKilometre),
    ("km2", Unit::SquareKilometre),
    ("㎢", Unit::SquareKilometre),
    ("平方キロメートル", Unit::SquareKilometre),
    ("m²", Unit::SquareMetre),
    ("m2", Unit::SquareMetre),
    ("㎡", Unit::SquareMetre),
    ("平方メートル", Unit::SquareMetre),
    ("km", Unit::Kilometre),
    ("㎞", Unit::Kilometre),
    ("キロメートル", Unit::Kilometre),
    ("メートル", Unit::Metre),
    ("m", Unit::Metre),
    ("ha", Unit::Hectare),
    ("㌶", Unit::Hectare),
    ("ヘクタール", Unit::Hectare),
    ("℃", Unit::Celsius),
    ("°C", Unit::Celsius),
    ("度C", Unit::Celsius),
];

/// Reads English words: metres, square metres, degrees Celsius.
pub fn words(cursor: &mut Cursor) -> Option<Unit> {
    WORDS.iter().find_map(|(words, unit)| cursor.phrase(words).map(|()| unit.clone()))
}

const WORDS: [(&str, Unit); 20] = [
    ("square metres", Unit::SquareMetre),
    ("square meters", Unit::SquareMetre),
    ("square metre", Unit::SquareMetre),
    ("square meter", Unit::SquareMetre),
    ("square kilometres", Unit::SquareKilometre),
    ("square kilometers", Unit::SquareKilometre),
    ("metres", Unit::Metre),
    ("meters", Unit::Metre),
    ("metre", Unit::Metre),
    ("meter", Unit::Metre),
    ("kilometres", Unit::Kilometre),
    ("kilometers", Unit::Kilometre),
    ("kilometre", Unit::Kilometre),
    ("kilometer", Unit::Kilometre),
    ("hectares", Unit::Hectare),
    ("hectare", Unit::Hectare),
    ("degrees celsius", Unit::Celsius),
    ("degree celsius", Unit::Celsius),
    ("degrees centigrade", Unit::Celsius),
    ("degrees c", Unit::Celsius),
];

/// So many parts of so many, in thousandths of a percent: 66667 for two thirds. `None` for what is no proper fraction.
pub fn share(parts: u64, whole: u64) -> Option<u64> {
    let is_share = 0 < parts && parts < whole && whole <= 1000;
    is_share.then(|| (parts * 100_000 + whole / 2) / whole)
}

/// Reads what follows the number of parts in English: thirds, -thirds, third of. "One third party" is a party, "three quarters" can be of a year.
pub fn denominator(cursor: &mut Cursor, parts: u64) -> Option<u64> {
    cursor.attempt(|cursor| {
        let is_joined = cursor.take(|c| c == '-').is_some();
        (is_joined || cursor.blank()).then_some(())?;
        let word = cursor.letters().to_ascii_lowercase();
        let (one, many, whole) = DENOMINATORS.into_iter().find(|(one, many, _)| word == *one || word == *many)?;
        let is_plural = word == many;
        let is_of = cursor.foresees(|cursor| {
            cursor.blank();
            cursor.phrase("of")
        });
        let is_sure = is_joined || is_of || (is_plural && whole == 3);
        (is_sure && (is_plural || parts == 1) && one != many).then_some(whole)
    })
}

const DENOMINATORS: [(&str, &str, u64); 7] = [
    ("half", "halves", 2),
    ("third", "thirds", 3),
    ("quarter", "quarters", 4),
    ("fourth", "fourths", 4),
    ("fifth", "fifths", 5),
    ("sixth", "sixths", 6),
    ("tenth", "tenths", 10),
];
