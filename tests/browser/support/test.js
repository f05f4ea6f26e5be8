// Playwright's `test`, where `baseURL` is the site of the project and every `page` must stay quiet: no console
// message, no failed request, no answer of an error, nothing asked of another host.
import { expect, test as base } from "@playwright/test";

export { expect };

export const test = base.extend({
  baseURL: async ({}, use, { project }) => use(process.env[`KOKUJI_SITE_${project.name.toUpperCase()}`]),

  page: async ({ page, baseURL }, use) => {
    const noise = listen(page, baseURL);
    await use(page);
    expect(noise, "what the page complained of").toEqual([]);
  },
});

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

/** Whether a request only ended because the reader went on to another page. */
const leftBehind = (request) => request.failure().errorText === "net::ERR_ABORTED";
