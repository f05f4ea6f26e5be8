//! `material/count-differs`.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::Message;
use crate::markdown::PassageKind;
use crate::model::{Material, MaterialStatus, Notice, Role};
use crate::prose::{NumberMention, Reader, Unit};

/// A sentence about the notice's documents that counts another number of them than are listed.
pub struct CountDiffers;

impl Rule for CountDiffers {
    fn name(&self) -> &'static str {
        "material/count-differs"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice.filter(|notice| !notice.materials.is_empty()) else { return };
        let mut right = counts(&notice.materials);
        right.extend(notice.results.iter().flat_map(|results| counts(&results.materials)));
        for reading in scene.readings.iter().filter(|reading| is_running_text(reading)) {
            for sentence in reading.sentences.clone() {
                let counted = counted(reading, &sentence);
                let sum: u64 = counted.iter().filter_map(|number| number.whole()).sum();
                let is_right = |number: &&&NumberMention| number.whole().is_none_or(|count| right.contains(&count));
                if !right.contains(&sum) {
                    let wrong = counted.iter().filter(|number| !is_right(number));
                    wrong.for_each(|number| report(scene, notice, reading, number, findings));
                }
            }
        }
    }
}

/// A cell counts what its row is about; names of documents and quoted words count nothing of the notice.
fn is_running_text(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        ReadingKind::Passage(kind) => !matches!(kind, PassageKind::Cell | PassageKind::Code | PassageKind::Heading),
        ReadingKind::Field(path) => matches!(path, "summary"),
    }
}

/// How many documents there are: all, of each role, of each status, drafts. A sentence may speak of any of them.
fn counts(materials: &[Material]) -> BTreeSet<u64> {
    let count =
        |wanted: &dyn Fn(&Material) -> bool| materials.iter().filter(|material| wanted(material)).count() as u64;
    let has = |role| count(&|material: &Material| material.has(role));
    let status = |status| count(&|material: &Material| material.status == Some(status));
    let subjects =
        |status| count(&|material: &Material| material.has(Role::Subject) && material.status == Some(status));
    let mut counts = BTreeSet::from([
        materials.len() as u64,
        has(Role::Subject),
        has(Role::Reference),
        has(Role::Guide),
        count(&|material: &Material| material.has(Role::Subject) || material.has(Role::Reference)),
        count(&|material: &Material| material.draft),
    ]);
    for kind in [MaterialStatus::New, MaterialStatus::Revised, MaterialStatus::Unchanged] {
        counts.extend([status(kind), subjects(kind)]);
    }
    counts.remove(&0);
    counts
}

/// The numbers of a sentence that count the notice's documents.
fn counted<'r>(reading: &'r Reading<'_>, sentence: &Range<usize>) -> Vec<&'r NumberMention> {
    let inside = reading.facts.numbers.iter().filter(|number| sentence.contains(&number.span.start));
    let counted: Vec<_> = inside.filter(|number| counts_documents(reading, sentence, number)).collect();
    if counted.is_empty() {
        return counted;
    }
    let lower = reading.text[sentence.clone()].to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let (about, elsewhere): (&[&str], &[&str]) = match reading.reader {
        Reader::Japanese => (&ABOUT_JA, &ELSEWHERE_JA),
        Reader::English => (&ABOUT_EN, &ELSEWHERE_EN),
    };
    if !has(about) || has(elsewhere) {
        return Vec::new();
    }
    counted
}

const ABOUT_JA: [&str; 9] = ["対象", "次の", "次に", "以下", "下記", "公表して", "公開して", "掲載して", "意見を募集"];

const ABOUT_EN: [&str; 9] =
    ["open to comment", "opinions", "comments", "below", "following", "subject", "published", "these", "listed"];

/// Documents of those who answer, of other years, or some of several.
const ELSEWHERE_JA: [&str; 20] = [
    "添付",
    "必要書類",
    "提出書類",
    "提出する",
    "提出して",
    "持参",
    "昨年",
    "前回",
    "前年",
    "提出された",
    "頂いた",
    "いただいた",
    "過去",
    "うち",
    "残り",
    "ほか",
    "他の",
    "既存",
    "いずれか",
    "寄せられ",
];

