//! `typography/device-dependent-character`.

use unicode_normalization::UnicodeNormalization;

use super::text::{Stretch, japanese, mend};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// ㈱, ①, Ⅲ and their like: characters that JIS X 0208 has no place for. All of a kind in a notice make one finding.
pub struct DeviceDependentCharacter;

impl Rule for DeviceDependentCharacter {
    fn name(&self) -> &'static str {
        "typography/device-dependent-character"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for (_, characters) in by_kind(scene) {
            let Some(first) = characters.first() else { continue };
            let right = replacement(first.words());
            let message = Message::new("typography-device-dependent-character")
                .with("written", first.words())
                .with("count", characters.len());
            let finding = findings
                .finding(message, first.reading.place(&first.range))
                .help(Message::new("typography-write").with("right", right.as_str()));
            let edits = characters.iter().map(|character| (character.clone(), replacement(character.words())));
            findings.push(mend(finding, false, edits));
        }
    }
}

/// What is mended in one go.
#[derive(PartialEq)]
enum Kind {
    Circled,
    Roman,
    Mark(char),
}

fn by_kind<'s, 'a>(scene: &'s Scene<'a>) -> Vec<(Kind, Vec<Stretch<'s, 'a>>)> {
    let mut kinds: Vec<(Kind, Vec<Stretch<'s, 'a>>)> = Vec::new();
    for reading in japanese(scene).filter(|reading| reading.text.contains(is_judged)) {
        for (at, c) in reading.text.char_indices() {
            let stretch = Stretch { reading, range: at..at + c.len_utf8() };
            let Some(kind) = kind(c).filter(|_| stretch.is_judged(scene.site)) else { continue };
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, same)) => same.push(stretch),
                None => kinds.push((kind, vec![stretch])),
            }
        }
    }
    kinds
}

/// One look that spares most characters the others: kana and ideographs are further up, Latin letters and marks further down.
fn is_judged(c: char) -> bool {
    matches!(c, '\u{2116}'..='\u{24ff}' | '\u{3220}'..='\u{33ff}') && kind(c).is_some()
}

fn kind(c: char) -> Option<Kind> {
    Some(match c {
        '①'..='⑳' | '㉑'..='㉟' | '㊱'..='㊿' => Kind::Circled,
        'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ' => Kind::Roman,
        '\u{3220}'..='\u{3243}' | '\u{3280}'..='\u{32b0}' | '\u{32c0}'..='\u{32cb}' | '\u{32ff}'..='\u{33ff}' => {
            Kind::Mark(c)
        }
        '№' | '℡' => Kind::Mark(c),
        _ => return None,
    })
}

/// What to write; what has no word of its own here is taken apart (NFKC).
fn replacement(character: &str) -> String {
    let apart: String = character.nfkc().collect();
    match character {
        "㈱" => "株式会社".to_owned(),
        "㈲" => "有限会社".to_owned(),
        "㎡" => "平方メートル".to_owned(),
        "㎥" => "立方メートル".to_owned(),
        "№" => "No.".to_owned(),
        "℡" => "電話".to_owned(),
        _ if character.starts_with(|c| matches!(kind(c), Some(Kind::Circled))) => format!("({apart})"),
        _ if character.starts_with(|c| ('\u{3280}'..='\u{32b0}').contains(&c)) => format!("（{apart}）"),
        _ => apart.replace('(', "（").replace(')', "）"),
    }
}
