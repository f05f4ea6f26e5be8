//! Whether words name a body that the registry does not know: its number is not ours to judge.

use crate::prose::Reader;

/// Whether a body, office or firm is named that is no part of a known name.
pub fn is_named(text: &str, reader: Reader, known: &[String]) -> bool {
    let names = match reader {
        Reader::Japanese => japanese(text),
        Reader::English => english(text),
    };
    let is_known =
        |name: &String| known.iter().any(|known| known.contains(name.as_str()) || name.contains(known.as_str()));
    names.iter().any(|name| !is_known(name))
}

/// Runs of kanji, katakana and Latin letters that end as names of bodies do, without the words that only say what a desk is for.
fn japanese(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !is_of_name(c));
    let runs = runs.filter_map(|run| {
        let end = ENDINGS.iter().filter_map(|ending| run.rfind(ending).map(|at| at + ending.len())).max()?;
        let name = GENERIC.iter().fold(run[..end].to_owned(), |name, word| name.replace(word, ""));
        (name.chars().count() > 2).then_some(name)
    });
    runs.collect()
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() && !('\u{3041}'..='\u{309f}').contains(&c)
}

const ENDINGS: [&str; 28] = [
    "省",
    "庁",
    "局",
    "課",
    "委員会",
    "センター",
    "機構",
    "協会",
    "事務局",
    "事務所",
    "警察署",
    "消防署",
    "病院",
    "役所",
    "役場",
    "会社",
    "法人",
    "大学",
    "ヘルプデスク",
    "デスク",
    "コールセンター",
    "図書館",
    "公民館",
    "会議所",
    "相談室",
    "財団",
    "組合",
    "研究所",
];

const GENERIC: [&str; 16] = [
    "担当",
    "問合",
    "連絡先",
    "連絡",
    "提出先",
    "提出",
    "送付先",
    "受付",
    "当該",
    "各府省",
    "府省",
    "本省",
    "当省",
    "電話番号",
    "電話",
    "省令",
];

/// Runs of capitalized words among which one says that it is a body.
fn english(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let words = text.split_whitespace().chain([""]);
    for word in words {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_name =
            bare.starts_with(char::is_uppercase) || (!run.is_empty() && matches!(bare, "of" | "for" | "and" | "the"));
        let ends = word.ends_with([',', '.', ':', ';', ')', '(']);
        if is_name {
            run.push(bare);
        }
        if !is_name || ends {
            names.extend(body(&run));
            run.clear();
        }
    }
    names
}

fn body(run: &[&str]) -> Option<String> {
    let last = run.iter().rposition(|word| word.starts_with(char::is_uppercase))?;
    let begins = |word: &&str| word.starts_with(char::is_uppercase) && !LEADING.contains(word);
    let first = run.iter().position(begins).filter(|first| *first <= last)?;
    let run = &run[first..=last];
    (run.len() > 1 && run.iter().any(|word| BODIES.contains(word))).then(|| run.join(" "))
}

/// Words that begin a sentence before a name.
const LEADING: [&str; 10] = ["The", "Contact", "Call", "Phone", "Ask", "Inquiries", "Questions", "For", "To", "Write"];

const BODIES: [&str; 24] = [
    "Ministry",
    "Agency",
    "Office",
    "Center",
    "Centre",
    "Desk",
    "Commission",
    "Division",
    "Bureau",
    "Institute",
    "Authority",
    "Council",
    "Department",
    "Police",
    "Hospital",
    "Library",
    "University",
    "Association",
    "Corporation",
    "Foundation",
    "Committee",
    "Secretariat",
    "Chamber",
    "Bank",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(reader: Reader, text: &str, expected: bool) {
        let known =
            ["例示省", "見本局表示課", "Ministry of Examples", "Labels Division, Samples Bureau"].map(str::to_owned);
        assert_eq!(is_named(text, reader, &known), expected, "{text}");
    }

    #[test]
    fn bodies_that_nobody_knows() {
        check(Reader::Japanese, "みほん電子申請ヘルプデスク（電話 0120-000-000）", true);
        check(Reader::Japanese, "消費生活センターに御相談ください。", true);
        check(Reader::English, "Call the Electronic Filing Desk at 0120-000-000.", true);
        check(Reader::English, "Ask the Office of Sample Archives, 03-0000-0300.", true);
    }

    #[test]
    fn our_own_and_words_that_name_nobody() {
        check(Reader::Japanese, "例示省見本局表示課 電話 03-0000-0110", false);
        check(Reader::Japanese, "問合せ先：表示課（担当課）", false);
        check(Reader::Japanese, "電話でのお問い合わせは、次の番号まで。", false);
        check(Reader::English, "Contact the Labels Division, Samples Bureau, at +81 3 0000 0110.", false);
        check(Reader::English, "Phone: +81 3 0000 0110", false);
    }
}
