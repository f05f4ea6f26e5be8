//! The vectors that the script has to meet too, and what a reader of the files finds.

mod properties;
mod reader;

use reader::Reader;
use serde_json::Value;

use super::*;

/// A document of these fields.
fn document([title, summary, body]: [&str; 3]) -> Document {
    let card = Card {
        title: title.to_owned(),
        href: String::new(),
        summary: summary.to_owned(),
        kind: String::new(),
        phase: "published".to_owned(),
        period: None,
        issuer: None,
        published: String::new(),
        year: 2026,
    };
    Document { card, body: body.to_owned() }
}

/// Expects each query, as a phrase, in the documents with these numbers, with the first position in each.
fn check(documents: &[[&str; 3]], expected: &[(&str, &[(u32, u32)])]) {
    let reader = Reader::of(&Index::of(documents, |fields| document(*fields)));
    let found: Vec<_> = expected.iter().map(|(query, _)| (*query, reader.phrase(query))).collect();
    let expected: Vec<_> = expected.iter().map(|(query, found)| (*query, found.to_vec())).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_vectors() {
    let vectors: Value = serde_json::from_str(include_str!("../../tests/vectors/search.json")).expect("JSON");
    for vector in vectors["texts"].as_array().expect("a list") {
        let normal = normalize(vector["text"].as_str().expect("a text"));
        assert_eq!(normal, vector["normalized"], "{vector}");
        let tokens: Vec<_> = tokenize(&normal).iter().map(|token| (token.text, token.position)).collect();
        assert_eq!(serde_json::to_value(tokens).expect("JSON"), vector["tokens"], "{vector}");
    }
}

#[test]
fn a_phrase_is_found_where_it_stands_and_nowhere_else() {
    check(
        &[
            ["新幹線の騒音", "", "駅と線路"],
            ["新千歳空港", "", "空港への幹線道路"],
            ["交通計画", "北の駅", "北の駅に新幹線が止まります。"],
        ],
        &[
            ("新幹線", &[(0, 0), (2, 4_004)]),
            ("幹線", &[(0, 1), (1, 4_004), (2, 4_005)]),
            ("北の駅", &[(2, 1_000)]),
            ("騒音 駅", &[]),
            ("音駅", &[]),
        ],
    );
}

#[test]
fn a_phrase_joins_characters_figures_and_words() {
    check(
        &[["次第3章まで", "", "ISMAP-LIUは、第３章"], ["第13章", "", "第、3 章"]],
        &[
            ("第3", &[(0, 1)]),
            ("3章", &[(0, 2), (1, 4_002)]),
            ("第３章ま", &[(0, 1)]),
            ("第3章", &[(0, 1)]),
            ("第、3章", &[(1, 4_000)]),
            ("ismap-liu", &[(0, 4_000)]),
            ("ismap liu", &[]),
            ("LIUは", &[(0, 4_002)]),
            ("13", &[(1, 1)]),
        ],
    );
}

#[test]
fn a_han_character_is_found_alone() {
    check(&[["交通計画の改正案等", "", ""]], &[("計", &[(0, 2)]), ("案", &[(0, 7)]), ("の", &[])]);
}

#[test]
fn no_phrase_reaches_from_field_to_field() {
    let long = "a ".repeat(1_200) + "z";
    let fill = |count: usize| "a ".repeat(count) + "b、";
    check(
        &[["終", "始", ""], [&long, "", ""], [&fill(997), "c", ""], [&fill(998), "c", ""]],
        &[("終始", &[]), ("z", &[]), ("b", &[(2, 997)]), ("b、c", &[]), ("c", &[(2, 1_000), (3, 1_000)])],
    );
}

#[test]
fn files_have_the_names_of_their_content_and_the_root_comes_last() {
    let files: Vec<IndexFile> = Index::of(&[["新幹線", "", ""]], |fields| document(*fields)).files().collect();
    let (root, others) = files.split_last().expect("there is a root");
    for file in others {
        assert_eq!(file.digest(), crate::digest::Digest::of(&file.bytes).short(), "{}", file.name);
    }
    assert_eq!(root.name, "index.json");
}

#[test]
fn nothing_makes_an_index_too() {
    let index = Index::of(&[] as &[[&str; 3]], |fields| document(*fields));
    let kinds: Vec<String> = index.files().filter_map(|file| file.name.split('.').next().map(str::to_owned)).collect();
    assert_eq!(kinds, ["facets", "index"]);
    assert_eq!(Reader::of(&index).phrase("新幹線"), []);
}

#[test]
fn a_new_document_leaves_the_full_files_of_cards_alone() {
    let many: Vec<String> = (0..100).map(words).collect();
    let cards = |count: usize| -> Vec<String> {
        let index = Index::of(&many[..count], |text| document([text, "", ""]));
        index.files().map(|file| file.name).filter(|name| name.starts_with("cards")).collect()
    };
    let (before, after) = (cards(99), cards(100));
    let lost = before.iter().filter(|name| !after.contains(name)).count();
    assert_eq!((before.len(), lost), (4, 1));
}

/// A text of its own for each number: characters that come from a multiplicative generator.
fn words(number: u32) -> String {
    let next = |last: &u32| Some(last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    let numbers = std::iter::successors(Some(number.wrapping_mul(2_654_435_761)), next).take(20);
    numbers.filter_map(|number| char::from_u32(0x4e00 + (number >> 16) % 0x1000)).collect()
}

#[test]
fn shards_are_of_the_size_they_should_have() {
    let many: Vec<String> = (0..3_000).map(words).collect();
    let index = Index::of(&many, |text| document(["", "", text]));
    let sizes: Vec<usize> =
        index.files().filter(|file| file.name.starts_with("terms")).map(|file| file.bytes.len()).collect();
    assert!(sizes.len().is_power_of_two(), "{}", sizes.len());
    assert!(sizes.iter().all(|size| (12_000..48_000).contains(size)), "{sizes:?}");
}
