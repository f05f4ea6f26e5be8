// axe finds no violation on any type of page, on a telephone or a desktop, in light or dark colours, with scripts or without.
import axe from "axe-core";

import { samples } from "../support/samples.js";
import { eachSample, expect, test, withoutScripts } from "../support/test.js";

const WIDTHS = [360, 1280];
const LOOKS = WIDTHS.flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));
/** Scripts change no colours, so without them each width and each scheme is looked at once. */
const PLAIN_LOOKS = [LOOKS[0], LOOKS[3]];

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

eachSample(samples, (sample) => {
  test("with scripts", async ({ page, open }) => {
    await open(sample);
    expect(await violationsIn(page, LOOKS)).toEqual([]);
  });

  // What a search finds exists only with scripts; of all else, every type is on the generated site.
  if (sample.query || sample.site !== "generated") return;

  test("without scripts", async ({ page, open }) => {
    await withoutScripts(page);
    await open(sample);
    expect(await violationsIn(page, PLAIN_LOOKS)).toEqual([]);
  });
});

test("axe notices a bad page", async ({ page }) => {
  await page.setContent(`<!DOCTYPE html><html><title>Bad</title><p style="color: #ccc; background: #fff">Faint</p><button style="padding: 0; width: 9px; height: 9px">a</button><button style="padding: 0; width: 9px; height: 9px">b</button>`);
  const rules = (await violations(page)).map((violation) => violation.split(":")[0]);
  expect(rules).toEqual(["color-contrast", "html-has-lang", "landmark-one-main", "page-has-heading-one", "region", "target-size"]);
});

/** What axe found in each of the looks, each thing once, with the first look that shows it. */
async function violationsIn(page, looks) {
  const found = new Map();
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const violation of await violations(page)) found.set(violation, found.get(violation) ?? `${width} px, ${colorScheme}: ${violation}`);
  }
  return [...found.values()];
}

/** What axe found, one string for each rule. The size of targets (WCAG 2.2, 2.5.8) is a rule one must ask for. */
async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { violations } = await globalThis.axe.run({ runOnly: { type: "tag", values }, rules: { "target-size": { enabled: true } } });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, TAGS);
  return found.sort();
}
