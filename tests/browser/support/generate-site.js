// Writes the sources of a site of 200 notices, the same bytes every time: all kinds, all phases at AT, and what is rare.
// All bodies are fictional, and all their numbers are ones that nobody has.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { bodies, site, terms, topics } from "./generated/bodies.js";
import { notices } from "./generated/notices.js";
import { pdf } from "./generated/pdf.js";
import { prose } from "./generated/prose.js";

/** Writes `content/` into the folder. JSON is YAML, and nothing in it needs to be escaped twice. */
export function generateSite(folder) {
  const write = (path, text) => {
    const file = join(folder, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const yaml = (path, value) => write(path, `${JSON.stringify(value, null, 1)}\n`);
  yaml("site.yaml", site);
  yaml("organizations.yaml", bodies);
  yaml("terms.yaml", terms);
  yaml("topics.yaml", topics);
  yaml("pages/about/page.yaml", {
    title: { ja: "このサイトについて", en: "About this site" },
    summary: { ja: "試験のためのサイトです。", en: "A site for tests." },
  });
  write("pages/about/ja.md", "このサイトの団体は、全て架空のものです。\n");
  write("pages/about/en.md", "All bodies on this site are fictional.\n");
  write("static/favicon.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>\n');
  for (const notice of notices) {
    const at = `notices/${notice.id}`;
    yaml(`${at}/notice.yaml`, notice.facts);
    for (const language of notice.languages) write(`${at}/${language}.md`, prose(notice, language));
    for (const { name, pages } of notice.files) write(`${at}/files/${name}`, pdf(pages));
  }
}
