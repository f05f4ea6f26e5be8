// All that can be done with a pointer can be done with Tab and Enter, and one sees where one is.
import { samples, samplesOfType } from "../support/samples.js";
import { eachSample, expect, test } from "../support/test.js";

// Of radio buttons, Tab stops at the one that is chosen; the arrows choose another.
const FOCUSABLE = "a[href], button, input:not([type=radio]:not(:checked)), select, textarea, summary, [tabindex='0']";

// Lists are walked through on content/, where they are short.
const walked = samples.filter(({ site }) => site === "content").concat(samplesOfType("notice"), samplesOfType("search"), samplesOfType("announcement"));

eachSample(walked, (sample) => {
  test("offers first to skip to the main part, and shows the focus on all that takes it", async ({ page, open }) => {
    await open(sample);
    const stops = await page.locator(FOCUSABLE).filter({ visible: true }).count();
    const seen = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press("Tab");
      seen.push(await page.evaluate(focusSeen));
      if (stop === 0) await expect(page.locator("a.skip:focus")).toBeInViewport({ ratio: 1 });
    }
    expect(seen).toEqual(Array(stops).fill("solid 3px, in view"));
    await expect(page.locator("[data-seen]")).toHaveCount(stops);

    await page.locator("a.skip").press("Enter");
    await expect(page.locator("main")).toBeFocused();
  });
});

test("a focus that does not show is noticed", async ({ page }) => {
  await page.setContent('<body><a href="#" style="outline: none">Here</a>');
  await page.keyboard.press("Tab");
  expect(await page.evaluate(focusSeen)).toContain("none");
});

/** In the page: how the focus is shown, and whether it can be seen. Marks what has it. */
function focusSeen() {
  document.activeElement.setAttribute("data-seen", "");
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return `${outlineStyle} ${outlineWidth}, ${inView ? "in view" : "out of view"}`;
}
