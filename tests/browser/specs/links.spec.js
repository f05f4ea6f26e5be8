// Every address a page names on this site answers, and every fragment in one has its element.
import { files, pages, pagesOfKind } from "../support/pages.js";
import { expect, test } from "../support/test.js";

for (const address of pages) {
  test(`/${address} has no broken link`, async ({ page, request, baseURL }) => {
    await page.goto(address);
    const broken = [];
    for (const link of await ownLinks(page, baseURL)) {
      const [url, fragment] = link.split("#");
      const answer = await request.get(url);
      if (answer.status() !== 200) broken.push(`${link}: ${answer.status()}`);
      else if (fragment && !hasId(await answer.text(), decodeURIComponent(fragment))) broken.push(`${link}: no such id`);
    }
    expect(broken).toEqual([]);
  });
}

test("every page and file but stubs is linked from the front door on", async ({ page, baseURL }) => {
  const seen = new Set([baseURL]);
  for (const url of seen) {
    if (!/(\/|\.html)$/.test(url)) continue;
    await page.goto(url);
    for (const link of await ownLinks(page, baseURL)) seen.add(link.split("#")[0]);
  }
  const unlinked = ["404.html", ...pagesOfKind("stub")];
  const linkable = [...pages, ...files.filter((file) => file.startsWith("files/"))];
  expect(linkable.filter((address) => !seen.has(baseURL + address))).toEqual(unlinked);
});

test("an address that is not there answers 404 with a page that leads back", async ({ request, baseURL }) => {
  const answer = await request.get("ja/2022/no-such-notice/");
  expect(answer.status()).toBe(404);
  const home = new URL("ja/", baseURL).pathname;
  expect(await answer.text()).toContain(`href="${home}"`);
});

/** The addresses on this site that the page links to or loads, as absolute URLs. */
async function ownLinks(page, baseURL) {
  const selector = "a[href], link[href]:not([rel=canonical], [rel=alternate]), img[src], script[src]";
  const all = await page.locator(selector).evaluateAll((elements) => elements.map((element) => element.href || element.src));
  const host = new URL(baseURL).origin;
  return [...new Set(all)].filter((url) => url.startsWith(host));
}

const hasId = (html, id) => html.includes(` id="${id}"`);
