// A page loads all it names, from its own host, without a word on the console; and only the bytes it was built with.
import { expect, listen, test } from "../support/test.js";

/** The pages are shared out, so that both workers read. */
const SHARES = 4;

for (let share = 0; share < SHARES; share += 1) {
  test(`every page is quiet and has its style, ${share + 1} of ${SHARES}`, async ({ page, served }) => {
    test.setTimeout(240_000);
    const unstyled = [];
    for (const address of served.pages.filter((address, index) => index % SHARES === share && !leadsAway(served.html(address)))) {
      await page.goto(served.url + address);
      if (!(await styled(page))) unstyled.push(address);
    }
    expect(unstyled).toEqual([]);
  });
}

test("a style sheet with other bytes is refused", async ({ browser, served }) => {
  const page = await browser.newPage();
  const noise = listen(page, served.url);
  await page.route("**/*.css", (route) => route.fulfill({ contentType: "text/css", body: "main { color: red }" }));
  await page.goto(`${served.url}ja/`);
  expect(await styled(page)).toBe(false);
  expect(noise).toEqual([expect.stringContaining("integrity")]);
  await page.close();
});

/** A page that only says where it has gone is left at once. */
const leadsAway = (html) => html.includes('data-page="redirect"');

const styled = (page) => page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.href));
