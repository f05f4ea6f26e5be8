// The first view of a notice is small: at most 30 KB as a host sends it compressed, at most six requests, no font, and
// nothing from another host.
import { gzipSync } from "node:zlib";

import { contentPagesOfKind, samplesOfType } from "../support/samples.js";
import { eachSample, expect, test } from "../support/test.js";

const BYTES = 30 * 1024;
const REQUESTS = 6;

const ofContent = contentPagesOfKind("notice").map((address) => ({ name: `/${address}`, site: "content", address }));

eachSample([...ofContent, ...samplesOfType("notice")], (sample) => {
  test("is small at first sight", async ({ page, open }) => {
    const loaded = await firstView(page, () => open(sample));
    expect(loaded.filter(({ kind }) => kind === "font")).toEqual([]);
    expect(loaded.length).toBeLessThanOrEqual(REQUESTS);
    expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(BYTES);
  });
});

test("the weight of a page is that of all it loads", async ({ page, served }) => {
  const loaded = await firstView(page, () => page.goto(`${served.url}ja/`));
  expect(loaded.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["document", "stylesheet", "script", "icon"]));
  expect(loaded.every(({ bytes }) => bytes > 100)).toBe(true);
});

/** What the page loads until it is quiet, each with its compressed size. Headless browsers load no icon: it is added. */
async function firstView(page, go) {
  const responses = [];
  page.on("response", (response) => responses.push(response));
  await go();
  await page.waitForLoadState("networkidle");
  const loaded = await Promise.all(responses.map(async (response) => ({ kind: response.request().resourceType(), bytes: gzipSync(await response.body()).length })));
  const icon = await page.locator("link[rel=icon]").getAttribute("href");
  const body = await (await page.request.get(new URL(icon, page.url()).href)).body();
  return [...loaded, { kind: "icon", bytes: gzipSync(body).length }];
}
