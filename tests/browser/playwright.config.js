// Four sites are read: what content/ builds to and a generated one of 200 notices, each at the root of a host and under
// a path. What can depend on the whole of a site or on its address is tested on all four; what depends on the look of
// a page, on samples of every type of page (support/samples.js), from whichever site has them.
import { defineConfig } from "@playwright/test";

const WHOLE_SITE = specs("calendars", "feeds", "json-ld", "links", "network", "sitemap");
const SAMPLES = specs("accessibility", "csp", "keyboard", "layout", "markup", "plain", "print", "weight", "words");
const GENERATED_ONLY = specs("status", "lists");
const BOTH = specs("search");
const PREVIEW = specs("preview");

export default defineConfig({
  testDir: "specs",
  globalSetup: "./support/serve-sites.js",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: "dot",
  use: {
    browserName: "chromium",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: [
    { name: "samples", testMatch: SAMPLES },
    { name: "preview", testMatch: PREVIEW },
    { name: "content", testIgnore: [...SAMPLES, ...GENERATED_ONLY, ...PREVIEW], use: { site: "content" } },
    { name: "content-path", testMatch: WHOLE_SITE, use: { site: "content-path" } },
    { name: "generated", testMatch: [...WHOLE_SITE, ...GENERATED_ONLY, ...BOTH], use: { site: "generated" } },
    { name: "generated-path", testMatch: WHOLE_SITE, use: { site: "generated-path" } },
  ],
});

function specs(...names) {
  return names.map((name) => `${name}.spec.js`);
}
