//! Puts a value into YAML text and leaves the rest as the author wrote it: comments, order, quotation marks.

use super::yaml::{Data, Entry, Node, parse};

/// The text with `value`, which is a plain word, at a path of keys such as `["translations", "en", "of"]`. Maps that are missing
/// on the way are written.
///
/// `None` where the text has errors, where something else than a map stands on the way, or where any other value would change:
/// then a person has to write it.
pub fn amended(text: &str, path: &[&str], value: &str) -> Option<String> {
    let before = root(text)?;
    let amended = put(text, &before, path, value)?;
    let after = root(&amended)?;
    let mut expected = leaves(&before);
    expected.retain(|(place, _)| *place != path.join(".") && !is_emptied(place, path));
    expected.push((path.join("."), format!("{value:?}")));
    expected.sort();
    let mut found = leaves(&after);
    found.sort();
    (found == expected).then_some(amended)
}

fn root(text: &str) -> Option<Node> {
    let parsed = parse(text);
    parsed.node.filter(|_| parsed.faults.is_empty())
}

/// An empty value on the way becomes a map.
fn is_emptied(place: &str, path: &[&str]) -> bool {
    (1..path.len()).any(|length| path[..length].join(".") == place)
}

/// Every value that holds no other, by its path.
fn leaves(node: &Node) -> Vec<(String, String)> {
    let below = |name: &str, node: &Node| {
        let inner = leaves(node).into_iter();
        inner
            .map(|(path, value)| (format!("{name}.{path}").trim_end_matches('.').to_owned(), value))
            .collect::<Vec<_>>()
    };
    match &node.data {
        Data::Map(entries) if !entries.is_empty() => {
            entries.iter().flat_map(|entry| below(&entry.key, &entry.value)).collect()
        }
        Data::List(items) if !items.is_empty() => {
            items.iter().enumerate().flat_map(|(index, item)| below(&index.to_string(), item)).collect()
        }
        Data::Text { text, .. } => vec![(String::new(), format!("{text:?}"))],
        Data::Number(raw) => vec![(String::new(), format!("{raw:?}"))],
        Data::Null => vec![(String::new(), String::new())],
        other => vec![(String::new(), format!("{other:?}"))],
    }
}

fn put(text: &str, map: &Node, path: &[&str], value: &str) -> Option<String> {
    let Data::Map(entries) = &map.data else { return None };
    let (step, rest) = path.split_first()?;
    let Some(entry) = entries.iter().find(|entry| entry.key == *step) else {
        return Some(insert(text, map, entries, path, value));
    };
    match &entry.value.data {
        _ if rest.is_empty() => Some(replace(text, entry, value)),
        Data::Map(_) => put(text, &entry.value, rest, value),
        Data::Null => Some(replace(text, entry, &in_braces(rest, value))),
        _ => None,
    }
}

/// The value of a key that is there. Where nothing stood, it comes behind the colon.
fn replace(text: &str, entry: &Entry, value: &str) -> String {
    let span = &entry.value.span;
    if text.get(span.clone()).is_none_or(|old| old.trim().is_empty()) || span.start < entry.key_span.end {
        let (before, after) = text.split_at(entry.key_span.end + 1);
        return format!("{before} {value}{after}");
    }
    format!("{}{value}{}", &text[..span.start], &text[span.end..])
}

/// A key that is not there yet, in the way the map around it is written.
fn insert(text: &str, map: &Node, entries: &[Entry], path: &[&str], value: &str) -> String {
    let start = map.span.start;
    if text[start..].starts_with('{') {
        let (before, after) = text.split_at(start + 1);
        let comma = match entries {
            [] => "",
            _ if after.starts_with(['\n', ' ']) => ",",
            _ => ", ",
        };
        return format!("{before}{}: {}{comma}{after}", path[0], in_braces(&path[1..], value));
    }
    let indent = entries.first().map_or(0, |first| column(text, first.key_span.start));
    let end = entries.last().map_or(text.len(), |last| end_of_line(text, end(&last.value).max(last.key_span.end)));
    // At the top, what follows the last key belongs to it, be it a text of many lines.
    let end = if indent == 0 { text.len() } else { end };
    let (before, after) = text.split_at(end);
    let break_before = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    format!("{before}{break_before}{}{after}", in_lines(indent, path, value))
}

