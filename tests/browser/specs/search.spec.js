// The search of the site, as a reader uses it: in both languages, by keyboard alone, filtered, by address, and in vain.
import { expect, test } from "../support/test.js";

/** What is found on each site: the words, and a notice that must be among the results and first where it is the phrase. */
const CASES = {
  content: [
    { language: "ja", words: "見本票", first: "2024/sample-labels" },
    { language: "ja", words: "ＩＳＭＡＰ", first: "2022/ismap-liu" },
    { language: "en", words: "public signs", first: "2025/public-signs" },
    { language: "en", words: "SAMPLE labels", first: "2024/sample-labels" },
  ],
  generated: [
    { language: "ja", words: "街灯の設計の基準", first: "2025/lamps-design" },
    { language: "ja", words: "ｻｰﾊﾞｰの設計", first: "2025/servers-design" },
    { language: "en", words: "design standards for wells", first: "2025/wells-design" },
  ],
};

const results = (page) => page.locator("main a[href*='#:~:text=']");

test("what has the phrase comes first", async ({ page, site, served }) => {
  for (const { language, words, first } of CASES[site]) {
    await page.goto(`${served.url}${language}/search/`);
    await page.getByRole("searchbox").fill(words);
    await page.keyboard.press("Enter");
    await expect(results(page).first(), words).toHaveAttribute("href", new RegExp(`/${language}/${first}/#:~:text=`));
    expect(new URL(page.url()).searchParams.get("q")).toBe(words);
    await expect(page.locator("[role=status]").filter({ hasText: /\d/ })).toHaveCount(1);
  }
});

for (const width of [360, 1280]) {
  test(`the search page shows its field and its labels, ${width} px`, async ({ page, served }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${served.url}en/search/`);
    await expect(page.getByRole("searchbox")).toBeVisible();
    for (const label of await page.locator("main label").all()) {
      const box = await label.boundingBox();
      expect(box.height).toBeGreaterThan(12);
    }
  });
}

for (const [language, words] of [["ja", "見本"], ["en", "sample"]]) {
  test(`an address holds a search, ${language}`, async ({ page, served }) => {
    await page.goto(`${served.url}${language}/search/?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole("searchbox")).toHaveValue(words);
    await expect(results(page)).not.toHaveCount(0);
    const languages = await results(page).evaluateAll((links) => [...new Set(links.map(({ pathname }) => pathname.match(/\/(ja|en)\//)[1]))]);
    expect(languages).toEqual([language]);
  });

  test(`by keyboard alone, ${language}`, async ({ page, served }) => {
    await page.goto(`${served.url}${language}/search/`);
    const box = page.getByRole("searchbox");
    for (let stop = 0; stop < 20 && !(await box.evaluate((element) => element === document.activeElement)); stop += 1) await page.keyboard.press("Tab");
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await expect(results(page)).not.toHaveCount(0);
    const target = await results(page).first().getAttribute("href");
    for (let stop = 0; stop < 40 && !(await results(page).first().evaluate((link) => link === document.activeElement)); stop += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === new URL(target, page.url()).pathname);
    await expect(page.locator("main h1")).toBeVisible();
  });

  test(`nothing found is said, ${language}`, async ({ page, served }) => {
    await page.goto(`${served.url}${language}/search/?q=${language === "ja" ? "鼉龗" : "xyzzy"}`);
    await expect(page.locator("[role=status]").filter({ hasText: /\S/ })).toHaveCount(1);
    await expect(results(page)).toHaveCount(0);
  });

  test(`phase and year narrow the results, ${language}`, async ({ page, served }) => {
    await page.goto(`${served.url}${language}/search/?q=${encodeURIComponent(words)}`);
    await expect(results(page)).not.toHaveCount(0);
    const [phase, year] = [page.locator("main select[name=phase]"), page.locator("main select[name=year]")];
    await year.selectOption("2024");
    await expect.poll(() => years(page)).toEqual(["2024"]);
    await phase.selectOption("results");
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
    await phase.selectOption("open");
    await expect(results(page)).toHaveCount(0);
  });
}

test("what an index has found is never shown by another, to which it was exchanged meanwhile", async ({ context, site, served }) => {
  const page = await context.newPage();
  const { language, words, first } = CASES[site][0];
  let opened = 0;
  // The first index has all the words in its oldest notice, and its cards are gone.
  await page.route("**/search/index.json", async (route) => {
    const response = await route.fetch();
    const root = await response.json();
    const old = { ...root, terms: root.terms.map(() => "old"), cards: root.cards.map(() => "old") };
    opened += 1;
    await route.fulfill({ response, json: opened === 1 ? old : root });
  });
  await page.route("**/search/terms.old.bin", (route) => route.fulfill({ body: shard(words) }));
  await page.goto(`${served.url}${language}/search/?q=${encodeURIComponent(words)}`);
  await expect(results(page).first()).toHaveAttribute("href", new RegExp(`/${language}/${first}/#:~:text=`));
  expect(opened).toBe(2);
});

/** A shard that has each two letters of some words at their place in document 0, and nothing else. */
function shard(words) {
  const pairs = [...words].slice(1).map((letter, at) => Buffer.from([...words][at] + letter));
  return Buffer.concat(pairs.flatMap((pair, at) => [Buffer.from([pair.length]), pair, Buffer.from([2, 0, at * 2 + 1])]));
}

test("a search fetches little", async ({ page, served }) => {
  const asked = [];
  page.on("response", async (response) => asked.push(Number((await response.body()).length)));
  await page.goto(`${served.url}ja/search/?q=${encodeURIComponent("街灯")}`);
  await page.waitForLoadState("networkidle");
  expect(asked.length).toBeLessThanOrEqual(20);
  expect(asked.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(500_000);
});

/** The years of the notices found. */
async function years(page) {
  const found = await results(page).evaluateAll((links) => links.map(({ pathname }) => pathname.match(/\/(\d{4})\//)?.[1]));
  return [...new Set(found)];
}
