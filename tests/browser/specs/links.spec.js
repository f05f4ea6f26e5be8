// Every address a page names on this site answers, and every fragment in one has its element.
import { readPages, readSite } from "../support/documents.js";
import { fileOf } from "../support/sites.js";
import { expect, test } from "../support/test.js";

test("no page has a broken link", async ({ page, served }) => {
  const pages = await readSite(page, served);
  expect(pages.length).toBeGreaterThan(10);
  expect(broken(pages, served)).toEqual([]);
});

test("every page and file but stubs, redirects and what was withdrawn is linked from the front door on", async ({ page, served }) => {
  const pages = new Map((await readSite(page, served)).map((read) => [read.url, read]));
  const seen = new Set([served.url]);
  for (const url of seen) {
    for (const link of pages.get(url)?.links ?? []) seen.add(link.split("#")[0].split("?")[0]);
  }
  const alone = ({ url, kind, noindex }) => kind === "redirect" || url.endsWith("404.html") || noindex;
  const unlinked = [...pages.values()].filter((read) => !seen.has(read.url) && !alone(read)).map(({ url }) => url);
  const files = served.files.filter((file) => file.startsWith("files/") && !seen.has(served.url + file));
  expect([...unlinked, ...files]).toEqual([]);
});

test("an address that is not there answers 404 with a page that leads back", async ({ request, served }) => {
  const answer = await request.get(`${served.url}ja/2022/no-such-notice/`);
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain(`href="${new URL("ja/", served.url).pathname}"`);
});

test("broken links are noticed", async ({ page }) => {
  const site = { url: "http://h/s/", files: ["index.html"] };
  const html = '<a href="/s/">a</a><a href="/s/no/">b</a><a href="#no">c</a><a href="/outside/">d</a><a href="https://other.example/">e</a>';
  expect(broken(await readPages(page, [{ url: "http://h/s/", html }]), site)).toEqual([
    "http://h/s/ names http://h/s/no/", "http://h/s/ names http://h/s/#no", "http://h/s/ names http://h/outside/",
  ]);
});

/** The addresses on the site's host for which there is no file, or no element. */
function broken(pages, { url, files }) {
  const there = new Set(files);
  const ids = new Map(pages.map((read) => [read.url, new Set(read.ids)]));
  const host = new URL(url).origin;
  const isBroken = (link) => {
    const [address, fragment] = link.split("#");
    const path = address.split("?")[0];
    if (!path.startsWith(url) || !there.has(fileOf(path.slice(url.length)))) return true;
    return Boolean(fragment) && !fragment.startsWith(":~:") && ids.has(path) && !ids.get(path).has(decodeURIComponent(fragment));
  };
  const own = ({ url: from, links }) => [...new Set(links)].filter((link) => link.startsWith(host) && isBroken(link)).map((link) => `${from} names ${link}`);
  return pages.flatMap(own);
}
