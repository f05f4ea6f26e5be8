// A static server as plain as the hosts the site is made for: folders have an index.html, what is absent is 404.html,
// text is compressed, and what has a digest in its name may be kept for a year.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

const COMPRESSIBLE = /^text|xml|json|calendar/;
const HASHED = /\.[0-9a-f]{10,}\.\w+$/;

/** Listens on a free port of the loopback interface and serves `folder` under `prefix`, and nothing elsewhere. */
export async function serve(folder, prefix) {
  const server = createServer(async (request, response) => {
    const { status, file, body } = await find(folder, prefix, new URL(request.url, "http://localhost").pathname);
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const compressed = COMPRESSIBLE.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const encoding = compressed ? { "content-encoding": "gzip" } : {};
    response.writeHead(status, { "content-type": type, "cache-control": HASHED.test(file) ? "max-age=31536000, immutable" : "no-cache", ...encoding });
    response.end(compressed ? gzipSync(body) : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}${prefix}`, close: () => server.close() };
}

async function find(folder, prefix, pathname) {
  const path = normalize(decodeURIComponent(pathname));
  if (!path.startsWith(prefix)) return { status: 404, file: "outside.txt", body: "outside the site" };
  const file = path.slice(prefix.length) + (path.endsWith("/") ? "index.html" : "");
  try {
    return { status: 200, file, body: await readFile(join(folder, file)) };
  } catch {
    return { status: 404, file: "404.html", body: await readFile(join(folder, "404.html")) };
  }
}
