import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { filesUnder } from "../../src/build/site/files.js";
import { findChromium } from "../../src/build/chromium.js";
import { followLink } from "../../src/build/follow-link.js";

/** Widths that every page must hold. */
export const WIDTHS = [1280, 768, 360] as const;
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Address of the built site (root), and of the same site under a subfolder. */
export const siteUrl = (): string => inject("siteUrl");
export const subfolderUrl = (): string => inject("subfolderUrl");
/** Folder that is served: a copy of `dist` made for this run. */
export const siteFolder = (): string => inject("siteFolder");
/** Slugs of all built pages, 404 excepted. */
export const slugs = (): string[] =>
  filesUnder(siteFolder())
    .filter((path) => /^[^/]+\.html$/.test(path) && path !== "404.html")
    .map((path) => path.slice(0, -5));

let browser: Promise<Browser> | undefined;

/** One browser for the file; close it with {@link closeBrowser} in `afterAll`. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("no Chromium: set CHROMIUM");
  browser ??= chromium.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return browser;
}

/** Closes the browser of the file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** What a page did wrong while it was watched. */
export interface Watch {
  readonly errors: string[];
  readonly external: string[];
  readonly requests: string[];
}

/** Collects console errors, page errors and requests of every page of a context. */
export function watch(context: BrowserContext, origin: string): Watch {
  const seen: Watch = { errors: [], external: [], requests: [] };
  context.on("request", (request) => {
    seen.requests.push(`${request.method()} ${request.url()}`);
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url()))
      seen.external.push(request.url());
  });
  context.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  context.on("weberror", (error) => {
    seen.errors.push(error.error().message);
  });
  return seen;
}

/** A page opened for a test, with what to look at and its closing. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
  readonly close: () => Promise<void>;
}

/** Options of {@link open}. Service workers are off unless asked, so that each test sees the files as served. */
export interface OpenOptions {
  readonly width?: number;
  readonly theme?: Theme;
  readonly base?: string;
  readonly serviceWorker?: boolean;
  readonly context?: BrowserContextOptions;
}

/** Opens `<slug>.html` in a new context and waits until it has settled. */
export async function open(slug: string, options: OpenOptions = {}): Promise<Opened> {
  const base = options.base ?? siteUrl();
  const width = options.width ?? 1280;
  const context = await (
    await launch()
  ).newContext({
    viewport: { width, height: width < 500 ? 740 : 900 },
    ...(width < 500 ? { isMobile: true, hasTouch: true } : {}),
    colorScheme: options.theme ?? "light",
    serviceWorkers: options.serviceWorker === true ? "allow" : "block",
    locale: "fr-FR",
    ...options.context,
  });
  const watched = watch(context, new URL(base).origin);
  const page = await context.newPage();
  await page.goto(`${base}${slug}.html`);
  await settled(page);
  return { page, context, watch: watched, close: () => context.close() };
}

/** Waits until the page's own code has drawn it, with no `aria-busy` region left; its public data may still be on their way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const app = document.querySelector<HTMLElement>("#app[data-page]");
    const drawn = app === null || app.dataset["mounted"] !== undefined;
    return (
      drawn && document.readyState === "complete" && document.querySelector("main [aria-busy=true]") === null
    );
  });
}

/** Waits until the page has also read its public data, which draw it again when they arrive, and its map. */
export async function complete(page: Page): Promise<void> {
  await settled(page);
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return (
      main?.querySelector("[data-loading], [aria-busy=true]") === null &&
      !main.textContent.includes("Dessin de la carte")
    );
  });
}

/**
 * Goes to a page by a link that the router handles, so that what is in memory stays, and waits until it is complete.
 * `ready` is found in that page only once it is.
 */
export async function follow(page: Page, slug: string, ready = "h1"): Promise<void> {
  await page.evaluate(() => document.querySelector("main")?.setAttribute("data-old", ""));
  await followLink(page, slug);
  await page.waitForSelector(`main:not([data-old]) ${ready}`, { state: "attached", timeout: 90_000 });
  await complete(page);
}

/**
 * Waits for two frames, sizes observed and charts drawn again, then until colours have come to their end and the page has
 * nothing left to do.
 */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
    await new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
  });

const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
/** Rules of axe-core that read colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Violations found by axe-core in the present state of the page, one line each; of the rules named, when some are. */
export async function axe(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    const engine = (
      window as unknown as {
        axe: {
          run: (options: object) => Promise<{
            violations: {
              id: string;
              help: string;
              nodes: { target: unknown[]; failureSummary?: string }[];
            }[];
          }>;
        };
      }
    ).axe;
    const only = values.length === 0 ? {} : { runOnly: { type: "rule", values } };
    const { violations } = await engine.run({ resultTypes: ["violations"], ...only });
    return violations.map(
      (violation) =>
        `${violation.id} (${violation.help}): ${violation.nodes
          .slice(0, 4)
          .map((node) => `${String(node.target[0])} ${node.failureSummary ?? ""}`)
          .join(" | ")}`,
    );
  }, rules);
}

/** All that a theme must leave alone: the elements with their attributes and their place; messages that pass are left out. */
const shape = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    scrollTo({ top: 0, behavior: "instant" }); // ends a smooth scroll, which would move every place
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.closest("#toasts") === null)
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const seen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
        return [element.tagName, ...attributes, x, y, width, height, seen].join(" ");
      });
  });

/**
 * Fails on an overflow or an axe violation of the present state at any width, in either theme. The dark theme changes
 * colours alone, which is checked first: the rules that read none would answer the same again.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width, height: 800 });
    await still(page);
    await complete(page);
    await expectNoOverflow(page);
    expect(await axe(page), `${name} ${String(width)} light`).toEqual([]);
    const light = await shape(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await still(page);
    const dark = await shape(page);
    const moved = dark.filter((element, k) => element !== light[k]).slice(0, 3);
    expect(dark.length, name).toBe(light.length);
    expect(moved, `${name} ${String(width)}: moved by the theme`).toEqual([]);
    expect(await axe(page, COLOUR_RULES), `${name} ${String(width)} dark`).toEqual([]);
  }
}

/** Fails when the page overflows its viewport horizontally; names the widest offenders. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""}`);
  });
  expect(wide).toEqual([]);
}

/** Fails on a console error, an uncaught error or a request outside the origin. */
export function expectClean(seen: Watch): void {
  expect(seen.errors).toEqual([]);
  expect(seen.external).toEqual([]);
}

/** Whole page as a PNG in the folder named by SCREENSHOTS, when it is set: to be looked at. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
