//! What repairs write in place of what is there.

use kokuji::diagnostic::Fix;

use super::page::{Block, Page};
use super::site::BaseSite;

/// Whether a repair leaves the meaning as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sure {
    Certain,
    Probable,
}
use Sure::{Certain, Probable};

/// Compares a text and what the repairs of one rule make of it, one of which is as sure as is said.
fn check(rule: &str, file: &str, text: &str, sure: Sure, expected: &str) {
    let report = BaseSite::read().report(&[block(file, text)]);
    let of_rule = report.findings().iter().filter(|finding| finding.rule == rule);
    let fixes: Vec<&Fix> = of_rule.filter_map(|finding| finding.fix.as_ref()).collect();
    let certain = fixes.iter().all(|fix| fix.certain);
    let mut edits: Vec<_> = fixes.iter().flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| edit.place.span.start);
    let mut repaired = text.to_owned();
    for edit in edits.into_iter().rev() {
        repaired.replace_range(edit.place.span.clone(), &edit.replacement);
    }
    assert_eq!((repaired.as_str(), if certain { Certain } else { Probable }), (expected, sure), "{rule}: {text}");
}

fn block(file: &str, text: &str) -> Block {
    let page = Page::parse("", format!("## Example\n\n```markdown {file}\n{text}\n```\n"));
    page.blocks("Example").next().expect("the block just written").clone()
}

#[test]
fn days_of_the_week_and_years_of_eras() {
    let weekday = |file, text, expected| check("date/weekday-mismatch", file, text, Probable, expected);
    weekday("ja.md", "令和8年6月25日（金）に開きます。", "令和8年6月25日（木）に開きます。");
    weekday(
        "en.md",
        "It is on Fri., June 26, 2026, and Monday 30 June 2026.",
        "It is on Fri., June 26, 2026, and Tuesday 30 June 2026.",
    );
    let era = |text, expected| check("date/era-mismatch", "ja.md", text, Probable, expected);
    era("平成31年5月1日に始まりました。", "令和元年5月1日に始まりました。");
    era("令和5（2022）年7月5日です。", "令和4（2022）年7月5日です。");
}

#[test]
fn first_years_and_years_twice() {
    check("date/first-year-of-era", "ja.md", "令和1年度及び平成 １ 年です。", Certain, "令和元年度及び平成元年です。");
    check("date/same-year-twice", "en.md", "It began in 2024 (2024).", Probable, "It began in 2024.");
    check("date/same-year-twice", "ja.md", "令和6年（令和6年）に始めました。", Probable, "令和6年に始めました。");
}

#[test]
fn dates_in_figures() {
    let numeric = |file, text, sure, expected| check("date/numeric-date", file, text, sure, expected);
    numeric("ja.md", "資料は2026/6/22に公表します。", Certain, "資料は令和8年6月22日に公表します。");
    numeric("en.md", "Slides follow on 2026/06/22.", Certain, "Slides follow on June 22, 2026.");
    numeric("ja.md", "説明会は６／２５（木）です。", Probable, "説明会は6月25日（木）です。");
}

#[test]
fn nothing_is_repaired_across_markup() {
    let emphasized = "**令和**1年に始まりました。";
    check("date/first-year-of-era", "ja.md", emphasized, Certain, emphasized);
}

#[test]
fn zones() {
    let zone = |text, expected| check("date/zone-missing", "en.md", text, Probable, expected);
    zone("It begins at 2:00 p.m. on June 25, 2026.", "It begins at 2:00 p.m. JST on June 25, 2026.");
    zone("It begins on June 25, 2026 at 2:00 p.m.", "It begins on June 25, 2026 at 2:00 p.m. JST.");
}

#[test]
fn the_period_by_reference() {
    let retold = |file, text, sure, expected| check("date/period-retold", file, text, sure, expected);
    let closes = "意見は、{{ closes_at.date }}までに提出してください。";
    retold("ja.md", "意見は、令和8年7月10日（金）までに提出してください。", Certain, closes);
    retold("ja.md", "意見は、2026年7月10日までに提出してください。", Probable, closes);
    let until = "Opinions are accepted until {{ closes_at }}.";
    retold("en.md", "Opinions are accepted until 11:59 p.m. JST on Friday, July 10, 2026.", Certain, until);
    retold("en.md", "Opinions are accepted until 23:59 JST on July 10, 2026.", Probable, until);
    let period = "Opinions are accepted {{ period }}.";
    retold(
        "en.md",
        "Opinions are accepted from 2:00 p.m. on Wednesday, June 10, 2026 to 11:59 p.m. on Friday, July 10, 2026 (Japan Standard Time, UTC+9).",
        Certain,
        period,
    );
    retold("en.md", "Opinions are accepted from June 10 to July 10, 2026.", Probable, period);
    retold(
        "ja.md",
        "意見は、令和8年6月10日（水）午後2時から同年7月10日（金）午後11時59分まで受け付けます。",
        Certain,
        "意見は、{{ period }}受け付けます。",
    );
}
