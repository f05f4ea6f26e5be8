//! How Japanese speaks of the period: 意見は令和8年7月10日（金）までに提出してください.
//!
//! The particle after the date tells which end it is, the predicate after that whether opinions are what has to arrive:
//! 7月10日までに提出 is the deadline, 9月30日までに公表 is not.

use super::said::{Bound, Said, has};

/// The end of the period that the date is said to be.
pub fn bound(said: &Said<'_>) -> Option<Bound> {
    let topic = &said.before[clause_start(said.before)..];
    let rest = &said.after[..clause_end(said.after)];
    if !has(said.sentence, OPINIONS) || is_elsewhere(topic) || is_elsewhere(rest) {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || "「」（）()、,・の".contains(c));
    let is_deadline = DEADLINE.iter().filter_map(|word| rest.strip_prefix(word)).any(|after| !starts(after, TOPIC));
    if let Some(end) = said.end {
        return is_submitting(without(rest, UNTIL)).then_some(end);
    }
    let topic = topic.trim_end_matches(|c: char| c.is_whitespace() || "「（(:：、,".contains(c));
    let named = |names: &[&str]| {
        let name = names.iter().find_map(|name| topic.strip_suffix(name));
        name.is_some_and(|before| before.trim().is_empty() || has(topic, OPINIONS))
    };
    if named(END) || is_deadline || (starts(rest, UNTIL) && is_submitting(without(rest, UNTIL))) {
        Some(Bound::Closes)
    } else if named(BEGINNING) || (starts(rest, SINCE) && (is_submitting(without(rest, SINCE)) || begins(topic, rest)))
    {
        Some(Bound::Opens)
    } else {
        None
    }
}

/// Whether the sentence tells of a change of the deadline.
pub fn is_extending(said: &Said<'_>) -> bool {
    has(said.sentence, &["延長", "当初", "変更", "訂正"])
}

/// Whether the sentence tells of something that is over.
pub fn is_past(said: &Said<'_>) -> bool {
    has(said.sentence, &["ました", "でした", "された", "られた", "いただいた", "行った", "実施した", "募集した"])
}

/// Whether what follows the date is done with opinions, or says no more than that this is the date.
fn is_submitting(predicate: &str) -> bool {
    let predicate = predicate.trim_start_matches(|c: char| c.is_whitespace() || "）)」、,（(".contains(c));
    if COPULA.iter().any(|copula| predicate.starts_with(copula)) || predicate.trim_end_matches('。').is_empty() {
        return true;
    }
    let act = ACTS.iter().filter_map(|act| predicate.find(act)).min();
    // 4月1日から施行される案への意見を募集: the date belongs to another verb.
    act.is_some_and(|at| !has(&predicate[..at], &["する", "した", "している", "される", "された", "いる"]))
}

/// 意見の募集は…から始まりました: the call itself is what begins.
fn begins(topic: &str, rest: &str) -> bool {
    let is_call = ["募集は", "募集を", "受付は", "受付を"].iter().any(|call| topic.ends_with(call));
    is_call && starts(without(rest, SINCE), &["始ま", "始め", "開始"])
}

/// Whether the clause is about something else that also has dates.
fn is_elsewhere(clause: &str) -> bool {
    let names = ["施行規則", "施行令", "施行細則", "検討の結果", "その結果"];
    let clause = names.iter().fold(clause.to_owned(), |clause, name| clause.replace(name, ""));
    has(&clause, ELSEWHERE)
}

/// Where the clause begins that this text ends in.
fn clause_start(text: &str) -> usize {
    text.match_indices('、').rfind(|(at, _)| ends_clause(&text[..*at])).map_or(0, |(at, comma)| at + comma.len())
}

/// Where the clause ends that this text begins in.
fn clause_end(text: &str) -> usize {
    text.match_indices('、').find(|(at, _)| ends_clause(&text[..*at])).map_or(text.len(), |(at, _)| at)
}

/// Whether a comma here stands behind a predicate, not behind a topic (〜について、) or a step on the way to one (記入し、).
fn ends_clause(before: &str) -> bool {
    let predicate = before.ends_with(['し', 'て', 'り', 'い', 'き', 'み', 'め', 'え', 'け', 'が', 'ば']);
    predicate && !STEPS.iter().any(|step| before.ends_with(step))
}

const STEPS: &[&str] = &[
    "ついて",
    "つきまして",
    "関して",
    "関しまして",
    "おいて",
    "対して",
    "として",
    "として広く",
    "もって",
    "用いて",
    "により",
    "より",
    "記入し",
    "入力し",
    "明記し",
    "記載し",
    "添付し",
    "確認し",
    "作成し",
    "記入の上",
];

