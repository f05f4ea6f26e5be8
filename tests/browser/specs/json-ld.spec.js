// The data blocks of pages are JSON-LD, and each property in them belongs to its type in the vocabulary of schema.org:
// the types of schema-dts are made from it.
import jsonld from "jsonld";

import { readSite } from "../support/documents.js";
import { expect, test } from "../support/test.js";
import { typeErrors } from "../support/types.js";

/** The context of schema.org without its list of terms: what is no address of its own is of schema.org. */
const CONTEXT = { "@context": { "@vocab": "https://schema.org/", id: "@id", type: "@type" } };

test("each notice has data in the terms of schema.org", async ({ page, served }) => {
  test.setTimeout(120_000);
  const pages = await readSite(page, served);
  const withData = pages.filter(({ data }) => data.length > 0);
  const notices = pages.filter(({ kind, noindex }) => kind === "notice" && !noindex);
  expect(notices.filter(({ data }) => data.length === 0).map(({ url }) => url)).toEqual([]);
  const blocks = withData.flatMap(({ data }) => data.map((text) => JSON.parse(text)));
  expect(vocabularyErrors(onePerShape(blocks))).toEqual([]);
  for (const block of blocks) expect(await expand(block)).not.toEqual([]);
  for (const { url, heading, canonical, lang, data } of notices) {
    const article = data.map((text) => JSON.parse(text)).flatMap((block) => block["@graph"] ?? [block]).find((node) => /Article$/.test(node["@type"]));
    expect(article, url).toMatchObject({ headline: heading, inLanguage: lang });
    expect([article.url, article["@id"], article.mainEntityOfPage], url).toContain(canonical);
  }
});

test("what is not in the vocabulary is noticed", () => {
  const data = (node) => ({ "@context": "https://schema.org", "@type": "NewsArticle", ...node });
  const good = data({ headline: "x", expires: "2025-01-01", author: { "@type": "GovernmentOrganization", name: "x" } });
  const ofAnotherType = data({ telephone: "1" });
  const furtherDown = data({ author: { "@type": "GovernmentOrganization", headline: "x" } });
  const noType = data({ "@type": "NewsArticel" });
  const errors = vocabularyErrors([good, ofAnotherType, furtherDown, noType]).sort();
  expect(errors).toEqual([/NewsArticel/, /headline/, /telephone/].map((pattern) => expect.stringMatching(pattern)));
});

test("data that JSON-LD would drop is noticed", async () => {
  await expect(expand({ "@context": "https://schema.org", "@type": "Thing", "@id": "relative", name: "x" })).rejects.toThrow();
});

/** What the types of schema.org say against data. */
function vocabularyErrors(blocks) {
  const nodes = blocks.flatMap(({ "@context": context, "@graph": graph, ...node }) => (graph ?? [node]).map((one) => ({ "@context": "https://schema.org", ...one })));
  const lines = nodes.map((node, index) => `export const node${index}: WithContext<schema.${node["@type"]}> = ${JSON.stringify(node)};`);
  return typeErrors([`import type * as schema from "schema-dts";\nimport type { WithContext } from "schema-dts";\n${lines.join("\n")}`]);
}

/** One block of each shape: the same keys and types at the same places. */
function onePerShape(blocks) {
  const shape = (value, key) => {
    if (Array.isArray(value)) return [...new Set(value.map((one) => shape(one)))].sort();
    if (value !== null && typeof value === "object") return Object.entries(value).map(([name, inner]) => [name, shape(inner, name)]);
    return key === "@type" ? value : typeof value;
  };
  return [...new Map(blocks.map((block) => [JSON.stringify(shape(block)), block])).values()];
}

/** The block as JSON-LD means it. Fails on what would be lost, and on any context but that of schema.org. */
function expand(block) {
  const documentLoader = async (url) => {
    if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`another context: ${url}`);
    return { documentUrl: url, document: CONTEXT };
  };
  return jsonld.expand(block, { documentLoader, safe: true });
}
