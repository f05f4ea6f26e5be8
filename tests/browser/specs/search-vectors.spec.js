// The script's half of the search against what Rust makes of the same texts, and against an index that Rust has written.
import { readFileSync } from "node:fs";
import vm from "node:vm";

import { expect, test } from "@playwright/test";

const repository = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository));
const vectors = JSON.parse(read("tests/vectors/search.json"));

/** What a browser has besides the language. */
const sandbox = vm.createContext({ TextEncoder, TextDecoder });
vm.runInContext(read("themes/default/assets/search-index.js").toString(), sandbox);
const { normalize, tokenize, parse, pieces, phaseAt, matches, snippet, fragment, Index } = sandbox.kokujiSearch;

/** Values of another realm have prototypes of their own. */
const plain = (value) => JSON.parse(JSON.stringify(value));

test("normalization and tokens are those of the index", () => {
  const made = vectors.texts.map(({ text }) => {
    const normalized = normalize(text).text;
    return { text, normalized, tokens: tokenize(normalized).map((token) => [token.text, token.position]) };
  });
  expect(plain(made)).toEqual(vectors.texts);
});

test("each letter leads back to the original", () => {
  for (const { text } of vectors.texts) {
    const normal = normalize(text);
    expect(normal.starts.length).toBe(normal.text.length);
    expect(normal.ends.length).toBe(normal.text.length);
    normal.starts.forEach((start, at) => {
      expect(normalize(text.slice(start, normal.ends[at])).text).toContain(normal.text[at]);
    });
  }
});

for (const { query, found, scattered = false, phase, year, now = vectors.now } of vectors.queries) {
  test(`finds ${query || "everything"}${phase ? ` of phase ${phase}` : ""}${year ? ` of ${year}` : ""}`, async () => {
    const index = await Index.open(load(), "ja");
    const answer = await index.find(query, { phase, year, now });
    const cards = await index.cards(answer.documents.map(({ document }) => document));
    expect(cards.map((card) => card.href.split("/")[3])).toEqual(found);
    expect(answer.scattered).toBe(scattered);
  });
}

test("a query fetches the root, the shards of its words, and the cards of what it shows", async () => {
  const loaded = [];
  const index = await Index.open(load(loaded), "ja");
  const { documents } = await index.find("新幹線", { now: vectors.now });
  await index.cards(documents.map(({ document }) => document));
  const kinds = loaded.map((name) => name.split(".")[0]);
  expect(kinds).toEqual(["index", "terms", "cards"]);
});

test("a file that could not be loaded is asked for anew", async () => {
  const trouble = [new Error("the network")];
  const fail = (name) => name.startsWith("terms") && trouble.length > 0;
  const good = load();
  const index = await Index.open(async (name) => (fail(name) ? Promise.reject(trouble.pop()) : good(name)), "ja");
  const find = () => index.find("新幹線", { now: vectors.now }).then(({ documents }) => documents.length, (error) => error.message);
  expect([await find(), await find()]).toEqual(["the network", 2]);
});

test("a file that is cut short is an error", async () => {
  const whole = load();
  const cut = async (name) => (name.startsWith("terms") ? (await whole(name)).slice(0, -1) : whole(name));
  const index = await Index.open(cut, "ja");
  const found = index.find("新幹線", { now: vectors.now }).then(() => "found", ({ message }) => message);
  expect(await found).toBe("a file of the index is cut short");
});

/** Loads the files of the index in tests/vectors, and tells their names. */
const load = (loaded = []) => async (name) => {
  loaded.push(name);
  return new Uint8Array(read(`tests/vectors/search-index/${name}`));
};

test("the parts of a query", () => {
  const parts = (query) => plain(parse(query)).map(({ text, quoted }) => [text, quoted]);
  expect(parts(' 新幹線　騒音 "open data" 「資金の計画」')).toEqual([
    ["新幹線", false], ["騒音", false], ["open data", true], ["資金の計画", true],
  ]);
  expect(parts("『告示』案“a b”c")).toEqual([["告示", true], ["案", false], ["a b", true], ["c", false]]);
  expect(parts('"open data')).toEqual([["open", false], ["data", false]]);
  expect(parts("、 ・ \"\" 「」")).toEqual([]);
  expect(plain(pieces(parse("資金決済法"), "ja")).map(({ text }) => text)).toEqual(["資金", "決済", "法"]);
});

