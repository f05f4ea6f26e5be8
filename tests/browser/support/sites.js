// The sites that are read, once they are served. `serve-sites.js` makes them; the workers learn of them here.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder that is in version control: content/ at the root of a host. */
export const publicFolder = fileURLToPath(new URL("../../../public/", import.meta.url));

const VARIABLE = "KOKUJI_SITES";

/** Tells the workers of the sites: by name, `folder` (with a closing slash), `url`, and `at` if the clock matters. */
export function announce(sites) {
  process.env[VARIABLE] = JSON.stringify(sites);
}

/** A served site: where it is, and what is in it. */
export function siteOf(name) {
  const { folder, url, at } = JSON.parse(process.env[VARIABLE])[name];
  const files = filesIn(folder);
  const read = (file) => readFileSync(`${folder}${file}`, "utf8");
  const pages = pagesAmong(files);
  const base = /<link rel="canonical" href="([^"]+)">/.exec(read("index.html"))[1];
  return { name, folder, url, at, files, pages, base, read, html: (page) => read(fileOf(page)) };
}

/** Every file below a folder, relative to it, sorted. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/^\//, ""))
    .sort();
}

/** The addresses of the pages among files: "", "ja/", "ja/2022/ismap-liu/", "404.html". */
export const pagesAmong = (files) =>
  files.filter((file) => file.endsWith(".html")).map((file) => file.replace(/(^|\/)index\.html$/, "$1"));

/** The file that is served at an address of the site. */
export const fileOf = (address) => (address === "" || address.endsWith("/") ? `${address}index.html` : address);
