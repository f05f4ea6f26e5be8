// No page scrolls sideways at 320 CSS pixels (WCAG 2.2, 1.4.10 Reflow).
import { pages } from "../support/pages.js";
import { expect, test } from "../support/test.js";

test.use({ viewport: { width: 320, height: 640 } });

for (const address of pages) {
  test(`/${address} fits a narrow screen`, async ({ page }) => {
    await page.goto(address);
    expect(await overflow(page)).toBe(0);
  });
}

test("a page that is too wide is noticed", async ({ page }) => {
  await page.setContent('<body style="margin: 0"><p style="width: 400px">Wide');
  expect(await overflow(page)).toBe(80);
});

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
