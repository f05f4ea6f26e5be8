//! What is written for an editor: a site that builds at once, a notice that says what is left to fill in, and the note that a
//! translation was compared with its original.

use std::fs;

use super::support::{Run, Site, announcement, package, tree};

const AT: &str = "2026-06-20 12:00";

/// A new site, its comments in a language.
fn started(language: &str) -> Site {
    let site = Site::empty();
    let run = site.run(&["init", "--lang", language]);
    assert_eq!(run.code, 0, "{}", run.err);
    site
}

fn clean() -> Run {
    Run { code: 0, out: String::new(), err: String::new() }
}

#[test]
fn a_new_site_builds_without_a_finding() {
    for language in ["ja", "en"] {
        let site = started(language);
        assert_eq!(site.run(&["build", "--quiet", "--deny-warnings", "--at", AT]), clean(), "{language}");
        for page in ["en/index.html", "ja/2024/opening/index.html", "en/about/index.html"] {
            assert!(site.public().contains_key(page), "{page}");
        }
    }
}

/// Only comments are in the language of whoever asked; what is said to readers is in both.
#[test]
fn a_new_site_is_the_same_for_every_editor() {
    let [ja, en] = ["ja", "en"].map(started);
    let lines = |site: &Site| {
        let said = |text: &[u8]| {
            let text = String::from_utf8(text.to_vec()).expect("UTF-8");
            text.lines().filter(|line| !line.trim_start().starts_with("# ")).map(str::to_owned).collect::<Vec<_>>()
        };
        tree(site.root()).into_iter().map(|(path, bytes)| (path, said(&bytes))).collect::<Vec<_>>()
    };
    assert_eq!(lines(&ja), lines(&en));
    let comment = |site: &Site| site.read("content/site.yaml").lines().nth(1).map(str::to_owned);
    assert_eq!(
        [comment(&ja), comment(&en)].map(Option::unwrap_or_default),
        ["# サイトの名称。", "# The name of your site."]
    );
}

