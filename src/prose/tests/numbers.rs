//! Numbers with their units.

use super::super::*;

/// The numbers of the text whose unit is known: the words, the value, the unit.
fn check(reader: Reader, text: &str, expected: &[&str]) {
    let facts = read(text, reader);
    let known = facts.numbers.iter().filter(|number| number.unit.is_known());
    let shown: Vec<_> = known.map(|number| format!("{} = {}", &text[number.span.clone()], said(number))).collect();
    assert_eq!(shown, expected, "{text}");
}

fn said(number: &NumberMention) -> String {
    let value = match number.whole() {
        Some(whole) => whole.to_string(),
        None => format!("{}/1000", number.thousandths),
    };
    format!("{value} {:?}", number.unit)
}

fn ja(text: &str, expected: &[&str]) {
    check(Reader::Japanese, text, expected);
}

fn en(text: &str, expected: &[&str]) {
    check(Reader::English, text, expected);
}

#[test]
fn japanese_counters() {
    ja("資料は、次の６件です。", &["６件 = 6 Case"]);
    ja("三つの文書", &["三つ = 3 Case"]);
    ja("十二団体及び3名", &["十二団体 = 12 Body", "3名 = 3 Person"]);
    ja("3文書、4資料、1,234件", &["3文書 = 3 Document", "4資料 = 4 Document", "1,234件 = 1234 Case"]);
    ja("二府省から3回、5か所で", &["二府省 = 2 Body", "3回 = 3 Occasion", "5か所 = 5 Place"]);
    ja("1億2,000万円、3万件、￥500", &["1億2,000万円 = 120000000 Yen", "3万件 = 30000 Case", "￥500 = 500 Yen"]);
    ja("2.5％、10パーセント", &["2.5％ = 2500/1000 Percent", "10パーセント = 10 Percent"]);
    ja("約3割の事業者、2割合", &["3割 = 30 Percent"]);
}

#[test]
fn japanese_lengths_of_time() {
    ja("六月を超えない範囲内", &["六月 = 6 Month"]);
    ja("公布の日から六月以内", &["六月 = 6 Month"]);
    ja(
        "6か月、六箇月、６ヶ月、6カ月間",
        &["6か月 = 6 Month", "六箇月 = 6 Month", "６ヶ月 = 6 Month", "6カ月 = 6 Month"],
    );
    ja("30日以上の期間、30日間、2週間", &["30日 = 30 Day", "30日間 = 30 Day", "2週間 = 2 Week"]);
    ja("5年間保存し、3年以内に見直す", &["5年間 = 5 Year", "3年 = 3 Year"]);
    ja("2時間前、30分程度", &["2時間 = 2 Hour", "30分 = 30 Minute"]);
}

#[test]
fn japanese_words_and_names_that_count_nothing() {
    for text in [
        "一部の文書の一覧を一般に公表する。",
        "十分に検討し、一層の理解を求める。",
        "第三者による確認、第2回、第3章から第7章まで",
        "数十件の意見、何件か、十数名",
        "6月に公表し、7月20日まで募集する。",
        "平成5年法律第88号第3条第2項第1号",
        "令和4年度の計画、2022年の調査",
        "様式1-2、別添3、附属書1",
        "午後5時30分に閉じる。",
        "〒100-0001 例示都見本区霞台1丁目2番3号",
        "電話 03-0000-0110",
        "3件名",
    ] {
        ja(text, &[]);
    }
}

#[test]
fn english_counts() {
    en("Opinions are asked on six documents.", &["six documents = 6 Document"]);
    en("6 cases and 12 opinions", &["6 cases = 6 Case", "12 opinions = 12 Opinion"]);
    en("two draft guidance documents", &["two draft guidance documents = 2 Document"]);
    en(
        "1,234 comments from twenty-one organizations",
        &["1,234 comments = 1234 Opinion", "twenty-one organizations = 21 Body"],
    );
    en(
        "¥1,200, 3 million yen, 5%, 10 per cent",
        &["¥1,200 = 1200 Yen", "3 million yen = 3000000 Yen", "5% = 5 Percent", "10 per cent = 10 Percent"],
    );
    en("only one document", &["one document = 1 Document"]);
}

#[test]
fn english_lengths_of_time() {
    en("within six months of promulgation", &["six months = 6 Month"]);
    en("a 30-day period, 30 calendar days", &["30-day = 30 Day", "30 calendar days = 30 Day"]);
    en("two weeks, 5 years, three hours", &["two weeks = 2 Week", "5 years = 5 Year", "three hours = 3 Hour"]);
}

#[test]
fn english_words_and_names_that_count_nothing() {
    for text in [
        "one of the documents, from one another, no one",
        "Chapters 3 to 7 and 13, Form 1-2, Attachment 3",
        "Articles 38 to 45 and Article 3, paragraph 2",
        "Act No. 88 of 1993",
        "In June 2022 documents were published.",
        "on July 5, 2026, at 5 p.m.",
        "Phone: +81 3 0000 0110, ext. 2101",
        "ISO 9001 and version 2.1",
        "5 business days",
        "two of the documents",
    ] {
        en(text, &[]);
    }
    en("Form 2 and two documents", &["two documents = 2 Document"]);
}

