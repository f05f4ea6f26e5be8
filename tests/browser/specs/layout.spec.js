// No page scrolls sideways or cuts text off: at 320 CSS pixels (WCAG 2.2, 1.4.10 Reflow), with text at 200% (1.4.4 Resize
// Text), with the spacing of text that readers may set (1.4.12); and forced colours are left to the reader.
import { samples } from "../support/samples.js";
import { eachSample, expect, test } from "../support/test.js";

// Only so can a test put in the style that a reader's extension would.
test.use({ bypassCSP: true });

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };

/** What 1.4.12 lets a reader set. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

eachSample(samples, (sample) => {
  test("fits whatever the reader sets", async ({ page, open }) => {
    await open(sample);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(misfits), "320 px").toEqual([]);

    await page.setViewportSize(WIDE);
    await setTextSize(page, 2);
    expect(await page.evaluate(misfits), "200% text").toEqual([]);
    await setTextSize(page, 1);

    await page.addStyleTag({ content: SPACING });
    expect(await page.evaluate(misfits), "text spacing").toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(misfits), "text spacing, 320 px").toEqual([]);

    await page.emulateMedia({ forcedColors: "active" });
    expect(await page.evaluate(keptColours), "forced colours").toEqual([]);
  });
});

test("a page that is too wide is noticed", async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.setContent('<body style="margin: 0"><p style="width: 400px">Wide');
  expect(await page.evaluate(misfits)).toEqual(["80 px too wide"]);
});

test("text that is cut off is noticed", async ({ page }) => {
  await page.setContent('<p style="height: 1em; overflow: hidden">One<br>two');
  expect(await page.evaluate(misfits)).toEqual(["cut off: One two"]);
});

test("colours kept in spite of the reader are noticed", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.setContent('<p style="forced-color-adjust: none">Mine');
  expect(await page.evaluate(keptColours)).toEqual(["P"]);
});

/** The size of text a reader asks of the browser, in multiples of its default. Unlike a style, media queries heed it. */
async function setTextSize(page, factor) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 16 * factor, fixed: 13 * factor } });
}

/** In the page: what is wider than the screen, and what is cut off. What is a pixel large is meant to be heard. */
function misfits() {
  const root = document.documentElement;
  const found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth - root.clientWidth} px too wide`);
  for (const element of document.querySelectorAll("body *")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cut = (overflowX === "hidden" && element.scrollWidth > element.clientWidth) || (overflowY === "hidden" && element.scrollHeight > element.clientHeight);
    if (cut && element.clientWidth > 1 && element.innerText?.trim()) found.push(`cut off: ${element.innerText.replaceAll("\n", " ")}`);
  }
  return found;
}

/** In the page: the elements that do not take the reader's colours. */
function keptColours() {
  const elements = [...document.querySelectorAll("body :not(svg, svg *)")];
  return elements.filter((element) => getComputedStyle(element).forcedColorAdjust === "none").map(({ tagName }) => tagName);
}
