import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { followLink } from "../../src/build/follow-link.js";
import { withExample } from "./example.js";
import { axe, closeBrowser, expectClean, expectNoOverflow, settled, shot } from "./harness.js";
import type { Opened, OpenOptions } from "./harness.js";

afterAll(closeBrowser);

/** The page with the fictional example, its long tasks recorded from the start of the run. */
async function multivers(options: OpenOptions = {}): Promise<Opened> {
  const opened = await withExample("situation", options);
  await opened.page.evaluate(() => {
    const list: number[] = [];
    Object.assign(window, { longTasks: list });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) list.push(entry.duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await followLink(opened.page, "multivers");
  await opened.page.waitForSelector("#app[data-page=multivers] .bar, #app[data-page=multivers] .sec");
  return opened;
}

const finished = async (page: Page): Promise<void> => {
  await page.waitForSelector("#missing", { timeout: 90_000 });
  await settled(page);
};
/** Text of the page, its no-break spaces made plain. */
const main = async (page: Page): Promise<string> =>
  (await page.locator("main").innerText()).replace(/[\u00a0\u202f]/g, " ");

test("the grid is run aside: print of the grid first, progress, result, figures as computed", async () => {
  const { page, watch, close } = await multivers();
  expect(await main(page)).toMatch(/Empreinte SHA-256 : [0-9a-f]{64}/);
  const said = await page.waitForFunction(
    () => /façons sur 2.799/.exec(document.querySelector("main [role=status]")?.textContent ?? "")?.[0],
    undefined,
    { timeout: 60_000, polling: 20 },
  );
  expect(await said.jsonValue()).toMatch(/façons sur 2\u202f799/);
  await finished(page);
  const long = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  console.log(`long tasks while the multiverse ran and was drawn (ms): ${JSON.stringify(long)}`);
  expect(await page.locator("main h1").innerText()).toBe(
    "Signalé dans 1 des 4 façons énoncées ou officielles de comparer",
  );
  const text = await main(page);
  expect(text).toContain("Dans celle que la caisse énonce : oui, à 2,10.");
  expect(text).toContain("1 334 signalent sur 2 285");
  // Higher, the same, lower than the fund's ratio: both directions, side by side.
  const around = await page.locator("table.around tbody tr").allInnerTexts();
  expect(around.map((row) => row.replace(/\s+/gu, " "))).toEqual([
    "Énoncées et officielles 0 1 3",
    "Avec les exploratoires 643 2 1 640",
  ]);
  expect(text).toContain("2 155 façons sur 2 285 reposent sur un besoin relatif supposé");
  expect(await page.locator("figure svg[role=img]").first().locator("desc").textContent()).toContain(
    "Le ratio va de 1,31 à 3,83",
  );
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await shot(page, "multivers-1280");
  await close();
});

test("shares of the choices add up to 100 % in the downloaded table", async () => {
  const { page, close } = await multivers();
  await finished(page);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page
      .locator("figure", { hasText: "Part de chaque choix" })
      .getByRole("button", { name: "CSV brut" })
      .click(),
  ]);
  const shares = readFileSync(await saved.path(), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => Number(line.split(",").at(-1)));
  expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-9);
  await close();
});

test("without the exploratory ways, the counts are those of the headline; PNG and JSON come out", async () => {
  const { page, watch, close } = await multivers();
  await finished(page);
  await page.getByLabel("Sans les exploratoires").check();
  await page.waitForFunction(() =>
    document.querySelector("main .live")?.textContent?.includes("1 signale sur 4"),
  );
  expect(await page.locator("#app figure").first().locator("summary").innerText()).toContain("4 lignes");
  const saved = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).first().click(),
    ]);
    return readFileSync(await file.path());
  };
  expect((await saved("PNG")).subarray(1, 4).toString()).toBe("PNG");
  const json = JSON.parse((await saved("JSON")).toString()) as {
    headline: { flagged: number; total: number };
    specifications: readonly unknown[];
  };
  expect([json.headline.flagged, json.headline.total, json.specifications.length]).toEqual([1, 4, 2285]);
  expect((await saved("SVG")).toString()).toContain("Exemple fictif");
  expectClean(watch);
  await close();
});

test("the run can be stopped and resumed; nothing partial is shown", async () => {
  const { page, watch, close } = await multivers();
  await page.getByRole("button", { name: "Arrêter le calcul" }).click();
  await page.getByText("Aucun résultat partiel n’est montré").waitFor();
  expect(await page.locator("#app figure").count()).toBe(0);
  await page.getByRole("button", { name: "Reprendre le calcul" }).click();
  await finished(page);
  expect(await page.locator("#app figure").count()).toBeGreaterThan(2);
  expectClean(watch);
  await close();
});

test("at 360 pixels in the dark: curve alone, rows, no overflow, no axe violation", async () => {
  const { page, watch, close } = await multivers({ width: 360, theme: "dark" });
  await finished(page);
  await expectNoOverflow(page);
  expect(await axe(page)).toEqual([]);
  await shot(page, "multivers-360");
  expectClean(watch);
  await close();
});
