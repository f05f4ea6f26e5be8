//! Lists, and the numbers of chapters, forms and the like.

use super::Voice;
use crate::diagnostic::Arg;
use crate::model::Label;

impl Voice<'_> {
    /// A、B及びC, as laws write it; A, B and C.
    pub fn list(&self, items: &[String]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let pair =
            |id, items: String, item: &str| self.with(id, &[("items", Arg::Text(items)), ("item", Arg::from(item))]);
        match before.iter().cloned().reduce(|items, item| pair("list-middle", items, &item)) {
            Some(items) => pair("list-end", items, last),
            None => last.clone(),
        }
    }

    /// 第3章から第7章まで及び第13章; Chapters 3 to 7 and 13.
    ///
    /// `unit` is a key of the parts of a material: `chapters`, `articles`, `sections`, `forms`, `attachments` or
    /// `annexes`.
    pub fn numbers(&self, unit: &str, labels: &[Label]) -> String {
        let said: Vec<String> = labels.iter().map(|label| self.number(unit, label)).collect();
        let count = labels.iter().map(count).fold(0, i64::saturating_add);
        self.with(unit, &[("count", Arg::Number(count)), ("list", Arg::Text(self.list(&said)))])
    }

    fn number(&self, unit: &str, label: &Label) -> String {
        match label {
            Label::Span(from, to) if from != to => {
                self.with(&format!("{unit}-span"), &[("from", (*from).into()), ("to", (*to).into())])
            }
            Label::Span(one, _) => self.branched(unit, &one.to_string()),
            Label::One(label) => self.branched(unit, label),
        }
    }

    /// A number inserted later hangs on the one before it: 第1条の2.
    fn branched(&self, unit: &str, label: &str) -> String {
        let mut pieces = label.split('-');
        let first = pieces.next().unwrap_or_default();
        let trunk = self.with(&format!("{unit}-one"), &[("label", first.into())]);
        pieces.fold(trunk, |label, branch| {
            self.with(&format!("{unit}-branch"), &[("label", label.into()), ("branch", branch.into())])
        })
    }
}

fn count(label: &Label) -> i64 {
    match label {
        Label::One(_) => 1,
        Label::Span(from, to) => i64::from(from.abs_diff(*to)) + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::tests::check;

    fn check_list(items: &[&str], ja: &str, en: &str) {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        check(|voice| voice.list(&items), ja, en);
    }

    /// `3~7` is a span, anything else a label.
    fn check_numbers(unit: &str, labels: &[&str], ja: &str, en: &str) {
        let span = |label: &str| {
            let (from, to) = label.split_once('~')?;
            Some(Label::Span(from.parse().ok()?, to.parse().ok()?))
        };
        let labels: Vec<Label> =
            labels.iter().map(|label| span(label).unwrap_or_else(|| Label::One((*label).to_owned()))).collect();
        check(|voice| voice.numbers(unit, &labels), ja, en);
    }

    #[test]
    fn lists_of_none_to_four() {
        check_list(&[], "", "");
        check_list(&["甲"], "甲", "甲");
        check_list(&["甲", "乙"], "甲及び乙", "甲 and 乙");
        check_list(&["甲", "乙", "丙"], "甲、乙及び丙", "甲, 乙 and 丙");
        check_list(&["甲", "乙", "丙", "丁"], "甲、乙、丙及び丁", "甲, 乙, 丙 and 丁");
    }

    #[test]
    fn spans_and_single_numbers() {
        check_numbers("chapters", &["3~7", "13"], "第3章から第7章まで及び第13章", "Chapters 3 to 7 and 13");
        check_numbers("chapters", &["3~7"], "第3章から第7章まで", "Chapters 3 to 7");
        check_numbers("chapters", &["1"], "第1章", "Chapter 1");
        check_numbers("chapters", &["4~4"], "第4章", "Chapter 4");
        check_numbers(
            "chapters",
            &["1", "2", "3", "5", "6"],
            "第1章、第2章、第3章、第5章及び第6章",
            "Chapters 1, 2, 3, 5 and 6",
        );
    }

    #[test]
    fn every_unit_has_its_word() {
        check_numbers("articles", &["3"], "第3条", "Article 3");
        check_numbers("sections", &["2"], "第2節", "Section 2");
        check_numbers("forms", &["1-2"], "様式1-2", "Form 1-2");
        check_numbers("attachments", &["3", "4"], "別添3及び別添4", "Attachments 3 and 4");
        check_numbers("annexes", &["A"], "附属書A", "Annex A");
    }

    #[test]
    fn numbers_inserted_later() {
        check_numbers("articles", &["1-2"], "第1条の2", "Article 1-2");
        check_numbers("articles", &["1-2-3", "5"], "第1条の2の3及び第5条", "Articles 1-2-3 and 5");
    }

    #[test]
    fn a_unit_without_words_is_seen() {
        check_numbers("volumes", &["1"], "[volumes]", "[volumes]");
    }
}
