// The pages of public/, as addresses relative to the site: "", "ja/", "ja/2022/ismap-liu/", "404.html".
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const publicFolder = fileURLToPath(new URL("../../../public/", import.meta.url));

/** Every file of public/, relative to it. */
export const files = readdirSync(publicFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(publicFolder.length).replace(/^\//, ""))
  .sort();

export const pages = files.filter((file) => file.endsWith(".html")).map((file) => file.replace(/(^|\/)index\.html$/, "$1"));

/** The pages whose `data-page` is `kind`. */
export const pagesOfKind = (kind) => pages.filter((page) => html(page).includes(`data-page="${kind}"`));

function html(page) {
  return readFileSync(`${publicFolder}${page}${page === "" || page.endsWith("/") ? "index.html" : ""}`, "utf8");
}
