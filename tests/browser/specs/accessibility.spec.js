// axe finds no violation on any page, on a telephone or a desktop, in light or dark colours.
import axe from "axe-core";

import { pages } from "../support/pages.js";
import { expect, test } from "../support/test.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const address of pages) {
  test(`/${address}`, async ({ page }) => {
    await page.goto(address);
    for (const width of [360, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

test("axe notices a bad page", async ({ page }) => {
  await page.setContent(`<!DOCTYPE html><html><title>Bad</title><p style="color: #ccc; background: #fff">Faint`);
  const rules = (await violations(page)).map((violation) => violation.split(":")[0]);
  expect(rules).toEqual(["color-contrast", "html-has-lang", "landmark-one-main", "page-has-heading-one", "region"]);
});

/** What axe found, one string for each rule. */
async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { violations } = await globalThis.axe.run({ runOnly: { type: "tag", values } });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, TAGS);
  return found.sort();
}
