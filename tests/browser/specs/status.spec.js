// The status is right when it is read: at five instants, for readers in three time zones, whenever the site was built;
// and at the boundary itself, while the page is open.
import { example } from "../support/generated/notices.js";
import { expect, test } from "../support/test.js";

/** Open from 14 October, 14:00, until 31 October 2025, 23:59 (Tokyo); the site is built while it is. */
const NOTICE = example("open").id;

const INSTANTS = [
  { when: "before the opening", at: "2025-10-14T13:59:30+09:00", phase: "upcoming" },
  { when: "at the opening", at: "2025-10-14T14:00:00+09:00", phase: "open" },
  { when: "days before the end", at: "2025-10-29T12:00:00+09:00", phase: "open", days: 2 },
  { when: "in the last minute", at: "2025-10-31T23:59:30+09:00", phase: "open" },
  { when: "after the end", at: "2025-11-01T00:00:00+09:00", phase: "closed" },
];

/** 23:59 in Tokyo is 10:59 of the same day in New York, and 3:59 of the next in Auckland. */
const ZONES = [
  { timezoneId: "Asia/Tokyo", local: null, otherDate: false },
  { timezoneId: "America/New_York", local: /10:59/, otherDate: false },
  { timezoneId: "Pacific/Auckland", local: /3:59/, otherDate: true },
];

const WORDS = {
  ja: { upcoming: "受付開始前", open: "受付中", closed: "受付終了" },
  en: { upcoming: "Opens soon", open: "Open", closed: "Closed" },
};

test.use({ clock: null });

for (const { timezoneId, local, otherDate } of ZONES) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    for (const { when, at, phase, days } of INSTANTS) {
      for (const language of ["ja", "en"]) {
        test(`${when}, ${language}`, async ({ page, served }) => {
          await page.clock.install({ time: at });
          await page.goto(`${served.url}${language}/${NOTICE}/`);
          await expectPhase(page, language, phase);
          await expectDaysLeft(page, phase === "open", days);
          await expectLocalTime(page, local, otherDate);
        });
      }
    }

    test("the end comes while the page is read", async ({ page, served }) => {
      await page.clock.install({ time: "2025-10-31T23:58:30+09:00" });
      await page.goto(`${served.url}en/${NOTICE}/`);
      await expect(page.locator(".way a[href]")).not.toHaveCount(0);
      const said = await page.locator("main .ways").innerText();
      // The clock ticks from the start on; standing still, it does not run over the end while the page is looked at.
      await page.clock.pauseAt("2025-10-31T23:59:59+09:00");
      await expectPhase(page, "en", "open");
      await expect(page.locator("[role=status]")).toHaveText("");
      await page.clock.runFor("00:02");
      await expectPhase(page, "en", "closed");
      await expect(page.locator("[role=status]")).toHaveText(/closed|no longer/i);
      await expect(page.locator(".way a[href]")).toHaveCount(0);
      expect(await page.locator("main .ways").innerText()).toContain("labels@rei.example");
      expect(said).toContain("labels@rei.example");
    });
  });
}

test("the opening comes while the page is read", async ({ page, served }) => {
  await page.clock.install({ time: "2025-10-14T13:59:30+09:00" });
  await page.goto(`${served.url}ja/${NOTICE}/`);
  await expectPhase(page, "ja", "upcoming");
  await page.clock.runFor("00:31");
  await expectPhase(page, "ja", "open");
  await expect(page.locator("[role=status]")).not.toHaveText("");
});

test("a page left open for weeks is right when a sleeping device wakes", async ({ page, served }) => {
  await page.clock.install({ time: "2025-10-15T12:00:00+09:00" });
  await page.goto(`${served.url}en/${NOTICE}/`);
  await expectPhase(page, "en", "open");
  await page.clock.fastForward(30 * 24 * 60 * 60 * 1000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expectPhase(page, "en", "closed");
});

for (const language of ["ja", "en"]) {
  test(`the home page offers only what is open, ${language}`, async ({ page, served }) => {
    const offered = page.locator(`[data-list=open] a[href$="/${NOTICE}/"]`).filter({ visible: true });
    await page.clock.setFixedTime("2025-10-31T23:59:59+09:00");
    await page.goto(`${served.url}${language}/`);
    await expect(offered).not.toHaveCount(0);
    await page.clock.setFixedTime("2025-11-01T00:00:00+09:00");
    await page.reload();
    await expect(offered).toHaveCount(0);
    const phases = page.locator("[data-list=open] .phase").filter({ visible: true });
    expect(new Set(await phases.evaluateAll((all) => all.map(({ dataset }) => dataset.phase)))).toEqual(new Set(["open"]));
  });
}

async function expectPhase(page, language, phase) {
  const badge = page.locator("main .notice-header .phase[data-phase][data-opens][data-end]");
  await expect(badge).toHaveAttribute("data-phase", phase);
  await expect(badge).toHaveText(WORDS[language][phase]);
}

/** Only an open notice counts its days, once the script has filled them in; the same wherever it says so. */
async function expectDaysLeft(page, isOpen, days) {
  const shown = page.locator("[data-days-left]").filter({ visible: true, hasText: /\S/ });
  if (!isOpen) return expect(shown).toHaveCount(0);
  await expect(shown).not.toHaveCount(0);
  for (const text of await shown.allTextContents()) expect(text).toMatch(days ? new RegExp(`(^|\\D)${days}(\\D|$)`) : /\S/);
}

async function expectLocalTime(page, local, otherDate) {
  const shown = page.locator("[data-local-time]").filter({ visible: true }).filter({ hasText: /\S/ });
  if (local === null) await expect(shown).toHaveCount(0);
  else await expect(shown.filter({ hasText: local })).toHaveCount(1);
  await expect(page.locator("[data-local-date-differs]").filter({ visible: true })).toHaveCount(otherDate ? 1 : 0);
}
