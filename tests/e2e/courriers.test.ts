import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { findForbiddenClaims } from "../../src/dossier/forbidden/patterns.js";
import { axe, closeBrowser, expectClean, expectNoOverflow, open } from "./harness.js";

afterAll(closeBrowser);

test("L1: holes follow what is typed, and the Word file says the same", async () => {
  const { page, watch, close } = await open("courriers");
  const sheet = page.locator("article.letter");
  expect(await sheet.innerText()).toContain("[À COMPLÉTER");
  await expect
    .poll(() => page.getByRole("button", { name: "Télécharger le brouillon (.docx)" }).count())
    .toBe(1);
  const before = await page.locator("a.hole").count();
  await page.getByLabel("Nom", { exact: true }).fill("Exemple <img src=x onerror=alert(1)>");
  await expect.poll(() => page.locator("a.hole").count()).toBe(before - 1);
  expect(await sheet.locator("img").count()).toBe(0);
  expect(await sheet.innerText()).toContain("<img src=x");

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /\.docx/ }).click();
  const bytes = readFileSync(await (await saved).path());
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("Exemple &lt;img");
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});

test("the letter of the address opens; what was typed survives from one letter to another", async () => {
  const { page, close } = await open("courriers");
  await page.getByLabel("Lieu", { exact: true }).fill("Albi");
  await page.locator('#letter-list a[href="#L3"]').click();
  await expect
    .poll(() => page.locator("article.letter").innerText())
    .toContain("Commission d’accès aux documents administratifs (Cada)");
  expect(await page.locator("article.letter").innerText()).toContain("Albi, le");
  // The list closes on the letter chosen, names it, and keeps the focus.
  expect(await page.locator("#letter-list").getAttribute("open")).toBeNull();
  expect(await page.locator("#letter-list summary").innerText()).toMatch(/^L3\. Saisir la Cada/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  for (const id of ["L2", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11"]) {
    await page.goto(`${page.url().split("#")[0] ?? ""}#${id}`);
    await expect.poll(() => page.locator("#sheet-title").innerText()).toContain(`${id}.`);
    expect(findForbiddenClaims(await page.locator("main").innerText())).toEqual([]);
    expect(await axe(page), id).toEqual([]);
  }
  await close();
});

test("L9: each call is typed in its own fields; one taken away can be brought back", async () => {
  const { page, watch, close } = await open("courriers", { width: 360 });
  await page.goto(`${page.url().split("#")[0] ?? ""}#L9`);
  await page.getByLabel("Date de l’appel").fill("1/11/2026");
  await page.getByLabel("Heure").fill("10 h 02");
  await page.getByLabel("Issue").selectOption("raccroché");
  await page.getByLabel("Qui a répondu").fill("serveur vocal");
  await page.getByLabel("Ce qui a été dit").fill("rappelez plus tard");
  await page.getByRole("button", { name: "Ajouter un appel" }).click();
  await page.getByLabel("Heure").nth(1).fill("11 h 15");
  const sheet = page.locator("article.letter");
  await expect.poll(() => sheet.textContent()).toContain("11 h 15");
  expect(await sheet.textContent()).toMatch(
    /10\s+h\s+02\s+:\s+raccroché\s+;\s+a répondu\s+:\s+serveur vocal/,
  );
  await page.getByRole("button", { name: "Retirer l’appel 2" }).click();
  await expect.poll(() => sheet.textContent()).not.toContain("11 h 15");
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect.poll(() => sheet.textContent()).toContain("11 h 15");
  expect(await axe(page)).toEqual([]);
  await expectNoOverflow(page);
  expectClean(watch);
  await close();
});

test("the check of the letter received goes into L1", async () => {
  const { page, watch, close } = await open("lettre-recue", { width: 360 });
  for (const legend of [/traitement algorithmique a servi/, /votre droit d’obtenir/, /exercer ce droit/])
    await page.getByRole("group", { name: legend }).getByLabel("absent").check();
  await expect.poll(() => page.locator("[role=status]").first().innerText()).toContain("3 absents");
  expect(await page.locator("main").innerText()).toContain("n’entraîne pas à elle seule la nullité");
  expect(findForbiddenClaims(await page.locator("main").innerText())).toEqual([]);
  await expectNoOverflow(page);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("link", { name: "Préparer la demande L1" }).click();
  await expect
    .poll(() => page.locator("article.letter").innerText())
    .toContain("Elle ne comporte pas la mention");
  expectClean(watch);
  await close();
});

test("on paper: the letter that is open, black on white in the dark theme too, without its fields", async () => {
  const { page, close } = await open("courriers", { theme: "dark" });
  await page.getByLabel("Lieu", { exact: true }).fill("Albi");
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.locator("article.letter").isVisible()).toBe(true);
  expect(await page.locator("#d-place").isVisible()).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
  await close();
});
