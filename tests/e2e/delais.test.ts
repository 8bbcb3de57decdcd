import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { axe, closeBrowser, expectClean, expectNoOverflow, open } from "./harness.js";

afterAll(closeBrowser);

test("a date typed gives every date that follows, and the calendar file", async () => {
  const { page, watch, close } = await open("delais");
  await page.clock.setFixedTime(new Date("2026-11-22T09:00:00"));
  const received = page.getByLabel("Premier courrier de la caisse, reçu par vous");
  const printed = page.getByLabel("Délai imprimé dans ce courrier").first();
  expect(await printed.isVisible()).toBe(false);
  await received.fill("9/11/2026");
  await page.keyboard.press("Tab");
  const plain = async (selector: string): Promise<string> =>
    (await page.locator(selector).innerText()).replace(/[\u00a0\u202f]/g, " ");
  await expect.poll(() => plain("main h1")).toContain("mardi 8 décembre 2026");
  expect(await plain(".count")).toContain("16 jours");
  expect(await plain("ol.dl")).toContain("échéance : 9 déc. 2026");
  expect(await plain("main")).toContain("vérifiez avec un avocat, votre syndicat ou l’Ordre");
  expect(await page.locator("ol.dl .next").count()).toBe(1);

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /agenda/ }).click();
  const file = await (await saved).path();
  expect(readFileSync(file, "utf8")).toContain("DTSTART;VALUE=DATE:20261208");

  await printed.fill("15");
  await expect.poll(() => plain("main h1")).toContain("lundi 23 novembre 2026");
  // The date erased then typed again: what its letter printed comes back with it.
  await received.fill("");
  await expect.poll(() => plain("main h1")).toContain("à partir des dates");
  await received.fill("10/11/2026");
  await expect.poll(() => plain("main h1")).toContain("mardi 24 novembre 2026");
  expect(await printed.inputValue()).toBe("15");
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});

test("an MSO proposal brings fifteen days; a wrong date is kept and said", async () => {
  const { page, close } = await open("delais", { width: 360 });
  await page.clock.setFixedTime(new Date("2026-07-04T09:00:00"));
  // The groups are closed; the caution on the fifteen days leads to the field.
  await page.getByRole("link", { name: /Donnez sa date/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("e-msoProposalReceived");
  await page.getByLabel("Proposition de mise sous objectif, reçue par vous").fill("3 juillet 2026");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator("main h1").innerText()).toContain("vendredi 17");
  expect(await page.locator("details[open] .given").innerText()).toBe("1 date");
  const decision = page.getByLabel("Premier courrier de la caisse, reçu par vous");
  await decision.fill("31/02/2026");
  await page.keyboard.press("Tab");
  expect(await decision.inputValue()).toBe("31/02/2026");
  expect(await decision.getAttribute("aria-invalid")).toBe("true");
  await expectNoOverflow(page);
  await close();
});
