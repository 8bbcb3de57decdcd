import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { Download, Page } from "playwright-core";
import { closeBrowser, expectClean, open, siteUrl } from "./harness.js";
import { arrived, focused, tabTo, walked } from "./keys.js";

afterAll(closeBrowser);

// Nothing here clicks, fills or calls the page's code: every action is a key pressed, as by someone without a mouse.

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

async function save(page: Page): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return file;
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]/gu, " ");
const live = (page: Page): Promise<string> => page.locator("main .live").first().innerText();

/** Chooses another radio of a group with an arrow; the focus follows the choice and the change is said. */
async function arrow(page: Page, name: string): Promise<string> {
  await tabTo(page, `input[name=${name}]`);
  const before = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  const said = await live(page);
  await page.keyboard.press("ArrowDown");
  const after = await page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    return { name: at.name, value: at.value, checked: at.checked };
  });
  expect(after).toMatchObject({ name, checked: true });
  expect(after.value).not.toBe(before);
  await expect.poll(() => live(page)).not.toBe(said);
  return live(page);
}

test("one journey by keyboard alone: letter, situation, verdict, trace, choices, multiverse, letters, exhibit", async () => {
  const { page, watch, close } = await open("index", { context: { reducedMotion: "reduce" } });
  await tabTo(page, ".skip");
  await page.keyboard.press("Enter");
  const before = walked.stops;
  await tabTo(page, "main *");
  expect(walked.stops - before).toBe(1);
  await tabTo(page, 'main section[aria-labelledby=porte-courrier] a[href$="situation.html"]');
  await page.keyboard.press("Enter");
  await arrived(page, "situation", "#f-activePatients");

  await type(page, "#window-start", "1/9/2025");
  await type(page, "#window-end", "28 février 2026");
  await type(page, "#f-activePatients", "480");
  await type(page, "#f-sickLeaveDays", "6 405");
  await type(page, "#l-comparatorRate", "6,35");
  await type(page, "#commune", "albi");
  await page.waitForSelector("#commune-list [role=option]");
  await page.keyboard.press("ArrowDown");
  expect(await page.getAttribute("#commune", "aria-activedescendant")).toBe("commune-o0");
  expect(await page.locator(".combo .vh[role=status]").textContent()).toMatch(/Albi, 81004/);
  await page.keyboard.press("Enter");
  expect(await page.inputValue("#commune")).toBe("Albi");
  await type(page, "#f-sickLeaves", "163");
  await type(page, "#f-patientsWithLeave", "118");
  await type(page, "#f-aldPercent", "16,5");
  await tabTo(page, "button[type=submit]");
  await page.keyboard.press("Enter");
  await arrived(page, "verdict", "#tree");
  expect(plain(await page.locator("main h1").innerText())).toContain("Signalé, à 2,10 fois l’attendu");

  await tabTo(page, ".tree details > summary");
  const branch = (): Promise<boolean | undefined> =>
    page.evaluate(() => document.activeElement?.closest("details")?.open);
  expect(await branch()).toBe(true);
  await page.keyboard.press("Space");
  expect(await branch()).toBe(false);
  await page.keyboard.press("Enter");
  expect(await branch()).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".tree") !== null)).toBe(true);
  await tabTo(page, 'main a.btn[href$="varier.html"]');
  await page.keyboard.press("Enter");
  await arrived(page, "varier", "form.choices");

  expect(await arrow(page, "index")).toMatch(/ratio/);
  await type(page, "#own-threshold", "2,5");
  await expect.poll(() => live(page)).toMatch(/Le résultat change\s: non signalé/);
  await tabTo(page, "#share-link");
  expect(await page.inputValue("#share-link")).toMatch(/varier\.html#choix:.*threshold=2\.5/);
  await tabTo(page, 'main a.btn[href$="multivers.html"]', "Shift+Tab");
  await page.keyboard.press("Enter");
  await arrived(page, "multivers", "#missing");
  await tabTo(page, "#stated-only");
  const said = await live(page);
  await page.keyboard.press("Space");
  expect(await focused(page)).toBe("INPUT#stated-only");
  await expect.poll(() => live(page)).not.toBe(said);
  await tabTo(page, "details.data > summary");
  await page.keyboard.press("Enter");
  await page.waitForSelector("details.data[open] table");

  await tabTo(page, ".head a[data-section=agir]", "Shift+Tab");
  await page.keyboard.press("Enter");
  await arrived(page, "delais", "#timeline-title");
  await tabTo(page, "#section-bar a[data-slug=courriers]", "Shift+Tab");
  await page.keyboard.press("Enter");
  await arrived(page, "courriers", "article.letter");
  await tabTo(page, '.picker a[href="#L3"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#sheet-title")?.textContent.startsWith("L3."));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^L3\./);
  await type(page, "#d-place", "Albi");
  await tabTo(page, "#sheet-title ~ .row button:nth-child(2)");
  const letter = await save(page);
  expect(letter.suggestedFilename()).toBe("L3.txt");
  expect(readFileSync(await letter.path(), "utf8")).toContain("Albi, le");

  await tabTo(page, "#section-bar a[data-slug=piece]", "Shift+Tab");
  await page.keyboard.press("Enter");
  await arrived(page, "piece", "#cover-title");
  await type(page, "#piece-auteur", "Dr A. Exemple");
  await page.waitForSelector("iframe.exhibit-preview", { timeout: 90_000 });
  expect(await focused(page)).toBe("INPUT#piece-auteur");
  await tabTo(page, "main .row > .btn:not(.alt)");
  const exhibit = await save(page);
  expect(exhibit.suggestedFilename()).toMatch(/_note-statistique_.*\.html$/);
  expect(readFileSync(await exhibit.path(), "utf8")).toContain("Dr A. Exemple");
  // In the preview, out of it and to the foot of the page: nothing keeps the focus.
  await tabTo(page, "iframe.exhibit-preview");
  await tabTo(page, "#theme-select");
  console.log(`keyboard: ${String(walked.stops)} stops, each visible and in order`);
  expectClean(watch);
  await close();
});

