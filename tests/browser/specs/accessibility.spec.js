// axe finds no violation on any type of page, on a telephone or a desktop, in light or dark colours, with scripts or without.
import { violations, violationsIn } from "../support/axe.js";
import { samples } from "../support/samples.js";
import { eachSample, expect, test, withoutScripts } from "../support/test.js";

const WIDTHS = [360, 1280];
const LOOKS = WIDTHS.flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));
/** Scripts change no colours, so without them each width and each scheme is looked at once. */
const PLAIN_LOOKS = [LOOKS[0], LOOKS[3]];

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
