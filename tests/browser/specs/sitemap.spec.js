// The sitemap is read back by a reader that refuses what sitemaps.org does not know: every address in it exists, every
// page to be found is in it, and the languages of a page name each other.
import { Readable } from "node:stream";
import { ErrorLevel, XMLToSitemapItemStream } from "sitemap";

import { readSite } from "../support/documents.js";
import { fileOf } from "../support/sites.js";
import { expect, test } from "../support/test.js";

test("the sitemap names the pages that are to be found, and nothing else", async ({ page, served }) => {
  const items = await read(served.read("sitemap.xml"));
  const named = items.map(({ url }) => url);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((url) => !served.files.includes(fileOf(url.slice(served.base.length))))).toEqual([]);
  const toBeFound = (await readSite(page, served)).filter(({ canonical, noindex }) => canonical && !noindex).map(({ canonical }) => canonical);
  expect(named.sort()).toEqual([...new Set(toBeFound)].sort());
});

test("the languages of a page name each other and themselves, with one for all others", async ({ served }) => {
  expect(unreciprocated(await read(served.read("sitemap.xml")))).toEqual([]);
});

test("no page has changed after the site was built", async ({ served }) => {
  const now = Date.parse(served.at ?? new Date().toISOString());
  const late = (await read(served.read("sitemap.xml"))).filter(({ lastmod }) => lastmod && !(Date.parse(lastmod) <= now));
  expect(late).toEqual([]);
});

test("alternates that are not returned are noticed", async () => {
  const link = (lang, url) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${url}"/>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url><loc>http://h.example/a</loc>${link("ja", "http://h.example/a")}${link("en", "http://h.example/b")}${link("x-default", "http://h.example/a")}</url><url><loc>http://h.example/b</loc>${link("en", "http://h.example/b")}</url></urlset>`;
  expect(unreciprocated(await read(xml))).toEqual(["http://h.example/a: http://h.example/b does not agree", "http://h.example/b: no x-default"]);
  await expect(read("<urlset><wrong/></urlset>")).rejects.toThrow();
});

/** The entries, as the reader sees them. */
function read(xml) {
  return Readable.from([xml]).pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW })).toArray();
}

/** Entries whose alternates lack `x-default` or themselves, or are not the same set as those of each page they name. */
function unreciprocated(items) {
  const sets = new Map(items.map(({ url, links = [] }) => [url, links.map(({ lang, url: href }) => `${lang} ${href}`).sort().join("\n")]));
  return items.flatMap(({ url, links = [] }) => {
    if (!links.some(({ lang }) => lang === "x-default")) return [`${url}: no x-default`];
    if (!links.some(({ url: href }) => href === url)) return [`${url}: not among its alternates`];
    const pages = links.filter(({ lang }) => lang !== "x-default");
    return pages.filter(({ url: href }) => sets.get(href) !== sets.get(url)).map(({ url: href }) => `${url}: ${href} does not agree`);
  });
}
