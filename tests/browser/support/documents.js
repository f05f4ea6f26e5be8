// HTML and XML as a browser reads them, many at a time and without loading anything: the parser is Chromium's.

/** The links of HTML pages: for each page its `links`, absolute, with `ids` and the text of its `h1`. */
export function readPages(page, pages) {
  return page.evaluate((pages) => pages.map(({ url, html }) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const named = [...parsed.querySelectorAll("a[href], link[href]:not([rel=canonical], [rel=alternate][hreflang]), img[src], script[src]")];
    const links = named.map((element) => new URL(element.getAttribute("href") ?? element.getAttribute("src"), url).href);
    const ids = [...parsed.querySelectorAll("[id]")].map(({ id }) => id);
    const alternates = [...parsed.querySelectorAll("link[rel=alternate][type]")].map((link) => ({ type: link.type, href: new URL(link.getAttribute("href"), url).href }));
    const data = [...parsed.querySelectorAll("script[type='application/ld+json']")].map(({ textContent }) => textContent);
    return { url, lang: parsed.documentElement.lang, kind: parsed.documentElement.dataset.page, noindex: parsed.querySelector("meta[name=robots]") !== null, canonical: parsed.querySelector("link[rel=canonical]")?.getAttribute("href"), links, ids, alternates, data, heading: parsed.querySelector("h1")?.textContent.trim() };
  }), pages);
}

/** All pages of a served site, read. */
export const readSite = (page, served) =>
  readPages(page, served.pages.map((address) => ({ url: served.url + address, html: served.html(address) })));

/** What an XML parser says against a text, or null. */
export const xmlError = (page, text) =>
  page.evaluate((text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent ?? null, text);

/** The addresses in HTML that are not absolute. */
export const relativeAddresses = (page, html) =>
  page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const values = [...parsed.querySelectorAll("[href], [src]")].map((element) => element.getAttribute("href") ?? element.getAttribute("src"));
    return values.filter((value) => !/^(https?|mailto|tel):/.test(value));
  }, html);
