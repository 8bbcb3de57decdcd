import { afterAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { withExample } from "./example.js";
import { axe, closeBrowser, expectClean, expectNoOverflow, open, shot } from "./harness.js";
import type { Opened, OpenOptions } from "./harness.js";

afterAll(closeBrowser);

const hasard = (options: OpenOptions = {}): Promise<Opened> => withExample("hasard", options);
/** Text of the page, its no-break spaces made plain. */
const main = async (page: Page): Promise<string> =>
  (await page.locator("main").innerText()).replace(/[\u00a0\u202f]/g, " ");

test("one sentence for, one against; ranges over τ²; the limit of the regression to the mean is said", async () => {
  const { page, watch, close } = await hasard();
  expect(await page.locator("main h1").innerText()).toBe(
    "Au-dessus de la moyenne plus que par hasard, pas significativement au-dessus de 2",
  );
  const text = await main(page);
  expect(text).toContain("Le hasard seul explique rarement un ratio de 2,00");
  expect(text).toContain("explique une baisse après une sélection, pas le ratio de la lettre");
  expect(text).toContain("p = 0,33");
  expect(text).toMatch(/p de 0,00044 à 0,02\d? selon τ²/);
  expect(await page.locator("#both + .two > div").count()).toBe(2);
  expect(await axe(page)).toEqual([]);
  await shot(page, "hasard-1280");
  expectClean(watch);
  await close();
});

test("the assumptions move the funnel, say so, and come back", async () => {
  const { page, watch, close } = await hasard();
  const said = (): Promise<string> =>
    page
      .locator("main .live")
      .innerText()
      .then((text) => text.replace(/[\u00a0\u202f]/g, " "));
  await page.fill("#control-tau2", "0,02");
  await page.waitForFunction(() => document.querySelector("main .live")?.textContent?.includes("0,020"));
  expect(await said()).toContain("au-dessus des limites à 99,8 %");
  await page.fill("#control-tau2", "0,1");
  await page.waitForFunction(() => document.querySelector("main .live")?.textContent?.includes("0,100"));
  expect(await said()).toContain("au-dessus des limites à 95 %");
  await page.fill("#control-tau2", "7");
  await page.press("#control-tau2", "Tab");
  expect(await page.locator(".field.bad .msg").innerText()).toContain("entre 0,02 et 0,1");
  await page.getByRole("button", { name: "Revenir aux valeurs de l’outil" }).click();
  expect(await page.inputValue("#control-tau2")).toBe("0,06");
  await page.getByLabel("Arrêts", { exact: true }).check();
  await page.getByText("Entonnoir des arrêts").first().waitFor();
  expect(await main(page)).toContain("approximation de Byar");
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});

test("at 360 pixels in the dark: no overflow, no axe violation", async () => {
  const { page, watch, close } = await hasard({ width: 360, theme: "dark" });
  await expectNoOverflow(page);
  expect(await axe(page)).toEqual([]);
  await shot(page, "hasard-360");
  expectClean(watch);
  await close();
});

test("without a case, the page says what it needs", async () => {
  const { page, watch, close } = await open("hasard");
  expect(await main(page)).toContain("Aucun chiffre n’est saisi");
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});
