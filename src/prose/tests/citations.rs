//! Provisions and numbers of laws.

use super::super::*;

fn check(reader: Reader, text: &str, expected: &[&str]) {
    let facts = read(text, reader);
    let shown: Vec<_> = facts.citations.iter().map(|citation| said(&citation.value)).collect();
    assert_eq!(shown, expected, "{text}");
}

fn said(citation: &Citation) -> String {
    match citation {
        Citation::Law(law) => format!("{} {} of {}", law.kind, law.number, law.year),
        Citation::Provision(provision) => {
            let part = |part: Option<u32>| part.map_or(String::new(), |part| format!(".{part}"));
            format!("{}{}{}", provision.article, part(provision.paragraph), part(provision.item))
        }
    }
}

#[test]
fn japanese_citations() {
    let check = |text, expected| check(Reader::Japanese, text, expected);
    check("第3条第2項", &["3.2"]);
    check("第三十九条の二第一項第三号", &["39-2.1.3"]);
    check("第38条から第45条まで", &["38", "45"]);
    check("第40条第1項及び第3項", &["40.1", "40.3"]);
    check("行政手続法（平成5年法律第88号）第39条第1項", &["Act 88 of 1993", "39.1"]);
    check("（平成五年法律第八十八号）", &["Act 88 of 1993"]);
    check("昭和22年政令第16号、令和4年総務省令第10号", &["CabinetOrder 16 of 1947", "MinisterialOrder 10 of 2022"]);
    check("令和4年例示省・見本省告示第3号", &["Notice 3 of 2022"]);
    check("平成5年11月12日法律第88号", &["Act 88 of 1993"]);
    check("第3章、様式第2号、令和4年第3号", &[]);
}

#[test]
fn english_citations() {
    let check = |text, expected| check(Reader::English, text, expected);
    check("Article 3, paragraph 2", &["3.2"]);
    check("Article 3(2)", &["3.2"]);
    check("paragraph (2) of Article 3", &["3.2"]);
    check("Article 39-2, paragraph 1, item 3", &["39-2.1.3"]);
    check("Articles 38 to 45", &["38", "45"]);
    check("Articles 4, 12 and 13 of the Act", &["4", "12", "13"]);
    check("Article 40, paragraphs 1 and 3", &["40.1", "40.3"]);
    check("Article 40, paragraph 1 and paragraph 3", &["40.1", "40.3"]);
    check("Article 40(1) and (3)", &["40.1", "40.3"]);
    check("Article 3 (2)", &["3.2"]);
    check("Article 3 (2022)", &["3"]);
    check("Article 3, paragraph (2), item (iv)", &["3.2.4"]);
    check("Article 3(2)(ix) and Article 4 (see below)", &["3.2.9", "4"]);
    check("the Administrative Procedure Act (Act No. 88 of 1993)", &["Act 88 of 1993"]);
    check("(Cabinet Order No. 16 of 1947)", &["CabinetOrder 16 of 1947"]);
    check("Order of the Ministry of Examples No. 10 of 2022", &["MinisterialOrder 10 of 2022"]);
    check("Act No. 88 of November 12, 1993", &["Act 88 of 1993"]);
    check("Chapter 3, Form No. 2, an article on 3 laws", &[]);
    check("Article 3 and 2 documents", &["3"]);
}
