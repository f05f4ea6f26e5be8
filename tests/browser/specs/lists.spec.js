// Lists by year, topic and organization: complete over all their pages, which lead to each other in both directions.
import { notices } from "../support/generated/notices.js";
import { expect, test } from "../support/test.js";

/** Notices in Japanese only are listed in Japanese; what was withdrawn is not listed. */
const listed = (language, suits) =>
  notices
    .filter(({ scene, languages, facts }) => scene !== "withdrawn" && languages.includes(language) && suits(facts))
    .map(({ id }) => `/${language}/${id}/`)
    .sort();

const involves = (org) => ({ issuer: { solicitor, joint = [] } }) => [solicitor, ...joint].includes(org);

for (const language of ["ja", "en"]) {
  for (const [address, suits] of [
    ["2025/", ({ publish_at }) => publish_at.startsWith("2025")],
    ["topics/labels/", ({ topics }) => topics.includes("labels")],
    ["organizations/rei/", involves("rei")],
    ["organizations/kokoromi/", involves("kokoromi")],
  ]) {
    test(`/${language}/${address} lists each of its notices once`, async ({ page, served }) => {
      const seen = [];
      let url = `${served.url}${language}/${address}`;
      for (let previous = null; url; ) {
        await page.goto(url);
        if (previous) expect(await href(page, "prev")).toBe(previous);
        seen.push(...(await page.locator(`main a[href]`).evaluateAll((links) => links.map(({ pathname }) => pathname))));
        [previous, url] = [url, await href(page, "next")];
      }
      const ofNotices = seen.filter((path) => /^\/\w+\/\d{4}\/[a-z-]+\/$/.test(path) && path.startsWith(`/${language}/`));
      expect(ofNotices.sort()).toEqual(listed(language, suits));
    });
  }
}

/** Where the list goes on, or null. */
function href(page, rel) {
  return page.locator(`main a[rel=${rel}]`).evaluateAll((links) => links[0]?.href ?? null);
}
