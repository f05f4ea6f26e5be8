// A page is complete without script: none of its text waits for one to be shown, and nothing is empty that one would fill.
import { samples } from "../support/samples.js";
import { eachSample, expect, test } from "../support/test.js";

test.use({ javaScriptEnabled: false, clock: null });

eachSample(samples.filter(({ query }) => !query), (sample) => {
  test("shows all its text, and none that depends on when it is read", async ({ page, open }) => {
    await open(sample);
    expect(await page.evaluate(hiddenText)).toEqual([]);
    expect(await page.evaluate(emptyText)).toEqual([]);
    const text = await page.locator("main").innerText();
    expect(text).not.toMatch(/あと\s*\d+\s*日|残り\s*\d+\s*日|\d+ days? (left|remaining)/);
  });
});

test("text that waits for a script is noticed", async ({ page }) => {
  await page.setContent("<body><main><p>Here<p hidden>Later</p><dt></dt><details><summary>More</summary><p>Inside</details>");
  expect(await page.evaluate(hiddenText)).toEqual(["Later"]);
  expect(await page.evaluate(emptyText)).toEqual(["DT"]);
});

/** In the page: the texts that are not shown, but for what a reader can unfold, the brackets of ruby, what is
    for paper, and a search, which takes a script. */
function hiddenText() {
  const hidden = [...document.querySelectorAll("body *")]
    .filter((element) => !element.checkVisibility() && !element.closest("details, [role=search], .outcome, .paper") && !element.matches("script, rp, template, template *"));
  return hidden.map((element) => element.textContent.trim()).filter((text) => text !== "");
}

/** In the page: the elements made for text that are shown with none, but for those where a script speaks. */
function emptyText() {
  const spoken = "[role=status], [data-days-left], [data-local-time], [data-response-over], [data-responses-over]";
  const made = [...document.querySelectorAll(`main :is(p, h1, h2, h3, li, dt, dd, a, button, caption, th):not(${spoken})`)];
  return made.filter((element) => element.checkVisibility() && element.textContent.trim() === "" && !element.querySelector("img, svg, input")).map(({ tagName }) => tagName);
}
