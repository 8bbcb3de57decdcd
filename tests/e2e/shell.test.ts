import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import {
  THEMES,
  WIDTHS,
  axe,
  closeBrowser,
  expectClean,
  expectNoOverflow,
  open,
  siteFolder,
  siteUrl,
  slugs,
  subfolderUrl,
} from "./harness.js";

afterAll(closeBrowser);

describe.each(slugs())("page %s", (slug) => {
  test("holds at every width and in both themes, without error, overflow or axe violation", async () => {
    for (const theme of THEMES) {
      const { page, watch, close } = await open(slug, { theme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoOverflow(page);
        expect(await axe(page), `${slug} ${String(width)} ${theme}`).toEqual([]);
      }
      expectClean(watch);
      await close();
    }
  });

  test("reads without JavaScript, under a subfolder", async () => {
    const { page, watch, close } = await open(slug, {
      base: subfolderUrl(),
      context: { javaScriptEnabled: false },
    });
    const text = await page.locator("main").innerText();
    expect(text.length).toBeGreaterThan(150);
    expect(await page.locator("main h1").count()).toBe(1);
    expectClean(watch);
    await close();
  });
});

test("internal links lead to pages that exist", async () => {
  const known = new Set(slugs());
  for (const slug of known) {
    const { page, close } = await open(slug);
    const hrefs = await page.$$eval("a[href]", (anchors) =>
      anchors.map((anchor) => anchor.getAttribute("href") ?? ""),
    );
    const local = hrefs.filter((href) => !/^(?:[a-z]+:|#)/.test(href));
    for (const href of local) {
      const target = /^\.\/([\w-]+)\.html(?:#.*)?$/.exec(href)?.[1] ?? href;
      if (/\.(?:txt|csv|zip|json|svg|png|docx|pdf)$/.test(target)) continue;
      expect(known, `${slug} → ${href}`).toContain(target);
    }
    await close();
  }
});

test("every page carries the strict policy and no referrer", async () => {
  const { page, close } = await open("index");
  const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("script-src 'self' 'sha256-");
  expect(policy).not.toContain("unsafe-eval");
  expect(await page.getAttribute('meta[name="referrer"]', "content")).toBe("no-referrer");
  await close();
});

test("the first view of each page weighs at most 400 kB compressed, data apart", async () => {
  const heaviest = { slug: "", bytes: 0 };
  for (const slug of slugs()) {
    const { watch, close } = await open(slug);
    const paths = new Set(
      watch.requests.map((line) => new URL(line.split(" ")[1] ?? "", siteUrl()).pathname.slice(1)),
    );
    const bytes = [...paths]
      .filter((path) => !path.startsWith("data/") && existsSync(join(siteFolder(), path)) && path !== "")
      .reduce((sum, path) => sum + gzipSync(readFileSync(join(siteFolder(), path))).length, 0);
    if (bytes > heaviest.bytes) Object.assign(heaviest, { slug, bytes });
    await close();
  }
  console.log(`heaviest first view: ${heaviest.slug}, ${String(Math.round(heaviest.bytes / 1000))} kB gzip`);
  expect(heaviest.bytes).toBeLessThan(400_000);
});

test("the table of communes weighs at most 1.5 MB", () => {
  expect(statSync(join(siteFolder(), "data/communes.json.gz")).size).toBeLessThan(1_500_000);
});
