//! The index of a small archive, byte for byte as it is kept for the script's tests.
//!
//! After a change that is meant, `KOKUJI_ACCEPT=1 cargo test --test suite search` writes the new files there.

use std::fs;

use kokuji::search::{Card, Document, Index, Period};
use serde_json::Value;

use super::support::{Tree, package, tree};

/// A document of `tests/vectors/search.json`.
fn document(source: &Value) -> Document {
    let text = |key: &str| source[key].as_str().expect("a text").to_owned();
    let period = &source["period"];
    let card = Card {
        title: text("title"),
        href: format!("/ja/{}/{}/", source["year"], text("slug")),
        summary: text("summary"),
        kind: "意見募集".to_owned(),
        phase: text("phase"),
        period: period["opens"].as_i64().zip(period["end"].as_i64()).map(|(opens, end)| Period {
            opens,
            end,
            said: "期間".to_owned(),
        }),
        issuer: Some("例示省".to_owned()),
        published: format!("{}年", source["year"]),
        year: source["year"].as_i64().and_then(|year| i32::try_from(year).ok()).expect("a year"),
    };
    Document { card, body: text("body") }
}

#[test]
fn the_index_that_the_script_is_tested_with() {
    let vectors = fs::read(package().join("tests/vectors/search.json")).expect("the vectors");
    let vectors: Value = serde_json::from_slice(&vectors).expect("JSON");
    let index = Index::of(vectors["documents"].as_array().expect("a list"), document);
    let built: Tree = index.files().map(|file| (file.name, file.bytes)).collect();
    let folder = package().join("tests/vectors/search-index");
    if std::env::var_os("KOKUJI_ACCEPT").is_some() {
        accept(&built, &folder);
    }
    assert_eq!(built, tree(&folder));
}

fn accept(built: &Tree, folder: &camino::Utf8Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("the old expectation is removed");
    }
    fs::create_dir_all(folder).expect("a new folder");
    for (name, bytes) in built {
        fs::write(folder.join(name), bytes).expect("written");
    }
}
