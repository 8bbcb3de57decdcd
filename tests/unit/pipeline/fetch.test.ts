import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { download } from "../../../src/pipeline/fetch/download.js";
import { BODY, HASH, faultOf, localServer, ranged, targetIn } from "./local-server.js";

const local = localServer();
const target = (): string => targetIn(local);

describe("a download", () => {
  test("arrives whole, with its progress, under its name only when its bytes are right", async () => {
    local.handler = ranged;
    const progress: number[] = [];
    await download(local.address, target(), {
      sha256: HASH,
      onProgress: (received) => progress.push(received),
    });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
    expect(progress.at(-1)).toBe(BODY.length);
    expect(existsSync(`${target()}.part`)).toBe(false);
  });

  test("resumes what an interrupted run left", async () => {
    local.handler = ranged;
    mkdirSync(join(local.folder, "sous"));
    writeFileSync(`${target()}.part`, BODY.subarray(0, 1000));
    await download(local.address, target(), { sha256: HASH });
    expect(local.seen).toEqual(["/fichier.csv bytes=1000-"]);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("starts again when the server ignores the range", async () => {
    local.handler = (_request, response) => response.writeHead(200).end(BODY);
    mkdirSync(join(local.folder, "sous"));
    writeFileSync(`${target()}.part`, "autre chose");
    await download(local.address, target(), { sha256: HASH });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("reads a body that the server compressed on the way", async () => {
    local.handler = (_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(BODY));
    await download(local.address, target(), { sha256: HASH });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("follows a redirection", async () => {
    local.handler = (request, response, count) => {
      if (count === 1) response.writeHead(302, { location: "/ailleurs.csv" }).end();
      else ranged(request, response, count);
    };
    await download(local.address, target(), { sha256: HASH });
    expect(local.seen).toEqual(["/fichier.csv", "/ailleurs.csv"]);
  });

  test("tries again after 503, as long as the server asks", async () => {
    local.handler = (request, response, count) => {
      if (count < 3) response.writeHead(503, { "retry-after": "0" }).end();
      else ranged(request, response, count);
    };
    await download(local.address, target(), { sha256: HASH, longestWait: 5 });
    expect(local.seen).toHaveLength(3);
  });

  test("gives up after the last try, and 404 is not tried again", async () => {
    local.handler = (_request, response) => response.writeHead(503).end();
    expect(await faultOf(local, { retries: 2 })).toBe("unavailable");
    expect(local.seen).toHaveLength(3);
    local.seen = [];
    local.handler = (_request, response) => response.writeHead(404).end();
    expect(await faultOf(local)).toBe("not-found");
    expect(local.seen).toHaveLength(1);
  });

  test("a cut body is completed by the next request", async () => {
    local.handler = (request, response, count) => {
      if (count > 1) return ranged(request, response, count);
      response.writeHead(200, { "content-length": String(BODY.length) });
      response.write(BODY.subarray(0, 5000), () => response.destroy());
    };
    await download(local.address, target(), { sha256: HASH, longestWait: 5 });
    expect(local.seen[1]).toMatch(/bytes=\d+-/);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("changed bytes never take the name of the file", async () => {
    local.handler = (_request, response) => response.writeHead(200).end("autre contenu");
    expect(await faultOf(local, { sha256: HASH })).toBe("changed");
    expect(existsSync(target())).toBe(false);
    expect(existsSync(`${target()}.part`)).toBe(false);
  });
});
