import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { READY, withExample } from "./example.js";
import { closeBrowser, complete, expectNoOverflow, follow, slugs, still } from "./harness.js";
import type { Opened } from "./harness.js";
import { cutTexts, faint, oddScrollers, standingOut } from "./visibility.js";

// One visit for all pages, with the fictional example open: each page is reached by a link, as a reader would.
let visit: Opened;
let page: Page;
beforeAll(async () => {
  visit = await withExample("situation", { context: { reducedMotion: "reduce" } });
  page = visit.page;
});
afterAll(async () => {
  await visit.close();
  await closeBrowser();
});

async function reach(slug: string): Promise<void> {
  await page.emulateMedia({ forcedColors: "none", contrast: "no-preference", colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await follow(page, slug, READY[slug]);
  if (slug === "simulation") {
    await page.fill("#sim-doctors", "2 000");
    await page.getByRole("button", { name: "Lancer la simulation" }).click();
    await page.waitForSelector("#results", { timeout: 90_000 });
    await complete(page);
  }
}

/** The four spacings of WCAG 1.4.12, put on every text by the reader. */
async function spaceTexts(wanted: boolean): Promise<void> {
  await page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    if (on)
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
      );
    document.adoptedStyleSheets = [sheet];
  }, wanted);
}

/** Durations, in milliseconds, of what moves on the page. */
const moving = (): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const lasts = `${style.transitionDuration}, ${style.animationDuration}`;
        return lasts.split(", ").some((text) => parseFloat(text) > 0);
      })
      .map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""}`),
  );

describe.each(slugs())("page %s", (slug) => {
  test("holds at 200 and 400 % zoom, with spaced texts, without motion, with more contrast, in forced colours", async () => {
    await reach(slug);
    expect(await moving()).toEqual([]);

    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 512 });
      await still(page);
      await expectNoOverflow(page);
      expect(await oddScrollers(page), `${String(width)} px`).toEqual([]);
    }
    await spaceTexts(true);
    await still(page);
    await expectNoOverflow(page);
    expect(await cutTexts(page), "spaced, 320 px").toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await still(page);
    await expectNoOverflow(page);
    expect(await cutTexts(page), "spaced, 1280 px").toEqual([]);
    await spaceTexts(false);

    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ contrast: "more", colorScheme });
      expect(await faint(page, 7), `more contrast, ${colorScheme}`).toEqual([]);
    }
    // The worst pair: black forced by the system, light theme chosen on the site.
    await page.emulateMedia({ forcedColors: "active", contrast: "no-preference", colorScheme: "dark" });
    await page.evaluate(() => {
      document.documentElement.dataset["theme"] = "light";
    });
    expect(await faint(page, 4.5), "forced colours").toEqual([]);
    for (const drawing of await page.locator("main svg[role=img]:visible").all()) {
      const name = (await drawing.textContent())?.slice(0, 60) ?? "";
      expect(await standingOut(page, drawing), name).toBeGreaterThan(0.004);
    }
    await page.evaluate(() => {
      delete document.documentElement.dataset["theme"];
    });
  });
});
