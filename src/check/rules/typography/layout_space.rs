//! `typography/layout-space`.

use std::ops::Range;

use super::text::{Stretch, is_japanese, japanese, mend};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;

/// Spaces between the letters of a word, put there to make labels equally long.
pub struct LayoutSpace;

/// The words that are spread in this way. A closed list: 林　薫 is a person, and 春　夏 are two seasons.
const LABELS: [&str; 46] = [
    "日時",
    "場所",
    "会場",
    "住所",
    "氏名",
    "名称",
    "件名",
    "題名",
    "宛先",
    "宛名",
    "期間",
    "期日",
    "期限",
    "対象",
    "方法",
    "内容",
    "目的",
    "趣旨",
    "概要",
    "経緯",
    "背景",
    "議題",
    "議事",
    "主催",
    "共催",
    "後援",
    "定員",
    "費用",
    "備考",
    "理由",
    "意見",
    "電話",
    "所属",
    "役職",
    "職業",
    "担当",
    "資料",
    "別紙",
    "別添",
    "年月日",
    "担当者",
    "担当課",
    "連絡先",
    "提出先",
    "問合せ先",
    "問合先",
];

impl Rule for LayoutSpace {
    fn name(&self) -> &'static str {
        "typography/layout-space"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in japanese(scene).filter(|reading| reading.characters.may_have_any(SPACES)) {
            for range in spread(&reading.text) {
                let stretch = Stretch { reading, range };
                let word = joined(stretch.words());
                if !LABELS.contains(&word.as_str()) || !stretch.is_judged(scene.site) {
                    continue;
                }
                let message = Message::new("typography-layout-space").with("word", word.as_str());
                let finding = findings
                    .finding(message, reading.place(&stretch.range))
                    .help(Message::new("typography-layout-space-help").with("right", word.as_str()));
                findings.push(mend(finding, true, [(stretch, word)]));
            }
        }
    }
}

fn is_space(c: char) -> bool {
    SPACES.contains(&c)
}

const SPACES: [char; 3] = [' ', '\u{3000}', '\u{a0}'];

fn joined(words: &str) -> String {
    words.chars().filter(|c| !is_space(*c)).collect()
}

/// Stretches of single letters with spaces between them.
fn spread(text: &str) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for word in words(text) {
        let is_letter = text[word.clone()].chars().count() == 1;
        let follows = open.as_ref().is_some_and(|open| text[open.end..word.start].chars().all(is_space));
        match open.as_mut().filter(|_| is_letter && follows) {
            Some(open) => open.end = word.end,
            None => stretches.extend(open.replace(word.clone()).filter(|open| text[open.clone()].contains(is_space))),
        }
        if !is_letter {
            open = None;
        }
    }
    stretches.extend(open.filter(|open| text[open.clone()].contains(is_space)));
    stretches
}

/// The longest stretches of letters and digits.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    super::text::runs(text, |c| is_japanese(c) || c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_spaces_between_them_are_a_stretch() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<String> = spread(text).into_iter().map(|range| text[range].to_owned()).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("日　時　令和8年7月10日", &["日　時"]);
        check("日　時：7月10日　場　所：みほん市", &["日　時", "場　所"]);
        check("問 合 せ 先", &["問 合 せ 先"]);
        check("例示省　見本局　表示課", &[]);
        check("日、時", &[]);
    }
}
