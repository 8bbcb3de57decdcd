import { createServer } from "node:http";
import type { Server } from "node:http";
import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";

import { SERVER_FR } from "./fr.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".zip": "application/zip",
  ".gz": "application/octet-stream",
};

/** Where and how to serve. */
export interface ServeOptions {
  readonly folder: string;
  readonly port: number;
  /** Path under which the site is served, such as `/sous/dossier/`; `/` by default. */
  readonly base?: string;
  /** Ports tried after the first when it is busy; 0 refuses a busy port. */
  readonly attempts?: number;
}

/** A running server and its address. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const cleanBase = (base: string): string => {
  const inner = base.split("/").filter((part) => part !== "");
  return inner.length === 0 ? "/" : `/${inner.join("/")}/`;
};

/** File that answers a path, or undefined: never outside the folder. */
function fileFor(folder: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const inside = normalize(pathname.slice(base.length));
  if (inside === ".." || inside.startsWith(`..${sep}`)) return undefined;
  const path = join(folder, inside === "." || inside === "" ? "index.html" : inside);
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://local").pathname);
  } catch {
    return "";
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.removeListener("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/**
 * Serves a folder of static files on this machine only. When the port is busy, tries the next ones.
 * @throws Error in French when no port is free.
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const base = cleanBase(options.base ?? "/");
  const server = createServer((request, response) => {
    const path = fileFor(options.folder, base, decodePath(request.url ?? "/"));
    const missing = join(options.folder, "404.html");
    const file = path ?? (existsSync(missing) ? missing : undefined);
    if (file === undefined || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`${SERVER_FR.notFound}\n`);
      return;
    }
    response.writeHead(path === undefined ? 404 : 200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-length": statSync(file).size,
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "SAMEORIGIN",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  });
  const attempts = options.port === 0 ? 0 : (options.attempts ?? 20);
  for (let port = options.port; ; port++) {
    try {
      const actual = await listen(server, port);
      return {
        url: `http://127.0.0.1:${String(actual)}${base}`,
        close: () =>
          new Promise((resolve) => {
            server.closeAllConnections();
            server.close(() => {
              resolve();
            });
          }),
      };
    } catch (error) {
      const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!busy) throw error;
      if (port >= options.port + attempts)
        throw new Error(SERVER_FR.busy(options.port, port), { cause: error });
    }
  }
}
