//! Telephone numbers, e-mail addresses, web and postal addresses.

use super::super::*;

fn check(reader: Reader, text: &str, expected: &[&str]) {
    let facts = read(text, reader);
    let words = |span: &Range<usize>| text[span.clone()].to_owned();
    let phones = facts.phones.iter().map(|phone| format!("{} = {}", words(&phone.span), phone.value));
    let postal =
        facts.postal_addresses.iter().map(|address| format!("{} | {}", address.value.code, address.value.place));
    let shown: Vec<_> =
        phones.chain(postal).chain(facts.emails.iter().map(words)).chain(facts.urls.iter().map(words)).collect();
    assert_eq!(shown, expected, "{text}");
}

#[test]
fn telephone_numbers() {
    let ja = |text, expected| check(Reader::Japanese, text, expected);
    ja("電話：03-5253-5920（内線 2101）", &["03-5253-5920 = +81352535920"]);
    ja("電話０３（５２５３）５９２０", &["０３（５２５３）５９２０ = +81352535920"]);
    ja("(03) 5253-5920、0120-000-000", &["(03) 5253-5920 = +81352535920", "0120-000-000 = +81120000000"]);
    ja("FAX 03−5253−5924", &["03−5253−5924 = +81352535924"]);
    let en = |text, expected| check(Reader::English, text, expected);
    en("Phone: +81 3 5253 5920, ext. 2101", &["+81 3 5253 5920 = +81352535920"]);
    en(
        "+81-3-5253-5920 or +81 (0)3 5253 5920.",
        &["+81-3-5253-5920 = +81352535920", "+81 (0)3 5253 5920 = +81352535920"],
    );
    en("+1 202 555 0100", &["+1 202 555 0100 = +12025550100"]);
}

#[test]
fn numbers_that_nobody_dials() {
    for text in [
        "2022-06-15",
        "000000001",
        "03-12",
        "JIS X 8341-3:2016",
        "10-1234-5678",
        "v0.12.345",
        "100-0001",
        "A-03-0000-0000",
    ] {
        check(Reader::Japanese, text, &[]);
        check(Reader::English, text, &[]);
    }
}

#[test]
fn addresses() {
    let ja = |text, expected| check(Reader::Japanese, text, expected);
    ja("〒000-0000 例示都見本区霞台1丁目1番1号（2階）", &["000-0000 | 例示都見本区霞台1丁目1番1号"]);
    ja("〒０００－０００１　例示県みほん市本町2-3。郵送で", &["000-0001 | 例示県みほん市本町2-3"]);
    ja("labels@rei.exampleへ。https://rei.example/ja/を参照。", &["labels@rei.example", "https://rei.example/ja/"]);
    check(
        Reader::English,
        "By post to 〒000-0000 1-1-1 Kasumidai, Reiji-to.",
        &["000-0000 | 1-1-1 Kasumidai, Reiji-to"],
    );
}

#[test]
fn codes_of_stored_addresses() {
    assert_eq!(postal_codes("1-1-1 Kasumidai, Reiji-to 000-0000"), ["000-0000"]);
    assert_eq!(postal_codes("〒０００－００００ 例示都"), ["000-0000"]);
    assert_eq!(postal_codes("03-0000-0110"), [] as [&str; 0]);
}