fn starts(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

fn without<'t>(text: &'t str, words: &[&str]) -> &'t str {
    words.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text)
}

/// What a sentence about the period speaks of.
const OPINIONS: &[&str] =
    &["意見", "コメント", "受付", "受け付け", "受付け", "提出", "締切", "締め切", "必着", "消印有効", "募集", "公募"];

/// What the clause speaks of if the date is not the period's.
const ELSEWHERE: &[&str] = &[
    "前回",
    "過去の",
    "昨年",
    "前年",
    "説明会",
    "公聴会",
    "見学",
    "参加",
    "申込",
    "申し込",
    "結果",
    "施行",
    "公布",
    "別の",
    "問合せ",
    "問い合わせ",
    "質問",
    "相談",
    "庁舎",
    "メンテナンス",
    "点検",
    "停止",
    "利用でき",
];

const TOPIC: &[&str] = &["は", "：", ":"];
const UNTIL: &[&str] = &["まで", "迄"];
const SINCE: &[&str] = &["から", "より", "以降", "に"];
const DEADLINE: &[&str] =
    &["必着", "締切", "締め切", "消印有効", "を期限", "を締切", "に締め切", "に締切", "が締切", "が期限"];

/// Names of the end of the period, with or without the topic marker.
const END: &[&str] = &[
    "締切は",
    "締切りは",
    "締め切りは",
    "締切日は",
    "締切日時は",
    "期限は",
    "期日は",
    "終了は",
    "締切",
    "締切り",
    "締め切り",
    "締切日",
    "締切日時",
    "期限",
    "期日",
];

/// Names of its beginning.
const BEGINNING: &[&str] = &["開始は", "開始日は", "開始日時は", "開始", "開始日", "開始日時"];

/// What is done with opinions.
const ACTS: &[&str] = &[
    "提出",
    "募集",
    "公募",
    "意見を求め",
    "受付",
    "受け付け",
    "受付け",
    "寄せ",
    "送付",
    "送信",
    "送り",
    "郵送",
    "持参",
    "届",
    "到着",
    "到達",
    "必着",
    "消印",
    "投函",
    "応募",
    "締め切",
    "締切",
    "延長",
    "変更",
    "行い",
    "行う",
    "実施",
];

/// The date itself is what is said.
const COPULA: &[&str] = &["です", "とします", "とし、", "とする", "となり", "である", "でした", "厳守"];

#[cfg(test)]
mod tests {
    use super::super::said::check;
    use super::*;
    use crate::prose::Reader;

    fn closes(text: &str) {
        check(text, Reader::Japanese, bound, Some(Bound::Closes));
    }

    fn opens(text: &str) {
        check(text, Reader::Japanese, bound, Some(Bound::Opens));
    }

    fn neither(text: &str) {
        check(text, Reader::Japanese, bound, None);
    }

    #[test]
    fn ends_of_the_period() {
        closes("意見は令和8年7月12日（日）まで。");
        closes("例示法施行規則の改正案に対する意見を、令和8年7月12日（日）まで募集します。");
        closes("意見の提出期間　締切：令和8年7月12日（日）");
        closes("意見は、様式に記入し、令和8年7月12日（日）までに送付してください。");
        closes("説明会を開催し、意見は7月12日まで受け付けます。");
        closes("意見を郵送する場合は、7月12日の消印有効とします。");
        closes("パブリックコメントは7月12日に締め切ります。");
        closes("意見募集は、令和7年7月10日（木）まで行います。");
        closes("検討の結果、令和8年7月12日まで意見を募集することとしました。");
        opens("受付開始日：令和8年6月12日（金）");
        opens("令和8年6月12日より意見の募集を開始します。");
        opens("意見の募集は、令和8年6月10日（水）から始まりました。");
        opens("本募集の開始は6月10日、その後に意見をまとめます。");
    }

    #[test]
    fn other_dates() {
        neither("令和8年6月10日に公表した案について、意見を募集しています。");
        neither("提出された意見は、令和9年3月31日まで保存します。");
        neither("意見の提出に当たっては、令和8年4月30日までの状況を踏まえてください。");
        neither("7月4日から7月5日まで、意見の提出フォームを利用できません。");
        neither("意見についての問合せは、7月9日まで受け付けます。");
        neither("経過措置の期限は令和10年3月31日であり、意見はその点に限りません。");
    }
}
