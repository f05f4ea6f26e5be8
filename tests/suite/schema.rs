//! The schemas for editors: they know the keys, words and obligations that `load` knows, and a validator of others judges with them as
//! we do.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Map, Value, json};

use super::support::{Site, announcement, package, solicitation, tree};

const AT: &str = "2026-06-20 12:00";

/// Where a file of each kind stands in a site.
const DOCUMENTS: [(&str, &str); 6] = [
    ("notice", "content/notices/2026/lamps/notice.yaml"),
    ("site", "content/site.yaml"),
    ("organizations", "content/organizations.yaml"),
    ("terms", "content/terms.yaml"),
    ("topics", "content/topics.yaml"),
    ("page", "content/pages/lamps/page.yaml"),
];

fn schema(site: &Site, name: &str) -> Value {
    let run = site.run(&["schema", name]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    serde_json::from_str(&run.out).expect("JSON")
}

/// A site with everything that the examples of the schemas name.
fn site() -> Site {
    let site = Site::new();
    let labels = "{labels: {name: {ja: 見本局表示課, en: Labels Division}}}";
    let rei = format!("rei: {{name: {{ja: 例示省, en: Ministry of Examples}}, divisions: {labels}}}\n");
    site.write("content/organizations.yaml", rei);
    site.write("content/topics.yaml", "labels: {ja: 表示, en: Labels}\n");
    site.notice("2026/lamps", &announcement("街灯", "Lamps", "2026-04-01 09:00"));
    site.write("content/notices/2026/lamps/files/outline.pdf", "");
    for language in ["ja", "en"] {
        site.write(&format!("content/pages/lamps/{language}.md"), "街灯\n");
    }
    site.write("content/pages/lamps/page.yaml", "title: {ja: 街灯, en: Lamps}\nsummary: {ja: 街灯, en: Lamps}\n");
    site
}

/// The schema itself, or the one it refers to.
fn resolved<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    schema["$ref"].as_str().map_or(schema, |target| root.pointer(target.trim_start_matches('#')).expect("a definition"))
}

/// A file in which every key of a schema is written.
fn sample(root: &Value, schema: &Value) -> Value {
    let schema = resolved(root, schema);
    if let Some(first) = schema.pointer("/enum/0").or_else(|| schema.pointer("/examples/0")) {
        return first.clone();
    }
    if let Some(properties) = schema["properties"].as_object() {
        return properties.iter().map(|(key, value)| (key.clone(), sample(root, value))).collect::<Map<_, _>>().into();
    }
    match &schema["type"] {
        kind if *kind == "boolean" => json!(true),
        kind if *kind == "integer" => json!(1),
        kind if *kind == "array" => json!([sample(root, &schema["items"])]),
        kind if *kind == "string" => json!("街灯"),
        _ if schema["additionalProperties"].is_object() => {
            json!({ "labels": sample(root, &schema["additionalProperties"]) })
        }
        _ => json!({}),
    }
}

/// All values of a file with their schemas, by their JSON pointers.
fn walk<'s>(root: &'s Value, schema: &'s Value, value: &Value, pointer: &str, found: &mut BTreeMap<String, &'s Value>) {
    let schema = resolved(root, schema);
    found.insert(pointer.to_owned(), schema);
    for (key, inner) in value.as_object().into_iter().flatten() {
        let of_key = schema["properties"].get(key).unwrap_or(&schema["additionalProperties"]);
        walk(root, of_key, inner, &format!("{pointer}/{key}"), found);
    }
    for (index, inner) in value.as_array().into_iter().flatten().enumerate() {
        walk(root, &schema["items"], inner, &format!("{pointer}/{index}"), found);
    }
}

/// A schema, a file that has all of it, and every place in that file.
fn complete(site: &Site, name: &str) -> (Value, Value) {
    let schema = schema(site, name);
    let mut file = sample(&schema, &schema);
    if let Some(status) = file.pointer_mut("/translations/en/status") {
        *status = json!("official");
    }
    (schema, file)
}

fn places<'s>(schema: &'s Value, file: &Value) -> BTreeMap<String, &'s Value> {
    let mut found = BTreeMap::new();
    walk(schema, schema, file, "", &mut found);
    found
}

/// What the decoders say of a file: rule, sentence and advice of each finding.
fn findings(site: &Site, path: &str, file: &Value) -> Vec<[String; 3]> {
    site.write(path, format!("{file:#}\n"));
    let run = site.run(&["check", "--quiet", "--format", "json", "--at", AT]);
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let finding = |line: &str| -> Value { serde_json::from_str(line).expect("a line of JSON") };
    let all = run.out.lines().map(finding).map(|finding| ["rule", "message", "help"].map(|key| text(&finding, key)));
    let of_values = |rule: &str| {
        rule.starts_with("yaml/")
            || ["parity/text-missing", "material/file-missing", "material/without-role", "site/bad-name"]
                .contains(&rule)
    };
    all.filter(|[rule, ..]| of_values(rule)).collect()
}

