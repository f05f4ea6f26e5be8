// `kokuji serve` in a browser: the bar at the foot of its pages, pages that load themselves again, any instant.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { expect, test as base } from "@playwright/test";

import { violationsIn } from "../support/axe.js";
import { kokuji, repository } from "../support/build.js";

const FLAGSHIP = "2022/ismap-liu";
const LOOKS = [360, 1280].map((width) => ({ width, colorScheme: "light" }));

const test = base.extend({
  /** A copy of the sources of content/. */
  root: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), "kokuji-preview-"));
    cpSync(join(repository, "content"), join(root, "content"), { recursive: true });
    await use(root);
    rmSync(root, { recursive: true });
  },

  /** The address of a preview of it, which looks from the middle of the flagship's period. */
  baseURL: async ({ root }, use) => {
    const serve = ["serve", "--root", root, "--port", "0", "--at", "2022-06-20 12:00", "--lang", "en"];
    const [program, ...first] = kokuji;
    const preview = spawn(program, [...first, ...serve], { cwd: repository, stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface(preview.stdout)) {
      await use(line);
      break;
    }
    preview.kill();
  },

  page: async ({ page }, use) => {
    const noise = [];
    page.on("console", (message) => noise.push(message.text()));
    page.on("pageerror", (error) => noise.push(error.message));
    await use(page);
    expect(noise, "what the page complained of").toEqual([]);
  },
});

const bar = (page) => page.getByRole("complementary", { name: "Preview" });

test("the bar is accessible, closed and open", async ({ page }) => {
  await page.goto(`en/${FLAGSHIP}/`);
  expect(await violationsIn(page, LOOKS)).toEqual([]);
  await bar(page).locator("summary").press("Enter");
  await expect(bar(page).getByLabel("Look at it")).toBeVisible();
  expect(await violationsIn(page, LOOKS)).toEqual([]);
  await page.goto("__kokuji/findings");
  expect(await violationsIn(page, LOOKS)).toEqual([]);
});

test("the bar is not printed", async ({ page }) => {
  await page.goto("en/");
  await expect(bar(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".__kokuji")).toBeHidden();
});

test("a page loads itself again where it was, if it has changed", async ({ page, root }) => {
  await page.setViewportSize({ width: 360, height: 600 });
  await page.goto(`en/${FLAGSHIP}/`);
  await page.evaluate(() => scrollTo(0, 700));
  const text = join(root, "content/notices", FLAGSHIP, "en.md");
  const before = readFileSync(text, "utf8");
  writeFileSync(text, `${before}\nAnother sentence.\n`);
  await expect(page.getByText("Another sentence.")).toBeAttached();
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBeGreaterThan(600);

  await page.evaluate(() => (globalThis.stays = true));
  writeFileSync(join(root, "content/notices", FLAGSHIP, "ja.md"), "別の文です。2022年6月15日（木）のことです。\n");
  await expect(bar(page).locator(".count")).toHaveAttribute("data-wrong", "true");
  expect(await page.evaluate(() => globalThis.stays), "an English page has nothing to do with a Japanese text").toBe(true);
});

test("a notice is looked at from all instants of its life", async ({ page }) => {
  const badge = page.locator("article [data-phase]").first();
  const look = async (moment) => {
    await bar(page).locator("summary").click();
    const select = bar(page).getByLabel("Look at it");
    const value = await select.getByRole("option", { name: moment }).getAttribute("value");
    await select.selectOption(value);
    await bar(page).getByRole("button", { name: "Show" }).first().click();
  };
  await page.goto(`en/${FLAGSHIP}/`);
  await expect(badge).toHaveAttribute("data-phase", "open");
  await look(/^Closed:/);
  await expect(badge).toHaveAttribute("data-phase", "closed");
  await look(/^Open:/);
  await expect(badge).toHaveAttribute("data-phase", "open");
});
