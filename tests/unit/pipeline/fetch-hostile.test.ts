import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { download } from "../../../src/pipeline/fetch/download.js";
import { BODY, HASH, faultOf, localServer, ranged, targetIn } from "./local-server.js";

const local = localServer();
const target = (): string => targetIn(local);

describe("a hostile server", () => {
  const leave = (content: Uint8Array | string, tag?: string): void => {
    mkdirSync(join(local.folder, "sous"), { recursive: true });
    writeFileSync(`${target()}.part`, content);
    if (tag !== undefined) writeFileSync(`${target()}.part.tag`, tag);
  };

  test("bytes of an unknown version are not resumed: the beginning of one file, the end of another", async () => {
    local.handler = ranged;
    leave("autre version");
    await download(local.address, target());
    expect(local.seen).toEqual(["/fichier.csv"]);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("a known version is resumed only if the server still has it", async () => {
    const asked: (string | undefined)[] = [];
    local.handler = (request, response, count) => {
      asked.push(String(request.headers["if-range"]));
      if (request.headers["if-range"] === '"v1"') ranged(request, response, count);
      else response.writeHead(200, { etag: '"v1"' }).end(BODY);
    };
    leave(BODY.subarray(0, 700), '"v1"');
    await download(local.address, target());
    rmSync(target());
    leave("une ancienne version", '"v0"');
    await download(local.address, target());
    expect(asked).toEqual(['"v1"', '"v0"']);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
    expect(existsSync(`${target()}.part.tag`)).toBe(false);
  });

  test("a partial answer from another place than asked is not glued", async () => {
    local.handler = (request, response, count) => {
      if (request.headers.range === undefined) ranged(request, response, count);
      else response.writeHead(206, { "content-range": "bytes 0-99/100" }).end(BODY);
    };
    leave(BODY.subarray(0, 700));
    await download(local.address, target(), { sha256: HASH, longestWait: 5 });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("resumed bytes that are not the right file are asked again from the beginning", async () => {
    local.handler = ranged;
    leave("x".repeat(700));
    await download(local.address, target(), { sha256: HASH });
    expect(local.seen).toEqual(["/fichier.csv bytes=700-", "/fichier.csv"]);
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("a part longer than the file of the server starts again; one of its length is the file", async () => {
    local.handler = (request, response, count) => {
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
      if (from < BODY.length) ranged(request, response, count);
      else response.writeHead(416, { "content-range": `bytes */${String(BODY.length)}` }).end();
    };
    leave(Buffer.concat([BODY, BODY]), '"v1"');
    await download(local.address, target(), { longestWait: 5 });
    expect(readFileSync(target()).equals(BODY)).toBe(true);
    rmSync(target());
    leave(BODY, '"v1"');
    await download(local.address, target());
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test("a server that falls silent is given up, and what it sent is kept", async () => {
    local.handler = (_request, response) => {
      response.writeHead(200, { "content-length": String(BODY.length), etag: '"v1"' });
      response.write(BODY.subarray(0, 5000));
    };
    expect(await faultOf(local, { retries: 0, longestSilence: 150 })).toBe("stalled");
    expect(readFileSync(`${target()}.part`)).toHaveLength(5000);
  });

  test("a slow body that goes on is waited for", async () => {
    local.handler = (_request, response) => {
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
    await download(local.address, target(), { longestSilence: 1000, retries: 0 });
    expect(readFileSync(target(), "utf8")).toBe("0123456789".repeat(4));
  });

  test("a redirection to another host is followed, and the host is told", async () => {
    const other = local.address.replace("127.0.0.1", "localhost").replace("fichier", "ailleurs");
    local.handler = (request, response, count) => {
      if (request.url === "/fichier.csv") response.writeHead(302, { location: other }).end();
      else ranged(request, response, count);
    };
    expect(await download(local.address, target(), { sha256: HASH })).toBe(new URL(other).host);
  });

  test("a loop of redirections ends", async () => {
    local.handler = (_request, response) => response.writeHead(302, { location: local.address }).end();
    expect(await faultOf(local, { retries: 0 })).toBe("network");
  });

  test("a page of the web under the name of an archive is not kept", async () => {
    local.handler = (_request, response) =>
      response.writeHead(200).end("<!DOCTYPE html><html>Connexion</html>");
    const archive = join(local.folder, "contours.geojson.gz");
    const error: unknown = await download(local.address, archive).catch((e: unknown) => e);
    expect(error).toMatchObject({ fault: "other-content" });
    expect(String(error)).toContain("<!DOCTYPE html>");
    expect(existsSync(archive)).toBe(false);
  });

  test("a compressed body that is cut never leaves bytes to resume", async () => {
    local.handler = (_request, response, count) => {
      if (count > 1) return response.writeHead(200).end(BODY);
      const packed = gzipSync(BODY, { level: 0 });
      response.writeHead(200, { "content-encoding": "gzip", "content-length": String(packed.length) });
      return response.write(packed.subarray(0, packed.length / 2), () => response.destroy());
    };
    await download(local.address, target(), { sha256: HASH, longestWait: 5 });
    expect(local.seen[1]).toBe("/fichier.csv");
    expect(readFileSync(target()).equals(BODY)).toBe(true);
  });

  test.each([500, 502, 503, 429])("%d is tried again", async (status) => {
    local.handler = (request, response, count) => {
      if (count === 1) response.writeHead(status).end();
      else ranged(request, response, count);
    };
    await download(local.address, target(), { sha256: HASH, longestWait: 5 });
    expect(local.seen).toHaveLength(2);
  });

  test.each([401, 403, 404, 410])("%d is not, and its sentence says where to look", async (status) => {
    local.handler = (_request, response) => response.writeHead(status).end();
    const error: unknown = await download(local.address, target()).catch((e: unknown) => e);
    expect(local.seen).toHaveLength(1);
    expect(String(error)).toMatch(/fichier\.csv : .*page du producteur/);
  });
});
