//! How English speaks of the period: Opinions are accepted until Friday, July 10, 2026.
//!
//! The preposition before the date tells which end it is, the verb before that whether opinions are what has to arrive:
//! "accepted by July 10" is the deadline, "published by September 30" is not.

use super::said::{Bound, Said, has};

/// The end of the period that the date is said to be.
pub fn bound(said: &Said<'_>) -> Option<Bound> {
    let (before, after) = (said.before.to_lowercase(), said.after.to_lowercase());
    let clause = format!("{} {}", &before[clause_start(&before)..], &after[..clause_end(&after)]);
    if !has(&said.sentence.to_lowercase(), OPINIONS) || has(&clause, ELSEWHERE) {
        return None;
    }
    let words = before.trim_end_matches(|c: char| c.is_whitespace() || "(:,\"“".contains(c));
    let marked = |marks: &[&str]| marks.iter().any(|mark| ends_with_word(words, mark));
    let bound = said.end.or_else(|| {
        let opens = marked(SINCE) || after.trim_start().starts_with("onward");
        marked(UNTIL).then_some(Bound::Closes).or(opens.then_some(Bound::Opens))
    });
    bound.filter(|_| is_submitting(words, &after))
}

/// Whether the sentence tells of a change of the deadline.
pub fn is_extending(said: &Said<'_>) -> bool {
    has(&said.sentence.to_lowercase(), &["extend", "extension", "original", "was ", "were ", "correct", "instead of"])
}

/// Whether the sentence tells of something that is over.
pub fn is_past(said: &Said<'_>) -> bool {
    has(
        &said.sentence.to_lowercase(),
        &[
            "was ",
            "were ",
            "had ",
            "received",
            "gathered",
            "collected",
            "reflects",
            "closed",
            "ended",
            "held",
            "invited",
            "asked",
            "opened",
            "began",
        ],
    )
}

/// Whether the verb that the date belongs to is one for opinions: the last before it, else the first after it. Without a verb (The
/// period for opinions: June 10 to July 10) the noun is enough.
fn is_submitting(before: &str, after: &str) -> bool {
    let last = |verbs: &[&str]| verbs.iter().filter_map(|verb| before.rfind(verb)).max();
    let first = |verbs: &[&str]| verbs.iter().filter_map(|verb| after.find(verb)).min();
    match (last(ACTS), last(OTHER_ACTS)) {
        (None, None) if has(before, OPINIONS) => true,
        (None, None) => first(ACTS).is_some_and(|act| first(OTHER_ACTS).is_none_or(|other| act < other)),
        (act, other) => act > other,
    }
}

fn clause_start(text: &str) -> usize {
    CLAUSES.iter().filter_map(|mark| text.rfind(mark).map(|at| at + mark.len())).max().unwrap_or(0)
}

fn clause_end(text: &str) -> usize {
    CLAUSES.iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len())
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// What begins another clause.
const CLAUSES: &[&str] = &["; ", ", and ", ", but ", ", while "];

/// What a sentence about the period speaks of.
const OPINIONS: &[&str] = &[
    "opinion",
    "comment",
    "submissions",
    "submitted",
    "please submit",
    "please respond",
    "responses",
    "accepted",
    "consultation",
    "feedback",
    "views",
    "deadline is",
    "deadline:",
];

/// What the clause speaks of if the date is not the period's.
const ELSEWHERE: &[&str] = &[
    "previous",
    "earlier",
    "last year",
    "last time",
    "briefing",
    "seminar",
    " event",
    "public hearing",
    "results",
    "the result",
    "in force",
    "into force",
    "take effect",
    "takes effect",
    "register for",
    "registration for",
    "to register",
    "attend",
    "another call",
    "inquir",
    "enquir",
    "application",
    "cannot",
    "maintenance",
];

const SINCE: &[&str] = &[
    "from",
    "since",
    "starting",
    "starting on",
    "beginning",
    "beginning on",
    "opens",
    "opens on",
    "open on",
    "starts on",
    "begins on",
    "call for opinions opened on",
    "call for comments opened on",
    "consultation opened on",
    "call for opinions began on",
    "call for comments began on",
    "consultation began on",
];

const UNTIL: &[&str] = &[
    "until",
    "till",
    "by",
    "before",
    "through",
    "no later than",
    "not later than",
    "deadline",
    "deadline is",
    "deadline for submissions",
    "deadline for opinions",
    "deadline for comments",
    "close",
    "closes",
    "close on",
    "closes on",
    "close at",
    "closes at",
    "end on",
    "ends",
    "ends on",
    "due",
    "due on",
    "due by",
    "until the end of",
    "by the end of",
    "before the end of",
];

/// What is done with opinions.
const ACTS: &[&str] = &[
    "accept",
    "submit",
    "receiv",
    "send",
    "sent",
    "invit",
    "arriv",
    "reach",
    "welcom",
    "seek",
    "sought",
    "taken",
    "collect",
    "gather",
    "postmark",
    "asks for",
    "asking for",
    "deadline",
    "due",
];

/// Verbs that a date can belong to instead, and words after which one comes.
const OTHER_ACTS: &[&str] = &[
    "that ",
    "which ",
    "will ",
    "would ",
    "to be ",
    "publish",
    "consider",
    "announc",
    "decid",
    "review",
    "adopt",
    "enact",
    "implement",
    "appl",
    "expire",
    "kept",
    "force",
    "effect",
    "operat",
    "launch",
    "valid",
    "run ",
    "continu",
    "posted",
    "prepar",
    "report",
];

#[cfg(test)]
mod tests {
    use super::super::said::check;
    use super::*;
    use crate::prose::Reader;

    fn closes(text: &str) {
        check(text, Reader::English, bound, Some(Bound::Closes));
    }

    fn neither(text: &str) {
        check(text, Reader::English, bound, None);
    }

    #[test]
    fn ends_of_the_period() {
        closes("The deadline is July 12, 2026.");
        closes("By July 12, 2026, please send your comments to us.");
        closes("The call for opinions closes on 12 July 2026.");
        closes("Comments must arrive no later than 12 July 2026.");
        closes("Anyone may comment until July 12, 2026.");
        closes("Opinions on the registration rules are accepted until July 12.");
        closes("A briefing is held at noon, and opinions are accepted until July 12, 2026.");
        closes("Deadline for submissions: July 12, 2026 (Sun)");
        closes("Submissions by registered mail must be postmarked by July 12, 2026.");
        closes("Opinions are due July 12, 2026.");
        check("The call for opinions opened on June 12.", Reader::English, bound, Some(Bound::Opens));
        check("Opinions are accepted from June 12.", Reader::English, bound, Some(Bound::Opens));
    }

    #[test]
    fn other_dates() {
        neither("The Ministry, which asks for opinions, will decide by September 30, 2026.");
        neither("Opinions submitted are published by September 30, 2026, without names.");
        neither("Opinions are kept until March 31, 2028.");
        neither("The form cannot be used for opinions from July 4.");
        neither("Inquiries about opinions are answered until July 9.");
        neither("Companies must respond to the Order by March 31, 2028.");
        neither("Comments on the deadline of March 31, 2028 for existing shops are welcome.");
    }
}
