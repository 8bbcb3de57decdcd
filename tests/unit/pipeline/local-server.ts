import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { download } from "../../../src/pipeline/fetch/download.js";
import { DownloadError, type DownloadOptions } from "../../../src/pipeline/fetch/fault.js";
import { sha256 } from "../../../src/pipeline/sources/raw.js";

export const BODY = Buffer.from("commune,valeur\n81004,1\n".repeat(2000));
export const HASH = sha256(BODY);
export type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server of this machine, how it answers and what it was asked; an empty folder for each test. */
export interface LocalServer {
  handler: Handler;
  /** Path and range of each request since the beginning of the test. */
  seen: string[];
  address: string;
  folder: string;
}

/** Starts the server for the tests of a file, and stops it after them. */
export function localServer(): LocalServer {
  const local: LocalServer = { handler: () => undefined, seen: [], address: "", folder: "" };
  const server = createServer((request, response) => {
    local.seen.push(`${request.url ?? ""} ${request.headers.range ?? ""}`.trim());
    local.handler(request, response, local.seen.length);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    local.address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/fichier.csv`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    local.seen = [];
    local.folder = mkdtempSync(join(tmpdir(), "ij-fetch-"));
  });
  afterEach(() => {
    rmSync(local.folder, { recursive: true });
  });
  return local;
}

/** Where the file of a test goes. */
export const targetIn = ({ folder }: LocalServer): string => join(folder, "sous", "fichier.csv");

/** Fault of a download that fails, « none » for one that succeeds. */
export async function faultOf(local: LocalServer, options: DownloadOptions = {}): Promise<string> {
  const error: unknown = await download(local.address, targetIn(local), { longestWait: 5, ...options }).catch(
    (thrown: unknown) => thrown,
  );
  return error instanceof DownloadError ? error.fault : "none";
}

/** Answers that honour byte ranges. */
export const ranged: Handler = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const headers = {
    "content-length": String(BODY.length - from),
    etag: '"v1"',
    ...(from > 0
      ? { "content-range": `bytes ${String(from)}-${String(BODY.length - 1)}/${String(BODY.length)}` }
      : {}),
  };
  response.writeHead(from > 0 ? 206 : 200, headers).end(BODY.subarray(from));
};
