import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { READY, withExample } from "./example.js";
import { closeBrowser, complete, expectNoOverflow, follow, open, siteUrl, slugs, still } from "./harness.js";
import type { Opened } from "./harness.js";
import { readPdf } from "./pdf-text.js";

const MARGIN = "15mm";
/** Width of A4 between these margins, in CSS pixels: 180 mm. */
const SHEET = 680;
/** Buttons and links that act: they have no use on paper. */
const TOOLS = ["Télécharger :", "Lien vers cette figure", "CSV (tableur)", "Toutes les pages"];
/** Without spaces: a PDF cuts a line in runs, at a ligature for instance. */
const plain = (text: string): string => text.replace(/\s+/gu, "");

/** Boxes that hide a part of what they hold: on paper nobody scrolls. */
const cutBoxes = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((element) => {
        if (element.closest("details:not([open])") !== null || element.matches(".vh, .vh *, svg *, thead"))
          return false;
        const { overflowX } = getComputedStyle(element);
        return overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName}.${element.className}`),
  );

/** Pages that show the case: printed with the example filled in. */
const WITH_CASE = ["verdict", "varier", "multivers", "hasard", "carte"];

// Two visits for all pages: one with the fictional example open, one without any figure.
let filled: Opened;
let empty: Opened;
beforeAll(async () => {
  filled = await withExample("situation");
  empty = await open("index");
});
afterAll(async () => {
  await filled.close();
  await empty.close();
  await closeBrowser();
});

/** The page on screen, complete: nothing is printed while data or the map are still on their way. */
async function reach(slug: string): Promise<Page> {
  const withCase = WITH_CASE.includes(slug);
  const { page } = withCase ? filled : empty;
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 900 });
  if (withCase) await follow(page, slug, READY[slug]);
  else {
    await page.goto(`${siteUrl()}${slug}.html`);
    await complete(page);
  }
  return page;
}

describe.each(slugs())("page %s printed on A4", (slug) => {
  test("holds in the width of the sheet, without menus, with the line of independence", async () => {
    const page = await reach(slug);
    const bar = page.locator("#section-bar:visible");
    const menu = (await bar.count()) === 0 ? "" : plain(await bar.innerText());
    const folder = process.env["SCREENSHOTS"];
    const pdf = await readPdf(
      await page.pdf({
        format: "A4",
        printBackground: true,
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
        ...(folder === undefined ? {} : { path: `${folder}/${slug}.pdf` }),
      }),
    );
    const runs = pdf.pages.flatMap((list, k) => list.map((run) => ({ ...run, page: k + 1 })));
    const text = plain(runs.map((run) => run.text).join(""));
    expect(text).toContain(plain("Site indépendant"));
    if (WITH_CASE.includes(slug)) expect(text).toContain(plain("Exemple fictif"));
    if (menu !== "") expect(text).not.toContain(menu);
    expect(text).not.toContain(new URL(siteUrl()).host);
    for (const tool of TOOLS) expect(text).not.toContain(plain(tool));
    const outside = runs.filter(
      ({ x, width, page: number, text: words }) =>
        words.trim() !== "" && (x < 0 || x + width > (pdf.sizes[number - 1]?.[0] ?? 0)),
    );
    expect(outside.map((run) => `p. ${String(run.page)} : ${run.text}`)).toEqual([]);
    // What the paper would cut is measured on the layout itself: a text drawn outside the sheet may be left out of the file.
    await page.setViewportSize({ width: SHEET, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await still(page);
    await expectNoOverflow(page);
    expect(await cutBoxes(page)).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  });
});
