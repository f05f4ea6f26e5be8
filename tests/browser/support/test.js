// Playwright's `test` for the sites. `site` is the one the project reads and `baseURL` its address. Every `page` must
// stay quiet (no console message, no failed request, no answer of an error, nothing asked of another host), and its
// clock stands still at the instant for which the site was built, if that matters.
import { expect, test as base } from "@playwright/test";

import { openSample } from "./samples.js";
import { siteOf } from "./sites.js";

export { expect };

export const test = base.extend({
  site: ["content", { option: true }],

  /** What the clock says in every page: an instant, or null for a clock that runs. By default the site's own instant. */
  clock: [undefined, { option: true }],

  served: async ({ site }, use) => use(siteOf(site)),

  baseURL: async ({ served }, use) => use(served.url),

  page: async ({ page, served, clock }, use) => {
    const instant = clock === undefined ? served.at : clock;
    if (instant) await page.clock.setFixedTime(instant);
    const noise = listen(page, served.url);
    await use(page);
    expect(noise, "what the page complained of").toEqual([]);
  },

  /** Goes to a sample; the test must `use` its site. */
  open: async ({ page, served }, use) => use((sample) => openSample(page, served.url, sample)),
});

/** A group of tests for each sample. */
export function eachSample(samples, body) {
  for (const sample of samples) {
    test.describe(sample.name, () => {
      test.use({ site: sample.site });
      body(sample);
    });
  }
}

/** The complaints of a page, as they come. */
export function listen(page, baseURL) {
  const noise = [];
  page.on("console", (message) => noise.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => leftBehind(request) || noise.push(`failed: ${request.url()}`));
  page.on("response", (response) => response.ok() || noise.push(`${response.status()}: ${response.url()}`));
  page.on("request", (request) => request.url().startsWith(baseURL) || noise.push(`elsewhere: ${request.url()}`));
  return noise;
}

/** From now on, pages come without their scripts, as a browser with a blocker shows them. */
export async function withoutScripts(page) {
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replace(/<script [^>]*src=[^>]*><\/script>/g, "");
    return route.fulfill({ response, body });
  });
}

/** Whether a request only ended because the reader went on to another page. */
const leftBehind = (request) => request.failure().errorText === "net::ERR_ABORTED";
