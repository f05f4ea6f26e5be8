// The language switch keeps the reader's place: both languages of a notice have the same sections at the same anchors.
import { contentPagesOfKind } from "../support/samples.js";
import { expect, test } from "../support/test.js";

const notices = contentPagesOfKind("notice");
const inBoth = notices.filter((page) => page.startsWith("ja/") && notices.includes(page.replace("ja/", "en/")));

for (const address of inBoth) {
  test(`/${address} has the same anchors in both languages`, async ({ page }) => {
    await page.goto(address);
    const here = await anchors(page);
    await page.locator(".languages a").click();
    expect(await anchors(page)).toEqual(here);
  });
}

test("a section found in the contents is there after a switch of language", async ({ page, baseURL }) => {
  await page.goto("ja/2022/ismap-liu/");
  await page.getByRole("navigation", { name: "目次" }).getByRole("link", { name: "意見募集の対象" }).click();
  expect(page.url()).toBe(`${baseURL}ja/2022/ismap-liu/#materials`);
  await page.getByRole("navigation", { name: "言語" }).getByRole("link", { name: "English" }).click();
  expect(page.url()).toBe(`${baseURL}en/2022/ismap-liu/#materials`);
  await expect(page.locator("#materials")).toHaveText(/Documents open for comment/);
  await expect(page.locator("#materials")).toBeInViewport();
});

test("the switch follows a reader who scrolled, and leads to the top from the top", async ({ page, baseURL }) => {
  await page.goto("en/2022/ismap-liu/");
  await page.locator("#contacts").evaluate((heading) => heading.scrollIntoView());
  await page.locator(".languages a").evaluate((link) => link.click());
  await page.waitForURL(`${baseURL}ja/2022/ismap-liu/#*`);
  expect(new URL(page.url()).hash).toMatch(/^#(period|contacts)$/);
  await page.goto("en/2022/ismap-liu/");
  await page.locator(".languages a").click();
  await page.waitForURL(`${baseURL}ja/2022/ismap-liu/`);
});

test("every page says its language, and the switch names the others in their own", async ({ page }) => {
  await page.goto("en/2022/ismap-liu/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator(".languages [lang=ja]")).toHaveText("日本語");
  await expect(page.locator(".languages [aria-current]")).toHaveText("English");
});

/** The anchors of the page for people to link to, and where its list of contents leads. */
function anchors(page) {
  return page.evaluate(() => ({
    ids: [...document.querySelectorAll("main [id]")].map((element) => element.id).filter((id) => !id.startsWith("_")),
    contents: [...document.querySelectorAll("#contents a")].map((link) => link.hash),
  }));
}
