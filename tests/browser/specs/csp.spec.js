// The content security policy of a page allows nothing inline, nothing on the page breaks it, and it holds as well when
// the host sends it as a header.
import { samples } from "../support/samples.js";
import { eachSample, expect, test } from "../support/test.js";

eachSample(samples, (sample) => {
  test("keeps a policy without unsafe-inline", async ({ page, open }) => {
    const violations = await watch(page);
    await open(sample);
    const policy = await page.evaluate(() => document.querySelector("head > meta[http-equiv='Content-Security-Policy' i]")?.content);
    expect(faults(policy)).toEqual([]);
    expect(await page.evaluate(inline)).toEqual([]);

    // What hosts are told to send: the policy of the page, and what only a header can say.
    await sendAsHeader(page, `${policy}; frame-ancestors 'self'`);
    await page.reload();
    await page.mouse.wheel(0, 2_000);
    if (sample.query) await page.locator("main a[href*=':~:text=']").first().waitFor();
    expect(violations).toEqual([]);
  });
});

test("a policy that is too weak is noticed", () => {
  expect(faults(undefined)).toEqual(["no policy"]);
  expect(faults("default-src 'self'; style-src 'unsafe-inline'")).toEqual(["'unsafe-inline'"]);
  expect(faults("img-src 'self'; script-src https: 'unsafe-eval'")).toEqual(["no default-src", "'unsafe-eval'", "https:"]);
  expect(faults("default-src 'none'; script-src 'self'")).toEqual([]);
});

test("what is inline is noticed, and so is a violation", async ({ browser }) => {
  const page = await browser.newPage();
  const violations = await watch(page);
  const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
  const body = `<!DOCTYPE html><head>${policy}<title>x</title><body><script>1</script><p style="color: red" onclick="x()">x</p><script type="application/ld+json">{}</script>`;
  await page.route("http://page.test/", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("http://page.test/");
  expect(await page.evaluate(inline)).toEqual(["SCRIPT", "P style", "P onclick"]);
  await expect.poll(() => [...violations].sort()).toEqual(["script-src-attr: inline", "script-src-elem: inline", "style-src-attr: inline"]);
  await page.close();
});

/** What a policy allows that it should not. */
function faults(policy) {
  if (!policy) return ["no policy"];
  const words = policy.split(/[\s;]+/);
  const banned = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:", "data:"];
  return [...(words.includes("default-src") ? [] : ["no default-src"]), ...banned.filter((word) => words.includes(word))];
}

/** The violations of any policy on the page, as they come. */
async function watch(page) {
  const violations = [];
  await page.exposeFunction("reportViolation", (text) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => globalThis.reportViolation(`${effectiveDirective}: ${blockedURI}`));
  });
  return violations;
}

/** From now on, documents come with the policy as a header too. */
function sendAsHeader(page, policy) {
  return page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
}

/** In the page: scripts, styles and handlers that are written into it. A data block is not a script. */
function inline() {
  const scripts = [...document.querySelectorAll("script:not([src], [type='application/ld+json']), style")].map(({ tagName }) => tagName);
  const attributes = [...document.querySelectorAll("*")].flatMap((element) =>
    element.getAttributeNames().filter((name) => name === "style" || name.startsWith("on")).map((name) => `${element.tagName} ${name}`));
  return [...scripts, ...attributes];
}
