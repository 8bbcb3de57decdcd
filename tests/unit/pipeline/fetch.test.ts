import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SourceCard } from "../../../src/core/domain/index.js";
import { download, DownloadError } from "../../../src/pipeline/fetch/download.js";
import { fetchMirror } from "../../../src/pipeline/fetch/mirror.js";
import { byHandText, fetchNetwork } from "../../../src/pipeline/fetch/network.js";
import { sha256 } from "../../../src/pipeline/sources/raw.js";

const BODY = Buffer.from("commune,valeur\n81004,1\n".repeat(2000));
const HASH = sha256(BODY);
type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;
let handler: Handler = () => undefined;
let seen: string[] = [];
let server: Server;
let address = "";
let folder = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.url ?? ""} ${request.headers.range ?? ""}`.trim());
    handler(request, response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/fichier.csv`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
  folder = mkdtempSync(join(tmpdir(), "ij-fetch-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A server that honours byte ranges. */
const ranged: Handler = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const headers = { "content-length": String(BODY.length - from) };
  response.writeHead(from > 0 ? 206 : 200, headers).end(BODY.subarray(from));
};
const target = (): string => join(folder, "sous", "fichier.csv");
const faultOf = async (options = {}): Promise<string> => {
  const error: unknown = await download(address, target(), { longestWait: 5, ...options }).catch(
    (e: unknown) => e,
  );
  return error instanceof DownloadError ? error.fault : "none";
};

describe("a download", () => {
  test("arrives whole, with its progress, under its name only when its bytes are right", async () => {
    handler = ranged;
    const progress: number[] = [];
    await download(address, target(), { sha256: HASH, onProgress: (received) => progress.push(received) });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
    expect(progress.at(-1)).toBe(BODY.length);
    expect(existsSync(`${target()}.part`)).toBe(false);
  });

  test("resumes what an interrupted run left", async () => {
    handler = ranged;
    mkdirSync(join(folder, "sous"));
    writeFileSync(`${target()}.part`, BODY.subarray(0, 1000));
    await download(address, target(), { sha256: HASH });
    expect(seen).toEqual(["/fichier.csv bytes=1000-"]);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("starts again when the server ignores the range", async () => {
    handler = (_request, response) => response.writeHead(200).end(BODY);
    mkdirSync(join(folder, "sous"));
    writeFileSync(`${target()}.part`, "autre chose");
    await download(address, target(), { sha256: HASH });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("reads a body that the server compressed on the way", async () => {
    handler = (_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(BODY));
    await download(address, target(), { sha256: HASH });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("follows a redirection", async () => {
    handler = (request, response, count) => {
      if (count === 1) response.writeHead(302, { location: "/ailleurs.csv" }).end();
      else ranged(request, response, count);
    };
    await download(address, target(), { sha256: HASH });
    expect(seen).toEqual(["/fichier.csv", "/ailleurs.csv"]);
  });

  test("tries again after 503, as long as the server asks", async () => {
    handler = (request, response, count) => {
      if (count < 3) response.writeHead(503, { "retry-after": "0" }).end();
      else ranged(request, response, count);
    };
    await download(address, target(), { sha256: HASH, longestWait: 5 });
    expect(seen).toHaveLength(3);
  });

  test("gives up after the last try, and 404 is not tried again", async () => {
    handler = (_request, response) => response.writeHead(503).end();
    expect(await faultOf({ retries: 2 })).toBe("unavailable");
    expect(seen).toHaveLength(3);
    seen = [];
    handler = (_request, response) => response.writeHead(404).end();
    expect(await faultOf()).toBe("not-found");
    expect(seen).toHaveLength(1);
  });

  test("a cut body is completed by the next request", async () => {
    handler = (request, response, count) => {
      if (count > 1) return ranged(request, response, count);
      response.writeHead(200, { "content-length": String(BODY.length) });
      response.write(BODY.subarray(0, 5000), () => response.destroy());
    };
    await download(address, target(), { sha256: HASH, longestWait: 5 });
    expect(seen[1]).toMatch(/bytes=\d+-/);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("changed bytes never take the name of the file", async () => {
    handler = (_request, response) => response.writeHead(200).end("autre contenu");
    expect(await faultOf({ sha256: HASH })).toBe("changed");
    expect(existsSync(target())).toBe(false);
    expect(existsSync(`${target()}.part`)).toBe(false);
  });
});

const card = (id: string, path: string, file?: string): SourceCard => ({
  id,
  official: {
    producer: "Insee",
    title: "Titre exact",
    page: "https://exemple.fr/page",
    publishedFormat: "CSV",
    vintage: "2021",
    licence: "Licence Ouverte 2.0",
    communeList: "COG 2024",
    ...(file === undefined ? {} : { file }),
  },
  obtained: {
    mirrorPath: path,
    sha256: HASH,
    bytes: BODY.length,
    transformation: "aucune transformation",
    thirdPartyPercentages: false,
  },
  use: "release",
});

test("a mirror is copied byte for byte, resumed, and a changed file stays out", () => {
  const mirror = join(folder, "miroir");
  mkdirSync(mirror);
  writeFileSync(join(mirror, "bon.csv"), BODY);
  writeFileSync(join(mirror, "change.csv"), "autre");
  const cards = [card("bon", "bon.csv"), card("change", "change.csv"), card("absent", "absent.csv")];
  const first = fetchMirror(folder, cards, mirror);
  expect(first.map((report) => report.outcome)).toEqual(["copied", "changed", "absent"]);
  expect(existsSync(join(folder, "data/raw/change.csv"))).toBe(false);
  expect(fetchMirror(folder, cards, mirror)[0]?.outcome).toBe("kept");
});

test("without a mirror: what our readers read is downloaded, the rest is said by page and name", async () => {
  handler = ranged;
  const readable = card("contours-2025", "geo/contours.topojson.gz", address);
  const report = await fetchNetwork(folder, [readable, card("rp", "census/rp.csv.gz")], { longestWait: 5 });
  expect(report.downloaded).toEqual(["contours-2025"]);
  const text = byHandText(report.byHand);
  expect(text).toContain("https://exemple.fr/page");
  expect(text).toContain("data/raw/census/rp.csv.gz");
});
