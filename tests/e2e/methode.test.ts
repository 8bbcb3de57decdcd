import { afterAll, expect, test } from "vitest";
import { axe, closeBrowser, expectClean, expectNoOverflow, launch, open, shot, siteUrl } from "./harness.js";

afterAll(closeBrowser);

test.each([
  [1280, "light"],
  [360, "dark"],
] as const)("the method reads at %i pixels, %s", async (width, theme) => {
  const { page, watch, close } = await open("methode", { width, theme });
  await expectNoOverflow(page);
  expect(await axe(page)).toEqual([]);
  await shot(page, `methode-${String(width)}`);
  expectClean(watch);
  await close();
});

test("the method reads without JavaScript: five sentences, the print of the grid, the precedents with their limits", async () => {
  const { page, close } = await open("methode", { context: { javaScriptEnabled: false } });
  const text = (await page.locator("main").innerText()).replace(/[\u00a0\u202f]/g, " ");
  expect(await page.locator("main ol.lead > li").count()).toBe(5);
  expect(text).toMatch(/2 799 façons valides, dont 14/);
  expect(text).toContain("29,5 % changent de catégorie");
  expect(text).toContain("États-Unis et sur des coûts");
  expect(text).toContain("54 pratiques fictives calculables sur 96");
  await close();
});

test("the glossary is a plain list without JavaScript; with it, the field keeps the terms that answer and counts them", async () => {
  const plain = await (await launch()).newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${siteUrl()}glossaire.html`);
  const all = await still.locator("dl.gloss dt:visible").count();
  expect(all).toBeGreaterThan(40);
  await plain.close();
  const { page, watch, close } = await open("glossaire", { width: 360 });
  await page.fill("#glossary-search", "DEFAVORISATION");
  const shown = await page.locator("dl.gloss dt:visible").allInnerTexts();
  expect(shown).toContain("Défavorisation (indice de)");
  expect(shown.length).toBeLessThan(all / 2);
  const status = page.locator("main [role=status]");
  expect(await status.innerText()).toBe(`${String(shown.length)} termes sur ${String(all)}`);
  await page.fill("#glossary-search", "zzz");
  expect(await status.innerText()).toContain("Aucun terme");
  await expectNoOverflow(page);
  expect(await axe(page)).toEqual([]);
  await page.fill("#glossary-search", "");
  expect(await page.locator("dl.gloss dt:visible").count()).toBe(all);
  expectClean(watch);
  await close();
});
