// The site is read twice: as it stands in public/, at the root of a host, and built anew for a path of a host.
// Only the tests of what depends on the address run on both.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "specs",
  globalSetup: "./support/serve-sites.js",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: "dot",
  use: {
    browserName: "chromium",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: [
    { name: "root" },
    { name: "path", testMatch: ["links.spec.js", "network.spec.js"] },
  ],
});
