import { readFileSync } from "node:fs";
import { Validator, type Schema } from "@cfworker/json-schema";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { register } from "../../src/dossier/register/load.js";
import { axe, closeBrowser, expectClean, expectNoOverflow, open, siteUrl, slugs } from "./harness.js";

afterAll(closeBrowser);

/** Rows of the CSV that a click offers. */
async function downloaded(page: Page, name: RegExp, delimiter: string): Promise<string[][]> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return parse(readFileSync(await file.path(), "utf8"), { delimiter, bom: true });
}
const said = (page: Page, text: RegExp) =>
  expect
    .poll(() => page.locator("main [role=status]").allInnerTexts())
    .toEqual(expect.arrayContaining([expect.stringMatching(text)]));

describe("register", () => {
  test("downloads: JSON that follows its schema, CSV with a row per system", async () => {
    const schema = JSON.parse(readFileSync("data/schemas/ij-register-1.schema.json", "utf8")) as Schema;
    const json: unknown = await (await fetch(`${siteUrl()}data/register/registre.json`)).json();
    expect(new Validator(schema, "2020-12").validate(json).valid).toBe(true);
    const csv = await (await fetch(`${siteUrl()}data/register/inventaire.csv`)).text();
    const rows: string[][] = parse(csv, { delimiter: ";", bom: true });
    expect(rows.slice(1).map((row) => row[0])).toEqual(register.systems.map((system) => system.id));
  });

  test("every system has its card, every internal anchor of a card exists", async () => {
    for (const system of register.systems) {
      expect(slugs()).toContain(`registre-${system.id}`);
      const { page, watch, close } = await open(`registre-${system.id}`);
      const broken = await page.$$eval("main a[href^='#']", (links) =>
        links
          .map((a) => a.getAttribute("href") ?? "")
          .filter((href) => document.getElementById(href.slice(1)) === null),
      );
      const foreign = new Set(
        system.facts.flatMap((f) => f.contradictedBy ?? []).filter((key) => !key.startsWith(`${system.id}.`)),
      );
      expect(broken.filter((href) => !foreign.has(href.slice(1)))).toEqual([]);
      expect(await page.locator("dt[id]").count()).toBe(system.facts.length);
      expectClean(watch);
      await close();
    }
  });

  test("a contradiction is written in full on both sides", async () => {
    const { page, close } = await open("registre-3646");
    const first = await page.locator("dt[id='3646.deuxieme'] + dd").innerText();
    const second = await page.locator("dt[id='3646.deuxieme-fo'] + dd").innerText();
    expect(first).toMatch(/Contredit par[\s\S]*au bout de 10 mn/u);
    expect(second).toMatch(/Contredit par[\s\S]*inférieur à dix minutes/u);
    await close();
  });

  test("prescribers: every campaign, no value without its status word", async () => {
    const { page, close } = await open("prescripteurs");
    const cells = await page.locator("table.campaigns tbody td").allInnerTexts();
    expect(cells.length).toBeGreaterThan(60);
    for (const cell of cells) expect(cell).toMatch(/documenté|rapporté|calculé|supposé|inconnu/u);
    await close();
  });
});

describe("3646", () => {
  test("the example: three hang-ups, the third is not what the rule announces; the log is its annex", async () => {
    const { page, watch, close } = await open("essayer-3646");
    await page.getByRole("button", { name: /exemple fictif/u }).click();
    await said(page, /Appel 3\s: Un conseiller, en priorité \(documenté\)/u);
    expect(await page.locator("ol.calls > li").count()).toBe(3);
    expect(await page.locator(".fict").innerText()).toBe("Exemple fictif");
    expect(await page.locator("ol.calls").innerText()).toMatch(/Vécu\s: autrement/u);
    const rows = await downloaded(page, /relevé d’appels/u, ";");
    expect(rows).toHaveLength(4);
    expect(rows[3]?.[5]).toBe("agent en priorité");
    expect(await axe(page)).toEqual([]);
    expectClean(watch);
    await close();
  });

  test("an empty form shows the rule and complains of nothing; a day alone asks for the time, once", async () => {
    const { page, close } = await open("essayer-3646");
    expect(await page.locator("#app").innerText()).not.toMatch(/manque/u);
    expect(await page.locator("#app dl dt").count()).toBe(6);
    await page.fill("#appel-1-jour", "2/3/2026");
    await said(page, /Appel 1\s: donnez l’heure/u);
    expect((await page.locator("#app").innerText()).match(/donnez l’heure/gu)).toHaveLength(1);
    await close();
  });

  test("ten minutes to the second, by keyboard", async () => {
    const { page, close } = await open("essayer-3646");
    await page.getByRole("button", { name: /exemple fictif/u }).click();
    const time = page.locator("#appel-2-heure");
    await time.fill("10h09min59s");
    await time.press("Tab");
    expect(await time.inputValue()).toBe("10:09:59");
    expect(await page.locator("ol.calls > li").nth(1).innerText()).toMatch(
      /Raccroché immédiatement[\s\S]*documenté/u,
    );
    await time.fill("10:10:00");
    expect(await page.locator("ol.calls > li").nth(1).innerText()).toMatch(
      /ne le disent pas[\s\S]*contradictoire/u,
    );
    await page.getByRole("button", { name: "Ajouter un appel" }).focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("appel-4-heure");
    await time.fill("25:00");
    await time.press("Tab");
    expect(await page.locator("#appel-2-heure-error").innerText()).toMatch(/n’est pas une heure/u);
    await close();
  });

  test("what was typed survives navigation and leaves no trace", async () => {
    const { page, watch, close } = await open("essayer-3646");
    await page.getByRole("button", { name: /exemple fictif/u }).click();
    await page.getByRole("link", { name: "Toute la fiche du 3646" }).click();
    await page.waitForSelector("dt[id='3646.part']");
    await page.goBack();
    await page.waitForSelector("#appel-3-heure");
    expect(await page.locator("#appel-3-heure").inputValue()).toBe("10:08:00");
    expect(await page.evaluate(() => Object.keys(localStorage).concat(document.cookie))).toEqual([""]);
    expect(watch.requests.filter((request) => !request.startsWith("GET "))).toEqual([]);
    await close();
  });
});

