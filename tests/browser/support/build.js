// Builds a site with the kokuji of this repository.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Where content/ is. */
export const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Builds the site whose sources are in `root` into `folder`, for the address `url`, at an instant if one is given. */
export function build({ root, folder, url, at }) {
  const instant = at ? ["--at", at] : [];
  const build = ["build", "--quiet", "--root", root, "--out", folder, "--base-url", url, ...instant];
  execFileSync("cargo", ["run", "--locked", "--quiet", "--", ...build], { cwd: repository, stdio: ["ignore", "ignore", "inherit"] });
}
