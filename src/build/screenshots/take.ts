import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { serve } from "../site/server.js";
import { indexText } from "./index-text.js";
import type { Pictured } from "./index-text.js";
import { followLink } from "../follow-link.js";

const FOLDER = "docs/images/pages";
const SHAPES = [
  { width: 1280, height: 1100, quality: 34 },
  { width: 360, height: 1600, quality: 34 },
] as const;

/** What was written. */
export interface Taken {
  readonly files: number;
  readonly bytes: number;
}

/** Slugs of the built pages, in the order of the file names. */
function pageSlugs(): readonly string[] {
  return readdirSync("dist")
    .filter((name) => name.endsWith(".html") && name !== "404.html")
    .map((name) => name.slice(0, -5))
    .sort();
}

/** Goes to a page by a link of the site, so that the example stays in memory, and waits until it has settled. */
async function visit(page: Page, slug: string): Promise<void> {
  await followLink(page, slug);
  await page.waitForURL(new RegExp(`/${slug}\\.html`));
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1200); // a run aside starts after the page is drawn
  await page.waitForFunction(
    () =>
      document.querySelector("main [aria-busy=true], main progress") === null &&
      ![...document.querySelectorAll("main button")].some((button) =>
        (button.textContent ?? "").startsWith("Arrêter"),
      ),
    undefined,
    { timeout: 60_000 },
  );
  await page.waitForTimeout(300);
}

/** Opens the site with the fictional example of Albi, its public data loaded. */
async function openExample(browser: Browser, url: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    ...(width < 500 ? { isMobile: true, hasTouch: true, deviceScaleFactor: 1 } : {}),
    colorScheme: "light",
    locale: "fr-FR",
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(`${url}situation.html#exemple`);
  await page.waitForFunction(() => document.querySelector(".case b")?.textContent === "Albi (81004)");
  await page.addStyleTag({ content: "#toasts { display: none }" });
  return page;
}

async function picture(page: Page, slug: string, shape: (typeof SHAPES)[number]): Promise<void> {
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: `${FOLDER}/${slug}-${String(shape.width)}.jpg`,
    type: "jpeg",
    quality: shape.quality,
    fullPage: true,
    clip: { x: 0, y: 0, width: shape.width, height: Math.min(full, shape.height) },
  });
}

/** The card of the verdict with what stands above it, from the bar that says « Exemple fictif ». */
async function cardPicture(page: Page): Promise<void> {
  // No named function inside: the name that the compiler would give it does not exist in the page.
  const edge = await page.evaluate(() => ({
    from: window.scrollY + (document.querySelector("#case-bar .case")?.getBoundingClientRect().top ?? 0),
    to: window.scrollY + (document.querySelector("#app .verdict")?.getBoundingClientRect().bottom ?? 0),
  }));
  await page.screenshot({
    path: "docs/images/verdict.png",
    fullPage: true,
    clip: { x: 0, y: edge.from, width: 1280, height: edge.to - edge.from + 24 },
  });
}

/**
 * Pictures of every page of `dist` in two widths, the card of the verdict, and the index `docs/ecrans.md`. Old pictures
 * are removed first. With `only`, just these pages, and nothing removed nor indexed.
 */
export async function takeScreenshots(executablePath: string, only: readonly string[] = []): Promise<Taken> {
  if (only.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const copy = mkdtempSync(join(tmpdir(), "ij-ecrans-"));
  cpSync("dist", copy, { recursive: true });
  const server = await serve({ folder: copy, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const pages: Pictured[] = [];
  try {
    for (const shape of SHAPES) {
      const page = await openExample(browser, server.url, shape.width);
      for (const slug of pageSlugs().filter((name) => only.length === 0 || only.includes(name))) {
        await visit(page, slug);
        await picture(page, slug, shape);
        if (shape.width !== 1280) continue;
        pages.push({ slug, title: (await page.title()).replace(/ – Contre-expertise IJ$/, "") });
        if (slug === "verdict") await cardPicture(page);
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(copy, { recursive: true, force: true });
  }
  if (only.length === 0) writeFileSync("docs/ecrans.md", indexText(pages));
  const names = readdirSync(FOLDER);
  return {
    files: names.length,
    bytes: names.reduce((sum, name) => sum + statSync(`${FOLDER}/${name}`).size, 0),
  };
}
