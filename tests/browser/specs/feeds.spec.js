// Every feed that a page names is read back: by a feed reader and an XML parser, or against the types of JSON Feed 1.1.
import { parseFeed } from "@rowanmanning/feed-parser";

import { readAtom, readSite, relativeAddresses } from "../support/documents.js";
import { fileOf } from "../support/sites.js";
import { expect, test } from "../support/test.js";
import { typeErrors } from "../support/types.js";

const ATOM = "application/atom+xml";
const JSON_FEED = "application/feed+json";

/** RFC 3339, as RFC 4287 asks for it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

test("Atom feeds are well-formed, and a reader finds what pages say", async ({ page, served }) => {
  test.setTimeout(120_000);
  const { headings, feeds } = await feedsOf(page, served, ATOM);
  for (const { url, text } of feeds) {
    const { error, entries: plain } = await readAtom(page, text);
    expect(error, url).toBeNull();
    for (const [, value] of text.matchAll(/<(?:updated|published)>([^<]*)</g)) expect(value, url).toMatch(INSTANT);
    const feed = parseFeed(text);
    expect(feed.meta.type, url).toBe("atom");
    expect(feed.self, url).toBe(published(served, url));
    // The reader forgives what is escaped twice. What the text is by the rules of XML, the browser says.
    const entries = feed.items.map(({ id, url: link, updated }, index) => ({ id, link, updated, ...plain[index] }));
    await expectEntries(page, served, headings, url, entries);
  }
});

test("JSON feeds have the types of the standard, and say what pages say", async ({ page, served }) => {
  test.setTimeout(120_000);
  const { headings, feeds } = await feedsOf(page, served, JSON_FEED);
  const errors = typeErrors(feeds.map(({ text }, index) => `import type JSONFeed from "@json-feed-types/1_1";\nexport const feed${index}: JSONFeed = ${withoutExtensions(text)};`));
  expect(errors).toEqual([]);
  for (const { url, text } of feeds) {
    const feed = JSON.parse(text);
    expect(feed.feed_url, url).toBe(published(served, url));
    expect(feed.version, url).toBe("https://jsonfeed.org/version/1.1");
    const entries = feed.items.map(({ id, url: link, title, content_html: html = "", date_published, date_modified }) => {
      for (const instant of [date_published, date_modified]) if (instant !== undefined) expect(instant).toMatch(INSTANT);
      return { id, link, title, html, updated: new Date(date_modified ?? date_published) };
    });
    await expectEntries(page, served, headings, url, entries);
  }
});

test("a title that is escaped twice is noticed, and so is XML that is not well-formed", async ({ page }) => {
  const atom = (title) => `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${title}</title><content type="html">&lt;p&gt;</content></entry></feed>`;
  expect(await readAtom(page, atom("A &amp;amp; B"))).toEqual({ error: null, entries: [{ title: "A &amp; B", html: "<p>" }] });
  expect((await readAtom(page, atom("A & B"))).error).toContain("error");
});

test("a feed with other fields than the standard's is noticed", () => {
  const feed = (text) => typeErrors([`import type JSONFeed from "@json-feed-types/1_1";\nexport const feed: JSONFeed = ${text};`]);
  expect(feed('{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": "1", "content_text": "x"}]}')).toEqual([]);
  expect(feed('{"version": "https://jsonfeed.org/version/1.1", "titel": "x", "items": [{"id": "1", "content_text": "x"}]}')).toEqual([expect.stringContaining("titel")]);
});

/** The feeds that pages name, each once, and the headings of pages by their published address. */
async function feedsOf(page, served, type) {
  const pages = await readSite(page, served);
  const headings = new Map(pages.map(({ url, heading }) => [published(served, url), heading]));
  const named = new Set(pages.flatMap(({ alternates }) => alternates.filter((link) => link.type === type).map(({ href }) => onDisk(served, href))));
  expect(named.size).toBeGreaterThanOrEqual(2);
  const files = served.files.filter((file) => file.endsWith(type === ATOM ? "feed.atom" : "feed.json"));
  expect([...named].sort(), "each feed is named by a page").toEqual(files);
  return { headings, feeds: [...named].map((file) => ({ url: served.url + file, text: served.read(file) })) };
}

/** What holds of the entries of any feed. Titles are compared with headings, so that one that is escaped twice is noticed. */
async function expectEntries(page, served, headings, feed, entries) {
  expect(new Set(entries.map(({ id }) => id)).size, feed).toBe(entries.length);
  for (const { id, link, title, html, updated } of entries) {
    expect(id, feed).toMatch(/^(https?|tag|urn):/);
    expect(title, link).toBe(headings.get(link));
    expect(updated.getTime(), link).toBeLessThanOrEqual(Date.parse(served.at ?? new Date().toISOString()));
    expect(await relativeAddresses(page, html), link).toEqual([]);
    const own = [...html.matchAll(/(?:href|src)="([^"#]*)/g)].map(([, address]) => address).filter((address) => address.startsWith(served.base));
    expect(own.filter((address) => !served.files.includes(onDisk(served, address))), link).toEqual([]);
  }
}

/** A JSON feed without what publishers may add to it: keys that begin with an underscore. */
const withoutExtensions = (text) => JSON.stringify(JSON.parse(text), (key, value) => (key.startsWith("_") ? undefined : value));

/** The address for which the site was built, of one at which it is served. */
const published = (served, url) => served.base + url.slice(served.url.length);

/** The file at an address, be it the published one or the served one. */
const onDisk = (served, address) => fileOf(address.replace(served.base, "").replace(served.url, "").replace(/^\//, ""));
