// Every run of text in another language says which one it is (WCAG 2.2, 3.1.2 Language of Parts): a screen reader chooses
// its voice by it, a browser the shapes of the characters.
import { samples } from "../support/samples.js";
import { eachSample, expect, test } from "../support/test.js";

eachSample(samples, (sample) => {
  test("says the language of each run", async ({ page, open }) => {
    await open(sample);
    expect(await page.evaluate(strangers)).toEqual([]);
  });
});

test("Japanese in an English page is noticed", async ({ page }) => {
  await page.setContent('<html lang="en"><body><p>見本 <i lang="ja">見本</i> <b lang="ja-Latn">mihon</b> <img alt="例示" lang="en"><a href="#" aria-label="もっと">…</a>');
  expect(await page.evaluate(strangers)).toEqual(["見本", "alt: 例示", "aria-label: もっと"]);
});

test("English sentences in a Japanese page are noticed", async ({ page }) => {
  await page.setContent('<html lang="ja"><body><p>SaaS及びISMAP for Low-Impact Use</p><p>There are none at present.</p><p lang="en">There are none at present.</p>');
  expect(await page.evaluate(strangers)).toEqual(["There are none at present."]);
});

/** In the page: Japanese outside `lang=ja`, and texts of nothing but English words that end as sentences do inside of it. */
function strangers() {
  const found = [];
  const isJapanese = (element) => /^ja\b/.test(element.closest("[lang]")?.lang ?? "");
  const judge = (element, text, where = "") => {
    const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
    const english = /^[A-Z][a-z]*( [\w,'-]+){3,}[.?!]$/.test(text);
    if (isJapanese(element) ? english : japanese) found.push(where + text);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, data } = texts.currentNode;
    if (!parentElement.closest("script, style, template")) judge(parentElement, data.trim());
  }
  for (const name of ["alt", "title", "aria-label", "placeholder"]) {
    for (const element of document.querySelectorAll(`body [${name}]`)) judge(element, element.getAttribute(name), `${name}: `);
  }
  return found;
}
