// The 200 notices: twenty scenes, ten times over, each on another subject, two days apart from the next.
import { words } from "./words.js";
import { date, minute } from "./time.js";

const ROUNDS = 10;

/** What becomes of a notice, by its place in the round: a tenth is in Japanese only. */
const SCENES = [
  closed, results, announcement, closed, open, results, outcome, closed, closed, japaneseOnly,
  results, closed, announcement, withdrawn, closed, results, upcoming, closed, outcome, japaneseOnly,
];

/** A notice: `id` is its address without the language, `scene` what it is an example of. */
export const notices = Array.from({ length: ROUNDS * SCENES.length }, (_, index) => notice(index));

/** The newest notice of a scene, or of one of its variants. */
export const example = (scene, suits = () => true) => notices.find((notice) => notice.scene === scene && suits(notice));

function notice(index) {
  const scene = SCENES[index % SCENES.length];
  const subject = words(index);
  const shared = { index, words: subject, rich: index % 3 === 0, languages: ["ja", "en"], files: [] };
  const made = scene({ ...shared, scene: scene.name, published: publishedBefore(index) });
  const year = made.facts.publish_at.slice(0, 4);
  return { ...made, id: `${year}/${subject.slug}` };
}

/** The identity of a notice that is neither open nor upcoming. */
function identity(index) {
  return `${date(publishedBefore(index)).slice(0, 4)}/${words(index).slug}`;
}

function publishedBefore(index) {
  return -(45 + 2 * index);
}

function announcement(seed) {
  const facts = {
    ...head(seed, "announcement", { ja: `${seed.words.ja}についての説明会の開催`, en: `Briefings on ${seed.words.en}` }),
    schedule: [{ label: { ja: "第1回説明会", en: "First briefing" }, from: date(seed.published + 10) }],
    contacts: contacts(seed),
  };
  return { ...seed, facts };
}

function outcome(seed) {
  const facts = {
    ...head(seed, "results", { ja: `${seed.words.ja}についての意見募集の結果`, en: `Results of the call for opinions on ${seed.words.en}` }),
    contacts: contacts(seed),
    results: answers(seed, seed.published),
    related: [{ relation: "results_of", notice: identity(seed.index + 1) }],
  };
  return { ...seed, facts };
}

function closed(seed) {
  const call = solicitation(seed, seed.published, seed.published + 30);
  const allow = [{ rule: "procedure/result-overdue", reason: "a scene of its own has results" }];
  return { ...call, facts: { ...call.facts, allow } };
}

function results(seed) {
  const call = solicitation(seed, seed.published, seed.published + 30);
  return { ...call, facts: { ...call.facts, results: answers(seed, seed.published + 36) } };
}

function withdrawn(seed) {
  const call = closed(seed);
  const withdrawal = {
    at: minute(seed.published + 20, "10:00"),
    reason: { ja: "案の前提が変わったため", en: "because the draft rested on what has changed" },
  };
  return { ...call, facts: { ...call.facts, withdrawal } };
}

/** Opened in the last ten days; closes within a month of AT. The first of them closes at the end of October. */
function open(seed) {
  const round = Math.floor(seed.index / SCENES.length);
  return solicitation({ ...seed, published: -(round + 1) }, -(round + 1), 16 + round);
}

function upcoming(seed) {
  const round = Math.floor(seed.index / SCENES.length);
  return solicitation({ ...seed, published: -1 }, round + 1, round + 40);
}

/** An announcement and a call by turns: there is no English text, and English readers get a page that says so. */
function japaneseOnly(seed) {
  const made = seed.index % 40 < 20 ? announcement(seed) : closed(seed);
  const facts = withoutEnglish(made.facts);
  return { ...made, languages: ["ja"], facts: { ...facts, translations: { en: { status: "none" } } } };
}

function solicitation(seed, opens, closes) {
  const { index } = seed;
  const time = index % 2 === 0 ? "23:59" : "17:00";
  const extended = index % 9 === 0 && opens < 0 && seed.scene !== "withdrawn";
  const files = index % 2 === 0 ? [{ name: "draft.pdf", pages: 1 + (index % 4) }, { name: "outline.pdf", pages: 1 }] : [];
  const period = { opens_at: minute(opens, "14:00"), closes_at: minute(closes, time) };
  const facts = {
    ...head(seed, "solicitation", title(seed)),
    procedure: procedure(seed, (extended ? closes - 7 : closes) - seed.published + 1 < 30),
    period,
    materials: materials(seed, files),
    responses: responses(index),
    response_languages: index % 5 === 0 ? ["ja"] : ["ja", "en"],
    privacy: { ja: "意見は、氏名を除いて公表することがあります。", en: "Opinions may be made public without names." },
    contacts: contacts(seed),
    schedule: [{ label: { ja: "意見の整理及び検討", en: "Opinions are considered" }, from: date(closes + 3), to: date(closes + 60) }],
  };
  if (extended) extend(facts, opens, closes, time);
  if (index % 6 === 0) facts.corrections = [...(facts.corrections ?? []), correction(opens)];
  if (index % 20 === 7) facts.redirect_from = [`/old/${seed.words.slug}/`, `/en/2019/${seed.words.slug}/`];
  return { ...seed, files, facts };
}

function extend(facts, opens, closes, time) {
  const reason = { ja: "資料を検討する時間を確保するため", en: "to allow time to study the documents" };
  facts.period.extensions = [{ closes_at_was: minute(closes - 7, time), decided_on: date(opens), reason }];
  const note = { ja: "締切りを延長しました。新しい締切りは、{{ closes_at }}です。", en: "The period has been extended. It now closes at this time: {{ closes_at }}." };
  facts.corrections = [{ at: minute(opens, "15:00"), type: "extension", note }];
}

