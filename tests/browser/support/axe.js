// What axe finds on a page.
import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe found in each of the looks, each thing once, with the first look that shows it. */
export async function violationsIn(page, looks) {
  const found = new Map();
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const violation of await violations(page)) found.set(violation, found.get(violation) ?? `${width} px, ${colorScheme}: ${violation}`);
  }
  return [...found.values()];
}

/** What axe found, one string for each rule. The size of targets (WCAG 2.2, 2.5.8) is a rule one must ask for. */
export async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { violations } = await globalThis.axe.run({ runOnly: { type: "tag", values }, rules: { "target-size": { enabled: true } } });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, TAGS);
  return found.sort();
}
