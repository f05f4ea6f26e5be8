// Builds a site with the kokuji of this repository.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Where content/ is. */
export const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** The program and its first arguments: the one that the environment names, else that of this repository as it is. */
export const kokuji = process.env.KOKUJI ? [process.env.KOKUJI] : ["cargo", "run", "--locked", "--quiet", "--"];

/** Builds the site whose sources are in `root` into `folder`, for the address `url`, at an instant if one is given. */
export function build({ root, folder, url, at }) {
  const instant = at ? ["--at", at] : [];
  const build = ["build", "--quiet", "--root", root, "--out", folder, "--base-url", url, ...instant];
  const [program, ...first] = kokuji;
  execFileSync(program, [...first, ...build], { cwd: repository, stdio: ["ignore", "ignore", "inherit"] });
}
