//! `notice.json`, whole, and the document that describes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use camino::Utf8Path;
use serde_json::Value;

use super::{OPEN, RESULTS, compare, say};
use crate::render::notice_json;

fn written(id: &str, language: &str, at: &str) -> String {
    String::from_utf8(say(id, language, at, notice_json::notice)).expect("UTF-8")
}

fn check(id: &str, language: &str, at: &str, name: &str) {
    compare(&written(id, language, at), name);
}

#[test]
fn a_notice_with_everything() {
    check("2025/signs", "ja", RESULTS, "signs.ja.json");
    check("2025/signs", "en", RESULTS, "signs.en.json");
}

#[test]
fn what_is_to_come_is_not_there() {
    check("2025/signs", "en", OPEN, "signs-open.en.json");
}

#[test]
fn a_notice_in_one_language() {
    check("2025/inside", "ja", OPEN, "inside.ja.json");
}

#[test]
fn of_a_withdrawn_notice_four_keys_are_left() {
    check("2025/gone", "ja", OPEN, "gone.ja.json");
    check("2025/gone", "en", OPEN, "gone.en.json");
}

/// A table of the document: of each field, what it is.
type Table = BTreeMap<String, String>;

/// The tables of `docs/notice-json.md` by their headings.
fn tables() -> BTreeMap<String, Table> {
    let path = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/notice-json.md");
    let text = fs::read_to_string(path).expect("docs/notice-json.md");
    let mut tables: BTreeMap<String, Table> = BTreeMap::new();
    let mut heading = String::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("### ") {
            heading = name.to_owned();
        }
        let cells: Vec<&str> = line.split(" | ").collect();
        if let [field, is, _] = cells.as_slice()
            && let Some(field) = field.strip_prefix("| `").and_then(|field| field.strip_suffix('`'))
        {
            tables.entry(heading.clone()).or_default().insert(field.to_owned(), (*is).to_owned());
        }
    }
    tables
}

/// Holds a value against the table of its type, and what is in it likewise; the types met are added to `met`.
fn agree(type_: &str, value: &Value, tables: &BTreeMap<String, Table>, met: &mut BTreeSet<String>) {
    met.insert(type_.to_owned());
    let table = tables.get(type_).unwrap_or_else(|| panic!("{type_} has no table"));
    let object = value.as_object().unwrap_or_else(|| panic!("{type_} is an object: {value}"));
    assert_eq!(object.keys().collect::<BTreeSet<_>>(), table.keys().collect(), "{type_}");
    for (field, is) in table {
        let (is, may_be_null) = is.strip_suffix(", or `null`").map_or((is.as_str(), false), |is| (is, true));
        let value = &object[field];
        if value.is_null() && may_be_null {
            continue;
        }
        let place = format!("{type_}.{field}, {is}: {value}");
        match is.strip_prefix("list of ") {
            Some(is) => {
                for item in value.as_array().unwrap_or_else(|| panic!("{place}")) {
                    agree_one(is, item, &place, tables, met);
                }
            }
            None => agree_one(is, value, &place, tables, met),
        }
    }
}

fn agree_one(is: &str, value: &Value, place: &str, tables: &BTreeMap<String, Table>, met: &mut BTreeSet<String>) {
    match is {
        "text" | "texts" => assert!(value.is_string(), "{place}"),
        "number" => assert!(value.is_u64(), "{place}"),
        "`true` or `false`" => assert!(value.is_boolean(), "{place}"),
        link => {
            let type_ = link.strip_prefix('[').and_then(|link| link.split_once(']')).map(|(type_, _)| type_);
            agree(type_.unwrap_or_else(|| panic!("{place}: no type")), value, tables, met);
        }
    }
}

#[test]
fn the_document_describes_every_field_and_no_other() {
    let tables = tables();
    let mut met = BTreeSet::new();
    let mut check = |type_: &str, id: &str, at: &str| {
        let value: Value = serde_json::from_str(&written(id, "ja", at)).expect("JSON");
        agree(type_, &value, &tables, &mut met);
    };
    check("Notice", "2025/signs", RESULTS);
    check("Withdrawn", "2025/gone", RESULTS);
    assert_eq!(met, tables.keys().cloned().collect());
}
