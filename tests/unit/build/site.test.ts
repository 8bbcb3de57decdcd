import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serverArguments } from "../../../src/build/site/options.js";
import { postprocess } from "../../../src/build/site/postprocess.js";
import { serve } from "../../../src/build/site/server.js";
import { typesetHtml } from "../../../src/build/site/typeset.js";

const INLINE = "\nconsole.log(1)\n";
const page = (body: string, head = ""): string => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Sources | Contre-expertise IJ</title>${head}
<script type="module">${INLINE}</script>
</head>
<body>
<div id="observablehq-center">
<header id="observablehq-header">
<header class="head">nous</header>
</header>
<main id="observablehq-main" class="observablehq">
${body}</main>
<footer id="observablehq-footer">
<div><footer>pied</footer></div>
</footer>
</div>
</body>
</html>
`;

describe("final form of a page", () => {
  const html = postprocess(
    page(
      '<h1 id="a" tabindex="-1"><a class="observablehq-header-anchor" href="#a">Titre</a></h1><a href="./_import/lib/x.0a1b2c3d.js">x</a>',
    ),
    "sources.html",
  );
  test("is French, zoomable, in our own landmarks", () => {
    expect(html).toContain('<html lang="fr">');
    expect(html).not.toContain("maximum-scale");
    expect(html).toContain('<main id="contenu"><div class="wrap">');
    expect(html).not.toContain("observablehq-center");
    expect(html).toContain("<title>Sources – Contre-expertise IJ</title>");
    expect(html).toContain('<h1 id="a" tabindex="-1">Titre</h1>');
    expect(html).toContain('href="./lib/x.js"');
  });
  test("allows its own inline scripts by their hash, and nothing else", () => {
    const hash = createHash("sha256").update(INLINE).digest("base64");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split("; ");
    expect(policy).toEqual([
      "default-src 'self'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'none'",
    ]);
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
  });
  test.each([
    ["a block that failed to compile", page('<div class="observablehq--error">x</div>')],
    ["a remote script", page("", '<script src="https://cdn.example/x.js"></script>')],
    ["a remote image", page('<img src="//example.org/a.png" alt="">')],
    ["markup of another version of Framework", page("").replace('id="observablehq-main"', 'id="main"')],
  ])("refuses %s", (_, source) => {
    expect(() => postprocess(source, "x.html")).toThrow("x.html");
  });
});

test("French typography leaves code, scripts, drawings and entities alone", () => {
  expect(typesetHtml("<p title=\"L'index: oui ?\">R&amp;D ; l'un, 12 % !</p>")).toBe(
    '<p title="L’index: oui\u202f?">R&amp;D\u202f; l’un, 12\u00a0%\u202f!</p>',
  );
  expect(typesetHtml('<button aria-label="Dites &quot;oui&quot; ?"><img alt="L\'axe : 2 %">')).toBe(
    '<button aria-label="Dites &quot;oui&quot;\u202f?"><img alt="L’axe\u00a0: 2\u00a0%">',
  );
  expect(typesetHtml("<code>a ? b : 'c'</code><script>x ? 'y' : 1</script>")).toBe(
    "<code>a ? b : 'c'</code><script>x ? 'y' : 1</script>",
  );
});

describe("server of static files", () => {
  const folder = mkdtempSync(join(tmpdir(), "ij-serve-"));
  beforeAll(() => {
    mkdirSync(join(folder, "site"));
    writeFileSync(join(folder, "site", "index.html"), "accueil");
    writeFileSync(join(folder, "site", "404.html"), "introuvable");
    writeFileSync(join(folder, "secret.txt"), "secret");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const get = (url: string, path: string): Promise<{ readonly status: number; readonly body: string }> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(url);
      request({ host: "127.0.0.1", port, path }, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, body });
        });
      })
        .on("error", reject)
        .end();
    });

  test("serves a subfolder, and nothing outside its folder", async () => {
    const running = await serve({ folder: join(folder, "site"), port: 0, base: "sous/dossier" });
    expect(await get(running.url, "/sous/dossier/")).toEqual({ status: 200, body: "accueil" });
    expect((await get(running.url, "/")).status).toBe(404);
    for (const path of [
      "/sous/dossier/../../secret.txt",
      "/sous/dossier/..%2f..%2fsecret.txt",
      "/sous/dossier/%",
    ])
      expect((await get(running.url, path)).body).not.toContain("secret");
    await running.close();
  });

  test("takes the next port when the one asked is busy, and says so when none is free", async () => {
    const first = await serve({ folder, port: 0 });
    const port = Number(new URL(first.url).port);
    const second = await serve({ folder, port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await expect(serve({ folder, port, attempts: 0 })).rejects.toThrow("occupés");
    await first.close();
    await second.close();
  });
});

test("options of the command: defaults, subfolder, clear refusals", () => {
  expect(serverArguments([])).toEqual({ port: 8000, base: "/" });
  expect(serverArguments(["--port", "9000", "--sous-dossier", "/a/"])).toEqual({ port: 9000, base: "/a/" });
  expect(() => serverArguments(["--port", "abc"])).toThrow("n’est pas un port");
  expect(() => serverArguments(["--prot", "1"])).toThrow("Usage");
});
