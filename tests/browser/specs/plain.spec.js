// A page is complete without script: none of its text waits for one to be shown.
import { pages } from "../support/pages.js";
import { expect, test } from "../support/test.js";

test.use({ javaScriptEnabled: false });

for (const address of pages) {
  test(`/${address} shows all its text without script`, async ({ page }) => {
    await page.goto(address);
    expect(await page.evaluate(hiddenText)).toEqual([]);
  });
}

test("text that waits for a script is noticed", async ({ page }) => {
  await page.setContent("<body><p>Here<p hidden>Later</p><details><summary>More</summary><p>Inside</details>");
  expect(await page.evaluate(hiddenText)).toEqual(["Later"]);
});

/** In the page: the texts that are not shown, but for what a reader can unfold and the brackets of ruby. */
function hiddenText() {
  const hidden = [...document.querySelectorAll("body *")]
    .filter((element) => !element.checkVisibility() && !element.closest("details") && !element.matches("script, rp"));
  return hidden.map((element) => element.textContent.trim()).filter((text) => text !== "");
}
