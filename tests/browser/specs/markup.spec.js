// The Nu checker of the W3C finds nothing to say, be it an error or a warning, about any page, style sheet or image.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { samples } from "../support/samples.js";
import { fileOf, siteOf } from "../support/sites.js";
import { expect, test } from "../support/test.js";

const JAR = fileURLToPath(new URL("../node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

for (const [site, ofInterest] of [["content", () => true], ["generated", isSampleOrList]]) {
  test(`pages, style sheets and images of ${site} are valid`, async () => {
    test.setTimeout(240_000);
    const { folder, files } = siteOf(site);
    const checkable = files.filter((file) => /\.(html|css|svg)$/.test(file) && ofInterest(file)).map((file) => join(folder, file));
    expect(await complaints(checkable)).toEqual([]);
  });
}

/** Of the 200 notices, the samples are enough; of lists, all pages. */
function isSampleOrList(file) {
  const isNotice = /^\w+\/\d{4}\/[a-z-]+\/index\.html$/.test(file);
  return !isNotice || samples.some(({ site, address }) => site === "generated" && fileOf(address) === file);
}

// The checker reads files and does not know where they are served, so to it nothing is the page's own; csp.spec.js looks after that.
const POLICY = /violates Content Security Policy/;

const good = '<!DOCTYPE html>\n<html lang="en">\n<title>A page</title>\n<p>Text\n';

for (const [what, name, text, expected] of [
  ["a good page", "good.html", good, []],
  ["an error", "error.html", `${good}<p id="a b">Text`, [/^error: Bad value .a b. for attribute .id./]],
  ["a warning", "warning.html", `${good}<section><p>Text</section>`, [/^info: Section lacks heading/]],
  ["a bad style", "style.css", "p { colour: red }", [/^error: .*colour/]],
  ["a bad image", "image.svg", '<svg xmlns="http://www.w3.org/2000/svg"><rect colour="red"/></svg>', [/^error: .*colour/]],
]) {
  test(`the checker notices ${what}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "kokuji-markup-"));
    writeFileSync(join(folder, name), text);
    expect(await complaints([join(folder, name)])).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    rmSync(folder, { recursive: true });
  });
}

/** What the checker says about the files, one string a message. */
async function complaints(paths) {
  const options = ["-jar", JAR, "--also-check-css", "--also-check-svg", "--format", "json", "--stdout"];
  const output = await run("java", [...options, "--exit-zero-always", ...paths]);
  return JSON.parse(output).messages.filter(({ message }) => !POLICY.test(message)).map(({ type, message, url, lastLine }) => `${type}: ${message} (${url}:${lastLine})`);
}

function run(command, parameters) {
  return new Promise((resolve, reject) => {
    execFile(command, parameters, { maxBuffer: 1 << 26 }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}