test("matches are marked in the spelling of the text", () => {
  const marked = (text, query) => plain(matches(text, parse(query))).map(({ start, end }) => text.slice(start, end));
  expect(marked("ｻｰﾊﾞｰ障害とサーバー", "サーバー")).toEqual(["ｻｰﾊﾞｰ", "サーバー"]);
  expect(marked("令和８年度の案、令和8年度の案", "令和8年度 案")).toEqual(["令和８年度", "案", "令和8年度", "案"]);
  expect(marked("改正案の案件で案", "案")).toEqual(["案", "案", "案"]);
  expect(marked("Opening the open data", "open")).toEqual(["open"]);
  expect(marked("Opening data", "open")).toEqual(["Opening"]);
  expect(marked("Opening data", '"open"')).toEqual([]);
  expect(marked("資金決済法", "資金 金決済")).toEqual(["資金決済"]);
  expect(marked("㈱例示 ①", "株 1")).toEqual(["㈱", "①"]);
  expect(marked("新千歳と幹線", "新幹線")).toEqual([]);
});

test("what is cut out of a text between words is marked where it was", () => {
  const splitsWord = (text, at) => /^[0-9a-z]{2}$/i.test(text.slice(Math.max(at - 1, 0), at + 1));
  for (const body of vectors.documents.map((document) => normalize(document.body).text)) {
    for (let start = 0; start < body.length; start += 1) {
      for (let end = start + 1; end <= Math.min(start + 9, body.length); end += 1) {
        if (splitsWord(body, start) || splitsWord(body, end) || !/^[\p{L}\p{N}]/u.test(body[start])) continue;
        const cut = parse(`"${body.slice(start, end)}"`);
        const spans = plain(matches(body, cut));
        const trimmed = start + body.slice(start, end).replace(/[^\p{L}\p{N}]+$/u, "").length;
        expect(spans.some((span) => span.start <= start && span.end >= trimmed), body.slice(start, end)).toBe(true);
      }
    }
  }
});

test("a snippet is cut between words", () => {
  const cut = (text, query, room) => plain(snippet(text, parse(query), "en", room));
  const text = "The Ministry publishes open data of the whole country";
  expect(cut(text, "open", { before: 6, after: 10 })).toEqual({
    text: "open data of ", marks: [{ start: 0, end: 4 }], cutBefore: true, cutAfter: true,
  });
  expect(cut(text, "the", { before: 60, after: 90 })).toEqual({
    text, marks: [{ start: 0, end: 3 }, { start: 36, end: 39 }], cutBefore: false, cutAfter: false,
  });
  expect(cut(text, "absent", { before: 6, after: 10 })).toBeNull();
  expect(cut("葛\u{e0100}城の例".repeat(9), "城", { before: 1, after: 1 }).text).not.toMatch(/^\p{M}/u);
});

test("a fragment quotes whole words as they stand", () => {
  const words = (text, query, language) => decodeURIComponent(fragment(text, parse(query), language));
  expect(words("ｻｰﾊﾞｰ障害", "サーバー", "ja")).toBe("#:~:text=ｻｰﾊﾞｰ");
  expect(words("Opening the open data", "ope dat", "en")).toBe("#:~:text=Opening&text=open&text=data");
  expect(fragment("ISMAP-LIU, A&B", parse("ismap-liu b"), "en")).toBe("#:~:text=ISMAP%2DLIU&text=B");
  expect(words("何もない", "新幹線", "ja")).toBe("");
});

test("the phase is that of the moment of reading", () => {
  const period = { opens: 100, end: 200 };
  const phases = [99, 100, 199, 200].map((now) => phaseAt({ phase: "closed", period }, now));
  expect(phases).toEqual(["upcoming", "open", "open", "closed"]);
  expect(phaseAt({ phase: "results", period }, 150)).toBe("results");
  expect(phaseAt({ phase: "withdrawn", period }, 150)).toBe("withdrawn");
  expect(phaseAt({ phase: "published" }, 150)).toBe("published");
});
