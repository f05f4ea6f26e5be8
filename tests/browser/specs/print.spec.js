// A notice on paper: A4, with all that an official document states, each address once and in full, and without what
// only a screen can use. As PDF it is tagged.
import { getDocumentProxy } from "unpdf";

import { samplesOfType } from "../support/samples.js";
import { eachSample, expect, test } from "../support/test.js";

/** ISO 216, in points of 1/72 inch. */
const A4 = [595, 842];

const printed = ["notice open", "notice with results", "notice with prose of all kinds"].flatMap(samplesOfType);

eachSample(printed, (sample) => {
  test("is a document on paper", async ({ page, open }) => {
    await open(sample);
    const facts = await page.evaluate(onScreen);
    const paper = await readPdf(await page.pdf({ tagged: true, preferCSSPageSize: true }));

    expect(paper.sizes.filter((size) => Math.abs(size[0] - A4[0]) > 1 || Math.abs(size[1] - A4[1]) > 1)).toEqual([]);
    expect(paper.tagged).toBe(true);
    expect(facts.stated.filter((text) => !paper.text.includes(plain(text)))).toEqual([]);
    expect(facts.navigation.filter((text) => paper.text.includes(plain(text)))).toEqual([]);
    const times = facts.addresses.map((address) => `${address}: ${timesPrinted(address, facts.addresses, paper.text)}`);
    expect(times).toEqual(facts.addresses.map((address) => `${address}: 1`));
  });
});

test("what is not tagged, and not A4, is noticed", async ({ page }) => {
  await page.setContent('<html lang="en"><title>x</title><h1>One  two</h1>');
  const paper = await readPdf(await page.pdf({ tagged: false, format: "A5" }));
  expect(paper).toEqual({ sizes: [[420, 596]], tagged: false, text: "Onetwo" });
});

/** In the page: what must be on paper, what must not, and where its links to other sites lead. */
function onScreen() {
  const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
  const links = [...document.querySelectorAll("main a[href^='http']")].filter((link) => link.host !== location.host);
  return {
    stated: [...texts("h1, .dates time, #period ~ p time, .contact .name span, .contact .phone, .facts dd a.address"), ...texts(".key-facts .when time")],
    navigation: texts(".skip, .languages a, .site-footer nav a, .contents h2"),
    addresses: [...new Set(links.map((link) => link.getAttribute("href")))],
  };
}

/** The sizes of the pages in points, whether the structure is tagged, and all text. */
async function readPdf(bytes) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const sizes = pages.map(({ view }) => [Math.round(view[2]), Math.round(view[3])]);
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const text = plain(contents.flatMap(({ items }) => items.map(({ str }) => str ?? "")).join(""));
  return { sizes, tagged: trees.every((tree) => tree !== null), text };
}

/** How often an address is printed, not counting those of which it is the beginning. */
function timesPrinted(address, addresses, text) {
  const count = (part) => text.split(plain(part)).length - 1;
  const longer = addresses.filter((other) => other !== address && other.startsWith(address));
  return longer.reduce((times, other) => times - count(other), count(address));
}

/** Text as it compares across line breaks. A font may name a character by the radical that looks like it; NFKC undoes that but for these. */
function plain(text) {
  const shapes = { 戶: "戸", "\u2ED1": "長", "\u2ED8": "青", "\u2EC4": "西", "\u2EE9": "黄", "\u2EAB": "目" };
  return text.normalize("NFKC").replace(/\s+/g, "").replace(/[戶\u2ED1\u2ED8\u2EC4\u2EE9\u2EAB]/g, (shape) => shapes[shape]);
}
