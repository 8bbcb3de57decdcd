import { afterAll, expect, test } from "vitest";
import { exhibitJson } from "../../src/dossier/exhibit/files.js";
import { buildProfile, profile } from "../unit/dossier/exhibit/samples.js";
import { axe, closeBrowser, expectClean, expectNoOverflow, open } from "./harness.js";

afterAll(closeBrowser);

const NAME = "03-autres-choix.json";
const json = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

test("the exhibit and its annex given together are sorted by what they hold; each can be changed", async () => {
  const { page, watch, close } = await open("verifier", { width: 360 });
  const piece = json("piéce ي 😀.json", exhibitJson(buildProfile(NAME)));
  const annex = json("annexe.json", JSON.stringify(profile(NAME)));
  const result = page.locator("#verify-result");
  await page.locator("#verify-annex").setInputFiles([annex, piece]);
  await expect.poll(() => result.innerText(), { timeout: 60_000 }).toMatch(/^Identique/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("verify-result");
  expect(await page.locator("main").innerText()).toMatch(/Pièce\s: piéce ي 😀\.json/);
  expect(await page.locator("main").innerText()).toContain("refait à partir de l’annexe confidentielle");
  expect(await axe(page)).toEqual([]);
  await expectNoOverflow(page);

  await page.getByRole("button", { name: "Retirer l’annexe" }).press("Enter");
  await expect.poll(() => page.locator("main").innerText()).not.toContain("refait à partir de l’annexe");
  // A refused file takes the finding of the former one away, and the focus.
  await page.locator("#verify-file").setInputFiles(json("piece.pdf", "%PDF-1.7"));
  await expect.poll(() => page.locator("[role=alert]").innerText()).toContain("C’est un PDF");
  expect(await result.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});

test("a file dropped anywhere is taken, and never opened in place of the page", async () => {
  const { page, close } = await open("verifier");
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['{"format":"ij-case/1"}'], "annexe.json"));
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => page.locator("main").innerText()).toContain("Il manque la pièce");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choisir le fichier de la pièce" }).press("Enter"),
  ]);
  expect(chooser.isMultiple()).toBe(true);
  await close();
});
