//! The generated site with texts as long as those of real press releases, nearly 5 KB in each language, and results for most calls, as an
//! archive has them.

use kokuji::calendar::{Date, Datelike as _, Holiday, Weekday};

use super::generator::{self, File};

/// How many bytes a text has at least.
const LENGTH: usize = 4_000;

/// An anchor, a heading in both languages, and the paragraphs below it.
type Section = (&'static str, Pair, &'static [Pair]);
/// Words in Japanese and English.
type Pair = [&'static str; 2];

const SECTIONS: [Section; 5] = [
    (
        "how-it-came-about",
        ["これまでの経緯", "How it came about"],
        &[
            [
                "この分野の取扱いは、長い間、地域ごとの慣行に任されてきました。地域の実情に合うという長所がある一方で、隣の地域に移ると決まりが変わるため、利用する人からも、事業を行う人からも、分かりにくいとの声が寄せられていました。",
                "For a long time this field was left to what was usual in each region. That suited the places themselves, but the rules changed at every border between them, and both those who use the services and those who offer them said again and again that this was hard to follow.",
            ],
            [
                "検討会では、各地の取扱いを集めて比べ、共通にできるものと、地域の判断に残すべきものとを分けました。共通にできるものについては、言葉の意味をそろえることから始め、次に手順を、最後に様式を整理しました。",
                "The panel collected what is done in the regions and compared it. It told apart what can be common to all from what ought to stay with the regions. For the first, it began with the meaning of words, went on to the steps of the procedure, and came to the forms at the end.",
            ],
            [
                "途中でまとめた整理については、関係する団体から話を聴き、現場で無理なく行えるかを確かめました。その結果、準備に時間のかかる事項を後に回し、すぐに始められる事項から順に行うこととしました。",
                "Halfway through, the bodies concerned were heard, so as to find out whether the plan can be followed without undue effort. What takes long to prepare was then moved to a later step, and what can be done at once comes first.",
            ],
        ],
    ),
    (
        "scope",
        ["対象", "What is covered"],
        &[
            [
                "この案は、新しく設けるものと、大きく作り直すものとを対象としています。小さな修理や、同じものへの取替えは対象になりません。どちらに当たるか分からない場合には、着手する前に窓口で確認することができます。",
                "The draft covers what is newly built and what is rebuilt to a large extent. Small repairs and the replacement of a part by the same part are not covered. Whoever is not sure which of the two applies can ask the office in charge before work begins.",
            ],
            [
                "個人の敷地の中にあり、外から利用されないものは、対象に含めません。ただし、多くの人が出入りする施設の敷地にあるものは、所有者が個人であるか法人であるかを問わず、対象に含めることとしています。",
                "What stands on private ground and is not used from outside is left out. What stands on the ground of a facility that many people visit is covered, whether it belongs to a person or to a company.",
            ],
        ],
    ),
    (
        "procedure",
        ["手続", "How it is done"],
        &[
            [
                "届出は、書面のほか、電子的な方法で行うことができます。記載する事項は、場所、種類及び管理する者の連絡先に限り、図面の添付は求めません。届出を受けた窓口は、内容に不足があるときは、速やかに知らせます。",
                "Notification can be made on paper or by electronic means. It states the place, the kind, and how to reach whoever is in charge, and no more; drawings are not asked for. Where something is missing, the office that receives it says so without delay.",
            ],
            [
                "点検は、管理する者が自ら行うことができ、専門の事業者に頼むこともできます。結果は、点検した者の名前とともに記録し、次の点検まで保存します。記録の様式は問わず、既に使っているものをそのまま使うことができます。",
                "Inspections can be made by whoever is in charge, or by a company that is asked to. The result is written down with the name of the inspector and kept until the next inspection. No form is prescribed; what is already in use can go on being used.",
            ],
            [
                "基準に合わないものが見つかった場合には、まず、管理する者に改善の方法を助言します。助言の後も改善されず、利用する人に危険が及ぶおそれがあるときに限り、使用を止めるよう求めることができるものとしています。",
                "Where something does not meet the standards, advice on how to improve it is given first. Only if nothing is done after the advice, and those who use it could come to harm, can its use be stopped.",
            ],
        ],
    ),
    (
        "opinions",
        ["特に意見を伺いたい点", "On what opinions are asked for in particular"],
        &[
            [
                "第一に、対象の範囲が適切かどうかを伺います。広すぎる、又は狭すぎると思われる場合には、具体的な例を挙げてください。例は、場所や団体の名前を伏せたもので構いません。",
                "The first question is whether the draft covers the right things. Whoever thinks that it covers too much, or too little, is asked to give an example. The names of places and bodies can be left out of it.",
            ],
            [
                "第二に、準備のための期間が十分かどうかを伺います。更新の計画が既に決まっている場合には、その計画に沿って準備を終えることができるか、できないとすれば何が妨げとなるかをお書きください。",
                "The second question is whether there is enough time to prepare. Where renewal is planned already, please say whether preparations can be completed along with that plan, and if not, what stands in the way.",
            ],
        ],
    ),
    (
        "next-steps",
        ["今後の進め方", "What comes next"],
        &[
            [
                "寄せられた意見は、検討会で一つずつ検討し、案に反映するかどうかを決めます。反映しない場合にも、その理由を示します。同じ趣旨の意見は、まとめて扱うことがあります。",
                "The panel considers the opinions one by one and decides whether the draft is changed. Where it is not, the reason is given as well. Opinions to the same effect may be answered together.",
            ],
            [
                "結果は、このサイトで公表します。公表の際には、案からどこが変わったかが分かるように、変更した箇所と理由とを並べて示します。個々の意見を出した人の名前が公表されることはありません。",
                "The results are made public on this site. What was changed in the draft is shown beside the reason, so that everybody can see it. The names of those who sent opinions are not shown.",
            ],
            [
                "決定の後には、説明会を各地で開くほか、問合せの多い事項をまとめた資料を作ります。始めてからしばらくの間は、実際の取扱いを見ながら、必要な見直しを行うこととしています。",
                "After the decision, meetings are held in the regions, and a paper is made that answers what is asked most often. For some time after the start, practice is watched and whatever is needed is looked at again.",
            ],
        ],
    ),
];

/// Every source file of the long site with so many notices.
pub fn site(notices: usize) -> impl Iterator<Item = File> {
    generator::site(notices).map(|(path, text)| match path.rsplit('/').next() {
        Some("ja.md") => (path, lengthened(text, 0)),
        Some("en.md") => (path, lengthened(text, 1)),
        Some("notice.yaml") => {
            let text = answered(&path, &closed_on_working_day(&text));
            (path, text)
        }
        _ => (path, text),
    })
}

/// The text with so many sections that both languages have the length.
fn lengthened(mut text: String, language: usize) -> String {
    for (anchor, title, paragraphs) in SECTIONS {
        text += &format!("\n## {} {{#{anchor}}}\n", title[language]);
        for paragraph in paragraphs {
            text += &format!("\n{}\n", paragraph[language]);
        }
    }
    assert!(text.len() >= LENGTH, "{} bytes", text.len());
    text
}

/// The call with its end on a day when offices are open.
fn closed_on_working_day(facts: &str) -> String {
    const KEY: &str = "closes_at: ";
    let (before, rest) = facts.split_once(KEY).expect("a call closes");
    let (day, rest) = rest.split_at("2026-06-01".len());
    let day: Date = day.parse().expect("a date");
    let is_open = |day: &Date| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && Holiday::of(*day).is_none();
    let open = day.iter_days().find(is_open).expect("a week has working days");
    format!("{before}{KEY}{open}{rest}")
}

/// Nine of ten calls that wait for their results get some.
fn answered(path: &str, facts: &str) -> String {
    const WAITS: &str = "allow:\n  - {rule: procedure/result-overdue, ";
    let Some((call, _)) = facts.split_once(WAITS).filter(|_| !path.ends_with("0/notice.yaml")) else {
        return facts.to_owned();
    };
    let year = path.split('/').nth(2).expect("content/notices/<year>");
    format!(
        "{call}results:\n  publish_at: {year}-12-28 10:00\n  opinions: 1\n  submitters: 1\n  outcome: adopted\n  responses:\n    \
         - {{opinion: {{ja: 案のとおりで良いと思います。, en: The draft is fine as it is.}}, \
         answer: {{ja: 案のとおりとします。, en: The draft stays as it is.}}}}\n"
    )
}
