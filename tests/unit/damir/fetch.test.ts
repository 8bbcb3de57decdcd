import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { monthLink } from "../../../src/damir/fetch.js";
import { command, generate, workFolder } from "./support.js";

const folder = workFolder();
const files = new Map<string, Buffer>();
let server: Server;
let address = "";
let requests: { url: string; range: string | undefined }[] = [];
/** How the server answers for a file; replaced by each test. */
let serve: (body: Buffer, request: IncomingMessage, response: ServerResponse) => void = whole;

function whole(body: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const part = body.subarray(start);
  response.writeHead(start > 0 ? 206 : 200, {
    "content-length": part.length,
    ...(start > 0
      ? { "content-range": `bytes ${String(start)}-${String(body.length - 1)}/${String(body.length)}` }
      : {}),
  });
  response.end(part);
}

beforeAll(async () => {
  const source = join(folder, "source");
  await mkdir(source);
  for (const month of ["202212", "202301", "202302", "202303", "202304", "202305", "202306"]) {
    await generate(source, [month], { rows: 1200 });
    files.set(`A${month}.csv.gz`, readFileSync(join(source, `FICTIF_A${month}.csv.gz`)));
  }
  server = createServer((request, response) => {
    const url = request.url ?? "";
    requests.push({ url, range: request.headers.range });
    if (url.startsWith("/depenses/download.php")) {
      const year = /Annee=(\d+)/.exec(url)?.[1] ?? "";
      const names = [...files.keys()].filter((name) => name.startsWith(`A${year}`));
      response.end(
        names
          .map((n) => `<a href="./download_file.php?token=abc123&amp;file=Open_DAMIR/${n}">${n}</a>`)
          .join("\n"),
      );
      return;
    }
    const body = files.get(/A\d{6}\.csv\.gz$/.exec(url)?.[0] ?? "");
    if (body === undefined) response.writeHead(404).end();
    else serve(body, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("no port");
  address = `http://127.0.0.1:${String(place.port)}/depenses/download.php?Dir_Rep=Open_DAMIR&Annee={annee}`;
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  requests = [];
  serve = whole;
});

let cases = 0;
function output(): string {
  cases += 1;
  return join(folder, `out-${String(cases)}`);
}
const fetchCare = (to: string, soins = "2022-12"): ReturnType<typeof command> =>
  command("fetch", "--soins", soins, "--sortie", to, "--adresse", address);

describe("fetch", () => {
  it("says which payment months the months of care need, and downloads them byte for byte", async () => {
    const to = output();
    const { code, out } = await fetchCare(to);
    expect(code).toBe(0);
    expect(out.replace(/\u00a0|\u202f/g, " ")).toContain(
      "Mois de paiement nécessaires (les 6 qui suivent compris) : 2022-12 à 2023-06.",
    );
    expect(readdirSync(to).sort()).toEqual([...files.keys()].sort());
    for (const [name, body] of files) expect(readFileSync(join(to, name)).equals(body)).toBe(true);
    expect(requests.filter(({ url }) => url.includes("token=abc123")).length).toBe(files.size);
  });

  it("keeps the months already there", async () => {
    const to = output();
    await fetchCare(to);
    requests = [];
    expect((await fetchCare(to)).out).toMatch(/déjà là/);
    expect(requests).toEqual([]);
  });

  it("resumes an interrupted file where it stopped", async () => {
    const to = output();
    await mkdir(to);
    const body = files.get("A202212.csv.gz") ?? Buffer.alloc(0);
    writeFileSync(join(to, "A202212.csv.gz.part"), body.subarray(0, 5000));
    expect((await fetchCare(to)).code).toBe(0);
    expect(requests.find(({ url }) => url.endsWith("A202212.csv.gz"))?.range).toBe("bytes=5000-");
    expect(readFileSync(join(to, "A202212.csv.gz")).equals(body)).toBe(true);
  });

  it("starts again when the server ignores the range, or refuses it", async () => {
    for (const status of [200, 416]) {
      const to = output();
      await mkdir(to);
      writeFileSync(join(to, "A202212.csv.gz.part"), Buffer.alloc(5000, 1));
      serve = (body, request, response) => {
        if (request.headers.range !== undefined && status === 416) response.writeHead(416).end();
        else response.writeHead(200, { "content-length": body.length }).end(body);
      };
      expect((await fetchCare(to)).code).toBe(0);
      expect(
        readFileSync(join(to, "A202212.csv.gz")).equals(files.get("A202212.csv.gz") ?? Buffer.alloc(0)),
      ).toBe(true);
    }
  });

  it("tries again after a 503 and after a connection cut in the middle", async () => {
    const to = output();
    let failures = 2;
    serve = (body, request, response) => {
      if (failures === 2) response.writeHead(503).end();
      else if (failures === 1) {
        response.writeHead(200, { "content-length": body.length });
        response.write(body.subarray(0, 3000), () => response.destroy());
      } else whole(body, request, response);
      failures -= 1;
    };
    expect((await fetchCare(to)).code).toBe(0);
    expect(
      readFileSync(join(to, "A202212.csv.gz")).equals(files.get("A202212.csv.gz") ?? Buffer.alloc(0)),
    ).toBe(true);
  });

  it("refuses bytes that are not the month: changed, swapped, or a page in the place of the file", async () => {
    const cases: readonly [Buffer, RegExp][] = [
      [Buffer.from("<html>jeton expiré</html>"), /gzip lisible/],
      [files.get("A202301.csv.gz") ?? Buffer.alloc(0), /n'est pas celui du nom/],
      [(files.get("A202212.csv.gz") ?? Buffer.alloc(0)).subarray(0, 9000), /tronqué/],
    ];
    for (const [body, message] of cases) {
      const to = output();
      serve = (_body, _request, response) => {
        response.writeHead(200, { "content-length": body.length }).end(body);
      };
      const { code, err } = await fetchCare(to);
      expect(code).toBeGreaterThan(0);
      expect(err).toMatch(message);
      expect(err).not.toMatch(/\n\s+at /);
      expect(existsSync(join(to, "A202212.csv.gz"))).toBe(false);
    }
  });

  it("says what to do by hand when a month is not listed, and when the address does not answer", async () => {
    const missing = await fetchCare(output(), "2023-01");
    expect(missing.code).toBe(1);
    expect(missing.err).toMatch(/2023-07 n'est pas listé/);
    expect(missing.err).toMatch(/téléchargez A202307\.csv\.gz à la main/);
    const silent = await command(
      "fetch",
      "--soins",
      "2022-12",
      "--sortie",
      output(),
      "--adresse",
      "http://127.0.0.1:9/{annee}",
    );
    expect(silent.code).toBe(1);
    expect(silent.err).toMatch(/ne répond pas/);
  });

  it("follows a redirection of the link", async () => {
    const to = output();
    serve = (body, request, response) => {
      if (!(request.url ?? "").includes("moved"))
        response.writeHead(302, { location: `/moved/${(request.url ?? "").slice(-14)}` }).end();
      else whole(body, request, response);
    };
    expect((await fetchCare(to)).code).toBe(0);
  });
});

describe("monthLink", () => {
  it("takes the link of the month, and none that only looks like it", () => {
    const page =
      "<a href=\"./download_file.php?token=a&amp;file=Open_DAMIR/A202301.csv.gz\">x</a><a href='P202302.csv.gz'>y</a>";
    const base = "https://exemple.fr/depenses/download.php?Annee=2023";
    expect(monthLink(page, "202301", base)).toBe(
      "https://exemple.fr/depenses/download_file.php?token=a&file=Open_DAMIR/A202301.csv.gz",
    );
    expect(monthLink(page, "202302", base)).toBeUndefined();
  });
});
