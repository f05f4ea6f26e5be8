//! The small site that the examples change, and what kokuji finds in it.

use std::fs;
use std::sync::LazyLock;

use camino::{Utf8Path, Utf8PathBuf};
use kokuji::calendar::Instant;
use kokuji::diagnostic::{self, Report};
use kokuji::i18n::Catalog;
use kokuji::load;
use kokuji::model::Vantage;
use kokuji::pipeline::{self, Options, Outcome};
use unicode_normalization::UnicodeNormalization;

use super::page::{Block, Page};

/// The notice to which files without a folder belong.
const NOTICE: &str = "content/notices/2026/sample";

/// The folder of an old output, which only some examples have.
const PUBLISHED: &str = "published";

/// Rules that compare the languages with each other. Only the pages of `parity` are about that, and only where an example changes the
/// prose of both.
const COMPARING: [&str; 4] =
    ["parity/anchors-differ", "parity/facts-differ", "parity/length-ratio", "parity/structure-differs"];

/// When the examples are looked at.
static AT: LazyLock<Instant> =
    LazyLock::new(|| Instant::from_rfc3339("2026-06-20T12:00:00+09:00").expect("an instant"));

/// The files in `docs/rules/README.md`.
pub struct BaseSite {
    files: Vec<Block>,
}

impl BaseSite {
    pub fn read() -> BaseSite {
        let text = fs::read_to_string(super::folder().join("README.md")).expect("the page with the site");
        let page = Page::parse("README", text);
        BaseSite { files: page.blocks("The site of the examples").cloned().collect() }
    }

    /// What `kokuji build` prints of the site with these blocks in place of its own, in a language; nothing if all is well. A build
    /// finds what a check finds, and then looks at the finished pages as well. Beside an old output it is what `kokuji check` prints.
    /// `page` is the page that the blocks stand on.
    pub fn findings(&self, page: &str, blocks: &[Block], language: &str) -> String {
        printed(&self.report(blocks), language, &|rule| compares(page, blocks) || !COMPARING.contains(&rule))
    }

    /// The same as values, whatever the page.
    pub fn report(&self, blocks: &[Block]) -> Report {
        let folder = tempfile::tempdir().expect("a folder of its own");
        let root = Utf8PathBuf::try_from(folder.path().to_owned()).expect("the name of the folder is UTF-8");
        self.write(blocks, &root);
        let options = Options {
            root: root.clone(),
            vantage: Vantage { at: *AT, drafts: false },
            base_url: None,
            deny_warnings: false,
            program: None,
        };
        let published = root.join(PUBLISHED);
        let outcome = match published.exists() {
            true => {
                load::published(&options.root, &published).and_then(|old| pipeline::check_against(&options, &old, &[]))
            }
            false => pipeline::build(&options, &root.join("public")),
        };
        let Outcome { report, .. } = outcome.expect("the site can be looked at");
        report
    }

    fn write(&self, blocks: &[Block], root: &Utf8Path) {
        for own in &self.files {
            if !blocks.iter().any(|block| block.file() == own.file()) {
                write(root, own, own.text.clone());
            }
        }
        for block in blocks {
            let own = self.files.iter().find(|own| own.file() == block.file());
            match block.words().iter().map(String::as_str).collect::<Vec<_>>()[..] {
                ["missing"] => {}
                ["without", key] => {
                    let own = own.expect("a file of the site");
                    write(root, block, changed(&own.text, &block.text, Some(key)));
                }
                [] if block.info[0] == "yaml" && own.is_some() => {
                    let own = own.expect("as was just asked");
                    write(root, block, changed(&own.text, &block.text, None));
                }
                _ => write(root, block, block.text.clone()),
            }
        }
    }
}

fn compares(page: &str, blocks: &[Block]) -> bool {
    let changes = |file| blocks.iter().any(|block| block.file() == Some(file));
    blocks.is_empty() || (page.starts_with("parity/") && changes("ja.md") == changes("en.md"))
}

/// Findings as `kokuji check` prints them, of the rules that count.
fn printed(report: &Report, language: &str, counts: &dyn Fn(&str) -> bool) -> String {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::embedded);
    let voice = CATALOG.voice(language).expect("an embedded language");
    let findings = report.findings().iter().filter(|finding| counts(finding.rule));
    let findings = findings.map(|finding| diagnostic::text(finding, &voice, false));
    findings.collect::<Vec<_>>().join("\n\n")
}

fn write(root: &Utf8Path, block: &Block, text: String) {
    let text = if text.is_empty() { text } else { text + "\n" };
    let (mut file, mut bytes) = (block.file().expect("the name of a file").to_owned(), text.clone().into_bytes());
    match block.words().iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["shift_jis"] => bytes = shift_jis(&text),
        ["decomposed"] => file = file.nfd().collect(),
        ["size", size] => bytes.resize(size.parse().expect("a number of bytes"), b' '),
        ["whole"] | ["without", _] | [] => {}
        ref words => panic!("nobody knows what {words:?} means behind {file}"),
    }
    let path = root.join(place(&file));
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
    fs::write(path, bytes).expect("a file can be written");
}

/// ASCII and hiragana in Shift_JIS, which is all the examples need (JIS X 0208, row 4 begins at 829F).
fn shift_jis(text: &str) -> Vec<u8> {
    let encode = |c: char| match c {
        '、' => vec![0x81, 0x41],
        '。' => vec![0x81, 0x42],
        'ぁ'..='ん' => {
            let code = 0x829f + (u32::from(c) - u32::from('ぁ'));
            vec![(code >> 8) as u8, (code & 0xff) as u8]
        }
        _ => vec![u8::try_from(c).expect("ASCII or hiragana")],
    };
    text.chars().flat_map(encode).collect()
}

/// Where a file of a block stands in the site.
fn place(file: &str) -> Utf8PathBuf {
    let of_notice = ["ja.md", "en.md", "notice.yaml"].contains(&file) || file.starts_with("files/");
    if of_notice {
        Utf8Path::new(NOTICE).join(file)
    } else if ["themes/", "i18n/", "published/"].iter().any(|folder| file.starts_with(folder)) {
        Utf8PathBuf::from(file)
    } else {
        Utf8Path::new("content").join(file)
    }
}

/// A YAML file in which the top-level keys of `block` take the place of its own.
fn changed(own: &str, block: &str, without: Option<&str>) -> String {
    let changes = entries(block);
    let mut text = String::new();
    let mut used: Vec<&str> = Vec::new();
    for (key, lines) in entries(own) {
        let changed: Vec<_> = changes.iter().filter(|(other, _)| *other == key).collect();
        match changed.is_empty() {
            true if without == Some(key) => {}
            true => text += lines,
            false => changed.iter().for_each(|(_, lines)| text += lines),
        }
        used.push(key);
        ensure_line_end(&mut text);
    }
    for (_, lines) in changes.iter().filter(|(key, _)| !used.contains(key)) {
        text += lines;
        ensure_line_end(&mut text);
    }
    text.truncate(text.trim_end().len());
    text
}

/// The top-level keys of a YAML file with their lines. Files that are no YAML are taken apart as well as they can be.
fn entries(text: &str) -> Vec<(&str, &str)> {
    let is_key = |line: &str| !line.starts_with([' ', '\t', '-', '#', '　', ']', '}', '\n']);
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if is_key(line) || at == 0 {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let lines = starts.iter().zip(ends).map(|(start, end)| &text[*start..end]);
    lines.map(|lines| (lines.split([':', '：']).next().unwrap_or_default().trim(), lines)).collect()
}

fn ensure_line_end(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}
