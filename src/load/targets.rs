//! `publish` in `site.yaml`: named places to publish to. What must not be written down is covered before anything else reads it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::decode::Decoder;
use super::value::{flag, one_of, words};
use super::yaml::Node;
use crate::diagnostic::{Diagnostic, Message};
use crate::model::{Encoding, HostFile, NoTarget, Target, TargetSettings, TargetUrl, endpoint_is_plain};
use crate::source::Source;

/// Targets by their names.
pub(super) fn targets(decoder: &mut Decoder<'_>, node: &Node) -> Option<BTreeMap<String, Target>> {
    decoder.map(node, node.span.clone(), |fields| {
        let mut targets = BTreeMap::new();
        for entry in fields.all() {
            let target = target(fields.decoder, &entry.value, entry.key_span.clone());
            targets.extend(target.map(|target| (entry.key.clone(), target)));
        }
        Some(targets)
    })
}

fn target(decoder: &mut Decoder<'_>, node: &Node, key: Range<usize>) -> Option<Target> {
    decoder.map(node, key, |fields| {
        // No target has such a key, and it is no matter of spelling.
        for entry in fields.entries().iter().filter(|entry| names_secret(&entry.key)) {
            fields.entry_named(&entry.key);
            secret::<()>(fields.decoder, entry.key_span.clone());
        }
        let url = fields.required("url", url);
        let mut settings = TargetSettings {
            precompress: fields.list("precompress", |decoder, node| one_of(decoder, node, &ENCODINGS)),
            host_files: fields.list("host_files", |decoder, node| one_of(decoder, node, &HOST_FILES)),
            ..TargetSettings::default()
        };
        // Only an object storage has these; elsewhere they are keys that nobody knows.
        if url.as_ref().is_none_or(|url| matches!(url, TargetUrl::S3 { .. })) {
            settings.endpoint = fields.optional("endpoint", endpoint);
            settings.region = fields.optional("region", words);
            settings.path_style = fields.optional("path_style", flag);
        }
        Some(Target { url: url?, settings })
    })
}

const ENCODINGS: [(&str, Encoding); 2] = [("br", Encoding::Brotli), ("gzip", Encoding::Gzip)];
const HOST_FILES: [(&str, HostFile); 3] =
    [("headers", HostFile::Headers), ("redirects", HostFile::Redirects), ("nginx", HostFile::Nginx)];

fn url(decoder: &mut Decoder<'_>, node: &Node) -> Option<TargetUrl> {
    let written = words(decoder, node)?;
    match TargetUrl::parse(&written) {
        Ok(url) => Some(url),
        Err(NoTarget::Form) => decoder.wrong_type(node, "yaml-a-target"),
        Err(NoTarget::Secret) => secret(decoder, node.span.clone()),
    }
}

fn endpoint(decoder: &mut Decoder<'_>, node: &Node) -> Option<String> {
    let written = super::value::url(decoder, node)?;
    if endpoint_is_plain(&written) { Some(written) } else { secret(decoder, node.span.clone()) }
}

/// `site/secret-written`.
fn secret<T>(decoder: &mut Decoder<'_>, span: Range<usize>) -> Option<T> {
    let place = decoder.place(span);
    let finding = Diagnostic::error("site/secret-written", Message::new("site-secret-written"), place);
    decoder.report(finding.help(Message::new("site-secret-written-help")))
}

/// Words in the name of a key behind which something secret stands.
const SECRET_KEYS: [&str; 5] = ["secret", "password", "passphrase", "token", "access_key"];

fn names_secret(key: &str) -> bool {
    let key = key.to_ascii_lowercase().replace('-', "_");
    SECRET_KEYS.iter().any(|word| key.contains(word))
}

/// The same file with an x for each byte of what is secret in its `publish`: findings show the lines they are about, and machines that build keep what they printed.
pub(super) fn masked(source: &Arc<Source>) -> Arc<Source> {
    let text = source.text();
    let Some(start) = text.lines().position(|line| line.starts_with("publish")) else { return source.clone() };
    let mut masked = String::new();
    let mut inside = false;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let begins_key = line.starts_with(|letter: char| !letter.is_whitespace() && !"#-}]".contains(letter));
        inside = at == start || (inside && !begins_key);
        masked.push_str(&if inside { masked_line(line) } else { line.to_owned() });
    }
    if masked == text { source.clone() } else { Source::new(source.path(), masked) }
}

fn masked_line(line: &str) -> String {
    let mut line = line.to_owned();
    for span in secrets(&line) {
        let cover = "x".repeat(span.len());
        line.replace_range(span, &cover);
    }
    line
}

/// Passwords in addresses, what follows a question mark in one, and values of keys that ask for a secret.
fn secrets(line: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    for (at, _) in line.match_indices("://") {
        let start = at + 3;
        let end = start + line[start..].find([' ', '"', '\'', '\n', ',', '}']).unwrap_or(line.len() - start);
        let address = &line[start..end];
        if let Some(host) = address.rfind('@') {
            let secret = address[..host].find(':').map_or(0, |colon| colon + 1);
            // A user alone is none, but for keys.
            if secret > 0 || line[..at].ends_with("s3") {
                spans.push(start + secret..start + host);
            }
        }
        spans.extend(address.find('?').map(|query| start + query + 1..end));
    }
    for (at, _) in line.match_indices(':') {
        let key = line[..at].trim_end_matches(QUOTES).rsplit([' ', '{', ',', '"', '\'']).next().unwrap_or_default();
        if names_secret(key) {
            let value = line[at + 1..].trim_start();
            let start = line.len() - value.len();
            spans.push(start..start + end_of_value(value));
        }
    }
    spans
}

const QUOTES: [char; 2] = ['"', '\''];

/// Where a value ends, with its quotation marks.
fn end_of_value(value: &str) -> usize {
    let quoted = QUOTES.into_iter().find(|quote| value.starts_with(*quote));
    let end = match quoted {
        Some(quote) => value[1..].find(quote).map(|end| end + 2),
        None => value.find([',', '}', '\n']),
    };
    end.unwrap_or(value.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(masked_line(line), expected);
    }

    #[test]
    fn what_is_secret_is_covered() {
        check("    url: ssh://press:pass@web.example/srv\n", "    url: ssh://press:xxxx@web.example/srv\n");
        check("live: {url: \"s3://AKIA:ab/c@press\", region: x}", "live: {url: \"s3://AKIA:xxxx@press\", region: x}");
        check("url: s3://AKIA@press", "url: s3://xxxx@press");
        check("url: s3://press?X-Sig=0a1b", "url: s3://press?xxxxxxxxxx");
        check("  secret_access_key: wJalrX\n", "  secret_access_key: xxxxxx\n");
        check("  {\"password\": wJalrX, region: a}", "  {\"password\": xxxxxx, region: a}");
        check("  token: \"wJa lrX\"", "  token: xxxxxxxxx");
    }

    #[test]
    fn what_is_not_secret_stays() {
        check("    url: ssh://press@web.example:22/srv\n", "    url: ssh://press@web.example:22/srv\n");
        check("    endpoint: https://storage.example:9000\n", "    endpoint: https://storage.example:9000\n");
        let source =
            Source::new("content/site.yaml", "name: {ja: 'token: a'}\npublish:\n  a:\n    token: b\nx: token\n".into());
        assert_eq!(masked(&source).text(), "name: {ja: 'token: a'}\npublish:\n  a:\n    token: x\nx: token\n");
    }
}
