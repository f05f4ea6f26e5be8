//! A piece of nginx configuration, to be included in the `server` of a site. It is one `location`, so that it touches nothing else of that server.

use std::collections::BTreeMap;

use super::{HTTPS_ONLY, Hosted, WITH_EVERY_FILE};
use crate::publish::compress::Encoding;
use crate::publish::headers::{self, ASKED_EACH_TIME, ATTACHMENTS, FOR_A_YEAR, JSON_FEED, OWN_TYPES};

/// What others bring, beside the types of our own: nginx forgets its list of types where another one begins.
const BROUGHT: [&str; 26] = [
    "avif", "csv", "doc", "docx", "gif", "gz", "ico", "jpeg", "jpg", "md", "mp4", "odp", "ods", "odt", "pdf", "png",
    "ppt", "pptx", "rtf", "tsv", "webm", "webp", "woff2", "xls", "xlsx", "zip",
];

/// The configuration.
pub(super) fn snippet(site: &Hosted) -> String {
    let mut lines = vec![
        "index index.html;".to_owned(),
        "absolute_redirect off;".to_owned(),
        "charset off;".to_owned(),
        "default_type application/octet-stream;".to_owned(),
        format!("error_page 404 {};", quoted(&site.address("404.html"))),
    ];
    lines.extend(variants(&site.encodings));
    lines.extend(types(""));
    lines.extend(told(Some(&site.policy()), ASKED_EACH_TIME, " always"));
    lines.extend(parts(site));
    lines.extend(redirects(site));
    head(site) + &block(&format!("location {}", quoted(&site.prefix)), &lines).join("\n") + "\n"
}

fn head(site: &Hosted) -> String {
    let (https, seconds) = HTTPS_ONLY;
    let prefix = &site.prefix;
    format!(
        "# Made by kokuji publish. In the server of the site, whose root is the folder that has {prefix} in it:\n\
         #     include /etc/nginx/snippets/kokuji.conf;\n\
         # Only if everything on this host is reached by HTTPS, let it say so in the server, and with every file below:\n\
         #     add_header {https} \"{seconds}\" always;\n"
    )
}

/// What is not a page.
fn parts(site: &Hosted) -> Vec<String> {
    let below = |folder: &str| format!("location ^~ {}", quoted(&site.address(folder)));
    let ending = |pattern: &str| format!("location ~ \"{pattern}\"");
    // What nobody has character sets for, and what browsers show in viewers of their own, which a policy of pages breaks.
    let attachments = types(ATTACHMENTS).into_iter().chain(told(None, ASKED_EACH_TIME, " always")).collect::<Vec<_>>();
    // Not "always": that a name is absent must not be remembered for a year.
    let hashed = told(None, FOR_A_YEAR, "");
    let searched = format!("^{}[^/]+/search/[^/]+\\.[0-9a-f]{{10}}\\.[a-z]+$", escaped(&site.prefix));
    let feed = vec!["types { }".to_owned(), format!("default_type {};", JSON_FEED.1)];
    [
        block(&below(".kokuji/"), &["return 404;".to_owned()]),
        block(&below(ATTACHMENTS), &attachments),
        block(&below("assets/"), &hashed),
        block(&ending(&searched), &hashed),
        block(&ending(&format!("/{}$", escaped(JSON_FEED.0))), &feed),
    ]
    .concat()
}

fn redirects(site: &Hosted) -> Vec<String> {
    let moved =
        site.moved.iter().flat_map(|(path, target)| site.former(path).into_iter().map(move |from| (from, target)));
    moved.map(|(from, target)| format!("location = {} {{ return 301 {}; }}", quoted(&from), quoted(target))).collect()
}

fn variants(encodings: &[Encoding]) -> Vec<String> {
    let line = |encoding: &Encoding| match encoding {
        Encoding::Brotli => "brotli_static on;".to_owned(),
        Encoding::Gzip => "gzip_static on;".to_owned(),
    };
    let vary = (!encodings.is_empty()).then(|| "gzip_vary on;".to_owned());
    encodings.iter().map(line).chain(vary).collect()
}

/// What is told with a file.
fn told(policy: Option<&str>, cache_control: &str, when: &str) -> Vec<String> {
    let policy = policy.map(|policy| ("Content-Security-Policy", policy));
    let all = WITH_EVERY_FILE.into_iter().chain(policy).chain([("Cache-Control", cache_control)]);
    all.map(|(name, value)| format!("add_header {name} {}{when};", quoted(value))).collect()
}

/// The types of files in a folder, as `headers` tells them.
fn types(folder: &str) -> Vec<String> {
    let mut endings: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for ending in OWN_TYPES.iter().map(|(ending, _)| *ending).chain(BROUGHT) {
        let path = format!("{folder}x.{ending}");
        endings.entry(headers::of(path.as_str().into()).content_type).or_default().push(ending);
    }
    let line = |(name, endings): (String, Vec<&str>)| format!("{} {};", quoted(&name), endings.join(" "));
    block("types", &endings.into_iter().map(line).collect::<Vec<_>>())
}

fn block(head: &str, lines: &[String]) -> Vec<String> {
    let inside = lines.iter().map(|line| format!("    {line}"));
    [format!("{head} {{")].into_iter().chain(inside).chain(["}".to_owned()]).collect()
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// For a regular expression. Paths of addresses have no other signs that mean something there.
fn escaped(path: &str) -> String {
    path.replace('.', "\\.")
}