/// Words after a colon, such as those of "write one of: draft, ready".
fn listed(help: &str) -> BTreeSet<&str> {
    help.split_once(": ").map(|(_, list)| list.split(", ").collect()).unwrap_or_default()
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect()
}

fn strings(value: &Value) -> BTreeSet<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn load_knows_every_key_of_the_schemas() {
    for (name, path) in DOCUMENTS {
        let site = site();
        let (_, file) = complete(&site, name);
        assert_eq!(findings(&site, path, &file), Vec::<[String; 3]>::new(), "{name}: {file:#}");
    }
}

/// An unknown key in every map: the checker then lists those it knows.
#[test]
fn the_schemas_know_every_key_of_load() {
    for (name, path) in DOCUMENTS {
        let site = site();
        let (schema, mut file) = complete(&site, name);
        let places = places(&schema, &file);
        let closed = places.iter().filter(|(_, schema)| schema["additionalProperties"] == json!(false));
        let expected: BTreeMap<String, BTreeSet<&str>> = closed
            .enumerate()
            .map(|(index, (pointer, schema))| {
                let unknown = format!("zzzzzzzz{index}");
                file.pointer_mut(pointer).expect("a place")[&unknown] = json!(1);
                (format!("unknown key \"{unknown}\""), keys(&schema["properties"]))
            })
            .collect();
        let found = findings(&site, path, &file);
        let found: BTreeMap<String, BTreeSet<&str>> =
            found.iter().map(|[_, message, help]| (message.clone(), listed(help))).collect();
        assert_eq!(found, expected, "{name}");
    }
}

/// A word that no list has in the place of each: the checker then lists those it knows.
#[test]
fn the_schemas_know_every_word_of_load() {
    for (name, path) in DOCUMENTS {
        let site = site();
        let (schema, mut file) = complete(&site, name);
        let places = places(&schema, &file);
        let lists = places.iter().filter(|(_, schema)| schema["enum"].as_array().is_some_and(|list| list.len() > 1));
        let expected: BTreeMap<String, BTreeSet<&str>> = lists
            .enumerate()
            .map(|(index, (pointer, schema))| {
                *file.pointer_mut(pointer).expect("a place") = json!(format!("zzzzzzzz{index}"));
                (format!("\"zzzzzzzz{index}\" is not one of the words that can stand here"), strings(&schema["enum"]))
            })
            .collect();
        let found = findings(&site, path, &file);
        let found: BTreeMap<String, BTreeSet<&str>> =
            found.iter().map(|[_, message, help]| (message.clone(), listed(help))).collect();
        assert_eq!(found, expected, "{name}");
    }
}

/// All maps of one depth emptied at a time, for each depth: the checker then names what is missing.
#[test]
fn the_schemas_know_what_load_cannot_do_without() {
    for (name, path) in DOCUMENTS {
        let site = site();
        let (schema, file) = complete(&site, name);
        let places = places(&schema, &file);
        let depth = |pointer: &str| pointer.matches('/').count();
        for level in 0..=places.keys().map(|pointer| depth(pointer)).max().unwrap_or_default() {
            let (mut file, mut expected) = (file.clone(), Vec::new());
            let closed = places.iter().filter(|(_, schema)| schema["additionalProperties"] == json!(false));
            for (pointer, of_map) in closed.filter(|(pointer, _)| depth(pointer) == level) {
                *file.pointer_mut(pointer).expect("a place") = json!({});
                expected.extend(strings(&of_map["required"]));
                expected.extend(of_map["anyOf"].pointer("/0/required/0").and_then(Value::as_str));
            }
            check_missing(&site, path, &file, expected);
        }
    }
    let site = site();
    let (schema, _) = complete(&site, "notice");
    let mut expected = strings(&schema["required"]);
    expected.remove("kind");
    expected.extend(strings(&schema["then"]["required"]));
    check_missing(&site, DOCUMENTS[0].1, &json!({ "kind": "solicitation" }), expected.into_iter().collect());
}

fn check_missing(site: &Site, path: &str, file: &Value, mut expected: Vec<&str>) {
    let found = findings(site, path, file);
    let key = |[rule, message, _]: &'_ [String; 3]| match rule.as_str() {
        "yaml/missing-key" => message.split('"').nth(1).map(str::to_owned),
        "material/without-role" => Some("role".to_owned()),
        _ => None,
    };
    let mut missing: Vec<String> = found.iter().filter_map(key).collect();
    missing.sort_unstable();
    expected.sort_unstable();
    assert_eq!(missing, expected, "{path}: {file:#}");
}

