// Pages to look at closely: those of public/, and one of each type from the generated site, in each language.
import { readFileSync } from "node:fs";

import { example } from "./generated/notices.js";
import { fileOf, filesIn, pagesAmong, publicFolder } from "./sites.js";

/** The pages of public/, as addresses: "", "ja/", "ja/2022/ismap-liu/", "404.html". */
export const contentPages = pagesAmong(filesIn(publicFolder));

/** The pages of public/ whose `data-page` is `kind`. */
export const contentPagesOfKind = (kind) =>
  contentPages.filter((page) => readFileSync(`${publicFolder}${fileOf(page)}`, "utf8").includes(`data-page="${kind}"`));

/** A page of the generated site by type; `next` leads to the second page of a list, `query` asks the search page. */
const TYPES = [
  ["home", ""],
  ["year", "2025/"],
  ["year, second page", "2025/", { next: true }],
  ["topic", "topics/labels/"],
  ["organization", "organizations/rei/"],
  ["search", "search/"],
  ["search with results", "search/", { query: { ja: "街灯", en: "lamps" } }],
  ["notice upcoming", `${example("upcoming").id}/`],
  ["notice open", `${example("open").id}/`],
  ["notice closed", `${example("closed").id}/`],
  ["notice with results", `${example("results", ({ rich }) => rich).id}/`],
  ["notice withdrawn", `${example("withdrawn").id}/`],
  ["notice with a long title", `${example("closed", ({ index }) => index % 17 === 3).id}/`],
  ["notice with prose of all kinds", `${example("closed", ({ index, rich }) => rich && index > 0).id}/`],
  ["announcement", `${example("announcement").id}/`],
  ["results of a call", `${example("outcome").id}/`],
  ["notice in Japanese only", `${example("japaneseOnly").id}/`],
];

const generated = TYPES.flatMap(([type, address, more]) =>
  ["ja", "en"].map((language) => ({ name: `${type}, ${language}`, site: "generated", type, language, address: `${language}/${address}`, ...more })),
);

/** Of lists of a kind, one page in each language is as good as all. */
const isTypical = (address) => !/^\w+\/(\d{4}|topics\/[a-z-]+|organizations\/[a-z-]+)\/$/.test(address) || /\/(2025|topics\/labels|organizations\/rei)\/$/.test(address);

/** All of them; `name` is unique. */
export const samples = [...contentPages.filter(isTypical).map((address) => ({ name: `/${address}`, site: "content", address })), ...generated];

/** The samples of the types whose name begins so, and no page of public/. */
export const samplesOfType = (prefix) => generated.filter(({ type }) => type.startsWith(prefix));

/** Where a sample is found once the sites are served: goes there, and on to where its page is. */
export async function openSample(page, url, { address, language, next, query }) {
  const search = query ? `?q=${encodeURIComponent(query[language])}` : "";
  await page.goto(`${url}${address}${search}`);
  if (next) {
    const href = await page.locator("main a[rel=next]").first().getAttribute("href", { timeout: 2_000 });
    await page.goto(new URL(href, page.url()).href);
  }
  if (query) await page.locator("main a[href*=':~:text=']").first().waitFor({ timeout: 5_000 });
}
