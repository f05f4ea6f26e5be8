//! Numbers as Japanese writes them: 6件, 三つ, 1億2,000万円, 六月以内, ６か月, 30日間.

use super::cursor::Cursor;
use super::number::{NumberMention, THOUSAND, figures, kanji};
use super::numerals::is_numeral;
use super::{Spanned, Unit, measure};

/// Reads a number with its counter. Kanji numerals without one are parts of words: 一部, 十分, 百貨店.
pub fn number(cursor: &mut Cursor) -> Option<NumberMention> {
    let in_yen = cursor.spanned(|cursor| {
        cursor.take(|c| matches!(c, '¥' | '￥'))?;
        amount(cursor)
    });
    if let Some(Spanned { value: thousandths, span }) = in_yen {
        return Some(NumberMention { span, thousandths, unit: Unit::Yen });
    }
    let is_inside = cursor.before().is_some_and(|c| "数何幾".contains(c));
    (!is_inside && cursor.starts_number()).then_some(())?;
    let read = cursor.spanned(|cursor| {
        let in_kanji = !cursor.sees(|c| c.is_ascii_digit());
        let thousandths = amount(cursor)?;
        if let Some(thousandths) = cursor.attempt(|cursor| tenths(cursor, thousandths)) {
            return Some((thousandths, Unit::Percent));
        }
        if let Some(share) = cursor.attempt(|cursor| parts_of(cursor, thousandths)) {
            return Some((share, Unit::Percent));
        }
        let after = *cursor;
        let unit = cursor.attempt(|cursor| {
            cursor.take(|c| c == ' ');
            measure::sign(cursor).filter(|_| !in_kanji).or_else(|| counter(cursor, in_kanji))
        });
        let unit = unit.or_else(|| (!in_kanji).then(|| Unit::Other(following(after))))?;
        Some((thousandths, unit))
    })?;
    let Spanned { value: (thousandths, unit), span } = read;
    Some(NumberMention { span, thousandths, unit })
}

/// 3割 is 30 percent; 割合 and 割引 are other words.
fn tenths(cursor: &mut Cursor, thousandths: u64) -> Option<u64> {
    cursor.literal("割")?;
    (!cursor.sees(|c| "合引当増".contains(c))).then(|| thousandths.saturating_mul(10))
}

/// 3分の2 is two thirds, as a percentage.
fn parts_of(cursor: &mut Cursor, thousandths: u64) -> Option<u64> {
    cursor.literal("分の")?;
    let parts = figures(cursor).or_else(|| kanji(cursor))?;
    let is_whole = parts.is_multiple_of(THOUSAND) && thousandths.is_multiple_of(THOUSAND);
    is_whole.then(|| measure::share(parts / THOUSAND, thousandths / THOUSAND)).flatten()
}

/// 12, 十二, 3万, 1億2,000万, 3万8千: each multiple is smaller than the one before.
fn amount(cursor: &mut Cursor) -> Option<u64> {
    let (mut total, mut last) = (0_u64, u64::MAX);
    loop {
        let part = below_ten_thousand(cursor)?;
        let multiple = MULTIPLES.iter().find(|(word, _)| cursor.literal(word).is_some()).map_or(1, |(_, value)| *value);
        (multiple < last).then_some(())?;
        total = total.checked_add(part.checked_mul(multiple)?)?;
        last = multiple;
        if multiple == 1 || !cursor.sees(is_numeral) {
            return Some(total);
        }
    }
}

/// What stands before 万, 億 or 兆, or alone: 12, 十二, 8千, 2千5百, the 150百 of 150百万. 百 and 千 also begin other words: 百貨店, 千葉, 千代田.
fn below_ten_thousand(cursor: &mut Cursor) -> Option<u64> {
    let (mut total, mut last) = (0_u64, u64::MAX);
    let mut part = figures(cursor).or_else(|| kanji(cursor))?;
    loop {
        let found = [("千", 1000, "葉代"), ("百", 100, "貨")].iter().find(|(word, _, never)| {
            let found = cursor.attempt(|cursor| {
                cursor.literal(word)?;
                (!cursor.sees(|c| never.contains(c))).then_some(())
            });
            found.is_some()
        });
        let multiple = found.map_or(1, |(_, value, _)| *value);
        (multiple < last).then_some(())?;
        total = total.checked_add(part.checked_mul(multiple)?)?;
        last = multiple;
        if multiple == 1 || !cursor.sees(|c| c.is_ascii_digit()) {
            return Some(total);
        }
        part = figures(cursor)?;
    }
}

const MULTIPLES: [(&str, u64); 3] = [("万", 10_000), ("億", 100_000_000), ("兆", 1_000_000_000_000)];

