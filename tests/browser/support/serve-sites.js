// Before all tests: serves public/ at the root of a host, and the same content built for a path on another.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { publicFolder } from "./pages.js";
import { serve } from "./server.js";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

export default async function () {
  const temporary = mkdtempSync(join(tmpdir(), "kokuji-browser-"));
  const underPath = join(temporary, "public");
  const root = await serve(publicFolder, "/");
  const path = await serve(underPath, "/press/");
  build(underPath, path.url);
  process.env.KOKUJI_SITE_ROOT = root.url;
  process.env.KOKUJI_SITE_PATH = path.url;
  return () => {
    root.close();
    path.close();
    rmSync(temporary, { recursive: true });
  };
}

function build(out, baseUrl) {
  const build = ["build", "--quiet", "--root", repository, "--out", out, "--base-url", baseUrl];
  execFileSync("cargo", ["run", "--locked", "--quiet", "--", ...build], { cwd: repository, stdio: "inherit" });
}