#[test]
fn every_key_is_explained_in_both_languages() {
    for (name, _) in DOCUMENTS {
        let site = site();
        let (schema, file) = complete(&site, name);
        assert!(!schema.to_string().contains("[schema-"), "{name}: a message is missing: {schema:#}");
        for (pointer, of_map) in places(&schema, &file) {
            let languages = ["ja", "en"].map(String::from);
            let properties = of_map["properties"].as_object().into_iter().flatten();
            for (key, value) in properties.filter(|(key, _)| !languages.contains(key)) {
                let description = value["description"].as_str().unwrap_or_default();
                assert_eq!(description.split("\n\n").count(), 2, "{name}{pointer}/{key}: {description}");
            }
        }
    }
}

/// What is wrong with a YAML file by a schema, in the words of a validator that is not ours.
fn judged(schema: &Value, yaml: &str) -> Vec<String> {
    let value: Value = serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{error}: {yaml}"));
    let validator = jsonschema::draft7::new(schema).expect("a schema of draft 7");
    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Every YAML file of the sites in this repository that build.
#[test]
fn another_validator_accepts_all_our_sites() {
    let mut sites = vec![package().to_owned(), package().join("tests/cli/build.in")];
    let golden = fs::read_dir(package().join("tests/sites")).expect("golden sites");
    sites.extend(golden.map(|entry| entry.expect("an entry").path().try_into().expect("UTF-8")));
    let here = Site::empty();
    let mut count = 0;
    for root in sites {
        let schema = |name| -> Value {
            let run = here.run(&["schema", name, "--root", root.as_str()]);
            serde_json::from_str(&run.out).expect("JSON")
        };
        let schemas: BTreeMap<&str, Value> = DOCUMENTS.map(|(name, _)| (name, schema(name))).into();
        for (path, bytes) in tree(&root.join("content")).into_iter().filter(|(path, _)| path.ends_with(".yaml")) {
            let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".yaml");
            let yaml = String::from_utf8(bytes).expect("UTF-8").replace('\u{feff}', "");
            assert_eq!(judged(&schemas[name], &yaml), Vec::<String>::new(), "{root}/content/{path}");
            count += 1;
        }
    }
    assert!(count > 25, "{count}");
}

/// A change of a right notice that makes it wrong, and where the other validator sees that.
fn check(from: &str, to: &str, expected: &str) {
    let site = site();
    let schema = schema(&site, "notice");
    let yaml = solicitation("街灯", "Lamps", "2026-06-15 14:00", "2026-07-15 23:59");
    assert_eq!(judged(&schema, &yaml), Vec::<String>::new());
    assert!(yaml.contains(from), "{from}");
    let wrong = yaml.replacen(from, to, 1);
    let found = judged(&schema, &wrong);
    let at = |error: &String| error.split(": ").next() == Some(expected);
    assert!(found.iter().any(at), "{to}: {found:#?}");
    site.write("content/notices/2026/lamps/notice.yaml", wrong);
    assert_eq!(site.findings(AT).0, 1, "{to}: our own checker accepts it");
}

#[test]
fn another_validator_rejects_what_is_wrong() {
    check("kind:", "colour: red\nkind:", "");
    check("role: subject", "role: subject\n    colour: red", "/materials/0");
    check("kind: solicitation", "kind: solicitacion", "/kind");
    check("state: ready", "state: はい", "/state");
    check("role: policy", "role: police", "/contacts/0/role");
    check("closes_at: 2026-07-15 23:59", "closes_at: 2026-07-15", "/period/closes_at");
    check("closes_at: 2026-07-15 23:59", "closes_at: 2026/07/15 23:59", "/period/closes_at");
    check("closes_at: 2026-07-15 23:59", "closes_at: 2026-13-15 23:59", "/period/closes_at");
    check("closes_at: 2026-07-15 23:59", "closes_at:", "/period/closes_at");
    check("  closes_at: 2026-07-15 23:59\n", "", "/period");
    check("issuer: {solicitor: rei}\n", "", "");
    check("    role: subject\n", "", "/materials/0");
    check("role: subject", "role: subject\n    draft: yes", "/materials/0/draft");
    check("role: subject", "role: subject\n    pages: -1", "/materials/0/pages");
    check("{role: policy, org: rei}", "{role: policy, division: labels}", "/contacts/0");
    check("title: {ja: 街灯, en: Lamps}", "title: 街灯", "/title");
    check("title: {ja: 街灯, en: Lamps}", "title: {ja: 街灯, fr: Lampes}", "/title");
    check("title: {ja: 街灯, en: Lamps}", "title: {ja: 街灯, en: ''}", "/title/en");
}