fn counter(cursor: &mut Cursor, in_kanji: bool) -> Option<Unit> {
    let first = cursor.peek()?;
    let found = COUNTERS.iter().filter(|counter| counter.word.starts_with(first)).find_map(|counter| {
        cursor.attempt(|cursor| {
            cursor.literal(counter.word)?;
            (!cursor.foresees(|cursor| cursor.any_of(counter.never))).then(|| counter.unit.clone())
        })
    });
    found.or_else(|| length(cursor, in_kanji))
}

/// 六月以内, 30日前, 3年を超える: a length of time only because of what follows. 10分 is always one, 十分 rarely.
fn length(cursor: &mut Cursor, in_kanji: bool) -> Option<Unit> {
    cursor.attempt(|cursor| {
        let (unit, always) = match cursor.bump()? {
            '日' => (Unit::Day, false),
            '月' => (Unit::Month, false),
            '年' => (Unit::Year, false),
            '分' => (Unit::Minute, !in_kanji && !cursor.sees(|c| c == 'の')),
            _ => return None,
        };
        (always || cursor.foresees(|cursor| cursor.any_of(&LENGTHS))).then_some(unit)
    })
}

/// What makes 六月 a length of time and no month of the calendar.
const LENGTHS: [&str; 23] = [
    "間",
    "以内",
    "以上",
    "以下",
    "未満",
    "を超",
    "をこえ",
    "を経過",
    "を下回",
    "を下らな",
    "を限度",
    "に満たない",
    "程度",
    "後に",
    "後の",
    "前ま",
    "前に",
    "ごと",
    "毎に",
    "の期間",
    "の意見",
    "より短",
    "より長",
];

struct Counter {
    word: &'static str,
    unit: Unit,
    /// What makes the word the beginning of another.
    never: &'static [&'static str],
}

const fn of(word: &'static str, unit: Unit) -> Counter {
    Counter { word, unit, never: &[] }
}

const fn unless(word: &'static str, unit: Unit, never: &'static [&'static str]) -> Counter {
    Counter { word, unit, never }
}

/// Longer words first where one begins another.
const COUNTERS: [Counter; 57] = [
    unless("件", Unit::Case, &["数", "名"]),
    of("つ", Unit::Case),
    of("種類", Unit::Case),
    of("項目", Unit::Case),
    unless("点", Unit::Case, &["検", "字", "線", "目"]),
    of("者", Unit::Case),
    unless("通", Unit::Case, &["知", "信", "常"]),
    of("文書", Unit::Document),
    unless("資料", Unit::Document, &["館"]),
    of("意見", Unit::Opinion),
    unless("人", Unit::Person, &["工", "間", "権", "口", "材"]),
    unless("名", Unit::Person, &["称", "前", "義", "簿"]),
    of("団体", Unit::Body),
    of("機関", Unit::Body),
    of("法人", Unit::Body),
    of("組織", Unit::Body),
    of("府省庁", Unit::Body),
    of("府省", Unit::Body),
    of("省庁", Unit::Body),
    of("自治体", Unit::Body),
    unless("省", Unit::Body, &["略", "令", "庁", "エネ"]),
    unless("社", Unit::Company, &["会", "員", "内"]),
    of("事業者", Unit::Company),
    unless("回", Unit::Occasion, &["答", "線", "収", "目", "路"]),
    of("か所", Unit::Place),
    of("カ所", Unit::Place),
    of("ヵ所", Unit::Place),
    of("ヶ所", Unit::Place),
    of("ケ所", Unit::Place),
    of("箇所", Unit::Place),
    of("個所", Unit::Place),
    of("会場", Unit::Place),
    of("店舗", Unit::Place),
    of("日間", Unit::Day),
    of("週間", Unit::Week),
    of("か月", Unit::Month),
    of("カ月", Unit::Month),
    of("ヵ月", Unit::Month),
    of("ヶ月", Unit::Month),
    of("ケ月", Unit::Month),
    of("箇月", Unit::Month),
    of("個月", Unit::Month),
    of("月間", Unit::Month),
    of("か年", Unit::Year),
    of("カ年", Unit::Year),
    of("ヵ年", Unit::Year),
    of("ヶ年", Unit::Year),
    of("ケ年", Unit::Year),
    of("箇年", Unit::Year),
    of("年間", Unit::Year),
    unless("個", Unit::Case, &["人", "別"]),
    of("時間", Unit::Hour),
    of("分間", Unit::Minute),
    of("%", Unit::Percent),
    of("パーセント", Unit::Percent),
    unless("円", Unit::Yen, &["滑", "形", "卓"]),
    of("冊", Unit::Document),
];

/// The word that follows, if nothing stands between.
fn following(cursor: Cursor) -> String {
    let rest = &cursor.text()[cursor.at()..];
    rest.chars().take_while(|c| c.is_alphabetic() && !('\u{3041}'..='\u{309f}').contains(c)).take(4).collect()
}