/// Whether the only numbers of two texts agree.
fn check_agreement(ja: &str, en: &str, expected: bool) {
    let number = |text, reader| read(text, reader).numbers.first().cloned().expect("a number");
    let agree = number(ja, Reader::Japanese).agrees(&number(en, Reader::English));
    assert_eq!(agree, expected, "{ja} {en}");
}

#[test]
fn both_languages_agree_by_meaning() {
    for (ja, en) in [
        ("三つ", "three documents"),
        ("三つ", "3"),
        ("6件", "6 cases"),
        ("6件", "six documents"),
        ("六月以内", "within six months"),
        ("14日間", "two weeks"),
        ("1年間", "12 months"),
        ("3年", "3 years"),
        ("20枠", "20 widgets"),
        ("120万円", "1.2 million yen"),
    ] {
        check_agreement(ja, en, true);
    }
    check_agreement("6件", "five documents", false);
    check_agreement("6か月", "six weeks", false);
    check_agreement("5団体", "five people", false);
    check_agreement("30日間", "30 percent", false);
}

#[test]
fn large_amounts_in_mixed_figures() {
    ja("年額3万8千円", &["3万8千円 = 38000 Yen"]);
    ja("2億5千万円", &["2億5千万円 = 250000000 Yen"]);
    ja("8千円、5千2百円", &["8千円 = 8000 Yen", "5千2百円 = 5200 Yen"]);
    ja("150百万円、12,500千円", &["150百万円 = 150000000 Yen", "12,500千円 = 12500000 Yen"]);
    ja("1.2兆円、1兆2,300億円", &["1.2兆円 = 1200000000000 Yen", "1兆2,300億円 = 1230000000000 Yen"]);
    ja("5百貨店、3千葉県", &[]);
    en(
        "1.2 trillion yen, 250 million yen",
        &["1.2 trillion yen = 1200000000000 Yen", "250 million yen = 250000000 Yen"],
    );
}

#[test]
fn measures() {
    ja(
        "面積は5ヘクタール、20㎡及び１.5平方キロメートル",
        &["5ヘクタール = 5 Hectare", "20㎡ = 20 SquareMetre", "１.5平方キロメートル = 1500/1000 SquareKilometre"],
    );
    ja("延長3km、幅5m、25℃", &["3km = 3 Kilometre", "5m = 5 Metre", "25℃ = 25 Celsius"]);
    ja("風速5m/s、水5m3、長さ10cm、5mm", &[]);
    ja("3店舗", &["3店舗 = 3 Place"]);
    en(
        "5 ha, 20 square metres and 3 km2",
        &["5 ha = 5 Hectare", "20 square metres = 20 SquareMetre", "3 km2 = 3 SquareKilometre"],
    );
    en(
        "a 3-kilometre road, 5 meters wide, at 25 degrees Celsius or 25°C",
        &["3-kilometre = 3 Kilometre", "5 meters = 5 Metre", "25 degrees Celsius = 25 Celsius", "25°C = 25 Celsius"],
    );
    en("5 m/s, 10 cm, 20 degrees", &[]);
    en("three shops", &["three shops = 3 Place"]);
}

#[test]
fn measures_of_one_kind_are_compared() {
    let agree = |japanese: &str, english: &str| {
        let first = |text, reader| read(text, reader).numbers.into_iter().next().expect("a number");
        first(japanese, Reader::Japanese).agrees(&first(english, Reader::English))
    };
    assert!(agree("1.5km", "1,500 metres"));
    assert!(agree("1ヘクタール", "10,000 m²"));
    assert!(agree("3分の2", "two-thirds"));
    assert!(agree("4分の1", "25 percent"));
    assert!(!agree("1.5km", "1,500 hectares"));
    assert!(!agree("3分の2", "three quarters of"));
}

#[test]
fn fractions() {
    ja("3分の2以上、三分の一", &["3分の2 = 66667/1000 Percent", "三分の一 = 33333/1000 Percent"]);
    ja("10分の遅れ、5分の2.5", &[]);
    en(
        "two-thirds or two thirds of the members",
        &["two-thirds = 66667/1000 Percent", "two thirds = 66667/1000 Percent"],
    );
    en(
        "one-third, one quarter of all, three quarters of it",
        &["one-third = 33333/1000 Percent", "one quarter = 25 Percent", "three quarters = 75 Percent"],
    );
    en("one third party, over three quarters, the second half", &["one third party = 1 Case"]);
}

#[test]
fn months_and_years_without_a_day() {
    let check = |reader, text: &str, expected: &[(Option<i32>, Option<u32>)]| {
        let months: Vec<_> =
            read(text, reader).months.iter().map(|named| (named.value.year, named.value.month)).collect();
        assert_eq!(months, expected, "{text}");
    };
    check(
        Reader::Japanese,
        "令和8年7月から9月まで、2025年に",
        &[(Some(2026), Some(7)), (None, Some(9)), (Some(2025), None)],
    );
    check(Reader::Japanese, "令和8年度、平成5年法律第88号、令和8年7月1日、同年", &[]);
    check(
        Reader::English,
        "from July to September 2026, in 2025",
        &[(None, Some(7)), (Some(2026), Some(9)), (Some(2025), None)],
    );
    check(Reader::English, "FY2026, fiscal 2026, in the 2026 fiscal year, Act No. 88 of 1993, 2000 people", &[]);
}