/// `{en: {of: …}}`.
fn in_braces(path: &[&str], value: &str) -> String {
    match path.split_first() {
        Some((step, rest)) => format!("{{{step}: {}}}", in_braces(rest, value)),
        None => value.to_owned(),
    }
}

/// The same, a key a line.
fn in_lines(indent: usize, path: &[&str], value: &str) -> String {
    let mut lines = String::new();
    for (depth, step) in path.iter().enumerate() {
        let last = if depth + 1 == path.len() { format!(" {value}") } else { String::new() };
        lines += &format!("{}{step}:{last}\n", " ".repeat(indent + 2 * depth));
    }
    lines
}

/// How many characters stand before this one in its line.
fn column(text: &str, at: usize) -> usize {
    at - text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Past the line in which this byte stands.
fn end_of_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// Where the last thing in a node ends.
fn end(node: &Node) -> usize {
    let inner = match &node.data {
        Data::Map(entries) => entries.last().map(|last| end(&last.value).max(last.key_span.end)),
        Data::List(items) => items.last().map(end),
        _ => None,
    };
    inner.unwrap_or_default().max(node.span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text with the digest `d1` written into it as `translations.en.of`.
    fn check(text: &str, expected: &str) {
        let found = amended(text, &["translations", "en", "of"], "d1");
        assert_eq!(found.as_deref(), (!expected.is_empty()).then_some(expected), "{text}");
    }

    #[test]
    fn a_file_that_says_nothing_of_translations_gets_lines_at_its_end() {
        check("kind: results\n", "kind: results\ntranslations:\n  en:\n    of: d1\n");
        check("kind: results # 結果", "kind: results # 結果\ntranslations:\n  en:\n    of: d1\n");
        check(
            "note: >-\n  long\n  text\n# the end\n",
            "note: >-\n  long\n  text\n# the end\ntranslations:\n  en:\n    of: d1\n",
        );
        check("{kind: results}\n", "{translations: {en: {of: d1}}, kind: results}\n");
    }

    #[test]
    fn what_is_there_keeps_its_form() {
        check(
            "translations:\n  en: {status: official} # 公式\ntitle: x\n",
            "translations:\n  en: {of: d1, status: official} # 公式\ntitle: x\n",
        );
        check(
            "translations:\n  en:\n    status: official # 公式\n\n# 題名\ntitle: x\n",
            "translations:\n  en:\n    status: official # 公式\n    of: d1\n\n# 題名\ntitle: x\n",
        );
        check("translations: {en: {of: d0}}\n", "translations: {en: {of: d1}}\n");
        check("translations: {en: {of: \"d0\", status: official}}", "translations: {en: {of: d1, status: official}}");
        check("translations:\n    en:\n        of: d0  # old\n", "translations:\n    en:\n        of: d1  # old\n");
        check("translations:\n  en: {\n    of: d0,\n  }\n", "translations:\n  en: {\n    of: d1,\n  }\n");
        check("translations: { en: {} }\n", "translations: { en: {of: d1} }\n");
        check("translations: {\n  ja: {}\n}\n", "translations: {en: {of: d1},\n  ja: {}\n}\n");
        check("translations: {}\ntitle: x\n", "translations: {en: {of: d1}}\ntitle: x\n");
    }

    #[test]
    fn a_language_joins_another() {
        check(
            "translations:\n  ja: {status: original}\ntitle: x\n",
            "translations:\n  ja: {status: original}\n  en:\n    of: d1\ntitle: x\n",
        );
    }

    #[test]
    fn an_empty_value_is_filled() {
        check("translations:\ntitle: x\n", "translations: {en: {of: d1}}\ntitle: x\n");
        check("translations:\n  en:\n    of:\ntitle: x\n", "translations:\n  en:\n    of: d1\ntitle: x\n");
        check("translations: ~\ntitle: x\n", "translations: {en: {of: d1}}\ntitle: x\n");
    }

    #[test]
    fn what_cannot_be_kept_is_left_to_a_person() {
        check("translations: english\n", "");
        check("translations: {en: [official]}\n", "");
        check("title: [x\n", "");
        check("- kind\n", "");
        check("translations:\n  en:\n    note: |\n      many\n      lines\n", "");
    }
}
