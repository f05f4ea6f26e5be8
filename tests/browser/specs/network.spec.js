// A page loads all it names, from its own host, without a word on the console; and only the bytes it was built with.
import { pages } from "../support/pages.js";
import { expect, listen, test } from "../support/test.js";

for (const address of pages) {
  test(`/${address} is quiet and has its style`, async ({ page }) => {
    await page.goto(address);
    expect(await styled(page)).toBe(true);
  });
}

test("a style sheet with other bytes is refused", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  const noise = listen(page, baseURL);
  await page.route("**/*.css", (route) => route.fulfill({ contentType: "text/css", body: "main { color: red }" }));
  await page.goto("ja/");
  expect(await styled(page)).toBe(false);
  expect(noise).toEqual([expect.stringContaining("integrity")]);
  await page.close();
});

const styled = (page) => page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.href));
