//! Makes the sources of a site of any size, the same bytes every time: notices in Japanese and English of bodies that do not exist, with
//! facts of all kinds, and prose that says some of them by hand, as editors do.
//!
//! The tests and the benchmarks share it, so that what is measured is also what is known to be right.

use std::fmt::Write as _;

/// A source file: its path in the site, and its text.
pub type File = (String, String);

const SITE: &str = "\
name: {ja: 例示省 報道資料, en: Press releases of the Ministry of Examples}
base_url: https://press.example/
languages: [ja, en]
time_zone: Asia/Tokyo
";

const ORGANIZATIONS: &str = "\
rei:
  name: {ja: 例示省, en: Ministry of Examples}
  divisions:
    labels:
      name: {ja: 見本局表示課, en: \"Labels Division, Samples Bureau\"}
      phone: +81-3-0000-0110
      email: labels@rei.example
mihon-shi:
  name: {ja: みほん市, en: Mihon City}
  divisions:
    planning:
      name: {ja: 都市整備部計画課, en: \"Planning Division, Urban Development Department\"}
      phone: +81-3-0000-0210
      email: planning@mihon-shi.example
";

const TERMS: &str = "mihon: {short: MIHON, ja: 見本品情報保存制度, en: Model Information Holding Network}\n";

const TOPICS: &str =
    "labels: {ja: 表示, en: Labels}\nstreets: {ja: 道路, en: Streets}\nwater: {ja: 水と緑, en: Water and parks}\n";

/// Subjects, in both languages.
const SUBJECTS: [(&str, &str); 10] = [
    ("街灯", "street lamps"),
    ("標識", "public signs"),
    ("井戸", "wells"),
    ("歩道", "pavements"),
    ("公園", "parks"),
    ("水路", "canals"),
    ("橋", "bridges"),
    ("見本票", "sample labels"),
    ("記録", "records"),
    ("並木", "rows of trees"),
];

/// What is done with them.
const WORKS: [(&str, &str); 6] = [
    ("設置", "placement"),
    ("管理", "management"),
    ("表示", "marking"),
    ("保存", "preservation"),
    ("点検", "inspection"),
    ("利用", "use"),
];

/// Paragraphs for the outline, in both languages: right sentences, numbers among them.
const OUTLINE: [(&str, &str); 10] = [
    (
        "{s}の{w}については、地域ごとに異なる取扱いがされており、利用する人に分かりにくいとの指摘があります。",
        "The {w} of {s} differs from region to region, and those who use them find this hard to follow.",
    ),
    (
        "このため、有識者から成る検討会を設け、12名の委員による審議を重ねてきました。",
        "A panel of experts was therefore set up, and its 12 members have discussed the matter at length.",
    ),
    ("検討会は、令和3年4月1日（木）に設けられました。", "The panel was set up on Thursday, April 1, 2021."),
    (
        "この案は、三つの章から成り、{s}の種類、大きさ及び{w}の方法を定めています。",
        "The draft has three chapters and lays down the kinds, the size and the {w} of {s}.",
    ),
    (
        "対象となる{s}は、全国でおよそ5,000か所と見込まれます。",
        "About 5,000 places in the whole country are expected to be concerned.",
    ),
    (
        "費用は、1か所当たり1,200円程度と見込まれ、新たな負担は大きくありません。",
        "The cost is expected to be about 1,200 yen for each place, so that the new burden is small.",
    ),
    (
        "公布の日から六月を超えない範囲で、準備のための期間を設けます。",
        "A time for preparation is foreseen, which does not exceed six months from promulgation.",
    ),
    (
        "案の第3条では、{s}を新しく設ける場合の届出を定めています。",
        "Article 3 of the draft lays down how new {s} are notified.",
    ),
    (
        "既にある{s}については、従来の取扱いを続けることができます。",
        "For {s} that exist already, what was done before can go on.",
    ),
    (
        "頂いた意見は、とりまとめの上、氏名を除いて公表することがあります。",
        "The opinions received are collected, and may be made public without the names of those who sent them.",
    ),
];

/// Every source file of a site with so many notices.
pub fn site(notices: usize) -> impl Iterator<Item = File> {
    let fixed = [("site", SITE), ("organizations", ORGANIZATIONS), ("terms", TERMS), ("topics", TOPICS)];
    let fixed = fixed.into_iter().map(|(name, text)| (format!("content/{name}.yaml"), text.to_owned()));
    fixed.chain((0..notices).flat_map(notice))
}

/// The files of a notice, by its number.
fn notice(number: usize) -> [File; 3] {
    let year = 2003 + number % 20;
    let folder = format!("content/notices/{year}/notice-{number}");
    let subject = Subject::of(number);
    [
        (format!("{folder}/notice.yaml"), subject.facts(year)),
        (format!("{folder}/ja.md"), subject.prose(0)),
        (format!("{folder}/en.md"), subject.prose(1)),
    ]
}

/// What a notice is about.
struct Subject {
    number: usize,
    thing: (&'static str, &'static str),
    work: (&'static str, &'static str),
}

impl Subject {
    fn of(number: usize) -> Subject {
        let thing = SUBJECTS[number % SUBJECTS.len()];
        let work = WORKS[(number / SUBJECTS.len()) % WORKS.len()];
        Subject { number, thing, work }
    }

    /// `{s}` and `{w}` replaced by the subject's words.
    fn said(&self, pair: (&str, &str), language: usize) -> String {
        let of = |(ja, en): (&str, &str)| if language == 0 { ja.to_owned() } else { en.to_owned() };
        of(pair).replace("{s}", &of(self.thing)).replace("{w}", &of(self.work))
    }

    fn text(&self, ja: &str, en: &str) -> String {
        let quoted = |language| format!("{:?}", self.said((ja, en), language));
        format!("{{ja: {}, en: {}}}", quoted(0), quoted(1))
    }

    fn facts(&self, year: usize) -> String {
        let (month, day) = (1 + self.number % 9, 1 + self.number % 27);
        let opens = format!("{year}-{month:02}-{day:02} 14:00");
        let closes = format!("{year}-{:02}-{day:02} 17:00", month + 2);
        let is_city = self.number % 4 == 3;
        let (org, division) = if is_city { ("mihon-shi", "planning") } else { ("rei", "labels") };
        let topic = ["labels", "streets", "water"][self.number % 3];
        let title =
            self.text("{s}の{w}の基準案についての意見募集", "Opinions sought on draft standards for the {w} of {s}");
        let summary = self.text(
            "{s}の{w}の基準の案について、意見を募集します。",
            "We ask for opinions on draft standards for the {w} of {s}.",
        );
        let mut facts = format!(
            "kind: solicitation\nstate: ready\ntitle: {title}\nsummary: {summary}\npublish_at: {opens}\n\
             issuer: {{solicitor: {org}}}\ntopics: [{topic}]\nprocedure: {{type: voluntary}}\n\
             period: {{opens_at: {opens}, closes_at: {closes}}}\nmaterials:\n"
        );
        let document = |title: String, rest: &str| {
            format!("  - {{title: {title}, language: ja, url: https://{org}.example/{}.pdf, {rest}}}\n", self.number)
        };
        facts += &document(
            self.text("{s}の{w}の基準", "Standards for the {w} of {s}"),
            "draft: true, status: new, role: subject",
        );
        facts += &document(self.text("{s}の{w}について", "About the {w} of {s}"), "role: reference");
        write!(
            facts,
            "responses:\n  - {{channel: email, email: {division}@{org}.example}}\n\
             response_languages: [ja, en]\n\
             privacy: {{ja: 氏名は、公表しません。, en: Names are not made public.}}\n\
             contacts:\n  - {{role: policy, org: {org}, division: {division}}}\n"
        )
        .expect("a string");
        if self.number.is_multiple_of(3) {
            facts += &self.results(year, month);
        } else {
            facts += "allow:\n  - {rule: procedure/result-overdue, reason: many calls of the corpus wait for their results}\n";
        }
        facts
    }

    fn results(&self, year: usize, month: usize) -> String {
        let opinion =
            self.text("{s}の大きさは、地域に任せてください。", "Please leave the size of {s} to the regions.");
        let answer =
            self.text("大きさの基準は、目安として示すこととしました。", "The sizes are now given as a guide only.");
        format!(
            "results:\n  publish_at: {year}-{:02}-28 10:00\n  opinions: 1\n  submitters: 1\n  outcome: adopted_with_changes\n  \
             responses:\n    - {{opinion: {opinion}, answer: {answer}, changed: true}}\n",
            month + 3
        )
    }

    /// The prose of a language, 0 for Japanese: a lead, an outline of several paragraphs, a list, a table.
    fn prose(&self, language: usize) -> String {
        let said = |pair| self.said(pair, language);
        let mut prose = said((
            "{{ org.rei }}の会議での議論を踏まえ、{s}の{w}の基準の案を作成しました。意見の募集の期間は、{{ period }}です。\n\n",
            "After discussion in {{ org.rei }}, draft standards for the {w} of {s} were made. The period for opinions is {{ period }}.\n\n",
        ));
        prose += &said(("## 背景 {#background}\n\n", "## Background {#background}\n\n"));
        for step in 0..4 {
            prose += &(said(OUTLINE[(self.number + step) % OUTLINE.len()]) + "\n\n");
        }
        prose += &said(("## 案の概要 {#outline}\n\n", "## Outline of the draft {#outline}\n\n"));
        for step in 4..8 {
            prose += &(said(OUTLINE[(self.number + step) % OUTLINE.len()]) + "\n\n");
        }
        prose += &said((
            "主な内容は、次のとおりです。\n\n- {s}の種類を定めること。\n- {s}の大きさを定めること。\n- {w}の方法を定めること。\n\n",
            "It comes down to this:\n\n- the kinds of {s} are laid down;\n- the size of {s} is laid down;\n- the way of {w} is laid down.\n\n",
        ));
        prose += &said((
            "| 種類 | 大きさ |\n| --- | --- |\n| 大型の{s} | 200 cm |\n| 小型の{s} | 50 cm |\n\n",
            "| kind | size |\n| --- | --- |\n| large {s} | 200 cm |\n| small {s} | 50 cm |\n\n",
        ));
        prose += &said((
            "{{ term.mihon }}により、過去の見本を見ることができます。\n",
            "Earlier samples can be seen in {{ term.mihon }}.\n",
        ));
        prose
    }
}
