// All that can be done with a pointer can be done with Tab and Enter, and one sees where one is.
import { pages } from "../support/pages.js";
import { expect, test } from "../support/test.js";

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";

for (const address of pages) {
  test(`/${address} skips to the main part first`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    await expect(page.locator("a.skip")).toBeFocused();
    await expect(page.locator("a.skip")).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
  });

  test(`/${address} shows the focus on all that takes it`, async ({ page }) => {
    await page.goto(address);
    const expected = await page.locator(FOCUSABLE).filter({ visible: true }).count();
    const outlines = [];
    for (let stop = 0; stop < expected; stop += 1) {
      await page.keyboard.press("Tab");
      outlines.push(await page.evaluate(focusOutline));
    }
    expect(outlines).toEqual(Array(expected).fill("solid 3px, in view"));
  });
}

/** In the page: how the focus is shown, and whether it can be seen. */
function focusOutline() {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return `${outlineStyle} ${outlineWidth}, ${inView ? "in view" : "out of view"}`;
}