function correction(opens) {
  return {
    at: minute(opens, "16:00"),
    type: "correction",
    note: { ja: "2ページの誤りを改めました。", en: "An error on page 2 has been corrected." },
    before: { ja: "高さは、8ミリメートル以上とします。", en: "The height is at least 8 millimetres." },
    after: { ja: "高さは、18ミリメートル以上とします。", en: "The height is at least 18 millimetres." },
  };
}

function head({ index, words, published }, kind, title) {
  const joint = index % 11 === 0 ? { joint: ["kokoromi", "kari"].slice(0, 1 + (index % 2)) } : {};
  return {
    kind,
    state: "ready",
    title,
    summary: {
      ja: `${words.ja}について、お知らせします。`,
      en: `A notice about ${words.en}.`,
    },
    publish_at: minute(published, "10:00"),
    issuer: { solicitor: ["rei", "rei", "mihon-shi", "rei", "mihon-ken"][index % 5], ...joint },
    topics: [["labels"], ["streets", "labels"], ["records"], ["labels", "water"]][index % 4],
  };
}

/** One title in seventeen is as long as those of real orders; another has what must be escaped. */
function title({ index, words }) {
  if (index % 17 === 3) {
    return {
      ja: `${words.ja}及びこれに附帯する書類の様式を定める規則の一部を改正する規則の施行に伴う関係規則の整備に関する規則の案についての意見募集`,
      en: `Opinions sought on draft rules to adjust related rules upon enforcement of the rules that amend part of the rules on ${words.en} and on the forms of the documents that go with them`,
    };
  }
  if (index % 17 === 4) return { ja: `A & B <改正> ${words.ja}についての意見募集`, en: `Opinions sought on A & B <revised> ${words.en}` };
  return { ja: `${words.ja}の案についての意見募集`, en: `Opinions sought on draft ${words.en}` };
}

function procedure({ index, published }, isShort) {
  const reason = isShort ? { short_period_reason: { ja: "施行を急ぐため", en: "because the rules must take effect soon" } } : {};
  if (index % 2 === 1) return { type: "voluntary", ...reason };
  return {
    type: "statutory",
    case_number: String(index + 1).padStart(9, "0"),
    order_titles: [{ ja: "見本法施行規則の一部を改正する省令", en: "Order Partially Amending the Regulation for Enforcement of the Samples Act" }],
    legal_basis: [{ act: { ja: "見本法", en: "Samples Act" }, article: { ja: "第9条第2項", en: "Article 9, paragraph 2" } }],
    notice_published_on: date(published),
    ...reason,
  };
}

function materials({ words }, files) {
  const [draft, outline] = files.map(({ name }) => ({ file: name }));
  return [
    {
      title: { ja: words.ja, en: `Draft of ${words.en}` },
      status: "revised",
      draft: true,
      language: "ja",
      ...draft,
      parts: [
        { role: "subject", chapters: [1, 3] },
        { role: "subject", forms: ["1-2"], note: { ja: "届出に関する部分", en: "entries on notification" } },
        { role: "reference", annexes: [1] },
      ],
    },
    { title: { ja: "改正の概要", en: "Outline of the amendment" }, role: "reference", language: "ja", ...outline },
    { title: { ja: "意見募集要領", en: "Procedure for submitting opinions" }, role: "guide", language: "ja" },
  ];
}

function responses(index) {
  const address = { ja: "〒000-0000 例示都見本区霞台1丁目1番1号 例示省", en: "Ministry of Examples, 1-1-1 Kasumidai, Mihon-ku, Reiji-to 000-0000" };
  const form = { channel: "form", url: `https://rei.example/opinions/${index}` };
  const post = { channel: "post", address, receipt: index % 4 === 0 ? "postmark" : "arrival", languages: ["ja"] };
  return [form, { channel: "email", email: "labels@rei.example" }, post, { channel: "fax", fax: "+81-3-0000-0119", receipt: "arrival" }];
}

function contacts({ index }) {
  if (index % 5 === 2) return [{ role: "policy", org: "mihon-shi", division: "planning" }];
  return [{ role: "policy", org: "rei", division: "labels" }, { role: "press", org: "rei", division: "press" }];
}

function answers({ index }, published) {
  return {
    publish_at: minute(published, "10:00"),
    opinions: 2 + (index % 30),
    submitters: 2,
    outcome: ["adopted", "adopted_with_changes", "not_adopted"][index % 3],
    responses: [
      {
        opinion: { ja: "紙のものも選べるようにしてほしい。", en: "Paper should remain possible." },
        answer: { ja: "引き続き、紙のものを用いることができます。", en: "Paper can be used as before." },
        changed: false,
      },
      {
        opinion: { ja: "画面に表示することができないときの取扱いを定めてほしい。", en: "Please say what happens when a screen fails." },
        answer: { ja: "御意見を踏まえ、規定を加えました。", en: "We agree. There is now a rule for it." },
        changed: true,
      },
    ],
  };
}

/** The same facts without the English of each text. */
function withoutEnglish(value) {
  if (Array.isArray(value)) return value.map(withoutEnglish);
  if (value === null || typeof value !== "object") return value;
  const isText = typeof value.ja === "string";
  return Object.fromEntries(Object.entries(value).filter(([key]) => !isText || key === "ja").map(([key, inner]) => [key, withoutEnglish(inner)]));
}
