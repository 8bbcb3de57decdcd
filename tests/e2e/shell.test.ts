import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserContext } from "playwright-core";
import {
  axe,
  closeBrowser,
  complete,
  expectAccessible,
  expectClean,
  launch,
  open,
  siteFolder,
  siteUrl,
  slugs,
  subfolderUrl,
  watch,
} from "./harness.js";
import type { Watch } from "./harness.js";

afterAll(closeBrowser);

const weights: { slug: string; bytes: number }[] = [];

/** Compressed weight of what a page asked for, data apart. */
function weigh(slug: string, seen: Watch): void {
  const paths = new Set(
    seen.requests.map((line) => new URL(line.split(" ")[1] ?? "", siteUrl()).pathname.slice(1)),
  );
  const bytes = [...paths]
    .filter((path) => path !== "" && !path.startsWith("data/") && existsSync(join(siteFolder(), path)))
    .reduce((sum, path) => sum + gzipSync(readFileSync(join(siteFolder(), path))).length, 0);
  weights.push({ slug, bytes });
}

describe.each(slugs())("page %s", (slug) => {
  test("holds at every width and in both themes, without error, overflow or axe violation", async () => {
    const { page, watch: seen, close } = await open(slug);
    await complete(page);
    await expectAccessible(page, slug);
    expectClean(seen);
    weigh(slug, seen);
    await close();
  });
});

describe("without JavaScript, under a subfolder", () => {
  let context: BrowserContext;
  let seen: Watch;
  beforeAll(async () => {
    context = await (
      await launch()
    ).newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    seen = watch(context, new URL(subfolderUrl()).origin);
  });
  afterAll(async () => {
    await context.close();
  });
  test.each(slugs())("page %s reads", async (slug) => {
    const page = await context.newPage();
    await page.goto(`${subfolderUrl()}${slug}.html`, { waitUntil: "load" });
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(150);
    expect(await page.locator("main h1").count()).toBe(1);
    expectClean(seen);
    await page.close();
  });
});

test("internal links lead to pages and files that exist, and every page carries the strict policy", () => {
  for (const slug of slugs()) {
    const html = readFileSync(join(siteFolder(), `${slug}.html`), "utf8");
    const hrefs = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map((match) => match[1] ?? "");
    for (const href of hrefs.filter((address) => !/^(?:[a-z]+:|#)/.test(address))) {
      const path = href.replace(/[?#].*$/, "").replace(/^\.\//, "");
      expect(existsSync(join(siteFolder(), path)), `${slug} → ${href}`).toBe(true);
    }
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self' 'sha256-");
    expect(policy).not.toContain("unsafe-eval");
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    expect(html).toContain('<html lang="fr">');
  }
});

test("the first view of each page weighs at most 400 kB compressed, data apart; the communes at most 1.5 MB", () => {
  const heaviest = weights.reduce((most, page) => (page.bytes > most.bytes ? page : most), {
    slug: "",
    bytes: 0,
  });
  const communes = statSync(join(siteFolder(), "data/communes.json.gz")).size;
  console.log(
    `heaviest first view: ${heaviest.slug}, ${String(Math.round(heaviest.bytes / 1000))} kB gzip; communes ${String(Math.round(communes / 1000))} kB`,
  );
  expect(weights).toHaveLength(slugs().length);
  expect(heaviest.bytes).toBeLessThan(400_000);
  expect(communes).toBeLessThan(1_500_000);
});

test("reduced motion: no transition lasts", async () => {
  const { page, close } = await open("situation", { context: { reducedMotion: "reduce" } });
  const durations = await page.evaluate(() => [
    getComputedStyle(document.documentElement).getPropertyValue("--quick").trim(),
    getComputedStyle(document.documentElement).getPropertyValue("--move").trim(),
    getComputedStyle(document.documentElement).scrollBehavior,
  ]);
  expect(durations).toEqual(["0ms", "0ms", "auto"]);
  await close();
});

test("the theme chosen in the foot is kept and applied before the page is drawn", async () => {
  const { page, close } = await open("index");
  await page.selectOption("#theme-select", "dark");
  await page.reload();
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  await page.selectOption("#theme-select", "system");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await close();
});

test("failures say themselves: data that cannot be loaded, with a way out; then the data come", async () => {
  const { page, context, close } = await open("index");
  await context.route("**/data/communes.json.gz", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${siteUrl()}situation.html#exemple`);
  await page.getByText("Les données publiques n’ont pas pu être chargées").waitFor();
  expect(await page.locator("#mini-ratio").innerText()).toBe("2,10");
  expect(await axe(page)).toEqual([]);
  await context.unroute("**/data/communes.json.gz");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await page.waitForFunction(() => document.querySelector(".case b")?.textContent === "Albi (81004)");
  await close();
});

test("an embedded page keeps the banner of independence and leaves the header and the foot out", async () => {
  const { page, close } = await open("index");
  await page.goto(`${siteUrl()}varier.html?integrer`);
  await page.waitForSelector("html[data-embed]");
  expect(await page.locator(".indep").isVisible()).toBe(true);
  expect(await page.locator(".head").isVisible()).toBe(false);
  expect(await page.locator("footer").isVisible()).toBe(false);
  await close();
});
