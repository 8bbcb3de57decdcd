import { afterAll, expect, test } from "vitest";
import {
  axe,
  closeBrowser,
  expectClean,
  expectNoOverflow,
  launch,
  open,
  settled,
  siteUrl,
} from "./harness.js";

afterAll(closeBrowser);

test("IRIS of the surgery: checked against the commune, told when the commune is not split, kept when right", async () => {
  const { page, watch: seen, close } = await open("index", { width: 360 });
  await page.goto(`${siteUrl()}situation.html#exemple`);
  await settled(page);
  await page.getByText(/Cette commune compte \d+ IRIS/).waitFor();
  await page.fill("#iris", "810010101");
  await page.locator("#iris").blur();
  await page.getByText("n’est pas dans la commune du cabinet (81004)").waitFor();
  await page.fill("#iris", "81004 9999");
  await page.locator("#iris").blur();
  await page.getByText("n’est pas dans la liste de l’Insee").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.fill("#iris", "81004 0101");
  await page.locator("#iris").blur();
  expect(await page.inputValue("#iris")).toBe("810040101");
  await page.fill("#commune", "81001");
  await page.locator("#commune").blur();
  await page.getByText("Cette commune n’est pas découpée en IRIS : rien à écrire ici.").waitFor();
  expectClean(seen);
  await close();
});

test("Faire varier names what the campaign retains, with its status word", async () => {
  const { page, close } = await open("index", { width: 360 });
  await page.goto(`${siteUrl()}situation.html#exemple`);
  await settled(page);
  await page.getByRole("button", { name: "Voir le verdict" }).click();
  await page.waitForSelector("#app[data-page=verdict]");
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "./varier.html";
    document.body.append(link);
    link.click();
    link.remove();
  });
  await page.waitForSelector("form.choices");
  const tag = page.locator("label", { has: page.locator("input[name=index][value=fdep4]") }).locator(".kept");
  expect(await tag.innerText()).toMatch(/retenue pour cette campagne\s: rapporté/);
  expect(await page.locator("fieldset:has(input[name=index]) .kept").count()).toBe(1);
  await expectNoOverflow(page);
  expect(await axe(page)).toEqual([]);
  await close();
});

test("assumptions of the readings: the interval follows while the focus stays, a wrong order is refused, reset", async () => {
  const { page, watch: seen, close } = await open("index");
  await page.goto(`${siteUrl()}situation.html#exemple`);
  await settled(page);
  await page.getByRole("button", { name: "Voir le verdict" }).click();
  await page.getByText("Changer les hypothèses de ces lectures").click();
  const interval = page.locator("span.v.num").first(); // that of chance: the first of the three uncertainties
  const before = await interval.innerText();
  await page.fill("#assume-dispersion", "400");
  expect(await interval.innerText()).not.toBe(before);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("assume-dispersion");
  await page.fill("#assume-tau2Low", "0,5");
  await page.locator("#assume-tau2Low").blur();
  await page.getByText("La borne basse de τ² dépasse la borne haute").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Revenir aux valeurs par défaut" }).click();
  expect(await interval.innerText()).toBe(before);
  expect(await page.inputValue("#assume-dispersion")).toBe("");
  expectClean(seen);
  await close();
});

test("a browser that runs no module is told so, with a way out; the others never are", async () => {
  const context = await (await launch()).newContext({ javaScriptEnabled: false });
  const old = await context.newPage();
  await old.goto(`${siteUrl()}varier.html`, { waitUntil: "load" });
  await old.locator(".late").waitFor({ state: "visible" });
  expect(await old.locator(".late a").getAttribute("href")).toBe("./reproduction.html");
  await context.close();
  const { page, close } = await open("mentions-legales");
  await page.waitForTimeout(4500);
  expect(await page.locator(".late").isVisible()).toBe(false);
  await close();
});
