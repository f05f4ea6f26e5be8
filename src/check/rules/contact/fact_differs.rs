//! `contact/fact-differs`.

mod somebody_else;

use std::ops::Range;

use super::known::{Known, Line};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::Message;
use crate::markdown::PassageKind;
use crate::nearest;

/// A telephone number, e-mail address or postal address in a text that is stored nowhere.
pub struct FactDiffers;

impl Rule for FactDiffers {
    fn name(&self) -> &'static str {
        "contact/fact-differs"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let has_contacts = |reading: &&Reading<'_>| {
            let facts = &reading.facts;
            !(facts.phones.is_empty() && facts.emails.is_empty() && facts.postal_addresses.is_empty())
        };
        let mut readings = scene.readings.iter().filter(has_contacts).filter(|reading| is_prose(reading)).peekable();
        if scene.notice.is_none() || readings.peek().is_none() {
            return;
        }
        let known = Known::of(scene);
        for reading in readings {
            for Unknown { span, near } in unknown(reading, &known) {
                if is_ours(scene, reading, &span, &known) {
                    report(reading, &span, near, findings);
                }
            }
        }
    }
}

/// Addresses of the YAML are what prose is compared with; code is an example.
fn is_prose(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        ReadingKind::Passage(kind) => kind != PassageKind::Code,
        ReadingKind::Field(path) => !path.ends_with(".address"),
    }
}

struct Unknown {
    span: Range<usize>,
    /// What is stored and nearly the same.
    near: Option<String>,
}

fn unknown(reading: &Reading<'_>, known: &Known) -> Vec<Unknown> {
    let facts = &reading.facts;
    let phones = facts.phones.iter().filter(|phone| !known.has_phone(&phone.value));
    let phones = phones.map(|phone| {
        let near = known.phone_near(&phone.value, kind_before(&reading.text[..phone.span.start]));
        Unknown { span: phone.span.clone(), near: near.map(str::to_owned) }
    });
    let mails = facts.emails.iter().filter_map(|span| {
        let mail = reading.text[span.clone()].to_lowercase();
        let near = nearest::nearest(&mail, known.mails.iter().map(String::as_str)).map(str::to_owned);
        (!known.mails.contains(&mail)).then_some(Unknown { span: span.clone(), near })
    });
    let postal =
        facts.postal_addresses.iter().filter(|address| !known.has_address(&address.value.code, &address.value.place));
    let postal = postal.map(|address| Unknown { span: address.span.clone(), near: None });
    phones.chain(mails).chain(postal).collect()
}

/// What the words before a number call it, the nearest first; `None` if they do not say.
fn kind_before(text: &str) -> Option<Line> {
    let start = text.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let near = text[start..].to_lowercase();
    let last = |words: &[&str]| words.iter().filter_map(|word| near.rfind(word)).max();
    let fax = last(&["fax", "ファクシミリ", "ファックス", "ファクス", "facsimile"]);
    let phone = last(&["tel", "phone", "電話", "call"]);
    match (phone, fax) {
        (None, None) => None,
        (phone, fax) => Some(if fax > phone { Line::Fax } else { Line::Phone }),
    }
}

/// Whether the words around speak of asking or submitting, and of nobody whom the registry does not know.
fn is_ours(scene: &Scene<'_>, reading: &Reading<'_>, span: &Range<usize>, known: &Known) -> bool {
    let headings = scene.readings.iter().filter(|other| {
        other.kind() == ReadingKind::Passage(PassageKind::Heading)
            && other.language == reading.language
            && other.section().is_some()
            && other.section() == reading.section()
    });
    let heading: String = headings.map(|heading| heading.text.as_str()).collect();
    let speaks = |text: &str| {
        let lower = text.to_lowercase();
        CONTACT.iter().any(|word| lower.contains(word))
    };
    let sentence = reading.sentence_at(span.start);
    (speaks(&reading.text) || speaks(&heading))
        && !somebody_else::is_named(sentence, reading.reader, &known.names)
        && !somebody_else::is_named(&heading, reading.reader, &known.names)
}

const CONTACT: [&str; 34] = [
    "問合せ",
    "問い合わせ",
    "問合わせ",
    "連絡",
    "提出",
    "送付",
    "郵送",
    "宛",
    "あて先",
    "電話",
    "tel",
    "fax",
    "ファクシミリ",
    "ファックス",
    "ファクス",
    "メール",
    "担当",
    "受付",
    "照会",
    "contact",
    "inquir",
    "enquir",
    "question",
    "submit",
    "send",
    "sent",
    "phone",
    "facsimile",
    "mail",
    "post",
    "write to",
    "call us",
    "call the",
    "reach us",
];

fn report(reading: &Reading<'_>, span: &Range<usize>, near: Option<String>, findings: &mut RuleFindings<'_>) {
    let message = Message::new("contact-fact-differs").with("written", &reading.text[span.clone()]);
    let finding = findings.finding(message, reading.place(span)).label(Message::new("written-here"));
    findings.push(match near {
        Some(near) => finding.help(Message::new("contact-fact-differs-help-near").with("near", near)),
        None => finding.help(Message::new("contact-fact-differs-help")),
    });
}
