//! `date/relative-day`.

use std::ops::Range;

use crate::check::characters::Characters;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Message, Severity};
use crate::markdown::PassageKind;
use crate::prose::Reader;

/// 明日, 来週, today, next week: a day that moves with the day on which the page is read.
pub struct RelativeDay;

impl Rule for RelativeDay {
    fn name(&self) -> &'static str {
        "date/relative-day"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        if scene.notice.is_none() {
            return;
        }
        let is_code = |reading: &&Reading<'_>| reading.kind() == ReadingKind::Passage(PassageKind::Code);
        for reading in scene.readings.iter().filter(|reading| !is_code(reading)) {
            let spans = match reading.reader {
                Reader::Japanese => japanese(&reading.text, &reading.characters),
                Reader::English => english(&reading.text),
            };
            for span in spans.into_iter().filter(|span| !is_dated(reading, span)) {
                let message = Message::new("date-relative-day").with("written", &reading.text[span.clone()]);
                let finding = findings.finding(message, reading.place(&span)).label(Message::new("written-here"));
                findings.push(finding.help(Message::new("date-relative-day-help")));
            }
        }
    }
}

/// Whether the date stands beside the word: 本日（令和8年6月10日）, June 11, 2026 (tomorrow).
fn is_dated(reading: &Reading<'_>, span: &Range<usize>) -> bool {
    let is_joint = |gap: &str| {
        let words = gap.trim_matches(|c: char| c.is_whitespace() || "()（）、,:：の".contains(c));
        words.is_empty() || ["on", "that is", "i.e.", "即ち"].contains(&words)
    };
    let beside = |range: Range<usize>| reading.text.get(range).is_some_and(is_joint);
    reading.facts.dates.iter().any(|date| {
        (date.span.start >= span.end && beside(span.end..date.span.start))
            || (date.span.end <= span.start && beside(date.span.end..span.start))
    })
}

/// A word and what must or must not stand around it.
struct Word {
    word: &'static str,
    /// One of these must follow; none: anything may.
    only_before: &'static [&'static str],
    never_before: &'static [&'static str],
    never_after: &'static [&'static str],
}

const fn word(word: &'static str) -> Word {
    Word { word, only_before: &[], never_before: &[], never_after: &[] }
}

/// 明日 and 今日 also mean the future and our times; 本日付け dates a document that carries its date.
const JAPANESE: [Word; 14] = [
    Word { never_before: &["付"], never_after: &["日"], ..word("本日") },
    Word {
        only_before: &["まで", "から", "、", "に", "午", "の午", "（", "(", "開", "締", "公表", "公示"],
        never_after: &["日"],
        ..word("明日")
    },
    Word { only_before: &["公表", "公示", "発表", "午", "締", "開"], ..word("今日") },
    word("明後日"),
    Word { never_before: &["今日"], ..word("昨日") },
    Word { never_after: &["再"], ..word("来週") },
    word("再来週"),
    word("今週"),
    word("先週"),
    Word { never_after: &["再"], never_before: &["号"], ..word("来月") },
    word("再来月"),
    Word { never_before: &["号"], ..word("今月") },
    Word { never_before: &["号"], ..word("先月") },
    word("あす、"),
];

fn japanese(text: &str, characters: &Characters) -> Vec<Range<usize>> {
    // Most texts have none of the words.
    let words = JAPANESE.iter().filter(|word| characters.may_have_word(word.word));
    let mut spans: Vec<_> = words.flat_map(|word| places(text, text, word)).collect();
    spans.sort_by_key(|span| span.start);
    spans
}

fn english(text: &str) -> Vec<Range<usize>> {
    // Only ASCII letters change, so that places stay what they were.
    let lower = text.to_ascii_lowercase();
    // Most texts that name a day or month date it.
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let names_time = has(&["day", "week", "month", "tomorrow"]);
    if !names_time || !has(&["today", "tomorrow", "yesterday", "this ", "next ", "last ", "coming "]) {
        return Vec::new();
    }
    let words = ENGLISH.iter().flat_map(|word| places(text, &lower, word));
    let mut spans: Vec<_> = words.chain(named_days(text, &lower)).chain(todays(text, &lower)).collect();
    spans.sort_by_key(|span| span.start);
    spans
}

fn places(text: &str, lower: &str, word: &Word) -> Vec<Range<usize>> {
    let spans = lower.match_indices(word.word).map(|(at, found)| at..at + found.len());
    let fits = |span: &Range<usize>| {
        let (before, after) = (&lower[..span.start], &lower[span.end..]);
        let after = after.trim_start_matches(' ');
        let only = word.only_before.is_empty() || word.only_before.iter().any(|next| after.starts_with(next));
        let never = word.never_before.iter().any(|next| after.starts_with(next))
            || word.never_after.iter().any(|last| before.ends_with(last));
        only && !never
    };
    spans.filter(fits).filter(|span| is_whole(text, span)).collect()
}

/// Whether no letter of the Latin alphabet goes on before or after.
fn is_whole(text: &str, span: &Range<usize>) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !text[..span.start].ends_with(is_letter) && !text[span.end..].starts_with(is_letter)
}

/// "the next week" is the one after another; "the last week of June" is a certain one.
const OTHERS: Word =
    Word { never_before: &["of "], never_after: &["the ", "every ", "each ", "a "], ..word("next week") };

