// A small static server for dist/, for `./dev serve` and the browser tests: node tools/serve.mjs [folder] [port] [sub-path].
//
// It sends the right types (a browser compiles a module while it arrives only as application/wasm), no special headers,
// and nothing outside the folder. It listens on this computer alone.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves a folder under a sub-path ("/" or "/some/where/"); port 0 takes any free one.
 * Resolves to { address, port, requests, close }: `requests` grows by the path of every request.
 */
export function serve(folder, { port = 0, subPath = "/" } = {}) {
  const root = resolve(folder);
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    const file = path.startsWith(subPath) ? find(root, path.slice(subPath.length)) : undefined;
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`${path} is not here.\n`);
      return;
    }
    // Always asked again: a build that is a second old must never be mistaken for the new one.
    const type = TYPES[extname(file.path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-length": file.size, "cache-control": "no-store" });
    if (request.method === "HEAD") response.end();
    else createReadStream(file.path).pipe(response);
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address().port;
      const close = () => new Promise((closed) => (server.closeAllConnections(), server.close(closed)));
      done({ address: `http://localhost:${bound}${subPath}`, port: bound, requests, close });
    });
  });
}

/** The file a path means, or undefined: never outside the folder, never a folder but through its index.html. */
function find(root, path) {
  let file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  try {
    if (statSync(file).isDirectory()) file = join(file, "index.html");
    const { size } = statSync(file);
    return { path: file, size };
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = "dist", port = "8080", subPath = "/"] = process.argv.slice(2);
  serve(folder, { port: Number(port), subPath }).then(
    ({ address }) => console.log(`Parallax is at ${address} (press Ctrl-C to stop)`),
    (error) => {
      const taken = error.code === "EADDRINUSE";
      console.error(taken ? `port ${port} is in use; choose another: ./dev serve --port ${Number(port) + 1}` : `${error}`);
      process.exit(1);
    },
  );
}
