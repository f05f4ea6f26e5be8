// HTML and XML as a browser reads them, many at a time and without loading anything: the parser is Chromium's.

/** Pages as read: `url`, `lang`, `kind`, `noindex`, `canonical`, the text of the `heading`, all `ids`, `links` and `alternates` (absolute), and `data` blocks. */
export function readPages(page, pages) {
  return page.evaluate((pages) => pages.map(({ url, html }) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const all = (selector) => [...parsed.querySelectorAll(selector)];
    const target = (element) => new URL(element.getAttribute("href") ?? element.getAttribute("src"), url).href;
    return {
      url,
      lang: parsed.documentElement.lang,
      kind: parsed.documentElement.dataset.page,
      noindex: parsed.querySelector("meta[name=robots]") !== null,
      canonical: parsed.querySelector("link[rel=canonical]")?.getAttribute("href"),
      heading: parsed.querySelector("h1")?.textContent.trim(),
      ids: all("[id]").map(({ id }) => id),
      links: all("a[href], link[href]:not([rel=canonical], [rel=alternate]), img[src], script[src]").map(target),
      alternates: all("link[rel=alternate][type]").map((link) => ({ type: link.type, href: target(link) })),
      data: all("script[type='application/ld+json']").map(({ textContent }) => textContent),
    };
  }), pages);
}

/** All pages of a served site, read. */
export const readSite = (page, served) =>
  readPages(page, served.pages.map((address) => ({ url: served.url + address, html: served.html(address) })));

/** The entries of an Atom feed by the rules of XML: `title` and `html`; `error` is what the parser says against it, or null. */
export const readAtom = (page, text) =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    const content = (entry, name) => entry.querySelector(`:scope > ${name}`)?.textContent ?? "";
    const entries = [...parsed.querySelectorAll("entry")].map((entry) => ({ title: content(entry, "title"), html: content(entry, "content") }));
    return { error: parsed.querySelector("parsererror")?.textContent ?? null, entries };
  }, text);

/** The addresses in HTML that are not absolute. */
export const relativeAddresses = (page, html) =>
  page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const values = [...parsed.querySelectorAll("[href], [src]")].map((element) => element.getAttribute("href") ?? element.getAttribute("src"));
    return values.filter((value) => !/^(https?|mailto|tel):/.test(value));
  }, html);
