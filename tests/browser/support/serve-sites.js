// Before all tests: builds the sites that are not in version control, each for its address, and serves all four.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build, repository } from "./build.js";
import { generateSite } from "./generate-site.js";
import { AT } from "./generated/time.js";
import { serve } from "./server.js";
import { announce, publicFolder } from "./sites.js";

export default async function () {
  const temporary = mkdtempSync(join(tmpdir(), "kokuji-browser-"));
  const generated = join(temporary, "generated");
  generateSite(generated);
  const sites = {
    content: { folder: publicFolder, prefix: "/" },
    "content-path": { folder: join(temporary, "content-path/"), prefix: "/press/", root: repository },
    generated: { folder: join(temporary, "generated-root/"), prefix: "/", root: generated, at: AT },
    "generated-path": { folder: join(temporary, "generated-path/"), prefix: "/houdou/2025/", root: generated, at: AT },
  };
  const servers = [];
  for (const site of Object.values(sites)) {
    const server = await serve(site.folder, site.prefix);
    servers.push(server);
    site.url = server.url;
    if (site.root) build(site);
  }
  announce(sites);
  return () => {
    for (const server of servers) server.close();
    rmSync(temporary, { recursive: true });
  };
}