const ELSEWHERE_EN: [&str; 15] = [
    "attach",
    "enclose",
    "bring ",
    "submit ",
    "last year",
    "previous",
    "earlier",
    "of the",
    "of these",
    "remaining",
    "other ",
    "existing",
    "at least",
    "received",
    "any of",
];

fn counts_documents(reading: &Reading<'_>, sentence: &Range<usize>, number: &NumberMention) -> bool {
    let before = &reading.text[sentence.start..number.span.start];
    let after = &reading.text[number.span.end..sentence.end.max(number.span.end)];
    match (reading.reader, &number.unit) {
        (_, Unit::Document) => !before.trim_end().ends_with(|c: char| c.is_ascii_digit() || "〜～-–".contains(c)),
        (Reader::Japanese, Unit::Case) => {
            let noun = after.strip_prefix('の').map(|rest| rest.chars().take(8).collect::<String>());
            let noun = noun.map(|noun| noun.split(is_clause_mark).next().unwrap_or_default().to_owned());
            let follows = noun.is_some_and(|noun| names_documents(&noun));
            let topic = before.rsplit(is_clause_mark).find(|part| !part.trim().is_empty()).unwrap_or_default();
            let topic = topic.trim_end_matches(['は', 'が', 'の', '全', '計', '合', '次']);
            follows || DOCUMENTS.iter().any(|word| topic.ends_with(word)) || counts_what_is_asked_on(before, after)
        }
        _ => false,
    }
}

/// 「意見募集の対象は、6件です」, 「次の6件について、意見を募集します」: 件 alone counts the documents where opinions are asked on so many.
fn counts_what_is_asked_on(before: &str, after: &str) -> bool {
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let begins = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    let listed = LEADING.iter().find_map(|word| before.strip_suffix(word));
    let topic = listed.unwrap_or(before).trim_end_matches(['、', '，', '全', '計']).strip_suffix(['は', 'が']);
    let clause = topic.unwrap_or_default().rsplit(['、', '，']).next().unwrap_or_default();
    let is_subject = has(clause, &["意見", "パブリックコメント"])
        && (clause.ends_with("対象") || clause.ends_with("案"))
        && !OTHER_DRAFTS.iter().any(|word| clause.ends_with(word));
    let is_said = after.is_empty() || begins(&["です", "とします", "となります", "であり", "で、", "になります", "。"]);
    let is_asked = begins(&["について", "に関し", "に関する", "に対する", "につき", "を対象"])
        && has(after, &["意見を募集", "意見の募集", "意見を求め", "意見募集"]);
    (is_subject && is_said) || (listed.is_some() && is_asked)
}

/// What leads to a list that follows.
const LEADING: [&str; 6] = ["次の", "以下の", "下記の", "次に掲げる", "以下に掲げる", "下記に掲げる"];

/// Words that end as 案 does, and are no drafts of the notice.
const OTHER_DRAFTS: [&str; 4] = ["事案", "提案", "議案", "考案"];

fn is_clause_mark(c: char) -> bool {
    "、。，,：:（(".contains(c)
}

fn names_documents(text: &str) -> bool {
    DOCUMENTS.iter().any(|word| text.contains(word))
}

const DOCUMENTS: [&str; 2] = ["資料", "文書"];

fn report(
    scene: &Scene<'_>,
    notice: &Notice,
    reading: &Reading<'_>,
    number: &NumberMention,
    findings: &mut RuleFindings<'_>,
) {
    let subjects = notice.materials.iter().filter(|material| material.has(Role::Subject)).count();
    let message = Message::new("material-count-differs")
        .with("written", &reading.text[number.span.clone()])
        .with("subjects", subjects)
        .with("all", notice.materials.len());
    let finding = findings.finding(message, reading.place(&number.span)).label(Message::new("written-here"));
    let finding = finding.also(scene.origin.at("materials.0"), Message::new("material-count-differs-list"));
    findings.push(finding.help(Message::new("material-count-differs-help").with("reference", "{{ materials.count }}")));
}