#[test]
fn a_site_is_not_begun_where_something_is() {
    let site = Site::empty();
    site.write(".git/HEAD", "ref: refs/heads/main\n");
    site.write("thesis.txt", "mine");
    let before = tree(site.root());
    let run = site.run(&["init"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert_eq!(tree(site.root()), before);
    assert_eq!(site.run(&["init", "new/site"]).code, 0);
    assert_eq!(site.run(&["build", "--quiet", "--root", "new/site", "--at", AT]), clean());
    assert_eq!(site.run(&["init", "new/site"]).code, 2);
}

#[test]
fn a_new_repository_is_empty_enough() {
    let site = Site::empty();
    site.write(".git/HEAD", "ref: refs/heads/main\n");
    assert_eq!(site.run(&["init"]).code, 0);
    assert_eq!(site.read(".git/HEAD"), "ref: refs/heads/main\n");
}

/// What an editor writes behind each key that is empty.
const ANSWERS: &[(&str, &str)] = &[
    ("ja", "街灯の基準"),
    ("en", "Standards for street lamps"),
    ("publish_at", "2026-06-15 14:00"),
    ("solicitor", "mihon-shi"),
    ("type", "voluntary"),
    ("opens_at", "2026-06-15 14:00"),
    ("closes_at", "2026-07-15 23:59"),
    ("file", "standards.pdf"),
    ("email", "press@mihon-shi.example"),
    ("org", "mihon-shi"),
    ("division", "public-relations"),
    ("notice", "https://mihon-shi.example/opinions/street-lamps"),
];

/// The keys behind which nothing stands: number of the line, and the key.
fn empty_keys(yaml: &str) -> Vec<(usize, String)> {
    let lines: Vec<&str> = yaml.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let is_empty = |at: usize| {
        let next = lines[at + 1..].iter().find(|line| !line.trim().is_empty() && !line.trim().starts_with('#'));
        lines[at].ends_with(':') && next.is_none_or(|next| indent(next) <= indent(lines[at]))
    };
    let key = |line: &str| line.trim_start_matches([' ', '-']).trim_end_matches(':').to_owned();
    (0..lines.len())
        .filter(|at| !lines[*at].trim_start().starts_with('#') && is_empty(*at))
        .map(|at| (at + 1, key(lines[at])))
        .collect()
}

fn filled(yaml: &str) -> String {
    let empty = empty_keys(yaml);
    let answer = |key: &str| ANSWERS.iter().find(|(name, _)| *name == key).map(|(_, answer)| *answer);
    let line = |(index, line): (usize, &str)| match empty.iter().find(|(number, _)| *number == index + 1) {
        Some((_, key)) => format!("{line} {}\n", answer(key).unwrap_or_else(|| panic!("nothing to say of {key}"))),
        None => format!("{line}\n"),
    };
    yaml.lines().enumerate().map(line).collect()
}

fn check_new(kind: &str, language: &str) {
    let site = started(language);
    let folder = "content/notices/2026/street-lamps";
    let files = ["notice.yaml", "ja.md", "en.md"].map(|file| format!("{folder}/{file}"));
    let run = site.run(&["new", "2026/street-lamps", "--kind", kind, "--lang", language]);
    assert_eq!((run.code, run.out), (0, files.join("\n") + "\n"), "{}", run.err);
    let yaml = site.read(&files[0]);
    assert!(yaml.starts_with("# yaml-language-server: $schema=../../../.schema/notice.json\n"), "{yaml}");
    assert!(site.path(folder).join("../../../.schema/notice.json").is_file());
    assert!(yaml.contains(&format!("\nkind: {kind}\n")) && yaml.contains("\nstate: draft\n"), "{yaml}");

    // Everything that is to be filled in is a finding, and nothing else is.
    let (code, found) = site.findings(AT);
    let places: Vec<String> =
        found.iter().filter_map(|place| place.rsplit_once(':')).map(|(line, _)| line.to_owned()).collect();
    let expected = empty_keys(&yaml).into_iter().map(|(line, _)| format!("yaml/wrong-type {}:{line}", files[0]));
    assert_eq!((code, places), (1, expected.collect()), "{yaml}");

    site.write(&files[0], filled(&yaml));
    site.write(&format!("{folder}/files/standards.pdf"), "%PDF-1.4\n");
    let unwritten = |file: &String| format!("markdown/raw-html {file}:1:1");
    let reported = site.findings(AT).1.into_iter().filter(|place| !place.contains("file-unlisted"));
    assert_eq!(reported.collect::<Vec<_>>(), [unwritten(&files[2]), unwritten(&files[1])]);

    site.write(&files[1], "街灯の基準について、お知らせします。\n");
    site.write(&files[2], "This is about standards for street lamps.\n");
    if kind == "announcement" {
        std::fs::remove_file(site.path(&format!("{folder}/files/standards.pdf"))).expect("it was there");
    }
    let checked = site.run(&["check", "--quiet", "--deny-warnings", "--at", AT]);
    assert_eq!(checked, clean(), "{kind}");
    site.edit(&files[0], "state: draft", "state: ready");
    assert!(site.build(AT).contains_key("en/2026/street-lamps/index.html"));
}

#[test]
fn a_new_notice_says_what_is_left_and_is_right_when_nothing_is() {
    for kind in ["solicitation", "results", "announcement"] {
        check_new(kind, "ja");
    }
    check_new("solicitation", "en");
}

#[test]
fn a_notice_is_in_the_languages_of_its_site() {
    let site = Site::empty();
    site.write(
        "content/site.yaml",
        "name: {ja: 例示省}\nbase_url: https://press.example/\nlanguages: [ja]\ntime_zone: Asia/Tokyo\n",
    );
    assert_eq!(site.run(&["new", "2026/lamps"]).out.lines().count(), 2 + 6);
    let yaml = site.read("content/notices/2026/lamps/notice.yaml");
    assert!(yaml.contains("title:\n  ja:\nsummary") || yaml.contains("title:\n  ja:\n#"), "{yaml}");
    assert!(yaml.contains("response_languages: [ja]\n"), "{yaml}");
    assert!(!site.read("content/.schema/notice.json").contains("\"en\":"));
}

#[test]
fn a_notice_that_is_there_stays_as_it_is() {
    let site = started("en");
    let before = tree(site.root());
    let run = site.run(&["new", "2024/opening"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("content/notices/2024/opening is there already"), "{}", run.err);
    for id in ["opening", "2024/Opening", "24/opening", "2024/../x", "/2024/x"] {
        assert_eq!(site.run(&["new", id]).code, 2, "{id}");
    }
    assert_eq!(tree(site.root()), before);
    assert_eq!(Site::empty().run(&["new", "2026/lamps"]).code, 2);
}

const YAML: &str = "content/notices/2026/lamps/notice.yaml";

/// A site with a notice whose YAML ends like this.
fn translated(more: &str) -> Site {
    let site = Site::new();
    site.notice("2026/lamps", &(announcement("街灯", "Lamps", "2026-04-01 09:00") + more));
    site
}

/// `confirm` writes these lines in place of `more`, with the digest as `DIGEST`.
fn check_confirm(more: &str, expected: &str) {
    let site = translated(more);
    let head = announcement("街灯", "Lamps", "2026-04-01 09:00");
    let head = if more.contains("\r\n") { head.replace('\n', "\r\n") } else { head };
    site.write(YAML, format!("{head}{more}"));
    let run = site.run(&["confirm", "2026/lamps", "--at", AT]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    let now = site.read(YAML);
    let is_digest = |word: &&str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let digest = now.split([' ', ',', '}', '\r', '\n']).find(is_digest).expect("a digest").to_owned();
    assert_eq!(now.replace(&digest, "DIGEST"), format!("{head}{expected}"));
    assert_eq!(site.findings(AT), (0, Vec::new()));
}

#[test]
fn a_confirmation_changes_its_own_keys_only() {
    check_confirm("", "translations:\n  en:\n    status: provisional\n    of: DIGEST\n    reviewed_on: 2026-06-20\n");
    check_confirm(
        "translations: # 訳\n  en:\n    status: official   # 公式\n\n# 終わり\n",
        "translations: # 訳\n  en:\n    status: official   # 公式\n    of: DIGEST\n    reviewed_on: 2026-06-20\n\n# 終わり\n",
    );
    let old = "0".repeat(64);
    check_confirm(
        &format!("translations: {{en: {{status: machine, of: '{old}', reviewed_on: 2020-01-01}}}} # 機械\n"),
        "translations: {en: {status: machine, of: DIGEST, reviewed_on: 2026-06-20}} # 機械\n",
    );
    check_confirm(
        "# 注\r\ntranslations:\r\n  en: {status: official}\r\n",
        "# 注\r\ntranslations:\r\n  en: {reviewed_on: 2026-06-20, of: DIGEST, status: official}\r\n",
    );
}

/// A file that may not be written stays, and the editor is told why.
#[test]
fn a_confirmation_leaves_a_write_protected_file() {
    let site = translated("");
    let file = site.path(YAML);
    let mut permissions = fs::metadata(&file).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).expect("permissions");
    check_refused(&site, &["confirm", "2026/lamps", "--at", AT], 2, "is write-protected; it was left as it is");
    let said = "書き込みが禁止されているため";
    check_refused(&site, &["confirm", "2026/lamps", "--lang", "ja", "--at", AT], 2, said);
}

#[test]
fn a_byte_order_mark_outlives_a_confirmation() {
    let site = translated("");
    let marked = format!("\u{feff}{}", site.read(YAML).replace('\n', "\r\n"));
    site.write(YAML, &marked);
    assert_eq!(site.run(&["confirm", "2026/lamps", "--at", AT]).code, 0);
    let now = site.read(YAML);
    assert!(now.starts_with(&marked) && now.matches('\n').count() == now.matches("\r\n").count(), "{now:?}");
}

/// The English page says that the original went ahead.
fn is_stale(site: &Site) -> bool {
    assert_eq!(site.run(&["build", "--quiet", "--at", AT]).code, 0);
    site.read("public/en/2026/lamps/index.html").contains("id=\"_translation\"")
}

#[test]
fn a_confirmed_translation_is_stale_once_the_original_says_something_else() {
    let site = translated("translations: {en: {status: official}}\n");
    let original = "content/notices/2026/lamps/ja.md";
    site.write(original, "街灯を明るくします。\n工事は夜に行います。\n");
    assert_eq!(site.run(&["confirm", "2026/lamps", "en", "--at", AT]).code, 0);
    assert!(!is_stale(&site));
    site.write(original, "街灯を明るくします。\n\n工事は  夜に行います。");
    site.write("content/notices/2026/lamps/en.md", "Lamps will be brighter.\n");
    assert_eq!(site.run(&["build", "--quiet", "--at", AT]).code, 0);
    site.write(original, "街灯を明るくします。工事は\n夜に行います。\n");
    assert!(!is_stale(&site));
    site.write(original, "街灯を明るくします。\n工事は昼に行います。\n");
    assert!(is_stale(&site));
    assert_eq!(site.run(&["confirm", "2026/lamps", "--at", "2026-06-21 00:10"]).code, 0);
    assert!(!is_stale(&site));
    assert!(site.read(YAML).contains("reviewed_on: 2026-06-21"));
}

/// A confirmation that is refused, with its exit code, leaves every file as it was.
fn check_refused(site: &Site, arguments: &[&str], code: i32, said: &str) {
    let before = tree(site.root());
    let run = site.run(arguments);
    assert_eq!(run.code, code, "{}{}", run.out, run.err);
    assert!(run.err.contains(said), "{}", run.err);
    assert_eq!(tree(site.root()), before);
}

#[test]
fn what_cannot_be_confirmed_is_left_alone() {
    let site = translated("");
    check_refused(&site, &["confirm", "2026/lamp"], 2, "there is no notice \"2026/lamp\"");
    check_refused(&site, &["confirm", "2026/lamps", "fr"], 2, "no translation into \"fr\"");
    check_refused(&site, &["confirm", "2026/lamps", "ja"], 2, "no translation into \"ja\"");
    check_refused(&translated("colour: red\n"), &["confirm", "2026/lamps"], 1, "the notice has errors");
    let alone = translated("translations: {en: {status: none}}\n");
    check_refused(&alone, &["confirm", "2026/lamps"], 2, "in one language only");
}

#[test]
fn another_notice_with_an_error_does_not_matter() {
    let site = translated("");
    site.notice("2026/signs", "kind: announcement\n");
    assert_eq!(site.run(&["confirm", "2026/lamps", "--at", AT]).code, 0);
}

#[test]
fn shells_complete_every_command() {
    let site = Site::empty();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = site.run(&["completions", shell]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{shell}");
        for command in ["build", "check", "explain", "new", "confirm"] {
            assert!(run.out.contains(command), "{shell}: {command}");
        }
    }
}

/// The guide for editors and the front page name no command that is not there.
#[test]
fn documents_name_commands_there_are() {
    let site = Site::empty();
    for document in ["README.md", "docs/editing.md"] {
        let text = std::fs::read_to_string(package().join(document)).expect("a document");
        let named = text.split(['`', '\n']).filter_map(|words| words.trim_start_matches("$ ").strip_prefix("kokuji "));
        let commands: Vec<&str> = named.filter_map(|words| words.split(' ').next()).collect();
        assert!(commands.len() > 5, "{document}");
        for command in commands.into_iter().filter(|command| !command.starts_with("--")) {
            assert_eq!(site.run(&[command, "--help"]).code, 0, "{document}: {command}");
        }
    }
}
