import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withExample } from "./example.js";
import { axe, closeBrowser, expectClean, expectNoOverflow, follow, open, siteUrl } from "./harness.js";

afterAll(closeBrowser);

test("a case erased in one tab is said in the other, which writes it nowhere again", async () => {
  const first = await open("situation");
  await first.page.check("#keep");
  await first.page.fill("#f-activePatients", "1480");
  const second = await first.context.newPage();
  await second.goto(`${siteUrl()}situation.html`);
  await second.waitForSelector("#f-activePatients");
  await second.getByRole("button", { name: "Tout effacer" }).click();
  await first.page.waitForSelector("#notice-tab");
  expect(await first.page.isChecked("#keep")).toBe(false);
  await first.page.fill("#f-sickLeaveDays", "6405");
  expect(await first.page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe("{}");
  expect(await first.page.inputValue("#f-activePatients")).toBe("1\u202f480");
  await first.page.getByRole("button", { name: "Effacer aussi dans cet onglet" }).click();
  expect(await first.page.inputValue("#f-activePatients")).toBe("");
  expectClean(first.watch);
  await first.close();
});

test("two tabs disagree: the figures of the other one come into the form when asked", async () => {
  const first = await open("situation");
  await first.page.check("#keep");
  await first.page.fill("#f-activePatients", "480");
  const second = await first.context.newPage();
  await second.goto(`${siteUrl()}situation.html`);
  await second.fill("#f-activePatients", "600");
  await first.page.getByRole("button", { name: "Reprendre ceux de l’autre onglet" }).click();
  expect(await first.page.inputValue("#f-activePatients")).toBe("600");
  await first.close();
});

test("what the device kept and cannot be read is given back as it is before it is erased", async () => {
  const kept = '{"case":{"format":"ij-case/7"}}';
  const { page, close } = await open("index");
  await page.evaluate((text) => {
    localStorage.setItem("ij-case", text);
  }, kept);
  await page.reload();
  await page.waitForSelector("#notice-kept");
  expect(await axe(page)).toEqual([]);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer ce qui était gardé" }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toBe(kept);
  await page.getByRole("button", { name: "L’effacer de l’appareil" }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await close();
});

test("storage refused, then storage full while one types: said, and the figures stay", async () => {
  const refused = await open("index");
  await refused.context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await refused.page.goto(`${siteUrl()}situation.html`);
  await refused.page.locator("#keep").click();
  await refused.page.getByText("refuse de garder des données").waitFor();
  expect(await refused.page.isChecked("#keep")).toBe(false);
  expectClean(refused.watch);
  await refused.close();

  const full = await open("situation");
  await full.page.check("#keep");
  await full.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await full.page.fill("#f-activePatients", "480");
  await full.page.waitForSelector("#notice-refused");
  await expect.poll(() => full.page.isChecked("#keep")).toBe(false);
  await full.close();
});

test("a PDF dropped, a file of fifty megabytes: refused with a sentence, nothing changes; figures in contradiction open", async () => {
  const { page, close } = await open("situation");
  await page.fill("#f-activePatients", "512");
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["%PDF-1.7"], "lettre.pdf", { type: "application/pdf" }));
    return data;
  });
  await page.dispatchEvent("h1", "drop", { dataTransfer: transfer });
  await expect.poll(() => page.locator(".err").innerText()).toContain("C’est un PDF");
  const give = (text: Buffer): Promise<void> =>
    page.setInputFiles("#open-case", { name: "x.json", mimeType: "application/json", buffer: text });
  // By its path: passed as bytes, it would take the test longer than the page.
  const folder = mkdtempSync(join(tmpdir(), "ij-large-"));
  writeFileSync(join(folder, "x.json"), Buffer.alloc(49_000_000, 32));
  await page.setInputFiles("#open-case", join(folder, "x.json"));
  await expect.poll(() => page.locator(".err").innerText()).toContain("49 Mo");
  rmSync(folder, { recursive: true });
  expect(await page.inputValue("#f-activePatients")).toBe("512");
  await give(
    Buffer.from(
      '{"format":"ij-case/1","figures":{"activePatients":{"value":480,"source":"lettre"},"patientsWithLeave":{"value":1240,"source":"lettre"}}}',
    ),
  );
  await expect.poll(() => page.inputValue("#f-activePatients")).toBe("480");
  await page.getByRole("button", { name: "Voir le verdict" }).click();
  expect(await page.locator('.err a[href="#f-patientsWithLeave"]').count()).toBe(1);
  await page.locator(".toast button").click();
  expect(await page.inputValue("#f-activePatients")).toBe("512");
  await close();
});

