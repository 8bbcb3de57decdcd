import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { findForbiddenClaims } from "../../src/dossier/forbidden/patterns.js";
import { axe, closeBrowser, expectClean, expectNoOverflow, follow, open } from "./harness.js";
import type { Opened } from "./harness.js";

const CASE = "data/profiles/03-autres-choix.json";
const folder = mkdtempSync(join(tmpdir(), "piece-e2e-"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeBrowser();
});

/** Opens a case file on Situation, then goes to the page by its link so that the case stays in memory. */
async function withCase(slug: string): Promise<Opened> {
  const opened = await open("situation");
  await opened.page.locator("#open-case").setInputFiles(CASE);
  await opened.page.locator("#toasts > *").first().waitFor();
  await follow(opened.page, slug);
  return opened;
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel("Numéro de la pièce").fill("7");
  await page.getByLabel("Auteur de la note").fill("Dr A. <img src=x onerror=alert(1)>");
  await page.getByLabel("Date de la note").fill("2026-11-22");
}

test("the JSON of the browser is that of the command line, byte for byte; Vérifier finds it identical", async () => {
  const { page, watch, close } = await withCase("piece");
  await fill(page);
  const button = page.getByRole("button", { name: "Le calcul (.json)" });
  await button.waitFor({ timeout: 60_000 });
  // The preview shows the cover as typed: the last redraw is done.
  await expect
    .poll(() => page.frameLocator("iframe").locator("body").innerText(), { timeout: 60_000 })
    .toContain("22\u00a0novembre 2026 (donnée");
  const saved = page.waitForEvent("download");
  // By the keyboard: a synthetic click just after a scroll may be routed to the sandboxed frame's former place.
  await button.press("Enter");
  const download = await saved;
  expect(download.suggestedFilename()).toBe("07_note-statistique_2026-11-22.json");
  const browser = readFileSync(await download.path());
  const run = spawnSync(
    process.execPath,
    [
      "src/cli/contre-expertise.mjs",
      "piece",
      CASE,
      "--numero",
      "7",
      "--auteur",
      "Dr A. <img src=x onerror=alert(1)>",
      "--date",
      "2026-11-22",
      "--sortie",
      folder,
    ],
    { encoding: "utf8" },
  );
  expect(run.status).toBe(0);
  const node = readFileSync(join(folder, "07_note-statistique_2026-11-22.json"));
  expect(browser.equals(node)).toBe(true);
  expect(findForbiddenClaims(await page.locator("main").innerText())).toEqual([]);
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});

test("the case saved by the site holds the cover: the command line makes the same piece from it alone", async () => {
  const { page, watch, close } = await withCase("piece");
  await fill(page);
  await follow(page, "situation");
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer dans un fichier" }).click();
  const kept = join(folder, "kept.json");
  await (await file).saveAs(kept);
  const run = spawnSync(
    process.execPath,
    ["src/cli/contre-expertise.mjs", "piece", kept, "--sortie", join(folder, "kept")],
    { encoding: "utf8" },
  );
  expect(run.status).toBe(0);
  const name = "07_note-statistique_2026-11-22.json";
  expect(readFileSync(join(folder, "kept", name)).equals(readFileSync(join(folder, name)))).toBe(true);
  expectClean(watch);
  await close();
});

test("Vérifier: identical, then different with the first difference side by side; hostile files refused", async () => {
  const { page, watch, close } = await open("verifier", { width: 360 });
  const file = join(folder, "07_note-statistique_2026-11-22.json");
  await page.locator("#verify-file").setInputFiles(file);
  await expect
    .poll(() => page.locator("#verify-result").innerText(), { timeout: 60_000 })
    .toMatch(/^Identique/);
  expect(await axe(page)).toEqual([]);
  await expectNoOverflow(page);
  const changed = join(folder, "changed.json");
  writeFileSync(changed, readFileSync(file, "utf8").replace('"threshold":2,', '"threshold":3,'));
  await page.locator("#verify-file").setInputFiles(changed);
  await expect
    .poll(() => page.locator("#verify-result").innerText(), { timeout: 60_000 })
    .toMatch(/^Différent/);
  expect(await page.locator("table").innerText()).toContain("results.fund.threshold");
  writeFileSync(changed, '{"format":"ij-exhibit/1","__proto__":{}}');
  await page.locator("#verify-file").setInputFiles(changed);
  await expect.poll(() => page.locator("[role=alert]").innerText()).toContain("n’est pas une pièce lisible");
  expectClean(watch);
  await close();
});