describe("closed file", () => {
  test("findings, both sides, with their articles; a surname proves nothing", async () => {
    const { page, close } = await open("dossier-clos");
    await page.getByRole("button", { name: /exemple fictif/u }).click();
    await said(page, /écart/u);
    const text = await page.locator("#app").innerText();
    expect(text).toMatch(/Dossier clos avant la fin du délai indiqué/u);
    expect(text).toMatch(/L\.\s114-5 CRPA/u);
    expect(text).toMatch(/l’un des plus portés de France\s?: il n’établit rien/u);
    expect(text).not.toMatch(/clos par un (?:robot|automate)/u);
    await page.fill("#dossier-nom", "Ottofin");
    expect(await page.locator("#app").innerText()).toMatch(/nom cité par Mediapart/u);
    const rows = await downloaded(page, /constats/u, ";");
    expect(rows.length).toBeGreaterThan(8);
    expect(await axe(page)).toEqual([]);
    await close();
  });
});

describe("C2S", () => {
  const SHA = "ab".repeat(32);
  const HEAD = "variable;modalite;reference;odds_ratio;source;page;sha256";
  test("the ceiling test closes after the last table, with the reason", async () => {
    const { page, close } = await open("c2s");
    await page.fill("#c2s-date", "1/9/2025");
    await page.fill("#c2s-persons", "1");
    await page.fill("#c2s-income", "10 300");
    await said(page, /Sous le plafond/u);
    await page.fill("#c2s-date", "1/4/2026");
    await said(page, /n’a pas été trouvé/u);
    const text = await page.locator("[aria-labelledby=plafond]").innerText();
    expect(text).toMatch(/dernier tableau saisi[\s\S]*31\smars 2026/u);
    expect(text).toMatch(/demandez à la caisse le montant en vigueur/u);
    await close();
  });

  test("five traits counted, no score", async () => {
    const { page, close } = await open("c2s");
    await page.selectOption("#trait-premiere-demande", "oui");
    await said(page, /1 sur 5, 4 non renseignés/u);
    expect(await page.locator("#app").innerText()).not.toMatch(/\d\s?% de risque|probabilité de/iu);
    await close();
  });

  test("the importer refuses what has no source, accepts a full table, exports it", async () => {
    const { page, close } = await open("c2s", { width: 360 });
    await page.fill("#cotes-texte", `${HEAD}\na;b;;2;;;`);
    await page.getByRole("button", { name: "Lire le tableau" }).click();
    await said(page, /refusé\s: 4 raisons/u);
    await expectNoOverflow(page);
    expect(await axe(page)).toEqual([]);
    await page.fill("#cotes-texte", `${HEAD}\na;b;c;2;Document;p. 1;${SHA}`);
    await page.getByRole("button", { name: "Lire le tableau" }).click();
    await page.selectOption("#cotes-importe-0", "b");
    await said(page, /Cotes multipliées par 2,00/u);
    expect(await page.locator("#app").innerText()).toMatch(/ni probabilité ni décision/u);
    const rows = await downloaded(page, /Télécharger le calcul/u, ",");
    expect(rows[1]?.[6]).toBe(SHA);
    await close();
  });

  test("the invented example is stamped and offers no download", async () => {
    const { page, close } = await open("exemple-invente");
    expect(await page.locator("#app table").count()).toBe(0);
    await page.selectOption("#cotes-invente-0", "vert");
    await said(page, /Cotes multipliées par 2,00/u);
    expect(await page.locator(".fict").innerText()).toMatch(/Exemple inventé/u);
    expect(await page.locator("#app button").count()).toBe(0);
    expect(await page.locator("#app a[download]").count()).toBe(0);
    await close();
  });
});