const FIGURATIVE: Word = Word { never_before: &["'s", "’s"], never_after: &["of ", "for "], ..word("tomorrow") };

const ENGLISH: [Word; 8] = [
    FIGURATIVE,
    Word { word: "yesterday", ..FIGURATIVE },
    OTHERS,
    Word { word: "this week", ..OTHERS },
    Word { word: "last week", ..OTHERS },
    Word { word: "next month", ..OTHERS },
    Word { word: "this month", ..OTHERS },
    Word { word: "last month", ..OTHERS },
];

/// "this Friday", "next Monday".
fn named_days(text: &str, lower: &str) -> Vec<Range<usize>> {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let said = days.iter().flat_map(|day| lower.match_indices(day));
    let relative = said.filter_map(|(at, day)| {
        let before = lower[..at].strip_suffix(' ')?;
        let word = ["this", "next", "last", "coming"].iter().find(|word| before.ends_with(*word))?;
        let span = at - 1 - word.len()..at + day.len();
        let never = |words: &[&str]| words.iter().any(|last| lower[..span.start].ends_with(last));
        let is_certain = lower[span.end..].trim_start().starts_with("of ") || never(&["every ", "each "]);
        let is_other = *word != "coming" && never(&["the "]);
        (is_whole(text, &span) && !is_certain && !is_other).then_some(span)
    });
    relative.collect()
}

/// "today" where something is published or begins or ends; elsewhere it is nowadays.
fn todays(text: &str, lower: &str) -> Vec<Range<usize>> {
    const ACTS: [&str; 16] = [
        "publish", "announc", "releas", "open", "issu", "begin", "began", "start", "ask", "invit", "call", "decid",
        "clos", "end", "launch", "adopt",
    ];
    let said = lower.match_indices("today").map(|(at, word)| at..at + word.len());
    let dated = said.filter(|span| {
        let (before, after) = (lower[..span.start].trim_end(), lower[span.end..].trim_start_matches([' ', ',']));
        let last = before.rsplit(' ').next().unwrap_or_default();
        let begins = |word: &str| ACTS.iter().any(|act| word.starts_with(act));
        let bound = ["from", "until", "by", "since"].contains(&last) || before.ends_with("as of");
        let own = ["'s announcement", "’s announcement", "'s press", "’s press", "'s date", "’s date"];
        let subjects = ["the ministry", "the agency", "the city", "the government", "the office", "we "];
        let opens = before.is_empty() || before.ends_with(['.', '\n']);
        let sentence = after.split(". ").next().unwrap_or_default();
        let told = opens && subjects.iter().any(|it| after.starts_with(it)) && sentence.split(' ').any(begins);
        let is_own = own.iter().any(|words| lower[span.end..].starts_with(words));
        let is_possessive = lower[span.end..].starts_with(['\'', '’']);
        let ends = (after.is_empty() || after.starts_with(['.', '\n'])) && tells_of_act(before, &subjects);
        is_own || (!is_possessive && (bound || told || ends || begins(last) || begins(after)))
    });
    dated.filter(|span| is_whole(text, span)).collect()
}

/// "The Ministry published the draft": a body, what it did, and little more.
fn tells_of_act(before: &str, subjects: &[&str]) -> bool {
    const DONE: [&str; 8] = ["published", "announced", "released", "issued", "launched", "opened", "began", "adopted"];
    let sentence = before.rsplit(['\n', '.']).next().unwrap_or_default().trim_start();
    let is_subject = subjects.iter().any(|subject| sentence.starts_with(subject));
    let mut words = sentence.split(' ').skip_while(|word| !DONE.contains(word)).skip(1);
    let is_short = words.clone().count() <= 8 && sentence.split(' ').any(|word| DONE.contains(&word));
    let goes_on = |word: &str| ["that", "which", "is", "are", "still", "as", "in"].contains(&word);
    is_subject && is_short && !words.any(goes_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(read: fn(&str) -> Vec<Range<usize>>, text: &str, expected: &[&str]) {
        assert_eq!(read(text).into_iter().map(|span| &text[span]).collect::<Vec<_>>(), expected, "{text}");
    }

    fn in_japanese(text: &str) -> Vec<Range<usize>> {
        japanese(text, &Characters::of(text))
    }

    #[test]
    fn days_that_move() {
        check(in_japanese, "本日、案を公表しました。明日から来週まで受け付けます。", &["本日", "明日", "来週"]);
        check(in_japanese, "再来週に説明会を開きます。今日発表しました。", &["再来週", "今日"]);
        check(english, "The Ministry published the draft today.", &["today"]);
        check(english, "Published today. It closes tomorrow.", &["today", "tomorrow"]);
        check(
            english,
            "The Ministry today announced that it closes next week, this Friday.",
            &["today", "next week", "this Friday"],
        );
        check(english, "Today, the Ministry of Examples published it. Today, many people ask.", &["Today"]);
        check(english, "Today's announcement begins this coming Monday.", &["Today", "coming Monday"]);
    }

    #[test]
    fn words_that_look_like_them() {
        check(in_japanese, "本日付けで公布。全日本日程表。明日香村。明日の社会。今日では珍しい。今月号。", &[]);
        check(english, "The Ministry published rules that are in use today.", &[]);
        check(english, "Cities of tomorrow and today's needs. In the next week, on the last Friday of June.", &[]);
        check(
            english,
            "Every next Monday is free. The cities that exist today differ. The last month of the year.",
            &[],
        );
    }
}
