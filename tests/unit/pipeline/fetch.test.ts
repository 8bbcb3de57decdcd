import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SourceCard } from "../../../src/core/domain/index.js";
import { download } from "../../../src/pipeline/fetch/download.js";
import { DownloadError } from "../../../src/pipeline/fetch/fault.js";
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
  const headers = {
    "content-length": String(BODY.length - from),
    etag: '"v1"',
    ...(from > 0
      ? { "content-range": `bytes ${String(from)}-${String(BODY.length - 1)}/${String(BODY.length)}` }
      : {}),
  };
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

describe("a hostile server", () => {
  const leave = (content: Uint8Array | string, tag?: string): void => {
    mkdirSync(join(folder, "sous"), { recursive: true });
    writeFileSync(`${target()}.part`, content);
    if (tag !== undefined) writeFileSync(`${target()}.part.tag`, tag);
  };

  test("bytes of an unknown version are not resumed: the beginning of one file, the end of another", async () => {
    handler = ranged;
    leave("autre version");
    await download(address, target());
    expect(seen).toEqual(["/fichier.csv"]);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("a known version is resumed only if the server still has it", async () => {
    const asked: (string | undefined)[] = [];
    handler = (request, response, count) => {
      asked.push(String(request.headers["if-range"]));
      if (request.headers["if-range"] === '"v1"') ranged(request, response, count);
      else response.writeHead(200, { etag: '"v1"' }).end(BODY);
    };
    leave(BODY.subarray(0, 700), '"v1"');
    await download(address, target());
    rmSync(target());
    leave("une ancienne version", '"v0"');
    await download(address, target());
    expect(asked).toEqual(['"v1"', '"v0"']);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
    expect(existsSync(`${target()}.part.tag`)).toBe(false);
  });

  test("a partial answer from another place than asked is not glued", async () => {
    handler = (request, response, count) => {
      if (request.headers.range === undefined) ranged(request, response, count);
      else response.writeHead(206, { "content-range": "bytes 0-99/100" }).end(BODY);
    };
    leave(BODY.subarray(0, 700));
    await download(address, target(), { sha256: HASH, longestWait: 5 });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("resumed bytes that are not the right file are asked again from the beginning", async () => {
    handler = ranged;
    leave("x".repeat(700));
    await download(address, target(), { sha256: HASH });
    expect(seen).toEqual(["/fichier.csv bytes=700-", "/fichier.csv"]);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("a part longer than the file of the server starts again; one of its length is the file", async () => {
    handler = (request, response, count) => {
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
      if (from < BODY.length) ranged(request, response, count);
      else response.writeHead(416, { "content-range": `bytes */${String(BODY.length)}` }).end();
    };
    leave(Buffer.concat([BODY, BODY]), '"v1"');
    await download(address, target(), { longestWait: 5 });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
    rmSync(target());
    leave(BODY, '"v1"');
    await download(address, target());
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("a server that falls silent is given up, and what it sent is kept", async () => {
    handler = (_request, response) => {
      response.writeHead(200, { "content-length": String(BODY.length), etag: '"v1"' });
      response.write(BODY.subarray(0, 5000));
    };
    expect(await faultOf({ retries: 0, longestSilence: 150 })).toBe("stalled");
    expect(readFileSync(`${target()}.part`)).toHaveLength(5000);
  });

  test("a slow body that goes on is waited for", async () => {
    handler = (_request, response) => {
      response.writeHead(200, { "content-length": "40" });
      let sent = 0;
      const drip = setInterval(() => {
        response.write("0123456789");
        if (++sent === 4) {
          clearInterval(drip);
          response.end();
        }
      }, 60);
    };
    await download(address, target(), { longestSilence: 1000, retries: 0 });
    expect(readFileSync(target(), "utf8")).toBe("0123456789".repeat(4));
  });

  test("a redirection to another host is followed, and the host is told", async () => {
    const other = address.replace("127.0.0.1", "localhost").replace("fichier", "ailleurs");
    handler = (request, response, count) => {
      if (request.url === "/fichier.csv") response.writeHead(302, { location: other }).end();
      else ranged(request, response, count);
    };
    expect(await download(address, target(), { sha256: HASH })).toBe(new URL(other).host);
  });

  test("a loop of redirections ends", async () => {
    handler = (_request, response) => response.writeHead(302, { location: address }).end();
    expect(await faultOf({ retries: 0 })).toBe("network");
  });

  test("a page of the web under the name of an archive is not kept", async () => {
    handler = (_request, response) => response.writeHead(200).end("<!DOCTYPE html><html>Connexion</html>");
    const archive = join(folder, "contours.geojson.gz");
    const error: unknown = await download(address, archive).catch((e: unknown) => e);
    expect(error).toMatchObject({ fault: "other-content" });
    expect(String(error)).toContain("<!DOCTYPE html>");
    expect(existsSync(archive)).toBe(false);
  });

  test("a compressed body that is cut never leaves bytes to resume", async () => {
    handler = (_request, response, count) => {
      if (count > 1) return response.writeHead(200).end(BODY);
      const packed = gzipSync(BODY, { level: 0 });
      response.writeHead(200, { "content-encoding": "gzip", "content-length": String(packed.length) });
      return response.write(packed.subarray(0, packed.length / 2), () => response.destroy());
    };
    await download(address, target(), { sha256: HASH, longestWait: 5 });
    expect(seen[1]).toBe("/fichier.csv");
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test.each([500, 502, 503, 429])("%d is tried again", async (status) => {
    handler = (request, response, count) => {
      if (count === 1) response.writeHead(status).end();
      else ranged(request, response, count);
    };
    await download(address, target(), { sha256: HASH, longestWait: 5 });
    expect(seen).toHaveLength(2);
  });

  test.each([401, 403, 404, 410])("%d is not, and its sentence says where to look", async (status) => {
    handler = (_request, response) => response.writeHead(status).end();
    const error: unknown = await download(address, target()).catch((e: unknown) => e);
    expect(seen).toHaveLength(1);
    expect(String(error)).toMatch(/fichier\.csv : .*page du producteur/);
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
  handler = (_request, response) => response.writeHead(200).end(gzipSync(BODY));
  const readable = card("contours-2025", "geo/contours.topojson.gz", address);
  const report = await fetchNetwork(folder, [readable, card("rp", "census/rp.csv.gz")], { longestWait: 5 });
  expect(report.downloaded.map(({ id }) => id)).toEqual(["contours-2025"]);
  const text = byHandText(report.byHand);
  expect(text).toContain("https://exemple.fr/page");
  expect(text).toContain("data/raw/census/rp.csv.gz");
});

test("a download that fails says the page of the producer and the name to give to the file", async () => {
  handler = (_request, response) => response.writeHead(404).end();
  const { failed } = await fetchNetwork(folder, [card("contours-2025", "geo/x.gz", address)]);
  expect(failed[0]?.help).toContain("https://exemple.fr/page");
  expect(failed[0]?.help).toContain("data/raw/geo/communes-1000m.geojson.gz");
});