test("leaving with figures that are nowhere else is asked about; once saved it is not", async () => {
  const { page, close } = await open("situation");
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    void dialog.dismiss();
  });
  await page.click("#f-activePatients");
  await page.keyboard.type("480");
  await page.evaluate(() => {
    location.reload();
  });
  await expect.poll(() => asked).toBe(1);
  expect(await page.inputValue("#f-activePatients")).toBe("480");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer dans un fichier" }).click();
  await saved;
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate(() => {
      location.reload();
    }),
  ]);
  expect(asked).toBe(1);
  await close();
});

test("the counts by age survive a look at another way of giving them", async () => {
  const { page, close } = await open("situation");
  await page.getByLabel("Les totaux par âge, et si possible par sexe et ALD").check();
  await page.getByLabel("30-39, Patients").fill("120");
  await page.getByLabel("40-49, Patients").fill("cent");
  await page.getByText("n’est pas un nombre de patients").waitFor();
  await page.getByLabel("Je ne sais pas").check();
  await page.getByLabel("Les totaux par âge, et si possible par sexe et ALD").check();
  expect(await page.getByLabel("30-39, Patients").inputValue()).toBe("120");
  await close();
});

test("on a phone the letter is edited in tabs, by keyboard too, and a hole leads to its field", async () => {
  const { page, watch, close } = await open("courriers", { width: 360 });
  const fields = page.getByRole("tab", { name: "Vos champs" });
  const sheet = page.getByRole("tab", { name: "Le courrier" });
  expect(await fields.getAttribute("aria-selected")).toBe("true");
  expect(await page.locator("article.letter").isVisible()).toBe(false);
  await fields.focus();
  await page.keyboard.press("ArrowRight");
  expect(await sheet.evaluate((tab) => tab === document.activeElement)).toBe(true);
  expect(await page.locator("article.letter").isVisible()).toBe(true);
  expect(await axe(page)).toEqual([]);
  await expectNoOverflow(page);
  await page.locator("a.hole").first().click();
  expect(await fields.getAttribute("aria-selected")).toBe("true");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("d-sender-firstName");
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});

test("the exhibit is made aside: it can be stopped and resumed, its death is said, and its cover is kept", async () => {
  const { page, context, close } = await withExample("situation", { width: 360 });
  let asked = 0;
  await context.route("**/exhibit.worker.js", (route) => {
    asked += 1;
    return route.fulfill({ status: 404, body: "" });
  });
  await follow(page, "piece");
  const failure = page.getByText("La pièce n’a pas pu être calculée");
  await failure.waitFor({ state: "attached" });
  await page.getByLabel("Auteur de la note").fill("Dr A. Exemple");
  await page.getByRole("tab", { name: "Aperçu" }).click();
  // What is typed starts a second run by itself, which fails as the first did: only then may a worker be had.
  await expect.poll(() => asked).toBe(2);
  await failure.waitFor();
  expect(await axe(page)).toEqual([]);
  await context.unroute("**/exhibit.worker.js");
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route("**/data/communes.json.gz", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Reprendre le calcul" }).click();
  await page.getByRole("button", { name: "Arrêter le calcul" }).click();
  await page.getByText("Calcul arrêté").waitFor();
  release();
  await page.getByRole("button", { name: "Reprendre le calcul" }).click();
  await page.waitForSelector("iframe.exhibit-preview");
  await expect.poll(() => page.locator("iframe").getAttribute("srcdoc")).toContain("Dr A. Exemple");
  expect(await axe(page)).toEqual([]);
  await expectNoOverflow(page);
  await follow(page, "situation");
  await follow(page, "piece");
  expect(await page.getByLabel("Auteur de la note").inputValue()).toBe("Dr A. Exemple");
  await close();
});