test("at 360 pixels the menu opens by keyboard, leads to a page, and « Toutes les pages » leads to it", async () => {
  const { page, watch, close } = await open("index", {
    width: 360,
    context: { reducedMotion: "reduce" },
  });
  await tabTo(page, "details.menu > summary");
  await page.keyboard.press("Space");
  await page.waitForSelector("details.menu[open]");
  await tabTo(page, ".panel a[data-slug=varier]");
  await page.keyboard.press("Enter");
  await arrived(page, "varier", "main .lead");
  expect(await page.locator("details.menu[open]").count()).toBe(0);
  await tabTo(page, '.substep a[href="#menu"]', "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector("details.menu[open]");
  await page.evaluate(() => {
    delete (window as unknown as { lastStop?: Element }).lastStop;
  });
  await tabTo(page, ".panel a");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Ma situation");
  await tabTo(page, ".panel a[data-slug=courriers]");
  await page.keyboard.press("Enter");
  await arrived(page, "courriers", "#sheet-title");
  await tabTo(page, "[role=tab][aria-selected=true]");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-selected"))).toBe("true");
  await tabTo(page, "#theme-select");
  expectClean(watch);
  await close();
});

test("public data that come late take neither the focus nor what was opened", async () => {
  const { page, context, close } = await open("index", { context: { reducedMotion: "reduce" } });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route("**/data/communes.json.gz", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${siteUrl()}situation.html#exemple`, { waitUntil: "domcontentloaded" });
  await page.waitForSelector(".case .fict");
  await tabTo(page, "#section-bar a[data-slug=verdict]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#app[data-page=verdict] details:has(#assume-dispersion)");
  await tabTo(page, "main details:has(#assume-dispersion) > summary");
  await page.keyboard.press("Enter");
  const state = (): Promise<unknown> =>
    page.evaluate(() => {
      const at = document.activeElement;
      return [
        at?.tagName,
        at?.closest("details")?.open,
        at?.closest("details")?.contains(document.querySelector("#assume-dispersion")),
      ];
    });
  expect(await state()).toEqual(["SUMMARY", true, true]);
  await page.evaluate(() => document.querySelector("#assume-dispersion")?.setAttribute("data-before", ""));
  release();
  await page.waitForSelector("#assume-dispersion:not([data-before])", { state: "attached", timeout: 60_000 });
  expect(await state()).toEqual(["SUMMARY", true, true]);
  await close();
});
